use super::ImportRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NotInPreview => {
            "Diese Datei ist nicht in der Vorschau.\nGeben Sie die Dateien noch einmal an."
        }
        Code::NoKind => {
            "„{name}“ ist keine Art von Tabelle.\nMöglich sind orders, listings, stock, mappings und picks."
        }
        Code::NoDateOrder => {
            "„{name}“ ist keine Reihenfolge von Tag und Monat.\nMöglich sind day_first und month_first."
        }
        Code::NoTable => {
            "In dem, was gegeben wurde, ist keine Tabelle.\nGeben Sie Dateien als CSV, Text oder Excel, oder einen Ordner damit."
        }
        Code::ReadingStopped => {
            "Das Lesen wurde abgebrochen.\nEs wurde nichts gespeichert. Geben Sie die Dateien wieder an, wann Sie möchten."
        }
        Code::PreviewGone => {
            "Diese Vorschau gibt es nicht mehr.\nGeben Sie die Dateien noch einmal an."
        }
        Code::NotRunning => "Dieser Import läuft nicht.\nGeben Sie die Dateien noch einmal an.",
        Code::Changed => {
            "Die Datei hat sich nach der Vorschau geändert.\nAus dieser Datei wurde nichts gespeichert. Geben Sie sie noch einmal an."
        }
        Code::Refused => {
            "{sentence}\nAus dieser Datei wurde nichts gespeichert. Geben Sie sie noch einmal an."
        }
        Code::NoRow => {
            "Zeile {row} von {file} ist nicht im Buch.\nÖffnen Sie die Datei selbst, um sie zu sehen; vielleicht wurde sie seither in anderer Form eingelesen."
        }
        Code::NotRead => {
            "{file} konnte nicht gelesen werden: {cause}.\nPrüfen Sie, ob die Datei da ist und gelesen werden darf."
        }
        Code::NotAFile => {
            "{file} ist keine Datei, sondern ein Gerät oder eine Pipe, und wurde nicht gelesen.\nGeben Sie die Datei selbst an."
        }
        Code::ReaderFailed => {
            "Das Lesen von {file} brach ab; nichts daraus wurde eingelesen. Das ist ein Fehler von Tallyman."
        }
        Code::Profile => {
            "Ein Importprofil ist nicht brauchbar: {cause}.\nBerichtigen oder entfernen Sie das Profil."
        }
        Code::QueryTooLong => {
            "Das Gesuchte hat {found} Zeichen; gesucht werden kann nach höchstens {most}.\nGeben Sie eine Nummer, eine SKU oder wenige Worte an."
        }
        Code::QueryTooMany => {
            "Das Gesuchte hat {found} Worte; auf einmal gesucht werden kann nach höchstens {most}.\nGeben Sie eine Nummer, eine SKU oder wenige Worte an."
        }
        Code::NoMapping => {
            "Keine Zuordnung nennt die SKU „{sku}“.\nGeben Sie die SKU eines Angebots oder Lagerartikels an, wie eine Zuordnungsdatei sie schreibt."
        }
    }
}
