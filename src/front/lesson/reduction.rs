//! Reductions: which axes are folded, which stay, and what `keepdims` is for.

use super::{Lesson, counted, element, kind_of};
use crate::front::explain::page::{Block, Cell, Ink, Row};
use crate::front::explain::table::axes;
use crate::object::Value;
use crate::syntax::ast::{Call, Expr};

/// A reduction by name, what one result is of its elements, and its ufunc.
const FOLDS: &[(&str, &str, &str)] = &[
    ("sum", "sum of", "add"),
    ("prod", "product of", "multiply"),
    ("mean", "mean of", ""),
    ("max", "largest of", "maximum"),
    ("amax", "largest of", "maximum"),
    ("min", "smallest of", "minimum"),
    ("amin", "smallest of", "minimum"),
    ("any", "whether any is true of", "logical_or"),
    ("all", "whether all are true of", "logical_and"),
    ("std", "standard deviation of", ""),
    ("var", "variance of", ""),
    ("median", "median of", ""),
    ("ptp", "range of", ""),
    ("argmax", "place of the first largest of", ""),
    ("argmin", "place of the first smallest of", ""),
    ("count_nonzero", "number of nonzeros of", ""),
    ("nansum", "sum without nan of", ""),
    ("nanmean", "mean without nan of", ""),
];
/// Scans keep the axis.
const SCANS: &[(&str, &str, &str)] = &[("cumsum", "sum of", "add"), ("cumprod", "product of", "multiply")];

pub fn explain(lesson: &mut Lesson, name: &str, array: &Expr, call: &Call, method: bool) -> Option<()> {
    let scan = SCANS.iter().find(|(known, ..)| *known == name);
    let (_, words, ufunc) = *FOLDS.iter().find(|(known, ..)| *known == name).or(scan)?;
    let (value, shape) = lesson.operand(array)?;
    let ndim = shape.len();
    let argument = |name: &str, place: usize| {
        let keyword = call.keywords.iter().find(|keyword| keyword.arg.as_deref() == Some(name));
        keyword.map(|keyword| &keyword.value).or_else(|| call.args.get(place + usize::from(!method)))
    };
    let given = argument("axis", 0).and_then(|e| lesson.probe.value(lesson.text, e).ok());
    let mut folded: Vec<usize> = match &given {
        None | Some(Value::None) => (0..ndim).collect(),
        Some(Value::Int(axis)) => vec![axis.rem_euclid(ndim as i64) as usize],
        Some(Value::Tuple(axes)) => axes
            .iter()
            .filter_map(|axis| match axis {
                Value::Int(axis) => Some(axis.rem_euclid(ndim as i64) as usize),
                _ => None,
            })
            .collect(),
        _ => return None,
    };
    folded.sort_unstable();
    let keepdims = argument("keepdims", usize::MAX - 1).and_then(|e| lesson.probe.value(lesson.text, e).ok());
    let keepdims = matches!(keepdims, Some(Value::Bool(true)));
    let result = lesson.shape();
    let text = lesson.atom(array);
    let ink = |axis: usize| if folded.contains(&axis) { Ink::Right } else { Ink::Plain };
    let count: usize = folded.iter().map(|&axis| shape[axis]).product();
    let what = match (&folded[..], scan.is_some()) {
        ([axis], true) => format!("{}, runs along axis {axis}", kind_of(&value)),
        (_, true) => format!("{}, runs through all elements", kind_of(&value)),
        ([axis], false) => format!("{}, axis {axis} is folded", kind_of(&value)),
        (many, false) if many.len() == ndim => format!("{}, all axes are folded", kind_of(&value)),
        (many, false) => {
            let list: Vec<_> = many.iter().map(usize::to_string).collect();
            format!("{}, axes {} are folded", kind_of(&value), super::listed(&list))
        }
    };
    let own = shape.iter().enumerate().map(|(axis, n)| Cell::inked(n, ink(axis))).collect();
    let flat = scan.is_some() && (given.is_none() || matches!(given, Some(Value::None)));
    let left: Vec<Cell> = match () {
        () if flat => result.iter().map(Cell::new).collect(),
        () if scan.is_some() || keepdims => {
            result.iter().enumerate().map(|(axis, n)| Cell::inked(n, ink(axis))).collect()
        }
        () => {
            let mut rest = result.iter();
            (0..ndim)
                .map(|axis| {
                    if folded.contains(&axis) { Cell::blank() } else { rest.next().map_or_else(Cell::blank, Cell::new) }
                })
                .collect()
        }
    };
    let table = vec![
        axes(ndim),
        Row::new(lesson.source(array), own).noted(Ink::Faint, what),
        Row::new("result", left).noted(Ink::Faint, format!("{}, shape {}", lesson.dtype(), super::shape_text(&result))),
    ];
    lesson.page.blocks.push(Block::Table(table));
    // One element written out.
    let letters = lesson.letters();
    let letter = |axis: usize| letters[axis].clone();
    let indices: Vec<String> = (0..ndim).map(letter).collect();
    let over: Vec<String> = folded.iter().map(|&axis| letter(axis)).collect();
    let target: Vec<String> = match () {
        () if flat => vec!["n".into()],
        () if scan.is_some() => indices.clone(),
        () if keepdims => {
            (0..ndim).map(|axis| if folded.contains(&axis) { "0".into() } else { letter(axis) }).collect()
        }
        () => (0..ndim).filter(|axis| !folded.contains(axis)).map(letter).collect(),
    };
    let each = match (scan.is_some(), flat) {
        (true, true) => {
            let rows = if ndim > 1 { ", row after row" } else { "" };
            format!("{} = {words} the first n + 1 elements{rows}", element("result", &target))
        }
        (true, false) => {
            let axis = *folded.first()?;
            let mut to = indices.clone();
            to[axis] = "m".into();
            format!("{} = {words} {} over m = 0 … {}", element("result", &target), element(&text, &to), letter(axis))
        }
        _ => {
            let keyword = |name: &str| {
                let given = call.keywords.iter().find(|keyword| keyword.arg.as_deref() == Some(name));
                given.map(|keyword| lesson.source(&keyword.value))
            };
            let mut each = format!(
                "{} = {words} {} over {}",
                element("result", &target),
                element(&text, &indices),
                over.join(", ")
            );
            if let Some(mask) = keyword("where") {
                each.push_str(&format!(" where {mask} is True"));
            }
            if let Some(first) = keyword("initial") {
                each.push_str(&format!(", beginning with {first}"));
            }
            if let (Some(ddof), "std" | "var") = (keyword("ddof").or_else(|| keyword("correction")), name) {
                each.push_str(&format!(": squares are divided by {count} - {ddof}"));
            }
            each
        }
    };
    lesson.page.note("each", each);
    let size: usize = shape.iter().product();
    let results: usize = result.iter().product();
    if scan.is_none() {
        let work = format!("{} into {}: {count} for each", counted(size, "element"), counted(results, "result"));
        lesson.page.note("work", work);
    }
    if scan.is_none() && !keepdims && folded.len() < ndim && !matches!(name, "count_nonzero") {
        let mut kept = shape.clone();
        folded.iter().for_each(|&axis| kept[axis] = 1);
        let kept = super::shape_text(&kept);
        let note = match name {
            "argmax" | "argmin" => format!("keepdims=True would give {kept}, as np.take_along_axis wants it"),
            _ => format!("keepdims=True would give {kept}, which broadcasts against {text} again"),
        };
        lesson.page.note("keep", note);
    }
    let others = others(lesson, name, ufunc, array, &folded, ndim, keepdims, count);
    lesson.same(others);
    Some(())
}

#[expect(clippy::too_many_arguments, reason = "the parts of one call")]
fn others(
    lesson: &Lesson,
    name: &str,
    ufunc: &str,
    array: &Expr,
    folded: &[usize],
    ndim: usize,
    keepdims: bool,
    count: usize,
) -> Vec<String> {
    let text = lesson.atom(array);
    let axis = match folded {
        [one] => one.to_string(),
        many if many.len() == ndim => "None".to_string(),
        many => format!("({})", many.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")),
    };
    let kept = if keepdims { ", keepdims=True" } else { "" };
    let mut others = Vec::new();
    let own = lesson.source(array);
    match name {
        "cumsum" | "cumprod" => others.push(format!("np.{ufunc}.accumulate({own}, axis={axis})")),
        "mean" => others.push(format!("{text}.sum(axis={axis}{kept}) / {count}")),
        "var" => {
            others.push(format!("(({text} - {text}.mean(axis={axis}, keepdims=True)) ** 2).mean(axis={axis}{kept})"))
        }
        "std" => others.push(format!("np.sqrt({text}.var(axis={axis}{kept}))")),
        "ptp" => others.push(format!("{text}.max(axis={axis}) - {text}.min(axis={axis})")),
        "argmax" => others.push(format!("np.argsort(-{text}, axis={axis}, kind='stable').take(0, axis={axis})")),
        "argmin" => others.push(format!("np.argsort({text}, axis={axis}, kind='stable').take(0, axis={axis})")),
        "count_nonzero" => others.push(format!("({text} != 0).sum(axis={axis}{kept})")),
        "median" => others.push(format!("np.quantile({own}, 0.5, axis={axis}{kept})")),
        _ if !ufunc.is_empty() => others.push(format!("np.{ufunc}.reduce({own}, axis={axis}{kept})")),
        _ => {}
    }
    if name == "sum" && !keepdims && ndim <= 6 {
        let letters = lesson.letters();
        let letter = |axis: usize| letters[axis].clone();
        let letters: String = (0..ndim).map(letter).collect();
        let left: String = (0..ndim).filter(|axis| !folded.contains(axis)).map(letter).collect();
        others.push(format!("np.einsum('{letters}->{left}', {own})"));
        if folded == [ndim - 1] && ndim > 1 {
            others.push(format!("{text} @ np.ones({count})"));
        }
    }
    others
}
