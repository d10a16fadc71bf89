use super::*;

fn read(text: &str) -> LetterTable {
    table(text.as_bytes(), "t.csv", &TableChoices::default()).unwrap()
}

fn fault(text: &str, choices: &TableChoices) -> LetterFault {
    table(text.as_bytes(), "t.csv", choices).unwrap_err()
}

#[test]
fn a_row_is_a_letter_with_what_the_table_tells_beside_it() {
    let table = read(
        "Case ID;Order ID;Buyer name;E-mail;Return requested;Type;Return reason;Comments;Respond by\n\
         77;304-3141592-6535897;Ada Example;ada@example.com;2026-11-20 08:15;Return;NOT_AS_DESCRIBED;\"Falsche Farbe;\nbraun statt blau\";2026-11-25\n",
    );
    let (row, letter) = &table.letters[0];
    let letter = letter.as_ref().unwrap();
    assert_eq!(*row, 2);
    assert_eq!(
        letter.text,
        "304-3141592-6535897\nFalsche Farbe;\nbraun statt blau"
    );
    assert_eq!(letter.sender_name.as_deref(), Some("Ada Example"));
    assert_eq!(letter.sender_address.as_deref(), Some("ada@example.com"));
    assert_eq!(letter.told.order.as_deref(), Some("304-3141592-6535897"));
    assert_eq!(letter.told.reason.as_deref(), Some("NOT_AS_DESCRIBED"));
    assert_eq!(letter.told.stage, Some(Stage::Return));
    let span = letter.told.due.unwrap().0 - letter.sent_at.unwrap().0;
    assert_eq!(span, 5 * DAY_MILLISECONDS - (8 * 60 + 15) * 60_000);
    let field = |at: usize| table.columns[at].field.as_deref();
    assert_eq!(
        (field(0), field(1), field(7)),
        (None, Some("order"), Some("text"))
    );
}

#[test]
fn headings_of_other_languages_and_rows_above_them_are_found() {
    let table = read(
        "Rückgaben\n\nBestellnummer\tKäufer\tRückgabegrund\tKommentar\n1\tAda\tdefekt\tGeht nicht\n",
    );
    let letter = table.letters[0].1.as_ref().unwrap();
    assert_eq!(
        letter.text, "1\ndefekt\nGeht nicht",
        "a reason in words is said"
    );
    let table = read("订单号,买家昵称,退货原因,买家留言\n123456789,小明,质量问题,颜色不对\n");
    assert!(
        table.letters[0]
            .1
            .as_ref()
            .unwrap()
            .text
            .ends_with("颜色不对")
    );
}

#[test]
fn each_hostile_row_gets_a_sentence_and_the_others_are_read() {
    let table = read(
        "order,message,date,direction,due\n\
         1,,2026-11-20,,\n\
         2,Where is it?,soon,,\n\
         3,We sent it,2026-11-20,Seller,\n\
         4,Hello,2026-11-20,buyer,2020-01-01\n\
         5,\"<script>alert(1)</script>\",2026-11-20,,\n\
         6,\"=HYPERLINK(\"\"http://x.example\"\")\",2026-11-20,,\n\
         7,It is broken,2026-11-20,,\n",
    );
    let said: Vec<String> = table
        .letters
        .iter()
        .map(|(_, letter)| match letter {
            Ok(letter) => letter.text.clone(),
            Err(fault) => fault.to_string(),
        })
        .collect();
    assert!(said[0].starts_with("Row 2 has no words"), "{said:?}");
    assert!(
        said[1].starts_with("Row 3: “date” holds no date"),
        "{said:?}"
    );
    assert!(
        said[2].starts_with("Row 4 was written by the shop"),
        "{said:?}"
    );
    assert!(said[3].starts_with("Row 5: “due”"), "{said:?}");
    assert!(!said[4].contains("script"), "{said:?}");
    assert_eq!(said[5], "6\n=HYPERLINK(\"http://x.example\")");
    assert_eq!(said[6], "7\nIt is broken");
}

#[test]
fn dates_that_could_be_read_twice_are_asked_about() {
    let text = "order,message,date\n1,Hello,03/04/2026\n2,Hello,05/06/2026\n";
    let LetterFault::DatesUnclear { column } = fault(text, &TableChoices::default()) else {
        panic!("it was read");
    };
    assert_eq!(column, "date");
    let choices = TableChoices {
        date_order: Some(DateOrder::DayFirst),
        ..TableChoices::default()
    };
    let told = table(text.as_bytes(), "t.csv", &choices).unwrap();
    let at = told.letters[0].1.as_ref().unwrap().sent_at;
    assert_eq!(at, moment("2026-04-03", None));
    // One date settles all.
    let settled = read("order,message,date\n1,Hello,03/04/2026\n2,Hello,25/06/2026\n");
    assert_eq!(settled.letters[0].1.as_ref().unwrap().sent_at, at);
}

#[test]
fn a_person_says_what_a_column_means() {
    let text = "a,b,c\n304-3141592-6535897,Wrong colour!,x\n";
    assert_eq!(
        fault(text, &TableChoices::default()),
        LetterFault::NoColumns {}
    );
    let choices = |columns: &[(&str, &str)]| TableChoices {
        columns: columns
            .iter()
            .map(|(heading, field)| ((*heading).to_owned(), (*field).to_owned()))
            .collect(),
        ..TableChoices::default()
    };
    let read = table(
        text.as_bytes(),
        "t.csv",
        &choices(&[("a", "order"), ("b", "text")]),
    )
    .unwrap();
    let letter = read.letters[0].1.as_ref().unwrap();
    assert_eq!(letter.told.order.as_deref(), Some("304-3141592-6535897"));
    assert!(matches!(
        fault(text, &choices(&[("z", "text")])),
        LetterFault::NoSuchColumn { .. }
    ));
    assert!(matches!(
        fault(text, &choices(&[("b", "words")])),
        LetterFault::NoSuchField { .. }
    ));
}

#[test]
fn what_is_no_table_of_messages_is_told_and_never_panics() {
    for text in [
        "",
        "\0\0",
        "sku,quantity\nA,1\n",
        "%PDF-1.7",
        "order,date\n1,2026-11-20\n",
    ] {
        assert!(!fault(text, &TableChoices::default()).to_string().is_empty());
    }
    let whole = "order,message,date\n1,\"Hello, there\",2026-11-20\n".as_bytes();
    for cut in 0..whole.len() {
        drop(table(&whole[..cut], "t.csv", &TableChoices::default()));
    }
    let rows = "order,message\n".to_owned() + &"1,x\n".repeat(LETTERS_MAX + 1);
    assert!(matches!(
        fault(&rows, &TableChoices::default()),
        LetterFault::TooManyRows { .. }
    ));
}

#[test]
fn every_heading_of_the_list_has_one_meaning() {
    let list = include_str!("../../../../../../assets/cases/message-columns.tsv");
    for row in list.lines().filter(|row| !row.starts_with('#')) {
        let (field, words) = row.split_once('\t').unwrap();
        assert!(COLUMN_FIELDS.contains(&field), "{field}");
        for word in words.split('|') {
            assert_eq!(of_header(word), Some(field), "{word}");
        }
    }
}

#[test]
fn a_table_with_headings_that_nobody_knows_is_shown_and_read_once_its_columns_are_told() {
    let text =
        "Kto;Quoi;Wann\nAda;Der Gurt ist gerissen;03/04/2026\nBen;Falsche Farbe;05/06/2026\n";
    let look = |choices: &TableChoices| look_at_table(text.as_bytes(), "t.csv", choices).unwrap();
    let first = look(&TableChoices::default());
    let headings: Vec<&str> = first.columns.iter().map(|of| of.heading.as_str()).collect();
    assert_eq!(headings, ["Kto", "Quoi", "Wann"]);
    assert_eq!(
        first.sample[1].cells,
        ["Ben", "Falsche Farbe", "05/06/2026"]
    );
    assert_eq!(first.letters, Err(LetterFault::NoColumns {}));
    let fields = ["name", "text", "received"].map(|field| Some(field.to_owned()));
    let mut choices = TableChoices {
        fields: fields.to_vec(),
        ..TableChoices::default()
    };
    let asked = look(&choices).letters.unwrap_err();
    let column = "Wann".to_owned();
    assert_eq!(asked, LetterFault::DatesUnclear { column });
    choices.date_order = Some(DateOrder::DayFirst);
    assert_eq!(look(&choices).letters.unwrap().len(), 2);
    let told = table(text.as_bytes(), "t.csv", &choices).unwrap();
    assert_eq!(
        told.letters[0].1.as_ref().unwrap().text,
        "Der Gurt ist gerissen"
    );
    // Said once, it is known by the headings alone.
    let remembered = TableChoices {
        remembered: [(told.fingerprint, fields.to_vec())].into(),
        date_order: choices.date_order,
        ..TableChoices::default()
    };
    assert_eq!(
        table(text.as_bytes(), "t.csv", &remembered)
            .unwrap()
            .letters,
        told.letters
    );
}

#[test]
fn of_two_columns_with_one_heading_each_can_be_told() {
    let text = "Note;Note\nintern;Der Gurt ist gerissen\n";
    let choices = TableChoices {
        fields: vec![None, Some("text".to_owned())],
        ..TableChoices::default()
    };
    let told = table(text.as_bytes(), "t.csv", &choices).unwrap();
    assert_eq!(
        told.letters[0].1.as_ref().unwrap().text,
        "Der Gurt ist gerissen"
    );
    let remembered = TableChoices {
        remembered: [(told.fingerprint, choices.fields)].into(),
        ..TableChoices::default()
    };
    assert_eq!(
        table(text.as_bytes(), "t.csv", &remembered)
            .unwrap()
            .letters,
        told.letters
    );
}
