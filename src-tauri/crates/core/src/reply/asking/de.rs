use super::AskingCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Promised => "Bis zu welchem Tag ist der nächste Schritt getan? ({slot}=2026-11-28)",
        Code::Amount => "Wie viel wird erstattet? ({slot}=12.50 EUR)",
        Code::Shop => "Welcher Name steht unter der Antwort? ({slot}=Name des Shops)",
        Code::Goods => {
            "Welche Ware dieser Bestellung ist gemeint? ({slot}=Worte, wie sie in der Bestellung stehen)"
        }
        Code::Order => {
            "Um welche Bestellung geht es? Ordnen Sie sie zu oder nennen Sie die Nummer. ({slot}=Bestellnummer)"
        }
        Code::Remedy => "Was soll für den Käufer getan werden? Wählen Sie eine Abhilfe. ({slot})",
    }
}
