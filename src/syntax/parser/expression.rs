//! Expressions, from `lambda` and the conditional down to attribute, call and subscript; operators by precedence climbing.

use nom::Parser;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::super::ast::*;
use super::super::span::Span;
use super::super::token::Tok;
use super::arguments::{Args, parenthesised_arguments};
use super::atom::{atom, starts_expression};
use super::cursor::{MAX_DEPTH, Parsed, Rule, Tokens, deeper, name, no, refuse, remembered, tok, too_deep};
use super::mistakes;
use super::parameters::lambda_parameters;

pub(super) fn expr(kind: ExprKind, span: Span) -> Expr {
    Expr { kind, span }
}

/// `star_expressions`: one expression or a tuple without parentheses, stars allowed.
pub(super) fn star_expressions(i: Tokens<'_>) -> Parsed<'_, Expr> {
    remembered(i, Rule::StarExpressions, |i| tuple_or_one(i, star_expression))
}

/// `star_expression`: `*value`, or an expression.
pub(super) fn star_expression(i: Tokens<'_>) -> Parsed<'_, Expr> {
    if i.kind() == Tok::Star { starred(i) } else { expression(i) }
}

/// `star_named_expression`: as in a display, where `:=` needs no parentheses.
pub(super) fn star_named_expression(i: Tokens<'_>) -> Parsed<'_, Expr> {
    if i.kind() == Tok::Star { starred(i) } else { named_expression(i) }
}

/// `*` and what it unpacks.
pub(super) fn starred(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let (rest, value) = preceded(tok(Tok::Star), bitwise_or).parse(i)?;
    Ok((rest, expr(ExprKind::Starred(Box::new(value)), i.span_to(rest))))
}

/// `starred_expression`: in arguments and subscripts a star takes a whole expression.
pub(super) fn starred_expression(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let (rest, value) = preceded(tok(Tok::Star), expression).parse(i)?;
    Ok((rest, expr(ExprKind::Starred(Box::new(value)), i.span_to(rest))))
}

/// One element, or several with commas as a tuple; a trailing comma makes a tuple of one.
pub(super) fn tuple_or_one<'a>(i: Tokens<'a>, element: fn(Tokens<'a>) -> Parsed<'a, Expr>) -> Parsed<'a, Expr> {
    let (rest, first) = element(i)?;
    if rest.kind() != Tok::Comma {
        return Ok((rest, first));
    }
    let (rest, elements) = more_elements(rest, first, element)?;
    Ok((rest, expr(ExprKind::Tuple(elements), i.span_to(rest))))
}

/// The elements after a first one, each after a comma; a trailing comma is taken.
pub(super) fn more_elements<'a>(
    mut i: Tokens<'a>,
    first: Expr,
    element: fn(Tokens<'a>) -> Parsed<'a, Expr>,
) -> Parsed<'a, Vec<Expr>> {
    let mut elements = vec![first];
    while let Some(after) = i.take(Tok::Comma) {
        i = after;
        if !starts_expression(i.kind()) {
            break;
        }
        // A comma before something that is no element ends the list, as PEG's optional trailing comma does.
        match element(i) {
            Ok((rest, next)) => {
                elements.push(next);
                i = rest;
            }
            Err(nom::Err::Error(_)) => break,
            Err(failure) => return Err(failure),
        }
    }
    Ok((i, elements))
}

/// `named_expression`: `name := value`, or an expression.
pub(super) fn named_expression(i: Tokens<'_>) -> Parsed<'_, Expr> {
    remembered(i, Rule::NamedExpression, |i| {
        if i.kind() == Tok::Name && i.second() == Tok::ColonEqual {
            return assignment_expression(i);
        }
        if i.diagnosing() {
            mistakes::named_expression(i)?;
        }
        let (rest, value) = expression(i)?;
        if rest.kind() == Tok::ColonEqual { no() } else { Ok((rest, value)) }
    })
}

/// `name := value`.
pub(super) fn assignment_expression(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let (rest, id) = name(i)?;
    let target = expr(ExprKind::Name(id), i.span());
    let (rest, value) = preceded(tok(Tok::ColonEqual), expression).parse(rest)?;
    Ok((rest, expr(ExprKind::NamedExpr(Box::new(NamedExpr { target, value })), i.span_to(rest))))
}

/// `expression`: a conditional, a `lambda`, or a disjunction.
pub(super) fn expression(i: Tokens<'_>) -> Parsed<'_, Expr> {
    remembered(i, Rule::Expression, |i| {
        if i.diagnosing() {
            mistakes::expression(i)?;
            mistakes::legacy_expression(i)?;
        }
        conditional(i)
    })
}

/// `expression` without the rules of wrong programs.
pub(super) fn conditional(i: Tokens<'_>) -> Parsed<'_, Expr> {
    if i.kind() == Tok::Lambda {
        return deeper(i, 2, lambda);
    }
    let (rest, body) = disjunction(i)?;
    if rest.kind() != Tok::If {
        return Ok((rest, body));
    }
    // An `if` without an `else` belongs to something larger: a comprehension, a guard.
    let clause = (preceded(tok(Tok::If), disjunction), preceded(tok(Tok::Else), |i| deeper(i, 2, expression)));
    let (end, found) = opt(clause).parse(rest)?;
    Ok(match found {
        Some((test, orelse)) => (end, expr(ExprKind::IfExp(Box::new(IfExp { test, body, orelse })), i.span_to(end))),
        None => (rest, body),
    })
}

fn lambda(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let (rest, args) = preceded(tok(Tok::Lambda), lambda_parameters).parse(i)?;
    let (rest, body) = preceded(tok(Tok::Colon), expression).parse(rest)?;
    Ok((rest, expr(ExprKind::Lambda(Box::new(Lambda { args, body })), i.span_to(rest))))
}

/// `yield`, `yield value`, `yield from value`.
pub(super) fn yield_expression(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let (rest, _) = tok(Tok::Yield)(i)?;
    if let Some(rest) = rest.take(Tok::From) {
        let (rest, value) = expression(rest)?;
        return Ok((rest, expr(ExprKind::YieldFrom(Box::new(value)), i.span_to(rest))));
    }
    let (rest, value) = opt(star_expressions).parse(rest)?;
    Ok((rest, expr(ExprKind::Yield(value.map(Box::new)), i.span_to(rest))))
}

/// `disjunction`: operators from `or` downwards.
pub(super) fn disjunction(i: Tokens<'_>) -> Parsed<'_, Expr> {
    remembered(i, Rule::Disjunction, |i| climb(i, OR))
}

/// `bitwise_or`: operators that bind tighter than comparisons.
pub(super) fn bitwise_or(i: Tokens<'_>) -> Parsed<'_, Expr> {
    remembered(i, Rule::BitwiseOr, |i| climb(i, BIT_OR))
}

// Binding powers, loosest first.
const OR: u8 = 1;
const AND: u8 = 2;
const NOT: u8 = 3;
const COMPARISON: u8 = 4;
const BIT_OR: u8 = 5;
const BIT_XOR: u8 = 6;
const BIT_AND: u8 = 7;
const SHIFT: u8 = 8;
const SUM: u8 = 9;
const TERM: u8 = 10;

fn binary_operator(kind: Tok) -> Option<(u8, Operator)> {
    Some(match kind {
        Tok::Plus => (SUM, Operator::Add),
        Tok::Minus => (SUM, Operator::Sub),
        Tok::Star => (TERM, Operator::Mult),
        Tok::At => (TERM, Operator::MatMult),
        Tok::Slash => (TERM, Operator::Div),
        Tok::Percent => (TERM, Operator::Mod),
        Tok::DoubleSlash => (TERM, Operator::FloorDiv),
        Tok::LeftShift => (SHIFT, Operator::LShift),
        Tok::RightShift => (SHIFT, Operator::RShift),
        Tok::Bar => (BIT_OR, Operator::BitOr),
        Tok::Caret => (BIT_XOR, Operator::BitXor),
        Tok::Ampersand => (BIT_AND, Operator::BitAnd),
        _ => return None,
    })
}

/// A comparison operator, and the cursor after its one or two tokens.
fn comparison_operator(i: Tokens<'_>) -> Option<(Tokens<'_>, CmpOperator)> {
    let op = match i.kind() {
        Tok::EqualEqual => CmpOperator::Eq,
        Tok::NotEqual => CmpOperator::NotEq,
        Tok::Less => CmpOperator::Lt,
        Tok::LessEqual => CmpOperator::LtE,
        Tok::Greater => CmpOperator::Gt,
        Tok::GreaterEqual => CmpOperator::GtE,
        Tok::In => CmpOperator::In,
        Tok::Is if i.second() == Tok::Not => return Some((i.advance().advance(), CmpOperator::IsNot)),
        Tok::Is => CmpOperator::Is,
        Tok::Not if i.second() == Tok::In => return Some((i.advance().advance(), CmpOperator::NotIn)),
        _ => return None,
    };
    Some((i.advance(), op))
}

/// Precedence climbing: an operand, then every operator that binds at least as tightly as `min`.
fn climb(i: Tokens<'_>, min: u8) -> Parsed<'_, Expr> {
    let outer = i.cx.chain.replace(0);
    let (mut rest, mut left) = if i.kind() == Tok::Not {
        if min > NOT {
            return no();
        }
        let (rest, operand) = deeper(i.advance(), 1, |i| climb(i, NOT))?;
        (rest, expr(ExprKind::UnaryOp(UnaryOperator::Not, Box::new(operand)), i.span_to(rest)))
    } else {
        unary(i)?
    };
    loop {
        let kind = rest.kind();
        if let Some((power, op)) = binary_operator(kind) {
            if power < min {
                break;
            }
            let Some((after, right)) = operand(rest.advance(), power + 1)? else { break };
            left = expr(ExprKind::BinOp(Box::new(BinOp { left, op, right })), i.span_to(after));
            rest = after;
        } else if min <= COMPARISON
            && let Some((after, op)) = comparison_operator(rest)
        {
            // `not a < b` is `not (a < b)`: the operand above was read with that power.
            let Some((mut after, right)) = operand(after, BIT_OR)? else { break };
            let mut chain = vec![(op, right)];
            while let Some((next, op)) = comparison_operator(after) {
                let Some((next, right)) = operand(next, BIT_OR)? else { break };
                chain.push((op, right));
                after = next;
            }
            rest = after;
            left = expr(ExprKind::Compare(Box::new(Compare { left, rest: chain })), i.span_to(rest));
        } else if let Tok::And | Tok::Or = kind {
            let (power, op) = if kind == Tok::And { (AND, BoolOperator::And) } else { (OR, BoolOperator::Or) };
            if power < min {
                break;
            }
            let Some((mut after, right)) = operand(rest.advance(), power + 1)? else { break };
            let mut values = vec![left, right];
            while let Some(next) = after.take(kind) {
                let Some((next, value)) = operand(next, power + 1)? else { break };
                values.push(value);
                after = next;
            }
            rest = after;
            left = expr(ExprKind::BoolOp(op, values), i.span_to(rest));
        } else {
            break;
        }
    }
    i.cx.chain.set(i.cx.chain.get().max(outer));
    Ok((rest, left))
}

/// The right operand of an operator; none where PEG would end the expression before the operator. A chain one longer than
/// its left part is noted, since trees of left-nested operators are as deep as they are long.
fn operand(i: Tokens<'_>, min: u8) -> Result<Option<(Tokens<'_>, Expr)>, nom::Err<super::cursor::Fail>> {
    let chain = i.cx.chain.replace(0);
    let parsed = climb(i, min);
    let longest = chain.max(i.cx.chain.get()) + 1;
    i.cx.chain.set(longest);
    match parsed {
        Ok(_) if longest > MAX_DEPTH => refuse(too_deep()).map(|_: (Tokens<'_>, ())| None),
        Ok(found) => Ok(Some(found)),
        Err(nom::Err::Error(_)) => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// `factor`: signs and `~`, then a power.
fn unary(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let op = match i.kind() {
        Tok::Minus => UnaryOperator::USub,
        Tok::Plus => UnaryOperator::UAdd,
        Tok::Tilde => UnaryOperator::Invert,
        _ => return power(i),
    };
    let (rest, operand) = deeper(i.advance(), 1, unary)?;
    Ok((rest, expr(ExprKind::UnaryOp(op, Box::new(operand)), i.span_to(rest))))
}

fn power(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let (rest, left) = await_primary(i)?;
    let Some(after) = rest.take(Tok::DoubleStar) else { return Ok((rest, left)) };
    match deeper(after, 1, unary) {
        Ok((rest, right)) => {
            Ok((rest, expr(ExprKind::BinOp(Box::new(BinOp { left, op: Operator::Pow, right })), i.span_to(rest))))
        }
        Err(nom::Err::Error(_)) => Ok((rest, left)),
        Err(failure) => Err(failure),
    }
}

/// `await_primary`: `await` and what it waits for, or a primary.
fn await_primary(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let Some(after) = i.take(Tok::Await) else { return primary(i) };
    let (rest, value) = primary(after)?;
    Ok((rest, expr(ExprKind::Await(Box::new(value)), i.span_to(rest))))
}

/// `primary`: an atom with its attributes, calls and subscripts.
pub(super) fn primary(i: Tokens<'_>) -> Parsed<'_, Expr> {
    remembered(i, Rule::Primary, |i| {
        let outer = i.cx.chain.replace(0);
        let (mut rest, mut value) = atom(i)?;
        loop {
            let chain = i.cx.chain.replace(0);
            // What cannot be read as a trailer is left to whoever comes next, as PEG does.
            let (after, trailer) = match trailer(rest) {
                Ok(found) => found,
                Err(nom::Err::Error(_)) => {
                    i.cx.chain.set(chain.max(outer));
                    return Ok((rest, value));
                }
                Err(failure) => return Err(failure),
            };
            rest = after;
            let kind = match trailer {
                Trailer::Attribute(attr) => ExprKind::Attribute(Box::new(Attribute { value, attr })),
                Trailer::Call((args, keywords)) => ExprKind::Call(Box::new(Call { func: value, args, keywords })),
                Trailer::Subscript(index) => ExprKind::Subscript(Box::new(Subscript { value, index })),
            };
            value = expr(kind, i.span_to(rest));
            let longest = chain.max(i.cx.chain.get()) + 1;
            i.cx.chain.set(longest);
            if longest > MAX_DEPTH {
                return refuse(too_deep());
            }
        }
    })
}

enum Trailer {
    Attribute(Name),
    Call(Args),
    Subscript(Expr),
}

fn trailer(i: Tokens<'_>) -> Parsed<'_, Trailer> {
    match i.kind() {
        Tok::Dot => name(i.advance()).map(|(rest, attr)| (rest, Trailer::Attribute(attr))),
        Tok::LParen => deeper(i, 4, parenthesised_arguments).map(|(rest, args)| (rest, Trailer::Call(args))),
        Tok::LBracket => {
            let (rest, index) = deeper(i.advance(), 4, slices)?;
            let (rest, _) = tok(Tok::RBracket)(rest)?;
            Ok((rest, Trailer::Subscript(index)))
        }
        _ => no(),
    }
}

/// What stands between subscript brackets: one slice or expression, or a tuple of them.
fn slices(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let (rest, first) = slice_or_starred(i)?;
    if rest.kind() != Tok::Comma && !matches!(first.kind, ExprKind::Starred(_)) {
        return Ok((rest, first));
    }
    let mut elements = vec![first];
    let mut rest = rest;
    while let Some(after) = rest.take(Tok::Comma) {
        rest = after;
        if rest.kind() == Tok::RBracket {
            break;
        }
        let (after, next) = slice_or_starred(rest)?;
        elements.push(next);
        rest = after;
    }
    Ok((rest, expr(ExprKind::Tuple(elements), i.span_to(rest))))
}

fn slice_or_starred(i: Tokens<'_>) -> Parsed<'_, Expr> {
    match i.kind() {
        Tok::Star => starred_expression(i),
        Tok::Colon => slice(i, i, None),
        _ => {
            let (rest, first) = named_expression(i)?;
            if rest.kind() == Tok::Colon { slice(rest, i, Some(first)) } else { Ok((rest, first)) }
        }
    }
}

fn slice<'a>(i: Tokens<'a>, start: Tokens<'a>, lower: Option<Expr>) -> Parsed<'a, Expr> {
    let (rest, _) = tok(Tok::Colon)(i)?;
    let bound = |i: Tokens<'a>| if starts_expression(i.kind()) { opt(expression).parse(i) } else { Ok((i, None)) };
    let (rest, upper) = bound(rest)?;
    let (rest, step) = match rest.take(Tok::Colon) {
        Some(rest) => bound(rest)?,
        None => (rest, None),
    };
    Ok((rest, expr(ExprKind::Slice(Box::new(Slice { lower, upper, step })), start.span_to(rest))))
}
