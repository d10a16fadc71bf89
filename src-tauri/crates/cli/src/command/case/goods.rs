//! The goods of its order that a case is about.

use std::sync::Arc;

use tallyman_book::{
    Language, Shop,
    api::{GoodsLine, GoodsView, NamedLine},
    use_case,
};

use crate::{fault::Fault, output::Output};

/// Says which goods a case is about, where lines are given, and shows them.
pub(super) fn run(
    shop: &Arc<Shop>,
    case: u32,
    lines: &[String],
    is_unsaid: bool,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    if is_unsaid || !lines.is_empty() {
        let named: Vec<NamedLine> = lines.iter().map(|line| named(line)).collect();
        use_case::about_goods(shop, case, &named)?;
    }
    let view = use_case::show_case(shop, case, language)?;
    output.json(&view)?;
    if let Some(goods) = &view.goods {
        tell(goods, output)?;
    }
    super::remedy::tell_cheapest(&view.remedies, output)?;
    Ok(0)
}

/// `2=1` is one unit of line 2.
fn named(said: &str) -> NamedLine {
    let part = said
        .rsplit_once('=')
        .and_then(|(line, units)| Some((line, units.parse().ok()?)));
    match part {
        Some((line, units)) => NamedLine {
            line: line.to_owned(),
            units: Some(units),
        },
        None => NamedLine {
            line: said.to_owned(),
            units: None,
        },
    }
}

/// The lines of the order, what is meant with a mark; an order of one unit leaves nothing to tell.
pub(super) fn tell(goods: &GoodsView, output: &mut Output) -> Result<(), Fault> {
    if let [only] = goods.lines.as_slice()
        && only.ordered <= 1
    {
        return Ok(());
    }
    output.words(&format!("  {}", goods.sentence))?;
    for line in &goods.lines {
        output.words(&told(line))?;
    }
    Ok(())
}

fn told(line: &GoodsLine) -> String {
    let mark = if line.is_meant { "×" } else { "–" };
    let paid = line.paid.as_ref().map(|paid| format!(" · {}", paid.text));
    format!(
        "  {mark} {} · {}/{} · {}{}",
        line.line,
        line.units,
        line.ordered,
        line.thing,
        paid.unwrap_or_default()
    )
}
