//! `x[k]` and `x[k] = v`: what the kinds that loops subscript most answer without leaving their registers. All else goes to `object`.

use std::mem::ManuallyDrop;
use std::rc::Rc;

use super::super::code::Reg;
use super::super::frame::{CodeRef, Window};
use super::super::interpreter::Interpreter;
use super::call::simple_code;
use super::register::Registers;
use super::words::{Words, clear, put};
use crate::error::Result;
use crate::object::{
    Binding, Characters, Class, Dict, Function, Text, Value, array_element, array_row, array_rows, array_store,
    get_item, set_item,
};

impl Registers {
    /// `d = a[index]` of a list or tuple; false when that is for the general path.
    #[inline(always)]
    pub fn pick(self, d: Reg, a: Reg, index: i64, locals: usize) -> bool {
        let Some(items) = self.items(a) else { return false };
        let Some(item) = items.get(position(index, items.len())) else { return false };
        if !self.share(d, item) {
            return false;
        }
        if a != d {
            self.release(a, locals);
        }
        true
    }

    /// `a[index] = b` of a list; false when that is for the general path.
    #[inline(always)]
    pub fn place(self, a: Reg, index: i64, b: Reg, locals: usize) -> bool {
        let Some(Value::List(list)) = self.get(a) else { return false };
        let place = {
            let mut items = list.items_mut();
            let at = position(index, items.len());
            match items.get_mut(at) {
                Some(place) => place as *mut Value as *mut Option<Value>,
                None => return false,
            }
        };
        // SAFETY: the list stays in its register, and nothing changes it before the value was written.
        unsafe { self.store_within(place, a, b, locals) }
    }

    /// `d = a[k]` of a dict whose keys compare without a script's code, of a sequence with a slice, and of what a native part of an
    /// instance has at a position; false for the general path.
    #[inline(never)]
    pub fn look_up(self, d: Reg, a: Reg, k: Reg, locals: usize) -> bool {
        let (Some(owner), Some(key)) = (self.get(a), self.get(k)) else { return false };
        let words = match (owner, key) {
            (Value::Dict(dict), key) => look_in(dict, key),
            (Value::List(_) | Value::Tuple(_) | Value::Str(_), Value::Slice(slice)) => {
                return self.slice_with(d, a, k, slice, locals);
            }
            (Value::Instance(instance), key) => {
                // SAFETY: the instance is in a register, and what is native of it is only replaced by a script.
                match (unsafe { instance.native.try_borrow_unguarded() }, key) {
                    (Ok(Some(_)), _) if instance.class().special("__getitem__").is_some() => None,
                    (Ok(Some(Value::Dict(dict))), key) => look_in(dict, key),
                    (Ok(Some(Value::Object(object))), Value::Int(index)) => {
                        let made = ManuallyDrop::new(object.quick_item(*index));
                        made.as_ref().map(Words::fresh)
                    }
                    _ => None,
                }
            }
            _ => None,
        };
        let Some(words) = words else { return false };
        self.release(a, locals);
        self.release(k, locals);
        self.put_words(d, words);
        true
    }

    /// `d = a[first, second]` of a dict, for which no tuple is made; false for the general path.
    #[inline(never)]
    pub fn look_up_pair(self, d: Reg, a: Reg, first: Reg, locals: usize) -> bool {
        let (Some(Value::Dict(dict)), Some(one), Some(other)) = (self.get(a), self.get(first), self.get(first + 1))
        else {
            return false;
        };
        let Some(Some(Some(words))) = dict.quick_look_pair(one, other, Words::shared) else { return false };
        self.release(a, locals);
        self.release(first, locals);
        self.release(first + 1, locals);
        self.put_words(d, words);
        true
    }

    /// `a[k] = b` of such a dict; its own register is left as it is.
    #[inline(never)]
    pub fn bind_key(self, a: Reg, k: Reg, b: Reg, locals: usize) -> bool {
        let (Some(dict), Some(key), Some(value)) = (self.dict(a, "__setitem__"), self.get(k), self.get(b)) else {
            return false;
        };
        let Ok(old) = dict.quick_insert(key, value.clone()) else { return false };
        self.release(k, locals);
        self.release(b, locals);
        drop(old);
        true
    }

    /// The dict in a register, or that of an instance whose class has no such method of its own. It is let go before a register is written.
    #[inline(always)]
    fn dict<'a>(self, r: Reg, method: &'static str) -> Option<&'a Dict> {
        match self.get(r) {
            Some(Value::Dict(dict)) => Some(dict),
            Some(Value::Instance(instance)) => {
                // SAFETY: the instance is in a register, and what is native of it is only replaced by a script.
                match unsafe { instance.native.try_borrow_unguarded() } {
                    Ok(Some(Value::Dict(dict))) if instance.class().special(method).is_none() => Some(dict),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Adds an item to a set whose items compare without a script's code; false for the general path.
    #[inline(never)]
    pub fn add_item(self, set: Reg, a: Reg, locals: usize) -> bool {
        let (Some(Value::Set(set)), Some(item)) = (self.get(set), self.get(a)) else { return false };
        if !set.quick_insert(item) {
            return false;
        }
        self.release(a, locals);
        true
    }
}

/// What a dict has under a key, with one more reference to it.
#[inline(always)]
fn look_in(dict: &Dict, key: &Value) -> Option<Words> {
    dict.quick_look(key, Words::shared).flatten().flatten()
}

/// A character of a text that has nothing but ASCII; `None` for all else.
fn character(characters: &mut Characters, text: &Text, index: i64) -> Option<Value> {
    let &byte = text.as_bytes().get(position(index, text.len()))?;
    text.is_ascii().then(|| characters.ascii(byte))
}

/// The position that an index means.
#[inline(always)]
fn position(index: i64, count: usize) -> usize {
    (if index < 0 { index.wrapping_add(count as i64) } else { index }) as usize
}

impl Interpreter {
    /// True when the frame of a script's `__getitem__` was pushed.
    #[inline(never)]
    pub(super) fn get_item_op(&mut self, w: Window, d: Reg, a: Reg, k: Reg) -> Result<bool> {
        let (at, key_at) = (w.base + a as usize, w.base + k as usize);
        let characters = &mut self.state.characters;
        let found = match (&self.stack[at], &self.stack[key_at]) {
            (Some(Value::Array(array)), Some(Value::Int(i))) => {
                array_element(array, &[*i]).or_else(|| array_row(array, *i))
            }
            (Some(Value::Array(array)), Some(Value::Array(index))) => array_rows(array, index),
            (Some(Value::Str(text)), Some(Value::Int(i))) => character(characters, text, *i),
            (Some(Value::Instance(instance)), Some(_)) => {
                let class = instance.class().clone();
                if let Some(method) = plain_method(&class, class.special("__getitem__"), 2) {
                    let key = self.operand(w, k)?;
                    let object = self.operand(w, a)?;
                    self.push_method(method, [object, key], d)?;
                    return Ok(true);
                }
                None
            }
            _ => None,
        };
        let value = match found {
            Some(value) => {
                self.consume(w, a);
                self.consume(w, k);
                value
            }
            None => {
                let key = self.operand(w, k)?;
                let object = self.operand(w, a)?;
                get_item(self, &object, &key)?
            }
        };
        put(&mut self.stack[w.base + d as usize], value);
        Ok(false)
    }

    /// The same with an integer that the instruction names.
    #[inline(never)]
    pub(super) fn get_item_int_op(&mut self, w: Window, d: Reg, a: Reg, small: i16) -> Result<bool> {
        let key = Value::Int(small as i64);
        if let Some(Value::Instance(instance)) = &self.stack[w.base + a as usize] {
            let class = instance.class().clone();
            if let Some(method) = plain_method(&class, class.special("__getitem__"), 2) {
                let object = self.operand(w, a)?;
                self.push_method(method, [object, key], d)?;
                return Ok(true);
            }
        }
        if let Some(Value::Str(text)) = &self.stack[w.base + a as usize]
            && let Some(character) = character(&mut self.state.characters, text, small as i64)
        {
            self.consume(w, a);
            put(&mut self.stack[w.base + d as usize], character);
            return Ok(false);
        }
        if let Some(Value::Array(array)) = &self.stack[w.base + a as usize]
            && let Some(row) = array_row(array, small as i64)
        {
            self.consume(w, a);
            put(&mut self.stack[w.base + d as usize], row);
            return Ok(false);
        }
        let value = self.get_item_slow(w, a, key)?;
        put(&mut self.stack[w.base + d as usize], value);
        Ok(false)
    }

    #[inline(never)]
    pub(super) fn get_item2_op(&mut self, w: Window, d: Reg, a: Reg, indices: [Reg; 2]) -> Result<()> {
        let [i, j] = indices.map(|r| w.base + r as usize);
        if let (Some(Value::Array(array)), Some(Value::Int(i)), Some(Value::Int(j))) =
            (&self.stack[w.base + a as usize], &self.stack[i], &self.stack[j])
            && let Some(value) = array_element(array, &[*i, *j])
        {
            self.consume(w, a);
            put(&mut self.stack[w.base + d as usize], value);
            return Ok(());
        }
        let key = self.pair(w, indices)?;
        let object = self.operand(w, a)?;
        let value = get_item(self, &object, &key)?;
        put(&mut self.stack[w.base + d as usize], value);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn set_item_op(&mut self, w: Window, a: Reg, k: Reg, b: Reg) -> Result<()> {
        let (at, key_at, value_at) = (w.base + a as usize, w.base + k as usize, w.base + b as usize);
        if let (Some(Value::Array(array)), Some(Value::Int(i)), Some(value)) =
            (&self.stack[at], &self.stack[key_at], &self.stack[value_at])
            && array_store(array, &[*i], value)
        {
            self.consume(w, a);
            self.consume(w, b);
            return Ok(());
        }
        // In CPython's order, where several names are unbound. What a dict does by itself was tried in the registers.
        let value = self.operand(w, b)?;
        let object = self.operand(w, a)?;
        let key = self.operand(w, k)?;
        set_item(self, &object, &key, value)
    }

    #[inline(never)]
    pub(super) fn set_item2_op(&mut self, w: Window, a: Reg, indices: [Reg; 2], b: Reg) -> Result<()> {
        let [i, j] = indices.map(|r| w.base + r as usize);
        if let (Some(Value::Int(i)), Some(Value::Int(j))) = (&self.stack[i], &self.stack[j])
            && let (Some(Value::Array(array)), Some(value)) =
                (&self.stack[w.base + a as usize], &self.stack[w.base + b as usize])
            && array_store(array, &[*i, *j], value)
        {
            self.consume(w, a);
            self.consume(w, b);
            return Ok(());
        }
        let key = self.pair(w, indices)?;
        let object = self.operand(w, a)?;
        let mut value = self.operand(w, b)?;
        if let Value::Dict(dict) = &object {
            match dict.quick_insert(&key, value) {
                Ok(old) => {
                    drop(old);
                    return Ok(());
                }
                Err(back) => value = back,
            }
        }
        set_item(self, &object, &key, value)
    }

    fn pair(&mut self, w: Window, indices: [Reg; 2]) -> Result<Value> {
        Ok(Value::pair(self.operand(w, indices[0])?, self.operand(w, indices[1])?))
    }

    /// Empties a register whose value was looked at in place, if it is a temporary.
    #[inline(always)]
    pub(super) fn consume(&mut self, w: Window, r: Reg) {
        if r as usize >= w.locals {
            clear(&mut self.stack[w.base + r as usize]);
        }
    }
}

/// The function of a script that a class has under a name, if a call of it with so many arguments only needs a frame.
pub(super) fn plain_method(class: &Class, found: Option<Binding>, arguments: usize) -> Option<(Rc<Function>, CodeRef)> {
    let function = class.function_at(found?)?;
    let code = simple_code(&function, arguments)?;
    Some((function, code))
}
