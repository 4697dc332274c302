//! What `os`, `tempfile` and `shutil` ask of the file system. Python's side splits and joins paths; here they are only used.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};

use super::files::system_error;
use crate::error::{Error, Result};
use crate::object::{Bound, Entry, Host, Value, to_int, to_str};

crate::entries! { pub ENTRIES:
    Entry::new_c("_os.getcwd", "getcwd()", "The current folder.", getcwd),
    Entry::new_c("_os.chdir", "chdir(path, /)", "Changes the current folder.", |_, args| done(args, |path| std::env::set_current_dir(path))),
    Entry::new_c("_os.listdir", "listdir(path, /)", "The names in a folder.", listdir),
    Entry::new_c("_os.stat", "stat(path, follow, /)", "Mode, size, times and identity of a file.", stat),
    Entry::new_c("_os.mkdir", "mkdir(path, /)", "Makes a folder.", |_, args| done(args, |path| fs::create_dir(path))),
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
    Ok(Value::from(folder.to_string_lossy().into_owned()))
}

fn done(args: &mut Bound, act: fn(&str) -> std::io::Result<()>) -> Result<Value> {
    let [path] = args.take().map(|value| value.unwrap_or(Value::None));
    let path = to_str(&path, "path")?;
    act(path).map(|()| Value::None).map_err(|error| system_error(&error, path))
}

fn listdir(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [path] = args.take().map(|value| value.unwrap_or(Value::None));
    let path = to_str(&path, "path")?;
    let names = fs::read_dir(path).and_then(|entries| {
        entries.map(|entry| entry.map(|entry| Value::from(entry.file_name().to_string_lossy().into_owned()))).collect()
    });
    names.map(Value::list).map_err(|error| system_error(&error, path))
}

fn stat(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [path, follow] = args.take().map(|value| value.unwrap_or(Value::None));
    let path = to_str(&path, "path")?;
    let found = match crate::object::truth(cx, &follow)? {
        true => fs::metadata(path),
        false => fs::symlink_metadata(path),
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
    fs::rename(from, to).map(|()| Value::None).map_err(|error| system_error(&error, from))
}

fn environ(_: &mut dyn Host, _: &mut Bound) -> Result<Value> {
    let text = |part: std::ffi::OsString| Value::from(part.to_string_lossy().into_owned());
    Ok(Value::list(std::env::vars_os().map(|(name, value)| Value::tuple(vec![text(name), text(value)])).collect()))
}

fn realpath(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [path] = args.take().map(|value| value.unwrap_or(Value::None));
    let found = fs::canonicalize(to_str(&path, "path")?);
    Ok(found.map_or(Value::None, |path| Value::from(path.to_string_lossy().into_owned())))
}

fn random(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [size] = args.take().map(|value| value.unwrap_or(Value::None));
    let size = usize::try_from(to_int(cx, &size)?).map_err(|_| Error::value("negative argument not allowed"))?;
    crate::limits::request(size)?;
    Ok(Value::bytes((0..size).map(|_| rand::random()).collect()))
}
