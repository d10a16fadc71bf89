//! What was decided for the buyer: what is done, how much goes back, and on what that rests.

use tallyman_core::case::Verdict;
use tallyman_documents::EvidenceBlock;

use super::{Building, Words};
use crate::case::{
    evidence::{settled::Decided, words::Done},
    fact_id,
};

impl Building<'_> {
    /// The exhibit of remedies; none where none was chosen. What one was expected to cost stays with the shop.
    pub(super) fn decided(&mut self) {
        let gathered = self.gathered;
        let decided = &gathered.settled.decided;
        let Some(last) = decided.len().checked_sub(1) else {
            return;
        };
        let mut rows = Vec::new();
        for (at, decided) in decided.iter().enumerate() {
            let id = decided_id(at);
            let mut sentences = self.what(decided);
            if at == last {
                sentences.extend(self.basis());
            } else {
                let by = decided_id(at + 1);
                sentences.push(self.say(&Words::Overtaken { by }));
            }
            let said = format!("{}  {}", self.day(decided.at), self.joined(&sentences));
            rows.push(self.row(id.clone(), id, said, vec![decided.entry]));
        }
        let mut blocks = vec![EvidenceBlock::Rows(rows)];
        let is_told = decided.last().is_some_and(|decided| {
            let mut replies = gathered.replies.iter();
            replies.any(|reply| reply.at >= decided.at)
        });
        if !is_told {
            let words = self.say(&Words::NotAnsweredSince {});
            blocks.push(EvidenceBlock::Text(words));
        }
        self.exhibit(&Words::Decided {}, 45, blocks);
    }

    /// What is done, what goes back and whether the buyer agreed, a sentence each.
    fn what(&self, decided: &Decided) -> Vec<String> {
        let chosen = &decided.chosen;
        let mut said = vec![Done::of(chosen.remedy).in_language(self.frame.language)];
        if let Some(amount) = chosen.refund.clone() {
            said.push(self.say(&Words::GoesBack { amount }));
        }
        if chosen.is_agreed {
            said.push(self.say(&Words::BuyerAgreed {}));
        }
        said
    }

    /// What the decision rests on, as the records stand: each claim with its facts.
    fn basis(&self) -> Vec<String> {
        let rulings = self.gathered.rulings.iter();
        rulings
            .map(|ruling| {
                let (claim, facts) = (ruling.reason, &ruling.facts);
                let facts: Vec<String> = facts.iter().map(|at| fact_id(*at)).collect();
                let facts = facts.join(", ");
                self.say(&match ruling.verdict {
                    Verdict::Confirmed => Words::RestsOnShown { claim, facts },
                    Verdict::Contradicted => Words::RestsOnOtherwise { claim, facts },
                    Verdict::Unknown => Words::RestsOnUnknown { claim },
                })
            })
            .collect()
    }
}

/// The id of a decision in its pack, by its place.
pub(in crate::case::evidence) fn decided_id(at: usize) -> String {
    format!("R{}", at + 1)
}
