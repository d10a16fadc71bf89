//! A pack within the limits of a channel: photos are made smaller first, then the lowest exhibits are left out.

use std::{panic::resume_unwind, thread};

use super::layout::{Page, pages};
use super::photo::{Photo, Picture};
use super::picture::{Glyphs, Grain, jpeg};
use super::view::EvidenceView;
use super::{pdf::pdf, plain};
use crate::{Error, Paper};

/// The bytes of each file.
type Files = Vec<Vec<u8>>;

/// What kind of files a channel takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceForm {
    /// One PDF.
    Pdf,
    /// A JPEG a page.
    Jpeg,
    /// Words only.
    Text,
}

/// What a channel takes; nothing where it sets no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EvidenceLimits {
    /// The kind of files.
    pub form: EvidenceForm,
    /// Files.
    pub files_max: Option<usize>,
    /// Bytes of one file.
    pub file_bytes_max: Option<usize>,
    /// Bytes of all files.
    pub total_bytes_max: Option<usize>,
    /// Pages.
    pub pages_max: Option<usize>,
    /// Whether it arrives in black and white, so that it is made so here, where a person still sees it.
    pub is_grey: bool,
}

/// A pack that keeps the limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FittedEvidence {
    /// The files: one PDF, one text, or a JPEG a page.
    pub files: Vec<Vec<u8>>,
    /// Pages.
    pub pages: usize,
    /// Whether photos or pages were made coarser than they would otherwise be.
    pub is_coarser: bool,
    /// How many exhibits were left out, the lowest first.
    pub left_out: usize,
}

/// How fine photos and pages are, from fine to just legible.
struct Step {
    /// The longer side of a photo in a PDF.
    photo_side: u32,
    photo_quality: u8,
    /// Dots in an inch of a page that is a picture.
    dots: f32,
    page_quality: u8,
}

const STEPS: [Step; 5] = [
    step(1_600, 80, 150.0, 80),
    step(1_280, 72, 150.0, 62),
    step(1_024, 65, 132.0, 55),
    step(800, 60, 116.0, 50),
    step(640, 55, 104.0, 45),
];

const fn step(photo_side: u32, photo_quality: u8, dots: f32, page_quality: u8) -> Step {
    Step {
        photo_side,
        photo_quality,
        dots,
        page_quality,
    }
}

/// Makes a pack that keeps the limits. `view` gives the pack without so many of its `droppable` lowest exhibits; what it
/// gives names them.
pub fn fit_evidence(
    view: &dyn Fn(usize) -> EvidenceView,
    droppable: usize,
    photos: &[Photo],
    paper: Paper,
    limits: &EvidenceLimits,
) -> Result<Option<FittedEvidence>, Error> {
    let mut pictures = Pictures::new(photos, limits.is_grey);
    for left_out in 0..=droppable {
        let view = view(left_out);
        let laid = pages(&view, photos, paper);
        if limits.form == EvidenceForm::Text {
            let files = vec![plain::text(&view).into_bytes()];
            if limits.holds(&files, 1) {
                return Ok(Some(fitted(files, 1, false, left_out)));
            }
            continue;
        }
        let is_too_long = limits.pages_max.is_some_and(|most| laid.len() > most)
            || (limits.form == EvidenceForm::Jpeg
                && limits.files_max.is_some_and(|most| laid.len() > most));
        if is_too_long {
            continue;
        }
        let glyphs = match limits.form {
            EvidenceForm::Jpeg => Some(Glyphs::of(&laid)?),
            EvidenceForm::Pdf | EvidenceForm::Text => None,
        };
        let mut make = |at: usize, step: &Step| -> Result<Files, Error> {
            if let Some(glyphs) = &glyphs {
                return Ok(drawn(&laid, glyphs, photos, paper, limits, step));
            }
            let pictures = pictures.of(at, step);
            let bytes = pdf(&view.title, view.made_ms, &laid, pictures, paper)?;
            Ok(vec![bytes])
        };
        if let Some((files, step)) = finest(&mut make, |files| limits.holds(files, laid.len()))? {
            return Ok(Some(fitted(files, laid.len(), step > 0, left_out)));
        }
    }
    Ok(None)
}

/// The files of the finest step that holds. Most packs hold at once; of the others the coarsest step tells whether any does.
fn finest(
    make: &mut dyn FnMut(usize, &Step) -> Result<Files, Error>,
    holds: impl Fn(&[Vec<u8>]) -> bool,
) -> Result<Option<(Files, usize)>, Error> {
    let [first, between @ .., last] = &STEPS;
    let files = make(0, first)?;
    if holds(&files) {
        return Ok(Some((files, 0)));
    }
    let coarsest = make(STEPS.len() - 1, last)?;
    if !holds(&coarsest) {
        return Ok(None);
    }
    for (step, at) in between.iter().zip(1_usize..) {
        let files = make(at, step)?;
        if holds(&files) {
            return Ok(Some((files, at)));
        }
    }
    Ok(Some((coarsest, STEPS.len() - 1)))
}

const fn fitted(
    files: Vec<Vec<u8>>,
    pages: usize,
    is_coarser: bool,
    left_out: usize,
) -> FittedEvidence {
    FittedEvidence {
        files,
        pages,
        is_coarser,
        left_out,
    }
}

fn drawn(
    laid: &[Page],
    glyphs: &Glyphs,
    photos: &[Photo],
    paper: Paper,
    limits: &EvidenceLimits,
    step: &Step,
) -> Vec<Vec<u8>> {
    let grain = Grain {
        dots: step.dots,
        quality: step.page_quality,
        is_grey: limits.is_grey,
    };
    laid.iter()
        .map(|page| jpeg(page, glyphs, photos, paper, grain))
        .collect()
}

impl EvidenceLimits {
    /// Whether files keep every limit, as measured.
    pub fn holds(&self, files: &[Vec<u8>], pages: usize) -> bool {
        let is_within =
            |measured: usize, most: Option<usize>| most.is_none_or(|most| measured <= most);
        let total = files.iter().map(Vec::len).sum();
        let longest = files.iter().map(Vec::len).max().unwrap_or_default();
        files.iter().all(|file| !file.is_empty())
            && is_within(files.len(), self.files_max)
            && is_within(longest, self.file_bytes_max)
            && is_within(total, self.total_bytes_max)
            && is_within(pages, self.pages_max)
    }
}

/// The photos as files, for each step once.
struct Pictures<'a> {
    photos: &'a [Photo],
    is_grey: bool,
    made: Vec<Vec<Picture>>,
}

impl<'a> Pictures<'a> {
    fn new(photos: &'a [Photo], is_grey: bool) -> Self {
        Self {
            photos,
            is_grey,
            made: Vec::new(),
        }
    }

    fn of(&mut self, at: usize, step: &Step) -> &[Picture] {
        while self.made.len() <= at {
            self.made.push(Vec::new());
        }
        let Some(made) = self.made.get_mut(at) else {
            return &[];
        };
        if made.is_empty() {
            *made = pictures(self.photos, step, self.is_grey);
        }
        made
    }
}

/// Photos as files, two at a time: packing one takes a while.
fn pictures(photos: &[Photo], step: &Step, is_grey: bool) -> Vec<Picture> {
    let picture = |photo: &Photo| photo.picture(step.photo_side, step.photo_quality, is_grey);
    let (first, second) = photos.split_at(photos.len().div_ceil(2));
    thread::scope(|scope| {
        let beside = scope.spawn(|| second.iter().map(picture).collect::<Vec<_>>());
        let mut made: Vec<Picture> = first.iter().map(picture).collect();
        match beside.join() {
            Ok(others) => made.extend(others),
            Err(fault) => resume_unwind(fault),
        }
        made
    })
}
