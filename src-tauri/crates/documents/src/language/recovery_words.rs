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
        "Your computer still has the ledger: open Tallyman. Where it says that the ledger is locked, choose “The recovery code” and type part 1.",
        "Your computer is gone or new: install Tallyman, open it and choose “Restore a backup instead”. Take the newest backup, which is named like {file} with a date, or a copy of {file} itself; then choose “The recovery code” and type part 1.",
        "Capitals or small letters, with or without hyphens; a wrong group is named. Where {keys}, or the file of that kind beside the backup, is lost, type part 2 as well, below part 1. A scanner that types reads the first QR code as part 1, the second as both parts.",
        "When the ledger is open, give it a new way to open under “Ledger”, such as the keychain or a passphrase, and print a new sheet if anybody else has seen this one.",
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
        "Ihr Computer hat das Hauptbuch noch: Öffnen Sie Tallyman. Wo steht, dass das Hauptbuch verschlossen ist, wählen Sie „Dem Wiederherstellungscode“ und tippen Teil 1.",
        "Ihr Computer ist weg oder neu: Installieren Sie Tallyman, öffnen Sie es und wählen Sie „Stattdessen eine Sicherung einsetzen“. Nehmen Sie die neueste Sicherung, die wie {file} heißt, mit einem Datum darin, oder eine Kopie von {file} selbst; wählen Sie dann „Dem Wiederherstellungscode“ und tippen Teil 1.",
        "Groß- oder Kleinbuchstaben, mit oder ohne Bindestriche; eine falsche Gruppe wird genannt. Ist {keys} oder die Datei dieser Art neben der Sicherung verloren, tippen Sie unter Teil 1 auch Teil 2. Ein Scanner, der tippt, liest den ersten QR-Code als Teil 1, den zweiten als beide Teile.",
        "Ist das Hauptbuch offen, geben Sie ihm unter „Hauptbuch“ einen neuen Weg zum Öffnen, etwa den Schlüsselbund oder ein Passwort, und drucken Sie ein neues Blatt, falls jemand anders dieses gesehen hat.",
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
        "电脑里还有账本：打开 Tallyman。显示账本已锁定时，选择“恢复码”，输入第 1 部分。",
        "电脑丢失或换了新电脑：安装并打开 Tallyman，选择“改为恢复备份”。选最新的备份（名称与 {file} 相似，带有日期），或 {file} 本身的副本；然后选择“恢复码”，输入第 1 部分。",
        "大小写均可，连字符可有可无；哪一组输错会指出来。如果 {keys} 或备份旁边的同类文件丢失，请在第 1 部分下面再输入第 2 部分。用键盘式扫码枪时，第一个二维码就是第 1 部分，第二个二维码包含两个部分。",
        "账本打开后，请在“账本”中添加新的打开方式，例如钥匙串或口令；如果别人见过这张单子，请重新打印一张。",
    ],
    keep_title: "保管",
    keep: [
        "存放在纸上，远离电脑。不要拍照，不要存到云端。",
        "谁同时拥有这张单子和账本的副本，谁就能读到全部内容；更换口令也改变不了。请销毁被替换的旧单子。",
        "从未核对过的单子不算保障：打印后请把恢复码输入一次。",
    ],
    typed_back: "核对日期",
};
