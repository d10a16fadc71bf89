//! Learning in closed form: the weights with the least squared error, drawn towards nothing. For texts with many rare
//! features this is right more often than learning step by step, and needs no order of the samples.

use super::learning::{Learnt, Sample};

/// How often the solution is improved; behind that the figures do not move.
const ROUNDS: usize = 30;

/// Samples whose features are weighed by how rare they are.
struct Weighed {
    classes: usize,
    buckets: usize,
    rows: Vec<Vec<(u32, f32)>>,
    /// The root of how much each sample counts.
    roots: Vec<f32>,
    pull: f32,
}

impl Weighed {
    /// The weights that a mixture of samples stands for.
    fn weights(&self, mixture: &[f32]) -> Vec<f32> {
        let mut weights = vec![0.0_f32; self.buckets * self.classes];
        let shares = mixture.chunks_exact(self.classes);
        for ((row, root), shares) in self.rows.iter().zip(&self.roots).zip(shares) {
            for &(bucket, value) in row {
                let from = bucket as usize * self.classes;
                let value = value * root;
                for (weight, share) in weights[from..from + self.classes].iter_mut().zip(shares) {
                    *weight += value * share;
                }
            }
        }
        weights
    }

    /// What a mixture of samples says of each sample, with the pull added.
    fn said(&self, mixture: &[f32]) -> Vec<f32> {
        let weights = self.weights(mixture);
        let mut said: Vec<f32> = mixture.iter().map(|share| share * self.pull).collect();
        let scores = said.chunks_exact_mut(self.classes);
        for ((row, root), scores) in self.rows.iter().zip(&self.roots).zip(scores) {
            for &(bucket, value) in row {
                let from = bucket as usize * self.classes;
                let value = value * root;
                for (score, weight) in scores.iter_mut().zip(&weights[from..from + self.classes]) {
                    *score += value * weight;
                }
            }
        }
        said
    }
}

/// Fits weights to samples.
pub(super) fn fit(samples: &[Sample], classes: usize, buckets: usize, pull: f32) -> Learnt {
    let rarity = rarity(samples, buckets);
    let bias = mean(samples, classes);
    let weighed = Weighed {
        classes,
        buckets,
        rows: samples
            .iter()
            .map(|sample| {
                let features = sample.features.iter();
                features
                    .map(|&(bucket, value)| (bucket, value * rarity[bucket as usize]))
                    .collect()
            })
            .collect(),
        roots: samples.iter().map(|sample| sample.weight.sqrt()).collect(),
        pull,
    };
    let wanted: Vec<f32> = samples
        .iter()
        .flat_map(|sample| {
            let root = sample.weight.sqrt();
            let wanted = sample.wanted.iter().zip(&bias);
            wanted.map(move |(wanted, bias)| root * (wanted - bias))
        })
        .collect();
    let mut weights = weighed.weights(&solved(&weighed, wanted));
    for (row, rarity) in weights.chunks_exact_mut(classes).zip(&rarity) {
        for weight in row {
            *weight *= rarity;
        }
    }
    Learnt {
        classes,
        bias,
        weights,
    }
}

/// The mixture of samples that says what is wanted, by conjugate gradients, each class for itself.
fn solved(weighed: &Weighed, wanted: Vec<f32>) -> Vec<f32> {
    let classes = weighed.classes;
    let mut mixture = vec![0.0_f32; wanted.len()];
    let mut rest = wanted;
    let mut way = rest.clone();
    let mut lengths = products(&rest, &rest, classes);
    for _ in 0..ROUNDS {
        let said = weighed.said(&way);
        let slopes = products(&way, &said, classes);
        for (at, mixed) in mixture.iter_mut().enumerate() {
            let class = at % classes;
            let step = ratio(lengths[class], slopes[class]);
            *mixed += step * way[at];
            rest[at] -= step * said[at];
        }
        let next = products(&rest, &rest, classes);
        for (at, way) in way.iter_mut().enumerate() {
            let class = at % classes;
            *way = rest[at] + ratio(next[class], lengths[class]) * *way;
        }
        lengths = next;
    }
    mixture
}

fn ratio(part: f64, whole: f64) -> f32 {
    if whole > 1e-12 {
        (part / whole) as f32
    } else {
        0.0
    }
}

/// The product of two tables, class by class.
fn products(left: &[f32], right: &[f32], classes: usize) -> Vec<f64> {
    let mut sums = vec![0.0_f64; classes];
    for (at, (left, right)) in left.iter().zip(right).enumerate() {
        sums[at % classes] += f64::from(*left) * f64::from(*right);
    }
    sums
}

/// The mean of what is wanted.
fn mean(samples: &[Sample], classes: usize) -> Vec<f32> {
    let mut sums = vec![0.0_f64; classes];
    let mut all = 0.0_f64;
    for sample in samples {
        all += f64::from(sample.weight);
        for (sum, wanted) in sums.iter_mut().zip(&sample.wanted) {
            *sum += f64::from(sample.weight * wanted);
        }
    }
    sums.iter().map(|sum| (sum / all.max(1.0)) as f32).collect()
}

/// How much each bucket says by being rare.
fn rarity(samples: &[Sample], buckets: usize) -> Vec<f32> {
    let mut counts = vec![0_u32; buckets];
    for &(bucket, _) in samples.iter().flat_map(|sample| &sample.features) {
        counts[bucket as usize] += 1;
    }
    counts
        .into_iter()
        .map(|count| {
            ((samples.len() as f32 + 1.0) / (count as f32 + 0.5))
                .ln()
                .max(0.0)
                .sqrt()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_samples_differ_in_tells_them_apart_and_the_same_samples_fit_the_same_weights() {
        let sample = |bucket, wanted: [f32; 2]| Sample {
            features: vec![(0, 1.0), (bucket, 1.0)],
            wanted: wanted.to_vec(),
            weight: 1.0,
        };
        let samples = [
            sample(1, [1.0, 0.0]),
            sample(2, [0.0, 1.0]),
            sample(1, [1.0, 0.0]),
        ];
        let learnt = fit(&samples, 2, 4, 0.1);
        let first = learnt.scores(&[(1, 1.0)]);
        let second = learnt.scores(&[(2, 1.0)]);
        assert!(
            first[0] > first[1] && second[1] > second[0],
            "{first:?} {second:?}"
        );
        assert_eq!(fit(&samples, 2, 4, 0.1).weights, learnt.weights);
    }
}
