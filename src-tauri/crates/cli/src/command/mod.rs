//! The commands.

mod answer;
mod answers;
mod ask;
mod care;
mod case;
mod catalogue;
mod check;
mod classify;
mod compare;
mod evidence;
mod forgetting;
mod import;
mod keys;
mod ledger;
mod look;
mod map;
mod sheet;

use std::{
    fs::{File, OpenOptions},
    io::Write as _,
    path::Path,
    sync::Arc,
};

use tallyman_book::{Language, Paper, Shop, use_case};

use crate::{
    arguments::{Arguments, Command, KeysArguments, KeysChange, LanguageArgument, PaperArgument},
    fault::{Fault, bad_input},
    opening,
    output::Output,
};

/// Carries out what the arguments say; gives the exit code.
pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<u8, Fault> {
    let language = language(arguments.language);
    if let Command::Compare { cases } = &arguments.command {
        return compare::run(cases, language, output);
    }
    if let Command::Classify { messages } = &arguments.command {
        return classify::run(messages, output);
    }
    if let Command::Verify {
        journal: Some(journal),
    } = &arguments.command
    {
        return ledger::verify_journal(journal, output);
    }
    if let Command::Restore {
        file,
        drill,
        replace_locked,
    } = &arguments.command
    {
        let deed = match (drill, replace_locked) {
            (true, _) => care::Deed::TryOut,
            (false, false) => care::Deed::Restore,
            (false, true) => care::Deed::ReplaceLocked,
        };
        return care::restore(&opening::options(arguments)?, file, deed, output);
    }
    if let Command::Keys(KeysArguments { change: None }) = &arguments.command {
        return keys::list(arguments, language, output);
    }
    if !begins(&arguments.command) {
        opening::must_be_there(arguments)?;
    }
    if let Command::Keys(KeysArguments {
        change: Some(KeysChange::Rekey),
    }) = &arguments.command
    {
        return keys::rekey(&opening::options(arguments)?, language, output);
    }
    let shop = opening::shop(arguments)?;
    let code = run_in(&shop, arguments, language, output);
    care::tend(&shop, language);
    code
}

/// Whether a command may begin a ledger. Those that keep or look after one may not: at a mistyped name, or with its disk not
/// plugged in, they would find an empty one in order every night.
const fn begins(command: &Command) -> bool {
    !matches!(
        command,
        Command::Verify { .. }
            | Command::Export { .. }
            | Command::Backup { .. }
            | Command::Health { .. }
            | Command::Erase(_)
            | Command::Access(_)
            | Command::Hold(_)
            | Command::Delivered { .. }
            | Command::Evidence(_)
            | Command::Keys(_)
    )
}

fn run_in(
    shop: &Arc<Shop>,
    arguments: &Arguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    match &arguments.command {
        Command::Import(import) => import::run(shop, import, output),
        Command::Check(check) => check::run(shop, check, language, output),
        Command::Answer(answer) => answer::run(shop, answer, language, output),
        Command::Answers(answers) => answers::run(shop, answers, language, output),
        Command::Ask(ask) => ask::run(shop, ask, language, output),
        Command::Map(map) => map::run(shop, map, output),
        Command::Override(of) => answer::override_finding(shop, of, language, output),
        Command::Orders => look::orders(shop, output),
        Command::Listings => look::listings(shop, output),
        Command::Search { text, limit } => look::search(shop, text, *limit, output),
        Command::Catalogue => catalogue::run(shop, language, output),
        Command::Confusable => catalogue::confusable(shop, language, output),
        Command::History { sku } => catalogue::history(shop, sku.as_deref(), language, output),
        Command::Case(case) => case::run(shop, case, language, output),
        Command::Evidence(arguments) => evidence::run(shop, arguments, language, output),
        Command::Keys(keys) => keys::run(shop, keys, language, output),
        Command::Sheet(sheet) => sheet::run(shop, sheet, language, output),
        Command::Verify { .. } => ledger::verify(shop, language, output),
        Command::Export { out } => ledger::export(shop, out, output),
        Command::Set { name, value } => ledger::set(shop, name, value, output),
        Command::Backup { list: true, .. } => care::list(shop, language, output),
        Command::Backup { folder, .. } => care::back_up(shop, folder.as_deref(), language, output),
        Command::Erase(erase) => forgetting::erase(shop, erase, language, output),
        Command::Access(access) => forgetting::access(shop, access, language, output),
        Command::Hold(hold) => forgetting::hold(shop, hold, language, output),
        Command::Delivered { order, channel, on } => {
            forgetting::delivered(shop, order, channel.as_deref(), on, language, output)
        }
        Command::Health { clock_is_right } => {
            if *clock_is_right {
                use_case::believe_clock(shop);
            }
            care::health(shop, language, output)
        }
        // Judging needs no shop, restoring none that is open; both were done above.
        Command::Compare { .. } | Command::Classify { .. } | Command::Restore { .. } => Ok(0),
    }
}

/// The language of sentences.
pub(crate) const fn language(argument: LanguageArgument) -> Language {
    match argument {
        LanguageArgument::En => Language::En,
        LanguageArgument::De => Language::De,
        LanguageArgument::Zh => Language::Zh,
    }
}

const fn paper(argument: PaperArgument) -> Paper {
    match argument {
        PaperArgument::A4 => Paper::A4,
        PaperArgument::Letter => Paper::Letter,
    }
}

/// Writes a file that is not there yet: nothing of the person's is overwritten.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    write_to(path, File::options().write(true).create_new(true), bytes)
}

/// Writes a file that is not there yet and that only its owner may read.
fn write_new_private(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    write_to(path, &options, bytes)
}

fn write_to(path: &Path, options: &OpenOptions, bytes: &[u8]) -> Result<(), Fault> {
    options
        .open(path)
        .and_then(|mut file| file.write_all(bytes))
        .map_err(|error| {
            bad_input(
                format!("{} could not be written: {error}.", path.display()),
                "Choose a name that is free, in a folder that is there.",
            )
        })
}

/// A file's name without its folder.
fn file_name(path: &Path) -> String {
    path.file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
