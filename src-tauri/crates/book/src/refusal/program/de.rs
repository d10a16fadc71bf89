use super::ProgramRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NoCommand => {
            "Den Befehl „{command}“ gibt es nicht.\nFenster und Kern sind von verschiedenen Fassungen; starten Sie Tallyman neu."
        }
        Code::OtherForm => {
            "Was „{command}“ gegeben wurde, hat ein Feld, das fehlt, unbekannt oder von anderer Art ist.\nSehen Sie die Form des Befehls an und versuchen Sie es noch einmal."
        }
        Code::NotJson => {
            "Was „{command}“ gegeben wurde, ist kein JSON.\nSehen Sie die Form des Befehls an und versuchen Sie es noch einmal."
        }
        Code::Tables => {
            "Die Tabellen des Hauptbuchs konnten nicht gelesen oder geschrieben werden: {cause}."
        }
        Code::StoredForm => {
            "Ein Eintrag ließ sich nicht in seine gespeicherte Form bringen oder daraus lesen: {cause}."
        }
        Code::UnknownEvent => {
            "Das Hauptbuch enthält einen Eintrag der Art „{kind}“, Fassung {version}, den diese Fassung von Tallyman nicht kennt.\nPrüfen Sie das Hauptbuch („tallyman verify“); die Prüfung nennt den ersten schlechten Eintrag."
        }
        Code::Inconsistent => {
            "Eintrag {entry} des Hauptbuchs ist nicht, was die Tabellen sagen.\nPrüfen Sie das Hauptbuch („tallyman verify“); die Prüfung nennt den ersten schlechten Eintrag."
        }
        Code::Random => {
            "Dieser Computer gab keine Zufallszahlen: {cause}.\nStarten Sie den Computer neu; es wurde nichts aufgezeichnet."
        }
        Code::Stopped => {
            "Tallyman brach mitten in diesem Schritt ab; nichts davon wurde behalten.\nVersuchen Sie es noch einmal; geschieht es wieder, schließen Sie das Fenster und öffnen Sie es neu."
        }
        Code::FileNotChosen => {
            "Das Fenster nannte eine Datei, die nicht gewählt wurde, seit es offen ist.\nWählen Sie die Datei noch einmal, oder ziehen Sie sie in das Fenster."
        }
        Code::FileTooLarge => {
            "Die Datei ist größer als 32 MB, und das ist keine Datei mit Antworten.\nWählen Sie die Datei, die zurückkam."
        }
        Code::NoKindOfFile => {
            "Was gespeichert werden sollte, ist keine Art von Datei, die Tallyman schreibt.\nFordern Sie es noch einmal an."
        }
        Code::FileNotRead => {
            "Die Datei konnte nicht gelesen werden: {cause}.\nPrüfen Sie, ob sie da ist und gelesen werden darf."
        }
        Code::NameNotText => {
            "Der Name einer gewählten Datei ist auf diesem System kein gültiger Text.\nBenennen Sie die Datei um und wählen Sie sie noch einmal."
        }
        Code::NoViewer => {
            "Kein Programm auf diesem Computer öffnet PDF-Dateien.\nSpeichern Sie das Blatt stattdessen als Datei und öffnen Sie es von Hand."
        }
        Code::NoPdf => {
            "Was gespeichert werden sollte, ist kein PDF.\nLassen Sie das Blatt noch einmal zeichnen."
        }
        Code::FileNotWritten => {
            "Die Datei konnte nicht geschrieben werden: {cause}.\nWählen Sie einen anderen Ordner oder schaffen Sie Platz, und versuchen Sie es noch einmal."
        }
        Code::OtherRequest => {
            "Was das Fenster verlangte, hat nicht die erwartete Form.\nFenster und Programm sind von verschiedenen Fassungen; starten Sie Tallyman neu."
        }
        Code::AnswerNotWritten => "Die Antwort konnte nicht geschrieben werden.",
        Code::NoKeyFilePlace => "Für die Schlüsseldatei wurde kein Ort gewählt.",
        Code::NoLedgerYet => {
            "Es gibt noch kein Hauptbuch.\nSagen Sie im Fenster, was es öffnen soll."
        }
        Code::FolderNotMade => {
            "Der Ordner für das Hauptbuch konnte nicht angelegt werden: {cause}.\nPrüfen Sie, ob in Ihren persönlichen Ordner geschrieben werden kann, und öffnen Sie Tallyman neu."
        }
        Code::StillInUse => {
            "Mit dem Hauptbuch wird noch gearbeitet, etwa durch einen Import oder eine Sicherung.\nWarten Sie, bis das fertig ist, und stellen Sie dann wieder her. Es wurde nichts geändert."
        }
    }
}
