//! Replacement templates: `\1`, `\g<name>`, and the escapes of patterns.

use super::subject::{Spans, Subject};
use super::{PYTHON, characters_of, refusal};
use crate::compute::pattern::{Problem, Program};
use crate::error::{Error, Kind, Result};
use crate::object::{Host, Value};

/// A template: literal pieces and groups.
pub struct Template {
    is_text: bool,
    parts: Vec<Part>,
}

enum Part {
    /// As text, and as bytes.
    Literal(Vec<u32>),
    Group(usize),
}

/// What stops the reading of a template.
enum Stop {
    Problem(Problem),
    UnknownGroup(String),
}

impl Template {
    pub fn parse(cx: &mut dyn Host, source: &Value, program: &Program) -> Result<Template> {
        let (characters, is_text) = characters_of(source).map_err(|_| {
            let name = crate::object::type_name(source);
            Error::type_error(format!("decoding to str: need a bytes-like object, {name} found"))
        })?;
        let mut reader = Reader { characters: &characters, at: 0, program, parts: Vec::new(), literal: Vec::new() };
        match reader.read() {
            Ok(()) => {
                reader.flush();
                Ok(Template { is_text, parts: reader.parts })
            }
            Err(Stop::Problem(problem)) => Err(refusal(cx, problem, source)),
            Err(Stop::UnknownGroup(name)) => {
                Err(Error::new(Kind::IndexError, format!("unknown group name {}", (PYTHON.quote)(&name))))
            }
        }
    }

    /// The template with the texts of groups; a group that did not match is empty.
    pub fn filled(&self, subject: &Subject, spans: &Spans) -> Value {
        match self.is_text {
            true => {
                let mut out = String::new();
                self.push_text(&mut out, subject, spans);
                Value::from(out)
            }
            false => {
                let mut out = Vec::new();
                self.push_bytes(&mut out, subject, spans);
                Value::bytes(out)
            }
        }
    }

    pub fn is_text(&self) -> bool {
        self.is_text
    }

    pub fn push_text(&self, out: &mut String, subject: &Subject, spans: &Spans) {
        for part in &self.parts {
            match part {
                Part::Literal(text) => out.extend(text.iter().filter_map(|c| crate::surrogate::character(*c).ok())),
                Part::Group(number) => {
                    if let Some((start, end)) = spans[*number] {
                        subject.push_text(out, start, end);
                    }
                }
            }
        }
    }

    pub fn push_bytes(&self, out: &mut Vec<u8>, subject: &Subject, spans: &Spans) {
        for part in &self.parts {
            match part {
                Part::Literal(text) => out.extend(text.iter().map(|c| *c as u8)),
                Part::Group(number) => {
                    if let Some((start, end)) = spans[*number] {
                        subject.push_bytes(out, start, end);
                    }
                }
            }
        }
    }
}

struct Reader<'a> {
    characters: &'a [u32],
    at: usize,
    program: &'a Program,
    parts: Vec<Part>,
    literal: Vec<u32>,
}

impl Reader<'_> {
    fn read(&mut self) -> std::result::Result<(), Stop> {
        while let Some(&c) = self.characters.get(self.at) {
            self.at += 1;
            if c != 92 {
                self.literal.push(c);
                continue;
            }
            let Some(letter) = self.next() else {
                return Err(self.problem("bad escape (end of pattern)", 1));
            };
            match letter {
                'g' => self.named()?,
                '0' => {
                    let digits = format!("0{}", self.take(2, |c| ('0'..='7').contains(&c)));
                    self.literal.push(u32::from_str_radix(&digits, 8).unwrap_or(0) & 0xff);
                }
                '1'..='9' => self.numbered(letter)?,
                'a' => self.literal.push(7),
                'b' => self.literal.push(8),
                'f' => self.literal.push(12),
                'n' => self.literal.push(10),
                'r' => self.literal.push(13),
                't' => self.literal.push(9),
                'v' => self.literal.push(11),
                '\\' => self.literal.push(92),
                letter if letter.is_ascii_alphabetic() => {
                    return Err(self.problem(format!("bad escape \\{letter}"), 2));
                }
                _ => self.literal.extend([92, self.characters[self.at - 1]]),
            }
        }
        Ok(())
    }

    fn next(&mut self) -> Option<char> {
        let c = *self.characters.get(self.at)?;
        self.at += 1;
        Some(char::from_u32(c).unwrap_or('\u{fffd}'))
    }

    fn take(&mut self, most: usize, test: fn(char) -> bool) -> String {
        let mut taken = String::new();
        while taken.len() < most
            && let Some(c) = self.characters.get(self.at).and_then(|c| char::from_u32(*c)).filter(|c| test(*c))
        {
            taken.push(c);
            self.at += 1;
        }
        taken
    }

    fn problem(&self, message: impl Into<String>, before: usize) -> Stop {
        Stop::Problem(Problem::Syntax(message.into(), Some(self.at.saturating_sub(before))))
    }

    fn flush(&mut self) {
        if !self.literal.is_empty() {
            self.parts.push(Part::Literal(std::mem::take(&mut self.literal)));
        }
    }

    fn add_group(&mut self, number: usize, before: usize) -> std::result::Result<(), Stop> {
        if number >= self.program.groups {
            return Err(self.problem(format!("invalid group reference {number}"), before));
        }
        self.flush();
        self.parts.push(Part::Group(number));
        Ok(())
    }

    /// `\g<...>`
    fn named(&mut self) -> std::result::Result<(), Stop> {
        if self.characters.get(self.at) != Some(&('<' as u32)) {
            return Err(self.problem("missing <", 0));
        }
        self.at += 1;
        let mut name = String::new();
        loop {
            match self.next() {
                None if name.is_empty() => return Err(self.problem("missing group name", 0)),
                None => return Err(self.problem("missing >, unterminated name", name.chars().count())),
                Some('>') if name.is_empty() => return Err(self.problem("missing group name", 1)),
                Some('>') => break,
                Some(c) => name.push(c),
            }
        }
        let length = name.chars().count() + 1;
        if (PYTHON.is_identifier)(&name) {
            let names = &self.program.names;
            return match names.iter().find(|(known, _)| *known == name) {
                Some(&(_, number)) => self.add_group(number, length),
                None => Err(Stop::UnknownGroup(name)),
            };
        }
        let digits = name.trim().strip_prefix('+').unwrap_or(name.trim());
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            let quoted = (PYTHON.quote)(&name);
            return Err(self.problem(format!("bad character in group name {quoted}"), length));
        }
        self.add_group(digits.parse().unwrap_or(usize::MAX), length)
    }

    /// `\1`, or an octal number of three digits.
    fn numbered(&mut self, first: char) -> std::result::Result<(), Stop> {
        let octal = |c: char| ('0'..='7').contains(&c);
        let mut digits = first.to_string();
        digits.push_str(&self.take(1, |c| c.is_ascii_digit()));
        if digits.len() == 2 && digits.chars().all(octal) {
            let third = self.take(1, |c| ('0'..='7').contains(&c));
            if !third.is_empty() {
                digits.push_str(&third);
                let value = u32::from_str_radix(&digits, 8).unwrap_or(0);
                if value > 0o377 {
                    let message = format!("octal escape value \\{digits} outside of range 0-0o377");
                    return Err(self.problem(message, digits.len() + 1));
                }
                self.literal.push(value);
                return Ok(());
            }
        }
        self.add_group(digits.parse().unwrap_or(usize::MAX), digits.len())
    }
}
