//! `np.einsum`: the letters as columns, which are kept and which are summed over, and the loops that it stands for.

use super::{Lesson, counted, element, times};
use crate::front::explain::einsum::Spec;
use crate::front::explain::page::{Block, Cell, Ink, Row};
use crate::object::Value;
use crate::syntax::ast::{Call, Expr};

pub fn explain(lesson: &mut Lesson, call: &Call) -> Option<()> {
    let (subscripts, operands) = call.args.split_first()?;
    let Ok(Value::Str(text)) = lesson.probe.value(lesson.text, subscripts) else { return None };
    let mut shapes = Vec::new();
    for operand in operands {
        shapes.push(lesson.operand(operand)?.1);
    }
    let read = Spec::read(&text);
    if read.inputs.len() != shapes.len() {
        return None;
    }
    let (read, dots) = read.expanded(&shapes)?;
    let inputs: Vec<Vec<char>> = read.inputs.iter().map(|input| input.chars().collect()).collect();
    let (output, dots): (Vec<char>, Vec<char>) = (read.output?.chars().collect(), dots.chars().collect());
    let mut letters: Vec<char> = Vec::new();
    for &c in dots.iter().chain(inputs.iter().flatten()) {
        if !letters.contains(&c) {
            letters.push(c);
        }
    }
    let length = |c: char| {
        let pairs = inputs.iter().zip(&shapes);
        pairs
            .flat_map(|(own, shape)| own.iter().zip(shape))
            .filter(|(known, _)| **known == c)
            .map(|(_, n)| *n)
            .max()
            .unwrap_or(1)
    };
    let mut rows = vec![Row::new("axis", letters.iter().map(|c| Cell::inked(c, Ink::Faint)).collect())];
    for ((operand, own), shape) in operands.iter().zip(&inputs).zip(&shapes) {
        let cell = |c: &char| {
            let lengths: Vec<_> =
                own.iter().zip(shape).filter(|(known, _)| *known == c).map(|(_, n)| n.to_string()).collect();
            if lengths.is_empty() { Cell::blank() } else { Cell::new(lengths.join("=")) }
        };
        rows.push(Row::new(lesson.source(operand), letters.iter().map(cell).collect()));
    }
    let fate = |c: &char| if output.contains(c) { Cell::new("kept") } else { Cell::inked("sum", Ink::Right) };
    rows.push(Row::new("output", letters.iter().map(fate).collect()));
    lesson.page.blocks.push(Block::Table(rows));
    let result = format!("{} {}", super::shape_text(&lesson.shape()), lesson.dtype());
    lesson.page.note("result", result);
    let summed: Vec<char> = letters.iter().copied().filter(|c| !output.contains(c)).collect();
    let names = |letters: &[char]| letters.iter().map(char::to_string).collect::<Vec<_>>();
    let indices = |own: &[char], shape: &[usize]| -> Vec<String> {
        let index = |(&c, &n): (&char, &usize)| if n == 1 && length(c) != 1 { "0".into() } else { c.to_string() };
        own.iter().zip(shape).map(index).collect()
    };
    let factors: Vec<_> = operands
        .iter()
        .zip(&inputs)
        .zip(&shapes)
        .map(|((e, own), shape)| element(&lesson.atom(e), &indices(own, shape)))
        .collect();
    let target = element("result", &names(&output));
    let product = factors.join(" * ");
    lesson.page.note(
        "each",
        match summed.is_empty() {
            true => format!("{target} = {product}"),
            false => format!("{target} = sum of {product} over {}", names(&summed).join(", ")),
        },
    );
    let lengths: Vec<usize> = letters.iter().map(|&c| length(c)).collect();
    let work: usize = lengths.iter().product();
    let (work, unit) = match (operands.len(), summed.is_empty()) {
        (1, true) => (work, "element"),
        (1, false) => (work, "addition"),
        (many, true) => (work * (many - 1), "multiplication"),
        (2, false) => (work, "multiply-add"),
        (_, false) => (work, "term"),
    };
    let factors = operands.len() - 1;
    let each = match unit {
        "term" => format!(", each of {factors} multiplications and an addition"),
        "multiplication" if factors > 1 => format!(", {factors} for each element"),
        _ => String::new(),
    };
    let detail = if lengths.len() > 1 { format!(" ({})", times(&lengths)) } else { String::new() };
    let is_view = matches!(&lesson.value, Value::Array(array) if array.base.is_some());
    if !is_view {
        lesson.page.note("work", format!("{}{detail}{each}", counted(work, unit)));
    }
    let name = operands.first().map(|e| lesson.source(e)).unwrap_or_default();
    if !dots.is_empty() {
        lesson.page.note("dots", format!("`...` stands for {}", stands_for(&dots)));
    }
    if operands.len() == 1 && (is_view || summed.is_empty()) {
        lesson.sharing(Some(&name));
    }
    let others = others(lesson, operands, &inputs, &output, &summed);
    lesson.same(others);
    Some(())
}

/// `axes A and B`.
fn stands_for(dots: &[char]) -> String {
    let names: Vec<String> = dots.iter().map(char::to_string).collect();
    match &names[..] {
        [one] => format!("one axis, called {one} here"),
        names => format!("{} axes, called {} here", names.len(), names.join(", ")),
    }
}

/// An operand with its axes in the order of other letters, `None` where it has none; nothing when a letter is there twice.
pub fn spread(text: &str, own: &[char], order: &[char]) -> Option<String> {
    let mut at: Vec<usize> = Vec::new();
    for c in order {
        match own.iter().filter(|known| *known == c).count() {
            0 => {}
            1 => at.extend(own.iter().position(|known| known == c)),
            _ => return None,
        }
    }
    if at.len() != own.len() {
        return None;
    }
    let sorted = at.windows(2).all(|pair| pair[0] < pair[1]);
    let turned = match (sorted, at.len()) {
        (true, _) => text.to_string(),
        (false, 2) => format!("{text}.T"),
        (false, _) => format!("{text}.transpose({})", at.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")),
    };
    // Axes missing in front need no name.
    let first = order.iter().position(|c| own.contains(c)).unwrap_or(order.len());
    let items: Vec<_> = order[first..].iter().map(|c| if own.contains(c) { ":" } else { "None" }).collect();
    Some(match items.contains(&"None") {
        true => format!("{turned}[{}]", items.join(", ")),
        false => turned,
    })
}

fn others(lesson: &Lesson, operands: &[Expr], inputs: &[Vec<char>], output: &[char], summed: &[char]) -> Vec<String> {
    let texts: Vec<_> = operands.iter().map(|e| lesson.atom(e)).collect();
    let mut others = Vec::new();
    match (&texts[..], inputs) {
        ([a], [own]) => {
            let twin = |p: usize| (p + 1..own.len()).find(|&q| own[q] == own[p]);
            if let Some((p, q)) = (0..own.len()).find_map(|p| twin(p).map(|q| (p, q))) {
                let axes = if own.len() == 2 { String::new() } else { format!(", axis1={p}, axis2={q}") };
                let name = if output.contains(&own[p]) { "diagonal" } else { "trace" };
                others.push(format!("np.{name}({a}{axes})"));
            }
            let dropped: Vec<String> =
                (0..own.len()).filter(|&axis| !output.contains(&own[axis])).map(|axis| axis.to_string()).collect();
            let kept: Vec<char> = own.iter().copied().filter(|c| output.contains(c)).collect();
            let reduced = match dropped.len() {
                0 => a.clone(),
                n if n == own.len() => format!("{a}.sum()"),
                1 => format!("{a}.sum(axis={})", dropped[0]),
                _ => format!("{a}.sum(axis=({}))", dropped.join(", ")),
            };
            others.extend(spread(&reduced, &kept, output));
        }
        ([a, b], [left, right]) => {
            if summed.len() == 1 {
                others.push(format!("{a} @ {b}"));
                others.push(format!("{a} @ {b}.T"));
                others.push(format!("{a}.T @ {b}"));
                others.push(format!("({a} @ {b}).T"));
                others.push(format!("{a} @ {b}.swapaxes(-1, -2)"));
            }
            if summed.is_empty() && left.len() == 1 && right.len() == 1 && left != right {
                others.push(format!("np.outer({a}, {b})"));
            }
        }
        _ => {}
    }
    // Multiply everything, then sum.
    if texts.len() > 1 {
        let order: Vec<char> = output.iter().chain(summed).copied().collect();
        let factors: Option<Vec<_>> = texts.iter().zip(inputs).map(|(text, own)| spread(text, own, &order)).collect();
        if let Some(factors) = factors {
            let product = factors.join(" * ");
            let last: Vec<_> = (1..=summed.len()).rev().map(|i| format!("-{i}")).collect();
            others.push(match summed.len() {
                0 => product,
                1 => format!("({product}).sum(axis=-1)"),
                _ => format!("({product}).sum(axis=({}))", last.join(", ")),
            });
        }
    }
    others
}
