//! The productions of wrong programs, tried in the second pass only: each recognises a common mistake and says what
//! CPython 3.11 says of it, in the same order of precedence. A function here returns quietly when its mistake was not made.

use super::super::ast::*;
use super::super::error::SyntaxErrorKind;
use super::super::span::{LineIndex, Span};
use super::super::token::Tok;
use super::arguments::args;
use super::atom::{atom, begins_clauses, dict_item, for_if_clauses, starts_expression};
use super::cursor::{Fail, Parsed, Tokens, name, refuse};
use super::expression::{
    bitwise_or, conditional, disjunction, expression as full_expression, star_expressions, star_named_expression,
    starred_expression, yield_expression,
};
use super::statement::augmented_operator;
use super::target::{TargetKind, expression_name, invalid_target, star_targets};

type Attempt<'a, T> = Result<Option<(Tokens<'a>, T)>, nom::Err<Fail>>;

/// A rule that may not match, while errors found inside it still count.
fn attempt<T>(parsed: Parsed<'_, T>) -> Attempt<'_, T> {
    match parsed {
        Ok(found) => Ok(Some(found)),
        Err(nom::Err::Error(_)) => Ok(None),
        Err(failure) => Err(failure),
    }
}

const QUIET: fn(Tokens<'_>) -> Parsed<'_, ()> = |i| Ok((i, ()));

/// Line of the token here, from 1.
pub(super) fn line_of(i: Tokens<'_>) -> u32 {
    LineIndex::new(i.cx.source).line(i.span().start)
}

/// A name that is Python 2's statement.
fn is_legacy(value: &Expr) -> bool {
    matches!(&value.kind, ExprKind::Name(name) if matches!(&**name, "print" | "exec"))
}

/// Two expressions side by side; an `if` without its `else`.
pub(super) fn expression(i: Tokens<'_>) -> Parsed<'_, ()> {
    let is_name = i.kind() == Tok::Name;
    let soft = is_name && matches!(i.text(), "_" | "case" | "match");
    let Some((rest, left)) = attempt(disjunction(i))? else { return QUIET(i) };
    let prefix = is_name && i.second() == Tok::String;
    if !soft && !prefix && starts_expression(rest.kind()) {
        i.cx.diagnosing.set(false);
        let right = attempt(conditional(rest));
        i.cx.diagnosing.set(true);
        if let Some((end, right)) = right?
            && !is_legacy(&left)
            && end.previous().level > 0
        {
            return refuse(i.error(left.span.to(right.span), "invalid syntax. Perhaps you forgot a comma?"));
        }
    }
    if let Some(after) = rest.take(Tok::If)
        && let Some((end, test)) = attempt(disjunction(after))?
        && !matches!(end.kind(), Tok::Else | Tok::Colon)
    {
        return refuse(i.error(left.span.to(test.span), "expected 'else' after 'if' expression"));
    }
    QUIET(i)
}

/// `print x`.
pub(super) fn legacy_expression(i: Tokens<'_>) -> Parsed<'_, ()> {
    if i.kind() != Tok::Name || i.second() == Tok::LParen || !starts_expression(i.second()) {
        return QUIET(i);
    }
    let (rest, id) = name(i)?;
    if let Some((_, value)) = attempt(star_expressions(rest))?
        && matches!(&*id, "print" | "exec")
    {
        let message = format!("Missing parentheses in call to '{id}'. Did you mean {id}(...)?");
        return refuse(i.error(i.span().to(value.span), message));
    }
    QUIET(i)
}

/// `=` where `==` or `:=` was meant; `:=` after something that is no name.
pub(super) fn named_expression(i: Tokens<'_>) -> Parsed<'_, ()> {
    if let Some((rest, left)) = attempt(full_expression(i))?
        && let Some(after) = rest.take(Tok::ColonEqual)
        && attempt(full_expression(after))?.is_some()
    {
        let message = format!("cannot use assignment expressions with {}", expression_name(&left));
        return refuse(i.error(left.span, message));
    }
    let ends = |i: Tokens<'_>| !matches!(i.kind(), Tok::Equal | Tok::ColonEqual);
    if i.kind() == Tok::Name
        && i.second() == Tok::Equal
        && let Some((rest, right)) = attempt(bitwise_or(i.advance().advance()))?
        && ends(rest)
    {
        let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        return refuse(i.error(i.span().to(right.span), message));
    }
    if matches!(i.kind(), Tok::True | Tok::False | Tok::None) {
        return QUIET(i);
    }
    if matches!(i.kind(), Tok::LParen | Tok::LBracket)
        && let Some((_, display)) = attempt(atom(i))?
        && display.span.start == i.span().start
        && matches!(display.kind, ExprKind::List(_) | ExprKind::Tuple(_) | ExprKind::GeneratorExp(_))
    {
        return QUIET(i);
    }
    if let Some((rest, left)) = attempt(bitwise_or(i))?
        && let Some(after) = rest.take(Tok::Equal)
        && let Some((rest, _)) = attempt(bitwise_or(after))?
        && ends(rest)
    {
        let name = expression_name(&left);
        let message = format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?");
        return refuse(i.error(left.span, message));
    }
    QUIET(i)
}

/// Statements meant as assignments or annotations.
pub(super) fn assignment(i: Tokens<'_>) -> Parsed<'_, ()> {
    annotation(i)?;
    let mut next = i;
    while let Some((rest, _)) = attempt(star_targets(next))?
        && let Some(after) = rest.take(Tok::Equal)
    {
        next = after;
    }
    // The last target may be the one at fault, so each place is tried from the back.
    if let Some((rest, value)) = attempt(star_expressions(next))?
        && rest.kind() == Tok::Equal
    {
        wrong_target(i, &value, TargetKind::Star)?;
    }
    if next.kind() == Tok::Yield
        && let Some((rest, value)) = attempt(yield_expression(next))?
        && rest.kind() == Tok::Equal
    {
        return refuse(i.error(value.span, "assignment to yield expression not possible"));
    }
    if let Some((rest, left)) = attempt(star_expressions(i))?
        && augmented_operator(rest.kind()).is_some()
    {
        let after = rest.advance();
        let value = if after.kind() == Tok::Yield { yield_expression(after) } else { star_expressions(after) };
        if attempt(value)?.is_some() {
            let name = expression_name(&left);
            return refuse(i.error(left.span, format!("'{name}' is an illegal expression for augmented assignment")));
        }
    }
    QUIET(i)
}

fn annotation(i: Tokens<'_>) -> Parsed<'_, ()> {
    let annotated = |i: Tokens<'_>| match i.take(Tok::Colon) {
        Some(after) => attempt(full_expression(after)).map(|found| found.is_some()),
        None => Ok(false),
    };
    if matches!(i.kind(), Tok::LParen | Tok::LBracket)
        && let Some((rest, target)) = attempt(atom(i))?
        && matches!(target.kind, ExprKind::List(_) | ExprKind::Tuple(_))
        && annotated(rest)?
    {
        let name = expression_name(&target);
        return refuse(i.error(target.span, format!("only single target (not {name}) can be annotated")));
    }
    if let Some((mut rest, first)) = attempt(star_named_expression(i))?
        && rest.kind() == Tok::Comma
    {
        rest = rest.advance();
        while let Some((after, _)) = attempt(star_named_expression(rest))? {
            rest = after.take(Tok::Comma).unwrap_or(after);
        }
        if annotated(rest)? {
            return refuse(i.error(first.span, "only single target (not tuple) can be annotated"));
        }
    }
    if let Some((rest, target)) = attempt(full_expression(i))?
        && annotated(rest)?
    {
        return refuse(i.error(target.span, "illegal target for annotation"));
    }
    QUIET(i)
}

fn wrong_target<'a>(i: Tokens<'a>, value: &Expr, kind: TargetKind) -> Parsed<'a, ()> {
    match invalid_target(value, kind) {
        Some(wrong) => {
            let verb = if kind == TargetKind::Del { "delete" } else { "assign to" };
            refuse(i.error(wrong.span, format!("cannot {verb} {}", expression_name(wrong))))
        }
        None => QUIET(i),
    }
}

/// `del` and something that cannot be deleted.
pub(super) fn delete(i: Tokens<'_>) -> Parsed<'_, ()> {
    match attempt(star_expressions(i.advance()))? {
        Some((_, value)) => wrong_target(i, &value, TargetKind::Del),
        None => QUIET(i),
    }
}

/// `for` and something that cannot be a loop's target.
pub(super) fn for_target(i: Tokens<'_>) -> Parsed<'_, ()> {
    match attempt(star_expressions(i.advance()))? {
        Some((_, value)) => wrong_target(i, &value, TargetKind::For),
        None => QUIET(i),
    }
}

/// What follows the `as` of a `with`.
pub(super) fn with_item(i: Tokens<'_>) -> Parsed<'_, ()> {
    match attempt(full_expression(i))? {
        Some((rest, value)) if matches!(rest.kind(), Tok::Comma | Tok::RParen | Tok::Colon) => {
            wrong_target(i, &value, TargetKind::Star)
        }
        _ => QUIET(i),
    }
}

/// `(*a)` and `(**a)`.
pub(super) fn group(i: Tokens<'_>) -> Parsed<'_, ()> {
    let inner = i.advance();
    match inner.kind() {
        Tok::Star => {
            if let Some((rest, value)) = attempt(starred_expression(inner))?
                && rest.kind() == Tok::RParen
            {
                return refuse(i.error(value.span, "cannot use starred expression here"));
            }
        }
        Tok::DoubleStar => {
            if let Some((rest, _)) = attempt(full_expression(inner.advance()))?
                && rest.kind() == Tok::RParen
            {
                return refuse(i.error(inner.span(), "cannot use double starred expression here"));
            }
        }
        _ => {}
    }
    QUIET(i)
}

/// `[*a for ...]` and `[a, b for ...]`.
pub(super) fn comprehension(i: Tokens<'_>) -> Parsed<'_, ()> {
    let inner = i.advance();
    if inner.kind() == Tok::Star
        && let Some((rest, value)) = attempt(starred_expression(inner))?
        && begins_clauses(rest.kind())
        && attempt(for_if_clauses(rest))?.is_some()
    {
        return refuse(i.error(value.span, "iterable unpacking cannot be used in comprehension"));
    }
    if i.kind() == Tok::LParen {
        return QUIET(i);
    }
    let Some((rest, first)) = attempt(star_named_expression(inner))? else { return QUIET(i) };
    let Some(mut next) = rest.take(Tok::Comma) else { return QUIET(i) };
    let mut last = rest.span();
    while let Some((after, value)) = attempt(star_named_expression(next))? {
        last = value.span;
        next = after;
        match after.take(Tok::Comma) {
            Some(after) => next = after,
            None => break,
        }
    }
    if begins_clauses(next.kind()) && attempt(for_if_clauses(next))?.is_some() {
        let message = "did you forget parentheses around the comprehension target?";
        return refuse(i.error(first.span.to(last), message));
    }
    QUIET(i)
}

/// `{**a for ...}`.
pub(super) fn dict_comprehension(i: Tokens<'_>) -> Parsed<'_, ()> {
    if let Some(stars) = i.advance().take(Tok::DoubleStar)
        && let Some((rest, _)) = attempt(bitwise_or(stars))?
        && begins_clauses(rest.kind())
        && let Some((rest, _)) = attempt(for_if_clauses(rest))?
        && rest.kind() == Tok::RBrace
    {
        return refuse(i.error(i.advance().span(), "dict unpacking cannot be used in dict comprehension"));
    }
    QUIET(i)
}

/// Keys without values, values without keys.
pub(super) fn key_values(i: Tokens<'_>) -> Parsed<'_, ()> {
    // Braces within braces would be read twice at every level.
    i.cx.remembering.set(true);
    let inner = i.advance();
    let mut next = inner;
    while let Some((rest, _)) = attempt(dict_item(next))?
        && let Some(after) = rest.take(Tok::Comma)
    {
        next = after;
    }
    if next.index() > inner.index()
        && let Some((rest, key)) = attempt(full_expression(next))?
        && rest.kind() != Tok::Colon
    {
        let width = key.span.text(i.cx.source).chars().next_back().map_or(1, char::len_utf8) as u32;
        let last = Span::new(key.span.end - width, key.span.end);
        let mut error = i.error(last, "':' expected after dictionary key");
        error.end_column = 0;
        return refuse(error);
    }
    for start in [next, inner] {
        let Some((rest, _)) = attempt(full_expression(start))? else { continue };
        let Some(value) = rest.take(Tok::Colon) else { continue };
        if value.kind() == Tok::Star && attempt(bitwise_or(value.advance()))?.is_some() {
            return refuse(from_here(i, value.span(), "cannot use a starred expression in a dictionary value"));
        }
        if matches!(value.kind(), Tok::RBrace | Tok::Comma) {
            return refuse(i.error(rest.span(), "expression expected after dictionary key and ':'"));
        }
    }
    QUIET(i)
}

/// An error that ends where CPython's tokenizer stands.
fn from_here(i: Tokens<'_>, start: Span, message: &str) -> super::super::error::SyntaxError {
    let mut error = i.error(start.to(i.cx.furthest().span), message);
    error.end_column = error.end_column.saturating_sub(1);
    error
}

/// Arguments in the wrong order, and generators without their parentheses.
pub(super) fn arguments(i: Tokens<'_>) -> Parsed<'_, ()> {
    const GENERATOR: &str = "Generator expression must be parenthesized";
    let all = attempt(args(i))?;
    if let Some((rest, (_, keywords))) = &all
        && !keywords.is_empty()
        && rest.kind() == Tok::Comma
        && rest.second() == Tok::Star
    {
        let message = "iterable argument unpacking follows keyword argument unpacking";
        return refuse(i.error(rest.advance().span(), message));
    }
    if let Some((rest, first)) = attempt(full_expression(i))?
        && begins_clauses(rest.kind())
        && let Some((rest, clauses)) = attempt(for_if_clauses(rest))?
        && rest.kind() == Tok::Comma
    {
        return refuse(i.error(first.span.to(end_of(&clauses)), GENERATOR));
    }
    if i.kind() == Tok::Name && i.second() == Tok::Equal {
        keyword_generator(i)?;
    }
    let Some((rest, (positional, keywords))) = all else { return QUIET(i) };
    if begins_clauses(rest.kind())
        && let Some((_, clauses)) = attempt(for_if_clauses(rest))?
        && let [_, .., last] = positional.as_slice()
    {
        return refuse(i.error(last.span.to(end_of(&clauses)), GENERATOR));
    }
    let Some(after) = rest.take(Tok::Comma) else { return QUIET(i) };
    if let Some((rest, element)) = attempt(full_expression(after))?
        && begins_clauses(rest.kind())
        && let Some((_, clauses)) = attempt(for_if_clauses(rest))?
    {
        return refuse(i.error(element.span.to(end_of(&clauses)), GENERATOR));
    }
    if attempt(args(after))?.is_some() {
        let unpacking = keywords.iter().any(|keyword| keyword.arg.is_none());
        let what = if unpacking { "keyword argument unpacking" } else { "keyword argument" };
        return refuse(i.error_here(format!("positional argument follows {what}")));
    }
    QUIET(i)
}

/// The last expression of the last `for` clause.
fn end_of(clauses: &[Comprehension]) -> Span {
    clauses.last().map_or(Span::default(), |clause| clause.ifs.last().unwrap_or(&clause.iter).span)
}

/// `name=value for ...`.
fn keyword_generator(i: Tokens<'_>) -> Parsed<'_, ()> {
    if let Some((rest, _)) = attempt(full_expression(i.advance().advance()))?
        && begins_clauses(rest.kind())
        && attempt(for_if_clauses(rest))?.is_some()
    {
        let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        return refuse(i.error(i.span().to(i.advance().span()), message));
    }
    QUIET(i)
}

/// Keyword arguments that name no parameter.
pub(super) fn keyword_argument(i: Tokens<'_>) -> Parsed<'_, ()> {
    if matches!(i.kind(), Tok::True | Tok::False | Tok::None) && i.second() == Tok::Equal {
        return refuse(i.error(i.span().to(i.advance().span()), format!("cannot assign to {}", i.text())));
    }
    if i.kind() == Tok::Name && i.second() == Tok::Equal {
        return keyword_generator(i);
    }
    if let Some((rest, value)) = attempt(full_expression(i))?
        && rest.kind() == Tok::Equal
    {
        let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
        return refuse(i.error(value.span.to(rest.span()), message));
    }
    QUIET(i)
}

/// A compound statement without its block.
pub(super) fn no_block<'a, T>(i: Tokens<'a>, header: &str, line: u32) -> Parsed<'a, T> {
    let mut error = i.error_here(format!("expected an indented block after {header} on line {line}"));
    error.kind = SyntaxErrorKind::IndentationError;
    refuse(error)
}

/// `from a import b,` without parentheses.
pub(super) fn trailing_import_comma(i: Tokens<'_>) -> Parsed<'_, ()> {
    refuse(i.error_here("trailing comma not allowed without surrounding parentheses"))
}

/// `except A, B:`.
pub(super) fn several_exceptions<'a>(start: Tokens<'a>, comma: Tokens<'a>) -> Parsed<'a, ()> {
    let mut next = comma;
    while let Some(after) = next.take(Tok::Comma)
        && let Some((rest, _)) = attempt(full_expression(after))?
    {
        next = rest;
    }
    if let Some(after) = next.take(Tok::As).and_then(|after| after.take(Tok::Name)) {
        next = after;
    }
    if next.kind() == Tok::Colon {
        return refuse(from_here(start, start.span(), "multiple exception types must be parenthesized"));
    }
    QUIET(start)
}

/// `except` and `except*` on one `try`; `i` is at the second kind.
pub(super) fn mixed_except(i: Tokens<'_>) -> Parsed<'_, ()> {
    let star = i.advance().take(Tok::Star);
    let mut rest = star.unwrap_or(i.advance());
    if let Some((after, _)) = attempt(full_expression(rest))? {
        rest = after;
        if let Some(after) = rest.take(Tok::As).and_then(|after| after.take(Tok::Name)) {
            rest = after;
        }
    }
    if rest.kind() != Tok::Colon {
        return QUIET(i);
    }
    let span = if star.is_some() { i.span().to(i.advance().span()) } else { i.span() };
    refuse(i.error(span, "cannot have both 'except' and 'except*' on the same 'try'"))
}

/// What follows the `as` of a pattern.
pub(super) fn as_pattern(i: Tokens<'_>) -> Parsed<'_, ()> {
    if i.kind() == Tok::Name {
        return refuse(i.error(i.span(), "cannot use '_' as a target"));
    }
    match attempt(full_expression(i))? {
        Some((_, value)) => refuse(i.error(value.span, "invalid pattern target")),
        None => QUIET(i),
    }
}
