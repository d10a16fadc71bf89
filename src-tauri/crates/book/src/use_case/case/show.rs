use std::sync::Arc;

use rusqlite::Connection;
use tallyman_core::{
    case::{Candidate, Fact, OwnCause, Pass, Remark, Ruling, earlier_of_goods, iso_day, own_cause},
    complaint::{Classifier, Reason},
    language::Language,
    moment::Moment,
    remedy::offers,
    sentence::Argument as _,
};

use super::{
    asserted, case_of,
    cited::{Citing, entry_view, verdict_view},
    earlier::{again, complained},
    goods::goods_view,
    head, names, numbers_in,
    remedy::chosen_view,
    searched,
    sent::replies,
    stage::stage_view,
    stop::stopped_orders,
    trace::traced,
};
use crate::{
    api::{AssertedView, CaseView, FoundOrder, MessageView, ReasonView, SaidView},
    case::{
        Asking, Clocks, Complaints, Concern, Directory, Gathered, Ground, OfCase, clock_view,
        gathered, has_photo, letter_of, next, parameters, read_goods, remedy_view, same_faults,
        situation,
    },
    disclosure::may_show,
    error::Error,
    event::{CaseOrder, CaseStaged},
    projection::{CaseRow, Cases, MessageRow},
    shop::Shop,
    view::words,
};

/// Shows a case: its messages, its order, what the ledger holds about it and what follows.
pub fn show_case(shop: &Arc<Shop>, case: u32, language: Language) -> Result<CaseView, Error> {
    let ground = shop.ground()?;
    let (row, messages, staged) = shop.ledger.read(|connection| {
        let row = case_of(connection, case)?;
        let cases = Cases::new(connection);
        Ok::<_, Error>((row, cases.messages(Some(case))?, cases.stage(case)?))
    })?;
    let offset = shop.utc_offset_seconds;
    let of: Vec<&MessageRow> = messages.iter().collect();
    let found = asserted(&row, &of);
    let said = names(&found);
    let asked_at = of
        .last()
        .map_or(row.opened_at, |row| row.message.received_at);
    let mut view = CaseView {
        head: head(&row, &of, offset, language),
        asserted: found
            .iter()
            .map(|one| asserted_view(*one, language))
            .collect(),
        linked: row.order.as_ref().map(|order| linked(order, language)),
        offered: Vec::new(),
        remarks: Vec::new(),
        messages_received: Vec::new(),
        replies_sent: Vec::new(),
        we_erred: String::new(),
        verdicts: Vec::new(),
        facts: Vec::new(),
        back_trace: Vec::new(),
        stops: Vec::new(),
        stage: shop
            .ledger
            .read(|connection| stage_view(staged.as_ref(), connection, offset, language))?,
        clocks: Vec::new(),
        goods: None,
        remedies: Vec::new(),
        chosen: None,
    };
    if row.order.is_none() {
        offer(shop, &of, language, &mut view)?;
    }
    if said.is_empty() {
        view.remarks.push(Remark::Unsure {}.in_language(language));
    }
    shop.ledger.read(|connection| {
        let corrected = row.corrected.as_ref().map(|(entry, _)| *entry);
        tell_messages(connection, (&of, corrected), offset, language, &mut view)?;
        let ran = Clocks::new(connection, &ground, shop.now())?.of(&OfCase {
            row: &row,
            messages: &of,
            reasons: &said,
            staged: staged.as_ref().map(|(_, staged)| staged),
        })?;
        let clock = |clock| clock_view(clock, offset, language);
        view.head.next = next(&ran).map(clock);
        view.clocks = ran.iter().map(clock).collect();
        view.chosen = chosen_view(connection, case, language)?;
        view.replies_sent = replies(connection, case, offset)?;
        let telling = Telling {
            shop,
            connection,
            ground: &ground,
            language,
            staged: staged.as_ref().map(|(_, staged)| staged),
            has_photo: has_photo(&messages),
        };
        telling.fill(&row, (&of, &said), asked_at, &mut view)
    })?;
    Ok(view)
}

fn asserted_view((reason, thousandths): (Reason, u32), language: Language) -> AssertedView {
    AssertedView {
        reason: reason.name().to_owned(),
        said: reason.in_language(language),
        confidence: thousandths as f32 / 1_000.0,
    }
}

fn tell_messages(
    connection: &Connection,
    (messages, corrected): (&[&MessageRow], Option<i64>),
    offset: i32,
    language: Language,
    view: &mut CaseView,
) -> Result<(), Error> {
    for message in messages {
        let shown = message_view(connection, message, offset)?;
        let erased = message.capsule.is_some() && shown.is_erased;
        let erased = erased.then_some(Remark::WordsErased {});
        // What the seller said of this case since stands by itself.
        let is_said = corrected.is_some_and(|entry| message.entry < entry);
        let found = message.message.reasons.iter().filter(|_| !is_said);
        let taught = found.filter_map(|found| {
            let (claim, case) = (found.reason, found.as_in_case?);
            Some(Remark::AsCorrected { claim, case })
        });
        for remark in erased.into_iter().chain(taught) {
            let remark = remark.in_language(language);
            // Of two messages the same is said once.
            if !view.remarks.contains(&remark) {
                view.remarks.push(remark);
            }
        }
        view.messages_received.push(shown);
    }
    Ok(())
}

fn linked(order: &CaseOrder, language: Language) -> FoundOrder {
    found_order(
        &order.channel,
        &order.order,
        String::new(),
        order.pass,
        language,
    )
}

fn found_order(
    channel: &str,
    order: &str,
    ordered: String,
    pass: Pass,
    language: Language,
) -> FoundOrder {
    let number = order.to_owned();
    let remark = match pass {
        Pass::Seller => Remark::FoundBySeller { order: number },
        Pass::OrderNumber => Remark::FoundByNumber { order: number },
        Pass::TrackingNumber => Remark::FoundByTracking { order: number },
        Pass::BuyerAndDate => Remark::FoundByBuyer { order: number },
        Pass::ItemAndColour => Remark::FoundByGoods { order: number },
    };
    FoundOrder {
        channel: channel.to_owned(),
        channel_said: words::channel(channel),
        order: order.to_owned(),
        ordered,
        pass: pass.name().to_owned(),
        is_sure: pass.is_sure(),
        sentence: remark.in_language(language),
    }
}

/// Offers the orders that the newest message may be about; looked for anew, so that later imports count.
fn offer(
    shop: &Shop,
    messages: &[&MessageRow],
    language: Language,
    view: &mut CaseView,
) -> Result<(), Error> {
    let mut letter = None;
    for message in messages.iter().rev() {
        letter = shop
            .ledger
            .read(|connection| letter_of(connection, message))?;
        if letter.is_some() {
            break;
        }
    }
    let at = messages
        .last()
        .map_or(Moment(0), |row| row.message.received_at);
    let (linking, unknown) = match &letter {
        Some(letter) => shop.ledger.read(|connection| {
            let mut directory = Directory::new(shop);
            let numbers = numbers_in(letter);
            searched(connection, &mut directory, letter, &numbers, at, None)
        })?,
        None => Default::default(),
    };
    let offered: Vec<Candidate> = linking.taken.into_iter().chain(linking.offered).collect();
    view.remarks.extend(
        unknown
            .into_iter()
            .map(|number| Remark::NumberUnknown { number }.in_language(language)),
    );
    let sure = offered
        .iter()
        .filter(|candidate| candidate.pass.is_sure())
        .count();
    let remark = match (offered.len(), sure) {
        (0, _) => Remark::NoOrder {},
        (_, 2..) => Remark::SeveralOrders {},
        _ => Remark::OnlyOffered {},
    };
    view.remarks.push(remark.in_language(language));
    view.offered = offered
        .iter()
        .map(|found| {
            let ordered = found
                .ordered_at
                .map_or_else(String::new, |at| iso_day(at, shop.utc_offset_seconds));
            found_order(&found.channel, &found.order, ordered, found.pass, language)
        })
        .collect();
    Ok(())
}

fn message_view(
    connection: &Connection,
    row: &MessageRow,
    offset: i32,
) -> Result<MessageView, Error> {
    let letter = letter_of(connection, row)?.filter(|_| may_show("case", "letter"));
    let found = letter
        .as_ref()
        .map(|letter| Classifier::shipped().classify(&letter.text));
    let (because, said) = found.map_or_else(Default::default, |found| (found.reasons, found.said));
    let message = &row.message;
    let reasons = message.reasons.iter().map(|asserted| ReasonView {
        reason: asserted.reason.name().to_owned(),
        confidence: asserted.thousandths as f32 / 1_000.0,
        because: because
            .iter()
            .find(|found| found.reason == asserted.reason)
            .map(|found| found.because.clone())
            .unwrap_or_default(),
    });
    Ok(MessageView {
        direction: "received".to_owned(),
        received: iso_day(message.received_at, offset),
        language: message.language.code().to_owned(),
        reasons: reasons.collect(),
        flags: message
            .flags
            .iter()
            .filter_map(|flag| Some(serde_json::to_value(flag).ok()?.as_str()?.to_owned()))
            .collect(),
        said: said
            .into_iter()
            .map(|said| SaidView {
                slot: said.slot,
                role: said.role,
                words: said.words,
            })
            .collect(),
        is_erased: letter.is_none(),
        text: letter.map(|letter| letter.own).unwrap_or_default(),
        attachments: message.attachments,
        entry: entry_view(connection, row.entry)?,
    })
}

/// What went wrong with us, before the seller reads it in a draft; empty where nothing says so.
fn we_erred(facts: &[Fact], rulings: &[Ruling], language: Language) -> String {
    let mut causes: Vec<OwnCause> = rulings
        .iter()
        .filter_map(|ruling| Some(own_cause(facts, ruling)?.0))
        .collect();
    causes.sort_unstable();
    causes.dedup();
    let said: Vec<String> = causes
        .iter()
        .map(|cause| cause.remark().in_language(language))
        .collect();
    said.join(between(language))
}

/// What stands between two sentences: Chinese ones stand without blanks.
pub(super) fn between(language: Language) -> &'static str {
    if language == Language::Zh { "" } else { " " }
}

/// Tells facts, verdicts and what follows from them.
struct Telling<'a> {
    shop: &'a Shop,
    connection: &'a Connection,
    ground: &'a Ground,
    language: Language,
    staged: Option<&'a CaseStaged>,
    has_photo: bool,
}

impl Telling<'_> {
    fn fill(
        &self,
        row: &CaseRow,
        (messages, said): (&[&MessageRow], &[Reason]),
        asked_at: Moment,
        view: &mut CaseView,
    ) -> Result<(), Error> {
        let gathered = gathered(
            self.shop,
            self.connection,
            self.ground,
            row,
            (said, asked_at),
        )?;
        self.tell_remedies(row, (messages, said), &gathered, view)?;
        let vocabulary = &self.shop.vocabulary;
        let wanted = std::iter::once((row, said));
        let complaints = Complaints::gather(vocabulary, self.connection, self.ground, wanted)?;
        let before = complaints.before(row, said, &gathered);
        let Gathered {
            order,
            mut facts,
            rulings,
            ..
        } = gathered;
        let faults = same_faults(self.shop, row.case, &order, &facts, &rulings)?;
        facts.extend(earlier_of_goods(&before));
        view.remarks.extend(
            again(&facts)
                .into_iter()
                .map(|remark| remark.in_language(self.language)),
        );
        let citing = Citing::new(self.connection);
        view.facts = citing.facts(&facts, self.language)?;
        view.verdicts = rulings
            .iter()
            .map(|ruling| verdict_view(ruling, self.language))
            .collect();
        view.we_erred = we_erred(&facts, &rulings, self.language);
        view.stops = stopped_orders(self.shop, self.connection, row.case)?;
        view.back_trace = faults
            .iter()
            .map(|fault| {
                let complained = complained(&fault.sku, &before, &rulings);
                traced(fault, complained, &citing, self.language)
            })
            .collect::<Result<_, Error>>()?;
        Ok(())
    }

    /// Which goods it is about and what can be done; before an order is linked neither can be said.
    fn tell_remedies(
        &self,
        row: &CaseRow,
        (messages, said): (&[&MessageRow], &[Reason]),
        gathered: &Gathered,
        view: &mut CaseView,
    ) -> Result<(), Error> {
        let vocabulary = &self.shop.vocabulary;
        let read = read_goods(vocabulary, self.connection, gathered, said, messages)?;
        let concern = Concern::of(gathered, read);
        let parameters = parameters(self.connection)?;
        let asking = Asking {
            shop: self.shop,
            ground: self.ground,
            row,
            gathered,
            concern: &concern,
            staged: self.staged,
            has_photo: self.has_photo,
            parameters: &parameters,
        };
        let Some(situation) = situation(&asking) else {
            return Ok(());
        };
        view.goods = Some(goods_view(self.connection, &asking, self.language)?);
        view.remedies = offers(&situation, &parameters)
            .iter()
            .map(|proposal| remedy_view(proposal, &situation, self.language))
            .collect();
        Ok(())
    }
}
