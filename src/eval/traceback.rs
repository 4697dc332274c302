//! The text of an exception: CPython 3.11's tracebacks, with its carets.

use std::rc::Rc;

use super::code::Code;
use super::interpreter::Interpreter;
use super::source::Source;
use crate::compute::ordering::arrange;
use crate::error::Kind;
use crate::object::{Exception, Place, Value, exception_members, str as str_of};
use crate::syntax::ast::{ExprKind, StmtKind};
use crate::syntax::{Span, SyntaxError, SyntaxErrorKind, parse_module};

/// Identical lines that are shown before the rest is counted.
const SHOWN_REPEATS: usize = 3;
/// Lines of a traceback in all.
const MOST_LINES: usize = 1000;

/// Names of `builtins` that are no functions or classes of the library.
const OTHER_BUILTINS: [&str; 22] = [
    "False",
    "None",
    "True",
    "Ellipsis",
    "NotImplemented",
    "__build_class__",
    "__debug__",
    "__doc__",
    "__import__",
    "__loader__",
    "__name__",
    "__package__",
    "__spec__",
    "compile",
    "dir",
    "eval",
    "exec",
    "globals",
    "input",
    "locals",
    "vars",
    "breakpoint",
];

/// One line of a traceback.
struct Line {
    source: Rc<Source>,
    span: Span,
    name: Rc<str>,
}

impl Interpreter {
    /// `KindOfError: message`, a suggestion, and notes.
    pub(super) fn last_line(&mut self, exception: &Rc<Exception>) -> String {
        let name = match exception.class() {
            Some(class) => match &*class.module {
                "__main__" | "builtins" => class.qualname.borrow().to_string(),
                module => format!("{module}.{}", class.qualname.borrow()),
            },
            None => exception.kind().qualified_name(),
        };
        let message = match exception.kind().is_a(Kind::SyntaxError) {
            true => match exception_members::get(exception, "msg") {
                Some(Value::Str(text)) => Some(text.to_string()),
                _ => None,
            },
            false => None,
        };
        let message = message.unwrap_or_else(|| {
            str_of(self, &Value::Exception(exception.clone())).unwrap_or_else(|_| "<exception str() failed>".into())
        });
        let mut line = match message.is_empty() {
            true => name,
            false => format!("{name}: {message}"),
        };
        if let Some(suggestion) = self.suggestion(exception) {
            line.push_str(&format!(". Did you mean: '{suggestion}'?"));
        }
        line.push('\n');
        let notes = exception.attributes.borrow().get("__notes__").cloned();
        if let Some(Value::List(notes)) = notes {
            for note in notes.items().clone() {
                if let Ok(text) = str_of(self, &note) {
                    line.push_str(&text);
                    line.push('\n');
                }
            }
        }
        line
    }

    fn suggestion(&mut self, exception: &Rc<Exception>) -> Option<String> {
        match exception.kind() {
            Kind::NameError => {
                let Value::Str(wanted) = exception_members::get(exception, "name")? else { return None };
                let code = exception.trail.borrow().first()?.code.clone().downcast::<Code>().ok()?;
                let mut names: Vec<String> =
                    code.locals.iter().chain(&code.free).map(|name| name.to_string()).collect();
                names.extend(code.cells.iter().map(|(name, _)| name.to_string()));
                names.extend(self.main.names.borrow().iter().map(|(name, _)| name.to_string()));
                names.extend(crate::library::public_names("builtins"));
                names.extend(OTHER_BUILTINS.map(String::from));
                super::suggest::nearest(&wanted, names.iter().map(String::as_str))
            }
            Kind::AttributeError => {
                let object = exception_members::get(exception, "obj")?;
                let name = exception_members::get(exception, "name")?;
                let Value::Str(wanted) = name else { return None };
                let names = self.attribute_names(&object).ok()?;
                super::suggest::nearest(&wanted, names.iter().map(String::as_str))
            }
            _ => None,
        }
    }

    /// File, line and caret of a syntax error.
    pub(super) fn syntax_place(&mut self, exception: &Rc<Exception>) -> String {
        let number = |name: &str| match exception_members::get(exception, name) {
            Some(Value::Int(n)) => n,
            _ => 0,
        };
        let text_of = |name: &str| match exception_members::get(exception, name) {
            Some(Value::Str(text)) => Some(text.to_string()),
            _ => None,
        };
        let Some(file) = text_of("filename") else { return String::new() };
        let line = number("lineno");
        if line == 0 {
            return String::new();
        }
        let mut shown = format!("  File \"{file}\", line {line}\n");
        let Some(text) = text_of("text") else { return shown };
        let plain = exception.kind() == Kind::SyntaxError;
        let column = |name: &str| u32::try_from(number(name)).unwrap_or(0);
        let error = SyntaxError {
            kind: if plain { SyntaxErrorKind::SyntaxError } else { SyntaxErrorKind::IndentationError },
            message: String::new(),
            span: Span::new(0, 0),
            line: column("lineno"),
            column: column("offset"),
            end_line: column("end_lineno"),
            end_column: column("end_offset"),
            text: text.trim_end_matches(['\n', '\r']).to_string(),
        };
        error.excerpt(&mut shown);
        shown
    }
}

/// File, line number, function and text of where an exception passed, as a list of tuples, in the order of the places.
pub(super) fn places(places: &[Place]) -> Value {
    let mut lines = Vec::new();
    for place in places {
        if let Ok(code) = place.code.clone().downcast::<Code>() {
            lines_of(&code, place.at, &mut lines);
        }
    }
    let place = |line: Line| {
        let number = line.source.line(line.span);
        let text = line.source.lines.line_text(&line.source.text, number).trim();
        Value::tuple(vec![
            Value::from(&*line.source.name),
            Value::Int(number as i64),
            Value::from(&*line.name),
            Value::from(if line.source.shown { text } else { "" }),
        ])
    };
    Value::list(lines.into_iter().map(place).collect())
}

/// The lines of where an exception passed, outermost first.
pub(super) fn trail(exception: &Rc<Exception>) -> String {
    let places: Vec<Place> = exception.trail.borrow().iter().rev().cloned().collect();
    trail_of(&places, Some(exception))
}

/// The lines of places, the last of them as narrow as the exception that was raised there wants it.
pub(super) fn trail_of(places: &[Place], exception: Option<&Rc<Exception>>) -> String {
    let mut lines = Vec::new();
    for place in places {
        // What the library wrote in Python counts as native.
        if let Ok(code) = place.code.clone().downcast::<Code>()
            && !code.source.name.starts_with(crate::library::SOURCE_PREFIX)
        {
            lines_of(&code, place.at, &mut lines);
        }
    }
    if let (Some(exception), Some(line)) = (exception, lines.last_mut())
        && exception.kind().is_a(Kind::NameError)
    {
        line.narrow(exception);
    }
    let lines = &lines[lines.len().saturating_sub(MOST_LINES)..];
    let mut text = String::new();
    let mut last: Option<(*const Source, u32, Rc<str>)> = None;
    let mut repeats = 0usize;
    for line in lines {
        let number = line.source.line(line.span);
        let same = last.as_ref().is_some_and(|(source, known, name)| {
            *source == Rc::as_ptr(&line.source) && *known == number && *name == line.name
        });
        if !same {
            text.push_str(&repeated(repeats));
            repeats = 0;
            last = Some((Rc::as_ptr(&line.source), number, line.name.clone()));
        }
        repeats += 1;
        if repeats <= SHOWN_REPEATS {
            text.push_str(&line.text(number));
        }
    }
    text.push_str(&repeated(repeats));
    text
}

fn repeated(repeats: usize) -> String {
    match repeats.saturating_sub(SHOWN_REPEATS) {
        0 => String::new(),
        1 => "  [Previous line repeated 1 more time]\n".into(),
        n => format!("  [Previous line repeated {n} more times]\n"),
    }
}

/// The lines of one frame: itself, and the comprehensions running in it.
fn lines_of(code: &Rc<Code>, at: usize, lines: &mut Vec<Line>) {
    let mut inlined: Vec<_> =
        code.inlined.iter().filter(|region| (region.start as usize..region.end as usize).contains(&at)).collect();
    arrange(&mut inlined, |a, b| a.start.cmp(&b.start).then(b.end.cmp(&a.end)));
    let mut name = code.name.clone();
    for region in inlined {
        lines.push(Line { source: code.source.clone(), span: region.span, name });
        name = region.name.into();
    }
    let span = code.spans.get(at).copied().unwrap_or_default();
    lines.push(Line { source: code.source.clone(), span, name });
}

impl Line {
    /// An instruction that reads a local name may do more than that; what failed is the name.
    fn narrow(&mut self, exception: &Exception) {
        let args = exception.args.borrow();
        let [Value::Str(message)] = &args[..] else { return };
        let Some(name) = message.split('\'').nth(1).filter(|name| !name.is_empty()) else { return };
        let Some(text) = self.source.text.get(self.span.start as usize..self.span.end as usize) else { return };
        let joins = |c: Option<char>| c.is_some_and(|c| c == '_' || c.is_alphanumeric());
        let place = text.match_indices(name).find(|(at, found)| {
            !joins(text[..*at].chars().next_back()) && !joins(text[at + found.len()..].chars().next())
        });
        if let Some((at, found)) = place {
            let start = self.span.start + at as u32;
            self.span = Span::new(start, start + found.len() as u32);
        }
    }

    fn text(&self, number: u32) -> String {
        let mut text = format!("  File \"{}\", line {number}, in {}\n", self.source.name, self.name);
        if !self.source.shown {
            return text;
        }
        let line = self.source.lines.line_text(&self.source.text, number);
        let stripped = line.trim();
        if stripped.is_empty() {
            return text;
        }
        text.push_str(&format!("    {stripped}\n"));
        if let Some(carets) = self.carets(line, number) {
            text.push_str(&format!("    {carets}\n"));
        }
        text
    }

    /// What underlines the failing part of a line, unless that is all of it.
    fn carets(&self, line: &str, number: u32) -> Option<String> {
        if self.span.end <= self.span.start {
            return None;
        }
        let begin = self.source.lines.line_start(number);
        let stripped = line.trim();
        let indent = line.len() - line.trim_start().len();
        let start = (self.span.start - begin) as usize;
        let one_line = self.source.lines.line(self.span.end.saturating_sub(1)) == number;
        let end = match one_line {
            true => ((self.span.end - begin) as usize).min(line.len()),
            false => line.trim_end().len(),
        };
        let segment = line.get(start..end)?;
        let anchors = if one_line { anchors(segment) } else { None };
        let width = segment.chars().count();
        if width >= stripped.chars().count() && anchors.is_none() {
            return None;
        }
        let blanks = " ".repeat(line.get(indent..start)?.chars().count());
        Some(match anchors {
            Some((left, right)) => {
                let left = segment.get(..left)?.chars().count();
                let right = segment.get(..right)?.chars().count();
                format!("{blanks}{}{}{}", "~".repeat(left), "^".repeat(right - left), "~".repeat(width - right))
            }
            None => format!("{blanks}{}", "^".repeat(width)),
        })
    }
}

/// Where the operator of a binary operation, or the brackets of a subscript, stand in a segment.
fn anchors(segment: &str) -> Option<(usize, usize)> {
    let tree = parse_module(segment).ok()?;
    let [statement] = &tree.body[..] else { return None };
    let StmtKind::Expr(e) = &statement.kind else { return None };
    match &e.kind {
        ExprKind::BinOp(node) => {
            let (from, to) = (node.left.span.end as usize, node.right.span.start as usize);
            let between = segment.get(from..to)?;
            let offset = between.len() - between.trim_start().len();
            let left = from + offset;
            let double = between[offset..].chars().nth(1).is_some_and(|c| !c.is_whitespace());
            Some((left, left + 1 + double as usize))
        }
        ExprKind::Subscript(node) => Some((node.value.span.end as usize, node.index.span.end as usize + 1)),
        _ => None,
    }
}
