//! The arguments of calls and of class definitions.

use super::super::ast::*;
use super::super::token::Tok;
use super::atom::{begins_clauses, for_if_clauses};
use super::cursor::{Parsed, Tokens, name, no};
use super::expression::{assignment_expression, expr, expression, starred_expression};
use super::mistakes;

/// Positional arguments, and keyword arguments.
pub(super) type Args = (Vec<Expr>, Vec<Keyword>);

/// `'(' arguments ')'`; a generator standing alone needs no parentheses of its own.
pub(super) fn parenthesised_arguments(i: Tokens<'_>) -> Parsed<'_, Args> {
    let inner = i.advance();
    if let Some(rest) = inner.take(Tok::RParen) {
        return Ok((rest, (Vec::new(), Vec::new())));
    }
    let mut parsed = args(inner);
    if let Ok((rest, (positional, keywords))) = &mut parsed
        && let [element] = positional.as_slice()
        && keywords.is_empty()
        && begins_clauses(rest.kind())
        && !matches!(element.kind, ExprKind::Starred(_))
    {
        let clauses = for_if_clauses(*rest);
        if let Err(nom::Err::Failure(failure)) = clauses {
            return Err(nom::Err::Failure(failure));
        }
        if let Ok((rest, generators)) = clauses
            && let Some(rest) = rest.take(Tok::RParen)
        {
            let Some(elt) = positional.pop() else { return no() };
            let generator = ExprKind::GeneratorExp(Box::new(Comp { elt, generators }));
            return Ok((rest, (vec![expr(generator, i.span_to(rest))], Vec::new())));
        }
    } else if i.diagnosing() {
        mistakes::comprehension(i)?;
    }
    finish(inner, parsed)
}

/// `'(' [arguments] ')'` of a class definition, where a generator is no argument.
pub(super) fn class_arguments(i: Tokens<'_>) -> Parsed<'_, Args> {
    let inner = i.advance();
    match inner.take(Tok::RParen) {
        Some(rest) => Ok((rest, (Vec::new(), Vec::new()))),
        None => finish(inner, args(inner)),
    }
}

/// `arguments: args [','] &')'`, and the parenthesis.
fn finish<'a>(i: Tokens<'a>, parsed: Parsed<'a, Args>) -> Parsed<'a, Args> {
    let parsed = match parsed {
        Ok((rest, arguments)) => {
            let rest = rest.take(Tok::Comma).unwrap_or(rest);
            if rest.kind() == Tok::RParen {
                note_repeated(i, &arguments.1);
                return Ok((rest.advance(), arguments));
            }
            no()
        }
        Err(error) => Err(error),
    };
    if i.diagnosing() && matches!(parsed, Err(nom::Err::Error(_))) {
        mistakes::arguments(i)?;
    }
    parsed
}

fn note_repeated(i: Tokens<'_>, keywords: &[Keyword]) {
    for (n, keyword) in keywords.iter().enumerate() {
        let earlier = |other: &Keyword| keyword.arg.is_some() && other.arg == keyword.arg;
        if let (Some(arg), true) = (&keyword.arg, keywords[..n].iter().any(earlier)) {
            i.cx.note_late(1, keyword.span, format!("keyword argument repeated: {arg}"));
        }
    }
}

/// Which arguments may still follow.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Positional,
    /// After a keyword: `name=value` and `*iterable`.
    Keyword,
    /// After `**`: `name=value` and `**mapping`.
    Unpacking,
}

/// `args`: as many arguments as there are, without a trailing comma.
pub(super) fn args(i: Tokens<'_>) -> Parsed<'_, Args> {
    let mut arguments = (Vec::new(), Vec::new());
    let mut stage = Stage::Positional;
    let (mut end, mut next) = (None, i);
    loop {
        match argument(next, &mut stage, &mut arguments) {
            Ok((rest, ())) => end = Some(rest),
            Err(nom::Err::Error(_)) => break,
            Err(failure) => return Err(failure),
        }
        match end.and_then(|rest| rest.take(Tok::Comma)) {
            Some(after) if after.kind() != Tok::RParen => next = after,
            _ => break,
        }
    }
    match end {
        Some(rest) => Ok((rest, arguments)),
        None => no(),
    }
}

fn argument<'a>(i: Tokens<'a>, stage: &mut Stage, arguments: &mut Args) -> Parsed<'a, ()> {
    let kind = i.kind();
    let is_keyword = kind == Tok::Name && i.second() == Tok::Equal;
    if *stage == Stage::Positional && !is_keyword && kind != Tok::DoubleStar && kind != Tok::Star {
        match positional(i) {
            Ok((rest, value)) => {
                arguments.0.push(value);
                return Ok((rest, ()));
            }
            Err(nom::Err::Error(_)) => {}
            Err(failure) => return Err(failure),
        }
    }
    if kind == Tok::Star && *stage != Stage::Unpacking {
        let (rest, value) = starred_expression(i)?;
        if rest.kind() == Tok::Equal && i.diagnosing() {
            mistakes::keyword_argument(i)?;
        }
        arguments.0.push(value);
        return Ok((rest, ()));
    }
    if i.diagnosing() {
        mistakes::keyword_argument(i)?;
    }
    let (rest, arg) = match kind {
        Tok::DoubleStar => (i.advance(), None),
        _ if is_keyword => {
            let (rest, arg) = name(i)?;
            (rest.advance(), Some(arg))
        }
        _ => return no(),
    };
    let (rest, value) = expression(rest)?;
    *stage = if arg.is_none() || *stage == Stage::Unpacking { Stage::Unpacking } else { Stage::Keyword };
    arguments.1.push(Keyword { arg, value, span: i.span_to(rest) });
    Ok((rest, ()))
}

/// An argument by position: not followed by `=`, and `:=` only after a name.
fn positional(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let (rest, value) =
        if i.kind() == Tok::Name && i.second() == Tok::ColonEqual { assignment_expression(i)? } else { expression(i)? };
    if matches!(rest.kind(), Tok::Equal | Tok::ColonEqual) { no() } else { Ok((rest, value)) }
}
