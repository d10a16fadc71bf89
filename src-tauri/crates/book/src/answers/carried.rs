//! Which answers can be carried to another ledger, and what each of them is about.

use tallyman_core::{
    check::day::{Deed, LineKey, VariantKey},
    text::fold,
};

/// The deed as a file carries it; `None` for those that hold a person's free words or speak of a printed sheet.
pub(crate) fn carried(deed: &Deed) -> Option<Deed> {
    match deed {
        Deed::HoldOrder { channel, order, .. } => Some(Deed::HoldOrder {
            channel: channel.clone(),
            order: order.clone(),
            reason: None,
        }),
        Deed::WordMeans { .. }
        | Deed::PickInstead { .. }
        | Deed::ThisLineOnly { .. }
        | Deed::AcceptMapping { .. }
        | Deed::Accept { .. }
        | Deed::TakeDue { .. }
        | Deed::IgnoreRow { .. } => Some(deed.clone()),
        Deed::Override { .. } | Deed::AmendPromise { .. } | Deed::WithdrawSheet { .. } => None,
    }
}

/// Whether a deed is of a kind that a file carries.
pub(crate) fn is_carried(deed: &Deed) -> bool {
    carried(deed).is_some()
}

/// What a deed is about: two deeds about one thing that say different things contradict each other. Each comes with what
/// is said about it.
pub(crate) fn subjects(deed: &Deed) -> Vec<(String, String)> {
    let about = |finding: &str, says: &str| vec![(format!("finding {finding}"), says.to_owned())];
    match deed {
        Deed::WordMeans {
            word,
            attribute,
            meaning,
            scope,
            ..
        } => {
            let subject = format!("word {:?} {attribute:?} {scope:?}", fold(word).text.trim());
            vec![(subject, fold(meaning).text.trim().to_owned())]
        }
        Deed::PickInstead {
            variant,
            components,
            ..
        } => vec![(of_variant(variant), format!("{components:?}"))],
        Deed::AcceptMapping { mappings, .. } => mappings
            .iter()
            .map(|choice| {
                (
                    of_variant(&choice.variant),
                    format!("{:?}", choice.components),
                )
            })
            .collect(),
        Deed::ThisLineOnly {
            line,
            components,
            finding,
        } => {
            let mut both = about(finding, "this line only");
            both.push((of_line(line), format!("{components:?}")));
            both
        }
        Deed::Accept { finding } => about(finding, "accept"),
        Deed::TakeDue { finding } => about(finding, "take due"),
        Deed::WithdrawSheet { finding } => about(finding, "withdraw"),
        Deed::IgnoreRow { finding } => about(finding, "ignore"),
        Deed::Override { finding, .. } => about(finding, "override"),
        Deed::HoldOrder { channel, order, .. } => {
            vec![(format!("order {channel:?} {order:?}"), "hold".to_owned())]
        }
        Deed::AmendPromise { line, options, .. } => {
            vec![(of_line(line), format!("{options:?}"))]
        }
    }
}

fn of_variant(variant: &VariantKey) -> String {
    format!("variant {variant:?}")
}

fn of_line(line: &LineKey) -> String {
    format!("line {line:?}")
}
