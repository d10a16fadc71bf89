//! The body of an entry: what happened, to what, said by whom.

use super::bytes::{Malformed, Sink, Source};
use super::{
    BODY_BYTES_MAX, CAPSULE_COUNT_MAX, Digest, KIND_BYTES_MAX, SUBJECT_COUNT_MAX, TEXT_BYTES_MAX,
};

/// The shortest possible subject: its length prefix.
const SUBJECT_BYTES_MIN: usize = 2;
const COMMITMENT_BYTES: usize = 32;

/// What an entry records. Holds no personal data: that lies in the capsules that the commitments stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Random bytes, so that nobody finds a short body by trying all of them against its digest.
    pub nonce: [u8; 16],
    /// What kind of event this is, as `order.imported`.
    pub kind: String,
    /// The version of the payload's form.
    pub version: u16,
    /// The things that the entry is about.
    pub subjects: Vec<String>,
    /// The event itself, opaque to the ledger.
    pub payload: Vec<u8>,
    /// One commitment for each capsule, in the order of the draft.
    pub commitments: Vec<Digest>,
    /// What the wall clock said, in milliseconds since 1970 in UTC.
    pub wall_milliseconds: i64,
    /// Marks a wall clock that could not be right.
    pub is_clock_suspect: bool,
    /// The pseudonym of the person at work; empty when no person was.
    pub operator: String,
    /// The version of the program that wrote the entry.
    pub app_version: String,
}

impl Body {
    /// Writes the body as it is stored and hashed; refuses what exceeds a limit of the format.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Malformed> {
        self.check()?;
        let mut sink = Sink(Vec::with_capacity(self.payload.len().saturating_add(256)));
        sink.raw(&self.nonce);
        sink.text(&self.kind, "the kind")?;
        sink.u16(self.version);
        sink.count32(self.subjects.len(), "the subjects")?;
        for subject in &self.subjects {
            sink.text(subject, "a subject")?;
        }
        sink.count32(self.payload.len(), "the payload")?;
        sink.raw(&self.payload);
        sink.count32(self.commitments.len(), "the capsules")?;
        for commitment in &self.commitments {
            sink.raw(&commitment.0);
        }
        sink.raw(&self.wall_milliseconds.to_le_bytes());
        sink.byte(u8::from(self.is_clock_suspect));
        sink.text(&self.operator, "the operator")?;
        sink.text(&self.app_version, "the app version")?;
        if sink.0.len() > BODY_BYTES_MAX {
            return Err(Malformed::Part("a body that is too long"));
        }
        Ok(sink.0)
    }

    /// Reads a stored body of format 1.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
        if bytes.len() > BODY_BYTES_MAX {
            return Err(Malformed::Part("a body that is too long"));
        }
        let mut source = Source(bytes);
        let nonce = source.array("the nonce")?;
        let kind = source.text("the kind")?;
        let version = source.u16("the version")?;
        let subjects = read_subjects(&mut source)?;
        let payload_length = source.count32("the payload")?;
        let payload = source.raw(payload_length, "the payload")?.to_vec();
        let commitments = read_commitments(&mut source)?;
        let wall_milliseconds = i64::from_le_bytes(source.array("the wall clock")?);
        let is_clock_suspect = match source.array("the mark of the clock")? {
            [0] => false,
            [1] => true,
            _ => return Err(Malformed::Part("the mark of the clock")),
        };
        let operator = source.text("the operator")?;
        let app_version = source.text("the app version")?;
        source.end()?;
        let body = Self {
            nonce,
            kind,
            version,
            subjects,
            payload,
            commitments,
            wall_milliseconds,
            is_clock_suspect,
            operator,
            app_version,
        };
        body.check()?;
        Ok(body)
    }

    /// Holds the limits of the format, before writing and again after reading.
    fn check(&self) -> Result<(), Malformed> {
        let is_kind_byte = |byte: u8| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'_')
        };
        let is_kind = !self.kind.is_empty()
            && self.kind.len() <= KIND_BYTES_MAX
            && self.kind.bytes().all(is_kind_byte);
        if !is_kind {
            return Err(Malformed::Part("the kind"));
        }
        if self.subjects.len() > SUBJECT_COUNT_MAX {
            return Err(Malformed::Part("the number of subjects"));
        }
        if self.commitments.len() > CAPSULE_COUNT_MAX {
            return Err(Malformed::Part("the number of capsules"));
        }
        let texts = self
            .subjects
            .iter()
            .chain([&self.operator, &self.app_version]);
        if texts.into_iter().any(|text| text.len() > TEXT_BYTES_MAX) {
            return Err(Malformed::Part(
                "a subject, the operator or the app version",
            ));
        }
        Ok(())
    }
}

fn read_subjects(source: &mut Source<'_>) -> Result<Vec<String>, Malformed> {
    let count = source.count32("the subjects")?;
    // A lying count must not take memory: no more subjects can follow than there are bytes for.
    if count > SUBJECT_COUNT_MAX || count.saturating_mul(SUBJECT_BYTES_MIN) > source.0.len() {
        return Err(Malformed::Part("the number of subjects"));
    }
    (0..count).map(|_| source.text("a subject")).collect()
}

fn read_commitments(source: &mut Source<'_>) -> Result<Vec<Digest>, Malformed> {
    let count = source.count32("the capsules")?;
    if count > CAPSULE_COUNT_MAX || count.saturating_mul(COMMITMENT_BYTES) > source.0.len() {
        return Err(Malformed::Part("the number of capsules"));
    }
    (0..count)
        .map(|_| Ok(Digest(source.array("a capsule's commitment")?)))
        .collect()
}
