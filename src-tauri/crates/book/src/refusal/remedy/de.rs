use super::RemedyRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NoRemedy => "Die Abhilfe „{name}“ gibt es nicht.\nMöglich sind {known}.",
        Code::NotOffered => {
            "„{name}“ wird in diesem Fall nicht angeboten.\nWählen Sie eine Abhilfe, die angeboten wird."
        }
        Code::NoOrder => "Der Fall hat noch keine Bestellung.\nSagen Sie, welche es ist.",
        Code::NoMoneyBack => "Diese Abhilfe erstattet kein Geld.\nLassen Sie den Betrag weg.",
        Code::NoAmount => {
            "„{written}“ ist kein Betrag in der Währung der Bestellung.\nSchreiben Sie ihn als 5.00{currency}."
        }
        Code::NoMoney => "„{written}“ ist kein Betrag.\nSchreiben Sie ihn als 4,90 {currency}.",
        Code::MoreThanPaid => {
            "{amount} ist mehr als die {most}, die bezahlt wurden.\nGeben Sie höchstens an, was bezahlt wurde; wurde auch Porto bezahlt, sagen Sie, wie viel."
        }
        Code::MoreThanPart => {
            "{amount} ist mehr als die {most}, die dafür bezahlt wurden.\nGeben Sie höchstens an, was für die Ware bezahlt wurde, um die es im Fall geht; geht es um mehr von der Bestellung, sagen Sie das zuerst."
        }
        Code::NotDecided => {
            "Im Fall ist {name} nicht entschieden; eine Antwort, die davon spricht, wird nicht vermerkt.\nHalten Sie es zuerst fest (tallyman case remedy {case} --choose {name}), dann vermerken Sie die Antwort."
        }
        Code::PaidUnknown => {
            "Was für diese Bestellung bezahlt wurde, ist nicht bekannt; daran lässt sich kein Betrag prüfen.\nSagen Sie, was bezahlt wurde: {of}, etwa 18.90 EUR."
        }
        Code::NotAtStage => {
            "{remark}\nWählen Sie eine andere Abhilfe; steht der Fall anderswo, sagen Sie, welcher Stand bei der Plattform gilt."
        }
        Code::OutOfStock => {
            "{remark}\nWählen Sie eine andere Abhilfe; ist die Ware wieder da, lesen Sie eine neuere Bestandsliste ein."
        }
        Code::ReturnPays => {
            "{remark}\nWählen Sie die mit Rücksendung; kostet der Rückweg mehr, sagen Sie es mit cost.return_label."
        }
        Code::WorthTooMuch => {
            "{remark}\nWählen Sie die mit Rücksendung; die Grenze setzen Sie selbst mit cost.keep_most."
        }
        Code::NotAdmitted => "{remark}\nWählen Sie eine andere Abhilfe.",
        Code::LessThanLaw => {
            "{remark}\nWählen Sie eine andere Abhilfe, oder sagen Sie, dass der Käufer dieser zugestimmt hat."
        }
        Code::NoCost => "Den Kostenpunkt „{name}“ gibt es nicht.\nMöglich sind {known}.",
        Code::NoMoneyValue => {
            "„{value}“ ist kein Wert für {name}.\nSchreiben Sie 4.90 EUR, oder 4.90 EUR, 4.20 GBP für zwei Währungen; default nimmt Ihren eigenen Wert zurück."
        }
        Code::NoShare => {
            "„{value}“ ist kein Wert für {name}.\nSchreiben Sie 12.5 %; default nimmt Ihren eigenen Wert zurück."
        }
        Code::NoReplyLanguage => {
            "In dieser Sprache gibt es keine Antworten.\nMöglich sind {known}."
        }
        Code::NoRemedyNamed => {
            "Eine Abhilfe mit diesem Namen gibt es nicht.\nMöglich sind {known}."
        }
        Code::NoSlot => "Danach fragt keine Frage.\nMöglich sind {known}.",
        Code::NoDay => {
            "Was zu {slot} gesagt wurde, ist kein Tag.\nErwartet werden Jahr, Monat und Tag, etwa 2026-11-28."
        }
        Code::NoSum => {
            "Was zu {slot} gesagt wurde, ist kein Betrag.\nErwartet werden eine Zahl und eine Währung, etwa 12.50 EUR."
        }
        Code::NoWords => "Was zu {slot} gesagt wurde, ist leer.\nGeben Sie mindestens ein Wort an.",
    }
}
