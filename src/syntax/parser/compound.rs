//! Compound statements, each with its blocks.

use nom::Parser;
use nom::combinator::opt;
use nom::multi::{many0, many1};
use nom::sequence::{preceded, terminated};

use super::super::ast::*;
use super::super::span::LineIndex;
use super::super::token::Tok;
use super::arguments::class_arguments;
use super::cursor::{Parsed, Tokens, deeper, forced, name, no, tok};
use super::expression::{expression, named_expression, star_expressions};
use super::mistakes;
use super::parameters::parameters;
use super::pattern::match_statement;
use super::statement::{simple_statements, statements, stmt};
use super::target::{star_target, star_targets};

/// A compound statement; none where a simple one begins.
pub(super) fn compound_statement<'a>(
    i: Tokens<'a>,
) -> Result<Option<(Tokens<'a>, Stmt)>, nom::Err<super::cursor::Fail>> {
    let (rest, kind) = match i.kind() {
        Tok::If => if_statement(i)?,
        Tok::For => for_statement(i, false)?,
        Tok::While => while_statement(i)?,
        Tok::With => with_statement(i, false)?,
        Tok::Try => try_statement(i)?,
        Tok::Def => function(i, Vec::new(), false)?,
        Tok::Async => match i.second() {
            Tok::For => for_statement(i.advance(), true)?,
            Tok::With => with_statement(i.advance(), true)?,
            Tok::Def => function(i.advance(), Vec::new(), true)?,
            _ => return no().map(|_: (Tokens<'a>, ())| None),
        },
        Tok::Class => class(i, Vec::new())?,
        Tok::At => return decorated(i).map(Some),
        // `match` is a name unless a whole match statement stands here.
        Tok::Name if i.text() == "match" => match match_statement(i) {
            Ok(found) => found,
            Err(nom::Err::Error(_)) => return Ok(None),
            Err(failure) => return Err(failure),
        },
        _ => return Ok(None),
    };
    Ok(Some((rest, stmt(kind, span_of_block(i, rest)))))
}

/// From the first token to the last that is not indentation.
fn span_of_block<'a>(start: Tokens<'a>, rest: Tokens<'a>) -> super::super::span::Span {
    let mut end = rest;
    while end.index() > start.index() && matches!(end.previous().kind, Tok::Newline | Tok::Dedent) {
        end = end.back();
    }
    start.span_to(end)
}

/// The header of a statement whose block is expected: its first token, and what CPython calls it.
#[derive(Clone, Copy)]
pub(super) struct Header<'a> {
    pub start: Tokens<'a>,
    pub name: &'static str,
}

/// `':' block`. A line that ends instead of having a colon is told so.
pub(super) fn suite<'a>(header: Header<'a>) -> impl Fn(Tokens<'a>) -> Parsed<'a, Vec<Stmt>> {
    move |i| {
        if i.kind() == Tok::Newline && i.diagnosing() {
            return super::cursor::refuse(i.error_here("expected ':'"));
        }
        preceded(tok(Tok::Colon), block(header)).parse(i)
    }
}

/// `&&':' block`: without its colon, the colon is asked for.
fn forced_suite<'a>(header: Header<'a>) -> impl Fn(Tokens<'a>) -> Parsed<'a, Vec<Stmt>> {
    move |i| preceded(forced(Tok::Colon, ":"), block(header)).parse(i)
}

/// `block`: statements on the same line, or indented ones.
fn block<'a>(header: Header<'a>) -> impl Fn(Tokens<'a>) -> Parsed<'a, Vec<Stmt>> {
    move |i| {
        let Some(rest) = i.take(Tok::Newline) else {
            let mut body = Vec::new();
            let (rest, ()) = simple_statements(i, &mut body)?;
            return Ok((rest, body));
        };
        if rest.kind() != Tok::Indent {
            if i.diagnosing() && rest.kind() != Tok::Fault {
                let line = LineIndex::new(i.cx.source).line(header.start.span().start);
                return mistakes::no_block(rest, header.name, line);
            }
            return no();
        }
        deeper(rest.advance(), 4, |i| terminated(statements, tok(Tok::Dedent)).parse(i))
    }
}

fn if_statement(i: Tokens<'_>) -> Parsed<'_, StmtKind> {
    let name = if i.kind() == Tok::If { "'if' statement" } else { "'elif' statement" };
    let (rest, test) = named_expression(i.advance())?;
    let (rest, body) = suite(Header { start: i, name })(rest)?;
    let (rest, orelse) = match rest.kind() {
        Tok::Elif => {
            let (after, kind) = deeper(rest, 2, if_statement)?;
            (after, vec![stmt(kind, span_of_block(rest, after))])
        }
        _ => else_block(rest)?,
    };
    Ok((rest, StmtKind::If(Box::new(If { test, body, orelse }))))
}

/// `[else_block]`.
fn else_block(i: Tokens<'_>) -> Parsed<'_, Vec<Stmt>> {
    match i.take(Tok::Else) {
        Some(rest) => forced_suite(Header { start: i, name: "'else' statement" })(rest),
        None => Ok((i, Vec::new())),
    }
}

fn while_statement(i: Tokens<'_>) -> Parsed<'_, StmtKind> {
    let (rest, test) = named_expression(i.advance())?;
    let (rest, body) = suite(Header { start: i, name: "'while' statement" })(rest)?;
    let (rest, orelse) = else_block(rest)?;
    Ok((rest, StmtKind::While(Box::new(While { test, body, orelse }))))
}

fn for_statement(i: Tokens<'_>, is_async: bool) -> Parsed<'_, StmtKind> {
    let head = terminated(star_targets, tok(Tok::In)).parse(i.advance());
    if i.diagnosing() && matches!(head, Err(nom::Err::Error(_))) {
        mistakes::for_target(i)?;
    }
    let (rest, target) = head?;
    let (rest, iter) = star_expressions(rest)?;
    let (rest, body) = suite(Header { start: i, name: "'for' statement" })(rest)?;
    let (rest, orelse) = else_block(rest)?;
    Ok((rest, StmtKind::For(Box::new(For { target, iter, body, orelse, is_async }))))
}

fn with_statement(i: Tokens<'_>, is_async: bool) -> Parsed<'_, StmtKind> {
    let header = Header { start: i, name: "'with' statement" };
    // Parentheses may hold the items, or belong to the first one: the colon after them decides.
    if i.second() == Tok::LParen {
        let listed = terminated(with_items, (opt(tok(Tok::Comma)), tok(Tok::RParen)));
        match preceded(tok(Tok::LParen), listed).parse(i.advance()) {
            Ok((rest, items)) if rest.kind() == Tok::Colon || (rest.kind() == Tok::Newline && i.diagnosing()) => {
                let (rest, body) = suite(header)(rest)?;
                return Ok((rest, StmtKind::With(Box::new(With { items, body, is_async }))));
            }
            Err(nom::Err::Failure(failure)) => return Err(nom::Err::Failure(failure)),
            _ => {}
        }
    }
    let (rest, items) = with_items(i.advance())?;
    let (rest, body) = suite(header)(rest)?;
    Ok((rest, StmtKind::With(Box::new(With { items, body, is_async }))))
}

fn with_items(i: Tokens<'_>) -> Parsed<'_, Vec<WithItem>> {
    let (mut rest, first) = with_item(i)?;
    let mut items = vec![first];
    while let Some(after) = rest.take(Tok::Comma) {
        match with_item(after) {
            Ok((next, item)) => {
                items.push(item);
                rest = next;
            }
            Err(nom::Err::Error(_)) => break,
            Err(failure) => return Err(failure),
        }
    }
    Ok((rest, items))
}

fn with_item(i: Tokens<'_>) -> Parsed<'_, WithItem> {
    let (rest, context) = expression(i)?;
    let Some(after) = rest.take(Tok::As) else { return Ok((rest, WithItem { context, target: None })) };
    match star_target(after) {
        Ok((end, target))
            if matches!(end.kind(), Tok::Comma | Tok::RParen | Tok::Colon)
                || (i.diagnosing() && end.kind() == Tok::Newline) =>
        {
            Ok((end, WithItem { context, target: Some(target) }))
        }
        Err(nom::Err::Failure(failure)) => Err(nom::Err::Failure(failure)),
        _ => {
            if i.diagnosing() {
                mistakes::with_item(after)?;
            }
            Ok((rest, WithItem { context, target: None }))
        }
    }
}

fn try_statement(i: Tokens<'_>) -> Parsed<'_, StmtKind> {
    let (rest, body) = forced_suite(Header { start: i, name: "'try' statement" })(i.advance())?;
    if i.diagnosing() && !matches!(rest.kind(), Tok::Except | Tok::Finally | Tok::Fault) {
        return super::cursor::refuse(i.error_here("expected 'except' or 'finally' block"));
    }
    let star = rest.kind() == Tok::Except && rest.second() == Tok::Star;
    let (rest, handlers) = match rest.kind() {
        Tok::Except => many1(|i| except_block(i, star)).parse(rest)?,
        _ => (rest, Vec::new()),
    };
    let (rest, orelse) = if handlers.is_empty() { (rest, Vec::new()) } else { else_block(rest)? };
    let (rest, finalbody) = match rest.take(Tok::Finally) {
        Some(after) => forced_suite(Header { start: rest, name: "'finally' statement" })(after)?,
        None if handlers.is_empty() => return no(),
        None => (rest, Vec::new()),
    };
    Ok((rest, StmtKind::Try(Box::new(Try { body, handlers, orelse, finalbody, star }))))
}

fn except_block(i: Tokens<'_>, star: bool) -> Parsed<'_, ExceptHandler> {
    let (mut rest, _) = tok(Tok::Except)(i)?;
    let has_star = rest.kind() == Tok::Star;
    if has_star != star {
        if i.diagnosing() {
            mistakes::mixed_except(i)?;
        }
        return no();
    }
    if star {
        rest = rest.advance();
        if i.diagnosing() && matches!(rest.kind(), Tok::Newline | Tok::Colon) {
            return super::cursor::refuse(i.error_here("expected one or more exception types"));
        }
    }
    let header = Header { start: i, name: if star { "'except*' statement" } else { "'except' statement" } };
    let (typ, bound);
    if !star && matches!(rest.kind(), Tok::Colon | Tok::Newline) {
        (typ, bound) = (None, None);
    } else {
        let (after, value) = expression(rest)?;
        if i.diagnosing() && after.kind() == Tok::Comma {
            mistakes::several_exceptions(rest, after)?;
        }
        let (after, id) = opt(preceded(tok(Tok::As), name)).parse(after)?;
        (rest, typ, bound) = (after, Some(value), id);
    }
    let (rest, body) = suite(header)(rest)?;
    Ok((rest, ExceptHandler { typ, name: bound, body, span: span_of_block(i, rest) }))
}

fn decorated(i: Tokens<'_>) -> Parsed<'_, Stmt> {
    let decorator = preceded(tok(Tok::At), terminated(named_expression, tok(Tok::Newline)));
    let (rest, decorators) = many0(decorator).parse(i)?;
    let (end, kind) = match rest.kind() {
        Tok::Def => function(rest, decorators, false)?,
        Tok::Async if rest.second() == Tok::Def => function(rest.advance(), decorators, true)?,
        Tok::Class => class(rest, decorators)?,
        _ => return no(),
    };
    Ok((end, stmt(kind, span_of_block(rest, end))))
}

fn function(i: Tokens<'_>, decorators: Vec<Expr>, is_async: bool) -> Parsed<'_, StmtKind> {
    let (rest, id) = name(i.advance())?;
    let (rest, args) = terminated(preceded(forced(Tok::LParen, "("), parameters), tok(Tok::RParen)).parse(rest)?;
    let (rest, returns) = opt(preceded(tok(Tok::Arrow), expression)).parse(rest)?;
    let (rest, body) = forced_suite(Header { start: i, name: "function definition" })(rest)?;
    Ok((rest, StmtKind::FunctionDef(Box::new(FunctionDef { name: id, args, body, decorators, returns, is_async }))))
}

fn class(i: Tokens<'_>, decorators: Vec<Expr>) -> Parsed<'_, StmtKind> {
    let (rest, id) = name(i.advance())?;
    let (rest, (bases, keywords)) = match rest.kind() {
        Tok::LParen => class_arguments(rest)?,
        _ => (rest, (Vec::new(), Vec::new())),
    };
    let around = i.cx.class.replace(Some(id.clone()));
    let body = suite(Header { start: i, name: "class definition" })(rest);
    i.cx.class.replace(around);
    let (rest, body) = body?;
    Ok((rest, StmtKind::ClassDef(Box::new(ClassDef { name: id, bases, keywords, body, decorators }))))
}
