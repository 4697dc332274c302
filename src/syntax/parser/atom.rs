//! Atoms: names, literals, and everything in brackets: tuples, lists, sets, dicts and comprehensions.

use nom::Parser;
use nom::multi::many1;
use nom::sequence::{preceded, terminated};

use super::super::ast::*;
use super::super::token::Tok;
use super::cursor::{Parsed, Tokens, deeper, no, tok};
use super::expression::{
    bitwise_or, disjunction, expr, expression, more_elements, star_named_expression, yield_expression,
};
use super::literal;
use super::mistakes;
use super::target::star_targets;

/// Whether an element of a list can begin with this token.
pub(super) fn starts_expression(kind: Tok) -> bool {
    use Tok::*;
    matches!(
        kind,
        Name | Number
            | String
            | Ellipsis
            | LParen
            | LBracket
            | LBrace
            | Plus
            | Minus
            | Tilde
            | Star
            | Not
            | Lambda
            | Await
            | None
            | True
            | False
    )
}

/// `atom`.
pub(super) fn atom(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let token = i.peek();
    let kind = match token.kind {
        Tok::Name => ExprKind::Name(i.cx.name(token.span)),
        Tok::Number => ExprKind::Constant(literal::number(i)?),
        Tok::String => return literal::strings(i),
        Tok::LParen => return deeper(i, 4, parenthesised),
        Tok::LBracket => return deeper(i, 4, list),
        Tok::LBrace => return deeper(i, 4, braces),
        Tok::None => ExprKind::Constant(Constant::None),
        Tok::True => ExprKind::Constant(Constant::True),
        Tok::False => ExprKind::Constant(Constant::False),
        Tok::Ellipsis => ExprKind::Constant(Constant::Ellipsis),
        _ => return no(),
    };
    Ok((i.advance(), expr(kind, token.span)))
}

type Mistake = for<'a> fn(Tokens<'a>) -> Parsed<'a, ()>;

/// Tries the rules of wrong programs after a display did not parse.
fn or_mistake<'a>(i: Tokens<'a>, parsed: Parsed<'a, Expr>, mistakes: &[Mistake]) -> Parsed<'a, Expr> {
    if i.diagnosing() && matches!(parsed, Err(nom::Err::Error(_))) {
        for mistake in mistakes {
            mistake(i)?;
        }
    }
    parsed
}

/// A group, a tuple or a generator.
fn parenthesised(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let tried: [Mistake; 2] = [mistakes::group, mistakes::comprehension];
    or_mistake(i, parentheses(i), &tried)
}

fn parentheses(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let inner = i.advance();
    match inner.kind() {
        Tok::RParen => return Ok((inner.advance(), expr(ExprKind::Tuple(Vec::new()), i.span_to(inner.advance())))),
        Tok::Yield => return terminated(yield_expression, tok(Tok::RParen)).parse(inner),
        _ => {}
    }
    let (rest, first) = star_named_expression(inner)?;
    let starred = matches!(first.kind, ExprKind::Starred(_));
    match rest.kind() {
        Tok::RParen if !starred => Ok((rest.advance(), first)),
        Tok::Comma => {
            let (rest, elements) = more_elements(rest, first, star_named_expression)?;
            let (rest, _) = tok(Tok::RParen)(rest)?;
            Ok((rest, expr(ExprKind::Tuple(elements), i.span_to(rest))))
        }
        kind if begins_clauses(kind) && !starred => {
            let (rest, generators) = terminated(for_if_clauses, tok(Tok::RParen)).parse(rest)?;
            Ok((rest, expr(ExprKind::GeneratorExp(Box::new(Comp { elt: first, generators })), i.span_to(rest))))
        }
        _ => no(),
    }
}

/// A list or a list comprehension.
fn list(i: Tokens<'_>) -> Parsed<'_, Expr> {
    or_mistake(i, brackets(i), &[mistakes::comprehension])
}

fn brackets(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let inner = i.advance();
    if let Some(rest) = inner.take(Tok::RBracket) {
        return Ok((rest, expr(ExprKind::List(Vec::new()), i.span_to(rest))));
    }
    let (rest, first) = star_named_expression(inner)?;
    let (rest, kind) = match rest.kind() {
        kind if begins_clauses(kind) && !matches!(first.kind, ExprKind::Starred(_)) => {
            let (rest, generators) = for_if_clauses(rest)?;
            (rest, ExprKind::ListComp(Box::new(Comp { elt: first, generators })))
        }
        _ => {
            let (rest, elements) = more_elements(rest, first, star_named_expression)?;
            (rest, ExprKind::List(elements))
        }
    };
    let (rest, _) = tok(Tok::RBracket)(rest)?;
    Ok((rest, expr(kind, i.span_to(rest))))
}

/// A dict, a set, or a comprehension of either.
fn braces(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let parsed = dict_or_set(i);
    // CPython looks for these in its first pass already.
    if matches!(parsed, Err(nom::Err::Error(_))) {
        mistakes::key_values(i)?;
    }
    let tried: [Mistake; 2] = [mistakes::dict_comprehension, mistakes::comprehension];
    or_mistake(i, parsed, &tried)
}

fn dict_or_set(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let inner = i.advance();
    let (rest, kind) = match inner.kind() {
        Tok::RBrace => (inner, ExprKind::Dict(Vec::new())),
        Tok::DoubleStar => dict(inner)?,
        _ => {
            // A key may not be `name := value`, so that a colon after one is refused below.
            let (rest, first) = star_named_expression(inner)?;
            let is_key = !matches!(first.kind, ExprKind::Starred(_)) && inner.second() != Tok::ColonEqual;
            match rest.kind() {
                Tok::Colon if is_key => key_value(rest, first)?,
                kind if begins_clauses(kind) && !matches!(first.kind, ExprKind::Starred(_)) => {
                    let (rest, generators) = for_if_clauses(rest)?;
                    (rest, ExprKind::SetComp(Box::new(Comp { elt: first, generators })))
                }
                _ => {
                    let (rest, elements) = more_elements(rest, first, star_named_expression)?;
                    (rest, ExprKind::Set(elements))
                }
            }
        }
    };
    let (rest, _) = tok(Tok::RBrace)(rest)?;
    Ok((rest, expr(kind, i.span_to(rest))))
}

/// After the first key of braces: the rest of a dict or of a dict comprehension.
fn key_value(i: Tokens<'_>, key: Expr) -> Parsed<'_, ExprKind> {
    let (rest, value) = preceded(tok(Tok::Colon), expression).parse(i)?;
    if begins_clauses(rest.kind()) {
        let (rest, generators) = for_if_clauses(rest)?;
        return Ok((rest, ExprKind::DictComp(Box::new(DictComp { key, value, generators }))));
    }
    dict_rest(rest, vec![DictItem { key: Some(key), value }])
}

fn dict(i: Tokens<'_>) -> Parsed<'_, ExprKind> {
    let (rest, first) = dict_item(i)?;
    dict_rest(rest, vec![first])
}

fn dict_rest(mut i: Tokens<'_>, mut items: Vec<DictItem>) -> Parsed<'_, ExprKind> {
    while let Some(after) = i.take(Tok::Comma) {
        i = after;
        if i.kind() == Tok::RBrace {
            break;
        }
        let (rest, item) = dict_item(i)?;
        items.push(item);
        i = rest;
    }
    Ok((i, ExprKind::Dict(items)))
}

/// `double_starred_kvpair`: `**mapping` or `key: value`.
pub(super) fn dict_item(i: Tokens<'_>) -> Parsed<'_, DictItem> {
    if let Some(rest) = i.take(Tok::DoubleStar) {
        let (rest, value) = bitwise_or(rest)?;
        return Ok((rest, DictItem { key: None, value }));
    }
    let (rest, key) = expression(i)?;
    let (rest, value) = preceded(tok(Tok::Colon), expression).parse(rest)?;
    Ok((rest, DictItem { key: Some(key), value }))
}

/// Whether the clauses of a comprehension can begin with this token.
pub(super) fn begins_clauses(kind: Tok) -> bool {
    matches!(kind, Tok::For | Tok::Async)
}

/// `for_if_clauses`: the clauses of a comprehension.
pub(super) fn for_if_clauses(i: Tokens<'_>) -> Parsed<'_, Vec<Comprehension>> {
    many1(for_if_clause).parse(i)
}

fn for_if_clause(i: Tokens<'_>) -> Parsed<'_, Comprehension> {
    let asynchronous = i.take(Tok::Async);
    let is_async = asynchronous.is_some();
    let i = asynchronous.unwrap_or(i);
    let (rest, _) = tok(Tok::For)(i)?;
    let head = terminated(star_targets, tok(Tok::In)).parse(rest);
    if i.diagnosing() && matches!(head, Err(nom::Err::Error(_))) {
        mistakes::for_target(i)?;
    }
    let (rest, target) = head?;
    let (mut rest, iter) = disjunction(rest)?;
    let mut ifs = Vec::new();
    while let Some(after) = rest.take(Tok::If) {
        let (after, condition) = disjunction(after)?;
        ifs.push(condition);
        rest = after;
    }
    Ok((rest, Comprehension { target, iter, ifs, is_async }))
}
