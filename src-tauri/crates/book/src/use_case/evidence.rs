//! The evidence pack: made whole in memory, measured, and only then written.

mod folder;
mod photo;
mod window;

use std::{collections::BTreeMap, sync::Arc};

use sha2::{Digest as _, Sha256};
use tallyman_documents::{EvidenceForm, EvidenceLimits, FittedEvidence, Paper, fit_evidence};
use tallyman_ledger::{Head, read_entry};

pub use folder::write_evidence;
pub use photo::read_photos;
pub use window::{keep_pack, preview_pack};

use super::case::{asserted, case_of};
use crate::{
    api::{EvidenceExhibit, EvidenceFile, EvidenceMissing, EvidencePack, EvidenceRequest},
    case::evidence::{
        self, EvidenceWords as Words, FileProven, Frame, Gathered, Pack, PhotoNote, Profile,
        Surroundings, gather, profile, profile_names, proof,
    },
    error::{Error, bad_input},
    importing::hex,
    projection::{Cases, MessageRow},
    refusal::EvidenceRefusal,
    shop::Shop,
    view::{date, head, words},
};

/// The file with the cited entries.
const PROOF_FILE: &str = "evidence.json";
/// The file with the short statement.
const STATEMENT_FILE: &str = "statement.txt";
/// What checks the cited entries without Tallyman: whoever is handed the pack has it, too.
const VERIFIER_FILE: &str = "verify_evidence.py";
const VERIFIER: &str = include_str!("../../../../../tests/verify_evidence.py");

/// Makes the pack of a case; nothing is written anywhere.
pub fn evidence(shop: &Arc<Shop>, request: &EvidenceRequest) -> Result<EvidencePack, Error> {
    let profile = profile(&request.profile).ok_or_else(|| {
        bad_input(EvidenceRefusal::NoProfile {
            name: request.profile.clone(),
            known: profile_names().join(", "),
        })
    })?;
    let shows_photos = profile.limits.form != EvidenceForm::Text;
    let photos = photo::unpacked(&request.photos)?;
    let gathered = gathered(shop, request.case)?;
    let head = shop.ledger.head();
    let cites = cites(shop, &gathered)?;
    let frame = Frame {
        language: request.language,
        utc_offset_seconds: shop.utc_offset_seconds,
        channel: words::channel(&gathered.order.channel),
        subtitle: subtitle(shop, request)?,
        ledger_head: head_words(head),
        now: shop.now(),
        shows_letter: profile.shows_letter,
        shows_photos,
        cite: &|entry| cites.get(&entry).cloned().unwrap_or_default(),
    };
    let notes: Vec<PhotoNote> = request
        .photos
        .iter()
        .map(|photo| PhotoNote {
            sha256: hex(&Sha256::digest(&photo.bytes)),
        })
        .collect();
    let pack = Pack::new(&gathered, &notes, &frame);
    let paper = if request.is_letter {
        Paper::Letter
    } else {
        Paper::A4
    };
    let view = |left_out: usize| pack.view(left_out);
    let fitted = fit_evidence(&view, pack.droppable(), &photos, paper, &profile.limits)?
        .ok_or_else(|| does_not_fit(&profile))?;
    let statement = evidence::statement(
        &gathered,
        &frame.channel,
        profile.statement_signs_max,
        request.language,
    );
    let files = files(&pack, &fitted, profile.limits.form, &statement);
    let files = with_proof(shop, &pack, files, &profile, head, request)?;
    Ok(EvidencePack {
        case: request.case,
        profile: profile.name.to_owned(),
        limits_source: format!("{} ({})", profile.source, profile.checked),
        exhibits: exhibits(&pack, fitted.left_out),
        missing: missing(&pack),
        notes: remarks(&gathered, &pack, &fitted, request, shows_photos),
        pages: fitted.pages,
        files,
        statement,
    })
}

fn does_not_fit(profile: &Profile) -> Error {
    let refusal = EvidenceRefusal::DoesNotFit {
        profile: profile.name.to_string(),
        limits: limits(profile).map(Box::new),
    };
    bad_input(refusal).into()
}

/// The limits that a profile has, one after the other.
fn limits(profile: &Profile) -> Option<EvidenceRefusal> {
    let EvidenceLimits {
        files_max,
        total_bytes_max,
        pages_max,
        ..
    } = profile.limits;
    let limits = [
        files_max.map(|most| EvidenceRefusal::FilesMost { most: most as u64 }),
        total_bytes_max.map(|most| EvidenceRefusal::BytesMost { most: most as u64 }),
        pages_max.map(|most| EvidenceRefusal::PagesMost { most: most as u64 }),
    ];
    let joined = |first: EvidenceRefusal, rest: EvidenceRefusal| EvidenceRefusal::Limits {
        first: Box::new(first),
        rest: Box::new(rest),
    };
    limits.into_iter().flatten().reduce(joined)
}

/// Everything that is held about a case with an order.
fn gathered(shop: &Arc<Shop>, case: u32) -> Result<Gathered, Error> {
    let ground = shop.ground()?;
    shop.ledger.read(|connection| {
        let row = case_of(connection, case)?;
        let messages = Cases::new(connection).messages(Some(case))?;
        let Some(order) = row.order.clone() else {
            return Err(bad_input(EvidenceRefusal::NoOrder {}).into());
        };
        let of: Vec<&MessageRow> = messages.iter().collect();
        let said = asserted(&row, &of)
            .into_iter()
            .map(|(reason, _)| reason)
            .collect();
        gather(shop, &ground, connection, row, order, &messages, said)
    })
}

/// How each entry that is cited stands on paper.
fn cites(shop: &Shop, gathered: &Gathered) -> Result<BTreeMap<i64, String>, Error> {
    shop.ledger.read(|connection| {
        let mut cites = BTreeMap::new();
        for number in gathered.entries() {
            let entry =
                read_entry(connection, number)?.ok_or(Error::Inconsistent { entry: number })?;
            let short = head::short(&entry.head.to_string());
            cites.insert(number, format!("#{} {short}", entry.header.seq));
        }
        Ok(cites)
    })
}

fn head_words(of: Head) -> String {
    format!("#{} {}", of.seq, head::on_paper(&of.digest.to_string()))
}

fn subtitle(shop: &Shop, request: &EvidenceRequest) -> Result<String, Error> {
    let name = super::shop::name(shop)?;
    let day = date::day(shop.now(), shop.utc_offset_seconds, request.language);
    let parts = [name, day];
    let told: Vec<&str> = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    Ok(told.join(" · "))
}

fn files(
    pack: &Pack,
    fitted: &FittedEvidence,
    form: EvidenceForm,
    statement: &str,
) -> Vec<EvidenceFile> {
    let several = fitted.files.len() > 1 || form == EvidenceForm::Jpeg;
    let ending = match form {
        EvidenceForm::Pdf => "pdf",
        EvidenceForm::Jpeg => "jpg",
        EvidenceForm::Text => "txt",
    };
    let of_case = format!("evidence-case-{}", pack.case);
    let mut files: Vec<EvidenceFile> = fitted
        .files
        .iter()
        .zip(1_usize..)
        .map(|(content, number)| {
            let name = if several {
                format!("{of_case}-{number}.{ending}")
            } else {
                format!("{of_case}.{ending}")
            };
            file(name, content.clone())
        })
        .collect();
    files.push(file(
        STATEMENT_FILE.to_owned(),
        statement.as_bytes().to_vec(),
    ));
    files
}

fn file(name: String, content: Vec<u8>) -> EvidenceFile {
    EvidenceFile {
        name,
        bytes: content.len(),
        content,
    }
}

/// The files, and the one that proves them.
fn with_proof(
    shop: &Shop,
    pack: &Pack,
    mut files: Vec<EvidenceFile>,
    profile: &Profile,
    head: Head,
    request: &EvidenceRequest,
) -> Result<Vec<EvidenceFile>, Error> {
    let proven: Vec<FileProven> = files
        .iter()
        .map(|file| FileProven {
            name: file.name.clone(),
            bytes: file.bytes,
            sha256: hex(&Sha256::digest(&file.content)),
        })
        .collect();
    let around = Surroundings {
        ledger: shop.ledger.id(),
        head,
        profile: profile.name,
        with_bodies: !request.headers_only,
        files: &proven,
    };
    let proof = shop
        .ledger
        .read(|connection| proof(connection, pack, &around))?;
    files.push(file(PROOF_FILE.to_owned(), proof));
    files.push(file(VERIFIER_FILE.to_owned(), VERIFIER.as_bytes().to_vec()));
    Ok(files)
}

fn exhibits(pack: &Pack, left_out: usize) -> Vec<EvidenceExhibit> {
    let off = pack.lowest(left_out);
    pack.exhibits
        .iter()
        .map(|exhibit| {
            let number = &exhibit.part.number;
            EvidenceExhibit {
                exhibit: number.clone(),
                title: exhibit.part.title.clone(),
                facts: pack
                    .facts
                    .iter()
                    .filter(|fact| fact.exhibit == *number)
                    .map(|fact| fact.id.clone())
                    .collect(),
                is_left_out: off.contains(&number.as_str()),
            }
        })
        .collect()
}

fn missing(pack: &Pack) -> Vec<EvidenceMissing> {
    pack.missing
        .iter()
        .zip(pack.missing_sentences())
        .map(|(slot, sentence)| EvidenceMissing {
            slot: slot.name.to_owned(),
            is_required: slot.is_required,
            sentence,
        })
        .collect()
}

/// What the one who makes the pack should know.
fn remarks(
    gathered: &Gathered,
    pack: &Pack,
    fitted: &FittedEvidence,
    request: &EvidenceRequest,
    shows_photos: bool,
) -> Vec<String> {
    let mut remarks = Vec::new();
    if evidence::is_own_fault(gathered) {
        remarks.push(Words::OwnFault {});
    }
    let facts = evidence::for_the_buyer(gathered).join(", ");
    if !facts.is_empty() {
        remarks.push(Words::SpeaksForBuyer { facts });
    }
    let records = evidence::not_kept(gathered).join(", ");
    if !records.is_empty() {
        remarks.push(Words::TellsOfLateness { records });
    }
    if !gathered.parcels.is_empty() {
        remarks.push(Words::EnterParcel {});
    }
    if fitted.left_out > 0 {
        let exhibits = pack.lowest(fitted.left_out).join(", ");
        remarks.push(Words::LeftOut { exhibits });
    }
    if fitted.is_coarser {
        remarks.push(Words::Coarser {});
    }
    if !shows_photos && !request.photos.is_empty() {
        remarks.push(Words::PhotosNotShown {});
    }
    let mut letters = gathered.messages.iter().chain(&gathered.replies);
    if letters.any(|letter| letter.words.is_some()) {
        remarks.push(Words::ReadForNames {});
    }
    if !request.headers_only {
        remarks.push(Words::EntriesTellOfOthers {});
    }
    remarks
        .into_iter()
        .map(|words| words.in_language(request.language))
        .collect()
}
