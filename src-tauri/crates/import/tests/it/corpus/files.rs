//! What lies at a path and is no plain file, and names that are more than names.
#![cfg(unix)]

use std::{
    fs::{self, File},
    os::unix::{
        fs::{PermissionsExt, symlink},
        net::UnixListener,
    },
    path::Path,
    process::Command,
};

use tallyman_import::{Choices, Profiles, Report, Source, Status, read};

const TABLE: &str = "Order ID,SKU,Product,Qty,Country\n1001,A-1,Mug,1,US\n1002,A-2,Mug,1,US\n";

type Change = fn(&Path);

fn reading(path: &Path) -> Report {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let report = read(
        &Source::Path(path.to_owned()),
        &name,
        &Profiles::built_in().unwrap(),
        &Choices::default(),
        &mut |_| Ok(()),
    );
    assert!(report.account.adds_up(), "{name}: {:?}", report.account);
    report
}

fn refused(path: &Path) -> String {
    let report = reading(path);
    assert_eq!(report.status, Status::Refused, "{}", path.display());
    report.sentence().unwrap().to_string()
}

#[test]
fn what_is_no_plain_file_is_refused_and_never_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    assert!(
        Command::new("mkfifo")
            .arg(at("pipe.csv"))
            .status()
            .unwrap()
            .success()
    );
    let _socket = UnixListener::bind(at("socket.csv")).unwrap();
    fs::create_dir(at("folder.csv")).unwrap();
    symlink(at("nowhere"), at("dangling.csv")).unwrap();
    symlink(at("circle.csv"), at("circle.csv")).unwrap();
    symlink("/dev/zero", at("endless.csv")).unwrap();
    symlink(at("pipe.csv"), at("to-pipe.csv")).unwrap();
    for name in [
        "pipe.csv",
        "socket.csv",
        "folder.csv",
        "dangling.csv",
        "circle.csv",
        "endless.csv",
        "to-pipe.csv",
        "not-there.csv",
    ] {
        let said = refused(&at(name));
        assert!(said.starts_with(name) && said.ends_with('.'), "{said}");
    }
    for device in ["/dev/zero", "/dev/null", "/dev/tty", "/proc/kmsg"] {
        if Path::new(device).exists() {
            refused(Path::new(device));
        }
    }
}

#[test]
fn a_link_to_a_table_is_read_and_a_locked_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (table, link, locked) = (
        folder.path().join("t.csv"),
        folder.path().join("link.csv"),
        folder.path().join("locked.csv"),
    );
    fs::write(&table, TABLE).unwrap();
    symlink(&table, &link).unwrap();
    assert_eq!(reading(&link).yielded, 2);
    fs::write(&locked, TABLE).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may do everything is not stopped by a file's mode.
    if File::open(&locked).is_err() {
        assert!(refused(&locked).contains("locked.csv"));
    }
}

#[test]
fn a_file_that_changes_while_it_is_read_is_not_taken() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("orders.csv");
    let many: String = (0..20_000)
        .map(|number| format!("{number},A-1,Mug,1,US\n"))
        .collect();
    let changes: [(&str, Change); 4] = [
        ("cut short", |path| {
            File::options()
                .write(true)
                .open(path)
                .unwrap()
                .set_len(400_000)
                .unwrap();
        }),
        ("emptied", |path| fs::write(path, b"").unwrap()),
        ("made longer", |path| {
            use std::io::Write;
            let mut file = File::options().append(true).open(path).unwrap();
            file.write_all(b"20001,A-1,Mug,1,US\n").unwrap();
        }),
        ("put in another's place", |path| {
            let other = path.with_extension("other");
            fs::write(&other, TABLE).unwrap();
            fs::rename(other, path).unwrap();
        }),
    ];
    for (name, change) in changes {
        fs::write(&path, format!("Order ID,SKU,Product,Qty,Country\n{many}")).unwrap();
        let mut seen = 0;
        let report = read(
            &Source::Path(path.clone()),
            "orders.csv",
            &Profiles::built_in().unwrap(),
            &Choices::default(),
            &mut |_| {
                seen += 1;
                if seen == 1 {
                    change(&path);
                }
                Ok(())
            },
        );
        assert_eq!(
            report.status,
            Status::Refused,
            "{name}: {} rows",
            report.yielded
        );
        assert!(report.account.adds_up());
        let said = report.sentence().unwrap().to_string();
        assert!(
            said.starts_with("orders.csv") && said.ends_with('.'),
            "{name}: {said}"
        );
    }
}

#[test]
fn names_of_files_are_shown_and_never_followed() {
    let folder = tempfile::tempdir().unwrap();
    let names = [
        "..csv",
        "-rf.csv",
        "a b;$(id).csv",
        "<img src=x onerror=alert(1)>.csv",
        "\u{202E}vsc.exe",
        "a\nb.csv",
        "名前.csv",
        "%2e%2e%2f.csv",
        "CON.csv",
    ];
    for name in names {
        let path = folder.path().join(name);
        fs::write(&path, TABLE).unwrap();
        let report = reading(&path);
        assert_eq!(
            (report.status, report.yielded, report.file.as_str()),
            (Status::Read, 2, name)
        );
        assert!(report.header_row == 1);
    }
}
