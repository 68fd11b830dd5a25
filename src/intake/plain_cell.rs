//! Cells and shared texts in the one plain form that nearly all of them have, cut out by hand: several times as fast as
//! event by event. Whatever is written in any other way is left, untouched, to the XML reader, so nothing hangs on
//! what is recognised here.

/// A cell such as `<c r="F18" s="2" t="s"><v>41</v></c>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PlainCell<'a> {
    /// `F18`
    pub reference: Option<&'a str>,
    /// `s`
    pub kind: Option<&'a str>,
    pub value: PlainValue<'a>,
    /// Bytes up to the end of the element, white space before it included.
    pub length: usize,
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlainValue<'a> {
    Nothing,
    /// The content of `v`.
    Written(&'a str),
    /// The text of `is`.
    Inline(&'a str),
}

/// The cell that `rest` begins with, if it is a plain one.
pub(super) fn plain_cell(rest: &[u8]) -> Option<PlainCell<'_>> {
    let mut scan = Scan { rest: rest.trim_ascii_start() };
    scan.take(b"<c")?;
    let (mut reference, mut kind) = (None, None);
    while scan.take(b" ").is_some() {
        let (name, value) = scan.attribute()?;
        match name {
            b'r' => reference = Some(value),
            b't' => kind = Some(value),
            b's' => {}
            _ => return None,
        }
    }
    let value = if scan.take(b"/>").is_some() {
        PlainValue::Nothing
    } else {
        scan.take(b">")?;
        let value = scan.value()?;
        scan.take(b"</c>")?;
        value
    };
    Some(PlainCell { reference, kind, value, length: rest.len() - scan.rest.len() })
}

/// The text of the `si` that `rest` begins with, if it is a plain one, and the length of the element.
pub(super) fn plain_string(rest: &[u8]) -> Option<(&str, usize)> {
    let mut scan = Scan { rest: rest.trim_ascii_start() };
    scan.take(b"<si>")?;
    let text = scan.text_element()?;
    scan.take(b"</si>")?;
    Some((text, rest.len() - scan.rest.len()))
}

struct Scan<'a> {
    rest: &'a [u8],
}

impl<'a> Scan<'a> {
    fn take(&mut self, expected: &[u8]) -> Option<()> {
        self.rest = self.rest.strip_prefix(expected)?;
        Some(())
    }

    /// An attribute with a name of one letter.
    fn attribute(&mut self) -> Option<(u8, &'a str)> {
        let (name, rest) = self.rest.split_first()?;
        self.rest = rest.strip_prefix(b"=\"")?;
        let end = self.rest.iter().position(|byte| matches!(byte, b'"' | b'&' | b'<'))?;
        let (value, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest.strip_prefix(b"\"")?;
        Some((*name, std::str::from_utf8(value).ok()?))
    }

    fn value(&mut self) -> Option<PlainValue<'a>> {
        if self.take(b"<v>").is_some() {
            let text = self.text()?;
            self.take(b"</v>")?;
            Some(PlainValue::Written(text))
        } else if self.take(b"<is>").is_some() {
            let text = self.text_element()?;
            self.take(b"</is>")?;
            Some(PlainValue::Inline(text))
        } else {
            Some(PlainValue::Nothing)
        }
    }

    fn text_element(&mut self) -> Option<&'a str> {
        if self.take(b"<t>").is_none() {
            self.take(b"<t xml:space=\"preserve\">")?;
        }
        let text = self.text()?;
        self.take(b"</t>")?;
        Some(text)
    }

    /// Character data without references and without line ends to be normalised.
    fn text(&mut self) -> Option<&'a str> {
        let end = self.rest.iter().position(|byte| matches!(byte, b'<' | b'&' | b'\r' | b']'))?;
        let (text, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        std::str::from_utf8(text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(xml: &str) -> Option<(Option<&str>, Option<&str>, PlainValue<'_>)> {
        let cell = plain_cell(xml.as_bytes())?;
        assert_eq!(xml.get(cell.length..), Some("<next"), "the whole element is taken, and no more");
        Some((cell.reference, cell.kind, cell.value))
    }

    #[test]
    fn plain_cells_are_cut_out() {
        let written = PlainValue::Written;
        assert_eq!(cut(r#"<c r="F18" s="2" t="s"><v>41</v></c><next"#), Some((Some("F18"), Some("s"), written("41"))));
        assert_eq!(cut("\n  <c><v>4.5</v></c><next"), Some((None, None, written("4.5"))));
        assert_eq!(cut(r#"<c r="A1" s="1"/><next"#), Some((Some("A1"), None, PlainValue::Nothing)));
        assert_eq!(cut("<c></c><next"), Some((None, None, PlainValue::Nothing)));
        assert_eq!(
            cut(r#"<c t="inlineStr"><is><t xml:space="preserve"> 一 </t></is></c><next"#),
            Some((None, Some("inlineStr"), PlainValue::Inline(" 一 ")))
        );
        assert_eq!(plain_string("<si><t>一</t></si>x".as_bytes()), Some(("一", 19)));
    }

    #[test]
    fn everything_else_is_left_alone() {
        for xml in [
            r#"<c r="A1"><f>B1</f><v>1</v></c>"#,
            r#"<c r="A1" cm="1"><v>1</v></c>"#,
            r"<c r='A1'><v>1</v></c>",
            r#"<c r="A1"  s="1"><v>1</v></c>"#,
            r#"<c r="A&#49;"><v>1</v></c>"#,
            "<c><v>1 &amp; 2</v></c>",
            "<c><v>1\r\n</v></c>",
            "<c><v><![CDATA[1]]></v></c>",
            "<c><v>1</v><v>2</v></c>",
            "<x:c><x:v>1</x:v></x:c>",
            "<c><is><r><t>1</t></r></is></c>",
            "<cols/>",
            "</row>",
            "<c><v>1",
            "",
        ] {
            assert_eq!(plain_cell(xml.as_bytes()), None, "{xml}");
        }
        assert_eq!(plain_cell(b"<c><v>\xff</v></c>"), None);
        for xml in ["<si/>", "<si><r><t>1</t></r></si>", "<si><t>1</t><rPh/></si>", "<si><t>&lt;</t></si>"] {
            assert_eq!(plain_string(xml.as_bytes()), None, "{xml}");
        }
    }
}
