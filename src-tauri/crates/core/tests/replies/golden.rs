//! The texts to review. They are written anew by `TALLYMAN_REPLIES=write cargo test -p tallyman-core --test replies`.

use std::{fmt::Write as _, fs, path::PathBuf};

use tallyman_core::{
    case::{Lack, Ruling, Verdict},
    complaint::{Flag, Reason},
    remedy::Remedy,
    reply::{ReplyLanguage, write},
};

use crate::made::{Made, offer, refund, usual};

const VERDICTS: [Verdict; 3] = [Verdict::Confirmed, Verdict::Contradicted, Verdict::Unknown];

/// What is usually done.
const fn remedy(reason: Reason, verdict: Verdict) -> Remedy {
    use Verdict::{Confirmed, Contradicted};
    match (reason, verdict) {
        (Reason::WrongItem | Reason::WrongColour, Confirmed) => Remedy::ReplaceKeep,
        (Reason::WrongSize, Confirmed) => Remedy::ReplaceReturn,
        (Reason::WrongQuantity, Confirmed) => Remedy::ResendMissing,
        (Reason::Defective, Confirmed) => Remedy::RefundReturn,
        (Reason::DamagedInTransit, Confirmed) => Remedy::RefundKeep,
        (Reason::NotAsDescribed, Confirmed) => Remedy::RefundPart,
        (Reason::Late, Confirmed) => Remedy::RefundPostage,
        (Reason::NotReceived, Confirmed) => Remedy::Reship,
        (Reason::CustomsCharges, Confirmed) => Remedy::RefundCharge,
        (Reason::NotReceived, _) => Remedy::Trace,
        (Reason::Late | Reason::CustomsCharges | Reason::Other, _) => Remedy::Explain,
        (Reason::NotAsDescribed, Contradicted) | (Reason::ChangedMind, _) => Remedy::AcceptReturn,
        (Reason::Counterfeit, _) => Remedy::OwnerDecides,
        _ => Remedy::AskPhoto,
    }
}

/// Every case that is reviewed, with its name.
pub(crate) fn cases() -> Vec<(String, Made)> {
    let mut cases = Vec::new();
    for reason in Reason::ALL {
        for verdict in VERDICTS {
            let remedy = remedy(reason, verdict);
            let name = format!("{} · {} · {}", reason.name(), verdict.name(), remedy.name());
            cases.push((name, usual(reason, verdict, remedy)));
        }
    }
    for remedy in Remedy::ALL {
        let mut made = usual(Reason::WrongColour, Verdict::Unknown, remedy);
        made.chosen = Some(offer(remedy, refund(remedy)));
        cases.push((format!("remedy {}", remedy.name()), made));
    }
    cases.extend(special());
    cases
}

fn special() -> Vec<(String, Made)> {
    let ruling = |reason, verdict, facts: &[usize]| Ruling {
        reason,
        verdict,
        facts: facts.to_vec(),
        lacks: Vec::new(),
    };
    let mut several = usual(
        Reason::WrongColour,
        Verdict::Confirmed,
        Remedy::ReplaceReturn,
    );
    several
        .rulings
        .push(ruling(Reason::Late, Verdict::Unknown, &[]));
    several
        .rulings
        .push(ruling(Reason::DamagedInTransit, Verdict::Unknown, &[]));
    let mut withdrawn = usual(Reason::ChangedMind, Verdict::Unknown, Remedy::AcceptReturn);
    withdrawn.flags = vec![Flag::LegalWithdrawal];
    let mut dangerous = usual(Reason::Defective, Verdict::Confirmed, Remedy::RefundKeep);
    dangerous.flags = vec![Flag::Safety];
    let mut bare = usual(Reason::WrongColour, Verdict::Unknown, Remedy::AskPhoto);
    bare.facts.clear();
    bare.chosen = None;
    bare.rulings[0].lacks = vec![Lack::Order];
    let mut open = usual(Reason::WrongColour, Verdict::Confirmed, Remedy::ReplaceKeep);
    open.chosen = None;
    open.promised = None;
    open.shop = None;
    let mut five = usual(
        Reason::WrongQuantity,
        Verdict::Contradicted,
        Remedy::AskPhoto,
    );
    if let tallyman_core::case::Statement::Ordered { units, .. } = &mut five.facts[0].statement {
        *units = 5;
    }
    [
        ("several reasons", several),
        ("a withdrawal", withdrawn),
        ("danger", dangerous),
        ("no order", bare),
        ("nothing chosen, set or promised", open),
        ("five units", five),
    ]
    .map(|(name, made)| (name.to_owned(), made))
    .into()
}

fn review(language: ReplyLanguage) -> String {
    let mut text = String::new();
    for (name, made) in cases() {
        let draft = write(&made.grounds(language));
        writeln!(text, "==== {name}\n\n{}\n", draft.text()).expect("a string");
        for question in &draft.questions {
            writeln!(text, "? {} ({})\n", question.slot, question.template).expect("a string");
        }
    }
    text
}

#[test]
fn every_reply_reads_as_it_was_reviewed() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/replies/golden");
    let is_written = std::env::var("TALLYMAN_REPLIES").is_ok_and(|wish| wish == "write");
    for language in ReplyLanguage::ALL {
        let path = folder.join(format!("{}.txt", language.tag()));
        let now = review(language);
        if is_written {
            fs::write(&path, &now).expect("written");
        }
        let reviewed = fs::read_to_string(&path).unwrap_or_default();
        let differs = now
            .lines()
            .zip(reviewed.lines())
            .find(|(now, reviewed)| now != reviewed);
        assert!(
            now == reviewed,
            "{}: {differs:?}; write it anew with TALLYMAN_REPLIES=write and read what changed",
            language.tag()
        );
    }
}

#[test]
fn every_reason_is_answered_and_none_apologised_for_twice() {
    use tallyman_core::reply::Move;
    for language in ReplyLanguage::ALL {
        for (name, made) in cases() {
            let draft = write(&made.grounds(language));
            for ruling in &made.rulings {
                assert!(
                    draft.sentences.iter().any(|sentence| {
                        sentence.does == Move::Acknowledge
                            && sentence.answers == Some(ruling.reason)
                    }),
                    "{language:?}, {name}: {:?} is not answered",
                    ruling.reason
                );
            }
            let apologies = draft
                .sentences
                .iter()
                .filter(|sentence| sentence.does == Move::Apology);
            assert!(apologies.count() <= 1, "{language:?}, {name}");
        }
    }
}

#[test]
fn what_the_owner_answers_promises_nothing_else() {
    for (reason, flags, remedy) in [
        (Reason::Counterfeit, vec![], Remedy::RefundKeep),
        (Reason::Defective, vec![Flag::Safety], Remedy::RefundKeep),
        (
            Reason::NotReceived,
            vec![Flag::PoliceThreat],
            Remedy::Reship,
        ),
        (Reason::WrongItem, vec![], Remedy::OwnerDecides),
    ] {
        let mut made = usual(reason, Verdict::Confirmed, remedy);
        made.flags = flags;
        let draft = write(&made.grounds(ReplyLanguage::En));
        let templates: Vec<&str> = draft
            .sentences
            .iter()
            .map(|sentence| sentence.template)
            .collect();
        assert_eq!(templates.len(), 5, "{templates:?}");
        assert!(templates[2].starts_with("heard-"));
        assert_eq!(templates[3..], ["next-owner", "closing"]);
    }
}
