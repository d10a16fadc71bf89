//! How large a picture is, read from its first bytes; nothing of it is unpacked.

/// Segments before the size of a picture that are looked at.
const SEGMENTS_MAX: usize = 1_000;

/// Width and height in pixels of a JPEG or a PNG.
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    png(bytes).or_else(|| jpeg(bytes))
}

fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let number = |at: usize| {
        let four = header.get(at..at + 4)?;
        Some(u32::from_be_bytes(four.try_into().ok()?))
    };
    (header.get(4..8)? == b"IHDR").then_some(())?;
    Some((number(8)?, number(12)?))
}

fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    for _ in 0..SEGMENTS_MAX {
        let marker = *rest.strip_prefix(&[0xFF])?.first()?;
        if marker == 0xFF {
            rest = rest.get(1..)?;
            continue;
        }
        let body = rest.get(2..)?;
        let short = |at: usize| {
            let two = body.get(at..at + 2)?;
            Some(u32::from(u16::from_be_bytes(two.try_into().ok()?)))
        };
        match marker {
            // Frames; 0xC4, 0xC8 and 0xCC are tables among them.
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                return Some((short(5)?, short(3)?));
            }
            // The picture itself begins, or ends.
            0xD8..=0xDA => return None,
            _ => rest = body.get(usize::try_from(short(0)?).ok()?..)?,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_read_and_never_guessed() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        png.extend([0, 0, 3, 32, 0, 0, 2, 88]);
        assert_eq!(size(&png), Some((800, 600)));
        let mut jpeg = vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF];
        jpeg.extend([0xFF, 0xC2, 0, 11, 8, 2, 88, 3, 32]);
        assert_eq!(size(&jpeg), Some((800, 600)));
        for cut in 0..png.len() {
            assert_eq!(size(&png[..cut]), None, "{cut}");
        }
        for cut in 0..jpeg.len() {
            assert_eq!(size(&jpeg[..cut]), None, "{cut}");
        }
        // Segments without length lead nowhere, and not in circles.
        let still = [&[0xFF, 0xD8][..], &[0xFF, 0xE0, 0, 0].repeat(5_000)].concat();
        assert_eq!(size(&still), None);
        assert_eq!(size(b"GIF89a"), None);
    }
}
