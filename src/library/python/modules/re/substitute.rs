//! `sub` and `subn`: matches replaced by a text, a template, or what a function gives.

use std::rc::Rc;

use super::matching::Match;
use super::pattern;
use super::subject::{Manner, Quest, Spans, Subject};
use super::template::Template;
use crate::error::{Error, Result};
use crate::library::python::types::bytes::contents;
use crate::library::python::types::receiver;
use crate::object::{Args, Bound, Host, Value, is_callable, optional_int, type_name};

enum Replacement {
    Template(Template),
    Function(Value),
}

/// What has been put together so far.
struct Output {
    is_text: bool,
    text: String,
    bytes: Vec<u8>,
    /// How many pieces there are, for messages.
    pieces: usize,
}

pub fn sub(cx: &mut dyn Host, args: &mut Bound, counted: bool) -> Result<Value> {
    let [this, repl, string, count] = args.take();
    let this = this.unwrap_or(Value::None);
    let pattern = pattern::of(&this)?;
    let most = optional_int(cx, count.as_ref())?.unwrap_or(0);
    let repl = repl.unwrap_or(Value::None);
    let replacement = match is_callable(&repl) {
        true => Replacement::Function(repl),
        false => Replacement::Template(Template::parse(cx, &repl, &pattern.program)?),
    };
    let string = string.unwrap_or(Value::None);
    let subject = Rc::new(Subject::new(string, pattern.is_text)?);
    let quest = Quest { start: 0, end: subject.len(), manner: Manner::Search, nonempty: false };
    let mut out = Output { is_text: pattern.is_text, text: String::new(), bytes: Vec::new(), pieces: 0 };
    let (mut last, mut replaced) = (0, 0);
    if most >= 0 {
        subject.each(cx, &pattern.program, quest, &mut |cx, spans, group| {
            let (start, end) = spans[0].unwrap_or((last, last));
            out.push_piece(&subject, last, start);
            match &replacement {
                Replacement::Template(template) => out.push_template(template, &subject, spans)?,
                Replacement::Function(function) => {
                    let found = Value::object(Match {
                        subject: subject.clone(),
                        pattern: this.clone(),
                        spans: spans.clone(),
                        last: group,
                        start: 0,
                        end: subject.len(),
                    });
                    let given = cx.call(function, Args::new([found]))?;
                    out.push_value(given)?;
                }
            }
            last = end;
            replaced += 1;
            Ok(most == 0 || replaced < most)
        })?;
    }
    let result = match replaced {
        0 => subject.piece(0, subject.len()),
        _ => {
            out.push_piece(&subject, last, subject.len());
            if out.is_text { Value::from(out.text) } else { Value::bytes(out.bytes) }
        }
    };
    Ok(if counted { Value::tuple(vec![result, Value::Int(replaced)]) } else { result })
}

impl Output {
    fn push_piece(&mut self, subject: &Subject, start: usize, end: usize) {
        if start < end {
            self.pieces += 1;
            subject.push_text(&mut self.text, start, end);
            subject.push_bytes(&mut self.bytes, start, end);
        }
    }

    fn push_template(&mut self, template: &Template, subject: &Subject, spans: &Spans) -> Result<()> {
        if template.is_text() != self.is_text {
            let (wanted, found) = match self.is_text {
                true => ("str instance", "bytes"),
                false => ("a bytes-like object", "str"),
            };
            return Err(Error::type_error(format!("sequence item {}: expected {wanted}, {found} found", self.pieces)));
        }
        self.pieces += 1;
        match self.is_text {
            true => template.push_text(&mut self.text, subject, spans),
            false => template.push_bytes(&mut self.bytes, subject, spans),
        }
        Ok(())
    }

    /// What a function gave; `None` is nothing.
    fn push_value(&mut self, value: Value) -> Result<()> {
        let native = receiver::native(Some(value.clone()));
        match (&native, self.is_text) {
            (Value::None, _) => return Ok(()),
            (Value::Str(text), true) => self.text.push_str(text),
            (other, false) if contents(other).is_some() => {
                self.bytes.extend_from_slice(&contents(other).unwrap_or_default());
            }
            (_, is_text) => {
                let wanted = if is_text { "str instance" } else { "a bytes-like object" };
                let name = type_name(&value);
                return Err(Error::type_error(format!(
                    "sequence item {}: expected {wanted}, {name} found",
                    self.pieces
                )));
            }
        }
        self.pieces += 1;
        Ok(())
    }
}
