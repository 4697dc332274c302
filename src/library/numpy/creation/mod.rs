//! Array creation routines: from shapes, from values, from ranges, and the matrices of ones and zeros.

mod filled;
mod from_values;
mod grids;
mod index_tricks;
mod ranges;
mod requirements;
mod spacing;

use crate::error::{Error, Result};
use crate::object::{Entry, Value};

pub use index_tricks::constant;

/// The chapter's entries, file by file.
pub static CHAPTERS: &[&[Entry]] =
    &[filled::ENTRIES, from_values::ENTRIES, ranges::ENTRIES, spacing::ENTRIES, grids::ENTRIES, requirements::ENTRIES];

/// `device=` and `like=`: there is one device, and no other array library to ask.
pub(super) fn check_device_and_like(function: &str, device: Option<Value>, like: Option<Value>) -> Result<()> {
    match device {
        None | Some(Value::None) => {}
        Some(Value::Str(text)) if text.as_str() == "cpu" => {}
        Some(Value::Str(text)) => {
            return Err(Error::value(format!(
                "Device not understood. Only \"cpu\" is allowed, but received: {}",
                text.as_str()
            )));
        }
        Some(_) => return Err(Error::value("Device not understood. Only \"cpu\" is allowed")),
    }
    match like {
        None | Some(Value::None) | Some(Value::Array(_)) => Ok(()),
        Some(_) => Err(Error::unsupported_argument(function, "like")),
    }
}
