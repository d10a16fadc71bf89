use super::LedgerRefusalCode as Code;

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::InUse => {
            "Das Hauptbuch {ledger} ist in Gebrauch. Schließen Sie das andere Tallyman, dann versuchen Sie es noch einmal.\nSchließen Sie das andere Fenster oder den anderen Befehl, dann versuchen Sie es noch einmal."
        }
        Code::Missing => "Bei {ledger} gibt es kein Hauptbuch.",
        Code::Gone => {
            "Die Datei des Hauptbuchs {ledger} ist weg, aber noch da sind: {traces}. An ihrer Stelle wurde kein neues begonnen. Legen Sie die Datei zurück, oder spielen Sie eine Sicherung ein.\nEs wurde nichts gelöscht. Spielen Sie eine Sicherung ein, wenn die Datei nicht zu finden ist."
        }
        Code::ImpossibleClock => {
            "Die Uhr des Computers zeigt einen Tag, der nicht sein kann; es wurde kein Hauptbuch begonnen. Stellen Sie Datum und Uhrzeit richtig, dann versuchen Sie es noch einmal."
        }
        Code::Exists => "Bei {path} liegt schon etwas; es wurde nichts überschrieben.",
        Code::UnsuitablePlace => {
            "{path} ist kein sicherer Ort für ein Hauptbuch: {because}. Wählen Sie einen Ordner auf der eigenen Platte dieses Computers; Sicherungen dürfen dort liegen."
        }
        Code::NoKey => {
            "Kein Schlüssel öffnet das Hauptbuch {ledger}: {tried}.\nÖffnen Sie es mit dem Wiederherstellungscode, dem Passwort oder der Schlüsseldatei; „tallyman keys“ zeigt, was ihm gegeben wurde."
        }
        Code::WrongKey => {
            "Keiner der gegebenen Schlüssel öffnet {ledger}: {tried}. Es wurde nichts geändert. Versuchen Sie es noch einmal, oder öffnen Sie es auf einem anderen Weg.\nÖffnen Sie es mit dem Wiederherstellungscode, dem Passwort oder der Schlüsseldatei; „tallyman keys“ zeigt, was ihm gegeben wurde."
        }
        Code::Passphrase => "Das Passwort ist nicht brauchbar: {because}.",
        Code::RecoveryCode => "Der Wiederherstellungscode ist nicht brauchbar. {because}.",
        Code::RecoverySlot => {
            "Der zweite Block des Wiederherstellungsblatts ist nicht brauchbar. {because}."
        }
        Code::KeysKept => "Die Schlüssel bleiben, wie sie sind: {because}.",
        Code::WrongKeyOrDamaged => {
            "{path} öffnet sich mit diesem Schlüssel nicht: Entweder gehört er zu einem anderen Hauptbuch, oder die Datei ist beschädigt. Es wurde nichts geändert. Versuchen Sie den richtigen Schlüssel, oder spielen Sie eine Sicherung ein.\nÖffnen Sie es mit dem Wiederherstellungscode, dem Passwort oder der Schlüsseldatei; „tallyman keys“ zeigt, was ihm gegeben wurde."
        }
        Code::KeyFile => "{path} ist als Schlüssel nicht brauchbar: {because}.",
        Code::Keychain => {
            "Der Schlüsselbund dieses Computers ist nicht brauchbar: {because}.\nÖffnen Sie es mit dem Wiederherstellungscode, dem Passwort oder der Schlüsseldatei; „tallyman keys“ zeigt, was ihm gegeben wurde."
        }
        Code::Newer => {
            "{path} hat Format {found}; dieses Tallyman kennt Formate bis {known}. Nehmen Sie das neuere Tallyman, das es geschrieben hat. Es wurde nichts geändert."
        }
        Code::NotALedger => {
            "{path} ist kein Hauptbuch von Tallyman: {because}. Es wurde nichts geändert.\nEs wurde nichts gelöscht. Behalten Sie die Datei und spielen Sie eine Sicherung ein."
        }
        Code::Moved => {
            "Das Hauptbuch {ledger} wurde verschoben, ersetzt oder gelöscht, während es offen war. Es wird nichts mehr aufgezeichnet. Legen Sie die Datei zurück und starten Sie Tallyman neu."
        }
        Code::Damaged => {
            "Das Hauptbuch ist beschädigt: {bad}. Die Datei bleibt, wie sie ist. Behalten Sie sie, und spielen Sie eine Sicherung ein.\nEs wurde nichts gelöscht. Behalten Sie die Datei und spielen Sie eine Sicherung ein."
        }
        Code::DamagedFile => {
            "Die Datei des Hauptbuchs ist beschädigt: {detail}. Die Datei bleibt, wie sie ist. Behalten Sie sie, und spielen Sie eine Sicherung ein.\nEs wurde nichts gelöscht. Behalten Sie die Datei und spielen Sie eine Sicherung ein."
        }
        Code::DiskFull => {
            "Die Platte ist voll; es wurde nichts aufgezeichnet. Schaffen Sie Platz, dann versuchen Sie es noch einmal.\nSchaffen Sie Platz auf der Platte. Scans und Antworten gehen mit dem zurückgelegten Platz noch eine Weile: Versuchen Sie es noch einmal."
        }
        Code::BackupFolder => {
            "In {path} ließ sich keine Sicherung anlegen: {because}. Das Hauptbuch selbst ist nicht betroffen. Machen Sie den Ordner brauchbar, oder wählen Sie einen anderen für Sicherungen."
        }
        Code::KeysUnfit => {
            "Es wurde keine Sicherung angelegt: Die Schlüssel {path} gehörten dazu, und {because}. Das Hauptbuch selbst ist nicht betroffen. Holen Sie sie aus einer älteren Sicherung zurück, oder fügen Sie einen Weg hinzu, das Hauptbuch zu öffnen; das schreibt sie neu. Dann versuchen Sie es noch einmal."
        }
        Code::NotABackup => {
            "{path} ist als Sicherung nicht brauchbar: {because}. Es wurde nichts geändert."
        }
        Code::Io => "Mit {path} ging etwas schief ({doing}): {cause}.",
        Code::Journal => "Das Journal konnte nicht geschrieben oder gelesen werden: {cause}.",
        Code::Random => {
            "Dieser Computer gab keine Zufallszahlen: {cause}. Es wurde nichts aufgezeichnet."
        }
        Code::Disk => {
            "Die Platte verweigerte sich: {detail}. Sie kann voll, abgezogen oder am Ende sein. Was vorher aufgezeichnet wurde, ist nicht verloren. Schaffen Sie Platz oder sehen Sie nach ihr, dann versuchen Sie es noch einmal."
        }
        Code::Database => "Die Datenbank des Hauptbuchs verweigerte sich: {cause}.",
        Code::Draft => "Das lässt sich nicht aufzeichnen: {cause}.",
        Code::ReservedKind => {
            "Das lässt sich nicht aufzeichnen: Einträge der Art „{kind}“ schreibt das Hauptbuch selbst."
        }
        Code::TooLarge => {
            "Das lässt sich nicht aufzeichnen: Erlaubt sind höchstens {most}, und es sind {found} ({what})."
        }
        Code::CapsuleGone => {
            "Die zu löschenden Personendaten sind nicht da; vielleicht wurden sie schon gelöscht. Es wurde nichts geändert."
        }
        Code::Nested => {
            "Eine Änderung begann innerhalb einer anderen; das ist ein Fehler des Programms. Es wurde nichts aufgezeichnet."
        }
        Code::Stopped => "Vor dem Ende angehalten.",
        Code::Other => "Das Hauptbuch meldet: {text}",
    }
}
