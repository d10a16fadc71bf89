//! Made-up goods: listings whose variants differ by colour and size, and the stock behind them.

/// Words of titles; each names one thing and no colour.
const THINGS: &[&str] = &[
    "Cotton T-Shirt",
    "Wool Beanie",
    "Linen Apron",
    "Fleece Hoodie",
    "Knitted Scarf",
    "Canvas Tote Bag",
    "Leather Belt",
    "Silk Scarf",
    "Rain Jacket",
    "Winter Gloves",
    "Sun Hat",
    "Denim Shorts",
    "Yoga Leggings",
    "Bath Towel",
    "Pillow Case",
    "Table Runner",
    "Dog Collar",
    "Baseball Cap",
    "Running Socks",
    "Bathrobe",
];

/// Words that tell listings of one thing apart.
const STYLES: &[&str] = &[
    "Harbour", "Dune", "Meadow", "Summit", "Lantern", "Willow", "Tide", "Orchard", "Prairie",
    "Canyon", "Fjord", "Heath", "Glade", "Delta", "Atoll", "Moor", "Lagoon", "Steppe", "Cove",
    "Ridge", "Grove", "Basin", "Spire", "Creek", "Marsh",
];

/// Colours as an English listing names them, as a Chinese supplier does, and in a SKU.
const COLOURS: &[(&str, &str, &str)] = &[
    ("Navy", "藏青色", "NV"),
    ("Red", "红色", "RD"),
    ("Black", "黑色", "BK"),
    ("White", "白色", "WH"),
    ("Green", "绿色", "GN"),
    ("Yellow", "黄色", "YE"),
    ("Purple", "紫色", "PU"),
    ("Grey", "灰色", "GY"),
];

const SIZES: &[&str] = &["S", "M", "L", "XL"];

/// Variants of each listing.
pub(crate) const VARIANTS_PER_LISTING: usize = 6;

/// One sellable variant and the stock item behind it.
#[derive(Clone, Debug)]
pub(crate) struct Goods {
    /// The listing's number.
    pub(crate) listing: usize,
    /// The listing's title.
    pub(crate) title: String,
    pub(crate) colour: &'static str,
    pub(crate) colour_zh: &'static str,
    pub(crate) size: &'static str,
    /// The SKU on the channel; the stock item's own begins with another letter.
    pub(crate) sku: String,
    pub(crate) stock_sku: String,
    pub(crate) bin: String,
    pub(crate) barcode: String,
}

/// The variants of so many listings.
pub(crate) fn goods(listings: usize) -> Vec<Goods> {
    (0..listings)
        .flat_map(|listing| (0..VARIANTS_PER_LISTING).map(move |number| variant(listing, number)))
        .collect()
}

fn variant(listing: usize, number: usize) -> Goods {
    let thing = THINGS[listing % THINGS.len()];
    let style = STYLES[(listing / THINGS.len()) % STYLES.len()];
    let round = listing / (THINGS.len() * STYLES.len());
    let (colour, colour_zh, code) = COLOURS[(listing + number / 2) % COLOURS.len()];
    let size = SIZES[(listing + number % 2) % SIZES.len()];
    let series = [
        "",
        " Classic",
        " Prime",
        " Studio",
        " Origin",
        " Atelier",
        " Heritage",
        " Nordic",
        " Urban",
    ][round % 9];
    let at = listing * VARIANTS_PER_LISTING + number;
    Goods {
        listing,
        title: format!("{style}{series} {thing}"),
        colour,
        colour_zh,
        size,
        sku: format!("C{listing:05}-{code}-{size}"),
        stock_sku: format!("S{listing:05}-{code}-{size}"),
        bin: format!(
            "{}-{:02}-{:02}",
            char::from(b'A' + (at % 20) as u8),
            at / 20 % 60,
            at / 1_200 % 60
        ),
        barcode: ean(200_000_000_000 + at as u64 * 7),
    }
}

/// An EAN-13 with its check digit, from its first twelve digits.
fn ean(twelve: u64) -> String {
    let digits = format!("{twelve:012}");
    let sum: u32 = digits
        .bytes()
        .zip([1, 3].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

/// Numbers that look random and are the same in every run (splitmix64).
#[derive(Clone, Debug)]
pub(crate) struct Draws(pub(crate) u64);

impl Draws {
    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((value ^ (value >> 31)) % end as u64) as usize
    }
}
