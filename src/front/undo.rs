//! Taking statements back: what the session was like before each of the last ones, within a budget.
//!
//! A statement that only computes changes nothing and is not one to take back; one that computes and binds names costs a list of
//! names; any other a copy of what it could reach and change.

use std::collections::VecDeque;

use crate::error::Result;
use crate::session::{Reach, Session, Snapshot};

/// Bytes of elements that are kept for taking back.
pub const BUDGET: usize = 128 << 20;
/// Statements that can be taken back.
const DEPTH: usize = 20;

/// The last statements with what was before them.
#[derive(Default)]
pub struct Undo {
    kept: VecDeque<(String, Snapshot)>,
}

impl Undo {
    /// Remembers the session as it is, before a statement runs.
    pub fn remember(&mut self, session: &mut Session, statement: &str) {
        let budget = match session.probe(None).reach(statement) {
            Reach::Nothing => return,
            Reach::Names => None,
            Reach::Anything => Some(BUDGET),
        };
        // Without a snapshot this statement cannot be taken back, and neither can those before it.
        let Ok(snapshot) = session.snapshot(budget) else {
            self.kept.clear();
            return;
        };
        self.kept.push_back((statement.trim().to_string(), snapshot));
        let total =
            |kept: &VecDeque<(String, Snapshot)>| kept.iter().map(|(_, snapshot)| snapshot.bytes).sum::<usize>();
        while self.kept.len() > DEPTH || (total(&self.kept) > BUDGET && self.kept.len() > 1) {
            self.kept.pop_front();
        }
    }

    /// Takes the last statement back: its text, and the names of arrays whose elements were beyond the budget.
    pub fn take_back(&mut self, session: &mut Session) -> Result<Option<(String, Vec<String>)>> {
        let Some((statement, snapshot)) = self.kept.pop_back() else { return Ok(None) };
        let beyond = snapshot.beyond.clone();
        session.restore(snapshot)?;
        Ok(Some((statement, beyond)))
    }
}
