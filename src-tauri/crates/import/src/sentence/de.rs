//! What is said about files in German.

use super::SentenceCode;

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) const fn text(code: SentenceCode) -> &'static str {
    match code {
        // Files that cannot be opened or are no table.
        SentenceCode::FileNotOpened => {
            "{file}: Die Datei lässt sich nicht öffnen; prüfen Sie, ob es sie noch gibt und ob sie nicht anderswo offen ist."
        }
        SentenceCode::FileEmpty => "{file}: Die Datei ist leer; laden Sie sie erneut herunter.",
        SentenceCode::FileTooLarge => {
            "{file}: Die Datei ist größer als 4 GB; exportieren Sie einen kürzeren Zeitraum."
        }
        SentenceCode::FileNotRead => {
            "{file}: Die Datei ließ sich nicht lesen; kopieren Sie sie auf diesen Computer und versuchen Sie es noch einmal."
        }
        SentenceCode::FileNotReadToEnd => {
            "{file}: Die Datei ließ sich nicht bis zum Ende lesen; kopieren Sie sie auf diesen Computer und versuchen Sie es noch einmal."
        }
        SentenceCode::FileChanged => {
            "{file}: Die Datei hat sich beim Lesen geändert, deshalb wurde nichts übernommen; warten Sie, bis sie vollständig ist, und versuchen Sie es noch einmal."
        }
        SentenceCode::NotAFile => {
            "{file}: Das ist keine Datei, sondern ein Ordner, ein Gerät oder eine Leitung; geben Sie die Datei selbst an."
        }
        SentenceCode::OldWorkbook => {
            "{file}: Das ist eine alte Excel-Mappe (.xls) oder eine mit Kennwort; öffnen Sie sie und speichern Sie sie ohne Kennwort als XLSX oder CSV."
        }
        SentenceCode::Pdf => {
            "{file}: Das ist ein PDF, das eine Tabelle zeigt und keine enthält; laden Sie die Tabelle als CSV oder XLSX herunter."
        }
        SentenceCode::WebPage => {
            "{file}: Das ist eine Webseite und keine Tabelle, was auch immer ihr Name sagt; laden Sie den Bericht erneut herunter, oder öffnen Sie ihn in einer Tabellenkalkulation und speichern Sie ihn als CSV."
        }
        SentenceCode::Xml => {
            "{file}: Das ist eine XML-Datei; laden Sie den Bericht als CSV oder XLSX herunter."
        }
        SentenceCode::PackedArchive => {
            "{file}: Das ist ein gepacktes Archiv; entpacken Sie es und geben Sie die Dateien darin."
        }
        SentenceCode::Picture => {
            "{file}: Das ist ein Bild; erwartet wurde eine Tabelle als CSV oder XLSX."
        }
        SentenceCode::BinaryWorkbook => {
            "{file}: Das ist eine binäre Mappe (.xlsb); öffnen Sie sie und speichern Sie sie als XLSX oder CSV."
        }
        SentenceCode::LibreOfficeTable => {
            "{file}: Das ist eine LibreOffice-Tabelle (.ods); öffnen Sie sie und speichern Sie sie als XLSX oder CSV."
        }
        SentenceCode::NoWorkbook => {
            "{file}: Das ist ein gepacktes Archiv und keine Mappe; entpacken Sie es und geben Sie die Dateien darin."
        }
        SentenceCode::WorkbookDamaged => {
            "{file}: Die Mappe ist unvollständig oder beschädigt, daher wurde nichts daraus genommen; laden Sie sie erneut herunter, oder speichern Sie sie noch einmal als XLSX oder CSV."
        }
        SentenceCode::WorkbookDamagedAt => {
            "{file}, bei oder nach Zeile {row}: Die Mappe ist unvollständig oder beschädigt, daher wurde nichts daraus genommen; speichern Sie sie noch einmal als XLSX oder CSV."
        }
        SentenceCode::WorkbookStrange => {
            "{file}: Das ist keine gewöhnliche Mappe ({what}), daher wurde sie nicht geöffnet; speichern Sie die Tabelle als CSV und geben Sie diese."
        }
        SentenceCode::TooManyParts => "sie hat mehr Teile als jede Mappe",
        SentenceCode::UnpacksTooLarge => "entpackt ist sie größer als 600 MB",
        SentenceCode::PartUnpacksTooLarge => {
            "ein Teil davon wird entpackt weit größer, als eine Mappe braucht"
        }
        SentenceCode::TextsTooLarge => "ihr Verzeichnis der Texte ist größer als 96 MB",
        SentenceCode::PartNotUnicode => "ein Teil davon ist nicht in UTF-8",
        SentenceCode::CellOutside => "sie nennt eine Zelle, die kein Blatt hat",
        SentenceCode::TooManyTextsAnnounced => "sie kündigt mehr Texte an, als jede Mappe enthält",
        SentenceCode::TooManyTexts => "sie enthält mehr als 2.000.000 Texte",
        SentenceCode::TextTooLong => {
            "ein Text oder eine Auszeichnung darin ist länger als in jeder Mappe"
        }
        SentenceCode::DeclaresType => {
            "ein Teil davon erklärt einen Dokumenttyp, was keine Mappe tut"
        }
        SentenceCode::PartTwice => "ein Teil davon ist zweimal vorhanden",
        SentenceCode::CellsBroken => {
            "ihre Zellen sind nicht so geschrieben, wie eine Mappe sie schreibt"
        }
        SentenceCode::WorkbookLocked => {
            "{file}: Die Mappe ist mit einem Kennwort geschützt; speichern Sie sie ohne Kennwort oder als CSV."
        }
        SentenceCode::CellTooFar => {
            "{file}, Zeile {row}: Eine Zelle liegt jenseits von Spalte 1.024 oder Zeile 1.048.576, wo kein Export eine hat; kopieren Sie die Tabelle auf ein neues Blatt."
        }
        SentenceCode::SheetMissing => {
            "{file}: Die Mappe hat kein Blatt „{wanted}“; wählen Sie eines von {sheets}."
        }
        // Text that cannot be cut into rows.
        SentenceCode::EncodingMixed => {
            "{file}, bei oder nach Zeile {row}: Der Text ist nicht in der Kodierung der übrigen Datei; laden Sie die Datei erneut herunter, oder wählen Sie ihre Kodierung."
        }
        SentenceCode::EncodingUnknown => {
            "{file}: „{label}“ ist keine bekannte Kodierung; wählen Sie eine wie utf-8, gb18030 oder windows-1252."
        }
        SentenceCode::TextInvalid => {
            "{file}: Der Text ist kein gültiges {encoding}; laden Sie die Datei erneut herunter, oder wählen Sie ihre Kodierung."
        }
        SentenceCode::NoText => {
            "{file}: Die Datei ist kein Text in einer bekannten Kodierung; erwartet wurde eine Tabelle als CSV, TSV oder XLSX, laden Sie sie daher erneut herunter."
        }
        SentenceCode::RowTooLong => {
            "{file}, Zeile {row}: Die Zeile ist länger als 4 MB, was in keiner Datei mit Bestellungen, Angeboten oder Beständen vorkommt; laden Sie die Datei erneut herunter."
        }
        SentenceCode::CellTooLong => {
            "{file}, Zeile {row}: Eine Zelle ist länger als 1 MB, was in keiner Datei mit Bestellungen, Angeboten oder Beständen vorkommt; kürzen Sie sie, oder laden Sie die Datei erneut herunter."
        }
        SentenceCode::TooManyColumns => {
            "{file}, Zeile {row}: Es sind mehr als 1.024 Spalten, was in keiner Datei mit Bestellungen, Angeboten oder Beständen vorkommt; laden Sie die Datei erneut herunter."
        }
        SentenceCode::QuoteNeverClosed => {
            "{file}, Zeile {row}: Ein Anführungszeichen öffnet eine Zelle, die nie geschlossen wird; die Datei ist also dort abgeschnitten, oder das Zeichen gehört nicht dorthin. Laden Sie die Datei erneut herunter, oder entfernen Sie das Zeichen."
        }
        SentenceCode::QuoteJoinsRows => {
            "{file}, Zeile {row}: Ein Anführungszeichen verbindet diese Zeile mit den nächsten {lines} Zeilen, die wie eigene Zeilen aussehen; entfernen Sie das Zeichen, oder laden Sie die Datei erneut herunter."
        }
        SentenceCode::FileCutOff => {
            "{file}, Zeile {row}: Die Datei endet mitten in dieser Zeile, ist also unvollständig; laden Sie sie erneut herunter."
        }
        SentenceCode::TooManyRows => {
            "{file}: Die Datei hat mehr als 20.000.000 Zeilen; exportieren Sie einen kürzeren Zeitraum."
        }
        // Tables that are of no use.
        SentenceCode::FormatUseless => "{file}: {name} ist hier nicht zu gebrauchen.",
        SentenceCode::UseInstead => "{file}: Das ist {name}; {instead}",
        SentenceCode::ColumnMissing => {
            "{file}, Zeile {row}: Die Datei sieht aus wie {name}, hat aber keine Spalte „{column}“; laden Sie den Bericht mit allen Spalten erneut herunter."
        }
        SentenceCode::ColumnsNotFound => {
            "{file}: Die Datei hat die zugeordneten Spalten nicht; sehen Sie sich ihre erste Zeile an und ordnen Sie sie neu zu."
        }
        SentenceCode::FormatNotFound => {
            "{file}: Die Datei hat nicht die Spalten des Formats „{profile}“; lassen Sie das Format offen, oder wählen Sie ein anderes."
        }
        SentenceCode::NoHeader => {
            "{file}: Keine der ersten 60 Zeilen nennt Spalten wie SKU, Titel, Bestellung oder Menge; geben Sie den Export eines Ladens oder eine Tabelle mit einer Kopfzeile."
        }
        SentenceCode::NoRowsBelowHeader => {
            "{file}: Unter der Kopfzeile steht keine Zeile; geben Sie die Tabelle mit ihren Zeilen."
        }
        SentenceCode::RowRejected => {
            "{file}, Zeile {row}: {reason}; nichts wurde übernommen. Berichtigen Sie die Datei, oder übernehmen Sie die übrigen Zeilen ohne diese."
        }
        SentenceCode::CellRejected => {
            "{file}, Zeile {row}, Spalte {column}: {reason}; nichts wurde übernommen. Berichtigen Sie die Datei, oder übernehmen Sie die übrigen Zeilen ohne diese."
        }
        SentenceCode::RowsRejected => {
            "{file}, Zeile {row}: {reason} ({count} Zeilen sind nicht lesbar); nichts wurde übernommen. Berichtigen Sie die Datei, oder übernehmen Sie die übrigen Zeilen ohne diese."
        }
        SentenceCode::CellsRejected => {
            "{file}, Zeile {row}, Spalte {column}: {reason} ({count} Zeilen sind nicht lesbar); nichts wurde übernommen. Berichtigen Sie die Datei, oder übernehmen Sie die übrigen Zeilen ohne diese."
        }
        SentenceCode::TooManyRejected => {
            "{file}, Zeile {row}: Mehr als 10.000 Zeilen waren nicht lesbar, die Datei ist also eine andere, als sie scheint; sehen Sie sich die ersten davon an."
        }
        SentenceCode::AnswersTooLarge => {
            "{file}: Die Datei ist größer als 32 MB, was keine beantwortete Liste ist."
        }
        SentenceCode::TooManyAnswers => {
            "{file}: Die Tabelle hat mehr als 50.000 Zeilen, was keine beantwortete Liste hat."
        }
        SentenceCode::TableTooFull => {
            "{file}: Die Zellen der Tabelle enthalten zusammen mehr als {megabytes} MB; teilen Sie sie auf mehrere Dateien auf."
        }
        SentenceCode::NoTable => {
            "{file}: Die Datei ist keine lesbare Tabelle; speichern Sie sie als XLSX oder CSV."
        }
        // Questions and doubts.
        SentenceCode::WhichFormat => {
            "{file}: Die Datei passt zu mehreren Formaten; wählen Sie das richtige."
        }
        SentenceCode::WhichColumns => {
            "{file}, Zeile {row}: Die Tabelle hat kein bekanntes Format; sagen Sie, was sie enthält und welche Spalten die SKU, die Worte und die Stückzahl sind."
        }
        SentenceCode::WhichEncoding => {
            "{file}: Der Text ist in mehreren Kodierungen lesbar; wählen Sie die, die richtige Wörter zeigt."
        }
        SentenceCode::WhichDateOrder => {
            "{file}, Zeile {row}, Spalte {column}: {text} kann zwei Tage bedeuten; wählen Sie, ob der Tag oder der Monat zuerst steht."
        }
        SentenceCode::TwinColumns => {
            "„{one}“ und „{other}“ sehen beide aus wie {field}; die erste Spalte wurde genommen."
        }
        SentenceCode::SurerColumn => {
            "„{header}“ sieht auch aus wie {field}; eine sicherere Spalte wurde genommen."
        }
        SentenceCode::UnitsUnlikely => "„{header}“ heißt wie eine Stückzahl, enthält aber anderes.",
        SentenceCode::KindUnsure => "Sie wurde als {best} gelesen; sie könnte auch {other} sein.",
        // Remarks.
        SentenceCode::FormulasUsed => {
            "{count} Zellen sind Formeln; ihre zuletzt gespeicherten Werte wurden genommen. Fügen Sie die Tabelle als Werte ein, falls diese veraltet sein können."
        }
        SentenceCode::QuoteAsText => {
            "Ein Anführungszeichen in einer Zelle wurde als Text genommen; die Zeile hat so viele Zellen wie die Kopfzeile."
        }
        SentenceCode::LastLineMissing => {
            "Der Datei fehlt ihre letzte Zeile, die die Bestellungen zählt; wurde sie abgeschnitten, fehlen Bestellungen."
        }
        SentenceCode::LastLineDiffers => {
            "Die letzte Zeile der Datei zählt {declared} Bestellungen, gefunden wurden {found}; laden Sie sie erneut herunter, falls welche fehlen."
        }
        SentenceCode::LineEndMissing => {
            "Die Datei endet nicht mit einem Zeilenende wie sonst die Exporte dieses Ladens; wurde sie dort abgeschnitten, fehlt die letzte Zeile oder spätere."
        }
        SentenceCode::SheetRead => "Die Mappe hat {count} Blätter; gelesen wurde „{name}“.",
        SentenceCode::SkusNotAssigned => {
            "Die Zeile nennt {skus} SKUs für {count} Kombinationen der Optionen; welche wozu gehört, ist nicht klar, daher wurden die Varianten ohne SKU genommen."
        }
        SentenceCode::DateLeftOut => {
            "Das Datum war nicht lesbar und wurde weggelassen; erwartet wurde eine Form wie 2026-09-22."
        }
        SentenceCode::PriceLeftOut => {
            "Der Preis war nicht sicher lesbar und wurde weggelassen; erwartet wurde eine Form wie 12.34."
        }
        SentenceCode::OrderFromAbove => {
            "Die Zeile nennt keine Bestellung und wurde zu der darüber genommen, wie bei verbundenen Zellen."
        }
        SentenceCode::StatusUnknown => {
            "Der Status „{word}“ ist nicht bekannt und wurde als offen genommen; prüfen Sie die Zeilen, die ihn haben."
        }
        SentenceCode::SkuHidesSigns => {
            "Die SKU enthält Zeichen, die man nicht sieht (ohne Breite, Richtungszeichen oder besondere Leerzeichen); sie wurde so behalten und passt vielleicht nicht zur selben, von Hand getippten SKU."
        }
        // Why a row cannot be read: the part of a sentence that follows the place.
        SentenceCode::NothingSold => "weder Angebot noch Titel noch SKU sagen, was verkauft wird",
        SentenceCode::NothingOrdered => "weder SKU noch Titel sagen, was verkauft wurde",
        SentenceCode::NothingToTake => {
            "weder SKU noch Strichcode noch Worte sagen, was zu nehmen ist"
        }
        SentenceCode::TooManyVariants => "die Optionen ergeben mehr als 2.000 Varianten",
        SentenceCode::SkuEmpty => "die SKU ist leer; ein Lagerartikel braucht eine",
        SentenceCode::ListingSkuEmpty => "die SKU des Angebots ist leer; beide SKUs sind nötig",
        SentenceCode::StockSkuEmpty => "die SKU des Lagerartikels ist leer; beide SKUs sind nötig",
        SentenceCode::StockNotWhole => {
            "die Zelle ist keine ganze Zahl; erwartet wurde eine Stückzahl"
        }
        SentenceCode::QuantityNotWhole => {
            "die Zelle ist keine ganze Zahl; erwartet wurde eine Stückzahl wie 1"
        }
        SentenceCode::QuantityEmpty => "die Zelle ist leer; erwartet wurde eine Stückzahl wie 1",
        SentenceCode::QuantityZero => "die Menge ist 0; erwartet wurde eine Stückzahl ab 1",
        SentenceCode::NoOrder => "die Zeile nennt keine Bestellung",
        SentenceCode::CellIsError => {
            "die Zelle ist der Fehler {text}; berichtigen Sie die Formel und speichern Sie erneut"
        }
        SentenceCode::NumberInexact => {
            "die Zelle ist eine Zahl mit mehr als 15 Stellen, von denen eine Tabellenkalkulation nur 15 behält; nehmen Sie die Datei, wie sie heruntergeladen wurde, oder formatieren Sie die Spalte vor dem Einfügen als Text"
        }
        SentenceCode::MadeDate => {
            "eine Tabellenkalkulation hat aus dem Wert ein Datum gemacht; nehmen Sie die Datei, wie sie heruntergeladen wurde, oder formatieren Sie die Spalte vor dem Einfügen als Text"
        }
        SentenceCode::MadeExponent => {
            "eine Tabellenkalkulation hat die Zahl in eine Form wie 4.06E+12 gebracht, und ihre letzten Stellen sind verloren; laden Sie die Datei erneut herunter und speichern Sie sie nicht in einer Tabellenkalkulation"
        }
        SentenceCode::MadeDecimal => {
            "eine Tabellenkalkulation hat eine Dezimalzahl daraus gemacht (sie endet auf .0), Stellen können also verloren sein; laden Sie die Datei erneut herunter und speichern Sie sie nicht in einer Tabellenkalkulation"
        }
        SentenceCode::ControlSign => {
            "sie enthält ein Steuerzeichen, das nicht dazugehören kann; laden Sie die Datei erneut herunter"
        }
        SentenceCode::RowTooWide => {
            "die Zeile hat {cells} Zellen, die Kopfzeile {width}; welcher Wert welcher ist, ist nicht klar"
        }
        // Rules that leave rows out.
        SentenceCode::AboveHeader => "über der Kopfzeile",
        SentenceCode::SeparatorLine => "die Zeile, die das Trennzeichen nennt",
        SentenceCode::TemplateRows => "eigene Zeilen der Vorlage",
        SentenceCode::HeaderAgain => "die Kopfzeile noch einmal",
        SentenceCode::ColumnsDescribed => "Beschreibungen der Spalten",
        SentenceCode::PromotionContinued => "Fortsetzung einer Aktion",
        SentenceCode::PictureOnly => "nur ein Bild des Artikels",
        SentenceCode::ZeroToTake => "nichts zu nehmen (Menge 0)",
        SentenceCode::DeletionMarked => "zum Löschen vorgemerkt",
        SentenceCode::Own => "{text}",
        // What to give instead: the part of a sentence that follows the format's name.
        SentenceCode::ParcelsOfAmazon => {
            "darin stehen Pakete, die Amazon aus eigenem Bestand verschickt, es gibt also nichts zu picken. Laden Sie stattdessen den Bericht „Unshipped Orders“ herunter."
        }
        SentenceCode::PaymentsAmazon => {
            "darin stehen Zahlungen und nicht, was zu picken ist. Laden Sie stattdessen den Bericht „Unshipped Orders“ herunter."
        }
        SentenceCode::TrackingAmazon => {
            "darin stehen Sendungsnummern und nicht, was zu picken ist. Laden Sie stattdessen den Bericht „Unshipped Orders“ herunter."
        }
        SentenceCode::LanguageEbay => {
            "in dieser Sprache ist er noch nicht lesbar. Stellen Sie Seller Hub auf Englisch und laden Sie ihn erneut herunter, oder ordnen Sie die Spalten zu."
        }
        SentenceCode::UploadEbay => {
            "sie ist zum Hochladen gemacht. Laden Sie stattdessen „Active listings“ aus Seller Hub, Reports, herunter."
        }
        SentenceCode::PaymentsEbay => {
            "darin stehen Zahlungen und nicht, was zu picken ist. Laden Sie stattdessen „Orders“ aus Seller Hub, Reports, herunter."
        }
        SentenceCode::OrdersEtsy => {
            "sie hat eine Zeile je Bestellung und keine Varianten, kann also nicht sagen, was zu picken ist. Laden Sie stattdessen „Order Items“ herunter (Shop Manager, Settings, Options, Download Data)."
        }
        SentenceCode::PaymentsEtsy => {
            "darin stehen Zahlungen und nicht, was zu picken ist. Laden Sie stattdessen „Order Items“ herunter (Shop Manager, Settings, Options, Download Data)."
        }
        SentenceCode::PaymentsShopify => {
            "darin stehen Zahlungen und nicht, was zu picken ist. Exportieren Sie stattdessen „Orders“."
        }
        SentenceCode::PaymentsOther => {
            "darin stehen Zahlungen und nicht, was zu picken ist. Geben Sie stattdessen Bestellungen, Angebote oder Bestand."
        }
        SentenceCode::TrackingOther => {
            "darin stehen Sendungsnummern und nicht, was zu picken ist. Geben Sie stattdessen Bestellungen, Angebote oder Bestand."
        }
        SentenceCode::NoReader => {
            "dafür gibt es noch keinen eigenen Leser. Sagen Sie bei „mapped“, was die Spalten bedeuten."
        }
        SentenceCode::OrdersWithoutItems => {
            "sie hat eine Zeile je Bestellung und keine Artikel. Exportieren Sie stattdessen die Artikel der Bestellungen oder eine Tabelle mit Bestellung, SKU und Menge."
        }
    }
}
