//! Code and frames as scripts see them: `f.__code__`, `g.gi_frame`, `tb.tb_frame`.
//!
//! Only what follows from the source is told. Instructions and constants are not CPython's, so that there is no `co_code` and no
//! `co_consts`.

use std::rc::Rc;

use super::code::{Code, CodeKind, Flavour, Op};
use crate::error::{Error, Result};
use crate::object::{Builtin, Host, NamespaceView, Object, Value};

/// A code object.
pub struct CodeObject(pub Rc<Code>);

/// A frame that stands still: where it is, and what its names are where that is known.
pub struct FrameObject {
    pub code: Rc<Code>,
    /// The instruction.
    pub at: usize,
    pub locals: Option<Value>,
}

const OPTIMIZED: i64 = 1 | 2;
const VARARGS: i64 = 4;
const VARKEYWORDS: i64 = 8;
const NESTED: i64 = 16;
const GENERATOR: i64 = 32;
const COROUTINE: i64 = 128;
const ASYNC_GENERATOR: i64 = 512;

impl CodeObject {
    fn names(&self) -> Vec<Rc<str>> {
        let code = &self.0;
        let mut names: Vec<Rc<str>> = Vec::new();
        let mut add = |name: Option<Rc<str>>| {
            if let Some(name) = name
                && !names.contains(&name)
            {
                names.push(name);
            }
        };
        let global = |i: u32| code.globals.get(i as usize).map(|site| site.name.clone());
        let plain = |i: u32| code.names.get(i as usize).cloned();
        let site = |i: u16| code.sites.get(i as usize).map(|site| site.name.clone());
        for op in &code.ops {
            match *op {
                Op::LoadGlobal(_, i)
                | Op::StoreGlobal(_, i)
                | Op::DeleteGlobal(i)
                | Op::LoadName(_, i)
                | Op::StoreName(_, i)
                | Op::DeleteName(i) => add(global(i)),
                Op::GetAttr(_, _, i) | Op::LoadMethod(_, _, i) | Op::SetAttr(_, i, _) => add(site(i)),
                Op::DelAttr(_, i) => add(plain(i.into())),
                _ => {}
            }
        }
        names
    }

    fn flags(&self) -> i64 {
        let code = &self.0;
        let of = |flag: bool, bit: i64| if flag { bit } else { 0 };
        of(code.kind == CodeKind::Function, OPTIMIZED)
            | of(code.parameters.rest, VARARGS)
            | of(code.parameters.keywords, VARKEYWORDS)
            | of(code.qualname.contains("<locals>"), NESTED)
            | code.suspends.map_or(0, |flavour| match flavour {
                Flavour::Generator => GENERATOR,
                Flavour::Coroutine => COROUTINE,
                Flavour::AsyncGenerator => ASYNC_GENERATOR,
            })
    }
}

fn texts<'a>(names: impl IntoIterator<Item = &'a Rc<str>>) -> Value {
    Value::tuple(names.into_iter().map(|name| Value::from(&**name)).collect())
}

fn first_line(code: &Code) -> Value {
    Value::from(code.first_line.max(1) as usize)
}

impl Object for CodeObject {
    fn builtin(&self) -> Builtin {
        Builtin::Code
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        let code = &self.0;
        let at = Rc::as_ptr(code) as usize;
        let Value::Int(line) = first_line(code) else { return Ok(String::new()) };
        Ok(format!("<code object {} at {at:#x}, file \"{}\", line {line}>", code.name, code.source.name))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        let code = &self.0;
        let parameters = &code.parameters;
        let arguments = parameters.positional
            + parameters.keyword_only
            + usize::from(parameters.rest)
            + usize::from(parameters.keywords);
        let cells = || code.cells.iter().map(|(name, _)| name);
        Ok(Some(match name {
            "co_name" => Value::from(&*code.name),
            "co_qualname" => Value::from(&*code.qualname),
            "co_filename" => Value::from(&*code.source.name),
            "co_firstlineno" => first_line(code),
            "co_argcount" => Value::from(parameters.positional),
            "co_posonlyargcount" => Value::from(parameters.positional_only),
            "co_kwonlyargcount" => Value::from(parameters.keyword_only),
            "co_varnames" | "co_nlocals" => {
                let taken = code.locals.iter().enumerate().filter(|(at, name)| {
                    *at < arguments || !(name.starts_with('.') || cells().any(|cell| cell == *name))
                });
                let names: Vec<Rc<str>> = taken.map(|(_, name)| name.clone()).collect();
                if name == "co_nlocals" { Value::from(names.len()) } else { texts(&names) }
            }
            "co_names" => texts(&self.names()),
            "co_cellvars" => texts(cells()),
            "co_freevars" => texts(&code.free),
            "co_flags" => Value::Int(self.flags()),
            _ => return Ok(None),
        }))
    }

    fn attribute_names(&self) -> Vec<String> {
        [
            "co_name",
            "co_qualname",
            "co_filename",
            "co_firstlineno",
            "co_argcount",
            "co_posonlyargcount",
            "co_kwonlyargcount",
            "co_varnames",
            "co_nlocals",
            "co_names",
            "co_cellvars",
            "co_freevars",
            "co_flags",
        ]
        .map(String::from)
        .to_vec()
    }

    fn eq(&self, _cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        Ok(other.downcast::<CodeObject>().map(|other| Rc::ptr_eq(&self.0, &other.0)))
    }

    fn hash(&self, _cx: &mut dyn Host) -> Result<Option<i64>> {
        Ok(Some((Rc::as_ptr(&self.0) as *const u8 as usize >> 4) as i64))
    }
}

impl FrameObject {
    /// The line that the instruction stands in.
    pub fn line(&self) -> Value {
        let span = self.code.spans.get(self.at).copied().unwrap_or_default();
        Value::from(self.code.source.line(span) as usize)
    }
}

impl Object for FrameObject {
    fn builtin(&self) -> Builtin {
        Builtin::Frame
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        let at = self as *const _ as usize;
        let Value::Int(line) = self.line() else { return Ok(String::new()) };
        let (file, name) = (&self.code.source.name, &self.code.name);
        Ok(format!("<frame at {at:#x}, file '{file}', line {line}, code {name}>"))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(Some(match name {
            "f_code" => Value::object(CodeObject(self.code.clone())),
            "f_lineno" => self.line(),
            "f_lasti" => Value::Int(2 * self.at as i64),
            "f_globals" => NamespaceView::of(Value::Module(self.code.module.clone())),
            "f_locals" => match &self.locals {
                Some(locals) => locals.clone(),
                None if self.code.kind == CodeKind::Module => {
                    NamespaceView::of(Value::Module(self.code.module.clone()))
                }
                None => {
                    let message = "frame.f_locals of a frame that has ended is not available in newaxis";
                    return Err(Error::not_implemented(message));
                }
            },
            "f_trace" => Value::None,
            _ => return Ok(None),
        }))
    }

    fn attribute_names(&self) -> Vec<String> {
        ["f_code", "f_globals", "f_lasti", "f_lineno", "f_locals", "f_trace"].map(String::from).to_vec()
    }
}
