use std::sync::Arc;

use serde::Serialize;
use tallyman_book::{
    Language, Paper, Shop,
    api::{EvidencePack, EvidenceRequest},
    use_case,
};

use crate::{arguments::EvidenceArguments, fault::Fault, output::Output};

#[derive(Serialize)]
struct Written<'a> {
    folder: String,
    #[serde(flatten)]
    pack: &'a EvidencePack,
}

/// Makes the pack of a case and writes it.
pub(super) fn run(
    shop: &Arc<Shop>,
    arguments: &EvidenceArguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let request = EvidenceRequest {
        case: arguments.case,
        profile: arguments.profile.clone(),
        language,
        is_letter: matches!(super::paper(arguments.paper), Paper::Letter),
        headers_only: arguments.headers_only,
        photos: use_case::read_photos(&arguments.photos)?,
    };
    let pack = use_case::evidence(shop, &request)?;
    use_case::write_evidence(&pack, &arguments.out)?;
    let folder = arguments.out.display().to_string();
    output.json(&Written {
        folder: folder.clone(),
        pack: &pack,
    })?;
    tell(&pack, &folder, output)?;
    Ok(0)
}

fn tell(pack: &EvidencePack, folder: &str, output: &mut Output) -> Result<(), Fault> {
    output.words(&format!("{folder}: {}", pack.profile))?;
    for file in &pack.files {
        output.words(&format!("  {:>9}  {}", file.bytes, file.name))?;
    }
    for exhibit in &pack.exhibits {
        let mark = if exhibit.is_left_out { "–" } else { "+" };
        output.words(&format!(
            "  {mark} {} {} {}",
            exhibit.exhibit,
            exhibit.title,
            exhibit.facts.join(" ")
        ))?;
    }
    for missing in &pack.missing {
        output.words(&format!("  ? {}", missing.sentence))?;
    }
    for note in &pack.notes {
        output.words(&format!("  ! {note}"))?;
    }
    Ok(())
}
