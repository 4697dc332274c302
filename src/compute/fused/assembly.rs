//! Code that was made before. A script's loop computes the same trees again and again, and to make code takes as long as to compute ten
//! thousand elements; so it is kept by whoever evaluates, and made for smaller arrays too once a run of steps has come back a few times.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use super::assembled::{Code, Instruction};
use super::machine::Float;

/// Runs that are remembered at most.
const MOST: usize = 64;
/// How often a run comes before code is made of it, where a single time does not pay.
const TIMES: u32 = 3;

/// The code of a session, empty at first.
#[derive(Clone, Default)]
pub struct Assembly(Rc<RefCell<HashMap<Run, Known>>>);

/// The type of the elements and the steps.
type Run = (Float, Vec<Instruction>);

enum Known {
    /// So often.
    Seen(u32),
    Code(Arc<Code>),
    /// It does not fit in the registers.
    Refused,
}

/// What becomes of a run.
pub enum Found {
    Code(Arc<Code>),
    /// It may be shorter.
    Refused,
    NotYet,
}

impl Assembly {
    /// The code of a run, made now if that pays even for this time (`pays`), or if the run comes often.
    pub fn code(&self, run: Vec<Instruction>, float: Float, pays: bool) -> Found {
        let mut all = self.0.borrow_mut();
        let run = (float, run);
        match all.get_mut(&run) {
            Some(Known::Code(code)) => return Found::Code(code.clone()),
            Some(Known::Refused) => return Found::Refused,
            Some(Known::Seen(times)) if !pays && *times < TIMES => {
                *times += 1;
                return Found::NotYet;
            }
            _ => {}
        }
        if all.len() >= MOST {
            all.clear();
        }
        if !pays && !all.contains_key(&run) {
            all.insert(run, Known::Seen(1));
            return Found::NotYet;
        }
        let code = Code::new(&run.1, float).map(Arc::new);
        let (known, found) = match code {
            Some(code) => (Known::Code(code.clone()), Found::Code(code)),
            None => (Known::Refused, Found::Refused),
        };
        all.insert(run, known);
        found
    }
}
