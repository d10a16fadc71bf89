//! Tables of messages, replies of suppliers and mailboxes that unpack to far more than they weigh, or fill the memory as they are.

use super::{Case, End, case};
use crate::workbook::workbook_of;

const MEGABYTE: usize = 1 << 20;

/// A sheet whose every cell is the first shared text, below a row of headings that tables of messages have.
fn one_text(rows: usize, columns: usize) -> String {
    let mut sheet = String::from(
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Message</t></is></c></row>",
    );
    for row in 2..rows + 2 {
        sheet.push_str(&format!("<row r=\"{row}\">"));
        for column in 0..columns {
            let (first, second) = (column / 26, (b'A' + (column % 26) as u8) as char);
            let first = first.checked_sub(1).map(|at| (b'A' + at as u8) as char);
            let first = first.map(String::from).unwrap_or_default();
            sheet.push_str(&format!(
                "<c r=\"{first}{second}{row}\" t=\"s\"><v>0</v></c>"
            ));
        }
        sheet.push_str("</row>");
    }
    sheet + "</sheetData>"
}

fn shared(text: &str) -> String {
    format!(
        r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{text}</t></si></sst>"#
    )
}

/// A mail of a mailbox; its words are `words`.
fn mail(at: usize, words: &str) -> String {
    format!(
        "From a@mail.example Mon Nov 23 21:14:00 2026\nFrom: A <a{at}@mail.example>\nSubject: {at}\nDate: Mon, 23 Nov 2026 21:14:00 +0000\n\n{words}\n\n"
    )
}

fn mailbox(megabytes: usize, words: &str) -> Vec<u8> {
    let mut all = String::with_capacity(megabytes * MEGABYTE);
    for at in 0.. {
        let mail = mail(at, words);
        if all.len() + mail.len() > megabytes * MEGABYTE {
            break;
        }
        all.push_str(&mail);
    }
    all.into_bytes()
}

/// A mail with a file of that many megabytes hanging on it.
fn with_file(megabytes: usize) -> String {
    let file = ("QUJD".repeat(19) + "\n").repeat(megabytes * MEGABYTE / 77);
    let mail = mail(0, "");
    let header = mail.trim_end();
    format!(
        "{header}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=edge\n\n--edge\nContent-Type: text/plain\n\nIt is torn.\n--edge\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\n{file}\n--edge--\n\n"
    )
}

pub(super) fn cases() -> Vec<Case> {
    vec![
        case("a text of 1 MB in 4,000 cells", "xlsx", End::Any, || {
            let text = "It is torn. ".repeat(MEGABYTE / 12 - 1);
            workbook_of(&[("Sheet1", one_text(2_000, 2))], Some(&shared(&text)))
        }),
        case(
            "ten sheets of a text of 4,000 signs",
            "xlsx",
            End::Any,
            || {
                let names: Vec<String> = (1..=10).map(|at| format!("Sheet{at}")).collect();
                let sheet = one_text(300, 600);
                let sheets: Vec<(&str, String)> = names
                    .iter()
                    .map(|name| (name.as_str(), sheet.clone()))
                    .collect();
                workbook_of(&sheets, Some(&shared(&"x".repeat(4_000))))
            },
        ),
        case("32 MB of commas", "csv", End::Any, || {
            let mut table = "Message,Order ID\n".to_owned();
            let row = ",".repeat(1_000) + "x\n";
            table.push_str(&row.repeat(32 * MEGABYTE / row.len() - 1));
            table.into_bytes()
        }),
        case("32 MB of words in one column", "csv", End::Any, || {
            let row = "\"".to_owned() + &"It is torn. ".repeat(400) + "\"\n";
            let rows = row.repeat(32 * MEGABYTE / row.len() - 1);
            format!("Message,Order ID\n{rows}").into_bytes()
        }),
        case("a mailbox of 255 MB of words", "mbox", End::Any, || {
            mailbox(255, &"It is torn.\n".repeat(5_000))
        }),
        case("a mailbox of 255 MB of files", "mbox", End::Any, || {
            with_file(30).repeat(8).into_bytes()
        }),
        case("a mailbox of beginnings", "mbox", End::Any, || {
            b"From \n\n".repeat(255 * MEGABYTE / 7)
        }),
        case(
            "a mailbox of one letter of 250 MB",
            "mbox",
            End::Any,
            || mail(0, &"It is torn.\n".repeat(250 * MEGABYTE / 12)).into_bytes(),
        ),
        case(
            "words of 250 MB in an encoding of their own",
            "txt",
            End::Any,
            || b"\x80\xe4\xf6\xfc ".repeat(50 * MEGABYTE),
        ),
        case(
            "a mail in a mail, two hundred thousand deep",
            "eml",
            End::Any,
            || {
                let inner = "Content-Type: message/rfc822\n\n".repeat(200_000);
                let outer = mail(0, "");
                format!(
                    "{}\n{inner}From: a@mail.example\n\nIt is torn.\n",
                    outer.trim_end()
                )
                .into_bytes()
            },
        ),
        case(
            "a mail of a hundred thousand parts",
            "eml",
            End::Any,
            || {
                let parts = "--edge\n\nx\n".repeat(100_000);
                let header = mail(0, "");
                let header = header.trim_end();
                format!("{header}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=edge\n\n{parts}--edge--\n").into_bytes()
            },
        ),
        case("a mail of ten million headers", "eml", End::Any, || {
            let headers = "a:\n".repeat(10_000_000);
            mail(0, "It is torn.")
                .replace("Subject: 0\n", &format!("Subject: 0\n{headers}"))
                .into_bytes()
        }),
        case("a mail to half a million", "eml", End::Any, || {
            let to = "a,\n ".repeat(400_000);
            mail(0, "It is torn.")
                .replace("Subject: 0\n", &format!("To: {to}a\nSubject: 0\n"))
                .into_bytes()
        }),
        case("a mail whose subject has 30 MB", "eml", End::Any, || {
            mail(0, "It is torn.")
                .replace(
                    "Subject: 0",
                    &format!("Subject: {}", "torn ".repeat(6 * MEGABYTE)),
                )
                .into_bytes()
        }),
    ]
}
