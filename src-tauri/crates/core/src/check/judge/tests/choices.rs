use super::Verdict::{self, Same, Unclear, WrongColour, WrongSize};
use super::parts::offer;
use super::{because_of, verdict};
use crate::check::judge::Offer;

fn check(offer: &Offer, lines: &[(&str, Verdict)]) {
    for &(text, wanted) in lines {
        assert_eq!(verdict(offer, text), wanted, "{text}");
    }
}

#[test]
fn an_option_left_out_is_settled_where_one_choice_remains() {
    let lead = offer(
        "Power Strip with 4 USB Ports, 6 Way Extension Lead",
        &["Plug", "Cable Length", "Color"],
        &[
            &["EU Plug", "3m", "White"],
            &["EU Plug", "2m", "White"],
            &["UK Plug", "3m", "White"],
            &["UK Plug", "3m", "Black"],
        ],
    );
    check(
        &lead,
        &[
            ("排插 欧规 300cm", Same),
            // Black is not sold so, but it is told.
            ("排插 欧规 300cm 黑色", WrongColour),
            // What is said beside may mean a variant that is not sold.
            ("排插 欧规 300cm A34", Unclear),
            ("排插 欧规 300cm 颜色随机", Unclear),
        ],
    );
    assert_eq!(
        because_of(&lead, "排插 欧规 300cm"),
        "The buyer chose EU Plug, 3m; the pick line says 欧规, 300cm, which is the same and sold in White alone."
    );
    let british = offer(
        "Power Strip with 4 USB Ports, 6 Way Extension Lead",
        &["Plug", "Color"],
        &[
            &["UK Plug", "White"],
            &["UK Plug", "Black"],
            &["EU Plug", "White"],
        ],
    );
    check(&british, &[("排插 英规", Unclear)]);
}

#[test]
fn a_size_that_is_not_sold_is_another_size() {
    let sandals = offer(
        "Sandálias femininas de tiras",
        &["Cor", "Tamanho"],
        &[&["Preto", "39"], &["Preto", "38"], &["Bege", "37"]],
    );
    check(
        &sandals,
        &[
            ("女凉鞋 黑色 40", WrongSize),
            ("女凉鞋 黑色 39", Same),
            // So far off it is no shoe size.
            ("女凉鞋 黑色 2024", Unclear),
        ],
    );
    let coat = offer(
        "Kinderregenjas waterdicht",
        &["Kleur", "Maat"],
        &[&["Geel", "104"], &["Geel", "92"], &["Geel", "116"]],
    );
    check(&coat, &[("儿童雨衣 黄色 120cm", WrongSize)]);
}

#[test]
fn a_value_that_names_every_colour_told_is_meant_before_a_plain_one() {
    let mat = offer(
        "Podkładka pod mysz gamingowa",
        &["Kolor"],
        &[&["Czarna z czerwoną krawędzią"], &["Czarna"]],
    );
    check(&mat, &[("鼠标垫 黑色红边", Same)]);
    let plain = offer(
        "Podkładka pod mysz gamingowa",
        &["Kolor"],
        &[&["Czarna"], &["Czarna z czerwoną krawędzią"]],
    );
    check(
        &plain,
        &[("鼠标垫 黑色红边", WrongColour), ("鼠标垫 黑色", Same)],
    );
}

#[test]
fn two_colours_of_one_thing_are_not_one_of_them() {
    let hat = offer(
        "Gorro de punto",
        &["Color"],
        &[&["Blanco"], &["Gris"], &["Granate"]],
    );
    check(
        &hat,
        &[
            ("Gorro punto blanco y negro", WrongColour),
            ("针织帽 黑白", WrongColour),
            ("Gorro punto blanco", Same),
        ],
    );
}
