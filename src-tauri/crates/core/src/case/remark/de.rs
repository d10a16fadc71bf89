use super::RemarkCode as Code;

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Confirmed => "Bestätigt: {claim}. Unsere eigenen Aufzeichnungen zeigen es.",
        Code::Contradicted => {
            "Widerlegt: {claim}. Unsere Aufzeichnungen zeigen anderes; bitten Sie um ein Foto, statt abzulehnen."
        }
        Code::Unknown => {
            "Unbekannt: {claim}. Die Aufzeichnungen zeigen es nicht und sprechen nicht dagegen."
        }
        Code::NothingAsserted => "Die Nachricht behauptet nichts, was das Hauptbuch zeigen könnte.",
        Code::Unsure => {
            "Was die Nachricht behauptet, ließ sich nicht sicher erkennen. Lesen und entscheiden Sie selbst."
        }
        Code::WeErred => {
            "Der Fehler liegt bei uns: Aus dem Regal wurde nicht das Zugesagte genommen."
        }
        Code::WeMiscounted => {
            "Der Fehler liegt bei uns: Es war nicht die bestellte Menge zu packen."
        }
        Code::WeDelayed => {
            "Die Verspätung liegt an uns: Bis zum Versandtermin war es nicht unterwegs."
        }
        Code::LacksOrder => "Keine Bestellung ist verknüpft. Nennen Sie sie.",
        Code::LacksScan => "Kein Scan sagt, was in das Paket kam.",
        Code::LacksWeight => "Kein Gewicht des Pakets ist festgehalten.",
        Code::LacksPhoto => "Kein Foto zeigt es; bitten Sie den Käufer um eines.",
        Code::LacksDelivery => "Keine Zustellung ist festgehalten.",
        Code::LacksTracking => "Nichts, was der Zusteller festgehalten hat, steht im Hauptbuch.",
        Code::LacksCustomsPapers => {
            "Weder eine Zollanmeldung noch wer Gebühren trägt steht im Hauptbuch."
        }
        Code::LacksInvoice => "Keine Rechnung des Lieferanten steht im Hauptbuch.",
        Code::FoundByNumber => "Die Nachricht enthält die Nummer der Bestellung {order}.",
        Code::FoundByTracking => "Die Nachricht enthält die Sendungsnummer der Bestellung {order}.",
        Code::FoundByBuyer => {
            "Der Absender hat kurz zuvor {order} bestellt. Nicht sicher, daher nicht übernommen."
        }
        Code::FoundByGoods => {
            "Bestellung {order} hat Waren und Farben, von denen die Nachricht spricht. Nicht sicher, daher nicht übernommen."
        }
        Code::FoundBySeller => "Sie haben gesagt, dass es um Bestellung {order} geht.",
        Code::NumberUnknown => {
            "Die Nachricht enthält die Nummer {number}; keine Bestellung im Buch hat sie. Prüfen Sie sie oder importieren Sie die Bestellungen jenes Tages."
        }
        Code::SeveralOrders => {
            "Die Nachricht nennt mehrere Bestellungen, daher wurde keine übernommen. Nennen Sie die gemeinte."
        }
        Code::OnlyOffered => "Keine Bestellung wurde sicher gefunden. Nennen Sie die gemeinte.",
        Code::NoOrder => {
            "Keine Bestellung wurde gefunden. Fragen Sie den Käufer nach der Nummer und nennen Sie sie dann."
        }
        Code::GoodsBySeller => "Sie haben gesagt, dass es um diese Waren geht.",
        Code::GoodsByMessage => {
            "Aus der Nachricht gelesen: {words}. Eine Vermutung; berichtigen Sie sie, wenn andere Waren gemeint sind."
        }
        Code::GoodsByFacts => "Die entscheidenden Fakten betreffen diese Waren.",
        Code::GoodsOfOrder => {
            "Nichts sagt, welche Waren gemeint sind; daher gilt die ganze Bestellung."
        }
        Code::Opened => "Fall {case} wurde eröffnet.",
        Code::Added => "Die Nachricht kam zu Fall {case}, der für dieselbe Bestellung offen ist.",
        Code::Known => "Fall {case} hat diese Nachricht schon; nichts wurde festgehalten.",
        Code::AsCorrected => "Als „{claim}“ gelesen, wie Sie Fall {case} berichtigt haben.",
        Code::WordsErased => "Die Worte dieser Nachricht wurden gelöscht.",
        Code::SameFault => {
            "{orders} weitere offene Bestellungen nehmen {sku} für {of} ebenso. Halten Sie sie an, bevor sie hinausgehen."
        }
        Code::SameFaultOnce => {
            "Eine weitere offene Bestellung nimmt {sku} für {of} ebenso. Halten Sie sie an, bevor sie hinausgeht."
        }
        Code::NoSameFault => "Keine andere offene Bestellung nimmt {sku} für {of}.",
        Code::Stopped => "{orders} offene Bestellungen sind angehalten, bis das behoben ist.",
        Code::StoppedOnce => "Eine offene Bestellung ist angehalten, bis das behoben ist.",
        Code::Accepted => "{orders} offene Bestellungen wurden angesehen und angenommen.",
        Code::AcceptedOnce => "Eine offene Bestellung wurde angesehen und angenommen.",
        Code::SameComplaint => "Frühere Fälle, die dasselbe über {sku} sagten: {cases}.",
        Code::OrderAgain => "Frühere Fälle zu derselben Bestellung: {cases}.",
    }
}
