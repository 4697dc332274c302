//! Simple statements, and the lists of statements that make a module or a block.

use nom::Parser;
use nom::combinator::opt;
use nom::multi::separated_list1;
use nom::sequence::{preceded, terminated};

use super::super::ast::*;
use super::super::span::Span;
use super::super::token::Tok;
use super::compound::compound_statement;
use super::cursor::{Parsed, Tokens, name, no, tok};
use super::expression::{expression, primary, star_expressions, tuple_or_one, yield_expression};
use super::mistakes;
use super::target::{is_del_target, is_single_target, is_target};

pub(super) fn stmt(kind: StmtKind, span: Span) -> Stmt {
    Stmt { kind, span }
}

/// Statements up to the end of a block or of the text.
pub(super) fn statements(mut i: Tokens<'_>) -> Parsed<'_, Vec<Stmt>> {
    let mut body = Vec::new();
    loop {
        i = statement(i, &mut body)?.0;
        if matches!(i.kind(), Tok::Dedent | Tok::End) {
            return Ok((i, body));
        }
    }
}

/// A compound statement, or a line of simple ones.
pub(super) fn statement<'a>(i: Tokens<'a>, body: &mut Vec<Stmt>) -> Parsed<'a, ()> {
    i.cx.forget();
    if let Some((rest, compound)) = compound_statement(i)? {
        body.push(compound);
        return Ok((rest, ()));
    }
    simple_statements(i, body)
}

/// Simple statements separated by semicolons, up to the line's end.
pub(super) fn simple_statements<'a>(mut i: Tokens<'a>, body: &mut Vec<Stmt>) -> Parsed<'a, ()> {
    loop {
        let (rest, simple) = simple_statement(i)?;
        body.push(simple);
        match rest.kind() {
            Tok::Newline => return Ok((rest.advance(), ())),
            Tok::Semicolon => i = rest.advance(),
            _ => return no(),
        }
        if let Some(rest) = i.take(Tok::Newline) {
            return Ok((rest, ()));
        }
    }
}

fn simple_statement(i: Tokens<'_>) -> Parsed<'_, Stmt> {
    let rest = i.advance();
    let (rest, kind) = match i.kind() {
        Tok::Return => {
            let (rest, value) = opt(star_expressions).parse(rest)?;
            (rest, StmtKind::Return(value.map(Box::new)))
        }
        Tok::Import => import_name(rest)?,
        Tok::From => import_from(rest)?,
        Tok::Raise => raise(rest)?,
        Tok::Pass => (rest, StmtKind::Pass),
        Tok::Break => (rest, StmtKind::Break),
        Tok::Continue => (rest, StmtKind::Continue),
        Tok::Del => delete(i)?,
        Tok::Assert => {
            let (rest, test) = expression(rest)?;
            let (rest, msg) = opt(preceded(tok(Tok::Comma), expression)).parse(rest)?;
            (rest, StmtKind::Assert(Box::new(Assert { test, msg })))
        }
        Tok::Global => {
            let (rest, names) = separated_list1(tok(Tok::Comma), name).parse(rest)?;
            (rest, StmtKind::Global(names))
        }
        Tok::Nonlocal => {
            let (rest, names) = separated_list1(tok(Tok::Comma), name).parse(rest)?;
            (rest, StmtKind::Nonlocal(names))
        }
        _ => expression_statement(i)?,
    };
    Ok((rest, stmt(kind, i.span_to(rest))))
}

/// An expression alone, or an assignment of any kind.
fn expression_statement(i: Tokens<'_>) -> Parsed<'_, StmtKind> {
    let parsed = assignment_or_expression(i);
    if i.diagnosing() && matches!(parsed, Err(nom::Err::Error(_))) {
        mistakes::assignment(i)?;
    }
    let (rest, kind) = parsed?;
    // In CPython's order a wrong assignment is looked for before an expression statement.
    if i.diagnosing() && matches!(kind, StmtKind::Expr(_)) {
        mistakes::assignment(i)?;
    }
    Ok((rest, kind))
}

fn assignment_or_expression(i: Tokens<'_>) -> Parsed<'_, StmtKind> {
    let (rest, first) = value(i)?;
    match rest.kind() {
        Tok::Equal => assignment(rest, first),
        Tok::Colon if is_single_target(&first) => annotated(rest, first, i.kind() != Tok::LParen),
        kind => match augmented_operator(kind) {
            Some(op) if is_single_target(&first) => {
                let (rest, value) = value(rest.advance())?;
                Ok((rest, StmtKind::AugAssign(Box::new(AugAssign { target: first, op, value }))))
            }
            Some(_) => no(),
            None => Ok((rest, StmtKind::Expr(Box::new(first)))),
        },
    }
}

/// `yield_expr | star_expressions`.
fn value(i: Tokens<'_>) -> Parsed<'_, Expr> {
    if i.kind() == Tok::Yield { yield_expression(i) } else { star_expressions(i) }
}

fn assignment(mut i: Tokens<'_>, first: Expr) -> Parsed<'_, StmtKind> {
    let mut targets = Vec::with_capacity(1);
    let mut last = first;
    while let Some(after) = i.take(Tok::Equal) {
        if !is_target(&last) {
            return no();
        }
        targets.push(last);
        (i, last) = value(after)?;
    }
    Ok((i, StmtKind::Assign(Box::new(Assign { targets, value: last }))))
}

fn annotated(i: Tokens<'_>, target: Expr, bare: bool) -> Parsed<'_, StmtKind> {
    let (rest, annotation) = preceded(tok(Tok::Colon), expression).parse(i)?;
    let (rest, given) = opt(preceded(tok(Tok::Equal), value)).parse(rest)?;
    let simple = bare && matches!(target.kind, ExprKind::Name(_));
    Ok((rest, StmtKind::AnnAssign(Box::new(AnnAssign { target, annotation, value: given, simple }))))
}

/// The operator of an augmented assignment.
pub(super) fn augmented_operator(kind: Tok) -> Option<Operator> {
    Some(match kind {
        Tok::PlusEqual => Operator::Add,
        Tok::MinusEqual => Operator::Sub,
        Tok::StarEqual => Operator::Mult,
        Tok::AtEqual => Operator::MatMult,
        Tok::SlashEqual => Operator::Div,
        Tok::PercentEqual => Operator::Mod,
        Tok::AmpersandEqual => Operator::BitAnd,
        Tok::BarEqual => Operator::BitOr,
        Tok::CaretEqual => Operator::BitXor,
        Tok::LeftShiftEqual => Operator::LShift,
        Tok::RightShiftEqual => Operator::RShift,
        Tok::DoubleStarEqual => Operator::Pow,
        Tok::DoubleSlashEqual => Operator::FloorDiv,
        _ => return None,
    })
}

fn raise(i: Tokens<'_>) -> Parsed<'_, StmtKind> {
    let (rest, exc) = opt(expression).parse(i)?;
    let (rest, cause) = match exc {
        Some(_) => opt(preceded(tok(Tok::From), expression)).parse(rest)?,
        None => (rest, None),
    };
    Ok((rest, StmtKind::Raise(Box::new(Raise { exc, cause }))))
}

fn delete(i: Tokens<'_>) -> Parsed<'_, StmtKind> {
    let parsed = tuple_or_one(i.advance(), primary);
    if let Ok((rest, targets)) = parsed {
        if is_del_target(&targets) && matches!(rest.kind(), Tok::Semicolon | Tok::Newline) {
            let bare = i.advance().span().start == targets.span.start && !parenthesised(i.advance(), rest);
            let targets = match targets.kind {
                ExprKind::Tuple(elements) if bare => elements,
                kind => vec![Expr { kind, span: targets.span }],
            };
            return Ok((rest, StmtKind::Delete(targets)));
        }
    } else if let Err(nom::Err::Failure(failure)) = parsed {
        return Err(nom::Err::Failure(failure));
    }
    if i.diagnosing() {
        mistakes::delete(i)?;
    }
    no()
}

/// Whether a tuple from `start` to `end` is one in parentheses: `del (a, b)` deletes a tuple, `del a, b` two names.
fn parenthesised(start: Tokens<'_>, end: Tokens<'_>) -> bool {
    if start.kind() != Tok::LParen || end.previous().kind != Tok::RParen {
        return false;
    }
    let (mut level, mut i) = (0, start);
    while i.index() < end.index() {
        match i.kind() {
            Tok::LParen => level += 1,
            Tok::RParen => level -= 1,
            _ => {}
        }
        i = i.advance();
        if level == 0 {
            return i.index() == end.index();
        }
    }
    false
}

fn import_name(i: Tokens<'_>) -> Parsed<'_, StmtKind> {
    let (rest, names) = separated_list1(tok(Tok::Comma), dotted_as_name).parse(i)?;
    Ok((rest, StmtKind::Import(names)))
}

fn dotted_as_name(i: Tokens<'_>) -> Parsed<'_, Alias> {
    let (rest, name) = dotted_name(i)?;
    as_name(i, rest, name)
}

fn as_name<'a>(i: Tokens<'a>, rest: Tokens<'a>, imported: Name) -> Parsed<'a, Alias> {
    let (rest, asname) = opt(preceded(tok(Tok::As), name)).parse(rest)?;
    Ok((rest, Alias { name: imported, asname, span: i.span_to(rest) }))
}

/// `a.b.c` as one name.
fn dotted_name(i: Tokens<'_>) -> Parsed<'_, Name> {
    let (rest, parts) = separated_list1(tok(Tok::Dot), name).parse(i)?;
    match parts.as_slice() {
        [single] => Ok((rest, single.clone())),
        _ => Ok((rest, Name::from(parts.join(".")))),
    }
}

fn import_from(mut i: Tokens<'_>) -> Parsed<'_, StmtKind> {
    let mut level = 0u32;
    loop {
        match i.kind() {
            Tok::Dot => level += 1,
            Tok::Ellipsis => level += 3,
            _ => break,
        }
        i = i.advance();
    }
    let (rest, module) = if level > 0 && i.kind() == Tok::Import {
        (i, None)
    } else {
        let (rest, module) = dotted_name(i)?;
        (rest, Some(module))
    };
    let (rest, names) = preceded(tok(Tok::Import), import_targets).parse(rest)?;
    Ok((rest, StmtKind::ImportFrom(Box::new(ImportFrom { module, names, level }))))
}

fn import_targets(i: Tokens<'_>) -> Parsed<'_, Vec<Alias>> {
    let listed = |i| separated_list1(tok(Tok::Comma), import_as_name).parse(i);
    match i.kind() {
        Tok::LParen => terminated(terminated(listed, opt(tok(Tok::Comma))), tok(Tok::RParen)).parse(i.advance()),
        Tok::Star => Ok((i.advance(), vec![Alias { name: Name::from("*"), asname: None, span: i.span() }])),
        _ => {
            let (rest, names) = listed(i)?;
            if rest.kind() != Tok::Comma {
                return Ok((rest, names));
            }
            if i.diagnosing() && rest.second() == Tok::Newline {
                mistakes::trailing_import_comma(rest)?;
            }
            no()
        }
    }
}

fn import_as_name(i: Tokens<'_>) -> Parsed<'_, Alias> {
    let (rest, imported) = name(i)?;
    as_name(i, rest, imported)
}
