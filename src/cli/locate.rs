//! `payprint locate`: place names in merchant texts, a line of JSON for each text.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::panic::resume_unwind;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use clap::Args;

use super::{Failure, language};
use crate::i18n::{Language, Texts};
use crate::places::{Batch, Location, Reader};
use crate::report::locate::Lines;
use crate::report::whereabouts::Sentences;

/// Bytes asked for at once: as many as a pipe holds.
const CHUNK: usize = 1 << 16;
/// So many pieces of them wait at most.
const AHEAD: usize = 32;
/// With more bytes than this nothing else is waited for.
const MOST_PENDING: usize = 1 << 20;
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
        let sentences = Sentences::new(&texts);
        let mut output = io::stdout().lock();
        let done = if self.texts.is_empty() {
            Tellers::new(&sentences).stream(io::stdin(), &mut output)
        } else {
            let mut teller = Teller::new(&sentences);
            for text in &self.texts {
                teller.tell(text.as_encoded_bytes());
            }
            output.write_all(&teller.answers)
        };
        match done {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure(format!("cannot go on: {}", error.kind()), 1))
            }
            _ => Ok(ExitCode::SUCCESS),
        }
    }
}

/// Reads texts and tells of them; remembers what was read before.
struct Teller<'t> {
    batch: Batch,
    lines: Lines<'t>,
    /// What is told, until it is written.
    answers: Vec<u8>,
}

impl<'t> Teller<'t> {
    fn new(sentences: &'t Sentences<'t>) -> Self {
        Self { batch: Batch::new(Reader::shared()), lines: Lines::new(sentences), answers: Vec::new() }
    }

    /// Of each line; nothing else is to be written any more.
    fn tell_all(&mut self, lines: &[u8]) {
        self.answers.clear();
        let lines = lines.strip_suffix(b"\n").or((!lines.is_empty()).then_some(lines));
        for line in lines.into_iter().flat_map(|lines| lines.split(|byte| *byte == b'\n')) {
            self.tell(line.strip_suffix(b"\r").unwrap_or(line));
        }
    }

    /// Nothing is said of what is no text.
    fn tell(&mut self, text: &[u8]) {
        let Ok(text) = str::from_utf8(text) else {
            let text = String::from_utf8_lossy(text);
            return self.lines.add(&text, Location::default(), &mut self.answers);
        };
        let (counterparty, item) = text.split_once('\t').unwrap_or((text, ""));
        self.lines.add(text, self.batch.locate(counterparty, item), &mut self.answers);
    }
}

/// One for each core.
struct Tellers<'t>(Vec<Teller<'t>>);

impl<'t> Tellers<'t> {
    fn new(sentences: &'t Sentences<'t>) -> Self {
        let count = thread::available_parallelism().map_or(1, usize::from);
        Self((0..count).map(|_| Teller::new(sentences)).collect())
    }

    /// Answers what has come before waiting for more: who types, or waits for an answer, gets one a line. What comes
    /// while others are answered is answered together.
    fn stream(&mut self, input: impl Read + Send + 'static, output: &mut impl Write) -> io::Result<()> {
        let chunks = read_ahead(input);
        let mut pending = Vec::new();
        let mut first = true;
        while let Ok(chunk) = chunks.recv() {
            pending.extend_from_slice(&chunk?);
            while pending.len() < MOST_PENDING
                && let Ok(chunk) = chunks.try_recv()
            {
                pending.extend_from_slice(&chunk?);
            }
            if first && pending.len() >= BOM.len() {
                first = false;
                if pending.starts_with(BOM) {
                    pending.drain(..BOM.len());
                }
            }
            let whole = memchr::memrchr(b'\n', &pending).map(|end| end + 1);
            let whole = whole.or((pending.len() > LONGEST).then_some(pending.len())).unwrap_or(0);
            self.answer(pending.get(..whole).unwrap_or_default(), output)?;
            output.flush()?;
            pending.drain(..whole);
        }
        self.answer(&pending, output)
    }

    /// The answers to lines, in their order.
    fn answer(&mut self, lines: &[u8], output: &mut impl Write) -> io::Result<()> {
        let parts = parts(lines, self.0.len().min(lines.len() / WORTH_A_THREAD + 1));
        let count = parts.len();
        thread::scope(|scope| {
            let mut work = self.0.iter_mut().zip(parts);
            let own = work.next();
            let others: Vec<_> = work.map(|(teller, part)| scope.spawn(|| teller.tell_all(part))).collect();
            if let Some((teller, part)) = own {
                teller.tell_all(part);
            }
            for other in others {
                other.join().unwrap_or_else(|panic| resume_unwind(panic));
            }
        });
        self.0.iter().take(count).try_for_each(|teller| output.write_all(&teller.answers))
    }
}

/// Reads on while texts are answered. The thread ends with its input, or with the process: nobody waits for who types no
/// more.
fn read_ahead(mut input: impl Read + Send + 'static) -> Receiver<io::Result<Vec<u8>>> {
    let (sender, receiver) = sync_channel(AHEAD);
    thread::spawn(move || {
        loop {
            let mut chunk = vec![0; CHUNK];
            let read = match input.read(&mut chunk) {
                Ok(0) => break,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read,
            };
            let failed = read.is_err();
            let chunk = read.map(|read| {
                chunk.truncate(read);
                chunk
            });
            if sender.send(chunk).is_err() || failed {
                break;
            }
        }
    });
    receiver
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
    use std::sync::mpsc::SyncSender;

    use super::*;

    /// Gives what it has in pieces of so many bytes, as a pipe may.
    struct Pieces(Vec<u8>, usize);

    impl Read for Pieces {
        fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
            let length = self.1.min(self.0.len()).min(to.len());
            to[..length].copy_from_slice(&self.0[..length]);
            self.0.drain(..length);
            Ok(length)
        }
    }

    fn streamed(input: &[u8], piece: usize) -> Vec<String> {
        let texts = Texts::new(Language::En);
        let (sentences, mut output) = (Sentences::new(&texts), Vec::new());
        Tellers::new(&sentences).stream(Pieces(input.to_vec(), piece), &mut output).unwrap();
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
    fn what_is_asked_is_answered_before_more_comes() {
        /// Gives a line, and the next when the one before is answered.
        struct Asks(usize, Receiver<()>);

        impl Read for Asks {
            fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
                if self.0 > 0 && self.1.recv().is_err() || self.0 == 3 {
                    return Ok(0);
                }
                self.0 += 1;
                to[..5].copy_from_slice(b"shop\n");
                Ok(5)
            }
        }

        /// Says that a line was answered.
        struct Hears(usize, SyncSender<()>);

        impl Write for Hears {
            fn write(&mut self, from: &[u8]) -> io::Result<usize> {
                self.0 += memchr::memchr_iter(b'\n', from).count();
                Ok(from.len())
            }

            fn flush(&mut self) -> io::Result<()> {
                self.1.send(()).ok();
                Ok(())
            }
        }

        let texts = Texts::new(Language::En);
        let sentences = Sentences::new(&texts);
        let (answered, heard) = sync_channel(9);
        let mut output = Hears(0, answered);
        Tellers::new(&sentences).stream(Asks(0, heard), &mut output).unwrap();
        assert_eq!(output.0, 3);
    }

    #[test]
    fn a_line_without_an_end_is_cut() {
        let endless = vec![b'x'; 3 * LONGEST];
        assert!(streamed(&endless, CHUNK).iter().all(|text| text.len() <= LONGEST + CHUNK));
    }
}
