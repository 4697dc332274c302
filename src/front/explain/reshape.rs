//! Reshaping to another number of elements: both counts, and the nearest shapes that hold them.

use super::case::{Case, Explanation};
use super::page::{Cell, Ink, Row};
use super::table::axes;
use crate::compute::ordering::arrange;
use crate::object::{Value, shape_like};
use crate::syntax::Span;
use crate::syntax::ast::{Expr, ExprKind};

pub fn explain(case: &mut Case) -> Option<Explanation> {
    let unknown = case.message.starts_with("can only specify one unknown dimension");
    if !case.message.starts_with("cannot reshape array of size ") && !unknown {
        return None;
    }
    let request = request(case)?;
    let shape = case.operand(request.array).shape?;
    let size: usize = shape.iter().product();
    let ndim = shape.len().max(request.into.len());
    let from = Row::new(case.source(request.array.span), shape.iter().map(Cell::new).collect())
        .noted(Ink::Plain, elements(size));
    let known: usize = request.into.iter().filter(|n| **n >= 0).map(|n| *n as usize).product();
    let open = request.into.contains(&-1);
    let note = match (unknown, open) {
        (true, _) => "only one length can be left to be computed".to_string(),
        (false, true) => format!("{size} is no multiple of {known}"),
        (false, false) => elements(known),
    };
    let cells = request.into.iter().map(|n| Cell::inked(n, Ink::Wrong)).collect();
    let into = Row::new("into", cells).noted(Ink::Wrong, note);
    let fixes = shapes(&request.into, size).iter().map(|shape| request.with(case, shape)).collect();
    Some(Explanation::new(request.mark).table(vec![axes(ndim), from, into]).fixes(case, fixes))
}

/// What is to be reshaped into what, and where that is written.
struct Request<'c> {
    array: &'c Expr,
    into: Vec<i64>,
    mark: Span,
    form: Form,
}

enum Form {
    /// `x.reshape(3, 4)`: several arguments.
    Spread,
    /// `(3, 4)`: one argument.
    Tuple,
    /// `x.shape = 3, 4`.
    Assigned,
}

fn request<'c>(case: &mut Case<'c, '_>) -> Option<Request<'c>> {
    if let Some((target, value)) = case.assignment() {
        let ExprKind::Attribute(attribute) = &target.kind else { return None };
        let into = signed(case, value)?;
        return Some(Request { array: &attribute.value, into, mark: target.span, form: Form::Assigned });
    }
    let (call, "reshape") = case.call()? else { return None };
    let (array, shape): (&Expr, &[Expr]) = match case.receiver(call) {
        Some(receiver) => (receiver, &call.args),
        None => (call.args.first()?, call.args.get(1..)?),
    };
    let last = shape.last()?;
    let mark = Span::new(shape[0].span.start, last.span.end);
    match shape {
        [single] => {
            let into = signed(case, single)?;
            let spread = into.len() == 1 && !matches!(single.kind, ExprKind::Tuple(_) | ExprKind::List(_));
            Some(Request { array, into, mark, form: if spread { Form::Spread } else { Form::Tuple } })
        }
        many => {
            let lengths: Option<Vec<_>> = many.iter().map(|e| signed(case, e).map(|n| n.first().copied())).collect();
            Some(Request { array, into: lengths?.into_iter().flatten().collect(), mark, form: Form::Spread })
        }
    }
}

fn signed(case: &mut Case, e: &Expr) -> Option<Vec<i64>> {
    match case.probe.value(case.text, e).ok()? {
        Value::Int(n) => Some(vec![n]),
        value => Some(shape_like::to_signed_shape(case.probe.host(), &value).ok()?.to_vec()),
    }
}

impl Request<'_> {
    fn with(&self, case: &Case, shape: &[i64]) -> String {
        let list = shape.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
        let tuple = if shape.len() == 1 { format!("({list},)") } else { format!("({list})") };
        match self.form {
            Form::Spread => case.replaced(&[(self.mark, list)]),
            Form::Tuple => case.replaced(&[(self.mark, tuple)]),
            Form::Assigned => format!("{}.reshape({list})", case.source(self.array.span)),
        }
    }
}

/// Shapes of as many axes that hold `size` elements, nearest to what was asked for first.
fn shapes(asked: &[i64], size: usize) -> Vec<Vec<i64>> {
    let mut found: Vec<Vec<i64>> = Vec::new();
    let opened: Vec<i64> = asked.iter().enumerate().map(|(i, &n)| if i > 0 && n == -1 { 1 } else { n }).collect();
    // One length computed from the others.
    for open in (0..asked.len()).rev() {
        let others = || opened.iter().enumerate().filter(move |(i, _)| *i != open).map(|(_, n)| *n);
        let product: i64 = others().product();
        if asked[open] != -1 && product > 0 && !asked.contains(&-1) && size as i64 % product == 0 {
            found.push(asked.iter().enumerate().map(|(i, &n)| if i == open { -1 } else { n }).collect());
        }
    }
    // A divisor near the length that does not divide.
    let unknowns = asked.iter().filter(|n| **n == -1).count();
    if unknowns == 1 && asked.len() == 2 {
        let fixed = asked.iter().copied().find(|n| *n != -1).unwrap_or(1);
        for near in divisors_near(size, fixed) {
            found.push(asked.iter().map(|&n| if n == -1 { -1 } else { near }).collect());
        }
    } else if unknowns > 1 {
        let mut seen = false;
        found.push(
            asked
                .iter()
                .map(|&n| match n {
                    -1 if seen => 1,
                    -1 => {
                        seen = true;
                        -1
                    }
                    n => n,
                })
                .collect(),
        );
    } else if found.is_empty() && asked.len() == 2 {
        for near in divisors_near(size, asked[0]) {
            found.push(vec![near, size as i64 / near]);
        }
    }
    if let [n] = *asked {
        // Rows of that length, or that many rows; otherwise flat.
        if n > 1 && size as i64 % n == 0 {
            found.push(vec![n, -1]);
            found.push(vec![-1, n]);
        }
        found.push(vec![-1]);
    }
    found
}

/// Divisors of a size, nearest to a number first: the next smaller and the next larger one.
fn divisors_near(size: usize, wanted: i64) -> Vec<i64> {
    let size = size as i64;
    let divides = |n: &i64| *n > 0 && size % *n == 0;
    let reach = wanted.clamp(1, 10_000);
    let below = (1..=reach).rev().find(divides);
    let above = (reach + 1..=size.min(reach + 10_000)).find(divides);
    let mut near: Vec<i64> = below.into_iter().chain(above).collect();
    arrange(&mut near, |a, b| (a - wanted).abs().cmp(&(b - wanted).abs()));
    near
}

fn elements(count: usize) -> String {
    if count == 1 { "1 element".into() } else { format!("{count} elements") }
}
