use super::Verdict::{Same, Unclear, WrongColour, WrongItem};
use super::{Verdict, offer, verdict};

fn check(title: &str, name: &str, values: &[&str], lines: &[(&str, Verdict)]) {
    let offer = offer(title, name, values);
    for &(text, wanted) in lines {
        assert_eq!(
            verdict(&offer, text),
            wanted,
            "{title} {values:?} <- {text}"
        );
    }
}

#[test]
fn prints_break_the_promise_of_a_plain_thing() {
    check(
        "Plain Cotton Tote Bag",
        "Colour",
        &["Black", "Natural"],
        &[
            ("帆布袋 黑色", Same),
            ("帆布袋 黑色 印LOGO 猫咪图案", WrongItem),
        ],
    );
}

#[test]
fn one_of_two_flavours_may_be_another() {
    check(
        "Cat food pouches chicken and tuna",
        "Weight",
        &["85 g", "170 g"],
        &[
            ("Katzenfutter Huhn und Thunfisch 85 g", Same),
            ("Katzenfutter Huhn und Lachs 85 g", WrongItem),
        ],
    );
}

#[test]
fn the_word_for_a_thing_tells_its_sleeves() {
    check(
        "男士衬衫 长袖",
        "尺码",
        &["40", "41"],
        &[("长袖衬衫 40", Same), ("短袖衬衫 40", WrongItem)],
    );
}

#[test]
fn a_brand_in_quotation_marks_is_no_colour() {
    check(
        "Clip-in hair extensions",
        "Shade",
        &["Burgundy", "Blonde"],
        &[
            ("clip-in blonde \"Burgundy Hair\"", WrongColour),
            ("clip-in burgundy", Same),
        ],
    );
}

#[test]
fn a_material_does_not_deny_a_colour() {
    check(
        "Tumbler",
        "Colour",
        &["Black", "Salmon"],
        &[("Steel tumbler", Unclear), ("Steel tumbler black", Same)],
    );
}
