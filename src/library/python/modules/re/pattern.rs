//! `re.Pattern`.

use std::cell::Cell;
use std::rc::Rc;

use super::matching::Match;
use super::subject::{Manner, Quest, Subject};
use super::substitute;
use crate::compute::pattern::{Program, flags};
use crate::error::{Error, Result};
use crate::object::{
    Bound, Builtin, Entry, Getter, Host, Object, TypeTable, Value, equal, hash, optional_int, repr, type_name,
};

/// A compiled pattern.
pub struct Pattern {
    pub source: Value,
    pub is_text: bool,
    pub program: Rc<Program>,
}

pub static TABLE: TypeTable = TypeTable {
    doc: "Compiled regular expression object.",
    construct: None,
    methods: &[METHODS],
    getters: GETTERS,
    statics: STATICS,
};

crate::entries! { METHODS:
    Entry::new_c("re.Pattern.match", "match(self, /, string, pos=0, endpos=9223372036854775807)", "A match at the beginning.", |cx, args| one(cx, args, "match", Manner::Match)),
    Entry::new_c("re.Pattern.fullmatch", "fullmatch(self, /, string, pos=0, endpos=9223372036854775807)", "A match of the whole text.", |cx, args| one(cx, args, "fullmatch", Manner::FullMatch)),
    Entry::new_c("re.Pattern.search", "search(self, /, string, pos=0, endpos=9223372036854775807)", "The first match.", |cx, args| one(cx, args, "search", Manner::Search)),
    Entry::new_c("re.Pattern.findall", "findall(self, /, string, pos=0, endpos=9223372036854775807)", "The texts of all matches, or of their groups.", findall),
    Entry::new_c("re.Pattern.finditer", "finditer(self, /, string, pos=0, endpos=9223372036854775807)", "All matches, one after another.", finditer),
    Entry::new_c("re.Pattern.split", "split(self, /, string, maxsplit=0)", "The pieces between matches.", split),
    Entry::new_c("re.Pattern.sub", "sub(self, /, repl, string, count=0)", "The text with something else in place of matches.", |cx, args| substitute::sub(cx, args, false)),
    Entry::new_c("re.Pattern.subn", "subn(self, /, repl, string, count=0)", "As `sub`, with the number of replacements.", |cx, args| substitute::sub(cx, args, true)),
    Entry::new_c("re.Pattern.__copy__", "__copy__(self, /)", "The pattern itself.", itself),
    Entry::new_c("re.Pattern.__deepcopy__", "__deepcopy__(self, memo, /)", "The pattern itself.", itself),
}

crate::entries! { STATICS:
    Entry::new_c("re.Pattern.__class_getitem__", "__class_getitem__(cls, object, /)", "A name for annotations.", super::alias),
}

static GETTERS: &[Getter] = &[
    Getter { name: "pattern", doc: "The pattern's text.", get: |_, x| Ok(of(x)?.source.clone()), set: None },
    Getter {
        name: "flags",
        doc: "The flags, those of the pattern itself included.",
        get: |_, x| Ok(Value::from(i64::from(of(x)?.program.flags))),
        set: None,
    },
    Getter {
        name: "groups",
        doc: "How many groups there are.",
        get: |_, x| Ok(Value::from(of(x)?.program.groups - 1)),
        set: None,
    },
    Getter { name: "groupindex", doc: "The numbers of named groups.", get: groupindex, set: None },
];

/// The pattern that a receiver is.
pub fn of(value: &Value) -> Result<&Pattern> {
    value.downcast::<Pattern>().ok_or_else(|| {
        Error::type_error(format!("descriptor requires a 're.Pattern' object but received a '{}'", type_name(value)))
    })
}

fn itself(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    Ok(std::mem::take(&mut args.values[0]).unwrap_or(Value::None))
}

fn groupindex(cx: &mut dyn Host, this: &Value) -> Result<Value> {
    let dict = crate::object::Dict::new();
    for (name, number) in &of(this)?.program.names {
        dict.insert(cx, Value::from(name.as_str()), Value::from(*number))?;
    }
    Ok(crate::library::python::types::mapping_proxy::of(Value::Dict(Rc::new(dict))))
}

/// Receiver, text, and where to look.
fn prepare(cx: &mut dyn Host, args: &mut Bound, method: &str, manner: Manner) -> Result<(Value, Subject, Quest)> {
    let [this, string, start, end] = args.take();
    let this = this.unwrap_or(Value::None);
    let pattern = of(&this)?;
    let Some(string) = string else {
        return Err(Error::type_error(format!("{method}() missing required argument 'string' (pos 1)")));
    };
    let subject = Subject::new(string, pattern.is_text)?;
    let length = subject.len() as i64;
    let start = optional_int(cx, start.as_ref())?.unwrap_or(0).clamp(0, length) as usize;
    let end = optional_int(cx, end.as_ref())?.unwrap_or(length).clamp(0, length) as usize;
    Ok((this, subject, Quest { start, end, manner, nonempty: false }))
}

fn one(cx: &mut dyn Host, args: &mut Bound, method: &str, manner: Manner) -> Result<Value> {
    let (this, subject, quest) = prepare(cx, args, method, manner)?;
    let pattern = of(&this)?;
    Ok(match subject.find(cx, &pattern.program, quest)? {
        Some((spans, last)) => Value::object(Match {
            subject: Rc::new(subject),
            pattern: this.clone(),
            spans,
            last,
            start: quest.start,
            end: quest.end,
        }),
        None => Value::None,
    })
}

fn findall(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (this, subject, quest) = prepare(cx, args, "findall", Manner::Search)?;
    let program = of(&this)?.program.clone();
    let mut found = Vec::new();
    subject.each(cx, &program, quest, &mut |_, spans, _| {
        let piece = |group: usize| {
            let (start, end) = spans[group].unwrap_or((0, 0));
            subject.piece(start, end)
        };
        found.push(match program.groups {
            1 => piece(0),
            2 => piece(1),
            groups => Value::tuple((1..groups).map(piece).collect()),
        });
        Ok(true)
    })?;
    Ok(Value::list(found))
}

fn split(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, string, most] = args.take();
    let this = this.unwrap_or(Value::None);
    let pattern = of(&this)?;
    let subject = Subject::new(string.unwrap_or(Value::None), pattern.is_text)?;
    let most = optional_int(cx, most.as_ref())?.unwrap_or(0);
    let (mut pieces, mut last, mut count) = (Vec::new(), 0, 0);
    let quest = Quest { start: 0, end: subject.len(), manner: Manner::Search, nonempty: false };
    if most >= 0 {
        subject.each(cx, &pattern.program, quest, &mut |_, spans, _| {
            let (start, end) = spans[0].unwrap_or((last, last));
            pieces.push(subject.piece(last, start));
            pieces.extend(spans[1..].iter().map(|span| span.map_or(Value::None, |(a, b)| subject.piece(a, b))));
            last = end;
            count += 1;
            Ok(most == 0 || count < most)
        })?;
    }
    pieces.push(subject.piece(last, subject.len()));
    Ok(Value::list(pieces))
}

/// The iterator of `finditer`.
struct Finder {
    pattern: Value,
    subject: Rc<Subject>,
    quest: Quest,
    /// Where to go on, and whether the last match was empty; `None` at the end.
    state: Cell<Option<(usize, bool)>>,
}

fn finditer(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (pattern, subject, quest) = prepare(cx, args, "finditer", Manner::Search)?;
    let state = Cell::new(Some((quest.start, false)));
    Ok(Value::object(Finder { pattern, subject: Rc::new(subject), quest, state }))
}

impl Object for Finder {
    fn builtin(&self) -> Builtin {
        Builtin::CallableIterator
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        let Some((start, nonempty)) = self.state.get() else { return Ok(None) };
        let program = of(&self.pattern)?.program.clone();
        let Some((spans, last)) = self.subject.find(cx, &program, Quest { start, nonempty, ..self.quest })? else {
            self.state.set(None);
            return Ok(None);
        };
        let (begin, end) = spans[0].unwrap_or((start, start));
        self.state.set(Some((end, begin == end)));
        Ok(Some(Value::object(Match {
            subject: self.subject.clone(),
            pattern: self.pattern.clone(),
            spans,
            last,
            start: self.quest.start,
            end: self.quest.end,
        })))
    }
}

impl Object for Pattern {
    fn builtin(&self) -> Builtin {
        Builtin::Pattern
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        let shown: String = repr(cx, &self.source)?.chars().take(200).collect();
        let mut rest = self.program.flags;
        if self.is_text && rest & flags::TYPE == flags::UNICODE {
            rest &= !flags::UNICODE;
        }
        const NAMES: [(&str, u32); 9] = [
            ("TEMPLATE", flags::TEMPLATE),
            ("IGNORECASE", flags::IGNORECASE),
            ("LOCALE", flags::LOCALE),
            ("MULTILINE", flags::MULTILINE),
            ("DOTALL", flags::DOTALL),
            ("UNICODE", flags::UNICODE),
            ("VERBOSE", flags::VERBOSE),
            ("DEBUG", flags::DEBUG),
            ("ASCII", flags::ASCII),
        ];
        let mut parts = Vec::new();
        for (name, flag) in NAMES {
            if rest & flag != 0 {
                parts.push(format!("re.{name}"));
                rest &= !flag;
            }
        }
        if rest != 0 {
            parts.push(format!("{rest:#x}"));
        }
        Ok(match parts.is_empty() {
            true => format!("re.compile({shown})"),
            false => format!("re.compile({shown}, {})", parts.join("|")),
        })
    }

    fn eq(&self, cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        match other.downcast::<Pattern>() {
            Some(other) if self.program.flags == other.program.flags && self.is_text == other.is_text => {
                equal(cx, &self.source, &other.source).map(Some)
            }
            Some(_) => Ok(Some(false)),
            None => Ok(None),
        }
    }

    fn hash(&self, cx: &mut dyn Host) -> Result<Option<i64>> {
        Ok(Some(hash(cx, &self.source)? ^ i64::from(self.program.flags)))
    }
}
