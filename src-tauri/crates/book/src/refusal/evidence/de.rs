use super::EvidenceRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NoProfile => "Das Profil „{name}“ gibt es nicht.\nMöglich sind: {known}.",
        Code::DoesNotFit => {
            "Schon Übersicht, Bestellung und Angebot sind mehr, als „{profile}“ annimmt ({limits}). Es wurde nichts geschrieben.\nWählen Sie ein anderes Profil, oder verbinden Sie den Fall nur mit einer Bestellung."
        }
        Code::FilesMost => "{most} Dateien",
        Code::BytesMost => "{most} Bytes",
        Code::PagesMost => "{most} Seiten",
        Code::Limits => "{first}, {rest}",
        Code::NoOrder => {
            "Der Fall hat keine Bestellung, also gibt es nichts zu belegen.\nSagen Sie, um welche Bestellung es geht."
        }
        Code::FolderTaken => {
            "{folder} ist nicht leer; es wurde nichts geschrieben.\nNennen Sie einen Ordner, der leer ist oder noch nicht da."
        }
        Code::FolderUnnamed => {
            "Der Ordner hat keinen Namen.\nNennen Sie einen Ordner, der leer ist oder noch nicht da."
        }
        Code::NotWritten => {
            "Die Belegmappe wurde nicht nach {folder} geschrieben: {cause}.\nPrüfen Sie, ob in den Ordner geschrieben werden darf und Platz ist."
        }
        Code::PhotoNotRead => {
            "{file} konnte nicht gelesen werden: {cause}.\nPrüfen Sie, ob die Datei da ist und gelesen werden darf. Es wurde nichts geschrieben."
        }
        Code::PhotoNoFile => {
            "{file} konnte nicht gelesen werden: Es ist keine Datei.\nPrüfen Sie, ob die Datei da ist und gelesen werden darf. Es wurde nichts geschrieben."
        }
        Code::TooManyPhotos => {
            "{count} Fotos wurden gegeben; erwartet werden höchstens {most}.\nGeben Sie die, die am meisten zeigen."
        }
        Code::PhotoNotTaken => {
            "{file} wurde nicht übernommen: {why}.\nErwartet wird ein JPEG oder PNG, wie eine Kamera es macht. Es wurde nichts geschrieben."
        }
        Code::NoPhoto => "Es ist weder ein JPEG noch ein PNG",
        Code::PhotoTooLong => "Es ist größer als {most} MiB",
        Code::PhotoTooLarge => "Es hat mehr als {most} Millionen Pixel",
        Code::PhotoDamaged => "Es ist beschädigt",
        Code::TooManyPacks => {
            "In dem Ordner liegen schon {most} Belegmappen zu diesem Fall.\nWählen Sie einen anderen Ordner. Es wurde nichts geschrieben."
        }
    }
}
