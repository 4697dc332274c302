//! Files: what `io` needs from the operating system, and the builtin `open`.

use std::cell::RefCell;
use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::os::unix::ffi::OsStringExt;
use std::path::PathBuf;
use std::rc::Rc;

use crate::error::{Error, Kind, Result};
use crate::library::python::codecs;
use crate::library::python::types::bytes::contents;
use crate::object::{
    Args, Bound, BoundMethod, Builtin, Entry, Exception, Host, Object, Value, get_attribute, to_str, truth,
};
use crate::surrogate;

crate::entries! { pub ENTRIES:
    Entry::new_c("_io.read_file", "read_file(path, /)", "The bytes of a file.", read_file),
    Entry::new_c("_io.sink", "sink(path, append, exclusive, /)", "A file to write to; what is written is there at once.", sink),
    Entry::new_c("_io.write_file", "write_file(path, data, append, exclusive, /)", "Writes bytes to a file, or adds them at its end.", write_file),
}

crate::entries! { pub OPEN:
    Entry::new_c("open", "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)", "Opens a file.", open),
}

fn open(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    const NAMES: [&str; 8] = ["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"];
    let values: [Option<Value>; 8] = args.take();
    let module = cx.import("io")?;
    let function = get_attribute(cx, &module, "open")?;
    let mut call = Args::default();
    for (name, value) in NAMES.iter().zip(values) {
        if let Some(value) = value {
            call.keywords.push(((*name).into(), value));
        }
    }
    cx.call(&function, call)
}

/// The exception of a failed system call: class by kind, arguments number, text and file name.
pub fn system_error(error: &std::io::Error, path: &str) -> Error {
    use std::io::ErrorKind;
    let (kind, number, text) = match error.kind() {
        ErrorKind::NotFound => (Kind::FileNotFoundError, 2, "No such file or directory"),
        ErrorKind::PermissionDenied => (Kind::PermissionError, 13, "Permission denied"),
        ErrorKind::AlreadyExists => (Kind::FileExistsError, 17, "File exists"),
        ErrorKind::NotADirectory => (Kind::NotADirectoryError, 20, "Not a directory"),
        ErrorKind::IsADirectory => (Kind::IsADirectoryError, 21, "Is a directory"),
        _ => (Kind::OSError, error.raw_os_error().unwrap_or(5), "Input/output error"),
    };
    let args = vec![Value::Int(number as i64), Value::from(text), Value::from(path)];
    Error::raised(std::rc::Rc::new(Exception::new(kind, None, args)), format!("[Errno {number}] {text}: '{path}'"))
}

/// A path as the operating system takes it: what was no UTF-8 is its bytes again.
///
/// # Errors
/// `UnicodeEncodeError` for other surrogates, `ValueError` for a null byte.
pub fn system_path(text: &str) -> Result<PathBuf> {
    if text.contains('\0') {
        return Err(Error::value("embedded null byte"));
    }
    match surrogate::to_system(text) {
        Some(bytes) => Ok(OsString::from_vec(bytes).into()),
        None => Err(codecs::check_utf8(text).err().unwrap_or_else(|| Error::value("a path is text"))),
    }
}

/// What the operating system says, as text: bytes that are no UTF-8 are surrogates.
pub fn system_text(text: impl Into<OsString>) -> Result<Value> {
    let text = surrogate::from_system(&text.into().into_vec());
    text.map(Value::from).map_err(|_| Error::not_implemented(surrogate::REFUSED))
}

fn read_file(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [path] = args.take();
    let path = path.unwrap_or(Value::None);
    let path = to_str(&path, "path")?;
    std::fs::read(system_path(path)?).map(Value::bytes).map_err(|error| system_error(&error, path))
}

/// A file that a script writes to from its beginning or its end. Nothing is held back, because a script may never close it.
struct Sink {
    path: String,
    file: RefCell<File>,
}

crate::entries! { SINK:
    Entry::new_c("_io.sink.write", "write(self, data, /)", "Writes bytes.", write),
}

impl Object for Sink {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn attribute(&self, _: &mut dyn Host, this: &Value, name: &str) -> Result<Option<Value>> {
        let method = SINK.iter().find(|method| method.name() == name);
        Ok(method.map(|method| {
            Value::Method(Rc::new(BoundMethod { receiver: this.clone(), function: Value::Entry(method) }))
        }))
    }
}

fn write(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, data] = args.take().map(|value| value.unwrap_or(Value::None));
    let sink = this.downcast::<Sink>().ok_or_else(|| Error::type_error("a file is required"))?;
    let data = contents(&data).ok_or_else(|| Error::type_error("a bytes-like object is required"))?;
    let written = sink.file.borrow_mut().write_all(&data);
    written.map(|()| Value::None).map_err(|error| system_error(&error, &sink.path))
}

fn sink(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [path, append, exclusive] = args.take().map(|value| value.unwrap_or(Value::None));
    let options = writing(truth(cx, &append)?, truth(cx, &exclusive)?);
    let path = to_str(&path, "path")?;
    let file = options.open(system_path(path)?).map_err(|error| system_error(&error, path))?;
    Ok(Value::object(Sink { path: path.to_string(), file: RefCell::new(file) }))
}

/// At the end of a file, in a new file, or in place of what a file holds.
fn writing(append: bool, exclusive: bool) -> OpenOptions {
    let mut options = OpenOptions::new();
    match (append, exclusive) {
        (true, _) => options.append(true).create(true),
        (false, true) => options.write(true).create_new(true),
        (false, false) => options.write(true).create(true).truncate(true),
    };
    options
}

fn write_file(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [path, data, append, exclusive] = args.take().map(|value| value.unwrap_or(Value::None));
    let (append, exclusive) = (truth(cx, &append)?, truth(cx, &exclusive)?);
    let path = to_str(&path, "path")?;
    let data = contents(&data).ok_or_else(|| Error::type_error("a bytes-like object is required"))?;
    let written = writing(append, exclusive).open(system_path(path)?).and_then(|mut file| file.write_all(&data));
    written.map(|()| Value::None).map_err(|error| system_error(&error, path))
}
