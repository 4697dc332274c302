//! Signatures as people read them, whatever is called: an entry of the library, a ufunc, a class, a function or class of the script.

use std::rc::Rc;

use crate::compute::ufunc::Ufunc;
use crate::eval::describe::{self, Role};
use crate::object::{Entry, Function, Host, ParameterKind, Value, repr};

/// One parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    pub name: String,
    pub default: Option<String>,
    pub role: Role,
}

/// The parameters that a call of this value takes; `None` when it takes no call, or nobody knows.
pub fn parameters(cx: &mut dyn Host, callee: &Value) -> Option<Vec<Parameter>> {
    match callee {
        Value::Entry(entry) => Some(of_entry(entry)),
        Value::Ufunc(ufunc) => Some(of_ufunc(ufunc)),
        Value::Function(function) => Some(of_function(cx, function)),
        Value::Method(method) => {
            let mut all = parameters(cx, &method.function)?;
            if !all.is_empty() {
                all.remove(0);
            }
            Some(all)
        }
        Value::Type(class) => cx.type_table(*class)?.construct.map(of_entry),
        Value::Class(class) => match class.lookup("__init__") {
            Some(Value::Function(init)) => Some(of_function(cx, &init).into_iter().skip(1).collect()),
            _ => Some(Vec::new()),
        },
        _ => None,
    }
}

/// `(x, /, y=1, *args, z, **kwargs)`.
pub fn text(parameters: &[Parameter]) -> String {
    format!("({})", words(parameters).join(", "))
}

/// The parameters and the marks between them, one a word.
pub fn words(parameters: &[Parameter]) -> Vec<String> {
    let mut words = Vec::new();
    let mut starred = false;
    for (i, parameter) in parameters.iter().enumerate() {
        let kind = match parameter.role {
            Role::One(kind) => Some(kind),
            _ => None,
        };
        if kind == Some(ParameterKind::KeywordOnly) && !starred {
            words.push("*".into());
            starred = true;
        }
        let mark = match parameter.role {
            Role::Rest => "*",
            Role::Keywords => "**",
            Role::One(_) => "",
        };
        starred |= parameter.role == Role::Rest;
        words.push(match &parameter.default {
            Some(default) => format!("{mark}{}={default}", parameter.name),
            None => format!("{mark}{}", parameter.name),
        });
        let next = parameters.get(i + 1).map(|next| next.role);
        let only = Role::One(ParameterKind::PositionalOnly);
        if parameter.role == only && next != Some(only) {
            words.push("/".into());
        }
    }
    words
}

fn of_entry(entry: &Entry) -> Vec<Parameter> {
    let signature = entry.parsed();
    let mut all: Vec<Parameter> = Vec::new();
    let extra = |name: &str, role| Parameter { name: name.into(), default: None, role };
    let mut rest = signature.rest.map(|name| extra(name, Role::Rest));
    for parameter in &signature.parameters {
        if parameter.kind == ParameterKind::KeywordOnly {
            all.extend(rest.take());
        }
        if parameter.name == "self" {
            continue;
        }
        all.push(Parameter {
            name: parameter.name.into(),
            default: parameter.default.map(String::from),
            role: Role::One(parameter.kind),
        });
    }
    all.extend(rest);
    all.extend(signature.keywords.map(|name| extra(name, Role::Keywords)));
    all
}

fn of_ufunc(ufunc: &Ufunc) -> Vec<Parameter> {
    let one = |name: String, default: Option<&str>, kind| Parameter {
        name,
        default: default.map(String::from),
        role: Role::One(kind),
    };
    let mut all: Vec<Parameter> = match ufunc.nin {
        1 => vec![one("x".into(), None, ParameterKind::PositionalOnly)],
        n => (1..=n).map(|i| one(format!("x{i}"), None, ParameterKind::PositionalOnly)).collect(),
    };
    all.push(one("out".into(), Some("None"), ParameterKind::Either));
    for (name, default) in
        [("where", "True"), ("casting", "'same_kind'"), ("order", "'K'"), ("dtype", "None"), ("subok", "True")]
    {
        all.push(one(name.into(), Some(default), ParameterKind::KeywordOnly));
    }
    all
}

fn of_function(cx: &mut dyn Host, function: &Rc<Function>) -> Vec<Parameter> {
    let described = describe::parameters(function);
    let text = |cx: &mut dyn Host, value: Value| match value {
        // What belongs to a script may run its code when shown.
        Value::Instance(_) | Value::Array(_) | Value::Object(_) => "...".to_string(),
        value => repr(cx, &value).unwrap_or_else(|_| "...".into()),
    };
    let one = |parameter: describe::Described| Parameter {
        name: parameter.name.to_string(),
        default: parameter.default.map(|value| text(cx, value)),
        role: parameter.role,
    };
    described.into_iter().map(one).collect()
}
