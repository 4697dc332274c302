//! Elementwise operations: how the operands' axes are aligned, and which are repeated.

use super::{Lesson, counted, element, kind_of};
use crate::compute::ordering::arrange;
use crate::front::explain::page::{Block, Cell, Ink, Row};
use crate::front::explain::table::axes;
use crate::syntax::ast::{Expr, ExprKind, Operator, UnaryOperator};

/// `a + b`, `a < b`, `-a`.
pub fn operator(lesson: &mut Lesson, e: &Expr, operands: &[&Expr]) -> Option<()> {
    let name = ufunc_name(e)?;
    let texts: Vec<_> = operands.iter().map(|e| lesson.source(e)).collect();
    let mut others = vec![format!("np.{name}({})", texts.join(", "))];
    if let (ExprKind::BinOp(node), [a, b]) = (&e.kind, operands) {
        others.extend(as_einsum(lesson, node.op, a, b));
    }
    elementwise(lesson, e, operands, others)
}

/// `np.add(a, b)`, `np.where(c, x, y)`.
pub fn call(lesson: &mut Lesson, e: &Expr, operands: &[&Expr]) -> Option<()> {
    let ExprKind::Call(call) = &e.kind else { return None };
    let texts: Vec<_> = operands.iter().map(|e| lesson.atom(e)).collect();
    let name = lesson.source(&call.func);
    let name = name.rsplit('.').next().unwrap_or("");
    let symbol = symbol(name);
    let others = match (&texts[..], symbol) {
        ([a, b], Some(symbol)) => vec![format!("{a} {symbol} {b}")],
        ([a], _) if name == "negative" => vec![format!("-{a}")],
        ([a], _) if name == "square" => vec![format!("{a} ** 2"), format!("{a} * {a}")],
        ([a], _) if name == "sqrt" => vec![format!("{a} ** 0.5")],
        ([a, b], _) if name == "maximum" => vec![format!("np.where({a} > {b}, {a}, {b})")],
        ([a, b], _) if name == "minimum" => vec![format!("np.where({a} < {b}, {a}, {b})")],
        ([x, low, high], _) if name == "clip" => vec![format!("np.minimum(np.maximum({x}, {low}), {high})")],
        ([c, x, y], _) if name == "where" => {
            vec![format!("np.select([{c}], [{x}], {y})"), format!("{c} * {x} + ~{c} * {y}")]
        }
        _ => Vec::new(),
    };
    elementwise(lesson, e, operands, others)
}

fn elementwise(lesson: &mut Lesson, e: &Expr, operands: &[&Expr], mut others: Vec<String>) -> Option<()> {
    let letters = lesson.letters();
    let letter = |axis: usize| letters[axis].clone();
    let result = lesson.shape();
    let ndim = result.len();
    let mut rows = vec![axes(ndim)];
    let mut parts = Vec::new();
    let mut stretched = Vec::new();
    let mut kinds = Vec::new();
    for operand in operands {
        let (value, shape) = lesson.operand(operand)?;
        let shift = ndim.checked_sub(shape.len())?;
        let repeated: Vec<usize> = (0..ndim)
            .filter(|&axis| result[axis] != 1 && axis.checked_sub(shift).is_none_or(|own| shape[own] == 1))
            .collect();
        let note = match &repeated[..] {
            [] => String::new(),
            _ if shape.is_empty() => "one number for every element".to_string(),
            [axis] => format!("repeated {} times along axis {axis}", result[*axis]),
            many => format!("repeated along axes {}", many.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")),
        };
        let cells = (0..ndim).map(|axis| match axis.checked_sub(shift) {
            Some(own) => Cell::inked(shape[own], if repeated.contains(&axis) { Ink::Right } else { Ink::Plain }),
            None => Cell::blank(),
        });
        let kind = kind_of(&value);
        let note = match note.is_empty() {
            true => kind.clone(),
            false => format!("{kind}, {note}"),
        };
        rows.push(Row::new(lesson.source(operand), cells.collect()).noted(Ink::Faint, note));
        let indices: Vec<String> = shape
            .iter()
            .enumerate()
            .map(|(own, &n)| if n == 1 && result[own + shift] != 1 { "0".to_string() } else { letter(own + shift) })
            .collect();
        let text = lesson.atom(operand);
        parts.push((lesson.with_parentheses(operand), element(&text, &indices)));
        if !repeated.is_empty() && !shape.is_empty() {
            stretched.push((
                operand.span,
                format!("np.broadcast_to({}, {})", lesson.source(operand), super::shape_text(&result)),
            ));
        }
        kinds.push(kind);
    }
    rows.push(Row::new("result", result.iter().map(Cell::new).collect()).noted(Ink::Faint, lesson.dtype()));
    lesson.page.blocks.push(Block::Table(rows));
    let formula = replaced(lesson, e, &parts);
    let all: Vec<_> = (0..ndim).map(letter).collect();
    lesson.page.note("each", format!("{} = {formula}", element("result", &all)));
    let size: usize = result.iter().product();
    lesson.page.note("work", format!("{}, one operation each", counted(size, "element")));
    if !stretched.is_empty() {
        others.push(replaced(lesson, e, &stretched));
    }
    lesson.same(others);
    Some(())
}

/// The expression with some parts replaced.
fn replaced(lesson: &Lesson, e: &Expr, parts: &[(crate::syntax::Span, String)]) -> String {
    let mut text = String::new();
    let mut at = e.span.start;
    let mut parts: Vec<_> = parts.to_vec();
    arrange(&mut parts, |a, b| a.0.start.cmp(&b.0.start));
    for (span, new) in parts {
        text.push_str(crate::syntax::Span::new(at, span.start).text(lesson.text));
        text.push_str(&new);
        at = span.end;
    }
    text.push_str(crate::syntax::Span::new(at, e.span.end).text(lesson.text));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `a * b` with the letters of einsum.
fn as_einsum(lesson: &mut Lesson, op: Operator, a: &Expr, b: &Expr) -> Option<String> {
    if op != Operator::Mult {
        return None;
    }
    let ((_, x), (_, y)) = (lesson.operand(a)?, lesson.operand(b)?);
    let ndim = x.len().max(y.len());
    if x.is_empty() || y.is_empty() || ndim > 6 || x.contains(&1) || y.contains(&1) {
        return None;
    }
    let own = lesson.letters();
    let letters = |n: usize| own[ndim - n..ndim].concat();
    let (l, r, all) = (letters(x.len()), letters(y.len()), letters(ndim));
    Some(format!("np.einsum('{l},{r}->{all}', {}, {})", lesson.source(a), lesson.source(b)))
}

const BINARY: &[(Operator, &str, &str)] = &[
    (Operator::Add, "+", "add"),
    (Operator::Sub, "-", "subtract"),
    (Operator::Mult, "*", "multiply"),
    (Operator::Div, "/", "divide"),
    (Operator::FloorDiv, "//", "floor_divide"),
    (Operator::Mod, "%", "remainder"),
    (Operator::Pow, "**", "power"),
    (Operator::BitAnd, "&", "bitwise_and"),
    (Operator::BitOr, "|", "bitwise_or"),
    (Operator::BitXor, "^", "bitwise_xor"),
    (Operator::LShift, "<<", "left_shift"),
    (Operator::RShift, ">>", "right_shift"),
];

const COMPARISONS: &[(&str, &str)] = &[
    ("<", "less"),
    ("<=", "less_equal"),
    (">", "greater"),
    (">=", "greater_equal"),
    ("==", "equal"),
    ("!=", "not_equal"),
];

fn ufunc_name(e: &Expr) -> Option<&'static str> {
    use crate::syntax::ast::CmpOperator;
    match &e.kind {
        ExprKind::BinOp(node) => BINARY.iter().find(|(op, ..)| *op == node.op).map(|(.., name)| *name),
        ExprKind::UnaryOp(op, _) => match op {
            UnaryOperator::USub => Some("negative"),
            UnaryOperator::UAdd => Some("positive"),
            UnaryOperator::Invert => Some("invert"),
            UnaryOperator::Not => None,
        },
        ExprKind::Compare(node) => {
            let sign = match node.rest.first()?.0 {
                CmpOperator::Lt => "<",
                CmpOperator::LtE => "<=",
                CmpOperator::Gt => ">",
                CmpOperator::GtE => ">=",
                CmpOperator::Eq => "==",
                CmpOperator::NotEq => "!=",
                _ => return None,
            };
            COMPARISONS.iter().find(|(known, _)| *known == sign).map(|(_, name)| *name)
        }
        _ => None,
    }
}

fn symbol(name: &str) -> Option<&'static str> {
    let binary = BINARY.iter().find(|(.., known)| *known == name).map(|(_, symbol, _)| *symbol);
    binary.or_else(|| COMPARISONS.iter().find(|(_, known)| *known == name).map(|(symbol, _)| *symbol))
}
