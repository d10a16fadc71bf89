use std::io::Cursor;

use image::{
    ExtendedColorType, ImageEncoder as _, Rgb, RgbImage, codecs::jpeg::JpegEncoder,
    codecs::png::PngEncoder,
};
use proptest::prelude::*;

use super::*;
use crate::{Language, Paper};

fn view(photos: usize, left_out: usize) -> EvidenceView {
    let row = |number: usize| EvidenceRow {
        label: format!("F{number}"),
        text: "Order 304, line 1: 2 × Wool socks (Navy / 40–43), Größe, 藏青色.".to_owned(),
        cites: "#12 7f3a 91c2 … d40e".to_owned(),
    };
    let part = |number: &str, title: &str, blocks: Vec<EvidenceBlock>| EvidencePart {
        number: number.to_owned(),
        title: title.to_owned(),
        blocks,
    };
    let mut parts = vec![
        part(
            "",
            "Summary",
            vec![EvidenceBlock::Strong("We ask.".to_owned())],
        ),
        part(
            "E1",
            "The order",
            vec![EvidenceBlock::Rows((1..6).map(row).collect())],
        ),
    ];
    for photo in 0..photos.saturating_sub(left_out) {
        let number = format!("E{}", photo + 2);
        parts.push(part(&number, "Photo", vec![EvidenceBlock::Photo(photo)]));
    }
    EvidenceView {
        language: Language::English,
        title: "Evidence in case 1".to_owned(),
        subtitle: "Shop · 24 November 2026".to_owned(),
        ledger_head: "#40 7f3a 91c2 208b e5d1 … d40e".to_owned(),
        made_ms: 1_795_511_520_000,
        parts,
    }
}

/// A picture that compresses badly, so that limits are felt.
fn noise(width: u32, height: u32, seed: u32) -> RgbImage {
    let mut state = seed | 1;
    RgbImage::from_fn(width, height, |x, y| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        Rgb([
            (state >> 3) as u8,
            (state >> 11) as u8 ^ x as u8,
            (state >> 19) as u8 ^ y as u8,
        ])
    })
}

fn jpeg_of(image: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    image
        .write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 90))
        .unwrap();
    bytes
}

/// A JPEG with an Exif block that turns it and names a place.
fn turned(image: &RgbImage, orientation: u8) -> Vec<u8> {
    let plain = jpeg_of(image);
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    exif.extend([0x0e, 0x01, 2, 0, 16, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"SECRET-PLACE-GPS");
    let mut bytes = plain[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(((exif.len() + 2) as u16).to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&plain[2..]);
    bytes
}

fn limits(form: EvidenceForm, total: usize) -> EvidenceLimits {
    EvidenceLimits {
        form,
        files_max: Some(5),
        file_bytes_max: None,
        total_bytes_max: Some(total),
        pages_max: Some(19),
        is_grey: false,
    }
}

#[test]
fn a_photo_is_upright_and_nothing_hidden_in_it_is_left() {
    let image = RgbImage::from_fn(40, 20, |x, _| {
        if x < 20 {
            Rgb([250, 0, 0])
        } else {
            Rgb([0, 0, 250])
        }
    });
    let bytes = turned(&image, 6);
    assert!(bytes.windows(6).any(|part| part == b"SECRET"));
    let photo = Photo::read(&bytes).unwrap();
    assert_eq!(photo.size(), (20, 40));
    let picture = photo.picture(1_600, 80, false);
    assert_eq!((picture.width, picture.height), (20, 40));
    assert!(
        picture
            .jpeg
            .windows(6)
            .all(|part| part != b"SECRET" && &part[..4] != b"Exif")
    );
    let again = Photo::read(&picture.jpeg).unwrap();
    assert_eq!(again.size(), (20, 40));
    let top = again.scaled(1, 2);
    assert!(
        top.get_pixel(0, 0).0[0] > 150 && top.get_pixel(0, 1).0[2] > 150,
        "red was left, so it is on top"
    );
}

#[test]
fn hostile_files_are_refused_without_harm() {
    let good = jpeg_of(&noise(64, 48, 7));
    for cut in 0..good.len() {
        // A file that ends early is damaged, or a picture that is not whole; it is never a fault of ours.
        drop(Photo::read(&good[..cut]));
    }
    for at in 0..good.len() {
        let mut bent = good.clone();
        bent[at] ^= 0xff;
        drop(Photo::read(&bent));
    }
    for (bytes, fault) in [
        (&b""[..], PhotoFault::NoPhoto),
        (b"%PDF-1.7", PhotoFault::NoPhoto),
        (b"GIF89a\x01\0\x01\0\0\0\0;", PhotoFault::NoPhoto),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            PhotoFault::NoPhoto,
        ),
        (&good[..40], PhotoFault::Damaged),
    ] {
        assert_eq!(
            Photo::read(bytes).unwrap_err(),
            fault,
            "{:?}",
            &bytes[..bytes.len().min(12)]
        );
    }
    assert_eq!(
        Photo::read(&vec![0; PHOTO_BYTES_MAX + 1]).unwrap_err(),
        PhotoFault::TooLong
    );
    // A few bytes that claim to be a picture of hundreds of millions of pixels.
    let mut bomb = Vec::new();
    PngEncoder::new(Cursor::new(&mut bomb))
        .write_image(&[0; 3], 1, 1, ExtendedColorType::Rgb8)
        .unwrap();
    for (width, height) in [(60_000_u32, 60_000_u32), (19_999, 19_999), (1, 90_000)] {
        bomb[16..20].copy_from_slice(&width.to_be_bytes());
        bomb[20..24].copy_from_slice(&height.to_be_bytes());
        let checksum = crc(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&checksum.to_be_bytes());
        assert_eq!(
            Photo::read(&bomb).unwrap_err(),
            PhotoFault::TooLarge,
            "{width} × {height}"
        );
    }
    let mut large = good;
    let size = large
        .windows(2)
        .position(|two| two == [0xff, 0xc0])
        .unwrap();
    large[size + 5..size + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    assert_eq!(Photo::read(&large).unwrap_err(), PhotoFault::TooLarge);
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 * (crc & 1))
        })
    })
}

#[test]
fn what_was_see_through_is_white() {
    let mut bytes = Vec::new();
    PngEncoder::new(Cursor::new(&mut bytes))
        .write_image(&[0, 0, 0, 0, 0, 0, 0, 255], 2, 1, ExtendedColorType::Rgba8)
        .unwrap();
    let photo = Photo::read(&bytes).unwrap();
    assert_eq!(photo.scaled(2, 1).into_raw(), [255, 255, 255, 0, 0, 0]);
}

#[test]
fn a_pack_has_the_same_bytes_every_time_and_its_text_can_be_read() {
    let photos = [Photo::read(&jpeg_of(&noise(300, 200, 3))).unwrap()];
    let make = |form| {
        fit_evidence(
            &|off| view(1, off),
            1,
            &photos,
            Paper::A4,
            &limits(form, 9_000_000),
        )
        .unwrap()
        .unwrap()
    };
    for form in [EvidenceForm::Pdf, EvidenceForm::Jpeg, EvidenceForm::Text] {
        let (one, other) = (make(form), make(form));
        assert!(one.files == other.files, "{form:?}");
        assert_eq!((one.left_out, one.is_coarser), (0, false), "{form:?}");
    }
    let pdf = make(EvidenceForm::Pdf);
    let text = &pdf.files[0];
    assert!(text.starts_with(b"%PDF-"));
    assert!(text.windows(9).any(|part| part == b"DCTDecode"));
}

#[test]
fn what_does_not_fit_at_all_is_nothing() {
    for form in [EvidenceForm::Pdf, EvidenceForm::Jpeg, EvidenceForm::Text] {
        let tight = limits(form, 100);
        assert_eq!(
            fit_evidence(&|off| view(1, off), 1, &[], Paper::Letter, &tight).unwrap(),
            None
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_limit_is_ever_passed(
        sizes in proptest::collection::vec((1_u32..700, 1_u32..700), 0..8),
        total in 20_000_usize..900_000,
        pages in 1_usize..6,
        is_jpeg in any::<bool>(),
        is_grey in any::<bool>(),
    ) {
        let photos: Vec<Photo> = sizes
            .iter()
            .map(|&(width, height)| Photo::read(&jpeg_of(&noise(width, height, width * 31 + height))).unwrap())
            .collect();
        let form = if is_jpeg { EvidenceForm::Jpeg } else { EvidenceForm::Pdf };
        let limits = EvidenceLimits { pages_max: Some(pages), is_grey, ..limits(form, total) };
        let count = photos.len();
        let fitted = fit_evidence(&|off| view(count, off), count, &photos, Paper::A4, &limits).unwrap();
        if let Some(fitted) = fitted {
            prop_assert!(limits.holds(&fitted.files, fitted.pages));
            prop_assert!(fitted.pages <= pages && fitted.left_out <= count);
            prop_assert!(fitted.files.iter().map(Vec::len).sum::<usize>() <= total);
        }
    }
}

#[test]
fn a_heading_stands_on_the_page_of_its_first_row() {
    let long = "Answer the buyer and say by when it is settled. ".repeat(8);
    for filled in 1..60 {
        let mut view = view(0, 0);
        let filling = EvidenceBlock::Text("Filling".to_owned());
        view.parts[0].blocks = vec![filling; filled];
        let row = EvidenceRow {
            label: "C1".to_owned(),
            text: long.clone(),
            cites: "#54 f040 50ef … e4ed".to_owned(),
        };
        view.parts[1].title = "Deadlines".to_owned();
        view.parts[1].blocks = vec![EvidenceBlock::Rows(vec![row])];
        let pages = layout::pages(&view, &[], Paper::A4);
        let page_of = |words: &str| {
            let has = |mark: &layout::Mark| match mark {
                layout::Mark::Text { line, .. } => {
                    line.pieces.iter().any(|(_, piece)| piece.text == words)
                }
                layout::Mark::Shade { .. } | layout::Mark::Photo { .. } => false,
            };
            pages
                .iter()
                .position(|page| page.marks.iter().any(has))
                .unwrap()
        };
        assert_eq!(page_of("Deadlines"), page_of("C1"), "{filled}");
    }
}
