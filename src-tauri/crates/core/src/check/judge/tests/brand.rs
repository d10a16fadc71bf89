//! Cars and phones that a thing is made for.

use super::check;
use crate::check::judge::Verdict::{Same, Unclear, WrongItem};

#[test]
fn another_model_of_one_maker_is_left_to_a_person() {
    check(
        "Außenspiegel Glas für VW Golf 7",
        "Seite",
        &["rechts", "links"],
        &[
            ("大众帕萨特 后视镜片 右", Unclear),
            ("大众高尔夫7 后视镜片 右", Same),
            ("高尔夫7 后视镜片 右", Same),
        ],
    );
}

#[test]
fn a_model_of_another_maker_is_another_thing() {
    check(
        "Alfombrillas coche Ford Focus",
        "Color",
        &["Negro", "Gris"],
        &[
            ("途观 脚垫 黑色", WrongItem),
            ("丰田卡罗拉 脚垫 黑色", WrongItem),
            // Nissan's name alone may be the shop's, or that of another car.
            ("尼桑 脚垫 黑色", Unclear),
            ("福克斯 脚垫 黑色", Same),
            ("福特福克斯 脚垫 黑色", Same),
            ("适用福特 脚垫 黑色", Same),
            ("福克斯 途观 脚垫 黑色", Same),
        ],
    );
}

#[test]
fn a_word_is_a_car_only_beside_its_maker() {
    check(
        "Alfombrillas coche Fiat Panda",
        "Color",
        &["Negro", "Gris"],
        &[
            ("菲亚特熊猫 脚垫 黑色", Same),
            ("熊猫 脚垫 黑色", Same),
            ("福特福克斯 脚垫 黑色", WrongItem),
        ],
    );
}

#[test]
fn phones_of_two_makers_are_held_apart() {
    check(
        "Phone Case for OPPO",
        "Color",
        &["Black", "Red"],
        &[("vivo 手机壳 黑色", Unclear), ("OPPO 手机壳 黑色", Same)],
    );
}
