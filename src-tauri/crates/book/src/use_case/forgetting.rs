use std::{collections::BTreeSet, sync::Arc};

use tallyman_core::{language::Language, moment::Moment};
use tallyman_ledger::{CapsuleId, read_capsule};

use crate::{
    api::{
        AccessPerson, ErasePerson, FindPerson, HoldOrder, HoldView, HoldsView, OrderNamed,
        PersonAccess, PersonErased, PersonFound, PersonOrder, View,
    },
    care::ageing::BACKUP_DAYS_MAX,
    error::{Error, bad_input, not_found},
    event::{Event, HoldEnded, OrderDelivered, OrderHeld},
    forgetting::{self, Certified, DAYS_MAX, Found, Giving, Gone, REQUEST, Sought},
    importing::record,
    private,
    projection::{Hold, Personal},
    refusal::PersonRefusal,
    shop::Shop,
    view::date,
};

/// The longest reason of a hold.
const REASON_CHARS_MAX: usize = 500;
/// The longest hold: longer disputes are held again.
const HOLD_DAYS_MAX: i64 = 3 * 366;
/// Channels whose own rules know no exception to forgetting: Amazon's data protection policy.
const STRICT_CHANNEL: &str = "amazon";

/// What the book holds about a person or an order, by order; the data itself is not shown.
pub fn find_person(shop: &Arc<Shop>, request: &FindPerson) -> Result<PersonFound, Error> {
    let sought = sought(request)?;
    let now_ms = shop.now().unix_milliseconds();
    let found = shop
        .ledger
        .read(|connection| forgetting::find(connection, &sought, now_ms))?;
    let pieces: usize = found.iter().map(|found| found.due.capsules.len()).sum();
    let language = request.language;
    let amount = forgetting::amount(pieces as u64, found.len() as u64, language);
    Ok(PersonFound {
        sentence: match language {
            Language::En | Language::De => format!("{amount}."),
            Language::Zh => format!("{amount}。"),
        },
        pieces: u32::try_from(pieces).unwrap_or(u32::MAX),
        orders: found
            .into_iter()
            .map(|found| order_view(shop, found, language))
            .collect(),
    })
}

/// Gives what the book holds about orders, for the person they are of: as JSON and to be read. Which orders those are a person
/// has to say: two buyers may have one name.
pub fn access_person(shop: &Arc<Shop>, request: &AccessPerson) -> Result<PersonAccess, Error> {
    let sought = these(&request.orders)?;
    let now = shop.now();
    let name = super::shop::name(shop)?;
    let giving = Giving {
        shop: &name,
        now,
        utc_offset_seconds: shop.utc_offset_seconds,
        language: request.language,
    };
    let (access, orders) = shop.ledger.read(|connection| {
        let found = forgetting::find(connection, &sought, now.unix_milliseconds())?;
        let access = forgetting::access(connection, &found, giving)?;
        Ok::<_, Error>((access, found.len()))
    })?;
    Ok(PersonAccess {
        orders: u32::try_from(orders).unwrap_or(u32::MAX),
        json: serde_json::to_string_pretty(&access)?,
        text: access.text(request.language),
        file_name: format!("access-{}", date::iso(now, shop.utc_offset_seconds)),
    })
}

/// The orders that were named by their ids.
fn these(ids: &[String]) -> Result<Sought, Error> {
    let (mut keys, mut remarks) = (BTreeSet::new(), BTreeSet::new());
    for id in ids {
        let unknown = || not_found(PersonRefusal::Gone {});
        let (key, remark) = named(id).ok_or_else(unknown)?;
        keys.extend(key);
        remarks.extend(remark);
    }
    Ok(Sought::These { keys, remarks })
}

fn sought(request: &FindPerson) -> Result<Sought, Error> {
    let (words, number) = (request.words.trim(), request.order.trim());
    let is_told = |text: &str| text.chars().any(char::is_alphanumeric);
    match (is_told(words), is_told(number)) {
        (true, false) => Ok(Sought::Words(words.to_owned())),
        (false, true) => Ok(Sought::Order {
            number: number.to_owned(),
            channel: Some(request.channel.trim())
                .filter(|channel| !channel.is_empty())
                .map(str::to_owned),
        }),
        (true, true) | (false, false) => Err(bad_input(PersonRefusal::NobodyMeant {}).into()),
    }
}

/// Names what was found in a request to erase: the order's number in the tables, or the one capsule that has no order.
fn id_of(found: &Found) -> String {
    match (found.due.order_key, found.due.capsules.first()) {
        (Some(key), _) => format!("o{key:016x}"),
        (None, Some(capsule)) => {
            format!("r{}-{}", capsule.entry_number(), capsule.position())
        }
        (None, None) => String::new(),
    }
}

fn order_view(shop: &Shop, found: Found, language: Language) -> PersonOrder {
    let day = |ms: i64| date::day(Moment(ms), shop.utc_offset_seconds, language);
    let goes_ms = found.due.goes_ms();
    PersonOrder {
        id: id_of(&found),
        ordered: found.ordered_at.map_or_else(String::new, |at| day(at.0)),
        country: found.country.unwrap_or_default(),
        fields: found.fields.into_iter().collect(),
        pieces: u32::try_from(found.due.capsules.len()).unwrap_or(u32::MAX),
        goes_ms,
        goes: day(goes_ms),
        held_until: found.due.held_until_ms.map_or_else(String::new, day),
        channel: found.channel,
        order: found.order,
    }
}

/// What a request to erase names.
fn named(id: &str) -> Option<(Option<i64>, Option<CapsuleId>)> {
    if let Some(key) = id.strip_prefix('o') {
        let key = u64::from_str_radix(key, 16).ok()?;
        return Some((Some(key.cast_signed()), None));
    }
    let (entry, position) = id.strip_prefix('r')?.split_once('-')?;
    let capsule = CapsuleId::new(entry.parse().ok()?, position.parse().ok()?)?;
    Some((None, Some(capsule)))
}

/// Erases what the book holds about orders; a certificate says what went.
pub fn erase_person(shop: &Arc<Shop>, request: &ErasePerson) -> Result<PersonErased, Error> {
    let now = shop.now();
    let now_ms = now.unix_milliseconds();
    let sought = these(&request.orders)?;
    let found = shop
        .ledger
        .read(|connection| forgetting::by_order(connection, now_ms))?;
    let is_meant = |due: &&forgetting::Due| sought.names(due);
    let held = found
        .iter()
        .filter(is_meant)
        .filter(|due| due.held_until_ms.is_some());
    let held = held.count();
    let capsules: Vec<CapsuleId> = found
        .iter()
        .filter(is_meant)
        .filter(|due| due.held_until_ms.is_none())
        .flat_map(|due| &due.capsules)
        .copied()
        .collect();
    let orders = found
        .iter()
        .filter(is_meant)
        .filter(|due| due.held_until_ms.is_none())
        .count();
    if capsules.is_empty() {
        return Err(nothing_to_erase(held).into());
    }
    // No backup before: it would be one more copy of the person, and a restored one erases them again.
    let gone = forgetting::erase(
        &shop.ledger,
        &capsules,
        REQUEST,
        &shop.operator,
        Some(now_ms),
    )?;
    shop.forget_what_was_checked();
    let gone = Gone {
        orders: orders as u64,
        ..gone
    };
    Ok(erased(shop, &gone, held, now, request.language))
}

fn nothing_to_erase(held: usize) -> crate::api::ApiError {
    if held > 0 {
        return bad_input(PersonRefusal::AllHeld {});
    }
    not_found(PersonRefusal::NothingToErase {})
}

fn erased(shop: &Shop, gone: &Gone, held: usize, now: Moment, language: Language) -> PersonErased {
    let certified = Certified {
        gone,
        at: now,
        copies_end: Moment(now.0 + BACKUP_DAYS_MAX * forgetting::DAY_MILLISECONDS),
        utc_offset_seconds: shop.utc_offset_seconds,
    };
    let (pieces, orders) = (gone.capsules, gone.orders);
    let amount = forgetting::amount(pieces, orders, language);
    let mut sentence = match language {
        Language::En => format!("Erased: {amount}."),
        Language::De => format!("Gelöscht: {amount}."),
        Language::Zh => format!("已删除 {amount}。"),
    };
    if !gone.is_finished {
        sentence.push_str(match language {
            Language::En => " The last traces go with the next change, when nobody reads any more.",
            Language::De => {
                " Die letzten Spuren gehen mit der nächsten Änderung, wenn niemand mehr liest."
            }
            Language::Zh => " 最后的痕迹将在下次更改时清除。",
        });
    }
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    PersonErased {
        pieces: count(pieces),
        orders: count(orders),
        held: u32::try_from(held).unwrap_or(u32::MAX),
        certificate: forgetting::certificate(&shop.ledger, &certified, language),
        file_name: format!("erased-{}.txt", date::iso(now, shop.utc_offset_seconds)),
        sentence,
    }
}

/// The orders whose personal data is kept beyond its time.
pub fn holds(shop: &Arc<Shop>, request: &View) -> Result<HoldsView, Error> {
    holds_after(shop, request.language, String::new(), String::new())
}

fn holds_after(
    shop: &Shop,
    language: Language,
    sentence: String,
    warning: String,
) -> Result<HoldsView, Error> {
    let now_ms = shop.now().unix_milliseconds();
    let (holds, cases) = shop.ledger.read(|connection| {
        let cases = forgetting::held_by_cases(connection, now_ms)?;
        let held = Personal::new(connection).holds()?;
        let held = held.into_iter().filter(|hold| hold.until_ms > now_ms);
        let holds = held.map(|hold| {
            let reason = match hold.reason {
                Some(capsule) => read_capsule(connection, capsule)?,
                None => None,
            };
            Ok((hold, reason))
        });
        let holds = holds.collect::<Result<Vec<(Hold, Option<Vec<u8>>)>, Error>>()?;
        Ok::<_, Error>((holds, cases))
    })?;
    let day = |ms: i64| date::day(Moment(ms), shop.utc_offset_seconds, language);
    let mut views = Vec::with_capacity(holds.len() + cases.len());
    for (hold, reason) in holds {
        let words = reason.as_deref().map(private::fields).transpose()?;
        views.push(HoldView {
            is_against_rules: is_strict(&hold.channel),
            reason: words
                .into_iter()
                .flatten()
                .map(|(_, words)| words)
                .collect::<Vec<_>>()
                .join(" "),
            until: day(hold.until_ms),
            until_ms: hold.until_ms,
            channel: hold.channel,
            order: hold.order,
            case: None,
        });
    }
    views.extend(cases.into_iter().map(|(open, until_ms)| HoldView {
        is_against_rules: is_strict(&open.channel),
        reason: case_is_open(open.case, language),
        until: day(until_ms),
        until_ms,
        channel: open.channel,
        order: open.order,
        case: Some(open.case),
    }));
    views.sort_by_key(|view| view.until_ms);
    Ok(HoldsView {
        holds: views,
        sentence,
        warning,
    })
}

fn case_is_open(case: u32, language: Language) -> String {
    match language {
        Language::En => format!("Case {case} is open; closing it ends this."),
        Language::De => format!("Fall {case} ist offen; wird er geschlossen, endet das."),
        Language::Zh => format!("个案 {case} 未结；结案后即不再保留。"),
    }
}

fn is_strict(channel: &str) -> bool {
    channel
        .get(..STRICT_CHANNEL.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(STRICT_CHANNEL))
}

/// Keeps the personal data of an order beyond its time, with a reason and an end.
pub fn hold_order(shop: &Arc<Shop>, request: &HoldOrder) -> Result<HoldsView, Error> {
    let now_ms = shop.now().unix_milliseconds();
    let reason = request.reason.trim();
    if reason.is_empty() || reason.chars().count() > REASON_CHARS_MAX {
        return Err(bad_input(PersonRefusal::HoldNeedsReason {}).into());
    }
    let longest = now_ms + HOLD_DAYS_MAX * forgetting::DAY_MILLISECONDS;
    if request.until_ms <= now_ms || request.until_ms > longest {
        return Err(bad_input(PersonRefusal::HoldEnd {}).into());
    }
    let (channel, order) = the_order(shop, &request.channel, &request.order)?;
    let warning = if is_strict(&channel) {
        amazon_knows_no_exception(request.language)
    } else {
        String::new()
    };
    let event = Event::OrderHeld(OrderHeld {
        channel,
        order,
        until: Moment(request.until_ms),
    });
    let reason = private::seal_words(reason);
    shop.ledger
        .transact(|tx| record(tx, &event, vec![reason], &shop.operator))?;
    let sentence = match request.language {
        Language::En => "The order's personal data is kept until then.",
        Language::De => "Die personenbezogenen Angaben der Bestellung bleiben bis dahin erhalten.",
        Language::Zh => "该订单的个人信息将保留至该日期。",
    };
    holds_after(shop, request.language, sentence.to_owned(), warning)
}

fn amazon_knows_no_exception(language: Language) -> String {
    match language {
        Language::En => "Amazon's data protection policy knows no such exception: personal data of its orders goes 30 days after delivery, unless the law demands otherwise. Note which law it is.",
        Language::De => "Amazons Datenschutzrichtlinie kennt diese Ausnahme nicht: Angaben zu ihren Bestellungen gehen 30 Tage nach der Zustellung, außer ein Gesetz verlangt anderes. Notieren Sie, welches.",
        Language::Zh => "亚马逊的数据保护政策没有此例外：除非法律另有要求，订单的个人信息应在送达后 30 天内删除。请注明所依据的法律。",
    }
    .to_owned()
}

/// Ends a hold; what is due goes with the next care.
pub fn end_hold(shop: &Arc<Shop>, request: &OrderNamed) -> Result<HoldsView, Error> {
    let wanted = (request.channel.trim(), request.order.trim());
    let holds = shop
        .ledger
        .read(|connection| Personal::new(connection).holds())?;
    let mut meant = holds
        .into_iter()
        .filter(|hold| hold.order == wanted.1 && (wanted.0.is_empty() || hold.channel == wanted.0));
    let (Some(hold), None) = (meant.next(), meant.next()) else {
        return Err(not_found(PersonRefusal::NoHold {}).into());
    };
    let event = Event::HoldEnded(HoldEnded {
        channel: hold.channel,
        order: hold.order,
    });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    let sentence = match request.language {
        Language::En => "The hold is over.",
        Language::De => "Die Aufbewahrung ist beendet.",
        Language::Zh => "保留已结束。",
    };
    holds_after(shop, request.language, sentence.to_owned(), String::new())
}

/// Records that an order reached its buyer: from then on the shorter time counts.
pub fn deliver(shop: &Arc<Shop>, request: &OrderNamed, at: Moment) -> Result<(), Error> {
    if at > shop.now() {
        return Err(bad_input(PersonRefusal::DeliveryAhead {}).into());
    }
    let (channel, order) = the_order(shop, &request.channel, &request.order)?;
    let event = Event::OrderDelivered(OrderDelivered { channel, order, at });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(())
}

/// The one order of a number that still has personal data.
fn the_order(shop: &Shop, channel: &str, order: &str) -> Result<(String, String), Error> {
    let sought = Sought::Order {
        number: order.trim().to_owned(),
        channel: Some(channel.trim())
            .filter(|channel| !channel.is_empty())
            .map(str::to_owned),
    };
    let now_ms = shop.now().unix_milliseconds();
    let found = shop
        .ledger
        .read(|connection| forgetting::find(connection, &sought, now_ms))?;
    let mut named = found.into_iter().filter(|found| !found.channel.is_empty());
    match (named.next(), named.next()) {
        (Some(found), None) => Ok((found.channel, found.order)),
        (Some(_), Some(_)) => Err(bad_input(PersonRefusal::SeveralOrders {}).into()),
        (None, _) => Err(not_found(PersonRefusal::NoOrder {}).into()),
    }
}

/// Changes for how many days personal data is kept; `name` is one of the two settings.
pub fn set_forgetting(shop: &Arc<Shop>, name: &str, days: i64) -> Result<(), Error> {
    let is_known = [forgetting::AFTER_DELIVERY, forgetting::AFTER_ORDER].contains(&name);
    if !is_known || !(1..=DAYS_MAX).contains(&days) {
        return Err(bad_input(PersonRefusal::Days {
            most: DAYS_MAX.unsigned_abs(),
        })
        .into());
    }
    super::set_setting(shop, name, &days.to_string())
}
