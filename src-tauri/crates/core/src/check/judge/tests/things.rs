//! What the thing is: kinds, materials, parts and what comes along.

use super::Verdict::{Same, Unclear, WrongColour, WrongItem, WrongSize};
use super::check;

#[test]
fn another_kind_of_the_same_thing_is_another_thing() {
    let sizes: &[&str] = &["M", "L"];
    check(
        "Herren Softshelljacke wasserdicht",
        "Größe",
        sizes,
        &[("男士软壳衣 M", Same), ("男士摇粒绒抓绒衣 M", WrongItem)],
    );
    check(
        "Pyöräilyhanskat lyhytsormiset",
        "Koko",
        sizes,
        &[("半指骑行手套 M", Same), ("全指骑行手套 M", WrongItem)],
    );
    check(
        "Heren boxershorts katoen",
        "Maat",
        sizes,
        &[("男士平角内裤 M", Same), ("男士三角内裤 M", WrongItem)],
    );
    check(
        "Plånbok herr äkta läder",
        "Färg",
        &["Svart", "Brun"],
        &[
            ("Plånbok läder svart", Same),
            ("Plånbok konstläder svart", WrongItem),
        ],
    );
}

#[test]
fn a_part_or_an_accessory_is_not_the_thing() {
    check(
        "Blomkruka keramik",
        "Färg",
        &["Svart", "Vit"],
        &[
            ("陶瓷花盆 黑色", Same),
            ("花盆托盘 黑色", WrongItem),
            ("花盆带托盘 黑色", Same),
        ],
    );
    check(
        "Regnställ barn jacka och byxor",
        "Storlek",
        &["98", "110"],
        &[
            ("kids rain pants only 98", WrongItem),
            ("barn regnställ 98", Same),
        ],
    );
}

#[test]
fn words_that_stand_in_the_title_do_not_contradict_it() {
    check(
        "男士石英手表 皮带休闲学生表",
        "颜色",
        &["蓝色", "黑色"],
        &[("皮带男表 蓝色", Same)],
    );
    check(
        "No Pull Dog Harness Reflective Vest",
        "Size",
        &["M", "L"],
        &[("狗狗胸背带 M", Same), ("dog harness M", Same)],
    );
}

#[test]
fn a_word_ends_compounds_only_where_its_language_makes_them() {
    check(
        "Capa para volante automóvel",
        "Diâmetro",
        &["38 cm", "40 cm"],
        &[("steering cover 38", Same)],
    );
}

#[test]
fn options_of_forms_are_told_by_their_words() {
    check(
        "Nevresim takımı pamuklu",
        "Ölçü",
        &["Tek Kişilik", "Çift Kişilik"],
        &[("床品套件 单人", Same), ("床品套件 双人", WrongSize)],
    );
    check(
        "Araç içi telefon tutucu",
        "Model",
        &["Vantuzlu", "Izgara", "Manyetik"],
        &[("车载手机支架 吸盘款", Same), ("出风口车载支架", WrongItem)],
    );
    check(
        "Speilglass til sidespeil",
        "Varme",
        &["Med varme", "Uten varme"],
        &[("后视镜片 加热", Same), ("后视镜片 不加热", WrongItem)],
    );
    check(
        "Pendellampe i metal",
        "Diameter",
        &["Ø25 cm", "Ø40 cm"],
        &[
            ("北欧吊灯 25cm", Same),
            ("北欧吊灯 直径400mm", WrongSize),
            ("北欧吊灯", Unclear),
        ],
    );
}

#[test]
fn what_the_thing_is_for_alone_is_not_the_thing() {
    check(
        "Чехол на чемодан",
        "Цвет",
        &["Чёрный", "Серый"],
        &[
            ("чемодан чёрный", Unclear),
            ("чехол на чемодан чёрный", Same),
            ("чехол чемодана чёрный", Same),
            ("行李箱保护套 黑色", Same),
        ],
    );
}

#[test]
fn a_mat_of_the_boot_is_none_of_the_floor() {
    check(
        "Floor Mats Set",
        "Color",
        &["Black", "Grey"],
        &[
            ("后备箱垫 黑色", WrongItem),
            ("коврик в багажник черный", WrongItem),
            ("汽车脚垫 黑色", Same),
        ],
    );
}

#[test]
fn a_toddlers_size_is_told_in_years() {
    check(
        "Camiseta niño dinosaurio",
        "Talla",
        &["5 años", "6 años"],
        &[("boys dino tee 5T", Same), ("boys dino tee 6T", WrongSize)],
    );
}

#[test]
fn another_animal_print_is_another_pattern() {
    check(
        "Women Loafers",
        "Color",
        &["Leopard", "Black"],
        &[("乐福鞋 斑马纹", WrongColour), ("乐福鞋 豹纹", Same)],
    );
}
