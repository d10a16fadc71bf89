//! The fixed words of the recovery sheet, one table a language.

use super::Language;

/// Fixed words of the recovery sheet; `{name}` marks a place to fill.
pub(crate) struct RecoveryWords {
    pub(crate) title: &'static str,
    pub(crate) about: &'static str,
    pub(crate) ledger: &'static str,
    pub(crate) code: &'static str,
    pub(crate) block: &'static str,
    pub(crate) steps_title: &'static str,
    pub(crate) steps: [&'static str; 4],
    pub(crate) keep_title: &'static str,
    pub(crate) keep: [&'static str; 3],
    pub(crate) typed_back: &'static str,
}

impl Language {
    /// The fixed words of the recovery sheet; where a language has none, they are English.
    pub(crate) const fn recovery_words(self) -> &'static RecoveryWords {
        match self {
            Self::German => &GERMAN,
            Self::Chinese => &CHINESE,
            Self::English | Self::Polish | Self::Spanish => &ENGLISH,
        }
    }
}

const ENGLISH: RecoveryWords = RecoveryWords {
    title: "Recovery sheet",
    about: "Opens the ledger {file} when the keychain or the passphrase is lost. Made {date}.",
    ledger: "Ledger",
    code: "1  The recovery code",
    block: "2  Second block: only if the file {keys} is lost, too",
    steps_title: "What to do",
    steps: [
        "Put the ledger {file} and, if you have it, {keys} into one folder of this or another computer.",
        "Write the code of part 1 into a text file and give it on the command line: tallyman keys add keychain --recovery-code-file FILE --ledger {file}, where FILE is that text file; “-” takes it from the keyboard.",
        "Instead of typing you can scan the first QR code. Capitals or small letters, with or without hyphens; a wrong group is named. If {keys} is lost, scan the second QR code instead: it holds both parts. Or type part 1 on one line and part 2 below it.",
        "When the ledger is open, make a new keychain slot or passphrase, and print a new sheet if anybody else has seen this one.",
    ],
    keep_title: "Keep it",
    keep: [
        "On paper, away from the computer. Do not photograph it, do not store it in a cloud.",
        "Whoever has this sheet and a copy of the ledger can read everything in it; a new passphrase does not change that. Destroy sheets that were replaced.",
        "A sheet that was never read is no safety: type the code back once after printing.",
    ],
    typed_back: "Typed back on",
};

const GERMAN: RecoveryWords = RecoveryWords {
    title: "Wiederherstellungsblatt",
    about: "Öffnet das Hauptbuch {file}, wenn Schlüsselbund oder Passwort verloren sind. Erstellt {date}.",
    ledger: "Hauptbuch",
    code: "1  Der Wiederherstellungscode",
    block: "2  Zweiter Block: nur wenn auch die Datei {keys} verloren ist",
    steps_title: "Was zu tun ist",
    steps: [
        "Legen Sie das Hauptbuch {file} und, falls vorhanden, {keys} in einen Ordner dieses oder eines anderen Computers.",
        "Schreiben Sie den Code aus Teil 1 in eine Textdatei und geben Sie sie auf der Befehlszeile an: tallyman keys add keychain --recovery-code-file DATEI --ledger {file}, wobei DATEI diese Textdatei ist; „-“ nimmt ihn von der Tastatur.",
        "Statt zu tippen können Sie den ersten QR-Code scannen. Groß- oder Kleinbuchstaben, mit oder ohne Bindestriche; eine falsche Gruppe wird genannt. Ist {keys} verloren, scannen Sie stattdessen den zweiten QR-Code: er enthält beide Teile. Oder tippen Sie Teil 1 in eine Zeile und Teil 2 darunter.",
        "Ist das Hauptbuch offen, legen Sie einen neuen Schlüsselbund-Eintrag oder ein Passwort an, und drucken Sie ein neues Blatt, falls jemand anders dieses gesehen hat.",
    ],
    keep_title: "Aufbewahren",
    keep: [
        "Auf Papier, nicht beim Computer. Nicht fotografieren, nicht in eine Cloud legen.",
        "Wer dieses Blatt und eine Kopie des Hauptbuchs hat, kann alles darin lesen; ein neues Passwort ändert daran nichts. Vernichten Sie ersetzte Blätter.",
        "Ein Blatt, das nie gelesen wurde, ist keine Sicherheit: Tippen Sie den Code nach dem Drucken einmal zurück.",
    ],
    typed_back: "Zurückgetippt am",
};

const CHINESE: RecoveryWords = RecoveryWords {
    title: "恢复单",
    about: "钥匙串或口令丢失时，用它打开账本 {file}。制作于 {date}。",
    ledger: "账本",
    code: "1  恢复码",
    block: "2  第二部分：仅当文件 {keys} 也丢失时使用",
    steps_title: "怎么做",
    steps: [
        "把账本 {file} 以及（如果还在）{keys} 放进本机或另一台电脑的同一个文件夹。",
        "把第 1 部分的恢复码写进一个文本文件，并在命令行运行：tallyman keys add keychain --recovery-code-file 文件 --ledger {file}，其中“文件”就是这个文本文件；写“-”则从键盘输入。",
        "也可以不输入而扫描第一个二维码。大小写均可，连字符可有可无；哪一组输错会指出来。如果 {keys} 丢失，请改扫第二个二维码，它包含两个部分；或者先在一行输入第 1 部分，再在下面输入第 2 部分。",
        "账本打开后，请新建钥匙串或口令；如果别人见过这张单子，请重新打印一张。",
    ],
    keep_title: "保管",
    keep: [
        "存放在纸上，远离电脑。不要拍照，不要存到云端。",
        "谁同时拥有这张单子和账本的副本，谁就能读到全部内容；更换口令也改变不了。请销毁被替换的旧单子。",
        "从未核对过的单子不算保障：打印后请把恢复码输入一次。",
    ],
    typed_back: "核对日期",
};
