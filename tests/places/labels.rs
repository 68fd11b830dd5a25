//! Reads texts that a careful human labelled: our own set beside this file, and any other of the same columns.
//!
//! Columns are found by name, so that a table with fewer, more or a header without `#` is read as well.
//! What an adcode says about its city and district is here too, and leans on nothing of the program that is judged.

/// One labelled text.
#[derive(Clone, Debug, Default)]
pub struct Label {
    /// The counterparty as the bill writes it.
    pub counterparty: String,
    /// The item as the bill writes it.
    pub item: String,
    /// Whether the payer was there: a visit, a line or road they were on, or their home.
    pub presence: bool,
    /// `point`, `district`, `city`, `province`, `country`, or `none`.
    pub level: String,
    /// GB/T 2260 as of 2023-12-31; `None` abroad, for a whole country, and where nothing decides.
    pub adcode: Option<String>,
    /// ISO 3166 letters.
    pub country: Option<String>,
    /// Other codes that the text leaves open.
    pub alternatives: Vec<String>,
    /// Why.
    pub note: String,
    /// `dev` or `held`; empty in a table without parts.
    pub part: String,
    /// What kind of text it is; empty in a table without kinds.
    pub kind: String,
}

impl Label {
    /// The payer was somewhere, and the text leaves open where: no place is the right answer.
    pub fn is_open(&self) -> bool {
        let nothing = matches!(self.level.as_str(), "" | "none");
        self.presence && self.adcode.is_none() && (nothing || !self.alternatives.is_empty())
    }

    /// The place is outside China.
    pub fn is_abroad(&self) -> bool {
        self.adcode.is_none() && self.country.as_deref().is_some_and(|country| country != "CN")
    }
}

/// The labels of a table; or what is wrong with it, with the line.
pub fn read(table: &str) -> Result<Vec<Label>, String> {
    let mut lines = table.trim_start_matches('\u{feff}').lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().trim_start_matches('#').split('\t').collect();
    for name in ["counterparty", "item", "presence", "level", "adcode", "country", "alternatives"] {
        if !header.contains(&name) {
            return Err(format!("no column {name}"));
        }
    }
    let numbered = lines.enumerate().filter(|(_, line)| !line.is_empty());
    numbered.map(|(index, line)| label(&header, line).map_err(|error| format!("line {}: {error}", index + 2))).collect()
}

fn label(header: &[&str], line: &str) -> Result<Label, String> {
    let cells: Vec<&str> = line.split('\t').collect();
    let cell = |name: &str| {
        let column = header.iter().position(|&column| column == name);
        column.and_then(|column| cells.get(column).copied()).unwrap_or_default()
    };
    let known = |name: &str| Some(cell(name).to_owned()).filter(|cell| !cell.is_empty());
    let presence = match cell("presence") {
        "1" => true,
        "0" => false,
        other => return Err(format!("presence is {other:?}")),
    };
    let between = |mark: char| matches!(mark, '|' | ';' | ',' | ' ' | '/');
    Ok(Label {
        counterparty: cell("counterparty").to_owned(),
        item: cell("item").to_owned(),
        presence,
        level: cell("level").to_owned(),
        adcode: known("adcode"),
        country: known("country"),
        alternatives: cell("alternatives").split(between).filter(|code| !code.is_empty()).map(str::to_owned).collect(),
        note: cell("note").to_owned(),
        part: cell("part").to_owned(),
        kind: cell("kind").to_owned(),
    })
}

/// Dongguan, Zhongshan, Danzhou and Jiayuguan: cities without districts, which keep their own six digits.
const WITHOUT_DISTRICTS: [&str; 4] = ["441900", "442000", "460400", "620200"];

/// The city that an adcode lies in; `None` for a province as a whole.
pub fn city_of(adcode: &str) -> Option<String> {
    let (province, rest) = (adcode.get(..2)?, adcode.get(2..)?);
    if matches!(province, "11" | "12" | "31" | "50" | "71" | "81" | "82") {
        return Some(format!("{province}0000"));
    }
    match rest {
        "0000" => None,
        // Directly administered by the province: a city of its own.
        _ if rest.starts_with("90") => Some(adcode.to_owned()),
        _ => Some(format!("{}00", adcode.get(..4)?)),
    }
}

/// The district that an adcode names, or the city itself where it has none; `None` above that.
pub fn district_of(adcode: &str) -> Option<&str> {
    (!adcode.ends_with("00") || WITHOUT_DISTRICTS.contains(&adcode)).then_some(adcode)
}
