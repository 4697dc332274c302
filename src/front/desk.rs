//! What a person works on at the prompt: the session, what was typed into it, and how it is to look.

use crate::error::Result;
use crate::object::Stream;
use crate::session::{Outcome, Session};

/// One person's session at a terminal.
pub struct Desk {
    pub session: Session,
    /// What was typed so far, oldest first, statements and magics alike.
    pub inputs: Vec<String>,
    /// Whether output may carry colours.
    #[expect(dead_code, reason = "read by pictures and help")]
    pub colours: bool,
}

impl Desk {
    pub fn new(session: Session, colours: bool) -> Desk {
        Desk { session, inputs: Vec::new(), colours }
    }

    /// Writes to standard output, in order with what scripts print.
    ///
    /// # Errors
    /// The stream's own, which ends the session.
    pub fn print(&mut self, text: &str) -> Result<()> {
        self.session.host().write(Stream::Out, text)
    }

    /// Writes a line to standard error, as errors look.
    ///
    /// # Errors
    /// The stream's own.
    pub fn complain(&mut self, text: &str) -> Result<()> {
        self.session.host().write(Stream::Err, &format!("{text}\n"))
    }

    /// Runs statements as if they had been typed.
    pub fn run(&mut self, source: &str) -> Outcome {
        self.session.run_interactive(source)
    }
}
