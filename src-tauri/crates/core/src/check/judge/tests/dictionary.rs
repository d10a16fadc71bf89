//! Options that only the dictionary of choices tells, codes of the trade, and years of cars.

use super::*;

#[track_caller]
fn says(title: &str, name: &str, values: &[&str], text: &str, expected: Verdict) {
    assert_eq!(
        verdict(&offer(title, name, values), text),
        expected,
        "{text}"
    );
}

const VALVES: &[&str] = &["Presta", "Schrader", "Dunlop"];

#[test]
fn a_choice_is_told_in_the_words_of_another_trade() {
    let says = |values: &[&str], text: &str, expected| {
        says("Fahrradschlauch 28 Zoll", "Ventil", values, text, expected);
    };
    says(VALVES, "自行车内胎 28寸 法嘴", Verdict::Same);
    says(VALVES, "自行车内胎 28寸 英嘴", Verdict::WrongItem);
    says(VALVES, "自行车内胎 28寸", Verdict::Unclear);
}

#[test]
fn a_word_that_another_makes_more_of_is_not_it() {
    let bands = &["X-Heavy", "Heavy", "Light"];
    says(
        "Resistance loop band",
        "Resistance",
        bands,
        "弹力圈 强阻力",
        Verdict::WrongItem,
    );
    says(
        "Resistance loop band",
        "Resistance",
        bands,
        "弹力圈 半强阻力",
        Verdict::Unclear,
    );
}

#[test]
fn a_number_beside_the_word_of_a_choice_has_to_be_the_same() {
    let skill = &["Pro 14", "Air 13"];
    says(
        "Laptop hard case",
        "Model",
        skill,
        "hard case pro 16",
        Verdict::Unclear,
    );
}

#[test]
fn what_two_choices_name_settles_nothing() {
    let lights = &["vorne und hinten", "vorne", "hinten"];
    says(
        "Fahrradlicht USB",
        "Platz",
        lights,
        "bicycle light front",
        Verdict::WrongItem,
    );
    says(
        "Fahrradlicht USB",
        "Platz",
        lights,
        "bicycle light",
        Verdict::Unclear,
    );
}

#[test]
fn the_number_at_the_end_of_another_code_is_no_agreement() {
    let plugs = &["DPR8EA-9", "BPR6ES", "CR7HSA"];
    let sold = offer("Свеча зажигания NGK", "Модель", plugs);
    assert_eq!(verdict(&sold, "NGK火花塞 DPR7EA-9"), Verdict::Unclear);
    assert_eq!(verdict(&sold, "NGK火花塞 DPR8EA-9"), Verdict::Same);
}

#[test]
fn a_year_is_for_the_span_that_holds_it() {
    let years = &["2013-2018", "2019-2024"];
    let says = |text: &str, expected| {
        says(
            "Bilmatte gummi Toyota RAV4",
            "Årsmodell",
            years,
            text,
            expected,
        );
    };
    says("RAV4 rubber mats MY2016", Verdict::Same);
    says("RAV4 rubber mats 2016款", Verdict::Same);
    says("RAV4 rubber mats MY2021", Verdict::WrongItem);
    says("RAV4 rubber mats MY2007", Verdict::Unclear);
}

#[test]
fn a_span_of_years_may_be_short_or_open() {
    let says = |values: &[&str], text: &str, expected| {
        says("Car mats Golf", "Year", values, text, expected);
    };
    says(&["2013–18", "2019+"], "car mats golf 2017", Verdict::Same);
    says(
        &["ab 2019", "2013-2018"],
        "car mats golf 2024",
        Verdict::Same,
    );
    says(
        &["2013–18", "2019+"],
        "car mats golf 2024",
        Verdict::WrongItem,
    );
}

#[test]
fn near_shades_are_told_by_their_names() {
    let blues = &["Turquoise", "Teal", "Mint", "Lake Blue"];
    let says = |text: &str, expected| {
        says("Shower Curtain Waterproof", "Color", blues, text, expected);
    };
    says("防水浴帘 绿松石色", Verdict::Same);
    says("防水浴帘 蓝绿色", Verdict::Unclear);
}

#[test]
fn a_choice_that_the_line_denies_is_none() {
    let bases = &["Inducción", "Sin inducción"];
    says(
        "Sartén antiadherente",
        "Base",
        bases,
        "不粘煎锅 不可电磁炉",
        Verdict::Unclear,
    );
}

#[test]
fn a_short_code_tells_choices_that_are_alike_but_for_it() {
    let frames = &["55 Black", "S5 Black", "SS Black"];
    let says = |text: &str, expected| {
        says("Sunglasses Polarized", "Frame", frames, text, expected);
    };
    says("墨镜 偏光 SS款 黑", Verdict::WrongItem);
    says("墨镜 偏光 55 黑", Verdict::Same);
    says("サングラス 偏光 ５５ 黒", Verdict::Same);
    // Another colour is none of them, whatever its code.
    says("sunglasses 55 tortoise", Verdict::WrongColour);
    // Measures are told by measures.
    let sides = &["30x40 cm", "50x70 cm"];
    let poster = offer("Poster", "Size", sides);
    assert_eq!(verdict(&poster, "poster 50x70"), Verdict::WrongSize);
}

#[test]
fn two_are_a_pair() {
    let colours = &["Gold", "Black"];
    says(
        "Metal Bookends Pair",
        "Color",
        colours,
        "铁艺书立 金色 2片装",
        Verdict::Same,
    );
    says(
        "Metal Bookends Pair",
        "Color",
        colours,
        "铁艺书立 金色 4片装",
        Verdict::WrongQuantity,
    );
}

#[test]
fn the_material_of_the_title_is_no_colour_of_the_line() {
    let metals = &["Or rose", "Or", "Argent"];
    let ring = |text: &str, expected| {
        says(
            "Bague anneau fin acier inoxydable",
            "Couleur",
            metals,
            text,
            expected,
        );
    };
    ring("bague fine acier or rose", Verdict::Same);
    ring("bague fine acier doré", Verdict::WrongColour);
    ring("bague fine acier", Verdict::Unclear);
}
