//! Products: which axes are summed over, which are paired, and the sum written out.

use super::{Lesson, counted, element, kind_of, times};
use crate::front::explain::page::{Block, Cell, Ink, Row};
use crate::front::explain::table::axes;
use crate::syntax::ast::Expr;

/// The letters of two operands and of their product; `k` is summed over.
struct Letters {
    left: Vec<char>,
    right: Vec<char>,
    out: Vec<char>,
}

pub fn explain(lesson: &mut Lesson, name: &str, left: &Expr, right: &Expr) -> Option<()> {
    let ((x, a), (y, b)) = (lesson.operand(left)?, lesson.operand(right)?);
    let letters = letters(name, a.len(), b.len())?;
    let length = |c: char| {
        let find = |own: &[char], shape: &[usize]| own.iter().position(|known| *known == c).map(|at| shape[at]);
        let lengths = [find(&letters.left, &a), find(&letters.right, &b)];
        lengths.into_iter().flatten().max().unwrap_or(1)
    };
    let summed = letters.left.contains(&'k');
    let columns = a.len().max(b.len()).max(letters.out.len());
    let row = |text: String, own: &[char], shape: &[usize], kind: String| {
        let ink = |c: char| if c == 'k' { Ink::Right } else { Ink::Plain };
        let cells = own.iter().zip(shape).map(|(c, n)| Cell::inked(n, ink(*c))).collect();
        let note = match own.iter().position(|c| *c == 'k') {
            Some(axis) => format!("{kind}, axis {axis} is summed over"),
            None => kind,
        };
        Row::new(text, cells).noted(Ink::Faint, note)
    };
    let out: Vec<usize> = letters.out.iter().map(|&c| length(c)).collect();
    if out != lesson.shape() {
        return None;
    }
    let result = Row::new("result", out.iter().map(Cell::new).collect()).noted(Ink::Faint, lesson.dtype());
    let table = vec![
        axes(columns),
        row(lesson.source(left), &letters.left, &a, kind_of(&x)),
        row(lesson.source(right), &letters.right, &b, kind_of(&y)),
        result,
    ];
    lesson.page.blocks.push(Block::Table(table));
    let indexed = |text: String, own: &[char], shape: &[usize]| {
        let indices: Vec<String> = own
            .iter()
            .zip(shape)
            .map(|(&c, &n)| if n == 1 && length(c) != 1 { "0".into() } else { c.to_string() })
            .collect();
        element(&text, &indices)
    };
    // The first operand of vecdot is conjugated, which real numbers do not notice.
    let conjugated = if name == "vecdot" && kind_of(&x).starts_with("complex") { ".conj()" } else { "" };
    let terms = format!(
        "{}{conjugated} * {}",
        indexed(lesson.atom(left), &letters.left, &a),
        indexed(lesson.atom(right), &letters.right, &b)
    );
    let target = element("result", &letters.out.iter().map(char::to_string).collect::<Vec<_>>());
    let sum = if summed { format!("sum of {terms} over k = 0 … {}", length('k').saturating_sub(1)) } else { terms };
    lesson.page.note("each", format!("{target} = {sum}"));
    let mut lengths = out.clone();
    if summed {
        lengths.push(length('k'));
    }
    let work: usize = lengths.iter().product();
    let unit = if summed { "multiply-add" } else { "multiplication" };
    let detail = if lengths.len() > 1 { format!(" ({})", times(&lengths)) } else { String::new() };
    lesson.page.note("work", format!("{}{detail}", counted(work, unit)));
    let others = others(lesson, name, left, right, &letters, !conjugated.is_empty());
    lesson.same(others);
    Some(())
}

fn letters(name: &str, a: usize, b: usize) -> Option<Letters> {
    const STACKS: [char; 6] = ['b', 'c', 'd', 'e', 'f', 'g'];
    let (mut left, mut right, mut out) = (Vec::new(), Vec::new(), Vec::new());
    match name {
        "outer" => {
            if a != 1 || b != 1 {
                return None;
            }
            left.push('i');
            right.push('j');
            out.extend(['i', 'j']);
        }
        "inner" | "vecdot" | "dot" if a == 0 || b == 0 => return None,
        "dot" if a > 2 || b > 2 => {
            // Every row of the first with every column of the second.
            const FREE: [char; 6] = ['i', 'j', 'l', 'm', 'n', 'p'];
            if a + b - 2 > FREE.len() {
                return None;
            }
            left.extend(&FREE[..a - 1]);
            left.push('k');
            right.extend(&FREE[a - 1..a + b - 2]);
            out.extend(&FREE[..a + b - 2]);
            right.insert(b.saturating_sub(2), 'k');
        }
        "inner" => {
            const FREE: [char; 6] = ['i', 'j', 'l', 'm', 'n', 'p'];
            if a + b - 2 > FREE.len() {
                return None;
            }
            left.extend(&FREE[..a - 1]);
            right.extend(&FREE[a - 1..a + b - 2]);
            out.extend(&FREE[..a + b - 2]);
            left.push('k');
            right.push('k');
        }
        "vecdot" => {
            let stack = a.max(b) - 1;
            if stack > STACKS.len() {
                return None;
            }
            left.extend(&STACKS[stack + 1 - a..stack]);
            right.extend(&STACKS[stack + 1 - b..stack]);
            out.extend(&STACKS[..stack]);
            left.push('k');
            right.push('k');
        }
        _ => {
            if a == 0 || b == 0 {
                return None;
            }
            let stack = a.max(b).saturating_sub(2);
            if stack > STACKS.len() {
                return None;
            }
            left.extend(&STACKS[stack - a.saturating_sub(2)..stack]);
            right.extend(&STACKS[stack - b.saturating_sub(2)..stack]);
            out.extend(&STACKS[..stack]);
            if a > 1 {
                left.push('i');
                out.push('i');
            }
            left.push('k');
            right.push('k');
            if b > 1 {
                right.push('j');
                out.push('j');
            }
        }
    }
    Some(Letters { left, right, out })
}

fn others(lesson: &Lesson, name: &str, left: &Expr, right: &Expr, letters: &Letters, conjugated: bool) -> Vec<String> {
    let (mut a, b) = (lesson.atom(left), lesson.atom(right));
    if conjugated {
        a.push_str(".conj()");
    }
    let text = |letters: &[char]| letters.iter().collect::<String>();
    let mut others = Vec::new();
    if name != "@" {
        others.push(format!("{a} @ {b}"));
    }
    others.push(format!(
        "np.einsum('{},{}->{}', {a}, {b})",
        text(&letters.left),
        text(&letters.right),
        text(&letters.out)
    ));
    // Multiply everything, then sum: the axes in the order of the result, the summed one last.
    let summed = letters.left.contains(&'k');
    let order: Vec<char> = letters.out.iter().copied().chain(summed.then_some('k')).collect();
    let spread = |text: &str, own: &[char]| super::einsum::spread(text, own, &order);
    if let (Some(l), Some(r)) = (spread(&a, &letters.left), spread(&b, &letters.right)) {
        others.push(if summed { format!("({l} * {r}).sum(axis=-1)") } else { format!("{l} * {r}") });
    }
    if name == "@" && letters.left.len() == 2 && letters.right.len() == 2 {
        others.push(format!("np.tensordot({a}, {b}, axes=(1, 0))"));
    }
    others
}
