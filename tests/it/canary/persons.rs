//! Persons who do not exist, each with words that nobody else has.

/// What of a person is searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    Name,
    Street,
    Phone,
    Mail,
    /// A note or a personalisation.
    BuyerWords,
    /// A cell of a column that no profile knows.
    UnknownColumn,
    /// What somebody at work wrote about them.
    ShopWords,
}

impl Field {
    /// Its kind in the table of what may be shown.
    pub(crate) const fn kind(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Street => "address",
            Self::Phone | Self::Mail => "contact",
            Self::BuyerWords => "buyer_words",
            Self::UnknownColumn => "unknown_column",
            Self::ShopWords => "shop_words",
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) order: String,
    pub(crate) name: String,
    pub(crate) street: String,
    pub(crate) phone: String,
    pub(crate) mail: String,
    pub(crate) words: String,
    pub(crate) unknown: String,
    pub(crate) shop_words: String,
}

impl Person {
    pub(crate) fn needles(&self) -> [(Field, &str); 7] {
        [
            (Field::Name, &self.name),
            (Field::Street, &self.street),
            (Field::Phone, &self.phone),
            (Field::Mail, &self.mail),
            (Field::BuyerWords, &self.words),
            (Field::UnknownColumn, &self.unknown),
            (Field::ShopWords, &self.shop_words),
        ]
    }
}

const SYLLABLES: [&str; 10] = [
    "zor", "quil", "vex", "brum", "tash", "wiff", "jorn", "plim", "drax", "umb",
];
const ACCENTED: [&str; 10] = [
    "žör", "qüíl", "vëx", "brûm", "tåsh", "wïff", "jørn", "płím", "dráx", "úmb",
];
const HAN: [&str; 10] = ["赟", "淼", "犇", "骉", "龘", "翀", "珺", "喆", "煊", "昶"];

/// Three signs for a number below a thousand.
fn spelled(signs: &[&str; 10], number: usize) -> String {
    let digits = [number / 100 % 10, number / 10 % 10, number % 10];
    digits.iter().map(|digit| signs[*digit]).collect()
}

/// A third in plain letters, a third with accents, a third in Chinese.
pub(crate) fn persons(count: usize) -> Vec<Person> {
    (0..count)
        .map(|number| {
            let plain = spelled(&SYLLABLES, number);
            let (name, street, words) = match number % 3 {
                0 => (
                    format!("Ada {plain}son"),
                    format!("{plain} Quay 7"),
                    format!("for aunt {plain}bella"),
                ),
                1 => {
                    let accented = spelled(&ACCENTED, number);
                    (
                        format!("Éloïse {accented}ová"),
                        format!("Straße {accented} 12"),
                        format!("für Großmutter {accented}"),
                    )
                }
                _ => {
                    let han = spelled(&HAN, number);
                    (
                        format!("欧阳{han}"),
                        format!("{han}路八号"),
                        format!("送给{han}奶奶"),
                    )
                }
            };
            Person {
                order: format!("{:03}", number + 100),
                name,
                street,
                phone: format!("+99 555 7{number:03} 31"),
                mail: format!("{plain}.canary@example.org"),
                words,
                unknown: format!("loyal since {plain}uary"),
                shop_words: format!("{plain}sen wrote about it"),
            }
        })
        .collect()
}
