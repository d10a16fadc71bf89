//! The learnt weights as they are shipped: one signed byte each, with a scale for each class. The byte is the root of
//! the weight, so that the many small weights of rare words are not lost beside the few large ones.

use super::learning::Learnt;

const MAGIC: &[u8; 4] = b"TMCM";
const FORMAT: u8 = 2;
const CLASSES_MAX: usize = 64;

/// One set of classes and the weights that tell them apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    classes: usize,
    bias: Vec<f32>,
    scales: Vec<f32>,
    weights: Vec<i8>,
}

impl Head {
    /// Rounds learnt weights to a byte each.
    fn rounded(learnt: &Learnt) -> Self {
        let classes = learnt.classes;
        let mut scales = vec![1e-6_f32; classes];
        for row in learnt.weights.chunks_exact(classes) {
            for (scale, weight) in scales.iter_mut().zip(row) {
                *scale = scale.max(weight.abs() / (127.0 * 127.0));
            }
        }
        let weights = learnt
            .weights
            .chunks_exact(classes)
            .flat_map(|row| {
                row.iter()
                    .zip(&scales)
                    .map(|(weight, scale)| rooted(weight / scale))
            })
            .collect();
        Self {
            classes,
            bias: learnt.bias.clone(),
            scales,
            weights,
        }
    }

    /// The score of each class.
    pub(super) fn scores(&self, features: impl Iterator<Item = (u32, f32)>) -> Vec<f32> {
        let mut sums = vec![0.0_f32; self.classes];
        for (bucket, value) in features {
            for (sum, &weight) in sums.iter_mut().zip(self.row(bucket)) {
                *sum += squared(weight) * value;
            }
        }
        sums.iter()
            .zip(&self.scales)
            .zip(&self.bias)
            .map(|((sum, scale), bias)| sum * scale + bias)
            .collect()
    }

    /// How much one bucket speaks for a class, against the mean of all.
    pub(super) fn share(&self, bucket: u32, class: usize) -> f32 {
        let weights: Vec<f32> = self
            .row(bucket)
            .iter()
            .zip(&self.scales)
            .map(|(&weight, scale)| squared(weight) * scale)
            .collect();
        let mean = weights.iter().sum::<f32>() / self.classes.max(1) as f32;
        weights.get(class).map_or(0.0, |weight| weight - mean)
    }

    fn row(&self, bucket: u32) -> &[i8] {
        let from = bucket as usize * self.classes;
        self.weights
            .get(from..from + self.classes)
            .unwrap_or_default()
    }

    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(self.classes as u8);
        bytes.extend(((self.weights.len() / self.classes.max(1)) as u32).to_le_bytes());
        for number in self.bias.iter().chain(&self.scales) {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(self.weights.iter().map(|weight| weight.cast_unsigned()));
    }

    fn read(bytes: &mut Bytes<'_>) -> Option<Self> {
        let classes = usize::from(*bytes.take(1)?.first()?);
        let buckets = u32::from_le_bytes(bytes.take(4)?.try_into().ok()?) as usize;
        if classes == 0 || classes > CLASSES_MAX {
            return None;
        }
        let mut numbers = Vec::with_capacity(classes * 2);
        for _ in 0..classes * 2 {
            numbers.push(bytes.number()?);
        }
        let scales = numbers.split_off(classes);
        let weights = bytes.take(classes.checked_mul(buckets)?)?;
        Some(Self {
            classes,
            bias: numbers,
            scales,
            weights: weights.iter().map(|byte| byte.cast_signed()).collect(),
        })
    }
}

/// A number as the byte that stands for its root, with its sign.
fn rooted(number: f32) -> i8 {
    (number.abs().sqrt().round().min(127.0) * number.signum()) as i8
}

/// The number that a byte stands for.
fn squared(byte: i8) -> f32 {
    let root = f32::from(byte);
    root * root.abs()
}

/// Everything that was learnt.
#[derive(Clone, Debug, Default)]
pub(super) struct Model {
    /// What the weights were learnt from, as one number: it says whether they are up to date.
    pub(super) learnt_from: u64,
    /// What scores are divided by before they become probabilities.
    pub(super) temperature: f32,
    /// Below this probability the message is unsure.
    pub(super) least: f32,
    /// Above this probability, and sure of the first, a second reason is told too.
    pub(super) second: f32,
    /// Tells reasons apart.
    pub(super) reasons: Head,
    /// Tells languages apart.
    pub(super) languages: Head,
}

impl Model {
    /// A model of freshly learnt heads.
    pub(super) fn rounded(
        learnt_from: u64,
        [temperature, least, second]: [f32; 3],
        reasons: &Learnt,
        languages: &Learnt,
    ) -> Self {
        Self {
            learnt_from,
            temperature,
            least,
            second,
            reasons: Head::rounded(reasons),
            languages: Head::rounded(languages),
        }
    }

    /// The model as a file.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.push(FORMAT);
        bytes.extend(self.learnt_from.to_le_bytes());
        for number in [self.temperature, self.least, self.second] {
            bytes.extend(number.to_le_bytes());
        }
        self.reasons.write(&mut bytes);
        self.languages.write(&mut bytes);
        bytes
    }

    /// Reads a file; nothing where it is not one of ours or is cut short.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Bytes(bytes);
        if bytes.take(4)? != MAGIC || bytes.take(1)? != [FORMAT] {
            return None;
        }
        let learnt_from = u64::from_le_bytes(bytes.take(8)?.try_into().ok()?);
        let model = Self {
            learnt_from,
            temperature: bytes.number()?,
            least: bytes.number()?,
            second: bytes.number()?,
            reasons: Head::read(&mut bytes)?,
            languages: Head::read(&mut bytes)?,
        };
        (bytes.0.is_empty() && model.temperature > 0.0).then_some(model)
    }
}

struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<f32> {
        let number = f32::from_le_bytes(self.take(4)?.try_into().ok()?);
        number.is_finite().then_some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn learnt() -> Learnt {
        Learnt {
            classes: 2,
            bias: vec![0.5, -0.5],
            weights: vec![1.0, -2.0, 0.0, 0.25],
        }
    }

    #[test]
    fn a_model_is_read_back_as_it_was_written_and_every_cut_is_refused() {
        let model = Model::rounded(7, [1.5, 0.3, 0.2], &learnt(), &learnt());
        let bytes = model.to_bytes();
        let again = Model::from_bytes(&bytes).unwrap();
        assert_eq!(again.to_bytes(), bytes);
        assert_eq!(again.learnt_from, 7);
        for cut in 0..bytes.len() {
            assert!(Model::from_bytes(&bytes[..cut]).is_none(), "{cut}");
        }
        let mut longer = bytes;
        longer.push(0);
        assert!(Model::from_bytes(&longer).is_none());
    }

    #[test]
    fn rounded_weights_score_almost_as_the_learnt_ones() {
        let learnt = learnt();
        let head = Head::rounded(&learnt);
        let features = [(0, 1.0), (1, 2.0)];
        for (rounded, exact) in head
            .scores(features.into_iter())
            .iter()
            .zip(learnt.scores(&features))
        {
            assert!((rounded - exact).abs() < 0.05, "{rounded} {exact}");
        }
    }
}
