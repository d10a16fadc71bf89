use super::Verdict::{Same, Unclear, WrongColour};
use super::{Learned, LearnedWord, Verdict, Vocabulary, judge, line, offer};

fn taught(word: &str, meaning: &str) -> Learned {
    Learned {
        words: vec![LearnedWord {
            word: word.to_owned(),
            meaning: meaning.to_owned(),
        }],
        links: Vec::new(),
    }
}

fn verdict_with(learned: &Learned, values: &[&str], text: &str) -> Verdict {
    let offer = offer("Stoffbeutel", "Farbe", values);
    judge(&Vocabulary::shipped(), learned, &offer, &line(text)).verdict
}

#[test]
fn an_explained_word_speaks_where_it_stands() {
    let learned = taught("绿色", "Mint");
    let values = ["Mint", "Oliv"];
    assert_eq!(
        verdict_with(&Learned::default(), &values, "帆布袋 绿色"),
        Unclear
    );
    assert_eq!(verdict_with(&learned, &values, "帆布袋 绿色"), Same);
    assert_eq!(verdict_with(&learned, &values, "帆布袋绿色大号"), Same);
}

#[test]
fn an_explained_word_says_nothing_inside_a_longer_one() {
    let learned = taught("绿色", "Mint");
    for text in ["帆布袋 墨绿色", "帆布袋 深绿色", "帆布袋 军绿色"] {
        let values = ["Schwarz", "Mint"];
        assert_eq!(
            verdict_with(&learned, &values, text),
            verdict_with(&Learned::default(), &values, text),
            "{text}"
        );
        assert_ne!(
            verdict_with(&learned, &["Mint", "Schwarz"], text),
            Same,
            "{text}"
        );
    }
    assert_eq!(
        verdict_with(
            &taught("Ocean", "blau"),
            &["Blau", "Rot"],
            "bag Oceanic rot"
        ),
        WrongColour
    );
}
