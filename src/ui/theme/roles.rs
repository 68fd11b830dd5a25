//! The type scale: which size, line, weight and spacing each part a text plays has.

use std::collections::BTreeMap;

use egui::{FontFamily, FontId, TextStyle};

/// Family of section titles and the current item.
pub const SEMIBOLD: &str = "semibold";
/// Family of line numbers, order numbers and raw lines.
pub const MONO: &str = "mono";
/// Family of the icons.
pub const ICONS: &str = "icons";

/// The part a text plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Labels, axes, sources: 13/18. Nothing is smaller.
    Meta,
    /// The same, semibold.
    MetaStrong,
    /// Line numbers and raw lines: 13/18.
    Mono,
    /// Text and tables: 15/22.
    Body,
    /// Section titles: 15/22 semibold.
    Strong,
    /// Sentences: 18/26.
    Lead,
    /// The logo's word: 18/26 semibold.
    LeadStrong,
    /// Names, drop zone: 24/32.
    Head3,
    /// Finding card, telling amounts: 28/36.
    Fact,
    /// The sentence on top of a page: 30/40.
    Head2,
    /// Dossier, drawer: 38/50.
    Head1,
    /// Big numbers: 44/48.
    Figure,
    /// Bigger numbers: 56/60.
    FigureLarge,
    /// The headline of the open screen: 56/68.
    Headline,
}

impl Role {
    /// Size in points.
    pub fn size(self) -> f32 {
        match self {
            Self::Meta | Self::MetaStrong | Self::Mono => 13.0,
            Self::Body | Self::Strong => 15.0,
            Self::Lead | Self::LeadStrong => 18.0,
            Self::Head3 => 24.0,
            Self::Fact => 28.0,
            Self::Head2 => 30.0,
            Self::Head1 => 38.0,
            Self::Figure => 44.0,
            Self::FigureLarge | Self::Headline => 56.0,
        }
    }

    /// Distance from line to line.
    pub fn line(self) -> f32 {
        match self {
            Self::Meta | Self::MetaStrong | Self::Mono => 18.0,
            Self::Body | Self::Strong => 22.0,
            Self::Lead | Self::LeadStrong => 26.0,
            Self::Head3 => 32.0,
            Self::Fact => 36.0,
            Self::Head2 => 40.0,
            Self::Head1 => 50.0,
            Self::Figure => 48.0,
            Self::FigureLarge => 60.0,
            Self::Headline => 68.0,
        }
    }

    /// Extra space between letters; for Latin and figures only, Chinese is never moved.
    pub fn spacing(self) -> f32 {
        match self {
            Self::Fact => -0.5,
            Self::Head2 => -0.3,
            Self::Head1 => -0.4,
            Self::Figure => -1.3,
            Self::FigureLarge => -2.0,
            Self::Headline => -1.2,
            _ => 0.0,
        }
    }

    /// Its font.
    pub fn font(self) -> FontId {
        let family = match self {
            Self::MetaStrong | Self::Strong | Self::LeadStrong => FontFamily::Name(SEMIBOLD.into()),
            Self::Mono => FontFamily::Name(MONO.into()),
            _ => FontFamily::Proportional,
        };
        FontId::new(self.size(), family)
    }
}

/// What egui's own widgets use where nobody says otherwise.
pub(super) fn text_styles() -> BTreeMap<TextStyle, FontId> {
    BTreeMap::from([
        (TextStyle::Small, Role::Meta.font()),
        (TextStyle::Body, Role::Body.font()),
        (TextStyle::Button, Role::Body.font()),
        (TextStyle::Heading, Role::Head3.font()),
        (TextStyle::Monospace, Role::Mono.font()),
    ])
}
