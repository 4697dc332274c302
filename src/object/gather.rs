//! Items of generators, many at a time: one that is asked for each item goes on the stack and off it again every time.
//!
//! The evaluator runs the generator on while what it yields can be put by without anybody noticing: all that a list will hold, or
//! numbers, whose sum or comparison runs no script's code.

use std::any::Any;
use std::rc::Rc;

use super::host::Host;
use super::iterate::Iter;
use super::value::Value;
use crate::error::Result;

/// Items at first, and of numbers at most.
const ROOM: usize = 256;

impl Iter {
    /// The next item that is no plain number, or the end; the numbers before it are appended to a vector. Only generators give any there.
    pub fn next_behind_numbers(&mut self, cx: &mut dyn Host, numbers: &mut Vec<Value>) -> Result<Option<Value>> {
        match self.generator() {
            Some(generator) => {
                numbers.reserve(ROOM);
                cx.gather(&generator, numbers, true)
            }
            None => self.next(cx),
        }
    }
}

/// Appends all items of a generator.
pub(super) fn exhaust(cx: &mut dyn Host, generator: &Rc<dyn Any>, items: &mut Vec<Value>) -> Result<()> {
    loop {
        let more = items.len().max(ROOM);
        if more > ROOM {
            crate::limits::request((items.len() + more).saturating_mul(size_of::<Value>()))?;
        }
        items.reserve(more);
        match cx.gather(generator, items, false)? {
            Some(item) => items.push(item),
            None => return Ok(()),
        }
    }
}
