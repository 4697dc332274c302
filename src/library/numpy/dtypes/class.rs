//! The `dtype` class: construction, attributes, fields.

use std::rc::Rc;
use std::sync::Arc;

use crate::array::{DType, Field, Kind, Num, StructType, SubType, dtype_name, type_string};
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::object::dtype_like::{described as described_type, sub_dtype};
use crate::object::shape_like::shape_value;
use crate::object::{Bound, Builtin, Dict, Entry, Getter, Host, TypeTable, Value, to_index, truth, type_name};

/// What `np.dtype` declares.
pub static TABLE: TypeTable = TypeTable {
    doc: "Describes the elements of an array.",
    construct: Some(&CONSTRUCT),
    methods: &[METHODS],
    getters: GETTERS,
    statics: &[],
};

static CONSTRUCT: Entry = Entry::new_c(
    "numpy.dtype",
    "dtype(dtype, align=False, copy=False, *, metadata=None)",
    "A data type from whatever describes one.\n\n>>> np.dtype('i4')\ndtype('int32')",
    construct,
);

crate::entries! { METHODS:
    Entry::new_c("numpy.dtype.newbyteorder", "newbyteorder(self, new_order='S', /)", "The same type in another byte order.", newbyteorder),
    Entry::new_c("numpy.dtype.__getitem__", "__getitem__(self, key, /)", "A field's type, by name or position.", getitem),
    Entry::new_c("numpy.dtype.__len__", "__len__(self, /)", "The number of fields.", len),
}

static GETTERS: &[Getter] = &[
    Getter { name: "name", doc: "A readable name.", get: name, set: None },
    Getter { name: "kind", doc: "One letter for the kind of type.", get: kind, set: None },
    Getter { name: "char", doc: "One letter for each type.", get: char_code, set: None },
    Getter { name: "num", doc: "NumPy's number of the type.", get: num, set: None },
    Getter { name: "type", doc: "The class of the elements.", get: element_class, set: None },
    Getter { name: "itemsize", doc: "Bytes of an element.", get: itemsize, set: None },
    Getter { name: "str", doc: "The code with byte order and size.", get: code, set: None },
    Getter { name: "byteorder", doc: "`=`, `<`, `>` or `|`.", get: byteorder, set: None },
    Getter { name: "isnative", doc: "Whether the byte order is the machine's.", get: isnative, set: None },
    Getter { name: "fields", doc: "Types and offsets by name, or None.", get: fields, set: None },
    Getter { name: "names", doc: "The names of the fields, or None.", get: names, set: Some(set_names) },
    Getter {
        name: "shape",
        doc: "The shape of a sub-array type.",
        get: |_, this| Ok(sub_type(this)?.map_or_else(|| Value::tuple(Vec::new()), |sub| shape_value(&sub.shape))),
        set: None,
    },
    Getter {
        name: "ndim",
        doc: "The dimensions of a sub-array type.",
        get: |_, this| Ok(Value::from(sub_type(this)?.map_or(0, |sub| sub.shape.len()))),
        set: None,
    },
    Getter {
        name: "subdtype",
        doc: "Type and shape of a sub-array type, or None.",
        get: |_, this| {
            let pair = |sub: &SubType| Value::tuple(vec![Value::dtype(sub.base.clone()), shape_value(&sub.shape)]);
            Ok(sub_type(this)?.map_or(Value::None, pair))
        },
        set: None,
    },
    Getter {
        name: "base",
        doc: "The type of the elements of a sub-array type.",
        get: |_, this| Ok(sub_type(this)?.map_or_else(|| this.clone(), |sub| Value::dtype(sub.base.clone()))),
        set: None,
    },
    Getter { name: "descr", doc: "The description by the array interface.", get: descr, set: None },
    Getter { name: "alignment", doc: "The bytes that elements are aligned to.", get: alignment, set: None },
    Getter { name: "flags", doc: "NumPy's bits of the type.", get: flags, set: None },
    Getter { name: "hasobject", doc: "Whether elements are or contain objects.", get: hasobject, set: None },
    Getter { name: "isalignedstruct", doc: "Whether the fields are aligned.", get: isalignedstruct, set: None },
    Getter { name: "isbuiltin", doc: "1 for built-in types as they are, else 0.", get: isbuiltin, set: None },
    Getter { name: "metadata", doc: "None.", get: |_, _| Ok(Value::None), set: None },
];

fn own(this: &Value) -> Result<&DType> {
    match this {
        Value::DType(dtype) => Ok(dtype),
        _ => Err(Error::type_error("descriptor requires a 'numpy.dtype' object")),
    }
}

fn sub_type(this: &Value) -> Result<Option<&SubType>> {
    Ok(match own(this)? {
        DType::Sub(sub) => Some(sub),
        _ => None,
    })
}

fn construct(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [described, align, _copy, metadata] = args.take();
    if metadata.is_some_and(|metadata| !metadata.is_none()) {
        return Err(Error::unsupported_argument("dtype", "metadata"));
    }
    let described = described.unwrap_or(Value::None);
    let align = match align {
        Some(align) => truth(cx, &align)?,
        None => false,
    };
    if let Value::DType(_) = described {
        return Ok(described);
    }
    Ok(Value::dtype(sub_dtype(described_type(cx, &described, align)?)))
}

fn newbyteorder(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, order] = args.take();
    let this = this.unwrap_or(Value::None);
    let order = match &order {
        None => 'S',
        Some(Value::Str(text)) => {
            let text = text.as_str();
            match (text, text.chars().next().map(|c| c.to_ascii_uppercase())) {
                ("little", _) => '<',
                ("big", _) => '>',
                (_, Some(c @ ('<' | '>' | '=' | '|' | 'S' | 'L' | 'B' | 'N' | 'I'))) => c,
                _ => return Err(Error::value(format!("byteorder not recognized (got '{text}')"))),
            }
        }
        Some(other) => {
            return Err(Error::type_error(format!("byteorder must be str, not {}", type_name(other))));
        }
    };
    Ok(Value::dtype(reordered(own(&this)?, order)))
}

/// The type in another byte order, fields included.
fn reordered(dtype: &DType, order: char) -> DType {
    match dtype {
        DType::Num(num) | DType::Swapped(num) if num.itemsize() > 1 => {
            let is_swapped = matches!(dtype, DType::Swapped(_));
            let swapped = match order {
                '|' | 'I' => is_swapped,
                'S' => !is_swapped,
                '>' | 'B' => cfg!(target_endian = "little"),
                '<' | 'L' => cfg!(target_endian = "big"),
                _ => false,
            };
            if swapped { DType::Swapped(*num) } else { DType::Num(*num) }
        }
        DType::Struct(layout) => {
            let fields =
                layout.fields.iter().map(|field| Field { dtype: reordered(&field.dtype, order), ..field.clone() });
            DType::Struct(Arc::new(StructType { fields: fields.collect(), ..(**layout).clone() }))
        }
        other => other.clone(),
    }
}

fn getitem(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, key] = args.take();
    let (this, key) = (this.unwrap_or(Value::None), key.unwrap_or(Value::None));
    let dtype = own(&this)?;
    let DType::Struct(layout) = dtype else {
        return Err(Error::new(
            ErrorKind::KeyError,
            format!("There are no fields in dtype {}.", crate::format::dtype::dtype_str(dtype)),
        ));
    };
    if let Value::Str(name) = &key {
        return field_type(find(layout, name.as_str())?);
    }
    if let Value::List(chosen) = &key {
        let mut fields = Vec::new();
        for name in chosen.to_vec() {
            let Value::Str(name) = &name else {
                return Err(Error::type_error(
                    "Field key must be an integer field offset, single field name, or list of field names.",
                ));
            };
            let field = find(layout, name.as_str())?;
            if field.name != name.as_str() {
                return Err(Error::new(ErrorKind::KeyError, "cannot use field titles in multi-field index"));
            }
            if fields.iter().any(|chosen: &Field| chosen.name == field.name) {
                return Err(Error::value(format!("duplicate field of name '{}'", field.name)));
            }
            fields.push(field.clone());
        }
        let layout = StructType { fields, itemsize: layout.itemsize, aligned: layout.aligned, record: false };
        return Ok(Value::dtype(DType::Struct(Arc::new(layout))));
    }
    let Ok(Value::Int(index)) = to_index(cx, &key) else {
        return Err(Error::type_error(
            "Field key must be an integer field offset, single field name, or list of field names.",
        ));
    };
    let count = layout.fields.len() as i64;
    let at = if index < 0 { index + count } else { index };
    match usize::try_from(at).ok().and_then(|at| layout.fields.get(at)) {
        Some(field) => field_type(field),
        None => Err(Error::index(format!("Field index {index} out of range."))),
    }
}

fn find<'a>(layout: &'a StructType, name: &str) -> Result<&'a Field> {
    let found = layout.fields.iter().find(|field| field.name == name || field.title.as_deref() == Some(name));
    found.ok_or_else(|| Error::new(ErrorKind::KeyError, format!("Field named '{name}' not found.")))
}

fn field_type(field: &Field) -> Result<Value> {
    Ok(Value::dtype(sub_dtype((field.dtype.clone(), field.shape.clone()))))
}

fn len(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::from(match own(&this.unwrap_or(Value::None))? {
        DType::Struct(layout) => layout.fields.len(),
        _ => 0,
    }))
}

fn name(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::from(match own(this)? {
        DType::Struct(layout) if layout.record => format!("record{}", 8 * layout.itemsize),
        DType::Struct(layout) => format!("void{}", 8 * layout.itemsize),
        other => dtype_name(other),
    }))
}

fn kind(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::from(own(this)?.kind().char().to_string()))
}

fn char_code(_: &mut dyn Host, this: &Value) -> Result<Value> {
    let dtype = own(this)?;
    Ok(Value::from(dtype.num().map_or_else(|| dtype.kind().char(), Num::char).to_string()))
}

/// NumPy's `NPY_TYPES`.
fn num(_: &mut dyn Host, this: &Value) -> Result<Value> {
    let dtype = own(this)?;
    Ok(Value::Int(match dtype.num() {
        Some(Num::Bool) => 0,
        Some(Num::I8) => 1,
        Some(Num::U8) => 2,
        Some(Num::I16) => 3,
        Some(Num::U16) => 4,
        Some(Num::I32) => 5,
        Some(Num::U32) => 6,
        Some(Num::I64) => 7,
        Some(Num::U64) => 8,
        Some(Num::F32) => 11,
        Some(Num::F64) => 12,
        Some(Num::C64) => 14,
        Some(Num::C128) => 15,
        Some(Num::F16) => 23,
        None => match dtype.kind() {
            Kind::Object => 17,
            Kind::Bytes => 18,
            Kind::Str => 19,
            Kind::Datetime => 21,
            Kind::Timedelta => 22,
            _ => 20,
        },
    }))
}

fn element_class(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::Type(Builtin::of_dtype(own(this)?)))
}

fn itemsize(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::from(own(this)?.reported_itemsize()))
}

fn code(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::from(type_code(own(this)?)))
}

/// The code of a type: `<f8`, `|b1`, `|S3`, `|V20`.
fn type_code(dtype: &DType) -> String {
    let code = match dtype {
        DType::Struct(layout) => format!("V{}", layout.itemsize),
        other => type_string(other),
    };
    match code.starts_with(['<', '>', '|', '=']) {
        true => code,
        false => format!("|{code}"),
    }
}

fn byteorder(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::from(match own(this)? {
        DType::Swapped(num) if num.itemsize() > 1 => {
            if cfg!(target_endian = "little") {
                ">"
            } else {
                "<"
            }
        }
        DType::Num(num) if num.itemsize() > 1 => "=",
        DType::Str(_) | DType::Datetime(_) | DType::Timedelta(_) => "=",
        _ => "|",
    }))
}

fn is_native(dtype: &DType) -> bool {
    match dtype {
        DType::Swapped(num) => num.itemsize() == 1,
        DType::Struct(layout) => layout.fields.iter().all(|field| is_native(&field.dtype)),
        _ => true,
    }
}

fn isnative(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::Bool(is_native(own(this)?)))
}

fn fields(_: &mut dyn Host, this: &Value) -> Result<Value> {
    let DType::Struct(layout) = own(this)? else { return Ok(Value::None) };
    let mut pairs = Vec::new();
    for field in &layout.fields {
        let mut parts = vec![field_type(field)?, Value::from(field.offset)];
        if let Some(title) = &field.title {
            parts.push(Value::from(title.as_str()));
        }
        pairs.push((field.name.as_str(), Value::tuple(parts)));
    }
    Ok(crate::library::python::mapping_proxy(Value::Dict(Rc::new(Dict::from_names(pairs)))))
}

fn names(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(match own(this)? {
        DType::Struct(layout) => {
            Value::tuple(layout.fields.iter().map(|field| Value::from(field.name.as_str())).collect())
        }
        _ => Value::None,
    })
}

fn set_names(_: &mut dyn Host, _this: &Value, _new: Value) -> Result<()> {
    Err(Error::not_implemented("assignment to dtype.names is not available in newaxis yet"))
}

fn descr(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(describe(own(this)?))
}

/// A list of `(name, code)` and `(name, code, shape)`, padding included as nameless bytes.
fn describe(dtype: &DType) -> Value {
    let DType::Struct(layout) = dtype else {
        return Value::list(vec![Value::tuple(vec![Value::from(""), Value::from(type_code(dtype))])]);
    };
    let mut parts = Vec::new();
    let mut end = 0;
    let gap = |size: usize| Value::tuple(vec![Value::from(""), Value::from(format!("|V{size}"))]);
    for field in &layout.fields {
        if field.offset > end {
            parts.push(gap(field.offset - end));
        }
        let kind = match &field.dtype {
            DType::Struct(_) => describe(&field.dtype),
            other => Value::from(type_code(other)),
        };
        let name = match &field.title {
            Some(title) => Value::tuple(vec![Value::from(title.as_str()), Value::from(field.name.as_str())]),
            None => Value::from(field.name.as_str()),
        };
        let mut part = vec![name, kind];
        if !field.shape.is_empty() {
            part.push(shape_value(&field.shape));
        }
        parts.push(Value::tuple(part));
        end = field.offset + field.dtype.itemsize() * field.shape.iter().product::<usize>();
    }
    if layout.itemsize > end {
        parts.push(gap(layout.itemsize - end));
    }
    Value::list(parts)
}

fn alignment(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::from(own(this)?.alignment()))
}

/// `NPY_OBJECT_DTYPE_FLAGS` for objects, what records inherit from their fields, `NPY_NEEDS_INIT` for text.
fn flag_bits(dtype: &DType) -> i64 {
    match dtype {
        DType::Object(_) => 63,
        DType::Str(_) => 8,
        DType::Struct(layout) => {
            let inherited = layout.fields.iter().fold(0, |bits, field| bits | (flag_bits(&field.dtype) & 27));
            16 | inherited | if layout.aligned { 128 } else { 0 }
        }
        _ => 0,
    }
}

fn flags(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::Int(flag_bits(own(this)?)))
}

fn hasobject(_: &mut dyn Host, this: &Value) -> Result<Value> {
    fn contains(dtype: &DType) -> bool {
        match dtype {
            DType::Struct(layout) => layout.fields.iter().any(|field| contains(&field.dtype)),
            other => other.is_object(),
        }
    }
    Ok(Value::Bool(contains(own(this)?)))
}

fn isalignedstruct(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::Bool(matches!(own(this)?, DType::Struct(layout) if layout.aligned)))
}

fn isbuiltin(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::Int(match own(this)? {
        DType::Num(_) | DType::Object(_) => 1,
        _ => 0,
    }))
}
