//! The icons by name, so that no screen writes a private code point.
//!
//! They are glyphs of a font of ours, made by `assets/icons/build.py`, which has the same names in the same order.
//! Size (18 px, 40 in the drop zone) and colour are the caller's; provider marks and the seal are painted elsewhere.

use egui::{FontId, RichText};

use super::fonts;

/// Declares the icons with their code points once, for the type, its characters and the list of all.
macro_rules! icons {
    ($($name:ident => $code:literal, $doc:literal;)*) => {
        /// A glyph of the family `"icons"`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Icon {
            $(#[doc = $doc] $name = $code,)*
        }

        impl Icon {
            /// Every icon, in the order of the font.
            pub const ALL: &[Icon] = &[$(Icon::$name,)*];
        }
    };
}

icons! {
    TrayArrowDown => 0xE000, "Drop zone.";
    CalendarBlank => 0xE001, "Time filter.";
    CaretDown => 0xE002, "Opens a menu below.";
    CaretUp => 0xE003, "Closes what a caret down opened.";
    CaretLeft => 0xE004, "One step back.";
    CaretRight => 0xE005, "One step on.";
    X => 0xE006, "Close, remove.";
    Check => 0xE007, "Done, chosen.";
    Eye => 0xE008, "Shown.";
    EyeSlash => 0xE009, "Hidden: the mask is on.";
    Presentation => 0xE00A, "Present mode.";
    Export => 0xE00B, "Export to a file.";
    Share => 0xE00C, "Share card.";
    LockSimple => 0xE00D, "Locked: needs a password, or sealed.";
    LockSimpleOpen => 0xE00E, "Opened.";
    WifiSlash => 0xE00F, "Offline note.";
    Moon => 0xE010, "Dark theme.";
    Sun => 0xE011, "Light theme.";
    ArrowRight => 0xE012, "Leads on.";
    ArrowLeft => 0xE013, "Leads back.";
    ArrowUp => 0xE014, "Sorted upwards.";
    ArrowDown => 0xE015, "Sorted downwards.";
    Copy => 0xE016, "Copy to the clipboard.";
    DownloadSimple => 0xE017, "Save.";
    MagnifyingGlass => 0xE018, "Search.";
    Funnel => 0xE019, "Filter.";
    Warning => 0xE01A, "Does not add up, or needs care.";
    File => 0xE01B, "A file.";
    FileZip => 0xE01C, "A zip archive.";
    FolderOpen => 0xE01D, "Choose files.";
    Play => 0xE01E, "Play the day.";
    Pause => 0xE01F, "Stop playing.";
    List => 0xE020, "Rows, menu.";
    Globe => 0xE021, "Language.";
    Translate => 0xE022, "Translation.";
    Trash => 0xE023, "Forget.";
    Plus => 0xE024, "Add.";
    Question => 0xE025, "Unknown, a hunch.";
    Info => 0xE026, "More about this.";
    Key => 0xE027, "Password known.";
    Password => 0xE028, "Password field.";
    ArrowSquareOut => 0xE029, "Leaves this page.";
    ArrowsOut => 0xE02A, "Full screen.";
    Clock => 0xE02B, "Time of day.";
    MapPin => 0xE02C, "A place.";
    Flag => 0xE02D, "Marked as wrong.";
    Link => 0xE02E, "Evidence belonging together.";
}

impl Icon {
    /// The character that shows it, from the private use area; to be set in [`fonts::icons`].
    pub fn char(self) -> char {
        char::from_u32(self as u32).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    /// The icon as text of its own, `size` points high and wide.
    pub fn text(self, size: f32) -> RichText {
        RichText::new(self.char()).font(self.font(size))
    }

    /// The font to lay out [`Icon::char`] with.
    pub fn font(self, size: f32) -> FontId {
        FontId::new(size, fonts::icons())
    }
}
