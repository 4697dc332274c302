//! dtypes that do not fit: results that cannot be stored back, loops that do not exist, numbers out of range, misspelt names.

use super::broadcast::operator_mark;
use super::case::{Case, Explanation, dtype_of};
use super::page::{Cell, Row};
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::{BinOp, Expr, ExprKind, Node, Operator, StmtKind, UnaryOperator};

pub fn explain(case: &mut Case) -> Option<Explanation> {
    let message = case.message;
    if message.starts_with("Cannot cast ufunc") && message.contains(" output from ") {
        return output(case);
    }
    if message.contains("not supported for the input types") || message.contains("did not contain a loop") {
        return no_loop(case);
    }
    if message.starts_with("numpy boolean subtract") || message.starts_with("The numpy boolean negative") {
        return booleans(case);
    }
    if message.starts_with("Integers to negative integer powers") {
        return negative_power(case);
    }
    if message.starts_with("data type '") && message.ends_with("' not understood") {
        return misspelt(case);
    }
    if message.starts_with("Python integer ") && message.contains(" out of bounds for ") {
        return out_of_range(case);
    }
    None
}

fn operands<'c>(case: &Case<'c, '_>) -> Option<(Vec<&'c Expr>, Span)> {
    match case.node {
        Node::Stmt(statement) => match &statement.kind {
            StmtKind::AugAssign(node) => {
                let mark = operator_mark(case, node.target.span, node.value.span);
                Some((vec![&node.target, &node.value], mark))
            }
            _ => None,
        },
        Node::Expr(e) => match &e.kind {
            ExprKind::BinOp(node) => {
                Some((vec![&node.left, &node.right], operator_mark(case, node.left.span, node.right.span)))
            }
            ExprKind::UnaryOp(_, operand) => Some((vec![operand], Span::new(e.span.start, e.span.start + 1))),
            ExprKind::Call(call) => Some((call.args.iter().collect(), e.span)),
            _ => None,
        },
    }
}

/// One row for each operand with its dtype.
fn table(case: &mut Case, operands: &[&Expr]) -> Vec<Row> {
    let mut rows = vec![Row::new("dtype", Vec::new())];
    rows.clear();
    for e in operands {
        let operand = case.operand(e);
        let kind = match &operand.value {
            Some(value @ (Value::Array(_) | Value::Scalar(_))) => dtype_of(value).unwrap_or_default(),
            Some(Value::Int(_) | Value::BigInt(_)) => "a Python int".into(),
            Some(Value::Float(_)) => "a Python float".into(),
            Some(Value::Complex(_)) => "a Python complex".into(),
            Some(Value::Str(_)) => "a string".into(),
            Some(Value::Bool(_)) => "a bool".into(),
            Some(Value::List(_)) => "a list".into(),
            _ => continue,
        };
        rows.push(Row::new(operand.text, vec![Cell::new(kind)]));
    }
    // Words stand at the left of their column.
    let widest = rows.iter().map(|row| row.cells[0].text.chars().count()).max().unwrap_or(0);
    for row in &mut rows {
        let cell = &mut row.cells[0];
        cell.text = format!("{:widest$}", cell.text);
    }
    rows
}

/// `i += 0.5`: the result has no place in integers.
fn output(case: &mut Case) -> Option<Explanation> {
    let from = case.between("output from dtype('", "'")?.to_string();
    let into = case.between("to dtype('", "'")?.to_string();
    let (operands, mark) = operands(case)?;
    let rows = table(case, &operands);
    let why = format!("the result is {from}, and an array of {into} cannot take it back");
    let fixes = match case.node {
        Node::Stmt(statement) => {
            let StmtKind::AugAssign(node) = &statement.kind else { return None };
            let (name, value) = (case.source(node.target.span), case.source(case.with_parentheses(node.value.span)));
            let operator = mark.text(case.text).trim_end_matches('=').to_string();
            let mut fixes = Vec::new();
            if matches!(node.target.kind, ExprKind::Name(_)) {
                fixes.push(format!("{name} = {name} {operator} {value}"));
            }
            if node.op == Operator::Div && into.starts_with("int") {
                fixes.push(format!("{name} //= {value}"));
            }
            let cast = case.suffixed(&node.value, &format!(".astype('{into}')")).1;
            fixes.push(format!("{name} {operator}= {cast}"));
            fixes
        }
        Node::Expr(_) => {
            let (call, _) = case.call()?;
            let kept: Vec<_> = call.args.iter().map(|e| case.source(e.span)).collect();
            let func = case.source(call.func.span);
            let out = call.keywords.iter().find(|keyword| keyword.arg.as_deref() == Some("out"))?;
            let _ = out;
            vec![format!("{func}({})", kept.join(", "))]
        }
    };
    Some(Explanation::new(mark).table(rows).why(why).fixes(case, fixes))
}

/// A ufunc that has no loop for these types.
fn no_loop(case: &mut Case) -> Option<Explanation> {
    if let Some(explanation) = precedence(case) {
        return Some(explanation);
    }
    let (operands, mark) = operands(case)?;
    let rows = table(case, &operands);
    let np = case.numpy();
    let name = case.between("ufunc '", "'")?.to_string();
    let mut fixes = Vec::new();
    let bitwise = ["bitwise_and", "bitwise_or", "bitwise_xor", "invert", "left_shift", "right_shift"].contains(&&*name);
    let is_text = |e: &&&Expr| match case.operand(e).value {
        Some(Value::Str(_)) => true,
        Some(value) => dtype_of(&value).is_some_and(|kind| kind.starts_with("str")),
        None => false,
    };
    let texts = operands.iter().filter(is_text).count();
    let why = match (bitwise, texts) {
        (true, _) => format!("{name} looks at bits: it takes integers and booleans, no floats"),
        (false, 0) => format!("{name} has no loop for these types"),
        (false, n) if n < operands.len() => format!("{name} takes numbers or strings, not one of each"),
        (false, _) => format!("{name} takes numbers, no strings"),
    };
    for e in &operands {
        let Some(value) = case.operand(e).value else { continue };
        let kind = dtype_of(&value).unwrap_or_default();
        let text = matches!(value, Value::Str(_)) || kind.starts_with("str");
        if bitwise && kind.starts_with("float") {
            fixes.push(case.replaced(&[case.suffixed(e, ".astype(int)")]));
        }
        if text && matches!(value, Value::Array(_)) {
            fixes.push(case.replaced(&[case.suffixed(e, ".astype(float)")]));
        } else if let Value::Str(word) = &value
            && word.trim().parse::<f64>().is_ok()
        {
            let number = format!("float({})", case.source(e.span));
            fixes.push(case.replaced(&[(e.span, number)]));
        } else if !bitwise && matches!(value, Value::Array(_)) && name == "add" {
            fixes.push(case.replaced(&[case.suffixed(e, ".astype(str)")]));
        }
    }
    match (&name[..], &operands[..]) {
        ("invert", [e]) => fixes.push(format!("{np}.logical_not({})", case.source(e.span))),
        ("bitwise_and", [a, b]) => {
            fixes.push(format!("{np}.logical_and({}, {})", case.source(a.span), case.source(b.span)))
        }
        ("bitwise_or", [a, b]) => {
            fixes.push(format!("{np}.logical_or({}, {})", case.source(a.span), case.source(b.span)))
        }
        _ => {}
    }
    Some(Explanation::new(mark).table(rows).why(why).fixes(case, fixes))
}

/// `x > 1 & x < 3`: `&` binds tighter than comparisons.
fn precedence(case: &mut Case) -> Option<Explanation> {
    let ExprKind::BinOp(node) = &case.expression()?.kind else { return None };
    let BinOp { left, op, right } = &**node;
    let symbol = match op {
        Operator::BitAnd => "&",
        Operator::BitOr => "|",
        _ => return None,
    };
    let around = *case.ancestors().first()?;
    let ExprKind::Compare(compare) = &around.kind else { return None };
    // a < (b & c) < d means (a < b) & (c < d); with one comparison only one side has it.
    let at = compare.rest.iter().position(|(_, e)| e.span == case.focus);
    let before = match at {
        Some(_) => Span::new(around.span.start, left.span.end),
        None => left.span,
    };
    let after = Span::new(right.span.start, around.span.end);
    let side = |case: &Case, span: Span| {
        let text = case.source(span);
        let compares = text.contains(['<', '>', '=']);
        if compares { format!("({text})") } else { text }
    };
    let fix = format!("{} {symbol} {}", side(case, before), side(case, after));
    let mark = operator_mark(case, left.span, right.span);
    let why = format!("`{symbol}` binds tighter than comparisons: this reads {}", case.source(case.focus));
    Some(Explanation::new(mark).why(why).fixes(case, vec![fix]))
}

fn booleans(case: &mut Case) -> Option<Explanation> {
    let (operands, mark) = operands(case)?;
    let fixes = match (&operands[..], case.expression().map(|e| &e.kind)) {
        ([a, b], Some(ExprKind::BinOp(_))) => {
            let (l, r) = (case.source(case.with_parentheses(a.span)), case.source(case.with_parentheses(b.span)));
            vec![format!("{l} ^ {r}"), format!("{l} & ~{r}"), format!("{l}.astype(int) - {r}")]
        }
        ([a], Some(ExprKind::UnaryOp(UnaryOperator::USub, _))) => {
            let text = case.source(case.with_parentheses(a.span));
            vec![format!("~{text}")]
        }
        _ => Vec::new(),
    };
    let why = match operands.len() {
        1 => "truth values have no sign; `~` turns them around",
        _ => "truth values are not subtracted: `^` tells where they differ, `& ~` takes one from the other",
    };
    Some(Explanation::new(mark).why(why).fixes(case, fixes))
}

fn negative_power(case: &mut Case) -> Option<Explanation> {
    let (operands, mark) = operands(case)?;
    let [base, exponent] = operands[..] else { return None };
    let rows = table(case, &operands);
    let mut fixes = Vec::new();
    if let Ok(Value::Int(-1)) = case.probe.value(case.text, exponent) {
        fixes.push(format!("1 / {}", case.source(case.with_parentheses(base.span))));
    }
    fixes.push(case.replaced(&[case.suffixed(base, ".astype(float)")]));
    let why = "integers stay integers under `**`, and these powers are fractions";
    Some(Explanation::new(mark).table(rows).why(why).fixes(case, fixes))
}

const NAMES: &[&str] = &[
    "bool",
    "int8",
    "int16",
    "int32",
    "int64",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "float16",
    "float32",
    "float64",
    "complex64",
    "complex128",
    "int",
    "float",
    "complex",
    "object",
    "str",
    "datetime64",
    "timedelta64",
];

fn misspelt(case: &mut Case) -> Option<Explanation> {
    let word = case.between("data type '", "'")?.to_string();
    let nearest = crate::eval::nearest(&word, NAMES.iter().copied())?;
    let (call, _) = case.call()?;
    let arguments = call.args.iter().chain(call.keywords.iter().map(|keyword| &keyword.value));
    let quoted = [format!("'{word}'"), format!("\"{word}\"")];
    let argument = arguments.into_iter().find(|e| quoted.contains(&case.source(e.span)))?;
    let fixes = vec![case.replaced(&[(argument.span, format!("'{nearest}'"))])];
    Some(Explanation::new(argument.span).why(format!("no dtype is called '{word}'")).fixes(case, fixes))
}

fn out_of_range(case: &mut Case) -> Option<Explanation> {
    let number: i128 = case.between("Python integer ", " out of bounds")?.parse().ok()?;
    let dtype = case.message.rsplit(' ').next()?.to_string();
    let bits: u32 = dtype.trim_start_matches(|c: char| c.is_alphabetic()).parse().ok()?;
    let (low, high) = match dtype.starts_with('u') {
        true => (0i128, (1i128 << bits) - 1),
        false => (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1),
    };
    let why = format!("{dtype} holds {low} … {high}; {number} is outside");
    let wide = ["int16", "int32", "int64"].into_iter().find(|name| {
        let bits: u32 = name[3..].parse().unwrap_or(64);
        bits > 0 && number >= -(1i128 << (bits - 1)) && number < (1i128 << (bits - 1))
    });
    let mut fixes = Vec::new();
    let mut mark = case.focus;
    if let (Some(wide), Some((operands, operator))) = (wide, operands(case)) {
        mark = operator;
        for e in operands {
            let value = case.operand(e).value;
            if value.as_ref().and_then(dtype_of).as_deref() == Some(&dtype) {
                fixes.push(case.replaced(&[case.suffixed(e, &format!(".astype('{wide}')"))]));
            }
        }
        if fixes.is_empty()
            && let Some((call, _)) = case.call()
        {
            let text = case.source(case.focus).replace(&format!(".{dtype}"), &format!(".{wide}"));
            let text = text.replace(&format!("'{dtype}'"), &format!("'{wide}'"));
            mark = call.args.first().map_or(mark, |e| e.span);
            fixes.push(text);
        }
    }
    Some(Explanation::new(mark).why(why).fixes(case, fixes))
}
