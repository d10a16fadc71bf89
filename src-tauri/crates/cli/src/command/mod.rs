//! The commands.

mod answer;
mod check;
mod compare;
mod import;
mod ledger;
mod look;
mod map;
mod sheet;

use tallyman_book::Language;

use crate::{
    arguments::{Arguments, Command, LanguageArgument},
    fault::Fault,
    opening,
    output::Output,
};

/// Carries out what the arguments say; gives the exit code.
pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<u8, Fault> {
    let language = language(arguments.language);
    if let Command::Compare { cases } = &arguments.command {
        return compare::run(cases, language, output);
    }
    if let Command::Verify {
        journal: Some(journal),
    } = &arguments.command
    {
        return ledger::verify_journal(journal, output);
    }
    let shop = opening::shop(arguments)?;
    match &arguments.command {
        Command::Import(import) => import::run(&shop, import, output),
        Command::Check(check) => check::run(&shop, check, language, output),
        Command::Answer(answer) => answer::run(&shop, answer, language, output),
        Command::Map(map) => map::run(&shop, map, output),
        Command::Override(of) => answer::override_finding(&shop, of, language, output),
        Command::Orders => look::orders(&shop, output),
        Command::Listings => look::listings(&shop, output),
        Command::Search { text } => look::search(&shop, text, output),
        Command::Sheet(sheet) => sheet::run(&shop, sheet, language, output),
        Command::Verify { .. } => ledger::verify(&shop, language, output),
        Command::Export { out } => ledger::export(&shop, out, output),
        Command::Set { name, value } => ledger::set(&shop, name, value, output),
        // Judging needs no shop; it was done above.
        Command::Compare { .. } => Ok(0),
    }
}

const fn language(argument: LanguageArgument) -> Language {
    match argument {
        LanguageArgument::En => Language::En,
        LanguageArgument::De => Language::De,
        LanguageArgument::Zh => Language::Zh,
    }
}
