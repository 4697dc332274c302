//! Joining and splitting: which axis must match, which one is joined, and how an axis divides.

use super::case::{Case, Explanation};
use super::page::{Cell, Ink, Row};
use super::table::{self, axes};
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::{Call, Expr, ExprKind};

const JOINERS: &[&str] =
    &["concatenate", "concat", "stack", "vstack", "hstack", "dstack", "column_stack", "row_stack", "append", "block"];
const SPLITTERS: &[&str] = &["split", "hsplit", "vsplit", "dsplit"];

pub fn explain(case: &mut Case) -> Option<Explanation> {
    if let Some((value, index)) = translator(case) {
        return joined_by_subscript(case, value, index);
    }
    let (call, name) = case.call()?;
    if SPLITTERS.contains(&name) {
        return split(case, call, name);
    }
    if !JOINERS.contains(&name) {
        return None;
    }
    let loose = case.message.starts_with("only integer scalar arrays can be converted to a scalar index")
        || case.message.contains("takes 1 positional argument but");
    if loose && call.args.len() > 1 {
        let list = Span::new(call.args[0].span.start, call.args.last()?.span.end);
        let fixes = vec![case.replaced(&[(list, format!("({})", case.source(list)))])];
        let why = "the arrays go into one list or tuple; what follows it is another argument";
        return Some(Explanation::new(list).why(why).fixes(case, fixes));
    }
    let (parts, mark) = parts(case, call, name)?;
    let sizes = case.message.starts_with("all the input array dimensions except for the concatenation axis");
    let counts = case.message.starts_with("all the input arrays must have same number of dimensions");
    let stacked = case.message.starts_with("all input arrays must have the same shape");
    let scalars = case.message.starts_with("zero-dimensional arrays cannot be concatenated");
    let shapes: Vec<_> = parts.iter().map(|(_, shape)| shape.clone()).collect();
    let promoted: Vec<(String, Vec<usize>)> =
        parts.iter().map(|(text, shape)| (text.clone(), promoted(name, shape))).collect();
    let explanation = if sizes {
        let axis: usize = case.between("along dimension ", ",")?.parse().ok()?;
        let one: usize = case.between("the array at index ", " has")?.parse().ok()?;
        let other: usize = case.message.rsplit("the array at index ").next()?.split(' ').next()?.parse().ok()?;
        let (a, b) = (promoted.get(one)?.1.get(axis)?, promoted.get(other)?.1.get(axis)?);
        let along = match name {
            "hstack" if promoted.iter().all(|(_, shape)| shape.len() > 1) => 1,
            "column_stack" => 1,
            "dstack" => 2,
            "concatenate" | "concat" | "append" => {
                let given = call.keywords.iter().find(|keyword| keyword.arg.as_deref() == Some("axis"));
                given.map_or(Some(0), |keyword| case.source(keyword.value.span).parse().ok()).unwrap_or(0)
            }
            _ => 0,
        };
        let note = format!("{a} and {b} differ, and only axis {along} is joined");
        let changed = promoted.iter().zip(&parts).any(|(new, old)| new.1 != old.1);
        let rows = table::leading(&promoted, &[(one, axis), (other, axis)], &note);
        let explanation = Explanation::new(mark).table(rows);
        if changed {
            explanation.why(format!("{name} first gives arrays of too few axes an axis of length 1"))
        } else {
            explanation
        }
    } else if counts {
        let rows = table::leading(&promoted, &[], "");
        Explanation::new(mark).table(rows).why("joining keeps the number of axes: all operands need as many")
    } else if stacked {
        let first = shapes.first()?;
        let wrong: Vec<_> = shapes
            .iter()
            .enumerate()
            .filter(|(_, shape)| *shape != first)
            .flat_map(|(i, shape)| {
                (0..shape.len()).filter(|&axis| first.get(axis) != shape.get(axis)).map(move |axis| (i, axis))
            })
            .collect();
        let rows = table::leading(&promoted, &wrong, "stack wants equal shapes");
        Explanation::new(mark).table(rows)
    } else if scalars {
        Explanation::new(mark).why("a single number has no axis to be joined along")
    } else {
        return None;
    };
    let fixes = alternatives(case, call, name, &shapes);
    Some(explanation.fixes(case, fixes))
}

/// Operands with their shapes.
type Named = Vec<(String, Vec<usize>)>;

/// The operands of a join by name, and where they stand.
fn parts(case: &mut Case, call: &Call, name: &str) -> Option<(Named, Span)> {
    let first = call.args.first()?;
    if name == "append" {
        let mut parts = Vec::new();
        for e in call.args.iter().take(2) {
            parts.push((case.source(e.span), case.operand(e).shape?));
        }
        return Some((parts, Span::new(first.span.start, call.args.get(1)?.span.end)));
    }
    let items: Vec<(String, Option<Vec<usize>>)> = match &first.kind {
        ExprKind::List(items) | ExprKind::Tuple(items) => {
            items.iter().map(|e| (case.source(e.span), case.operand(e).shape)).collect()
        }
        _ => {
            let text = case.source(first.span);
            let items = match case.probe.value(case.text, first).ok()? {
                Value::List(list) => list.to_vec(),
                Value::Tuple(items) => items.to_vec(),
                _ => return None,
            };
            items.iter().enumerate().map(|(i, item)| (format!("{text}[{i}]"), case.probe.shape(item))).collect()
        }
    };
    let parts: Option<Vec<_>> = items.into_iter().map(|(text, shape)| Some((text, shape?))).collect();
    Some((parts?, first.span))
}

/// The shape that a joining function gives its operand first.
fn promoted(name: &str, shape: &[usize]) -> Vec<usize> {
    match (name, shape) {
        ("vstack" | "row_stack", [n]) => vec![1, *n],
        ("column_stack", [n]) => vec![*n, 1],
        ("dstack", [n]) => vec![1, *n, 1],
        ("dstack", [n, m]) => vec![*n, *m, 1],
        ("vstack" | "hstack" | "column_stack" | "dstack", []) => vec![1],
        _ => shape.to_vec(),
    }
}

/// Other joins of the same operands, tried in the order in which people mean them.
fn alternatives(case: &Case, call: &Call, name: &str, shapes: &[Vec<usize>]) -> Vec<String> {
    let np = case.numpy();
    let mut fixes = Vec::new();
    let items: Vec<&Expr> = match (&call.args.first().map(|e| &e.kind), name) {
        (_, "append") => call.args.iter().take(2).collect(),
        (Some(ExprKind::List(items) | ExprKind::Tuple(items)), _) => items.iter().collect(),
        _ => Vec::new(),
    };
    let most = shapes.iter().map(Vec::len).max().unwrap_or(0);
    let given = call.keywords.iter().find(|keyword| keyword.arg.as_deref() == Some("axis"));
    let axis = given.map_or(0, |keyword| case.source(keyword.value.span).parse::<i64>().unwrap_or(0));
    if matches!(name, "concatenate" | "concat" | "stack" | "append" | "vstack" | "hstack") {
        // An operand with fewer axes gains one, where the others have one.
        for (item, shape) in items.iter().zip(shapes) {
            if shape.len() + 1 == most && most == 2 {
                let suffix = if axis == 1 || name == "hstack" { "[:, None]" } else { "[None]" };
                fixes.push(case.replaced(&[case.suffixed(item, suffix)]));
            }
        }
    }
    let list = match name {
        "append" => format!("({})", items.iter().map(|e| case.source(e.span)).collect::<Vec<_>>().join(", ")),
        _ => call.args.first().map(|e| case.source(e.span)).unwrap_or_default(),
    };
    if name != "append" {
        for other in (0..most as i64).filter(|other| *other != axis && matches!(name, "concatenate" | "concat")) {
            fixes.push(format!("{}({list}, axis={other})", case.source(call.func.span)));
        }
    }
    for (i, (item, shape)) in items.iter().zip(shapes).enumerate().rev() {
        if i > 0
            && shape.len() == 2
            && matches!(name, "concatenate" | "concat" | "vstack" | "hstack" | "stack" | "append")
        {
            fixes.push(case.replaced(&[case.suffixed(item, ".T")]));
        }
    }
    for other in ["vstack", "hstack", "column_stack"] {
        if other != name {
            fixes.push(format!("{np}.{other}({list})"));
        }
    }
    if shapes.iter().all(Vec::is_empty) {
        return vec![format!("{np}.array({list})")];
    }
    fixes.push(format!("{np}.concatenate({list})"));
    fixes
}

/// `np.c_` or `np.r_` with its subscript.
fn translator<'c>(case: &Case<'c, '_>) -> Option<(&'c Expr, &'c Expr)> {
    let ExprKind::Subscript(node) = &case.expression()?.kind else { return None };
    match &node.value.kind {
        ExprKind::Attribute(attribute) if matches!(&*attribute.attr, "c_" | "r_") => Some((&node.value, &node.index)),
        _ => None,
    }
}

fn joined_by_subscript(case: &mut Case, value: &Expr, index: &Expr) -> Option<Explanation> {
    let ExprKind::Tuple(items) = &index.kind else { return None };
    let columns = case.source(value.span).ends_with("c_");
    let mut rows = Vec::new();
    for item in items {
        let shape = case.operand(item).shape?;
        rows.push((case.source(item.span), if columns { promoted("column_stack", &shape) } else { shape }));
    }
    let why = match columns {
        true => "c_ joins columns: all operands need as many rows",
        false => "r_ joins along the first axis: all operands need as many axes",
    };
    let list = case.source(index.span);
    let np = case.numpy();
    let fixes = vec![format!("{np}.r_[{list}]"), format!("{np}.vstack(({list}))"), format!("{np}.hstack(({list}))")];
    Some(Explanation::new(index.span).table(table::leading(&rows, &[], "")).why(why).fixes(case, fixes))
}

fn split(case: &mut Case, call: &Call, name: &str) -> Option<Explanation> {
    let [array, sections, ..] = &call.args[..] else { return None };
    let shape = case.operand(array).shape?;
    let np = case.numpy();
    let (text, count) = (case.source(array.span), case.source(sections.span));
    let keyword =
        call.keywords.iter().find(|keyword| keyword.arg.as_deref() == Some("axis")).map(|keyword| &keyword.value);
    let axis = match name {
        "hsplit" => shape.len().saturating_sub(1).min(1),
        "dsplit" => 2,
        "vsplit" => 0,
        _ => match keyword.or(call.args.get(2)) {
            Some(e) => {
                case.source(e.span).parse::<i64>().ok().map(|axis| axis.rem_euclid(shape.len() as i64) as usize)?
            }
            None => 0,
        },
    };
    if case.message.contains("only works on arrays of") {
        let rows = vec![(text.clone(), shape)];
        let fixes = vec![format!("{np}.split({text}, {count})"), format!("{np}.array_split({text}, {count})")];
        let why = format!("{name} divides an axis that the array does not have");
        return Some(Explanation::new(array.span).table(table::leading(&rows, &[], "")).why(why).fixes(case, fixes));
    }
    if !case.message.starts_with("array split does not result in an equal division") {
        return None;
    }
    let n = *shape.get(axis)?;
    let parts: usize = match case.probe.value(case.text, sections).ok()? {
        Value::Int(parts) => usize::try_from(parts).ok()?,
        _ => return None,
    };
    let cells = shape.iter().enumerate().map(|(i, n)| Cell::inked(n, if i == axis { Ink::Wrong } else { Ink::Plain }));
    let note = format!("{n} is no multiple of {parts}");
    let row = Row::new(text.clone(), cells.collect()).noted(Ink::Wrong, note);
    let suffix = if axis == 0 { String::new() } else { format!(", axis={axis}") };
    let mut fixes = vec![format!("{np}.array_split({text}, {count}{suffix})")];
    let below = (2..parts).rev().find(|d| n % d == 0);
    let above = (parts + 1..=n).find(|d| n % d == 0);
    for near in below.into_iter().chain(above) {
        fixes.push(case.replaced(&[(sections.span, near.to_string())]));
    }
    Some(Explanation::new(sections.span).table(vec![axes(shape.len()), row]).fixes(case, fixes))
}
