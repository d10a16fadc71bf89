use super::DoneCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::ReplaceKeep => "Wir schicken das Richtige; das Gelieferte bleibt beim Käufer.",
        Code::ReplaceReturn => {
            "Wir schicken das Richtige; das Gelieferte kommt auf unsere Kosten zurück."
        }
        Code::ResendMissing => "Wir senden Fehlendes nach.",
        Code::Reship => "Wir schicken es noch einmal.",
        Code::RefundKeep => "Wir erstatten; die Ware bleibt beim Käufer.",
        Code::RefundReturn => "Wir erstatten, sobald es auf unsere Kosten zurück ist.",
        Code::RefundPart => "Wir erstatten einen Teil; die Ware bleibt beim Käufer.",
        Code::AcceptReturn => {
            "Wir nehmen Widerruf oder Rückgabe an; der Käufer schickt die Ware zurück."
        }
        Code::RefundCharge => "Wir erstatten die Zollgebühr gegen Beleg.",
        Code::RefundPostage => "Wir erstatten die Versandkosten.",
        Code::AskPhoto => "Wir bitten den Käufer um ein Foto.",
        Code::Explain => "Wir sagen, was unsere Aufzeichnungen zeigen.",
        Code::Trace => "Wir fragen beim Paketdienst nach.",
        Code::OwnerDecides => "Wir antworten mit eigenen Worten.",
    }
}
