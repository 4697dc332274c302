//! Subscripts: which item of the index meets which axis, and what is wrong with it.

use super::case::{Case, Explanation, dtype_of};
use super::page::{Cell, Ink, Row};
use super::table::{self, axes};
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::{Expr, ExprKind, Operator, StmtKind};

pub fn explain(case: &mut Case) -> Option<Explanation> {
    if let Some((_, "take" | "delete" | "put" | "insert" | "item")) = case.call() {
        return taken(case);
    }
    let ExprKind::Subscript(node) = &case.expression()?.kind else { return None };
    let (object, index) = (&node.value, &node.index);
    let value = case.probe.value(case.text, object).ok()?;
    match &value {
        Value::List(_) | Value::Tuple(_) => sequence(case, object, index, &value),
        Value::Array(_) => array(case, object, index),
        Value::Scalar(_) if case.message.starts_with("invalid index to scalar variable") => {
            let fixes = vec![case.source(object.span)];
            let why = format!("{} is a single number, not an array", case.source(object.span));
            Some(Explanation::new(index.span).why(why).fixes(case, fixes))
        }
        _ => None,
    }
}

/// An item of an index with the axes it meets; an ellipsis and a new axis meet none of their own.
struct Item<'c> {
    e: &'c Expr,
    /// First axis and how many.
    axis: usize,
    count: usize,
    value: Option<Value>,
}

fn items<'c>(case: &mut Case, index: &'c Expr, ndim: usize) -> Vec<Item<'c>> {
    let parts: Vec<&Expr> = match &index.kind {
        ExprKind::Tuple(items) => items.iter().collect(),
        _ => vec![index],
    };
    let values: Vec<Option<Value>> = parts.iter().map(|e| case.probe.value(case.text, e).ok()).collect();
    let count = |value: &Option<Value>| match value {
        Some(Value::None | Value::Ellipsis) => 0,
        Some(Value::Array(array)) if array.view().num() == Some(crate::array::Num::Bool) => array.view().ndim(),
        _ => 1,
    };
    let used: usize = values.iter().map(count).sum();
    let mut axis = 0;
    let mut items = Vec::new();
    for (e, value) in parts.into_iter().zip(values) {
        let count = count(&value);
        items.push(Item { e, axis, count, value: value.clone() });
        axis += count;
        if matches!(value, Some(Value::Ellipsis)) {
            axis += ndim.saturating_sub(used);
        }
    }
    items
}

fn array(case: &mut Case, object: &Expr, index: &Expr) -> Option<Explanation> {
    let shape = case.operand(object).shape?;
    let items = items(case, index, shape.len());
    let message = case.message;
    if message.contains("is out of bounds for axis") {
        let at: i64 = case.between("index ", " is out")?.parse().ok()?;
        let axis: usize = case.between("for axis ", " with")?.parse().ok()?;
        return out_of_bounds(case, object, index, &shape, &items, at, axis);
    }
    if message.starts_with("too many indices") {
        return too_many(case, object, index, &shape, &items);
    }
    if message.starts_with("boolean index did not match") {
        let axis: usize = case.between("along axis ", ";")?.parse().ok()?;
        return mask(case, object, index, &shape, &items, axis);
    }
    if message.starts_with("shape mismatch: indexing arrays could not be broadcast") {
        return arrays(case, object, index, &items);
    }
    if message.starts_with("only integers, slices") || message.starts_with("arrays used as indices must be") {
        return no_integer(case, &items);
    }
    if message.starts_with("an index can only have a single ellipsis") {
        let last = items.iter().rev().find(|item| matches!(item.value, Some(Value::Ellipsis)))?;
        let fixes = vec![case.replaced(&[(last.e.span, ":".into())])];
        let why = "one `...` stands for all axes that are not named; two would leave it open which";
        return Some(Explanation::new(last.e.span).why(why).fixes(case, fixes));
    }
    None
}

/// The row of the index below the row of the array.
fn index_row(case: &Case, items: &[Item], ndim: usize, wrong: &dyn Fn(&Item) -> bool) -> Row {
    let columns = items.iter().map(|item| item.axis + item.count).max().unwrap_or(0).max(ndim);
    let mut cells = vec![Cell::blank(); columns];
    for item in items.iter().filter(|item| item.count > 0) {
        let mut text = case.source(item.e.span);
        if let (Some(Value::Int(n)), false) = (&item.value, text.starts_with(|c: char| c == '-' || c.is_ascii_digit()))
        {
            text = format!("{text} = {n}");
        }
        let text = if text.chars().count() > 14 { "…".to_string() } else { text };
        let ink = if wrong(item) { Ink::Wrong } else { Ink::Plain };
        if let Some(cell) = cells.get_mut(item.axis) {
            *cell = Cell::inked(text, ink);
        }
    }
    Row::new("index", cells)
}

/// What a statement that stores to the failing target would read, too: fixes replace the target alone.
fn out_of_bounds(
    case: &mut Case,
    object: &Expr,
    index: &Expr,
    shape: &[usize],
    items: &[Item],
    at: i64,
    axis: usize,
) -> Option<Explanation> {
    let n = *shape.get(axis)?;
    let item =
        items.iter().find(|item| (item.axis..item.axis + item.count.max(1)).contains(&axis) && item.count > 0)?;
    let cells = shape.iter().enumerate().map(|(i, n)| Cell::inked(n, if i == axis { Ink::Wrong } else { Ink::Plain }));
    let array = Row::new(case.source(object.span), cells.collect());
    let note = match n {
        0 => "the axis is empty".to_string(),
        _ => format!("{at} is outside 0 … {} and -{n} … -1", n - 1),
    };
    let row = index_row(case, items, shape.len(), &|other| std::ptr::eq(other.e, item.e)).noted(Ink::Wrong, note);
    let mut fixes = Vec::new();
    if n > 0 {
        match &item.value {
            Some(Value::Int(_) | Value::Scalar(_)) => {
                let text = case.source(item.e.span);
                match text.parse::<i64>() {
                    Ok(_) => fixes.push(case.replaced(&[(item.e.span, if at < 0 { "0" } else { "-1" }.to_string())])),
                    Err(_) => {
                        let bounded =
                            if at < 0 { format!("max({text}, -{n})") } else { format!("min({text}, {})", n - 1) };
                        fixes.push(case.replaced(&[(item.e.span, bounded)]));
                        let looped = format!("{} % {n}", case.suffixed(item.e, "").1);
                        fixes.push(case.replaced(&[(item.e.span, looped)]));
                    }
                }
                if let [a, b] = items
                    && shape.len() >= 2
                {
                    let (first, second) = (case.source(a.e.span), case.source(b.e.span));
                    fixes.push(case.replaced(&[(a.e.span, second), (b.e.span, first)]));
                }
            }
            _ => {
                let np = case.numpy();
                let text = case.source(item.e.span);
                fixes.push(case.replaced(&[(item.e.span, format!("{np}.clip({text}, 0, {})", n - 1))]));
                if items.len() == 1 {
                    let object = case.source(object.span);
                    fixes.push(format!("{np}.take({object}, {text}, axis=0, mode='wrap')"));
                }
            }
        }
    }
    let fixes = with_store(case, fixes);
    let _ = index;
    Some(Explanation::new(item.e.span).table(vec![axes(shape.len()), array, row]).fixes(case, fixes))
}

/// Fixes of a target become statements that store to it.
fn with_store(case: &Case, fixes: Vec<String>) -> Vec<String> {
    match &case.statement.kind {
        StmtKind::Assign(node) if node.targets.len() == 1 && node.targets[0].span == case.focus => {
            let value = case.source(node.value.span);
            fixes.into_iter().map(|fix| format!("{fix} = {value}")).collect()
        }
        _ => fixes,
    }
}

fn too_many(case: &mut Case, object: &Expr, index: &Expr, shape: &[usize], items: &[Item]) -> Option<Explanation> {
    let ndim = shape.len();
    let beyond = |item: &Item| item.count > 0 && item.axis + item.count > ndim;
    let first = items.iter().find(|item| beyond(item))?;
    let array = Row::new(case.source(object.span), shape.iter().map(Cell::new).collect());
    let mask_axes = match (&first.value, items) {
        (Some(Value::Array(mask)), [only]) if only.count > ndim => Some((only, mask.view().ndim(), mask.view().size())),
        _ => None,
    };
    let note = match ndim {
        _ if mask_axes.is_some() => {
            format!("a mask of {} axes, and the array has {ndim}", mask_axes.map_or(0, |(_, axes, _)| axes))
        }
        0 => "the array has no axis".to_string(),
        _ => format!("the array has no axis {}", first.axis.max(ndim)),
    };
    let row = index_row(case, items, ndim, &beyond).noted(Ink::Wrong, note);
    let columns = row.cells.len();
    let kept: Vec<_> = items.iter().filter(|item| !beyond(item)).map(|item| case.source(item.e.span)).collect();
    let mut fixes = Vec::new();
    if let Some((item, _, size)) = mask_axes {
        if shape == [size] {
            fixes.push(case.replaced(&[case.suffixed(item.e, ".ravel()")]));
        }
    } else if !kept.is_empty() {
        fixes.push(case.replaced(&[(index.span, kept.join(", "))]));
    } else {
        fixes.push(case.replaced(&[(index.span, "()".into())]));
    }
    if ndim == 1 && items.len() == 2 {
        let text = case.source(index.span);
        fixes.push(case.replaced(&[case.suffixed(object, "[:, None]"), (index.span, text)]));
    }
    let fixes = with_store(case, fixes);
    Some(Explanation::new(first.e.span).table(vec![axes(columns), array, row]).fixes(case, fixes))
}

fn mask(
    case: &mut Case,
    object: &Expr,
    index: &Expr,
    shape: &[usize],
    items: &[Item],
    axis: usize,
) -> Option<Explanation> {
    let item = items.iter().find(|item| (item.axis..item.axis + item.count).contains(&axis))?;
    let own = case.probe.shape(item.value.as_ref()?)?;
    let ndim = shape.len().max(item.axis + own.len());
    let object_row =
        shape.iter().enumerate().map(|(i, n)| Cell::inked(n, if i == axis { Ink::Wrong } else { Ink::Plain }));
    let mut cells = vec![Cell::blank(); item.axis];
    cells.extend(
        own.iter()
            .enumerate()
            .map(|(i, n)| Cell::inked(n, if item.axis + i == axis { Ink::Wrong } else { Ink::Plain })),
    );
    let (n, m) = (*shape.get(axis)?, *own.get(axis - item.axis)?);
    let text = case.source(item.e.span);
    let rows = vec![
        axes(ndim),
        Row::new(case.source(object.span), object_row.collect()),
        Row::new(text.clone(), cells).noted(Ink::Wrong, format!("a mask of {m} cannot choose among {n}")),
    ];
    let mut fixes = Vec::new();
    if items.len() == 1 {
        // The mask fits other axes, turned axes, or a part.
        for before in 1..shape.len() {
            if shape[before..].starts_with(&own) {
                fixes.push(case.replaced(&[(index.span, format!("{}{text}", ":, ".repeat(before)))]));
            }
        }
        if own.len() > 1 {
            fixes.push(case.replaced(&[case.suffixed(item.e, ".T")]));
        }
    } else if let [first, second] = items
        && shape.first() == own.first()
        && own.len() == 1
        && second.axis == item.axis
    {
        fixes.push(case.replaced(&[(first.e.span, text.clone()), (second.e.span, ":".into())]));
    }
    if own.len() == 1 && items.len() == 1 && axis == 0 {
        match n > m {
            true => fixes.push(case.replaced(&[case.suffixed(object, &format!("[:{m}]"))])),
            false => fixes.push(case.replaced(&[case.suffixed(item.e, &format!("[:{n}]"))])),
        }
    }
    let fixes = with_store(case, fixes);
    Some(Explanation::new(item.e.span).table(rows).fixes(case, fixes))
}

fn arrays(case: &mut Case, object: &Expr, index: &Expr, items: &[Item]) -> Option<Explanation> {
    let (mut rows, mut shapes, mut masked) = (Vec::new(), Vec::new(), false);
    for item in items {
        if let Some(value @ (Value::Array(_) | Value::List(_) | Value::Range(_))) = &item.value {
            let shape = case.probe.shape(value)?;
            // A mask stands for the places of its True.
            let (text, shape) = match value {
                Value::Array(array) if array.view().num() == Some(crate::array::Num::Bool) => {
                    masked = true;
                    let count = crate::array::indexing::count_true(&array.array());
                    (format!("{}.nonzero()", case.source(item.e.span)), vec![count])
                }
                _ => (case.source(item.e.span), shape),
            };
            rows.push((text, shape.clone()));
            shapes.push(shape);
        }
    }
    let (axis, a, b) = table::first_misfit(&shapes)?;
    let np = case.numpy();
    let text = case.source(index.span);
    let mut fixes = Vec::new();
    if shapes.iter().all(|shape| shape.len() == 1) && shapes.len() == items.len() {
        fixes.push(case.replaced(&[(index.span, format!("{np}.ix_({text})"))]));
    }
    // With slices between them every combination is named by whole ranges.
    if !masked && fixes.is_empty() && shapes.iter().all(|shape| shape.len() == 1) {
        let object_shape = case.operand(object).shape.unwrap_or_default();
        let text = |item: &Item| match &item.e.kind {
            ExprKind::Slice(slice) if slice.lower.is_none() && slice.upper.is_none() && slice.step.is_none() => {
                object_shape.get(item.axis).map(|n| format!("range({n})"))
            }
            ExprKind::Slice(_) => None,
            _ => Some(case.source(item.e.span)),
        };
        let texts: Option<Vec<String>> = items.iter().map(text).collect();
        if let Some(texts) = texts {
            fixes.push(case.replaced(&[(index.span, format!("{np}.ix_({})", texts.join(", ")))]));
        }
    }
    if let ([first, second], false) = (items, masked) {
        let keep = a.min(b);
        let longer = if shapes[0].first() > shapes[1].first() { first } else { second };
        fixes.push(case.replaced(&[match longer.e.kind {
            ExprKind::List(_) => (longer.e.span, format!("{}[:{keep}]", case.source(longer.e.span))),
            _ => case.suffixed(longer.e, &format!("[:{keep}]")),
        }]));
    }
    let fixes = with_store(case, fixes);
    let table = table::broadcast(&rows, Some(axis), &format!("{a} and {b} positions cannot be paired"));
    let why = "index arrays are paired element by element; `np.ix_` takes every combination";
    Some(Explanation::new(index.span).table(table).why(why).fixes(case, fixes))
}

/// An item that is no integer: floats, strings, arrays of floats.
fn no_integer(case: &mut Case, items: &[Item]) -> Option<Explanation> {
    let is_wrong = |item: &Item| match &item.value {
        Some(Value::Float(_) | Value::Str(_)) => true,
        Some(Value::Scalar(scalar)) => scalar.as_i128().is_none(),
        Some(Value::Array(array)) => {
            !array.view().num().is_some_and(|num| num.is_integer() || num == crate::array::Num::Bool)
        }
        Some(Value::List(list)) => list.items().iter().any(|item| matches!(item, Value::Float(_) | Value::Str(_))),
        _ => false,
    };
    let item = items.iter().find(|item| is_wrong(item))?;
    let text = case.source(item.e.span);
    let value = item.value.clone()?;
    let kind = match &value {
        Value::Str(_) => "a string: only arrays with named fields are indexed by names".to_string(),
        Value::List(_) => "a list of floats".to_string(),
        Value::Array(_) => format!("an array of {}", dtype_of(&value).unwrap_or_default()),
        other => format!("the float {}", case.result_text(other)?),
    };
    let mut fixes = Vec::new();
    if let ExprKind::BinOp(node) = &item.e.kind
        && node.op == Operator::Div
    {
        let (left, right) =
            (case.source(case.with_parentheses(node.left.span)), case.source(case.with_parentheses(node.right.span)));
        fixes.push(case.replaced(&[(item.e.span, format!("{left} // {right}"))]));
    }
    match &value {
        Value::Float(_) | Value::Scalar(_) => fixes.push(case.replaced(&[(item.e.span, format!("int({text})"))])),
        Value::Array(_) | Value::List(_) => fixes.push(case.replaced(&[case.suffixed(item.e, ".astype(int)")])),
        _ => {}
    }
    let fixes = with_store(case, fixes);
    let why = format!("{text} is {kind}; positions are integers");
    let why = if matches!(value, Value::Str(_)) { format!("{text} is {kind}") } else { why };
    Some(Explanation::new(item.e.span).why(why).fixes(case, fixes))
}

/// Lists and tuples of Python.
fn sequence(case: &mut Case, object: &Expr, index: &Expr, value: &Value) -> Option<Explanation> {
    let len = match value {
        Value::List(list) => list.len(),
        Value::Tuple(items) => items.len(),
        _ => return None,
    };
    let text = case.source(object.span);
    let np = case.numpy();
    let key = case.source(index.span);
    if case.message.ends_with("index out of range") {
        let fixes = with_store(case, vec![case.replaced(&[(index.span, "-1".into())])]);
        let at = case.probe.value(case.text, index).ok();
        let at = at.and_then(|at| case.result_text(&at)).unwrap_or_else(|| key.clone());
        let why = match len {
            0 => format!("{text} is empty"),
            1 => format!("{text} has 1 item, at 0; {at} is beyond it"),
            _ => format!("{text} has {len} items, at 0 … {}; {at} is beyond them", len - 1),
        };
        return Some(Explanation::new(index.span).why(why).fixes(case, fixes));
    }
    if !case.message.contains("indices must be integers or slices, not ")
        && !case.message.starts_with("only integer scalar arrays can be converted to a scalar index")
    {
        return None;
    }
    let (why, fixes) = match &index.kind {
        ExprKind::Tuple(items) => {
            let mut fixes = vec![format!("{np}.array({text})[{key}]")];
            if items.len() == 2 && items.iter().all(|item| !matches!(item.kind, ExprKind::Slice(_))) {
                fixes.push(format!("{text}[{}][{}]", case.source(items[0].span), case.source(items[1].span)));
            }
            (format!("{text} is a list of lists, which takes one index at a time"), fixes)
        }
        ExprKind::BinOp(node) if node.op == Operator::Div => {
            let (left, right) = (case.source(node.left.span), case.source(node.right.span));
            (format!("{key} is a float; positions are integers"), vec![format!("{text}[{left} // {right}]")])
        }
        _ if case.message.ends_with("float") => {
            (format!("{key} is a float; positions are integers"), vec![format!("{text}[int({key})]")])
        }
        _ => {
            let why = format!("{text} is a list; arrays are indexed by lists, arrays and masks");
            (why, vec![format!("{np}.array({text})[{key}]")])
        }
    };
    let fixes = with_store(case, fixes);
    Some(Explanation::new(index.span).why(why).fixes(case, fixes))
}

/// `np.take` and others whose positions are an argument.
fn taken(case: &mut Case) -> Option<Explanation> {
    if !case.message.contains("is out of bounds for axis") {
        return None;
    }
    let (call, name) = case.call()?;
    let (array, positions) = match case.receiver(call) {
        Some(receiver) => (receiver, call.args.first()?),
        None => (call.args.first()?, call.args.get(1)?),
    };
    let shape = case.operand(array).shape?;
    let at: i64 = case.between("index ", " is out")?.parse().ok()?;
    let axis: usize = case.between("for axis ", " with")?.parse().ok()?;
    let n: usize = case.message.rsplit(' ').next()?.parse().ok()?;
    let mark = |i: usize| if i == axis && shape.get(axis) == Some(&n) { Ink::Wrong } else { Ink::Plain };
    let cells = shape.iter().enumerate().map(|(i, n)| Cell::inked(n, mark(i))).collect();
    let row = Row::new(case.source(array.span), cells);
    let mut explanation = Explanation::new(positions.span).table(vec![axes(shape.len()), row]);
    explanation = explanation.why(match n {
        0 => "the axis is empty".to_string(),
        _ => format!("{at} is outside 0 … {} and -{n} … -1", n - 1),
    });
    let last = Span::new(call.args.last()?.span.end, call.args.last()?.span.end);
    let mut fixes = Vec::new();
    if name == "take" {
        fixes.push(case.replaced(&[(last, ", mode='clip'".into())]));
        fixes.push(case.replaced(&[(last, ", mode='wrap'".into())]));
    } else {
        fixes.push(case.replaced(&[(positions.span, "-1".into())]));
    }
    Some(explanation.fixes(case, fixes))
}
