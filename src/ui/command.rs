//! Everything that can be asked of the program from the window. The view sends; `App` carries out, in one place.

use std::path::PathBuf;

use super::screens::movement::Asked;
use super::screens::spending;
use super::theme::Theme;
use crate::i18n::Language;

/// Where one can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Nothing is loaded: drop zone and fictional people.
    #[default]
    Open,
    /// Who the person is: the first page of what is loaded.
    Dossier,
    /// What each file is, and whether it adds up.
    Files,
    /// Two exports side by side: what vanished, what changed. A part of Files.
    Compare,
    /// Where the person was: map, stays, one day.
    Movement,
    /// Where the money goes.
    Spending,
    /// Whom they pay and are paid by.
    People,
    /// When they are about: week, nights, days, holidays.
    Rhythm,
    /// What one would rather not tell.
    Sensitive,
    /// Every record.
    Records,
}

impl Screen {
    /// The entry of the rail that leads here.
    #[must_use]
    pub fn entry(self) -> Self {
        if self == Self::Compare { Self::Files } else { self }
    }
}

/// A wish.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Read these files and folders, beside what is loaded.
    Open(Vec<PathBuf>),
    /// Read the exports of a fictional person, by place in the list of examples.
    OpenExample(usize),
    /// Ask the system for files.
    ChooseFiles,
    /// Read what the path field names.
    OpenTypedPath,
    /// Try the password typed for a locked file, by place in the list of locked files.
    TryPassword(usize),
    /// Go on without the locked files.
    LeaveLocked,
    /// Put the list of files that could not be read away.
    DismissRefused,
    /// Stop reading.
    CancelReading,
    /// Make the dossier for this person, where the files are of several: a name or an account.
    ChooseHolder(String),
    /// Go there.
    Show(Screen),
    /// Go to a record, by its row, in Records.
    ShowRecord(u32),
    /// Show the records behind a mark of the Movement screen, in Records.
    ShowEvidence(Asked),
    /// Show the records behind a line of the Spending screen, in Records.
    ShowSpent(spending::Asked),
    /// Show what an inference rests on, by its place in the dossier.
    OpenFinding(usize),
    /// Show the records of an inference, in Records, at one of them.
    ShowFinding(usize, Option<u32>),
    /// Ask the system where the records of an inference are to be saved.
    SaveFinding(usize),
    /// Write the records of an inference to this file, as a table.
    SaveFindingTo(usize, PathBuf),
    /// Open a sealed finding, or seal it again.
    Unseal(usize),
    /// The person says that an inference is wrong, or takes that back.
    Contest(usize),
    /// Speak this language.
    Speak(Language),
    /// Wear this theme.
    Wear(Theme),
    /// Put a text on the clipboard.
    Copy(String),
    /// Say how to check that nothing reaches the network.
    HowToCheck,
    /// Close whatever lies over the page.
    CloseDialog,
    /// Drop everything that was read.
    Forget,
}
