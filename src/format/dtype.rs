//! Text of dtypes: `str(dtype)`, and the short form behind `dtype=` in the repr of an array.

use crate::array::{DType, dtype_descriptor, dtype_name, type_string};

/// `str(dtype)`: `int64`, `>i4`, `<U5`, `[('a', '<i4')]`.
pub fn dtype_str(dtype: &DType) -> String {
    match dtype {
        DType::Struct(layout) if layout.record => format!("(numpy.record, {})", dtype_descriptor(dtype, true)),
        DType::Struct(_) | DType::Sub(_) => dtype_descriptor(dtype, true),
        DType::Bytes(_) | DType::Str(_) | DType::Void(_) | DType::Swapped(_) => type_string(dtype),
        other => dtype_name(other),
    }
}

/// The form that `array(..., dtype=...)` shows: names as they are (`int32`), all else in quotes (`'<U5'`).
pub fn dtype_short_repr(dtype: &DType) -> String {
    match dtype {
        DType::Struct(_) | DType::Sub(_) => dtype_str(dtype),
        DType::Bytes(_) | DType::Str(_) | DType::Void(_) | DType::Swapped(_) => format!("'{}'", type_string(dtype)),
        other => {
            let name = dtype_name(other);
            if name.chars().all(char::is_alphanumeric) { name } else { format!("'{name}'") }
        }
    }
}

/// Whether an array's values tell its dtype: `bool`, `int64`, `float64` and `complex128` are what literals become.
pub fn is_implied(dtype: &DType) -> bool {
    [DType::BOOL, DType::INT, DType::FLOAT, DType::COMPLEX].contains(dtype)
}
