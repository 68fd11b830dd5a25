//! What a spreadsheet makes of the cells of a text file, and the workbook it can save them as.

use super::super::workbook::{Cell, Workbook};
use super::table::Table;

/// A cell as Excel shows it once it has opened the file with a double click, and therefore saves it.
pub fn shown(cell: &str) -> String {
    let trimmed = cell.trim();
    if let Some(time) = time(trimmed) {
        time
    } else if let Some(number) = number(trimmed) {
        number
    } else {
        cell.trim_matches('\t').to_owned()
    }
}

/// A time without its seconds, any other cell as it is.
pub fn minutes(cell: &str) -> String {
    time(cell.trim()).unwrap_or_else(|| cell.to_owned())
}

/// An amount with commas between its thousands, any other cell as it is.
pub fn thousands(cell: &str) -> String {
    let text = cell.trim();
    let plain = text.trim_start_matches(['¥', '￥']);
    let sign = text.get(..text.len() - plain.len()).unwrap_or("");
    match plain.split_once('.') {
        Some((whole, fraction)) if is_number(whole) && is_number(fraction) => {
            format!("{sign}{}.{fraction}", grouped(whole))
        }
        _ => cell.to_owned(),
    }
}

/// A long number as a spreadsheet rounds it, any other cell as it is.
pub fn rounded_number(cell: &str) -> String {
    let text = cell.trim();
    if text.len() > 11 && is_number(text) { scientific(text) } else { cell.to_owned() }
}

/// A workbook's sheet, as shown, saved as «CSV UTF-8».
pub fn saved_as_csv(lines: Vec<Vec<String>>) -> Vec<u8> {
    let table = Table { lines }.map(thousands).padded();
    format!("\u{feff}{}", table.separated("\r\n")).into_bytes()
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `2023-02-12 21:32:14` → `2023/2/12 21:32`
fn time(text: &str) -> Option<String> {
    let (date, clock) = text.split_once(' ')?;
    let [year, month, day] = parts(date, '-')?;
    let [hour, minute, _] = parts(clock, ':')?;
    (text.len() == 19).then(|| format!("{year}/{month}/{day} {hour}:{minute:02}"))
}

fn parts(text: &str, separator: char) -> Option<[u32; 3]> {
    let mut parts = text.split(separator).map(|part| part.parse().ok());
    let three = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(three)
}

/// `¥1020.00` → `¥1,020.00`, `1020.00` → `1020`, twelve digits and more → `2.02302E+27`.
fn number(text: &str) -> Option<String> {
    let (sign, plain) =
        ["¥", "￥"].into_iter().find_map(|sign| text.strip_prefix(sign).map(|rest| (sign, rest))).unwrap_or(("", text));
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) {
        return None;
    }
    if !sign.is_empty() {
        return Some(format!("{sign}{}.{fraction:0<2}", grouped(whole)));
    }
    if fraction.is_empty() {
        return Some(if whole.len() < 12 { general(whole) } else { scientific(whole) });
    }
    Some(format!("{}.{fraction}", general(whole)).trim_end_matches('0').trim_end_matches('.').to_owned())
}

/// Without leading zeros.
fn general(whole: &str) -> String {
    let short = whole.trim_start_matches('0');
    if short.is_empty() { "0".to_owned() } else { short.to_owned() }
}

/// `1,020`
fn grouped(whole: &str) -> String {
    let mut text = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Six digits and the power of ten, as the format «General» has it.
fn scientific(whole: &str) -> String {
    let whole = general(whole);
    let kept: u64 = whole.get(..7).and_then(|digits| digits.parse().ok()).unwrap_or(0);
    let rounded = (kept + 5) / 10;
    let (rounded, power) = if rounded > 999_999 { (rounded / 10, whole.len()) } else { (rounded, whole.len() - 1) };
    let digits = rounded.to_string();
    let (first, rest) = digits.split_at(1);
    let rest = rest.trim_end_matches('0');
    let point = if rest.is_empty() { "" } else { "." };
    format!("{first}{point}{rest}E+{power}")
}

/// A workbook of text cells: a sheet of notes stands before the one with the table, and somebody's name is in it.
pub fn workbook(table: &Table) -> Vec<u8> {
    let mut book = Workbook::new(false);
    for line in &table.lines {
        let filled = line.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if filled == 0 {
            book.blank_row(1);
        } else {
            book.row(line.iter().take(filled).map(|cell| Cell::Text(cell.clone())));
        }
    }
    book.finish_behind("说明", &["虚构人物的账单", "请看第二张表"], "虚构人物")
}
