//! Power cuts: from what a scenario did, every state is rebuilt in which a cut may leave the disk.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex};

use sha2::{Digest as _, Sha256};

use super::draw::Draw;
use super::image::{Disk, Fate, Files};
use super::judge::{Depth, judge};
use super::kill::{join_all, start};
use super::run::{Mishap, Program, read_folder, scratch, write_folder};
use super::scenario::Scenario;
use super::trace::Op;

/// Every so many states one is looked at closely.
const FULL_EVERY: u64 = 16;

/// How many states are made of each moment.
#[derive(Debug, Clone, Copy)]
pub struct Thoroughness {
    /// States are made until there are so many different ones, or no more.
    pub state_count_max: u64,
    /// Random choices for each kind of fate, at each call.
    pub draw_count: u64,
    /// Whether the first loss ends the run.
    pub ends_at_loss: bool,
}

/// What came of cutting a scenario's power.
#[derive(Debug, Clone, Default)]
pub struct Cut {
    /// Different states of the disk that were opened and checked.
    pub state_count: u64,
    /// Those of them that were looked at closely.
    pub full_count: u64,
    /// Calls after which the power was cut.
    pub moment_count: u64,
    /// What was lost or broken; only the first ones.
    pub losses: Vec<String>,
    /// How many states lost something.
    pub loss_count: u64,
}

/// A state to be judged.
struct State {
    files: Files,
    acknowledged: Arc<Vec<String>>,
    depth: Depth,
    label: String,
}

/// Runs a scenario, notes its calls, and judges the states that power cuts can leave.
pub fn cut(
    program: &Program,
    scenario: &Scenario,
    mishap: Mishap,
    thoroughness: Thoroughness,
) -> Result<Cut, String> {
    let (_scratch, folder, before) = program.prepare(scenario);
    let files = read_folder(&folder);
    let (_, ops) = program.trace(scenario, &folder, mishap)?;
    let (sender, receiver) = sync_channel::<State>(64);
    let receiver = Mutex::new(receiver);
    let (losses, loss_count) = (Mutex::new(Vec::new()), AtomicU64::new(0));
    let is_over = AtomicBool::new(false);
    let work = || {
        let scratch = scratch();
        let folder = scratch.path().join("shop");
        while let Some(state) = next(&receiver) {
            if is_over.load(Ordering::Relaxed) {
                continue;
            }
            write_folder(&folder, &state.files);
            if let Err(loss) = judge(scenario, &folder, &state.acknowledged, state.depth) {
                loss_count.fetch_add(1, Ordering::Relaxed);
                is_over.fetch_or(thoroughness.ends_at_loss, Ordering::Relaxed);
                let mut losses = losses.lock().expect("nobody panics with it");
                if losses.len() < 5 {
                    losses.push(format!("{}, {}: {loss}", scenario.name, state.label));
                }
            }
        }
    };
    let mut cut = std::thread::scope(|scope| {
        let threads = start(scope, &work);
        let mut maker = Maker {
            disk: Disk::new(&files),
            acknowledged: Arc::new(before),
            seen: HashMap::new(),
            cut: Cut::default(),
            digests: HashMap::new(),
        };
        maker.make_all(
            &ops,
            thoroughness,
            &Draw::new(program.seed).part(2),
            &mut |state| {
                // When nobody listens any more, the threads have ended with a panic of their own, which is told below.
                sender.send(state).is_ok() && !is_over.load(Ordering::Relaxed)
            },
        );
        drop(sender);
        join_all(threads);
        maker.cut
    });
    cut.losses = losses.into_inner().expect("nobody panics with it");
    cut.loss_count = loss_count.into_inner();
    Ok(cut)
}

fn next(receiver: &Mutex<Receiver<State>>) -> Option<State> {
    receiver.lock().expect("nobody panics with it").recv().ok()
}

/// Makes states, each only once.
struct Maker {
    disk: Disk,
    acknowledged: Arc<Vec<String>>,
    /// How much was acknowledged when a state was made last: it is judged again when more was.
    seen: HashMap<[u8; 16], usize>,
    cut: Cut,
    /// The digests of contents, by their place in memory; they are kept so that no place is used twice.
    digests: HashMap<usize, (Arc<Vec<u8>>, [u8; 32])>,
}

impl Maker {
    fn make_all(
        &mut self,
        ops: &[Op],
        thoroughness: Thoroughness,
        draw: &Draw,
        give: &mut dyn FnMut(State) -> bool,
    ) {
        for moment in 0..=ops.len() {
            self.cut.moment_count += 1;
            let mut draw = draw.part(moment as u64);
            for (number, fate) in self.fates(thoroughness, &mut draw).into_iter().enumerate() {
                for names in self.name_counts(&mut draw) {
                    if self.cut.state_count >= thoroughness.state_count_max {
                        return;
                    }
                    let mut draw = draw.part(number as u64);
                    let files = self.disk.after_cut(fate, names, &mut draw);
                    let label = format!("cut after call {moment} with {fate:?} and {names} names");
                    if let Some(state) = self.new_state(files, label)
                        && !give(state)
                    {
                        return;
                    }
                }
            }
            let Some(op) = ops.get(moment) else { return };
            if let Op::Ack { line } = op {
                Arc::make_mut(&mut self.acknowledged).push(line.clone());
            }
            self.disk.apply(op);
            if matches!(op, Op::Sync { .. }) {
                self.digests.clear();
            }
        }
    }

    fn fates(&self, thoroughness: Thoroughness, draw: &mut Draw) -> Vec<Fate> {
        let pending = self.disk.pending_count();
        let mut fates = vec![Fate::Dropped];
        if pending == 0 {
            return fates;
        }
        fates.push(Fate::Kept);
        for _ in 0..thoroughness.draw_count {
            fates.push(Fate::Prefix(draw.place(pending)));
            // The newest is the one that a cut meets most often.
            fates.push(Fate::Torn(pending - 1));
            fates.push(Fate::Torn(draw.place(pending)));
            fates.push(Fate::AllBut(draw.place(pending)));
            fates.push(Fate::Subset);
            fates.push(Fate::Sectors);
        }
        fates
    }

    fn name_counts(&self, draw: &mut Draw) -> Vec<usize> {
        let pending = self.disk.pending_name_count();
        let mut counts = vec![0, pending, draw.place(pending)];
        counts.sort_unstable();
        counts.dedup();
        counts
    }

    fn new_state(&mut self, files: Files, label: String) -> Option<State> {
        let mut whole = Sha256::new();
        for (path, bytes) in &files {
            whole.update(path.as_bytes());
            match bytes {
                Some(bytes) => whole.update(self.digest(bytes)),
                None => whole.update([0]),
            }
        }
        let digest: [u8; 32] = whole.finalize().into();
        let key = *digest.first_chunk::<16>().unwrap_or(&[0; 16]);
        let count = self.acknowledged.len();
        let seen = self.seen.insert(key, count);
        if seen == Some(count) {
            return None;
        }
        if seen.is_none() {
            self.cut.state_count += 1;
        }
        let is_full = self.cut.state_count.is_multiple_of(FULL_EVERY);
        self.cut.full_count += u64::from(is_full);
        Some(State {
            files,
            acknowledged: Arc::clone(&self.acknowledged),
            depth: if is_full { Depth::Full } else { Depth::Quick },
            label,
        })
    }

    /// The digest of a content; what has not changed since the last state is not read again.
    fn digest(&mut self, bytes: &Arc<Vec<u8>>) -> [u8; 32] {
        // Only what the disk itself holds comes again; what was made for one state is held by nobody else.
        if Arc::strong_count(bytes) == 1 {
            return Sha256::digest(bytes.as_slice()).into();
        }
        let place = Arc::as_ptr(bytes) as usize;
        let entry = self.digests.entry(place).or_insert_with(|| {
            let digest = Sha256::digest(bytes.as_slice());
            (Arc::clone(bytes), digest.into())
        });
        entry.1
    }
}
