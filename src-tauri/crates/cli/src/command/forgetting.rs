use std::{
    io::{IsTerminal as _, Write as _},
    sync::Arc,
};

use chrono::{NaiveDate, NaiveTime};
use tallyman_book::{
    Language, Shop,
    api::{
        AccessPerson, ErasePerson, FindPerson, HoldOrder, HoldsView, OrderNamed, PersonFound, View,
    },
    use_case,
};

use crate::{
    arguments::{AccessArguments, EraseArguments, HoldArguments},
    fault::{Fault, bad_input},
    output::Output,
};

/// Shows what the book holds about a person or an order, and erases it when that is confirmed.
pub(super) fn erase(
    shop: &Arc<Shop>,
    arguments: &EraseArguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let request = FindPerson {
        words: arguments.person.clone().unwrap_or_default(),
        order: arguments.order.clone().unwrap_or_default(),
        channel: arguments.channel.clone().unwrap_or_default(),
        language,
    };
    let found = use_case::find_person(shop, &request)?;
    let is_meant = arguments.yes || show(&found, output)?;
    if !is_meant {
        output.json(&found)?;
        return Ok(0);
    }
    // The file is made first: without it nothing is erased, since the certificate cannot be made again.
    if let Some(certificate) = &arguments.certificate {
        super::write_new(certificate, b"")?;
    }
    let request = ErasePerson {
        orders: found.orders.iter().map(|order| order.id.clone()).collect(),
        language,
    };
    let erased = use_case::erase_person(shop, &request).inspect_err(|_| {
        // An empty certificate would say that something was erased.
        if let Some(certificate) = &arguments.certificate {
            drop(std::fs::remove_file(certificate));
        }
    })?;
    if let Some(certificate) = &arguments.certificate {
        let written = std::fs::write(certificate, &erased.certificate);
        if let Err(error) = written {
            let (file, text) = (certificate.display(), &erased.certificate);
            Output::warning(&format!(
                "{file} could not be written: {error}. The certificate:\n{text}"
            ));
        }
    }
    output.json(&erased)?;
    output.words(&erased.sentence)?;
    if erased.held > 0 {
        output.words(&format!(
            "Left because they are held: {} orders.",
            erased.held
        ))?;
    }
    if arguments.certificate.is_none() {
        output.words("")?;
        output.words(&erased.certificate)?;
    }
    Ok(0)
}

/// Writes what the shop holds about one person, for that person.
pub(super) fn access(
    shop: &Arc<Shop>,
    arguments: &AccessArguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    #[derive(serde::Serialize)]
    struct Written {
        orders: u32,
        json: String,
        text: String,
    }
    let request = FindPerson {
        words: arguments.person.clone().unwrap_or_default(),
        order: arguments.order.clone().unwrap_or_default(),
        channel: String::new(),
        language,
    };
    let found = use_case::find_person(shop, &request)?;
    if found.orders.len() > 1 && !arguments.all {
        output.json(&found)?;
        list(&found, output)?;
        output.words("Nothing was written. If all of these are of the person who asks, add --all; else name one with --order.")?;
        return Ok(0);
    }
    let orders = found.orders.into_iter().map(|order| order.id).collect();
    let access = use_case::access_person(shop, &AccessPerson { orders, language })?;
    let out = arguments.out.as_path();
    let text = out.with_extension("txt");
    if text == out {
        return Err(bad_input(
            format!("{} is taken by the text.", out.display()),
            "Give the file the ending .json; the text goes beside it.",
        ));
    }
    super::write_new_private(out, access.json.as_bytes())?;
    if let Err(fault) = super::write_new_private(&text, access.text.as_bytes()) {
        // Half of it is not left lying about.
        drop(std::fs::remove_file(out));
        return Err(fault);
    }
    output.json(&Written {
        orders: access.orders,
        json: out.display().to_string(),
        text: text.display().to_string(),
    })?;
    output.words(&format!(
        "{} {}: {} and {}. Both are personal data: remove them when they were handed over.",
        access.orders,
        if access.orders == 1 {
            "order"
        } else {
            "orders"
        },
        out.display(),
        text.display()
    ))?;
    Ok(0)
}

/// Says which orders were found and what is held about them.
fn list(found: &PersonFound, output: &mut Output) -> Result<(), Fault> {
    output.words(&found.sentence)?;
    for order in &found.orders {
        let held = if order.held_until.is_empty() {
            String::new()
        } else {
            format!("  held until {}", order.held_until)
        };
        output.words(&format!(
            "{} {}  {}  {}  goes by itself on {}{held}",
            order.channel,
            order.order,
            order.ordered,
            order.fields.join(", "),
            order.goes
        ))?;
    }
    Ok(())
}

/// Shows what would be erased, and asks whether to do it where somebody can answer.
fn show(found: &PersonFound, output: &mut Output) -> Result<bool, Fault> {
    list(found, output)?;
    if found.orders.is_empty() || output.is_json() {
        return Ok(false);
    }
    if !std::io::stdin().is_terminal() {
        output.words("Nothing was erased. Add --yes to erase it.")?;
        return Ok(false);
    }
    output.words("Erase all of this for good? Type “erase”.")?;
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    let is_meant = answer.trim() == "erase";
    if !is_meant {
        output.words("Nothing was erased.")?;
    }
    Ok(is_meant)
}

/// Lists holds, holds an order, or ends a hold.
pub(super) fn hold(
    shop: &Arc<Shop>,
    arguments: &HoldArguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let order = arguments.order.clone();
    let channel = arguments.channel.clone().unwrap_or_default();
    let holds = match (order, &arguments.until) {
        (None, _) => use_case::holds(shop, &View { language })?,
        (Some(order), None) if arguments.end => use_case::end_hold(
            shop,
            &OrderNamed {
                order,
                channel,
                language,
            },
        )?,
        (Some(order), until) => {
            let until = until.as_deref().unwrap_or_default();
            let request = HoldOrder {
                order,
                channel,
                reason: arguments.reason.clone().unwrap_or_default(),
                until_ms: day_milliseconds(until)?,
                language,
            };
            use_case::hold_order(shop, &request)?
        }
    };
    tell(&holds, output)
}

fn tell(holds: &HoldsView, output: &mut Output) -> Result<u8, Fault> {
    output.json(holds)?;
    if !holds.sentence.is_empty() {
        output.words(&holds.sentence)?;
    }
    if !holds.warning.is_empty() {
        Output::warning(&holds.warning);
    }
    output.words(&format!("Orders held: {}.", holds.holds.len()))?;
    for hold in &holds.holds {
        output.words(&format!(
            "{} {}  until {}  {}",
            hold.channel, hold.order, hold.until, hold.reason
        ))?;
    }
    Ok(0)
}

/// Records that an order reached its buyer.
pub(super) fn delivered(
    shop: &Arc<Shop>,
    order: &str,
    channel: Option<&str>,
    on: &str,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    #[derive(serde::Serialize)]
    struct Delivered<'a> {
        order: &'a str,
        on: &'a str,
    }
    let request = OrderNamed {
        order: order.to_owned(),
        channel: channel.unwrap_or_default().to_owned(),
        language,
    };
    let at = tallyman_book::Moment(day_milliseconds(on)?);
    use_case::deliver(shop, &request, at)?;
    output.json(&Delivered { order, on })?;
    output.words(&format!("{order} was delivered on {on}."))?;
    Ok(0)
}

/// The beginning of a day in UTC.
pub(super) fn day_milliseconds(text: &str) -> Result<i64, Fault> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| {
        bad_input(
            format!("“{text}” is not a date."),
            "Write it as 2026-11-24.",
        )
    })?;
    Ok(day.and_time(NaiveTime::MIN).and_utc().timestamp_millis())
}

/// Changes for how many days personal data is kept.
pub(super) fn set_days(
    shop: &Arc<Shop>,
    name: &str,
    value: &str,
    output: &mut Output,
) -> Result<(), Fault> {
    let days = value.parse().map_err(|_| {
        bad_input(
            format!("“{value}” is not a number of days."),
            "Write it as 30.",
        )
    })?;
    use_case::set_forgetting(shop, name, days)?;
    if name == "forget_after_delivery_days" && days > 30 {
        Output::warning(
            "Amazon's data protection policy allows 30 days after delivery for its orders at most.",
        );
    }
    output.words(&format!("{name} is {value}."))?;
    Ok(())
}
