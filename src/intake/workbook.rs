//! A workbook's parts: which sheets there are, under which names, and where their cells and texts lie in the zip. The
//! cells themselves are left to `sheet`.

use super::allowance::{Allowance, Refusal};
use super::archive::Archive;
use super::kind::part_name;
use super::shared_strings::SharedStrings;
use super::table::Sheet;
use super::{sheet, xml};
use crate::model::RejectionCode;

/// All sheets in their order, hidden ones too, each with its name.
pub(super) fn read(archive: &mut Archive<'_>, allowance: &mut Allowance<'_>) -> Result<Vec<(String, Sheet)>, Refusal> {
    let mut parts = Parts { archive, allowance };
    let book = parts.main_part()?;
    let names = sheet_names(&parts.bytes(&book)?)?;
    let relations = parts.relations(&relations_of(&book), folder_of(&book))?;
    let strings = match relations.iter().find(|relation| relation.is("sharedStrings")) {
        Some(relation) => SharedStrings::read(&parts.bytes(&relation.target)?, parts.allowance)?,
        None => SharedStrings::default(),
    };
    let mut sheets = Vec::new();
    for (name, id) in names {
        let relation = relations.iter().find(|relation| relation.id == id).ok_or_else(missing_part)?;
        // A chart or a dialog has a sheet of its own and no cells.
        if relation.is("worksheet") {
            let part = parts.bytes(&relation.target)?;
            sheets.push((name, sheet::read(&part, &strings, parts.allowance)?));
        }
    }
    Ok(sheets)
}

fn missing_part() -> Refusal {
    Refusal::damaged("missing-part")
}

/// One line of a `.rels` part: what else belongs to a part.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Relation {
    /// The kind is an address whose last part tells; the older and the strict standard differ before it.
    fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

/// The parts of the package, read within the allowance.
struct Parts<'p, 'z, 'a> {
    archive: &'p mut Archive<'z>,
    allowance: &'p mut Allowance<'a>,
}

impl Parts<'_, '_, '_> {
    fn bytes(&mut self, name: &str) -> Result<Vec<u8>, Refusal> {
        let wanted = part_name(name);
        let entry = self.archive.entries().iter().find(|entry| part_name(&entry.path) == wanted);
        let entry = entry.cloned().ok_or_else(missing_part)?;
        self.archive.read(&entry, self.allowance)
    }

    /// The workbook's own part, named by the package; the usual one where the package forgot to.
    fn main_part(&mut self) -> Result<String, Refusal> {
        let usual = "xl/workbook.xml".to_owned();
        let has_relations = self.archive.entries().iter().any(|entry| part_name(&entry.path) == "_rels/.rels");
        if !has_relations {
            return Ok(usual);
        }
        let relations = self.relations("_rels/.rels", "")?;
        let named = relations.into_iter().find(|relation| relation.is("officeDocument"));
        Ok(named.map_or(usual, |relation| relation.target))
    }

    fn relations(&mut self, name: &str, folder: &str) -> Result<Vec<Relation>, Refusal> {
        let part = self.bytes(name)?;
        let mut relations = Vec::new();
        xml::each_element(&part, |element| {
            if element.local_name().as_ref() == "Relationship" {
                let value = |name| Ok::<_, Refusal>(xml::attribute(element, name)?.unwrap_or_default());
                let target = resolve(folder, &value("Target")?);
                relations.push(Relation { id: value("Id")?, kind: value("Type")?, target });
            }
            Ok(())
        })?;
        Ok(relations)
    }
}

/// The sheets' names and the ids of their relations.
fn sheet_names(book: &[u8]) -> Result<Vec<(String, String)>, Refusal> {
    let mut names = Vec::new();
    xml::each_element(book, |element| {
        match element.local_name().as_ref() {
            "sheet" => {
                let name = xml::attribute(element, "name")?.unwrap_or_default();
                let id = xml::attribute(element, "id")?.ok_or_else(xml::damaged)?;
                names.push((name, id));
            }
            // Its day 0 is four years later. No original has it, and a date read wrong is worse than one not read.
            "workbookPr" if is_true(xml::attribute(element, "date1904")?) => {
                return Err(Refusal::new(RejectionCode::Unsupported, "date-1904"));
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(names)
}

fn is_true(value: Option<String>) -> bool {
    value.is_some_and(|value| matches!(value.trim(), "1" | "true" | "on"))
}

fn folder_of(part: &str) -> &str {
    part.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// EXAMPLE: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`
fn relations_of(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

/// A target is an absolute part name or a path from the folder of the part that names it.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut parts: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved_from_the_folder_of_their_part() {
        let cases = [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "../xl/./sharedStrings.xml", "xl/sharedStrings.xml"),
            ("xl", "worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("", "../../x.xml", "x.xml"),
        ];
        for (folder, target, resolved) in cases {
            assert_eq!(resolve(folder, target), resolved, "{folder} {target}");
        }
    }

    #[test]
    fn relations_lie_beside_their_part() {
        assert_eq!(relations_of("xl/workbook.xml"), "xl/_rels/workbook.xml.rels");
        assert_eq!(relations_of("book.xml"), "_rels/book.xml.rels");
        assert_eq!((folder_of("xl/workbook.xml"), folder_of("book.xml")), ("xl", ""));
    }
}
