use super::Verdict::{Same, Unclear, WrongItem};
use super::check;

#[test]
fn the_last_sign_of_a_word_tells_its_kind() {
    check(
        "Kinderregenjas waterdicht",
        "Kleur",
        &["Blauw", "Geel"],
        &[("儿童雨裤 蓝色", Unclear), ("儿童雨衣 蓝色", Same)],
    );
}

#[test]
fn a_first_part_narrows_a_word() {
    check(
        "Suihkuverho polyesteri",
        "Väri",
        &["Valkoinen", "Musta"],
        &[
            ("ikkunaverho valkoinen", Unclear),
            ("suihkuverho valkoinen", Same),
        ],
    );
}

#[test]
fn some_things_are_of_a_kind_and_another_thing() {
    check(
        "Pijama mujer satén dos piezas",
        "Color",
        &["Negro", "Rosa"],
        &[
            ("satin nightdress black", WrongItem),
            ("satin pyjamas black", Same),
        ],
    );
    check(
        "Rolgordijn verduisterend",
        "Kleur",
        &["Antraciet", "Wit"],
        &[
            ("plisségordijn antraciet", WrongItem),
            ("rolgordijn antraciet", Same),
        ],
    );
}

#[test]
fn a_plug_of_elsewhere_is_asked_about() {
    check(
        "Verlengsnoer stekkerdoos 4-voudig",
        "Kleur",
        &["Zwart", "Wit"],
        &[("英规插线板 黑", Unclear), ("插线板 黑", Same)],
    );
}

#[test]
fn the_jar_of_a_candle_has_a_colour_of_its_own() {
    check(
        "Candela profumata in cera di soia",
        "Profumo",
        &["Lavanda", "Vaniglia"],
        &[("大豆蜡烛 薰衣草香 白杯", Same)],
    );
}
