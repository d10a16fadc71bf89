//! The same as the window asks for it.

use std::{
    fs::{self, File},
    io::Read as _,
    path::Path,
    sync::Arc,
};

use tallyman_core::{
    clock::{Stage, platforms},
    complaint::Reason,
    language::Language,
    sentence::Argument as _,
};
use tallyman_import::DateOrder;

use super::{
    cases, choose_remedy, close_case, correct_case, link_case, look_at_table, open_cases, show_case,
};
use crate::{
    api::{
        ApiError, CaseList, CaseNamed, CaseView, Choice, ChooseRemedy, CorrectReasons, LinkOrder,
        LookAtMessages, MessageTaken, MessagesTaken, OpenCases, PickRemedy, TableLook,
        TakeMessages, View,
    },
    error::{Error, bad_input},
    projection::Projections,
    refusal::CaseRefusal,
    shop::Shop,
    view::words,
};

/// The longest file of messages that is read, one byte more than the reader takes.
const FILE_BYTES_MAX: u64 = 257 << 20;
/// Sentences about rows that the window is told.
const SENTENCES_MAX: usize = 100;

/// All cases, and what is needed to choose among.
pub fn case_list(shop: &Arc<Shop>, request: &View) -> Result<CaseList, Error> {
    let channels = shop
        .ledger
        .read(|connection| Projections::new(connection).channels())?;
    Ok(CaseList {
        cases: cases(shop, request.language)?,
        reasons: Reason::ALL
            .iter()
            .map(|reason| Choice {
                id: reason.name().to_owned(),
                said: reason.in_language(request.language),
            })
            .collect(),
        channels: channels
            .into_iter()
            .map(|channel| Choice {
                said: words::channel(&channel),
                id: channel,
            })
            .collect(),
        stages: Stage::ALL
            .iter()
            .map(|stage| Choice {
                id: stage.name().to_owned(),
                said: stage.in_language(request.language),
            })
            .collect(),
        platforms: platforms()
            .map(|platform| Choice {
                said: words::channel(platform),
                id: platform.to_owned(),
            })
            .collect(),
    })
}

/// One case with everything about it.
pub fn case_shown(shop: &Arc<Shop>, request: &CaseNamed) -> Result<CaseView, Error> {
    show_case(shop, request.case, request.language)
}

/// How a table of messages would be read.
pub fn look_at_messages(shop: &Arc<Shop>, request: &LookAtMessages) -> Result<TableLook, Error> {
    let [path] = request.paths.as_slice() else {
        return Err(bad_input(CaseRefusal::OneTable {}).into());
    };
    let path = Path::new(path);
    let name = name_of(path);
    let look = look_at_table(
        shop,
        &OpenCases {
            bytes: read(path, &name)?,
            file: Some(name),
            fields: request.fields.clone().unwrap_or_default(),
            date_order: date_order(request.date_order.as_deref())?,
            language: request.language,
            ..OpenCases::default()
        },
    );
    look.map(|look| TableLook {
        left_out: look.left_out.into_iter().take(SENTENCES_MAX).collect(),
        ..look
    })
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn date_order(name: Option<&str>) -> Result<Option<DateOrder>, Error> {
    Ok(name.map(crate::preview::date_order).transpose()?)
}

/// Makes cases of what was pasted and of files; a file that cannot be taken stops none of the others.
pub fn take_messages(shop: &Arc<Shop>, request: &TakeMessages) -> Result<MessagesTaken, Error> {
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let about = OpenCases {
        channel: given(&request.channel),
        order: given(&request.order),
        fields: request.fields.clone().unwrap_or_default(),
        date_order: date_order(request.date_order.as_deref())?,
        language: request.language,
        ..OpenCases::default()
    };
    let pasted = request.pasted.as_deref().and_then(given);
    if pasted.is_none() && request.paths.is_empty() {
        return Err(bad_input(CaseRefusal::NoMessage {}).into());
    }
    let is_one = request.paths.len() + usize::from(pasted.is_some()) == 1;
    if !is_one && request.fields.is_some() {
        return Err(bad_input(CaseRefusal::ColumnsOfSeveral {}).into());
    }
    let mut messages = Vec::new();
    if let Some(text) = pasted {
        take(shop, &about, text.into_bytes(), None, is_one, &mut messages)?;
    }
    for path in &request.paths {
        let path = Path::new(path);
        let name = name_of(path);
        match read(path, &name) {
            Ok(bytes) => take(shop, &about, bytes, Some(name), is_one, &mut messages)?,
            Err(error) if is_one => return Err(error),
            Err(error) => messages.push(refused(&name, error, request.language)),
        }
    }
    Ok(MessagesTaken { messages })
}

fn take(
    shop: &Arc<Shop>,
    about: &OpenCases,
    bytes: Vec<u8>,
    file: Option<String>,
    is_one: bool,
    messages: &mut Vec<MessageTaken>,
) -> Result<(), Error> {
    let name = file.clone().unwrap_or_default();
    let request = OpenCases {
        bytes,
        file,
        ..about.clone()
    };
    match open_cases(shop, &request) {
        Ok(taken) => messages.extend(taken),
        Err(error) if is_one => return Err(error),
        Err(error) => messages.push(refused(&name, error, about.language)),
    }
    Ok(())
}

fn refused(name: &str, error: Error, language: Language) -> MessageTaken {
    let error = ApiError::from(error).in_language(language).message;
    MessageTaken {
        message: 1,
        status: "refused".to_owned(),
        case: None,
        sentence: format!("{name}: {error}"),
    }
}

fn read(path: &Path, name: &str) -> Result<Vec<u8>, Error> {
    let fault = |source| Error::File {
        file: name.to_owned(),
        source,
    };
    // A pipe or a device would be waited for, or never end.
    if !fs::metadata(path).map_err(fault)?.is_file() {
        return Err(Error::NotAFile {
            file: name.to_owned(),
        });
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(FILE_BYTES_MAX).read_to_end(&mut bytes))
        .map_err(fault)?;
    Ok(bytes)
}

/// Says which order a case is about.
pub fn link_order(shop: &Arc<Shop>, request: &LinkOrder) -> Result<CaseView, Error> {
    let channel = Some(request.channel.as_str()).filter(|channel| !channel.is_empty());
    link_case(shop, request.case, request.order.trim(), channel)?;
    show_case(shop, request.case, request.language)
}

/// Says what a buyer asserts, in place of what was found.
pub fn correct_reasons(shop: &Arc<Shop>, request: &CorrectReasons) -> Result<CaseView, Error> {
    correct_case(shop, request.case, &request.reasons)?;
    show_case(shop, request.case, request.language)
}

/// Chooses what is done for a buyer.
pub fn pick_remedy(shop: &Arc<Shop>, request: &PickRemedy) -> Result<CaseView, Error> {
    let amount = Some(request.amount.trim()).filter(|amount| !amount.is_empty());
    let choice = ChooseRemedy {
        case: request.case,
        remedy: request.remedy.clone(),
        amount: amount.map(super::form::point),
        is_agreed: request.is_agreed,
    };
    choose_remedy(shop, &choice)?;
    show_case(shop, request.case, request.language)
}

/// Closes a case; from then on it holds nobody's personal data.
pub fn end_case(shop: &Arc<Shop>, request: &CaseNamed) -> Result<CaseView, Error> {
    close_case(shop, request.case)?;
    show_case(shop, request.case, request.language)
}
