//! Persons write to the shop: cases are made of it, shown, linked and closed.

use serde_json::{Value, json};
use tallyman_book::{Language, api::EvidenceRequest, use_case};

use super::{day::Home, exports::order_of, persons::Person};

/// Every so many persons one writes.
const STEP: usize = 7;

/// Channels that packs are made for: pages, pictures and words.
const PROFILES: [&str; 4] = ["plain", "ebay_payment_dispute", "amazon_a2z", "paypal"];

/// A mail with everything of a person in it.
pub(crate) fn letter(person: &Person, order: &str) -> String {
    let Person {
        name,
        mail,
        phone,
        words,
        street,
        ..
    } = person;
    format!(
        "From: {name} <{mail}>\r\nDate: Tue, 24 Nov 2026 08:00:00 +0000\r\nSubject: {name}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
         Order {order} came in the wrong colour, {words}. Call {phone} or come to {street}.\r\n{name}\r\n"
    )
}

impl Home {
    /// Some write about their order, one of them twice, and one about none.
    pub(super) fn complain(&self, persons: &[Person]) {
        let mut linked = 0;
        for (number, person) in persons.iter().enumerate().skip(3).step_by(STEP) {
            let order = order_of(persons, number);
            let path = self
                .path()
                .join("imports")
                .join(format!("letter-{number}.eml"));
            std::fs::write(&path, letter(person, &order)).expect("a letter");
            let case = self.take(&json!([path]), &Value::Null, number);
            let request = json!({ "case": case, "language": "en" });
            let shown = self.ask("case_shown", &format!("case_show-{number}.json"), request);
            if !shown["linked"].is_null() {
                linked += 1;
                self.hand_over(&case, number);
            }
            if number == 3 {
                self.reply(&case, &order, &persons[5]);
            }
        }
        self.complain_in_a_table(persons);
        let written = persons.len() / STEP;
        assert!(
            linked > written / 2,
            "{linked} of {written} cases have an order"
        );
        let pasted = format!(
            "Where is my parcel? {} {}",
            persons[4].name, persons[4].words
        );
        let case = self.take(&json!([]), &json!(pasted), 0);
        let order = order_of(persons, 4);
        let request = json!({ "case": case, "order": order, "channel": "", "language": "en" });
        let shown = self.ask("link_order", "case_show-linked.json", request);
        assert!(!shown["linked"].is_null(), "{shown}");
        let request = json!({ "case": case, "reasons": ["wrong_colour"], "language": "en" });
        self.ask("correct_reasons", "case_show-corrected.json", request);
        self.ask_view("case_list");
    }

    /// Two came in a table of returns, which is looked at first.
    fn complain_in_a_table(&self, persons: &[Person]) {
        let rows = [(6, &persons[6]), (8, &persons[8])].map(|(number, person)| {
            let Person {
                name, mail, words, ..
            } = person;
            let order = order_of(persons, number);
            format!("{order};\"{name}\";{mail};\"Came in the wrong colour, {words}\"\n")
        });
        let path = self.path().join("imports/returns.csv");
        std::fs::write(
            &path,
            format!("Order ID;Buyer;E-mail;Was\n{}", rows.concat()),
        )
        .expect("a table");
        let look = json!({ "paths": [path], "language": "en" });
        let looked = self.ask("look_at_messages", "preview-messages.json", look);
        assert_eq!(looked["asks"]["what"], "columns", "{looked}");
        let take = json!({
            "paths": [path], "fields": ["order", "name", "address", "text"], "channel": "", "order": "", "language": "en",
        });
        let taken = self.ask("take_messages", "taken-table.json", take);
        let count = |list: &Value| list.as_array().map_or(0, Vec::len);
        assert_eq!(count(&taken["messages"]), 2, "{taken}");
        for one in taken["messages"].as_array().into_iter().flatten() {
            assert!(one["case"].is_u64(), "{taken}");
        }
    }

    /// A reply is drafted, and a pack of evidence made for a channel, another one for each case.
    fn hand_over(&self, case: &Value, number: usize) {
        let request = json!({
            "case": case, "reply_language": "", "remedy": "", "said": [], "language": "en",
        });
        self.ask(
            "draft_reply",
            &format!("draft-before-{number}.json"),
            request,
        );
        let profile = PROFILES[number % PROFILES.len()];
        let request = json!({
            "case": case, "profile": profile, "paths": [], "is_letter": false, "headers_only": false, "language": "en",
        });
        let looked = self.ask(
            "preview_pack",
            &format!("evidence-look-{number}.json"),
            request,
        );
        assert!(looked["error"].is_null(), "{looked}");
        let request = EvidenceRequest {
            case: u32::try_from(case.as_u64().unwrap_or_default()).expect("a case"),
            profile: profile.to_owned(),
            ..EvidenceRequest::default()
        };
        let pack = use_case::evidence(self.shop(), &request).expect("a pack");
        let folder = self.path().join(format!("out/evidence-{number}"));
        use_case::write_evidence(&pack, &folder).expect("its files");
    }

    /// The seller answers a wrong colour, and names somebody else.
    fn reply(&self, case: &Value, order: &str, other: &Person) {
        let reply = format!(
            "Hello, thank you for your message about order {order}. I am sorry about the colour of the item, {}. I will write to \
             you again tomorrow. Kind regards",
            other.shop_words
        );
        let request = json!({ "case": case, "text": reply, "language": "en" });
        self.ask("lint_reply", "case_show-lint.json", request.clone());
        let sent = self.ask("log_sent", "case_show-sent.json", request);
        assert_eq!(sent["replies_sent"][0]["text"], reply, "{sent}");
    }

    fn take(&self, paths: &Value, pasted: &Value, number: usize) -> Value {
        let mut request = json!({ "paths": paths, "channel": "", "order": "", "language": "en" });
        if !pasted.is_null() {
            request["pasted"] = pasted.clone();
        }
        let taken = self.ask("take_messages", &format!("taken-{number}.json"), request);
        let case = taken["messages"][0]["case"].clone();
        assert!(case.is_u64(), "{taken}");
        case
    }

    /// What is answered holds nobody's data any longer.
    pub(super) fn close_cases(&self) {
        for case in use_case::cases(self.shop(), Language::En).expect("a list") {
            let request = json!({ "case": case.case, "language": "en" });
            self.ask(
                "end_case",
                &format!("case_show-{}-end.json", case.case),
                request,
            );
        }
    }

    /// Shows every case once more.
    pub(super) fn show_cases(&self, name: &str) {
        for case in use_case::cases(self.shop(), Language::En).expect("a list") {
            let request = json!({ "case": case.case, "language": "en" });
            self.ask("case_shown", &format!("{name}-{}.json", case.case), request);
            // A reply names nobody, whatever stands in the message.
            let request = json!({
                "case": case.case, "reply_language": "", "remedy": "", "said": [], "language": "en",
            });
            self.ask("draft_reply", &format!("draft-{}.json", case.case), request);
        }
    }
}
