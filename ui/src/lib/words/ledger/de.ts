import { count } from "../../format/number";
import type { en } from "./en";

const n = (value: number): string => count(value, "de");
const many = (value: number, one: string, other: string): string => `${n(value)} ${value === 1 ? one : other}`;

/** The ledger's words in German. */
export const de: {
  [K in keyof typeof en]: (typeof en)[K] extends (...args: infer A) => string ? (...args: A) => string : string;
} = {
  navLedger: "Hauptbuch",
  navCare: (value) => many(value, "Punkt zur Sicherheit", "Punkte zur Sicherheit"),
  statusBackedUp: (when) => `Sicherung ${when}`,
  statusNoBackup: "noch keine Sicherung",
  statusVerifyingAt: (share) => `Wird geprüft, ${n(share)} %`,

  ledgerFile: (file, size) => `${file}, verschlüsselt, ${size}`,
  ledgerWell: "Das Hauptbuch stimmt. Die letzte Sicherung lässt sich öffnen.",
  ledgerLookAt: (value) => many(value, "Punkt zum Ansehen", "Punkte zum Ansehen"),
  ledgerVerifiedAt: (when) => `Geprüft ${when}`,
  ledgerNeverVerified: "Noch nicht geprüft",
  ledgerHead: (head) => `Stand ${head}`,
  ledgerVerifyNow: "Jetzt prüfen",
  ledgerBackUpNow: "Jetzt sichern",
  ledgerVerifying: (done, total) => `${n(done)} von ${many(total, "Eintrag", "Einträgen")} geprüft`,
  ledgerStop: "Anhalten",
  ledgerBackingUp: "Eine Sicherung wird angelegt und geprüft. Die Arbeit kann weitergehen.",
  ledgerBackedUp: (entries) => `Gesichert. ${many(entries, "Eintrag", "Einträge")}, jeder geprüft`,
  ledgerLatest: "Letzte Einträge",
  ledgerLatestNote: "nur angefügt, jeder versiegelt den vorigen",
  ledgerBadOffer: (when) => `Die neueste unversehrte Sicherung ist vom ${when}.`,
  ledgerBadNone: "An keinem der bekannten Orte wurde eine unversehrte Sicherung gefunden.",
  ledgerBadShow: "Diese Sicherung zeigen",

  careTitle: "Zustand",
  careFresh: "Frisch",
  careOld: "Alt",
  careNone: "Noch keine",
  careFailed: "Misslungen",
  careApart: "Gewählt",
  careSameDisk: "Gleiche Platte",
  careDone: "Erledigt",
  careDue: "Fällig",
  careRoom: "Genug",
  careFull: "Voll",
  careLow: "Ohne Reserve",
  careKept: "Behalten",
  careWays: (value) => many(value, "Weg hinein", "Wege hinein"),
  careWaysOpen: (value) => `${n(value)} zu tun`,
  careBackups: "Sicherungen",
  careBackupLast: (when) => `die letzte vom ${when}, geöffnet und geprüft`,
  careBackupNever: "es gibt keine",
  careBackupSelf: "Täglich entsteht eine von selbst, und vor allem, was schiefgehen kann.",
  careThinning: (when) => `Die nächste geht am ${when}.`,
  careFolder: "Ordner",
  careFolderOwn:
    "Wählen Sie einen Stick, eine zweite Platte oder einen Cloud-Ordner. Was auf derselben Platte liegt, geht mit ihr verloren.",
  careFolderWaits:
    "Die letzte Sicherung liegt noch auf der Platte des Hauptbuchs. Schließen Sie die Platte dieses Ordners an; die nächste geht dorthin.",
  careFolderChosen: "Sicherungen sind verschlüsselt und bringen ihre Schlüssel mit, ein Cloud-Ordner ist also gut.",
  careChooseFolder: "Wählen",
  careVerification: "Prüfung",
  careVerifyWeek: "Jeder Eintrag gegen sein Siegel, einmal in der Woche.",
  careDisk: "Platte",
  careFree: (size) => `${size} frei`,
  careBallast: "32 MiB sind zurückgelegt, damit Scans weitergehen, wenn die Platte voll ist.",
  careNoBallast: "Die Reserve für Scans fehlt. Sie entsteht, sobald die Platte Platz dafür hat.",
  careBallastGone:
    "Die Reserve für Scans ist aufgegeben, damit die Arbeit noch eine Weile geht. Schaffen Sie jetzt Platz.",
  careKeys: "Schlüssel",
  careKeysBad: "Beschädigt",
  careKeysFine: "Jeder davon öffnet das Hauptbuch allein.",
  careChange: "Ändern",
  careShow: "Zeigen",
  careQuarantine: "Quarantäne",
  careQuarantined: (value) => many(value, "ersetztes Hauptbuch", "ersetzte Hauptbücher"),
  careQuarantineText: (until) =>
    `Das älteste geht am ${until}, wenn dann das Hauptbuch und eine Sicherung davon in Ordnung sind.`,
  careQuarantineUnknown:
    "Wann sie dorthin kamen, lässt sich nicht sagen, also bleiben sie. Löschen Sie sie, wenn Sie sie nicht mehr brauchen.",
  careLeft: "Alte Datei",
  careLeftText:
    "Sie heißt wie eine Sicherung, lässt sich aber nicht als eine dieses Hauptbuchs öffnen und bleibt daher. Sie kann zu einem anderen gehören; löschen Sie sie nur von Hand, wenn sie niemand braucht.",
  careFormer: "Früherer Ordner",
  careFormerAway: "Nicht da",
  careFormerText:
    "Alte Sicherungen dort lassen sich nur entfernen, wenn er erreichbar ist: Schließen Sie ihn einmal an.",
  careClock: "Uhr",
  careClockWord: "Gesprungen",
  careClockText: "das Datum liegt weit vom vorigen",
  careClockSecond:
    "Darum wird nichts gelöscht oder entfernt, bis ein weiterer Tag es bestätigt. Ist das Datum falsch, stellen Sie die Uhr richtig.",
  careTidy: "Aufräumen",
  careTidyText: "was um das Hauptbuch herum zu alt ist, ließ sich nicht entfernen",
  careRemembered: "Gemerktes",
  careRememberedWord: "Unlesbar",
  careRememberedText: "was über die Sicherungen gemerkt war, ist nicht lesbar",
  careRememberedSecond:
    "Wählen Sie den Ordner neu. Die unlesbare Datei liegt neben dem Hauptbuch (.care.unreadable); löschen Sie sie danach.",
  careLostWord: "Verloren",
  careLostText: "was über die Sicherungen gemerkt war, ist weg",
  careLostSecond:
    "Wählen Sie den Ordner für Sicherungen neu. Sicherungen in früheren Ordnern müssen Sie selbst entfernen.",
  carePersons: "Personendaten",
  carePersonsKept: "In der Frist",
  carePersonsText: (orders) => `aus ${many(orders, "Bestellung", "Bestellungen")}`,
  carePersonsNext: (said, orders) =>
    `Am ${said} werden die aus ${many(orders, "Bestellung", "Bestellungen")} von selbst gelöscht.`,
  carePersonsNone: "In den nächsten 30 Tagen wird nichts gelöscht.",

  personsTitle: "Personendaten",
  personsRemembered: (orders) => `${many(orders, "Bestellung", "Bestellungen")} mit Personendaten`,
  personsWho: "Name, E-Mail oder Telefon",
  personsOrder: "oder Bestellnummer",
  personsFind: "Suchen",
  personsClear: "Schließen",
  personsNobody: "Dazu ist nichts gespeichert.",
  personsCalendar: "Wird in 30 Tagen von selbst gelöscht",
  personsNothingGoes: "Nichts.",
  personsOrders: (shown, orders) => `${shown} ${orders === 1 ? "Bestellung" : "Bestellungen"}`,
  personsHolds: "Aufbewahrt",
  personsHeldUntil: (until) => `aufbewahrt bis ${until}`,
  personsEndHold: "Nicht länger aufbewahren",
  personsGoes: (when) => `geht am ${when}`,
  personsRemark: "Eine Bemerkung ohne Bestellung",
  personsHold: "Aufbewahren",
  personsReason: "Warum wird es länger gebraucht?",
  personsHowLong: "Wie lange",
  personsDays: (days) => `${n(days)} Tage`,
  personsHandOver: "Auskunft speichern",
  personsHandedOver: (orders) => `Gespeichert: Auskunft zu ${many(orders, "Bestellung", "Bestellungen")}`,
  personsErase: (orders) => `${orders} löschen`,
  personsEraseSure: (orders) => `${orders} endgültig löschen`,
  personsEraseNote:
    "Das lässt sich nicht zurücknehmen. Sicherungen enthalten es noch bis zu 30 Tage; eine eingespielte löscht es erneut.",
  personsCertificate: "Bescheinigung speichern",
  personsLeft: (orders) =>
    `${many(orders, "Bestellung blieb", "Bestellungen blieben")} stehen, weil sie aufbewahrt werden.`,

  backupsTitle: "Sicherungen",
  backupsNone: "In diesem Ordner liegt keine Sicherung.",
  backupsNoKeys: "die Schlüssel daneben fehlen",
  backupsPractise: "Wiederherstellung üben",
  backupsRestore: "Wiederherstellen",
  backupsPractising: "Die Sicherung wird an einer Kopie erprobt. Es ändert sich nichts.",
  backupsHolds: (entries, imports, lines) =>
    `Sie enthält ${many(entries, "Eintrag", "Einträge")}, ${many(imports, "Import", "Importe")} und ${many(lines, "Bestellposition", "Bestellpositionen")}. Jeder Eintrag stimmt mit seinem Siegel überein.`,
  backupsWouldLose: (entries, imports, lines) =>
    entries === 0
      ? "Seitdem wurde nichts aufgezeichnet."
      : `Verloren ginge, was danach kam: ${many(entries, "Eintrag", "Einträge")}, ${many(imports, "Import", "Importe")}, ${many(lines, "Bestellposition", "Bestellpositionen")}.`,
  backupsParted: "Die beiden haben sich davor getrennt: Jedes hat Einträge, die dem anderen fehlen.",
  backupsNotCompared: "Sie lässt sich nicht mit dem Hauptbuch vergleichen, das sich nicht öffnen lässt.",
  backupsErasedAgain: (pieces: number) =>
    `Seither gelöscht und damit erneut gelöscht: ${many(pieces, "personenbezogene Angabe", "personenbezogene Angaben")}.`,
  backupsKeptAgain: (value: number) =>
    `Übernommen, weil seither festgehalten: ${many(value, "Aufbewahrung, Zustellung oder Frist", "Aufbewahrungen, Zustellungen oder Fristen")}.`,
  backupsForgettingUnknown:
    "Nicht alles, was seither gelöscht wurde, ist bekannt. Löschen Sie erneut, was Personen seither löschen ließen.",
  backupsWaysLost: (ways: string) => `Sie hat einen anderen Datenschlüssel. Damit öffnet sie sich nicht mehr: ${ways}.`,
  backupsWaysBack: (ways: string) => `Damit öffnet sie sich wieder: ${ways}.`,
  backupsPractised: "Die Sicherung lässt sich öffnen. Es wurde nichts geändert.",

  restoreTitle: (when) => `Die Sicherung vom ${when} wiederherstellen?`,
  restoreTitleFile: (file) => `${file} wiederherstellen?`,
  restoreWhat: "Das jetzige Hauptbuch kommt in den Ordner „quarantine“ daneben; nichts davon wird gelöscht.",
  restoreAfter: "Was nach der Sicherung kam, muss erneut importiert und beantwortet werden.",
  restoreType: (digits) => `Zum Wiederherstellen ${digits} eintippen`,
  restoreKeep: "Behalten",
  restoreDo: "Diese Sicherung einsetzen",
  restoreDoing: "Wird wiederhergestellt. Jeder Eintrag wird geprüft, bevor etwas ersetzt wird.",
  restoreDone: (entries) => `Wiederhergestellt: ${many(entries, "Eintrag", "Einträge")}`,
  restoreMissing: (entries, imports, lines) =>
    `Seitdem fehlen: ${many(entries, "Eintrag", "Einträge")}, ${many(imports, "Import", "Importe")}, ${many(lines, "Bestellposition", "Bestellpositionen")}. Importieren Sie diese Dateien erneut.`,
  filesAgain: (files, more) =>
    files.length === 0
      ? ""
      : `Erneut zu importieren: ${files.join(", ")}${more > 0 ? ` … und ${n(more)} weitere` : ""}.`,
  restoreNothingMissing: "Seit der Sicherung fehlt nichts.",
  restoreUnknownMissing: "Was nach der Sicherung kam, fehlt; das beschädigte Hauptbuch ließ sich nicht vergleichen.",
  restoreQuarantine: (folder) => `Was vorher da war, liegt in ${folder}`,

  waysTitle: "Wege, das Hauptbuch zu öffnen",
  waysInUse: "in Gebrauch",
  waysNotTyped: "noch nicht zurückgetippt",
  waysPostponed: "noch nicht zurückgetippt, einmal aufgeschoben",
  waysNewer: "von einem neueren Tallyman",
  waysRemove: "Entfernen",
  waysRemoveSure: "Ja, entfernen",
  waysRemoved: "Entfernt. Frühere Sicherungen öffnen sich damit noch.",
  waysAdd: "Hinzufügen",
  waysKeychain: "Schlüsselbund",
  waysPassphrase: "Passwort",
  waysKeyFile: "Schlüsseldatei",
  waysSheet: "Wiederherstellungsblatt",
  waysAdded: (name) => `${name} öffnet das Hauptbuch von nun an`,
  waysPassphraseNew: "Neues Passwort",
  waysPassphraseAgain: "Noch einmal dasselbe",
  waysPassphraseHint:
    "Mindestens 12 Buchstaben; vier Wörter ohne Zusammenhang sind gut. Chinesische Zeichen zählen doppelt.",
  waysPassphraseDiffers: "Die beiden sind verschieden.",
  waysPassphraseKeep: "Übernehmen",

  sheetTitle: "Wiederherstellungsblatt",
  sheetText:
    "Das Blatt öffnet das Hauptbuch, wenn alles andere verloren ist: neuer Computer, vergessenes Passwort. Bewahren Sie es auf Papier auf, nicht beim Computer.",
  sheetPrint: "Blatt drucken",
  sheetSave: "Als PDF sichern",
  sheetMade: "Das Blatt ist gemacht. Wer es und das Hauptbuch hat, kann alles lesen.",
  sheetTypeBack: "Tippen Sie den Code vom Papier ab",
  sheetTypeHint: "Acht Gruppen zu fünf. Großschreibung und Bindestriche sind gleich.",
  sheetConfirm: "Vergleichen",
  sheetConfirmed: "Der Code stimmt. Das Blatt öffnet dieses Hauptbuch",
  sheetLater: "Später",
  sheetLaterNote: "Das geht einmal.",
  sheetAnother: "Neues Blatt drucken",

  gateOpening: "Das Hauptbuch wird geöffnet",
  gateOpeningText: "Der Schlüsselbund dieses Computers fragt vielleicht nach seinem Passwort.",
  gateNewTitle: "Ein neues Hauptbuch",
  gateNewText: "Alles liegt in einer verschlüsselten Datei auf diesem Computer, und nichts verlässt ihn.",
  gateNewWay: "Was soll es öffnen?",
  gateBegin: "Beginnen",
  gateKeychain: "Der Schlüsselbund dieses Computers",
  gateKeychainText: "Öffnet von selbst, sobald Sie angemeldet sind.",
  gateNoKeychain: "Dieser Computer hat keinen Schlüsselbund, der antwortet.",
  gatePassphrase: "Ein Passwort",
  gatePassphraseText: "Wird bei jedem Start gefragt.",
  gateKeyFile: "Eine Schlüsseldatei",
  gateKeyFileText: "Eine kleine Datei, etwa auf einem Stick. Wer sie hat, kann das Hauptbuch öffnen.",
  gateKeyFileChoose: "Die Datei wird im nächsten Schritt gewählt.",
  gateHave: "Stattdessen eine Sicherung einsetzen",
  gateLockedTitle: "Das Hauptbuch ist verschlossen",
  gateLockedText:
    "Der Schlüsselbund dieses Computers hat keinen Schlüssel dafür. Jeder andere seiner Schlüssel öffnet es.",
  gateNoKeychainText:
    "Auf diesem Computer antwortet kein Schlüsselbund. Jeder andere Schlüssel des Hauptbuchs öffnet es.",
  gateLockedWay: "Öffnen mit",
  gateRecovery: "Dem Wiederherstellungscode",
  gateRecoveryText: "Vom gedruckten Blatt: acht Gruppen zu fünf.",
  gateRecoveryWhole:
    "Die Schlüsseldatei neben dem Hauptbuch fehlt: Tippen Sie beide Blöcke des Blatts, den Code zuerst.",
  gateNotGiven: "nie vergeben",
  gateSecretCode: "Wiederherstellungscode",
  gateSecretPassphrase: "Passwort",
  gateOpen: "Öffnen",
  gateRemember: "Den Schlüssel im Schlüsselbund dieses Computers behalten",
  gateWrong: "Dieser Schlüssel öffnet das Hauptbuch nicht. Es wurde nichts geändert.",
  gateGoneTitle: "Die Datei des Hauptbuchs ist weg",
  gateDamagedTitle: "Das Hauptbuch ist beschädigt",
  gateDamagedSafe: "Es wurde nichts gelöscht oder geändert. Die Datei bleibt, wo sie ist, bis Sie entscheiden.",
  gateReadable: (entries, head) =>
    `${many(entries, "Eintrag lässt", "Einträge lassen")} sich noch lesen und ${entries === 1 ? "stimmt" : "stimmen"} mit dem Siegel überein, bis Stand ${head}.`,
  gateUnreadable: "Keiner seiner Einträge lässt sich lesen.",
  gateBackupHolds: (when, entries) =>
    `Die neueste unversehrte Sicherung ist vom ${when}: ${many(entries, "Eintrag", "Einträge")}, jeder soeben geprüft.`,
  gateBackupLacks: (entries, imports) =>
    entries === 0
      ? "Ihr fehlt nichts, was sich noch lesen lässt."
      : `Ihr fehlen ${many(entries, "lesbarer Eintrag", "lesbare Einträge")} mit ${many(imports, "Import", "Importen")}.`,
  gateBackupNone:
    "An keinem der bekannten Orte wurde eine unversehrte Sicherung gefunden. Wählen Sie eine, die anderswo liegt.",
  gateOtherBackup: "Andere Sicherung wählen",
  gateFailedTitle: "Das Hauptbuch lässt sich nicht öffnen",
  gateChosen: (file) => `Wiederherstellen aus ${file}`,
  gateChosenText:
    "Es wird hierher kopiert und geprüft; die Datei selbst bleibt, wie sie ist. Es geht als Hauptbuch dieses Computers weiter.",
  gateReplacesUnread:
    "Das verschlossene Hauptbuch ersetzen, obwohl nicht bekannt ist, was seither gelöscht oder aufbewahrt wurde. Es kommt in Quarantäne.",
  gateChosenWay: "Sein Schlüssel",
  gateRestore: "Wiederherstellen",
  gateBack: "Zurück",

  keysVerify: "Hauptbuch prüfen",
  keysBackUp: "Jetzt sichern",
  keysFolder: "Ordner für Sicherungen wählen",
  keysPractise: "Wiederherstellung üben",
  keysRestore: "Sicherung wiederherstellen",
  keysWays: "Wege, das Hauptbuch zu öffnen",
  keysPersons: "Personendaten",
  keysNextBackup: "Nächste, vorige Sicherung",
};
