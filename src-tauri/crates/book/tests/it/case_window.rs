//! Cases as the window asks for them: taken from files and from what was pasted, corrected, linked, ended.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use serde_json::{Value, json};
use tallyman_book::{api::dispatch, use_case};

use crate::shop::TestShop;

const WRONG: &str = "304-3141592-6535897";

fn ask(test: &TestShop, command: &str, payload: Value) -> Value {
    dispatch(&test.shop, command, payload).unwrap()
}

fn pasted(test: &TestShop, words: &str) -> Value {
    let request =
        json!({ "paths": [], "pasted": words, "channel": "", "order": "", "language": "en" });
    let taken = ask(test, "take_messages", request);
    let case = &taken["messages"][0]["case"];
    ask(
        test,
        "case_shown",
        json!({ "case": case, "language": "en" }),
    )
}

fn names(of: &Value) -> Vec<&str> {
    let list = of.as_array().unwrap();
    list.iter().map(|one| one.as_str().unwrap()).collect()
}

#[test]
fn a_correction_stands_for_what_was_found_until_a_later_message_says_more() {
    let test = TestShop::with_sample_day();
    let view = pasted(
        &test,
        &format!("Order {WRONG}: wrong colour, I ordered blue and got brown!"),
    );
    assert_eq!(names(&view["reasons"]), ["wrong_colour"]);
    assert_eq!(view["is_corrected"], false);
    let corrected =
        json!({ "case": 1, "reasons": ["wrong_size", "wrong_size", "late"], "language": "de" });
    let view = ask(&test, "correct_reasons", corrected);
    assert_eq!(names(&view["reasons"]), ["wrong_size", "late"]);
    assert_eq!(view["asserted"][0]["said"], "falsche Größe");
    assert_eq!(view["asserted"][0]["confidence"], 1.0);
    assert_eq!(view["is_corrected"], true);
    let judged: Vec<&str> = view["verdicts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|verdict| verdict["reason"].as_str().unwrap())
        .collect();
    assert_eq!(judged, ["wrong_size", "late"]);
    // What was found in the message stays readable beside it, for learning.
    assert_eq!(
        view["messages_received"][0]["reasons"][0]["reason"],
        "wrong_colour"
    );
    let view = pasted(
        &test,
        &format!("Order {WRONG}: and now the zip is defective, it broke on the first day."),
    );
    assert_eq!(view["case"], 1);
    assert_eq!(names(&view["reasons"]), ["wrong_size", "late", "defective"]);
    test.shop.rebuild().unwrap();
    let again = ask(&test, "case_shown", json!({ "case": 1, "language": "en" }));
    assert_eq!(again, view);
}

#[test]
fn a_correction_needs_a_reason_that_there_is_and_an_open_case() {
    let test = TestShop::with_sample_day();
    pasted(&test, &format!("Order {WRONG}: wrong colour!"));
    let before = test.entries();
    for reasons in [json!([]), json!(["blue"]), json!(["late", ""])] {
        let request = json!({ "case": 1, "reasons": reasons, "language": "en" });
        let error = dispatch(&test.shop, "correct_reasons", request).unwrap_err();
        assert!(error.hint.contains("wrong_colour"), "{error:?}");
    }
    let unknown = json!({ "case": 9, "reasons": ["late"], "language": "en" });
    dispatch(&test.shop, "correct_reasons", unknown).unwrap_err();
    assert_eq!(test.entries(), before);
    let view = ask(&test, "end_case", json!({ "case": 1, "language": "en" }));
    assert_eq!(view["status"], "closed");
    let late = json!({ "case": 1, "reasons": ["late"], "language": "en" });
    dispatch(&test.shop, "correct_reasons", late).unwrap_err();
}

#[test]
fn a_table_is_looked_at_told_apart_and_taken_and_its_columns_are_remembered() {
    let test = TestShop::with_sample_day();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("returns.csv");
    let words = "Falsche Farbe, ein braunes T-Shirt statt eines dunkelblauen!";
    std::fs::write(
        &path,
        format!("Nr;Was;Wann\n{WRONG};{words};03/11/2026\n;;04/11/2026\n"),
    )
    .unwrap();
    let look = |said: Value| {
        let mut request = json!({ "paths": [path], "language": "de" });
        request
            .as_object_mut()
            .unwrap()
            .extend(said.as_object().unwrap().clone());
        ask(&test, "look_at_messages", request)
    };
    let before = test.entries();
    let first = look(json!({}));
    assert_eq!(first["asks"]["what"], "columns", "{first}");
    assert_eq!(first["sample"][0]["cells"][1], words);
    let fields = json!(["order", "text", "received"]);
    let asked = look(json!({ "fields": fields }));
    assert_eq!(asked["asks"]["column"], "Wann", "{asked}");
    let clear = look(json!({ "fields": fields, "date_order": "day_first" }));
    assert_eq!(
        (&clear["rows"], &clear["left_out_count"]),
        (&json!(1), &json!(1))
    );
    assert!(
        clear["left_out"][0]
            .as_str()
            .unwrap()
            .starts_with("Zeile 3"),
        "{clear}"
    );
    assert_eq!(test.entries(), before, "looking records nothing");

    let take = |paths: Value| {
        let request = json!({
            "paths": paths, "channel": "", "order": "", "fields": fields, "date_order": "day_first", "language": "en",
        });
        dispatch(&test.shop, "take_messages", request)
    };
    take(json!([path, path])).unwrap_err();
    let taken = take(json!([path])).unwrap();
    assert_eq!(taken["messages"][0]["status"], "opened", "{taken}");
    assert_eq!(taken["messages"][1]["status"], "refused", "{taken}");
    let again = look(json!({ "date_order": "day_first" }));
    assert_eq!(again["columns"][1]["field"], "text", "{again}");
    for wrong in [
        json!({ "fields": ["colour"] }),
        json!({ "date_order": "backwards" }),
    ] {
        let mut request = json!({ "paths": [path], "language": "en" });
        request
            .as_object_mut()
            .unwrap()
            .extend(wrong.as_object().unwrap().clone());
        dispatch(&test.shop, "look_at_messages", request).unwrap_err();
    }
}

#[test]
fn files_become_cases_one_by_one_and_the_list_has_what_there_is_to_choose() {
    let test = TestShop::with_sample_day();
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, words: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, words).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let good = write("a.txt", &format!("Order {WRONG} arrived broken."));
    let bad = write("b.eml", "no mail");
    let gone = folder.path().join("c.txt").to_str().unwrap().to_owned();
    let take = |paths: &[&str]| {
        let request = json!({ "paths": paths, "channel": "", "order": "", "language": "en" });
        dispatch(&test.shop, "take_messages", request)
    };
    let taken = take(&[&good, &bad, &gone]).unwrap();
    let statuses: Vec<&str> = taken["messages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["status"].as_str().unwrap())
        .collect();
    assert_eq!(statuses, ["opened", "refused", "refused"]);
    assert!(
        taken["messages"][1]["sentence"]
            .as_str()
            .unwrap()
            .starts_with("b.eml: ")
    );
    take(&[&bad]).unwrap_err();
    take(&[]).unwrap_err();
    take(&[folder.path().to_str().unwrap()]).unwrap_err();

    let list = ask(&test, "case_list", json!({ "language": "zh" }));
    assert_eq!(list["cases"][0]["order"], WRONG);
    assert_eq!(list["reasons"].as_array().unwrap().len(), 13);
    assert_eq!(list["reasons"][1]["said"], "颜色不对");
    assert!(
        list["channels"]
            .as_array()
            .unwrap()
            .iter()
            .any(|channel| channel["said"] == "Etsy"),
        "{list}"
    );
}

#[test]
fn the_order_that_the_seller_names_is_linked() {
    let test = TestShop::with_sample_day();
    let view = pasted(
        &test,
        "The thing I bought is the wrong colour, brown and not blue.",
    );
    assert!(view.get("linked").is_none());
    let request =
        json!({ "case": 1, "order": format!(" {WRONG} "), "channel": "", "language": "en" });
    let view = ask(&test, "link_order", request);
    assert_eq!(view["linked"]["order"], WRONG);
    assert!(!view["facts"].as_array().unwrap().is_empty());
}

#[test]
fn a_remedy_that_may_be_offered_is_chosen_and_another_takes_its_place() {
    let test = TestShop::with_sample_day();
    let view = pasted(
        &test,
        &format!("Order {WRONG}: wrong colour, I ordered blue and got brown!"),
    );
    let may: Vec<&str> = view["remedies"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|remedy| remedy["is_admissible"] == true)
        .map(|remedy| remedy["remedy"].as_str().unwrap())
        .collect();
    assert!(may.len() > 1, "{view}");
    for remedy in may.iter().take(2) {
        let request = json!({ "case": 1, "remedy": remedy, "amount": " ", "is_agreed": false, "language": "de" });
        let chosen = ask(&test, "pick_remedy", request);
        assert_eq!(chosen["chosen"]["remedy"], *remedy);
    }
    let unknown =
        json!({ "case": 1, "remedy": "gold", "amount": "", "is_agreed": false, "language": "en" });
    dispatch(&test.shop, "pick_remedy", unknown).unwrap_err();
}

#[test]
fn a_stage_is_said_by_the_clock_on_the_wall_and_a_printed_date_wins() {
    let test = TestShop::with_sample_day();
    pasted(&test, &format!("Order {WRONG} never arrived."));
    let stage = |since: &str, due: &str| json!({ "case": 1, "stage": "claim", "platform": "", "since": since, "due": due, "language": "de" });
    let view = ask(
        &test,
        "set_stage",
        stage("2026-11-22 10:00", "29.11.2026 11:00"),
    );
    assert_eq!(view["stage"]["stage"], "claim");
    let clocks = view["clocks"].as_array().unwrap();
    let printed = clocks.iter().find(|clock| clock["origin"] == "printed");
    let due_words = printed.unwrap()["due_words"].as_str().unwrap();
    assert!(due_words.contains("29. November 2026"), "{due_words}");
    let before = test.entries();
    for (since, due) in [("yesterday", ""), ("", "11/12/2026"), ("2030-01-01", "")] {
        let error = dispatch(&test.shop, "set_stage", stage(since, due)).unwrap_err();
        assert!(error.hint.contains("2026-11-"), "{error:?}");
    }
    assert_eq!(test.entries(), before);
    let list = ask(&test, "case_list", json!({ "language": "de" }));
    assert_eq!(list["stages"][4]["said"], "Antrag bei der Plattform");
    let platforms = list["platforms"].as_array().unwrap();
    let said = |id: &str| platforms.iter().find(|one| one["id"] == id).unwrap();
    assert_eq!(said("paypal")["said"], "PayPal");
}

#[test]
fn an_amount_that_nobody_told_is_told_in_the_currency_of_the_order() {
    let test = TestShop::with_sample_day();
    let view = pasted(&test, &format!("Order {WRONG}: wrong colour!"));
    let missing = |view: &Value| -> Vec<String> {
        let remedies = view["remedies"].as_array().unwrap();
        let gaps = remedies
            .iter()
            .flat_map(|one| one["missing"].as_array().unwrap());
        gaps.map(|gap| gap["cost"].as_str().unwrap().to_owned())
            .collect()
    };
    let tell = |cost: &str, amount: &str| {
        let request = json!({ "case": 1, "cost": cost, "amount": amount, "language": "de" });
        dispatch(&test.shop, "tell_cost", request)
    };
    assert!(
        missing(&view).iter().any(|cost| cost == "packing"),
        "{view}"
    );
    // No file gives the price, so what was paid says the currency of all others.
    tell(&format!("paid.{WRONG}"), "18,90 EUR").unwrap();
    tell("packing", "0.30 GBP").unwrap();
    let told = tell("packing", "0,40").unwrap();
    assert!(missing(&told).iter().all(|cost| cost != "packing"));
    for (cost, amount) in [
        ("packing", "much"),
        ("packing", ""),
        ("packing", "-1"),
        ("nothing", "1.00 EUR"),
        ("resellable", "1.00 EUR"),
    ] {
        tell(cost, amount).unwrap_err();
    }
}

#[test]
fn a_pack_is_looked_at_first_and_then_lies_in_a_folder_of_its_own() {
    let test = TestShop::with_sample_day();
    pasted(&test, &format!("Order {WRONG}: wrong colour!"));
    let folder = tempfile::tempdir().unwrap();
    let wish = |profile: &str, paths: Value| json!({ "case": 1, "profile": profile, "paths": paths, "is_letter": false, "headers_only": true, "language": "de" });
    let view = ask(&test, "preview_pack", wish("", json!([])));
    assert_eq!(
        (&view["profile"], &view["proposed"]),
        (&json!("amazon_a2z"), &json!("amazon_a2z"))
    );
    assert!(!view["missing"].as_array().unwrap().is_empty());
    assert!(!view["statement"].as_str().unwrap().is_empty());
    assert_eq!(view["profiles"].as_array().unwrap().len(), 10);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);

    let request = || serde_json::from_value(wish("plain", json!([]))).unwrap();
    let saved = use_case::keep_pack(&test.shop, &request(), folder.path()).unwrap();
    let again = use_case::keep_pack(&test.shop, &request(), folder.path()).unwrap();
    assert!(saved.folder.ends_with("evidence-case-1"), "{saved:?}");
    assert!(again.folder.ends_with("evidence-case-1-2"), "{again:?}");
    for file in saved.pack.unwrap().files {
        let path = std::path::Path::new(&saved.folder).join(&file.name);
        assert_eq!(std::fs::metadata(path).unwrap().len(), file.bytes as u64);
    }
}

#[test]
fn photos_of_strangers_are_refused_by_name_and_within_limits() {
    let test = TestShop::with_sample_day();
    pasted(&test, &format!("Order {WRONG}: wrong colour!"));
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let look = |paths: &[String]| {
        let request = json!({ "case": 1, "profile": "plain", "paths": paths, "is_letter": false, "headers_only": false, "language": "en" });
        dispatch(&test.shop, "preview_pack", request)
    };
    let gone = folder.path().join("gone.jpg").to_str().unwrap().to_owned();
    let place = folder.path().to_str().unwrap().to_owned();
    let name = folder.path().file_name().unwrap().to_str().unwrap();
    for (path, says) in [
        (write("words.jpg", b"no photo"), "words.jpg"),
        (
            write("cut.jpg", &[0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
            "cut.jpg",
        ),
        (gone, "gone.jpg"),
        (place.clone(), name),
    ] {
        let error = look(&[path]).unwrap_err();
        assert!(error.message.starts_with(says), "{error:?}");
        assert!(!error.message.contains(&format!("{place}/")), "{error:?}");
    }
    let many = vec![write("a.jpg", b"x"); 21];
    assert!(look(&many).unwrap_err().message.starts_with("21 photos"));
}
