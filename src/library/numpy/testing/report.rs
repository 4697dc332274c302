//! The text of a failed assertion: header, message, and both values.

use crate::error::{Error, Kind, Result};
use crate::format::options::PrintOverrides;
use crate::object::array_text::printer;
use crate::object::{Bound, Entry, Host, Value, collect, optional_int, repr, str, truth, type_name};

crate::entries! { pub ENTRIES:
    Entry::new(
        "numpy.testing.build_err_msg",
        "build_err_msg(arrays, err_msg, header='Items are not equal:', verbose=True, names=('ACTUAL', 'DESIRED'), precision=8)",
        "The text of a failed assertion.",
        build_err_msg,
    ),
}

/// How a failure is worded.
#[derive(Clone)]
pub struct Report {
    pub header: String,
    pub message: String,
    pub verbose: bool,
    pub names: [String; 2],
    pub precision: i64,
}

impl Report {
    /// The wording of scalar assertions.
    pub fn new(header: &str, message: String, verbose: bool) -> Report {
        Report {
            header: header.to_string(),
            message,
            verbose,
            names: ["ACTUAL".to_string(), "DESIRED".to_string()],
            precision: 8,
        }
    }

    /// `AssertionError` over two values, with `extra` behind the caller's message.
    pub fn failure(&self, cx: &mut dyn Host, values: [&Value; 2], extra: &str) -> Error {
        let message = format!("{}{extra}", self.message);
        Error::new(Kind::AssertionError, self.text(cx, &values, &message))
    }

    fn text(&self, cx: &mut dyn Host, values: &[&Value], message: &str) -> String {
        let mut lines = vec![format!("\n{}", self.header)];
        if !message.is_empty() {
            let room = 79usize.saturating_sub(self.header.chars().count());
            if !message.contains('\n') && message.chars().count() < room {
                lines[0] = format!("\n{} {message}", self.header);
            } else {
                lines.push(message.to_string());
            }
        }
        if self.verbose {
            for (value, name) in values.iter().zip(&self.names) {
                let mut shown = match self.shown(cx, value) {
                    Ok(shown) => shown,
                    Err(error) => format!("[repr failed for <{}>: {}]", type_name(value), error.message()),
                };
                if shown.matches('\n').count() > 3 {
                    shown = shown.lines().take(3).collect::<Vec<_>>().join("\n") + "...";
                }
                lines.push(format!(" {name}: {shown}"));
            }
        }
        lines.join("\n")
    }

    fn shown(&self, cx: &mut dyn Host, value: &Value) -> Result<String> {
        let Value::Array(owner) = value else { return repr(cx, value) };
        let name = owner.class().map_or("array".to_string(), |class| class.name.borrow().to_string());
        let array = owner.array();
        let (options, mut printer) = printer(cx);
        let given = PrintOverrides { precision: Some(self.precision), ..PrintOverrides::default() };
        crate::format::array::array_repr(&array, &name, &options.overridden(&given)?, &mut printer)
    }
}

/// `err_msg=` and `verbose=`, as every assertion takes them.
pub fn read_message(cx: &mut dyn Host, message: Option<Value>, verbose: Option<Value>) -> Result<(String, bool)> {
    let message = match message {
        Some(message) => str(cx, &message)?,
        None => String::new(),
    };
    let verbose = match verbose {
        Some(verbose) => truth(cx, &verbose)?,
        None => true,
    };
    Ok((message, verbose))
}

fn build_err_msg(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [arrays, message, header, verbose, names, precision] = args.take();
    let (message, verbose) = read_message(cx, message, verbose)?;
    let header = match header {
        Some(header) => str(cx, &header)?,
        None => "Items are not equal:".to_string(),
    };
    let mut report = Report::new(&header, String::new(), verbose);
    report.precision = optional_int(cx, precision.as_ref())?.unwrap_or(8);
    if let Some(names) = names {
        for (own, name) in report.names.iter_mut().zip(collect(cx, &names)?) {
            *own = str(cx, &name)?;
        }
    }
    let arrays = collect(cx, &arrays.unwrap_or(Value::None))?;
    let values: Vec<&Value> = arrays.iter().collect();
    Ok(Value::from(report.text(cx, &values, &message)))
}
