//! Which output may show what: one table, and the one way from a capsule to whoever shows it.

use tallyman_core::record::{Private, Record};

/// Kinds of data × outputs; see the README beside it.
const TABLE: &str = include_str!("../../../../assets/privacy/disclosure.tsv");

/// An output that opens capsules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Face {
    /// Findings, and the sheet that is planned from them.
    Check,
    /// The row of a file.
    SourceRow,
}

/// Kinds of data that lie in capsules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Datum {
    /// Who somebody is.
    Name,
    /// Where somebody lives.
    Address,
    /// How somebody is reached.
    Contact,
    /// Tax numbers, numbers of parcels and the like.
    Identifier,
    /// The country it goes to; the journal has it too.
    Country,
    /// What a buyer wrote.
    BuyerWords,
    /// What a column holds that no profile knows.
    UnknownColumn,
}

impl Face {
    const fn column(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::SourceRow => "source_row",
        }
    }
}

impl Datum {
    const fn row(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Address => "address",
            Self::Contact => "contact",
            Self::Identifier => "identifier",
            Self::Country => "country",
            Self::BuyerWords => "buyer_words",
            Self::UnknownColumn => "unknown_column",
        }
    }

    /// The kind of a column about a person, by its canonical name. What is not known is taken for a name.
    pub(crate) fn of_column(column: &str) -> Self {
        let part = column.split_once('_').map_or(column, |(_, part)| part);
        match part {
            "email" | "phone" => Self::Contact,
            "street" | "address_1" | "address_2" | "address_3" | "city" | "state" | "postcode"
            | "instructions" => Self::Address,
            "country" => Self::Country,
            "tax_value" | "order" | "tracking" => Self::Identifier,
            _ => Self::Name,
        }
    }
}

/// Whether the table lets an output show a kind of data; what does not stand in it is not shown.
pub(crate) fn may_show(face: &str, datum: &str) -> bool {
    let mut rows = TABLE.lines().map(|row| row.split('\t'));
    let column = rows
        .next()
        .and_then(|mut header| header.position(|name| name == face));
    let row = rows.find_map(|mut row| (row.next() == Some(datum)).then_some(row));
    match (column, row) {
        (Some(column), Some(mut row)) if column > 0 => row.nth(column - 1) == Some("yes"),
        _ => false,
    }
}

/// Leaves of a record's private part what an output may show.
pub(crate) fn keep_shown(record: &mut Record, face: Face) {
    let shows = |datum: Datum| may_show(face.column(), datum.row());
    let shows_words = shows(Datum::BuyerWords);
    match record {
        Record::Order(line) => {
            let Private {
                person,
                note,
                personalisation,
                unknown,
            } = &mut line.private;
            person.retain(|(column, _)| shows(Datum::of_column(column)));
            if !shows_words {
                *note = None;
                *personalisation = None;
            }
            if !shows(Datum::UnknownColumn) {
                unknown.clear();
            }
        }
        Record::Pick(line) if !shows_words => line.note = None,
        Record::Pick(_) | Record::Listing(_) | Record::Stock(_) | Record::Mapping(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_as_it_stands() {
        assert!(may_show("check", "buyer_words") && may_show("access", "name"));
        assert!(!may_show("check", "name") && !may_show("sheet", "address"));
        assert!(!may_show("journal", "buyer_words"));
        assert!(!may_show("nowhere", "name") && !may_show("kind", "name"));
        let columns = TABLE.lines().map(|row| row.split('\t').count());
        assert!(columns.clone().all(|count| count == 15), "{columns:?}");
    }

    #[test]
    fn nothing_but_an_access_request_and_a_file_of_ones_own_shows_who_somebody_is() {
        const SHOWS: [&str; 2] = ["access", "preview"];
        let header = TABLE.lines().next().unwrap_or_default();
        for face in header
            .split('\t')
            .skip(1)
            .filter(|face| !SHOWS.contains(face))
        {
            for datum in ["name", "address", "contact", "identifier"] {
                assert!(!may_show(face, datum), "{datum} in {face}");
            }
        }
    }

    #[test]
    fn every_column_about_a_person_has_a_kind() {
        for (column, datum) in [
            ("buyer_email", Datum::Contact),
            ("ship_address_2", Datum::Address),
            ("bill_country", Datum::Country),
            ("delivery_instructions", Datum::Address),
            ("purchase_order", Datum::Identifier),
            ("ship_tracking", Datum::Identifier),
            ("ship_name", Datum::Name),
            ("a column of tomorrow", Datum::Name),
        ] {
            assert_eq!(Datum::of_column(column), datum, "{column}");
        }
    }
}
