//! `payprint locate`: place names in merchant texts, a line of JSON for each text.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::panic::resume_unwind;
use std::process::ExitCode;
use std::thread;

use clap::Args;

use super::{Failure, language};
use crate::i18n::{Language, Texts};
use crate::places::{Batch, Location, Reader};
use crate::report::locate;
use crate::report::whereabouts::Sentences;

/// Bytes asked for at once.
const CHUNK: usize = 1 << 20;
/// A longer line is cut there: nobody is called so.
const LONGEST: usize = 1 << 20;
/// Less than this is not worth a thread.
const WORTH_A_THREAD: usize = 1 << 14;

/// The arguments.
#[derive(Args)]
pub struct Locate {
    /// The texts, each `counterparty` or `counterparty<TAB>item`; without any, lines from standard input
    #[arg(value_name = "TEXT")]
    texts: Vec<OsString>,
    /// The language of the reasons: en, zh-Hans or zh-Hant
    #[arg(long, value_parser = language)]
    language: Option<Language>,
}

impl Locate {
    pub fn run(&self) -> Result<ExitCode, Failure> {
        let language = self.language.unwrap_or_else(|| Language::from_environment(|name| std::env::var(name).ok()));
        let texts = Texts::new(language);
        let teller = Teller { reader: Reader::shared(), sentences: Sentences::new(&texts) };
        let mut output = io::stdout().lock();
        let done = if self.texts.is_empty() {
            teller.stream(&mut io::stdin().lock(), &mut output)
        } else {
            let (mut batch, mut answers) = (Batch::new(teller.reader), Vec::new());
            for text in &self.texts {
                teller.tell(text.as_encoded_bytes(), &mut batch, &mut answers);
            }
            output.write_all(&answers)
        };
        match done {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure(format!("cannot go on: {}", error.kind()), 1))
            }
            _ => Ok(ExitCode::SUCCESS),
        }
    }
}

/// Reads texts and tells of them.
struct Teller<'t> {
    reader: &'static Reader,
    sentences: Sentences<'t>,
}

impl Teller<'_> {
    /// Answers what has come before waiting for more: who types, or waits for an answer, gets one a line.
    fn stream(&self, input: &mut impl Read, output: &mut impl Write) -> io::Result<()> {
        let mut chunk = vec![0; CHUNK];
        let mut pending = Vec::new();
        let mut first = true;
        loop {
            let read = match input.read(&mut chunk) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            pending.extend_from_slice(chunk.get(..read).unwrap_or_default());
            if read == 0 {
                return output.write_all(&self.lines(&pending));
            }
            if first && pending.len() >= BOM.len() {
                first = false;
                if pending.starts_with(BOM) {
                    pending.drain(..BOM.len());
                }
            }
            let whole = memchr::memrchr(b'\n', &pending).map(|end| end + 1);
            let whole = whole.or((pending.len() > LONGEST).then_some(pending.len())).unwrap_or(0);
            output.write_all(&self.lines(pending.get(..whole).unwrap_or_default()))?;
            output.flush()?;
            pending.drain(..whole);
        }
    }

    /// The answers to lines, in their order.
    fn lines(&self, lines: &[u8]) -> Vec<u8> {
        let most = thread::available_parallelism().map_or(1, usize::from);
        let parts = parts(lines, most.min(lines.len() / WORTH_A_THREAD + 1));
        let [only] = parts.as_slice() else {
            return thread::scope(|scope| {
                let handles: Vec<_> = parts.iter().map(|part| scope.spawn(|| self.answers(part))).collect();
                let joined =
                    handles.into_iter().map(|handle| handle.join().unwrap_or_else(|panic| resume_unwind(panic)));
                joined.collect::<Vec<_>>().concat()
            });
        };
        self.answers(only)
    }

    fn answers(&self, lines: &[u8]) -> Vec<u8> {
        let mut answers = Vec::with_capacity(lines.len() * 8);
        let mut batch = Batch::new(self.reader);
        let lines = lines.strip_suffix(b"\n").or((!lines.is_empty()).then_some(lines));
        for line in lines.into_iter().flat_map(|lines| lines.split(|byte| *byte == b'\n')) {
            self.tell(line.strip_suffix(b"\r").unwrap_or(line), &mut batch, &mut answers);
        }
        answers
    }

    /// Nothing is said of what is no text.
    fn tell(&self, text: &[u8], batch: &mut Batch, answers: &mut Vec<u8>) {
        let Ok(text) = str::from_utf8(text) else {
            let text = String::from_utf8_lossy(text);
            return locate::line(&text, &Location::default(), &self.sentences, answers);
        };
        let (counterparty, item) = text.split_once('\t').unwrap_or((text, ""));
        locate::line(text, &batch.locate(counterparty, item), &self.sentences, answers);
    }
}

const BOM: &[u8] = b"\xef\xbb\xbf";

/// Cuts lines into about so many parts of whole lines; at least one, which may be empty.
fn parts(lines: &[u8], count: usize) -> Vec<&[u8]> {
    let (mut rest, mut parts) = (lines, Vec::with_capacity(count));
    let aim = lines.len() / count.max(1);
    while parts.len() + 1 < count {
        let Some(end) = rest.get(aim..).and_then(|after| memchr::memchr(b'\n', after)) else { break };
        let (part, after) = rest.split_at(aim + end + 1);
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives what it has in pieces of so many bytes, as a pipe may.
    struct Pieces<'b>(&'b [u8], usize);

    impl Read for Pieces<'_> {
        fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
            let (piece, rest) = self.0.split_at(self.1.min(self.0.len()).min(to.len()));
            to[..piece.len()].copy_from_slice(piece);
            self.0 = rest;
            Ok(piece.len())
        }
    }

    fn streamed(input: &[u8], piece: usize) -> Vec<String> {
        let texts = Texts::new(Language::En);
        let teller = Teller { reader: Reader::shared(), sentences: Sentences::new(&texts) };
        let mut output = Vec::new();
        teller.stream(&mut Pieces(input, piece), &mut output).unwrap();
        let text =
            |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["text"].as_str().unwrap().to_owned();
        String::from_utf8(output).unwrap().lines().map(text).collect()
    }

    #[test]
    fn each_line_has_an_answer_however_it_comes() {
        let input = "\u{feff}a\tb\r\n\nshop\nlast".as_bytes();
        for piece in [1, 2, 5, 1000] {
            assert_eq!(streamed(input, piece), ["a\tb", "", "shop", "last"], "pieces of {piece}");
        }
        assert_eq!(streamed(b"", 9).len(), 0);
        assert_eq!(streamed(b"\n", 9), [""]);
        assert_eq!(streamed(b"one\xff\ntwo\n", 9), ["one\u{fffd}", "two"]);
    }

    #[test]
    fn many_lines_stay_in_order_on_many_threads() {
        let lines: Vec<String> = (0..20_000).map(|n| format!("shop {n}")).collect();
        assert_eq!(streamed(lines.join("\n").as_bytes(), 1 << 20), lines);
        let all = lines.join("\n");
        for count in [1, 2, 7, 64] {
            let cut = parts(all.as_bytes(), count);
            assert!(cut.len() <= count && cut.concat() == all.as_bytes());
            assert!(cut[..cut.len() - 1].iter().all(|part| part.ends_with(b"\n")));
        }
        assert_eq!(parts(b"", 4), [b""]);
    }

    #[test]
    fn a_line_without_an_end_is_cut() {
        let endless = vec![b'x'; 3 * LONGEST];
        assert!(streamed(&endless, CHUNK).iter().all(|text| text.len() <= LONGEST + CHUNK));
    }
}
