//! Templates of `str.format`: `'{0.name[key]!r:>{width}}'`.
//!
//! Strategy: literal text and replacement fields are read from left to right; a field's value is fetched, converted and
//! formatted through [`FormatArguments`], because values live above this room. Nested fields inside a specification are
//! expanded by the same function, one level deep, and share the automatic numbering.

use crate::error::{Error, Result};

/// The arguments of `str.format`, and what can be done with a value.
pub trait FormatArguments {
    /// A value of the room above.
    type Value;
    /// `args[index]`.
    ///
    /// # Errors
    /// `IndexError("Replacement index 3 out of range for positional args tuple")`.
    fn positional(&mut self, index: usize) -> Result<Self::Value>;
    /// `kwargs[name]`.
    ///
    /// # Errors
    /// `KeyError`.
    fn named(&mut self, name: &str) -> Result<Self::Value>;
    /// `value.name`.
    ///
    /// # Errors
    /// `AttributeError`.
    fn attribute(&mut self, value: Self::Value, name: &str) -> Result<Self::Value>;
    /// `value[index]`.
    ///
    /// # Errors
    /// What the value raises.
    fn item(&mut self, value: Self::Value, index: ItemKey) -> Result<Self::Value>;
    /// `str`, `repr` or `ascii` of the value; `conversion` is `s`, `r` or `a`.
    ///
    /// # Errors
    /// What the value raises.
    fn convert(&mut self, value: Self::Value, conversion: char) -> Result<Self::Value>;
    /// Appends `format(value, spec)`.
    ///
    /// # Errors
    /// What the value raises.
    fn format(&mut self, out: &mut String, value: Self::Value, spec: &str) -> Result<()>;
}

/// What stands between brackets: digits are an index, all else a string key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKey<'a> {
    /// `[3]`
    Index(usize),
    /// `[name]`
    Name(&'a str),
}

/// `template.format(*args, **kwargs)`.
///
/// # Errors
/// `ValueError` for a malformed template, with CPython 3.11's texts, and whatever the arguments raise.
pub fn format_template<A: FormatArguments>(template: &str, arguments: &mut A) -> Result<String> {
    let mut out = String::with_capacity(template.len() + 16);
    expand(&mut out, template, arguments, &mut Numbering::Unknown, 2)?;
    Ok(out)
}

/// Whether fields are numbered by the template or by counting.
enum Numbering {
    Unknown,
    Manual,
    Automatic(usize),
}

struct FieldText<'a> {
    name: &'a str,
    conversion: Option<char>,
    spec: &'a str,
    spec_has_fields: bool,
}

fn expand<A: FormatArguments>(
    out: &mut String,
    template: &str,
    arguments: &mut A,
    numbering: &mut Numbering,
    depth: u32,
) -> Result<()> {
    if depth == 0 {
        return Err(Error::value("Max string recursion exceeded"));
    }
    let mut rest = template;
    while let Some(brace) = rest.find(['{', '}']) {
        let (literal, after) = rest.split_at(brace);
        out.push_str(literal);
        let opening = after.starts_with('{');
        let inner = &after[1..];
        if inner.starts_with(if opening { '{' } else { '}' }) {
            out.push_str(&after[..1]);
            rest = &inner[1..];
            continue;
        }
        if !opening {
            return Err(Error::value("Single '}' encountered in format string"));
        }
        if inner.is_empty() {
            return Err(Error::value("Single '{' encountered in format string"));
        }
        let (field, behind) = read_field(inner)?;
        rest = behind;
        let value = fetch(field.name, arguments, numbering)?;
        let value = match field.conversion {
            None => value,
            Some(conversion @ ('s' | 'r' | 'a')) => arguments.convert(value, conversion)?,
            Some(other) if ('!'..='\x7e').contains(&other) => {
                return Err(Error::value(format!("Unknown conversion specifier {other}")));
            }
            Some(other) => {
                return Err(Error::value(format!("Unknown conversion specifier \\x{:x}", u32::from(other))));
            }
        };
        if field.spec_has_fields {
            let mut spec = String::new();
            expand(&mut spec, field.spec, arguments, numbering, depth - 1)?;
            arguments.format(out, value, &spec)?;
        } else {
            arguments.format(out, value, field.spec)?;
        }
    }
    out.push_str(rest);
    Ok(())
}

/// Reads a replacement field whose opening brace is consumed; returns it and the text behind its closing brace.
fn read_field(text: &str) -> Result<(FieldText<'_>, &str)> {
    let mut characters = text.char_indices();
    let mut end = None;
    let mut in_brackets = false;
    for (position, character) in characters.by_ref() {
        match character {
            ']' => in_brackets = false,
            _ if in_brackets => {}
            '[' => in_brackets = true,
            '{' => return Err(Error::value("unexpected '{' in field name")),
            '}' | ':' | '!' => {
                end = Some((position, character));
                break;
            }
            _ => {}
        }
    }
    let Some((end, mut stop)) = end else {
        return Err(Error::value("expected '}' before end of string"));
    };
    let name = &text[..end];
    let mut conversion = None;
    let mut rest = &text[end + 1..];
    if stop == '!' {
        let Some(letter) = rest.chars().next() else {
            return Err(Error::value("end of string while looking for conversion specifier"));
        };
        conversion = Some(letter);
        rest = &rest[letter.len_utf8()..];
        stop = match rest.chars().next() {
            Some(next @ ('}' | ':')) => next,
            Some(_) => return Err(Error::value("expected ':' after conversion specifier")),
            None => return Err(Error::value("unmatched '{' in format spec")),
        };
        rest = &rest[1..];
    }
    if stop == '}' {
        return Ok((FieldText { name, conversion, spec: "", spec_has_fields: false }, rest));
    }
    let mut depth = 1;
    let mut spec_has_fields = false;
    for (position, byte) in rest.bytes().enumerate() {
        match byte {
            b'{' => {
                spec_has_fields = true;
                depth += 1;
            }
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let spec = &rest[..position];
            return Ok((FieldText { name, conversion, spec, spec_has_fields }, &rest[position + 1..]));
        }
    }
    Err(Error::value("unmatched '{' in format spec"))
}

/// The value a field name such as `0.real[key]` stands for.
fn fetch<A: FormatArguments>(name: &str, arguments: &mut A, numbering: &mut Numbering) -> Result<A::Value> {
    let end = name.find(['.', '[']).unwrap_or(name.len());
    let (first, mut rest) = name.split_at(end);
    let mut index = decimal(first)?;
    match (&mut *numbering, first.is_empty(), index) {
        (Numbering::Unknown, true, _) => {
            *numbering = Numbering::Automatic(1);
            index = Some(0);
        }
        (Numbering::Unknown, false, Some(_)) => *numbering = Numbering::Manual,
        (Numbering::Manual, true, _) => {
            return Err(Error::value("cannot switch from manual field specification to automatic field numbering"));
        }
        (Numbering::Automatic(_), false, Some(_)) => {
            return Err(Error::value("cannot switch from automatic field numbering to manual field specification"));
        }
        (Numbering::Automatic(next), true, _) => {
            index = Some(*next);
            *next += 1;
        }
        _ => {}
    }
    let mut value = match index {
        Some(index) => arguments.positional(index)?,
        None => arguments.named(first)?,
    };
    while !rest.is_empty() {
        let inner = &rest[1..];
        if rest.starts_with('.') {
            let end = inner.find(['.', '[']).unwrap_or(inner.len());
            let (attribute, behind) = inner.split_at(end);
            if attribute.is_empty() {
                return Err(Error::value("Empty attribute in format string"));
            }
            value = arguments.attribute(value, attribute)?;
            rest = behind;
        } else if rest.starts_with('[') {
            let Some(end) = inner.find(']') else {
                return Err(Error::value("Missing ']' in format string"));
            };
            let key = &inner[..end];
            let index = decimal(key)?;
            if key.is_empty() {
                return Err(Error::value("Empty attribute in format string"));
            }
            value = arguments.item(value, index.map_or(ItemKey::Name(key), ItemKey::Index))?;
            rest = &inner[end + 1..];
        } else {
            return Err(Error::value("Only '.' or '[' may follow ']' in format field specifier"));
        }
    }
    Ok(value)
}

/// A name made of decimal digits only, as a number.
fn decimal(text: &str) -> Result<Option<usize>> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(None);
    }
    match text.parse::<usize>() {
        Ok(value) if value <= isize::MAX as usize => Ok(Some(value)),
        _ => Err(Error::value("Too many decimal digits in format string")),
    }
}
