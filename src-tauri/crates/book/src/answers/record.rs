use tallyman_core::check::{
    day::{Decision, Deed, Finding, Seen},
    judge::{Attribute, Vocabulary},
};

use crate::{
    error::Error,
    event::{Decided, Event},
    importing::{hex, record},
    private,
    shop::{Checked, Shop},
    spoken,
};

/// Characters of words that are kept with a decision.
const SEEN_CHARS_MAX: usize = 300;

/// A decision of the person at this desk, with the words that were looked at.
pub(crate) fn decision(shop: &Shop, deed: Deed) -> Result<Decision, Error> {
    let checked = shop.checked()?;
    Ok(Decision {
        seen: seen(&checked, &deed),
        ..Decision::new(new_id()?, shop.operator.clone(), shop.now(), deed)
    })
}

/// An id that no other decision has.
pub(crate) fn new_id() -> Result<String, Error> {
    let mut bytes = [0_u8; 8];
    getrandom::fill(&mut bytes).map_err(|error| Error::Random(error.to_string()))?;
    Ok(hex(&bytes))
}

/// What a choice means: the vocabulary's id of its colour where no other choice has the same, else its own words.
///
/// A bare word can be read in more than one way ("Mint" is a scent too), an id in one only.
pub(crate) fn meaning<'a>(
    vocabulary: &Vocabulary,
    attribute: Attribute,
    choice: &str,
    choices: impl Iterator<Item = &'a str>,
) -> String {
    let colour = (attribute == Attribute::Colour)
        .then(|| vocabulary.colour(choice))
        .flatten();
    match colour {
        Some(colour)
            if choices
                .filter(|other| vocabulary.colour(other) == Some(colour))
                .all(|other| other == choice) =>
        {
            colour.to_owned()
        }
        _ => choice.to_owned(),
    }
}

/// Records decisions, all or none.
pub(crate) fn store(shop: &Shop, decisions: Vec<Decision>) -> Result<(), Error> {
    let mut events: Vec<(Event, Vec<Vec<u8>>)> = Vec::with_capacity(decisions.len());
    for mut decision in decisions {
        // A reason may name anybody, so it lies where it can be erased, with the order that it is about.
        let words = spoken::take_words(&mut decision);
        let order = match &words {
            Some(_) => order_of(shop, &decision.deed)?,
            None => None,
        };
        let words = words.map(|words| private::seal_words(&words));
        let decided = Decided { decision, order };
        events.push((
            Event::Decided(Box::new(decided)),
            words.into_iter().collect(),
        ));
    }
    if events.is_empty() {
        return Ok(());
    }
    shop.ledger.transact(|tx| {
        for (event, capsules) in events {
            record(tx, &event, capsules, &shop.operator)?;
        }
        Ok::<(), Error>(())
    })?;
    Ok(())
}

/// The order that a deed is about, if it is about one.
fn order_of(shop: &Shop, deed: &Deed) -> Result<Option<(String, String)>, Error> {
    Ok(match deed {
        Deed::HoldOrder { channel, order, .. } => Some((channel.clone(), order.clone())),
        Deed::AmendPromise { line, .. } => Some((line.channel.clone(), line.order.clone())),
        Deed::Override { finding, .. } => {
            let checked = shop.checked()?;
            let line = checked.report.finding(finding);
            let line = line.and_then(|finding| finding.line.as_ref());
            line.map(|line| (line.channel.clone(), line.order.clone()))
        }
        Deed::PickInstead { .. }
        | Deed::ThisLineOnly { .. }
        | Deed::AcceptMapping { .. }
        | Deed::WordMeans { .. }
        | Deed::Accept { .. }
        | Deed::TakeDue { .. }
        | Deed::WithdrawSheet { .. }
        | Deed::IgnoreRow { .. } => None,
    })
}

/// What a deed is about, as the check shows it now. The buyer's own words are left out: a decision is kept for ever.
pub(crate) fn seen(checked: &Checked, deed: &Deed) -> Option<Seen> {
    let of = match deed {
        Deed::ThisLineOnly { finding, .. }
        | Deed::Accept { finding }
        | Deed::TakeDue { finding }
        | Deed::WithdrawSheet { finding }
        | Deed::IgnoreRow { finding }
        | Deed::Override { finding, .. } => checked.report.finding(finding),
        Deed::AmendPromise { finding, .. } => checked.report.finding(finding.as_deref()?),
        Deed::PickInstead { cause, .. } | Deed::AcceptMapping { cause, .. } => {
            by_cause(checked, cause)
        }
        Deed::WordMeans { cause, .. } => by_cause(checked, cause.as_deref()?),
        Deed::HoldOrder { .. } => None,
    }?;
    let is_private = of.evidence.iter().any(|evidence| evidence.is_private);
    let kept = |text: &str| -> String {
        if is_private {
            String::new()
        } else {
            text.chars().take(SEEN_CHARS_MAX).collect()
        }
    };
    Some(Seen {
        code: of.code.name().to_owned(),
        title: of.title.chars().take(SEEN_CHARS_MAX).collect(),
        expected: kept(&of.expected),
        found: kept(&of.found),
    })
}

fn by_cause<'a>(checked: &'a Checked, cause: &str) -> Option<&'a Finding> {
    checked
        .report
        .findings
        .iter()
        .find(|finding| finding.cause == cause)
}
