//! The colours of a promise, without those that its own words tell twice.

use crate::check::judge::read::Mention;
use crate::check::judge::vocabulary::Tables;

/// Whether a word names nothing but shades of what another names plainly: sage of green.
fn is_shade_of(tables: &Tables, shade: &Mention, plain: &Mention) -> bool {
    shade.senses.iter().all(|narrow| {
        let narrow = &tables.colours.get(narrow.colour).id;
        plain.senses.iter().any(|wide| {
            let wide = &tables.colours.get(wide.colour).id;
            narrow
                .strip_prefix(wide.as_str())
                .is_some_and(|rest| rest.starts_with('.'))
        })
    })
}

/// The colours of a promise, each once: "Cool White 6500K" tells one light twice, and "zielony szałwia" one sage green.
pub(super) fn told_once<'a>(
    tables: &Tables,
    text: &str,
    mentions: &'a [Mention],
) -> Vec<&'a Mention> {
    let mut once: Vec<&Mention> = Vec::with_capacity(mentions.len());
    // Mentions stand in the order of the text, so only neighbours can touch.
    let is_narrowed = |index: usize| {
        let touches = |first: &Mention, second: &Mention| {
            text.get(first.span.end..second.span.start) == Some(" ")
        };
        let before = index.checked_sub(1).map(|before| &mentions[before]);
        let plain = &mentions[index];
        before.is_some_and(|shade| touches(shade, plain) && is_shade_of(tables, shade, plain))
            || mentions
                .get(index + 1)
                .is_some_and(|shade| touches(plain, shade) && is_shade_of(tables, shade, plain))
    };
    for (index, mention) in mentions.iter().enumerate() {
        let is_known = once.iter().any(|known| known.senses == mention.senses);
        if !is_known && !is_narrowed(index) {
            once.push(mention);
        }
    }
    once
}
