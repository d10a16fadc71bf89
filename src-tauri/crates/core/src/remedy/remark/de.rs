use super::RemedyRemarkCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NotForThis => {
            "Es antwortet nicht auf das, was behauptet wird und was das Hauptbuch zeigt."
        }
        Code::NotAtStage => "Auf dieser Stufe ({stage}) hilft es nicht mehr.",
        Code::BelowLaw => {
            "Das Recht des Käuferlandes gibt mehr: {law} ({source}, gelesen am {checked}). Es geht nur, wenn zugestimmt wurde."
        }
        Code::OutOfStock => "Was zu schicken wäre, ist nicht am Lager.",
        Code::ReturnPays => "Was zurückkommt, ist mehr wert, als der Rückweg kostet.",
        Code::WorthTooMuch => "Ware über {most} soll zurückkommen.",
        Code::PhotoThere => "Ein Foto ist schon da.",
        Code::StockUnknown => "Ob es am Lager ist, sagt das Hauptbuch nicht.",
        Code::ReturnUnknown => {
            "Ob sich eine Rücksendung lohnt, ist nicht zu sagen: Ein Betrag fehlt."
        }
        Code::OwnerAsked => {
            "Es liegt über {limit}: Die Inhaberin oder der Inhaber sollte zustimmen."
        }
    }
}
