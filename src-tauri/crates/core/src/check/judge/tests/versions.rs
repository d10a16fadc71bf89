//! Versions of one name, choices that say more than another, and letters that stand for choices.

use super::Verdict::{Same, Unclear, WrongItem, WrongQuantity, WrongSize};
use super::check;

#[test]
fn a_name_with_another_version_is_another_thing() {
    check(
        "Автолампа H7 12В",
        "Комплект",
        &["2 шт", "1 шт"],
        &[
            ("汽车灯泡 H7 12V 2个", Same),
            ("汽车灯泡 H4 12V 2个", WrongItem),
        ],
    );
    check(
        "Speelgoed tractor 1:32",
        "Kleur",
        &["Groen", "Blauw"],
        &[
            ("tractor 1:32 green", Same),
            ("tractor 1:16 green", WrongItem),
        ],
    );
    check(
        "Filtro de café em papel nº 103",
        "Quantidade",
        &["40 unidades", "100 unidades"],
        &[
            ("咖啡滤纸 103型 40张", Same),
            ("咖啡滤纸 102型 40张", WrongItem),
        ],
    );
    check(
        "Otomobil Paspası Renault Clio 5",
        "Renk",
        &["Gri", "Siyah"],
        &[
            ("Clio V floor mats grey", Same),
            ("Clio IV floor mats grey", WrongItem),
        ],
    );
}

#[test]
fn a_choice_that_says_all_and_more_is_the_one_that_was_sent() {
    check(
        "Aceite de argán puro",
        "Formato",
        &["60 ml", "30 ml", "Pack 2 x 60 ml"],
        &[
            ("aceite argan 60ml", Same),
            ("aceite argan 60ml pack duo", WrongQuantity),
        ],
    );
}

#[test]
fn letters_stand_for_what_an_option_sells() {
    check(
        "Mirror glass for hatchback",
        "Side",
        &["Right", "Left"],
        &[
            ("mirror glass R", Same),
            ("倒车镜镜片 L", WrongItem),
            ("mirror glass, size L", Unclear),
        ],
    );
}

#[test]
fn ounces_of_a_weight_and_grams_of_storage() {
    check(
        "Bougie parfumée",
        "Poids",
        &["180 g", "90 g"],
        &[
            ("scented candle 6.3 oz", Same),
            ("scented candle 3 oz", WrongSize),
        ],
    );
    check(
        "Carte micro SDXC",
        "Capacité",
        &["64 Go", "128 Go"],
        &[("TF卡 64G", Same), ("TF卡 32G", WrongSize)],
    );
}

#[test]
fn screws_have_a_thread_and_a_length() {
    check(
        "Tornillo hexagonal DIN 933",
        "Medida",
        &["M6x30", "M6x20", "M8x20"],
        &[("外六角螺栓 M6*30", Same), ("外六角螺栓 M6*25", WrongSize)],
    );
}

#[test]
fn packs_of_packs_are_multiplied_at_a_cross() {
    check(
        "Klemmer til vasketøj",
        "Antal",
        &["48 stk", "24 stk"],
        &[("晾衣夹 24个x2包", Same), ("晾衣夹 24个", WrongQuantity)],
    );
}
