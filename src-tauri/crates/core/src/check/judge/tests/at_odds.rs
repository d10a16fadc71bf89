//! Facts of one form on both sides that no table knows and that differ, and what may look like them.

use super::Verdict::{Same, Unclear, WrongItem};
use super::check;

#[test]
fn a_code_with_other_letters_is_left_to_a_person() {
    check(
        "Шуруповёртные биты PH2",
        "Упаковка",
        &["25 шт", "10 шт"],
        &[
            ("screwdriver bits PZ2 25pcs", Unclear),
            ("screwdriver bits PH2 25pcs", Same),
        ],
    );
    // What the listing sells itself is no other code.
    check(
        "Bits PH2 PZ2",
        "Typ",
        &["PZ2", "PH2"],
        &[("screwdriver bits PZ2", Same)],
    );
}

#[test]
fn a_count_that_is_not_the_titles_is_left_to_a_person() {
    check(
        "Linha de pesca trançada 8 fios",
        "Comprimento",
        &["150 m", "300 m"],
        &[
            ("4编PE线 150m", Unclear),
            ("8编PE线 150m", Same),
            ("PE线 150m", Same),
            // The number of a code is no count, nor are two numbers.
            ("HX-77 PE线 150m", Same),
            ("4编PE线 12 150m", Same),
        ],
    );
}

#[test]
fn what_the_title_has_and_the_line_denies_is_left_to_a_person() {
    check(
        "Cykelpump golv med manometer",
        "Ventil",
        &["Presta/Schrader", "Dunlop"],
        &[
            ("floor pump w/o gauge presta schrader", Unclear),
            ("floor pump gauge presta schrader", Same),
        ],
    );
    check(
        "Pfanne mit Deckel",
        "Größe",
        &["28 cm", "24 cm"],
        &[
            ("non-stick frying pan 28cm", Same),
            ("non stick frying pan with lid 28cm", Same),
        ],
    );
}

#[test]
fn of_two_choices_that_have_and_deny_one_thing_a_denial_tells_which() {
    check(
        "Stěrka na okna",
        "Varianta",
        &["Bez nádržky", "S nádržkou"],
        &[
            ("擦窗器 不带水箱", Same),
            ("window squeegee with tank", WrongItem),
        ],
    );
    check(
        "Stěrka na okna",
        "Varianta",
        &["S nádržkou", "Bez nádržky"],
        &[
            ("擦窗器 不带水箱", WrongItem),
            ("擦窗器", Unclear),
            // Neither both words nor a thing that is read tells of the tank.
            ("window squeegee no scratch with tank", Unclear),
            ("window squeegee with rubber handle", Unclear),
        ],
    );
}

#[test]
fn a_thing_that_the_title_names_contradicts_no_choice() {
    check(
        "Ersatzfilter für Staubsauger Bosch Serie 6",
        "Typ",
        &["HEPA-Filter", "Schaumfilter"],
        &[("吸尘器滤网 博世6", Unclear)],
    );
}

#[test]
fn one_sign_at_the_end_of_an_unread_name_is_no_other_thing() {
    check(
        "Poêle crêpière antiadhésive",
        "Diamètre",
        &["28 cm", "24 cm"],
        &[
            ("不粘可丽饼锅 28公分", Unclear),
            ("3个锅 28公分", WrongItem),
        ],
    );
}

#[test]
fn what_is_opaque_is_not_clear() {
    check(
        "クリアポーチ",
        "カラー",
        &["黒", "白"],
        &[
            ("收纳包 黑色 不透明", Unclear),
            ("undurchsichtige Kosmetiktasche schwarz opaque", Unclear),
            ("透明收纳包 黑色", Same),
        ],
    );
}
