//! The other ways in which a hostile file may come: as a supplier's reply, a table of messages, letters.

use std::{collections::BTreeMap, fmt};

use super::{MEMORY_KILOBYTES_MAX, is_clear, reader::Other};

/// Ways in which every file is read beside the import.
const WAYS: usize = 5;

/// What became of all files, by way.
#[derive(Default)]
pub(super) struct Ways {
    taken: BTreeMap<String, u32>,
    refused: BTreeMap<String, u32>,
    peak: (u64, String),
}

impl Ways {
    /// Notes how one file ended, and says what is wrong with it.
    pub(super) fn judge(&mut self, name: &str, others: &[Other]) -> Vec<String> {
        let mut faults = Vec::new();
        if others.len() != WAYS {
            faults.push(format!("{name}: was read in {} other ways", others.len()));
        }
        for other in others {
            let counts = match other.sentence {
                None => &mut self.taken,
                Some(_) => &mut self.refused,
            };
            *counts.entry(other.way.clone()).or_default() += 1;
            let peak = (other.memory_kilobytes, format!("{name}, {}", other.way));
            self.peak = std::mem::take(&mut self.peak).max(peak);
            if let Err(fault) = judge(other) {
                faults.push(format!("{name}, {}: {fault}", other.way));
            }
        }
        faults
    }
}

impl fmt::Display for Ways {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "other ways: taken {:?}, refused {:?}; at most {} MB, by “{}”",
            self.taken,
            self.refused,
            self.peak.0 / 1024,
            self.peak.1
        )
    }
}

fn judge(other: &Other) -> Result<(), String> {
    if other.memory_kilobytes > MEMORY_KILOBYTES_MAX {
        return Err(format!("took {} MB", other.memory_kilobytes / 1024));
    }
    if other.panics > 0 {
        return Err(format!("panicked {} times on its way", other.panics));
    }
    let fault = Some(&other.longest_fault).filter(|_| other.faults > 0);
    for said in other.sentence.iter().chain(fault) {
        if !is_clear(said) {
            let front: String = said.chars().take(200).collect();
            return Err(format!("no clear sentence: {front:?}"));
        }
    }
    Ok(())
}
