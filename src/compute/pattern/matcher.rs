//! Matching by backtracking.
//!
//! The stack holds choices that are still open, and the former values of slots; going back undoes slots until a choice is found. So a
//! failed attempt leaves every slot as it was. A loop over a single character is one operation and one choice, however
//! long the run is. Steps are counted, and the caller is asked now and then whether to go on.

use super::class::{is_of_kind, same};
use super::program::{Fold, Op, Program, Unit};
use super::tree::{ENDLESS, Kind, Manner};
use crate::error::{Error, Result};

/// No position.
const NONE: usize = usize::MAX;

/// A matcher of one program over one text; it can be asked several times.
pub struct Matcher<'a, T> {
    program: &'a Program,
    text: &'a [T],
    slots: Vec<usize>,
    stack: Vec<Choice>,
    steps: u32,
}

#[derive(Clone, Copy)]
enum Choice {
    Branch {
        op: u32,
        position: usize,
    },
    /// A run that can be given back down to `low`; `position` was tried.
    Shorter {
        op: u32,
        low: usize,
        position: usize,
    },
    /// A run that can grow by as many characters as are left.
    Longer {
        op: u32,
        position: usize,
        left: u32,
    },
    Slot {
        slot: u32,
        former: usize,
    },
}

impl<'a, T: Copy + Into<u32>> Matcher<'a, T> {
    pub fn new(program: &'a Program, text: &'a [T]) -> Self {
        Matcher { program, text, slots: vec![NONE; program.slots], stack: Vec::new(), steps: 0 }
    }

    /// A match that begins at `start`. `whole` wants it to reach the end; `nonempty` wants it to take a character.
    pub fn match_at(
        &mut self,
        start: usize,
        whole: bool,
        nonempty: bool,
        ask: &mut dyn FnMut() -> Result<()>,
    ) -> Result<bool> {
        self.stack.clear();
        self.slots.fill(NONE);
        self.slots[0] = start;
        self.run(start, whole, nonempty, ask)
    }

    /// The first match that begins at `start` or behind it; `nonempty` concerns a match at `start` only.
    pub fn search(&mut self, start: usize, nonempty: bool, ask: &mut dyn FnMut() -> Result<()>) -> Result<bool> {
        let first = self.program.first;
        let last = if self.program.anchored { 0 } else { self.text.len() };
        let mut at = start;
        while at <= last {
            if let Some(unit) = first {
                match self.text[at..].iter().position(|&c| self.test(unit, c.into())) {
                    Some(skipped) => at += skipped,
                    None => return Ok(false),
                }
            }
            if self.match_at(at, false, nonempty && at == start, ask)? {
                return Ok(true);
            }
            at += 1;
        }
        Ok(false)
    }

    /// Beginning and end of a group in the last match.
    pub fn span(&self, group: usize) -> Option<(usize, usize)> {
        match (self.slots[2 * group], self.slots[2 * group + 1]) {
            (NONE, _) | (_, NONE) => None,
            span => Some(span),
        }
    }

    /// The group that was closed last.
    pub fn last_group(&self) -> Option<usize> {
        Some(self.slots[2 * self.program.groups]).filter(|&group| group != NONE)
    }

    fn run(&mut self, start: usize, whole: bool, nonempty: bool, ask: &mut dyn FnMut() -> Result<()>) -> Result<bool> {
        let program = self.program;
        let (mut op, mut at) = (0usize, start);
        loop {
            self.steps += 1;
            if self.steps & 0xffff == 0 {
                ask()?;
                crate::limits::request(self.stack.len().saturating_mul(size_of::<Choice>()))
                    .map_err(|_| Error::memory(""))?;
            }
            let goes_on = match program.operations[op] {
                Op::One(unit) => match self.text.get(at) {
                    Some(&c) if self.test(unit, c.into()) => {
                        at += 1;
                        true
                    }
                    _ => false,
                },
                Op::Many { unit, least, most, manner } => self.many(op, &mut at, unit, (least, most), manner),
                Op::TextBeginning => at == 0,
                Op::LineBeginning => at == 0 || self.is_newline(at - 1),
                Op::End => at == self.text.len() || (at + 1 == self.text.len() && self.is_newline(at)),
                Op::LineEnd => at == self.text.len() || self.is_newline(at),
                Op::TextEnd => at == self.text.len(),
                // In an empty text there is neither.
                Op::Boundary { ascii, wanted } => !self.text.is_empty() && self.is_boundary(at, ascii) == wanted,
                Op::Open(group) => {
                    self.set(2 * group, at);
                    true
                }
                Op::Close(group) => {
                    self.set(2 * group + 1, at);
                    self.set(2 * program.groups as u32, group as usize);
                    true
                }
                Op::Try(target) => {
                    self.stack.push(Choice::Branch { op: target, position: at });
                    true
                }
                Op::Jump(target) => {
                    op = target as usize;
                    continue;
                }
                Op::Back { group, fold } => self.back(group as usize, fold, &mut at),
                Op::UnlessGroup { group, target } => {
                    if self.span(group as usize).is_none() {
                        op = target as usize;
                        continue;
                    }
                    true
                }
                Op::Loop { slot } => {
                    self.set(slot, 0);
                    self.set(slot + 1, NONE);
                    true
                }
                Op::Again { slot, least, most, lazy, body } => {
                    match self.again(op, at, slot, (least, most), lazy, body) {
                        Some(target) => {
                            op = target;
                            continue;
                        }
                        None => false,
                    }
                }
                Op::Commit { slot } => {
                    self.set(slot, self.stack.len());
                    true
                }
                Op::Committed { slot } => {
                    self.forget_choices(self.slots[slot as usize]);
                    true
                }
                Op::Look { slot, back } => {
                    self.set(slot, self.stack.len());
                    self.set(slot + 1, at);
                    self.step_back(&mut at, back)
                }
                Op::Looked { slot } => {
                    self.forget_choices(self.slots[slot as usize]);
                    at = self.slots[slot as usize + 1];
                    true
                }
                Op::LookNot { slot, back, target } => {
                    self.set(slot, self.stack.len());
                    self.stack.push(Choice::Branch { op: target, position: at });
                    self.step_back(&mut at, back)
                }
                Op::LookedNot { slot } => {
                    self.undo_to(self.slots[slot as usize]);
                    false
                }
                Op::Accept => {
                    let refused = (whole && at != self.text.len()) || (nonempty && at == start);
                    if !refused {
                        self.slots[1] = at;
                        return Ok(true);
                    }
                    false
                }
            };
            if goes_on {
                op += 1;
                continue;
            }
            match self.go_back() {
                Some((target, position)) => (op, at) = (target, position),
                None => return Ok(false),
            }
        }
    }

    /// Where to go on after a failure: the newest choice that is left.
    fn go_back(&mut self) -> Option<(usize, usize)> {
        loop {
            match self.stack.pop()? {
                Choice::Slot { slot, former } => self.slots[slot as usize] = former,
                Choice::Branch { op, position } => return Some((op as usize, position)),
                Choice::Shorter { op, low, mut position } => {
                    let wanted = self.wanted(op as usize);
                    while position > low {
                        position -= 1;
                        if wanted.is_none_or(|c| self.text[position].into() == c) {
                            if position > low {
                                self.stack.push(Choice::Shorter { op, low, position });
                            }
                            return Some((op as usize, position));
                        }
                    }
                }
                Choice::Longer { op, position, left } => {
                    if let Op::Many { unit, .. } = self.program.operations[op as usize]
                        && left > 0
                        && self.text.get(position).is_some_and(|&c| self.test(unit, c.into()))
                    {
                        let left = if left == ENDLESS { left } else { left - 1 };
                        self.stack.push(Choice::Longer { op, position: position + 1, left });
                        return Some((op as usize + 1, position + 1));
                    }
                }
            }
        }
    }

    /// The character that an operation begins with, where that is one.
    fn wanted(&self, op: usize) -> Option<u32> {
        match self.program.operations[op] {
            Op::One(Unit::Char(c)) => Some(c),
            _ => None,
        }
    }

    fn many(&mut self, op: usize, at: &mut usize, unit: Unit, (least, most): (u32, u32), manner: Manner) -> bool {
        let room = self.text.len() - *at;
        if room < least as usize {
            return false;
        }
        let limit = match (manner, most) {
            (Manner::Lazy, _) => least as usize,
            (_, ENDLESS) => room,
            (_, most) => room.min(most as usize),
        };
        let run = &self.text[*at..*at + limit];
        let count = match unit {
            Unit::All => limit,
            unit => run.iter().position(|&c| !self.test(unit, c.into())).unwrap_or(limit),
        };
        if count < least as usize {
            return false;
        }
        let low = *at + least as usize;
        *at += count;
        match manner {
            Manner::Greedy if *at > low => {
                self.stack.push(Choice::Shorter { op: op as u32 + 1, low, position: *at });
            }
            Manner::Lazy => {
                let left = if most == ENDLESS { ENDLESS } else { most - least };
                self.stack.push(Choice::Longer { op: op as u32, position: *at, left });
            }
            _ => {}
        }
        true
    }

    /// Behind a loop's body: once more, or on; `None` when neither may be.
    fn again(
        &mut self,
        op: usize,
        at: usize,
        slot: u32,
        (least, most): (u32, u32),
        lazy: bool,
        body: u32,
    ) -> Option<usize> {
        let count = self.slots[slot as usize];
        if count < least as usize {
            self.set(slot, count + 1);
            return Some(body as usize);
        }
        // A turn that took nothing is the last one.
        let may_repeat = (most == ENDLESS || count < most as usize) && self.slots[slot as usize + 1] != at;
        if !may_repeat {
            return Some(op + 1);
        }
        if lazy {
            // Going back to the choice sets the slots as the turn wants them; going back beyond it, as they are now.
            self.stack.push(Choice::Slot { slot: slot + 1, former: self.slots[slot as usize + 1] });
            self.stack.push(Choice::Slot { slot, former: count });
            self.stack.push(Choice::Branch { op: body, position: at });
            self.stack.push(Choice::Slot { slot, former: count + 1 });
            self.stack.push(Choice::Slot { slot: slot + 1, former: at });
            return Some(op + 1);
        }
        self.stack.push(Choice::Branch { op: op as u32 + 1, position: at });
        self.set(slot, count + 1);
        self.set(slot + 1, at);
        Some(body as usize)
    }

    fn back(&self, group: usize, fold: Fold, at: &mut usize) -> bool {
        let Some((start, end)) = self.span(group) else { return false };
        if end < start || self.text.len() - *at < end - start {
            return false;
        }
        let alphabet = &self.program.alphabet;
        let equal =
            (0..end - start).all(|i| same(alphabet, fold, self.text[start + i].into(), self.text[*at + i].into()));
        *at += if equal { end - start } else { 0 };
        equal
    }

    fn set(&mut self, slot: u32, value: usize) {
        let place = &mut self.slots[slot as usize];
        self.stack.push(Choice::Slot { slot, former: *place });
        *place = value;
    }

    /// Drops the choices above a height; what slots held before is still to be known.
    fn forget_choices(&mut self, height: usize) {
        let mut kept = height;
        for i in height..self.stack.len() {
            if let Choice::Slot { .. } = self.stack[i] {
                self.stack[kept] = self.stack[i];
                kept += 1;
            }
        }
        self.stack.truncate(kept);
    }

    /// Undoes everything above a height.
    fn undo_to(&mut self, height: usize) {
        while self.stack.len() > height {
            if let Some(Choice::Slot { slot, former }) = self.stack.pop() {
                self.slots[slot as usize] = former;
            }
        }
    }

    fn step_back(&self, at: &mut usize, count: u32) -> bool {
        match at.checked_sub(count as usize) {
            Some(before) => {
                *at = before;
                true
            }
            None => false,
        }
    }

    fn is_newline(&self, at: usize) -> bool {
        self.text[at].into() == 10
    }

    fn is_boundary(&self, at: usize, ascii: bool) -> bool {
        let is_word = |c: T| is_of_kind(&self.program.alphabet, Kind::Word, ascii, c.into());
        let before = at > 0 && is_word(self.text[at - 1]);
        let after = at < self.text.len() && is_word(self.text[at]);
        before != after
    }

    #[inline]
    fn test(&self, unit: Unit, c: u32) -> bool {
        match unit {
            Unit::Char(wanted) => c == wanted,
            Unit::NotChar(refused) => c != refused,
            Unit::Any => c != 10,
            Unit::All => true,
            Unit::Class(class) => self.program.classes[class as usize].contains(&self.program.alphabet, c),
        }
    }
}
