//! What is allowed but can hardly be meant: `x is 5`, `(1)(2)`, `[1, 2]['a']`, `assert (x, 'message')`.
//!
//! The rules and their words are those of CPython's compiler; each is a look at one expression, whatever stands around it.

use crate::syntax::Span;
use crate::syntax::ast::*;

/// Places and messages, in the order of the text.
pub fn find(tree: &Module) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    in_block(&tree.body, &mut found);
    found
}

fn in_block(body: &[Stmt], found: &mut Vec<(Span, String)>) {
    for statement in body {
        if let StmtKind::Assert(node) = &statement.kind
            && matches!(&node.test.kind, ExprKind::Tuple(items) if !items.is_empty())
        {
            found.push((statement.span, "assertion is always true, perhaps remove parentheses?".to_string()));
        }
        for e in statement.expressions() {
            in_expression(e, found);
        }
        for block in statement.blocks() {
            in_block(block, found);
        }
    }
}

fn in_expression(e: &Expr, found: &mut Vec<(Span, String)>) {
    let message = match &e.kind {
        ExprKind::Compare(node) => identity(node),
        ExprKind::Call(node) => {
            kind_of(&node.func).map(|kind| format!("'{kind}' object is not callable; perhaps you missed a comma?"))
        }
        ExprKind::Subscript(node) => subscript(node),
        _ => None,
    };
    if let Some(message) = message {
        found.push((e.span, message));
    }
    for child in e.children() {
        in_expression(child, found);
    }
}

/// `is` with a number or a text.
fn identity(node: &Compare) -> Option<String> {
    let is_literal = |e: &Expr| match &e.kind {
        ExprKind::Constant(constant) => {
            !matches!(constant, Constant::None | Constant::True | Constant::False | Constant::Ellipsis)
        }
        // A negative number is a constant once it is folded.
        ExprKind::UnaryOp(UnaryOperator::USub, operand) => matches!(&operand.kind, ExprKind::Constant(_)),
        ExprKind::Tuple(items) => items.iter().all(|item| matches!(item.kind, ExprKind::Constant(_))),
        _ => false,
    };
    let mut left = is_literal(&node.left);
    for (op, right) in &node.rest {
        let right = is_literal(right);
        match op {
            CmpOperator::Is if left || right => {
                return Some("\"is\" with a literal. Did you mean \"==\"?".to_string());
            }
            CmpOperator::IsNot if left || right => {
                return Some("\"is not\" with a literal. Did you mean \"!=\"?".to_string());
            }
            _ => {}
        }
        left = right;
    }
    None
}

fn subscript(node: &Subscript) -> Option<String> {
    let value = if matches!(node.value.kind, ExprKind::Lambda(_)) { "function" } else { kind_of(&node.value)? };
    match value {
        "str" | "bytes" | "tuple" | "list" => {
            let index = kind_of(&node.index)?;
            (!matches!(index, "int" | "bool")).then(|| {
                format!("{value} indices must be integers or slices, not {index}; perhaps you missed a comma?")
            })
        }
        "dict" => None,
        other => Some(format!("'{other}' object is not subscriptable; perhaps you missed a comma?")),
    }
}

/// The class of a value that an expression always gives.
fn kind_of(e: &Expr) -> Option<&'static str> {
    Some(match &e.kind {
        ExprKind::Constant(constant) => match constant {
            Constant::None => "NoneType",
            Constant::True | Constant::False => "bool",
            Constant::Ellipsis => "ellipsis",
            Constant::Int(_) | Constant::BigInt(_) => "int",
            Constant::Float(_) => "float",
            Constant::Imaginary(_) => "complex",
            Constant::Str(_) => "str",
            Constant::Bytes(_) => "bytes",
        },
        ExprKind::Tuple(_) => "tuple",
        ExprKind::List(_) | ExprKind::ListComp(_) => "list",
        ExprKind::Dict(_) | ExprKind::DictComp(_) => "dict",
        ExprKind::Set(_) | ExprKind::SetComp(_) => "set",
        ExprKind::GeneratorExp(_) => "generator",
        ExprKind::JoinedStr(_) => "str",
        _ => return None,
    })
}
