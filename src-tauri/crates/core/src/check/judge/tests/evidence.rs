//! What a word or a number proves only with a further sign, and what it proves beside the option's name.

use super::Verdict::{Same, Unclear, WrongColour, WrongItem, WrongQuantity, WrongSize};
use super::check;

#[test]
fn a_choice_that_is_named_tells_the_error_before_a_noun_does() {
    check(
        "Vaskeklut mikrofiber",
        "Antall",
        &["10 stk", "20 stk"],
        &[
            ("超细纤维抹布 20片/包", WrongQuantity),
            ("浴袍 10片", WrongItem),
        ],
    );
}

#[test]
fn a_noun_is_another_thing_only_where_it_can_mean_nothing_else() {
    check(
        "Gardinlängd linne 2-pack",
        "Färg",
        &["Natur", "Vit"],
        &[
            ("linen curtain natural, pair", Same),
            ("linen curtain white, pair", WrongColour),
        ],
    );
    check(
        "Gartenschere Bypass",
        "Hand",
        &["Rechtshänder", "Linkshänder"],
        &[("Bypass-Schere für Rechtshänder", Unclear)],
    );
    check(
        "Kulørte lamper LED",
        "Længde",
        &["10 m", "5 m"],
        &[
            ("LED string lights 10mtr", Unclear),
            ("灯串 5米", WrongSize),
        ],
    );
}

#[test]
fn a_value_is_read_with_the_name_of_its_option() {
    check(
        "Camisa social slim",
        "Manga",
        &["Longa", "Curta"],
        &[("修身衬衫 长袖", Same), ("修身衬衫 短袖", WrongItem)],
    );
}

#[test]
fn what_one_choice_has_and_the_other_denies_is_known_in_other_languages() {
    check(
        "Lampe de table",
        "Version",
        &["Sans pile", "Avec pile"],
        &[("台灯 不含电池", Same), ("台灯 含电池", WrongItem)],
    );
}

#[test]
fn versions_are_told_by_a_letter_and_generations_behind_a_name() {
    check(
        "Cable HDMI 2.1",
        "Longitud",
        &["3 m", "5 m"],
        &[
            ("HDMI cable v2.1 3m", Same),
            ("HDMI cable v2.0 3m", WrongItem),
        ],
    );
    check(
        "スマホケース iPhone SE (第3世代)",
        "カラー",
        &["クリア", "ピンク"],
        &[("苹果SE3代 透明壳", Same), ("苹果SE1代 透明壳", WrongItem)],
    );
    check(
        "Laddkabel elbil",
        "Modell",
        &["Typ 2", "Typ 1"],
        &[("充电枪 Type2", Same), ("充电枪 Type1", WrongItem)],
    );
    check(
        "Sticker carrelage",
        "Modèle",
        &["D-18", "D-1B"],
        &[("sticker D18", Same)],
    );
}

#[test]
fn lengths_are_told_by_a_side_a_letter_or_a_bare_name() {
    check(
        "实木电脑桌",
        "尺寸",
        &["120*60", "140*60"],
        &[("电脑桌 1.2米", Same), ("电脑桌 1.4米", WrongSize)],
    );
    check(
        "Lysestage messing",
        "Højde",
        &["20 cm", "30 cm"],
        &[
            ("brass candlestick H200mm", Same),
            ("brass candlestick H300mm", WrongSize),
        ],
    );
    check(
        "Stekpanna",
        "Diameter",
        &["24 cm", "28 cm"],
        &[("Bratpfanne 24er", Same)],
    );
}

#[test]
fn boxes_of_boxes_need_no_cross() {
    check(
        "Müllbeutel reißfest",
        "Menge",
        &["24 Stück", "12 Stück"],
        &[
            ("垃圾袋 12只/盒 2盒", Same),
            ("垃圾袋 12只/盒", WrongQuantity),
        ],
    );
}

#[test]
fn denier_is_no_cup_and_a_strip_has_the_sockets_of_its_country() {
    check(
        "Rajstopy 40 DEN",
        "Kolor",
        &["Czarny", "Grafit"],
        &[("连裤袜 40D 黑", Same), ("连裤袜 80D 黑", WrongItem)],
    );
    check(
        "Steckdosenleiste 4-fach",
        "Farbe",
        &["Schwarz", "Weiß"],
        &[
            ("extension lead 4-way black", Same),
            ("4-way UK extension lead black", WrongItem),
        ],
    );
}

#[test]
fn an_abbreviation_is_one_though_another_language_has_the_word() {
    check(
        "Retkimatto",
        "Väri",
        &["Vihreä", "Sininen"],
        &[("retkimatto sin.", WrongColour), ("retkimatto vihr.", Same)],
    );
}

#[test]
fn wood_is_light_or_dark_and_trousers_have_two_measures() {
    check(
        "Picture frame with mat",
        "Finish",
        &["Dark Oak", "Light Oak"],
        &[
            ("picture frame dark oak", Same),
            ("相框 浅橡木", WrongColour),
        ],
    );
    check(
        "Jeans dam raka ben",
        "Storlek",
        &["W30/L30", "W30/L32"],
        &[("牛仔裤 30/30", Same), ("牛仔裤 30/32", WrongSize)],
    );
}

#[test]
fn signs_count_measures_and_an_h_is_a_height() {
    check(
        "红茶礼盒",
        "重量",
        &["250g", "500g"],
        &[("红茶 半斤", Same), ("红茶 一斤", WrongSize)],
    );
    check(
        "Vaso in vetro",
        "Altezza",
        &["30 cm", "20 cm"],
        &[("glass vase H30", Same), ("glass vase H20", WrongSize)],
    );
}

#[test]
fn pieces_of_pairs_and_of_sets_are_counted() {
    check(
        "Bike Brake Pads V-Brake",
        "Pack",
        &["2 pairs", "1 pair"],
        &[("brake pads 4 pcs", Same)],
    );
    check(
        "Набор отвёрток",
        "Количество",
        &["24 предмета", "32 предмета"],
        &[
            ("螺丝刀套装 24合1", Same),
            ("螺丝刀套装 32合1", WrongQuantity),
        ],
    );
}

#[test]
fn what_is_denied_of_a_part_is_sold_without_it() {
    check(
        "Poêle antiadhésive",
        "Couvercle",
        &["Sans couvercle", "Avec couvercle"],
        &[("frying pan w/o lid", Same)],
    );
}
