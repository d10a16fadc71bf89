//! A clean shop: every word agrees with every other, every code is its own.

use tallyman_core::{
    check::{
        day::{
            Component, Context, Day, DayLine, DayVariant, Judges, Mapping, MappingOrigin, Named,
            PickList, Report, VariantKey, check,
        },
        judge::{Judge, Learned, Offer, Picked, Vocabulary},
    },
    moment::Moment,
    record::{LineState, OptionValue, OrderLine, PickLine, Place, Private, StockItem, Variant},
};

use crate::{dice::Dice, words::*};

/// The moment of every check.
pub(crate) const NOW: Moment = Moment(1_790_000_000_000);

/// One variant with what was meant by it.
#[derive(Clone, Debug)]
pub(crate) struct Meant {
    /// The number of its listing.
    pub(crate) listing: usize,
    pub(crate) goods: usize,
    pub(crate) language: usize,
    /// The language of its label.
    pub(crate) label: usize,
    pub(crate) colour: Option<usize>,
    pub(crate) size: Option<String>,
    /// Units of the stock item in one unit sold.
    pub(crate) units: u32,
    /// The stock item.
    pub(crate) stock: usize,
}

/// Everything the checks read; the same numbers lead to the same variant, order line and mapping.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shop {
    pub(crate) meant: Vec<Meant>,
    pub(crate) variants: Vec<DayVariant>,
    pub(crate) stock: Vec<StockItem>,
    pub(crate) mappings: Vec<Mapping>,
    pub(crate) lines: Vec<DayLine>,
    pub(crate) picks: Vec<PickLine>,
    /// Listings that a fault stands in and no other may.
    pub(crate) taken: Vec<usize>,
    /// Rows of the pick list that are left out.
    pub(crate) away: Vec<usize>,
}

pub(crate) fn place(file: &str, row: usize) -> Place {
    Place {
        file: file.to_owned(),
        row: u32::try_from(row + 2).unwrap_or(u32::MAX),
        column: String::new(),
    }
}

/// An EAN-13 with the right check digit.
pub(crate) fn ean(number: usize) -> String {
    let body = format!("400{number:09}");
    let sum: usize = body
        .bytes()
        .zip([1, 3].into_iter().cycle())
        .map(|(digit, weight)| usize::from(digit - b'0') * weight)
        .sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

impl Shop {
    /// A shop of so many variants.
    pub(crate) fn clean(variants: usize, seed: u64) -> Self {
        let mut shop = Self::default();
        let mut dice = Dice::new(seed);
        let mut listing = 0;
        while shop.meant.len() < variants {
            shop.list(listing, variants, &mut dice);
            listing += 1;
        }
        for index in 0..shop.meant.len() {
            shop.order(index, &mut dice);
        }
        for index in 0..shop.meant.len() {
            let line = shop.lines[index].order_line.clone();
            let pick = shop.pick(index, &line, line.quantity);
            shop.picks.push(pick);
        }
        shop
    }

    fn list(&mut self, listing: usize, most: usize, dice: &mut Dice) {
        let (goods, language) = (
            listing % GOODS.len(),
            (listing / GOODS.len() + listing) % LANGUAGES.len(),
        );
        let label = [0, 1, 7][listing % 3];
        let mut colours: Vec<usize> = (0..COLOURS.len()).collect();
        dice.shuffle(&mut colours);
        let mut families = Vec::new();
        // One colour of each family: no two choices of a clean listing differ by one word only.
        colours.retain(|colour| {
            let family = COLOURS[*colour].family;
            let is_new = !families.contains(&family);
            families.push(family);
            is_new
        });
        let (colour_count, sizes): (usize, Vec<String>) = match GOODS[goods].axes {
            Axes::Colour => (5, Vec::new()),
            Axes::ColourLetter => (3, LETTERS.map(str::to_owned).to_vec()),
            Axes::ColourShoe => (2, SHOES.map(str::to_owned).to_vec()),
            Axes::Letter => (0, LETTERS.map(str::to_owned).to_vec()),
            Axes::Dimensions => (0, DIMENSIONS.map(str::to_owned).to_vec()),
            Axes::Capacity => (0, CAPACITIES.map(str::to_owned).to_vec()),
            Axes::Pack => (0, Vec::new()),
        };
        let colours: Vec<Option<usize>> = if colour_count == 0 {
            vec![None]
        } else {
            colours.into_iter().take(colour_count).map(Some).collect()
        };
        let sizes: Vec<Option<String>> = if sizes.is_empty() {
            vec![None]
        } else {
            sizes.into_iter().map(Some).collect()
        };
        let packs: &[u32] = if GOODS[goods].axes == Axes::Pack {
            &PACKS
        } else {
            &[1]
        };
        for colour in &colours {
            for size in &sizes {
                let stock = self.stock.len();
                for units in packs {
                    if self.meant.len() >= most {
                        return;
                    }
                    let meant = Meant {
                        listing,
                        goods,
                        language,
                        label,
                        colour: *colour,
                        size: size.clone(),
                        units: *units,
                        stock,
                    };
                    if self.stock.len() == stock {
                        self.shelve(&meant);
                    }
                    self.offer(meant);
                }
            }
        }
    }

    fn shelve(&mut self, meant: &Meant) {
        let number = self.stock.len();
        let words = |language: usize, with_series: bool| {
            let mut words = vec![GOODS[meant.goods].names[language].to_owned()];
            if with_series {
                words.insert(0, series(meant.listing));
            }
            words.extend(
                meant
                    .colour
                    .map(|colour| COLOURS[colour].names[language].to_owned()),
            );
            words.extend(
                meant
                    .size
                    .as_ref()
                    .map(|size| match GOODS[meant.goods].axes {
                        Axes::ColourLetter | Axes::ColourShoe | Axes::Letter if language == 7 => {
                            format!("{size}码")
                        }
                        Axes::ColourLetter | Axes::ColourShoe | Axes::Letter => {
                            format!("{} {size}", SIZE_NAME[language])
                        }
                        Axes::Colour | Axes::Dimensions | Axes::Capacity | Axes::Pack => {
                            size.clone()
                        }
                    }),
            );
            words.join(" ")
        };
        self.stock.push(StockItem {
            sku: code(meant),
            barcodes: vec![ean(number)],
            label: words(meant.label, meant.listing.is_multiple_of(2)),
            supplier_text: (!meant.listing.is_multiple_of(3)).then(|| words(7, false)),
            supplier_sku: None,
            options: Vec::new(),
            bin: Some(format!(
                "{}-{:02}-{}",
                char::from(b'A' + u8::try_from(number / 400).unwrap_or(25)),
                number / 5 % 80 + 1,
                number % 5 + 1
            )),
            quantity: Some(500),
            weight_grams: None,
            place: place("stock.xlsx", number),
        });
    }

    fn offer(&mut self, meant: Meant) {
        let (number, language) = (self.meant.len(), meant.language);
        let sku = match (meant.units, meant.listing % 2) {
            (1, 0) => code(&meant),
            (units, _) => format!(
                "{}-{}-{units}",
                LANGUAGES[language].to_uppercase(),
                code(&meant)
            ),
        };
        let barcode = if meant.units == 1 {
            ean(meant.stock)
        } else {
            ean(900_000 + number)
        };
        self.mappings.push(mapping(
            &channel(language),
            &sku,
            &[(&code(&meant), meant.units)],
            number,
        ));
        self.variants.push(DayVariant::from(Variant {
            channel: channel(language),
            listing: format!("L{:04}", meant.listing),
            title: title(&meant),
            sku: Some(sku),
            barcode: Some(barcode),
            options: options(&meant),
            is_active: true,
            place: place("listings.csv", number),
        }));
        self.meant.push(meant);
    }

    fn order(&mut self, index: usize, dice: &mut Dice) {
        let variant = &self.variants[index].variant;
        let language = self.meant[index].language;
        let note = (dice.below(10) == 0).then(|| KIND_NOTE[language].to_owned());
        self.lines.push(DayLine::from(OrderLine {
            channel: variant.channel.clone(),
            order: format!("{:03}-{:07}", 100 + language, 1_000_000 + index),
            line: "1".to_owned(),
            listing: Some(variant.listing.clone()),
            sku: variant.sku.clone(),
            title: variant.title.clone(),
            options: variant.options.clone(),
            quantity: 1 + u32::from(dice.below(6) == 0),
            state: LineState::Open,
            ordered_at: Some(Moment(NOW.0 - 86_400_000)),
            updated_at: None,
            ship_by: None,
            shipped_at: None,
            carrier: None,
            price: None,
            country: None,
            place: place("orders.txt", index),
            private: Private {
                note,
                ..Private::default()
            },
        }));
    }

    /// The row of the pick list for a line.
    pub(crate) fn pick(&self, index: usize, line: &OrderLine, quantity: u32) -> PickLine {
        let item = &self.stock[self.meant[index].stock];
        PickLine {
            order: Some(line.order.clone()),
            sku: Some(item.sku.clone()),
            barcode: None,
            text: item
                .supplier_text
                .clone()
                .unwrap_or_else(|| item.label.clone()),
            options: Vec::new(),
            quantity: quantity * self.meant[index].units,
            bin: item.bin.clone(),
            note: None,
            place: place("picks.xlsx", self.picks.len()),
        }
    }

    pub(crate) fn remap(&mut self, index: usize, of: &[(&str, u32)]) {
        let variant = &self.variants[index].variant;
        let sku = variant.sku.clone().unwrap_or_default();
        self.mappings[index] = mapping(&variant.channel, &sku, of, index);
    }

    pub(crate) fn stock_sku(&self, index: usize) -> String {
        self.stock[self.meant[index].stock].sku.clone()
    }

    pub(crate) fn day(&self, with_picks: bool) -> Day<'_> {
        Day {
            lines: &self.lines,
            variants: &self.variants,
            stock: &self.stock,
            mappings: &self.mappings,
            picks: with_picks.then_some(PickList {
                lines: &self.picks,
                supplier: None,
                at: None,
            }),
            now: Some(NOW),
            ..Day::default()
        }
    }

    pub(crate) fn report(&self, with_picks: bool) -> Report {
        judged(|judges, _| check(&self.day(with_picks), judges))
    }
}

/// Runs something with the vocabularies that ship.
pub(crate) fn judged<T>(run: impl FnOnce(&Judges<'_>, &Vocabulary) -> T) -> T {
    let vocabulary = Vocabulary::shipped();
    let judge = Judge::new(&vocabulary);
    let pair = |_: &Context<'_>, offer: &Offer, picked: &Picked| {
        judge.judge(&Learned::default(), offer, picked)
    };
    let words = |text: &str| -> Vec<Named> {
        let named = vocabulary
            .named(text)
            .into_iter()
            .filter(|(_, _, meaning)| !meaning.starts_with("placeholder"));
        named
            .map(|(range, attribute, meaning)| Named {
                attribute,
                start: range.start,
                text: text.get(range).unwrap_or_default().to_owned(),
                meaning,
            })
            .collect()
    };
    run(
        &Judges {
            pair: &pair,
            words: &words,
        },
        &vocabulary,
    )
}

pub(crate) fn channel(language: usize) -> String {
    format!("shop.{}", LANGUAGES[language])
}

pub(crate) fn title(meant: &Meant) -> String {
    format!(
        "{} {} {}",
        series(meant.listing),
        GOODS[meant.goods].names[meant.language],
        BESIDES[meant.language]
    )
}

fn code(meant: &Meant) -> String {
    let mut code = format!("{}{:04}", GOODS[meant.goods].code, meant.listing);
    if let Some(colour) = meant.colour {
        code.push('-');
        code.push_str(COLOURS[colour].code);
    }
    if let Some(size) = &meant.size {
        code.push('-');
        code.push_str(&size.replace(" cm", "").replace(" mAh", ""));
    }
    code
}

pub(crate) fn options(meant: &Meant) -> Vec<OptionValue> {
    let language = meant.language;
    let mut options = Vec::new();
    if let Some(colour) = meant.colour {
        options.push(OptionValue::named(
            COLOUR_NAME[language],
            COLOURS[colour].names[language],
        ));
    }
    if let Some(size) = &meant.size {
        let name = if GOODS[meant.goods].axes == Axes::Capacity {
            CAPACITY_NAME
        } else {
            SIZE_NAME
        };
        options.push(OptionValue::named(name[language], size));
    }
    if GOODS[meant.goods].axes == Axes::Pack {
        let words = match meant.units {
            1 => PACK_ONE[language].to_owned(),
            units => PACK[language].replace('#', &units.to_string()),
        };
        options.push(OptionValue::named(PACK_NAME[language], words));
    }
    options
}

pub(crate) fn mapping(channel: &str, sku: &str, of: &[(&str, u32)], row: usize) -> Mapping {
    Mapping {
        variant: VariantKey::Sku {
            channel: Some(channel.to_owned()),
            sku: sku.to_owned(),
        },
        components: of
            .iter()
            .map(|(sku, quantity)| Component {
                stock_sku: (*sku).to_owned(),
                quantity: *quantity,
            })
            .collect(),
        origin: MappingOrigin::File {
            place: place("mappings.csv", row),
            at: None,
        },
    }
}
