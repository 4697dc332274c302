//! `repr`, `str` and `ascii` of everything.
//!
//! Containers in the middle of being written are remembered in the session's state: met again inside themselves they are `[...]`.

use std::rc::Rc;

use super::array_text;
use super::attribute::{call_special, script_class};
use super::class::{class_name, type_name};
use super::dict::Dict;
use super::exception_text::exception_str;
use super::host::Host;
use super::inheritance::native_part;
use super::introspect::is_method;
use super::number::big_text;
use super::value::Value;
use crate::error::{Error, Result};
use crate::format::quote::{write_ascii_only, write_bytes_repr, write_str_repr};
use crate::format::scalar::{complex_repr, float_repr};

/// `repr(value)`.
pub fn repr(cx: &mut dyn Host, value: &Value) -> Result<String> {
    let mut out = String::new();
    write_repr(cx, &mut out, value)?;
    Ok(out)
}

/// `str(value)`.
pub fn str(cx: &mut dyn Host, value: &Value) -> Result<String> {
    Ok(match value {
        Value::Str(text) => text.as_str().to_string(),
        Value::Scalar(scalar) => array_text::scalar_str(cx, scalar)?,
        Value::DType(dtype) => crate::format::dtype::dtype_str(dtype),
        Value::Array(array) => match script_text(cx, value, "__str__")? {
            Some(text) => text,
            None if array.view().dtype().is_object() => {
                let mut text = String::new();
                guarded(cx, &mut text, value, "...", |cx, text| {
                    text.push_str(&array_text::array_str(cx, &array.array())?);
                    Ok(())
                })?;
                text
            }
            None => array_text::array_str(cx, &array.array())?,
        },
        Value::Exception(exception) => match script_text(cx, value, "__str__")? {
            Some(text) => text,
            None => exception_str(cx, exception)?,
        },
        Value::Object(object) => match script_text(cx, value, "__str__")? {
            Some(text) => text,
            None => object.str(cx)?,
        },
        Value::Instance(_) => match script_text(cx, value, "__str__")? {
            Some(text) => text,
            None => match (script_text(cx, value, "__repr__")?, native_part(value)) {
                (Some(text), native) => match native {
                    // A subclass of `str` prints as its text even where it has a `__repr__`.
                    Some(Value::Str(own)) => own.as_str().to_string(),
                    _ => text,
                },
                (None, Some(Value::Str(own))) => own.as_str().to_string(),
                (None, _) => repr(cx, value)?,
            },
        },
        Value::Class(class) if class.metaclass().is_some() => match script_text(cx, value, "__str__")? {
            Some(text) => text,
            None => repr(cx, value)?,
        },
        other => repr(cx, other)?,
    })
}

/// `ascii(value)`.
pub fn ascii(cx: &mut dyn Host, value: &Value) -> Result<String> {
    let text = repr(cx, value)?;
    if text.is_ascii() {
        return Ok(text);
    }
    let mut out = String::new();
    write_ascii_only(&mut out, &text);
    Ok(out)
}

/// Appends `repr(value)`.
pub fn write_repr(cx: &mut dyn Host, out: &mut String, value: &Value) -> Result<()> {
    match value {
        Value::None => out.push_str("None"),
        Value::Ellipsis => out.push_str("Ellipsis"),
        Value::NotImplemented => out.push_str("NotImplemented"),
        Value::Bool(true) => out.push_str("True"),
        Value::Bool(false) => out.push_str("False"),
        Value::Int(number) => push_display(out, number),
        Value::BigInt(number) => out.push_str(&big_text(number, cx.state().limits.digits)?),
        Value::Float(number) => out.push_str(&float_repr(*number)),
        Value::Complex(number) => out.push_str(&complex_repr(**number)),
        Value::Str(text) => write_str_repr(out, text),
        Value::Bytes(bytes) => write_bytes_repr(out, bytes),
        Value::Scalar(scalar) => array_text::write_scalar_repr(cx, out, scalar)?,
        Value::DType(dtype) => out.push_str(&crate::array::dtype_repr(dtype)),
        Value::Range(range) => match range.step {
            1 => push_display(out, &format_args!("range({}, {})", range.start, range.stop)),
            step => push_display(out, &format_args!("range({}, {}, {step})", range.start, range.stop)),
        },
        Value::Type(class) => push_display(out, &format_args!("<class '{}'>", shown_class(*class))),
        Value::Class(class) if class.metaclass().is_some_and(|metaclass| metaclass.lookup("__repr__").is_some()) => {
            match script_text(cx, value, "__repr__")? {
                Some(text) => out.push_str(&text),
                None => push_display(out, &format_args!("<class '{}.{}'>", class.module, class.qualname.borrow())),
            }
        }
        Value::Class(class) => {
            push_display(out, &format_args!("<class '{}.{}'>", class.module, class.qualname.borrow()));
        }
        Value::Module(module) => match &module.file {
            Some(file) => push_display(out, &format_args!("<module '{}' from '{file}'>", module.name)),
            // One that was made by hand says that nobody loaded it.
            None if matches!(module.get("__loader__"), Some(Value::None)) => {
                push_display(out, &format_args!("<module '{}'>", module.name));
            }
            None => push_display(out, &format_args!("<module '{}' (built-in)>", module.name)),
        },
        Value::Ufunc(ufunc) => push_display(out, &format_args!("<ufunc '{}'>", ufunc.name)),
        Value::Entry(entry) => out.push_str(&entry_repr(entry)),
        Value::Function(function) => {
            let at = Rc::as_ptr(function) as usize;
            push_display(out, &format_args!("<function {} at {at:#x}>", function.qualname.borrow()));
        }
        Value::Method(_) | Value::Slice(_) => return nested(cx, out, value),
        _ => return nested(cx, out, value),
    }
    Ok(())
}

/// Values that contain others, one level of recursion deeper.
fn nested(cx: &mut dyn Host, out: &mut String, value: &Value) -> Result<()> {
    if cx.enter().is_err() {
        let message = "maximum recursion depth exceeded while getting the repr of an object";
        return Err(crate::error::Error::new(crate::error::Kind::RecursionError, message));
    }
    let result = write_nested(cx, out, value);
    cx.leave();
    result
}

fn write_nested(cx: &mut dyn Host, out: &mut String, value: &Value) -> Result<()> {
    match value {
        Value::List(list) => guarded(cx, out, value, "[...]", |cx, out| {
            out.push('[');
            let mut at = 0;
            while let Some(item) = list.get(at) {
                separate(out, at);
                write_repr(cx, out, &item)?;
                at += 1;
            }
            out.push(']');
            Ok(())
        }),
        Value::Tuple(items) => guarded(cx, out, value, "(...)", |cx, out| {
            out.push('(');
            write_items(cx, out, items)?;
            out.push_str(if items.len() == 1 { ",)" } else { ")" });
            Ok(())
        }),
        Value::Dict(dict) => guarded(cx, out, value, "{...}", |cx, out| write_dict(cx, out, dict)),
        Value::Set(set) => {
            let name = if set.is_frozen() { "frozenset" } else { "set" };
            if set.is_empty() {
                push_display(out, &format_args!("{name}()"));
                return Ok(());
            }
            guarded(cx, out, value, &format!("{name}(...)"), |cx, out| {
                out.push_str(if set.is_frozen() { "frozenset({" } else { "{" });
                write_items(cx, out, &set.items())?;
                out.push_str(if set.is_frozen() { "})" } else { "}" });
                Ok(())
            })
        }
        Value::Slice(slice) => {
            out.push_str("slice(");
            write_items(cx, out, &[slice.start.clone(), slice.stop.clone(), slice.step.clone()])?;
            out.push(')');
            Ok(())
        }
        Value::Array(array) => match script_text(cx, value, "__repr__")? {
            Some(text) => {
                out.push_str(&text);
                Ok(())
            }
            None => {
                let name = array.class().map_or("array".to_string(), |class| class.name.borrow().to_string());
                let write = |cx: &mut dyn Host, out: &mut String| {
                    out.push_str(&array_text::array_repr(cx, &array.array(), &name)?);
                    Ok(())
                };
                match array.view().dtype().is_object() {
                    true => guarded(cx, out, value, &format!("{name}(..., dtype=object)"), write),
                    false => write(cx, out),
                }
            }
        },
        Value::Method(method) => match &method.function {
            Value::Entry(entry) => {
                let owner = type_name(&method.receiver);
                let at = method.receiver.identity();
                push_display(out, &format_args!("<built-in method {} of {owner} object at {at:#x}>", entry.name()));
                Ok(())
            }
            function => {
                let name = match function {
                    Value::Function(function) => function.qualname.borrow().to_string(),
                    _ => "?".to_string(),
                };
                push_display(out, &format_args!("<bound method {name} of "));
                write_repr(cx, out, &method.receiver)?;
                out.push('>');
                Ok(())
            }
        },
        Value::Exception(exception) => match script_text(cx, value, "__repr__")? {
            Some(text) => {
                out.push_str(&text);
                Ok(())
            }
            None => {
                out.push_str(&class_name(&super::class::type_of(value)));
                out.push('(');
                let args = exception.args.borrow().clone();
                write_items(cx, out, &args)?;
                out.push(')');
                Ok(())
            }
        },
        Value::Object(object) => {
            let text = match script_text(cx, value, "__repr__")? {
                Some(text) => text,
                None => {
                    let at = value.identity();
                    if enter(cx, at) {
                        let text = object.repr(cx);
                        leave(cx);
                        text?
                    } else {
                        "...".to_string()
                    }
                }
            };
            out.push_str(&text);
            Ok(())
        }
        Value::Instance(instance) => {
            if let Some(text) = script_text(cx, value, "__repr__")? {
                out.push_str(&text);
                return Ok(());
            }
            let native = instance.native.borrow().clone();
            if let Some(native) = native {
                // A set writes the name of its class.
                if let Value::Set(set) = &native {
                    push_display(out, &format_args!("{}(", instance.class().name.borrow()));
                    if !set.is_empty() {
                        out.push('{');
                        write_items(cx, out, &set.items())?;
                        out.push('}');
                    }
                    out.push(')');
                    return Ok(());
                }
                return write_repr(cx, out, &native);
            }
            let class = instance.class().clone();
            let at = Rc::as_ptr(instance) as usize;
            push_display(out, &format_args!("<{}.{} object at {at:#x}>", class.module, class.qualname.borrow()));
            Ok(())
        }
        other => write_repr(cx, out, other),
    }
}

/// The name between `<class '` and `'>`.
fn shown_class(class: super::types::Builtin) -> String {
    match class.module() {
        "builtins" => class.name().to_string(),
        module => format!("{module}.{}", class.name()),
    }
}

fn entry_repr(entry: &'static super::entry::Entry) -> String {
    let name = entry.name();
    match entry.path.rsplit_once('.') {
        Some((owner, _)) if is_method(entry) => format!("<method '{name}' of '{owner}' objects>"),
        Some((module, _)) if module.starts_with("numpy") && entry.dialect == super::entry::Dialect::Python => {
            let at = std::ptr::from_ref(entry) as usize;
            format!("<function {name} at {at:#x}>")
        }
        _ if is_method(entry) => format!("<slot wrapper '{name}' of 'object' objects>"),
        _ => format!("<built-in function {name}>"),
    }
}

/// What a script's `__str__` or `__repr__` gives; `None` when the class has none.
fn script_text(cx: &mut dyn Host, value: &Value, method: &str) -> Result<Option<String>> {
    if script_class(value).is_none() {
        return Ok(None);
    }
    match call_special(cx, value, method, &[])? {
        None => Ok(None),
        Some(Value::Str(text)) => Ok(Some(text.as_str().to_string())),
        Some(other) => match native_part(&other) {
            Some(Value::Str(text)) => Ok(Some(text.as_str().to_string())),
            _ => {
                let kind = type_name(&other);
                Err(Error::type_error(format!("{method} returned non-string (type {kind})")))
            }
        },
    }
}

fn write_dict(cx: &mut dyn Host, out: &mut String, dict: &Rc<Dict>) -> Result<()> {
    out.push('{');
    for (i, (key, value)) in dict.items().into_iter().enumerate() {
        separate(out, i);
        write_repr(cx, out, &key)?;
        out.push_str(": ");
        write_repr(cx, out, &value)?;
    }
    out.push('}');
    Ok(())
}

fn write_items(cx: &mut dyn Host, out: &mut String, items: &[Value]) -> Result<()> {
    for (i, item) in items.iter().enumerate() {
        separate(out, i);
        write_repr(cx, out, item)?;
    }
    Ok(())
}

fn separate(out: &mut String, index: usize) {
    if index > 0 {
        out.push_str(", ");
    }
}

/// Runs `write` unless the value is already being written further out.
fn guarded(
    cx: &mut dyn Host,
    out: &mut String,
    value: &Value,
    again: &str,
    write: impl FnOnce(&mut dyn Host, &mut String) -> Result<()>,
) -> Result<()> {
    if !enter(cx, value.identity()) {
        out.push_str(again);
        return Ok(());
    }
    let result = write(cx, out);
    leave(cx);
    result
}

fn enter(cx: &mut dyn Host, identity: usize) -> bool {
    let open = &mut cx.state().writing;
    let is_new = !open.contains(&identity);
    if is_new {
        open.push(identity);
    }
    is_new
}

fn leave(cx: &mut dyn Host) {
    cx.state().writing.pop();
}

fn push_display(out: &mut String, value: &dyn std::fmt::Display) {
    use std::fmt::Write;
    // Writing to a String does not fail.
    let _ = write!(out, "{value}");
}
