//! Functions of `builtins` about values: output, attributes, classes, conversion to text.

use super::{codecs, quick};
use crate::error::{Error, Kind, Result};
use crate::object::{
    Bound, Entry, Host, Stream, Value, absolute, ascii, call_method, delete_attribute, divmod, find_attribute, format,
    get_attribute, hash, is_instance, is_subclass, length, native_part, power, repr, set_attribute, str, to_index,
    to_int, truth, type_name,
};
use crate::surrogate::{self, Unheld};

crate::entries! { pub ENTRIES:
    Entry::new_c("print", "print(*args, sep=' ', end='\\n', file=None, flush=False)", "Writes values as text, separated and ended as asked.", print),
    Entry::new_c("len", "len(obj, /)", "Number of items of a container.", len).quick(quick::len),
    Entry::new_c("repr", "repr(obj, /)", "The text by which a value could be written in a script.", repr_entry),
    Entry::new_c("ascii", "ascii(obj, /)", "As `repr`, with escapes for all that is not ASCII.", ascii_entry),
    Entry::new_c("abs", "abs(x, /)", "The absolute value.", abs).quick(quick::abs),
    Entry::new_c("divmod", "divmod(x, y, /)", "Quotient and remainder.", divmod_entry).quick(quick::divmod),
    Entry::new_c("pow", "pow(base, exp, mod=None)", "A power, optionally modulo a number.", pow).quick(quick::pow),
    Entry::new_c("round", "round(number, ndigits=None)", "Rounded half to even to a number of digits.", round).quick(quick::round),
    Entry::new_c("hash", "hash(obj, /)", "The hash by which dicts and sets find a value.", hash_entry),
    Entry::new_c("id", "id(obj, /)", "An integer that no other living object has.", id),
    Entry::new_c("callable", "callable(obj, /)", "Whether a value can be called.", callable),
    Entry::new_c("isinstance", "isinstance(obj, class_or_tuple, /)", "Whether a value is of a class.", isinstance).quick(quick::isinstance),
    Entry::new_c("issubclass", "issubclass(cls, class_or_tuple, /)", "Whether a class derives from another.", issubclass),
    Entry::new_c("getattr", "getattr(object, name, default=None, /)", "An attribute by name.", getattr),
    Entry::new_c("setattr", "setattr(obj, name, value, /)", "Sets an attribute by name.", setattr),
    Entry::new_c("hasattr", "hasattr(obj, name, /)", "Whether there is an attribute of that name.", hasattr),
    Entry::new_c("delattr", "delattr(obj, name, /)", "Deletes an attribute by name.", delattr),
    Entry::new_c("chr", "chr(i, /)", "The character of a code point.", chr).quick(quick::chr),
    Entry::new_c("ord", "ord(c, /)", "The code point of a character.", ord).quick(quick::ord),
    Entry::new_c("bin", "bin(number, /)", "An integer in binary.", bin).quick(quick::bin),
    Entry::new_c("oct", "oct(number, /)", "An integer in octal.", oct),
    Entry::new_c("hex", "hex(number, /)", "An integer in hexadecimal.", hex).quick(quick::hex),
    Entry::new_c("format", "format(value, format_spec='', /)", "A value as text after a format specification.", format_entry),
    Entry::new_c("input", "input(prompt='', /)", "A line from standard input.", input),
}

fn print(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let items = std::mem::take(&mut args.rest);
    let [sep, end, file, flush] = args.take();
    let flushes = match flush {
        Some(flush) => truth(cx, &flush)?,
        None => false,
    };
    let sep = text_option(sep, "sep", " ")?;
    let end = text_option(end, "end", "\n")?;
    let file = file.filter(|file| !file.is_none()).or_else(|| cx.state().output.clone());
    let mut text = String::new();
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            text.push_str(&sep);
        }
        let shown = str(cx, item)?;
        if surrogate::any(&shown) && file.is_none() {
            // What comes before has been written when the item turns out not to be.
            cx.write(Stream::Out, &text)?;
            codecs::check_utf8(&shown)?;
        }
        text.push_str(&shown);
    }
    text.push_str(&end);
    match file {
        None => cx.write(Stream::Out, &text)?,
        Some(file) => {
            call_method(cx, &file, "write", crate::object::Args::new([Value::from(text)]))?;
            if flushes {
                call_method(cx, &file, "flush", Default::default())?;
            }
            return Ok(Value::None);
        }
    }
    if flushes {
        cx.flush()?;
    }
    Ok(Value::None)
}

fn text_option(value: Option<Value>, name: &str, default: &str) -> Result<String> {
    match value {
        None | Some(Value::None) => Ok(default.to_string()),
        Some(Value::Str(text)) => Ok(text.to_string()),
        Some(other) => Err(Error::type_error(format!("{name} must be None or a string, not {}", type_name(&other)))),
    }
}

fn len(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value] = args.take();
    Ok(Value::from(length(cx, &value.unwrap_or(Value::None))?))
}

fn repr_entry(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value] = args.take();
    Ok(Value::from(repr(cx, &value.unwrap_or(Value::None))?))
}

fn ascii_entry(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value] = args.take();
    Ok(Value::from(ascii(cx, &value.unwrap_or(Value::None))?))
}

fn abs(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value] = args.take();
    absolute(cx, &value.unwrap_or(Value::None))
}

fn divmod_entry(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = args.take();
    divmod(cx, &a.unwrap_or(Value::None), &b.unwrap_or(Value::None))
}

fn pow(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [base, exponent, modulus] = args.take();
    let [base, exponent, modulus] = [base, exponent, modulus].map(|value| value.unwrap_or(Value::None));
    power(cx, &base, &exponent, &modulus)
}

fn round(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [number, digits] = args.take();
    let number = number.unwrap_or(Value::None);
    let mut call = crate::object::Args::default();
    if let Some(digits) = digits.filter(|digits| !digits.is_none()) {
        call.positional.push(digits);
    }
    match find_attribute(cx, &number, "__round__")? {
        Some(method) => cx.call(&method, call),
        None => Err(Error::type_error(format!("type {} doesn't define __round__ method", type_name(&number)))),
    }
}

fn hash_entry(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value] = args.take();
    Ok(Value::Int(hash(cx, &value.unwrap_or(Value::None))?))
}

fn id(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value] = args.take();
    Ok(Value::from(value.unwrap_or(Value::None).identity()))
}

fn callable(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value] = args.take();
    Ok(Value::Bool(match value.unwrap_or(Value::None) {
        Value::Entry(_)
        | Value::Function(_)
        | Value::Method(_)
        | Value::Type(_)
        | Value::Class(_)
        | Value::Ufunc(_) => true,
        Value::Object(object) => object.is_callable(),
        instance @ Value::Instance(_) => crate::object::find_special(cx, &instance, "__call__").is_some(),
        _ => false,
    }))
}

fn isinstance(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value, class] = args.take();
    Ok(Value::Bool(is_instance(cx, &value.unwrap_or(Value::None), &class.unwrap_or(Value::None))?))
}

fn issubclass(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [class, of] = args.take();
    Ok(Value::Bool(is_subclass(cx, &class.unwrap_or(Value::None), &of.unwrap_or(Value::None))?))
}

fn getattr(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value, name, default] = args.take();
    let (value, name) = (value.unwrap_or(Value::None), attribute_name(name)?);
    match default {
        None => get_attribute(cx, &value, &name),
        Some(default) => match find_attribute(cx, &value, &name) {
            Ok(found) => Ok(found.unwrap_or(default)),
            Err(error) if error.kind().is_a(Kind::AttributeError) => Ok(default),
            Err(error) => Err(error),
        },
    }
}

fn setattr(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value, name, new] = args.take();
    let name = attribute_name(name)?;
    set_attribute(cx, &value.unwrap_or(Value::None), &name, new.unwrap_or(Value::None))?;
    Ok(Value::None)
}

fn hasattr(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value, name] = args.take();
    let name = attribute_name(name)?;
    match find_attribute(cx, &value.unwrap_or(Value::None), &name) {
        Ok(found) => Ok(Value::Bool(found.is_some())),
        Err(error) if error.kind().is_a(Kind::AttributeError) => Ok(Value::Bool(false)),
        Err(error) => Err(error),
    }
}

fn delattr(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value, name] = args.take();
    let name = attribute_name(name)?;
    delete_attribute(cx, &value.unwrap_or(Value::None), &name)?;
    Ok(Value::None)
}

fn attribute_name(name: Option<Value>) -> Result<String> {
    match name {
        Some(Value::Str(name)) => Ok(name.to_string()),
        other => {
            let other = other.unwrap_or(Value::None);
            match native_part(&other) {
                Some(Value::Str(name)) => Ok(name.to_string()),
                _ => Err(Error::type_error(format!("attribute name must be string, not '{}'", type_name(&other)))),
            }
        }
    }
}

fn chr(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [code] = args.take();
    let code = to_int(cx, &code.unwrap_or(Value::None)).map_err(|error| match error.kind() {
        crate::error::Kind::OverflowError => Error::overflow("Python int too large to convert to C int"),
        _ => error,
    })?;
    let out_of_range = || Error::value("chr() arg not in range(0x110000)");
    let code = u32::try_from(code).map_err(|_| out_of_range())?;
    match surrogate::character(code) {
        Ok(c) => Ok(Value::from(c.to_string())),
        Err(Unheld::Taken) => Err(Error::not_implemented(surrogate::REFUSED)),
        Err(Unheld::Beyond) => Err(out_of_range()),
    }
}

fn ord(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value] = args.take();
    let count = match value.unwrap_or(Value::None) {
        Value::Str(text) => match (text.char_count(), text.chars().next()) {
            (1, Some(c)) => return Ok(Value::from(i64::from(surrogate::code(c)))),
            (n, _) => n,
        },
        Value::Bytes(bytes) => match bytes.as_slice() {
            [byte] => return Ok(Value::Int(*byte as i64)),
            many => many.len(),
        },
        other => {
            let name = type_name(&other);
            return Err(Error::type_error(format!("ord() expected string of length 1, but {name} found")));
        }
    };
    Err(Error::type_error(format!("ord() expected a character, but string of length {count} found")))
}

fn bin(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value] = args.take();
    prefixed(cx, value, "#b")
}

fn oct(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value] = args.take();
    prefixed(cx, value, "#o")
}

fn hex(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value] = args.take();
    prefixed(cx, value, "#x")
}

fn prefixed(cx: &mut dyn Host, value: Option<Value>, spec: &str) -> Result<Value> {
    let integer = match to_index(cx, &value.unwrap_or(Value::None))? {
        Value::Bool(flag) => Value::Int(flag as i64),
        other => other,
    };
    Ok(Value::from(format(cx, &integer, spec)?))
}

fn format_entry(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value, spec] = args.take();
    let spec = match spec {
        None => String::new(),
        Some(Value::Str(spec)) => spec.to_string(),
        Some(other) => {
            return Err(Error::type_error(format!("format() argument 2 must be str, not {}", type_name(&other))));
        }
    };
    Ok(Value::from(format(cx, &value.unwrap_or(Value::None), &spec)?))
}

fn input(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [prompt] = args.take();
    if let Some(prompt) = prompt {
        let text = str(cx, &prompt)?;
        cx.write(Stream::Out, &text)?;
    }
    match cx.read_line()? {
        Some(line) => Ok(Value::from(line)),
        None => Err(Error::new(Kind::EOFError, "EOF when reading a line")),
    }
}
