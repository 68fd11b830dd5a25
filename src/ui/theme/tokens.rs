//! The colours of the design system, light and dark, and the pairs whose contrast is promised.

// The one file that makes colours; everywhere else they are named.
#![allow(clippy::disallowed_methods)]

use egui::Color32;

/// Which of the two palettes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Dark ink on paper.
    #[default]
    Light,
    /// Light ink on night.
    Dark,
}

impl Theme {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Light,
        }
    }
}

/// One palette. Ink is what the file says; red (`seal`) is what follows from it, and nothing else may be red.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Top bar, rail, foot of the open screen.
    pub desk: Color32,
    /// Page.
    pub sheet: Color32,
    /// Drawer, letter, drop zone, menus, toasts.
    pub raise: Color32,
    /// Hover, row under the pointer, night band.
    pub fill: Color32,
    /// Land on a map.
    pub land: Color32,
    /// Rules, grid.
    pub line: Color32,
    /// Borders of what is no control, axes, empty cells.
    pub line2: Color32,
    /// Text.
    pub ink: Color32,
    /// Second text.
    pub ink2: Color32,
    /// Labels, sources.
    pub ink3: Color32,
    /// Outlines of controls.
    pub edge: Color32,
    /// Inference, and what does not add up.
    pub seal: Color32,
    /// Text on `seal`.
    pub onseal: Color32,
    /// Behind a hovered fact, a selected row or cell.
    pub wash: Color32,
    /// Data bars.
    pub bar: Color32,
    /// Second series, background stay.
    pub bar2: Color32,
    /// Heat ramp, by lightness only.
    pub heat: [Color32; 6],
    /// Alipay's mark, always a square beside a word.
    pub alipay: Color32,
    /// WeChat Pay's mark, always a circle beside a word.
    pub wechat: Color32,
    /// Under a drawer or a dialog.
    pub scrim: Color32,
    /// The soft shadow of menus, toasts and dialogs.
    pub shadow: Color32,
}

const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const LIGHT: Tokens = Tokens {
    desk: hex(0xE8_E5_DD),
    sheet: hex(0xF8_F6_F1),
    raise: hex(0xFF_FE_FB),
    fill: hex(0xEE_EA_E1),
    land: hex(0xE9_E4_D8),
    line: hex(0xDD_D8_CD),
    line2: hex(0xB4_AC_9D),
    ink: hex(0x16_14_0F),
    ink2: hex(0x4F_49_3E),
    ink3: hex(0x6A_63_56),
    edge: hex(0x8A_81_70),
    seal: hex(0xBC_27_15),
    onseal: hex(0xFF_F9_F2),
    wash: hex(0xF4_DD_D3),
    bar: hex(0x8F_85_73),
    bar2: hex(0xC9_C0_AE),
    heat: [hex(0xF0_EC_E3), hex(0xDD_D6_C7), hex(0xBD_B3_A0), hex(0x8F_85_73), hex(0x58_50_42), hex(0x16_14_0F)],
    alipay: hex(0x16_77_FF),
    wechat: hex(0x07_C1_60),
    // 46 % and 12 % of ink, premultiplied.
    scrim: Color32::from_rgba_premultiplied(10, 9, 7, 117),
    shadow: Color32::from_rgba_premultiplied(3, 2, 2, 31),
};

const DARK: Tokens = Tokens {
    desk: hex(0x10_0F_0D),
    sheet: hex(0x18_16_13),
    raise: hex(0x23_20_1B),
    fill: hex(0x24_21_1C),
    land: hex(0x26_23_1E),
    line: hex(0x33_2F_28),
    line2: hex(0x5C_55_48),
    ink: hex(0xF5_EF_E2),
    ink2: hex(0xC3_BA_A9),
    ink3: hex(0x9C_93_83),
    edge: hex(0x7C_73_62),
    seal: hex(0xFF_72_50),
    onseal: hex(0x16_14_0F),
    wash: hex(0x45_23_1A),
    bar: hex(0xA5_9B_88),
    bar2: hex(0x4A_44_3A),
    heat: [hex(0x21_1E_1A), hex(0x39_34_2C), hex(0x5E_57_49), hex(0x8F_85_73), hex(0xC6_BC_A9), hex(0xF5_EF_E2)],
    alipay: hex(0x4C_97_FF),
    wechat: hex(0x1F_D3_7A),
    // 60 % and 40 % of black: 12 % would not be seen on night.
    scrim: Color32::from_rgba_premultiplied(0, 0, 0, 153),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 102),
};

impl Tokens {
    /// The palette of a theme.
    pub fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance of WCAG 2.2.
    fn luminance(colour: Color32) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
    }

    fn contrast(one: Color32, other: Color32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn the_measure_is_right() {
        assert!((contrast(Color32::WHITE, Color32::BLACK) - 21.0).abs() < 0.01);
        assert!((contrast(hex(0x76_76_76), Color32::WHITE) - 4.54).abs() < 0.01);
    }

    /// What may stand on what, and how far it must stand off.
    fn pairs(t: &Tokens) -> Vec<(&'static str, Color32, Color32, f64)> {
        let grounds = [
            ("desk", t.desk),
            ("sheet", t.sheet),
            ("raise", t.raise),
            ("fill", t.fill),
            ("wash", t.wash),
            ("land", t.land),
        ];
        let mut pairs = Vec::new();
        for (name, ground) in grounds {
            pairs.extend([(name, t.ink, ground, 7.0), (name, t.ink2, ground, 6.7), (name, t.ink3, ground, 4.5)]);
            pairs.push((name, t.seal, ground, 4.5));
        }
        for (name, ground) in [("sheet", t.sheet), ("raise", t.raise), ("fill", t.fill)] {
            pairs.push((name, t.bar, ground, 3.0));
        }
        for (name, ground) in [("desk", t.desk), ("sheet", t.sheet), ("raise", t.raise)] {
            pairs.push((name, t.edge, ground, 3.0));
        }
        pairs.extend([("onseal on seal", t.onseal, t.seal, 4.5), ("sheet on ink", t.sheet, t.ink, 7.0)]);
        pairs.push(("sheet on h4, a button under the pointer", t.sheet, t.heat[4], 4.5));
        pairs
    }

    #[test]
    fn every_allowed_pair_can_be_read() {
        for theme in [Theme::Light, Theme::Dark] {
            for (name, colour, ground, least) in pairs(Tokens::of(theme)) {
                let found = contrast(colour, ground);
                assert!(found >= least, "{theme:?}: {colour:?} on {name} is {found:.2}, not {least}");
            }
        }
    }

    #[test]
    fn the_ramp_rises_in_lightness_alone() {
        for theme in [Theme::Light, Theme::Dark] {
            let steps = Tokens::of(theme).heat.map(luminance);
            let rising = steps.is_sorted();
            let falling = steps.iter().rev().is_sorted();
            assert!(rising || falling, "{theme:?}");
        }
    }
}
