//! Help: `help(x)`, `x?`, `x??`, `?words`.
//!
//! A page is written from what the library declares about a name (signature line, documentation with examples) or what a script's
//! function knows about itself (parameters, docstring, source). Pages are plain lines; the palette colours them last.

mod page;
mod question;
mod search;

use crate::error::{Error, Kind, Result};
use crate::object::{Bound, Entry, Host, Stream, Value};
use crate::session::Session;

pub use page::{Detail, page};
pub use question::answer;

/// `help`, which a prompt puts among the builtins.
static HELP: Entry =
    Entry::new("help", "help(object=None)", "Explains a function, a class, a value, or a name given as text.", help);

/// Puts `help` among the builtins of a session.
pub fn install(session: &mut Session) {
    if let Some(Value::Module(builtins)) = session.names().get("__builtins__") {
        builtins.set("help", Value::Entry(&HELP));
    }
}

fn help(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [object] = args.take();
    let text = match object {
        None => INTRODUCTION.to_string(),
        Some(Value::Str(name)) => match named(cx, name.as_str()) {
            Some((path, value)) => page(cx, &path, &value, Detail::Normal),
            None => return Err(Error::new(Kind::NameError, format!("there is no help about '{}'", name.as_str()))),
        },
        Some(value) => {
            let name = page::own_name(&value);
            page(cx, &name, &value, Detail::Normal)
        }
    };
    cx.write(Stream::Out, &text)?;
    Ok(Value::None)
}

/// The value of a dotted name that begins with a module or a builtin.
fn named(cx: &mut dyn Host, path: &str) -> Option<(String, Value)> {
    let path = path.trim();
    let mut parts = path.split('.');
    let first = match parts.next()? {
        "np" => "numpy",
        other => other,
    };
    let mut value = match crate::library::builtin(first) {
        Some(value) => value,
        None => cx.import(first).ok()?,
    };
    for part in parts {
        value = crate::object::find_attribute(cx, &value, part).ok()??;
    }
    Some((path.to_string(), value))
}

/// What `?` and `help()` say.
pub const INTRODUCTION: &str = "\
np.sum?          the signature of np.sum, what it does, examples
np.sum??         all of it; for your own functions, their source
?sort unique     searches the documentation for words
help(x)          the same for any value
%lsmagic         commands about the session: times, pictures, files
Tab              completes names, keywords, dtypes, file names
Ctrl-R           searches what was typed before; Up goes to what begins alike
Ctrl-C           drops the line, or stops what runs; Ctrl-D leaves
";
