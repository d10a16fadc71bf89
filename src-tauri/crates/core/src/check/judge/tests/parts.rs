use super::Verdict::{Same, Unclear, WrongColour, WrongItem};
use super::{Verdict, verdict};
use crate::check::judge::{Choice, Offer};
use crate::record::OptionValue;

/// An offer of several options; the first row is the promised variant.
pub(super) fn offer(title: &str, names: &[&str], rows: &[&[&str]]) -> Offer {
    let options = |row: &[&str]| -> Vec<OptionValue> {
        names
            .iter()
            .zip(row)
            .map(|(name, value)| OptionValue::named(*name, *value))
            .collect()
    };
    Offer {
        title: title.to_owned(),
        options: options(rows[0]),
        siblings: rows[1..]
            .iter()
            .map(|row| Choice {
                options: options(row),
                ..Choice::default()
            })
            .collect(),
        ..Offer::default()
    }
}

fn check(offer: &Offer, lines: &[(&str, Verdict)]) {
    for &(text, wanted) in lines {
        assert_eq!(verdict(offer, text), wanted, "{text}");
    }
}

#[test]
fn a_colour_of_another_option_is_not_held_against_this_one() {
    let belt = offer(
        "Men's Leather Dress Belt with Removable Buckle",
        &["Leather", "Buckle"],
        &[
            &["Black", "Silver"],
            &["Black", "Gold"],
            &["Brown", "Silver"],
            &["Brown", "Gold"],
        ],
    );
    check(
        &belt,
        &[
            ("真皮皮带 黑色 银扣头", Same),
            ("Ledergürtel schwarz, Schließe silber", Same),
            ("真皮皮带 黑色 金扣头", WrongColour),
            ("真皮皮带 棕色 银扣头", WrongColour),
            ("真皮皮带 黑色", Unclear),
        ],
    );
}

#[test]
fn switches_of_a_keyboard_are_kinds_and_no_colours_of_its_body() {
    let keyboard = offer(
        "Mechanical Keyboard 75% Hot-Swap",
        &["Layout", "Switch", "Colour"],
        &[
            &["US", "Blue", "White"],
            &["US", "Red", "White"],
            &["UK", "Blue", "White"],
            &["US", "Blue", "Black"],
        ],
    );
    check(
        &keyboard,
        &[
            ("机械键盘 白色 青轴 US配列", Same),
            ("机械键盘 白色 红轴 US配列", WrongItem),
            ("机械键盘 黑色 青轴 US配列", WrongColour),
            ("机械键盘 白色 青轴 英式配列", WrongItem),
        ],
    );
}

#[test]
fn the_light_of_a_lamp_is_no_colour_of_its_body() {
    let lamp = offer("Table lamp", &["Colour"], &[&["White"], &["Black"]]);
    check(
        &lamp,
        &[("台灯 白色 暖光", Same), ("台灯 黑色 暖光", WrongColour)],
    );
    let bulb = offer(
        "LED bulb E27",
        &["Light"],
        &[&["Cool White 6500K"], &["Warm White 2700K"]],
    );
    check(
        &bulb,
        &[
            ("LED-Lampe E27 kaltweiß", Same),
            ("LED-Lampe E27 warmweiß", WrongColour),
        ],
    );
}

#[test]
fn what_comes_with_a_thing_keeps_its_own_colour() {
    let charger = offer(
        "USB-C wall charger 45W with cable",
        &["Colour"],
        &[&["Black"], &["White"]],
    );
    check(
        &charger,
        &[
            ("45W charger, black, white cable", Same),
            ("45W charger, white, black cable", WrongColour),
        ],
    );
    let pot = offer(
        "Cafetière italienne aluminium",
        &["Couleur"],
        &[&["Rouge"], &["Noir"]],
    );
    check(
        &pot,
        &[
            ("moka alu rouge, manche noir", Same),
            ("moka alu noir", WrongColour),
        ],
    );
}
