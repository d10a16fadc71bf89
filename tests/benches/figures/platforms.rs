//! A day's files of four platforms, in the form of the sample shop's.

use std::path::Path;

use crate::{
    goods::{Draws, Goods, VARIANTS_PER_LISTING},
    orders,
};

/// A table that grows row by row under a header.
struct Table {
    columns: Vec<String>,
    delimiter: char,
    text: String,
}

impl Table {
    /// Begins as one of the sample shop's files does: with its first lines, the last of which is the header.
    fn like(file: &str, lines: usize, delimiter: char) -> Self {
        let path = tallyman_tests::sample_day().join(file);
        let whole = std::fs::read_to_string(path).expect("a sample file in UTF-8");
        let head: Vec<&str> = whole.lines().take(lines).collect();
        let header = head
            .last()
            .copied()
            .unwrap_or_default()
            .trim_start_matches('\u{feff}');
        Self {
            columns: header.split(delimiter).map(str::to_owned).collect(),
            delimiter,
            text: format!("{}\n", head.join("\n")),
        }
    }

    /// Adds a row of cells by column; all others stay empty.
    fn row(&mut self, cells: &[(&str, &str)]) {
        assert!(
            cells
                .iter()
                .all(|(name, _)| self.columns.iter().any(|column| column == name)),
            "a column is not there: {cells:?}"
        );
        let row: Vec<String> = self
            .columns
            .iter()
            .map(|column| {
                let cell = cells
                    .iter()
                    .find(|(name, _)| name == column)
                    .map_or("", |(_, cell)| cell);
                if cell.contains([self.delimiter, '"']) {
                    format!("\"{}\"", cell.replace('"', "\"\""))
                } else {
                    cell.to_owned()
                }
            })
            .collect();
        self.text.push_str(&row.join(&self.delimiter.to_string()));
        self.text.push('\n');
    }

    fn write(&self, folder: &Path, name: &str) {
        std::fs::write(folder.join(name), &self.text).expect("a file of the day");
    }
}

/// Writes listings, stock and mappings of one channel into a folder. Of every so many mappings one takes another colour,
/// or another thing, than was sold.
pub(crate) fn write_goods(folder: &Path, goods: &[Goods], one_wrong_in: usize) {
    amazon_listings(folder, goods);
    stock(folder, goods);
    let mapped: Vec<Goods> = goods
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let is_wrong = at % one_wrong_in == 0;
            let taken = if is_wrong { &goods[at ^ 2] } else { item };
            Goods {
                stock_sku: taken.stock_sku.clone(),
                ..item.clone()
            }
        })
        .collect();
    mappings(folder, &[("amazon", &mapped)]);
}

/// Writes orders, listings, stock and mappings into a folder; each platform sells a quarter of the listings.
pub(crate) fn write(folder: &Path, goods: &[Goods], lines: usize) {
    let quarter = goods.len() / VARIANTS_PER_LISTING / 4 * VARIANTS_PER_LISTING;
    let (amazon, rest) = goods.split_at(quarter);
    let (ebay, rest) = rest.split_at(quarter);
    let (etsy, shopify) = rest.split_at(quarter);
    let lines = lines / 4;
    orders::write(&folder.join("amazon-unshipped.txt"), lines, amazon).expect("orders");
    amazon_listings(folder, amazon);
    ebay_orders(folder, ebay, lines);
    ebay_listings(folder, ebay);
    etsy_orders(folder, etsy, lines);
    etsy_listings(folder, etsy);
    shopify_orders(folder, shopify, lines);
    shopify_listings(folder, shopify);
    stock(folder, goods);
    let channels = [
        ("amazon", amazon),
        ("ebay", ebay),
        ("etsy", etsy),
        ("shopify", shopify),
    ];
    mappings(folder, &channels);
}

fn amazon_listings(folder: &Path, goods: &[Goods]) {
    let mut table = Table::like("amazon-category-listings-report.txt", 3, '\t');
    for listing in goods.chunks(VARIANTS_PER_LISTING) {
        let parent = format!("P{:05}", listing[0].listing);
        table.row(&[
            ("feed_product_type", "shirt"),
            ("item_sku", &parent),
            ("item_name", &listing[0].title),
            ("parent_child", "parent"),
            ("variation_theme", "SizeColor"),
        ]);
        for item in listing {
            table.row(&[
                ("feed_product_type", "shirt"),
                ("item_sku", &item.sku),
                (
                    "item_name",
                    &format!("{} ({}, {})", item.title, item.colour, item.size),
                ),
                ("external_product_id", &item.barcode),
                ("external_product_id_type", "EAN"),
                ("parent_child", "child"),
                ("parent_sku", &parent),
                ("relationship_type", "Variation"),
                ("variation_theme", "SizeColor"),
                ("color_name", item.colour),
                ("size_name", item.size),
            ]);
        }
    }
    table.write(folder, "amazon-category.txt");
}

fn ebay_orders(folder: &Path, goods: &[Goods], lines: usize) {
    let mut table = Table::like("eBay-OrdersReport-Nov-24-2026.csv", 2, ',');
    let mut draws = Draws(3);
    for number in 0..lines {
        let item = &goods[draws.below(goods.len())];
        table.row(&[
            ("Sales record number", &(4_800 + number).to_string()),
            (
                "Order number",
                &format!("26-{:05}-{:05}", number / 50_000, number),
            ),
            ("Buyer username", "philippaw_07"),
            ("Buyer name", "Philippa Wexcombe"),
            ("Post to name", "Philippa Wexcombe"),
            ("Post to address 1", "3 Mallow Row"),
            ("Post to city", "Oakmerrow"),
            ("Post to postcode", "ZZ9 4QT"),
            ("Post to country", "United Kingdom"),
            ("Item number", &(256_000_000_000 + item.listing).to_string()),
            ("Item title", &item.title),
            ("Custom label", &item.sku),
            ("Quantity", "1"),
            ("Sold for", "£24.90"),
            ("Sale date", "Nov-21-26"),
            ("Paid on date", "Nov-21-26"),
            ("Post by date", "Nov-24-26"),
            ("Transaction ID", &(10_052_260_000_000 + number).to_string()),
            (
                "Variation details",
                &format!("[Colour:{},Size:{}]", item.colour, item.size),
            ),
        ]);
    }
    let footer = format!(
        "\n{lines},record(s) downloaded,from Nov-21-26 to Nov-24-26\nSeller ID : figures\n"
    );
    table.text.push_str(&footer);
    table.write(folder, "ebay-orders.csv");
}

fn ebay_listings(folder: &Path, goods: &[Goods]) {
    let mut table = Table::like("eBay-all-active-listings-report-2026-11-24.csv", 1, ',');
    for item in goods {
        table.row(&[
            ("Item number", &(256_000_000_000 + item.listing).to_string()),
            ("Title", &item.title),
            (
                "Variation details",
                &format!("Colour={}|Size={}", item.colour, item.size),
            ),
            ("Custom label (SKU)", &item.sku),
            ("Available quantity", "20"),
        ]);
    }
    table.write(folder, "ebay-listings.csv");
}

fn etsy_orders(folder: &Path, goods: &[Goods], lines: usize) {
    let mut table = Table::like("EtsySoldOrderItems2026-11.csv", 1, ',');
    let mut draws = Draws(4);
    for number in 0..lines {
        let item = &goods[draws.below(goods.len())];
        table.row(&[
            ("Sale Date", "11/22/26"),
            ("Item Name", &item.title),
            ("Buyer", "Dashiell Crowhurst (dashiellcr)"),
            ("Quantity", "1"),
            ("Price", "24.00"),
            ("Currency", "USD"),
            (
                "Transaction ID",
                &(4_399_000_000_usize + number).to_string(),
            ),
            ("Listing ID", &(1_584_000_000 + item.listing).to_string()),
            ("Date Paid", "11/22/2026"),
            ("Ship Name", "Dashiell Crowhurst"),
            ("Ship Address1", "77 Old Ferry Rd"),
            ("Ship City", "Port Lorimer"),
            ("Ship Country", "United States"),
            ("Order ID", &(3_471_000_000_usize + number).to_string()),
            (
                "Variations",
                &format!("Color:{},Size:{}", item.colour, item.size),
            ),
            ("Order Type", "online"),
            ("Listings Type", "listing"),
            ("SKU", &item.sku),
        ]);
    }
    table.write(folder, "etsy-orders.csv");
}

fn etsy_listings(folder: &Path, goods: &[Goods]) {
    let mut table = Table::like("EtsyListingsDownload.csv", 1, ',');
    for listing in goods.chunks(VARIANTS_PER_LISTING) {
        let values = |value: fn(&Goods) -> &'static str| {
            let mut distinct: Vec<&str> = Vec::new();
            for value in listing.iter().map(value) {
                if !distinct.contains(&value) {
                    distinct.push(value);
                }
            }
            distinct.join(",")
        };
        let skus: Vec<&str> = listing.iter().map(|item| item.sku.as_str()).collect();
        table.row(&[
            ("TITLE", &listing[0].title),
            ("PRICE", "24.00"),
            ("CURRENCY_CODE", "USD"),
            ("QUANTITY", "60"),
            ("VARIATION 1 TYPE", "Color"),
            ("VARIATION 1 NAME", "Color"),
            ("VARIATION 1 VALUES", &values(|item| item.colour)),
            ("VARIATION 2 TYPE", "Size"),
            ("VARIATION 2 NAME", "Size"),
            ("VARIATION 2 VALUES", &values(|item| item.size)),
            ("SKU", &skus.join(",")),
        ]);
    }
    table.write(folder, "etsy-listings.csv");
}

fn shopify_orders(folder: &Path, goods: &[Goods], lines: usize) {
    let mut table = Table::like("shopify-orders-export-2026-11-24-0640.csv", 1, ',');
    let mut draws = Draws(5);
    for number in 0..lines {
        let item = &goods[draws.below(goods.len())];
        table.row(&[
            ("Name", &format!("#{}", 2_000 + number)),
            ("Email", "mathilde.courtepierre@example.com"),
            ("Financial Status", "paid"),
            ("Paid at", "2026-11-23 18:26:58 +0100"),
            ("Fulfillment Status", "unfulfilled"),
            ("Currency", "EUR"),
            ("Created at", "2026-11-23 18:26:58 +0100"),
            ("Lineitem quantity", "1"),
            (
                "Lineitem name",
                &format!("{} - {} / {}", item.title, item.colour, item.size),
            ),
            ("Lineitem price", "45.00"),
            ("Lineitem sku", &item.sku),
            ("Lineitem requires shipping", "true"),
            ("Lineitem fulfillment status", "pending"),
            ("Shipping Name", "Mathilde Courtepierre"),
            ("Shipping Address1", "4 impasse du Lavoir"),
            ("Shipping City", "Montréval"),
            ("Shipping Country", "FR"),
            ("Id", &(6_417_000_000_000_usize + number).to_string()),
        ]);
    }
    table.write(folder, "shopify-orders.csv");
}

fn shopify_listings(folder: &Path, goods: &[Goods]) {
    let mut table = Table::like("shopify-products-export.csv", 1, ',');
    for (at, item) in goods.iter().enumerate() {
        let is_first = at % VARIANTS_PER_LISTING == 0;
        let first = |text: &'static str| if is_first { text } else { "" };
        table.row(&[
            ("Title", if is_first { &item.title } else { "" }),
            ("URL handle", &format!("listing-{}", item.listing)),
            ("Status", first("Active")),
            ("SKU", &item.sku),
            ("Barcode", &item.barcode),
            ("Option1 name", first("Color")),
            ("Option1 value", item.colour),
            ("Option2 name", first("Size")),
            ("Option2 value", item.size),
            ("Price", "45.00"),
            ("Requires shipping", "TRUE"),
        ]);
    }
    table.write(folder, "shopify-products.csv");
}

fn stock(folder: &Path, goods: &[Goods]) {
    let mut table = Table::like("lagerbestand-2026-11-24.csv", 1, ';');
    for item in goods {
        table.row(&[
            ("Artikelnummer", &item.stock_sku),
            ("EAN", &item.barcode),
            ("Bezeichnung", &item.title),
            ("Farbe", item.colour_zh),
            ("Größe", item.size),
            ("Lagerplatz", &item.bin),
            ("Bestand", "100"),
        ]);
    }
    table.write(folder, "lagerbestand.csv");
}

fn mappings(folder: &Path, channels: &[(&str, &[Goods])]) {
    let mut table = Table::like("sku-mapping.csv", 1, ',');
    for (channel, goods) in channels {
        for item in *goods {
            table.row(&[
                ("channel", channel),
                ("channel sku", &item.sku),
                ("stock sku", &item.stock_sku),
                ("quantity", "1"),
            ]);
        }
    }
    table.write(folder, "sku-mapping.csv");
}
