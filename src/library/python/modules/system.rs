//! What `os`, `tempfile` and `shutil` ask of the file system. Python's side splits and joins paths; here they are only used.

use std::fs::{self, OpenOptions};
use std::os::fd::IntoRawFd;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

use super::files::{system_error, system_path, system_text};
use crate::error::{Error, Kind, Result};
use crate::object::{Bound, Entry, Exception, Host, Value, to_int, to_str};

crate::entries! { pub ENTRIES:
    Entry::new_c("_os.getcwd", "getcwd()", "The current folder.", getcwd),
    Entry::new_c("_os.chdir", "chdir(path, /)", "Changes the current folder.", |_, args| done(args, |path| std::env::set_current_dir(path))),
    Entry::new_c("_os.listdir", "listdir(path, /)", "The names in a folder.", listdir),
    Entry::new_c("_os.stat", "stat(path, follow, /)", "Mode, size, times and identity of a file.", stat),
    Entry::new_c("_os.mkdir", "mkdir(path, /)", "Makes a folder.", |_, args| done(args, |path| fs::create_dir(path))),
    Entry::new_c("_os.create", "create(path, /)", "Makes a file that only its owner may read; its descriptor.", create),
    Entry::new_c("_os.close", "close(fd, /)", "Closes a descriptor.", close),
    Entry::new_c("_os.remove", "remove(path, /)", "Removes a file.", |_, args| done(args, |path| fs::remove_file(path))),
    Entry::new_c("_os.rmdir", "rmdir(path, /)", "Removes an empty folder.", |_, args| done(args, |path| fs::remove_dir(path))),
    Entry::new_c("_os.rename", "rename(from, to, /)", "Gives a file another name.", rename),
    Entry::new_c("_os.environ", "environ()", "The environment's variables.", environ),
    Entry::new_c("_os.realpath", "realpath(path, /)", "A path without links, or None when it does not exist.", realpath),
    Entry::new_c("_os.process", "process()", "The number of this process.", |_, _| Ok(Value::from(i64::from(std::process::id())))),
    Entry::new_c("_os.cpus", "cpus()", "How many processors there are.", |_, _| Ok(std::thread::available_parallelism().map_or(Value::None, |n| Value::from(n.get())))),
    Entry::new_c("_os.random", "random(size, /)", "Bytes of the system's entropy.", random),
}

fn getcwd(_: &mut dyn Host, _: &mut Bound) -> Result<Value> {
    let folder = std::env::current_dir().map_err(|error| system_error(&error, ""))?;
    system_text(folder)
}

fn done(args: &mut Bound, act: fn(&Path) -> std::io::Result<()>) -> Result<Value> {
    let [path] = args.take().map(|value| value.unwrap_or(Value::None));
    let path = to_str(&path, "path")?;
    act(&system_path(path)?).map(|()| Value::None).map_err(|error| system_error(&error, path))
}

fn create(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [path] = args.take().map(|value| value.unwrap_or(Value::None));
    let path = to_str(&path, "path")?;
    let made = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(system_path(path)?);
    made.map(|file| Value::from(i64::from(file.into_raw_fd()))).map_err(|error| system_error(&error, path))
}

fn close(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [fd] = args.take().map(|value| value.unwrap_or(Value::None));
    let fd =
        i32::try_from(to_int(cx, &fd)?).map_err(|_| Error::overflow("Python int too large to convert to C int"))?;
    // The standard streams are the session's.
    let closed = match fd {
        0..=2 => return Err(Error::not_implemented("closing a standard stream is not available in newaxis")),
        // SAFETY: a number of the script's own; one that is not open is refused by the system.
        fd => unsafe { libc::close(fd) },
    };
    if closed == 0 {
        return Ok(Value::None);
    }
    let args = vec![Value::Int(9), Value::from("Bad file descriptor")];
    let error = Exception::new(Kind::OSError, None, args);
    Err(Error::raised(std::rc::Rc::new(error), "[Errno 9] Bad file descriptor"))
}

fn listdir(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [path] = args.take().map(|value| value.unwrap_or(Value::None));
    let path = to_str(&path, "path")?;
    let entries = fs::read_dir(system_path(path)?).map_err(|error| system_error(&error, path))?;
    let names = entries.map(|entry| system_text(entry.map_err(|error| system_error(&error, path))?.file_name()));
    names.collect::<Result<_>>().map(Value::list)
}

fn stat(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [path, follow] = args.take().map(|value| value.unwrap_or(Value::None));
    let path = to_str(&path, "path")?;
    let found = match crate::object::truth(cx, &follow)? {
        true => fs::metadata(system_path(path)?),
        false => fs::symlink_metadata(system_path(path)?),
    };
    let found = found.map_err(|error| system_error(&error, path))?;
    Ok(Value::tuple(vec![
        Value::from(i64::from(found.permissions().mode())),
        Value::int(found.ino()),
        Value::int(found.dev()),
        Value::int(found.nlink()),
        Value::from(i64::from(found.uid())),
        Value::from(i64::from(found.gid())),
        Value::int(found.size()),
        Value::Int(found.atime()),
        Value::Int(found.mtime()),
        Value::Int(found.ctime()),
        Value::Int(found.mtime_nsec()),
    ]))
}

fn rename(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [from, to] = args.take().map(|value| value.unwrap_or(Value::None));
    let (from, to) = (to_str(&from, "src")?, to_str(&to, "dst")?);
    fs::rename(system_path(from)?, system_path(to)?).map(|()| Value::None).map_err(|error| system_error(&error, from))
}

fn environ(_: &mut dyn Host, _: &mut Bound) -> Result<Value> {
    let pairs =
        std::env::vars_os().map(|(name, value)| Ok(Value::tuple(vec![system_text(name)?, system_text(value)?])));
    pairs.collect::<Result<_>>().map(Value::list)
}

fn realpath(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [path] = args.take().map(|value| value.unwrap_or(Value::None));
    let found = fs::canonicalize(system_path(to_str(&path, "path")?)?);
    found.map_or(Ok(Value::None), system_text)
}

fn random(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [size] = args.take().map(|value| value.unwrap_or(Value::None));
    let size = usize::try_from(to_int(cx, &size)?).map_err(|_| Error::value("negative argument not allowed"))?;
    crate::limits::request(size)?;
    Ok(Value::bytes((0..size).map(|_| rand::random()).collect()))
}
