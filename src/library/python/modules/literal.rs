//! `ast.literal_eval`: the value of an expression of literals, without running anything.

use num_complex::Complex;

use crate::error::{Error, Kind, Result};
use crate::library::python::codecs;
use crate::object::{BinaryOp, Bound, Entry, Host, Set, UnaryOp, Value, binary, to_str, unary};
use crate::syntax::ast::{Constant, Expr, ExprKind, Operator, UnaryOperator};
use crate::syntax::{SyntaxErrorKind, parse_expression};

crate::entries! { pub ENTRIES:
    Entry::new_c("_ast.literal", "literal(text, /)", "The value of an expression of literals.", literal),
}

fn literal(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [text] = args.take().map(|value| value.unwrap_or(Value::None));
    let text = to_str(&text, "node_or_string")?;
    codecs::check_utf8(text)?;
    let tree = parse_expression(text.trim_start_matches([' ', '\t'])).map_err(|error| {
        let kind = match error.kind {
            SyntaxErrorKind::SyntaxError => Kind::SyntaxError,
            _ => Kind::IndentationError,
        };
        Error::new(kind, format!("{} (<unknown>, line {})", error.message, error.line))
    })?;
    value(cx, &tree)
}

fn malformed(expression: &Expr) -> Error {
    let name = match expression.kind {
        ExprKind::Constant(_) => "Constant",
        ExprKind::Name(_) => "Name",
        ExprKind::BoolOp(..) => "BoolOp",
        ExprKind::NamedExpr(_) => "NamedExpr",
        ExprKind::BinOp(_) => "BinOp",
        ExprKind::UnaryOp(..) => "UnaryOp",
        ExprKind::Lambda(_) => "Lambda",
        ExprKind::IfExp(_) => "IfExp",
        ExprKind::Dict(_) => "Dict",
        ExprKind::Set(_) => "Set",
        ExprKind::ListComp(_) => "ListComp",
        ExprKind::SetComp(_) => "SetComp",
        ExprKind::GeneratorExp(_) => "GeneratorExp",
        ExprKind::DictComp(_) => "DictComp",
        ExprKind::Yield(_) => "Yield",
        ExprKind::YieldFrom(_) => "YieldFrom",
        ExprKind::Await(_) => "Await",
        ExprKind::Compare(_) => "Compare",
        ExprKind::Call(_) => "Call",
        ExprKind::FormattedValue(_) => "FormattedValue",
        ExprKind::JoinedStr(_) => "JoinedStr",
        ExprKind::Attribute(_) => "Attribute",
        ExprKind::Subscript(_) => "Subscript",
        ExprKind::Starred(_) => "Starred",
        ExprKind::List(_) => "List",
        ExprKind::Tuple(_) => "Tuple",
        ExprKind::Slice(_) => "Slice",
    };
    Error::value(format!(
        "malformed node or string on line 1: <ast.{name} object at {:#x}>",
        expression as *const _ as usize
    ))
}

fn value(cx: &mut dyn Host, expression: &Expr) -> Result<Value> {
    Ok(match &expression.kind {
        ExprKind::Constant(constant) => match constant {
            Constant::None => Value::None,
            Constant::True => Value::Bool(true),
            Constant::False => Value::Bool(false),
            Constant::Ellipsis => Value::Ellipsis,
            Constant::Int(number) => Value::Int(*number),
            Constant::BigInt(number) => Value::BigInt(number.clone()),
            Constant::Float(number) => Value::Float(*number),
            Constant::Imaginary(number) => Value::complex(Complex::new(0.0, *number)),
            Constant::Str(text) => Value::from(&**text),
            Constant::Bytes(bytes) => Value::bytes(bytes.to_vec()),
        },
        ExprKind::Tuple(items) => Value::tuple(values(cx, items)?),
        ExprKind::List(items) => Value::list(values(cx, items)?),
        ExprKind::Set(items) => {
            let items = Value::list(values(cx, items)?);
            let set = crate::library::python::builtin("set").unwrap_or(Value::None);
            cx.call(&set, crate::object::Args::new([items]))?
        }
        ExprKind::Dict(items) => {
            let dict = std::rc::Rc::new(crate::object::Dict::new());
            for item in items {
                let Some(key) = &item.key else { return Err(Error::value("malformed node or string: None")) };
                let key = value(cx, key)?;
                let item = value(cx, &item.value)?;
                dict.insert(cx, key, item)?;
            }
            Value::Dict(dict)
        }
        ExprKind::Call(call) => match (&call.func.kind, call.args.is_empty() && call.keywords.is_empty()) {
            (ExprKind::Name(name), true) if &**name == "set" => Value::Set(std::rc::Rc::new(Set::new(false))),
            _ => return Err(malformed(expression)),
        },
        ExprKind::UnaryOp(..) => signed(cx, expression)?,
        ExprKind::BinOp(operation) => {
            let op = match operation.op {
                Operator::Add => BinaryOp::Add,
                Operator::Sub => BinaryOp::Sub,
                _ => return Err(malformed(expression)),
            };
            let left = signed(cx, &operation.left)?;
            let right = signed(cx, &operation.right)?;
            match (&left, &right) {
                (Value::Int(_) | Value::BigInt(_) | Value::Float(_), Value::Complex(_)) => {
                    binary(cx, op, &left, &right)?
                }
                _ => return Err(malformed(expression)),
            }
        }
        _ => return Err(malformed(expression)),
    })
}

/// A number with a sign.
fn signed(cx: &mut dyn Host, expression: &Expr) -> Result<Value> {
    let (op, inner) = match &expression.kind {
        ExprKind::UnaryOp(UnaryOperator::USub, inner) => (Some(UnaryOp::Neg), &**inner),
        ExprKind::UnaryOp(UnaryOperator::UAdd, inner) => (Some(UnaryOp::Pos), &**inner),
        ExprKind::UnaryOp(..) => return Err(malformed(expression)),
        _ => (None, expression),
    };
    let number = match (&inner.kind, op) {
        (ExprKind::UnaryOp(..), Some(_)) => return Err(malformed(inner)),
        _ => value(cx, inner)?,
    };
    if !matches!(number, Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Complex(_)) {
        return Err(malformed(inner));
    }
    match op {
        Some(op) => unary(cx, op, &number),
        None => Ok(number),
    }
}

fn values(cx: &mut dyn Host, items: &[Expr]) -> Result<Vec<Value>> {
    items.iter().map(|item| value(cx, item)).collect()
}
