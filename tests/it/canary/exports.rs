//! Files of four marketplaces with the persons in them.

use tallyman_book::importing::gather;
use tallyman_tests::sample_day;

use super::persons::Person;

/// How many persons each of the four marketplaces gets: the rest goes to the last.
const SHARES: usize = 4;

/// What a person's row says, by the names of the columns.
type Cells = Vec<(&'static str, String)>;

/// One file of orders a marketplace.
pub(crate) fn files(persons: &[Person]) -> Vec<(&'static str, String)> {
    let share = persons.len().div_ceil(SHARES).max(1);
    let names = [
        "amazon-canary.txt",
        "ebay-canary.csv",
        "etsy-canary.csv",
        "shopify-canary.csv",
    ];
    let writers: [fn(&Person) -> Cells; 4] = [amazon, ebay, etsy, shopify];
    let mut files = Vec::new();
    for ((name, write), persons) in names.into_iter().zip(writers).zip(persons.chunks(share)) {
        files.push((name, table(name, persons.iter().map(write))));
    }
    files
}

/// The number of a person's order, as the marketplace tells it.
pub(crate) fn order_of(persons: &[Person], number: usize) -> String {
    const NAMES: [&str; 4] = ["order-id", "Order number", "Order ID", "Name"];
    let share = persons.len().div_ceil(SHARES).max(1);
    let place = (number / share).min(SHARES - 1);
    let cells = [amazon, ebay, etsy, shopify][place](&persons[number]);
    let cell = cells
        .into_iter()
        .find(|(column, _)| *column == NAMES[place]);
    cell.expect("an order has a number").1
}

/// A file with the header of the sample day's file of the same marketplace, and one row a person. A column that the header
/// lacks is added at its end.
fn table(name: &str, rows: impl Iterator<Item = Vec<(&'static str, String)>>) -> String {
    let (start, separator) = match name {
        "amazon-canary.txt" => ("amazon-unshipped-orders-2026-11-24-0950", '\t'),
        "ebay-canary.csv" => ("eBay-OrdersReport", ','),
        "etsy-canary.csv" => ("EtsySoldOrderItems", ','),
        _ => ("shopify-orders-export-2026-11-24-1015", ','),
    };
    let sample = gather(&[sample_day()]).expect("the sample day");
    let sample = sample.iter().find(|file| file.name.starts_with(start));
    let sample = sample_day().join(&sample.expect("a file of the sample day").name);
    let sample = std::fs::read(sample).expect("a file");
    let sample = String::from_utf8_lossy(&sample);
    let sample = sample.trim_start_matches('\u{feff}').trim_start();
    let mut header: Vec<String> = sample
        .lines()
        .next()
        .expect("a header")
        .split(separator)
        .map(str::to_owned)
        .collect();
    let mut text = String::new();
    for row in rows {
        for (column, _) in &row {
            if !header.iter().any(|name| name == column) {
                header.push((*column).to_owned());
            }
        }
        let cells: Vec<String> = header
            .iter()
            .map(|name| {
                let cell = row.iter().find(|(column, _)| column == name);
                cell.map_or_else(String::new, |(_, cell)| cell.clone())
            })
            .collect();
        text += &(cells.join(&separator.to_string()) + "\n");
    }
    header.join(&separator.to_string()) + "\n" + &text
}

fn own(cells: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    cells
        .iter()
        .map(|(column, cell)| (*column, (*cell).to_owned()))
        .collect()
}

fn amazon(person: &Person) -> Vec<(&'static str, String)> {
    let order = format!("302-0000{}-0000{}", person.order, person.order);
    let at = "2026-11-23T08:00:00+00:00";
    own(&[
        ("order-id", &order),
        ("order-item-id", &format!("777{}", person.order)),
        ("purchase-date", at),
        ("payments-date", at),
        ("reporting-date", at),
        ("promise-date", "2026-11-27T08:00:00+00:00"),
        ("buyer-email", &person.mail),
        ("buyer-name", &person.name),
        ("buyer-phone-number", &person.phone),
        ("sku", "HLG-TS01-DB-L"),
        (
            "product-name",
            "Herren T-Shirt aus Bio-Baumwolle, Rundhals (Dunkelblau, L)",
        ),
        ("quantity-purchased", "1"),
        ("quantity-shipped", "0"),
        ("quantity-to-ship", "1"),
        ("ship-service-level", "Standard"),
        ("recipient-name", &person.name),
        ("ship-address-1", &person.street),
        ("ship-city", "Neuhafen"),
        ("ship-postal-code", "24998"),
        ("ship-country", "DE"),
        ("our-own-column", &person.unknown),
    ])
}

fn ebay(person: &Person) -> Vec<(&'static str, String)> {
    own(&[
        ("Sales record number", &format!("9{}", person.order)),
        ("Order number", &format!("26-91{}-44871", person.order)),
        ("Buyer username", &person.name),
        ("Buyer name", &person.name),
        ("Buyer email", &person.mail),
        ("Buyer note", &person.words),
        ("Buyer address 1", &person.street),
        ("Post to name", &person.name),
        ("Post to phone", &person.phone),
        ("Post to address 1", &person.street),
        ("Post to country", "United Kingdom"),
        ("Item number", "256000000101"),
        ("Item title", "Wool Beanie"),
        ("Custom label", "BN-02-NV"),
        ("Quantity", "1"),
        ("Sold for", "£12.00"),
        ("Total price", "£12.00"),
        ("Sale date", "23-Nov-26"),
        ("Paid on date", "23-Nov-26"),
        ("Transaction ID", &format!("88{}", person.order)),
    ])
}

fn etsy(person: &Person) -> Vec<(&'static str, String)> {
    own(&[
        ("Sale Date", "11/22/26"),
        ("Item Name", "Hand Finished Wool Beanie"),
        ("Buyer", &person.name),
        ("Quantity", "1"),
        ("Price", "24.00"),
        ("Item Total", "24.00"),
        ("Currency", "USD"),
        ("Transaction ID", &format!("66{}", person.order)),
        ("Listing ID", "1584403345"),
        ("Date Paid", "11/22/2026"),
        ("Ship Name", &person.name),
        ("Ship Address1", &person.street),
        ("Ship Country", "United States"),
        ("Order ID", &format!("55{}", person.order)),
        (
            "Variations",
            &format!("\"Color:Navy,Personalization:{}\"", person.words),
        ),
        ("Order Type", "online"),
        ("Listings Type", "listing"),
        ("Payment Type", "online_cc"),
        ("SKU", "BN-02-NV"),
    ])
}

fn shopify(person: &Person) -> Vec<(&'static str, String)> {
    own(&[
        ("Name", &format!("#9{}", person.order)),
        ("Email", &person.mail),
        ("Financial Status", "paid"),
        ("Paid at", "2026-11-23 18:26:58 +0100"),
        ("Fulfillment Status", "unfulfilled"),
        ("Currency", "EUR"),
        ("Total", "45.00"),
        ("Created at", "2026-11-23 18:26:58 +0100"),
        ("Lineitem quantity", "1"),
        ("Lineitem name", "Harbour Sweatshirt - Ecru / XL"),
        ("Lineitem price", "45.00"),
        ("Lineitem sku", "SS-20-EC-XL"),
        ("Lineitem requires shipping", "true"),
        ("Lineitem fulfillment status", "pending"),
        ("Billing Name", &person.name),
        ("Billing Address1", &person.street),
        ("Shipping Name", &person.name),
        ("Shipping Address1", &person.street),
        ("Shipping Phone", &person.phone),
        ("Shipping Country", "DE"),
        ("Notes", &person.words),
        ("Id", &format!("777{}", person.order)),
        ("Our own column", &person.unknown),
    ])
}
