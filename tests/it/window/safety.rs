//! The ledger's safety in the real window: the first start, the door with another key, backup, drill and restore, damage.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use tallyman_book::{
    KeySource, Language, Paper, Shop, ShopOptions,
    api::View,
    use_case::{self, add_key, draw_recovery, set_setting},
};

use super::harness::{Window, Wishes};

const VIEW: View = View {
    language: Language::En,
};
const PASSPHRASE: &str = "four words nobody rhymes";

/// A shop in the window's home, before the window is opened.
fn shop_in(home: &Path) -> Arc<Shop> {
    let options = ShopOptions::with_key_file(home.join("shop.tallyman"), home.join("shop.key"));
    let shop = Arc::new(Shop::open(options).expect("a shop"));
    set_setting(&shop, "shop_name", "Kept safe").expect("a name");
    shop
}

#[test]
fn the_first_start_makes_a_ledger_and_its_recovery_sheet() {
    let wishes = Wishes {
        has_no_key: true,
        ..Wishes::default()
    };
    in_window!(window, wishes, {
        window.find("[data-gate=new]").await;
        assert!(!window.home().join("shop.tallyman").exists());
        window.fill("[data-field=passphrase]", PASSPHRASE).await;
        window.fill("[data-field=again]", PASSPHRASE).await;
        window.press("Begin").await;
        window.find("[data-gate=sheet]").await;
        window.press("Save as PDF").await;
        window.find("[data-field=code]").await;
        let saved: Vec<PathBuf> = std::fs::read_dir(window.saved())
            .expect("the folder for PDFs")
            .map(|entry| entry.expect("a file").path())
            .collect();
        assert!(
            matches!(saved.as_slice(), [one] if std::fs::read(one).is_ok_and(|pdf| pdf.starts_with(b"%PDF-"))),
            "{saved:?}"
        );
        window.press("Later").await;
        window.find("nav").await;
        assert_eq!(window.faults().await, Vec::<String>::new());
    });
}

#[test]
fn a_locked_ledger_opens_with_the_code_from_paper_and_a_wrong_one_changes_nothing() {
    let code = std::sync::Mutex::new(String::new());
    let prepare = |home: &Path| {
        let shop = shop_in(home);
        let drawn = draw_recovery(&shop, Paper::A4, Language::En).expect("a sheet");
        let KeySource::Recovery(sheet) = drawn.key() else {
            panic!("a sheet has a code");
        };
        add_key(&shop, &drawn.key()).expect("a slot for the code");
        *code.lock().expect("the code") = sheet.code.to_groups();
        drop(shop);
        // The computer is another one: neither its key file nor a keychain.
        std::fs::remove_file(home.join("shop.key")).expect("the key file to go");
    };
    let wishes = Wishes {
        has_no_key: true,
        prepare: Some(&prepare),
        ..Wishes::default()
    };
    in_window!(window, wishes, {
        window.find("[data-gate=locked]").await;
        let code = code.lock().expect("the code").clone();
        let sidecar = window.home().join("shop.tallyman.keys");
        let before = std::fs::read(&sidecar).expect("the sidecar");
        let last = code.chars().next_back().expect("a sign");
        let slip = format!(
            "{}{}",
            &code[..code.len() - 1],
            if last == '7' { '8' } else { '7' }
        );
        window.fill("[data-field=secret]", &slip).await;
        window.press("Open").await;
        window
            .until("the slip to be named", async || {
                window.text().await.contains("Group 8")
            })
            .await;
        assert_eq!(std::fs::read(&sidecar).expect("the sidecar"), before);
        window.fill("[data-field=secret]", &code).await;
        window.press("Open").await;
        window.find("nav").await;
        let shop = window.ask("shop").await;
        assert_eq!(shop["name"], "Kept safe", "{shop}");
        // The paper was read just now, so it need not be typed back again.
        let keys = window.ask("keys").await;
        assert!(!keys.to_string().contains("not_typed_back"), "{keys}");
        assert_eq!(window.faults().await, Vec::<String>::new());
    });
}

#[test]
fn a_backup_is_made_tried_out_and_restored() {
    let prepare = |home: &Path| drop(shop_in(home));
    let wishes = Wishes {
        prepare: Some(&prepare),
        ..Wishes::for_the_sample_day()
    };
    in_window!(window, wishes, {
        window.find("nav").await;
        window.key('7', true).await;
        window.find("[data-health]").await;
        window.key('b', false).await;
        window.find("[data-backup]").await;
        let kept = window.ask("shop").await;
        import(&window).await;
        window.key('7', true).await;
        window.find("[data-backup]").await;
        window.key('p', false).await;
        let drill = window.find("[data-drill]").await;
        let lost = drill.attr("data-lost").await.expect("what it would lose");
        let lost: u64 = lost.and_then(|lost| lost.parse().ok()).expect("a number");
        assert!(lost > 0, "the import came after the backup");
        window.key('r', false).await;
        let head = window.ask("backups").await["backups"][0]["head_start"].to_string();
        let typed: String = head.trim_matches('"').chars().take(4).collect();
        window.fill("[data-field=restore]", &typed).await;
        window.press("Restore this backup").await;
        window.find("[data-restored]").await;
        let now = window.ask("shop").await;
        assert_eq!(now["open_lines"], 0, "{now}");
        // One entry more than in the backup: the station that goes on.
        assert_eq!(now["entries"].as_u64(), Some(1), "{kept} {now}");
        assert!(window.home().join("quarantine").is_dir());
        assert_eq!(window.faults().await, Vec::<String>::new());
    });
}

async fn import(window: &Window) {
    window.key('1', true).await;
    window.press("Add files").await;
    window
        .until("the preview", async || {
            window.text().await.contains("adds up")
        })
        .await;
    window.key(fantoccini::key::Key::Enter.into(), true).await;
    window.press("Check the lines").await;
    window.seen_after(None).await;
}

#[test]
fn a_damaged_ledger_is_named_and_the_backup_that_holds_takes_its_place() {
    let prepare = |home: &Path| {
        let shop = shop_in(home);
        use_case::back_up(&shop, &VIEW).expect("a backup");
        drop(shop);
        let ledger = home.join("shop.tallyman");
        let mut bytes = std::fs::read(&ledger).expect("the ledger");
        bytes.iter_mut().take(4096).for_each(|byte| *byte ^= 0x5a);
        std::fs::write(&ledger, bytes).expect("the damage");
        // What may still lie in the log would hide it.
        drop(std::fs::remove_file(home.join("shop.tallyman-wal")));
    };
    let wishes = Wishes {
        prepare: Some(&prepare),
        ..Wishes::default()
    };
    in_window!(window, wishes, {
        window.find("[data-gate=damaged]").await;
        window.find("[data-sound]").await;
        let text = window.text().await;
        assert!(
            text.contains("The beginning of the file is damaged"),
            "{text}"
        );
        let label = window
            .run("return document.querySelector('[data-sound] label').innerText;")
            .await;
        let typed = label.as_str().and_then(|label| label.split(' ').nth(1));
        window
            .fill("[data-field=restore]", typed.expect("four digits"))
            .await;
        window.press("Restore this backup").await;
        window.find("[data-restored]").await;
        let shop = window.ask("shop").await;
        assert_eq!(shop["name"], "Kept safe", "{shop}");
        assert_eq!(window.faults().await, Vec::<String>::new());
    });
}
