//! Who writes next: one at a time, urgent work before bulk work, within each in the order of arrival.

use crate::error::Error;
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};

/// How soon a piece of work must be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lane {
    /// A person waits for it: a scan, an answer.
    Urgent,
    /// One slice of something long.
    Bulk,
}

#[derive(Default)]
struct Queue {
    holder: Option<ThreadId>,
    urgent: VecDeque<u64>,
    bulk: VecDeque<u64>,
    last_ticket: u64,
}

impl Queue {
    fn next(&self) -> Option<u64> {
        self.urgent.front().or_else(|| self.bulk.front()).copied()
    }

    fn lane(&mut self, lane: Lane) -> &mut VecDeque<u64> {
        match lane {
            Lane::Urgent => &mut self.urgent,
            Lane::Bulk => &mut self.bulk,
        }
    }
}

/// Lets one writer through at a time.
#[derive(Default)]
pub(crate) struct Turnstile {
    queue: Mutex<Queue>,
    moved_on: Condvar,
}

/// The right to write, until dropped.
pub(crate) struct Turn<'a>(&'a Turnstile);

impl Turnstile {
    /// Waits for the turn; refuses a thread that already has it, which would wait for itself for ever.
    pub(crate) fn enter(&self, lane: Lane) -> Result<Turn<'_>, Error> {
        let me = thread::current().id();
        let mut queue = self.lock();
        if queue.holder == Some(me) {
            return Err(Error::Nested);
        }
        let ticket = queue.last_ticket.wrapping_add(1);
        queue.last_ticket = ticket;
        queue.lane(lane).push_back(ticket);
        self.moved_on.notify_all();
        while queue.holder.is_some() || queue.next() != Some(ticket) {
            queue = self
                .moved_on
                .wait(queue)
                .unwrap_or_else(PoisonError::into_inner);
        }
        queue.lane(lane).pop_front();
        queue.holder = Some(me);
        Ok(Turn(self))
    }

    /// Tells whether urgent work waits, so that a bulk slice can end early.
    pub(crate) fn is_urgent_waiting(&self) -> bool {
        !self.lock().urgent.is_empty()
    }

    /// Waits until so many pieces of work wait in each lane.
    #[cfg(test)]
    pub(crate) fn wait_for_waiting(&self, urgent: usize, bulk: usize) {
        let mut queue = self.lock();
        while queue.urgent.len() != urgent || queue.bulk.len() != bulk {
            queue = self
                .moved_on
                .wait(queue)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        // Nothing can panic while the queue is held, and it is whole between any two statements anyway.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.lock().holder = None;
        self.0.moved_on.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, mpsc};

    #[test]
    fn urgent_work_goes_before_bulk_work_that_came_first() {
        let turnstile = Arc::new(Turnstile::default());
        let (done, order) = mpsc::channel();
        let held = turnstile.enter(Lane::Bulk).unwrap();
        let mut threads = Vec::new();
        let plan = [
            ("bulk 1", Lane::Bulk),
            ("bulk 2", Lane::Bulk),
            ("urgent 1", Lane::Urgent),
            ("urgent 2", Lane::Urgent),
        ];
        for (index, (name, lane)) in plan.into_iter().enumerate() {
            let (turnstile_of_thread, done) = (Arc::clone(&turnstile), done.clone());
            threads.push(thread::spawn(move || {
                let _turn = turnstile_of_thread.enter(lane).unwrap();
                done.send(name).unwrap();
            }));
            turnstile.wait_for_waiting(index.saturating_sub(1), (index + 1).min(2));
        }
        assert!(turnstile.is_urgent_waiting());
        drop(held);
        for thread in threads {
            thread.join().unwrap();
        }
        drop(done);
        assert_eq!(
            order.iter().collect::<Vec<_>>(),
            ["urgent 1", "urgent 2", "bulk 1", "bulk 2"]
        );
    }

    #[test]
    fn a_thread_that_has_the_turn_is_refused_another() {
        let turnstile = Turnstile::default();
        let _turn = turnstile.enter(Lane::Urgent).unwrap();
        assert!(matches!(turnstile.enter(Lane::Urgent), Err(Error::Nested)));
    }
}
