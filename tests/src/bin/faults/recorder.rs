//! What is to become of the calls of a scenario, and what is noted of them.

use std::collections::HashMap;
use std::ffi::{c_int, c_long};
use std::path::{Path, PathBuf};

use tallyman_tests::faults::trace::Op;

/// Which file it is, whatever its name: device and number.
pub(crate) type FileKey = (u64, u64);

/// One call that changes something.
pub(crate) enum Call<'a> {
    Create {
        path: PathBuf,
    },
    Empty {
        path: PathBuf,
    },
    Write {
        path: PathBuf,
        file: FileKey,
        offset: u64,
        bytes: &'a [u8],
    },
    Truncate {
        path: PathBuf,
        file: FileKey,
        length: u64,
    },
    Sync {
        path: PathBuf,
        file: FileKey,
        is_folder: bool,
    },
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    Remove {
        path: PathBuf,
    },
    MakeFolder {
        path: PathBuf,
    },
    RemoveFolder {
        path: PathBuf,
    },
}

impl Call<'_> {
    fn path(&self) -> &Path {
        match self {
            Self::Create { path }
            | Self::Empty { path }
            | Self::Write { path, .. }
            | Self::Truncate { path, .. }
            | Self::Sync { path, .. }
            | Self::Rename { from: path, .. }
            | Self::Remove { path }
            | Self::MakeFolder { path }
            | Self::RemoveFolder { path } => path,
        }
    }
}

/// What becomes of a call.
pub(crate) enum Order {
    Go,
    /// It fails with this error number.
    Refuse(c_int),
    /// It does nothing and says that it did.
    Pretend,
    /// The program ends here; a write may have got as far as so many bytes.
    Die {
        after_bytes: Option<usize>,
    },
}

/// What is planned for a run.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    /// The call before which the program ends, from 1.
    pub(crate) kill_at: Option<u64>,
    /// The call that fails, from 1, with which error number, and whether all later ones fail too.
    pub(crate) refuse: Option<(u64, c_int, bool)>,
    /// Whether synchronising only pretends.
    pub(crate) lies: bool,
    /// Whether the calls are noted.
    pub(crate) is_noted: bool,
}

/// Counts the calls below a folder and notes them.
pub(crate) struct Recorder {
    folder: PathBuf,
    plan: Plan,
    /// How many calls were made.
    pub(crate) count: u64,
    /// What they did.
    pub(crate) ops: Vec<Op>,
    files: HashMap<FileKey, u64>,
    file_count: u64,
}

impl Recorder {
    pub(crate) fn new(folder: &Path, plan: Plan) -> Self {
        Self {
            folder: folder.to_owned(),
            plan,
            count: 0,
            ops: Vec::new(),
            files: HashMap::new(),
            file_count: 0,
        }
    }

    /// Decides over the next call.
    pub(crate) fn order(&mut self, call: &Call<'_>) -> Order {
        if !call.path().starts_with(&self.folder) {
            return Order::Go;
        }
        self.count += 1;
        if self.plan.kill_at == Some(self.count) {
            return Order::Die {
                after_bytes: self.part(call),
            };
        }
        if let Some((at, error, is_sticky)) = self.plan.refuse
            && (self.count == at || is_sticky && self.count > at)
            && !(error == libc::ENOSPC && frees(call))
        {
            return Order::Refuse(error);
        }
        if self.plan.lies && matches!(call, Call::Sync { .. }) {
            return Order::Pretend;
        }
        Order::Go
    }

    /// How far a write gets before the end; different from call to call, and half of the time nowhere.
    fn part(&self, call: &Call<'_>) -> Option<usize> {
        let Call::Write { bytes, .. } = call else {
            return None;
        };
        let mixed = self.count.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        (mixed & 1 == 0).then(|| mixed as usize % bytes.len().max(1))
    }

    pub(crate) fn acknowledge(&mut self, line: &str) {
        self.ops.push(Op::Ack {
            line: line.to_owned(),
        });
    }

    /// Notes a call that succeeded with this result; `file` is what an opening call opened.
    pub(crate) fn note(&mut self, call: &Call<'_>, result: c_long, file: Option<FileKey>) {
        if !self.plan.is_noted {
            return;
        }
        let Some(path) = self.relative(call.path()) else {
            return;
        };
        // SQLite's index of the log is made anew after a crash; nothing in it counts.
        if path.ends_with("-shm") {
            return;
        }
        let op = match call {
            Call::Create { .. } => {
                self.file_count += 1;
                if let Some(file) = file {
                    self.files.insert(file, self.file_count);
                }
                Op::Create {
                    path,
                    file: self.file_count,
                }
            }
            Call::Empty { .. } => {
                let Some(file) = file else { return };
                Op::Truncate {
                    file: self.number(file, &path),
                    length: 0,
                }
            }
            Call::Write {
                file,
                offset,
                bytes,
                ..
            } => Op::Write {
                file: self.number(*file, &path),
                offset: *offset,
                bytes: bytes.get(..result as usize).unwrap_or(bytes).to_vec(),
            },
            Call::Truncate { file, length, .. } => Op::Truncate {
                file: self.number(*file, &path),
                length: *length,
            },
            Call::Sync {
                is_folder: true, ..
            } => Op::SyncFolder { path },
            Call::Sync { file, .. } => Op::Sync {
                file: self.number(*file, &path),
            },
            Call::Rename { to, .. } => {
                let Some(to) = self.relative(to) else { return };
                Op::Rename { from: path, to }
            }
            Call::Remove { .. } => Op::Remove { path },
            Call::MakeFolder { .. } => Op::MakeFolder { path },
            Call::RemoveFolder { .. } => Op::RemoveFolder { path },
        };
        self.ops.push(op);
    }

    /// The number of a file in the trace; one that is met for the first time lay there before.
    fn number(&mut self, file: FileKey, path: &str) -> u64 {
        if let Some(number) = self.files.get(&file) {
            return *number;
        }
        self.file_count += 1;
        self.files.insert(file, self.file_count);
        self.ops.push(Op::Known {
            path: path.to_owned(),
            file: self.file_count,
        });
        self.file_count
    }

    fn relative(&self, path: &Path) -> Option<String> {
        let path = path.strip_prefix(&self.folder).ok()?;
        Some(path.to_str()?.to_owned())
    }
}

/// Whether a call needs no room, so that a full disk does not refuse it.
fn frees(call: &Call<'_>) -> bool {
    matches!(
        call,
        Call::Remove { .. } | Call::RemoveFolder { .. } | Call::Rename { .. } | Call::Empty { .. }
    )
}
