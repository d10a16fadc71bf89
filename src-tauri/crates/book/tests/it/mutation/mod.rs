//! Requests that are no requests: wild JSON, and good requests with something changed. The same in every run.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use serde_json::{Map, Number, Value, json};

/// Texts that have done harm somewhere.
const WORDS: &[&str] = &[
    "",
    " ",
    "\0",
    "a\0b",
    "../../../../etc/passwd",
    "/dev/zero",
    "/dev/null",
    "/",
    ".",
    "C:\\",
    "'; DROP TABLE entry; --",
    "%s%n",
    "{file}",
    "\u{202E}txt",
    "\u{200B}",
    "\u{FEFF}",
    "1",
    "0",
    "-1",
    "18446744073709551616",
    "NaN",
    "null",
    "<script>alert(1)</script>",
    "=1+1",
    "\"",
    "\\",
    "\"\"\"",
    "*",
    "NEAR(a b)",
    "a AND",
    "(",
    ")",
    "title:",
    "^",
    "-",
    "a*",
    "\u{1F600}",
    "ß",
    "İ",
    "ﷺ",
    "e\u{301}",
    "\u{10FFFF}",
    "A4",
    "en",
    "stock",
    "orders",
    "utf-16",
    "day_first",
    "once",
    "always",
    "shop",
    "TS-RD-L",
    "1001",
];

/// Names of fields, so that wild objects sometimes look like requests.
const FIELDS: &[&str] = &[
    "language",
    "paths",
    "pasted",
    "preview",
    "file",
    "kind",
    "columns",
    "encoding",
    "finding",
    "key",
    "scope",
    "reason",
    "decision",
    "query",
    "sku",
    "quantity",
    "text",
    "limit",
    "bytes_base64",
    "supplier",
    "row",
    "paper",
    "picker",
    "colour",
    "print",
    "passphrase",
    "slot",
    "code",
    "__proto__",
];

/// Numbers that look like chance and are the same each time.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end.max(1)
    }

    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let at = self.below(of.len());
        of.get(at..).and_then(<[T]>::first).unwrap()
    }

    /// Some text, sometimes a very long one.
    pub(crate) fn words(&mut self) -> String {
        let word = (*self.pick(WORDS)).to_owned();
        match self.below(12) {
            0 => word.repeat(self.below(4_000)),
            1 => (0..self.below(60))
                .map(|_| char::from_u32(self.below(0x11_0000) as u32).unwrap_or('\u{FFFD}'))
                .collect(),
            2 => [word.as_str(), *self.pick(WORDS)].concat(),
            _ => word,
        }
    }
}

/// Any JSON.
pub(crate) fn wild(dice: &mut Dice, depth: usize) -> Value {
    match dice.below(if depth == 0 { 8 } else { 11 }) {
        0 => Value::Null,
        1 => json!(dice.below(2) == 0),
        2 => json!(dice.below(1_000)),
        3 => json!(-1_i64 - i64::try_from(dice.below(1 << 40)).unwrap_or(0)),
        4 => json!(u64::MAX - dice.below(3) as u64),
        5 => Number::from_f64(1e308).map_or(Value::Null, Value::Number),
        6 | 7 => json!(dice.words()),
        8 => (0..dice.below(6)).map(|_| wild(dice, depth - 1)).collect(),
        9 => (0..100).fold(Value::Null, |inner, _| json!([inner])),
        _ => {
            let mut map = Map::new();
            for _ in 0..dice.below(6) {
                let name = if dice.below(4) == 0 {
                    dice.words()
                } else {
                    (*dice.pick(FIELDS)).to_owned()
                };
                map.insert(name, wild(dice, depth - 1));
            }
            Value::Object(map)
        }
    }
}

/// A good request with one to three changes.
pub(crate) fn mutate(dice: &mut Dice, mut request: Value) -> Value {
    for _ in 0..=dice.below(3) {
        let Some(map) = request.as_object_mut() else {
            return request;
        };
        let names: Vec<String> = map.keys().cloned().collect();
        let Some(name) = names.get(dice.below(names.len())).cloned() else {
            return request;
        };
        let old = map.get(&name).cloned().unwrap_or_default();
        match dice.below(12) {
            0 => drop(map.remove(&name)),
            1 => drop(map.insert(dice.words(), old)),
            2 | 3 => drop(map.insert(name, wild(dice, 2))),
            4 => drop(map.insert(name, json!([old]))),
            _ => drop(map.insert(name, like(dice, &old))),
        }
    }
    request
}

/// Another value of the same kind, so that the change gets past the form.
fn like(dice: &mut Dice, old: &Value) -> Value {
    match old {
        Value::Null => json!(dice.words()),
        Value::Bool(value) => json!(!value),
        Value::Number(_) => json!(*dice.pick(&[0_u32, 1, 2, 1_000, u32::MAX])),
        Value::String(text) => match dice.below(3) {
            0 => json!(format!("{text}{}", dice.words())),
            1 => json!(
                text.chars()
                    .take(dice.below(text.chars().count() + 1))
                    .collect::<String>()
            ),
            _ => json!(dice.words()),
        },
        Value::Array(items) => {
            let more = dice.below(4);
            let items = items.iter().map(|item| like(dice, item));
            items
                .chain(std::iter::repeat_n(json!("/dev/null"), more))
                .collect()
        }
        Value::Object(_) => wild(dice, 2),
    }
}
