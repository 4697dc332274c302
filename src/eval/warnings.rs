//! Which warnings are shown: CPython's default filters and its registry of those shown already.

use std::collections::HashSet;
use std::rc::Rc;

use super::interpreter::Interpreter;
use crate::error::{Error, Kind, Result};
use crate::object::{Host, Stream, Value};

/// What a filter does with a warning.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Filter {
    Default,
    Always,
    Ignore,
    Error,
    Once,
    Module,
}

/// The filters and what was shown.
#[derive(Default)]
pub struct Warnings {
    /// First match wins: action, category, beginning of the message.
    pub filters: Vec<(Filter, Kind, Option<String>)>,
    shown: HashSet<(String, Kind, String, u32)>,
    /// Innermost last: lists that `catch_warnings(record=True)` fills.
    pub recorders: Vec<Value>,
}

impl Warnings {
    fn action(&self, category: Kind, message: &str, in_main: bool) -> Filter {
        for (action, kind, start) in &self.filters {
            if category.is_a(*kind) && start.as_ref().is_none_or(|start| message.starts_with(start.as_str())) {
                return *action;
            }
        }
        match category {
            kind if kind.is_a(Kind::DeprecationWarning) && in_main => Filter::Default,
            Kind::DeprecationWarning
            | Kind::PendingDeprecationWarning
            | Kind::ImportWarning
            | Kind::ResourceWarning => Filter::Ignore,
            _ => Filter::Default,
        }
    }
}

impl Interpreter {
    /// `warnings.warn` as seen from a number of script frames up (1 is the innermost).
    pub(super) fn warn_at(&mut self, category: Kind, message: &str, level: usize) -> Result<()> {
        let place = self.frames.len().checked_sub(level.max(1)).and_then(|index| {
            let frame = self.frames.get(index)?;
            let pc = if index + 1 == self.frames.len() { self.pc } else { frame.pc };
            let span = frame.code.spans.get(pc).copied().unwrap_or_default();
            Some((
                frame.code.source.clone(),
                frame.code.source.line(span),
                Rc::ptr_eq(&frame.function.globals, &self.main),
            ))
        });
        let (file, line, in_main) = match &place {
            Some((source, line, in_main)) => (source.name.to_string(), *line, *in_main),
            None => ("sys".to_string(), 1, true),
        };
        let key = |line| (file.clone(), category, message.to_string(), line);
        match self.warnings.action(category, message, in_main) {
            Filter::Ignore => return Ok(()),
            Filter::Error => return Err(Error::new(category, message)),
            Filter::Always => {}
            Filter::Default if !self.warnings.shown.insert(key(line)) => return Ok(()),
            Filter::Once | Filter::Module if !self.warnings.shown.insert(key(0)) => return Ok(()),
            _ => {}
        }
        let mut text = format!("{file}:{line}: {}: {message}\n", category.name());
        if let Some((source, line, _)) = &place
            && source.shown
        {
            let shown = source.lines.line_text(&source.text, *line).trim();
            if !shown.is_empty() {
                text.push_str(&format!("  {shown}\n"));
            }
        }
        self.write(Stream::Err, &text)
    }
}
