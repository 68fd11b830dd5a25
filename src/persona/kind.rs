//! The kinds of fictional lives that are drawn by lot, under the names of the command line.

/// A kind of life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Offices on workdays, home in another district.
    Commuter,
    /// A hospital in three shifts.
    NightShiftNurse,
    /// On the road all day, at home in one district.
    DeliveryRider,
    /// The same, with fares.
    TaxiDriver,
    /// Lives in one city, works in another: daily over the border, or by the week.
    TwoCityWorker,
    /// A campus, and the parents' home in the holidays.
    Student,
    /// The north in summer, Hainan in winter.
    WinteringRetiree,
    /// Two or three journeys a month.
    BusinessTraveller,
    /// Behind a counter six days a week.
    ShopOwner,
    /// Hong Kong, with weekends across the border.
    HongKongResident,
    /// Another home, and perhaps another city, half way.
    Moved,
    /// Never pays outside.
    OnlineOnly,
    /// A handful of records a month.
    Sparse,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Commuter,
        Self::NightShiftNurse,
        Self::DeliveryRider,
        Self::TaxiDriver,
        Self::TwoCityWorker,
        Self::Student,
        Self::WinteringRetiree,
        Self::BusinessTraveller,
        Self::ShopOwner,
        Self::HongKongResident,
        Self::Moved,
        Self::OnlineOnly,
        Self::Sparse,
    ];

    /// The word of the command line. EXAMPLE: `night-shift-nurse`
    pub fn code(self) -> &'static str {
        match self {
            Self::Commuter => "commuter",
            Self::NightShiftNurse => "night-shift-nurse",
            Self::DeliveryRider => "delivery-rider",
            Self::TaxiDriver => "taxi-driver",
            Self::TwoCityWorker => "two-city-worker",
            Self::Student => "student",
            Self::WinteringRetiree => "wintering-retiree",
            Self::BusinessTraveller => "business-traveller",
            Self::ShopOwner => "shop-owner",
            Self::HongKongResident => "hong-kong-resident",
            Self::Moved => "moved",
            Self::OnlineOnly => "online-only",
            Self::Sparse => "sparse",
        }
    }

    /// The kind of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// True where the weekly rhythm is that of offices.
    pub fn keeps_office_hours(self) -> bool {
        matches!(
            self,
            Self::Commuter
                | Self::TwoCityWorker
                | Self::BusinessTraveller
                | Self::HongKongResident
                | Self::Moved
                | Self::OnlineOnly
                | Self::Sparse
        )
    }
}
