//! Old string formatting: `'%5.2f and %(name)s' % values`.
//!
//! Strategy: the template is read once from left to right, as CPython's `unicode_format` does, and every conversion asks
//! for its value through [`PercentArguments`], because values live above this room. Errors therefore come in CPython's
//! order, template and values interleaved.

use num_bigint::BigInt;

use super::brief::decimal;
use super::float::push_repeated;
use super::spec_number::{character, int_str, python_float};
use crate::error::{Error, Kind, Result};
use crate::limits;

/// The right-hand side of `%`.
pub trait PercentArguments {
    /// Makes the value under `key` of a mapping the next one, and the only one, to be converted.
    ///
    /// # Errors
    /// `TypeError("format requires a mapping")`, or what the mapping raises.
    fn select(&mut self, key: &str) -> Result<()>;
    /// Takes the next value.
    ///
    /// # Errors
    /// `TypeError("not enough arguments for format string")`.
    fn advance(&mut self) -> Result<()>;
    /// The value taken, as the width or precision a `*` stands for; `None` if it is not an int, `Some(None)` too large.
    fn star(&mut self) -> Option<Option<i64>>;
    /// `str`, `repr` or `ascii` of the value taken: `conversion` is `s`, `r` or `a`.
    ///
    /// # Errors
    /// What the value's methods raise.
    fn text(&mut self, conversion: char) -> Result<String>;
    /// The value taken as an integer: truncated for `d`, `i` and `u`; for `x`, `X` and `o` only integers count.
    ///
    /// # Errors
    /// `None` when the value is no such number, or what the value's methods raise.
    fn integer(&mut self, conversion: char) -> std::result::Result<BigInt, Option<Error>>;
    /// The value taken, if it is an int of 64 bits, which needs no conversion.
    fn small(&self) -> Option<i64> {
        None
    }
    /// The value taken, if it is text, which `%s` takes as it is.
    fn str(&self) -> Option<&str> {
        None
    }
    /// The value taken as a float.
    ///
    /// # Errors
    /// `TypeError("must be real number, not str")` and its like.
    fn real(&mut self) -> Result<f64>;
    /// The value taken for `%c`: a string of one character, or an integer.
    fn character(&mut self) -> Option<CharacterSource>;
    /// The type name of the value taken.
    fn type_name(&self) -> String;
    /// Called at the end of the template.
    ///
    /// # Errors
    /// `TypeError("not all arguments converted during string formatting")`.
    fn finish(&mut self) -> Result<()>;
    /// Whether the template stands for bytes, one a character: then there is a `%b`, and `%c` takes one byte.
    fn of_bytes(&self) -> bool {
        false
    }
}

/// What `%c` accepts.
pub enum CharacterSource {
    /// A string of length one.
    Char(char),
    /// A code point.
    Code(BigInt),
}

/// `template % arguments`.
///
/// # Errors
/// `ValueError` for a malformed template, `TypeError` and `OverflowError` for values that do not fit, with CPython's texts.
pub fn format_percent(template: &str, arguments: &mut dyn PercentArguments) -> Result<String> {
    let mut reader = Reader { template, position: 0 };
    let mut out = String::with_capacity(template.len() + 16);
    while let Some(at) = reader.rest().find('%') {
        out.push_str(&reader.rest()[..at]);
        reader.position += at + 1;
        if reader.rest().starts_with('%') {
            reader.position += 1;
            out.push('%');
        } else {
            reader.conversion(arguments)?.write(&mut out, arguments)?;
        }
    }
    out.push_str(reader.rest());
    arguments.finish()?;
    Ok(out)
}

/// One `%` item, `*` already replaced.
struct Conversion<'a> {
    left: bool,
    sign: Option<char>,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
    kind: char,
    /// The template up to `kind`.
    before: &'a str,
}

struct Reader<'a> {
    template: &'a str,
    /// In bytes.
    position: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.template[self.position..]
    }

    fn next(&mut self) -> Option<char> {
        let next = self.rest().chars().next()?;
        self.position += next.len_utf8();
        Some(next)
    }

    fn require(&mut self) -> Result<char> {
        self.next().ok_or_else(|| Error::value("incomplete format"))
    }

    fn conversion(&mut self, arguments: &mut dyn PercentArguments) -> Result<Conversion<'a>> {
        let mut next = self.require()?;
        if next == '(' {
            let key = self.key(arguments)?;
            arguments.select(&key)?;
            next = self.require()?;
        }
        let mut item = Conversion {
            left: false,
            sign: None,
            alternate: false,
            zero: false,
            width: 0,
            precision: None,
            kind: '\0',
            before: "",
        };
        loop {
            match next {
                '-' => item.left = true,
                '+' => item.sign = Some('+'),
                ' ' => item.sign = item.sign.or(Some(' ')),
                '#' => item.alternate = true,
                '0' => item.zero = true,
                _ => break,
            }
            next = self.require()?;
        }
        if next == '*' {
            let width = star(arguments, i64::MAX, "ssize_t")?;
            item.left |= width < 0;
            item.width = width.unsigned_abs() as usize;
            next = self.require()?;
        } else if next.is_ascii_digit() {
            (item.width, next) = self.amount(next, isize::MAX as usize, "width too big")?;
        }
        if next == '.' {
            next = self.require()?;
            if next == '*' {
                item.precision = Some(star(arguments, i64::from(i32::MAX), "int")?.max(0) as usize);
                next = self.require()?;
            } else {
                let (precision, after) = self.amount(next, i32::MAX as usize, "precision too big")?;
                item.precision = Some(precision);
                next = after;
            }
        }
        if matches!(next, 'h' | 'l' | 'L') {
            next = self.require()?;
        }
        item.kind = next;
        item.before = &self.template[..self.position - next.len_utf8()];
        Ok(item)
    }

    /// The text between the parentheses, which may nest.
    fn key(&mut self, arguments: &mut dyn PercentArguments) -> Result<String> {
        let mut key = String::new();
        let mut depth = 1;
        while let Some(next) = self.next() {
            match next {
                ')' => depth -= 1,
                '(' => depth += 1,
                _ => {}
            }
            if depth == 0 {
                return Ok(key);
            }
            key.push(next);
        }
        // Without a mapping CPython complains about that first; an empty probe finds out.
        match arguments.select("") {
            Err(error) if error.message() == "format requires a mapping" => Err(error),
            _ => Err(Error::value("incomplete format key")),
        }
    }

    /// A run of digits that starts with `next`, and the character behind it.
    fn amount(&mut self, mut next: char, most: usize, too_big: &str) -> Result<(usize, char)> {
        let mut value = 0usize;
        while let Some(digit) = next.to_digit(10) {
            if value > (most - digit as usize) / 10 {
                return Err(Error::value(too_big));
            }
            value = value * 10 + digit as usize;
            next = self.require()?;
        }
        Ok((value, next))
    }
}

/// The amount a `*` takes from the arguments; `c_type` names in the message what it must fit.
fn star(arguments: &mut dyn PercentArguments, most: i64, c_type: &str) -> Result<i64> {
    arguments.advance()?;
    match arguments.star() {
        None => Err(Error::type_error("* wants int")),
        Some(Some(value)) if value.unsigned_abs() <= most.unsigned_abs() => Ok(value),
        Some(_) => Err(Error::overflow(format!("Python int too large to convert to C {c_type}"))),
    }
}

impl Conversion<'_> {
    fn write(&self, out: &mut String, arguments: &mut dyn PercentArguments) -> Result<()> {
        arguments.advance()?;
        match self.kind {
            's' | 'r' | 'a' | 'b' if self.kind != 'b' || arguments.of_bytes() => {
                let made;
                let text = match arguments.str() {
                    Some(text) if self.kind == 's' => text,
                    _ => {
                        made = arguments.text(self.kind)?;
                        &made
                    }
                };
                let end = self.precision.and_then(|most| text.char_indices().nth(most));
                self.pad_text(out, end.map_or(text, |(end, _)| &text[..end]))
            }
            'd' | 'i' | 'u'
                if self.precision.is_none()
                    && let Some(value) = arguments.small() =>
            {
                self.pad_number(out, decimal(value).as_str(), "")
            }
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => {
                let value = arguments.integer(self.kind).map_err(|error| {
                    error.unwrap_or_else(|| {
                        let wanted = if matches!(self.kind, 'o' | 'x' | 'X') { "an integer" } else { "a real number" };
                        let kind = self.kind;
                        Error::type_error(format!(
                            "%{kind} format: {wanted} is required, not {}",
                            arguments.type_name()
                        ))
                    })
                })?;
                self.write_integer(out, &value)
            }
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                let precision = self.precision.unwrap_or(6);
                limits::request(precision)?;
                let text = python_float(arguments.real()?, self.kind, precision, self.alternate, false);
                self.pad_number(out, &text, "")
            }
            'c' => match arguments.character() {
                Some(CharacterSource::Char(c)) => self.pad_text(out, c.encode_utf8(&mut [0; 4])),
                Some(CharacterSource::Code(code)) if arguments.of_bytes() => match u8::try_from(&code) {
                    Ok(byte) => self.pad_text(out, char::from(byte).encode_utf8(&mut [0; 4])),
                    Err(_) => Err(Error::overflow("%c arg not in range(256)")),
                },
                Some(CharacterSource::Code(code)) => {
                    let c = character(&code).map_err(|error| match error.kind() {
                        Kind::OverflowError => Error::overflow("%c arg not in range(0x110000)"),
                        _ => error,
                    })?;
                    self.pad_text(out, c.encode_utf8(&mut [0; 4]))
                }
                None if arguments.of_bytes() => {
                    Err(Error::type_error("%c requires an integer in range(256) or a single byte"))
                }
                None => Err(Error::type_error("%c requires int or char")),
            },
            kind => Err(Error::value(format!(
                "unsupported format character '{}' (0x{:x}) at index {}",
                if (' '..='\x7e').contains(&kind) { kind } else { '?' },
                u32::from(kind),
                self.before.chars().count()
            ))),
        }
    }

    fn write_integer(&self, out: &mut String, value: &BigInt) -> Result<()> {
        let (radix, prefix) = match self.kind {
            'o' => (8, "0o"),
            'x' => (16, "0x"),
            'X' => (16, "0X"),
            _ => (10, ""),
        };
        let mut digits = match radix {
            10 => int_str(&BigInt::from(value.magnitude().clone()), crate::limits::DIGITS)?,
            radix => value.magnitude().to_str_radix(radix),
        };
        if self.kind == 'X' {
            digits.make_ascii_uppercase();
        }
        let sign = if value.sign() == num_bigint::Sign::Minus { "-" } else { "" };
        let least = self.precision.unwrap_or(0);
        limits::request(least)?;
        let mut text = String::from(sign);
        push_repeated(&mut text, '0', least.saturating_sub(digits.len()));
        text.push_str(&digits);
        self.pad_number(out, &text, if self.alternate { prefix } else { "" })
    }

    /// A number's sign, prefix and digits, filled up with blanks or zeros.
    fn pad_number(&self, out: &mut String, text: &str, prefix: &str) -> Result<()> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => (Some('-'), digits),
            None => (self.sign, text),
        };
        let columns = usize::from(sign.is_some()) + prefix.len() + digits.len();
        let padding = self.width.saturating_sub(columns);
        limits::request(padding)?;
        let zeros = self.zero && !self.left;
        push_repeated(out, ' ', if zeros || self.left { 0 } else { padding });
        out.extend(sign);
        out.push_str(prefix);
        push_repeated(out, '0', if zeros { padding } else { 0 });
        out.push_str(digits);
        push_repeated(out, ' ', if self.left { padding } else { 0 });
        Ok(())
    }

    fn pad_text(&self, out: &mut String, text: &str) -> Result<()> {
        if self.width == 0 {
            out.push_str(text);
            return Ok(());
        }
        let padding = self.width.saturating_sub(text.chars().count());
        limits::request(padding)?;
        push_repeated(out, ' ', if self.left { 0 } else { padding });
        out.push_str(text);
        push_repeated(out, ' ', if self.left { padding } else { 0 });
        Ok(())
    }
}
