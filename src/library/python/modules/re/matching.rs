//! `re.Match`.

use std::rc::Rc;

use super::pattern::{self, Pattern};
use super::subject::{Spans, Subject};
use super::template::Template;
use crate::error::{Error, Result};
use crate::object::{Bound, Builtin, Dict, Entry, Getter, Host, Object, TypeTable, Value, repr, to_index, type_name};

/// A match.
pub struct Match {
    pub subject: Rc<Subject>,
    pub pattern: Value,
    pub spans: Spans,
    /// The group that was closed last.
    pub last: Option<usize>,
    /// Where the search began and where it ended.
    pub start: usize,
    pub end: usize,
}

pub static TABLE: TypeTable = TypeTable {
    doc: "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
    construct: None,
    methods: &[METHODS],
    getters: GETTERS,
    statics: STATICS,
};

crate::entries! { METHODS:
    Entry::new_c("re.Match.group", "group(self, *groups)", "The text of a group, or of several.", group),
    Entry::new_c("re.Match.groups", "groups(self, /, default=None)", "The texts of all groups.", groups),
    Entry::new_c("re.Match.groupdict", "groupdict(self, /, default=None)", "The texts of named groups.", groupdict),
    Entry::new_c("re.Match.start", "start(self, group=0, /)", "Where a group begins.", |cx, args| span_of(cx, args, |(start, _)| Value::Int(start))),
    Entry::new_c("re.Match.end", "end(self, group=0, /)", "Where a group ends.", |cx, args| span_of(cx, args, |(_, end)| Value::Int(end))),
    Entry::new_c("re.Match.span", "span(self, group=0, /)", "Where a group begins and ends.", |cx, args| span_of(cx, args, |(start, end)| Value::tuple(vec![Value::Int(start), Value::Int(end)]))),
    Entry::new_c("re.Match.expand", "expand(self, /, template)", "A template with the groups put in.", expand),
    Entry::new_c("re.Match.__copy__", "__copy__(self, /)", "The match itself.", itself),
    Entry::new_c("re.Match.__deepcopy__", "__deepcopy__(self, memo, /)", "The match itself.", itself),
}

crate::entries! { STATICS:
    Entry::new_c("re.Match.__class_getitem__", "__class_getitem__(cls, object, /)", "A name for annotations.", super::alias),
}

static GETTERS: &[Getter] = &[
    Getter { name: "string", doc: "The text searched.", get: |_, x| Ok(of(x)?.subject.value.clone()), set: None },
    Getter { name: "re", doc: "The pattern.", get: |_, x| Ok(of(x)?.pattern.clone()), set: None },
    Getter { name: "pos", doc: "Where the search began.", get: |_, x| Ok(Value::from(of(x)?.start)), set: None },
    Getter { name: "endpos", doc: "Where the search ended.", get: |_, x| Ok(Value::from(of(x)?.end)), set: None },
    Getter {
        name: "lastindex",
        doc: "The number of the group that was closed last.",
        get: |_, x| Ok(of(x)?.last.map_or(Value::None, Value::from)),
        set: None,
    },
    Getter {
        name: "lastgroup",
        doc: "The name of the group that was closed last.",
        get: |_, x| {
            let found = of(x)?;
            let names = &found.pattern()?.program.names;
            let name = names.iter().find(|(_, number)| Some(*number) == found.last);
            Ok(name.map_or(Value::None, |(name, _)| Value::from(name.as_str())))
        },
        set: None,
    },
    Getter {
        name: "regs",
        doc: "Where all groups begin and end.",
        get: |_, x| {
            let spans = of(x)?.spans.iter().map(|span| {
                let (start, end) = numbers(*span);
                Value::tuple(vec![Value::Int(start), Value::Int(end)])
            });
            Ok(Value::tuple(spans.collect()))
        },
        set: None,
    },
];

fn of(value: &Value) -> Result<&Match> {
    value.downcast::<Match>().ok_or_else(|| {
        Error::type_error(format!("descriptor requires a 're.Match' object but received a '{}'", type_name(value)))
    })
}

fn itself(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    Ok(std::mem::take(&mut args.values[0]).unwrap_or(Value::None))
}

/// A span as Python shows it; a group without a match is at -1.
fn numbers(span: Option<(usize, usize)>) -> (i64, i64) {
    span.map_or((-1, -1), |(start, end)| (start as i64, end as i64))
}

impl Match {
    fn pattern(&self) -> Result<&Pattern> {
        pattern::of(&self.pattern)
    }

    /// The number of a group that is named or numbered.
    fn number(&self, cx: &mut dyn Host, key: &Value) -> Result<usize> {
        let absent = || Error::index("no such group");
        let number = match key {
            Value::Str(name) => {
                let names = &self.pattern()?.program.names;
                names.iter().find(|(known, _)| known == name.as_str()).map(|(_, number)| *number)
            }
            key => match to_index(cx, key) {
                Ok(Value::Int(number)) => usize::try_from(number).ok(),
                _ => None,
            },
        };
        number.filter(|number| *number < self.spans.len()).ok_or_else(absent)
    }

    /// The text of a group, or a default when it did not match.
    pub fn text(&self, number: usize, default: &Value) -> Value {
        self.spans[number].map_or_else(|| default.clone(), |(start, end)| self.subject.piece(start, end))
    }
}

fn group(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let keys = std::mem::take(&mut args.rest);
    let [this] = args.take();
    let this = this.unwrap_or(Value::None);
    let found = of(&this)?;
    match &keys[..] {
        [] => Ok(found.text(0, &Value::None)),
        [key] => Ok(found.text(found.number(cx, key)?, &Value::None)),
        keys => {
            let texts = keys.iter().map(|key| Ok(found.text(found.number(cx, key)?, &Value::None)));
            texts.collect::<Result<Vec<_>>>().map(Value::tuple)
        }
    }
}

fn groups(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, default] = args.take().map(|value| value.unwrap_or(Value::None));
    let found = of(&this)?;
    Ok(Value::tuple((1..found.spans.len()).map(|number| found.text(number, &default)).collect()))
}

fn groupdict(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, default] = args.take().map(|value| value.unwrap_or(Value::None));
    let found = of(&this)?;
    let dict = Dict::new();
    for (name, number) in &found.pattern()?.program.names {
        dict.insert(cx, Value::from(name.as_str()), found.text(*number, &default))?;
    }
    Ok(Value::Dict(Rc::new(dict)))
}

fn span_of(cx: &mut dyn Host, args: &mut Bound, show: fn((i64, i64)) -> Value) -> Result<Value> {
    let [this, key] = args.take();
    let this = this.unwrap_or(Value::None);
    let found = of(&this)?;
    let number = found.number(cx, &key.unwrap_or(Value::Int(0)))?;
    Ok(show(numbers(found.spans[number])))
}

fn expand(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, template] = args.take().map(|value| value.unwrap_or(Value::None));
    let found = of(&this)?;
    let template = Template::parse(cx, &template, &found.pattern()?.program)?;
    Ok(template.filled(&found.subject, &found.spans))
}

impl Object for Match {
    fn builtin(&self) -> Builtin {
        Builtin::Match
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        let (start, end) = numbers(self.spans[0]);
        let text: String = repr(cx, &self.text(0, &Value::None))?.chars().take(50).collect();
        Ok(format!("<re.Match object; span=({start}, {end}), match={text}>"))
    }

    fn get_item(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        let number = self.number(cx, key)?;
        Ok(Some(self.text(number, &Value::None)))
    }
}
