//! Loops, unpacking, and `yield from`.

use std::mem::ManuallyDrop;
use std::rc::Rc;

use super::super::code::{Flavour, Op, Reg};
use super::super::frame::{Asker, Window};
use super::super::generator::{Generator, Resume};
use super::super::interpreter::Interpreter;
use super::Exit;
use super::register::Registers;
use super::words::{Words, clear, put};
use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, Builtin, Characters, Host, ObjectRef, Value, call_method, collect, find_special, iterate, iterator,
    next_item, to_int, type_name,
};

/// The part of a dict loop's position that is a place in its table.
const PLACE_BITS: u32 = 32;
const PLACE: usize = (1 << PLACE_BITS) - 1;

/// One step of a loop.
pub(super) enum Step {
    Item(Value),
    End,
    /// The frame of a generator was put on the stack, and gives the item later.
    Entered,
}

/// What became of a step of a loop whose item goes to a register.
pub(super) enum Advance {
    Item,
    End,
    /// As [`Step::Entered`].
    Entered,
}

/// What became of a step with an iterator that runs no script's code.
pub(super) enum Asked {
    /// The item is in the loop's register.
    Item,
    /// Its parts are in theirs, so that the loop goes on here, behind what would take it apart.
    Spread(u32),
    End,
    /// Nothing was done.
    Nothing,
}

impl Registers {
    /// Takes a step with an iterator that runs no script's code. Where the loop begins by taking its item apart, the parts are written
    /// at once, and no tuple is made of them.
    ///
    /// # Safety
    /// `at` is a `ForIter` of the code, which a `Jump` follows.
    #[inline(never)]
    pub unsafe fn ask(self, source: &ObjectRef, state: Reg, d: Reg, ops: &[Op], at: *const Op) -> Asked {
        // SAFETY: the caller's promise.
        if let Op::Jump(body) = unsafe { *at.add(1) }
            && let Some(&Op::Unpack(first, item, count)) = ops.get(body as usize)
            && item == d
        {
            match source.quick_spread(self.arguments(first, count as usize)) {
                Some(true) => return Asked::Spread(body + 1),
                Some(false) => {
                    self.clear(state);
                    return Asked::End;
                }
                None => {}
            }
        }
        let made = ManuallyDrop::new(source.quick_next());
        match &*made {
            None => return Asked::Nothing,
            Some(Some(item)) => self.put_words(d, Words::fresh(item)),
            Some(None) => {
                self.clear(state);
                return Asked::End;
            }
        }
        Asked::Item
    }

    /// Prepares the state of a loop over a list, a tuple or a text, as `begin_loop` does; false, with nothing done, for all else.
    #[inline(never)]
    pub fn begin(self, state: Reg, a: Reg, locals: usize) -> bool {
        match self.get(a) {
            Some(Value::List(_) | Value::Tuple(_)) => {}
            Some(Value::Str(text)) if text.is_ascii() => {}
            _ => return false,
        }
        if a != state && !self.pass(state, a, locals) {
            return false;
        }
        self.set_int(state + 1, 0);
        self.clear(state + 2);
        true
    }

    /// Takes a step through a text that has nothing but ASCII, as `walk` does through a list.
    #[inline(never)]
    pub fn spell(self, state: Reg, d: Reg, characters: &mut Characters) -> Option<bool> {
        let (Some(Value::Str(text)), Some(position)) = (self.get(state), self.int(state + 1)) else { return None };
        match text.as_bytes().get(position as usize) {
            Some(&byte) => {
                self.put(d, characters.ascii(byte));
                self.set_int(state + 1, position + 1);
                Some(true)
            }
            None => {
                self.clear(state);
                Some(false)
            }
        }
    }

    /// Takes a step through the keys of a dict, as `next_of_loop` does; `None`, with nothing done, where there may be reason to complain.
    #[inline(never)]
    pub fn next_key(self, state: Reg, d: Reg) -> Option<bool> {
        let (Some(Value::Dict(dict)), Some(position), Some(count)) =
            (self.get(state), self.int(state + 1), self.int(state + 2))
        else {
            return None;
        };
        let (mut place, given) = (position as usize & PLACE, position as usize >> PLACE_BITS);
        if dict.len() as i64 != count || given as i64 >= count {
            return None;
        }
        let key = ManuallyDrop::new(dict.next_key(&mut place));
        let Some(key) = &*key else {
            self.clear(state);
            return Some(false);
        };
        self.put_words(d, Words::fresh(key));
        self.set_int(state + 1, ((given + 1) << PLACE_BITS | place) as i64);
        Some(true)
    }

    /// Unpacks a tuple that has so many items into registers from the first; false, with nothing done, for all else.
    #[inline(never)]
    pub fn unpack(self, first: Reg, a: Reg, count: usize, locals: usize) -> bool {
        let items = match self.get(a) {
            Some(Value::Tuple(items)) if items.len() == count => Rc::clone(items),
            _ => return false,
        };
        self.release(a, locals);
        for (register, item) in (first..).zip(items.iter()) {
            if !self.share(register, item) {
                self.put(register, item.clone());
            }
        }
        true
    }
}

impl Interpreter {
    /// One step of a loop that is not a counted range.
    #[inline(never)]
    pub(super) fn advance_loop(&mut self, w: Window, state: Reg, d: Reg) -> Result<Advance> {
        let (place, to) = (w.base + state as usize, w.base + d as usize);
        match self.next_of_loop(w, state)? {
            Step::Item(item) => {
                put(&mut self.stack[to], item);
                Ok(Advance::Item)
            }
            Step::End => {
                clear(&mut self.stack[place]);
                Ok(Advance::End)
            }
            Step::Entered => Ok(Advance::Entered),
        }
    }

    /// Prepares a loop's state: lists, tuples and ranges with a position, everything else as an iterator.
    pub(super) fn begin_loop(&mut self, w: Window, state: Reg, a: Reg) -> Result<()> {
        let source = self.operand(w, a)?;
        let at = w.base + state as usize;
        let (source, position, count) = match source {
            Value::List(_) | Value::Tuple(_) => (source, Some(Value::Int(0)), None),
            Value::Range(range) => {
                let count = i64::try_from(range.len()).unwrap_or(i64::MAX);
                (Value::Int(range.start), Some(Value::Int(count)), Some(Value::Int(range.step)))
            }
            Value::Str(text) if text.is_ascii() => (Value::Str(text), Some(Value::Int(0)), None),
            Value::Dict(dict) => {
                let count = dict.len() as i64;
                (Value::Dict(dict), Some(Value::Int(0)), Some(Value::Int(count)))
            }
            other => (iterator(self, &other)?, None, None),
        };
        self.stack[at] = Some(source);
        self.stack[at + 1] = position;
        self.stack[at + 2] = count;
        Ok(())
    }

    /// `for ... in range(...)`: callee in the first register of the state, arguments above its three.
    pub(super) fn begin_range(&mut self, w: Window, state: Reg, count: usize) -> Result<()> {
        let at = w.base + state as usize;
        let args = self.take_args(at + 3, count);
        let Some(callee) = self.stack[at].take() else { return Err(Error::type_error("nothing to call")) };
        let is_long = args.positional.iter().any(|bound| matches!(bound, Value::BigInt(_)));
        if is_long || !matches!(callee, Value::Type(Builtin::Range)) {
            let source = self.call(&callee, args)?;
            self.stack[at] = Some(source);
            return self.begin_loop(Window { locals: 0, ..w }, state, state);
        }
        let mut bounds = [0i64, 0, 1];
        for (i, value) in args.positional.iter().enumerate() {
            bounds[i] = match value {
                Value::Int(value) => *value,
                other => to_int(self, other)?,
            };
        }
        let [start, stop, step] = match count {
            1 => [0, bounds[0], 1],
            _ => bounds,
        };
        if step == 0 {
            return Err(Error::value("range() arg 3 must not be zero"));
        }
        let left = crate::object::Range { start, stop, step }.len();
        self.stack[at] = Some(Value::Int(start));
        self.stack[at + 1] = Some(Value::Int(left.min(i64::MAX as usize) as i64));
        self.stack[at + 2] = Some(Value::Int(step));
        Ok(())
    }

    /// The next item of a loop that is not a counted range.
    #[inline(never)]
    pub(super) fn next_of_loop(&mut self, w: Window, state: Reg) -> Result<Step> {
        let at = w.base + state as usize;
        if let Some(Value::Int(position)) = self.stack[at + 1] {
            let mut index = position as usize;
            let item = match &self.stack[at] {
                Some(Value::List(list)) => list.get(index),
                Some(Value::Tuple(items)) => items.get(index).cloned(),
                Some(Value::Dict(dict)) => {
                    if !matches!(self.stack[at + 2], Some(Value::Int(count)) if count == dict.len() as i64) {
                        // It stays wrong: asking again raises again.
                        self.stack[at + 2] = Some(Value::Int(-1));
                        return Err(Error::runtime("dictionary changed size during iteration"));
                    }
                    // How many were given stands above the place in the table.
                    let (mut place, given) = (index & PLACE, index >> PLACE_BITS);
                    let key = dict.next_key(&mut place);
                    if key.is_some() && given >= dict.len() {
                        self.stack[at + 2] = Some(Value::Int(-1));
                        return Err(Error::runtime("dictionary keys changed during iteration"));
                    }
                    index = ((given + 1) << PLACE_BITS | place).wrapping_sub(1);
                    key
                }
                _ => None,
            };
            if let Some(Value::Int(position)) = &mut self.stack[at + 1] {
                *position = index.wrapping_add(1) as i64;
            }
            return Ok(item.map_or(Step::End, Step::Item));
        }
        let Some(Value::Object(source)) = &self.stack[at] else {
            let Some(source) = self.stack[at].clone() else {
                return Err(Error::new(Kind::SystemError, "a loop without its iterator"));
            };
            return Ok(next_item(self, &source)?.map_or(Step::End, Step::Item));
        };
        if let Some(generator) = source.downcast::<Generator>() {
            let state = generator.state.clone();
            if self.enter_generator(state.clone(), Asker::Loop)? {
                return Ok(Step::Entered);
            }
            return Ok(self.next_of_generator(&state)?.map_or(Step::End, Step::Item));
        }
        let source = source.clone();
        Ok(next_item(self, &Value::Object(source))?.map_or(Step::End, Step::Item))
    }

    pub(super) fn unpack(&mut self, w: Window, first: Reg, a: Reg, count: usize) -> Result<()> {
        let source = self.operand(w, a)?;
        let at = w.base + first as usize;
        match tuple_within(&source).as_ref().unwrap_or(&source) {
            Value::Tuple(items) => {
                if items.len() != count {
                    return Err(wrong_count(items.len(), count));
                }
                for (place, item) in self.stack[at..at + count].iter_mut().zip(items.iter()) {
                    *place = Some(item.clone());
                }
                return Ok(());
            }
            Value::List(items) => {
                let found = items.len();
                if found != count {
                    return Err(wrong_count(found, count));
                }
                for (i, place) in self.stack[at..at + count].iter_mut().enumerate() {
                    // Dropping what a register held may run code, so that the list is not borrowed meanwhile.
                    let item = items.get(i);
                    *place = item;
                }
                return Ok(());
            }
            _ => {}
        }
        let mut iter = self.unpackable(&source)?;
        for i in 0..count {
            match iter.next(self)? {
                Some(item) => self.stack[at + i] = Some(item),
                None => return Err(wrong_count(i, count)),
            }
        }
        match iter.next(self)? {
            Some(_) => Err(Error::value(format!("too many values to unpack (expected {count})"))),
            None => Ok(()),
        }
    }

    fn unpackable(&mut self, source: &Value) -> Result<crate::object::Iter> {
        iterate(self, source).map_err(|error| match error.message().ends_with("object is not iterable") {
            true => Error::type_error(format!("cannot unpack non-iterable {} object", type_name(source))),
            false => error,
        })
    }

    pub(super) fn unpack_star(&mut self, w: Window, before: usize, first: Reg, a: Reg, after: usize) -> Result<()> {
        let source = self.operand(w, a)?;
        let mut iter = self.unpackable(&source)?;
        let mut items = Vec::new();
        while let Some(item) = iter.next(self)? {
            if items.len() == items.capacity() {
                crate::limits::request(items.len().saturating_mul(2 * size_of::<Value>()))?;
            }
            items.push(item);
        }
        if items.len() < before + after {
            let (needed, got) = (before + after, items.len());
            return Err(Error::value(format!("not enough values to unpack (expected at least {needed}, got {got})")));
        }
        let tail = items.split_off(items.len() - after);
        let middle = items.split_off(before);
        let at = w.base + first as usize;
        for (i, item) in items.into_iter().chain([Value::list(middle)]).chain(tail).enumerate() {
            self.stack[at + i] = Some(item);
        }
        Ok(())
    }

    /// One step of `yield from`: what it yields; or it has ended and its value is in `d`; or its generator's frame was put on the stack.
    pub(super) fn delegate(&mut self, w: Window, d: Reg, from: Reg) -> Result<Step> {
        let source = self.peek(w, from)?;
        let sent = self.stack[w.base + from as usize + 1].take().unwrap_or(Value::None);
        let exit = match source.downcast::<Generator>() {
            Some(generator) => {
                let state = generator.state.clone();
                if sent.is_none()
                    && state.flavour == Flavour::Generator
                    && self.enter_generator(state.clone(), Asker::Delegate)?
                {
                    return Ok(Step::Entered);
                }
                self.resume(&state, Resume::Send(sent))?
            }
            None => {
                let next = match (&source, sent.is_none()) {
                    // The value of its `StopIteration` is wanted.
                    (Value::Instance(_), true) if find_special(self, &source, "__next__").is_some() => {
                        call_method(self, &source, "__next__", Args::default()).map(Some)
                    }
                    (_, true) => next_item(self, &source),
                    (_, false) => call_method(self, &source, "send", Args::new([sent])).map(Some),
                };
                match next {
                    Ok(Some(value)) => Exit::Yielded(value),
                    Ok(None) => Exit::Returned(Value::None),
                    Err(error) if error.kind() == Kind::StopIteration => Exit::Returned(stop_value(&error)),
                    Err(error) => return Err(error),
                }
            }
        };
        match exit {
            Exit::Yielded(value) => Ok(Step::Item(value)),
            Exit::Returned(value) => {
                self.put(w, d, value);
                Ok(Step::End)
            }
        }
    }

    /// What a starred item of a display spreads; `what` begins the message about what cannot be spread.
    pub(super) fn extend_list(
        &mut self,
        list: &Value,
        source: &Value,
        what: impl Fn(&mut Self) -> String,
    ) -> Result<()> {
        let items = match source {
            Value::Tuple(items) => {
                if let Value::List(list) = list {
                    list.items_mut().extend_from_slice(items);
                }
                return Ok(());
            }
            other => collect(self, other).map_err(|error| {
                if !error.message().ends_with("object is not iterable") {
                    return error;
                }
                let what = what(self);
                Error::type_error(format!("{what} after * must be an iterable, not {}", type_name(other)))
            })?,
        };
        if let Value::List(list) = list {
            list.items_mut().extend(items);
        }
        Ok(())
    }
}

/// The tuple that an instance of a script's class is, if the class does not say itself what iterating over it gives.
fn tuple_within(value: &Value) -> Option<Value> {
    let Value::Instance(instance) = value else { return None };
    let native = instance.native.borrow();
    let found = native.as_ref().filter(|native| matches!(native, Value::Tuple(_)))?;
    instance.class().special("__iter__").is_none().then(|| found.clone())
}

fn wrong_count(got: usize, expected: usize) -> Error {
    Error::value(match got > expected {
        true => format!("too many values to unpack (expected {expected})"),
        false => format!("not enough values to unpack (expected {expected}, got {got})"),
    })
}

fn stop_value(error: &Error) -> Value {
    let exception: Rc<_> = error.to_exception();
    crate::object::exception_members::get(&exception, "value").unwrap_or(Value::None)
}
