use super::Verdict::{Same, Unclear, WrongColour, WrongItem};
use super::check;

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

#[test]
fn two_words_for_one_colour_and_a_word_for_both_are_no_third() {
    check(
        "Bluetooth speaker",
        "Colour",
        &["Teal", "Black", "Coral"],
        &[("蓝牙音箱 孔雀蓝/青蓝色", Same)],
    );
    check(
        "Dog lead",
        "Colour",
        &["Black/Red", "Black", "Pink"],
        &[("牵引绳 黑红拼色", Same), ("牵引绳 黑色", WrongColour)],
    );
}

#[test]
fn the_end_of_a_word_is_a_thing_only_where_words_are_put_together() {
    check(
        "Reading glasses spring hinge",
        "Frame",
        &["Black", "Brown"],
        &[("reading glasses black", Same)],
    );
}

#[test]
fn words_of_praise_are_not_strange() {
    check(
        "Waterproof Hiking Backpack",
        "Colour",
        &["Black", "Green"],
        &[
            ("Sac à dos noir résistant", Same),
            ("Hiking backpack black xylophone", Unclear),
        ],
    );
}
