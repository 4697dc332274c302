//! Subscripts: what each item of the index does to its axis, where the axes of index arrays stand in the result, view or copy.

use super::{Lesson, axes_from, counted, element, shape_text};
use crate::array::Num;
use crate::array::indexing::slice_range;
use crate::front::explain::page::{Block, Cell, Row};
use crate::front::explain::table::axes;
use crate::object::Value;
use crate::syntax::ast::{Expr, ExprKind, Subscript};

/// What an item does.
enum Role {
    /// One position: the axis goes.
    Integer(i64),
    /// First position, step and count.
    Slice(i64, i64, usize),
    NewAxis,
    /// Axes that the index does not name.
    Rest(usize),
    /// An index array of this shape.
    Array(Vec<usize>),
    /// A mask of so many axes and so many `True`.
    Mask(usize, usize),
}

struct Item {
    text: String,
    role: Role,
    axis: usize,
    /// Axes of the array that it meets.
    axes: usize,
}

pub fn explain(lesson: &mut Lesson, node: &Subscript) -> Option<()> {
    let (value, shape) = lesson.operand(&node.value)?;
    if !matches!(value, Value::Array(_)) {
        return None;
    }
    let items = items(lesson, &node.index, &shape)?;
    let name = lesson.source(&node.value);
    let advanced: Vec<usize> =
        (0..items.len()).filter(|&i| matches!(items[i].role, Role::Array(_) | Role::Mask(..))).collect();
    let mut cells = vec![Cell::blank(); shape.len()];
    for (i, item) in items.iter().enumerate().filter(|(_, item)| item.axes > 0) {
        let short = if matches!(item.role, Role::Rest(_)) { ":".to_string() } else { called(item, i) };
        for (k, cell) in cells.iter_mut().skip(item.axis).take(item.axes).enumerate() {
            *cell = Cell::new(if k == 0 || matches!(item.role, Role::Rest(_)) { &short } else { "″" });
        }
    }
    let table = vec![
        axes(shape.len()),
        Row::new(name.clone(), shape.iter().map(Cell::new).collect()),
        Row::new("index", cells),
    ];
    lesson.page.blocks.push(Block::Table(table));
    // Where the index arrays' common axes stand.
    let common = common_axes(&items, &advanced);
    let adjacent = advanced.windows(2).all(|pair| pair[1] == pair[0] + 1);
    let with_integers: Vec<usize> = (0..items.len())
        .filter(|&i| matches!(items[i].role, Role::Array(_) | Role::Mask(..) | Role::Integer(_)))
        .collect();
    let adjacent = match advanced.is_empty() {
        true => adjacent,
        false => with_integers.windows(2).all(|pair| pair[1] == pair[0] + 1),
    };
    let letters = lesson.letters();
    let letter = |axis: usize| letters[axis].clone();
    let mut next = 0;
    let mut placed = None;
    if !advanced.is_empty() && !adjacent {
        placed = Some(0);
        next = common;
    }
    let mut indices: Vec<String> = vec![String::new(); shape.len()];
    for (i, item) in items.iter().enumerate() {
        let words = match &item.role {
            Role::Integer(at) => {
                indices[item.axis] = at.to_string();
                let from_end = if item.text.starts_with('-') { format!(", which is {at}") } else { String::new() };
                format!("one position of axis {}{from_end}: the axis goes", item.axis)
            }
            Role::Slice(start, step, count) => {
                let letter = letter(next);
                indices[item.axis] = match (start, step) {
                    (0, 1) => letter.clone(),
                    (start, 1) => format!("{start} + {letter}"),
                    (0, step) => format!("{step} * {letter}"),
                    (start, -1) => format!("{start} - {letter}"),
                    (start, step) if *step < 0 => format!("{start} - {} * {letter}", -step),
                    (start, step) => format!("{start} + {step} * {letter}"),
                };
                let words = match (count, step) {
                    (0, _) => format!("no position of axis {}", item.axis),
                    (1, _) => format!("position {start} of axis {}, which stays, of length 1", item.axis),
                    (n, 1) if *n == shape[item.axis] => format!("all of axis {}", item.axis),
                    (2, 1) => format!("positions {start} and {} of axis {}", start + 1, item.axis),
                    (n, 1) => format!("positions {start} … {} of axis {}", start + *n as i64 - 1, item.axis),
                    (n, step) => {
                        format!("{n} positions of axis {} from {start} in steps of {step}", item.axis)
                    }
                };
                let words = format!("{words}: axis {next} of the result");
                next += 1;
                words
            }
            Role::NewAxis => {
                next += 1;
                format!("a new axis of length 1: axis {} of the result", next - 1)
            }
            Role::Rest(count) => {
                for (k, index) in indices.iter_mut().skip(item.axis).take(*count).enumerate() {
                    *index = letter(next + k);
                }
                let words = match count {
                    0 => "no axis is left for it".to_string(),
                    1 => format!("all of axis {}: axis {next} of the result", item.axis),
                    _ => format!("all of {}: {} of the result", axes_from(item.axis, *count), axes_from(next, *count)),
                };
                next += count;
                words
            }
            Role::Array(own) => {
                let first = *placed.get_or_insert_with(|| {
                    next += common;
                    next - common
                });
                let letters: Vec<_> = (0..own.len())
                    .map(
                        |k| if own[k] == 1 && common > 0 { "0".into() } else { letter(first + common - own.len() + k) },
                    )
                    .collect();
                indices[item.axis] = element(&called(item, i), &letters);
                let place = places(first, common);
                format!(
                    "{} of axis {}, chosen by an array of shape {}: {place}",
                    counted(own.iter().product(), "position"),
                    item.axis,
                    shape_text(own)
                )
            }
            Role::Mask(count, trues) => {
                let first = *placed.get_or_insert_with(|| {
                    next += common;
                    next - common
                });
                // A mask counts as index arrays of one axis, which is the last of the common ones.
                let at = if *trues == 1 { "0".into() } else { letter(first + common - 1) };
                for k in 0..*count {
                    indices[item.axis + k] = format!("nonzero({})[{k}][{at}]", called(item, i));
                }
                let over = axes_from(item.axis, *count);
                format!("a mask over {over} with {trues} True: {}", places(first, common))
            }
        };
        lesson.page.note(&called(item, i), words);
    }
    if advanced.len() > 1 {
        let own: Vec<Vec<usize>> = advanced
            .iter()
            .map(|&i| match &items[i].role {
                Role::Array(shape) => shape.clone(),
                Role::Mask(_, trues) => vec![*trues],
                _ => Vec::new(),
            })
            .collect();
        let masks = advanced.iter().any(|&i| matches!(items[i].role, Role::Mask(..)));
        let alike = own.windows(2).all(|pair| pair[0] == pair[1]);
        let note = match (alike, masks) {
            (true, false) => "the index arrays are paired element by element".to_string(),
            (true, true) => "the places of True are paired with the other indices, element by element".to_string(),
            (false, _) => {
                let shapes: Vec<String> = own.iter().map(|shape| shape_text(shape)).collect();
                format!("index arrays of shape {} are broadcast, then paired", super::listed(&shapes))
            }
        };
        lesson.page.note("pairs", note);
    }
    if !advanced.is_empty() && !adjacent {
        let why = match advanced.len() {
            1 => {
                "the integer counts as an index array, and they stand apart: the array's axes come first in the result"
            }
            _ => "the index arrays stand apart, so their axes come first in the result",
        };
        lesson.page.note("order", why);
    }
    let result = lesson.shape();
    lesson.page.note("result", format!("{} {}", shape_text(&result), lesson.dtype()));
    match &lesson.value {
        Value::Array(_) => lesson.sharing(Some(&name)),
        _ => lesson.page.note("memory", "a single number, not an array"),
    }
    let all: Vec<_> = (0..result.len()).map(letter).collect();
    lesson.page.note("each", format!("{} = {}", element("result", &all), element(&name, &indices)));
    let others = others(lesson, &node.value, &items, &shape);
    lesson.same(others);
    Some(())
}

fn places(first: usize, count: usize) -> String {
    match count {
        0 => "no axis of the result".into(),
        1 => format!("axis {first} of the result"),
        n => format!("{} of the result", axes_from(first, n)),
    }
}

/// What an item is called: its text, or its number where that is long.
fn called(item: &Item, place: usize) -> String {
    if item.text.chars().count() > 14 { format!("index{place}") } else { item.text.clone() }
}

fn common_axes(items: &[Item], advanced: &[usize]) -> usize {
    advanced
        .iter()
        .map(|&i| match &items[i].role {
            Role::Array(shape) => shape.len(),
            _ => 1,
        })
        .max()
        .unwrap_or(0)
}

fn items(lesson: &mut Lesson, index: &Expr, shape: &[usize]) -> Option<Vec<Item>> {
    let parts: Vec<&Expr> = match &index.kind {
        ExprKind::Tuple(items) => items.iter().collect(),
        _ => vec![index],
    };
    let mut read = Vec::new();
    for part in &parts {
        let value = lesson.probe.value(lesson.text, part).ok()?;
        // A tuple by name, or np.ix_: its parts are the items.
        match value {
            Value::Tuple(values) => {
                let text = lesson.source(part);
                read.extend(values.iter().enumerate().map(|(i, value)| (format!("{text}[{i}]"), value.clone())));
            }
            value => read.push((lesson.source(part), value)),
        }
    }
    let used = |value: &Value| match value {
        Value::None | Value::Ellipsis => 0,
        Value::Array(array) if array.view().num() == Some(Num::Bool) => array.view().ndim(),
        _ => 1,
    };
    let named: usize = read.iter().map(|(_, value)| used(value)).sum();
    let rest = shape.len().checked_sub(named)?;
    let has_ellipsis = read.iter().any(|(_, value)| matches!(value, Value::Ellipsis));
    let mut items = Vec::new();
    let mut axis = 0;
    for (text, value) in read {
        let (role, axes) = match &value {
            Value::Int(at) => {
                let n = shape[axis] as i64;
                (Role::Integer(if *at < 0 { at + n } else { *at }), 1)
            }
            Value::None => (Role::NewAxis, 0),
            Value::Ellipsis => (Role::Rest(rest), rest),
            Value::Slice(slice) => {
                let part = |value: &Value| match value {
                    Value::None => Some(None),
                    Value::Int(n) => Some(Some(*n)),
                    _ => None,
                };
                let (start, step, count) =
                    slice_range(part(&slice.start)?, part(&slice.stop)?, part(&slice.step)?, shape[axis]).ok()?;
                (Role::Slice(start, step, count), 1)
            }
            Value::Array(array) if array.view().num() == Some(Num::Bool) => {
                let view = array.array();
                (Role::Mask(view.ndim(), crate::array::indexing::count_true(&view)), view.ndim())
            }
            Value::Array(_) | Value::List(_) | Value::Range(_) => {
                if let Value::List(list) = &value
                    && list.items().iter().any(|item| matches!(item, Value::Bool(_)))
                {
                    let trues = list.items().iter().filter(|item| matches!(item, Value::Bool(true))).count();
                    (Role::Mask(1, trues), 1)
                } else {
                    if holds_truth(&value) {
                        return None;
                    }
                    (Role::Array(lesson.probe.shape(&value)?), 1)
                }
            }
            Value::Scalar(scalar) => (Role::Integer(scalar.as_i128()? as i64), 1),
            _ => return None,
        };
        items.push(Item { text, role, axis, axes });
        axis += axes;
    }
    if !has_ellipsis && rest > 0 {
        items.push(Item { text: "rest".into(), role: Role::Rest(rest), axis, axes: rest });
    }
    Some(items)
}

/// Whether a nested list is a mask.
fn holds_truth(value: &Value) -> bool {
    match value {
        Value::Bool(_) => true,
        Value::List(list) => list.items().iter().any(holds_truth),
        _ => false,
    }
}

fn others(lesson: &Lesson, object: &Expr, items: &[Item], shape: &[usize]) -> Vec<String> {
    let name = lesson.atom(object);
    let own = lesson.source(object);
    let plain: Vec<&Item> = items.iter().filter(|item| !matches!(item.role, Role::Rest(_))).collect();
    let full = |item: &Item| matches!(item.role, Role::Slice(0, 1, n) if n == shape[item.axis]);
    let telling: Vec<&&Item> = plain.iter().filter(|item| !full(item)).collect();
    let mut others = Vec::new();
    if let [item] = telling[..] {
        match &item.role {
            Role::Integer(_) | Role::Array(_) => {
                others.push(format!("np.take({own}, {}, axis={})", item.text, item.axis))
            }
            Role::NewAxis => {
                let before: usize =
                    items.iter().take_while(|other| other.text != item.text).map(|other| other.axes).sum();
                others.push(format!("np.expand_dims({own}, {before})"));
                let mut lengths: Vec<_> = shape.iter().map(usize::to_string).collect();
                lengths.insert(before, "1".into());
                others.push(format!("{name}.reshape({})", lengths.join(", ")));
            }
            Role::Mask(1, _) => {
                others.push(format!("np.compress({}, {own}, axis={})", item.text, item.axis));
                let before = ":, ".repeat(item.axis);
                others.push(format!("{name}[{before}np.nonzero({})[0]]", item.text));
            }
            Role::Mask(..) => others.push(format!("{name}[np.nonzero({})]", item.text)),
            Role::Slice(start, -1, n) if *n == shape[item.axis] && *start + 1 == *n as i64 => {
                others.push(format!("np.flip({own}, {})", item.axis));
            }
            Role::Slice(start, step, count) => {
                let stop = start + step * *count as i64;
                let range = if *step == 1 { format!("{start}, {stop}") } else { format!("{start}, {stop}, {step}") };
                others.push(format!("np.take({own}, range({range}), axis={})", item.axis));
            }
            Role::Rest(_) => {}
        }
    }
    // One subscript after the other, which is the same as long as the first ones are integers.
    if plain.len() > 1 {
        let integers = plain.iter().take_while(|item| matches!(item.role, Role::Integer(_))).count();
        if integers > 0 && integers < plain.len() || integers == plain.len() {
            let first: String = plain[..integers].iter().map(|item| format!("[{}]", item.text)).collect();
            let rest: Vec<_> = plain[integers..].iter().map(|item| item.text.clone()).collect();
            let rest = if rest.is_empty() { String::new() } else { format!("[{}]", rest.join(", ")) };
            others.push(format!("{name}{first}{rest}"));
        }
        let arrays: Vec<_> = plain.iter().filter(|item| matches!(item.role, Role::Array(_))).collect();
        if let [a, b] = arrays[..]
            && plain.len() == 2
        {
            others.push(format!("np.array([{name}[p, q] for p, q in zip({}, {})])", a.text, b.text));
            others.push(format!(
                "{name}.ravel()[np.ravel_multi_index(({}, {}), {})]",
                a.text,
                b.text,
                shape_text(shape)
            ));
            others.push(format!(
                "{name}[{}][:, {}]",
                a.text.replace("[0]", "[0].ravel()"),
                b.text.replace("[1]", "[1].ravel()")
            ));
        }
        if telling.len() > 1 && telling.len() == plain.len() {
            let slices = plain.iter().all(|item| matches!(item.role, Role::Slice(..)));
            if slices {
                let last = plain.len() - 1;
                let before = ":, ".repeat(last);
                let first: Vec<_> = plain[..last].iter().map(|item| item.text.clone()).collect();
                others.push(format!("{name}[{}][{before}{}]", first.join(", "), plain[last].text));
            }
        }
    }
    others
}
