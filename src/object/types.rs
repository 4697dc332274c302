//! The built-in classes by identity: names, modules, bases.
//!
//! Only who a class *is* stands here. What its instances can do (methods, attributes, construction) is declared in `library` and
//! reached through [`Host::type_table`](super::Host::type_table).

use super::value::Value;
use crate::array::{DType, Num, Scalar};
use crate::error::Kind;

macro_rules! builtins {
    ($($name:ident $text:literal in $module:literal < $parent:ident;)*) => {
        /// A class that is not made by a script.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum Builtin {
            $($name,)*
            /// An exception class.
            Exception(Kind),
        }

        impl Builtin {
            /// All classes except the exceptions, which [`Kind::ALL`] lists.
            pub const ALL: &'static [Builtin] = &[$(Builtin::$name,)*];

            /// The class's `__name__`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Builtin::$name => $text,)*
                    Builtin::Exception(kind) => kind.name(),
                }
            }

            /// The class's `__module__`.
            pub const fn module(self) -> &'static str {
                match self {
                    $(Builtin::$name => $module,)*
                    Builtin::Exception(kind) => kind.module(),
                }
            }

            /// The first base class; `object` is its own.
            pub const fn parent(self) -> Builtin {
                match self {
                    $(Builtin::$name => Builtin::$parent,)*
                    Builtin::Exception(Kind::BaseException) => Builtin::Object,
                    Builtin::Exception(kind) => Builtin::Exception(kind.parent()),
                }
            }
        }
    };
}

builtins! {
    Object "object" in "builtins" < Object;
    Type "type" in "builtins" < Object;
    NoneType "NoneType" in "builtins" < Object;
    EllipsisType "ellipsis" in "builtins" < Object;
    NotImplementedType "NotImplementedType" in "builtins" < Object;
    Int "int" in "builtins" < Object;
    Bool "bool" in "builtins" < Int;
    Float "float" in "builtins" < Object;
    Complex "complex" in "builtins" < Object;
    Str "str" in "builtins" < Object;
    Bytes "bytes" in "builtins" < Object;
    ByteArray "bytearray" in "builtins" < Object;
    MemoryView "memoryview" in "builtins" < Object;
    Tuple "tuple" in "builtins" < Object;
    List "list" in "builtins" < Object;
    Dict "dict" in "builtins" < Object;
    Set "set" in "builtins" < Object;
    FrozenSet "frozenset" in "builtins" < Object;
    Range "range" in "builtins" < Object;
    Slice "slice" in "builtins" < Object;
    Function "function" in "builtins" < Object;
    BuiltinFunction "builtin_function_or_method" in "builtins" < Object;
    Method "method" in "builtins" < Object;
    MethodDescriptor "method_descriptor" in "builtins" < Object;
    GetSetDescriptor "getset_descriptor" in "builtins" < Object;
    GenericAlias "GenericAlias" in "types" < Object;
    UnionType "UnionType" in "types" < Object;
    MemberDescriptor "member_descriptor" in "builtins" < Object;
    MethodWrapper "method-wrapper" in "builtins" < Object;
    CellObject "cell" in "builtins" < Object;
    Coroutine "coroutine" in "builtins" < Object;
    CoroutineWrapper "coroutine_wrapper" in "builtins" < Object;
    AsyncGenerator "async_generator" in "builtins" < Object;
    AsyncGenASend "async_generator_asend" in "builtins" < Object;
    AsyncGenAThrow "async_generator_athrow" in "builtins" < Object;
    AsyncGenWrapped "async_generator_wrapped_value" in "builtins" < Object;
    AnextAwaitable "anext_awaitable" in "builtins" < Object;
    WrapperDescriptor "wrapper_descriptor" in "builtins" < Object;
    Module "module" in "builtins" < Object;
    Generator "generator" in "builtins" < Object;
    Enumerate "enumerate" in "builtins" < Object;
    Zip "zip" in "builtins" < Object;
    Map "map" in "builtins" < Object;
    Filter "filter" in "builtins" < Object;
    Reversed "reversed" in "builtins" < Object;
    Property "property" in "builtins" < Object;
    StaticMethod "staticmethod" in "builtins" < Object;
    ClassMethod "classmethod" in "builtins" < Object;
    Super "super" in "builtins" < Object;
    DictKeys "dict_keys" in "builtins" < Object;
    DictValues "dict_values" in "builtins" < Object;
    DictItems "dict_items" in "builtins" < Object;
    MappingProxy "mappingproxy" in "builtins" < Object;
    ListIterator "list_iterator" in "builtins" < Object;
    TupleIterator "tuple_iterator" in "builtins" < Object;
    StrIterator "str_ascii_iterator" in "builtins" < Object;
    BytesIterator "bytes_iterator" in "builtins" < Object;
    ByteArrayIterator "bytearray_iterator" in "builtins" < Object;
    MemoryIterator "memory_iterator" in "builtins" < Object;
    RangeIterator "range_iterator" in "builtins" < Object;
    LongRangeIterator "longrange_iterator" in "builtins" < Object;
    SetIterator "set_iterator" in "builtins" < Object;
    DictKeyIterator "dict_keyiterator" in "builtins" < Object;
    DictValueIterator "dict_valueiterator" in "builtins" < Object;
    DictItemIterator "dict_itemiterator" in "builtins" < Object;
    CallableIterator "callable_iterator" in "builtins" < Object;
    SequenceIterator "iterator" in "builtins" < Object;
    Code "code" in "builtins" < Object;
    Traceback "traceback" in "builtins" < Object;
    Frame "frame" in "builtins" < Object;
    Deque "deque" in "collections" < Object;
    Pattern "Pattern" in "re" < Object;
    Match "Match" in "re" < Object;
    NdArray "ndarray" in "numpy" < Object;
    DType "dtype" in "numpy" < Object;
    Ufunc "ufunc" in "numpy" < Object;
    ErrState "errstate" in "numpy" < Object;
    Finfo "finfo" in "numpy" < Object;
    Iinfo "iinfo" in "numpy" < Object;
    Flags "flagsobj" in "numpy._core.multiarray" < Object;
    FlatIter "flatiter" in "numpy" < Object;
    NdIter "nditer" in "numpy" < Object;
    Broadcast "broadcast" in "numpy" < Object;
    BitGenerator "BitGenerator" in "numpy.random.bit_generator" < Object;
    SeedSequence "SeedSequence" in "numpy.random.bit_generator" < Object;
    Mt19937 "MT19937" in "numpy.random._mt19937" < BitGenerator;
    Pcg64 "PCG64" in "numpy.random._pcg64" < BitGenerator;
    Pcg64Dxsm "PCG64DXSM" in "numpy.random._pcg64" < BitGenerator;
    Philox "Philox" in "numpy.random._philox" < BitGenerator;
    Sfc64 "SFC64" in "numpy.random._sfc64" < BitGenerator;
    RandomGenerator "Generator" in "numpy.random._generator" < Object;
    RandomState "RandomState" in "numpy.random.mtrand" < Object;
    Generic "generic" in "numpy" < Object;
    Number "number" in "numpy" < Generic;
    Integer "integer" in "numpy" < Number;
    SignedInteger "signedinteger" in "numpy" < Integer;
    UnsignedInteger "unsignedinteger" in "numpy" < Integer;
    Inexact "inexact" in "numpy" < Number;
    Floating "floating" in "numpy" < Inexact;
    ComplexFloating "complexfloating" in "numpy" < Inexact;
    Flexible "flexible" in "numpy" < Generic;
    Character "character" in "numpy" < Flexible;
    NpBool "bool" in "numpy" < Generic;
    Int8 "int8" in "numpy" < SignedInteger;
    Int16 "int16" in "numpy" < SignedInteger;
    Int32 "int32" in "numpy" < SignedInteger;
    Int64 "int64" in "numpy" < SignedInteger;
    UInt8 "uint8" in "numpy" < UnsignedInteger;
    UInt16 "uint16" in "numpy" < UnsignedInteger;
    UInt32 "uint32" in "numpy" < UnsignedInteger;
    UInt64 "uint64" in "numpy" < UnsignedInteger;
    Float16 "float16" in "numpy" < Floating;
    Float32 "float32" in "numpy" < Floating;
    Float64 "float64" in "numpy" < Floating;
    Complex64 "complex64" in "numpy" < ComplexFloating;
    Complex128 "complex128" in "numpy" < ComplexFloating;
    NpStr "str_" in "numpy" < Character;
    NpBytes "bytes_" in "numpy" < Character;
    Void "void" in "numpy" < Flexible;
    Record "record" in "numpy" < Void;
    NpObject "object_" in "numpy" < Generic;
    Datetime64 "datetime64" in "numpy" < Generic;
    Timedelta64 "timedelta64" in "numpy" < SignedInteger;
}

impl Builtin {
    /// The second base class, of the few that have one (`np.float64` is a `float` too).
    pub const fn second_parent(self) -> Option<Builtin> {
        Some(match self {
            Builtin::Float64 => Builtin::Float,
            Builtin::Complex128 => Builtin::Complex,
            Builtin::NpStr => Builtin::Str,
            Builtin::NpBytes => Builtin::Bytes,
            Builtin::Exception(Kind::AxisError) => Builtin::Exception(Kind::IndexError),
            Builtin::Exception(Kind::ExceptionGroup) => Builtin::Exception(Kind::Exception),
            _ => return None,
        })
    }

    /// Whether this class is `other` or derives from it.
    pub fn is_subclass(self, other: Builtin) -> bool {
        let mut class = self;
        loop {
            if class == other || class.second_parent().is_some_and(|second| second.is_subclass(other)) {
                return true;
            }
            if class == Builtin::Object {
                return false;
            }
            class = class.parent();
        }
    }

    /// The class of scalars of a numeric type.
    pub const fn of_num(num: Num) -> Builtin {
        match num {
            Num::Bool => Builtin::NpBool,
            Num::I8 => Builtin::Int8,
            Num::U8 => Builtin::UInt8,
            Num::I16 => Builtin::Int16,
            Num::U16 => Builtin::UInt16,
            Num::I32 => Builtin::Int32,
            Num::U32 => Builtin::UInt32,
            Num::I64 => Builtin::Int64,
            Num::U64 => Builtin::UInt64,
            Num::F16 => Builtin::Float16,
            Num::F32 => Builtin::Float32,
            Num::F64 => Builtin::Float64,
            Num::C64 => Builtin::Complex64,
            Num::C128 => Builtin::Complex128,
        }
    }

    /// The numeric type whose scalars have this class.
    pub fn num(self) -> Option<Num> {
        Num::ALL.into_iter().find(|&num| Builtin::of_num(num) == self)
    }

    /// `dtype.type`.
    pub fn of_dtype(dtype: &DType) -> Builtin {
        match dtype {
            DType::Num(num) | DType::Swapped(num) => Builtin::of_num(*num),
            DType::Bytes(_) => Builtin::NpBytes,
            DType::Str(_) => Builtin::NpStr,
            DType::Datetime(_) => Builtin::Datetime64,
            DType::Timedelta(_) => Builtin::Timedelta64,
            DType::Struct(layout) if layout.record => Builtin::Record,
            DType::Struct(_) | DType::Sub(_) | DType::Void(_) => Builtin::Void,
            DType::Object(_) => Builtin::NpObject,
        }
    }

    /// The built-in class of a value; for an instance of a script's class the built-in class it derives from.
    pub fn of(value: &Value) -> Builtin {
        match value {
            Value::None => Builtin::NoneType,
            Value::Ellipsis => Builtin::EllipsisType,
            Value::NotImplemented => Builtin::NotImplementedType,
            Value::Bool(_) => Builtin::Bool,
            Value::Int(_) | Value::BigInt(_) => Builtin::Int,
            Value::Float(_) => Builtin::Float,
            Value::Complex(_) => Builtin::Complex,
            Value::Scalar(scalar) => match scalar {
                Scalar::Str(_) => Builtin::NpStr,
                Scalar::Bytes(_) => Builtin::NpBytes,
                Scalar::Datetime(_) => Builtin::Datetime64,
                Scalar::Timedelta(_) => Builtin::Timedelta64,
                Scalar::Void(record) => Builtin::of_dtype(&record.dtype),
                number => Builtin::of_num(number.num().unwrap_or(Num::Bool)),
            },
            Value::Str(_) => Builtin::Str,
            Value::Bytes(_) => Builtin::Bytes,
            Value::Tuple(_) => Builtin::Tuple,
            Value::List(_) => Builtin::List,
            Value::Dict(_) => Builtin::Dict,
            Value::Set(set) => {
                if set.is_frozen() {
                    Builtin::FrozenSet
                } else {
                    Builtin::Set
                }
            }
            Value::Range(_) => Builtin::Range,
            Value::Slice(_) => Builtin::Slice,
            Value::Array(_) => Builtin::NdArray,
            Value::DType(_) => Builtin::DType,
            Value::Ufunc(_) => Builtin::Ufunc,
            Value::Type(_) | Value::Class(_) => Builtin::Type,
            Value::Instance(instance) => instance.class().builtin_base(),
            Value::Exception(exception) => Builtin::Exception(exception.kind()),
            Value::Entry(entry) if super::introspect::is_method(entry) => Builtin::MethodDescriptor,
            Value::Entry(_) => Builtin::BuiltinFunction,
            Value::Function(_) => Builtin::Function,
            Value::Method(method) => match method.function {
                Value::Entry(entry) if super::slot_wrapper::is_wrapper(entry) => Builtin::MethodWrapper,
                Value::Entry(_) => Builtin::BuiltinFunction,
                _ => Builtin::Method,
            },
            Value::Module(_) => Builtin::Module,
            Value::Object(object) => object.builtin(),
        }
    }
}
