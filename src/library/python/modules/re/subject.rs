//! The text that is searched, and its pieces.

use std::rc::Rc;

use crate::compute::pattern::{Matcher, Program};
use crate::error::{Error, Result};
use crate::library::python::types::bytes::contents;
use crate::library::python::types::receiver;
use crate::object::{Host, Text, Value, type_name};

/// A text in a form whose characters have numbers.
pub struct Subject {
    /// What the script gave.
    pub value: Value,
    body: Body,
}

enum Body {
    Ascii(Rc<Text>),
    Wide(Vec<Letter>),
    Bytes(Rc<Vec<u8>>),
}

/// A character, which the matcher sees as a number.
#[derive(Clone, Copy)]
struct Letter(char);

impl From<Letter> for u32 {
    fn from(letter: Letter) -> u32 {
        crate::surrogate::code(letter.0)
    }
}

/// Beginning and end of every group, the whole match first.
pub type Spans = Vec<Option<(usize, usize)>>;

/// What to look for and where.
#[derive(Clone, Copy)]
pub struct Quest {
    pub start: usize,
    pub end: usize,
    pub manner: Manner,
    /// An empty match at the start does not count.
    pub nonempty: bool,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Manner {
    Match,
    FullMatch,
    Search,
}

/// Told of each match; false ends the search.
type Visit<'a> = dyn FnMut(&mut dyn Host, &Spans, Option<usize>) -> Result<bool> + 'a;

impl Subject {
    /// # Errors
    /// What cannot be searched, or not by a pattern of that kind.
    pub fn new(value: Value, is_text: bool) -> Result<Subject> {
        let native = receiver::native(Some(value.clone()));
        let body = match &native {
            Value::Str(_) | Value::Scalar(crate::array::Scalar::Str(_)) if !is_text => {
                return Err(Error::type_error("cannot use a bytes pattern on a string-like object"));
            }
            Value::Str(text) if text.is_ascii() => Body::Ascii(text.clone()),
            Value::Str(text) => Body::Wide(text.chars().map(Letter).collect()),
            Value::Scalar(crate::array::Scalar::Str(text)) => Body::Wide(text.chars().map(Letter).collect()),
            other => match contents(other) {
                Some(_) if is_text => {
                    return Err(Error::type_error("cannot use a string pattern on a bytes-like object"));
                }
                Some(bytes) => Body::Bytes(bytes),
                None => {
                    let name = type_name(&value);
                    return Err(Error::type_error(format!("expected string or bytes-like object, got '{name}'")));
                }
            },
        };
        Ok(Subject { value, body })
    }

    pub fn len(&self) -> usize {
        match &self.body {
            Body::Ascii(text) => text.len(),
            Body::Wide(text) => text.len(),
            Body::Bytes(bytes) => bytes.len(),
        }
    }

    /// A piece as a value.
    pub fn piece(&self, start: usize, end: usize) -> Value {
        let end = end.max(start);
        match &self.body {
            Body::Ascii(text) if start == 0 && end == text.len() => Value::Str(text.clone()),
            Body::Ascii(text) => Value::from(&text.as_str()[start..end]),
            Body::Wide(text) => Value::from(text[start..end].iter().map(|letter| letter.0).collect::<String>()),
            Body::Bytes(bytes) => Value::bytes(bytes[start..end].to_vec()),
        }
    }

    /// Appends a piece to text.
    pub fn push_text(&self, out: &mut String, start: usize, end: usize) {
        match &self.body {
            Body::Ascii(text) => out.push_str(&text.as_str()[start..end.max(start)]),
            Body::Wide(text) => out.extend(text[start..end.max(start)].iter().map(|letter| letter.0)),
            Body::Bytes(_) => {}
        }
    }

    /// Appends a piece to bytes.
    pub fn push_bytes(&self, out: &mut Vec<u8>, start: usize, end: usize) {
        if let Body::Bytes(bytes) = &self.body {
            out.extend_from_slice(&bytes[start..end.max(start)]);
        }
    }

    /// The first match of a quest, with the group that was closed last.
    pub fn find(&self, cx: &mut dyn Host, program: &Program, quest: Quest) -> Result<Option<(Spans, Option<usize>)>> {
        match &self.body {
            Body::Ascii(text) => find_in(cx, program, text.as_bytes(), quest),
            Body::Wide(text) => find_in(cx, program, text, quest),
            Body::Bytes(bytes) => find_in(cx, program, bytes, quest),
        }
    }

    /// Calls a function for every match from the quest's start on, until it says to stop.
    pub fn each(&self, cx: &mut dyn Host, program: &Program, quest: Quest, visit: &mut Visit<'_>) -> Result<()> {
        match &self.body {
            Body::Ascii(text) => each_in(cx, program, text.as_bytes(), quest, visit),
            Body::Wide(text) => each_in(cx, program, text, quest, visit),
            Body::Bytes(bytes) => each_in(cx, program, bytes, quest, visit),
        }
    }
}

fn find_in<T: Copy + Into<u32>>(
    cx: &mut dyn Host,
    program: &Program,
    text: &[T],
    quest: Quest,
) -> Result<Option<(Spans, Option<usize>)>> {
    let mut matcher = Matcher::new(program, &text[..quest.end]);
    let found = run(cx, &mut matcher, quest)?;
    Ok(found.then(|| (spans(&matcher, program), matcher.last_group())))
}

fn run<T: Copy + Into<u32>>(cx: &mut dyn Host, matcher: &mut Matcher<'_, T>, quest: Quest) -> Result<bool> {
    let mut ask = || cx.checkpoint();
    match quest.manner {
        // Beyond the end there is nothing, not even an empty match.
        _ if quest.start > quest.end => Ok(false),
        Manner::Search => matcher.search(quest.start, quest.nonempty, &mut ask),
        manner => matcher.match_at(quest.start, manner == Manner::FullMatch, quest.nonempty, &mut ask),
    }
}

fn each_in<T: Copy + Into<u32>>(
    cx: &mut dyn Host,
    program: &Program,
    text: &[T],
    mut quest: Quest,
    visit: &mut Visit<'_>,
) -> Result<()> {
    let mut matcher = Matcher::new(program, &text[..quest.end]);
    while run(cx, &mut matcher, quest)? {
        let spans = spans(&matcher, program);
        let (start, end) = spans[0].unwrap_or((quest.start, quest.start));
        if !visit(cx, &spans, matcher.last_group())? {
            break;
        }
        (quest.start, quest.nonempty) = (end, start == end);
    }
    Ok(())
}

fn spans<T: Copy + Into<u32>>(matcher: &Matcher<'_, T>, program: &Program) -> Spans {
    (0..program.groups).map(|group| matcher.span(group)).collect()
}
