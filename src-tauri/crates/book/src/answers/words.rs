//! What an answer says, in one sentence.

use tallyman_core::{
    check::{
        day::{Component, Decision, Deed, LineKey, Seen, WordScope},
        judge::Vocabulary,
    },
    language::Language,
};

use crate::view::{date, swatch, words::channel as shop_name};

/// Names of things in an answer's sentence; further ones are counted.
const NAMED_MAX: usize = 3;

/// How answers are told: the reader's language, the words for meanings, the clock on the wall.
#[derive(Clone, Copy)]
pub(crate) struct Speech<'a> {
    /// Names what words mean.
    pub vocabulary: &'a Vocabulary,
    /// The reader's language.
    pub language: Language,
    /// How far the wall's clock is ahead of UTC.
    pub utc_offset_seconds: i32,
}

impl Speech<'_> {
    /// What a person decided.
    pub(crate) fn says(&self, decision: &Decision) -> String {
        self.deed(&decision.deed, decision.seen.as_ref())
    }

    /// What a deed says; `seen` names what it is about where the deed itself does not.
    pub(crate) fn deed(&self, deed: &Deed, seen: Option<&Seen>) -> String {
        let of = self.language;
        match deed {
            Deed::WordMeans { word, meaning, .. } => {
                let meaning = self.meaning(meaning);
                match of {
                    Language::En => format!("“{word}” means {meaning}."),
                    Language::De => format!("„{word}“ bedeutet {meaning}."),
                    Language::Zh => format!("“{word}”是指 {meaning}。"),
                }
            }
            Deed::PickInstead {
                variant,
                components,
                ..
            } => self.takes(&variant.words(), components),
            Deed::AcceptMapping { mappings, .. } => self.mappings(mappings),
            Deed::ThisLineOnly {
                line, components, ..
            } => {
                let taken = Component::words(components);
                let order = line_words(line);
                match of {
                    Language::En => format!("Order {order} takes {taken}, this line only."),
                    Language::De => {
                        format!("Bestellung {order} nimmt {taken}, nur diese Zeile.")
                    }
                    Language::Zh => format!("订单 {order} 仅此行改拣 {taken}。"),
                }
            }
            Deed::HoldOrder { order, .. } => match of {
                Language::En => format!("Order {order} stays off the sheet."),
                Language::De => format!("Bestellung {order} bleibt vom Blatt."),
                Language::Zh => format!("订单 {order} 暂不打印。"),
            },
            Deed::AmendPromise { line, options, .. } => {
                let values: Vec<&str> =
                    options.iter().map(|option| option.value.as_str()).collect();
                let (order, agreed) = (line_words(line), values.join(" / "));
                match of {
                    Language::En => format!("For order {order}, {agreed} was agreed."),
                    Language::De => format!("Für Bestellung {order} ist {agreed} vereinbart."),
                    Language::Zh => format!("订单 {order} 已商定改为 {agreed}。"),
                }
            }
            Deed::Accept { .. }
            | Deed::TakeDue { .. }
            | Deed::WithdrawSheet { .. }
            | Deed::IgnoreRow { .. }
            | Deed::Override { .. } => self.of_finding(deed, seen),
        }
    }

    fn of_finding(&self, deed: &Deed, seen: Option<&Seen>) -> String {
        let [english, german, chinese] = match deed {
            Deed::TakeDue { .. } => [
                "What is due is taken",
                "Das Geschuldete wird genommen",
                "按应发数量拣货",
            ],
            Deed::WithdrawSheet { .. } => [
                "The old sheet is taken back",
                "Die alte Liste ist eingezogen",
                "旧拣货单已收回",
            ],
            Deed::IgnoreRow { .. } => [
                "The row is not followed",
                "Die Zeile wird nicht befolgt",
                "忽略该行",
            ],
            Deed::Override { .. } => [
                "Printed against the finding",
                "Trotz Befund gedruckt",
                "不顾提示照常打印",
            ],
            Deed::Accept { .. }
            | Deed::WordMeans { .. }
            | Deed::PickInstead { .. }
            | Deed::ThisLineOnly { .. }
            | Deed::AcceptMapping { .. }
            | Deed::HoldOrder { .. }
            | Deed::AmendPromise { .. } => ["Accepted as it is", "So angenommen", "按现状接受"],
        };
        let about = seen.map(seen_words).unwrap_or_default();
        match (self.language, about.as_str()) {
            (Language::En, "") => format!("{english}."),
            (Language::De, "") => format!("{german}."),
            (Language::Zh, "") => format!("{chinese}。"),
            (Language::En, about) => format!("{english}: {about}."),
            (Language::De, about) => format!("{german}: {about}."),
            (Language::Zh, about) => format!("{chinese}：{about}。"),
        }
    }

    fn takes(&self, variant: &str, components: &[Component]) -> String {
        let taken = Component::words(components);
        match self.language {
            Language::En => format!("{variant} takes {taken}."),
            Language::De => format!("{variant} nimmt {taken}."),
            Language::Zh => format!("{variant} 拣 {taken}。"),
        }
    }

    fn mappings(&self, mappings: &[tallyman_core::check::day::MappingChoice]) -> String {
        if let [only] = mappings {
            return self.takes(&only.variant.words(), &only.components);
        }
        let count = mappings.len();
        let mut named: Vec<String> = mappings
            .iter()
            .take(NAMED_MAX)
            .map(|choice| {
                format!(
                    "{} → {}",
                    choice.variant.words(),
                    Component::words(&choice.components)
                )
            })
            .collect();
        if count > NAMED_MAX {
            named.push("…".to_owned());
        }
        match self.language {
            Language::En => format!("{count} mappings are right: {}.", named.join(", ")),
            Language::De => format!("{count} Zuordnungen stimmen: {}.", named.join(", ")),
            Language::Zh => format!("{count} 条映射正确：{}。", named.join("，")),
        }
    }

    /// A vocabulary's id in plain words; other words as they are.
    pub(crate) fn meaning(&self, meaning: &str) -> String {
        swatch::name(self.vocabulary, meaning, swatch::code(self.language))
            .unwrap_or_else(|| meaning.to_owned())
    }

    /// When something was decided.
    pub(crate) fn day(&self, decision: &Decision) -> String {
        date::at(decision.at, self.utc_offset_seconds, self.language)
    }

    /// Who answered; a word where nobody gave a name.
    pub(crate) fn by(&self, decision: &Decision) -> String {
        if !decision.by.is_empty() {
            return decision.by.clone();
        }
        match self.language {
            Language::En => "somebody at this desk",
            Language::De => "jemand an diesem Platz",
            Language::Zh => "本机操作员",
        }
        .to_owned()
    }
}

/// That something rests on an answer: its words, who gave it, when, where it holds, and its id.
pub(crate) fn used_sentence(speech: &Speech<'_>, decision: &Decision) -> String {
    let (says, by, day) = (
        speech.says(decision),
        speech.by(decision),
        speech.day(decision),
    );
    let scope = scope(&decision.deed, speech.language);
    let id = &decision.id;
    let file = decision
        .source
        .as_ref()
        .map(|source| source.file.as_str())
        .unwrap_or_default();
    match (speech.language, file) {
        (Language::En, "") => {
            format!("{says} Answered by {by} on {day} for {scope} (decision {id}).")
        }
        (Language::De, "") => {
            format!("{says} Beantwortet von {by} am {day} für {scope} (Entscheidung {id}).")
        }
        (Language::Zh, "") => format!("{says}由 {by} 于 {day} 答复，适用于{scope}（决定 {id}）。"),
        (Language::En, file) => {
            format!("{says} Answered by {by} on {day} in {file} for {scope} (decision {id}).")
        }
        (Language::De, file) => format!(
            "{says} Beantwortet von {by} am {day} in {file} für {scope} (Entscheidung {id})."
        ),
        (Language::Zh, file) => {
            format!("{says}由 {by} 于 {day} 在 {file} 中答复，适用于{scope}（决定 {id}）。")
        }
    }
}

/// The stable name of where an answer holds.
pub(crate) const fn scope_id(deed: &Deed) -> &'static str {
    match deed {
        Deed::WordMeans { scope, .. } => match scope {
            WordScope::Line { .. } => "line",
            WordScope::Listing { .. } => "listing",
            WordScope::Supplier { .. } => "supplier",
            WordScope::Shop { .. } => "shop",
            WordScope::Everywhere => "everywhere",
        },
        Deed::PickInstead { .. } | Deed::AcceptMapping { .. } => "variant",
        Deed::ThisLineOnly { .. } | Deed::AmendPromise { .. } => "line",
        Deed::HoldOrder { .. } => "order",
        Deed::Accept { .. }
        | Deed::TakeDue { .. }
        | Deed::WithdrawSheet { .. }
        | Deed::IgnoreRow { .. }
        | Deed::Override { .. } => "finding",
    }
}

/// Where an answer holds, in words.
pub(crate) fn scope(deed: &Deed, language: Language) -> String {
    let plain = |[english, german, chinese]: [&str; 3]| {
        match language {
            Language::En => english,
            Language::De => german,
            Language::Zh => chinese,
        }
        .to_owned()
    };
    match deed {
        Deed::WordMeans { scope, .. } => match scope {
            WordScope::Line { line } => {
                let order = line_words(line);
                match language {
                    Language::En => format!("order {order} only"),
                    Language::De => format!("nur Bestellung {order}"),
                    Language::Zh => format!("仅订单 {order}"),
                }
            }
            WordScope::Listing { channel, listing } => {
                let channel = shop_name(channel);
                match language {
                    Language::En => format!("the listing {listing} on {channel}"),
                    Language::De => format!("das Angebot {listing} auf {channel}"),
                    Language::Zh => format!("{channel} 的商品 {listing}"),
                }
            }
            WordScope::Supplier { supplier } => match language {
                Language::En => format!("whatever {supplier} writes"),
                Language::De => format!("alles, was {supplier} schreibt"),
                Language::Zh => format!("{supplier} 的所有叫法"),
            },
            WordScope::Shop { channel } => {
                let channel = shop_name(channel);
                match language {
                    Language::En => format!("the shop {channel}"),
                    Language::De => format!("den Shop {channel}"),
                    Language::Zh => format!("店铺 {channel}"),
                }
            }
            WordScope::Everywhere => plain(["everything", "alles", "所有地方"]),
        },
        Deed::PickInstead { .. } | Deed::AcceptMapping { .. } => plain([
            "every order of the variant",
            "jede Bestellung der Variante",
            "该规格的所有订单",
        ]),
        Deed::ThisLineOnly { line, .. } | Deed::AmendPromise { line, .. } => {
            let order = line_words(line);
            match language {
                Language::En => format!("order {order} only"),
                Language::De => format!("nur Bestellung {order}"),
                Language::Zh => format!("仅订单 {order}"),
            }
        }
        Deed::HoldOrder { .. } => plain(["this order", "diese Bestellung", "该订单"]),
        Deed::Accept { .. }
        | Deed::TakeDue { .. }
        | Deed::WithdrawSheet { .. }
        | Deed::IgnoreRow { .. }
        | Deed::Override { .. } => plain(["this finding", "diesen Befund", "该提示"]),
    }
}

fn seen_words(seen: &Seen) -> String {
    let between = match (seen.expected.as_str(), seen.found.as_str()) {
        ("", "") => String::new(),
        (one, "") | ("", one) => one.to_owned(),
        (expected, found) => format!("{expected} → {found}"),
    };
    match (seen.title.as_str(), between.as_str()) {
        ("", between) => between.to_owned(),
        (title, "") => title.to_owned(),
        (title, between) if title == between => title.to_owned(),
        (title, between) => format!("{title}, {between}"),
    }
}

fn line_words(line: &LineKey) -> String {
    if line.line.is_empty() || line.line == line.order {
        line.order.clone()
    } else {
        format!("{} · {}", line.order, line.line)
    }
}
