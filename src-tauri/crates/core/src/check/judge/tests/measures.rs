use super::Verdict::{Same, Unclear, WrongSize};
use super::check;

#[test]
fn ranges_are_served_by_themselves_and_broken_by_others() {
    check(
        "Wool socks",
        "Size",
        &["39–41", "36–38"],
        &[
            ("wool socks 39-41", Same),
            ("wool socks 40", Same),
            ("wool socks 36-38", WrongSize),
            ("wool socks 42-44", WrongSize),
            ("wool socks", Unclear),
        ],
    );
    check(
        "Boys' swim shorts",
        "Size",
        &["5-6", "7-8"],
        &[
            ("Badehose Jungen 5-6 Jahre", Same),
            ("沙滩裤 男童 7-8岁", WrongSize),
        ],
    );
}

#[test]
fn british_shoe_sizes_have_european_ones() {
    check(
        "Crew socks",
        "Shoe Size",
        &["UK 6-11", "UK 12-14"],
        &[("运动袜 39-45码", Same)],
    );
    check(
        "Chelsea boots",
        "UK Size",
        &["9", "8", "10"],
        &[("切尔西靴 43码", Same), ("切尔西靴 42码", WrongSize)],
    );
}

#[test]
fn numbers_keep_the_unit_that_the_other_side_leaves_out() {
    check(
        "Opaque tights",
        "Denier",
        &["60", "100"],
        &[("Strumpfhose 60 den", Same)],
    );
    check(
        "上履き",
        "サイズ",
        &["18.0cm", "19.0cm"],
        &[("室内鞋 180", Same), ("室内鞋 190", WrongSize)],
    );
    check(
        "Cushion cover",
        "Size",
        &["45x45", "50x50"],
        &[("抱枕套 45cm", Same), ("抱枕套 50cm", WrongSize)],
    );
    check(
        "Heat shrink tubing",
        "Diameter",
        &["3.2mm", "6.4mm"],
        &[("热缩管 φ3.2", Same), ("热缩管 φ6.4", WrongSize)],
    );
}

#[test]
fn a_length_told_in_feet_and_metres_was_not_rounded() {
    check(
        "HDMI cable",
        "Length",
        &["5 m", "3 m"],
        &[
            ("HDMI cable 15 ft (4.5 m)", WrongSize),
            ("HDMI cable 16.4 ft", Same),
        ],
    );
}

#[test]
fn babies_are_told_by_months_and_by_height() {
    check(
        "Baby romper",
        "Size",
        &["3-6 Months", "0-3 Months", "6-9 Months"],
        &[
            ("婴儿连体衣 66码", Same),
            ("婴儿连体衣 59cm", WrongSize),
            ("婴儿连体衣 74", WrongSize),
        ],
    );
}

#[test]
fn a_foot_is_as_long_in_millimetres_as_in_centimetres() {
    check(
        "樂福鞋",
        "尺寸",
        &["23.5", "23", "24"],
        &[("乐福鞋 37(235)", Same), ("乐福鞋 240", WrongSize)],
    );
}

#[test]
fn diameters_crosses_and_thousands_are_read_in_every_script() {
    check(
        "Pendellampe",
        "Diameter",
        &["Ø40 cm", "Ø25 cm"],
        &[("吊灯 直径400mm", Same)],
    );
    check(
        "Полотенце",
        "Размер",
        &["70х140", "50х90"],
        &[("полотенце 70*140", Same), ("bath towel 50x90", WrongSize)],
    );
    check(
        "Powerbank",
        "Kapacitet",
        &["20000 mAh", "5000 mAh"],
        &[("powerbank 20.000 mAh", Same)],
    );
}

#[test]
fn waist_and_leg_are_one_size_with_or_without_a_cross() {
    check(
        "Slim chinos",
        "Waist x Leg",
        &["32x30", "32x32", "34x32"],
        &[
            ("chinos W32 L30", Same),
            ("休闲裤 32腰30长", Same),
            ("休闲裤 34腰32长", WrongSize),
        ],
    );
    check(
        "Koc pluszowy",
        "Rozmiar",
        &["200x220", "150x200"],
        &[("koc 200/220", Same), ("koc 150/200", WrongSize)],
    );
}

#[test]
fn a_size_that_is_not_sold_is_another_one() {
    check(
        "Zapatillas niña",
        "Número",
        &["30", "28"],
        &[
            ("girls sneaker EU 29", WrongSize),
            ("girls sneaker EU 30", Same),
        ],
    );
    check(
        "Holínky",
        "Velikost",
        &["24", "27"],
        &[("holínky vel. 25", WrongSize), ("holínky vel. 24", Same)],
    );
}

#[test]
fn italian_rings_and_beds_have_sizes_of_their_own() {
    check(
        "Anello fedina acciaio 4 mm",
        "Misura",
        &["18", "14", "16"],
        &[
            ("钛钢戒指 内周长58mm", Same),
            ("钛钢戒指 内周长54mm", WrongSize),
        ],
    );
    check(
        "방수 매트리스 커버",
        "사이즈",
        &["퀸", "싱글"],
        &[("防水床笠 双人加大", Same)],
    );
}

#[test]
fn a_point_that_leads_a_number_makes_a_fraction() {
    check(
        "Water bottle",
        "Capacity",
        &["500 ml", "750 ml"],
        &[("bottle .5L", Same)],
    );
}

#[test]
fn sizes_in_pairs_and_measures_with_named_sides_are_read_in_every_form() {
    check(
        "Kardigan damski oversize",
        "Rozmiar",
        &["S/M", "L/XL"],
        &[
            ("长款针织开衫 S-M", Same),
            ("kardigan L/XL", WrongSize),
            ("kardigan s/m", Same),
        ],
    );
    check(
        "Verdunkelungsvorhang mit Ösen",
        "Größe",
        &["140x245 cm", "140x175 cm"],
        &[
            ("遮光窗帘 W140×H245", Same),
            ("blackout curtain eyelet 140W x 175H", WrongSize),
        ],
    );
}

#[test]
fn a_single_number_is_served_by_the_range_that_holds_it() {
    check(
        "Ullsokker tykke merino",
        "Størrelse",
        &["40-43", "36-39", "44-47"],
        &[("ullsokk str 42", Same), ("ullsokk str 38", WrongSize)],
    );
    check(
        "ルームスリッパ 洗える",
        "サイズ",
        &["L(25-27cm)", "M(22-24cm)"],
        &[("スリッパ 26cm", Same), ("スリッパ 23cm", WrongSize)],
    );
}
