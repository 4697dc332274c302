//! `json`: text of values, and values of text by recursive descent. Positions in messages count characters.

use std::rc::Rc;

use crate::array::Scalar;
use crate::error::{Error, Result};
use crate::object::{
    Args, Bound, Dict, Entry, Host, Value, get_attribute, iterate, native_part, repr, to_str, truth, type_name,
};
use crate::surrogate;

crate::entries! { pub ENTRIES:
    Entry::new_c("_json.encode", "encode(value, skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_separator, key_separator, sort_keys, default, /)", "The text of a value.", encode),
    Entry::new_c("_json.decode", "decode(text, strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, start, whole, /)", "The value of a text, and where it ends.", decode),
}

struct Encoder {
    out: String,
    skip_keys: bool,
    ascii_only: bool,
    check_circular: bool,
    allow_nan: bool,
    indent: Option<String>,
    item_separator: String,
    key_separator: String,
    sort_keys: bool,
    default: Value,
    open: Vec<usize>,
}

fn encode(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value, skip, ascii, circular, nan, indent, item, key, sort, default] =
        args.take().map(|value| value.unwrap_or(Value::None));
    let mut encoder = Encoder {
        out: String::new(),
        skip_keys: truth(cx, &skip)?,
        ascii_only: truth(cx, &ascii)?,
        check_circular: truth(cx, &circular)?,
        allow_nan: truth(cx, &nan)?,
        indent: if indent.is_none() { None } else { Some(to_str(&indent, "indent")?.to_string()) },
        item_separator: to_str(&item, "item_separator")?.to_string(),
        key_separator: to_str(&key, "key_separator")?.to_string(),
        sort_keys: truth(cx, &sort)?,
        default,
        open: Vec::new(),
    };
    encoder.write(cx, &value, 0)?;
    Ok(Value::from(encoder.out))
}

impl Encoder {
    fn write(&mut self, cx: &mut dyn Host, value: &Value, depth: usize) -> Result<()> {
        let native = native_part(value);
        let plain = native.as_ref().unwrap_or(value);
        if let Some(text) = self.scalar(cx, plain)? {
            self.out.push_str(&text);
            return Ok(());
        }
        if let Value::Str(text) = plain {
            self.quote(text);
            return Ok(());
        }
        if self.check_circular {
            let identity = value.identity();
            if self.open.contains(&identity) {
                return Err(Error::value("Circular reference detected"));
            }
            self.open.push(identity);
        }
        cx.enter()?;
        let written = match plain {
            Value::List(_) | Value::Tuple(_) => self.write_items(cx, plain, depth),
            Value::Dict(dict) => self.write_dict(cx, dict, depth),
            _ => match &self.default {
                Value::None => {
                    let name = type_name(value);
                    let name = name.rsplit('.').next().unwrap_or_default();
                    Err(Error::type_error(format!("Object of type {name} is not JSON serializable")))
                }
                default => {
                    let default = default.clone();
                    cx.call(&default, Args::new([value.clone()])).and_then(|given| self.write(cx, &given, depth))
                }
            },
        };
        cx.leave();
        self.open.pop();
        written
    }

    /// The text of constants and numbers.
    fn scalar(&self, cx: &mut dyn Host, value: &Value) -> Result<Option<String>> {
        let number = match value {
            Value::None => return Ok(Some("null".into())),
            Value::Bool(true) => return Ok(Some("true".into())),
            Value::Bool(false) => return Ok(Some("false".into())),
            Value::Int(_) | Value::BigInt(_) => return repr(cx, value).map(Some),
            Value::Float(number) | Value::Scalar(Scalar::F64(number)) => *number,
            _ => return Ok(None),
        };
        if number.is_finite() {
            return repr(cx, &Value::Float(number)).map(Some);
        }
        if !self.allow_nan {
            return Err(Error::value("Out of range float values are not JSON compliant"));
        }
        let text = if number.is_nan() {
            "NaN"
        } else if number > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        };
        Ok(Some(text.into()))
    }

    fn quote(&mut self, text: &str) {
        self.out.push('"');
        for c in text.chars() {
            match c {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                '\u{8}' => self.out.push_str("\\b"),
                '\u{c}' => self.out.push_str("\\f"),
                c if self.ascii_only && surrogate::is_surrogate(c) => {
                    self.out.push_str(&surrogate::escape(surrogate::code(c)))
                }
                c if (c as u32) < 32 || (self.ascii_only && c as u32 > 126) => {
                    let mut units = [0; 2];
                    for unit in c.encode_utf16(&mut units) {
                        self.out.push_str(&format!("\\u{unit:04x}"));
                    }
                }
                c => self.out.push(c),
            }
        }
        self.out.push('"');
    }

    /// Begins a line where the text is indented. An indentation may be as long as a script likes, so its room is asked
    /// for; a text that grows may take twice what it needs.
    fn line(&mut self, depth: usize) -> Result<()> {
        if let Some(indent) = &self.indent {
            let needed = indent.len().saturating_mul(depth).saturating_add(self.out.len());
            crate::limits::request(needed.saturating_mul(2))?;
            self.out.push('\n');
            for _ in 0..depth {
                self.out.push_str(indent);
            }
        }
        Ok(())
    }

    fn write_items(&mut self, cx: &mut dyn Host, value: &Value, depth: usize) -> Result<()> {
        let mut items = iterate(cx, value)?;
        let mut first = true;
        self.out.push('[');
        while let Some(item) = items.next(cx)? {
            self.separate(&mut first, depth)?;
            self.write(cx, &item, depth + 1)?;
        }
        if !first {
            self.line(depth)?;
        }
        self.out.push(']');
        Ok(())
    }

    fn separate(&mut self, first: &mut bool, depth: usize) -> Result<()> {
        if !std::mem::take(first) {
            let separator = self.item_separator.clone();
            self.out.push_str(&separator);
        }
        self.line(depth + 1)
    }

    fn write_dict(&mut self, cx: &mut dyn Host, dict: &Rc<Dict>, depth: usize) -> Result<()> {
        let mut pairs: Vec<(Value, Value)> = dict.items().into_iter().collect();
        if self.sort_keys {
            let tuples = pairs.into_iter().map(|(key, value)| Value::tuple(vec![key, value])).collect();
            let sorted = crate::library::python::builtin("sorted").unwrap_or(Value::None);
            let sorted = cx.call(&sorted, Args::new([Value::list(tuples)]))?;
            pairs = crate::object::collect(cx, &sorted)?
                .into_iter()
                .filter_map(|pair| match pair {
                    Value::Tuple(pair) => Some((pair[0].clone(), pair[1].clone())),
                    _ => None,
                })
                .collect();
        }
        let mut first = true;
        self.out.push('{');
        for (key, value) in pairs {
            let native = native_part(&key);
            let plain = native.as_ref().unwrap_or(&key);
            let text = match plain {
                Value::Str(text) => text.as_str().to_string(),
                plain => match self.scalar(cx, plain)? {
                    Some(text) => text,
                    None if self.skip_keys => continue,
                    None => {
                        let name = type_name(&key);
                        let name = name.rsplit('.').next().unwrap_or_default();
                        let message = format!("keys must be str, int, float, bool or None, not {name}");
                        return Err(Error::type_error(message));
                    }
                },
            };
            self.separate(&mut first, depth)?;
            self.quote(&text);
            let separator = self.key_separator.clone();
            self.out.push_str(&separator);
            self.write(cx, &value, depth + 1)?;
        }
        if !first {
            self.line(depth)?;
        }
        self.out.push('}');
        Ok(())
    }
}

struct Decoder<'a, T> {
    text: &'a [T],
    document: Value,
    strict: bool,
    hooks: [Value; 5],
}

fn decode(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [document, strict, object_hook, parse_float, parse_int, parse_constant, pairs_hook, start, whole] =
        args.take().map(|value| value.unwrap_or(Value::None));
    let strict = truth(cx, &strict)?;
    let hooks = [object_hook, parse_float, parse_int, parse_constant, pairs_hook];
    let start = crate::object::to_usize(cx, &start)?;
    let whole = truth(cx, &whole)?;
    let Value::Str(text) = &document else { return Err(Error::type_error("the text must be str")) };
    let text = text.clone();
    if text.is_ascii() {
        Decoder { text: text.as_bytes(), document: document.clone(), strict, hooks }.run(cx, start, whole)
    } else {
        let characters: Vec<char> = text.chars().collect();
        Decoder { text: &characters, document: document.clone(), strict, hooks }.run(cx, start, whole)
    }
}

impl<T: Copy + Into<u32>> Decoder<'_, T> {
    fn run(&self, cx: &mut dyn Host, start: usize, whole: bool) -> Result<Value> {
        let start = if whole { self.skip(start) } else { start };
        let (value, end) = self.value(cx, start)?;
        if !whole {
            return Ok(Value::tuple(vec![value, Value::from(end)]));
        }
        let end = self.skip(end);
        if end != self.text.len() {
            return Err(self.problem(cx, "Extra data", end));
        }
        Ok(value)
    }

    fn at(&self, at: usize) -> Option<char> {
        self.text.get(at).and_then(|c| char::from_u32((*c).into()))
    }

    fn skip(&self, mut at: usize) -> usize {
        while matches!(self.at(at), Some(' ' | '\t' | '\n' | '\r')) {
            at += 1;
        }
        at
    }

    fn problem(&self, cx: &mut dyn Host, message: &str, at: usize) -> Error {
        let made = cx.import("json").and_then(|module| {
            let class = get_attribute(cx, &module, "JSONDecodeError")?;
            cx.call(&class, Args::new([Value::from(message), self.document.clone(), Value::from(at)]))
        });
        match made {
            Ok(Value::Exception(exception)) => Error::raised(exception, message),
            Ok(_) => Error::value(message),
            Err(error) => error,
        }
    }

    fn starts_with(&self, at: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(i, c)| self.at(at + i) == Some(c))
    }

    fn value(&self, cx: &mut dyn Host, at: usize) -> Result<(Value, usize)> {
        match self.at(at) {
            Some('"') => self.string(cx, at + 1).map(|(text, end)| (Value::from(text), end)),
            Some('{') => self.nested(cx, |this, cx| this.object(cx, at + 1)),
            Some('[') => self.nested(cx, |this, cx| this.array(cx, at + 1)),
            Some('n') if self.starts_with(at, "null") => Ok((Value::None, at + 4)),
            Some('t') if self.starts_with(at, "true") => Ok((Value::Bool(true), at + 4)),
            Some('f') if self.starts_with(at, "false") => Ok((Value::Bool(false), at + 5)),
            Some('N') if self.starts_with(at, "NaN") => self.constant(cx, "NaN", f64::NAN, at),
            Some('I') if self.starts_with(at, "Infinity") => self.constant(cx, "Infinity", f64::INFINITY, at),
            Some('-') if self.starts_with(at, "-Infinity") => self.constant(cx, "-Infinity", f64::NEG_INFINITY, at),
            _ => match self.number(cx, at)? {
                Some(found) => Ok(found),
                None => Err(self.problem(cx, "Expecting value", at)),
            },
        }
    }

    fn nested(
        &self,
        cx: &mut dyn Host,
        read: impl FnOnce(&Self, &mut dyn Host) -> Result<(Value, usize)>,
    ) -> Result<(Value, usize)> {
        cx.enter()?;
        let result = read(self, cx);
        cx.leave();
        result
    }

    fn constant(&self, cx: &mut dyn Host, word: &str, value: f64, at: usize) -> Result<(Value, usize)> {
        let value = match &self.hooks[3] {
            Value::None => Value::Float(value),
            hook => cx.call(hook, Args::new([Value::from(word)]))?,
        };
        Ok((value, at + word.len()))
    }

    fn number(&self, cx: &mut dyn Host, start: usize) -> Result<Option<(Value, usize)>> {
        let digits = |mut at: usize| {
            while self.at(at).is_some_and(|c| c.is_ascii_digit()) {
                at += 1;
            }
            at
        };
        let first = if self.at(start) == Some('-') { start + 1 } else { start };
        let mut end = match self.at(first) {
            Some('0') => first + 1,
            _ => digits(first),
        };
        if end == first {
            return Ok(None);
        }
        let mut whole = true;
        if self.at(end) == Some('.') && digits(end + 1) > end + 1 {
            (whole, end) = (false, digits(end + 1));
        }
        if matches!(self.at(end), Some('e' | 'E')) {
            let from = if matches!(self.at(end + 1), Some('+' | '-')) { end + 2 } else { end + 1 };
            if digits(from) > from {
                (whole, end) = (false, digits(from));
            }
        }
        let piece: String = (start..end).filter_map(|i| self.at(i)).collect();
        let hook = if whole { &self.hooks[2] } else { &self.hooks[1] };
        let value = match (hook, whole) {
            (Value::None, true) => match piece.parse::<i64>() {
                Ok(number) => Value::Int(number),
                Err(_) => crate::object::number::int_of(cx, &Value::from(piece))?,
            },
            (Value::None, false) => Value::Float(piece.parse().unwrap_or(f64::NAN)),
            (hook, _) => cx.call(hook, Args::new([Value::from(piece)]))?,
        };
        Ok(Some((value, end)))
    }

    fn string(&self, cx: &mut dyn Host, start: usize) -> Result<(String, usize)> {
        let (mut out, mut at) = (String::new(), start);
        loop {
            let Some(c) = self.at(at) else {
                return Err(self.problem(cx, "Unterminated string starting at", start - 1));
            };
            match c {
                '"' => return Ok((out, at + 1)),
                '\\' => at = self.escape(cx, &mut out, start, at)?,
                c if (c as u32) < 32 && self.strict => {
                    return Err(self.problem(cx, "Invalid control character at", at));
                }
                c => {
                    out.push(c);
                    at += 1;
                }
            }
        }
    }

    /// Reads an escape whose backslash is at a place.
    fn escape(&self, cx: &mut dyn Host, out: &mut String, start: usize, at: usize) -> Result<usize> {
        let plain = match self.at(at + 1) {
            None => return Err(self.problem(cx, "Unterminated string starting at", start - 1)),
            Some('u') => {
                let code = self.unicode(cx, at + 1)?;
                let mut end = at + 6;
                let mut code = code;
                if (0xd800..0xdc00).contains(&code) && self.at(end) == Some('\\') && self.at(end + 1) == Some('u') {
                    let low = self.unicode(cx, end + 1)?;
                    if (0xdc00..0xe000).contains(&low) {
                        code = 0x10000 + ((code - 0xd800) << 10 | (low - 0xdc00));
                        end += 6;
                    }
                }
                // A code point of at most two units is never beyond Unicode.
                out.push(surrogate::character(code).map_err(|_| Error::not_implemented(surrogate::REFUSED))?);
                return Ok(end);
            }
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some(c @ ('"' | '\\' | '/')) => c,
            Some(_) => return Err(self.problem(cx, "Invalid \\escape", at)),
        };
        out.push(plain);
        Ok(at + 2)
    }

    /// Four hexadecimal digits behind a `u` at a place.
    fn unicode(&self, cx: &mut dyn Host, at: usize) -> Result<u32> {
        let digits: Option<u32> =
            (1..5).try_fold(0, |code, i| Some(code << 4 | self.at(at + i).and_then(|c| c.to_digit(16))?));
        digits.ok_or_else(|| self.problem(cx, "Invalid \\uXXXX escape", at))
    }

    fn array(&self, cx: &mut dyn Host, at: usize) -> Result<(Value, usize)> {
        let (mut items, mut at) = (Vec::new(), self.skip(at));
        if self.at(at) == Some(']') {
            return Ok((Value::list(items), at + 1));
        }
        loop {
            let (item, end) = self.value(cx, at)?;
            items.push(item);
            at = self.skip(end);
            match self.at(at) {
                Some(']') => return Ok((Value::list(items), at + 1)),
                Some(',') => at = self.skip(at + 1),
                _ => return Err(self.problem(cx, "Expecting ',' delimiter", at)),
            }
        }
    }

    fn object(&self, cx: &mut dyn Host, at: usize) -> Result<(Value, usize)> {
        let (mut pairs, mut at) = (Vec::new(), self.skip(at));
        if self.at(at) == Some('}') {
            return Ok((self.finished(cx, pairs)?, at + 1));
        }
        loop {
            if self.at(at) != Some('"') {
                return Err(self.problem(cx, "Expecting property name enclosed in double quotes", at));
            }
            let (key, end) = self.string(cx, at + 1)?;
            at = self.skip(end);
            if self.at(at) != Some(':') {
                return Err(self.problem(cx, "Expecting ':' delimiter", at));
            }
            let (item, end) = self.value(cx, self.skip(at + 1))?;
            pairs.push((Value::from(key), item));
            at = self.skip(end);
            match self.at(at) {
                Some('}') => return Ok((self.finished(cx, pairs)?, at + 1)),
                Some(',') => at = self.skip(at + 1),
                _ => return Err(self.problem(cx, "Expecting ',' delimiter", at)),
            }
        }
    }

    fn finished(&self, cx: &mut dyn Host, pairs: Vec<(Value, Value)>) -> Result<Value> {
        if !self.hooks[4].is_none() {
            let pairs = pairs.into_iter().map(|(key, value)| Value::tuple(vec![key, value])).collect();
            return cx.call(&self.hooks[4], Args::new([Value::list(pairs)]));
        }
        let dict = Rc::new(Dict::new());
        for (key, value) in pairs {
            dict.insert(cx, key, value)?;
        }
        match &self.hooks[0] {
            Value::None => Ok(Value::Dict(dict)),
            hook => cx.call(hook, Args::new([Value::Dict(dict)])),
        }
    }
}
