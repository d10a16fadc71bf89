//! The forms in which payloads are stored: JSON, and JSON packed by LZ4 where records fill it.

use serde::{Serialize, de::DeserializeOwned, de::Error as _};

use crate::error::Error;

/// What a packed payload may unpack to: a damaged length must not take memory.
const UNPACKED_BYTES_MAX: usize = 64 << 20;

/// JSON as it is.
pub(crate) mod plain {
    use super::{DeserializeOwned, Error, Serialize};

    pub(crate) fn encode(body: &impl Serialize) -> Result<Vec<u8>, Error> {
        Ok(serde_json::to_vec(body)?)
    }

    pub(crate) fn decode<T: DeserializeOwned>(payload: &[u8]) -> Result<T, Error> {
        Ok(serde_json::from_slice(payload)?)
    }
}

/// JSON packed by LZ4, its length in four bytes before it.
pub(crate) mod packed {
    use super::{DeserializeOwned, Error, Serialize, pack, unpack};

    pub(crate) fn encode(body: &impl Serialize) -> Result<Vec<u8>, Error> {
        Ok(pack(&serde_json::to_vec(body)?))
    }

    pub(crate) fn decode<T: DeserializeOwned>(payload: &[u8]) -> Result<T, Error> {
        Ok(serde_json::from_slice(&unpack(payload)?)?)
    }
}

/// Packs JSON: records repeat the names of their fields, and what is not written need not be sealed.
pub(crate) fn pack(json: &[u8]) -> Vec<u8> {
    lz4_flex::compress_prepend_size(json)
}

/// Unpacks what [`pack`] made.
pub(crate) fn unpack(payload: &[u8]) -> Result<Vec<u8>, Error> {
    let broken = || serde_json::Error::custom("it is not packed as it should be");
    let (length, packed) = lz4_flex::block::uncompressed_size(payload).map_err(|_| broken())?;
    if length > UNPACKED_BYTES_MAX {
        return Err(broken().into());
    }
    Ok(lz4_flex::decompress(packed, length).map_err(|_| broken())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back_and_what_is_broken_is_refused() {
        let json = br#"{"rows":[{"sku":"A"},{"sku":"A"},{"sku":"A"},{"sku":"A"},{"sku":"A"}]}"#;
        let stored = pack(json);
        assert!(stored.len() < json.len());
        assert_eq!(unpack(&stored).unwrap(), json);
        for broken in [&stored[..stored.len() - 2], &stored[..3], &[0xff; 9], &[]] {
            unpack(broken).unwrap_err();
        }
    }
}
