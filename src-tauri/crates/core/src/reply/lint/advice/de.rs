use super::AdviceCode as Code;

#[expect(clippy::too_many_lines, reason = "a table: one row a sentence")]
pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Unproven => {
            "„{said}“ behauptet etwas, das kein Eintrag dieses Falls belegt. Lassen Sie es weg, oder halten Sie es zuerst fest."
        }
        Code::Differs => "„{said}“ steht nicht in den Fakten: Dort steht „{instead}“.",
        Code::NotKnown => {
            "„{said}“ steht in keinem Fakt und keiner Lösung dieses Falls. Prüfen Sie es, oder lassen Sie es weg."
        }
        Code::Placeholder => {
            "„{said}“ ist noch auszufüllen. Schreiben Sie, was dort hingehört, oder lassen Sie es weg."
        }
        Code::OrderMissing => "Die Antwort nennt die Bestellung nicht. Ergänzen Sie {order}.",
        Code::OtherLanguage => {
            "Der Käufer liest {wanted}. Schreiben Sie die Antwort in dieser Sprache."
        }
        Code::MixedScripts => {
            "„{said}“ mischt Buchstaben mehrerer Schriften, die gleich aussehen. Tippen Sie das Wort neu."
        }
        Code::Contact => {
            "„{said}“ führt von der Plattform weg; das verbietet sie. Bitten Sie den Käufer, hier zu antworten."
        }
        Code::Address => {
            "„{said}“ sieht nach einer Anschrift aus. Anschriften gibt die Plattform mit ihrem Etikett oder Formular weiter."
        }
        Code::Link => "„{said}“ ist ein Link. Sagen Sie in Worten, was er zeigt.",
        Code::OffPlatform => {
            "„{said}“ bietet etwas außerhalb der Plattform an. Jede Zahlung und Erstattung läuft über die Bestellung."
        }
        Code::Feedback => {
            "„{said}“ spricht eine Bewertung an. Lassen Sie es weg: Dafür darf nichts erbeten oder versprochen werden."
        }
        Code::CloseCase => {
            "„{said}“ bittet, einen Fall zu schließen. Lassen Sie es weg; der Käufer schließt ihn, wenn alles erledigt ist."
        }
        Code::CancelYourself => {
            "„{said}“ bittet den Käufer, zu stornieren oder einen anderen Grund zu wählen. Erledigen Sie es selbst in der Bestellung."
        }
        Code::Advertising => {
            "„{said}“ ist Werbung; sie gehört nicht in die Antwort auf eine Reklamation. Lassen Sie es weg."
        }
        Code::MoreThanPaid => {
            "„{said}“ ist mehr, als der Käufer bezahlt hat ({paid}). Prüfen Sie den Betrag."
        }
        Code::OtherCurrency => "„{said}“ ist nicht in der Währung der Bestellung, {currency}.",
        Code::NotOffered => {
            "„{said}“ verspricht etwas anderes als die Lösungen dieses Falls. Wählen Sie zuerst die Lösung, dann schreiben Sie die Antwort."
        }
        Code::BelowLaw => {
            "Das Gesetz gibt dem Käufer mindestens {floor} zurück. Wählen Sie eine andere Lösung."
        }
        Code::BuyerPays => {
            "„{said}“ lässt den Käufer die Rücksendung von etwas bezahlen, das nicht der Bestellung entspricht. Übernehmen Sie die Kosten."
        }
        Code::DeniesRights => {
            "„{said}“ bestreitet ein Recht, das das Gesetz gibt. Lassen Sie es weg."
        }
        Code::DayTooLate => {
            "„{said}“ liegt nach dem letzten Tag, der versprochen werden darf: {latest}."
        }
        Code::NoNextStep => "Kein Tag sagt, wann das Nächste geschieht. Nennen Sie einen.",
        Code::NotConcrete => {
            "Nichts nennt die Ware. Wiederholen Sie das Problem mit Name, Farbe oder Anzahl."
        }
        Code::NoApology => "Es fehlt eine Entschuldigung. Ein Satz genügt.",
        Code::SorryAgain => "„{said}“ ist eine Entschuldigung zu viel. Behalten Sie die erste.",
        Code::SorryLate => "„{said}“ steht spät. Stellen Sie die Entschuldigung an den Anfang.",
        Code::SorryIf => {
            "„{said}“ entschuldigt sich unter einer Bedingung. Entschuldigen Sie sich für das, was geschehen ist."
        }
        Code::NoFirstPerson => {
            "In dieser Antwort handelt niemand. Sagen Sie einmal „ich“ für das, was Sie tun."
        }
        Code::Blame => {
            "„{said}“ gibt dem Käufer die Schuld. Sagen Sie stattdessen, was die Aufzeichnungen zeigen."
        }
        Code::Admission => {
            "„{said}“ gibt einen Fehler zu, den das Hauptbuch nicht bestätigt. Sagen Sie, was Sie wissen und was Sie prüfen."
        }
        Code::Unanswered => "Der Käufer schrieb auch über: {reason}. Antworten Sie darauf.",
        Code::Personal => {
            "„{said}“ sind persönliche Daten. Lassen Sie sie weg; der Vorname genügt."
        }
        Code::OtherOrder => "„{said}“ ist die Nummer einer anderen Bestellung. Lassen Sie sie weg.",
        Code::Copied => {
            "Das ist wörtlich der Text des Käufers. Sagen Sie es mit Ihren Worten, oder lassen Sie es weg."
        }
        Code::Html => {
            "„{said}“ ist ein Befehl für Webseiten. Plattformen zeigen nur einfachen Text; lassen Sie ihn weg."
        }
        Code::Picture => "„{said}“ ist ein Bildzeichen. Schreiben Sie nur Worte.",
        Code::Unseen => {
            "Hier steht ein Zeichen, das niemand sieht und das ändert, wie der Text gelesen wird. Nehmen Sie es heraus."
        }
        Code::EmptyLines => "Mehr als eine leere Zeile; diese Plattform erlaubt eine.",
        Code::TooLong => "Die Antwort hat {chars} Zeichen; das Feld fasst {limit}. Kürzen Sie sie.",
        Code::Short => {
            "Die Antwort ist kurz ({count}; besser mindestens {least}). Sagen Sie, was geschieht und wann."
        }
        Code::Long => "Die Antwort ist lang ({count}; besser höchstens {most}).",
        Code::Paragraphs => "Die Antwort hat {count} Absätze. Weniger lesen sich leichter.",
        Code::LongSentences => {
            "Sätze haben im Mittel {count} Wörter. Machen Sie aus den langen zwei."
        }
        Code::Familiar => {
            "„{said}“ ist die vertraute Anrede, oder mischt zwei. Bleiben Sie bei der höflichen."
        }
        Code::NoGreeting => "Es fehlt die Anrede.",
        Code::NoClosing => "Es fehlt der Gruß am Ende.",
        Code::Format => "„{said}“ schreibt man in dieser Sprache anders: „{instead}“.",
        Code::Guarantee => {
            "„{said}“ sichert zu, was niemand zusichern kann. Sagen Sie, was Sie tun."
        }
        Code::Legal => "„{said}“ ist Rechtsrat oder eine Drohung. Lassen Sie es weg.",
        Code::Capitals => "„{said}“ wirkt geschrien. Schreiben Sie es klein.",
        Code::DoubledMark => "„{said}“: Ein Zeichen genügt.",
        Code::DoubledWord => "„{said}“ steht doppelt da.",
        Code::Blanks => "Hier steht mehr als ein Leerzeichen.",
        Code::SentBefore => {
            "Das wurde in diesem Fall schon gesendet. Antworten Sie auf das, was der Käufer seither schrieb."
        }
        Code::PhotoAgain => "„{said}“ bittet um ein Foto, das schon da ist.",
        Code::PhotoNotNeeded => {
            "„{said}“ bittet um ein Foto, von dem nichts abhängt. Lassen Sie es weg."
        }
        Code::ReturnNotNeeded => {
            "„{said}“ verlangt eine Rücksendung, die die gewählte Lösung nicht braucht."
        }
        Code::ForOwner => {
            "Es geht um eine Fälschung, eine Gefahr oder eine Drohung. Lassen Sie die Inhaberin oder den Inhaber selbst antworten."
        }
    }
}
