//! What people are told about a script's functions: their parameters, and the text they were made from.

use std::rc::Rc;

use super::code::Code;
use crate::object::{Function, ParameterKind, Value};
use crate::syntax::ast::{Stmt, StmtKind};
use crate::syntax::parse_module;

/// The path of a function that the library wrote in Python: `numpy.polyval`.
pub fn library_path(function: &Function) -> Option<String> {
    let code = function.code.share::<Code>()?;
    let Some(Value::Str(module)) = function.globals.get("__name__") else { return None };
    let is_library = code.source.name.starts_with(crate::library::SOURCE_PREFIX);
    is_library.then(|| format!("{}.{}", module.as_str(), function.qualname.borrow()))
}

/// A parameter with the value it has when a call gives none.
pub struct Described {
    pub name: Rc<str>,
    pub default: Option<Value>,
    pub role: Role,
}

/// How arguments reach a parameter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    One(ParameterKind),
    /// `*args`
    Rest,
    /// `**kwargs`
    Keywords,
}

/// A function's parameters, in the order of its `def` line.
pub fn parameters(function: &Function) -> Vec<Described> {
    let Some(code) = function.code.share::<Code>() else { return Vec::new() };
    let p = &code.parameters;
    let named = p.positional + p.keyword_only;
    let defaults = function.defaults.borrow();
    let keyword_defaults = function.keyword_defaults.borrow();
    let first_default = p.positional.saturating_sub(defaults.len());
    let extra = |at: usize, role| code.locals.get(at).map(|name| Described { name: name.clone(), default: None, role });
    let mut found = Vec::new();
    for (i, name) in code.locals.iter().take(named).enumerate() {
        let (kind, default) = match i {
            i if i >= p.positional => {
                let default = keyword_defaults.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
                (ParameterKind::KeywordOnly, default)
            }
            i => {
                let positional_only = i < p.positional_only;
                let kind = if positional_only { ParameterKind::PositionalOnly } else { ParameterKind::Either };
                (kind, i.checked_sub(first_default).and_then(|at| defaults.get(at)).cloned())
            }
        };
        if i == p.positional && p.rest {
            found.extend(extra(named, Role::Rest));
        }
        found.push(Described { name: name.clone(), default, role: Role::One(kind) });
    }
    if p.rest && p.keyword_only == 0 {
        found.extend(extra(named, Role::Rest));
    }
    if p.keywords {
        found.extend(extra(named + p.rest as usize, Role::Keywords));
    }
    found
}

/// The lines of the `def` or `lambda` that made a function, decorators left out; `None` when they cannot be told.
pub fn source_text(function: &Function) -> Option<String> {
    let code = function.code.share::<Code>()?;
    let text = &code.source.text;
    let inside = code.spans.iter().map(|span| span.start).min()?;
    let tree = parse_module(text).ok()?;
    let mut statements: Vec<&Stmt> = tree.body.iter().collect();
    let mut innermost: Option<&Stmt> = None;
    while let Some(statement) = statements.iter().copied().find(|s| (s.span.start..s.span.end.max(1)).contains(&inside))
    {
        if matches!(&statement.kind, StmtKind::FunctionDef(def) if def.name == code.name) {
            innermost = Some(statement);
        }
        statements = children(statement);
    }
    let span = innermost?.span;
    let line_start = text[..span.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let margin = span.start as usize - line_start;
    let body = text.get(line_start..span.end as usize)?;
    let lines: Vec<&str> = body.lines().map(|line| line.get(margin..).unwrap_or(line.trim_start())).collect();
    Some(lines.join("\n"))
}

/// The file that a function came from, and the line it begins on.
pub fn source_place(function: &Function) -> Option<(Rc<str>, u32)> {
    let code = function.code.share::<Code>()?;
    let first = code.spans.iter().copied().min_by_key(|span| span.start)?;
    Some((code.source.name.clone(), code.source.line(first)))
}

/// Statements within a statement.
fn children(statement: &Stmt) -> Vec<&Stmt> {
    use StmtKind::*;

    match &statement.kind {
        FunctionDef(def) => def.body.iter().collect(),
        ClassDef(class) => class.body.iter().collect(),
        For(it) => it.body.iter().chain(&it.orelse).collect(),
        While(it) => it.body.iter().chain(&it.orelse).collect(),
        If(it) => it.body.iter().chain(&it.orelse).collect(),
        With(it) => it.body.iter().collect(),
        Try(it) => {
            let mut all: Vec<&Stmt> = it.body.iter().collect();
            all.extend(it.handlers.iter().flat_map(|handler| &handler.body));
            all.extend(it.orelse.iter().chain(&it.finalbody));
            all
        }
        Match(it) => it.cases.iter().flat_map(|case| &case.body).collect(),
        _ => Vec::new(),
    }
}
