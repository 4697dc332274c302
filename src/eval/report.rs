//! The report about an exception: its traceback and message, those of the exceptions that led to it, and those of a group's exceptions,
//! indented below it as CPython 3.11 does.

use std::rc::Rc;

use super::interpreter::Interpreter;
use super::traceback::trail;
use crate::error::Kind;
use crate::object::exception_group::{grouped, is_group};
use crate::object::{Exception, Value};

/// How many exceptions of a group are shown, and how deep groups are.
const MOST_EXCEPTIONS: usize = 15;
const MOST_DEPTH: usize = 10;

/// A report in the making.
struct Report {
    text: String,
    seen: Vec<*const Exception>,
    /// Groups around what is being shown.
    depth: usize,
    /// Whether the line below a group's last exception is still to come.
    closes: bool,
}

impl Report {
    /// Adds lines, each behind the margin of the groups around them.
    fn add(&mut self, lines: &str) {
        if self.depth == 0 {
            self.text.push_str(lines);
            return;
        }
        for line in lines.split_inclusive('\n') {
            self.indent();
            self.text.push_str("| ");
            self.text.push_str(line);
        }
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }
}

impl Interpreter {
    /// The report of an exception with those that led to it.
    pub fn traceback(&mut self, exception: &Rc<Exception>) -> String {
        self.report_text(exception, true)
    }

    /// The report, with or without the exceptions that led to this one.
    pub(super) fn report_text(&mut self, exception: &Rc<Exception>, chained: bool) -> String {
        let mut report = Report { text: String::new(), seen: Vec::new(), depth: 0, closes: false };
        match chained {
            true => self.chain(exception, &mut report),
            false => self.one(exception, &mut report),
        }
        report.text
    }

    fn chain(&mut self, exception: &Rc<Exception>, report: &mut Report) {
        report.seen.push(Rc::as_ptr(exception));
        let cause = exception.cause.borrow().clone();
        let context = exception.context.borrow().clone();
        match (cause, context) {
            (Some(Value::Exception(cause)), _) if !report.seen.contains(&Rc::as_ptr(&cause)) => {
                self.before(&cause, "The above exception was the direct cause of the following exception:", report);
            }
            (None, Some(Value::Exception(context)))
                if !exception.suppress_context.get() && !report.seen.contains(&Rc::as_ptr(&context)) =>
            {
                self.before(&context, "During handling of the above exception, another exception occurred:", report);
            }
            _ => {}
        }
        self.one(exception, report);
    }

    /// An exception that led to another one.
    fn before(&mut self, exception: &Rc<Exception>, sentence: &str, report: &mut Report) {
        let closes = std::mem::take(&mut report.closes);
        self.chain(exception, report);
        report.closes |= closes;
        report.add(&format!("\n{sentence}\n\n"));
    }

    fn one(&mut self, exception: &Rc<Exception>, report: &mut Report) {
        match is_group(exception) {
            true => self.group(exception, report),
            false => self.single(exception, report),
        }
    }

    fn single(&mut self, exception: &Rc<Exception>, report: &mut Report) {
        let trail = trail(exception);
        if !trail.is_empty() {
            match (is_group(exception), report.depth) {
                (true, 1) => report.text.push_str("  + Exception Group Traceback (most recent call last):\n"),
                (true, _) => report.add("Exception Group Traceback (most recent call last):\n"),
                (false, _) => report.add("Traceback (most recent call last):\n"),
            }
            report.add(&trail);
        }
        if exception.kind().is_a(Kind::SyntaxError) {
            let place = self.syntax_place(exception);
            report.add(&place);
        }
        let last = self.last_line(exception);
        report.add(&last);
    }

    fn group(&mut self, exception: &Rc<Exception>, report: &mut Report) {
        if report.depth > MOST_DEPTH {
            return report.add(&format!("... (max_group_depth is {MOST_DEPTH})\n"));
        }
        let outermost = report.depth == 0;
        report.depth += usize::from(outermost);
        self.single(exception, report);
        let exceptions = grouped(exception);
        let shown = exceptions.len().min(MOST_EXCEPTIONS + 1);
        report.closes = false;
        for (i, exception) in exceptions.iter().take(shown).enumerate() {
            let is_last = i + 1 == shown;
            report.closes |= is_last;
            report.indent();
            report.text.push_str(if i == 0 { "+-" } else { "  " });
            let left = exceptions.len() - i;
            match i < MOST_EXCEPTIONS {
                true => report.text.push_str(&format!("+---------------- {} ----------------\n", i + 1)),
                false => report.text.push_str("+---------------- ... ----------------\n"),
            }
            report.depth += 1;
            match i < MOST_EXCEPTIONS {
                true => self.chain(exception, report),
                false => {
                    report.add(&format!("and {left} more exception{}\n", if left == 1 { "" } else { "s" }));
                }
            }
            if is_last && std::mem::take(&mut report.closes) {
                report.indent();
                report.text.push_str("+------------------------------------\n");
            }
            report.depth -= 1;
        }
        report.depth -= usize::from(outermost);
    }
}
