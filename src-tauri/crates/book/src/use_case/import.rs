use std::{path::PathBuf, sync::Arc};

use tallyman_import::Report;

use crate::{
    api::{
        ApiError, Code, CorrectImport, ImportPreview, ImportProgress, PreviewId, PreviewImport,
        ReadingProgress, View,
    },
    error::{Error, bad_input, not_found},
    importing::{self, FileOutcome, FileStatus, FileToImport},
    job::Job,
    preview::{self, Preview},
    projection::Projections,
    refusal::ImportRefusal,
    shop::Shop,
};

/// Reads files and says what would happen; stores nothing.
pub fn preview_import(shop: &Arc<Shop>, request: &PreviewImport) -> Result<ImportPreview, Error> {
    let paths: Vec<PathBuf> = request.paths.iter().map(PathBuf::from).collect();
    let mut files = importing::gather(&paths)?;
    if let Some(text) = request
        .pasted
        .as_deref()
        .filter(|text| !text.trim().is_empty())
    {
        files.push(FileToImport::pasted(text));
    }
    if files.is_empty() {
        return Err(bad_input(ImportRefusal::NoTable {}).into());
    }
    shop.reading.begin(files.len());
    let read = read_all(shop, files);
    shop.reading.end();
    let read = read?;
    let id = shop.next_preview();
    let preview = Preview { files: read };
    let view = preview::view(&id, &preview, &shop.profiles, request.language);
    shop.lock(&shop.previews).insert(id, preview);
    Ok(view)
}

fn read_all(shop: &Shop, files: Vec<FileToImport>) -> Result<Vec<preview::PreviewFile>, Error> {
    let mut read = Vec::with_capacity(files.len());
    for mut file in files {
        shop.reading.file(&file.name, read.len());
        let is_remembered = preview::remembered(shop, &mut file)?;
        let file = preview::read(shop, file, is_remembered)?;
        if shop.reading.is_stopped() {
            return Err(Error::Api(ApiError::new(
                Code::NothingToDo,
                ImportRefusal::ReadingStopped {},
            )));
        }
        read.push(file);
    }
    Ok(read)
}

/// How far reading files is.
pub fn reading_progress(shop: &Arc<Shop>, _request: &View) -> Result<ReadingProgress, Error> {
    Ok(shop.reading.progress())
}

/// Stops reading files.
pub fn stop_reading(shop: &Arc<Shop>, _request: &View) -> Result<ReadingProgress, Error> {
    shop.reading.stop();
    Ok(shop.reading.progress())
}

fn no_preview() -> crate::api::ApiError {
    not_found(ImportRefusal::PreviewGone {})
}

/// Answers what a preview asked, for one file.
pub fn correct_import(shop: &Arc<Shop>, request: &CorrectImport) -> Result<ImportPreview, Error> {
    let file = {
        let mut previews = shop.lock(&shop.previews);
        let preview = previews.get_mut(&request.preview).ok_or_else(no_preview)?;
        preview::correct(preview, request)?
    };
    shop.reading.begin(1);
    shop.reading.file(&file.name, 0);
    let read = preview::read(shop, file, true);
    shop.reading.end();
    let mut read = read?;
    read.is_left_out = request.leave_out;
    let mut previews = shop.lock(&shop.previews);
    let preview = previews.get_mut(&request.preview).ok_or_else(no_preview)?;
    if let Some(slot) = preview.files.get_mut(request.file as usize) {
        *slot = read;
    }
    Ok(preview::view(
        &request.preview,
        preview,
        &shop.profiles,
        request.language,
    ))
}

/// Starts storing a preview.
pub fn commit_import(shop: &Arc<Shop>, request: &PreviewId) -> Result<ImportProgress, Error> {
    let preview = shop
        .lock(&shop.previews)
        .remove(&request.preview)
        .ok_or_else(no_preview)?;
    let job = Arc::new(Job::default());
    shop.lock(&shop.jobs)
        .insert(request.preview.clone(), Arc::clone(&job));
    job.start(shop, preview);
    Ok(job.progress(request.language))
}

fn job(shop: &Shop, id: &str) -> Result<Arc<Job>, Error> {
    let job = shop.lock(&shop.jobs).get(id).map(Arc::clone);
    Ok(job.ok_or_else(|| not_found(ImportRefusal::NotRunning {}))?)
}

/// How far an import is.
pub fn import_progress(shop: &Arc<Shop>, request: &PreviewId) -> Result<ImportProgress, Error> {
    let job = job(shop, &request.preview)?;
    let progress = job.progress(request.language);
    if progress.is_complete || progress.is_cancelled || progress.error.is_some() {
        shop.lock(&shop.jobs).remove(&request.preview);
        job.end();
    }
    Ok(progress)
}

/// Stops an import, or discards a preview.
pub fn cancel_import(shop: &Arc<Shop>, request: &PreviewId) -> Result<ImportProgress, Error> {
    if shop.lock(&shop.previews).remove(&request.preview).is_some() {
        return Ok(ImportProgress {
            done: 0,
            total: 0,
            file: String::new(),
            is_complete: false,
            is_cancelled: true,
            error: None,
            log: None,
        });
    }
    let job = job(shop, &request.preview)?;
    job.cancel();
    Ok(job.progress(request.language))
}

/// One file as the command line imported it.
#[derive(Debug)]
pub struct FileImported {
    /// The file's name.
    pub file: String,
    /// What became of it.
    pub outcome: FileOutcome,
}

/// Imports files at once, as scripts do: each file on its own, all or nothing.
///
/// With `only_preview` nothing is stored and the status says what would become of each file.
pub fn import_files(
    shop: &Arc<Shop>,
    files: Vec<FileToImport>,
    only_preview: bool,
) -> Result<Vec<FileImported>, Error> {
    let hold = shop.indexing.hold();
    let imported = import_all(shop, files, only_preview);
    drop(hold);
    shop.keep_index_up();
    imported
}

fn import_all(
    shop: &Shop,
    files: Vec<FileToImport>,
    only_preview: bool,
) -> Result<Vec<FileImported>, Error> {
    let mut order = Vec::with_capacity(files.len());
    let mut read = Vec::with_capacity(files.len());
    let is_alone = files.len() == 1;
    for (index, mut file) in files.into_iter().enumerate() {
        let is_remembered = preview::remembered(shop, &mut file)?;
        // One file alone needs no first look: nothing can be newer or older than it.
        if is_alone && !only_preview {
            let batch = shop
                .ledger
                .read(|connection| Projections::new(connection).next_import())?;
            return Ok(vec![import_one(shop, &file, batch)?]);
        }
        order.push(index);
        read.push(preview::read(shop, file, is_remembered)?);
    }
    if only_preview {
        return Ok(read.into_iter().map(previewed).collect());
    }
    order.sort_by_key(|index| {
        read.get(*index)
            .map(|file| (file.effect.newest_at, file.file.name.clone()))
    });
    let batch = shop
        .ledger
        .read(|connection| Projections::new(connection).next_import())?;
    let mut imported: Vec<(usize, FileImported)> = Vec::with_capacity(read.len());
    for index in order {
        if let Some(file) = read.get(index) {
            imported.push((index, import_one(shop, &file.file, batch)?));
        }
    }
    imported.sort_by_key(|(index, _)| *index);
    Ok(imported.into_iter().map(|(_, imported)| imported).collect())
}

fn import_one(shop: &Shop, file: &FileToImport, batch: i64) -> Result<FileImported, Error> {
    let outcome = importing::import_file(
        &shop.ledger,
        &shop.profiles,
        file,
        batch,
        &shop.operator,
        &mut |_| Ok(()),
    )?;
    Ok(FileImported {
        file: file.name.clone(),
        outcome,
    })
}

fn previewed(file: preview::PreviewFile) -> FileImported {
    let status = match file.state() {
        crate::api::FileState::Known => FileStatus::Known,
        crate::api::FileState::Ready => FileStatus::Imported,
        crate::api::FileState::Asks
        | crate::api::FileState::Refused
        | crate::api::FileState::LeftOut => FileStatus::Refused,
    };
    let outcome = FileOutcome {
        status,
        report: Report {
            file: file.file.name.clone(),
            ..file.report
        },
        known: file.known,
        counts: importing::ImportCounts::default(),
    };
    FileImported {
        file: file.file.name,
        outcome,
    }
}
