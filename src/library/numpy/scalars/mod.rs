//! NumPy's scalar classes: construction, attributes, methods.
//!
//! A scalar has the methods of a 0-d array: those of `generic` are forwarded to one, and come back as scalars. What only integers
//! or only floats have is declared with those classes.

mod attributes;
mod construct;
mod methods;
mod numbers;
mod records;

use crate::object::{Builtin, Entry, Getter, TypeTable};

/// What a scalar class declares.
pub fn type_table(class: Builtin) -> Option<&'static TypeTable> {
    Some(match class {
        Builtin::Generic => &GENERIC,
        Builtin::Number => &NUMBER,
        Builtin::Integer => &INTEGER,
        Builtin::Floating => &FLOATING,
        Builtin::NpBool => &BOOL,
        Builtin::Int8 => &INT8,
        Builtin::Int16 => &INT16,
        Builtin::Int32 => &INT32,
        Builtin::Int64 => &INT64,
        Builtin::UInt8 => &UINT8,
        Builtin::UInt16 => &UINT16,
        Builtin::UInt32 => &UINT32,
        Builtin::UInt64 => &UINT64,
        Builtin::Float16 => &FLOAT16,
        Builtin::Float32 => &FLOAT32,
        Builtin::Float64 => &FLOAT64,
        Builtin::Complex64 => &COMPLEX64,
        Builtin::Complex128 => &COMPLEX128,
        Builtin::NpStr => &STR,
        Builtin::NpBytes => &BYTES,
        Builtin::Void => &VOID,
        Builtin::Record => &RECORD,
        Builtin::NpObject => &OBJECT,
        Builtin::Datetime64 => &DATETIME,
        Builtin::Timedelta64 => &TIMEDELTA,
        _ => return None,
    })
}

const fn concrete(doc: &'static str, construct: &'static Entry) -> TypeTable {
    TypeTable { doc, construct: Some(construct), methods: &[], getters: &[], statics: &[] }
}

/// Classes that are Python classes too must not find those classes' attributes before NumPy's.
const fn native(
    doc: &'static str,
    construct: &'static Entry,
    methods: &'static [&'static [Entry]],
    getters: &'static [Getter],
) -> TypeTable {
    TypeTable { doc, construct: Some(construct), methods, getters, statics: &[] }
}

static GENERIC: TypeTable = TypeTable {
    doc: "Base class of NumPy's scalars.",
    construct: None,
    methods: &[methods::FORWARDED, methods::METHODS],
    getters: attributes::GETTERS,
    statics: &[],
};
static NUMBER: TypeTable = TypeTable {
    doc: "Base class of all numeric scalars.",
    construct: None,
    methods: &[numbers::NUMBER_METHODS],
    getters: &[],
    statics: &[],
};
static INTEGER: TypeTable = TypeTable {
    doc: "Base class of all integer scalars.",
    construct: None,
    methods: &[numbers::INTEGER_METHODS],
    getters: numbers::INTEGER_GETTERS,
    statics: &[],
};
static FLOATING: TypeTable = TypeTable {
    doc: "Base class of all real floating scalars.",
    construct: None,
    methods: &[numbers::FLOAT_METHODS],
    getters: &[],
    statics: &[],
};
static BOOL: TypeTable = concrete("Boolean, stored as a byte.", construct::BOOL);
static INT8: TypeTable = concrete("Signed integer of 8 bits.", construct::INT8);
static INT16: TypeTable = concrete("Signed integer of 16 bits.", construct::INT16);
static INT32: TypeTable = concrete("Signed integer of 32 bits.", construct::INT32);
static INT64: TypeTable = concrete("Signed integer of 64 bits.", construct::INT64);
static UINT8: TypeTable = concrete("Unsigned integer of 8 bits.", construct::UINT8);
static UINT16: TypeTable = concrete("Unsigned integer of 16 bits.", construct::UINT16);
static UINT32: TypeTable = concrete("Unsigned integer of 32 bits.", construct::UINT32);
static UINT64: TypeTable = concrete("Unsigned integer of 64 bits.", construct::UINT64);
static FLOAT16: TypeTable = concrete("Half precision float: 5 bits exponent, 10 bits fraction.", construct::FLOAT16);
static FLOAT32: TypeTable = concrete("Single precision float: 8 bits exponent, 23 bits fraction.", construct::FLOAT32);
static FLOAT64: TypeTable = native(
    "Double precision float: 11 bits exponent, 52 bits fraction; a Python float too.",
    construct::FLOAT64,
    &[methods::FORWARDED, methods::METHODS, numbers::NUMBER_METHODS, numbers::FLOAT_METHODS],
    attributes::GETTERS,
);
static COMPLEX64: TypeTable = concrete("Complex number of two float32.", construct::COMPLEX64);
static COMPLEX128: TypeTable = native(
    "Complex number of two float64; a Python complex too.",
    construct::COMPLEX128,
    &[methods::FORWARDED, methods::METHODS, numbers::NUMBER_METHODS],
    attributes::GETTERS,
);
static STR: TypeTable = native("Unicode text; a Python str too.", construct::STR, &[], attributes::GETTERS);
static BYTES: TypeTable =
    native("Bytes without NULs at the end; Python bytes too.", construct::BYTES, &[], attributes::GETTERS);
static VOID: TypeTable = concrete("Raw bytes, or a record with fields.", construct::VOID);
static RECORD: TypeTable = native("A record whose fields are attributes.", construct::VOID, &[records::METHODS], &[]);
static OBJECT: TypeTable = concrete("Any Python object.", construct::OBJECT);
static DATETIME: TypeTable = concrete("A date, in units since 1970.", construct::DATETIME);
static TIMEDELTA: TypeTable = concrete("A duration, in a unit.", construct::TIMEDELTA);
