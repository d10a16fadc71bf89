//! What a scenario did to its files, call by call, with the moments at which it acknowledged something.

use std::io::{Read as _, Write as _};
use std::path::Path;

/// One call that changed something, or one acknowledgement. Paths are relative to the scenario's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Op {
    /// A file that lay there before is changed for the first time; from now on it has this number.
    Known {
        /// Where it lies.
        path: String,
        /// Its number.
        file: u64,
    },
    /// A new, empty file.
    Create {
        /// Where it lies.
        path: String,
        /// Its number.
        file: u64,
    },
    /// Bytes at a place.
    Write {
        /// The file's number.
        file: u64,
        /// The place.
        offset: u64,
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// A new length.
    Truncate {
        /// The file's number.
        file: u64,
        /// The length in bytes.
        length: u64,
    },
    /// All of a file is on the disk when this has returned.
    Sync {
        /// The file's number.
        file: u64,
    },
    /// All names in a folder are on the disk when this has returned.
    SyncFolder {
        /// The folder.
        path: String,
    },
    /// A file or folder has another name.
    Rename {
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// A name is gone.
    Remove {
        /// The name.
        path: String,
    },
    /// A new folder.
    MakeFolder {
        /// Its name.
        path: String,
    },
    /// An empty folder is gone.
    RemoveFolder {
        /// Its name.
        path: String,
    },
    /// The scenario acknowledged something.
    Ack {
        /// What it said.
        line: String,
    },
}

/// Writes a trace to a file.
pub fn write(path: &Path, ops: &[Op]) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    for op in ops {
        encode(op, &mut bytes);
    }
    std::fs::File::create(path)?.write_all(&bytes)
}

/// Reads a trace from a file.
pub fn read(path: &Path) -> std::io::Result<Vec<Op>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.read_to_end(&mut bytes)?;
    let mut rest = bytes.as_slice();
    let mut ops = Vec::new();
    while !rest.is_empty() {
        let op = decode(&mut rest);
        ops.push(op.ok_or_else(|| std::io::Error::other("the trace ends in the middle"))?);
    }
    Ok(ops)
}

fn encode(op: &Op, into: &mut Vec<u8>) {
    let (tag, numbers, texts): (u8, [u64; 2], [&[u8]; 2]) = match op {
        Op::Known { path, file } => (0, [*file, 0], [path.as_bytes(), b""]),
        Op::Create { path, file } => (1, [*file, 0], [path.as_bytes(), b""]),
        Op::Write {
            file,
            offset,
            bytes,
        } => (2, [*file, *offset], [bytes, b""]),
        Op::Truncate { file, length } => (3, [*file, *length], [b"", b""]),
        Op::Sync { file } => (4, [*file, 0], [b"", b""]),
        Op::SyncFolder { path } => (5, [0, 0], [path.as_bytes(), b""]),
        Op::Rename { from, to } => (6, [0, 0], [from.as_bytes(), to.as_bytes()]),
        Op::Remove { path } => (7, [0, 0], [path.as_bytes(), b""]),
        Op::MakeFolder { path } => (8, [0, 0], [path.as_bytes(), b""]),
        Op::RemoveFolder { path } => (9, [0, 0], [path.as_bytes(), b""]),
        Op::Ack { line } => (10, [0, 0], [line.as_bytes(), b""]),
    };
    into.push(tag);
    for number in numbers {
        into.extend_from_slice(&number.to_le_bytes());
    }
    for text in texts {
        into.extend_from_slice(&(text.len() as u64).to_le_bytes());
        into.extend_from_slice(text);
    }
}

fn decode(rest: &mut &[u8]) -> Option<Op> {
    let [tag] = take(rest, 1)?.try_into().ok()?;
    let file = number(rest)?;
    let second = number(rest)?;
    let length = number(rest)? as usize;
    let first = take(rest, length)?.to_vec();
    let length = number(rest)? as usize;
    let other = take(rest, length)?.to_vec();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).ok();
    Some(match tag {
        0 => Op::Known {
            path: text(first)?,
            file,
        },
        1 => Op::Create {
            path: text(first)?,
            file,
        },
        2 => Op::Write {
            file,
            offset: second,
            bytes: first,
        },
        3 => Op::Truncate {
            file,
            length: second,
        },
        4 => Op::Sync { file },
        5 => Op::SyncFolder { path: text(first)? },
        6 => Op::Rename {
            from: text(first)?,
            to: text(other)?,
        },
        7 => Op::Remove { path: text(first)? },
        8 => Op::MakeFolder { path: text(first)? },
        9 => Op::RemoveFolder { path: text(first)? },
        10 => Op::Ack { line: text(first)? },
        _ => return None,
    })
}

fn number(rest: &mut &[u8]) -> Option<u64> {
    Some(u64::from_le_bytes(take(rest, 8)?.try_into().ok()?))
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(length)?;
    *rest = left;
    Some(taken)
}
