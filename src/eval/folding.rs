//! Calls that consume a generator expression at once: `sum(x * x for x in items)`, `any(...)`, `", ".join(...)`.
//!
//! Nobody else sees such a generator, so it needs no frame of its own: the expression is run in the frame around it, as a list
//! comprehension is, and what the builtin would do with each item is done on the spot. Whether the name still means the builtin is
//! asked when the call is made; if not, the generator is made as written. So such an expression is compiled in both ways.

use crate::object::{Builtin, Value};
use crate::syntax::ast::{Call, Comp, ExprKind};

/// A builtin that consumes an iterable whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fold {
    Sum,
    Any,
    All,
    Min,
    Max,
    List,
    Tuple,
    Set,
    FrozenSet,
    Dict,
    Sorted,
    /// The method of `str`.
    Join,
}

impl Fold {
    fn named(name: &str) -> Option<Fold> {
        Some(match name {
            "sum" => Fold::Sum,
            "any" => Fold::Any,
            "all" => Fold::All,
            "min" => Fold::Min,
            "max" => Fold::Max,
            "list" => Fold::List,
            "tuple" => Fold::Tuple,
            "set" => Fold::Set,
            "frozenset" => Fold::FrozenSet,
            "dict" => Fold::Dict,
            "sorted" => Fold::Sorted,
            _ => return None,
        })
    }

    /// Whether the callee is the builtin that the name promises.
    pub fn is(self, callee: &Value) -> bool {
        match (self, callee) {
            (Fold::List, Value::Type(class)) => *class == Builtin::List,
            (Fold::Tuple, Value::Type(class)) => *class == Builtin::Tuple,
            (Fold::Set, Value::Type(class)) => *class == Builtin::Set,
            (Fold::FrozenSet, Value::Type(class)) => *class == Builtin::FrozenSet,
            (Fold::Dict, Value::Type(class)) => *class == Builtin::Dict,
            (fold, Value::Entry(entry)) => {
                let path = match fold {
                    Fold::Sum => "sum",
                    Fold::Any => "any",
                    Fold::All => "all",
                    Fold::Min => "min",
                    Fold::Max => "max",
                    Fold::Sorted => "sorted",
                    Fold::Join => "str.join",
                    _ => return false,
                };
                entry.path == path
            }
            _ => false,
        }
    }
}

/// What a call does with the generator expression that is its only argument.
pub fn fold_of(call: &Call) -> Option<(Fold, &Comp)> {
    let [argument] = &call.args[..] else { return None };
    let ExprKind::GeneratorExp(node) = &argument.kind else { return None };
    if !call.keywords.is_empty() {
        return None;
    }
    let fold = match &call.func.kind {
        ExprKind::Name(name) => Fold::named(name)?,
        ExprKind::Attribute(attribute) if &*attribute.attr == "join" => Fold::Join,
        _ => return None,
    };
    // Leaving several loops at once is for the generator.
    let leaves_early = matches!(fold, Fold::Any | Fold::All);
    let is_plain = node.generators.iter().all(|clause| !clause.is_async);
    (is_plain && (!leaves_early || node.generators.len() == 1)).then_some((fold, node))
}
