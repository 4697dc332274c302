//! Element types at run time.
//!
//! [`Num`] is the closed set of fixed-size numeric types that kernels are instantiated for; [`DType`] adds everything
//! that needs parameters (text length, time unit, fields, byte order). A `DType` is cheap to clone and compare.

use std::sync::Arc;

use smallvec::SmallVec;

/// The numeric element types, in NumPy's order of type numbers.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
#[repr(u8)]
pub enum Num {
    Bool,
    I8,
    U8,
    I16,
    U16,
    I32,
    U32,
    I64,
    U64,
    F16,
    F32,
    F64,
    C64,
    C128,
}

/// Any element type an array can have.
#[derive(Clone, Debug)]
pub enum DType {
    Num(Num),
    /// A numeric type in the byte order that is not the machine's.
    Swapped(Num),
    /// `S`: bytes, padded with NUL; the length in bytes.
    Bytes(usize),
    /// `U`: UCS-4 code points, padded with NUL; the length in characters.
    Str(usize),
    Datetime(TimeUnit),
    Timedelta(TimeUnit),
    /// Fields by name, or `V` without any.
    Struct(Arc<StructType>),
    /// A sub-array: what a field of several elements is described by. No array has elements of this type.
    Sub(Arc<SubType>),
    /// Raw bytes without fields.
    Void(usize),
    /// References to values of a room above; the slot type says how they are cloned and dropped.
    Object(&'static SlotType),
}

/// NumPy's one-letter kinds, used for promotion and messages.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Kind {
    Bool,
    Unsigned,
    Signed,
    Float,
    Complex,
    Bytes,
    Str,
    Datetime,
    Timedelta,
    Void,
    Object,
}

/// A datetime unit and its multiplier (`[25s]`); `Generic` has none.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct TimeUnit {
    pub base: TimeBase,
    pub count: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum TimeBase {
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
    Milli,
    Micro,
    Nano,
    Pico,
    Femto,
    Atto,
    Generic,
}

#[derive(Clone, Debug)]
pub struct StructType {
    pub fields: Vec<Field>,
    pub itemsize: usize,
    pub aligned: bool,
    /// Whether elements are `numpy.record`, whose fields are attributes. It makes no other type.
    pub record: bool,
}

impl PartialEq for StructType {
    fn eq(&self, other: &StructType) -> bool {
        (self.itemsize, &self.fields) == (other.itemsize, &other.fields)
    }
}

impl Eq for StructType {}

/// Elements of one type in a shape.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SubType {
    pub base: DType,
    pub shape: SmallVec<[usize; 2]>,
}

/// One field: a sub-array when `shape` is not empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Field {
    pub name: String,
    pub title: Option<String>,
    pub offset: usize,
    pub dtype: DType,
    pub shape: SmallVec<[usize; 2]>,
}

/// How a buffer of opaque slots is cloned and dropped; a room above provides the one instance.
///
/// # Safety
/// `clone` writes an initialised slot to uninitialised memory, `init` writes the neutral slot (`None`), `drop` ends one.
#[derive(Debug)]
pub struct SlotType {
    pub size: usize,
    pub clone: unsafe fn(*const u8, *mut u8),
    pub drop: unsafe fn(*mut u8),
    pub init: unsafe fn(*mut u8),
}

impl Num {
    pub const ALL: [Num; 14] = [
        Num::Bool,
        Num::I8,
        Num::U8,
        Num::I16,
        Num::U16,
        Num::I32,
        Num::U32,
        Num::I64,
        Num::U64,
        Num::F16,
        Num::F32,
        Num::F64,
        Num::C64,
        Num::C128,
    ];

    pub const fn itemsize(self) -> usize {
        match self {
            Num::Bool | Num::I8 | Num::U8 => 1,
            Num::I16 | Num::U16 | Num::F16 => 2,
            Num::I32 | Num::U32 | Num::F32 => 4,
            Num::I64 | Num::U64 | Num::F64 | Num::C64 => 8,
            Num::C128 => 16,
        }
    }

    /// `bool`, `int8`, ... `complex128`.
    pub const fn name(self) -> &'static str {
        match self {
            Num::Bool => "bool",
            Num::I8 => "int8",
            Num::U8 => "uint8",
            Num::I16 => "int16",
            Num::U16 => "uint16",
            Num::I32 => "int32",
            Num::U32 => "uint32",
            Num::I64 => "int64",
            Num::U64 => "uint64",
            Num::F16 => "float16",
            Num::F32 => "float32",
            Num::F64 => "float64",
            Num::C64 => "complex64",
            Num::C128 => "complex128",
        }
    }

    /// NumPy's type character (`dtype.char`) on a 64-bit Unix.
    pub const fn char(self) -> char {
        match self {
            Num::Bool => '?',
            Num::I8 => 'b',
            Num::U8 => 'B',
            Num::I16 => 'h',
            Num::U16 => 'H',
            Num::I32 => 'i',
            Num::U32 => 'I',
            Num::I64 => 'l',
            Num::U64 => 'L',
            Num::F16 => 'e',
            Num::F32 => 'f',
            Num::F64 => 'd',
            Num::C64 => 'F',
            Num::C128 => 'D',
        }
    }

    pub const fn kind(self) -> Kind {
        match self {
            Num::Bool => Kind::Bool,
            Num::I8 | Num::I16 | Num::I32 | Num::I64 => Kind::Signed,
            Num::U8 | Num::U16 | Num::U32 | Num::U64 => Kind::Unsigned,
            Num::F16 | Num::F32 | Num::F64 => Kind::Float,
            Num::C64 | Num::C128 => Kind::Complex,
        }
    }

    pub const fn is_integer(self) -> bool {
        matches!(self.kind(), Kind::Signed | Kind::Unsigned)
    }

    pub const fn is_float(self) -> bool {
        matches!(self.kind(), Kind::Float)
    }

    pub const fn is_complex(self) -> bool {
        matches!(self.kind(), Kind::Complex)
    }

    /// float or complex.
    pub const fn is_inexact(self) -> bool {
        self.is_float() || self.is_complex()
    }
}

impl Kind {
    /// `dtype.kind`.
    pub const fn char(self) -> char {
        match self {
            Kind::Bool => 'b',
            Kind::Unsigned => 'u',
            Kind::Signed => 'i',
            Kind::Float => 'f',
            Kind::Complex => 'c',
            Kind::Bytes => 'S',
            Kind::Str => 'U',
            Kind::Datetime => 'M',
            Kind::Timedelta => 'm',
            Kind::Void => 'V',
            Kind::Object => 'O',
        }
    }
}

impl DType {
    pub const BOOL: DType = DType::Num(Num::Bool);
    pub const INT: DType = DType::Num(Num::I64);
    pub const FLOAT: DType = DType::Num(Num::F64);
    pub const COMPLEX: DType = DType::Num(Num::C128);

    /// Bytes from one element to the next in a packed array. (Slots of objects are larger than NumPy's pointers;
    /// what a script sees as `itemsize` of an object array is 8, see `reported_itemsize`.)
    pub fn itemsize(&self) -> usize {
        match self {
            DType::Num(num) | DType::Swapped(num) => num.itemsize(),
            DType::Bytes(len) | DType::Void(len) => *len,
            DType::Str(len) => 4 * *len,
            DType::Datetime(_) | DType::Timedelta(_) => 8,
            DType::Struct(fields) => fields.itemsize,
            DType::Sub(sub) => sub.base.itemsize() * sub.shape.iter().product::<usize>(),
            DType::Object(slot) => slot.size,
        }
    }

    /// `dtype.itemsize` as a script sees it.
    pub fn reported_itemsize(&self) -> usize {
        match self {
            DType::Object(_) => 8,
            other => other.itemsize(),
        }
    }

    pub fn kind(&self) -> Kind {
        match self {
            DType::Num(num) | DType::Swapped(num) => num.kind(),
            DType::Bytes(_) => Kind::Bytes,
            DType::Str(_) => Kind::Str,
            DType::Datetime(_) => Kind::Datetime,
            DType::Timedelta(_) => Kind::Timedelta,
            DType::Struct(_) | DType::Sub(_) | DType::Void(_) => Kind::Void,
            DType::Object(_) => Kind::Object,
        }
    }

    /// The numeric type, in the machine's byte order or the other.
    pub fn num(&self) -> Option<Num> {
        match self {
            DType::Num(num) | DType::Swapped(num) => Some(*num),
            _ => None,
        }
    }

    pub fn is_object(&self) -> bool {
        matches!(self, DType::Object(_))
    }

    /// Whether elements have fields that are references, which no buffer holds.
    pub fn has_object_fields(&self) -> bool {
        match self {
            DType::Struct(layout) => {
                layout.fields.iter().any(|field| field.dtype.is_object() || field.dtype.has_object_fields())
            }
            _ => false,
        }
    }

    /// The same type in the machine's byte order.
    pub fn native(&self) -> DType {
        match self {
            DType::Swapped(num) => DType::Num(*num),
            other => other.clone(),
        }
    }

    /// The alignment NumPy reports.
    pub fn alignment(&self) -> usize {
        match self {
            DType::Num(num) | DType::Swapped(num) => match num {
                Num::C64 => 4,
                Num::C128 => 8,
                other => other.itemsize(),
            },
            DType::Str(_) => 4,
            DType::Datetime(_) | DType::Timedelta(_) | DType::Object(_) => 8,
            DType::Struct(fields) if fields.aligned => {
                fields.fields.iter().map(|field| field.dtype.alignment()).max().unwrap_or(1)
            }
            DType::Sub(sub) => sub.base.alignment(),
            DType::Bytes(_) | DType::Struct(_) | DType::Void(_) => 1,
        }
    }
}

impl From<Num> for DType {
    fn from(num: Num) -> DType {
        DType::Num(num)
    }
}

impl PartialEq for DType {
    fn eq(&self, other: &DType) -> bool {
        match (self, other) {
            (DType::Num(a), DType::Num(b)) => a == b,
            // A one-byte type has no byte order.
            (DType::Swapped(a), DType::Num(b)) | (DType::Num(b), DType::Swapped(a)) => a == b && a.itemsize() == 1,
            (DType::Swapped(a), DType::Swapped(b)) => a == b,
            (DType::Bytes(a), DType::Bytes(b)) | (DType::Str(a), DType::Str(b)) | (DType::Void(a), DType::Void(b)) => {
                a == b
            }
            (DType::Datetime(a), DType::Datetime(b)) | (DType::Timedelta(a), DType::Timedelta(b)) => a == b,
            (DType::Struct(a), DType::Struct(b)) => a == b,
            (DType::Sub(a), DType::Sub(b)) => a == b,
            (DType::Object(_), DType::Object(_)) => true,
            _ => false,
        }
    }
}

impl Eq for DType {}
