//! A large file of orders in Amazon's form, as wide and as long as real ones.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
};

use crate::goods::{Draws, Goods};

const HEADER: &str = "order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tdays-past-promise\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\tship-state\tship-postal-code\tship-country\tis-business-order\tpurchase-order-number\tprice-designation\tis-prime\tis-iba\tverge-of-cancellation\tverge-of-lateShipment\tis-buyer-requested-cancellation";

const FIRST: &[&str] = &[
    "Ada",
    "Bruno",
    "Carla",
    "Dana",
    "Émile",
    "Farah",
    "Günther",
    "Hana",
    "Ines",
    "Jörg",
    "Kateřina",
    "Luca",
];
const LAST: &[&str] = &[
    "Quillan",
    "Nightsky",
    "Tollwitz",
    "Crowhurst",
    "Quemada",
    "Ströbele",
    "Lorimer",
    "Bergqvist",
    "Okafor",
    "Nakamura",
];
const STREETS: &[&str] = &[
    "Old Ferry Rd",
    "Juniper Bend",
    "Lindenbogen",
    "Birkenstieg",
    "impasse du Lavoir",
    "Via dei Tigli",
    "Calle del Sol",
];
const CITIES: &[&str] = &[
    "Port Lorimer",
    "Fallow Creek",
    "Neuhafen",
    "Elbhausen",
    "Montréval",
    "Altenfurth",
    "Lago Alto",
];

/// Writes so many order lines of these goods.
pub(crate) fn write(path: &Path, lines: usize, goods: &[Goods]) -> std::io::Result<()> {
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path)?);
    let mut draws = Draws(7);
    writeln!(file, "{HEADER}")?;
    for line in 0..lines {
        // The third order of every three has two lines.
        let order = line - usize::from(line % 4 == 3);
        let mut person = Draws(order as u64);
        let (first, last) = (
            FIRST[person.below(FIRST.len())],
            LAST[person.below(LAST.len())],
        );
        let number = person.below(9_000);
        let street = STREETS[person.below(STREETS.len())];
        let city = CITIES[person.below(CITIES.len())];
        let (day, hour, minute) = (1 + person.below(24), person.below(24), person.below(60));
        let item = &goods[draws.below(goods.len())];
        let quantity = 1 + usize::from(draws.below(12) == 0);
        writeln!(
            file,
            "302-{:07}-{:07}\t{:014}\t2026-10-{day:02}T{hour:02}:{minute:02}:11+00:00\t2026-10-{day:02}T{hour:02}:{minute:02}:47+00:00\t2026-11-24T07:05:00+00:00\t2026-11-25T22:59:59+00:00\t-1\tk{number:04}x{order:07}@marketplace.example.com\t{first} {last}\t+49 30 23125 {number:04}\t{}\t{} ({}, {})\t{quantity}\t0\t{quantity}\tStandard\t{first} {last}\t{number} {street}\t\t\t{city}\t\t{:05}\tDE\tfalse\t\t\tfalse\tfalse\tfalse\tfalse\tfalse",
            order / 10_000,
            order * 7 % 10_000_000,
            40_173_000_000_000_usize + line * 13,
            item.sku,
            item.title,
            item.colour,
            item.size,
            1_000 + number,
        )?;
    }
    file.flush()
}
