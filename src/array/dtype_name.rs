//! `dtype.name`, the form that messages below the printing room use: `float64`, `str96`, `datetime64[ns]`.

use super::dtype::{DType, TimeBase, TimeUnit};

/// NumPy's `dtype.name`.
pub fn name(dtype: &DType) -> String {
    match dtype {
        DType::Num(num) | DType::Swapped(num) => num.name().to_string(),
        DType::Bytes(0) => "bytes".to_string(),
        DType::Bytes(len) => format!("bytes{}", 8 * len),
        DType::Str(0) => "str".to_string(),
        DType::Str(len) => format!("str{}", 32 * len),
        DType::Datetime(unit) => format!("datetime64{}", unit_suffix(unit)),
        DType::Timedelta(unit) => format!("timedelta64{}", unit_suffix(unit)),
        DType::Void(0) => "void".to_string(),
        DType::Struct(_) | DType::Void(_) => format!("void{}", 8 * dtype.itemsize()),
        DType::Object(_) => "object".to_string(),
    }
}

/// `[ns]`, `[25s]`, or nothing for the generic unit.
pub fn unit_suffix(unit: &TimeUnit) -> String {
    match (unit.base, unit.count) {
        (TimeBase::Generic, _) => String::new(),
        (base, 1) => format!("[{}]", base.symbol()),
        (base, count) => format!("[{count}{}]", base.symbol()),
    }
}

impl TimeBase {
    pub const ALL: [TimeBase; 14] = [
        TimeBase::Year,
        TimeBase::Month,
        TimeBase::Week,
        TimeBase::Day,
        TimeBase::Hour,
        TimeBase::Minute,
        TimeBase::Second,
        TimeBase::Milli,
        TimeBase::Micro,
        TimeBase::Nano,
        TimeBase::Pico,
        TimeBase::Femto,
        TimeBase::Atto,
        TimeBase::Generic,
    ];

    pub const fn symbol(self) -> &'static str {
        match self {
            TimeBase::Year => "Y",
            TimeBase::Month => "M",
            TimeBase::Week => "W",
            TimeBase::Day => "D",
            TimeBase::Hour => "h",
            TimeBase::Minute => "m",
            TimeBase::Second => "s",
            TimeBase::Milli => "ms",
            TimeBase::Micro => "us",
            TimeBase::Nano => "ns",
            TimeBase::Pico => "ps",
            TimeBase::Femto => "fs",
            TimeBase::Atto => "as",
            TimeBase::Generic => "generic",
        }
    }
}
