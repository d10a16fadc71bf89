use super::told::REMAINING;
use super::{
    Attribute, AttributeJudgement, Identity, Judgement, Outcome, Verdict, Vocabulary, Word,
};
use crate::language::Language;

/// Says in one sentence why a pair was judged as it was, naming the words it rests on.
pub fn because(judgement: &Judgement, language: Language) -> String {
    let speaker = Speaker {
        vocabulary: Vocabulary::shipped(),
        language,
    };
    match judgement.verdict {
        Verdict::Same => speaker.same(judgement),
        Verdict::Unclear => speaker.unclear(judgement),
        Verdict::WrongItem | Verdict::WrongColour | Verdict::WrongSize | Verdict::WrongQuantity => {
            speaker.wrong(judgement)
        }
    }
}

struct Speaker {
    vocabulary: Vocabulary,
    language: Language,
}

impl Speaker {
    fn same(&self, judgement: &Judgement) -> String {
        let shown: Vec<&AttributeJudgement> = judgement
            .attributes
            .iter()
            .filter(|attribute| attribute.outcome == Outcome::Same && attribute.found.is_some())
            .collect();
        if shown.is_empty() {
            return match (judgement.identity, self.language) {
                (Identity::Promised, Language::En) => {
                    "The SKU or barcode is that of the buyer's choice, and no word speaks against it."
                }
                (Identity::Promised, Language::De) => {
                    "SKU oder Barcode gehören zur Wahl des Käufers, und kein Wort spricht dagegen."
                }
                (Identity::Promised, Language::Zh) => "SKU 或条码与买家所选一致，且没有文字与之矛盾。",
                (_, Language::En) => "The pick line names what was sold, and no word speaks against it.",
                (_, Language::De) => "Die Pickzeile nennt, was verkauft wurde, und kein Wort spricht dagegen.",
                (_, Language::Zh) => "拣货行写的就是所售商品，且没有文字与之矛盾。",
            }
            .to_owned();
        }
        let is_left = |attribute: &&AttributeJudgement| {
            attribute
                .found
                .as_ref()
                .is_some_and(|word| word.via == REMAINING)
        };
        let (left, shown): (Vec<_>, Vec<_>) = shown.into_iter().partition(is_left);
        let promised = self.list(
            shown
                .iter()
                .filter_map(|attribute| attribute.promised.as_ref()),
        );
        let found = self.list(
            shown
                .iter()
                .filter_map(|attribute| attribute.found.as_ref()),
        );
        let only = self.list(
            left.iter()
                .filter_map(|attribute| attribute.promised.as_ref()),
        );
        match (self.language, left.is_empty()) {
            (Language::En, true) => format!(
                "The buyer chose {promised}; the pick line says {found}, which is the same."
            ),
            (Language::De, true) => format!(
                "Gewählt wurde {promised}; in der Pickzeile steht {found}, das ist dasselbe."
            ),
            (Language::Zh, true) => {
                format!("买家选的是{promised}；拣货行写的是{found}，两者相同。")
            }
            (Language::En, false) => format!(
                "The buyer chose {promised}; the pick line says {found}, which is the same and sold in {only} alone."
            ),
            (Language::De, false) => format!(
                "Gewählt wurde {promised}; in der Pickzeile steht {found}, das ist dasselbe und gibt es nur in {only}."
            ),
            (Language::Zh, false) => {
                format!("买家选的是{promised}；拣货行写的是{found}，两者相同，且只有{only}一种。")
            }
        }
    }

    fn wrong(&self, judgement: &Judgement) -> String {
        let decisive = judgement
            .attributes
            .iter()
            .find(|attribute| attribute.outcome == Outcome::Different);
        let Some(decisive) = decisive else {
            return match self.language {
                Language::En => "The SKU or barcode is that of another choice of this listing.",
                Language::De => "SKU oder Barcode gehören zu einer anderen Wahl dieses Angebots.",
                Language::Zh => "SKU 或条码属于本商品的另一个选项。",
            }
            .to_owned();
        };
        let (promised, found) = self.both(decisive);
        let sibling = judgement.fits_sibling.is_some();
        match (self.language, sibling) {
            (Language::En, true) => format!(
                "The buyer chose {promised}. The pick line says {found}, which is another choice of this listing."
            ),
            (Language::En, false) => format!(
                "The buyer chose {promised}. The pick line says {found}, which is not that."
            ),
            (Language::De, true) => format!(
                "Gewählt wurde {promised}. In der Pickzeile steht {found}, das ist eine andere Wahl dieses Angebots."
            ),
            (Language::De, false) => format!(
                "Gewählt wurde {promised}. In der Pickzeile steht {found}, das ist etwas anderes."
            ),
            (Language::Zh, true) => {
                format!("买家选的是{promised}，拣货行写的是{found}，那是本商品的另一个选项。")
            }
            (Language::Zh, false) => {
                format!("买家选的是{promised}，拣货行写的是{found}，不是同一样。")
            }
        }
    }

    fn unclear(&self, judgement: &Judgement) -> String {
        let open = judgement
            .attributes
            .iter()
            .find(|attribute| attribute.outcome == Outcome::Unclear);
        if matches!(judgement.identity, Identity::Sibling | Identity::Open) {
            return match self.language {
                Language::En => {
                    "The words and the SKU or barcode do not agree: the code is that of another choice, or looks like one."
                }
                Language::De => {
                    "Worte und SKU oder Barcode passen nicht zusammen: der Code gehört zu einer anderen Wahl oder sieht ihr ähnlich."
                }
                Language::Zh => "文字与 SKU 或条码不一致：该编码属于另一个选项，或与其相似。",
            }
            .to_owned();
        }
        let Some(open) = open else {
            return match self.language {
                Language::En => "Nothing on the pick line shows that it is what was sold.",
                Language::De => "Nichts in der Pickzeile zeigt, dass es das Verkaufte ist.",
                Language::Zh => "拣货行上没有内容能说明这就是所售商品。",
            }
            .to_owned();
        };
        let (promised, found) = self.both(open);
        let name = self.attribute(open.attribute);
        match (self.language, open.found.is_some()) {
            (Language::En, false) => {
                format!("The pick line does not say the {name}; the buyer chose {promised}.")
            }
            (Language::De, false) => {
                format!("Die Pickzeile nennt {name} nicht; gewählt wurde {promised}.")
            }
            (Language::Zh, false) => format!("拣货行没有写明{name}；买家选的是{promised}。"),
            (Language::En, true) => {
                format!(
                    "The buyer chose {promised}. The pick line says {found}, which does not settle the {name}."
                )
            }
            (Language::De, true) => {
                format!(
                    "Gewählt wurde {promised}. In der Pickzeile steht {found}; {name} ist damit nicht geklärt."
                )
            }
            (Language::Zh, true) => {
                format!("买家选的是{promised}，拣货行写的是{found}，无法确定{name}。")
            }
        }
    }

    fn both(&self, attribute: &AttributeJudgement) -> (String, String) {
        let nothing = match self.language {
            Language::En => "another SKU code",
            Language::De => "ein anderer SKU-Code",
            Language::Zh => "另一个 SKU 代码",
        };
        (
            attribute
                .promised
                .as_ref()
                .map_or_else(String::new, |word| self.word(word)),
            attribute
                .found
                .as_ref()
                .map_or_else(|| nothing.to_owned(), |word| self.word(word)),
        )
    }

    fn list<'a>(&self, words: impl Iterator<Item = &'a Word>) -> String {
        let words: Vec<String> = words.map(|word| self.word(word)).collect();
        words.join(if self.language == Language::Zh {
            "、"
        } else {
            ", "
        })
    }

    /// A word as written, with its meaning in the reader's language where that says more.
    fn word(&self, word: &Word) -> String {
        let code = match self.language {
            Language::En => "en",
            Language::De => "de",
            Language::Zh => "zh",
        };
        let plain = word
            .meaning
            .as_deref()
            .and_then(|id| self.vocabulary.word(id, code));
        let quoted = match self.language {
            Language::Zh => format!("“{}”", word.text),
            Language::En | Language::De => word.text.clone(),
        };
        match plain {
            Some(plain) if !word.text.to_lowercase().contains(&plain.to_lowercase()) => {
                if self.language == Language::Zh {
                    format!("{quoted}（{plain}）")
                } else {
                    format!("{quoted} ({plain})")
                }
            }
            _ => quoted,
        }
    }

    const fn attribute(&self, attribute: Attribute) -> &'static str {
        let [english, german, chinese] = match attribute {
            Attribute::Item => ["item", "den Artikel", "商品"],
            Attribute::Model => ["model", "das Modell", "型号"],
            Attribute::Plug => ["plug", "den Stecker", "插头"],
            Attribute::Voltage => ["voltage", "die Spannung", "电压"],
            Attribute::Side => ["side", "die Seite", "左右"],
            Attribute::Material => ["material", "das Material", "材质"],
            Attribute::Layout => ["layout", "das Layout", "布局"],
            Attribute::Design => ["design", "die Ausführung", "款式"],
            Attribute::Colour => ["colour", "die Farbe", "颜色"],
            Attribute::Size => ["size", "die Größe", "尺码"],
            Attribute::Length => ["length", "das Maß", "长度"],
            Attribute::Volume => ["volume", "den Inhalt", "容量"],
            Attribute::Capacity => ["capacity", "die Kapazität", "存储容量"],
            Attribute::Pack => ["pack size", "die Stückzahl", "数量"],
        };
        match self.language {
            Language::En => english,
            Language::De => german,
            Language::Zh => chinese,
        }
    }
}
