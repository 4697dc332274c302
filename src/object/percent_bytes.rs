//! `template % values` for bytes: each byte of the template is taken for a character (Latin-1), so that the format language is the same.

use num_bigint::BigInt;

use super::buffer::bytes_like;
use super::class::type_name;
use super::host::Host;
use super::percent::Arguments;
use super::value::Value;
use crate::error::{Error, Kind, Result};
use crate::format::percent::{CharacterSource, PercentArguments, format_percent};

/// `template % values`.
pub fn format(cx: &mut dyn Host, template: &[u8], values: &Value) -> Result<Vec<u8>> {
    let mut arguments = ByteArguments(Arguments::new(cx, values));
    let text = format_percent(&latin(template), &mut arguments)?;
    Ok(text.chars().map(|c| c as u32 as u8).collect())
}

fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| char::from(byte)).collect()
}

struct ByteArguments<'a>(Arguments<'a>);

impl PercentArguments for ByteArguments<'_> {
    fn select(&mut self, key: &str) -> Result<()> {
        self.0.select_key(&Value::bytes(key.chars().map(|c| c as u32 as u8).collect()))
    }

    fn advance(&mut self) -> Result<()> {
        self.0.advance()
    }

    fn star(&mut self) -> Option<Option<i64>> {
        self.0.star()
    }

    fn text(&mut self, conversion: char) -> Result<String> {
        let value = self.0.current.clone();
        if matches!(conversion, 'r' | 'a') {
            return super::repr::ascii(self.0.cx, &value);
        }
        if let Some(bytes) = bytes_like(&value)? {
            return Ok(latin(&bytes));
        }
        if let Some(Value::Bytes(bytes)) = super::attribute::call_special(self.0.cx, &value, "__bytes__", &[])? {
            return Ok(latin(&bytes));
        }
        let kind = type_name(&value);
        Err(Error::type_error(format!(
            "%b requires a bytes-like object, or an object that implements __bytes__, not '{kind}'"
        )))
    }

    fn integer(&mut self, conversion: char) -> std::result::Result<BigInt, Option<Error>> {
        self.0.integer(conversion)
    }

    fn real(&mut self) -> Result<f64> {
        self.0.real().map_err(|error| match error.kind() {
            Kind::TypeError if error.payload().is_none() => {
                Error::type_error(format!("float argument required, not {}", type_name(&self.0.current)))
            }
            _ => error,
        })
    }

    fn character(&mut self) -> Option<CharacterSource> {
        match bytes_like(&self.0.current) {
            Ok(Some(bytes)) => match bytes.as_slice() {
                [byte] => Some(CharacterSource::Char(char::from(*byte))),
                _ => None,
            },
            _ => super::integer::as_big(&self.0.current).map(|code| CharacterSource::Code(code.into_owned())),
        }
    }

    fn type_name(&self) -> String {
        type_name(&self.0.current)
    }

    fn finish(&mut self) -> Result<()> {
        match self.0.is_used_up() {
            true => Ok(()),
            false => Err(Error::type_error("not all arguments converted during bytes formatting")),
        }
    }

    fn of_bytes(&self) -> bool {
        true
    }
}
