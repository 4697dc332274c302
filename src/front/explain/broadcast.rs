//! Shapes that do not broadcast: operators, ufuncs, `where`, comparisons, `broadcast_to`, operations in place.
//!
//! Fixes are looked for in this order: the same elements in the other's shape, axes inserted into the smaller operand, a transpose,
//! the longer operand cut, and an outer operation of two vectors.

use super::case::{Case, Explanation, Operand};
use super::table;
use crate::array::broadcast::common_shape;
use crate::syntax::Span;
use crate::syntax::ast::{Expr, ExprKind, Node, StmtKind};

pub fn explain(case: &mut Case) -> Option<Explanation> {
    if case.message.starts_with("non-broadcastable output operand") {
        return in_place(case);
    }
    let listed = case
        .between("operands could not be broadcast together with shapes ", "\u{0}")
        .or_else(|| case.message.strip_prefix("operands could not be broadcast together with shapes "))
        .map(|text| case.shapes_in(text));
    let objects = case.message.starts_with("shape mismatch: objects cannot be broadcast to a single shape");
    if case.message.contains("remapped shapes [original->remapped]")
        || case.message.starts_with("input operand has more dimensions than allowed by the axis remapping")
    {
        return broadcast_to(case);
    }
    if listed.is_none() && !objects {
        return None;
    }
    let (operands, expressions, mark) = operands(case, listed.as_deref().unwrap_or(&[]))?;
    misfit(case, operands, expressions, mark)
}

/// The table and the fixes for operands that should broadcast against each other.
pub fn misfit(case: &mut Case, operands: Vec<Operand>, expressions: Vec<&Expr>, mark: Span) -> Option<Explanation> {
    let shapes: Vec<_> = operands.iter().filter_map(|operand| operand.shape.clone()).collect();
    if shapes.len() != operands.len() {
        return None;
    }
    let (axis, first, second) = table::first_misfit(&shapes)?;
    let rows: Vec<_> =
        operands.iter().map(|operand| (operand.text.clone(), operand.shape.clone().unwrap_or_default())).collect();
    let note = format!("{first} and {second} do not match");
    let rows = table::broadcast(&rows, Some(axis), &note);
    // Two operands that differ are enough to look for fixes; any third one takes part in the trial.
    let pair = (0..shapes.len())
        .flat_map(|i| (i + 1..shapes.len()).map(move |j| (i, j)))
        .find(|&(i, j)| common_shape([&shapes[i][..], &shapes[j][..]].into_iter()).is_none())?;
    let fixes = pair_fixes(case, (expressions[pair.0], &shapes[pair.0]), (expressions[pair.1], &shapes[pair.1]));
    Some(Explanation::new(mark).table(rows).fixes(case, fixes))
}

/// The operands of the failing node with their shapes; those that cannot be evaluated take theirs from the message.
fn operands<'c>(case: &mut Case<'c, '_>, listed: &[Vec<usize>]) -> Option<(Vec<Operand>, Vec<&'c Expr>, Span)> {
    let (expressions, mark): (Vec<&Expr>, Span) = match case.node {
        Node::Stmt(statement) => match &statement.kind {
            StmtKind::AugAssign(node) => {
                (vec![&node.target, &node.value], operator_mark(case, node.target.span, node.value.span))
            }
            _ => return None,
        },
        Node::Expr(e) => match &e.kind {
            ExprKind::BinOp(node) => {
                (vec![&node.left, &node.right], operator_mark(case, node.left.span, node.right.span))
            }
            ExprKind::Compare(node) => {
                let [(_, right)] = &node.rest[..] else { return None };
                (vec![&node.left, right], operator_mark(case, node.left.span, right.span))
            }
            ExprKind::Call(call) => {
                let mut expressions: Vec<&Expr> = Vec::new();
                expressions.extend(case.receiver(call));
                expressions.extend(&call.args);
                expressions.extend(call.keywords.iter().map(|keyword| &keyword.value));
                (expressions, e.span)
            }
            _ => return None,
        },
    };
    let mut found = Vec::new();
    for e in expressions {
        let operand = case.operand(e);
        // A subscript string, an axis, a dtype take no part; neither do numbers.
        if operand.value.is_none() || operand.shape.as_ref().is_some_and(|shape| !shape.is_empty()) {
            found.push((operand, e));
        }
    }
    // Shapes that only the message knows belong to the operands that have none, in order.
    let unknown = found.iter().filter(|(operand, _)| operand.shape.is_none()).count();
    if unknown > 0 {
        let plain: Vec<_> = listed.iter().filter(|shape| !shape.is_empty()).collect();
        if plain.len() != found.len() {
            return None;
        }
        for ((operand, _), shape) in found.iter_mut().zip(plain) {
            if operand.shape.is_none() {
                operand.shape = Some(shape.clone());
                let zeros =
                    crate::array::Array::zeros(crate::array::DType::FLOAT, shape, crate::array::Order::C).ok()?;
                case.probe.stand_in(operand.span.text(case.text), crate::object::Value::array(zeros));
            }
        }
    }
    let (operands, expressions) = found.into_iter().unzip();
    Some((operands, expressions, mark))
}

/// Where the operator between two operands stands.
pub fn operator_mark(case: &Case, left: Span, right: Span) -> Span {
    let between = Span::new(left.end, right.start).text(case.text);
    let is_operator = |c: char| !c.is_whitespace() && !matches!(c, '(' | ')');
    match (between.find(is_operator), between.rfind(is_operator)) {
        (Some(from), Some(to)) => Span::new(left.end + from as u32, left.end + to as u32 + 1),
        _ => case.focus,
    }
}

/// Texts of the failing expression in which two operands fit.
pub fn pair_fixes(case: &Case, left: (&Expr, &[usize]), right: (&Expr, &[usize])) -> Vec<String> {
    let mut fixes = Vec::new();
    let (a, b) = (left.1, right.1);
    let size = |shape: &[usize]| shape.iter().product::<usize>();
    let mut push = |e: &Expr, suffix: &str| fixes.push(case.replaced(&[case.suffixed(e, suffix)]));
    // The smaller operand is the one to change.
    let ((small, s), (large, l)) = if a.len() < b.len() { (left, right) } else { (right, left) };
    if s.len() < l.len() {
        for suffix in inserted_axes(s, l) {
            push(small, &suffix);
        }
    }
    if a.len() == b.len() && a.len() > 1 {
        let turned: Vec<usize> = b.iter().rev().copied().collect();
        if common_shape([a, &turned[..]].into_iter()).is_some() {
            push(right.0, ".T");
        }
        let turned: Vec<usize> = a.iter().rev().copied().collect();
        if common_shape([&turned[..], b].into_iter()).is_some() {
            push(left.0, ".T");
        }
    }
    if size(a) == size(b) && a != b {
        let into = case.source(large.span);
        let reshape = match l {
            [_] => ".ravel()".to_string(),
            _ if matches!(large.kind, ExprKind::Name(_)) && l.len() > 3 => format!(".reshape({into}.shape)"),
            _ => format!(".reshape({})", list(l)),
        };
        push(small, &reshape);
    }
    if s.len() < l.len() && s.len() > 1 {
        let turned: Vec<usize> = s.iter().rev().copied().collect();
        if common_shape([&turned[..], l].into_iter()).is_some() {
            push(small, ".T");
        }
    }
    // The same number of axes, one of them longer: cut it.
    let aligned = s.len() < l.len() && !inserted_axes(s, l).is_empty();
    let differing: Vec<_> = (1..=s.len())
        .filter(|&i| {
            let (x, y) = (s[s.len() - i], l[l.len() - i]);
            x != y && x != 1 && y != 1
        })
        .collect();
    if let [only] = differing[..] {
        let (x, y) = (s[s.len() - only], l[l.len() - only]);
        let (longer, ndim, keep) = if x > y { (small, s.len(), y) } else { (large, l.len(), x) };
        let before = ndim - only;
        let slice = match before {
            0 => format!("[:{keep}]"),
            1 => format!("[:, :{keep}]"),
            _ if only == 1 => format!("[..., :{keep}]"),
            _ => format!("[{}:{keep}]", ":, ".repeat(before)),
        };
        if !aligned {
            push(longer, &slice);
        }
    }
    if a.len() == 1 && b.len() == 1 {
        push(left.0, "[:, None]");
    }
    fixes
}

/// Subscripts that put the axes of a small shape where a large one has the same lengths, nearest to the front first.
fn inserted_axes(small: &[usize], large: &[usize]) -> Vec<String> {
    let mut found = Vec::new();
    let mut chosen = Vec::new();
    place(small, large, 0, &mut chosen, &mut found);
    // A row of many `None` helps nobody.
    found
        .into_iter()
        .map(|axes| subscript(&axes, large.len()))
        .filter(|text| text.matches("None").count() < 5)
        .collect()
}

/// Every way to assign the axes of `small` to axes of `large` in order.
fn place(small: &[usize], large: &[usize], from: usize, chosen: &mut Vec<usize>, found: &mut Vec<Vec<usize>>) {
    let Some(&n) = small.get(chosen.len()) else {
        found.push(chosen.clone());
        return;
    };
    for axis in from..large.len() {
        if found.len() < 4 && (large[axis] == n || n == 1 || large[axis] == 1) {
            chosen.push(axis);
            place(small, large, axis + 1, chosen, found);
            chosen.pop();
        }
    }
}

/// `[:, None]`: an array whose axes lie at `axes` of `ndim`; axes in front need no name.
fn subscript(axes: &[usize], ndim: usize) -> String {
    let first = axes.first().copied().unwrap_or(0);
    let items: Vec<_> = (first..ndim).map(|axis| if axes.contains(&axis) { ":" } else { "None" }).collect();
    let trailing = items.iter().rev().take_while(|item| **item == "None").count();
    // Only trailing axes: the others need not be counted.
    match items.len() - trailing == axes.len() && axes.len() > 2 {
        true => format!("[...{}]", ", None".repeat(trailing)),
        false => format!("[{}]", items.join(", ")),
    }
}

/// `x += y` where the result is larger than `x`.
fn in_place(case: &mut Case) -> Option<Explanation> {
    let shapes = case.shapes_in(case.message);
    let [output, result] = &shapes[..] else { return None };
    let (target, value, mark) = match case.node {
        Node::Stmt(statement) => match &statement.kind {
            StmtKind::AugAssign(node) => {
                (&node.target, Some(node), operator_mark(case, node.target.span, node.value.span))
            }
            _ => return None,
        },
        Node::Expr(e) => {
            let ExprKind::Call(call) = &e.kind else { return None };
            let out = call.keywords.iter().find(|keyword| keyword.arg.as_deref() == Some("out"))?;
            (&out.value, None, out.span)
        }
    };
    let rows = vec![(case.source(target.span), output.clone()), ("result".to_string(), result.clone())];
    let (axis, ..) = table::first_misfit(&[output.clone(), result.clone()]).or_else(|| {
        (0..result.len()).find_map(|axis| {
            let own = (axis + output.len()).checked_sub(result.len());
            (own.is_none_or(|own| output[own] != result[axis])).then_some((axis, 0, 0))
        })
    })?;
    let mut explanation = Explanation::new(mark)
        .table(table::broadcast(&rows, Some(axis), ""))
        .why(format!("the result has no place in an array of shape {}", table::shape_text(output)));
    if let Some(node) = value {
        let (name, operator) = (case.source(target.span), mark.text(case.text).trim_end_matches('='));
        let right = case.source(case.with_parentheses(node.value.span));
        let fixes = vec![format!("{name} = {name} {operator} {right}")];
        explanation = explanation.fixes(case, fixes);
    } else if let Some((call, _)) = case.call() {
        let kept: Vec<_> = call.args.iter().map(|e| case.source(e.span)).collect();
        let fixes = vec![format!("{}({})", case.source(call.func.span), kept.join(", "))];
        explanation = explanation.fixes(case, fixes);
    }
    Some(explanation)
}

/// `np.broadcast_to(x, shape)`.
fn broadcast_to(case: &mut Case) -> Option<Explanation> {
    let (call, "broadcast_to") = case.call()? else { return None };
    let [array, shape] = &call.args[..] else { return None };
    let (operand, wanted) = (case.operand(array), case.operand(shape));
    let from = operand.shape?;
    let into = match wanted.value? {
        crate::object::Value::Int(n) => vec![n as usize],
        value => crate::object::shape_like::to_shape(case.probe.host(), &value).ok()?.to_vec(),
    };
    let rows = vec![(operand.text.clone(), from.clone()), ("into".to_string(), into.clone())];
    let misfit = table::first_misfit(&[from.clone(), into.clone()]);
    let note = misfit.map(|(_, a, b)| format!("{a} cannot be stretched to {b}")).unwrap_or_default();
    let mut fixes = Vec::new();
    if from.len() < into.len() {
        for suffix in inserted_axes(&from, &into) {
            fixes.push(case.replaced(&[case.suffixed(array, &suffix)]));
        }
    }
    let explanation = Explanation::new(shape.span).table(table::broadcast(&rows, misfit.map(|m| m.0), &note));
    Some(
        match from.len() > into.len() {
            true => explanation.why("a shape can gain axes by broadcasting, never lose them"),
            false => explanation,
        }
        .fixes(case, fixes),
    )
}

fn list(shape: &[usize]) -> String {
    shape.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

/// As [`misfit`], for the leading axes of a stacked product.
pub fn misfit_of(case: &mut Case, left: &Expr, right: &Expr, mark: Span) -> Option<Explanation> {
    let operands = [case.operand(left), case.operand(right)];
    let shapes: Vec<_> = operands.iter().filter_map(|operand| operand.shape.clone()).collect();
    let [a, b] = &shapes[..] else { return None };
    let stacks = [a[..a.len().saturating_sub(2)].to_vec(), b[..b.len().saturating_sub(2)].to_vec()];
    let (axis, first, second) = table::first_misfit(&stacks)?;
    let rows: Vec<_> =
        operands.iter().map(|operand| (operand.text.clone(), operand.shape.clone().unwrap_or_default())).collect();
    let note = format!("{first} and {second} matrices do not match");
    // An axis of length 1 behind the left operand's stack pairs each of its matrices with each of the right one's.
    let fixes = match stacks.iter().all(|stack| stack.len() == 1) {
        true => vec![case.replaced(&[case.suffixed(left, "[:, None]")])],
        false => Vec::new(),
    };
    Some(Explanation::new(mark).table(table::broadcast(&rows, Some(axis), &note)).fixes(case, fixes))
}
