//! Learning: multinomial logistic regression over hashed features, the same on every machine for the same samples.

/// One sample: its features, and how much each class is meant.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Bucket and value of each feature, each bucket once.
    pub features: Vec<(u32, f32)>,
    /// The share of each class; the shares add up to one.
    pub wanted: Vec<f32>,
    /// How much the sample counts.
    pub weight: f32,
}

/// How a head is taught.
#[derive(Clone, Copy, Debug)]
pub struct Course {
    /// How often every sample is seen.
    pub epochs: u32,
    /// The length of the first step.
    pub step: f32,
    /// How strongly large weights are drawn back.
    pub restraint: f32,
}

/// Weights that were learnt: for each bucket one weight a class.
#[derive(Clone, Debug)]
pub struct Learnt {
    /// How many classes there are.
    pub classes: usize,
    /// What each class starts from.
    pub bias: Vec<f32>,
    /// The weights, bucket after bucket.
    pub weights: Vec<f32>,
}

impl Learnt {
    /// Multiplies every weight, and with them what sets the classes apart.
    pub fn spread(&mut self, times: f32) {
        for weight in self.bias.iter_mut().chain(&mut self.weights) {
            *weight *= times;
        }
    }

    /// The score of each class, before it becomes a probability.
    pub fn scores(&self, features: &[(u32, f32)]) -> Vec<f32> {
        let mut scores = self.bias.clone();
        for &(bucket, value) in features {
            let from = bucket as usize * self.classes;
            let weights = self.weights.get(from..from + self.classes);
            for (score, weight) in scores.iter_mut().zip(weights.unwrap_or_default()) {
                *score += weight * value;
            }
        }
        scores
    }
}

/// Turns scores into probabilities.
pub fn probabilities(scores: &[f32], temperature: f32) -> Vec<f32> {
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    let mut shares: Vec<f32> = scores
        .iter()
        .map(|score| ((score - top) / temperature).exp())
        .collect();
    let sum: f32 = shares.iter().sum();
    for share in &mut shares {
        *share /= sum;
    }
    shares
}

/// Learns weights by gradient descent whose steps shrink with what a weight has already moved.
pub fn learn(samples: &[Sample], classes: usize, buckets: usize, course: Course) -> Learnt {
    let mut learnt = Learnt {
        classes,
        bias: vec![0.0; classes],
        weights: vec![0.0; classes * buckets],
    };
    let mut moved = vec![1e-6_f32; classes * buckets];
    let mut bias_moved = vec![1e-6_f32; classes];
    let mut order: Vec<usize> = (0..samples.len()).collect();
    let mut dice = 0x9E37_79B9_7F4A_7C15_u64;
    for _ in 0..course.epochs {
        shuffle(&mut order, &mut dice);
        for &index in &order {
            let Some(sample) = samples.get(index) else {
                continue;
            };
            let shares = probabilities(&learnt.scores(&sample.features), 1.0);
            let slopes: Vec<f32> = shares
                .iter()
                .zip(&sample.wanted)
                .map(|(share, wanted)| (share - wanted) * sample.weight)
                .collect();
            for (class, slope) in slopes.iter().enumerate() {
                bias_moved[class] += slope * slope;
                learnt.bias[class] -= 0.1 * course.step * slope / bias_moved[class].sqrt();
            }
            for &(bucket, value) in &sample.features {
                let from = bucket as usize * classes;
                for (class, slope) in slopes.iter().enumerate() {
                    let at = from + class;
                    let slope = slope * value + course.restraint * learnt.weights[at];
                    moved[at] += slope * slope;
                    learnt.weights[at] -= course.step * slope / moved[at].sqrt();
                }
            }
        }
    }
    learnt
}

/// Puts the samples in another order; the dice are fixed, so every run of the same samples is the same.
fn shuffle(order: &mut [usize], dice: &mut u64) {
    for last in (1..order.len()).rev() {
        *dice ^= *dice << 13;
        *dice ^= *dice >> 7;
        *dice ^= *dice << 17;
        order.swap(last, (*dice % (last as u64 + 1)) as usize);
    }
}
