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

/// Who placed an order.
pub(crate) struct Buyer {
    pub(crate) name: String,
    pub(crate) address: String,
    house: usize,
    street: &'static str,
    city: &'static str,
    at: (usize, usize, usize),
}

/// The buyer of an order, the same in every run.
pub(crate) fn buyer(order: usize) -> Buyer {
    let mut person = Draws(order as u64);
    let first = FIRST[person.below(FIRST.len())];
    let last = LAST[person.below(LAST.len())];
    let house = person.below(9_000);
    let street = STREETS[person.below(STREETS.len())];
    let city = CITIES[person.below(CITIES.len())];
    Buyer {
        name: format!("{first} {last}"),
        address: format!("k{house:04}x{order:07}@marketplace.example.com"),
        house,
        street,
        city,
        at: (1 + person.below(24), person.below(24), person.below(60)),
    }
}

/// The order that a line of the file belongs to: the third order of every three has two lines.
pub(crate) const fn order_of(line: usize) -> usize {
    line - if line % 4 == 3 { 1 } else { 0 }
}

/// The number of an order.
pub(crate) fn number(order: usize) -> String {
    format!("302-{:07}-{:07}", order / 10_000, order * 7 % 10_000_000)
}

/// What each line of the file is of, line by line.
pub(crate) struct Sold<'g> {
    goods: &'g [Goods],
    draws: Draws,
}

impl<'g> Sold<'g> {
    pub(crate) const fn new(goods: &'g [Goods]) -> Self {
        Self {
            goods,
            draws: Draws(7),
        }
    }
}

impl<'g> Iterator for Sold<'g> {
    type Item = (&'g Goods, usize);

    /// What the next line is of, and how many.
    fn next(&mut self) -> Option<Self::Item> {
        let item = &self.goods[self.draws.below(self.goods.len())];
        Some((item, 1 + usize::from(self.draws.below(12) == 0)))
    }
}

/// The platform's own number of a line.
pub(crate) fn line_id(line: usize) -> String {
    format!("{:014}", 40_173_000_000_000_usize + line * 13)
}

/// Writes so many order lines of these goods.
pub(crate) fn write(path: &Path, lines: usize, goods: &[Goods]) -> std::io::Result<()> {
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path)?);
    writeln!(file, "{HEADER}")?;
    for (line, (item, quantity)) in (0..lines).zip(Sold::new(goods)) {
        let order = order_of(line);
        let Buyer {
            name,
            address,
            house,
            street,
            city,
            at: (day, hour, minute),
        } = buyer(order);
        writeln!(
            file,
            "{}\t{}\t2026-10-{day:02}T{hour:02}:{minute:02}:11+00:00\t2026-10-{day:02}T{hour:02}:{minute:02}:47+00:00\t2026-11-24T07:05:00+00:00\t2026-11-25T22:59:59+00:00\t-1\t{address}\t{name}\t+49 30 23125 {house:04}\t{}\t{} ({}, {})\t{quantity}\t0\t{quantity}\tStandard\t{name}\t{house} {street}\t\t\t{city}\t\t{:05}\tDE\tfalse\t\t\tfalse\tfalse\tfalse\tfalse\tfalse",
            number(order),
            line_id(line),
            item.sku,
            item.title,
            item.colour,
            item.size,
            1_000 + house,
        )?;
    }
    file.flush()
}
