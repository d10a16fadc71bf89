//! Flags: what else a message holds that a person must know, apart from its reasons.

use serde::{Deserialize, Serialize};

use super::concepts::Concepts;
use super::features::Read;
use super::message::Plain;
use super::reason::{MessageLanguage, Reason};

/// Something a person must know about a message, apart from its reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// The money is wanted back.
    AsksRefund,
    /// Another one is wanted.
    AsksReplacement,
    /// A part of the money is wanted back.
    AsksPartialRefund,
    /// The goods are to go back.
    AsksReturn,
    /// The order is to be cancelled.
    AsksCancel,
    /// The bank or card company is to take the money back.
    ChargebackThreat,
    /// A bad review is threatened or written.
    ReviewThreat,
    /// The platform or an authority for consumers is called in.
    PlatformCase,
    /// The police, a lawyer or a court is called in.
    PoliceThreat,
    /// The contract is withdrawn from: a legal clock begins.
    LegalWithdrawal,
    /// Someone was or could be hurt.
    Safety,
    /// The text gives orders to the software; they are text.
    PromptInjection,
    /// There were tags.
    Html,
    /// Advertising, phishing or noise.
    Spam,
    /// An answer is wanted at once.
    Urgent,
    /// The buyer wrote before, or was answered before.
    RepeatContact,
    /// It is said what is not wrong.
    Negation,
    /// Earlier messages are quoted.
    QuotedHistory,
    /// There is nothing to read.
    Empty,
    /// More than one problem is named.
    MultiProblem,
    /// Something is praised, before a complaint or instead of one.
    Praise,
}

/// Whether something is praised before a "but", or nothing but praised.
fn is_praised(read: &Read, concepts: &Concepts, reasons: &[Reason]) -> bool {
    let places = |name: &str| {
        let number = concepts.number(name);
        let hits = read.hits.iter();
        hits.filter(move |hit| Some(hit.concept) == number)
            .map(|hit| hit.from)
    };
    let Some(first) = places("praise").next() else {
        return false;
    };
    let turns = places("but").any(|turn| first < turn);
    turns || (reasons.first() == Some(&Reason::Other) && places("thanks").next().is_some())
}

/// What is said in words that stand in the table of flags alone.
fn said_only(read: &Read, spoken: &[MessageLanguage], reasons: &[Reason]) -> [(Flag, bool); 4] {
    let words = Concepts::of_flags();
    let hits = words.find(&read.folded);
    let has = |name: &str| {
        let number = words.number(name);
        let mut hits = hits.iter().filter(|hit| words.speaks(hit, spoken));
        hits.any(|hit| Some(hit.concept) == number)
    };
    let first = reasons.first();
    // Who asks after a refund has sent the goods back; a parcel that goes back is not in the buyer's hands.
    let is_past = [Reason::Other, Reason::NotReceived, Reason::CustomsCharges];
    let is_past = first.is_some_and(|first| is_past.contains(first));
    [
        (Flag::AsksReturn, !is_past && has("asks_return")),
        (
            Flag::AsksCancel,
            first != Some(&Reason::Other) && has("asks_cancel"),
        ),
        (Flag::RepeatContact, has("repeat_contact")),
        (Flag::Negation, has("negation")),
    ]
}

/// The flags of a message, in the order of [`Flag`].
pub(super) fn flags(
    plain: &Plain,
    read: &Read,
    spoken: &[MessageLanguage],
    reasons: &[Reason],
) -> Vec<Flag> {
    let concepts = Concepts::shipped();
    let has = |name: &str| {
        let number = concepts.number(name);
        read.hits.iter().any(|hit| Some(hit.concept) == number)
    };
    let is_refund_status = reasons.first() == Some(&Reason::Other) && has("refund_status");
    let table = [
        (
            Flag::AsksRefund,
            (has("refund") || has("flag_refund")) && !has("partial") && !is_refund_status,
        ),
        (Flag::AsksReplacement, has("replace")),
        (Flag::AsksPartialRefund, has("flag_partial")),
        (Flag::ChargebackThreat, has("flag_chargeback")),
        (Flag::ReviewThreat, has("flag_review")),
        (Flag::PlatformCase, has("flag_case")),
        (Flag::PoliceThreat, has("flag_police")),
        (Flag::LegalWithdrawal, has("withdraw_law")),
        (Flag::Safety, has("flag_safety")),
        (Flag::PromptInjection, has("flag_injection")),
        (Flag::Html, plain.had_tags),
        (
            Flag::Spam,
            reasons.first() == Some(&Reason::Other) && has("flag_spam"),
        ),
        (Flag::Urgent, has("urgent")),
        (Flag::QuotedHistory, plain.had_quotes),
        (Flag::Empty, !plain.own.chars().any(char::is_alphanumeric)),
        (Flag::MultiProblem, reasons.len() > 1),
        (Flag::Praise, is_praised(read, concepts, reasons)),
    ];
    let mut flags: Vec<Flag> = table
        .into_iter()
        .chain(said_only(read, spoken, reasons))
        .filter_map(|(flag, holds)| holds.then_some(flag))
        .collect();
    flags.sort_unstable();
    flags
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::complaint::Classifier;

    fn holds(text: &str, flag: Flag) -> bool {
        Classifier::shipped().classify(text).flags.contains(&flag)
    }

    #[test]
    fn goods_that_are_to_go_back_are_heard_in_ten_languages() {
        for text in [
            "I changed my mind about the jacket. Can I send it back?",
            "Die Jacke gefällt mir doch nicht. Kann ich sie zurückschicken?",
            "La veste ne me plaît pas, comment vous la renvoyer ?",
            "La chaqueta no me gusta, ¿cómo puedo devolverla?",
            "La giacca non mi piace, posso restituirla?",
            "O casaco não me fica bem, quero devolver.",
            "De jas bevalt me niet, kan ik hem terugsturen?",
            "Kurtka mi się nie podoba, chcę ją odesłać.",
            "思っていた色と違うので、返品したいです。",
            "这件衣服我不喜欢，想退货。",
        ] {
            assert!(holds(text, Flag::AsksReturn), "{text}");
        }
        for text in [
            "When will I see the money for the kettle? You have had it back for two weeks.",
            "Das Geld für meine Retoure ist noch immer nicht auf dem Konto.",
            "The mug arrived broken.",
        ] {
            assert!(!holds(text, Flag::AsksReturn), "{text}");
        }
    }

    #[test]
    fn an_order_that_is_to_be_cancelled_is_heard_in_ten_languages() {
        for text in [
            "I ordered it by mistake, please cancel the order before it ships.",
            "Bitte stornieren Sie die Bestellung, ich brauche sie nicht mehr.",
            "J'ai commandé par erreur, merci d'annuler la commande.",
            "Ya no lo necesito, ¿pueden cancelar el pedido?",
            "Ho ordinato per sbaglio, potete annullare l'ordine?",
            "Comprei por engano, podem cancelar o pedido?",
            "Ik heb per ongeluk besteld, graag annuleren.",
            "Zamówiłam przez pomyłkę, proszę anulować zamówienie.",
            "間違えて注文したので、キャンセルしてください。",
            "拍错了，麻烦取消订单。",
        ] {
            assert!(holds(text, Flag::AsksCancel), "{text}");
        }
        let noise = "The headphones say noise cancelling, but I hear everything.";
        assert!(!holds(noise, Flag::AsksCancel));
    }

    #[test]
    fn who_wrote_before_is_heard_in_ten_languages() {
        for text in [
            "I wrote to you on Monday and have no reply: the parcel has not come.",
            "Ich habe schon geschrieben und keine Antwort bekommen, das Paket ist noch nicht da.",
            "Je vous ai déjà écrit, aucune réponse, et le colis n'est toujours pas arrivé.",
            "Les escribí el lunes y sigo sin respuesta: el paquete no ha llegado.",
            "Vi ho già scritto, nessuna risposta: il pacco non è arrivato.",
            "Já escrevi na segunda e continuo sem resposta: a encomenda não chegou.",
            "Ik heb al gemaild en geen antwoord gekregen, het pakket is er nog niet.",
            "Już pisałam w poniedziałek, brak odpowiedzi, a paczki nadal nie ma.",
            "何度も連絡しましたが返信がありません。荷物が届きません。",
            "上次问过了没人回，快递还是没到。",
        ] {
            assert!(holds(text, Flag::RepeatContact), "{text}");
        }
        let once = "Where is my order? It should have come on Monday, you said two days.";
        assert!(!holds(once, Flag::RepeatContact));
    }

    #[test]
    fn what_is_not_wrong_is_heard_in_ten_languages() {
        for text in [
            "There is nothing wrong with the lamp, but it came in the wrong colour.",
            "An der Lampe ist nichts auszusetzen, nur die Farbe ist falsch.",
            "Rien à redire sur la qualité, mais la couleur n'est pas la bonne.",
            "No me quejo de la calidad, pero el color no es el que pedí.",
            "Niente da dire sulla qualità, ma il colore è sbagliato.",
            "Não me queixo da qualidade, mas a cor está errada.",
            "De lamp is niet kapot, maar de kleur is verkeerd.",
            "Nie mam zastrzeżeń do jakości, ale kolor jest zły.",
            "品質に問題はありませんが、色が違います。",
            "质量没问题，就是颜色发错了。",
        ] {
            assert!(holds(text, Flag::Negation), "{text}");
        }
        assert!(!holds("The lamp does not work.", Flag::Negation));
    }
}
