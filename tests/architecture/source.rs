//! Reads the tree as the rules need it: code without comments, literals and tests, every line at its number.
//!
//! A few hundred lines of reading text instead of a parser: it must understand what this tree holds, not all of Rust.
//! What is right or wrong is left to the rules.

use std::fs;
use std::path::Path;

/// One file below `src`.
pub struct Source {
    /// Path from the package's root, with `/`. EXAMPLE: `src/ui/theme.rs`
    pub path: String,
    /// As written.
    pub text: String,
    /// The same lines with comments, the insides of literals and test code blanked.
    pub code: String,
    /// The literals outside test code.
    pub literals: Vec<Literal>,
}

/// A string or character literal.
pub struct Literal {
    /// 1-based line where it begins.
    pub line: usize,
    /// What is between the quotes, as written.
    pub text: String,
    /// The code just before it. EXAMPLE: `ui.label(`
    pub before: String,
}

impl Source {
    /// Takes a file apart.
    pub fn new(path: &str, text: &str) -> Self {
        let mut lexer = Lexer { chars: text.chars().collect(), ..Lexer::default() };
        lexer.run();
        let code = blank_tests(&lexer.code);
        let literals = lexer.literals.into_iter().filter(|(at, _)| code[*at] == '"');
        let literals = literals.map(|(at, text)| Literal { line: line_at(&code, at), text, before: before(&code, at) });
        Self { path: path.to_owned(), text: text.to_owned(), literals: literals.collect(), code: code.iter().collect() }
    }

    /// The module that the file belongs to: the first part of its path. EXAMPLE: `ui`, `main`
    pub fn module(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inside.split('/').next().and_then(|part| part.split('.').next()).unwrap_or(inside)
    }

    /// How many `super` lead from the file to the root.
    pub fn depth(&self) -> usize {
        self.path.matches('/').count()
    }

    /// The lines of code where `needle` stands, as `path:line`; at a word's edges where it begins or ends with a letter.
    pub fn places_of(&self, needle: &str) -> Vec<String> {
        let lines = self.code.lines().enumerate().filter(|(_, line)| names(line, needle));
        lines.map(|(index, _)| format!("{}:{}", self.path, index + 1)).collect()
    }

    /// Each function with a body: its name, the line it begins on, the lines between its braces.
    pub fn functions(&self) -> Vec<(String, usize, usize)> {
        let code: Vec<char> = self.code.chars().collect();
        let starts = word_starts(&code, "fn");
        let functions = starts.into_iter().filter_map(|at| {
            let name: String = code[at + 2..].iter().skip_while(|c| **c == ' ').take_while(|c| is_word(**c)).collect();
            let open = body(&code, at)?;
            let length = line_at(&code, closing(&code, open)) - line_at(&code, open);
            (!name.is_empty()).then(|| (name, line_at(&code, at), length.saturating_sub(1)))
        });
        functions.collect()
    }
}

/// Every source file of the package, except those that hold nothing but tests.
pub fn tree() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&root.join("src"), &mut paths);
    paths.sort();
    let read = |path: &String| Source::new(path, &fs::read_to_string(root.join(path)).expect("a source file is text"));
    let sources: Vec<_> = paths.iter().map(read).collect();
    let tests: Vec<_> = sources.iter().flat_map(test_files).collect();
    sources.into_iter().filter(|source| !tests.iter().any(|path| source.path.starts_with(path.as_str()))).collect()
}

fn collect(folder: &Path, paths: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("the tree can be listed") {
        let path = entry.expect("the tree can be listed").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let inside = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("below the root");
            paths.push(inside.to_str().expect("names are plain").replace('\\', "/"));
        }
    }
}

/// What a file declares as `#[cfg(test)] mod name;`, as the beginning of those files' paths.
fn test_files(source: &Source) -> Vec<String> {
    let folder = source.path.trim_end_matches(".rs").trim_end_matches("src/lib").trim_end_matches("src/main");
    let folder = if folder.is_empty() { "src" } else { folder };
    let lines: Vec<_> = source.text.lines().map(str::trim).collect();
    let declared = lines.windows(2).filter(|pair| is_test_attribute(pair[0]));
    let names = declared.filter_map(|pair| pair[1].strip_prefix("mod ")?.strip_suffix(';'));
    names.flat_map(|name| [format!("{folder}/{name}.rs"), format!("{folder}/{name}/")]).collect()
}

fn is_test_attribute(line: &str) -> bool {
    line.starts_with("#[cfg(") && names(line, "test") && !line.contains("not(test")
}

pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether `needle` stands in `line`, not as a part of a longer word.
pub fn names(line: &str, needle: &str) -> bool {
    let edge = |inner: Option<char>, outer: Option<char>| !(inner.is_some_and(is_word) && outer.is_some_and(is_word));
    line.match_indices(needle).any(|(at, _)| {
        let (head, tail) = (&line[..at], &line[at + needle.len()..]);
        edge(needle.chars().next(), head.chars().next_back()) && edge(needle.chars().last(), tail.chars().next())
    })
}

fn word_starts(code: &[char], word: &str) -> Vec<usize> {
    let word: Vec<char> = word.chars().collect();
    let hits = code.windows(word.len()).enumerate().filter(|(_, window)| *window == word);
    let whole = |at: usize| {
        let (before, after) = (at.checked_sub(1).and_then(|index| code.get(index)), code.get(at + word.len()));
        !before.is_some_and(|c| is_word(*c)) && !after.is_some_and(|c| is_word(*c))
    };
    hits.map(|(at, _)| at).filter(|at| whole(*at)).collect()
}

/// 1-based.
fn line_at(code: &[char], at: usize) -> usize {
    code[..at.min(code.len())].iter().filter(|c| **c == '\n').count() + 1
}

fn before(code: &[char], at: usize) -> String {
    let from = at.saturating_sub(40);
    code[from..at].iter().collect::<String>().trim_end().to_owned()
}

/// Where the braces of the item at `from` open; `None` where it ends without any.
fn body(code: &[char], from: usize) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in code.iter().enumerate().skip(from) {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            '{' if depth == 0 => return Some(at),
            ';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// Where the brace that opens at `open` closes.
fn closing(code: &[char], open: usize) -> usize {
    let mut depth = 0;
    for (at, c) in code.iter().enumerate().skip(open) {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return at,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

/// Blanks every item under an attribute such as `#[cfg(test)]`.
fn blank_tests(code: &[char]) -> Vec<char> {
    let mut blanked = code.to_vec();
    for at in word_starts(code, "cfg") {
        let line: String = code[at.saturating_sub(2)..].iter().take_while(|c| **c != '\n').collect();
        if !is_test_attribute(&line) {
            continue;
        }
        let attribute_end = at + line.find(']').unwrap_or(0);
        let end = match body(code, attribute_end) {
            Some(open) => closing(code, open) + 1,
            None => {
                code.iter().skip(attribute_end).position(|c| *c == ';').map_or(code.len(), |far| attribute_end + far)
            }
        };
        blanked[at..end.min(code.len())].iter_mut().filter(|c| **c != '\n').for_each(|c| *c = ' ');
    }
    blanked
}

/// Copies code and blanks the rest, character by character.
#[derive(Default)]
struct Lexer {
    chars: Vec<char>,
    at: usize,
    code: Vec<char>,
    literals: Vec<(usize, String)>,
}

impl Lexer {
    fn run(&mut self) {
        while let Some(c) = self.peek(0) {
            match (c, self.peek(1)) {
                ('/', Some('/')) => self.blank_until(|lexer| lexer.peek(0) == Some('\n')),
                ('/', Some('*')) => self.block_comment(),
                ('r', Some('"' | '#')) if !self.inside_word() => self.raw_string(),
                ('"', _) => self.string('"'),
                ('\'', Some('\\')) => self.string('\''),
                ('\'', Some(_)) if self.peek(2) == Some('\'') => self.string('\''),
                _ => self.copy(),
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    /// Whether the letter at hand goes on a word: the `r` of `for`, but not that of `br"…"`.
    fn inside_word(&self) -> bool {
        let before: Vec<_> = self.code.iter().rev().take(2).copied().collect();
        match before[..] {
            ['b' | 'c', further] => is_word(further),
            [last, ..] => is_word(last),
            [] => false,
        }
    }

    fn copy(&mut self) {
        self.code.extend(self.peek(0));
        self.at += 1;
    }

    fn blank(&mut self) {
        self.code.extend(self.peek(0).map(|c| if c == '\n' { '\n' } else { ' ' }));
        self.at += 1;
    }

    fn blank_until(&mut self, end: impl Fn(&Self) -> bool) {
        while self.peek(0).is_some() && !end(self) {
            self.blank();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        loop {
            match (self.peek(0), self.peek(1)) {
                (None, _) => return,
                (Some('/'), Some('*')) => depth += 1,
                (Some('*'), Some('/')) => depth -= 1,
                _ => {
                    self.blank();
                    continue;
                }
            }
            self.blank();
            self.blank();
            if depth == 0 {
                return;
            }
        }
    }

    /// Both kinds of quote become `"` in the code, so that a literal's place can be told.
    fn string(&mut self, quote: char) {
        self.code.push('"');
        self.at += 1;
        let (place, from) = (self.code.len() - 1, self.at);
        while let Some(c) = self.peek(0).filter(|c| *c != quote) {
            if c == '\\' {
                self.blank();
            }
            self.blank();
        }
        self.literals.push((place, self.written(from, self.at)));
        self.code.push('"');
        self.at += 1;
    }

    fn raw_string(&mut self) {
        let hashes = self.chars.iter().skip(self.at + 1).take_while(|c| **c == '#').count();
        if self.peek(1 + hashes) != Some('"') {
            return self.copy();
        }
        (0..=hashes).for_each(|_| self.blank());
        let place = self.code.len();
        self.code.push('"');
        self.at += 1;
        let from = self.at;
        let ends = |lexer: &Self| lexer.peek(0) == Some('"') && (1..=hashes).all(|h| lexer.peek(h) == Some('#'));
        self.blank_until(ends);
        self.literals.push((place, self.written(from, self.at)));
        (0..=hashes).for_each(|_| self.blank());
    }

    fn written(&self, from: usize, to: usize) -> String {
        self.chars.iter().skip(from).take(to - from).collect()
    }
}

#[test]
fn comments_literals_and_tests_are_not_code() {
    let text = r##"// one
fn a<'x>() { let b = "two \" {"; let c = 'd'; /* { /* */ three */ let e = br#"fo"ur"#; }
#[cfg(test)]
mod tests { fn five() { let s = "six"; } }
fn g() { 'r' }"##;
    let source = Source::new("src/x.rs", text);
    for gone in ["one", "two", "three", "fo", "five", "six"] {
        assert!(!source.code.contains(gone), "{gone} is in {}", source.code);
    }
    let literals: Vec<_> = source.literals.iter().map(|literal| (literal.line, literal.text.as_str())).collect();
    assert_eq!(literals, [(2, r#"two \" {"#), (2, "d"), (2, r#"fo"ur"#), (5, "r")]);
    assert_eq!(source.functions(), [("a".to_owned(), 2, 0), ("g".to_owned(), 5, 0)]);
}

#[test]
fn functions_are_measured_between_their_braces() {
    let source = Source::new("src/x.rs", "trait T { fn none(&self, a: [u8; 2]); }\nfn two()\n-> [u8; 2] {\n1;\n2\n}\n");
    assert_eq!(source.functions(), [("two".to_owned(), 2, 2)]);
}
