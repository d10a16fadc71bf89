use super::CareRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NoFolder => {
            "Den Ordner {folder} gibt es nicht.\nLegen Sie den Ordner an oder schließen Sie seine Platte an, und versuchen Sie es noch einmal."
        }
        Code::NoBackup => {
            "Diese Sicherung liegt an keinem der bekannten Orte für Sicherungen.\nSehen Sie die Liste der Sicherungen an und versuchen Sie es noch einmal."
        }
        Code::Unread => {
            "{ledger} ist verschlossen, und keiner der gegebenen Schlüssel öffnet es; was seit der Sicherung gelöscht oder aufbewahrt wurde, lässt sich also nicht wissen.\nEs wurde nichts geändert. Geben Sie auch einen seiner eigenen Schlüssel. Gibt es keinen mehr, sagen Sie, dass es ungelesen ersetzt werden darf („tallyman restore FILE --replace-locked“), und löschen Sie erneut, was Personen seither löschen ließen."
        }
        Code::BackupDamaged => {
            "{backup} ist beschädigt: {bad}.\nEs wurde nichts geändert. Versuchen Sie eine ältere Sicherung."
        }
        Code::OtherLedger => {
            "{backup} ist die Sicherung eines anderen Hauptbuchs.\nEs wurde nichts geändert. Geben Sie eine Sicherung dieses Hauptbuchs an."
        }
        Code::NoKeyFile => "Es wurde keine Schlüsseldatei gewählt.\nWählen Sie die Schlüsseldatei.",
        Code::OtherHead => {
            "Das Eingetippte ist nicht der Anfang vom Stand dieser Sicherung.\nSehen Sie die Liste der Sicherungen an und tippen Sie die ersten vier Zeichen ihres Standes."
        }
        Code::DamagedBeginning => {
            "Der Anfang des Hauptbuchs {ledger} ist beschädigt: Der Schlüssel ist der richtige, und doch öffnet sich die Datei nicht. Die Datei bleibt, wie sie ist."
        }
        Code::Gone => "{what}\n{todo}",
        Code::Damaged => "{what}{left}{bad}{lacks}{again}\n{todo}",
        Code::Left => {
            " {entries} seiner Einträge lassen sich noch lesen und stimmen mit ihrem Siegel überein, bis Stand {head}."
        }
        Code::NothingLeft => " Keiner seiner Einträge lässt sich noch lesen.",
        Code::FirstBad => " Der erste Fehler: {bad}.",
        Code::LacksUnread => {
            " Was nach Stand {head} aufgezeichnet wurde, wo die neueste Sicherung endet, fehlt in der Sicherung."
        }
        Code::Lacks => {
            " Nach Stand {head}, wo die neueste Sicherung endet, fehlen in ihr {entries} lesbare Einträge mit {imports} Importen, und was sich nicht lesen lässt."
        }
        Code::FilesAgain => " Erneut zu importieren: {files}.",
        Code::TakeNoBackup => {
            "Es wurde nichts gelöscht oder geändert. An keinem der bekannten Orte wurde eine unversehrte Sicherung gefunden; suchen Sie eine anderswo, dann üben Sie mit „tallyman restore FILE --drill“."
        }
        Code::TakeBackup => {
            "Es wurde nichts gelöscht oder geändert. Die neueste unversehrte Sicherung ist {file} mit {entries} Einträgen. Üben Sie mit „tallyman restore {file} --drill“, dann stellen Sie mit „tallyman restore {file}“ wieder her; was dort noch liegt, kommt dann in den Ordner „quarantine“ neben dem Hauptbuch."
        }
    }
}
