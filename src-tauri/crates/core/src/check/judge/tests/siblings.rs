//! What the other choices of a listing settle about a word that is not quite the promised one.

use super::Verdict::{Same, Unclear, WrongColour, WrongItem, WrongQuantity};
use super::check;

#[test]
fn a_shade_is_the_promised_hue_where_no_other_is_sold() {
    check(
        "Beach towel",
        "Colour",
        &["Green", "Black", "Red"],
        &[("沙滩巾 墨绿", Same), ("沙滩巾 浅绿色", Same)],
    );
    check(
        "Beach towel",
        "Colour",
        &["Grey", "Purple", "Pink"],
        &[("沙滩巾 银灰", Same)],
    );
    check(
        "Полотенце",
        "Цвет",
        &["Синий", "Белый", "Голубой"],
        &[("浴巾 深蓝", Same)],
    );
}

#[test]
fn a_shade_with_a_name_of_its_own_stays_in_doubt_or_is_another_colour() {
    check(
        "Beach towel",
        "Colour",
        &["Blue", "White", "Black"],
        &[("beach towel navy", Unclear)],
    );
    check(
        "Beach towel",
        "Colour",
        &["Pink", "White", "Black"],
        &[("沙滩巾 玫红色", WrongColour)],
    );
    check(
        "Beach towel",
        "Colour",
        &["White", "Red", "Black"],
        &[("沙滩巾 米黄", WrongColour)],
    );
}

#[test]
fn a_neighbouring_hue_is_another_colour_where_no_choice_is_open() {
    check(
        "Cortina opaca",
        "Color",
        &["Granate", "Beige", "Gris"],
        &[("cortina opaca marrón", WrongColour)],
    );
    check(
        "Полотенце",
        "Цвет",
        &["Сиреневый", "Белый", "Синий"],
        &[("полотенце розовое", WrongColour)],
    );
    check(
        "瑜伽球",
        "颜色",
        &["粉色", "紫色", "灰色"],
        &[("瑜伽球 粉紫色", Unclear)],
    );
}

#[test]
fn one_colour_of_two_is_another_choice_where_no_other_has_it() {
    check(
        "Vloerkleed",
        "Kleur",
        &["Zwart/wit", "Naturel", "Roestrood"],
        &[("地毯 纯黑", WrongColour)],
    );
}

#[test]
fn a_pack_that_the_listing_does_not_sell_is_another_quantity() {
    check(
        "Moka pot",
        "Cups",
        &["6 cups", "3 cups"],
        &[("摩卡壶 六杯", Same), ("摩卡壶 三杯", WrongItem)],
    );
    check(
        "Yoga ball",
        "Colour",
        &["Pink", "Purple"],
        &[
            ("瑜伽球 粉色 2个装", WrongQuantity),
            ("瑜伽球套装 粉色 三件套", Same),
        ],
    );
}

#[test]
fn single_pieces_are_told_in_many_words() {
    check(
        "LED Leuchtmittel 6500 K",
        "Packung",
        &["1er", "6er"],
        &[
            ("E27 candle bulb 6500K x1", Same),
            ("ampoule 6500K à l'unité", Same),
        ],
    );
    check(
        "LED bulb",
        "Pack",
        &["4 Pack", "1 Pack"],
        &[("Ampoule LED, à l'unité", WrongQuantity)],
    );
}

#[test]
fn a_word_of_two_hues_is_near_neither() {
    check(
        "볼캡",
        "색상",
        &["소라", "블랙", "화이트"],
        &[("棒球帽 青色", Unclear), ("棒球帽 浅蓝", Same)],
    );
}

#[test]
fn the_colour_of_a_part_is_not_that_of_the_thing() {
    check(
        "Sujetador deportivo",
        "Color",
        &["Morado", "Negro", "Rosa"],
        &[
            ("sujetador deportivo negro costuras moradas", WrongColour),
            ("sujetador deportivo morado costuras negras", Same),
        ],
    );
    check(
        "Önlük",
        "Renk",
        &["Bordo", "Siyah"],
        &[("围裙 酒红 双口袋", Same)],
    );
}

#[test]
fn the_sole_of_a_shoe_is_no_ground_and_flowers_on_a_ground_are_a_print() {
    check(
        "低筒帆布鞋",
        "顏色",
        &["紅色", "白色", "黑色"],
        &[
            ("低帮帆布鞋 红色白底", Same),
            ("低帮帆布鞋 白色黑底", WrongColour),
        ],
    );
    check(
        "Dámské šaty letní",
        "Barva",
        &["Černá", "Květovaná"],
        &[("连衣裙 黑底白花", WrongColour), ("连衣裙 黑色", Same)],
    );
}

#[test]
fn a_bright_red_is_a_red_and_no_wine() {
    check(
        "Tablier de cuisine",
        "Couleur",
        &["Bordeaux", "Noir"],
        &[("厨房围裙 大红", WrongColour), ("厨房围裙 酒红", Same)],
    );
    check(
        "Tablier de cuisine",
        "Couleur",
        &["Rouge", "Noir"],
        &[("厨房围裙 大红", Same)],
    );
}

#[test]
fn the_listing_explains_words_that_are_cut_short() {
    check(
        "Pyyhe puuvillafrotee",
        "Väri",
        &["Valkoinen", "Harmaa", "Vaaleansininen"],
        &[
            ("pyyhe valk.", Same),
            ("pyyhe harm.", WrongColour),
            ("pyyhe va.", Unclear),
        ],
    );
}

#[test]
fn another_pattern_breaks_the_promise_of_one() {
    check(
        "Tørklæde med print",
        "Mønster",
        &["Ternet grå", "Leopard brun"],
        &[("tørklæde grå striber", WrongColour)],
    );
}
