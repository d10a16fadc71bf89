//! The frozen test vectors of format 1; the README prints the same. Never to be changed: old ledgers hold these bytes.

use super::*;

const COMMITMENT: &str = "1542eb338507b210e3fbab04f292f8da779ef7972f063b90333bbf9ffffb7bbc";
const BODY: &str = "000102030405060708090a0b0c0d0e0f0b006f726465722e6e6f74656403000200000009006f726465723a412d310e00736b\
    753a54532d31312d52442d4c190000007b226f72646572223a22412d31222c226275796572223a307d010000001542eb338507b210e3fbab04\
    f292f8da779ef7972f063b90333bbf9ffffb7bbc7b6c50c4a00100000104006f702d370500302e312e30";
const BODY_DIGEST: &str = "f76f2cd68ffabe466b39b62a24508af5270b0f6fe97c264a5060c8bbdfb5e8d7";
const HEADER: &str = "010011111111111111111111111111111111222222222222222222222222222222220700000000000000333333333333333333\
    3333333333333333333333333333333333333333333333f76f2cd68ffabe466b39b62a24508af5270b0f6fe97c264a5060c8bbdfb5e8d7c86d\
    50c4a001000002000000";
const HEAD: &str = "f8bcb7057c3370dc21adbd13806025a32f84bd5aad4754e1d1c16be80d2793a2";

fn body() -> Body {
    Body {
        nonce: std::array::from_fn(|index| index as u8),
        kind: "order.noted".to_owned(),
        version: 3,
        subjects: vec!["order:A-1".to_owned(), "sku:TS-11-RD-L".to_owned()],
        payload: br#"{"order":"A-1","buyer":0}"#.to_vec(),
        commitments: vec![Digest::from_hex(COMMITMENT).unwrap()],
        wall_milliseconds: 1_790_000_000_123,
        is_clock_suspect: true,
        operator: "op-7".to_owned(),
        app_version: "0.1.0".to_owned(),
    }
}

fn header() -> Header {
    Header {
        ledger: LedgerId([0x11; 16]),
        station: StationId([0x22; 16]),
        seq: 7,
        previous: Digest([0x33; 32]),
        body: Digest::from_hex(BODY_DIGEST).unwrap(),
        stamp: Stamp {
            milliseconds: 1_790_000_000_456,
            counter: 2,
        },
    }
}

#[test]
fn a_capsule_has_the_published_commitment() {
    let salt = std::array::from_fn(|index| 0x40 + index as u8);
    assert_eq!(
        Digest::of_capsule(&salt, "Ada Lovelace, 東京".as_bytes()).to_string(),
        COMMITMENT
    );
}

#[test]
fn a_body_has_the_published_bytes_and_digest() {
    let bytes = body().to_bytes().unwrap();
    assert_eq!(to_hex(&bytes), BODY);
    assert_eq!(Digest::of_body(&bytes).to_string(), BODY_DIGEST);
    assert_eq!(Body::from_bytes(&bytes), Ok(body()));
}

#[test]
fn a_header_has_the_published_bytes_and_head() {
    let bytes = header().to_bytes();
    assert_eq!(
        (bytes.len(), to_hex(&bytes).as_str()),
        (HEADER_BYTES, HEADER)
    );
    assert_eq!(Digest::of_header(&bytes).to_string(), HEAD);
    assert_eq!(Header::from_bytes(&bytes), Ok(header()));
}

#[test]
fn every_prefix_and_every_lengthening_is_refused() {
    let (body, header) = (from_hex(BODY).unwrap(), from_hex(HEADER).unwrap());
    for length in 0..body.len() {
        assert!(
            Body::from_bytes(&body[..length]).is_err(),
            "body of {length} bytes"
        );
    }
    for length in 0..header.len() {
        assert!(
            Header::from_bytes(&header[..length]).is_err(),
            "header of {length} bytes"
        );
    }
    assert_eq!(
        Body::from_bytes(&[body, vec![0]].concat()),
        Err(Malformed::Trailing)
    );
    assert_eq!(
        Header::from_bytes(&[header, vec![0]].concat()),
        Err(Malformed::Trailing)
    );
}

#[test]
fn a_newer_format_is_refused_in_words() {
    let mut bytes = from_hex(HEADER).unwrap();
    bytes[0] = 2;
    let error = Header::from_bytes(&bytes).unwrap_err();
    assert_eq!(
        error.to_string(),
        "it has the unknown format 2; a newer Tallyman may have written it"
    );
}

#[test]
fn kinds_and_lengths_outside_the_format_are_refused() {
    for kind in [
        "",
        "Order",
        "order noted",
        "größe",
        &"k".repeat(KIND_BYTES_MAX + 1),
    ] {
        assert!(
            Body {
                kind: kind.to_owned(),
                ..body()
            }
            .to_bytes()
            .is_err(),
            "{kind}"
        );
    }
    assert!(
        Body {
            operator: "o".repeat(TEXT_BYTES_MAX + 1),
            ..body()
        }
        .to_bytes()
        .is_err()
    );
    assert!(
        Body {
            payload: vec![0; BODY_BYTES_MAX],
            ..body()
        }
        .to_bytes()
        .is_err()
    );
}

#[test]
fn upper_case_digits_are_no_digits() {
    assert_eq!(from_hex("0a"), Some(vec![10]));
    for text in ["0A", "0", "0g", " 0"] {
        assert_eq!(from_hex(text), None, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_the_readers_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
        let read = Body::from_bytes(&bytes).ok();
        proptest::prop_assert!(read.is_none_or(|body| body.to_bytes().is_ok_and(|again| again == bytes)));
        let read = Header::from_bytes(&bytes).ok();
        proptest::prop_assert!(read.is_none_or(|header| header.to_bytes() == bytes));
    }
}
