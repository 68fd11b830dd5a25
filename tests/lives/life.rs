//! A life drawn by lot, its files read in memory, and what is true of it.

use payprint::dossier::{Dossier, Options};
use payprint::intake::{Limits, Passwords, Taken, read_bytes};
use payprint::persona::truth::Truth;
use payprint::persona::{Drawn, Export, Kind};

/// A life as it is and as it is read.
pub struct Life {
    pub kind: Kind,
    pub seed: u64,
    pub exports: Vec<Export>,
    pub truth: Truth,
    pub drawn: Drawn,
    pub dossier: Dossier,
}

impl Life {
    pub fn read(kind: Kind, seed: u64, years: i64) -> Self {
        let drawn = Drawn::new(seed, Some(kind), years).unwrap();
        let exports = drawn.persona.exports();
        let truth = drawn.truth(&exports);
        let take = |file: &Export| {
            read_bytes(&file.name, None, file.bytes.clone(), &Passwords::none(), &Limits::default(), &mut ())
        };
        let taken: Vec<Taken> = exports.iter().map(take).collect();
        let documents = taken.iter().flat_map(|taken| &taken.documents);
        let dossier = Dossier::build(documents, Vec::new(), &Options::default());
        assert_eq!(dossier.rejected, [], "{kind:?} {seed}");
        Self { kind, seed, exports, truth, drawn, dossier }
    }
}
