use super::Verdict::{Same, Unclear, WrongItem};
use super::{check, verdict};

#[test]
fn what_only_another_choice_has_leaves_agreement_in_doubt() {
    check(
        "纯银项链",
        "材质",
        &["925银", "银镀金"],
        &[
            ("S925 necklace", Same),
            ("S925 necklace, gold plated", Unclear),
        ],
    );
}

#[test]
fn letters_that_only_their_marks_tell_apart_are_two_choices() {
    let magnet = super::offer("Buzdolabı magneti", "Harf", &["Ş", "S", "Ç", "C"]);
    assert_eq!(verdict(&magnet, "fridge magnet letter S"), Unclear);
    assert_eq!(verdict(&magnet, "fridge magnet letter C"), WrongItem);
    let plain = super::offer("Buzdolabı magneti", "Harf", &["S", "C"]);
    assert_eq!(verdict(&plain, "fridge magnet letter S"), Same);
}

#[test]
fn a_word_that_one_of_two_choices_denies_tells_them_apart() {
    check(
        "Mochila portátil 15,6",
        "Puerto",
        &["Con USB", "Sin USB"],
        &[
            ("backpack laptop 15.6 usb port", Same),
            ("backpack laptop 15.6 no usb", WrongItem),
        ],
    );
}

#[test]
fn a_lid_is_no_pan() {
    check(
        "フライパン蓋",
        "サイズ",
        &["26cm", "20cm", "24cm"],
        &[("玻璃锅盖 26cm", Same)],
    );
}
