//! A disk in memory: what is on it for certain, what may be, and every way a power cut can leave it.

use super::draw::Draw;
use super::trace::Op;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Disks write sectors whole.
const SECTOR_BYTES: usize = 512;

/// Files and folders by their path; a folder has no bytes.
pub type Files = BTreeMap<String, Option<Arc<Vec<u8>>>>;

/// One change of a file's bytes that is not yet on the disk for certain.
#[derive(Debug, Clone)]
enum Change {
    Write { offset: u64, bytes: Arc<Vec<u8>> },
    Truncate { length: u64 },
}

/// A file: what is on the disk, and what was written since.
#[derive(Debug, Clone, Default)]
struct Content {
    durable: Arc<Vec<u8>>,
    /// In their order, each with its place in the order of all changes of all files.
    pending: Vec<(u64, Change)>,
}

/// One change of names that is not yet on the disk for certain.
#[derive(Debug, Clone)]
enum Naming {
    Put { path: String, file: Option<u64> },
    Take { path: String },
    Move { from: String, to: String },
}

type Names = BTreeMap<String, Option<u64>>;

/// What a power cut would find.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    contents: BTreeMap<u64, Content>,
    /// Names as the running program sees them.
    names: Names,
    durable_names: Names,
    pending_names: Vec<Naming>,
    /// The number a file has in the trace, where it lay there before the trace began.
    known: BTreeMap<u64, u64>,
    /// How many changes of bytes there were.
    change_count: u64,
}

/// How much of what is pending reached the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Nothing.
    Dropped,
    /// Everything.
    Kept,
    /// The first so many changes.
    Prefix(usize),
    /// The first so many, and the next one in some of its sectors.
    Torn(usize),
    /// Any of them, each whole.
    Subset,
    /// Any of them, each in any of its sectors.
    Sectors,
    /// All but one.
    AllBut(usize),
}

impl Disk {
    /// A disk on which everything is safe.
    pub fn new(files: &Files) -> Self {
        let mut disk = Self::default();
        for (number, (path, bytes)) in files.iter().enumerate() {
            // Numbers that no trace gives.
            let number = u64::MAX - number as u64;
            let file = bytes.as_ref().map(|bytes| {
                let content = Content {
                    durable: Arc::clone(bytes),
                    pending: Vec::new(),
                };
                disk.contents.insert(number, content);
                number
            });
            disk.names.insert(path.clone(), file);
        }
        disk.durable_names = disk.names.clone();
        disk
    }

    /// How many changes of bytes are pending.
    pub fn pending_count(&self) -> usize {
        self.contents
            .values()
            .map(|content| content.pending.len())
            .sum()
    }

    /// How many changes of names are pending.
    pub fn pending_name_count(&self) -> usize {
        self.pending_names.len()
    }

    /// Takes the next call of a trace.
    pub fn apply(&mut self, op: &Op) {
        match op {
            Op::Known { path, file } => {
                if let Some(Some(number)) = self.names.get(path) {
                    self.known.insert(*file, *number);
                }
            }
            Op::Create { path, file } => {
                self.known.remove(file);
                self.contents.insert(*file, Content::default());
                self.name(Naming::Put {
                    path: path.clone(),
                    file: Some(*file),
                });
            }
            Op::Write {
                file,
                offset,
                bytes,
            } => self.change(
                *file,
                Change::Write {
                    offset: *offset,
                    bytes: Arc::new(bytes.clone()),
                },
            ),
            Op::Truncate { file, length } => {
                self.change(*file, Change::Truncate { length: *length });
            }
            Op::Sync { file } => {
                if let Some(content) = self.content(*file) {
                    let all = std::mem::take(&mut content.pending);
                    let durable = Arc::make_mut(&mut content.durable);
                    for (_, change) in &all {
                        apply(durable, change);
                    }
                }
            }
            Op::SyncFolder { path } => self.sync_folder(path),
            Op::Rename { from, to } => self.name(Naming::Move {
                from: from.clone(),
                to: to.clone(),
            }),
            Op::Remove { path } | Op::RemoveFolder { path } => {
                self.name(Naming::Take { path: path.clone() });
            }
            Op::MakeFolder { path } => self.name(Naming::Put {
                path: path.clone(),
                file: None,
            }),
            Op::Ack { .. } => {}
        }
    }

    /// What lies there after a power cut. Names reach the disk in their order, the first `names` of them; bytes in any.
    pub fn after_cut(&self, fate: Fate, names: usize, draw: &mut Draw) -> Files {
        let mark = self.mark(fate);
        let mut found = BTreeMap::new();
        for (number, content) in &self.contents {
            if content.pending.is_empty() {
                found.insert(*number, Arc::clone(&content.durable));
                continue;
            }
            let mut bytes = content.durable.as_ref().clone();
            for (at, change) in &content.pending {
                let is_kept = match fate {
                    Fate::Dropped => false,
                    Fate::Kept => true,
                    Fate::Prefix(_) | Fate::Torn(_) => *at < mark,
                    Fate::Subset => draw.coin(),
                    Fate::AllBut(_) => *at != mark,
                    Fate::Sectors => {
                        tear(&mut bytes, change, draw);
                        false
                    }
                };
                if is_kept {
                    apply(&mut bytes, change);
                } else if *at == mark && matches!(fate, Fate::Torn(_)) {
                    tear(&mut bytes, change, draw);
                }
            }
            found.insert(*number, Arc::new(bytes));
        }
        let mut there = self.durable_names.clone();
        for naming in self.pending_names.iter().take(names) {
            rename(&mut there, naming);
        }
        there
            .into_iter()
            .map(|(path, file)| {
                (
                    path,
                    file.map(|file| found.get(&file).cloned().unwrap_or_default()),
                )
            })
            .collect()
    }

    /// The change at which a fate decides, in the order of all files.
    fn mark(&self, fate: Fate) -> u64 {
        let (Fate::Prefix(place) | Fate::Torn(place) | Fate::AllBut(place)) = fate else {
            return u64::MAX;
        };
        let pending = self.contents.values().flat_map(|content| &content.pending);
        let mut order: Vec<u64> = pending.map(|(at, _)| *at).collect();
        order.sort_unstable();
        order.get(place).copied().unwrap_or(u64::MAX)
    }

    fn content(&mut self, file: u64) -> Option<&mut Content> {
        let number = self.known.get(&file).copied().unwrap_or(file);
        self.contents.get_mut(&number)
    }

    fn change(&mut self, file: u64, change: Change) {
        self.change_count += 1;
        let at = self.change_count;
        if let Some(content) = self.content(file) {
            content.pending.push((at, change));
        }
    }

    fn name(&mut self, naming: Naming) {
        rename(&mut self.names, &naming);
        self.pending_names.push(naming);
    }

    /// Makes the names of one folder durable; those of others stay pending. A move between two folders needs only one
    /// of them, as with every journal of a file system.
    fn sync_folder(&mut self, folder: &str) {
        let is_in = |path: &str| path.rsplit_once('/').map_or("", |(parent, _)| parent) == folder;
        let all = std::mem::take(&mut self.pending_names);
        for naming in all {
            let is_meant = match &naming {
                Naming::Put { path, .. } | Naming::Take { path } => is_in(path),
                Naming::Move { from, to } => is_in(from) || is_in(to),
            };
            if is_meant {
                rename(&mut self.durable_names, &naming);
            } else {
                self.pending_names.push(naming);
            }
        }
    }
}

fn rename(names: &mut Names, naming: &Naming) {
    match naming {
        Naming::Put { path, file } => {
            names.insert(path.clone(), *file);
        }
        Naming::Take { path } => {
            names.remove(path);
        }
        Naming::Move { from, to } => {
            let below = format!("{from}/");
            let moved: Vec<String> = names
                .keys()
                .filter(|path| *path == from || path.starts_with(&below))
                .cloned()
                .collect();
            for path in moved {
                if let Some(file) = names.remove(&path) {
                    let rest = path.strip_prefix(from.as_str()).unwrap_or_default();
                    names.insert(format!("{to}{rest}"), file);
                }
            }
        }
    }
}

fn apply(content: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Truncate { length } => content.resize(*length as usize, 0),
        Change::Write { offset, bytes } => put(content, *offset as usize, bytes),
    }
}

fn put(content: &mut Vec<u8>, offset: usize, bytes: &[u8]) {
    let end = offset + bytes.len();
    if content.len() < end {
        content.resize(end, 0);
    }
    content[offset..end].copy_from_slice(bytes);
}

/// Applies a write in some of its sectors only: a first part of them, or any.
fn tear(content: &mut Vec<u8>, change: &Change, draw: &mut Draw) {
    let Change::Write { offset, bytes } = change else {
        if draw.coin() {
            apply(content, change);
        }
        return;
    };
    let offset = *offset as usize;
    // The first sector may begin before the write does.
    let first = SECTOR_BYTES - offset % SECTOR_BYTES;
    let (head, tail) = bytes.split_at(first.min(bytes.len()));
    let sectors = std::iter::once(head).chain(tail.chunks(SECTOR_BYTES));
    let count = 1 + tail.len().div_ceil(SECTOR_BYTES);
    let is_first_part = draw.coin();
    let kept = draw.place(count + 1);
    let mut at = offset;
    for (place, sector) in sectors.enumerate() {
        if if is_first_part {
            place < kept
        } else {
            draw.coin()
        } {
            put(content, at, sector);
        }
        at += sector.len();
    }
}
