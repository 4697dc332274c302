//! The words of floating point warnings. Whether they are warnings, errors, calls or nothing is the session's `errstate`.

use crate::compute::fpstatus::FpStatus;

/// The four categories in NumPy's order of reporting: flag, `np.errstate` keyword, text.
pub const CATEGORIES: [(FpStatus, &str, &str); 4] = [
    (FpStatus::DIVIDE, "divide", "divide by zero"),
    (FpStatus::OVERFLOW, "over", "overflow"),
    (FpStatus::UNDERFLOW, "under", "underflow"),
    (FpStatus::INVALID, "invalid", "invalid value"),
];

/// What a status says about the operation `name` (`divide`, `scalar add`, `cast`, `reduce`): the `errstate` keyword, and
/// the message `divide by zero encountered in divide`.
pub fn messages(status: FpStatus, name: &str) -> impl Iterator<Item = (&'static str, String)> + use<'_> {
    CATEGORIES
        .into_iter()
        .filter(move |(flag, _, _)| status.contains(*flag))
        .map(move |(_, keyword, text)| (keyword, format!("{text} encountered in {name}")))
}

/// The word and flag bits that `np.seterrcall`'s function is called with.
pub fn call_arguments(status: FpStatus) -> impl Iterator<Item = (&'static str, u8)> {
    CATEGORIES
        .into_iter()
        .filter(move |(flag, _, _)| status.contains(*flag))
        .map(move |(_, _, text)| (text, status.bits()))
}
