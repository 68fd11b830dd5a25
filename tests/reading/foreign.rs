//! Files that people bring by mistake: each is told for what it is, and none of our own is ever called one of them.
//!
//! The snippets are invented after public knowledge of the headers; persons, accounts and numbers are fictional.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use payprint::i18n::{Language, Texts, guides, refusal};
use payprint::mask::Mask;
use payprint::model::{Rejected, RejectionCode};
use payprint::persona::examples::example_files;
use payprint::report::{json, text, transactions};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::{alipay, dossier, wechat};

/// Detail, the guide that helps, and the text.
const WRONG_KINDS: &[(&str, &str, &str)] = &[
    (
        "wechat-merchant",
        "wechat",
        "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,\
         应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,商品名称,手续费,费率\n\
         `2026-09-18 10:00:00,`wx0000000000000000,`1900000000,`0,`,`4200000000000000000000000001,`FICT-1,`o-fictional,\
         `JSAPI,`SUCCESS,`OTHERS,`CNY,`12.00,`0.00,`0,`0,`0.00,`虚构奶茶,`0.07,`0.60%\n\
         总交易单数,应结订单总金额\n`1,`12.00\n",
    ),
    (
        "wechat-merchant",
        "wechat",
        "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号\n\
         `2026-09-18 10:00:00,`4200000000000000000000000001,`1900000000,`交易,`交易,`收入,`0.02,`0.17,`system,`虚构,`F1\n",
    ),
    (
        "alipay-business",
        "alipay-personal-vs-business",
        "#支付宝业务明细查询\n#账号：[20880000000000000156]\n\
         #起始日期：[2026年10月03日 00:00:00]   终止日期：[2026年10月04日 00:00:00]\n\
         #-----------------------------------------业务明细列表----------------------------------------\n\
         支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）\n\
         2026100322001400000000000001\t,FICT-1\t,交易,虚构汽水,2026-10-03 10:00:00,2026-10-03 10:00:01,,,,,虚*(f***@example.com),3.50,3.50\n",
    ),
    (
        "alipay-business",
        "alipay-personal-vs-business",
        "#支付宝业务汇总查询\n#账号：[20880000000000000156]\n门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）\n合计,,1,0,3.50\n",
    ),
    (
        "bank-statement",
        "bank",
        "虚构银行个人账户交易明细\n交易日期,收入,支出,余额,对方户名,对方账号,摘要\n2026-09-18,,12.00,100.00,财付通,000,消费\n",
    ),
    (
        "bank-statement",
        "bank",
        "# 虚构银行交易流水\n记账日期,货币,交易金额,联机余额,交易摘要,对手信息\n\"2026-09-18\",\"人民币\",\"-12.00\",\"100.00\",\"快捷支付\",\"支付宝\"\n",
    ),
    (
        "bank-statement",
        "bank",
        "虚构银行历史明细,,,,,,\n交易日期,交易金额,对方户名,对方账号,摘要,交易流水号,收/支\n2026-09-18,-15.50,虚构早餐店,000,消费,F1,支出\n",
    ),
    (
        "bank-statement",
        "bank",
        "交易日\t记账日\t交易摘要\t人民币金额\t卡号后四位\n2026-09-18\t2026-09-19\t支付宝-虚构超市\t12.00\t0000\n",
    ),
    (
        "bank-statement",
        "bank",
        "交易时间,交易金额,账户余额,交易类型,对方账户,对方户名,用途\n2026-09-18 09:30:00,-12.00,100.00,转账,000,虚构人物,房租\n",
    ),
    ("unionpay", "bank", "云闪付交易明细\n交易日期,交易类型,金额,交易对方\n2026-09-18,消费,12.00,虚构超市\n"),
    (
        "unionpay",
        "bank",
        "交易日期,交易时间,交易类型,交易金额,账户余额,交易对方,交易备注\n2026-09-18,10:00:00,消费,12.00,100.00,虚构超市,\n",
    ),
    (
        "bookkeeping-app",
        "wallets",
        "\u{feff}时间,分类,二级分类,类型,金额,账户1,账户2,备注,账单标记,手续费,优惠券,标签,账单图片\n2026-09-18 10:00:00,餐饮,早餐,支出,12.00,支付宝,,虚构早餐,,,,,\n",
    ),
    (
        "bookkeeping-app",
        "wallets",
        "\"日期\",\"收支类型\",\"类别\",\"金额\",\"备注\"\n\"2026年09月18日\",\"支出\",\"餐饮\",\"12.00\",\"虚构早餐\"\n",
    ),
    (
        "bookkeeping-app",
        "wallets",
        "交易类型\t日期\t分类\t子分类\t账户1\t账户2\t金额\t成员\t商家\t项目\t备注\n支出\t2026-09-18 10:00:00\t食品酒水\t早餐\t现金\t\t12.00\t\t\t\t\n",
    ),
    (
        "order-list",
        "wallets",
        "\u{feff}订单号,下单日期,商品明细,商品链接,单价,数量,实付款,状态\n5120000000000000001,2026-09-18,虚构表带,https://example.com,39.00,1,39.00,交易成功\n",
    ),
    (
        "order-list",
        "wallets",
        "订单编号,下单日期,店铺名称,商品名称,单价,数量,退款状态,订单实付款,订单交易状态\n5120000000000000001,2026-09-18,虚构店,表带,39.00,1,,39.00,交易成功\n",
    ),
    (
        "chat",
        "wallets",
        "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\n1,2,1,0,0,1628863878,,到家了吗,2026-09-18 22:11:18,周屿,周屿,fictional\n",
    ),
    (
        "chat",
        "wallets",
        "消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n1,文本,周屿,2026-09-18 22:11:18,到家了吗,,,\n",
    ),
    (
        "chat",
        "wallets",
        "2026-09-18 21:40:12 周屿\n到家了吗\n\n2026-09-18 21:41:00 虚构人物\n到了\n\n2026-09-18 21:42:09 周屿\n晚安\n",
    ),
];

fn refused(name: &str, bytes: &[u8]) -> Rejected {
    let read = dossier(&[(name, bytes)]);
    assert!(read.readings.is_empty(), "{name} was read: {}", String::from_utf8_lossy(bytes));
    read.rejected.into_iter().next().unwrap()
}

#[test]
fn each_wrong_kind_is_told_for_what_it_is() {
    for (detail, guide, text) in WRONG_KINDS {
        let rejected = refused("a.csv", text.as_bytes());
        assert_eq!((rejected.code, rejected.detail.as_str()), (RejectionCode::WrongKind, *detail), "{text}");
        assert_eq!(guides::for_rejected(&rejected).map(|guide| guide.id), Some(*guide), "{text}");
    }
}

#[test]
fn each_wrong_kind_has_words_of_its_own_in_every_language() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let (general, nothing) = (texts.get("rejected-wrong-kind"), texts.get("remedy-wrong-kind"));
        for (detail, ..) in WRONG_KINDS {
            let (name, detail) = ("a.csv".to_owned(), (*detail).to_owned());
            let rejected = Rejected { name, container: None, code: RejectionCode::WrongKind, detail };
            assert_ne!(refusal::sentence(&texts, &rejected), general, "{}", rejected.detail);
            assert_ne!(refusal::remedy(&texts, &rejected), nothing, "{}", rejected.detail);
        }
    }
}

#[test]
fn a_workbook_is_told_like_a_text() {
    for (detail, _, text) in WRONG_KINDS.iter().filter(|(detail, ..)| *detail != "chat") {
        let rejected = refused("a.xlsx", &workbook(text));
        assert_eq!((rejected.code, rejected.detail.as_str()), (RejectionCode::WrongKind, *detail), "{text}");
    }
}

#[test]
fn no_export_of_ours_is_called_foreign() {
    for file in example_files() {
        let read = dossier(&[(&file.export.name, &file.export.bytes)]);
        assert_eq!(read.rejected, [], "{}", file.export.name);
    }
}

/// A wallet's file that lost columns, or whose layout has no importer yet, is never taken for somebody else's.
#[test]
fn a_wallets_file_that_is_not_read_stays_unrecognised() {
    let short = |text: String, gone: &str| text.replace(gone, "列");
    let cases = [
        short(alipay("2026-04-01 00:00:00", ""), ",金额,"),
        short(wechat(""), ",金额(元),"),
        "#支付宝账务明细查询\n#账号：[2088000000000000156]\n交易日期,收入,支出,账户余额,摘要\n".to_owned(),
        "微信支付账单明细,,,\n日期,类型,分类,金额,备注\n".to_owned(),
    ];
    for text in cases {
        let rejected = refused("a.csv", text.as_bytes());
        assert_eq!(rejected.code, RejectionCode::Unrecognised, "{text}: {}", rejected.detail);
    }
}

#[test]
fn what_is_none_of_these_stays_unrecognised() {
    for text in [
        "name,age\nfictional,27\n",
        "日期,天气\n2026-09-18,晴\n",
        "日期,金额\n2026-09-18,12.00\n",
        "日期,收入,备注\n2026-09-18,12.00,虚构\n",
        "订单号,状态\n1,完成\n",
        "{\"a\": [1, 2, 3]}\n",
        "2026-09-18 21:40:12 INFO started\n2026-09-18 21:40:13 INFO stopped\n",
        "云闪付是什么\n一种支付方式\n",
    ] {
        let rejected = refused("a.csv", text.as_bytes());
        assert_eq!(rejected.code, RejectionCode::Unrecognised, "{text}: {}", rejected.detail);
    }
}

#[test]
fn the_steps_are_told_once_a_guide_in_text_and_with_each_file_in_json() {
    let bank = WRONG_KINDS.iter().find(|(detail, ..)| *detail == "bank-statement").map(|(.., text)| text.as_bytes());
    let bank = bank.unwrap();
    let read = dossier(&[("a.csv", bank), ("b.csv", bank), ("c.rar", b"Rar!\x1a\x07\0\0\0\0")]);
    let texts = Texts::new(Language::ZhHans);
    let page = text::audit(&read, &texts, Mask::NONE);
    let steps = guides::steps(&texts, guides::guide("bank").unwrap());
    for step in &steps {
        assert_eq!(page.matches(step.as_str()).count(), 1, "{step}\n{page}");
    }
    assert_eq!(page.matches(&*texts.get("remedy-wrong-kind-bank-statement")).count(), 2, "{page}");
    assert!(page.contains(&*texts.get("remedy-unsupported-rar")), "{page}");
    let answer: serde_json::Value = serde_json::from_str(&json::audit(&read, Language::ZhHans, Mask::NONE)).unwrap();
    let of = |name: &str| answer["rejected"].as_array().unwrap().iter().find(|entry| entry["name"] == name).unwrap();
    for name in ["a.csv", "b.csv"] {
        assert_eq!((&of(name)["guide"], &of(name)["steps"]), (&"bank".into(), &serde_json::json!(steps)));
    }
    assert_eq!(of("c.rar")["detail"], "rar");
    assert_eq!((&of("c.rar")["guide"], &of("c.rar")["steps"]), (&serde_json::Value::Null, &serde_json::json!([])));
}

/// The text as a sheet of inline strings, a cell for a cell.
fn workbook(text: &str) -> Vec<u8> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let escaped = |cell: &str| cell.trim_matches('"').replace('&', "&amp;").replace('<', "&lt;");
    let mut rows = String::new();
    for (place, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        write!(rows, "<row r=\"{place}\">").unwrap();
        let separator = if line.contains(',') { ',' } else { '\t' };
        for (cell, letter) in line.split(separator).zip('A'..='Z') {
            let cell = escaped(cell);
            write!(rows, "<c r=\"{letter}{place}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>").unwrap();
        }
        rows.push_str("</row>");
    }
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", relation("a", "officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", relation("b", "worksheet", "worksheets/sheet1.xml")),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(part.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_the_program_wrote_itself_is_told() {
    let read = dossier(&[("a.csv", alipay("2026-04-01 00:00:00", "").as_bytes())]);
    let json = json::audit(&read, Language::En, Mask::default());
    let mut table = Vec::new();
    transactions::write(&read, Mask::default(), &mut table).unwrap();
    for bytes in [json.as_bytes(), &table] {
        let rejected = refused("a.json", bytes);
        assert_eq!((rejected.code, rejected.detail.as_str()), (RejectionCode::WrongKind, "own-output"));
        assert!(guides::for_rejected(&rejected).is_none());
    }
}
