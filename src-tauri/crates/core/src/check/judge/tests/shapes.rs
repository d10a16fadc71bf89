use super::Verdict::{Same, WrongItem, WrongSize};
use super::check;

#[test]
fn sides_are_told_by_their_names() {
    check(
        "Rolgordijn verduisterend",
        "Breedte x hoogte",
        &["90 x 150 cm", "60 x 150 cm"],
        &[
            ("遮光卷帘 宽0.9米高1.5米", Same),
            ("遮光卷帘 宽60高150", WrongSize),
            ("roller blind 90 W x 150 H", Same),
        ],
    );
    check(
        "Blackout Curtains 2 Panels",
        "Size",
        &["52\" x 84\"", "52\" x 63\""],
        &[("遮光窗帘 84寸长 2片", Same)],
    );
}

#[test]
fn a_sheet_is_told_by_its_sides_and_a_mat_by_its_thickness_too() {
    check(
        "Cadre photo mural",
        "Format",
        &["A4", "A3"],
        &[("cadre 21x29,7", Same), ("相框 29.7*42cm", WrongSize)],
    );
    check(
        "Mauspad groß",
        "Größe",
        &["90 x 40 cm", "80 x 30 cm"],
        &[
            ("鼠标垫 900*400*3mm", Same),
            ("鼠标垫 800*300*3mm", WrongSize),
        ],
    );
}

#[test]
fn a_word_after_a_measure_is_no_metre() {
    check(
        "Kissenbezug Baumwolle",
        "Größe",
        &["40x80 cm", "80x80 cm"],
        &[("Kissenbezug 40x80 m. Reißverschluss", Same)],
    );
    check(
        "Inlegzolen gel",
        "Maat",
        &["41-43", "38-40"],
        &[("gel zolen 41/43 paar", Same)],
    );
}

#[test]
fn denier_may_be_told_by_its_letter() {
    check(
        "Колготки женские",
        "Плотность",
        &["40 den", "80 den"],
        &[("连裤袜 40D", Same), ("连裤袜 80D", WrongItem)],
    );
}

#[test]
fn a_phone_is_none_with_another_suffix() {
    check(
        "iPhone手機殼",
        "型號",
        &["iPhone 15", "iPhone 16"],
        &[("苹果15P 手机壳", WrongItem), ("苹果15 手机壳", Same)],
    );
    check(
        "iPhoneケース",
        "機種",
        &["iPhone 16 Pro Max", "iPhone 15"],
        &[("16 Pro 手机壳", WrongItem)],
    );
}
