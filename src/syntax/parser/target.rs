//! Targets: what can be assigned to, looped into or deleted, and what CPython calls the things that cannot.

use nom::Parser;
use nom::sequence::preceded;

use super::super::ast::*;
use super::super::token::Tok;
use super::cursor::{Parsed, Rule, Tokens, no, remembered, tok};
use super::expression::{expr, primary, tuple_or_one};

/// `star_targets`: one target or a tuple of them, as after `for`.
pub(super) fn star_targets(i: Tokens<'_>) -> Parsed<'_, Expr> {
    remembered(i, Rule::StarTargets, |i| tuple_or_one(i, star_target))
}

/// `star_target`.
pub(super) fn star_target(i: Tokens<'_>) -> Parsed<'_, Expr> {
    if i.kind() == Tok::Star {
        let (rest, value) = preceded(tok(Tok::Star), primary).parse(i)?;
        let starred = expr(ExprKind::Starred(Box::new(value)), i.span_to(rest));
        return if is_target(&starred) { Ok((rest, starred)) } else { no() };
    }
    let (rest, target) = primary(i)?;
    if is_target(&target) { Ok((rest, target)) } else { no() }
}

/// Whether an expression can stand left of `=`.
pub(super) fn is_target(target: &Expr) -> bool {
    match &target.kind {
        ExprKind::Starred(value) => !matches!(value.kind, ExprKind::Starred(_)) && is_target(value),
        ExprKind::Tuple(elements) | ExprKind::List(elements) => elements.iter().all(is_target),
        _ => is_single_target(target),
    }
}

/// Whether an expression can stand left of `+=` or before an annotation.
pub(super) fn is_single_target(target: &Expr) -> bool {
    matches!(target.kind, ExprKind::Name(_) | ExprKind::Attribute(_) | ExprKind::Subscript(_))
}

/// Whether an expression can follow `del`.
pub(super) fn is_del_target(target: &Expr) -> bool {
    match &target.kind {
        ExprKind::Tuple(elements) | ExprKind::List(elements) => elements.iter().all(is_del_target),
        _ => is_single_target(target),
    }
}

/// Where targets of different kinds stand.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum TargetKind {
    /// Left of `=` or after `as`.
    Star,
    /// After `del`.
    Del,
    /// Between `for` and `in`.
    For,
}

/// The part of a wrong target that CPython points at; none when the target is right.
pub(super) fn invalid_target(target: &Expr, kind: TargetKind) -> Option<&Expr> {
    match &target.kind {
        ExprKind::List(elements) | ExprKind::Tuple(elements) => {
            elements.iter().find_map(|element| invalid_target(element, kind))
        }
        ExprKind::Starred(_) if kind == TargetKind::Del => Some(target),
        ExprKind::Starred(value) => invalid_target(value, kind),
        // `for x in y` without its `in` yet: the left side is what was meant as the target.
        ExprKind::Compare(compare) if kind == TargetKind::For => match compare.rest.first() {
            Some((CmpOperator::In, _)) => invalid_target(&compare.left, kind),
            _ => Some(target),
        },
        _ if is_single_target(target) => None,
        _ => Some(target),
    }
}

/// CPython's word for a kind of expression, as in "cannot assign to function call".
pub(super) fn expression_name(value: &Expr) -> &'static str {
    match &value.kind {
        ExprKind::Attribute(_) => "attribute",
        ExprKind::Subscript(_) => "subscript",
        ExprKind::Starred(_) => "starred",
        ExprKind::Name(_) => "name",
        ExprKind::List(_) => "list",
        ExprKind::Tuple(_) => "tuple",
        ExprKind::Lambda(_) => "lambda",
        ExprKind::Call(_) => "function call",
        ExprKind::BoolOp(..) | ExprKind::BinOp(_) | ExprKind::UnaryOp(..) | ExprKind::Slice(_) => "expression",
        ExprKind::GeneratorExp(_) => "generator expression",
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) => "yield expression",
        ExprKind::Await(_) => "await expression",
        ExprKind::ListComp(_) => "list comprehension",
        ExprKind::SetComp(_) => "set comprehension",
        ExprKind::DictComp(_) => "dict comprehension",
        ExprKind::Dict(_) => "dict literal",
        ExprKind::Set(_) => "set display",
        ExprKind::JoinedStr(_) | ExprKind::FormattedValue(_) => "f-string expression",
        ExprKind::Compare(_) => "comparison",
        ExprKind::IfExp(_) => "conditional expression",
        ExprKind::NamedExpr(_) => "named expression",
        ExprKind::Constant(Constant::None) => "None",
        ExprKind::Constant(Constant::True) => "True",
        ExprKind::Constant(Constant::False) => "False",
        ExprKind::Constant(Constant::Ellipsis) => "ellipsis",
        ExprKind::Constant(_) => "literal",
    }
}
