//! Which type values and types have in common, and which casts are allowed.

use crate::array::casting::{Casting, can_cast as casts};
use crate::array::promotion::{min_float_type, min_integer_type, promote_types as promoted, result_type as resulting};
use crate::array::{DType, Kind, Num, Operand, Scalar};
use crate::error::{Error, Result};
use crate::object::array_like::{scalar_value, to_array};
use crate::object::dtype_like::to_dtype;
use crate::object::element_like::integer_i128;
use crate::object::shape_like::to_casting;
use crate::object::slot::object_dtype;
use crate::object::{Bound, Builtin, Entry, Host, Value, collect, is_instance_of, to_str};

crate::entries! { pub ENTRIES:
    Entry::new_c(
        "numpy.result_type",
        "result_type(*arrays_and_dtypes)",
        "The type that an operation over all arguments has.\n\n>>> np.result_type(3, np.arange(7, dtype='i1'))\ndtype('int8')",
        result_type,
    ),
    Entry::new_c(
        "numpy.promote_types",
        "promote_types(type1, type2)",
        "The smallest type to which both can be cast safely.\n\n>>> np.promote_types('f4', 'i8')\ndtype('float64')",
        promote_types,
    ),
    Entry::new_c(
        "numpy.can_cast",
        "can_cast(from_, to, casting='safe')",
        "Whether a cast between types is allowed by a rule.\n\n>>> np.can_cast('i8', 'f4')\nFalse",
        can_cast,
    ),
    Entry::new_c(
        "numpy.min_scalar_type",
        "min_scalar_type(a, /)",
        "The smallest type that holds a scalar; the type of an array.\n\n>>> np.min_scalar_type(10)\ndtype('uint8')",
        min_scalar_type,
    ),
    Entry::new(
        "numpy.common_type",
        "common_type(*arrays)",
        "The inexact class that is common to arrays.\n\n>>> np.common_type(np.arange(3), np.float32([1]))\n<class 'numpy.float64'>",
        common_type,
    ),
    Entry::new(
        "numpy.mintypecode",
        "mintypecode(typechars, typeset='GDFgdf', default='d')",
        "The character of the smallest type to which the given ones can be cast.\n\n>>> np.mintypecode(['d', 'f', 'S'])\n'd'",
        mintypecode,
    ),
}

/// A dtype, an array's, or a Python number that adapts.
fn operand(cx: &mut dyn Host, value: &Value) -> Result<Operand> {
    Ok(match value {
        Value::Bool(_) => Operand::Strong(DType::BOOL),
        Value::Int(_) | Value::BigInt(_) => Operand::WeakInt,
        Value::Float(_) => Operand::WeakFloat,
        Value::Complex(_) => Operand::WeakComplex,
        Value::Array(array) => Operand::Strong(array.view().dtype().clone()),
        Value::Scalar(scalar) => Operand::Strong(scalar.dtype()),
        other => Operand::Strong(to_dtype(cx, other)?),
    })
}

fn result_type(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let given = std::mem::take(&mut args.rest);
    let operands = given.iter().map(|value| operand(cx, value)).collect::<Result<Vec<_>>>()?;
    resulting(&operands).map(Value::dtype)
}

fn promote_types(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = args.take();
    let (a, b) = (to_dtype(cx, &a.unwrap_or(Value::None))?, to_dtype(cx, &b.unwrap_or(Value::None))?);
    promoted(&a, &b).map(|dtype| Value::dtype(dtype.native()))
}

fn can_cast(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [from, to, casting] = args.take();
    let from = from.unwrap_or(Value::None);
    let rule = match casting {
        Some(casting) => to_casting(&casting)?,
        None => Casting::Safe,
    };
    let to = to_dtype(cx, &to.unwrap_or(Value::None))?;
    let from = match &from {
        Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Complex(_) => {
            return Err(Error::type_error(
                "can_cast() does not support Python ints, floats, and complex because the result used to depend on the value.\nThis change was part of adopting NEP 50, we may explicitly allow them again in the future.",
            ));
        }
        other => match operand(cx, other)? {
            Operand::Strong(dtype) => dtype,
            _ => object_dtype(),
        },
    };
    Ok(Value::Bool(casts(&from, &to, rule)))
}

fn min_scalar_type(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value] = args.take();
    let value = value.unwrap_or(Value::None);
    if let Value::BigInt(_) = value {
        let fits = integer_i128(&value).and_then(min_integer_type);
        return Ok(Value::dtype(fits.map_or_else(object_dtype, DType::Num)));
    }
    let array = to_array(cx, &value)?;
    let dtype = array.dtype().clone();
    if array.ndim() > 0 {
        return Ok(Value::dtype(dtype));
    }
    let Value::Scalar(scalar) = scalar_value(&array) else { return Ok(Value::dtype(dtype)) };
    let smallest = match (&scalar, scalar.num()) {
        (Scalar::Bool(_), _) => DType::BOOL,
        (Scalar::C64(_) | Scalar::C128(_), Some(num)) => {
            let z = scalar.as_complex().unwrap_or_default();
            let widest = if num == Num::C64 { Num::F32 } else { Num::F64 };
            let wide = [z.re, z.im].iter().any(|&part| min_float_type(part, widest) == Num::F64);
            DType::Num(if wide { Num::C128 } else { Num::C64 })
        }
        (_, Some(num)) if num.is_float() => DType::Num(min_float_type(scalar.as_f64().unwrap_or(0.0), num)),
        (_, Some(_)) => scalar.as_i128().and_then(min_integer_type).map_or(dtype, DType::Num),
        _ => dtype,
    };
    Ok(Value::dtype(smallest))
}

fn common_type(_cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (mut is_complex, mut precision) = (false, 0);
    for value in &std::mem::take(&mut args.rest) {
        let Value::Array(array) = value else {
            return Err(crate::object::no_attribute(value, "dtype"));
        };
        let this = match array.view().num() {
            Some(num) if num.is_integer() => 2,
            // `timedelta64` is derived from the integers.
            None if array.view().dtype().kind() == Kind::Timedelta => 2,
            Some(Num::F16) => 0,
            Some(Num::F32 | Num::C64) => 1,
            Some(Num::F64 | Num::C128) => 2,
            _ => return Err(Error::type_error("can't get common type for non-numeric array")),
        };
        is_complex |= array.view().num().is_some_and(Num::is_complex);
        precision = precision.max(this);
    }
    Ok(Value::Type(match (is_complex, precision) {
        (false, 0) => Builtin::Float16,
        (false, 1) => Builtin::Float32,
        (false, _) => Builtin::Float64,
        (true, 0 | 1) => Builtin::Complex64,
        (true, _) => Builtin::Complex128,
    }))
}

fn mintypecode(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    const ORDER: &str = "GDFgdf";
    let [characters, set, default] = args.take();
    let set = set.unwrap_or_else(|| Value::from(ORDER));
    let set = to_str(&set, "typeset")?.to_string();
    let mut found = Vec::new();
    for item in collect(cx, &characters.unwrap_or(Value::None))? {
        let code = match &item {
            Value::Str(text) => text.as_str().to_string(),
            other if is_instance_of(other, Builtin::NdArray) => continue,
            other => match operand(cx, other)? {
                Operand::Strong(dtype) => dtype.num().map_or(dtype.kind().char(), Num::char).to_string(),
                _ => continue,
            },
        };
        if !code.is_empty() && set.contains(&code) {
            found.push(code);
        }
    }
    if found.is_empty() {
        return Ok(default.unwrap_or_else(|| Value::from("d")));
    }
    if found.iter().any(|code| code == "F") && found.iter().any(|code| code == "d") {
        return Ok(Value::from("D"));
    }
    let best = ORDER.chars().find(|code| found.iter().any(|own| own.starts_with(*code)));
    Ok(Value::from(best.map_or_else(String::new, |code| code.to_string())))
}
