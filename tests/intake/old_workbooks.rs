//! Workbooks of Excel 97, record by record as a careful or a hostile writer sets them, and those of two real writers:
//! ours and xlwt.

use std::io::{Cursor, Read as _, Write as _};

use encoding_rs::GB18030;
use payprint::intake::{Body, Limits, Sheet, Taken};
use payprint::model::{FileType, Money, Precision, RejectionCode, Statement, WallTime};
use payprint::persona::alipay::yuebao_xls::{Entry, write};
use proptest::prelude::*;

use super::workbooks::sheet_rows;
use super::{read, read_with, refused, sha256_head};

const XLWT: &[u8] = include_bytes!("fixtures/xlwt.xls");

/// A record.
fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).unwrap();
    [&kind.to_le_bytes(), &length.to_le_bytes(), content].concat()
}

fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

fn begin(version: u16, part: u16) -> Vec<u8> {
    let rest = if version == 0x0600 { vec![0; 12] } else { vec![0; 4] };
    record(0x0809, &[words(&[version, part]), rest].concat())
}

fn end() -> Vec<u8> {
    record(0x000a, &[])
}

/// A cell record: row, column, format, value.
fn cell(kind: u16, row: u16, column: u16, value: &[u8]) -> Vec<u8> {
    record(kind, &[&words(&[row, column, 15]), value].concat())
}

fn number(row: u16, column: u16, value: f64) -> Vec<u8> {
    cell(0x0203, row, column, &value.to_le_bytes())
}

/// A text as it stands in records: two bytes of length, flags, letters of one or two bytes.
fn letters(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = u16::try_from(units.len()).unwrap().to_le_bytes();
    match units.iter().map(|unit| u8::try_from(*unit)).collect::<Result<Vec<u8>, _>>() {
        Ok(bytes) => [&length, &[0][..], &bytes].concat(),
        Err(_) => [&length, &[1][..], &words(&units)].concat(),
    }
}

/// A stream of BIFF8: `globals` in the workbook's part, then a sheet `S` of these records.
fn stream(globals: &[u8], sheet: &[u8]) -> Vec<u8> {
    let head = [&begin(0x0600, 5), globals].concat();
    let offset = u32::try_from(head.len() + 4 + 9 + 4).unwrap().to_le_bytes();
    let place = record(0x0085, &[&offset, &[0, 0, 1, 0][..], b"S"].concat());
    [head, place, end(), begin(0x0600, 0x10), sheet.to_vec(), end()].concat()
}

fn contained(stream: &[u8], name: &str) -> Vec<u8> {
    let mut container = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    container.create_stream(name).unwrap().write_all(stream).unwrap();
    container.into_inner().into_inner()
}

#[track_caller]
fn one_row(taken: &Taken) -> Vec<&str> {
    let mut rows = sheet_rows(taken);
    assert_eq!(rows.len(), 1);
    rows.remove(0).1
}

fn entries() -> Vec<Entry> {
    let kinds = [("余额自动转入", true), ("收益", true), ("消费", false), ("转出到银行卡", false)];
    let entry = |index: i64| {
        let (kind, incoming) = kinds[usize::try_from(index).unwrap() % kinds.len()];
        Entry {
            at: WallTime::from_seconds(1_767_312_001 - index * 40_009),
            amount: Money::from_fen(index * index * 977 + 1),
            kind: kind.to_owned(),
            incoming,
            balance: Money::from_fen(9_000_000_000 - index * 31),
        }
    };
    (0..300).map(entry).collect()
}

fn sheet(taken: &Taken, index: usize) -> &Sheet {
    let Body::Sheet(sheet) = &taken.documents[index].body else { panic!("a sheet") };
    sheet
}

#[test]
fn what_our_writer_writes_is_read() {
    let mut statement = Statement::default();
    statement.holder.account = Some("fictional@example.com".to_owned());
    let entries = entries();
    let bytes = write(&entries, &statement);
    let taken = read("余额宝.xls", &bytes, &[]);
    let origin = &taken.documents[0].origin;
    assert_eq!((origin.sheet.as_deref(), origin.file_type), (Some("Sheet1"), FileType::Xls));
    assert_eq!((origin.bytes, &origin.sha256[..4]), (bytes.len() as u64, &sha256_head(&bytes)[..]));
    let rows = sheet_rows(&taken);
    assert_eq!(rows.len(), 5 + 300 + 4);
    assert!(rows.iter().zip(1..).all(|((line, _), number)| *line == number));
    assert_eq!(rows[0].1, ["余额宝收支明细查询"]);
    assert_eq!(rows[1].1, ["账号：[fictional@example.com]"]);
    assert_eq!(rows[4].1, ["时间", "金额（元）", "类型", "余额（元）"]);
    for (entry, (_, cells)) in entries.iter().zip(&rows[5..]) {
        let [time, amount, kind, balance] = cells[..] else { panic!("four cells, not {cells:?}") };
        assert_eq!(WallTime::parse(time), Some((entry.at, Precision::Second)));
        assert_eq!((Money::parse(amount), Money::parse(balance)), (Some(entry.amount), Some(entry.balance)));
        assert_eq!(kind, entry.kind);
    }
    assert!(rows[306].1[0].starts_with("收入合计：150笔，共"));
}

#[test]
fn the_order_of_the_slice_is_the_order_of_the_rows_and_texts_go_on_over_records() {
    let mut entries = entries();
    for (index, entry) in entries.iter_mut().enumerate() {
        entry.kind = format!("{index}{}", "长𠮷".repeat(index));
    }
    entries.reverse();
    let taken = read("x", &write(&entries, &Statement::default()), &[]);
    let rows = sheet_rows(&taken);
    for (entry, (_, cells)) in entries.iter().zip(&rows[5..]) {
        assert_eq!(cells[2], entry.kind);
    }
}

#[test]
fn what_xlwt_writes_is_read() {
    let taken = read("xlwt.xls", XLWT, &[]);
    let names: Vec<_> = taken.documents.iter().filter_map(|document| document.origin.sheet.as_deref()).collect();
    assert_eq!(names, ["账单", "Many"]);
    let rows = sheet_rows(&taken);
    let mut last = vec![""; 256];
    last[255] = "末";
    let expected = [
        (1, vec!["虚构人物的账单"]),
        (3, vec!["时间", "金额（元）", "类型", "余额（元）"]),
        (4, vec!["46283.79487268518", "28.16", "收益", "1234567.89"]),
        (5, vec!["46284", "0.1", "-350", "2000", "3.5", "99.9"]),
        (6, vec!["", "", "", "", "", "TRUE", ""]),
        (7, vec!["富文本"]),
        (65_536, last),
    ];
    assert_eq!(rows, expected);
    assert_eq!(sheet(&taken, 0).last_line, 65_536);
    let many = sheet(&taken, 1);
    assert_eq!(many.rows.len(), 120);
    for (row, index) in many.rows.iter().zip(0_usize..) {
        let wide = format!("{index} {}{}", "示例".repeat(index % 50), "x".repeat(index % 7));
        let plain = format!("{index} {}", "plain ".repeat(index % 30));
        assert_eq!(many.row_cells(row).collect::<Vec<_>>(), [wide, plain]);
    }
}

#[test]
fn every_way_to_write_a_cell() {
    let packed = |value: u32| value.to_le_bytes();
    let rich = [&words(&[2]), &[1 | 8][..], &words(&[1]), &words(&[0x5bcc, 0x6587]), &[0; 4]].concat();
    let formula = |column: u16, result: [u8; 8]| cell(0x0006, 0, column, &[&result[..], &[0; 6]].concat());
    let sheet = [
        number(0, 0, 46_283.794_872_685_18),
        cell(0x027e, 0, 1, &packed((2816 << 2) | 3)),
        record(
            0x00bd,
            &[&words(&[0, 2, 15])[..], &packed(0x3ff0_0000), &words(&[15]), &packed((5 << 2) | 2), &words(&[3])]
                .concat(),
        ),
        record(0x00be, &words(&[0, 4, 15, 15, 5])),
        cell(0x0204, 0, 6, &letters("é\r\n二")),
        cell(0x00d6, 0, 7, &rich),
        cell(0x0205, 0, 8, &[1, 0]),
        cell(0x0205, 0, 9, &[0x2a, 1]),
        formula(10, 7.25_f64.to_le_bytes()),
        formula(11, [0, 0, 0, 0, 0, 0, 0xff, 0xff]),
        // The formula's own text follows, if need be after the record of an array.
        record(0x0221, &[0; 8]),
        record(0x0207, &letters("丙")),
        formula(12, [1, 0, 1, 0, 0, 0, 0xff, 0xff]),
        formula(13, [2, 0, 7, 0, 0, 0, 0xff, 0xff]),
        formula(14, [3, 0, 0, 0, 0, 0, 0xff, 0xff]),
        cell(0x0201, 0, 15, &[]),
        // A chart has a part of its own, with cells that are none of ours.
        [begin(0x0600, 0x20), number(0, 1, 999.0), end()].concat(),
        number(0, 16, 4.2e27),
    ];
    let bytes = stream(&[], &sheet.concat());
    let expected = [
        "46283.79487268518",
        "28.16",
        "1",
        "5",
        "",
        "",
        "é\r\n二",
        "富文",
        "TRUE",
        "#N/A",
        "7.25",
        "丙",
        "TRUE",
        "#DIV/0!",
        "",
        "",
        "4.2E+27",
    ];
    assert_eq!(one_row(&read("x.xls", &bytes, &[])), expected, "bare");
    assert_eq!(one_row(&read("x.xls", &contained(&bytes, "Workbook"), &[])), expected, "in its container");
}

#[test]
fn cells_stand_where_their_record_says() {
    let sheet = [number(4, 2, 3.0), number(4, 0, 1.0), number(1, 0, 0.5), number(4, 2, 4.0)].concat();
    let taken = read("x", &stream(&[], &sheet), &[]);
    assert_eq!(sheet_rows(&taken), [(2, vec!["0.5"]), (5, vec!["1", "", "4"])]);
    let blank = stream(&[], &cell(0x0201, 0, 0, &[]));
    assert_eq!(refused(&read("x", &blank, &[])).0, RejectionCode::Empty);
}

/// A table of these texts, cut after `cut` bytes of its content; letters go on behind a flag of their own.
fn shared_cut(texts: &[&str], cut: usize, flag: Option<u8>) -> Vec<u8> {
    let count = u32::try_from(texts.len()).unwrap().to_le_bytes();
    let content = [&count[..], &count, &texts.iter().flat_map(|text| letters(text)).collect::<Vec<u8>>()].concat();
    let (first, rest) = content.split_at(cut);
    let rest: Vec<u8> = flag.into_iter().chain(rest.iter().copied()).collect();
    [record(0x00fc, first), record(0x003c, &rest)].concat()
}

#[test]
fn texts_go_on_in_the_next_record() {
    let cells = [cell(0x00fd, 0, 0, &[0; 4]), cell(0x00fd, 0, 1, &[1, 0, 0, 0])].concat();
    let texts = ["一二三四", "abcd"];
    let expected = ["一二三四", "abcd"];
    // Where the cut falls: 8 bytes of counts, then 3 and 8 bytes of the first text, 3 and 4 of the second.
    for (cut, flag) in [(13, Some(1)), (17, Some(1)), (11, Some(1)), (19, None), (23, Some(0)), (22, Some(0))] {
        let bytes = stream(&shared_cut(&texts, cut, flag), &cells);
        assert_eq!(one_row(&read("x", &bytes, &[])), expected, "cut after {cut}");
    }
    // The letters before the cut are wide, those after it are not.
    let head = [&[1, 0, 0, 0, 1, 0, 0, 0][..], &words(&[4]), &[1][..], &words(&[0x4e00])].concat();
    let table = [record(0x00fc, &head), record(0x003c, &[]), record(0x003c, b"\0xyz")].concat();
    assert_eq!(one_row(&read("x", &stream(&table, &cells[..14]), &[])), ["一xyz"]);
    // Runs and readings are passed over, also where the next record holds the rest of them.
    let head = [
        &[2, 0, 0, 0, 2, 0, 0, 0][..],
        &words(&[1]),
        &[1 | 4 | 8][..],
        &words(&[2]),
        &[5, 0, 0, 0],
        &words(&[0x4e00]),
        &[9; 6],
    ]
    .concat();
    let table = [record(0x00fc, &head), record(0x003c, &[[9; 7].to_vec(), letters("z")].concat())].concat();
    assert_eq!(one_row(&read("x", &stream(&table, &cells), &[])), ["一", "z"]);
}

#[test]
fn a_pair_of_surrogates_may_be_cut_in_two() {
    let bytes = stream(&shared_cut(&["𠮷"], 13, Some(1)), &cell(0x00fd, 0, 0, &[0; 4]));
    assert_eq!(one_row(&read("x", &bytes, &[])), ["𠮷"]);
}

#[test]
fn bytes_of_a_code_page_are_chinese_unless_it_says_otherwise() {
    let gbk = GB18030.encode("虚构").0;
    let label = |text: &[u8]| cell(0x0204, 0, 0, &[&words(&[u16::try_from(text.len()).unwrap()]), text].concat());
    let name = [&[4], &gbk[..]].concat();
    let head = [begin(0x0500, 5), record(0x0042, &words(&[936]))].concat();
    let offset = u32::try_from(head.len() + 4 + 6 + 5 + 4).unwrap().to_le_bytes();
    let place = record(0x0085, &[&offset, &[0, 0][..], &name].concat());
    let book = [head, place, end(), begin(0x0500, 0x10), label(&gbk), end()].concat();
    let taken = read("x", &contained(&book, "Book"), &[]);
    assert_eq!((one_row(&taken), taken.documents[0].origin.sheet.as_deref()), (vec!["虚构"], Some("虚构")));

    // Scripts write a sheet and nothing around it, in the bytes they have.
    for text in [&gbk[..], "虚构".as_bytes()] {
        let taken = read("x", &[begin(0, 0x10), label(text), end()].concat(), &[]);
        assert_eq!(one_row(&taken), ["虚构"]);
    }
    let big5 = [begin(0, 0x10), record(0x0042, &words(&[950])), label(b"\xb5\xea\xba\x63"), end()].concat();
    assert_eq!(one_row(&read("x", &big5, &[])), ["虛構"]);
}

#[test]
fn what_cannot_be_read_is_said() {
    let one = number(0, 0, 1.0);
    let unsupported = |bytes: &[u8], detail: &str| {
        assert_eq!(refused(&read("x", bytes, &[])), (RejectionCode::Unsupported, detail));
    };
    unsupported(&stream(&record(0x002f, &[1, 0, 1, 0]), &one), "office-encrypted");
    unsupported(&contained(&stream(&record(0x002f, &[0; 4]), &one), "Workbook"), "office-encrypted");
    unsupported(&stream(&record(0x0022, &[1, 0]), &one), "date-1904");
    assert_eq!(one_row(&read("x", &stream(&record(0x0022, &[0, 0]), &one), &[])), ["1"]);
    unsupported(b"\x09\x04\x06\x00\x00\x00\x10\x00\x00\x00\x0a\x00\x00\x00", "xls");
    unsupported(&[begin(0x0700, 5), end()].concat(), "xls");
}

#[test]
fn broken_records_are_damage() {
    let shared = shared_cut(&["a", "b"], 12, None);
    let many = |last: u16| record(0x00bd, &[&words(&[0, 0, 15])[..], &[0; 4], &words(&[last])].concat());
    let cases: &[(&str, Vec<u8>)] = &[
        ("an index over the table", stream(&shared, &cell(0x00fd, 0, 0, &[2, 0, 0, 0]))),
        ("an index and no table", stream(&[], &cell(0x00fd, 0, 0, &[0; 4]))),
        ("a column over the last", stream(&[], &number(0, 256, 1.0))),
        ("fewer neighbours than said", stream(&[], &many(9))),
        ("neighbours backwards", stream(&[], &many(u16::MAX))),
        ("a short record", stream(&[], &record(0x0203, &[0; 13]))),
        ("a text over its record", stream(&[], &cell(0x0204, 0, 0, &[9, 0, 0, b'a']))),
        ("half a wide letter", stream(&[], &cell(0x0204, 0, 0, &[2, 0, 1, b'a', 0, b'b']))),
        ("a length over the stream", [stream(&[], &[]), vec![]].concat()[..60].to_vec()),
        ("no end", [begin(0x0600, 0x10), number(0, 0, 1.0)].concat()),
        ("a table cut short", stream(&record(0x00fc, &[1, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0]), &[])),
    ];
    for (what, bytes) in cases {
        assert_eq!(refused(&read("x", bytes, &[])), (RejectionCode::Damaged, "records"), "{what}");
    }
    assert_eq!(one_row(&read("x", &stream(&shared, &cell(0x00fd, 0, 0, &[1, 0, 0, 0])), &[])), ["b"]);
}

#[test]
fn a_file_cut_anywhere_is_damaged_or_no_workbook() {
    let written = write(&entries(), &Statement::default());
    for whole in [&written[..], XLWT] {
        for cut in (512..whole.len()).step_by(512) {
            let taken = read("x.xls", &whole[..cut], &[]);
            let (code, detail) = refused(&taken);
            let told = code == RejectionCode::Damaged || (code, detail) == (RejectionCode::WrongKind, "document");
            assert!(told, "cut at {cut}: {code:?} {detail}");
        }
    }
}

#[test]
fn a_container_that_leads_in_circles_is_damaged() {
    let written = write(&entries(), &Statement::default());
    let mut container = cfb::CompoundFile::open(Cursor::new(&written)).unwrap();
    let mut content = Vec::new();
    container.open_stream("Workbook").unwrap().read_to_end(&mut content).unwrap();
    // The table of sectors: where it says that one ends a chain or leads on, it now leads to the second of the stream.
    let table = 512 * (1 + usize::from(u16::from_le_bytes([written[0x4c], written[0x4d]])));
    let first = written.windows(content.len().min(512)).position(|part| part == &content[..512]).unwrap() / 512 - 1;
    let mut sectors = 0;
    for sector in first..first + content.len().div_ceil(512) {
        let mut circle = written.clone();
        let at = table + sector * 4;
        circle[at..at + 4].copy_from_slice(&u32::try_from(first + 1).unwrap().to_le_bytes());
        if circle != written {
            assert_eq!(refused(&read("x", &circle, &[])), (RejectionCode::Damaged, "container"), "sector {sector}");
            sectors += 1;
        }
    }
    assert!(sectors > 3);
}

#[test]
fn a_sheet_cannot_grow_beyond_its_limits() {
    let long = "长".repeat(300);
    let cells: Vec<u8> = (0..20_000).flat_map(|row| cell(0x00fd, row, 0, &[0; 4])).collect();
    let book = stream(&shared_cut(&[&long], 11, Some(1)), &cells);
    let limits = Limits { unpacked_bytes: 8 << 20, ..Limits::default() };
    let refusal = (RejectionCode::TooLarge, "unpacked-bytes 8388608");
    assert_eq!(refused(&read_with("x", &book, &[], &limits)), refusal);
    assert_eq!(read("x", &book, &[]).documents.len(), 1);

    let wide: Vec<u8> = (0..10_000).flat_map(|row| number(row, 255, 1.0)).collect();
    assert_eq!(refused(&read_with("x", &stream(&[], &wide), &[], &limits)), refusal);

    let short = Limits { cell_bytes: 899, ..Limits::default() };
    assert_eq!(refused(&read_with("x", &book, &[], &short)), (RejectionCode::TooLarge, "cell-bytes 899"));
}

#[test]
fn many_sheets_in_one_place_are_not_read_for_ever() {
    let head = begin(0x0600, 5);
    let places = 9_000;
    let offset = u32::try_from(head.len() + places * 13 + 4).unwrap().to_le_bytes();
    let place = record(0x0085, &[&offset, &[0, 0, 1, 0][..], b"S"].concat());
    let place = &place[..13];
    let filler = record(0x0fff, &[0; 8000]).repeat(200);
    let places = place.repeat(places);
    let bytes = [head, places, end(), begin(0x0600, 0x10), number(0, 0, 1.0), filler, end()].concat();
    let limits = Limits { unpacked_bytes: 64 << 20, ..Limits::default() };
    assert_eq!(refused(&read_with("x", &bytes, &[], &limits)).0, RejectionCode::TooLarge);
}

#[test]
fn web_pages_called_xls_are_told() {
    let page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body><table><tr><td>1</td></tr></table>";
    let wide: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [
        page.as_bytes(),
        b"\xef\xbb\xbf\r\n <TABLE border=1>",
        b"<?xml version=\"1.0\"?>\n<!DOCTYPE HTML>",
        &[b"\xff\xfe", &wide[..]].concat(),
    ] {
        assert_eq!(refused(&read("账单.xls", bytes, &[])), (RejectionCode::Unsupported, "html"));
    }
    for text in ["a,<html>\n1,2\n", "<a>,b\n1,2\n"] {
        assert_eq!(read("账单.xls", text.as_bytes(), &[]).documents.len(), 1, "{text}");
    }
}

/// Small limits, so that no case takes long.
fn tight() -> Limits {
    Limits { unpacked_bytes: 4 << 20, entries: 100, ..Limits::default() }
}

/// Kinds of records that are looked at: a known kind leads further than noise does.
const KINDS: [u16; 17] = [
    0x0006, 0x000a, 0x0022, 0x003c, 0x0042, 0x0085, 0x00bd, 0x00be, 0x00d6, 0x00fc, 0x00fd, 0x0201, 0x0203, 0x0204,
    0x0207, 0x027e, 0x0809,
];

proptest! {
    #[test]
    fn arbitrary_bytes_after_a_valid_head(
        version in 0..3_usize, part in 0..2_usize, tail in proptest::collection::vec(any::<u8>(), 0..400),
    ) {
        let bytes = [begin([0x0600, 0x0500, 0][version], [5, 0x10][part]), tail].concat();
        let taken = read_with("x", &bytes, &[], &tight());
        prop_assert!(!taken.documents.is_empty() || !taken.rejected.is_empty());
    }

    #[test]
    fn arbitrary_records(
        wide in any::<bool>(),
        globals in proptest::collection::vec((0..KINDS.len(), proptest::collection::vec(0..6_u8, 0..40)), 0..8),
        cells in proptest::collection::vec((0..KINDS.len(), proptest::collection::vec(0..6_u8, 0..40)), 0..12),
    ) {
        let all = |records: &[(usize, Vec<u8>)]| -> Vec<u8> {
            records.iter().flat_map(|(kind, content)| record(KINDS[*kind], content)).collect()
        };
        let bytes = if wide {
            stream(&all(&globals), &all(&cells))
        } else {
            [begin(0x0500, 0x10), all(&globals), all(&cells), end()].concat()
        };
        let taken = read_with("x", &bytes, &[], &tight());
        prop_assert!(!taken.documents.is_empty() || !taken.rejected.is_empty());
        for document in taken.documents {
            let Body::Sheet(sheet) = document.body else { continue };
            prop_assert!(sheet.rows.is_sorted_by(|one, next| one.line < next.line));
        }
    }

    #[test]
    fn bytes_changed_in_a_container(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        in_tables in any::<bool>(),
    ) {
        let mut bytes = XLWT.to_vec();
        for (index, byte) in &changes {
            // The head and, at the end, the directory and the table of sectors say where everything is.
            let at = index.index(if in_tables { 76 + 2048 } else { bytes.len() });
            let at = if in_tables && at >= 76 { bytes.len() - 2048 + at - 76 } else { at };
            bytes[at] = *byte;
        }
        let taken = read_with("x", &bytes, &[], &tight());
        prop_assert!(!taken.documents.is_empty() || !taken.rejected.is_empty());
    }
}
