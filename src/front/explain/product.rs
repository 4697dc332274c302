//! Products whose summed axes differ: `@`, `matmul`, `dot`, `inner`, `tensordot`, `vecdot`, and matrices that must be square.

use super::broadcast::operator_mark;
use super::case::{Case, Explanation};
use super::table;
use crate::error::Kind;
use crate::syntax::Span;
use crate::syntax::ast::{Expr, ExprKind, Operator};

pub fn explain(case: &mut Case) -> Option<Explanation> {
    if case.kind == Kind::LinAlgError && case.message.contains("must be square") {
        return square(case);
    }
    let core = case.message.contains("mismatch in its core dimension") || case.message.contains("not aligned");
    let too_few = case.message.contains("does not have enough dimensions");
    let (left, right, mark) = operands(case)?;
    if case.message.contains("remapped shapes [original->remapped]") {
        return super::broadcast::misfit_of(case, left, right, mark);
    }
    let (a, b) = (case.operand(left).shape?, case.operand(right).shape?);
    if too_few && (a.is_empty() || b.is_empty()) {
        return scalar(case, left, right, mark);
    }
    let flattened = case.call().is_some_and(|(_, name)| name == "vdot");
    if !core && !case.message.starts_with("shape-mismatch for sum") && !flattened || a.is_empty() || b.is_empty() {
        return None;
    }
    let name = case.call().map_or("@", |(_, name)| name);
    // Which axes are summed over: the last of the first operand, and in the second one what the product says.
    let (left_axis, right_axis) = match name {
        "inner" | "vecdot" => (a.len() - 1, b.len() - 1),
        "@" | "matmul" | "dot" => (a.len() - 1, b.len().saturating_sub(2)),
        _ => return plain(case, &a, &b, left, right, mark),
    };
    let (k, m) = (a[left_axis], b[right_axis]);
    if k == m {
        return None;
    }
    let rows = vec![(case.source(left.span), a.clone()), (case.source(right.span), b.clone())];
    let wrong = [(0, left_axis), (1, right_axis)];
    let note = format!("the sum runs over {k} and {m}: they must be equal");
    let fixes = fixes(case, (left, &a), (right, &b));
    Some(Explanation::new(mark).table(table::leading(&rows, &wrong, &note)).fixes(case, fixes))
}

/// The two factors of the failing expression.
fn operands<'c>(case: &mut Case<'c, '_>) -> Option<(&'c Expr, &'c Expr, Span)> {
    let e = case.expression()?;
    match &e.kind {
        ExprKind::BinOp(node) if node.op == Operator::MatMult => {
            Some((&node.left, &node.right, operator_mark(case, node.left.span, node.right.span)))
        }
        ExprKind::Call(call) => {
            let (_, name) = case.call()?;
            if !["dot", "matmul", "inner", "vecdot", "vdot", "tensordot", "solve", "multi_dot"].contains(&name) {
                return None;
            }
            match (case.receiver(call), &call.args[..]) {
                (Some(receiver), [other, ..]) => Some((receiver, other, e.span)),
                (None, [one, other, ..]) => Some((one, other, e.span)),
                _ => None,
            }
        }
        _ => None,
    }
}

fn fixes(case: &Case, left: (&Expr, &[usize]), right: (&Expr, &[usize])) -> Vec<String> {
    let ((le, a), (re, b)) = (left, right);
    let turned = |shape: &[usize]| if shape.len() > 2 { ".swapaxes(-1, -2)" } else { ".T" };
    let with = |parts: &[(Span, String)]| case.replaced(parts);
    let swapped = || {
        let (ls, rs) = (case.with_parentheses(le.span), case.with_parentheses(re.span));
        with(&[(ls, case.source(rs)), (rs, case.source(ls))])
    };
    let mut fixes = Vec::new();
    if b.len() == 1 && a.len() > 1 {
        // A vector belongs to the other side, or to the other axis.
        if a.len() == 2 {
            fixes.push(swapped());
        }
        fixes.push(with(&[case.suffixed(le, turned(a))]));
        return fixes;
    }
    if a.len() == 1 && b.len() == 1 {
        fixes.push(with(&[case.suffixed(le, "[:, None]"), case.suffixed(re, "[None, :]")]));
        return fixes;
    }
    if b.len() > 1 {
        fixes.push(with(&[case.suffixed(re, turned(b))]));
    }
    if a.len() > 1 {
        fixes.push(with(&[case.suffixed(le, turned(a))]));
    }
    fixes.push(swapped());
    fixes
}

/// `x @ 3`.
fn scalar(case: &mut Case, left: &Expr, right: &Expr, mark: Span) -> Option<Explanation> {
    let (l, r) = (case.source(case.with_parentheses(left.span)), case.source(case.with_parentheses(right.span)));
    let fixes = vec![format!("{l} * {r}")];
    Some(Explanation::new(mark).why("a single number has no axis to sum over; `*` scales").fixes(case, fixes))
}

/// Products without axes that can be named for certain: shapes only.
fn plain(case: &mut Case, a: &[usize], b: &[usize], left: &Expr, right: &Expr, mark: Span) -> Option<Explanation> {
    let rows = vec![(case.source(left.span), a.to_vec()), (case.source(right.span), b.to_vec())];
    let fixes = fixes(case, (left, a), (right, b));
    let why = match case.call().map(|(_, name)| name) {
        Some("vdot") => "both operands are flattened: they must have as many elements",
        Some("solve") => "the right-hand side needs one row for each row of the matrix",
        _ => "the axes that are summed over must have the same lengths",
    };
    Some(Explanation::new(mark).table(table::leading(&rows, &[], "")).why(why).fixes(case, fixes))
}

/// `np.linalg.inv` and others of a matrix that is not square.
fn square(case: &mut Case) -> Option<Explanation> {
    let (call, name) = case.call()?;
    let matrix = call.args.first()?;
    let shape = case.operand(matrix).shape?;
    let n = shape.len().checked_sub(2)?;
    let rows = vec![(case.source(matrix.span), shape.clone())];
    let note = format!("{} and {} must be equal", shape[n], shape[n + 1]);
    let np = case.numpy();
    let text = case.source(matrix.span);
    let fixes = match name {
        "inv" => vec![format!("{np}.linalg.pinv({text})")],
        "eig" | "eigvals" => vec![format!("{np}.linalg.svd({text})")],
        "solve" => vec![format!(
            "{np}.linalg.lstsq({})",
            case.source(Span::new(call.args[0].span.start, call.args.last()?.span.end))
        )],
        _ => Vec::new(),
    };
    let table = table::leading(&rows, &[(0, n), (0, n + 1)], &note);
    Some(Explanation::new(matrix.span).table(table).fixes(case, fixes))
}
