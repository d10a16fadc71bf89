//! What the program and its tests need of the system, by the names of Debian 12.

use std::path::Path;

use crate::program::{answers, command, keep};

/// What a package is needed for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Build,
    Test,
}

/// How to see that a need is met, however it was met.
enum Sign {
    /// A program answers.
    Answers(&'static str, &'static [&'static str]),
    /// A library is known to `pkg-config`.
    Library(&'static str),
    /// A file lies there.
    File(&'static str),
}

/// One thing the system has to have.
pub(crate) struct Need {
    pub(crate) package: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) purpose: Purpose,
    sign: Sign,
}

impl Need {
    /// Whether the system has it. Outside Linux only programs are asked for.
    pub(crate) fn is_there(&self) -> bool {
        let is_seen = match self.sign {
            Sign::Answers(program, arguments) => answers(program, arguments),
            Sign::Library(name) => {
                !cfg!(target_os = "linux") || answers("pkg-config", &["--exists", name])
            }
            Sign::File(path) => !cfg!(target_os = "linux") || Path::new(path).exists(),
        };
        is_seen || is_installed(self.package)
    }
}

/// Whether Debian says that a package is installed.
fn is_installed(package: &str) -> bool {
    let asked = keep(command("dpkg-query", &["-W", "-f", "${Status}", package]));
    asked.is_ok_and(|output| output.stdout == b"install ok installed")
}

const fn need(purpose: Purpose, package: &'static str, reason: &'static str, sign: Sign) -> Need {
    Need {
        package,
        reason,
        purpose,
        sign,
    }
}

/// Everything, in the order of installing.
pub(crate) const NEEDS: &[Need] = &[
    need(
        Purpose::Build,
        "pkg-config",
        "finds libraries",
        Sign::Answers("pkg-config", &["--version"]),
    ),
    need(
        Purpose::Build,
        "make",
        "builds the ledger's cipher",
        Sign::Answers("make", &["--version"]),
    ),
    need(
        Purpose::Build,
        "perl",
        "configures the ledger's cipher",
        Sign::Answers(
            "perl",
            &[
                "-MFindBin",
                "-MFile::Compare",
                "-MIPC::Cmd",
                "-MTime::Piece",
                "-e1",
            ],
        ),
    ),
    need(
        Purpose::Build,
        "libwebkit2gtk-4.1-dev",
        "the window",
        Sign::Library("webkit2gtk-4.1"),
    ),
    need(
        Purpose::Build,
        "fonts-noto-cjk",
        "Chinese and Japanese in the window",
        Sign::File("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
    ),
    need(
        Purpose::Test,
        "webkit2gtk-driver",
        "drives the window in tests",
        Sign::Answers("WebKitWebDriver", &["--version"]),
    ),
    need(
        Purpose::Test,
        "libreoffice-calc-nogui",
        "opens the exports as a person's spreadsheet does",
        Sign::Answers("soffice", &["--version"]),
    ),
    need(
        Purpose::Test,
        "xvfb",
        "a screen for the window in tests",
        Sign::File("/usr/bin/Xvfb"),
    ),
    need(
        Purpose::Test,
        "xauth",
        "goes with the screen",
        Sign::File("/usr/bin/xauth"),
    ),
    need(
        Purpose::Test,
        "dbus",
        "a bus for the keychain's tests",
        Sign::Answers("dbus-daemon", &["--version"]),
    ),
    need(
        Purpose::Test,
        "gnome-keyring",
        "a keychain for its tests",
        Sign::Answers("gnome-keyring-daemon", &["--version"]),
    ),
    need(
        Purpose::Test,
        "poppler-utils",
        "reads the printed sheet back",
        Sign::Answers("pdftotext", &["-v"]),
    ),
    need(
        Purpose::Test,
        "python3",
        "checks the ledger and the sheet from outside",
        Sign::Answers("python3", &["--version"]),
    ),
    need(
        Purpose::Test,
        "python3-pip",
        "fetches the barcode reader",
        Sign::Answers("python3", &["-c", "import zxingcpp"]),
    ),
    need(
        Purpose::Test,
        "sqlite3",
        "looks at ledgers from outside; peer of the benchmarks",
        Sign::Answers("sqlite3", &["--version"]),
    ),
];
