use super::Verdict::{Same, Unclear, WrongColour, WrongItem, WrongQuantity, WrongSize};
use super::check;

#[test]
fn sides_are_told_apart_in_all_languages() {
    let right = [
        "右",
        "右侧",
        "右边",
        "right",
        "RH",
        "rechts",
        "droite",
        "derecha",
        "destra",
        "правый",
        "右側",
        "오른쪽",
        "prawy",
        "höger",
    ];
    for word in right {
        check(
            "Wing mirror glass",
            "Side",
            &["Left", "Right"],
            &[(&format!("后视镜片 {word}"), WrongItem)],
        );
        check(
            "Wing mirror glass",
            "Side",
            &["Right", "Left"],
            &[(&format!("后视镜片 {word}"), Same)],
        );
    }
}

#[test]
fn sizes_carry_their_marks() {
    check(
        "Hoodie",
        "Size",
        &["M", "L", "XL"],
        &[
            ("卫衣 M码", Same),
            ("卫衣 L码", WrongSize),
            ("卫衣 XL号", WrongSize),
            ("パーカー Mサイズ", Same),
        ],
    );
    check(
        "Winterstiefel",
        "Größe",
        &["EU 43", "EU 42", "EU 44"],
        &[("雪地靴 43码", Same), ("雪地靴 44码", WrongSize)],
    );
    check(
        "Bague",
        "Taille US",
        &["8", "6", "7"],
        &[
            ("ring size 8", Same),
            ("戒指 7号(美码)", WrongSize),
            ("anillo talla 8 US", Same),
        ],
    );
}

#[test]
fn numerals_count_packs_and_functions() {
    check(
        "USB-C Hub",
        "Ports",
        &["8-in-1", "6-in-1"],
        &[("扩展坞 六合一", WrongItem), ("扩展坞 八合一", Same)],
    );
    check(
        "Socks",
        "Pack",
        &["3 pairs", "5 pairs"],
        &[("袜子 三双", Same), ("袜子 五双", WrongQuantity)],
    );
}

#[test]
fn marks_name_variants() {
    check(
        "Wall Decal",
        "Design",
        &["Style B", "Style A", "Style C"],
        &[
            ("墙贴 B款", Same),
            ("墙贴 C款", WrongItem),
            ("墙贴", Unclear),
        ],
    );
}

#[test]
fn what_is_left_out_is_read() {
    check(
        "Drone",
        "Version",
        &["No camera", "4K camera"],
        &[("无人机 无摄像头", Same), ("无人机 4K摄像头", WrongItem)],
    );
}

#[test]
fn grounds_and_twins_of_colours_are_kept_apart() {
    check(
        "Striped Top",
        "Color",
        &["White with navy stripes", "Navy with white stripes"],
        &[
            ("条纹衫 藏青底白条", WrongColour),
            ("条纹衫 白底藏青条", Same),
        ],
    );
    check(
        "Shower Curtain",
        "Color",
        &["Turquoise", "Teal", "Lake Blue"],
        &[("浴帘 蓝绿色", Unclear), ("浴帘 湖蓝色", Unclear)],
    );
    check(
        "Shower Curtain",
        "Color",
        &["Lake Blue", "Turquoise", "Teal"],
        &[("浴帘 湖蓝色", Same), ("浴帘 青绿", Unclear)],
    );
    check(
        "Ullsokker",
        "Farge",
        &["Mørkegrå", "Lysegrå", "Svart"],
        &[("socks dark grey", Same), ("羊毛袜 浅灰色", WrongColour)],
    );
}

#[test]
fn titles_speak_where_the_line_contradicts() {
    check(
        "Picture Frame A4",
        "Color",
        &["Black", "Oak"],
        &[("A3相框 黑色", WrongSize), ("A4相框 黑色", Same)],
    );
    check(
        "Hex Socket Bolt A2 Stainless",
        "Size",
        &["M6 x 20mm", "M6 x 30mm"],
        &[("socket screw M6x20 316 stainless", WrongItem)],
    );
    check(
        "T-Shirt",
        "Color",
        &["Black", "White"],
        &[("水杯 黑色", WrongItem), ("t恤 黑色", Same)],
    );
}

#[test]
fn measures_are_read_in_all_units() {
    check(
        "USB-C cable 60W",
        "Length",
        &["1m", "2m"],
        &[
            ("编织线 60W 1米 深空灰", Same),
            ("кабель 2 м", WrongSize),
            ("cable 100 cm", Same),
        ],
    );
    check(
        "Flasche",
        "Volumen",
        &["500 ml", "1 l"],
        &[
            ("水杯 500毫升", Same),
            ("бутылка 1 л", WrongSize),
            ("bottle 0.5L", Same),
        ],
    );
    check(
        "SSD",
        "Capacity",
        &["1TB", "512GB"],
        &[("固态硬盘 1T", Same), ("固态硬盘 512G", WrongSize)],
    );
}

#[test]
fn models_differ_by_every_suffix() {
    check(
        "Case",
        "Model",
        &["iPhone 13", "iPhone 13 Pro", "iPhone 13 Pro Max"],
        &[
            ("手机壳 苹果13", Same),
            ("手机壳 苹果13Pro", WrongItem),
            ("case iphone 13 pro max", WrongItem),
        ],
    );
}

#[test]
fn plugs_and_voltages_are_told_apart() {
    check(
        "Wasserkocher",
        "Stecker",
        &["EU", "UK", "US"],
        &[
            ("电水壶 欧规", Same),
            ("电水壶 英规", WrongItem),
            ("kettle US plug", WrongItem),
        ],
    );
    check(
        "LED strip",
        "Voltage",
        &["12V", "24V"],
        &[("灯带 12伏", Same), ("灯带 24V", WrongItem)],
    );
}

#[test]
fn open_promises_codes_and_patterns_are_weighed() {
    check(
        "クリアポーチ 色おまかせ",
        "カラー",
        &["色おまかせ"],
        &[("透明收纳袋 蓝边", Same)],
    );
    check(
        "Mochila escolar",
        "Color",
        &["Marino", "Marrón", "Rojo"],
        &[("school backpack MAR", Unclear)],
    );
    check(
        "Camicia a quadri uomo",
        "Colore",
        &["Rosso/Nero", "Blu/Bianco"],
        &[("solid red shirt", WrongItem)],
    );
    check(
        "シャツ",
        "色",
        &["青", "緑"],
        &[("衬衫 青色", Unclear), ("衬衫 蓝色", Same)],
    );
}

#[test]
fn a_title_that_lists_the_colours_gives_the_thing_no_name() {
    for title in [
        "Umbrella (black, green)",
        "Umbrella, black or green",
        "Regenschirm Schwarz Grün",
    ] {
        check(
            title,
            "Colour",
            &["Green", "Black"],
            &[
                ("Umbrella green", Same),
                ("雨伞 黑色", WrongColour),
                ("雨伞", Unclear),
            ],
        );
    }
    check(
        "Green Day T-Shirt",
        "Colour",
        &["Black", "White"],
        &[("Green Day T恤 黑色", Same)],
    );
}
