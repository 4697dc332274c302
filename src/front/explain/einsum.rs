//! `np.einsum`: one column for each letter, so that a letter with two lengths, or without an axis, stands out.
//!
//! Fixes rewrite the subscripts: the letters of an operand in another order, too many letters dropped, `...` for axes without a letter,
//! output letters that no operand has left out.

use super::case::{Case, Explanation};
use super::page::{Cell, Ink, Row};
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::Expr;

pub fn explain(case: &mut Case) -> Option<Explanation> {
    let (call, "einsum") = case.call()? else { return None };
    let (subscripts, operands) = call.args.split_first()?;
    let Ok(Value::Str(text)) = case.probe.value(case.text, subscripts) else { return None };
    let spec = Spec::read(&text);
    let shapes: Option<Vec<_>> = operands.iter().map(|e| case.operand(e).shape).collect();
    let shapes = shapes?;
    let mark = subscripts.span;
    if spec.inputs.len() != operands.len() {
        let count = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
        let (named, given) = (count(spec.inputs.len(), "operand"), operands.len());
        let why = format!("'{}' describes {named}, the call gives {given}", text.trim());
        return Some(Explanation::new(mark).why(why));
    }
    if spec.inputs.iter().any(|letters| letters.contains("...")) {
        return Some(dotted(case, operands, &shapes, &spec, mark));
    }
    let trouble = trouble(&spec, &shapes);
    let table = letter_table(case, operands, &shapes, &spec, trouble.as_ref());
    let fixes = fixes(&spec, &shapes);
    let quoted = |fix: &Spec| case.replaced(&[(subscripts.span, format!("'{}'", fix.write()))]);
    let mut fixes: Vec<String> = fixes.iter().map(quoted).collect();
    // The diagonal of a matrix that is not square ends with its shorter axis.
    if let ([input], [matrix]) = (&spec.inputs[..], operands)
        && let [first, second] = letters_of(input)[..]
        && first == second
    {
        let (np, text) = (case.numpy(), case.source(matrix.span));
        let name = if spec.output.as_deref().unwrap_or("").is_empty() { "trace" } else { "diagonal" };
        fixes.push(format!("{np}.{name}({text})"));
    }
    let explanation = Explanation::new(mark).table(table);
    Some(
        match trouble {
            Some((_, why)) => explanation.why(why),
            None => explanation,
        }
        .fixes(case, fixes),
    )
}

/// Subscripts with `...`: the axes that it stands for get letters of their own.
fn dotted(case: &Case, operands: &[Expr], shapes: &[Vec<usize>], spec: &Spec, mark: Span) -> Explanation {
    let Some((full, dots)) = spec.expanded(shapes) else {
        let few = spec.inputs.iter().zip(shapes).find(|(input, shape)| letters_of(input).len() > shape.len());
        let explanation = Explanation::new(mark).table(plain_rows(case, operands, shapes, spec));
        return match few {
            Some((input, shape)) => {
                let (letters, axes) = (letters_of(input).len(), shape.len());
                explanation.why(format!("'{input}' names {letters} axes besides `...`, the array has {axes}"))
            }
            None => explanation,
        };
    };
    let trouble = trouble(&full, shapes);
    let explanation = Explanation::new(mark).table(letter_table(case, operands, shapes, &full, trouble.as_ref()));
    let stands = match dots.len() {
        0 => "`...` stands for no axis".to_string(),
        1 => format!("`...` stands for the axis {dots}"),
        _ => format!("`...` stands for the axes {}", dots.chars().map(String::from).collect::<Vec<_>>().join(", ")),
    };
    match trouble {
        Some((letter, _)) if dots.contains(letter) => {
            let lengths: Vec<String> =
                lengths(letter, &full, shapes).into_iter().filter(|n| *n != 1).map(|n| n.to_string()).collect();
            explanation.why(format!("{stands}; {letter} is broadcast, and {} do not match", lengths.join(" and ")))
        }
        Some((_, why)) => explanation.why(format!("{why}; {stands}")),
        None => explanation.why(stands),
    }
}

fn letters_of(input: &str) -> Vec<char> {
    input.chars().filter(|c| c.is_alphabetic()).collect()
}

/// Subscripts taken apart.
#[derive(Clone, PartialEq)]
pub struct Spec {
    pub inputs: Vec<String>,
    pub output: Option<String>,
}

impl Spec {
    pub fn read(text: &str) -> Spec {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let (inputs, output) = match text.split_once("->") {
            Some((inputs, output)) => (inputs.to_string(), Some(output.to_string())),
            None => (text, None),
        };
        Spec { inputs: inputs.split(',').map(String::from).collect(), output }
    }

    fn write(&self) -> String {
        match &self.output {
            Some(output) => format!("{}->{output}", self.inputs.join(",")),
            None => self.inputs.join(","),
        }
    }

    /// The subscripts with capital letters for the axes that `...` stands for, and those letters; `None` when an operand has too
    /// few axes. An operand may have fewer of these axes than another: the last ones.
    pub fn expanded(&self, shapes: &[Vec<usize>]) -> Option<(Spec, String)> {
        let rest = |input: &str, shape: &[usize]| match input.contains("...") {
            true => shape.len().checked_sub(letters_of(input).len()),
            false => Some(0),
        };
        let counts: Option<Vec<usize>> =
            self.inputs.iter().zip(shapes).map(|(input, shape)| rest(input, shape)).collect();
        let counts = counts?;
        let most = counts.iter().copied().max().unwrap_or(0);
        let own = self.letters();
        let dots: String = ('A'..='Z').filter(|c| !own.contains(c)).take(most).collect();
        let spelt = |text: &str, count: usize| text.replace("...", &dots[dots.len() - count.min(dots.len())..]);
        let inputs = self.inputs.iter().zip(&counts).map(|(input, &count)| spelt(input, count)).collect();
        let output = match &self.output {
            Some(output) => spelt(output, most),
            None => {
                // Letters that occur once, in alphabetical order, behind the axes without a name.
                let all: Vec<char> = self.inputs.iter().flat_map(|input| letters_of(input)).collect();
                let mut once: Vec<char> =
                    all.iter().copied().filter(|c| all.iter().filter(|other| *other == c).count() == 1).collect();
                once.sort_unstable();
                dots.chars().chain(once).collect()
            }
        };
        Some((Spec { inputs, output: Some(output) }, dots))
    }

    /// Letters in the order in which they appear.
    fn letters(&self) -> Vec<char> {
        let mut letters: Vec<char> = Vec::new();
        for c in self.inputs.iter().flat_map(|input| input.chars()) {
            if c.is_alphabetic() && !letters.contains(&c) {
                letters.push(c);
            }
        }
        letters
    }
}

/// The letter at fault and what is wrong with it.
fn trouble(spec: &Spec, shapes: &[Vec<usize>]) -> Option<(char, String)> {
    for (input, shape) in spec.inputs.iter().zip(shapes) {
        let count = input.chars().count();
        if count > shape.len() {
            let letter = input.chars().nth(shape.len())?;
            return Some((
                letter,
                format!("{letter} stands for no axis: '{input}' names {count} axes, the array has {}", shape.len()),
            ));
        }
        if count < shape.len() {
            let letter = input.chars().last().unwrap_or(' ');
            let why = format!("'{input}' names {count} of {} axes; `...` stands for the others", shape.len());
            return Some((letter, why));
        }
    }
    for letter in spec.letters() {
        let lengths = lengths(letter, spec, shapes);
        let mut differing = lengths.iter().filter(|&&n| n != 1);
        if let Some(first) = differing.next()
            && let Some(second) = differing.find(|n| *n != first)
        {
            return Some((letter, format!("{letter} is {first} and {second}: a letter has one length")));
        }
    }
    let output = spec.output.as_ref()?;
    let letters = spec.letters();
    if let Some(letter) = output.chars().find(|c| c.is_alphabetic() && !letters.contains(c)) {
        return Some((letter, format!("{letter} is in the output and in no operand")));
    }
    let twice = output.chars().find(|c| output.chars().filter(|other| other == c).count() > 1)?;
    Some((twice, format!("{twice} is in the output twice")))
}

fn lengths(letter: char, spec: &Spec, shapes: &[Vec<usize>]) -> Vec<usize> {
    let pairs = spec.inputs.iter().zip(shapes);
    pairs.flat_map(|(input, shape)| input.chars().zip(shape).filter(|(c, _)| *c == letter).map(|(_, n)| *n)).collect()
}

/// One column for each letter; a letter that an operand has twice shows both lengths.
fn letter_table(
    case: &Case,
    operands: &[Expr],
    shapes: &[Vec<usize>],
    spec: &Spec,
    trouble: Option<&(char, String)>,
) -> Vec<Row> {
    let letters = spec.letters();
    let ink = |c: char| if trouble.is_some_and(|(letter, _)| *letter == c) { Ink::Wrong } else { Ink::Plain };
    let faint = |c: char| if ink(c) == Ink::Wrong { Ink::Wrong } else { Ink::Faint };
    let mut rows = vec![Row::new("axis", letters.iter().map(|&c| Cell::inked(c, faint(c))).collect())];
    for ((operand, shape), input) in operands.iter().zip(shapes).zip(&spec.inputs) {
        let cell = |&c: &char| {
            let own: Vec<_> = input
                .chars()
                .zip(shape.iter().map(Some).chain(std::iter::repeat(None)))
                .filter(|(own, _)| *own == c)
                .collect();
            match &own[..] {
                [] => Cell::blank(),
                many => {
                    let texts = many.iter().map(|(_, n)| n.map_or_else(|| "?".into(), |n| n.to_string()));
                    Cell::inked(texts.collect::<Vec<_>>().join("/"), ink(c))
                }
            }
        };
        let mut row = Row::new(case.source(operand.span), letters.iter().map(cell).collect());
        let named = input.chars().count();
        if named < shape.len() {
            let rest: Vec<_> = shape[named..].iter().map(usize::to_string).collect();
            row = row.noted(Ink::Wrong, format!("and {} without a letter", rest.join(", ")));
        }
        rows.push(row);
    }
    if let Some(output) = &spec.output {
        let kept = letters.iter().map(|c| if output.contains(*c) { Cell::new("kept") } else { Cell::new("sum") });
        rows.push(Row::new("output", kept.collect()));
    }
    rows
}

fn plain_rows(case: &Case, operands: &[Expr], shapes: &[Vec<usize>], spec: &Spec) -> Vec<Row> {
    let rows: Vec<_> = operands.iter().zip(shapes).map(|(e, shape)| (case.source(e.span), shape.clone())).collect();
    let mut table = super::table::broadcast(&rows, None, "");
    for (row, input) in table.iter_mut().skip(1).zip(&spec.inputs) {
        row.note = Some((Ink::Plain, format!("'{input}'")));
    }
    table
}

/// Subscripts that fit the operands.
fn fixes(spec: &Spec, shapes: &[Vec<usize>]) -> Vec<Spec> {
    let mut found = Vec::new();
    let fits = |spec: &Spec| trouble(spec, shapes).is_none();
    // Letters that the output has and no operand: left out.
    let trimmed = |spec: &Spec| {
        let letters = spec.letters();
        let output = spec.output.as_ref().map(|output| {
            let mut kept = String::new();
            output.chars().filter(|c| letters.contains(c)).for_each(|c| {
                if !kept.contains(c) {
                    kept.push(c);
                }
            });
            kept
        });
        Spec { output, ..spec.clone() }
    };
    let mut push = |spec: Spec| {
        if !found.contains(&spec) {
            found.push(spec);
        }
    };
    // Letters beyond the axes dropped, axes without letters named by `...`.
    let mut counted = spec.clone();
    let mut open = spec.clone();
    let mut opened = false;
    for ((input, open), shape) in counted.inputs.iter_mut().zip(&mut open.inputs).zip(shapes) {
        let count = input.chars().count();
        if count > shape.len() {
            *input = input.chars().take(shape.len()).collect();
        } else if count < shape.len() {
            opened = true;
            open.push_str("...");
        }
    }
    if opened {
        let closed = open.clone();
        if let Some(output) = &mut open.output {
            output.push_str("...");
        }
        push(open);
        push(closed);
        return found;
    }
    // An output letter that no operand has may stand for one that only the operands have.
    if let Some(output) = &counted.output {
        let letters = counted.letters();
        let unknown: Vec<char> = output.chars().filter(|c| !letters.contains(c)).collect();
        let unused: Vec<char> = letters.iter().copied().filter(|c| !output.contains(*c)).collect();
        if let ([wrong], [right]) = (&unknown[..], &unused[..]) {
            let renamed = output.replace(*wrong, &right.to_string());
            let renamed = Spec { output: Some(renamed), ..counted.clone() };
            if fits(&renamed) {
                push(renamed);
            }
        }
    }
    let counted = trimmed(&counted);
    if counted != *spec && fits(&counted) {
        push(counted.clone());
        return found;
    }
    for i in 0..counted.inputs.len() {
        let letters: Vec<char> = counted.inputs[i].chars().collect();
        for order in permutations(letters.len()) {
            let mut other = counted.clone();
            other.inputs[i] = order.iter().map(|&at| letters[at]).collect();
            if fits(&other) && other != *spec {
                push(other);
            }
        }
    }
    found
}

/// All orders of up to four things; of more, only those that swap two.
fn permutations(n: usize) -> Vec<Vec<usize>> {
    let start: Vec<usize> = (0..n).collect();
    let mut orders = vec![];
    for i in 0..n {
        for j in i + 1..n {
            let mut order = start.clone();
            order.swap(i, j);
            orders.push(order);
        }
    }
    if n == 3 {
        orders.extend([vec![1, 2, 0], vec![2, 0, 1]]);
    }
    orders
}
