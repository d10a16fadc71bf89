use super::Verdict::{Same, Unclear, WrongSize};
use super::{Verdict, offer, verdict};

fn check(title: &str, name: &str, values: &[&str], lines: &[(&str, Verdict)]) {
    let offer = offer(title, name, values);
    for &(text, wanted) in lines {
        assert_eq!(verdict(&offer, text), wanted, "{values:?} <- {text}");
    }
}

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
