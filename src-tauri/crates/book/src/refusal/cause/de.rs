use super::CauseCode as Code;

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Said => "{text}",
        Code::CloudFolder => {
            "der Ordner „{folder}“ wird in eine Cloud kopiert, während das Hauptbuch offen ist"
        }
        Code::NetworkShare => "er liegt auf einem Netzlaufwerk ({kind})",
        Code::NoTables => "sie enthält keine der Tabellen eines Hauptbuchs",
        Code::NoFormat => "sie sagt nicht, welches Format sie hat",
        Code::NoId => "sie sagt nicht, welches Hauptbuch sie ist",
        Code::NoSuchFile => "diese Datei gibt es nicht",
        Code::BadEntry => "sie ist beschädigt: {bad}",
        Code::LogKept => "ihr Protokoll ließ sich nicht übernehmen",
        Code::NotOfRestore => "diesen Ordner hat keine Wiederherstellung angelegt",
        Code::OtherLedger => "sie gehört zu einem anderen Hauptbuch",
        Code::OtherEnd => "sie endet nicht dort, wo das Hauptbuch stand",
        Code::NoEntry => "sie enthält keinen einzigen Eintrag",
        Code::BadPage => "eine Seite darin ist nicht, was geschrieben wurde",
        Code::NotRekeyed => "ihre Kopie ließ sich nicht mit einem anderen Schlüssel schreiben",
        Code::NotOpened => "eine Datei ließ sich nicht öffnen (SQLite {code})",
        Code::NotDone => "Lesen oder Schreiben misslang (SQLite {code})",
        Code::FolderAway => {
            "der Ordner ist nicht da; ist seine Platte oder sein Stick angeschlossen?"
        }
        Code::FolderReadOnly => "er darf nur gelesen werden",
        Code::FolderFull => "seine Platte ist voll; die angefangene Sicherung wurde entfernt",
        Code::NotThere => "sie ist nicht da",
        Code::KeyLength => "eine Schlüsseldatei hat genau {bytes} Bytes",
        Code::SidecarTooLarge => {
            "sie ist größer als jede Schlüsseldatei neben einem Hauptbuch; holen Sie sie aus einer Sicherung zurück"
        }
        Code::SidecarTooLong => {
            "sie hat mehr Zeilen als jede Schlüsseldatei neben einem Hauptbuch; holen Sie sie aus einer Sicherung zurück"
        }
        Code::SidecarDamaged => {
            "sie ist beschädigt oder keine Schlüsseldatei von Tallyman; holen Sie sie aus einer Sicherung zurück"
        }
        Code::SidecarMissing => "seine Schlüsseldatei {path} fehlt",
        Code::SlotUnusable => "ein Eintrag in {path} ist nicht brauchbar ({fault})",
        Code::KeysDamaged => "sie sind beschädigt ({fault})",
        Code::OpenerMissing => "der Weg, der das Hauptbuch geöffnet hat, ist nicht darunter",
        Code::NoKeyGiven => "es wurde kein Schlüssel gegeben",
        Code::NeverGivenKeychain => "das Hauptbuch kennt den Schlüsselbund nicht",
        Code::NeverGivenPassphrase => "das Hauptbuch hat kein Passwort",
        Code::NeverGivenRecovery => "das Hauptbuch hat keinen Wiederherstellungscode",
        Code::NeverGivenKeyFile => "das Hauptbuch hat keine Schlüsseldatei",
        Code::OtherKeychain => "der Schlüssel im Schlüsselbund gehört zu einem anderen Hauptbuch",
        Code::OtherPassphrase => "das Passwort ist ein anderes",
        Code::OtherRecovery => {
            "der Wiederherstellungscode gehört zu einem anderen Hauptbuch oder einem älteren Blatt"
        }
        Code::OtherKeyFile => "die Schlüsseldatei gehört zu einem anderen Hauptbuch",
        Code::SecondBlockNeeded => {
            "ohne die Schlüsseldatei neben dem Hauptbuch braucht es auch den zweiten Block des Wiederherstellungsblatts"
        }
        Code::OtherSheets => {
            "Code und zweiter Block sind von verschiedenen Wiederherstellungsblättern"
        }
        Code::KeychainFailed => "der Schlüsselbund dieses Computers ist nicht brauchbar: {because}",
        Code::PassphraseFailed => "das Passwort ist nicht brauchbar: {because}",
        Code::PassphrasesFull => "es gibt schon {most} Passwörter; entfernen Sie zuerst eines",
        Code::SlotsFull => "es gibt schon {most} Wege, es zu öffnen; entfernen Sie zuerst einen",
        Code::NoSlot => {
            "es gibt keinen Weg „{name}“; nennen Sie einen mit Kennung oder Art, wie die Liste ihn zeigt"
        }
        Code::SeveralSlots => "es gibt {count} Wege „{name}“; nennen Sie einen mit seiner Kennung",
        Code::LastWay => {
            "es bliebe kein Weg, von dem bekannt ist, dass er das Hauptbuch öffnet; fügen Sie zuerst einen anderen hinzu (ein Wiederherstellungscode zählt, sobald er zurückgetippt wurde)"
        }
        Code::OpenedWith => {
            "das Hauptbuch wurde gerade damit geöffnet; öffnen Sie es auf einem anderen Weg, um zu zeigen, dass er geht, und entfernen Sie dann diesen"
        }
        Code::NoPassphrase => "„{slot}“ ist kein Passwort",
        Code::OtherCode => {
            "jede Gruppe ist richtig geformt, aber der Code gehört zu einem anderen Hauptbuch oder einem anderen Blatt"
        }
        Code::PostponedAlready => {
            "das Zurücktippen des Wiederherstellungscodes wurde schon einmal aufgeschoben; nehmen Sie das Blatt und tippen Sie ihn jetzt, oder drucken Sie ein neues"
        }
        Code::NothingToType => "kein Wiederherstellungscode wartet darauf, zurückgetippt zu werden",
        Code::NotAllUsable => {
            "nicht jeder genannte Weg ist brauchbar; lassen Sie ihn weg, oder machen Sie ihn brauchbar"
        }
        Code::Empty => "es ist leer",
        Code::TooLong => "es hat mehr als {most} Bytes",
        Code::TooEasy => {
            "es ist zu leicht zu erraten; nehmen Sie mindestens {least} Buchstaben (chinesische Zeichen zählen doppelt), davon {different} verschiedene; vier Wörter ohne Zusammenhang sind gut"
        }
        Code::NotStretched => "es lässt sich nicht strecken ({cause})",
        Code::NoMemory => "dieser Computer hat die nötigen {mebibytes} MiB Speicher nicht frei",
        Code::NoCost => "sein Eintrag sagt nicht, wie es gestreckt wird",
        Code::Altered => "sein Eintrag wurde verändert ({fault})",
        Code::Locked => {
            "er ist verschlossen oder lässt Tallyman nicht hinein ({cause}); öffnen Sie ihn, dann versuchen Sie es noch einmal"
        }
        Code::NoKeyHeld => "er hat keinen Schlüssel für dieses Hauptbuch",
        Code::NoKeyOfOurs => "was er für dieses Hauptbuch hat, ist kein Schlüssel",
        Code::NotWrapped => "der Schlüssel ließ sich nicht verpacken",
        Code::NotReached => "es ist keiner zu erreichen ({cause})",
        Code::NotAsked => "er ließ sich nicht fragen ({cause})",
        Code::Silent => "er antwortet nicht",
        Code::Unanswered => {
            "er wurde gefragt und gab keine Antwort; öffnen Sie ihn, dann versuchen Sie es noch einmal"
        }
        Code::BrokeOff => "er brach ab",
        Code::CareLeft => "was über seine Sicherungen gemerkt ist",
        Code::LogLeft => "sein Protokoll mit den neuesten Einträgen",
        Code::BackupsLeft => "Sicherungen: {count}",
        Code::Both => "{first}; {rest}",
        Code::CodeEmpty => {
            "Der Code ist leer; erwartet werden {expected} Gruppen zu fünf Buchstaben und Ziffern"
        }
        Code::CodeSign => {
            "Gruppe {group} enthält das Zeichen „{sign}“, das in keinem Code vorkommt"
        }
        Code::CodeLength => {
            "Gruppe {group} hat {found} Buchstaben und Ziffern; jede Gruppe hat fünf"
        }
        Code::CodeCount => "Gegeben wurden {found} Gruppen; der Code hat {expected}",
        Code::GroupMistyped => {
            "Gruppe {group} ist vertippt; vergleichen Sie sie Zeichen für Zeichen mit dem Papier"
        }
        Code::GroupsMistyped => {
            "Die Gruppen {groups} und {last} sind vertippt; vergleichen Sie sie Zeichen für Zeichen mit dem Papier"
        }
    }
}
