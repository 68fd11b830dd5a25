//! A sentence whose inferred words are marked: what the files say, and what follows from them.
//!
//! A text takes the marks as arguments (`{ $red }… { $end }`), so that every language puts them where its grammar wants
//! them. How the two kinds look is left to the faces.

use super::Value;

/// Stand in a sentence around its inferred part.
const RED: char = '\u{e0f3}';
const END: char = '\u{e0f4}';

/// A sentence in parts, each said by the files or inferred.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// Words, and whether they are inferred.
    pub pieces: Vec<(String, bool)>,
}

impl Marked {
    /// The arguments that a text takes to mark its inferred part: `{ $red }… { $end }`.
    pub fn marks() -> [(&'static str, Value<'static>); 2] {
        [("red", Value::from(RED.to_string())), ("end", Value::from(END.to_string()))]
    }

    /// A sentence that was written with [`Marked::marks`].
    pub fn of(sentence: &str) -> Self {
        let parts = sentence.split([RED, END]).enumerate().filter(|(_, part)| !part.is_empty());
        Self { pieces: parts.map(|(place, part)| (part.to_owned(), place % 2 == 1)).collect() }
    }

    /// The sentence with its marks, as [`Marked::of`] takes it: for a longer one that it is a part of.
    pub fn marked(&self) -> String {
        let piece = |(words, red): &(String, bool)| if *red { format!("{RED}{words}{END}") } else { words.clone() };
        self.pieces.iter().map(piece).collect()
    }

    /// The whole sentence.
    pub fn plain(&self) -> String {
        self.pieces.iter().map(|(words, _)| words.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_falls_into_what_is_said_and_what_follows() {
        let marked = Marked::of("You live in \u{e0f3}here\u{e0f4}, and \u{e0f3}there\u{e0f4}");
        let red: Vec<_> = marked.pieces.iter().filter(|(_, red)| *red).map(|(words, _)| words.as_str()).collect();
        assert_eq!(red, ["here", "there"]);
        assert_eq!(marked.plain(), "You live in here, and there");
        assert_eq!(Marked::of(&marked.marked()), marked);
    }
}
