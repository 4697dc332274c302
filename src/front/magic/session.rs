//! Magics about what the session holds and what was typed into it: `%who`, `%whos`, `%history`, `%save`, `%reset`, `%precision`.

use super::{Magic, Refusal, shown};
use crate::array::layout::shape_text;
use crate::compute::ordering::arrange;
use crate::front::desk::Desk;
use crate::front::table::Table;
use crate::object::{Value, repr, type_name};
use crate::session::{Echo, Outcome};

pub static MAGICS: &[Magic] = &[
    Magic {
        name: "who",
        usage: "%who [TYPE ...]",
        doc: "Lists the names of the session, of all types or of some.\n\n`%who ndarray int` lists arrays and integers only.",
        run: who,
    },
    Magic {
        name: "whos",
        usage: "%whos [TYPE ...]",
        doc: "Shows the names of the session with what they hold.\n\nFor arrays: shape, dtype, bytes, and whose memory they share. A view's bytes are those it shows; they belong to its base.",
        run: whos,
    },
    Magic {
        name: "history",
        usage: "%history [-n] [-l N] [-g PATTERN] [RANGE ...]",
        doc: "Shows what was typed in this session.\n\n-n puts numbers before the inputs, -l shows the last N, -g those that contain a pattern (* and ? stand for any text).\nRANGE is a number or two of them: `%history 2 4-6`.",
        run: history,
    },
    Magic {
        name: "save",
        usage: "%save [-f] [-a] FILE [RANGE ...]",
        doc: "Writes inputs to a file.\n\nWithout ranges all inputs of this session are written, magics as comments. -f replaces a file that exists, -a adds to it.",
        run: save,
    },
    Magic {
        name: "reset",
        usage: "%reset [-f]",
        doc: "Forgets all names of the session, after asking; np is imported anew.\n\n-f does not ask.",
        run: reset,
    },
    Magic {
        name: "precision",
        usage: "%precision [N]",
        doc: "Sets how many digits after the point arrays show; without a number, NumPy's 8 again.",
        run: precision,
    },
];

/// The session's own names, sorted: what begins with an underscore and `np` itself are left out.
fn variables(desk: &Desk, types: &str) -> Vec<(String, Value)> {
    let wanted: Vec<&str> = types.split_whitespace().collect();
    let kind = |value: &Value| short_type(value);
    let is_np =
        |name: &str, value: &Value| name == "np" && matches!(value, Value::Module(module) if &*module.name == "numpy");
    let mut found: Vec<(String, Value)> = desk
        .session
        .names()
        .names
        .borrow()
        .iter()
        .filter(|(name, value)| !name.starts_with('_') && !is_np(name, value))
        .filter(|(_, value)| wanted.is_empty() || wanted.contains(&kind(value).as_str()))
        .map(|(name, value)| (name.to_string(), value.clone()))
        .collect();
    arrange(&mut found, |a, b| a.0.cmp(&b.0));
    found
}

fn who(desk: &mut Desk, types: &str) -> Result<Outcome, Refusal> {
    let names: Vec<String> = variables(desk, types).into_iter().map(|(name, _)| name).collect();
    if names.is_empty() {
        return shown(desk.print(nothing(types)));
    }
    let text = super::columns(&names, desk.columns);
    shown(desk.print(&text))
}

fn nothing(types: &str) -> &'static str {
    match types.is_empty() {
        true => "Interactive namespace is empty.\n",
        false => "No variables match your requested type.\n",
    }
}

fn whos(desk: &mut Desk, types: &str) -> Result<Outcome, Refusal> {
    let variables = variables(desk, types);
    if variables.is_empty() {
        return shown(desk.print(nothing(types)));
    }
    let mut table = Table::new(&["name", "type", "shape", "dtype", ">bytes", "value or memory"]);
    for (name, value) in &variables {
        let kind = short_type(value);
        let row = match value {
            Value::Array(array) => {
                let view = array.view();
                let memory = sharing(name, value, &variables);
                [name.clone(), kind, shape_text(view.shape()), dtype_text(desk, value), grouped(view.nbytes()), memory]
            }
            other => {
                let text = brief(desk, other);
                [name.clone(), kind, String::new(), String::new(), String::new(), text]
            }
        };
        table.row(&row);
    }
    let text = table.text(desk.columns, &desk.palette);
    shown(desk.print(&text))
}

/// The name of a value's class, without its module.
fn short_type(value: &Value) -> String {
    let name = type_name(value);
    name.rsplit('.').next().unwrap_or(&name).to_string()
}

/// Whose memory an array shows: the name of its base, or of another view of it.
fn sharing(name: &str, value: &Value, variables: &[(String, Value)]) -> String {
    let base = |value: &Value| match value {
        Value::Array(array) => array.base.clone(),
        _ => None,
    };
    let Some(owner) = base(value) else { return String::new() };
    let same = |other: &Value| other.identity() == owner.identity();
    if let Some((owner, _)) = variables.iter().find(|(_, other)| same(other)) {
        return format!("view of {owner}");
    }
    let sister = variables.iter().find(|(other, value)| other != name && base(value).is_some_and(|base| same(&base)));
    match sister {
        Some((sister, _)) => format!("shares memory with {sister}"),
        None => "view of an unnamed array".into(),
    }
}

fn dtype_text(desk: &mut Desk, value: &Value) -> String {
    let host = desk.session.host();
    let dtype = crate::object::find_attribute(host, value, "dtype").ok().flatten();
    dtype.and_then(|dtype| crate::object::str(host, &dtype).ok()).unwrap_or_default()
}

/// A value on one short line; what a script's own `__repr__` says is left to it.
fn brief(desk: &mut Desk, value: &Value) -> String {
    const WIDTH: usize = 40;
    let text = match value {
        Value::Instance(_) | Value::Object(_) => return String::new(),
        Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Tuple(_) => {
            match crate::object::length(desk.session.host(), value) {
                Ok(n) => format!("{n} item{}", if n == 1 { "" } else { "s" }),
                Err(_) => String::new(),
            }
        }
        other => repr(desk.session.host(), other).unwrap_or_default(),
    };
    let line = text.lines().next().unwrap_or("");
    match line.chars().count() > WIDTH || text.contains('\n') {
        true => line.chars().take(WIDTH - 1).chain(['…']).collect(),
        false => line.to_string(),
    }
}

/// Digits in groups of three.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn history(desk: &mut Desk, arguments: &str) -> Result<Outcome, Refusal> {
    let (mut numbers, mut last, mut pattern, mut ranges) = (false, None, None, Vec::new());
    let mut words = arguments.split_whitespace();
    while let Some(word) = words.next() {
        match word {
            "-n" => numbers = true,
            "-l" => {
                let count = words.next().and_then(|count| count.parse::<usize>().ok());
                last = Some(count.ok_or_else(|| Refusal::Usage("-l needs a number of inputs.".into()))?);
            }
            "-g" => pattern = Some(words.by_ref().collect::<Vec<_>>().join(" ")),
            option if option.starts_with('-') => return Err(super::unknown_option("history", option)),
            range => ranges.push(range),
        }
    }
    // The line that asks is not yet history.
    let known = desk.inputs.len().saturating_sub(1);
    let mut chosen = select(&ranges, known)?;
    if let Some(pattern) = pattern {
        let pattern = format!("*{pattern}*");
        chosen.retain(|&i| matches(&pattern, &desk.inputs[i]));
    }
    if let Some(last) = last {
        chosen.drain(..chosen.len().saturating_sub(last));
    }
    let mut text = String::new();
    for i in chosen {
        if numbers {
            text.push_str(&format!("{:>4}: ", i + 1));
        }
        text.push_str(&desk.inputs[i]);
        text.push('\n');
    }
    shown(desk.print(&text))
}

/// Places of the inputs that ranges name, all without any.
fn select(ranges: &[&str], known: usize) -> Result<Vec<usize>, Refusal> {
    if ranges.is_empty() {
        return Ok((0..known).collect());
    }
    let mut chosen = Vec::new();
    for range in ranges {
        let (from, to) = range.split_once('-').unwrap_or((range, range));
        let (Ok(from), Ok(to)) = (from.parse::<usize>(), to.parse::<usize>()) else {
            return Err(Refusal::Usage(format!("`{range}` is no range of inputs: write 3 or 2-5.")));
        };
        if from == 0 || to > known || from > to {
            return Err(Refusal::Usage(format!("`{range}` is not within the inputs 1-{known}.")));
        }
        chosen.extend(from - 1..to);
    }
    Ok(chosen)
}

/// Whether a text fits a pattern of `*` and `?`.
fn matches(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    let (mut p, mut t, mut star) = (0, 0, None);
    while t < text.len() {
        if p < pattern.len() && pattern[p] == '*' {
            star = Some((p, t));
            p += 1;
        } else if p < pattern.len() && (pattern[p] == '?' || pattern[p] == text[t]) {
            (p, t) = (p + 1, t + 1);
        } else if let Some((at, from)) = star {
            star = Some((at, from + 1));
            (p, t) = (at + 1, from + 1);
        } else {
            return false;
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

fn save(desk: &mut Desk, arguments: &str) -> Result<Outcome, Refusal> {
    let (mut force, mut append, mut words) = (false, false, Vec::new());
    for word in arguments.split_whitespace() {
        match word {
            "-f" => force = true,
            "-a" => append = true,
            option if option.starts_with('-') => return Err(super::unknown_option("save", option)),
            word => words.push(word),
        }
    }
    let Some((file, ranges)) = words.split_first() else {
        return Err(Refusal::Usage("%save needs a file name.".into()));
    };
    let path = match file.ends_with(".py") {
        true => file.to_string(),
        false => format!("{file}.py"),
    };
    let chosen = select(ranges, desk.inputs.len().saturating_sub(1))?;
    if !force && !append && std::path::Path::new(&path).exists() {
        return Err(Refusal::Usage(format!("File `{path}` exists. -f replaces it, -a adds to it.")));
    }
    let mut text = String::new();
    for i in chosen {
        let input = &desk.inputs[i];
        let is_python = !crate::front::editor::block::is_command(input);
        text.push_str(&if is_python { format!("{input}\n") } else { format!("# {}\n", input.replace('\n', "\n# ")) });
    }
    let written = match append {
        true => std::fs::OpenOptions::new().append(true).create(true).open(&path).and_then(|mut file| {
            use std::io::Write;
            file.write_all(text.as_bytes())
        }),
        false => std::fs::write(&path, &text),
    };
    written.map_err(|error| Refusal::Usage(format!("cannot write `{path}`: {error}")))?;
    shown(desk.print(&format!("The following commands were written to file `{path}`:\n{text}")))
}

fn reset(desk: &mut Desk, arguments: &str) -> Result<Outcome, Refusal> {
    match arguments {
        "-f" => {}
        "" => {
            desk.print("Once deleted, variables cannot be recovered. Proceed (y/[n])? ")?;
            let answer = desk.session.host().read_line()?.unwrap_or_default();
            if !answer.trim().eq_ignore_ascii_case("y") {
                return shown(desk.print("Nothing done.\n"));
            }
        }
        other => return Err(super::unknown_option("reset", other)),
    }
    let names: Vec<String> = desk.session.names().names.borrow().iter().map(|(name, _)| name.to_string()).collect();
    for name in names.iter().filter(|name| !(name.starts_with("__") && name.ends_with("__"))) {
        desk.session.names().names.borrow_mut().remove(name);
    }
    desk.forget();
    Ok(desk.session.run("<reset>", "import numpy as np", Echo::Silent))
}

fn precision(desk: &mut Desk, arguments: &str) -> Result<Outcome, Refusal> {
    let digits = arguments.strip_prefix("%.").map_or(arguments, |rest| rest.trim_end_matches(['f', 'e', 'g']));
    let number = match digits {
        "" => 8,
        digits => match digits.parse::<u16>() {
            Ok(number) if number <= 100 => number,
            _ => {
                return Err(Refusal::Usage(format!(
                    "Precision must be an integer >= 0 and <= 100, not `{arguments}`."
                )));
            }
        },
    };
    let done = desk.session.run("<precision>", &format!("np.set_printoptions(precision={number})"), Echo::Silent);
    desk.print(&format!("Arrays show {number} digits after the point.\n"))?;
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (pattern, text, fits) in [
            ("*sum*", "np.sum(x)", true),
            ("a?c", "abc", true),
            ("a*c", "abd", false),
            ("*", "", true),
            ("?", "", false),
        ] {
            assert_eq!(matches(pattern, text), fits, "{pattern} {text}");
        }
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 999, 1000, 1234567].map(grouped), ["0", "999", "1,000", "1,234,567"].map(String::from));
    }
}
