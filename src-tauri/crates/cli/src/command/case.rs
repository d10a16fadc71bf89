mod clock;
mod draft;
mod goods;
mod remedy;
mod reply;
mod table;

use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
    sync::Arc,
};

use tallyman_book::{
    Language, Shop,
    api::{
        ApiError, CaseView, ChooseRemedy, EntryCited, FactView, MessageTaken, OpenCases, StageCase,
        VerdictView,
    },
    use_case,
};

use crate::{
    arguments::{CaseArguments, CaseDeed},
    fault::{BAD_INPUT, Fault, bad_input},
    output::Output,
};

/// The longest file of messages that is read.
const FILE_BYTES_MAX: u64 = 257 << 20;
/// How much of a message is shown among words.
const SHOWN_CHARS: usize = 2_000;
/// Endings of files in a folder that are messages.
const ENDINGS: &[&str] = &["eml", "mbox", "mbx", "txt", "csv", "tsv", "xlsx"];

/// Carries out what was asked of cases.
#[expect(clippy::too_many_lines, reason = "one arm a verb")]
pub(super) fn run(
    shop: &Arc<Shop>,
    arguments: &CaseArguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    match &arguments.deed {
        CaseDeed::Open {
            files,
            text,
            order,
            channel,
            received,
            columns,
            dates,
            preview,
        } => {
            let received_ms = received
                .as_deref()
                .map(super::forgetting::day_milliseconds)
                .transpose()?;
            let request = OpenCases {
                order: order.clone(),
                channel: channel.clone(),
                received_ms,
                columns: table::columns(columns)?,
                date_order: dates.as_deref().map(table::date_order),
                language,
                ..OpenCases::default()
            };
            if *preview {
                return table::look(shop, &request, files, output);
            }
            open(shop, &request, files, text.as_deref(), output)
        }
        CaseDeed::List => list(shop, language, output),
        CaseDeed::Show { case } => show(shop, *case, language, output),
        CaseDeed::Facts { cases } => facts(shop, cases, language, output),
        CaseDeed::Link {
            case,
            order,
            channel,
        } => {
            use_case::link_case(shop, *case, order, channel.as_deref())?;
            show(shop, *case, language, output)
        }
        CaseDeed::Reasons { case, reasons } => {
            use_case::correct_case(shop, *case, reasons)?;
            show(shop, *case, language, output)
        }
        CaseDeed::Draft { case, draft } => {
            draft::draft(shop, &draft::asked(*case, draft, language)?, output)
        }
        CaseDeed::Lint { case, file, draft } => {
            let asked = draft::asked(*case, draft, language)?;
            reply::lint(shop, file.as_deref(), asked, output)
        }
        CaseDeed::Sent {
            case,
            file,
            on,
            draft,
        } => {
            let sent_ms = on
                .as_deref()
                .map(super::forgetting::day_milliseconds)
                .transpose()?;
            let asked = draft::asked(*case, draft, language)?;
            reply::sent(shop, file, sent_ms, asked, output)
        }
        CaseDeed::Stage {
            case,
            stage,
            since,
            due,
            platform,
        } => {
            let request = StageCase {
                case: *case,
                stage: stage.clone(),
                platform: platform.clone(),
                since_ms: since
                    .as_deref()
                    .map(clock::moment_milliseconds)
                    .transpose()?,
                due_ms: due.as_deref().map(clock::moment_milliseconds).transpose()?,
            };
            use_case::stage_case(shop, &request)?;
            show(shop, *case, language, output)
        }
        CaseDeed::Goods { case, lines, unsay } => {
            goods::run(shop, *case, lines, *unsay, language, output)
        }
        CaseDeed::Stop { case, orders, lift } => {
            if *lift {
                use_case::lift_stop(shop, *case, orders)?;
            } else {
                use_case::stop_orders(shop, *case, orders)?;
            }
            show(shop, *case, language, output)
        }
        CaseDeed::Remedy {
            case,
            choose,
            amount,
            buyer_agrees,
        } => {
            let request = choose.as_ref().map(|remedy| ChooseRemedy {
                case: *case,
                remedy: remedy.clone(),
                amount: amount.clone(),
                is_agreed: *buyer_agrees,
            });
            remedy::run(shop, request.as_ref(), *case, language, output)
        }
        CaseDeed::Close { case } => {
            use_case::close_case(shop, *case)?;
            show(shop, *case, language, output)
        }
    }
}

fn named(request: &OpenCases, bytes: Vec<u8>, file: Option<String>) -> OpenCases {
    OpenCases {
        bytes,
        file,
        ..request.clone()
    }
}

/// Takes messages in, each file by itself: one that cannot be taken stops none of the others.
fn open(
    shop: &Arc<Shop>,
    request: &OpenCases,
    files: &[PathBuf],
    text: Option<&str>,
    output: &mut Output,
) -> Result<u8, Fault> {
    let mut sources: Vec<(Vec<u8>, Option<String>)> = Vec::new();
    if let Some(text) = text {
        sources.push((text.as_bytes().to_vec(), None));
    }
    if files.is_empty() && text.is_none() {
        return Err(bad_input(
            "No message was given.",
            "Name its file, give its words with --text, or - to paste them.",
        ));
    }
    let files = spread(files)?;
    let is_one = files.len() + sources.len() == 1;
    for file in &files {
        sources.push((
            bytes_of(file)?,
            (*file != Path::new("-")).then(|| super::file_name(file)),
        ));
    }
    let mut has_refused = false;
    for (bytes, file) in sources {
        let name = file.clone().unwrap_or_default();
        let request = named(request, bytes, file);
        match use_case::open_cases(shop, &request) {
            Ok(taken) => has_refused |= tell_taken(shop, &taken, request.language, output)?,
            Err(error) if is_one => return Err(error.into()),
            Err(error) => {
                has_refused = true;
                let error = ApiError::from(error).in_language(request.language);
                Output::warning(&format!("{name}: {}", error.message));
            }
        }
    }
    Ok(if has_refused { BAD_INPUT } else { 0 })
}

/// Tells what became of each message, and shows the cases that changed; says whether one was refused.
fn tell_taken(
    shop: &Arc<Shop>,
    taken: &[MessageTaken],
    language: Language,
    output: &mut Output,
) -> Result<bool, Fault> {
    for message in taken {
        output.json(message)?;
        output.words(&message.sentence)?;
    }
    let mut cases: Vec<u32> = taken
        .iter()
        .filter(|message| message.status != "known")
        .filter_map(|message| message.case)
        .collect();
    cases.sort_unstable();
    cases.dedup();
    for case in cases {
        show(shop, case, language, output)?;
    }
    Ok(taken.iter().any(|message| message.status == "refused"))
}

/// The files, and those of the folders among them, in the order of their names.
fn spread(files: &[PathBuf]) -> Result<Vec<PathBuf>, Fault> {
    let mut all = Vec::new();
    for file in files {
        if !file.is_dir() {
            all.push(file.clone());
            continue;
        }
        let entries = fs::read_dir(file).map_err(|error| unreadable(file, &error))?;
        let mut inside: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                path.is_file()
                    && path.extension().is_some_and(|ending| {
                        ENDINGS
                            .iter()
                            .any(|known| ending.eq_ignore_ascii_case(known))
                    })
            })
            .collect();
        inside.sort();
        all.append(&mut inside);
    }
    if all.is_empty() && !files.is_empty() {
        return Err(bad_input(
            "There is no message in this folder.",
            "Expected files that end in .eml, .mbox, .txt, .csv, .tsv or .xlsx.",
        ));
    }
    Ok(all)
}

fn bytes_of(file: &Path) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin()
            .lock()
            .take(FILE_BYTES_MAX)
            .read_to_end(&mut bytes)
    } else {
        if fs::metadata(file).is_ok_and(|found| !found.is_file()) {
            return Err(bad_input(
                format!("{} is no file.", file.display()),
                "Give the file itself.",
            ));
        }
        fs::File::open(file).and_then(|opened| opened.take(FILE_BYTES_MAX).read_to_end(&mut bytes))
    };
    read.map_err(|error| unreadable(file, &error))?;
    Ok(bytes)
}

fn unreadable(file: &Path, error: &io::Error) -> Fault {
    bad_input(
        format!("{} could not be read: {error}.", file.display()),
        "Check that it is there and may be read.",
    )
}

fn list(shop: &Arc<Shop>, language: Language, output: &mut Output) -> Result<u8, Fault> {
    let cases = use_case::cases(shop, language)?;
    for case in &cases {
        output.json(case)?;
        let order = if case.order.is_empty() {
            "–".to_owned()
        } else {
            format!("{} {}", case.channel, case.order)
        };
        let next = case
            .next
            .as_ref()
            .map_or_else(|| "–".to_owned(), clock::until);
        output.words(&format!(
            "{:>4} · {} · {next} · {} · {order} · {} · {}",
            case.case, case.status, case.opened, case.language, case.asserts
        ))?;
    }
    Ok(0)
}

fn show(shop: &Arc<Shop>, case: u32, language: Language, output: &mut Output) -> Result<u8, Fault> {
    let view = use_case::show_case(shop, case, language)?;
    output.json(&view)?;
    tell(&view, output)?;
    Ok(0)
}

/// What the ledger shows about many cases.
fn facts(
    shop: &Arc<Shop>,
    cases: &[u32],
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    for case in use_case::case_facts(shop, cases, language)? {
        output.json(&case)?;
        output.words(&format!("{} · {} {}", case.case, case.channel, case.order))?;
        for verdict in &case.verdicts {
            tell_verdict(verdict, output)?;
        }
        for fact in &case.facts {
            tell_fact(fact, output)?;
        }
    }
    Ok(0)
}

fn tell(view: &CaseView, output: &mut Output) -> Result<(), Fault> {
    let head = &view.head;
    let asserts = if head.asserts.is_empty() {
        "?"
    } else {
        &head.asserts
    };
    output.words(&format!(
        "{} · {} · {} · {} · {asserts}",
        head.case, head.status, head.opened, head.language
    ))?;
    tell_thread(view, output)?;
    for found in view.linked.iter().chain(&view.offered) {
        output.words(&format!(
            "  {} {} {} · {} · {}",
            found.channel, found.order, found.ordered, found.pass, found.sentence
        ))?;
    }
    for remark in &view.remarks {
        output.words(&format!("  {remark}"))?;
    }
    if !view.we_erred.is_empty() {
        output.words(&format!("  ! {}", view.we_erred))?;
    }
    for verdict in &view.verdicts {
        tell_verdict(verdict, output)?;
    }
    for fact in &view.facts {
        tell_fact(fact, output)?;
    }
    output.words(&format!("  {}", view.stage.sentence))?;
    for clock in &view.clocks {
        clock::tell_clock(clock, output)?;
    }
    if let Some(goods) = &view.goods {
        goods::tell(goods, output)?;
    }
    remedy::tell_cheapest(&view.remedies, output)?;
    if let Some(chosen) = &view.chosen {
        remedy::tell_chosen(chosen, output)?;
    }
    for trace in &view.back_trace {
        output.words(&format!("  → {} {}", trace.sentence, cite(&trace.mapping)))?;
        if !trace.orders.is_empty() {
            output.words(&format!("    {}", trace.orders.join(", ")))?;
        }
        if !trace.accepted.is_empty() {
            output.words(&format!("    ✓ {}", trace.accepted.join(", ")))?;
        }
    }
    for stop in &view.stops {
        let cited = cite(std::slice::from_ref(&stop.entry));
        output.words(&format!(
            "  ■ {} · {} · {} {cited}",
            stop.said, stop.of, stop.took
        ))?;
    }
    Ok(())
}

/// What was received and sent, oldest first.
fn tell_thread(view: &CaseView, output: &mut Output) -> Result<(), Fault> {
    let received = view.messages_received.iter().map(|message| {
        let marks = message.flags.join(", ");
        (&message.received, &message.entry, "←", marks, &message.text)
    });
    let sent = view.replies_sent.iter().map(|reply| {
        let marks = reply.warnings.join(", ");
        (&reply.sent, &reply.entry, "→", marks, &reply.text)
    });
    let mut thread: Vec<_> = received.chain(sent).collect();
    thread.sort_by_key(|(day, entry, ..)| ((*day).clone(), entry.entry));
    for (day, entry, way, marks, text) in thread {
        let cited = cite(std::slice::from_ref(entry));
        output.words(&format!("  {way} {day} {cited} {marks}"))?;
        let shown: String = text.chars().take(SHOWN_CHARS).collect();
        for line in shown.lines() {
            output.words(&format!("  | {line}"))?;
        }
    }
    Ok(())
}

fn tell_verdict(verdict: &VerdictView, output: &mut Output) -> Result<(), Fault> {
    let facts = if verdict.facts.is_empty() {
        String::new()
    } else {
        format!(" [{}]", verdict.facts.join(" "))
    };
    output.words(&format!("  {}{facts}", verdict.sentence))?;
    for lack in &verdict.lacks {
        output.words(&format!("    – {}", lack.sentence))?;
    }
    Ok(())
}

fn tell_fact(fact: &FactView, output: &mut Output) -> Result<(), Fault> {
    Ok(output.words(&format!(
        "  {} {} {}",
        fact.id,
        fact.sentence,
        cite(&fact.entries)
    ))?)
}

/// Entries as they stand on paper.
fn cite(entries: &[EntryCited]) -> String {
    let cited: Vec<String> = entries
        .iter()
        .map(|entry| format!("#{}", entry.entry))
        .collect();
    if cited.is_empty() {
        String::new()
    } else {
        format!("({})", cited.join(", "))
    }
}
