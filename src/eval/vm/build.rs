//! Making containers, strings and functions from registers.

use std::rc::Rc;

use super::super::code::*;
use super::super::frame::Window;
use super::super::interpreter::Interpreter;
use super::words::put;
use crate::error::{Error, Result};
use crate::object::{
    Dict, Function, Set, Text, Value, ascii, call_method, find_attribute, format, format_briefly, get_item, iterate,
    repr, str as str_of, type_name,
};

impl Interpreter {
    /// From a temporary it moves, from a local it copies.
    #[inline(never)]
    pub(super) fn move_op(&mut self, w: Window, d: Reg, a: Reg) -> Result<()> {
        let value = self.operand(w, a)?;
        put(&mut self.stack[w.base + d as usize], value);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn copy_op(&mut self, w: Window, d: Reg, a: Reg) -> Result<()> {
        let value = self.peek(w, a)?;
        put(&mut self.stack[w.base + d as usize], value);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn list_append(&mut self, w: Window, list: Reg, a: Reg) -> Result<()> {
        let value = self.operand(w, a)?;
        if let Some(Value::List(list)) = &self.stack[w.base + list as usize] {
            list.items_mut().push(value);
        }
        Ok(())
    }

    pub(super) fn build_dict(&mut self, w: Window, first: Reg, pairs: usize) -> Result<Value> {
        let dict = Dict::new();
        for i in 0..pairs as Reg {
            let key = self.operand(w, first + 2 * i)?;
            let value = self.operand(w, first + 2 * i + 1)?;
            dict.insert(self, key, value)?;
        }
        Ok(Value::Dict(Rc::new(dict)))
    }

    pub(super) fn build_set(&mut self, w: Window, first: Reg, count: usize) -> Result<Value> {
        let set = Set::new(false);
        for i in 0..count as Reg {
            let item = self.operand(w, first + i)?;
            set.insert(self, item)?;
        }
        Ok(Value::Set(Rc::new(set)))
    }

    /// `{**mapping}`.
    pub(super) fn update_dict(&mut self, dict: &Dict, mapping: &Value) -> Result<()> {
        if let Value::Dict(other) = mapping {
            return dict.absorb(self, other);
        }
        for (key, value) in self.mapping_items(mapping, |name| format!("'{name}' object is not a mapping"))? {
            dict.insert(self, key, value)?;
        }
        Ok(())
    }

    /// `f(**mapping)`: names must be strings and new.
    pub(super) fn merge_keywords(&mut self, dict: &Dict, mapping: &Value, callee: &Value) -> Result<()> {
        let function = self.callee_name(callee);
        let message = |name: String| format!("{function}argument after ** must be a mapping, not {name}");
        for (key, value) in self.mapping_items(mapping, message)? {
            let Value::Str(name) = &key else { return Err(Error::type_error("keywords must be strings")) };
            let name = name.to_string();
            if dict.insert(self, key, value)?.is_some() {
                return Err(Error::type_error(format!("{function}got multiple values for keyword argument '{name}'")));
            }
        }
        Ok(())
    }

    pub(super) fn callee_name(&mut self, callee: &Value) -> String {
        match callee {
            Value::Function(function) => format!("{}.{}() ", function.globals.name, function.qualname.borrow()),
            Value::Entry(entry) => format!("{}() ", entry.path),
            Value::Type(class) => format!("{}() ", class.name()),
            Value::Class(class) => format!("{}.{}() ", class.module, class.qualname.borrow()),
            Value::Method(method) => match &method.function {
                Value::Function(_) => self.callee_name(&method.function.clone()),
                _ => String::new(),
            },
            _ => String::new(),
        }
    }

    fn mapping_items(&mut self, mapping: &Value, refuse: impl Fn(String) -> String) -> Result<Vec<(Value, Value)>> {
        if let Value::Dict(dict) = mapping {
            return Ok(dict.items());
        }
        let Some(_) = find_attribute(self, mapping, "keys")? else {
            return Err(Error::type_error(refuse(type_name(mapping))));
        };
        let keys = call_method(self, mapping, "keys", Default::default())?;
        let mut keys = iterate(self, &keys)?;
        let mut items = Vec::new();
        while let Some(key) = keys.next(self)? {
            let value = get_item(self, mapping, &key)?;
            items.push((key, value));
        }
        Ok(items)
    }

    pub(super) fn format_value(&mut self, conversion: Convert, value: Value, spec: Option<Value>) -> Result<Value> {
        let value = match conversion {
            Convert::None => value,
            Convert::Str => Value::from(str_of(self, &value)?),
            Convert::Repr => Value::from(repr(self, &value)?),
            Convert::Ascii => Value::from(ascii(self, &value)?),
        };
        let text = match (&value, spec) {
            (Value::Str(_), None) => return Ok(value),
            (Value::Int(x), None) => return Ok(Value::str(Text::decimal(*x))),
            (_, None) => format(self, &value, "")?,
            (_, Some(Value::Str(spec))) => match format_briefly(&value, &spec) {
                Some(text) => return Ok(Value::str(text.as_str())),
                None => format(self, &value, &spec)?,
            },
            (_, Some(_)) => format(self, &value, "")?,
        };
        Ok(Value::from(text))
    }

    pub(super) fn build_string(&mut self, w: Window, first: Reg, count: usize) -> Result<Value> {
        let at = w.base + first as usize;
        let length = |part: &Option<Value>| match part {
            Some(Value::Str(part)) => part.len(),
            _ => 0,
        };
        let mut text = Text::with_capacity(self.stack[at..at + count].iter().map(length).sum());
        for i in 0..count as Reg {
            if let Value::Str(part) = self.operand(w, first + i)? {
                text.append(&part);
            }
        }
        Ok(Value::str(text))
    }

    pub(super) fn make_function(
        &mut self,
        w: Window,
        flags: MakeFlags,
        code: &Rc<Code>,
        first: Reg,
        around: &Rc<Function>,
    ) -> Result<Value> {
        let frame = self.frame()?;
        let closure = code
            .captures
            .iter()
            .map(|capture| match *capture {
                Capture::Cell(cell) => frame.cells().get(cell as usize).cloned().unwrap_or_default(),
                Capture::Free(free) => around.closure.get(free as usize).cloned().unwrap_or_default(),
            })
            .collect();
        let function = super::plain_function(code, &around.globals, closure);
        let mut next = first;
        if flags.has(MakeFlags::DEFAULTS) {
            if let Value::Tuple(items) = self.operand(w, next)? {
                *function.defaults.borrow_mut() = items.to_vec();
            }
            next += 1;
        }
        if flags.has(MakeFlags::KEYWORD_DEFAULTS) {
            if let Value::Dict(dict) = self.operand(w, next)? {
                let items = dict.items().into_iter();
                *function.keyword_defaults.borrow_mut() = items
                    .filter_map(|(key, value)| match key {
                        Value::Str(name) => Some((Rc::from(&**name), value)),
                        _ => None,
                    })
                    .collect();
            }
            next += 1;
        }
        if flags.has(MakeFlags::ANNOTATIONS) {
            let annotations = self.operand(w, next)?;
            function.attributes.borrow_mut().define("__annotations__", annotations);
        }
        Ok(Value::Function(Rc::new(function)))
    }
}
