//! A complaint is answered: a buyer's message becomes a case, is read, staged, decided, replied to and closed.

use super::super::draw::Draw;
use super::book::{open, prepare_imported, refuse, tell};
use super::{Scenario, Voice};
use std::path::Path;
use tallyman_book::api::{ChooseRemedy, LogSent, OpenCases, StageCase};
use tallyman_book::{Error, Language, use_case};

/// One case from its message to its end, an entry a step.
pub(super) const COMPLAIN: Scenario = Scenario {
    name: "complain",
    is_book: true,
    prepare: prepare_imported,
    run: complain,
};

/// About an order of the file that is imported.
const MESSAGE: &str =
    "Hello, order #2190: the beanie is navy, I ordered charcoal. Wrong colour. Ada Example";
const REPLY: &str = "Hello, thank you for your message about order #2190. I am sorry about the colour of the beanie. I will write to you \
    again tomorrow. Kind regards";

fn complain(folder: &Path, _draw: Draw, voice: &mut dyn Voice) {
    let Some(shop) = open(folder, voice) else {
        return;
    };
    let message = OpenCases {
        bytes: MESSAGE.as_bytes().to_vec(),
        ..OpenCases::default()
    };
    let opened = use_case::open_cases(&shop, &message).map(|taken| taken.first()?.case);
    let case = match opened {
        Ok(Some(case)) => case,
        Ok(None) => return voice.refused("The message opened no case."),
        Err(error) => return refuse(voice, &error.into()),
    };
    tell(&shop, voice);
    let stage = StageCase {
        case,
        stage: "return".to_owned(),
        platform: None,
        since_ms: None,
        due_ms: None,
    };
    let remedy = ChooseRemedy {
        case,
        remedy: "ask_photo".to_owned(),
        amount: None,
        is_agreed: false,
    };
    let reply = LogSent {
        case,
        text: REPLY.to_owned(),
        sent_ms: None,
        reply_language: String::new(),
        remedy: String::new(),
        said: Vec::new(),
        language: Language::En,
    };
    let steps: [&dyn Fn() -> Result<(), Error>; 5] = [
        &|| use_case::correct_case(&shop, case, &["wrong_colour".to_owned()]),
        &|| use_case::stage_case(&shop, &stage),
        &|| use_case::choose_remedy(&shop, &remedy),
        &|| use_case::log_sent(&shop, &reply).map(drop),
        &|| use_case::close_case(&shop, case),
    ];
    // Each is tried whatever became of the one before, as a person goes on after a refusal.
    for step in steps {
        match step() {
            Ok(()) => tell(&shop, voice),
            Err(error) => refuse(voice, &error.into()),
        }
    }
}
