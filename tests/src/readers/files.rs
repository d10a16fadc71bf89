//! Files that are imported, messages, sheets that came back, profiles of a person's own.

use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::sync::LazyLock;

use image::{ImageFormat, RgbImage};
use tallyman_documents::Photo;
use tallyman_import::letter::{TableChoices, letters, look_at_table, table};
use tallyman_import::{Choices, DateOrder, Profiles, Source, plain, read};

use super::{Reader, is_sentence};

pub(super) const TABLES: Reader = Reader {
    name: "tables",
    share: 100,
    good: || sample(|path| !is_workbook(path)),
    read: |bytes| import(bytes, "file.csv"),
};

pub(super) const WORKBOOKS: Reader = Reader {
    name: "workbooks",
    share: 100,
    good: workbooks,
    read: |bytes| import(bytes, "file.xlsx"),
};

/// The parts of a workbook, changed one by one and packed again: most changes to packed bytes end at a checksum.
pub(super) const PARTS: Reader = Reader {
    name: "parts of workbooks",
    share: 100,
    good: || workbooks().iter().flat_map(|book| parts(book)).collect(),
    read: |bytes| import(&packed(bytes), "file.xlsx"),
};

pub(super) const LETTERS: Reader = Reader {
    name: "letters",
    share: 200,
    good: || {
        LETTER_SEEDS
            .iter()
            .map(|text| text.as_bytes().to_vec())
            .collect()
    },
    read: |bytes| {
        for name in [None, Some("a.eml"), Some("a.mbox"), Some("a.txt")] {
            match letters(bytes, name) {
                Err(fault) => is_sentence(&fault.to_string())?,
                Ok(letters) => {
                    for fault in letters.into_iter().filter_map(Result::err) {
                        is_sentence(&fault.to_string())?;
                    }
                }
            }
        }
        Ok(())
    },
};

/// Tables of messages: the columns are told by their headings, and once for every column.
pub(super) const MESSAGES: Reader = Reader {
    name: "tables of messages",
    share: 100,
    good: || {
        let texts = MESSAGE_SEEDS.iter().map(|text| text.as_bytes().to_vec());
        texts.chain(workbooks()).collect()
    },
    read: |bytes| {
        let told = TableChoices {
            fields: ["order", "text", "received", "due"]
                .map(|field| Some(field.to_owned()))
                .into(),
            date_order: Some(DateOrder::DayFirst),
            ..TableChoices::default()
        };
        for (name, choices) in [
            ("a.csv", TableChoices::default()),
            ("a.xlsx", told.clone()),
            ("a.tsv", told),
        ] {
            let look = match look_at_table(bytes, name, &choices) {
                Ok(look) => look.letters,
                Err(fault) => Err(fault),
            };
            let table = table(bytes, name, &choices).map(|table| table.letters);
            for letters in [look, table] {
                let faults = match letters {
                    Err(fault) => vec![fault],
                    Ok(letters) => letters
                        .into_iter()
                        .filter_map(|(_, letter)| letter.err())
                        .collect(),
                };
                for fault in faults {
                    is_sentence(&fault.to_string())?;
                }
            }
        }
        Ok(())
    },
};

/// Pictures that a seller adds to an evidence pack, often sent by the buyer.
pub(super) const PHOTOS: Reader = Reader {
    name: "photos",
    share: 100,
    good: photos,
    read: |bytes| {
        let Ok(photo) = Photo::read(bytes) else {
            return Ok(());
        };
        let (width, height) = photo.size();
        if width == 0 || height == 0 {
            return Err(format!("a photo of {width} by {height} dots"));
        }
        Ok(())
    },
};

pub(super) const REPLIES: Reader = Reader {
    name: "replies",
    share: 200,
    good: || {
        [
            workbooks(),
            vec!["Question,答复\nQ-1,红色\nQ-2,\"是, yes\"\n".into()],
        ]
        .concat()
    },
    read: |bytes| {
        for name in ["reply.csv", "reply.xlsx"] {
            let read = plain(&Source::Bytes(bytes.into()), name, &|cell| {
                cell.starts_with("Q-")
            });
            if let Err(refusal) = read {
                is_sentence(&refusal.sentence.to_string())?;
            }
        }
        Ok(())
    },
};

pub(super) const PROFILES: Reader = Reader {
    name: "profiles",
    share: 100,
    good: || {
        let folder = crate::root().join("assets/profiles");
        let entries = std::fs::read_dir(folder).expect("the profiles that ship");
        let files = entries.map(|entry| std::fs::read(entry.expect("a profile").path()));
        files.map(|file| file.expect("a profile")).collect()
    },
    read: |bytes| {
        let text = String::from_utf8_lossy(bytes);
        match built_in().clone().with_user(&[&text]) {
            Err(error) if error.to_string().is_empty() => Err("refused without a word".to_owned()),
            Ok(_) | Err(_) => Ok(()),
        }
    },
};

const LETTER_SEEDS: &[&str] = &[
    "Hello, order 304-3141592-6535897 came in the wrong colour!\n\nAda",
    "From: Ada <ada@example.com>\r\nDate: Tue, 24 Nov 2026 08:00:00 +0000\r\nSubject: =?utf-8?B?5om56ZSZ?=\r\n\
     Content-Type: text/plain; charset=gb18030\r\nContent-Transfer-Encoding: base64\r\n\r\nt6LEsbTtwcs=\r\n",
    "From: Ada <ada@example.com>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\n\
     Content-Type: text/plain\r\n\r\nIt broke.\r\n--b\r\nContent-Type: text/html; charset=windows-1252\r\n\
     Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>It =\r\nbroke.</p><script>x()</script>\r\n--b--\r\n",
    "From ada@example.com Tue Nov 24 08:00:00 2026\nFrom: Ada <ada@example.com>\nSubject: one\n\nfirst\n\n\
     From bob@example.com Tue Nov 24 09:00:00 2026\nFrom: Bob <bob@example.com>\nSubject: two\n\n>From here on\nsecond\n",
];

const MESSAGE_SEEDS: &[&str] = &[
    "Case ID;Order ID;Buyer;E-mail;Opened;Type;Return reason;Comments;Respond by\n\
     7;304-3141592-6535897;Ada;ada@example.com;2026-11-20 08:15;Return;DEFECTIVE;\"Too small;\nsend it back\";2026-11-25\n",
    "订单号,买家昵称,退货原因,买家留言\n123456789,小明,质量问题,颜色不对\n",
    "Nr\tWas\tWann\tBis\n1\tFalsche Farbe\t03/11/2026\t05/11/2026\n2\t\tbald\t\n",
];

/// Small pictures of every form that is read: a few dots, grey and in colour.
fn photos() -> Vec<Vec<u8>> {
    let mut photos = Vec::new();
    for (width, height) in [(1, 1), (9, 7), (64, 3)] {
        let colour = RgbImage::from_fn(width, height, |x, y| {
            image::Rgb([
                (x * 29 % 256) as u8,
                (y * 53 % 256) as u8,
                ((x ^ y) % 256) as u8,
            ])
        });
        let grey = image::DynamicImage::ImageRgb8(colour.clone()).into_luma8();
        for form in [ImageFormat::Jpeg, ImageFormat::Png] {
            for image in [
                image::DynamicImage::ImageRgb8(colour.clone()),
                image::DynamicImage::ImageLuma8(grey.clone()),
            ] {
                let mut bytes = Cursor::new(Vec::new());
                image.write_to(&mut bytes, form).expect("a picture");
                photos.push(bytes.into_inner());
            }
        }
    }
    photos
}

fn built_in() -> &'static Profiles {
    static PROFILES: LazyLock<Profiles> =
        LazyLock::new(|| Profiles::built_in().expect("profiles that ship"));
    &PROFILES
}

fn import(bytes: &[u8], name: &str) -> Result<(), String> {
    let choices = Choices {
        accept_rejected: true,
        ..Choices::default()
    };
    for choices in [Choices::default(), choices] {
        let source = Source::Bytes(bytes.into());
        let report = read(&source, name, built_in(), &choices, &mut |_| Ok(()));
        if !report.account.adds_up() {
            return Err(format!("the account does not add up: {:?}", report.account));
        }
        match report.sentence() {
            Some(sentence) => is_sentence(&sentence.to_string())?,
            None if report.is_read() => {}
            None => return Err("neither read nor told why not".to_owned()),
        }
    }
    Ok(())
}

fn is_workbook(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "xlsx")
}

/// The files of the sample day whose name fits.
fn sample(fits: impl Fn(&Path) -> bool) -> Vec<Vec<u8>> {
    let entries = std::fs::read_dir(crate::sample_day()).expect("the sample day");
    let paths = entries.map(|entry| entry.expect("a file").path());
    let mut paths: Vec<_> = paths.filter(|path| fits(path)).collect();
    paths.sort();
    let files = paths
        .iter()
        .map(|path| std::fs::read(path).expect("a file"));
    // Beginnings are enough: what is changed shall be near what is told by it.
    files
        .map(|file| file.into_iter().take(16_384).collect())
        .collect()
}

pub(super) fn workbooks() -> Vec<Vec<u8>> {
    let folder = crate::sample_day();
    let entries = std::fs::read_dir(folder).expect("the sample day");
    let paths = entries.map(|entry| entry.expect("a file").path());
    let books = paths.filter(|path| is_workbook(path));
    books
        .map(|path| std::fs::read(path).expect("a workbook"))
        .collect()
}

/// Each part, as its name, a line end, and its bytes.
fn parts(book: &[u8]) -> Vec<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).expect("a workbook");
    let count = archive.len();
    let read = |index| {
        let mut part = archive.by_index(index).expect("a part");
        let mut bytes = format!("{}\n", part.name().expect("a name of text")).into_bytes();
        part.read_to_end(&mut bytes).expect("a whole part");
        bytes
    };
    (0..count).map(read).collect()
}

/// The workbook with one part that is another one.
fn packed(changed: &[u8]) -> Vec<u8> {
    static BOOK: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
        workbooks()
            .first()
            .map(|book| parts(book))
            .unwrap_or_default()
    });
    let name = |part: &[u8]| -> String {
        let line = part.split(|byte| *byte == b'\n').next().unwrap_or_default();
        String::from_utf8_lossy(line).into_owned()
    };
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |part: &[u8]| {
        let name = name(part);
        let bytes = part.get(name.len() + 1..).unwrap_or_default();
        // A name that an archive does not take leaves the part out.
        if writer
            .start_file(name, zip::write::SimpleFileOptions::default())
            .is_ok()
        {
            writer.write_all(bytes).expect("a part in memory");
        }
    };
    let of = name(changed);
    put(changed);
    for part in BOOK.iter().filter(|part| name(part) != of) {
        put(part);
    }
    writer.finish().expect("an archive in memory").into_inner()
}
