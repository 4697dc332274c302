//! Values as datetime64 and timedelta64 elements.

use super::host::Host;
use super::value::Value;
use crate::array::{DType, NAT, Scalar};
use crate::error::{Error, Result};

/// The time a value denotes in the dtype's unit.
pub fn to_time(_cx: &mut dyn Host, value: &Value, dtype: &DType) -> Result<Scalar> {
    let wrap = |ticks: i64| match dtype {
        DType::Datetime(unit) => Scalar::Datetime(Box::new((ticks, *unit))),
        DType::Timedelta(unit) => Scalar::Timedelta(Box::new((ticks, *unit))),
        other => Scalar::Void(Box::new((other.clone(), Vec::new()))),
    };
    match (value, dtype) {
        (Value::None, _) => Ok(wrap(NAT)),
        (Value::Str(text), _) if matches!(text.as_str(), "NaT" | "nat" | "NAT" | "") => Ok(wrap(NAT)),
        (Value::Scalar(Scalar::Datetime(time)), DType::Datetime(unit)) if time.1 == *unit => Ok(wrap(time.0)),
        (Value::Scalar(Scalar::Timedelta(time)), DType::Timedelta(unit)) if time.1 == *unit => Ok(wrap(time.0)),
        (Value::Int(ticks), _) => Ok(wrap(*ticks)),
        _ => {
            Err(Error::not_implemented("this conversion to datetime64 or timedelta64 is not available in newaxis yet"))
        }
    }
}

/// The unit of a datetime dtype without one, from the values.
pub fn discovered_unit(_cx: &mut dyn Host, _value: &Value, dtype: &DType) -> Result<DType> {
    Ok(dtype.clone())
}
