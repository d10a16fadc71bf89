//! The head of the ledger as people read it.

/// The head shortened for the window: the first eight and the last four hexadecimal digits.
pub(crate) fn short(hexadecimal: &str) -> String {
    grouped(hexadecimal, 2)
}

/// The head as it stands on paper: enough digits to hold a cut-off ledger against it.
pub(crate) fn on_paper(hexadecimal: &str) -> String {
    grouped(hexadecimal, 4)
}

fn grouped(hexadecimal: &str, groups: usize) -> String {
    let mut words: Vec<String> = hexadecimal
        .as_bytes()
        .chunks(4)
        .map(|group| String::from_utf8_lossy(group).into_owned())
        .collect();
    if words.len() > groups + 1 {
        let last = words.pop().unwrap_or_default();
        words.truncate(groups);
        words.push("…".to_owned());
        words.push(last);
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_keeps_its_beginning_and_its_end() {
        let head = "7f3a91c208be5d17000000000000000000000000000000000000000000000000d40e";
        assert_eq!(short(head), "7f3a 91c2 … d40e");
        assert_eq!(on_paper(head), "7f3a 91c2 08be 5d17 … d40e");
    }
}
