use super::PersonRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Gone => {
            "Was genannt wurde, ist nicht mehr da.\nSuchen Sie die Person noch einmal; es wurde nichts geändert."
        }
        Code::NobodyMeant => {
            "Es ist nicht gesagt, wer oder welche Bestellung gemeint ist.\nGeben Sie entweder einen Namen, eine E-Mail-Adresse oder eine Telefonnummer an, oder eine Bestellnummer."
        }
        Code::AllHeld => {
            "Alles davon wird aufbewahrt; es wurde nichts gelöscht.\nBeenden Sie zuerst die Aufbewahrung oder schließen Sie den Fall, oder warten Sie ihr Ende ab."
        }
        Code::NothingToErase => {
            "Es gibt nichts zu löschen.\nSuchen Sie die Person unter einem anderen Namen, einer E-Mail-Adresse oder einer Bestellnummer."
        }
        Code::HoldNeedsReason => {
            "Eine Aufbewahrung braucht einen Grund von höchstens 500 Zeichen.\nSagen Sie in wenigen Worten, wofür die Angaben noch gebraucht werden, etwa für einen offenen Streit."
        }
        Code::HoldEnd => {
            "Das Ende der Aufbewahrung muss in der Zukunft liegen, höchstens drei Jahre voraus.\nWählen Sie den Tag, bis zu dem der Streit vorbei sein wird; verlängern lässt sie sich später."
        }
        Code::NoHold => {
            "Diese Bestellung wird nicht aufbewahrt, oder mehrere mit dieser Nummer werden es.\nSehen Sie die Liste der Aufbewahrungen an, und nennen Sie auch den Laden. Was ein offener Fall aufbewahrt, endet mit ihm."
        }
        Code::DeliveryAhead => {
            "Eine Zustellung kann nicht in der Zukunft liegen.\nGeben Sie den Tag an, an dem das Paket ankam."
        }
        Code::SeveralOrders => {
            "Mehrere Läden haben eine Bestellung mit dieser Nummer.\nSagen Sie, welcher Laden gemeint ist."
        }
        Code::NoOrder => {
            "Es gibt keine Bestellung mit dieser Nummer und Personendaten.\nPrüfen Sie die Nummer; sind ihre Angaben schon gelöscht, gibt es nichts aufzubewahren."
        }
        Code::Days => {
            "Personendaten lassen sich 1 bis {most} Tage aufbewahren.\nGeben Sie eine Zahl von Tagen an; voreingestellt sind 30 nach der Zustellung und 60 nach der Bestellung."
        }
    }
}
