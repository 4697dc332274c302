//! `match` statements and their patterns.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::multi::{many1, separated_list1};
use nom::sequence::{delimited, preceded, terminated};

use super::super::ast::*;
use super::super::token::Tok;
use super::atom::starts_expression;
use super::compound::{Header, suite};
use super::cursor::{Parsed, Tokens, deeper, name, no, refuse, tok};
use super::expression::{expr, more_elements, named_expression, star_named_expression};
use super::literal;
use super::mistakes;

/// `match subject:` and its cases.
pub(super) fn match_statement(i: Tokens<'_>) -> Parsed<'_, StmtKind> {
    if !starts_expression(i.second()) {
        return no();
    }
    let (rest, subject) = subject(i.advance())?;
    if i.diagnosing() && rest.kind() == Tok::Newline {
        return refuse(i.error_here("expected ':'"));
    }
    let (rest, _) = (tok(Tok::Colon), tok(Tok::Newline)).parse(rest)?;
    if i.diagnosing() && !matches!(rest.kind(), Tok::Indent | Tok::Fault) {
        return mistakes::no_block(rest, "'match' statement", mistakes::line_of(i));
    }
    let cases = delimited(tok(Tok::Indent), many1(case_block), tok(Tok::Dedent));
    let (rest, cases) = deeper(rest, 4, |i| { cases }.parse(i))?;
    Ok((rest, StmtKind::Match(Box::new(Match { subject, cases }))))
}

fn subject(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let (rest, first) = star_named_expression(i)?;
    let starred = matches!(first.kind, ExprKind::Starred(_));
    if rest.kind() != Tok::Comma {
        return if starred { no() } else { Ok((rest, first)) };
    }
    let (rest, elements) = more_elements(rest, first, star_named_expression)?;
    Ok((rest, expr(ExprKind::Tuple(elements), i.span_to(rest))))
}

fn case_block(i: Tokens<'_>) -> Parsed<'_, MatchCase> {
    if !i.is_word("case") {
        return no();
    }
    let (rest, pattern) = patterns(i.advance())?;
    let (rest, guard) = opt(preceded(tok(Tok::If), named_expression)).parse(rest)?;
    let (rest, body) = suite(Header { start: i, name: "'case' statement" })(rest)?;
    Ok((rest, MatchCase { pattern, guard, body }))
}

fn pattern_node<'a>(kind: PatternKind, start: Tokens<'a>, rest: Tokens<'a>) -> Parsed<'a, Pattern> {
    Ok((rest, Pattern { kind, span: start.span_to(rest) }))
}

/// A whole pattern: commas make a sequence without brackets.
fn patterns(i: Tokens<'_>) -> Parsed<'_, Pattern> {
    let (rest, first) = maybe_star_pattern(i)?;
    if rest.kind() != Tok::Comma {
        return if matches!(first.kind, PatternKind::Star(_)) { no() } else { Ok((rest, first)) };
    }
    let (rest, all) = more_patterns(rest, first, |kind| matches!(kind, Tok::Colon | Tok::If))?;
    pattern_node(PatternKind::Sequence(all), i, rest)
}

/// The patterns after a first one; a trailing comma is taken.
fn more_patterns(mut i: Tokens<'_>, first: Pattern, ends: fn(Tok) -> bool) -> Parsed<'_, Vec<Pattern>> {
    let mut all = vec![first];
    while let Some(after) = i.take(Tok::Comma) {
        i = after;
        if ends(i.kind()) {
            break;
        }
        let (rest, next) = maybe_star_pattern(i)?;
        all.push(next);
        i = rest;
    }
    Ok((i, all))
}

fn maybe_star_pattern(i: Tokens<'_>) -> Parsed<'_, Pattern> {
    let Some(rest) = i.take(Tok::Star) else { return deeper(i, 4, as_pattern) };
    let (rest, id) = name(rest)?;
    pattern_node(PatternKind::Star((&*id != "_").then_some(id)), i, rest)
}

/// `pattern`: alternatives, with a name for the whole.
fn as_pattern(i: Tokens<'_>) -> Parsed<'_, Pattern> {
    let (rest, pattern) = or_pattern(i)?;
    let Some(after) = rest.take(Tok::As) else { return Ok((rest, pattern)) };
    if after.kind() != Tok::Name || after.text() == "_" {
        if i.diagnosing() {
            mistakes::as_pattern(after)?;
        }
        return no();
    }
    if matches!(after.second(), Tok::Dot | Tok::LParen | Tok::Equal) {
        return no();
    }
    let (rest, id) = name(after)?;
    pattern_node(PatternKind::As(Some(Box::new(pattern)), Some(id)), i, rest)
}

fn or_pattern(i: Tokens<'_>) -> Parsed<'_, Pattern> {
    let (rest, mut all) = separated_list1(tok(Tok::Bar), closed_pattern).parse(i)?;
    match all.pop() {
        Some(single) if all.is_empty() => Ok((rest, single)),
        Some(last) => {
            all.push(last);
            pattern_node(PatternKind::Or(all), i, rest)
        }
        None => no(),
    }
}

fn closed_pattern(i: Tokens<'_>) -> Parsed<'_, Pattern> {
    match i.kind() {
        Tok::None => pattern_node(PatternKind::Singleton(Constant::None), i, i.advance()),
        Tok::True => pattern_node(PatternKind::Singleton(Constant::True), i, i.advance()),
        Tok::False => pattern_node(PatternKind::Singleton(Constant::False), i, i.advance()),
        Tok::Number | Tok::Minus | Tok::String => {
            let (rest, value) = literal_expression(i)?;
            pattern_node(PatternKind::Value(Box::new(value)), i, rest)
        }
        Tok::Name => name_pattern(i),
        Tok::LParen => group_or_sequence(i),
        Tok::LBracket => sequence(i, Tok::RBracket),
        Tok::LBrace => mapping(i),
        _ => no(),
    }
}

/// A number with a sign, a complex number, or strings.
fn literal_expression(i: Tokens<'_>) -> Parsed<'_, Expr> {
    if i.kind() == Tok::String {
        return literal::strings(i);
    }
    let (rest, left) = signed_number(i)?;
    let op = match rest.kind() {
        Tok::Plus => Operator::Add,
        Tok::Minus => Operator::Sub,
        _ => return Ok((rest, left)),
    };
    let (rest, right) = unsigned_number(rest.advance())?;
    if !matches!(right.kind, ExprKind::Constant(Constant::Imaginary(_))) {
        return refuse(i.error(right.span, "imaginary number required in complex literal"));
    }
    Ok((rest, expr(ExprKind::BinOp(Box::new(BinOp { left, op, right })), i.span_to(rest))))
}

fn signed_number(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let Some(rest) = i.take(Tok::Minus) else { return unsigned_number(i) };
    let (rest, operand) = unsigned_number(rest)?;
    Ok((rest, expr(ExprKind::UnaryOp(UnaryOperator::USub, Box::new(operand)), i.span_to(rest))))
}

fn unsigned_number(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let (rest, token) = tok(Tok::Number)(i)?;
    Ok((rest, expr(ExprKind::Constant(literal::number(i)?), token.span)))
}

/// A capture, the wildcard, a dotted value, or a class pattern.
fn name_pattern(i: Tokens<'_>) -> Parsed<'_, Pattern> {
    let (mut rest, id) = name(i)?;
    let mut value = expr(ExprKind::Name(id.clone()), i.span());
    let mut dotted = false;
    while let Some(after) = rest.take(Tok::Dot) {
        let (after, attr) = name(after)?;
        dotted = true;
        rest = after;
        value = expr(ExprKind::Attribute(Box::new(Attribute { value, attr })), i.span_to(rest));
    }
    match rest.kind() {
        Tok::LParen => class_pattern(i, rest, value),
        _ if dotted => pattern_node(PatternKind::Value(Box::new(value)), i, rest),
        Tok::Equal => no(),
        _ => pattern_node(PatternKind::As(None, (&*id != "_").then_some(id)), i, rest),
    }
}

fn class_pattern<'a>(start: Tokens<'a>, i: Tokens<'a>, cls: Expr) -> Parsed<'a, Pattern> {
    let mut class = ClassPattern { cls, patterns: Vec::new(), kwd_attrs: Vec::new(), kwd_patterns: Vec::new() };
    let mut rest = i.advance();
    let mut misplaced: Option<super::super::span::Span> = None;
    while rest.kind() != Tok::RParen {
        let after = if rest.kind() == Tok::Name && rest.second() == Tok::Equal {
            let (after, attr) = terminated(name, tok(Tok::Equal)).parse(rest)?;
            let (after, pattern) = deeper(after, 4, as_pattern)?;
            class.kwd_attrs.push(attr);
            class.kwd_patterns.push(pattern);
            if misplaced.is_some() {
                break;
            }
            after
        } else {
            let (after, pattern) = deeper(rest, 4, as_pattern)?;
            if !class.kwd_attrs.is_empty() {
                misplaced = Some(misplaced.map_or(pattern.span, |span| span.to(pattern.span)));
            }
            class.patterns.push(pattern);
            after
        };
        rest = match after.take(Tok::Comma) {
            Some(next) => next,
            None => {
                rest = after;
                break;
            }
        };
    }
    if let Some(span) = misplaced {
        return if i.diagnosing() {
            refuse(i.error(span, "positional patterns follow keyword patterns"))
        } else {
            no()
        };
    }
    let (rest, _) = tok(Tok::RParen)(rest)?;
    pattern_node(PatternKind::Class(Box::new(class)), start, rest)
}

fn group_or_sequence(i: Tokens<'_>) -> Parsed<'_, Pattern> {
    let inner = i.advance();
    if inner.kind() == Tok::RParen {
        return sequence(i, Tok::RParen);
    }
    let (rest, first) = maybe_star_pattern(inner)?;
    if rest.kind() == Tok::RParen && !matches!(first.kind, PatternKind::Star(_)) {
        return Ok((rest.advance(), first));
    }
    if rest.kind() != Tok::Comma {
        return no();
    }
    let (rest, all) = more_patterns(rest, first, |kind| kind == Tok::RParen)?;
    let (rest, _) = tok(Tok::RParen)(rest)?;
    pattern_node(PatternKind::Sequence(all), i, rest)
}

fn sequence(i: Tokens<'_>, end: Tok) -> Parsed<'_, Pattern> {
    let inner = i.advance();
    let (rest, all) = match inner.kind() == end {
        true => (inner, Vec::new()),
        false => {
            let (rest, first) = maybe_star_pattern(inner)?;
            more_patterns(rest, first, |kind| kind == Tok::RBracket)?
        }
    };
    let (rest, _) = tok(end)(rest)?;
    pattern_node(PatternKind::Sequence(all), i, rest)
}

fn mapping(i: Tokens<'_>) -> Parsed<'_, Pattern> {
    let mut mapping = MappingPattern { keys: Vec::new(), patterns: Vec::new(), rest: None };
    let mut rest = i.advance();
    while rest.kind() != Tok::RBrace {
        let after = if let Some(after) = rest.take(Tok::DoubleStar) {
            if after.text() == "_" {
                return no();
            }
            let (after, id) = name(after)?;
            mapping.rest = Some(id);
            after
        } else {
            let (after, key) = terminated(mapping_key, tok(Tok::Colon)).parse(rest)?;
            let (after, pattern) = deeper(after, 4, as_pattern)?;
            mapping.keys.push(key);
            mapping.patterns.push(pattern);
            after
        };
        let last = mapping.rest.is_some();
        rest = match after.take(Tok::Comma) {
            Some(next) if !last => next,
            Some(next) => {
                rest = next;
                break;
            }
            None => {
                rest = after;
                break;
            }
        };
    }
    let (rest, _) = tok(Tok::RBrace)(rest)?;
    pattern_node(PatternKind::Mapping(Box::new(mapping)), i, rest)
}

fn mapping_key(i: Tokens<'_>) -> Parsed<'_, Expr> {
    alt((literal_expression, constant_key, dotted_key)).parse(i)
}

fn constant_key(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let constant = match i.kind() {
        Tok::None => Constant::None,
        Tok::True => Constant::True,
        Tok::False => Constant::False,
        _ => return no(),
    };
    Ok((i.advance(), expr(ExprKind::Constant(constant), i.span())))
}

fn dotted_key(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let (rest, pattern) = name_pattern(i)?;
    match pattern.kind {
        PatternKind::Value(value) => Ok((rest, *value)),
        _ => no(),
    }
}
