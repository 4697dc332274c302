//! `memoryview`: construction, attributes and methods.

use super::bytes;
use super::receiver;
use crate::array::Array;
use crate::error::{Error, Result};
use crate::object::{Bound, Entry, Getter, Host, MemoryView, TypeTable, Value, collect, to_int, type_name};

pub static TABLE: TypeTable = TypeTable {
    doc: "The memory of another object.",
    construct: Some(&MEMORY_VIEW),
    methods: &[METHODS],
    getters: GETTERS,
    statics: &[],
};

static MEMORY_VIEW: Entry =
    Entry::new_c("memoryview", "memoryview(object)", "The memory of another object.", construct);

crate::entries! { METHODS:
    Entry::new_c("memoryview.cast", "cast(self, /, format, shape=None)", "The same memory in another format or shape.", cast),
    Entry::new_c("memoryview.hex", "hex(self, /, sep=None, bytes_per_sep=1)", "Two hexadecimal digits for each byte.", hex),
    Entry::new_c("memoryview.release", "release(self, /)", "Gives the memory back.", release),
    Entry::new_c("memoryview.tobytes", "tobytes(self, /, order='C')", "A copy of the bytes.", tobytes),
    Entry::new_c("memoryview.tolist", "tolist(self, /)", "The elements as a list.", tolist),
    Entry::new_c("memoryview.toreadonly", "toreadonly(self, /)", "The same memory, for reading only.", toreadonly),
}

static GETTERS: &[Getter] = &[
    Getter {
        name: "obj",
        doc: "The object whose memory it is.",
        get: |_, x| own(x, "obj").map(|m| m.owner.clone()),
        set: None,
    },
    Getter {
        name: "nbytes",
        doc: "How many bytes the elements take.",
        get: |_, x| view(x, "nbytes").map(|v| Value::from(v.nbytes())),
        set: None,
    },
    Getter {
        name: "readonly",
        doc: "Whether it can only be read.",
        get: |_, x| view(x, "readonly").map(|v| Value::Bool(!v.is_writeable())),
        set: None,
    },
    Getter {
        name: "itemsize",
        doc: "Bytes of an element.",
        get: |_, x| view(x, "itemsize").map(|v| Value::from(v.itemsize())),
        set: None,
    },
    Getter { name: "format", doc: "The format of an element, as in `struct`.", get: format, set: None },
    Getter {
        name: "ndim",
        doc: "How many axes.",
        get: |_, x| view(x, "ndim").map(|v| Value::from(v.ndim())),
        set: None,
    },
    Getter {
        name: "shape",
        doc: "The lengths of the axes.",
        get: |_, x| view(x, "shape").map(|v| numbers(v.shape().iter().map(|&n| n as i64))),
        set: None,
    },
    Getter {
        name: "strides",
        doc: "Bytes from an element to the next, for each axis.",
        get: |_, x| view(x, "strides").map(|v| numbers(v.strides().iter().map(|&n| n as i64))),
        set: None,
    },
    Getter {
        name: "suboffsets",
        doc: "Always empty.",
        get: |_, x| view(x, "suboffsets").map(|_| Value::tuple(Vec::new())),
        set: None,
    },
    Getter {
        name: "c_contiguous",
        doc: "Whether the elements are packed in C order.",
        get: |_, x| view(x, "c_contiguous").map(|v| Value::Bool(v.is_c_contiguous())),
        set: None,
    },
    Getter {
        name: "f_contiguous",
        doc: "Whether the elements are packed in Fortran order.",
        get: |_, x| view(x, "f_contiguous").map(|v| Value::Bool(v.is_f_contiguous())),
        set: None,
    },
    Getter {
        name: "contiguous",
        doc: "Whether the elements are packed in either order.",
        get: |_, x| view(x, "contiguous").map(|v| Value::Bool(v.is_c_contiguous() || v.is_f_contiguous())),
        set: None,
    },
];

fn own<'a>(value: &'a Value, name: &str) -> Result<&'a MemoryView> {
    value.downcast::<MemoryView>().ok_or_else(|| receiver::foreign(value, "memoryview", name))
}

fn view(value: &Value, name: &str) -> Result<Array> {
    own(value, name)?.view()
}

fn format(_: &mut dyn Host, value: &Value) -> Result<Value> {
    let own = own(value, "format")?;
    own.view()?;
    Ok(Value::str(own.format.as_str()))
}

fn numbers(numbers: impl Iterator<Item = i64>) -> Value {
    Value::tuple(numbers.map(Value::Int).collect())
}

fn construct(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let object = args.take::<1>()[0].take().unwrap_or(Value::None);
    match MemoryView::of(&object)? {
        Some(view) => Ok(Value::object(view)),
        None => {
            let kind = type_name(&object);
            Err(Error::type_error(format!("memoryview: a bytes-like object is required, not '{kind}'")))
        }
    }
}

fn cast(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, format, shape] = args.take();
    let this = this.unwrap_or(Value::None);
    let own = own(&this, "cast")?;
    let Some(Value::Str(format)) = &format else {
        let kind = type_name(&format.unwrap_or(Value::None));
        return Err(Error::type_error(format!("cast() argument 'format' must be str, not {kind}")));
    };
    let shape = match shape {
        None => None,
        Some(shape @ (Value::List(_) | Value::Tuple(_))) => {
            let mut lengths = Vec::new();
            for length in collect(cx, &shape)? {
                if !matches!(length, Value::Int(_) | Value::BigInt(_) | Value::Bool(_)) {
                    return Err(Error::type_error("memoryview.cast(): elements of shape must be integers"));
                }
                match usize::try_from(to_int(cx, &length)?) {
                    Ok(length) if length > 0 => lengths.push(length),
                    _ => return Err(Error::value("memoryview.cast(): elements of shape must be integers > 0")),
                }
            }
            Some(lengths)
        }
        Some(_) => return Err(Error::type_error("shape must be a list or a tuple")),
    };
    own.cast(format, shape)
}

fn hex(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, sep, group] = args.take();
    let this = this.unwrap_or(Value::None);
    let bytes = view(&this, "hex")?.to_bytes(crate::array::Order::C)?;
    bytes::hex_text(cx, &bytes, sep, group)
}

fn release(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let this = args.take::<1>()[0].take().unwrap_or(Value::None);
    own(&this, "release")?.release();
    Ok(Value::None)
}

fn tobytes(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    use crate::array::Order;
    let [this, order] = args.take();
    let this = this.unwrap_or(Value::None);
    let order = match &order {
        None | Some(Value::None) => Order::C,
        Some(Value::Str(order)) => match order.as_str() {
            "C" => Order::C,
            "F" => Order::F,
            "A" => Order::A,
            _ => return Err(Error::value("order must be 'C', 'F' or 'A'")),
        },
        Some(other) => {
            let kind = type_name(other);
            return Err(Error::type_error(format!("tobytes() argument 'order' must be str or None, not {kind}")));
        }
    };
    view(&this, "tobytes")?.to_bytes(order).map(Value::bytes)
}

fn tolist(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let this = args.take::<1>()[0].take().unwrap_or(Value::None);
    own(&this, "tolist")?.to_list()
}

fn toreadonly(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let this = args.take::<1>()[0].take().unwrap_or(Value::None);
    let own = own(&this, "toreadonly")?;
    let mut view = own.view()?;
    view.set_writeable(false);
    Ok(own.with(view, own.format.clone()))
}
