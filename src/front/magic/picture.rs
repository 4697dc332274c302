//! `%plot`, `%hist`, `%heat`: arguments are expressions, what they give is drawn at the terminal.

use super::{Magic, Refusal, shown};
use crate::array::{DType, Kind, Num};
use crate::front::desk::Desk;
use crate::front::picture::{self, Bins, Frame, Series};
use crate::object::Value;
use crate::object::array_like::{cast, to_array};
use crate::session::Outcome;
use crate::syntax::{TokenClass, token_classes};

pub static MAGICS: &[Magic] = &[
    Magic {
        name: "plot",
        usage: "%plot Y | %plot X, Y [, Y2 ...]",
        doc: "Draws lines: values against their index, or against the values of X.\n\nThe columns of a two-dimensional Y are lines of their own. Gaps stand for NaN.",
        run: plot,
    },
    Magic {
        name: "hist",
        usage: "%hist X [, BINS]",
        doc: "Draws a histogram, of 10 bins unless another number is given.",
        run: hist,
    },
    Magic {
        name: "heat",
        usage: "%heat A",
        doc: "Draws a two-dimensional array as coloured blocks, averaged where the screen is too small.",
        run: heat,
    },
];

/// The most lines that can be told apart.
const MOST: usize = 6;

fn plot(desk: &mut Desk, arguments: &str) -> Result<Outcome, Refusal> {
    let given = evaluate(desk, "plot", arguments)?;
    let mut arrays = Vec::new();
    for (text, value) in &given {
        arrays.push((text.clone(), numbers(desk, text, value)?));
    }
    let x = if arrays.len() > 1 { Some(arrays.remove(0)) } else { None };
    if let Some((text, x)) = &x
        && x.shape.len() != 1
    {
        return Err(Refusal::Usage(format!("{text} must have one axis to be the x axis; it has {}.", x.shape.len())));
    }
    let mut series = Vec::new();
    for (text, y) in arrays {
        let (lines, points) = match y.shape[..] {
            [] => (1, 1),
            [n] => (1, n),
            [n, lines] => (lines, n),
            _ => return Err(Refusal::Usage(format!("{text} has {} axes; lines need one or two.", y.shape.len()))),
        };
        if let Some((name, x)) = &x
            && x.values.len() != points
        {
            return Err(Refusal::Usage(format!(
                "{name} has {} values and {text} has {points}: they must be as many.",
                x.values.len()
            )));
        }
        let is_path = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.'));
        let owner = if is_path { text.clone() } else { format!("({text})") };
        for line in 0..lines {
            series.push(Series {
                name: if lines > 1 { format!("{owner}[:, {line}]") } else { text.clone() },
                x: x.as_ref().map_or_else(|| (0..points).map(|i| i as f64).collect(), |(_, x)| x.values.clone()),
                y: (0..points).map(|i| y.values[i * lines + line]).collect(),
            });
        }
    }
    if series.len() > MOST {
        return Err(Refusal::Usage(format!("{} lines cannot be told apart; at most {MOST} are drawn.", series.len())));
    }
    let text = picture::plot(&series, frame(desk)).map_err(Refusal::Usage)?;
    shown(desk.print(&text))
}

fn hist(desk: &mut Desk, arguments: &str) -> Result<Outcome, Refusal> {
    const BINS: usize = 10;
    let given = evaluate(desk, "hist", arguments)?;
    let bins = match given.get(1) {
        None => BINS,
        Some((_, Value::Int(n @ 1..=200))) => *n as usize,
        Some((text, _)) => return Err(Refusal::Usage(format!("{text} must be a number of bins from 1 to 200."))),
    };
    if given.len() > 2 {
        return Err(Refusal::Usage(
            "%hist draws one array; an expression and a number of bins are all it takes.".into(),
        ));
    }
    let array = numbers(desk, &given[0].0, &given[0].1)?;
    let bins = Bins::of(&array.values, bins).ok_or_else(|| {
        Refusal::Usage(match array.values.is_empty() {
            true => "there is nothing to draw: the array is empty".into(),
            false => "there is nothing to draw: no value is finite".into(),
        })
    })?;
    let text = picture::bars(&bins, frame(desk));
    shown(desk.print(&text))
}

fn heat(desk: &mut Desk, arguments: &str) -> Result<Outcome, Refusal> {
    let given = evaluate(desk, "heat", arguments)?;
    let [(text, value)] = &given[..] else {
        return Err(Refusal::Usage("%heat draws one array.".into()));
    };
    let array = numbers(desk, text, value)?;
    let (rows, columns) = match array.shape[..] {
        [n] => (1, n),
        [rows, columns] => (rows, columns),
        _ => return Err(Refusal::Usage(format!("{text} has {} axes; a heat map needs two.", array.shape.len()))),
    };
    let picture = picture::heat(&array.values, rows, columns, frame(desk)).map_err(Refusal::Usage)?;
    shown(desk.print(&picture))
}

fn frame(desk: &Desk) -> Frame {
    Frame { columns: desk.columns, rows: desk.rows, palette: desk.palette }
}

/// Expressions between commas with their values.
fn evaluate(desk: &mut Desk, magic: &str, arguments: &str) -> Result<Vec<(String, Value)>, Refusal> {
    let parts = split(arguments);
    if parts.is_empty() {
        let usage = super::find(magic).map_or("", |magic| magic.usage);
        return Err(Refusal::Usage(format!("%{magic} needs something to draw. Usage: {usage}")));
    }
    let mut values = Vec::new();
    for part in parts {
        let value = desk.session.evaluate(&part)?;
        values.push((part, value));
    }
    Ok(values)
}

/// Text between commas that are in no bracket.
fn split(text: &str) -> Vec<String> {
    let (mut parts, mut begin, mut depth) = (Vec::new(), 0, 0usize);
    for (span, class) in token_classes(text) {
        match (class, span.text(text)) {
            (TokenClass::Punctuation, "(" | "[" | "{") => depth += 1,
            (TokenClass::Punctuation, ")" | "]" | "}") => depth = depth.saturating_sub(1),
            (TokenClass::Punctuation, ",") if depth == 0 => {
                parts.push(&text[begin..span.start as usize]);
                begin = span.end as usize;
            }
            _ => {}
        }
    }
    parts.push(&text[begin..]);
    parts.into_iter().map(|part| part.trim().to_string()).filter(|part| !part.is_empty()).collect()
}

/// An array's values as floats, row by row.
struct Numbers {
    shape: Vec<usize>,
    values: Vec<f64>,
}

fn numbers(desk: &mut Desk, text: &str, value: &Value) -> Result<Numbers, Refusal> {
    let host = desk.session.host();
    let array = to_array(host, value)?;
    match array.dtype().num() {
        Some(num) if num.kind() == Kind::Complex => {
            return Err(Refusal::Usage(format!(
                "{text} is complex, and complex numbers have no order along an axis: draw its real part, its imaginary part or np.abs of it."
            )));
        }
        Some(_) => {}
        None => return Err(Refusal::Usage(format!("{text} does not hold numbers; only numbers can be drawn."))),
    }
    let floats = cast(host, &array, &DType::from(Num::F64))?;
    let values = floats.to_vec::<f64>().unwrap_or_default();
    Ok(Numbers { shape: array.shape().to_vec(), values })
}
