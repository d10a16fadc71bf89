//! Sidecars: the bytes of both formats, damage, and hostile content.

use crate::support::Shop;
use std::path::Path;
use tallyman_ledger::{
    Cost, Error, KeySource, Ledger, Passphrase, RecoverySheet, inspect_keys, sidecar_path, unlock,
};

/// Written by another program, with other libraries; the README has the same.
const KEY_FILE_SLOT: &str = r#"{"slot":2,"id":"0a0b0c01","kind":"key_file","ledger":"11111111111111111111111111111111","made":1790000000000,"nonce":"404142434445464748494a4b4c4d4e4f5051525354555657","wrapped":"9121c27e853f05a37ade8602d11f05e728c682e1f9ee9318bf4f20d7ad938013701b8b80ada5be6e9b0983ff64550573","check":"ff9d1f564ee32030"}"#;
const PASSPHRASE_SLOT: &str = r#"{"slot":2,"id":"0a0b0c02","kind":"passphrase","ledger":"11111111111111111111111111111111","made":1790000000000,"argon2id":{"memory_kib":19456,"passes":2,"lanes":1,"salt":"33333333333333333333333333333333"},"nonce":"404142434445464748494a4b4c4d4e4f5051525354555657","wrapped":"7caeacc81f22d8299137431fd0a14aba21a256a3f9cfee27461351ef9e701420efc5bd968add63809ce4c75395ec06b5","check":"4a8f0d153b78ea19"}"#;
const RECOVERY_SLOT: &str = r#"{"slot":2,"id":"0a0b0c03","kind":"recovery","ledger":"11111111111111111111111111111111","made":1790000000000,"typed_back":1790000100000,"nonce":"404142434445464748494a4b4c4d4e4f5051525354555657","wrapped":"7325463bdebb6262894961b3c12d24022343647cb8c739d8efeb0b38185017f59b39cbc4be0bca33b79c49eea4543484","check":"9136690923ca1755"}"#;
const CODE: &str = "000G4-40R4F-0M30Y-E209X-185GE-R38EY-1W81B-24GK1";
const SHEET_SLOT: &str = "088H9-248H0-248H1-248H6-248H7-248H4-248PB-DAVJY-5F6GS-8MZ1Y-XQ4ZA-SS2GY-BY0BH-GGR3Y-S2GA8-812H3-SCWDJ-GPKRD-NNJ2V-JVW69-SD27X-WEMMD-01G6S-Y187D-0HT34-00H5Y";
const FIRST_FORMAT: &str = r#"{
  "format": 1,
  "account": "55555555555555555555555555555555",
  "slots": [
    {
      "kind": "key_file",
      "nonce": "444444444444444444444444444444444444444444444444",
      "wrapped": "3ecf98fdec7f6dc9c5b9a5bf4f6ad207d86de722527a82a70dc313aa86bf615f87186a7275d242936e822c98cae8706c"
    }
  ]
}"#;

/// The data key of the vectors.
fn data_key() -> Vec<u8> {
    (0x80..0xa0).collect()
}

fn sidecar_of(lines: &[&str]) -> String {
    format!("{{\"format\":2,\"slots\":[\n{}\n]}}\n", lines.join(",\n"))
}

/// A folder with a sidecar and a key file, and no ledger: unlocking needs none.
struct Place(Shop);

impl Place {
    fn new(sidecar: &[u8]) -> Self {
        let shop = Shop::new();
        std::fs::write(shop.key_file(), [0x22; 32]).unwrap();
        let place = Self(shop);
        place.write(sidecar);
        place
    }

    fn write(&self, sidecar: &[u8]) {
        std::fs::write(sidecar_path(&self.0.path()), sidecar).unwrap();
    }

    fn unlock(&self, source: &KeySource) -> Result<Vec<u8>, Error> {
        unlock(&self.0.path(), std::slice::from_ref(source)).map(|key| key.expose().to_vec())
    }

    fn key_file(&self) -> KeySource {
        KeySource::File(self.0.key_file())
    }
}

fn passphrase() -> KeySource {
    KeySource::Passphrase(
        Passphrase::new("Grüße vom Hafen")
            .unwrap()
            .with_cost(Cost::LEAST),
    )
}

fn code() -> KeySource {
    KeySource::Recovery(RecoverySheet::read(CODE).unwrap())
}

#[test]
fn the_vectors_of_the_readme_open() {
    let place = Place::new(sidecar_of(&[KEY_FILE_SLOT, PASSPHRASE_SLOT, RECOVERY_SLOT]).as_bytes());
    for source in [place.key_file(), passphrase(), code()] {
        assert_eq!(place.unlock(&source).unwrap(), data_key());
    }
    std::fs::remove_file(sidecar_path(&place.0.path())).unwrap();
    let sheet = RecoverySheet::read(&format!("{CODE}/{SHEET_SLOT}")).unwrap();
    assert_eq!(sheet.slot.as_ref().unwrap().to_groups(), SHEET_SLOT);
    assert_eq!(
        place.unlock(&KeySource::Recovery(sheet)).unwrap(),
        data_key()
    );
    let readme =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    for vector in [
        KEY_FILE_SLOT,
        PASSPHRASE_SLOT,
        RECOVERY_SLOT,
        CODE,
        SHEET_SLOT,
    ] {
        assert!(readme.contains(vector), "{vector}");
    }
}

#[test]
fn a_sidecar_of_the_first_format_opens_and_grows() {
    let place = Place::new(FIRST_FORMAT.as_bytes());
    assert_eq!(place.unlock(&place.key_file()).unwrap(), data_key());
    // A real ledger whose sidecar is put into the first format goes on with it.
    let shop = Shop::new();
    std::fs::write(sidecar_path(&shop.path()), FIRST_FORMAT).unwrap();
    std::fs::write(shop.key_file(), [0x22; 32]).unwrap();
    let ledger = shop.create();
    ledger.add_key(&passphrase()).unwrap();
    drop(ledger);
    drop(shop.open());
    let written = std::fs::read_to_string(sidecar_path(&shop.path())).unwrap();
    assert!(
        written.starts_with("{\"format\":2,\"slots\":[\n{\"slot\":1,"),
        "{written}"
    );
    assert_eq!(
        unlock(&shop.path(), &[passphrase()])
            .unwrap()
            .expose()
            .to_vec(),
        data_key()
    );
}

#[test]
fn damage_to_one_slot_leaves_the_others_usable_and_is_kept_aside() {
    let whole = sidecar_of(&[KEY_FILE_SLOT, PASSPHRASE_SLOT, RECOVERY_SLOT]);
    let starts = whole.find(PASSPHRASE_SLOT).unwrap();
    let place = Place::new(whole.as_bytes());
    for index in (starts..starts + PASSPHRASE_SLOT.len()).step_by(7) {
        for change in [0x01, 0x80, b'\n'] {
            let mut bytes = whole.clone().into_bytes();
            bytes[index] ^= change;
            place.write(&bytes);
            assert_eq!(
                place.unlock(&place.key_file()).unwrap(),
                data_key(),
                "byte {index}"
            );
            assert_eq!(place.unlock(&code()).unwrap(), data_key(), "byte {index}");
        }
    }
    // On a real ledger: the damaged line goes at the next change, and the file as it was stays beside it.
    let shop = Shop::new();
    std::fs::write(shop.key_file(), [0x22; 32]).unwrap();
    let damaged = whole.replace("\"passes\":2", "\"passes\":3");
    std::fs::write(sidecar_path(&shop.path()), &damaged).unwrap();
    let ledger = shop.create();
    let report = ledger.keys().unwrap();
    assert_eq!((report.slots.len(), report.faults.len()), (2, 1));
    ledger.add_key(&passphrase()).unwrap();
    assert_eq!(ledger.keys().unwrap().faults.len(), 0);
    let aside = shop.folder.path().join("shop.tallyman.keys.damaged-1");
    assert_eq!(std::fs::read_to_string(aside).unwrap(), damaged);
}

#[test]
fn a_slot_of_a_later_kind_is_kept_to_the_byte() {
    let body = "{\"slot\":3,\"id\":\"00000000\",\"kind\":\"card\",\"anything\":[1, 2]";
    let later = format!("{body},\"check\":\"{}\"}}", check_of(body));
    let shop = Shop::new();
    std::fs::write(shop.key_file(), [0x22; 32]).unwrap();
    std::fs::write(
        sidecar_path(&shop.path()),
        sidecar_of(&[&later, KEY_FILE_SLOT]),
    )
    .unwrap();
    let ledger = shop.create();
    ledger.add_key(&passphrase()).unwrap();
    let written = std::fs::read_to_string(sidecar_path(&shop.path())).unwrap();
    assert!(written.contains(&format!("\n{later},\n")), "{written}");
    let report = ledger.keys().unwrap();
    assert!(
        matches!(report.slots.first(), Some(slot) if slot.kind == "card" && slot.known.is_none())
    );
}

fn check_of(body: &str) -> String {
    use sha2::{Digest as _, Sha256};
    let mut hash = Sha256::new();
    hash.update(b"tallyman/key-slot-check/2\0");
    hash.update(body);
    crate::support::hex(&hash.finalize()[..8])
}

/// A slot with one field changed and its check made anew, as somebody hostile would.
fn altered(slot: &str, from: &str, to: &str) -> String {
    let (body, _) = slot.rsplit_once(",\"check\":\"").unwrap();
    assert!(body.contains(from));
    let body = body.replace(from, to);
    format!("{body},\"check\":\"{}\"}}", check_of(&body))
}

#[test]
fn hostile_sidecars_are_refused_in_one_clear_sentence() {
    let refused = |lines: &[&str]| {
        let place = Place::new(sidecar_of(lines).as_bytes());
        place.unlock(&passphrase()).unwrap_err().to_string()
    };
    let memory = altered(
        PASSPHRASE_SLOT,
        "\"memory_kib\":19456",
        "\"memory_kib\":4294967295",
    );
    assert!(
        refused(&[&memory, KEY_FILE_SLOT])
            .contains("asks for 4294967295 KiB of memory, and only 19456 to 1048576 are used")
    );
    let cheap = altered(PASSPHRASE_SLOT, "\"memory_kib\":19456", "\"memory_kib\":64");
    assert!(refused(&[&cheap, KEY_FILE_SLOT]).contains("asks for 64 KiB of memory"));
    let truncated = &PASSPHRASE_SLOT[..PASSPHRASE_SLOT.len() - 40];
    assert!(refused(&[KEY_FILE_SLOT, truncated]).contains("it is not what was written"));
    let twin = altered(PASSPHRASE_SLOT, "33333333", "44444444");
    assert!(
        refused(&[&twin, PASSPHRASE_SLOT])
            .contains("the slot 0a0b0c02 is there twice; only the first counts")
    );
    let many: Vec<String> = (0..40)
        .map(|number| altered(PASSPHRASE_SLOT, "0a0b0c02", &format!("0a0b1c{number:02}")))
        .collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert!(refused(&many).contains("more lines than any key sidecar"));
    let renamed = altered(KEY_FILE_SLOT, "1111", "1112");
    let place = Place::new(sidecar_of(&[&renamed]).as_bytes());
    assert!(
        matches!(place.unlock(&place.key_file()), Err(Error::WrongKey { .. })),
        "bound to the ledger"
    );
    let place = Place::new(&vec![b'x'; 300 * 1024]);
    assert!(
        place
            .unlock(&place.key_file())
            .unwrap_err()
            .to_string()
            .contains("larger than any key sidecar")
    );
    for nonsense in [
        &b""[..],
        b"{",
        b"\xff\xfe\x00",
        b"[[[[[[[[[[",
        b"{\"format\":2,\"slots\":[\n]}\n",
    ] {
        place.write(nonsense);
        assert!(matches!(
            place.unlock(&place.key_file()),
            Err(Error::KeyFile { .. })
        ));
        assert!(matches!(
            inspect_keys(&place.0.path()),
            Err(Error::KeyFile { .. })
        ));
    }
}

#[test]
fn a_swapped_kind_does_not_open() {
    // The same wrapping key under another name: a recovery slot that says it were a key file.
    let swapped = altered(KEY_FILE_SLOT, "key_file", "keychain");
    let place = Place::new(sidecar_of(&[&swapped]).as_bytes());
    let refused = place.unlock(&place.key_file()).unwrap_err();
    assert!(
        refused.to_string().contains("was never given a key file"),
        "{refused}"
    );
}

#[test]
fn a_half_written_successor_is_ignored() {
    let shop = Shop::new();
    drop(shop.create());
    let beside = shop.folder.path().join("shop.tallyman.keys.new");
    std::fs::write(&beside, "{\"format\":2,\"sl").unwrap();
    drop(shop.open());
    shop.open().add_key(&passphrase()).unwrap();
    assert!(!beside.exists());
    assert!(Ledger::open(shop.options()).is_ok());
}

proptest::proptest! {
    #[test]
    fn no_bytes_break_the_reader(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
        let place = Place::new(&bytes);
        drop(inspect_keys(&place.0.path()));
    }
}
