//! What every part of the window is given to draw with, and the way its wishes go out.

use super::command::Command;
use super::theme::{Theme, Tokens};
use crate::i18n::Texts;

/// Words, colours, and a place for commands. Lives for one frame.
pub struct View<'a> {
    /// The words of the current language.
    pub texts: &'a Texts,
    /// The colours of the current theme.
    pub tokens: &'static Tokens,
    /// Which theme that is.
    pub theme: Theme,
    /// What was asked for in this frame; carried out after it.
    pub commands: &'a mut Vec<Command>,
}

impl View<'_> {
    /// Asks for something to be done after this frame.
    pub fn send(&mut self, command: Command) {
        self.commands.push(command);
    }
}
