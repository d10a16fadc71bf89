use proptest::prelude::*;

use super::{line, offer, verdict};
use crate::check::judge::{Judge, Learned, Offer, Picked, Vocabulary, because, judge};
use crate::language::Language;

const PIECES: [&str; 24] = [
    "红色",
    "navy",
    "无",
    "#",
    "1B",
    "六合一",
    "A4",
    "Größe",
    "42码",
    "M6x20",
    "без",
    "왼쪽",
    "ブルー",
    "13 Pro",
    "\u{200B}",
    "款",
    "4K",
    "  ",
    "（",
    "ß",
    "1/2",
    "×2",
    "色おまかせ",
    "999999999999999999999",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_judge_panic(
        words in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..12),
        any in any::<String>(),
    ) {
        let vocabulary = Vocabulary::shipped();
        let text = words.concat();
        for (title, value, picked) in [(&text, &any, &text), (&any, &text, &any)] {
            let offer = Offer { sku: Some(any.clone()), ..offer(title, "Color", &[value, "Red", picked]) };
            let picked = Picked { sku: Some(text.clone()), barcode: Some(any.clone()), ..line(picked) };
            let judgement = judge(&vocabulary, &Learned::default(), &offer, &picked);
            prop_assert!(!because(&judgement, Language::En).is_empty());
        }
        vocabulary.named(&any);
        vocabulary.named(&text);
    }

    #[test]
    fn the_order_of_siblings_changes_nothing(
        values in prop::collection::vec(prop::sample::select(&PIECES[..]), 2..7),
        turn in 0_usize..6,
        text in prop::sample::select(&PIECES[..]),
    ) {
        let straight = offer("Hoodie", "Color", &values);
        let mut turned = straight.clone();
        let by = turn % turned.siblings.len();
        turned.siblings.rotate_left(by);
        prop_assert_eq!(verdict(&straight, text), verdict(&turned, text));
        turned.siblings.reverse();
        prop_assert_eq!(verdict(&straight, text), verdict(&turned, text));
    }

    #[test]
    fn what_a_judge_remembers_changes_no_judgement(
        values in prop::collection::vec(prop::sample::select(&PIECES[..]), 2..7),
        titles in prop::collection::vec(prop::sample::select(&PIECES[..]), 1..4),
        texts in prop::collection::vec(prop::sample::select(&PIECES[..]), 1..4),
    ) {
        let vocabulary = Vocabulary::shipped();
        let remembering = Judge::new(&vocabulary);
        // The same words stand under names that make different things of them.
        for name in ["Color", "Size", "US size", "Model", "Pack", "Farbe"] {
            for title in &titles {
                let offer = Offer { sku: Some(title.to_lowercase()), ..offer(title, name, &values) };
                for text in &texts {
                    let picked = Picked { sku: Some((*text).to_owned()), ..line(text) };
                    prop_assert_eq!(
                        remembering.judge(&Learned::default(), &offer, &picked),
                        judge(&vocabulary, &Learned::default(), &offer, &picked)
                    );
                }
            }
        }
    }
}
