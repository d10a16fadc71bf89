//! Qualities of the pick line that the promise excludes, and what only looks like one.

use super::Verdict::{Same, Unclear, WrongColour, WrongItem, WrongQuantity};
use super::{check, offer, verdict};

#[test]
fn earrings_are_for_pierced_ears_unless_clips_are_sold() {
    let lines = [("hoop earrings silver", Same), ("耳夹 银色", WrongItem)];
    check("Small hoop earrings", "Colour", &["Silver", "Gold"], &lines);
    let clips = [("耳夹 银色", Same)];
    check("Clip-on earrings", "Colour", &["Silver", "Gold"], &clips);
}

#[test]
fn a_cardigan_has_no_turtleneck() {
    check(
        "Kardigan damski długi z kieszeniami",
        "Kolor",
        &["Beżowy", "Granatowy"],
        &[
            ("kardigan beżowy", Same),
            ("sweter z golfem beżowy", WrongItem),
        ],
    );
}

#[test]
fn versions_of_a_standard_exclude_one_another() {
    check(
        "HDMI 2.1 Cable 8K",
        "Length",
        &["1 m", "3 m"],
        &[
            ("HDMI 2.1 高清线 1米", Same),
            ("HDMI 1.4 高清线 1米", WrongItem),
        ],
    );
}

#[test]
fn the_region_of_what_ends_in_a_plug_is_its_plug() {
    check(
        "Extension Lead 4 Gang UK",
        "Length",
        &["2m", "5m"],
        &[
            ("Extension lead 4 gang 2m", Same),
            ("国标排插4位 2米", WrongItem),
            ("Steckdosenleiste 4-fach Schuko 2 m", WrongItem),
        ],
    );
}

#[test]
fn packs_of_packs_are_multiplied() {
    check(
        "Wood screws 4x60 torx",
        "Pack",
        &["200 pcs", "100 pcs"],
        &[
            ("wood screws 4x60, 2 x 100 pcs", Same),
            ("wood screws 4x60, 100 pcs", WrongQuantity),
            ("wood screws 4x60, 2 packs of 50 pcs", WrongQuantity),
        ],
    );
    check(
        "Свечи столовые, набор",
        "Количество",
        &["20 шт", "10 шт"],
        &[("свечи столовые 2 уп. по 10 шт", Same)],
    );
}

#[test]
fn the_ground_is_told_before_or_after_its_colour() {
    check(
        "Tecido tricoline algodão",
        "Estampa",
        &["Poá vermelho fundo branco", "Poá branco fundo vermelho"],
        &[
            ("tricoline fundo branco c/ poá vermelho", Same),
            ("棉布 红底白点", WrongColour),
        ],
    );
}

#[test]
fn what_is_denied_shows_no_agreement() {
    let wanted = ["Black with Zorblax", "Blue with Quimby"];
    let offer = offer("Neck gaiter", "Pattern", &wanted);
    assert_eq!(verdict(&offer, "neck gaiter black with zorblax"), Same);
    assert_ne!(verdict(&offer, "neck gaiter black without zorblax"), Same);
}

#[test]
fn a_letter_behind_a_model_is_part_of_its_name() {
    check(
        "Чехол на Xiaomi Redmi",
        "Модель",
        &["Redmi 12", "Redmi Note 12"],
        &[("чехол Redmi 12", Same), ("чехол Redmi 12C", WrongItem)],
    );
    check(
        "Galaxy S24 case",
        "Model",
        &["Galaxy S24 Ultra", "Galaxy S24"],
        &[("S24U case", Same), ("Galaxy S24 case", WrongItem)],
    );
}

#[test]
fn a_plus_behind_a_year_means_since_then() {
    check(
        "Tappetini auto per Fiat",
        "Modello",
        &["Panda 2012+", "500 2008+"],
        &[("Rubber mats Fiat Panda 2012-on", Same)],
    );
}

#[test]
fn glasses_are_told_by_their_frames() {
    check(
        "Lunettes de lecture",
        "Couleur",
        &["Noir", "Bleu"],
        &[
            ("老花镜 黑框", Same),
            ("老花镜 蓝框", WrongColour),
            ("老花镜", Unclear),
        ],
    );
}
