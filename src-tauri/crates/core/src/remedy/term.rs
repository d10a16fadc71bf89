//! How the terms of a cost come about.

/// An amount that goes into a cost.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum AmountOf {
    /// What was paid for the goods.
    Paid,
    /// What was paid for sending.
    PostagePaid,
    /// Units of a stock item.
    Goods {
        /// Its SKU.
        sku: String,
    },
    /// Goods of which the book does not know which stock item is right.
    RightGoods,
    /// Packing.
    Packing,
    /// Sending a parcel.
    Postage,
    /// A label for the way back.
    ReturnLabel,
    /// Taking a return in.
    Handling,
    /// Fees that the platform keeps.
    FeesKept,
    /// The fee of a dispute.
    DisputeFee,
    /// What a dispute costs beside.
    DisputeWork,
    /// The charge of customs.
    Charge,
    /// The units that are missing.
    Shortfall,
}

impl AmountOf {
    /// The stable name: of the parameter that tells it, else of what is to be told when the remedy is chosen.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::PostagePaid => "postage_paid",
            Self::Goods { .. } => "goods",
            Self::RightGoods => "right_goods",
            Self::Packing => "packing",
            Self::Postage => "postage",
            Self::ReturnLabel => "return_label",
            Self::Handling => "handling",
            Self::FeesKept => "fees_kept",
            Self::DisputeFee => "dispute_fee",
            Self::DisputeWork => "dispute_work",
            Self::Charge => "charge",
            Self::Shortfall => "shortfall",
        }
    }
}

/// The arithmetic of a term: shares of a sum of amounts, or so many of its units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Working {
    /// Shares in thousandths, each multiplied.
    pub shares: Vec<u32>,
    /// So many units of how many, where a count tells the share: no rounded share gives two thirds.
    pub units: Option<(u32, u32)>,
    /// The amounts in minor units, added; `None` where nobody told one.
    pub of: Vec<(AmountOf, Option<i64>)>,
    /// Whether it is saved instead of spent.
    pub is_saved: bool,
}

impl Working {
    /// A working of whole amounts.
    pub const fn whole(of: Vec<(AmountOf, Option<i64>)>) -> Self {
        Self {
            shares: Vec::new(),
            units: None,
            of,
            is_saved: false,
        }
    }

    /// A working of so many units of the amounts of how many, at most of all.
    pub(super) fn of_units((units, all): (u32, u32), of: Vec<(AmountOf, Option<i64>)>) -> Self {
        let all = all.max(1);
        Self {
            units: Some((units.min(all), all)),
            ..Self::whole(of)
        }
    }

    /// Whether a share is nothing.
    fn is_nothing(&self) -> bool {
        self.shares.contains(&0) || self.units.is_some_and(|(units, _)| units == 0)
    }

    /// What comes out, half units away from zero; `None` where an amount is missing, unless a share is nothing.
    pub fn amount(&self) -> Option<i64> {
        if self.is_nothing() {
            return Some(0);
        }
        let mut sum: i128 = 0;
        for (_, amount) in &self.of {
            sum += i128::from((*amount)?);
        }
        let mut divisor: i128 = 1;
        for share in &self.shares {
            sum = sum.checked_mul(i128::from(*share))?;
            divisor = divisor.checked_mul(1_000)?;
        }
        if let Some((units, all)) = self.units {
            sum = sum.checked_mul(i128::from(units))?;
            divisor = divisor.checked_mul(i128::from(all))?;
        }
        let half = divisor / 2 * sum.signum();
        let amount = i64::try_from((sum + half) / divisor).ok()?;
        Some(if self.is_saved { -amount } else { amount })
    }

    /// The amounts that nobody told and that count.
    pub fn missing(&self) -> impl Iterator<Item = &AmountOf> {
        let counts = !self.is_nothing();
        self.of
            .iter()
            .filter(move |(_, amount)| counts && amount.is_none())
            .map(|(of, _)| of)
    }
}
