//! The same as the window asks for it: a look at the pack first, then a folder of its own.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use tallyman_core::{clock::platform_of, language::Language};
use tallyman_documents::EvidenceForm;

use super::{evidence, read_photos, write_evidence};
use crate::{
    api::{
        EvidencePack, EvidencePhoto, EvidenceRequest, MakePack, PackPhoto, PackProfile, PackSaved,
        PackView,
    },
    case::evidence::{Profile, profiles, proposed},
    error::{Error, bad_input},
    refusal::EvidenceRefusal,
    shop::Shop,
    use_case::case::case_of,
};

/// The most packs of a case in one folder.
const PACKS_MAX: u32 = 999;

/// A pack as it would be written; nothing is written.
pub fn preview_pack(shop: &Arc<Shop>, request: &MakePack) -> Result<PackView, Error> {
    let (pack, photos, proposed) = made(shop, request)?;
    Ok(pack_view(pack, request, &photos, proposed))
}

/// Makes a pack and writes it into a new folder below the one that was chosen.
pub fn keep_pack(shop: &Arc<Shop>, request: &MakePack, chosen: &Path) -> Result<PackSaved, Error> {
    let (pack, photos, proposed) = made(shop, request)?;
    let folder = free(chosen, request.case)?;
    write_evidence(&pack, &folder)?;
    Ok(PackSaved {
        folder: folder.display().to_string(),
        pack: Some(pack_view(pack, request, &photos, proposed)),
    })
}

fn made(
    shop: &Arc<Shop>,
    request: &MakePack,
) -> Result<(EvidencePack, Vec<EvidencePhoto>, &'static str), Error> {
    let row = shop
        .ledger
        .read(|connection| case_of(connection, request.case))?;
    let platform = row.order.and_then(|order| platform_of(&order.channel));
    let proposed = proposed(platform).map_or("", |profile| profile.name);
    let profile = match request.profile.as_str() {
        "" => proposed,
        named => named,
    };
    let mut wish = EvidenceRequest {
        case: request.case,
        profile: profile.to_owned(),
        language: request.language,
        is_letter: request.is_letter,
        headers_only: request.headers_only,
        photos: read_photos(&request.paths)?,
    };
    let pack = evidence(shop, &wish)?;
    Ok((pack, std::mem::take(&mut wish.photos), proposed))
}

/// A folder that is not there yet: `evidence-case-7`, then `evidence-case-7-2`.
fn free(chosen: &Path, case: u32) -> Result<PathBuf, Error> {
    let name = |number: u32| match number {
        1 => format!("evidence-case-{case}"),
        _ => format!("evidence-case-{case}-{number}"),
    };
    (1..=PACKS_MAX)
        .map(|number| chosen.join(name(number)))
        .find(|folder| folder.symlink_metadata().is_err())
        .ok_or_else(|| {
            bad_input(EvidenceRefusal::TooManyPacks {
                most: u64::from(PACKS_MAX),
            })
            .into()
        })
}

fn pack_view(
    pack: EvidencePack,
    request: &MakePack,
    photos: &[EvidencePhoto],
    proposed: &str,
) -> PackView {
    let photos = request
        .paths
        .iter()
        .zip(photos)
        .map(|(path, photo)| PackPhoto {
            path: path.clone(),
            name: photo.name.clone(),
            bytes: photo.bytes.len(),
        });
    PackView {
        case: pack.case,
        profile: pack.profile,
        proposed: proposed.to_owned(),
        profiles: profiles()
            .map(|profile| profile_view(&profile, request.language))
            .collect(),
        photos: photos.collect(),
        exhibits: pack.exhibits,
        missing: pack.missing,
        statement: pack.statement,
        notes: pack.notes,
        pages: pack.pages,
        files: pack.files,
    }
}

fn profile_view(profile: &Profile, language: Language) -> PackProfile {
    let form = match profile.limits.form {
        EvidenceForm::Pdf => "pdf",
        EvidenceForm::Jpeg => "jpeg",
        EvidenceForm::Text => "text",
    };
    PackProfile {
        id: profile.name.to_owned(),
        said: profile.said(language).to_owned(),
        form: form.to_owned(),
        files_max: profile.limits.files_max,
        file_bytes_max: profile.limits.file_bytes_max,
        total_bytes_max: profile.limits.total_bytes_max,
        pages_max: profile.limits.pages_max,
        source: profile.source.to_owned(),
        checked: profile.checked.to_owned(),
    }
}
