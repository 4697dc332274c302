//! `bytearray`: construction and methods.
//!
//! The methods that change nothing are those of `bytes`, applied to a copy; the bytes in their results become bytearrays.

use super::bytes;
use super::receiver;
use crate::error::{Error, Result};
use crate::object::{
    Args, Bound, ByteArray, Entry, Host, TypeTable, Value, bytes_like, bytes_of_items, to_byte, to_int, type_name,
};

pub static TABLE: TypeTable = TypeTable {
    doc: "A sequence of bytes that can grow and change.",
    construct: Some(&BYTE_ARRAY),
    methods: &[METHODS, TWINS],
    getters: &[],
    statics: STATICS,
};

static BYTE_ARRAY: Entry = Entry::new_c(
    "bytearray",
    "bytearray(source=b'', encoding='utf-8', errors='strict')",
    "Bytes of text, of integers, or zeros.",
    construct,
);

crate::entries! { METHODS:
    Entry::new_c("bytearray.append", "append(self, item, /)", "Adds a byte at the end.", append),
    Entry::new_c("bytearray.extend", "extend(self, iterable_of_ints, /)", "Adds bytes at the end.", extend),
    Entry::new_c("bytearray.insert", "insert(self, index, item, /)", "Puts a byte before a position.", insert),
    Entry::new_c("bytearray.pop", "pop(self, index=-1, /)", "Removes and returns a byte, the last unless told otherwise.", pop),
    Entry::new_c("bytearray.remove", "remove(self, value, /)", "Removes the first byte of a value.", remove),
    Entry::new_c("bytearray.clear", "clear(self, /)", "Removes all bytes.", |_, args| change(args, "clear", Vec::clear)),
    Entry::new_c("bytearray.reverse", "reverse(self, /)", "Reverses in place.", |_, args| change(args, "reverse", |bytes| bytes.reverse())),
    Entry::new_c("bytearray.copy", "copy(self, /)", "A copy.", |_, args| {
        let this = receiver::native(args.take::<1>()[0].take());
        Ok(ByteArray::value(own(&this, "copy")?.to_vec()))
    }),
}

crate::entries! { STATICS:
    Entry::new_c("bytearray.fromhex", "fromhex(cls, string, /)", "The bytes of hexadecimal text.", fromhex),
    Entry::new_c("bytearray.maketrans", "maketrans(frm, to, /)", "A table for `translate`.", bytes::maketrans),
}

crate::entries! { TWINS:
    Entry::new_c("bytearray.decode", "decode(self, /, encoding='utf-8', errors='strict')", "The text that the bytes encode.", |cx, args| twin(cx, args, "decode")),
    Entry::new_c("bytearray.hex", "hex(self, sep=None, bytes_per_sep=1)", "Two hexadecimal digits for each byte.", |cx, args| twin(cx, args, "hex")),
    Entry::new_parsed("bytearray.find", "find(self, sub, start=None, end=None, /)", "The position of the first occurrence, or -1.", |cx, args| twin(cx, args, "find")),
    Entry::new_parsed("bytearray.count", "count(self, sub, start=None, end=None, /)", "How many occurrences there are that do not overlap.", |cx, args| twin(cx, args, "count")),
    Entry::new_parsed("bytearray.startswith", "startswith(self, prefix, start=None, end=None, /)", "Whether it begins with these bytes.", |cx, args| twin(cx, args, "startswith")),
    Entry::new_parsed("bytearray.endswith", "endswith(self, suffix, start=None, end=None, /)", "Whether it ends with these bytes.", |cx, args| twin(cx, args, "endswith")),
    Entry::new_c("bytearray.join", "join(self, iterable, /)", "The items of an iterable with these bytes between them.", |cx, args| twin(cx, args, "join")),
    Entry::new_c("bytearray.split", "split(self, /, sep=None, maxsplit=-1)", "The parts between separators.", |cx, args| twin(cx, args, "split")),
    Entry::new_c("bytearray.strip", "strip(self, bytes=None, /)", "Without white space, or other bytes, at both ends.", |cx, args| twin(cx, args, "strip")),
    Entry::new_c("bytearray.replace", "replace(self, old, new, count=-1, /)", "With some bytes in place of others.", |cx, args| twin(cx, args, "replace")),
    Entry::new_c("bytearray.upper", "upper(self, /)", "ASCII letters as capitals.", |cx, args| twin(cx, args, "upper")),
    Entry::new_c("bytearray.lower", "lower(self, /)", "ASCII letters small.", |cx, args| twin(cx, args, "lower")),
    Entry::new_c("bytearray.capitalize", "capitalize(self, /)", "The first letter as a capital, the others small.", |cx, args| twin(cx, args, "capitalize")),
    Entry::new_c("bytearray.swapcase", "swapcase(self, /)", "Capitals small and small letters capital.", |cx, args| twin(cx, args, "swapcase")),
    Entry::new_c("bytearray.title", "title(self, /)", "Words that begin with a capital.", |cx, args| twin(cx, args, "title")),
    Entry::new_c("bytearray.isalnum", "isalnum(self, /)", "Whether all are ASCII letters or digits.", |cx, args| twin(cx, args, "isalnum")),
    Entry::new_c("bytearray.isalpha", "isalpha(self, /)", "Whether all are ASCII letters.", |cx, args| twin(cx, args, "isalpha")),
    Entry::new_c("bytearray.isdigit", "isdigit(self, /)", "Whether all are ASCII digits.", |cx, args| twin(cx, args, "isdigit")),
    Entry::new_c("bytearray.isspace", "isspace(self, /)", "Whether all are ASCII white space.", |cx, args| twin(cx, args, "isspace")),
    Entry::new_c("bytearray.isascii", "isascii(self, /)", "Whether all are ASCII.", |cx, args| twin(cx, args, "isascii")),
    Entry::new_c("bytearray.isupper", "isupper(self, /)", "Whether all letters are capitals.", |cx, args| twin(cx, args, "isupper")),
    Entry::new_c("bytearray.islower", "islower(self, /)", "Whether all letters are small.", |cx, args| twin(cx, args, "islower")),
    Entry::new_c("bytearray.istitle", "istitle(self, /)", "Whether all words begin with a capital.", |cx, args| twin(cx, args, "istitle")),
    Entry::new_parsed("bytearray.index", "index(self, sub, start=None, end=None, /)", "The position of the first occurrence.", |cx, args| twin(cx, args, "index")),
    Entry::new_parsed("bytearray.rindex", "rindex(self, sub, start=None, end=None, /)", "The position of the last occurrence.", |cx, args| twin(cx, args, "rindex")),
    Entry::new_parsed("bytearray.rfind", "rfind(self, sub, start=None, end=None, /)", "The position of the last occurrence, or -1.", |cx, args| twin(cx, args, "rfind")),
    Entry::new_parsed("bytearray.center", "center(self, width, fillchar=b' ', /)", "In the middle of so many bytes.", |cx, args| twin(cx, args, "center")),
    Entry::new_parsed("bytearray.ljust", "ljust(self, width, fillchar=b' ', /)", "At the left of so many bytes.", |cx, args| twin(cx, args, "ljust")),
    Entry::new_parsed("bytearray.rjust", "rjust(self, width, fillchar=b' ', /)", "At the right of so many bytes.", |cx, args| twin(cx, args, "rjust")),
    Entry::new_c("bytearray.zfill", "zfill(self, width, /)", "With zeros in front.", |cx, args| twin(cx, args, "zfill")),
    Entry::new_c("bytearray.partition", "partition(self, sep, /)", "What stands before, at and after the first separator.", |cx, args| twin(cx, args, "partition")),
    Entry::new_c("bytearray.rpartition", "rpartition(self, sep, /)", "What stands before, at and after the last separator.", |cx, args| twin(cx, args, "rpartition")),
    Entry::new_c("bytearray.removeprefix", "removeprefix(self, prefix, /)", "Without these bytes at the beginning.", |cx, args| twin(cx, args, "removeprefix")),
    Entry::new_c("bytearray.removesuffix", "removesuffix(self, suffix, /)", "Without these bytes at the end.", |cx, args| twin(cx, args, "removesuffix")),
    Entry::new_c("bytearray.expandtabs", "expandtabs(self, /, tabsize=8)", "With spaces in place of tabs.", |cx, args| twin(cx, args, "expandtabs")),
    Entry::new_c("bytearray.rsplit", "rsplit(self, /, sep=None, maxsplit=-1)", "The parts between separators, from the right.", |cx, args| twin(cx, args, "rsplit")),
    Entry::new_c("bytearray.lstrip", "lstrip(self, bytes=None, /)", "Without white space, or other bytes, at the beginning.", |cx, args| twin(cx, args, "lstrip")),
    Entry::new_c("bytearray.rstrip", "rstrip(self, bytes=None, /)", "Without white space, or other bytes, at the end.", |cx, args| twin(cx, args, "rstrip")),
    Entry::new_c("bytearray.splitlines", "splitlines(self, /, keepends=False)", "The lines.", |cx, args| twin(cx, args, "splitlines")),
    Entry::new_c("bytearray.translate", "translate(self, table, /, delete=b'')", "Each byte replaced through a table of 256.", |cx, args| twin(cx, args, "translate")),
}

fn own<'a>(value: &'a Value, method: &str) -> Result<&'a ByteArray> {
    value.downcast::<ByteArray>().ok_or_else(|| receiver::foreign(value, "bytearray", method))
}

/// The method of `bytes` of the same name.
fn twin(cx: &mut dyn Host, args: &mut Bound, name: &str) -> Result<Value> {
    let place = args.values.first_mut();
    let this = receiver::native(place.and_then(Option::take));
    let bytes = own(&this, name)?.to_vec();
    if let Some(place) = args.values.first_mut() {
        *place = Some(Value::bytes(bytes));
    }
    let Some(method) = bytes::TABLE.method(name) else {
        return Err(Error::attribute(format!("'bytearray' object has no attribute '{name}'")));
    };
    Ok(turned((method.native)(cx, args)?))
}

fn turned(value: Value) -> Value {
    match value {
        Value::Bytes(bytes) => ByteArray::value(bytes.to_vec()),
        Value::List(list) => Value::list(list.to_vec().into_iter().map(turned).collect()),
        Value::Tuple(items) => Value::tuple(items.iter().cloned().map(turned).collect()),
        other => other,
    }
}

fn construct(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    match bytes::construct_as(cx, args, "bytearray")? {
        Value::Bytes(bytes) => Ok(ByteArray::value(bytes.to_vec())),
        other => Ok(ByteArray::value(bytes_like(&other)?.map(|bytes| bytes.to_vec()).unwrap_or_default())),
    }
}

fn fromhex(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let class = args.values.first().cloned().flatten();
    if let Some(first) = args.values.first_mut() {
        *first = None;
    }
    let made = turned(bytes::fromhex(cx, args)?);
    match class {
        Some(class @ Value::Class(_)) => cx.call(&class, Args::new([made])),
        _ => Ok(made),
    }
}

fn change(args: &mut Bound, method: &str, how: impl FnOnce(&mut Vec<u8>)) -> Result<Value> {
    let this = receiver::native(args.take::<1>()[0].take());
    own(&this, method)?.change(how)?;
    Ok(Value::None)
}

fn append(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, item] = args.take();
    let this = receiver::native(this);
    let byte = to_byte(cx, &item.unwrap_or(Value::None))?;
    own(&this, "append")?.change(|bytes| bytes.push(byte))?;
    Ok(Value::None)
}

fn extend(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, items] = args.take();
    let (this, items) = (receiver::native(this), items.unwrap_or(Value::None));
    let own = own(&this, "extend")?;
    let more = match bytes_like(&items)? {
        Some(bytes) => bytes.to_vec(),
        None => {
            if crate::object::iterator(cx, &items).is_err_and(|error| error.payload().is_none()) {
                let kind = type_name(&items);
                return Err(Error::type_error(format!("can't extend bytearray with {kind}")));
            }
            bytes_of_items(cx, &items)?
        }
    };
    own.change(|bytes| bytes.extend_from_slice(&more))?;
    Ok(Value::None)
}

fn insert(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, index, item] = args.take();
    let this = receiver::native(this);
    let own = own(&this, "insert")?;
    let index = to_int(cx, &index.unwrap_or(Value::None))?;
    let byte = to_byte(cx, &item.unwrap_or(Value::None))?;
    own.change(|bytes| {
        let len = bytes.len() as i64;
        let at = if index < 0 { index.saturating_add(len).max(0) } else { index.min(len) };
        bytes.insert(at as usize, byte);
    })?;
    Ok(Value::None)
}

fn pop(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, index] = args.take();
    let this = receiver::native(this);
    let own = own(&this, "pop")?;
    let index = match index {
        None => -1,
        Some(index) => to_int(cx, &index)?,
    };
    let len = own.len() as i64;
    if len == 0 {
        return Err(Error::index("pop from empty bytearray"));
    }
    let at = if index < 0 { index.saturating_add(len) } else { index };
    if !(0..len).contains(&at) {
        return Err(Error::index("pop index out of range"));
    }
    own.change(|bytes| Value::Int(bytes.remove(at as usize).into()))
}

fn remove(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, value] = args.take();
    let this = receiver::native(this);
    let own = own(&this, "remove")?;
    let byte = to_byte(cx, &value.unwrap_or(Value::None))?;
    let Some(at) = own.to_vec().iter().position(|&other| other == byte) else {
        return Err(Error::value("value not found in bytearray"));
    };
    own.change(|bytes| bytes.remove(at))?;
    Ok(Value::None)
}
