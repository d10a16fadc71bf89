//! Searching: whole whatever the index holds, the best first, and nothing of people in it.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use std::collections::BTreeSet;

use crate::shop::TestShop;
use tallyman_book::{
    api::{Search, SearchFound, SearchHit},
    check::OptionValue,
    use_case,
};
use tallyman_core::{record::Place, text::fold};

fn search(test: &TestShop, text: &str) -> SearchFound {
    let request = Search {
        text: text.to_owned(),
        limit: Some(1_000),
    };
    use_case::search(&test.shop, &request).unwrap()
}

/// What is found, as comparable words: each hit is named by where it was read.
fn found(test: &TestShop, text: &str) -> BTreeSet<String> {
    let found = search(test, text);
    assert_eq!(found.total as usize, found.hits.len());
    found.hits.iter().map(name).collect()
}

fn name(hit: &SearchHit) -> String {
    match hit {
        SearchHit::Order(hit) => {
            format!("order {}:{} {} {}", hit.file, hit.row, hit.order, hit.line)
        }
        SearchHit::Listing(hit) => format!("listing {}:{} {:?}", hit.file, hit.row, hit.sku),
        SearchHit::Stock(hit) => format!("stock {}", hit.sku),
    }
}

/// Everything in a shop with its words, read without any index: what a search must find.
struct Plain(Vec<(String, Vec<String>)>);

impl Plain {
    fn of(test: &TestShop) -> Self {
        let checked = test.shop.checked().unwrap();
        let data = &checked.data;
        let mut all = Vec::new();
        let values = |options: &[OptionValue]| -> Vec<String> {
            options.iter().map(|option| option.value.clone()).collect()
        };
        let at = |place: &Place| format!("{}:{}", place.file, place.row);
        for line in data.lines.iter().map(|line| &line.order_line) {
            let mut words = vec![line.order.clone(), line.title.clone()];
            words.extend(line.sku.iter().chain(&line.listing).cloned());
            words.extend(values(&line.options));
            all.push((
                format!("order {} {} {}", at(&line.place), line.order, line.line),
                words,
            ));
        }
        for version in data
            .variants
            .iter()
            .filter(|version| version.until.is_none())
        {
            let variant = &version.variant;
            let mut words = vec![variant.listing.clone(), variant.title.clone()];
            words.extend(variant.sku.iter().chain(&variant.barcode).cloned());
            words.extend(values(&variant.options));
            all.push((
                format!("listing {} {:?}", at(&variant.place), variant.sku),
                words,
            ));
        }
        for item in &data.stock {
            let mut words = vec![item.sku.clone(), item.label.clone()];
            words.extend(item.barcodes.iter().cloned());
            let more = [&item.supplier_text, &item.supplier_sku, &item.bin];
            words.extend(more.into_iter().flatten().cloned());
            words.extend(values(&item.options));
            all.push((format!("stock {}", item.sku), words));
        }
        for (_, words) in &mut all {
            for word in words {
                *word = fold(word).text;
            }
        }
        Self(all)
    }

    fn found(&self, query: &str) -> BTreeSet<String> {
        let query = fold(query).text;
        let is_there = |words: &[String], term: &str| words.iter().any(|text| text.contains(term));
        self.0
            .iter()
            .filter(|(_, words)| query.split_whitespace().all(|term| is_there(words, term)))
            .map(|(name, _)| name.clone())
            .collect()
    }

    /// Every word of everything, beginnings, middles and pairs of them.
    fn queries(&self) -> BTreeSet<String> {
        let mut queries = BTreeSet::new();
        for (_, words) in &self.0 {
            let terms: Vec<&str> = words
                .iter()
                .flat_map(|text| text.split_whitespace())
                .collect();
            for (at, term) in terms.iter().enumerate() {
                let signs: Vec<char> = term.chars().collect();
                queries.insert((*term).to_owned());
                queries.insert(term.to_uppercase());
                for count in [1, 2, 3, 5] {
                    queries.insert(signs.iter().take(count).collect());
                    queries.insert(signs.iter().skip(1).take(count).collect());
                    queries.insert(signs.iter().rev().take(count).rev().collect());
                }
                if let Some(other) = terms.get(at + 2) {
                    queries.insert(format!("{other} {term}"));
                }
            }
        }
        queries.remove("");
        queries
    }
}

#[test]
fn with_an_index_without_one_and_half_way_every_word_finds_what_a_plain_scan_finds() {
    let scanned = TestShop::with_sample_day();
    let indexed = TestShop::with_sample_day();
    indexed.shop.index().unwrap();
    // Here the index holds the first files, and the rest is told afterwards, some of it anew.
    let half = TestShop::new();
    let mut files: Vec<_> = std::fs::read_dir(crate::shop::sample_day())
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let (first, rest) = files.split_at(6);
    half.import(first);
    half.shop.index().unwrap();
    half.import(rest);
    let plain = [&scanned, &indexed, &half].map(Plain::of);
    let queries = plain[0].queries();
    assert!(queries.len() > 2_000, "{}", queries.len());
    // Reading everything takes its time in a test, so every so manieth query is asked where there is no index.
    let compare = |test: &TestShop, plain: &Plain, one_in: usize| {
        for query in queries.iter().step_by(one_in) {
            assert_eq!(found(test, query), plain.found(query), "{query}");
        }
    };
    compare(&scanned, &plain[0], 97);
    compare(&indexed, &plain[1], 3);
    compare(&half, &plain[2], 61);
    // What was half way is whole once the index has caught up with it.
    half.shop.index().unwrap();
    compare(&half, &plain[2], 7);
}

#[test]
fn the_best_come_first_and_all_are_counted() {
    let test = TestShop::with_sample_day();
    test.shop.index().unwrap();
    let found = search(&test, "sc-04-cm");
    let names: Vec<String> = found.hits.iter().map(name).collect();
    assert!(names.contains(&"stock SC-04-CM".to_owned()), "{names:?}");
    assert_eq!(found.total, found.orders + found.listings + found.stock);
    assert!(found.orders > 0);
    let SearchHit::Order(order) = &found.hits[0] else {
        unreachable!("an order line with this SKU: {names:?}")
    };
    assert_eq!(
        (order.sku.as_deref(), order.state.as_str()),
        (Some("SC-04-CM"), "open")
    );
    assert!(order.status.is_some() && order.row > 1 && !order.file.is_empty());

    let numbers = search(&test, "302-3316624-7903554");
    assert_eq!((numbers.orders, numbers.total), (1, 1));
    // A number that begins so stands before a title that holds it.
    let begun = search(&test, "ts");
    let at = |is: fn(&SearchHit) -> bool| begun.hits.iter().position(is);
    let code = at(|hit| matches!(hit, SearchHit::Stock(item) if item.sku.starts_with("TS-")));
    let word = at(|hit| matches!(hit, SearchHit::Stock(item) if !item.sku.contains("TS")));
    assert!(code.unwrap() < word.unwrap_or(usize::MAX));

    let few = Search {
        text: "s".to_owned(),
        limit: Some(3),
    };
    let few = use_case::search(&test.shop, &few).unwrap();
    assert_eq!(few.hits.len(), 3);
    assert_eq!(few.hits, search(&test, "s").hits[..3]);
    assert!(few.total > 100);
}

#[test]
fn hostile_queries_find_nothing_or_are_refused() {
    let test = TestShop::with_sample_day();
    for is_indexed in [false, true] {
        if is_indexed {
            test.shop.index().unwrap();
        }
        for query in [
            "",
            " ",
            "\0",
            "\"",
            "\"\"\"",
            "'; DROP TABLE search;--",
            "a* OR b*",
            "NEAR(schal kamel)",
            "text:schal",
            "-schal",
            "^schal",
            "%",
            "_",
            "schal%",
            "\u{202e}\u{feff}",
            "\u{10ffff}\u{10ffff}\u{10ffff}",
        ] {
            assert_eq!(search(&test, query).total, 0, "{query:?}");
        }
        assert_eq!(found(&test, "ＳＣ-04-CM"), found(&test, "SC-04-CM"));
        assert_eq!(
            found(&test, "\0schal\n lammwolle"),
            found(&test, "Schal Lammwolle")
        );
        let long = Search {
            text: "x".repeat(100_000),
            limit: None,
        };
        use_case::search(&test.shop, &long).unwrap_err();
    }
}

#[test]
fn a_rebuild_drops_the_index_and_searches_stay_whole() {
    let test = TestShop::with_sample_day();
    test.shop.index().unwrap();
    let before = found(&test, "schal");
    assert!(!before.is_empty());
    test.shop.rebuild().unwrap();
    assert_eq!(found(&test, "schal"), before);
    test.shop.index().unwrap();
    assert_eq!(found(&test, "schal"), before);
}
