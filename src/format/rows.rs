//! Rows, brackets and line breaks of a printed array.
//!
//! Strategy: one recursion over the axes appends to the result; the column of the current line is tracked, so that a word
//! that would cross the line's end first breaks it. Each word is written to a scratch string that is used again.

use super::array::{Callbacks, Placement};
use super::element::ElementFormat;
use super::float::push_repeated;
use super::options::PrintOptions;
use crate::array::Array;
use crate::error::{Error, Result};

/// An array being written.
pub struct Rows<'a> {
    array: &'a Array,
    format: ElementFormat,
    options: &'a PrintOptions,
    separator: &'a str,
    /// Columns of the separator, and of what is left of it at a line's end.
    separator_columns: usize,
    trimmed: &'a str,
    indent: usize,
    line_width: i64,
    /// Items shown at each end of an axis, when summarised.
    edge: Option<i64>,
    word: String,
}

impl<'a> Rows<'a> {
    /// Prepares to write `array` with a format that was measured on its shown elements.
    pub fn new(
        array: &'a Array,
        format: ElementFormat,
        options: &'a PrintOptions,
        placement: Placement<'a>,
        summarised: bool,
    ) -> Rows<'a> {
        Rows {
            array,
            format,
            options,
            separator: placement.separator,
            separator_columns: placement.separator.chars().count(),
            trimmed: placement.separator.trim_end_matches(is_python_space),
            indent: placement.prefix.chars().count() + 1,
            line_width: options.linewidth.saturating_sub(placement.suffix.chars().count() as i64),
            edge: summarised.then_some(options.edgeitems),
            word: String::new(),
        }
    }

    /// Appends the array's text.
    ///
    /// # Errors
    /// What callbacks raise.
    pub fn write(mut self, out: &mut String, callbacks: &mut dyn Callbacks) -> Result<()> {
        if self.array.ndim() == 0 {
            return self.format.write(out, self.array, 0, self.options, callbacks);
        }
        let (indent, width) = (self.indent, self.line_width);
        self.write_axis(out, 0, 0, indent, width, callbacks)
    }

    /// Writes one axis. `indent` columns stand before its first item, `width` columns are the line's for this depth.
    fn write_axis(
        &mut self,
        out: &mut String,
        axis: usize,
        offset: isize,
        indent: usize,
        width: i64,
        callbacks: &mut dyn Callbacks,
    ) -> Result<()> {
        let length = self.array.shape()[axis];
        let stride = self.array.strides()[axis];
        let left = self.array.ndim() - axis;
        let short = self.edge.is_some_and(|edge| edge.saturating_mul(2) < length as i64);
        let edge = self.edge.map_or(0, |edge| usize::try_from(edge).unwrap_or(0));
        let (head, tail) = if short { (edge, edge) } else { (0, length) };
        // The last item is shown even when no items are to be.
        let tail = tail.max(1);
        out.push('[');
        if left == 1 {
            let columns = width - (self.trimmed.chars().count() as i64).max(1);
            let row = out.len();
            let mut line = Line { start: row, first: true, indent_lost: false, column: indent, indent, width: columns };
            for index in 0..head {
                self.write_word(out, offset + index as isize * stride, &mut line, callbacks)?;
                self.write_separator(out, &mut line);
            }
            if short {
                line.extend(out, "...");
                self.write_separator(out, &mut line);
            }
            for index in length - tail..length {
                self.write_word(out, offset + index as isize * stride, &mut line, callbacks)?;
                if index + 1 < length {
                    self.write_separator(out, &mut line);
                }
            }
            if line.indent_lost {
                // NumPy cuts the indent off the front of the finished row. A blank first line has lost it by then (blanks
                // at a line's end go), so that as many characters of what follows are cut instead.
                let end = out[row..].char_indices().nth(indent).map_or(out.len(), |(at, _)| row + at);
                out.replace_range(row..end, "");
            }
        } else {
            let mut first = true;
            let items = (0..head).map(Some).chain(std::iter::once(None).filter(|_| short));
            for item in items.chain((length - tail..length).map(Some)) {
                if !first {
                    out.push_str(self.trimmed);
                    push_repeated(out, '\n', left - 1);
                    push_repeated(out, ' ', indent);
                }
                first = false;
                match item {
                    None => out.push_str("..."),
                    Some(index) => {
                        let inner = offset + index as isize * stride;
                        self.write_axis(out, axis + 1, inner, indent + 1, width - 1, callbacks)?;
                    }
                }
            }
        }
        out.push(']');
        Ok(())
    }

    fn write_separator(&self, out: &mut String, line: &mut Line) {
        out.push_str(self.separator);
        line.column += self.separator_columns;
    }

    fn write_word(
        &mut self,
        out: &mut String,
        offset: isize,
        line: &mut Line,
        callbacks: &mut dyn Callbacks,
    ) -> Result<()> {
        let mut word = std::mem::take(&mut self.word);
        word.clear();
        let written = self.format.write(&mut word, self.array, offset, self.options, callbacks);
        let placed = written.and_then(|()| {
            let plain =
                !matches!(self.format, ElementFormat::User(_) | ElementFormat::Object | ElementFormat::Struct(_));
            if plain {
                line.extend(out, &word);
                return Ok(());
            }
            line.extend_with_lines(out, &word)
        });
        self.word = word;
        placed
    }
}

/// The line being written.
struct Line {
    /// Where it begins in the result, for trimming what precedes a break.
    start: usize,
    /// Whether the row's opening bracket is on it.
    first: bool,
    /// Whether the row's first line was blank when it was broken.
    indent_lost: bool,
    column: usize,
    indent: usize,
    width: i64,
}

impl Line {
    /// Appends a word, on a new line if it does not fit and a new line helps.
    fn extend(&mut self, out: &mut String, word: &str) {
        let columns = if word.is_ascii() { word.len() } else { word.chars().count() };
        if (self.column + columns) as i64 > self.width && self.column > self.indent {
            self.break_line(out, self.indent);
        }
        out.push_str(word);
        self.column += columns;
    }

    /// Appends a word that may have several lines, keeping them under each other.
    fn extend_with_lines(&mut self, out: &mut String, word: &str) -> Result<()> {
        let lines = split_lines(word);
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
            // What Python's `max` says of an empty word.
            return Err(Error::value("max() arg is an empty sequence"));
        };
        if lines.len() == 1 {
            self.extend(out, word);
            return Ok(());
        }
        let widest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        let mut indent = self.column;
        if (self.column + widest) as i64 > self.width && self.column > self.indent {
            self.break_line(out, self.indent);
            indent = self.indent;
        }
        out.push_str(first);
        for line in &lines[1..] {
            self.break_line(out, indent);
            out.push_str(line);
        }
        let columns = last.chars().count();
        push_repeated(out, ' ', widest - columns);
        self.column = indent + widest;
        Ok(())
    }

    fn break_line(&mut self, out: &mut String, indent: usize) {
        let kept = out[self.start..].trim_end_matches(is_python_space).len();
        out.truncate(self.start + kept);
        self.indent_lost |= self.first && kept == 0;
        self.first = false;
        out.push('\n');
        self.start = out.len();
        push_repeated(out, ' ', indent);
        self.column = indent;
    }
}

/// `str.isspace` of one character.
fn is_python_space(character: char) -> bool {
    character.is_whitespace() || ('\x1c'..='\x1f').contains(&character)
}

/// `str.splitlines`.
fn split_lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while let Some(end) =
        rest.find(|c| matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}'))
    {
        lines.push(&rest[..end]);
        let width = match rest[end..].chars().next() {
            Some('\r') if rest[end + 1..].starts_with('\n') => 2,
            Some(character) => character.len_utf8(),
            None => 0,
        };
        rest = &rest[end + width..];
    }
    if !rest.is_empty() {
        lines.push(rest);
    }
    lines
}
