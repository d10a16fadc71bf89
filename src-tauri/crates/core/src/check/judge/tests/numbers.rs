use super::Verdict::{Same, Unclear, WrongItem, WrongQuantity, WrongSize};
use super::check;

#[test]
fn measures_are_told_in_metres_and_with_two_sides_at_once() {
    check(
        "Vloerkleed hoogpolig",
        "Maat",
        &["160x230", "120x170", "200x290"],
        &[("长毛地毯 1.6×2.3", Same), ("长毛地毯 1.2×1.7", WrongSize)],
    );
    check(
        "Spannbettlaken Jersey",
        "Größe",
        &["90x200", "140x200"],
        &[
            ("Jersey Laken 90/100x200", Same),
            ("Jersey Laken 140/160x200", WrongSize),
        ],
    );
    check(
        "Spannbettlaken Jersey",
        "Größe",
        &["90x200", "100x200"],
        &[("Jersey Laken 90/100x200", Unclear)],
    );
}

#[test]
fn ranges_of_shoes_keep_both_ends_behind_their_system() {
    check(
        "Crew Socks Bamboo 3 Pairs",
        "Size",
        &["UK 4-7", "UK 8-11"],
        &[
            ("竹纤维中筒袜 3双 EU37-41", Same),
            ("竹纤维中筒袜 3双 EU42-46", WrongSize),
        ],
    );
    check(
        "Women's Ankle Boots",
        "Size",
        &["UK 5", "UK 6", "UK 4"],
        &[("女短靴 38码", Same), ("女短靴 39码", WrongSize)],
    );
    check(
        "Sandália feminina",
        "Numeração",
        &["37 BR", "38 BR", "39 BR"],
        &[("女凉鞋 39码", Unclear)],
    );
}

#[test]
fn years_without_a_unit_are_held_against_heights_and_years() {
    check(
        "Hoodie Kids Zip-Up",
        "Age",
        &["9-10", "7-8", "11-12"],
        &[
            ("儿童拉链卫衣 140码", Same),
            ("儿童拉链卫衣 128码", WrongSize),
        ],
    );
    check(
        "Heijastinliivi lapsille",
        "Koko",
        &["S (3-6 v)", "M (7-10 v)"],
        &[("儿童反光背心 7-10岁", WrongSize)],
    );
}

#[test]
fn packs_are_counted_by_pairs_by_words_and_by_what_holds_them() {
    check(
        "Ersatzbürsten für elektrische Zahnbürste",
        "Inhalt",
        &["8 Stück", "4 Stück"],
        &[
            ("牙刷头 4支/卡 x2卡", Same),
            ("牙刷头 4支/卡", WrongQuantity),
        ],
    );
    check(
        "Lacci elastici senza nodo",
        "Paia",
        &["2", "1"],
        &[
            ("no tie laces 2 pairs", Same),
            ("no tie laces 1 pair (2 pcs)", WrongQuantity),
        ],
    );
}

#[test]
fn beds_are_told_by_their_sides() {
    check(
        "Sheet Set Percale",
        "Size",
        &["UK King", "UK Double", "UK Super King"],
        &[
            ("sheet set white 150x200", Same),
            ("sheet set white 180x200", WrongSize),
        ],
    );
}

#[test]
fn a_count_is_that_of_the_one_choice_with_its_number() {
    check(
        "Pflanzenlampe mit Clip",
        "Köpfe",
        &["2 Köpfe", "1 Kopf", "4 Köpfe"],
        &[("植物生长灯 夹式 四头", WrongItem)],
    );
    check(
        "Oordopjeshoesje",
        "Model",
        &["AirPods 3", "AirPods 2"],
        &[("耳机套 三代", Same), ("耳机套 二代", WrongItem)],
    );
}
