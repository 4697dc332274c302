//! The budget of a session, asked *before* anything large is allocated or anything deep is entered.
//!
//! A request beyond the machine's memory is refused here with Python's or NumPy's error instead of an abort by the
//! allocator or the kernel. Sessions embedded in a larger program may set tighter limits.

pub mod stop;

use crate::error::{Error, Kind, Result};

/// What one session may use.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Nested script calls before `RecursionError` (CPython's default is 1000).
    pub recursion: usize,
    /// The largest single allocation, in bytes.
    pub allocation: usize,
    /// Decimal digits of an `int` that text may have on either side of a conversion; 0 for any number of them.
    pub digits: usize,
}

/// CPython's default for them, against conversions of quadratic cost.
pub const DIGITS: usize = 4300;

impl Default for Limits {
    fn default() -> Limits {
        Limits { recursion: 1000, allocation: largest_allocation(), digits: DIGITS }
    }
}

/// The most dimensions an array may have (NumPy's `NPY_MAXDIMS`).
pub const MAX_DIMS: usize = 64;

/// Asks for `bytes` of plain memory; `MemoryError` with an empty message, as CPython raises it, when too large.
pub fn request(bytes: usize) -> Result<()> {
    if bytes > largest_allocation() { Err(Error::memory("")) } else { Ok(()) }
}

/// Asks for an array's memory; the error names its shape and dtype as NumPy's `_ArrayMemoryError` does.
pub fn request_array(bytes: Option<usize>, shape: &[usize], dtype: &str) -> Result<usize> {
    match bytes {
        Some(bytes) if bytes <= largest_allocation() => Ok(bytes),
        Some(bytes) => Err(array_memory(bytes, shape, dtype)),
        None => Err(Error::value(
            "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.",
        )),
    }
}

/// NumPy's message for an array that does not fit into memory.
pub fn array_memory(bytes: usize, shape: &[usize], dtype: &str) -> Error {
    let shape = match shape {
        [one] => format!("({one},)"),
        many => format!("({})", many.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")),
    };
    Error::new(
        Kind::ArrayMemoryError,
        format!("Unable to allocate {} for an array with shape {shape} and data type {dtype}", readable_size(bytes)),
    )
}

/// Bytes in binary units with three significant digits, as NumPy's `_ArrayMemoryError._size_to_string` words them.
fn readable_size(bytes: usize) -> String {
    const UNITS: [&str; 7] = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
    let mut unit = if bytes == 0 { 0 } else { ((usize::BITS - 1 - bytes.leading_zeros()) / 10) as usize };
    let mut value = bytes as f64 / 2f64.powi(10 * unit as i32);
    if unit > 0 && value >= 1023.5 {
        unit += 1;
        value = 1.0;
    }
    match unit {
        0 => format!("{bytes} bytes"),
        unit if value < 10.0 => format!("{value:.2} {}", UNITS[unit]),
        unit if value < 100.0 => format!("{value:.1} {}", UNITS[unit]),
        // NumPy prints these as Python's `#.3g`, which keeps the point.
        unit => format!("{value:.0}. {}", UNITS[unit]),
    }
}

/// The machine's physical memory, or 64 GiB where it cannot be read; half of what this process may address, if that is less: whatever
/// grows needs its old room besides the new one.
fn largest_allocation() -> usize {
    use std::sync::OnceLock;
    // Facts of the machine and of the process, read once; not session state.
    static MEMORY: OnceLock<usize> = OnceLock::new();
    *MEMORY.get_or_init(|| {
        let number = |file: &str, name: &str, place: usize| {
            let text = std::fs::read_to_string(file).ok()?;
            text.lines().find_map(|line| line.strip_prefix(name)?.split_whitespace().nth(place)?.parse::<usize>().ok())
        };
        let memory =
            number("/proc/meminfo", "MemTotal:", 0).map_or(64 << 30, |kilobytes| kilobytes.saturating_mul(1024));
        number("/proc/self/limits", "Max address space", 0).map_or(memory, |bytes| memory.min(bytes / 2))
    })
}
