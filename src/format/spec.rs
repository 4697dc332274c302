//! The format-specification mini-language: `format(value, '>+12,.3f')`.
//!
//! Strategy: `Spec::parse` reads `[[fill]align][sign][z][#][0][width][grouping][.precision][type]` as CPython 3.11 does,
//! complaining in its words; `format_str` here and the functions of `spec_number` check what their type allows and
//! compose sign, prefix, padding, grouped digits and the rest.

use super::float::push_repeated;
use crate::error::{Error, Result};
use crate::limits;

/// Where the padding goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// `<`
    Left,
    /// `>`
    Right,
    /// `^`
    Center,
    /// `=`: between sign and digits.
    AfterSign,
}

/// How digits are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// Not at all.
    None,
    /// `,` every three digits.
    Comma,
    /// `_` every three digits.
    Underscore,
    /// `_` every four digits: binary, octal and hexadecimal.
    UnderscoreFour,
}

/// A parsed specification; what was not given keeps the default of the value's type.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// Padding character.
    pub fill: char,
    /// Where the value goes.
    pub align: Align,
    /// `+`, `-` or a space, when given.
    pub sign: Option<char>,
    /// `z`: a negative zero loses its sign.
    pub no_negative_zero: bool,
    /// `#`
    pub alternate: bool,
    /// Least columns.
    pub width: Option<usize>,
    /// Thousands separator.
    pub grouping: Grouping,
    /// Digits behind the point, or most characters of a string.
    pub precision: Option<usize>,
    /// The presentation type, when given.
    pub kind: Option<char>,
}

impl Spec {
    /// Reads a specification for a value of the named type; `align` is the type's own alignment.
    ///
    /// # Errors
    /// `ValueError` with the texts of CPython 3.11.
    pub fn parse(text: &str, align: Align, type_name: &str) -> Result<Spec> {
        let mut spec = Spec {
            fill: ' ',
            align,
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: None,
            grouping: Grouping::None,
            precision: None,
            kind: None,
        };
        let mut rest = Cursor(text);
        let mut ahead = text.chars();
        let (first, second) = (ahead.next(), ahead.next());
        let mut filled = false;
        let mut aligned = true;
        if let (Some(fill), Some(align)) = (first, second.and_then(alignment)) {
            (spec.fill, spec.align, filled) = (fill, align, true);
            rest.take(|_| true);
            rest.take(|_| true);
        } else if let Some(align) = first.and_then(alignment) {
            spec.align = align;
            rest.take(|_| true);
        } else {
            aligned = false;
        }
        spec.sign = rest.take(|c| matches!(c, '+' | '-' | ' '));
        spec.no_negative_zero = rest.take(|c| c == 'z').is_some();
        spec.alternate = rest.take(|c| c == '#').is_some();
        if !filled && rest.take(|c| c == '0').is_some() {
            spec.fill = '0';
            if !aligned && align == Align::Right {
                spec.align = Align::AfterSign;
            }
        }
        spec.width = rest.integer()?;
        if rest.take(|c| c == ',').is_some() {
            spec.grouping = Grouping::Comma;
        }
        if rest.take(|c| c == '_').is_some() {
            if spec.grouping == Grouping::Comma {
                return Err(Error::value("Cannot specify both ',' and '_'."));
            }
            spec.grouping = Grouping::Underscore;
        }
        if spec.grouping == Grouping::Underscore && rest.0.starts_with(',') {
            return Err(Error::value("Cannot specify both ',' and '_'."));
        }
        if rest.take(|c| c == '.').is_some() {
            spec.precision = rest.integer()?;
            if spec.precision.is_none() {
                return Err(Error::value("Format specifier missing precision"));
            }
        }
        spec.kind = rest.take(|_| true);
        if !rest.0.is_empty() {
            return Err(Error::value(format!("Invalid format specifier '{text}' for object of type '{type_name}'")));
        }
        if align == Align::Left {
            // Strings, the only type aligned to the left, have a presentation type from the start.
            spec.kind = spec.kind.or(Some('s'));
        }
        spec.check_grouping()?;
        Ok(spec)
    }

    fn check_grouping(&mut self) -> Result<()> {
        let separator = match self.grouping {
            Grouping::None => return Ok(()),
            Grouping::Comma => ',',
            Grouping::Underscore | Grouping::UnderscoreFour => '_',
        };
        match self.kind {
            None | Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F') => Ok(()),
            Some('b' | 'o' | 'x' | 'X') if separator == '_' => {
                self.grouping = Grouping::UnderscoreFour;
                Ok(())
            }
            Some(kind) => Err(Error::value(format!("Cannot specify '{separator}' with {}.", quoted_type(kind)))),
        }
    }

    /// `ValueError` for a presentation type the value's type does not have.
    pub(super) fn unknown_type(&self, type_name: &str) -> Error {
        let kind = quoted_type(self.kind.unwrap_or('\0'));
        Error::value(format!("Unknown format code {kind} for object of type '{type_name}'"))
    }

    /// Pads `text` of `columns` characters to the width; `=` counts as left.
    pub(super) fn pad(&self, text: &str, columns: usize) -> Result<String> {
        let total = self.padding(columns)?;
        let left = match self.align {
            Align::Right => total,
            Align::Center => total / 2,
            Align::Left | Align::AfterSign => 0,
        };
        let mut out = String::with_capacity(text.len() + total * self.fill.len_utf8());
        push_repeated(&mut out, self.fill, left);
        out.push_str(text);
        push_repeated(&mut out, self.fill, total - left);
        Ok(out)
    }

    /// Columns of padding that text of `columns` characters needs; asks `limits` for them.
    pub(super) fn padding(&self, columns: usize) -> Result<usize> {
        let total = self.width.unwrap_or(0).saturating_sub(columns);
        limits::request(total.saturating_mul(self.fill.len_utf8()))?;
        Ok(total)
    }
}

/// `format(text, spec)` of a string.
///
/// # Errors
/// `ValueError` with the texts of CPython 3.11.
pub fn format_str(text: &str, spec: &str) -> Result<String> {
    if spec.is_empty() {
        return Ok(text.to_string());
    }
    let spec = Spec::parse(spec, Align::Left, "str")?;
    if !matches!(spec.kind, None | Some('s')) {
        return Err(spec.unknown_type("str"));
    }
    let refused = match spec.sign {
        Some(' ') => Some("Space"),
        Some(_) => Some("Sign"),
        None if spec.no_negative_zero => Some("Negative zero coercion (z)"),
        None if spec.alternate => Some("Alternate form (#)"),
        None if spec.align == Align::AfterSign => Some("'=' alignment"),
        None => None,
    };
    if let Some(what) = refused {
        return Err(Error::value(format!("{what} not allowed in string format specifier")));
    }
    let shown = match spec.precision.and_then(|most| text.char_indices().nth(most)) {
        Some((end, _)) => &text[..end],
        None => text,
    };
    spec.pad(shown, shown.chars().count())
}

/// The rest of a text that is read from its front.
pub(super) struct Cursor<'a>(pub &'a str);

impl Cursor<'_> {
    /// Takes the next character if it is wanted.
    pub fn take(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let next = self.0.chars().next().filter(|&c| wanted(c))?;
        self.0 = &self.0[next.len_utf8()..];
        Some(next)
    }

    /// Takes a run of decimal digits.
    pub fn integer(&mut self) -> Result<Option<usize>> {
        let mut value: Option<usize> = None;
        while let Some(digit) = self.take(|c| c.is_ascii_digit()) {
            let digit = digit as usize - '0' as usize;
            value = match value.unwrap_or(0).checked_mul(10).and_then(|v| v.checked_add(digit)) {
                Some(value) if value <= isize::MAX as usize => Some(value),
                _ => return Err(Error::value("Too many decimal digits in format string")),
            };
        }
        Ok(value)
    }
}

fn alignment(character: char) -> Option<Align> {
    match character {
        '<' => Some(Align::Left),
        '>' => Some(Align::Right),
        '^' => Some(Align::Center),
        '=' => Some(Align::AfterSign),
        _ => None,
    }
}

/// A presentation type in a message: itself, or its code when it is not visible ASCII.
fn quoted_type(kind: char) -> String {
    if ('!'..='\x7f').contains(&kind) { format!("'{kind}'") } else { format!("'\\x{:x}'", u32::from(kind)) }
}
