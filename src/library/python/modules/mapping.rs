//! Files mapped into memory, for `numpy.memmap`: an object that lends the memory of a part of a file, as `mmap.mmap` does.

use std::fs::OpenOptions;
use std::rc::Rc;

use super::files::{system_error, system_path};
use crate::array::Array;
use crate::array::mapping::{Access, Mapping};
use crate::error::{Error, Kind, Result};
use crate::object::{Bound, BoundMethod, Builtin, Entry, Host, Object, Value, to_int, to_str, truth};

crate::entries! { pub ENTRIES:
    Entry::new_c("_mmap.granularity", "granularity()", "What an offset is a multiple of.", |_, _| Ok(Value::from(Mapping::granularity()))),
    Entry::new_c("_mmap.map", "map(path, access, create, least, offset, length, /)", "Maps a part of a file. `access` is r, w or c; `create` empties the file; it is made `least` bytes long.", map),
}

crate::entries! { METHODS:
    Entry::new_c("mmap.mmap.flush", "flush(self, /)", "Waits until what was written is in the file.", flush),
}

/// `mmap.mmap`, as far as an array's memory needs it.
struct MemoryMap {
    mapping: Rc<Mapping>,
    offset: i64,
    path: String,
}

impl Object for MemoryMap {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        "mmap.mmap"
    }

    fn repr(&self, _: &mut dyn Host) -> Result<String> {
        let access = match self.mapping.access() {
            Access::Read => "ACCESS_READ",
            Access::Write => "ACCESS_WRITE",
            Access::Copy => "ACCESS_COPY",
        };
        let (length, offset) = (self.mapping.len(), self.offset);
        Ok(format!("<mmap.mmap closed=False, access={access}, length={length}, pos=0, offset={offset}>"))
    }

    fn attribute(&self, _: &mut dyn Host, this: &Value, name: &str) -> Result<Option<Value>> {
        let method = METHODS.iter().find(|method| method.name() == name);
        Ok(method.map(|method| {
            Value::Method(Rc::new(BoundMethod { receiver: this.clone(), function: Value::Entry(method) }))
        }))
    }

    fn len(&self, _: &mut dyn Host) -> Result<Option<usize>> {
        Ok(Some(self.mapping.len()))
    }

    fn buffer(&self) -> Result<Option<Array>> {
        Ok(Some(Array::mapped(&self.mapping)))
    }
}

fn map(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [path, access, create, least, offset, length] = args.take().map(|value| value.unwrap_or(Value::None));
    let path = to_str(&path, "path")?;
    let access = match to_str(&access, "access")? {
        "r" => Access::Read,
        "w" => Access::Write,
        _ => Access::Copy,
    };
    let (create, least) = (truth(cx, &create)?, to_int(cx, &least)?);
    let (offset, mut length) = (to_int(cx, &offset)?, to_int(cx, &length)?);
    if length < 0 {
        return Err(Error::overflow("memory mapped length must be positive"));
    }
    if offset < 0 {
        return Err(Error::overflow("memory mapped offset must be positive"));
    }
    let mut options = OpenOptions::new();
    options.read(true).write(access == Access::Write).create(create).truncate(create);
    let failed = |error| system_error(&error, path);
    let file = options.open(system_path(path)?).map_err(failed)?;
    let mut size = file.metadata().map_err(failed)?.len() as i64;
    if size < least {
        file.set_len(least as u64).map_err(failed)?;
        size = least;
    }
    match length {
        0 if size == 0 => return Err(Error::value("cannot mmap an empty file")),
        0 if offset >= size => return Err(Error::value("mmap offset is greater than file size")),
        0 => length = size - offset,
        _ if offset > size || size - offset < length => {
            return Err(Error::value("mmap length is greater than file size"));
        }
        _ => {}
    }
    let mapping = Mapping::new(&file, offset, length as usize, access).map_err(|error| {
        let number = error.raw_os_error().unwrap_or(0);
        Error::new(Kind::OSError, format!("[Errno {number}] the file cannot be mapped"))
    })?;
    Ok(Value::object(MemoryMap { mapping: Rc::new(mapping), offset, path: path.to_string() }))
}

fn flush(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take().map(|value| value.unwrap_or(Value::None));
    let map = this.downcast::<MemoryMap>().ok_or_else(|| Error::type_error("a mapped file is required"))?;
    // Nothing was written through a mapping for reading, nor, for the file, through one for copies.
    if map.mapping.access() == Access::Write {
        map.mapping.flush().map_err(|error| system_error(&error, &map.path))?;
    }
    Ok(Value::None)
}
