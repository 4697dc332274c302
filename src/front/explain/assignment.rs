//! Assignment to a part of an array: the shape of the place, the shape of the value, and how one becomes the other.

use super::case::{Case, Explanation};
use super::table;
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::{Expr, ExprKind, Subscript};

pub fn explain(case: &mut Case) -> Option<Explanation> {
    let message = case.message;
    if message.starts_with("assignment destination is read-only") || message.starts_with("output array is read-only") {
        return read_only(case);
    }
    if message.contains("inhomogeneous") {
        return ragged(case);
    }
    if let Some((_, "copyto")) = case.call()
        && message.starts_with("could not broadcast input array")
    {
        return copied(case);
    }
    let (target, value) = case.assignment()?;
    let ExprKind::Subscript(node) = &target.kind else { return None };
    if message.starts_with("NumPy boolean array indexing assignment cannot assign") {
        return masked(case, target, node, value);
    }
    if message.starts_with("setting an array element with a sequence.") {
        return element(case, target, node, value);
    }
    if !message.starts_with("could not broadcast input array") && !message.starts_with("shape mismatch: value array") {
        return None;
    }
    let (place, given) = (case.operand(target).shape?, case.operand(value).shape?);
    let rows = vec![(case.source(target.span), place.clone()), (case.source(value.span), given.clone())];
    let misfit = table::first_misfit(&rows.iter().map(|(_, shape)| shape.clone()).collect::<Vec<_>>());
    let note = misfit.map(|(_, n, m)| format!("{m} values for {n} places")).unwrap_or_default();
    let explanation = Explanation::new(subscript_mark(node)).table(table::broadcast(&rows, misfit.map(|m| m.0), &note));
    let explanation = match misfit {
        Some(_) => explanation,
        None => explanation.why("the value has more axes than the place"),
    };
    let mut fixes = value_fixes(case, value, &place, &given);
    fixes.extend(place_fixes(case, node, value, &place, &given));
    Some(explanation.fixes(case, fixes))
}

fn subscript_mark(node: &Subscript) -> Span {
    node.index.span
}

/// The value in another form.
fn value_fixes(case: &Case, value: &Expr, place: &[usize], given: &[usize]) -> Vec<String> {
    let mut fixes = Vec::new();
    let mut push = |suffix: &str| fixes.push(case.replaced_in_statement(&[case.suffixed(value, suffix)]));
    let size = |shape: &[usize]| shape.iter().product::<usize>();
    if given.len() == 1 && place.len() == 2 && given[0] == place[0] {
        push("[:, None]");
    }
    if given.len() > 1 {
        push(".T");
    }
    if size(place) == size(given) && place != given {
        let list = place.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
        push(&if place.len() == 1 { ".ravel()".to_string() } else { format!(".reshape({list})") });
    }
    if let (Some(&n), Some(&m)) = (place.last(), given.last())
        && m > n
    {
        push(&if given.len() == 1 { format!("[:{n}]") } else { format!("[..., :{n}]") });
    }
    if given.len() > place.len() && given.len() == 2 {
        push("[0]");
    }
    fixes
}

/// A smaller place for a value that is too short.
fn place_fixes(case: &Case, node: &Subscript, value: &Expr, place: &[usize], given: &[usize]) -> Vec<String> {
    let (Some(&n), Some(&m)) = (place.last(), given.last()) else { return Vec::new() };
    if m >= n || m == 1 {
        return Vec::new();
    }
    let object = case.source(node.value.span);
    let index = case.source(node.index.span);
    let items = match &node.index.kind {
        ExprKind::Tuple(items) => items.iter().collect::<Vec<_>>(),
        _ => vec![&node.index],
    };
    let value = case.source(value.span);
    let mut fixes = Vec::new();
    // The last axis is named by a slice already, or not at all.
    match items.last().map(|item| &item.kind) {
        Some(ExprKind::Slice(slice)) if slice.upper.is_none() && slice.step.is_none() => {
            let start = slice.lower.as_ref().map(|e| case.source(e.span));
            let stop = match start.as_ref().map(|start| start.parse::<usize>()) {
                None => m.to_string(),
                Some(Ok(start)) => (start + m).to_string(),
                Some(Err(_)) => return fixes,
            };
            let mut texts: Vec<_> = items.iter().map(|item| case.source(item.span)).collect();
            if let Some(last) = texts.last_mut() {
                *last = format!("{}:{stop}", start.unwrap_or_default());
            }
            fixes.push(format!("{object}[{}] = {value}", texts.join(", ")));
        }
        Some(ExprKind::Slice(_)) if items.len() > 1 || place.len() == 1 => {}
        _ => fixes.push(format!("{object}[{index}, :{m}] = {value}")),
    }
    // The same number of values on another axis.
    fixes.push(format!("{object}[:, {index}] = {value}"));
    fixes
}

fn masked(case: &mut Case, target: &Expr, node: &Subscript, value: &Expr) -> Option<Explanation> {
    let given: usize = case.between("cannot assign ", " input values")?.parse().ok()?;
    let places: usize = case.between("to the ", " output values")?.parse().ok()?;
    let mask = case.operand(&node.index);
    let why = format!(
        "the mask is True at {places} of {} places, and there are {given} values",
        mask.shape.as_ref()?.iter().product::<usize>()
    );
    let text = case.source(node.index.span);
    let mut fixes = vec![case.replaced_in_statement(&[case.suffixed(value, &format!("[{text}]"))])];
    if given > places {
        fixes.push(case.replaced_in_statement(&[case.suffixed(value, &format!("[:{places}]"))]));
    }
    let _ = target;
    Some(Explanation::new(node.index.span).why(why).fixes(case, fixes))
}

/// `x[0] = [1, 2]` of a one-dimensional array.
fn element(case: &mut Case, target: &Expr, node: &Subscript, value: &Expr) -> Option<Explanation> {
    let given = case.operand(value).shape?;
    let [n] = given[..] else { return None };
    let place = case.source(target.span);
    let why = format!("{place} is one element, the value has {n}");
    let mut fixes = Vec::new();
    if let Ok(Value::Int(start)) = case.probe.value(case.text, &node.index)
        && start >= 0
    {
        let object = case.source(node.value.span);
        fixes.push(format!("{object}[{start}:{}] = {}", start as usize + n, case.source(value.span)));
    }
    fixes.push(case.replaced_in_statement(&[case.suffixed(value, "[0]")]));
    Some(Explanation::new(value.span).why(why).fixes(case, fixes))
}

fn read_only(case: &mut Case) -> Option<Explanation> {
    let e = case.expression()?;
    let ExprKind::Subscript(node) = &e.kind else { return None };
    let name = case.source(node.value.span);
    let why = format!("{name} may not be written to; a copy has elements of its own");
    let fixes = match node.value.kind {
        ExprKind::Name(_) => vec![format!("{name} = {name}.copy()")],
        _ => vec![format!("{name}.copy()")],
    };
    Some(Explanation::new(node.value.span).why(why).fixes(case, fixes))
}

/// `np.array([[1, 2], [3]])`.
fn ragged(case: &mut Case) -> Option<Explanation> {
    let (call, _) = case.call()?;
    let list = call.args.first()?;
    let items = match case.probe.value(case.text, list).ok()? {
        Value::List(list) => list.to_vec(),
        Value::Tuple(items) => items.to_vec(),
        _ => return None,
    };
    let np = case.numpy();
    let text = case.source(list.span);
    let lengths: Vec<_> = items
        .iter()
        .map(|item| match item {
            Value::List(list) => list.len().to_string(),
            Value::Tuple(items) => items.len().to_string(),
            Value::Array(array) => table::shape_text(array.view().shape()),
            _ => "no".into(),
        })
        .collect();
    let shown = match lengths.len() {
        0..=8 => match lengths.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, others)) => format!("{} and {last}", others.join(", ")),
            None => String::new(),
        },
        n => format!("{}, … ({n} in all)", lengths[..6].join(", ")),
    };
    let why = format!("the rows have {shown} items: an array needs rows of one length");
    let end = Span::new(call.args.last()?.span.end, call.args.last()?.span.end);
    let mut fixes = vec![case.replaced(&[(end, ", dtype=object".into())])];
    if text.len() < 60 {
        fixes.push(format!("{np}.concatenate({text})"));
    }
    Some(Explanation::new(list.span).why(why).fixes(case, fixes))
}

/// `np.copyto(place, value)`.
fn copied(case: &mut Case) -> Option<Explanation> {
    let (call, _) = case.call()?;
    let [place, value, ..] = &call.args[..] else { return None };
    let rows = vec![
        (case.source(place.span), case.operand(place).shape?),
        (case.source(value.span), case.operand(value).shape?),
    ];
    let misfit = table::first_misfit(&rows.iter().map(|(_, shape)| shape.clone()).collect::<Vec<_>>());
    let note = misfit.map(|(_, n, m)| format!("{m} values for {n} places")).unwrap_or_default();
    Some(Explanation::new(value.span).table(table::broadcast(&rows, misfit.map(|m| m.0), &note)))
}
