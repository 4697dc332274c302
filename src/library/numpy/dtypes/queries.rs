//! Questions about types: `issubdtype`, `isdtype`, `typename`, and the tables of types.

use std::rc::Rc;

use crate::array::{DType, TimeBase};
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::object::dtype_like::to_dtype;
use crate::object::{Bound, Builtin, Dict, Entry, Host, Value, repr, to_str, type_of};

crate::entries! { pub ENTRIES:
    Entry::new(
        "numpy.issubdtype",
        "issubdtype(arg1, arg2)",
        "Whether the first type is below the second in the hierarchy.\n\n>>> np.issubdtype(np.int32, np.integer)\nTrue",
        issubdtype,
    ),
    Entry::new_c(
        "numpy.datetime_data",
        "datetime_data(dtype, /)",
        "Unit and step of a dtype of dates or durations.\n\n>>> np.datetime_data('M8[25s]')\n('s', 25)",
        datetime_data,
    ),
    Entry::new(
        "numpy.isdtype",
        "isdtype(dtype, kind)",
        "Whether a dtype is of a kind, by name or by dtype.\n\n>>> np.isdtype(np.float32, 'real floating')\nTrue",
        isdtype,
    ),
    Entry::new(
        "numpy.typename",
        "typename(char)",
        "A description of a type character.\n\n>>> np.typename('d')\n'double precision'",
        typename,
    ),
}

/// `ScalarType`, `sctypeDict`, `typecodes`.
pub fn constant(name: &str) -> Option<Value> {
    Some(match name {
        "typecodes" => Value::Dict(Rc::new(Dict::from_names(TYPECODES.iter().map(|(k, v)| (*k, Value::from(*v)))))),
        "sctypeDict" => Value::Dict(Rc::new(Dict::from_names(SCTYPES.iter().map(|(k, v)| (*k, Value::Type(*v)))))),
        "ScalarType" => Value::tuple(SCALAR_TYPES.iter().map(|class| Value::Type(*class)).collect()),
        _ => return None,
    })
}

/// A class of NumPy's hierarchy, or that of a dtype.
fn scalar_class(cx: &mut dyn Host, value: &Value) -> Result<Builtin> {
    match value {
        Value::Type(class) if class.is_subclass(Builtin::Generic) => Ok(*class),
        other => Ok(Builtin::of_dtype(&to_dtype(cx, other)?)),
    }
}

fn datetime_data(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [dtype] = args.take();
    match to_dtype(cx, &dtype.unwrap_or(Value::None))? {
        DType::Datetime(unit) | DType::Timedelta(unit) => {
            let name = if unit.base == TimeBase::Generic { "generic" } else { unit.base.symbol() };
            Ok(Value::tuple(vec![Value::from(name), Value::from(unit.count as usize)]))
        }
        _ => Err(Error::type_error("cannot get datetime metadata from non-datetime type")),
    }
}

fn issubdtype(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = args.take();
    let a = scalar_class(cx, &a.unwrap_or(Value::None))?;
    let b = scalar_class(cx, &b.unwrap_or(Value::None))?;
    Ok(Value::Bool(a.is_subclass(b)))
}

fn isdtype(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [dtype, kind] = args.take();
    let (dtype, kind) = (dtype.unwrap_or(Value::None), kind.unwrap_or(Value::None));
    let class = match class_of(&dtype) {
        Some(class) => class,
        None => {
            let shown = repr(cx, &type_of(&dtype))?;
            return Err(Error::type_error(format!("dtype argument must be a NumPy dtype, but it is a {shown}.")));
        }
    };
    let kinds = match &kind {
        Value::Tuple(kinds) => kinds.to_vec(),
        one => vec![one.clone()],
    };
    let mut found = false;
    for kind in &kinds {
        if let Value::Str(name) = kind {
            let parents: &[Builtin] = match name.as_str() {
                "bool" => &[Builtin::NpBool],
                "signed integer" => &[Builtin::SignedInteger],
                "unsigned integer" => &[Builtin::UnsignedInteger],
                "integral" => &[Builtin::SignedInteger, Builtin::UnsignedInteger],
                "real floating" => &[Builtin::Floating],
                "complex floating" => &[Builtin::ComplexFloating],
                "numeric" => {
                    &[Builtin::SignedInteger, Builtin::UnsignedInteger, Builtin::Floating, Builtin::ComplexFloating]
                }
                other => {
                    return Err(Error::value(format!(
                        "kind argument is a string, but '{other}' is not a known kind name."
                    )));
                }
            };
            // timedelta64 is a signed integer by its class, and none here.
            found |= class != Builtin::Timedelta64 && parents.iter().any(|&parent| class.is_subclass(parent));
            continue;
        }
        match class_of(kind) {
            Some(other) => found |= class == other,
            None => {
                let shown = repr(cx, &type_of(kind))?;
                return Err(Error::type_error(format!(
                    "kind argument must be comprised of NumPy dtypes or strings only, but is a {shown}."
                )));
            }
        }
    }
    Ok(Value::Bool(found))
}

/// The class of a dtype, or a scalar class itself.
fn class_of(value: &Value) -> Option<Builtin> {
    match value {
        Value::DType(dtype) => Some(Builtin::of_dtype(dtype)),
        Value::Type(class) if class.is_subclass(Builtin::Generic) => Some(*class),
        _ => None,
    }
}

fn typename(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [code] = args.take();
    let code = code.unwrap_or(Value::None);
    let text = to_str(&code, "char")?;
    let found = TYPE_NAMES.iter().find(|(own, _)| *own == text);
    found.map(|(_, name)| Value::from(*name)).ok_or_else(|| Error::new(ErrorKind::KeyError, format!("'{text}'")))
}

/// What `typename` calls each character.
static TYPE_NAMES: &[(&str, &str)] = &[
    ("S1", "character"),
    ("?", "bool"),
    ("B", "unsigned char"),
    ("D", "complex double precision"),
    ("G", "complex long double precision"),
    ("F", "complex single precision"),
    ("I", "unsigned integer"),
    ("H", "unsigned short"),
    ("L", "unsigned long integer"),
    ("O", "object"),
    ("Q", "unsigned long long integer"),
    ("S", "string"),
    ("U", "unicode"),
    ("V", "void"),
    ("b", "signed char"),
    ("d", "double precision"),
    ("g", "long precision"),
    ("f", "single precision"),
    ("i", "integer"),
    ("h", "short"),
    ("l", "long integer"),
    ("q", "long long integer"),
];

static TYPECODES: &[(&str, &str)] = &[
    ("Character", "c"),
    ("Integer", "bhilqnp"),
    ("UnsignedInteger", "BHILQNP"),
    ("Float", "efdg"),
    ("Complex", "FDG"),
    ("AllInteger", "bBhHiIlLqQnNpP"),
    ("AllFloat", "efdgFDG"),
    ("Datetime", "Mm"),
    ("All", "?bhilqnpBHILQNPefdgFDGSUVOMm"),
];

/// NumPy's list without the extended precision that is not offered here.
static SCALAR_TYPES: &[Builtin] = &[
    Builtin::Int,
    Builtin::Float,
    Builtin::Complex,
    Builtin::Bool,
    Builtin::Bytes,
    Builtin::Str,
    Builtin::MemoryView,
    Builtin::NpBool,
    Builtin::Complex64,
    Builtin::Complex128,
    Builtin::Float16,
    Builtin::Float32,
    Builtin::Float64,
    Builtin::Int8,
    Builtin::Int16,
    Builtin::Int32,
    Builtin::Int64,
    Builtin::Datetime64,
    Builtin::Timedelta64,
    Builtin::NpObject,
    Builtin::NpBytes,
    Builtin::NpStr,
    Builtin::UInt8,
    Builtin::UInt16,
    Builtin::UInt32,
    Builtin::UInt64,
    Builtin::Void,
];

static SCTYPES: &[(&str, Builtin)] = &[
    ("bool", Builtin::NpBool),
    ("float16", Builtin::Float16),
    ("float32", Builtin::Float32),
    ("float64", Builtin::Float64),
    ("complex64", Builtin::Complex64),
    ("complex128", Builtin::Complex128),
    ("bytes_", Builtin::NpBytes),
    ("str_", Builtin::NpStr),
    ("void", Builtin::Void),
    ("object_", Builtin::NpObject),
    ("datetime64", Builtin::Datetime64),
    ("timedelta64", Builtin::Timedelta64),
    ("int8", Builtin::Int8),
    ("byte", Builtin::Int8),
    ("uint8", Builtin::UInt8),
    ("ubyte", Builtin::UInt8),
    ("int16", Builtin::Int16),
    ("short", Builtin::Int16),
    ("uint16", Builtin::UInt16),
    ("ushort", Builtin::UInt16),
    ("int32", Builtin::Int32),
    ("intc", Builtin::Int32),
    ("uint32", Builtin::UInt32),
    ("uintc", Builtin::UInt32),
    ("int64", Builtin::Int64),
    ("long", Builtin::Int64),
    ("uint64", Builtin::UInt64),
    ("ulong", Builtin::UInt64),
    ("intp", Builtin::Int64),
    ("uintp", Builtin::UInt64),
    ("double", Builtin::Float64),
    ("cdouble", Builtin::Complex128),
    ("single", Builtin::Float32),
    ("csingle", Builtin::Complex64),
    ("half", Builtin::Float16),
    ("bool_", Builtin::NpBool),
    ("int_", Builtin::Int64),
    ("uint", Builtin::UInt64),
    ("float", Builtin::Float64),
    ("complex", Builtin::Complex128),
    ("object", Builtin::NpObject),
    ("bytes", Builtin::NpBytes),
    ("a", Builtin::NpBytes),
    ("int", Builtin::Int64),
    ("str", Builtin::NpStr),
    ("unicode", Builtin::NpStr),
];
