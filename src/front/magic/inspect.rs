//! Magics that look at memory and take statements back: `%shapes`, `%views`, `%undo`.

use std::rc::Rc;

use super::{Magic, Refusal};
use crate::array::overlap::shares_memory;
use crate::array::{Array, dtype_name};
use crate::front::desk::Desk;
use crate::front::explain::page::{Block, Cell, Ink, Page, Row};
use crate::front::explain::table::shape_text;
use crate::front::undo::BUDGET;
use crate::object::{ArrayObject, Value};
use crate::session::Outcome;

pub static MAGICS: &[Magic] = &[
    Magic {
        name: "shapes",
        usage: "%shapes EXPRESSION",
        doc: "Every part of an expression with its shape and dtype, through the functions it calls.

The expression is run once. Parts come in the order in which they are evaluated; those of a called function are
indented below its name. A part that is evaluated several times shows each of its shapes once.",
        run: shapes,
    },
    Magic {
        name: "views",
        usage: "%views",
        doc: "Which arrays of the session share memory: shape, strides, offset, and whose memory it is.",
        run: views,
    },
    Magic {
        name: "undo",
        usage: "%undo",
        doc: "Takes the last statement back: names, elements of arrays and their views, lists, dicts, attributes, random state.

What was printed, files and generators stay as they are. Arrays together beyond 128 MB keep their elements, and are named.",
        run: undo,
    },
];

fn shapes(desk: &mut Desk, text: &str) -> Result<Outcome, Refusal> {
    if text.is_empty() {
        return Err(Refusal::Usage("%shapes EXPRESSION".into()));
    }
    let (result, parts) = desk.session.trace(text);
    // Functions that are being evaluated, outermost first.
    let mut calls: Vec<String> = Vec::new();
    let mut rows: Vec<[String; 3]> = Vec::new();
    for part in parts {
        match calls.iter().position(|name| *name == part.function) {
            Some(at) => calls.truncate(at + 1),
            None if part.function.is_empty() => calls.clear(),
            None => {
                rows.push([format!("{}in {}:", "  ".repeat(calls.len()), part.function), String::new(), String::new()]);
                calls.push(part.function.clone());
            }
        }
        let indent = "  ".repeat(calls.len());
        let text = shortened(&part.text, 48);
        for (i, (shape, dtype)) in part.values.iter().enumerate() {
            let text = if i == 0 { format!("{indent}{text}") } else { String::new() };
            let times = if part.times > 1 && i == 0 && !is_name(&part.text) {
                format!("{dtype}  {} times", part.times)
            } else {
                dtype.clone()
            };
            rows.push([text, shape.clone(), times]);
        }
    }
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let (first, second) = (width(0), width(1));
    let mut shown = String::new();
    for [text, shape, dtype] in &rows {
        let line = format!("  {text:first$}  {shape:second$}  {dtype}");
        shown.push_str(line.trim_end());
        shown.push('\n');
    }
    desk.print(&shown)?;
    match result {
        Ok(_) => Ok(Outcome::Done),
        Err(error) => Err(Refusal::Raised(error)),
    }
}

fn views(desk: &mut Desk, _: &str) -> Result<Outcome, Refusal> {
    let names = desk.session.names().names.borrow();
    let arrays: Vec<(String, Rc<ArrayObject>)> = names
        .iter()
        .filter(|(name, _)| !name.starts_with('_'))
        .filter_map(|(name, value)| match value {
            Value::Array(array) => Some((name.to_string(), array.clone())),
            _ => None,
        })
        .collect();
    drop(names);
    // Arrays by the buffer that they look at, in the order in which the first of them was bound.
    let mut groups: Vec<Vec<(String, Rc<ArrayObject>)>> = Vec::new();
    for (name, array) in arrays {
        let same = |group: &&mut Vec<(String, Rc<ArrayObject>)>| group[0].1.view().shares_buffer(&array.view());
        match groups.iter_mut().find(same) {
            Some(group) => group.push((name, array)),
            None => groups.push(vec![(name, array)]),
        }
    }
    let mut page = Page::default();
    let (shared, alone): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.len() > 1);
    for group in &shared {
        page.blocks.push(Block::Table(group_table(group)));
        page.blocks.push(Block::Note(String::new(), Ink::Plain, String::new()));
    }
    let alone: Vec<_> = alone.iter().map(|group| group[0].0.clone()).collect();
    match (shared.is_empty(), alone.is_empty()) {
        (true, true) => page.note("views", "there are no arrays"),
        (_, false) => page.note("alone", format!("{}: memory that no other name looks at", alone.join(", "))),
        (false, true) => drop(page.blocks.pop()),
    }
    let (width, colours) = (desk.columns, desk.palette.enabled());
    desk.print(&page.render(width, colours))?;
    Ok(Outcome::Done)
}

/// One row for each name that looks at the same buffer.
fn group_table(group: &[(String, Rc<ArrayObject>)]) -> Vec<Row> {
    let faint = |text: &str| Cell::inked(text, Ink::Faint);
    let mut rows = vec![Row::new("name", vec![faint("shape"), faint("dtype"), faint("strides"), faint("offset")])];
    for (i, (name, array)) in group.iter().enumerate() {
        let view = array.array();
        let strides: Vec<_> = view.strides().iter().map(isize::to_string).collect();
        let strides =
            if strides.len() == 1 { format!("({},)", strides[0]) } else { format!("({})", strides.join(", ")) };
        let cells = vec![
            Cell::new(shape_text(view.shape())),
            Cell::new(dtype_name(view.dtype())),
            Cell::new(strides),
            Cell::new(view.offset()),
        ];
        let same = group[..i].iter().find(|(_, other)| Rc::ptr_eq(other, array));
        let note = match (same, &array.base) {
            (Some((other, _)), _) => format!("is {other}"),
            (None, None) => format!("owns {} bytes", view.buffer().len()),
            (None, Some(Value::Array(base))) => match group.iter().find(|(_, other)| Rc::ptr_eq(other, base)) {
                Some((owner, _)) => format!("view of {owner}{}", apart(&view, group, i)),
                None => format!("view, base unnamed{}", apart(&view, group, i)),
            },
            (None, Some(_)) => "view of an object that is no array".to_string(),
        };
        let note = if view.is_writeable() { note } else { format!("{note}, read-only") };
        rows.push(Row::new(name.clone(), cells).noted(Ink::Faint, note));
    }
    rows
}

/// Views of the group that look at other elements, although the memory is the same.
fn apart(view: &Array, group: &[(String, Rc<ArrayObject>)], own: usize) -> String {
    let others = group.iter().enumerate().filter(|(i, (_, other))| *i != own && other.base.is_some());
    let apart: Vec<_> = others
        .filter(|(_, (_, other))| matches!(shares_memory(view, &other.view()), Ok(false)))
        .map(|(_, (n, _))| n.clone())
        .collect();
    if apart.is_empty() { String::new() } else { format!(", apart from {}", apart.join(", ")) }
}

fn undo(desk: &mut Desk, _: &str) -> Result<Outcome, Refusal> {
    let mut undo = std::mem::take(&mut desk.undo);
    let taken = undo.take_back(&mut desk.session);
    desk.undo = undo;
    match taken? {
        None => Err(Refusal::Usage("there is no statement to take back".into())),
        Some((statement, beyond)) => {
            let first = statement.lines().next().unwrap_or("");
            let more = if statement.lines().count() > 1 { " ..." } else { "" };
            let mut text = format!("taken back: {}{more}\n", shortened(first, 60));
            if !beyond.is_empty() {
                let megabytes = BUDGET >> 20;
                let names = beyond.join(", ");
                text.push_str(&format!("not the elements of {names}: together beyond the budget of {megabytes} MB\n"));
            }
            desk.print(&text)?;
            Ok(Outcome::Done)
        }
    }
}

/// A name is read often; only what is computed again is worth counting.
fn is_name(text: &str) -> bool {
    text.chars().all(|c| c.is_alphanumeric() || c == '_')
}

fn shortened(text: &str, width: usize) -> String {
    match text.chars().count() <= width {
        true => text.to_string(),
        false => text.chars().take(width - 1).chain(['…']).collect(),
    }
}
