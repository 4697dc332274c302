//! What built-in classes declare in their type tables, found along their bases.

use super::attribute::Found;
use super::entry::{Entry, Getter, TypeTable};
use super::host::Host;
use super::types::Builtin;
use super::value::Value;

/// What a built-in class or its bases declare under a name.
pub enum Declared {
    Getter(&'static Getter),
    Method(&'static Entry),
    /// With the class that declares it.
    Static(Builtin, &'static Entry),
}

/// Searches a built-in class and its bases.
pub fn find_declared(cx: &mut dyn Host, class: Builtin, name: &str) -> Option<Declared> {
    let mut class = class;
    loop {
        if let Some(found) = cx.type_table(class).and_then(|table| find_in(table, class, name)) {
            return Some(found);
        }
        if let Some(second) = class.second_parent()
            && let Some(found) = find_declared(cx, second, name)
        {
            return Some(found);
        }
        if class == Builtin::Object {
            return None;
        }
        class = class.parent();
    }
}

fn find_in(table: &'static TypeTable, class: Builtin, name: &str) -> Option<Declared> {
    if let Some(entry) = table.method(name) {
        return Some(Declared::Method(entry));
    }
    if let Some(getter) = table.getter(name) {
        return Some(Declared::Getter(getter));
    }
    table.statics.iter().find(|entry| entry.name() == name).map(|entry| Declared::Static(class, entry))
}

/// The computed attribute of that name.
pub fn find_getter(cx: &mut dyn Host, class: Builtin, name: &str) -> Option<&'static Getter> {
    match find_declared(cx, class, name) {
        Some(Declared::Getter(getter)) => Some(getter),
        _ => None,
    }
}

/// Functions found on the class itself; those whose first parameter is `cls` or `type` are class methods.
pub fn static_function(owner: Builtin, entry: &'static Entry) -> Found {
    match entry.parsed().parameters.first().map(|first| first.name) {
        Some("cls") => Found::Method { receiver: Value::Type(owner), function: Value::Entry(entry) },
        _ => Found::Value(Value::Entry(entry)),
    }
}
