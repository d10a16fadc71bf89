//! The sidecar's file form: one JSON value with one slot a line, so that damage stays on its line.

use super::slot::{self, Read, Slot};
use crate::because::Because;
use crate::error::Error;
use crate::place;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// The form that is written today.
const SIDECAR_FORMAT: u64 = 2;
const SIDECAR_BYTES_MAX: u64 = 256 * 1024;
/// The most slots a sidecar may have.
pub(super) const SLOT_COUNT_MAX: usize = 32;
/// The most slots for a passphrase: each one costs time to try.
pub(super) const PASSPHRASE_COUNT_MAX: usize = 4;
const FIRST_LINE: &str = "{\"format\":2,\"slots\":[";
const LAST_LINE: &str = "]}";

/// One line of the sidecar.
pub(super) enum Line {
    /// A slot that can be used.
    Slot(Slot),
    /// A slot that a newer program wrote; kept to the byte.
    Unknown {
        id: String,
        kind: String,
        text: String,
    },
    /// A line that is damaged or says what it must not; never used, and gone at the next change.
    Damaged { because: String },
}

/// What `NAME.keys` holds.
#[derive(Default)]
pub(super) struct Sidecar {
    pub(super) lines: Vec<Line>,
}

/// The part of every sidecar, whatever its format, that says which format it has.
#[derive(Deserialize)]
struct Version {
    format: u64,
}

/// The first format: the wrapping is bound to a random name.
#[derive(Deserialize)]
struct First {
    account: String,
    slots: Vec<FirstSlot>,
}

#[derive(Deserialize)]
struct FirstSlot {
    kind: String,
    nonce: String,
    wrapped: String,
}

impl Sidecar {
    /// Reads a sidecar; `None` where there is none.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, Error> {
        let bytes = place::read_if_there(path, SIDECAR_BYTES_MAX.saturating_add(1))?;
        bytes.map(|bytes| Self::parse(path, &bytes)).transpose()
    }

    /// Reads the bytes of the sidecar at a path.
    pub(super) fn parse(path: &Path, bytes: &[u8]) -> Result<Self, Error> {
        let refused = |because: Because| Error::KeyFile {
            path: path.to_owned(),
            because,
        };
        if u64::try_from(bytes.len()).map_or(true, |length| length > SIDECAR_BYTES_MAX) {
            return Err(refused(Because::SidecarTooLarge));
        }
        let sidecar = match serde_json::from_slice::<Version>(bytes).map(|version| version.format) {
            Ok(found) if found > SIDECAR_FORMAT => {
                return Err(Error::Newer {
                    path: path.to_owned(),
                    found,
                    known: SIDECAR_FORMAT,
                });
            }
            Ok(1) => Self::of_first(bytes),
            // Also where the whole is broken: what lies on the other lines can still be used.
            _ => Some(Self::of_lines(bytes)),
        };
        match sidecar {
            Some(sidecar) if sidecar.lines.len() > SLOT_COUNT_MAX => {
                Err(refused(Because::SidecarTooLong))
            }
            Some(sidecar)
                if sidecar
                    .lines
                    .iter()
                    .any(|line| !matches!(line, Line::Damaged { .. })) =>
            {
                Ok(sidecar)
            }
            _ => Err(refused(Because::SidecarDamaged)),
        }
    }

    fn of_first(bytes: &[u8]) -> Option<Self> {
        let first: First = serde_json::from_slice(bytes).ok()?;
        let slots = first.slots.iter().map(|slot| {
            Line::Slot(Slot::of_first_form(
                &slot.kind,
                &first.account,
                &slot.nonce,
                &slot.wrapped,
            ))
        });
        Some(Self {
            lines: slots.collect(),
        })
    }

    fn of_lines(bytes: &[u8]) -> Self {
        let mut sidecar = Self::default();
        for bytes in bytes.split(|byte| *byte == b'\n') {
            let line = String::from_utf8_lossy(bytes);
            let line = line.trim();
            if line.is_empty() || line == FIRST_LINE || line == LAST_LINE {
                continue;
            }
            let text = line.strip_suffix(',').unwrap_or(line);
            let read = match slot::read_line(text) {
                Read::Slot(slot) if sidecar.slot(&slot.id).is_some() => Line::Damaged {
                    because: format!("the slot {} is there twice; only the first counts", slot.id),
                },
                Read::Slot(slot)
                    if slot.kind == "passphrase"
                        && sidecar.count("passphrase") >= PASSPHRASE_COUNT_MAX =>
                {
                    Line::Damaged {
                        because: format!(
                            "there are more than {PASSPHRASE_COUNT_MAX} slots for a passphrase; only the first count"
                        ),
                    }
                }
                Read::Slot(slot) => Line::Slot(*slot),
                Read::Unknown { id, kind } => Line::Unknown {
                    id,
                    kind,
                    text: text.to_owned(),
                },
                Read::Damaged(because) => Line::Damaged { because },
            };
            sidecar.lines.push(read);
        }
        sidecar
    }

    /// The slots that can be used.
    pub(super) fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.lines.iter().filter_map(|line| match line {
            Line::Slot(slot) => Some(slot),
            Line::Unknown { .. } | Line::Damaged { .. } => None,
        })
    }

    /// The slot of an id.
    pub(super) fn slot(&self, id: &str) -> Option<&Slot> {
        self.slots().find(|slot| slot.id == id)
    }

    /// The slot of an id, to be changed.
    pub(super) fn slot_mut(&mut self, id: &str) -> Option<&mut Slot> {
        self.lines.iter_mut().find_map(|line| match line {
            Line::Slot(slot) if slot.id == id => Some(slot),
            Line::Slot(_) | Line::Unknown { .. } | Line::Damaged { .. } => None,
        })
    }

    /// How many usable slots there are of a kind.
    pub(super) fn count(&self, kind: &str) -> usize {
        self.slots().filter(|slot| slot.kind == kind).count()
    }

    /// What is wrong with the lines that cannot be used.
    pub(super) fn faults(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(|line| match line {
            Line::Damaged { because } => Some(because.as_str()),
            Line::Slot(_) | Line::Unknown { .. } => None,
        })
    }

    /// Writes the sidecar so that after a power cut there is the old one or the new one, never half of one.
    ///
    /// A sidecar with damaged lines is first copied aside: what cannot be read is never thrown away.
    pub(super) fn write(&self, path: &Path) -> Result<(), Error> {
        let failed = |error| Error::io("Writing", path, std::io::Error::other(error));
        if self.faults().next().is_some() {
            set_aside(path)?;
        }
        let mut texts = Vec::new();
        for line in &self.lines {
            match line {
                Line::Slot(slot) => texts.push(slot.to_line().map_err(failed)?),
                Line::Unknown { text, .. } => texts.push(text.clone()),
                Line::Damaged { .. } => {}
            }
        }
        let text = format!("{FIRST_LINE}\n{}\n{LAST_LINE}\n", texts.join(",\n"));
        place::write_atomically(path, text.as_bytes())
    }
}

/// Copies a damaged sidecar to the first free of `NAME.keys.damaged-1` … `-99`.
fn set_aside(path: &Path) -> Result<(), Error> {
    let Some(bytes) = place::read_if_there(path, SIDECAR_BYTES_MAX)? else {
        return Ok(());
    };
    let names = (1..100).map(|number| place::beside(path, &format!(".damaged-{number}")));
    let free: Vec<PathBuf> = names.filter(|name| !name.exists()).take(1).collect();
    match free.first() {
        Some(name) => place::write_atomically(name, &bytes),
        None => Ok(()),
    }
}
