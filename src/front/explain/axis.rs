//! Axes that do not exist, are named twice, or cannot be squeezed or transposed as asked.

use super::case::{Case, Explanation};
use super::page::{Cell, Ink, Row};
use super::table::axes;
use crate::error::Kind;
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::{Call, Expr, ExprKind};

pub fn explain(case: &mut Case) -> Option<Explanation> {
    let (call, name) = case.call()?;
    let array = match case.receiver(call) {
        Some(receiver) => receiver,
        None => call.args.first()?,
    };
    let message = case.message;
    if message.starts_with("axes don't match array") || message.starts_with("repeated axis in transpose") {
        return transpose(case, call, array);
    }
    if message.starts_with("cannot select an axis to squeeze out") {
        return squeeze(case, call, array);
    }
    if message.starts_with("duplicate value in 'axis'") || message.starts_with("repeated axis") {
        return duplicate(case, call, array);
    }
    if case.kind != Kind::AxisError {
        return None;
    }
    let bad: i64 = case.between("axis ", " is out of bounds").and_then(|text| text.rsplit(' ').next()?.parse().ok())?;
    let ndim: usize = message.rsplit(' ').next()?.parse().ok()?;
    let shape = case.operand(array).shape?;
    if ndim == 0 && shape.is_empty() && matches!(name, "max" | "min" | "amax" | "amin") && call.args.len() == 2 {
        return extremes(case, call, name);
    }
    let argument = argument(case, call, bad);
    let mark = argument.map_or(case.focus, |e| e.span);
    let taken = taken(case, call);
    let fixes = argument.map(|e| candidates(case, e, &taken, ndim)).unwrap_or_default();
    let joined = matches!(array.kind, ExprKind::List(_) | ExprKind::Tuple(_));
    if name == "expand_dims" || joined || ndim != shape.len() {
        let what = match name {
            "expand_dims" | "stack" => "the result would have",
            _ if joined => "the arrays have",
            _ => return None,
        };
        let why = format!("{what} {ndim} {}: {}", if ndim == 1 { "axis" } else { "axes" }, valid(ndim));
        return Some(Explanation::new(mark).why(why).fixes(case, fixes));
    }
    let table = array_table(case, array, &shape, &[]);
    let why = match ndim {
        0 => "a single number has no axes".to_string(),
        _ => format!("there is no axis {bad}: {}", valid(ndim)),
    };
    Some(Explanation::new(mark).table(table).why(why).fixes(case, fixes))
}

/// Axes by both of their names, and their lengths.
fn array_table(case: &Case, array: &Expr, shape: &[usize], wrong: &[usize]) -> Vec<Row> {
    let ink = |axis| if wrong.contains(&axis) { Ink::Wrong } else { Ink::Plain };
    let negative = (0..shape.len()).map(|axis| Cell::inked(axis as i64 - shape.len() as i64, Ink::Faint));
    let lengths = shape.iter().enumerate().map(|(axis, n)| Cell::inked(n, ink(axis)));
    vec![axes(shape.len()), Row::new("or", negative.collect()), Row::new(case.source(array.span), lengths.collect())]
}

fn valid(ndim: usize) -> String {
    match ndim {
        0 => "it has none".into(),
        1 => "only 0, or -1".into(),
        n => format!("0 … {}, or -{n} … -1", n - 1),
    }
}

/// The number that is no axis, where it stands: a keyword, or the last argument that holds it.
fn argument<'c>(case: &mut Case<'c, '_>, call: &'c Call, bad: i64) -> Option<&'c Expr> {
    let mut candidates = axis_arguments(case, call);
    candidates.reverse();
    candidates.into_iter().find(|e| matches!(case.probe.value(case.text, e), Ok(Value::Int(n)) if n == bad))
}

/// Everything in a call that may be an axis: arguments after the array, and the items of tuples among them.
fn axis_arguments<'c>(case: &mut Case<'c, '_>, call: &'c Call) -> Vec<&'c Expr> {
    let named = |keyword: &str| ["axis", "axes", "axis1", "axis2", "source", "destination"].contains(&keyword);
    let keywords = call.keywords.iter().filter(|keyword| keyword.arg.as_deref().is_some_and(named));
    let skipped = usize::from(case.receiver(call).is_none());
    let arguments = call.args.iter().skip(skipped).chain(keywords.map(|keyword| &keyword.value));
    arguments
        .flat_map(|e| match &e.kind {
            ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().collect(),
            _ => vec![e],
        })
        .collect()
}

/// Axes that the call names already.
fn taken(case: &mut Case, call: &Call) -> Vec<i64> {
    let mut taken = Vec::new();
    let skipped = usize::from(case.receiver(call).is_none());
    for e in call.args.iter().skip(skipped).chain(call.keywords.iter().map(|keyword| &keyword.value)) {
        match case.probe.value(case.text, e) {
            Ok(Value::Int(n)) => taken.push(n),
            Ok(Value::Tuple(items)) => taken.extend(items.iter().filter_map(|item| match item {
                Value::Int(n) => Some(*n),
                _ => None,
            })),
            _ => {}
        }
    }
    taken
}

/// The expression with an axis that exists. The last one comes first: counting from one is how this mistake is made.
fn candidates(case: &Case, argument: &Expr, taken: &[i64], ndim: usize) -> Vec<String> {
    let free = (0..ndim).rev().filter(|axis| !taken.contains(&(*axis as i64)));
    free.map(|axis| case.replaced(&[(argument.span, axis.to_string())])).collect()
}

fn transpose(case: &mut Case, call: &Call, array: &Expr) -> Option<Explanation> {
    let shape = case.operand(array).shape?;
    let ndim = shape.len();
    let order: Vec<String> = (0..ndim).rev().map(|axis| axis.to_string()).collect();
    let given = match case.receiver(call) {
        Some(_) => &call.args[..],
        None => call.args.get(1..)?,
    };
    let mark = match given {
        [] => call.keywords.first()?.value.span,
        many => Span::new(many[0].span.start, many.last()?.span.end),
    };
    let list = order.join(", ");
    let is_tuple = matches!(given, [Expr { kind: ExprKind::Tuple(_) | ExprKind::List(_), .. }] | []);
    let new = if is_tuple || case.receiver(call).is_none() { format!("({list})") } else { list };
    let mut fixes = vec![case.replaced(&[(mark, new)])];
    if ndim == 2 {
        fixes.push(case.suffixed(array, ".T").1);
    }
    let why = match ndim {
        1 => "the new order must name axis 0 alone".to_string(),
        n => format!("the new order must name each of the axes 0 … {} once", n - 1),
    };
    let table = array_table(case, array, &shape, &[]);
    Some(Explanation::new(mark).table(table).why(why).fixes(case, fixes))
}

fn squeeze(case: &mut Case, call: &Call, array: &Expr) -> Option<Explanation> {
    let shape = case.operand(array).shape?;
    let argument = match (call.keywords.first(), case.receiver(call)) {
        (Some(keyword), _) => &keyword.value,
        (None, Some(_)) => call.args.first()?,
        (None, None) => call.args.get(1)?,
    };
    let ndim = shape.len() as i64;
    let asked: Vec<usize> = match case.probe.value(case.text, argument).ok()? {
        Value::Int(n) => vec![n.rem_euclid(ndim) as usize],
        Value::Tuple(items) => items
            .iter()
            .filter_map(|item| match item {
                Value::Int(n) => Some(n.rem_euclid(ndim) as usize),
                _ => None,
            })
            .collect(),
        _ => return None,
    };
    let wrong: Vec<usize> = asked.into_iter().filter(|&axis| shape[axis] != 1).collect();
    let first = *wrong.first()?;
    let mut table = array_table(case, array, &shape, &wrong);
    if let Some(row) = table.last_mut() {
        row.note = Some((Ink::Wrong, format!("axis {first} has length {}; only 1 can go", shape[first])));
    }
    let mut fixes: Vec<String> = (0..shape.len())
        .filter(|&axis| shape[axis] == 1)
        .map(|axis| case.replaced(&[(argument.span, axis.to_string())]))
        .collect();
    // Where nothing can be squeezed, one position of the axis can be chosen.
    fixes.push(match shape.contains(&1) {
        true => case.suffixed(array, ".squeeze()").1,
        false => case.suffixed(array, &selection(first)).1,
    });
    Some(Explanation::new(argument.span).table(table).fixes(case, fixes))
}

fn selection(axis: usize) -> String {
    format!("[{}0]", ":, ".repeat(axis))
}

fn duplicate(case: &mut Case, call: &Call, array: &Expr) -> Option<Explanation> {
    let shape = case.operand(array).shape?;
    let argument = match call.keywords.iter().find(|keyword| keyword.arg.as_deref() == Some("axis")) {
        Some(keyword) => &keyword.value,
        None => call.args.last()?,
    };
    let Value::Tuple(items) = case.probe.value(case.text, argument).ok()? else { return None };
    let mut kept: Vec<i64> = Vec::new();
    for item in items.iter() {
        let Value::Int(n) = item else { return None };
        let n = n.rem_euclid(shape.len() as i64);
        if !kept.contains(&n) {
            kept.push(n);
        }
    }
    let list = kept.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
    let new = if kept.len() == 1 { list } else { format!("({list})") };
    let mut fixes = vec![case.replaced(&[(argument.span, new)])];
    if shape.len() == 2 {
        fixes.push(case.replaced(&[(argument.span, "(0, 1)".into())]));
    }
    let table = array_table(case, array, &shape, &[]);
    Some(Explanation::new(argument.span).table(table).why("an axis can be named once").fixes(case, fixes))
}

/// `np.max(1, 2)`: the second argument is an axis.
fn extremes(case: &mut Case, call: &Call, name: &str) -> Option<Explanation> {
    let other = if name.ends_with("max") { "maximum" } else { "minimum" };
    let np = case.numpy();
    let (a, b) = (case.source(call.args[0].span), case.source(call.args[1].span));
    let fixes = vec![format!("{np}.{other}({a}, {b})"), format!("{np}.{name}([{a}, {b}])")];
    let why = format!("the second argument of {name} is an axis, not a second number");
    Some(Explanation::new(call.args[1].span).why(why).fixes(case, fixes))
}
