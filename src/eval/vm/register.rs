//! The registers of the running frame, read and written by the tags of their values.

use std::hint::unreachable_unchecked;
use std::mem::{ManuallyDrop, MaybeUninit};
use std::ptr;
use std::rc::Rc;

use super::super::code::Reg;
use super::words::*;
use crate::object::{ArrayObject, Function, Items, Value};

/// The registers of the running frame, for as long as nothing that may move the stack was called. Kinds are told by their tags alone:
/// taking a value apart by its variants costs the loop several instructions more.
#[derive(Clone, Copy)]
pub(super) struct Registers(*mut Option<Value>);

impl Registers {
    /// # Safety
    /// The frame's window begins here. Only registers within it are named, and only until the stack may have moved.
    #[inline(always)]
    pub unsafe fn new(first: *mut Option<Value>) -> Registers {
        Registers(first)
    }

    #[inline(always)]
    fn at(self, r: Reg) -> *mut Option<Value> {
        // SAFETY: the register lies within the window.
        unsafe { self.0.add(r as usize) }
    }

    #[inline(always)]
    fn tag(self, r: Reg) -> u64 {
        // SAFETY: the first word of a register is always initialised.
        unsafe { *(self.at(r) as *const u64) }
    }

    #[inline(always)]
    pub fn int(self, r: Reg) -> Option<i64> {
        // SAFETY: an integer's payload is its second word.
        (self.tag(r) == INT).then(|| unsafe { *(self.at(r) as *const i64).add(1) })
    }

    /// The payload of a float, or of NumPy's double.
    #[inline(always)]
    fn payload(self, r: Reg) -> f64 {
        // SAFETY: only called for these two kinds, whose payload is their second word.
        unsafe { *(self.at(r) as *const f64).add(1) }
    }

    #[inline(always)]
    pub fn float(self, r: Reg) -> Option<f64> {
        (self.tag(r) == FLOAT).then(|| self.payload(r))
    }

    #[inline(always)]
    pub fn bool(self, r: Reg) -> Option<bool> {
        // SAFETY: a truth value's payload is the first byte of its second word.
        (self.tag(r) == BOOL).then(|| unsafe { *(self.at(r) as *const u8).add(8) != 0 })
    }

    /// Two floats, or a float and an integer.
    #[inline(always)]
    pub fn floats(self, a: Reg, b: Reg) -> Option<(f64, f64)> {
        match (self.float(a), self.float(b)) {
            (Some(x), Some(y)) => Some((x, y)),
            (Some(x), None) => self.int(b).map(|y| (x, y as f64)),
            (None, Some(y)) => self.int(a).map(|x| (x as f64, y)),
            (None, None) => None,
        }
    }

    /// A float, NumPy's double or an integer, as a double.
    #[inline(always)]
    pub fn real(self, r: Reg) -> Option<f64> {
        match self.tag(r) {
            FLOAT | DOUBLE => Some(self.payload(r)),
            _ => self.int(r).map(|x| x as f64),
        }
    }

    /// Two of NumPy's doubles, or one and a float.
    #[inline(always)]
    pub fn doubles(self, a: Reg, b: Reg) -> Option<(f64, f64)> {
        let (x, y) = (self.tag(a), self.tag(b));
        let known = (x == DOUBLE && (y == DOUBLE || y == FLOAT)) || (x == FLOAT && y == DOUBLE);
        known.then(|| (self.payload(a), self.payload(b)))
    }

    #[inline(always)]
    fn set(self, r: Reg, tag: u64, payload: u64) {
        // SAFETY: tag and payload make a value.
        unsafe { supplant(self.at(r), Words { tag, payload: MaybeUninit::new(payload) }) }
    }

    #[inline(always)]
    pub fn set_int(self, r: Reg, value: i64) {
        self.set(r, INT, value as u64);
    }

    #[inline(always)]
    pub fn set_float(self, r: Reg, value: f64) {
        self.set(r, FLOAT, value.to_bits());
    }

    #[inline(always)]
    pub fn set_double(self, r: Reg, value: f64) {
        let words = Words { tag: DOUBLE, payload: MaybeUninit::new(value.to_bits()) };
        match self.tag(r) == DOUBLE {
            // SAFETY: a double is written over a double.
            true => unsafe { words.write(self.at(r)) },
            // SAFETY: tag and payload make a value.
            false => unsafe { supplant(self.at(r), words) },
        }
    }

    #[inline(always)]
    pub fn set_bool(self, r: Reg, value: bool) {
        self.set(r, BOOL, value as u64);
    }

    /// Copies a value into a register; false, with nothing done, for the few kinds that are copied by more than one more reference.
    #[inline(always)]
    pub fn share(self, to: Reg, value: &Value) -> bool {
        let Some(words) = Words::shared(value) else { return false };
        self.put_words(to, words);
        true
    }

    /// Writes words into a register, which becomes the owner of what they are.
    #[inline(always)]
    pub fn put_words(self, to: Reg, words: Words) {
        // SAFETY: the words are a value's that nobody else owns.
        unsafe { supplant(self.at(to), words) }
    }

    /// What a register holds, to be owned elsewhere: from `locals` on it is taken out, before it is copied as by `share`. `None`, with
    /// nothing done, where that cannot be, or there is nothing.
    #[inline(always)]
    fn give(self, from: Reg, locals: usize) -> Option<Words> {
        let place = self.at(from);
        // SAFETY: it is a register.
        let words = unsafe { Words::read(place) };
        if !words.is_plain() {
            match from as usize >= locals {
                // SAFETY: the value goes to whoever asked.
                true => unsafe { *(place as *mut u64) = EMPTY },
                // SAFETY: it is a register.
                false => match unsafe { &*place } {
                    Some(value) if one_more(value) => {}
                    _ => return None,
                },
            }
        }
        (words.tag != EMPTY).then_some(words)
    }

    /// Stores what a register holds in a place, as `give` gives it; what was there is dropped last.
    ///
    /// # Safety
    /// The place is a register's or a value's, and nothing borrows it.
    #[inline(always)]
    pub unsafe fn store(self, place: *mut Option<Value>, from: Reg, locals: usize) -> bool {
        let Some(words) = self.give(from, locals) else { return false };
        // SAFETY: the caller's promise.
        unsafe { supplant(place, words) }
        true
    }

    /// Stores what register `b` holds in a place within what register `a` holds, which is emptied then if it is a temporary.
    ///
    /// # Safety
    /// The place is a value's, and nothing borrows it.
    #[inline(always)]
    pub unsafe fn store_within(self, place: *mut Option<Value>, a: Reg, b: Reg, locals: usize) -> bool {
        // SAFETY: the caller's promise.
        let stored = unsafe { self.store(place, b, locals) };
        if stored {
            self.release(a, locals);
        }
        stored
    }

    /// What a register holds, as `give` gives it.
    #[inline(always)]
    pub fn value(self, from: Reg, locals: usize) -> Option<Value> {
        let mut value = None;
        // SAFETY: the place is a value's, which nobody else knows.
        unsafe { self.store(&mut value, from, locals) };
        value
    }

    /// Moves what was made of the operand in `a` into a register, and empties `a` if it is a temporary; false, with nothing done, if
    /// nothing was made.
    #[inline(always)]
    pub fn replace_operand(self, d: Reg, made: &ManuallyDrop<Option<Value>>, a: Reg, locals: usize) -> bool {
        let Some(value) = &**made else { return false };
        let words = Words::fresh(value);
        if a != d {
            self.release(a, locals);
        }
        self.put_words(d, words);
        true
    }

    /// Moves or copies a register into another one, as `give` gives it.
    #[inline(always)]
    pub fn pass(self, to: Reg, from: Reg, locals: usize) -> bool {
        // SAFETY: the register lies within the window.
        unsafe { self.store(self.at(to), from, locals) }
    }

    /// Appends what a register holds to a list, as `give` gives it.
    #[inline(always)]
    pub fn append(self, list: Reg, from: Reg, locals: usize) -> bool {
        let Some(Value::List(list)) = self.get(list) else { return false };
        let Some(words) = self.give(from, locals) else { return false };
        let mut items = list.items_mut();
        items.reserve(1);
        let count = items.len();
        // SAFETY: there is room for one more, which these words are.
        unsafe {
            words.write(items.as_mut_ptr().add(count) as *mut Option<Value>);
            items.set_len(count + 1);
        }
        true
    }

    /// Appends what a register holds to a vector that has room, as `give` gives it; false, with nothing done, where it has none.
    #[inline(always)]
    pub fn add_to(self, items: &mut Vec<Value>, from: Reg, locals: usize) -> bool {
        let count = items.len();
        if count == items.capacity() {
            return false;
        }
        let Some(words) = self.give(from, locals) else { return false };
        // SAFETY: there is room for one more, which these words are.
        unsafe {
            words.write(items.as_mut_ptr().add(count) as *mut Option<Value>);
            items.set_len(count + 1);
        }
        true
    }

    /// Makes a tuple of what registers hold, as `give` gives it; false, with nothing done, if one of them is empty.
    #[inline(never)]
    pub fn tuple(self, d: Reg, first: Reg, count: u16, locals: usize) -> bool {
        let mut items = Items::with_capacity(count as usize);
        // SAFETY: there is room for as many, and they are there when their number is set.
        unsafe {
            if !self.gather(first, count, locals, items.as_mut_ptr()) {
                return false;
            }
            items.set_len(count as usize);
        }
        self.put(d, Value::Tuple(Rc::new(items)));
        true
    }

    /// The same of a list.
    #[inline(never)]
    pub fn list(self, d: Reg, first: Reg, count: u16, locals: usize) -> bool {
        if count == 0 {
            self.put(d, Value::List(Rc::default()));
            return true;
        }
        let mut items: Vec<Value> = Vec::with_capacity(count as usize);
        // SAFETY: as for a tuple.
        unsafe {
            if !self.gather(first, count, locals, items.as_mut_ptr()) {
                return false;
            }
            items.set_len(count as usize);
        }
        self.put(d, Value::list(items));
        true
    }

    /// Writes what registers hold, as `give` gives it, one after another; false, with nothing done, if one of them is empty.
    ///
    /// # Safety
    /// There is room for so many values, none of which is there yet.
    #[inline(always)]
    unsafe fn gather(self, first: Reg, count: u16, locals: usize, to: *mut Value) -> bool {
        let registers = first..first + count;
        if registers.clone().any(|register| self.get(register).is_none()) {
            return false;
        }
        for (at, register) in registers.enumerate() {
            // SAFETY: the caller's room; none is a register that was empty.
            unsafe {
                match (self.give(register, locals), self.get(register)) {
                    (Some(words), _) => words.write(to.add(at) as *mut Option<Value>),
                    (None, Some(value)) => to.add(at).write(value.clone()),
                    (None, None) => unreachable_unchecked(),
                }
            }
        }
        true
    }

    /// Writes a value into a register, which it becomes the owner of.
    #[inline(always)]
    pub fn put(self, to: Reg, value: Value) {
        // SAFETY: the value is owned by the register from now on.
        unsafe { supplant(self.at(to), Words::of(&value)) }
        std::mem::forget(value);
    }

    #[inline(always)]
    pub fn clear(self, r: Reg) {
        // SAFETY: it is a register, whose value is dropped once; an empty one has no payload.
        unsafe { supplant(self.at(r), Words { tag: EMPTY, payload: MaybeUninit::uninit() }) }
    }

    #[inline(always)]
    pub fn is_none(self, r: Reg) -> bool {
        self.tag(r) == NONE
    }

    /// Whether it holds an integer or a float.
    #[inline(always)]
    pub fn is_number(self, r: Reg) -> bool {
        self.tag(r) == INT || self.tag(r) == FLOAT
    }

    /// Whether it is empty, or holds `None`.
    #[inline(always)]
    pub fn is_nothing(self, r: Reg) -> bool {
        self.tag(r) == NONE || self.tag(r) == EMPTY
    }

    /// The truth of what tells it by itself.
    #[inline(always)]
    pub fn truth(self, r: Reg) -> Option<bool> {
        match self.tag(r) {
            BOOL => self.bool(r),
            INT => self.int(r).map(|x| x != 0),
            FLOAT => Some(self.payload(r) != 0.0),
            NONE => Some(false),
            _ => None,
        }
    }

    /// The registers from one on, as arguments of a function that runs no script's code.
    #[inline(always)]
    pub fn arguments<'a>(self, first: Reg, count: usize) -> &'a mut [Option<Value>] {
        // SAFETY: the registers lie within the window, and nobody else looks at them before the call has ended.
        unsafe { std::slice::from_raw_parts_mut(self.at(first), count) }
    }

    /// The window that begins so many registers above this one.
    ///
    /// # Safety
    /// As for `new`.
    #[inline(always)]
    pub unsafe fn above(self, count: usize) -> Registers {
        // SAFETY: the caller's promise.
        Registers(unsafe { self.0.add(count) })
    }

    /// Where so many registers end.
    #[inline(always)]
    pub fn end(self, count: usize) -> *const Option<Value> {
        self.0.wrapping_add(count)
    }

    /// Empties a register if it is a temporary, whose value was looked at in place.
    #[inline(always)]
    pub fn release(self, r: Reg, locals: usize) {
        if r as usize >= locals {
            self.clear(r);
        }
    }

    /// The array in a register.
    #[inline(always)]
    pub fn array<'a>(self, r: Reg) -> Option<&'a ArrayObject> {
        match self.get(r) {
            Some(Value::Array(array)) => Some(array),
            _ => None,
        }
    }

    /// The function in a register.
    #[inline(always)]
    pub fn function<'a>(self, r: Reg) -> Option<&'a Rc<Function>> {
        match self.get(r) {
            Some(Value::Function(function)) => Some(function),
            _ => None,
        }
    }

    /// Takes a function out of a register, which is left empty; `None` when it holds something else.
    #[inline(always)]
    pub fn take_function(self, r: Reg) -> Option<Rc<Function>> {
        let function = self.function(r)?;
        // SAFETY: the reference is moved out, and the register overwritten without dropping it.
        unsafe {
            let function = ptr::read(function);
            *(self.at(r) as *mut u64) = EMPTY;
            Some(function)
        }
    }

    /// Takes a step in a counted range, of which `state` holds the next integer, how many are left, and the step.
    /// `None` for other loops; whether there was an integer, which then is in `d`.
    #[inline(always)]
    pub fn count(self, state: Reg, d: Reg) -> Option<bool> {
        let item = self.int(state)?;
        debug_assert!(self.tag(state + 1) == INT && self.tag(state + 2) == INT);
        // SAFETY: the state of a loop is an integer only if the two registers after it hold integers as well, whose payload is their
        // second word.
        unsafe {
            let (at, left) = ((self.at(state) as *mut i64).add(1), (self.at(state + 1) as *mut i64).add(1));
            if *left <= 0 {
                return Some(false);
            }
            *left -= 1;
            *at = item.wrapping_add(*(self.at(state + 2) as *const i64).add(1));
        }
        self.set_int(d, item);
        Some(true)
    }

    /// Takes a step through a list or tuple, of which `state` holds the container and the position. `None` for other loops; whether
    /// there was an item, which then is in `d`.
    #[inline(always)]
    pub fn walk(self, state: Reg, d: Reg) -> Option<bool> {
        let position = self.int(state + 1)?;
        let items = self.items(state)?;
        let Some(item) = items.get(position as usize) else {
            self.clear(state);
            return Some(false);
        };
        if !self.share(d, item) {
            return None;
        }
        // SAFETY: it holds an integer, whose payload is its second word.
        unsafe { (self.at(state + 1) as *mut i64).add(1).write(position + 1) };
        Some(true)
    }

    /// The items of the list or tuple in a register. Whoever looks at them lets them go before anything may change a list.
    #[inline(always)]
    pub fn items<'a>(self, r: Reg) -> Option<&'a [Value]> {
        match self.get(r) {
            // SAFETY: as promised above.
            Some(Value::List(list)) => unsafe { list.unguarded() },
            Some(Value::Tuple(items)) => Some(items),
            _ => None,
        }
    }

    /// Empties the first registers. Numbers need no dropping, and may stay: nobody reads a register before it is written.
    #[inline(always)]
    pub fn drop_first(self, count: usize) {
        for r in 0..count {
            let place = self.0.wrapping_add(r);
            // SAFETY: the caller leaves the frame, whose first registers these are.
            unsafe {
                let words = Words::read(place);
                if !words.is_plain() {
                    *(place as *mut u64) = EMPTY;
                    words.let_go();
                }
            }
        }
    }

    /// Empties registers from one on, up to another one.
    #[inline(always)]
    pub fn empty(self, from: usize, to: usize) {
        for r in from..to {
            self.clear(r as Reg);
        }
    }

    /// Moves or copies a register into one of another window, as `give` gives it.
    ///
    /// # Safety
    /// The register lies within the other window.
    #[inline(always)]
    pub unsafe fn store_in(self, other: Registers, to: Reg, from: Reg, locals: usize) -> bool {
        // SAFETY: the caller's promise.
        unsafe { self.store(other.at(to), from, locals) }
    }

    /// Moves a result to the register of the caller; a number is copied.
    #[inline(always)]
    pub fn hand_over(self, from: Reg, caller: Registers, to: Reg) -> bool {
        // SAFETY: both are registers; the caller's window lies below this one.
        unsafe { self.store(caller.at(to), from, 0) }
    }

    #[inline(always)]
    pub fn get<'a>(self, r: Reg) -> &'a Option<Value> {
        // SAFETY: the register lies within the window; the caller lets the reference go before the register is written.
        unsafe { &*self.at(r) }
    }
}
