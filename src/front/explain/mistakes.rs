//! Habits of Python that arrays do not follow: truth of many values, `and`, `max` of two arrays, lists that should be arrays, shapes
//! without their parentheses.

use super::case::{Case, Explanation};
use crate::error::Kind;
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::{BoolOperator, Call, CmpOperator, Compare, Expr, ExprKind, StmtKind, UnaryOperator};

pub fn explain(case: &mut Case) -> Option<Explanation> {
    let message = case.message;
    if message.starts_with("The truth value of an array with more than one element is ambiguous") {
        return truth(case);
    }
    if message.starts_with("unhashable type: 'numpy.ndarray'") {
        return unhashable(case);
    }
    if message.starts_with("only 0-dimensional arrays can be converted to Python scalars")
        || message.starts_with("can only convert an array of size 1 to a Python scalar")
    {
        return one_number(case);
    }
    if message.starts_with("only integer scalar arrays can be converted to a scalar index") {
        return as_axis(case);
    }
    if message.starts_with("Cannot interpret '") {
        return loose_shape(case);
    }
    if message == "'numpy.ndarray' object is not callable" {
        return called(case);
    }
    if case.kind == Kind::AttributeError {
        return attribute(case);
    }
    if message.contains("values to unpack (expected ") {
        return unpacked(case);
    }
    if message.starts_with("can't multiply sequence by non-int")
        || message.starts_with("unsupported operand type(s) for") && message.contains("'list'")
    {
        return list_arithmetic(case);
    }
    if message.starts_with("order must be str, not int") || message.contains("positional argument") {
        return loose_arguments(case);
    }
    if message.starts_with("zero-size array to reduction operation") {
        return empty_reduction(case);
    }
    None
}

/// A condition on an array: what is asked of all of them, or of any.
fn truth(case: &mut Case) -> Option<Explanation> {
    let e = case.expression()?;
    let ancestors = case.ancestors();
    let tested = match &case.statement.kind {
        StmtKind::If(node) => Some(&node.test),
        StmtKind::While(node) => Some(&node.test),
        StmtKind::Assert(node) => Some(&node.test),
        _ => None,
    };
    // The widest `and`, `or` or `not` around what was asked for its truth.
    let logical = |e: &&Expr| {
        matches!(e.kind, ExprKind::BoolOp(..) | ExprKind::UnaryOp(UnaryOperator::Not, _))
            || matches!(&e.kind, ExprKind::Compare(node) if node.rest.len() > 1)
    };
    let whole = ancestors.iter().rev().copied().chain([e]).find(logical);
    let nearest = [e].into_iter().chain(ancestors.iter().copied()).find(logical);
    let is_test = |span: Span| tested.is_some_and(|test| test.span == span);
    if let (Some(whole), Some(nearest)) = (whole, nearest) {
        let text = elementwise(case, whole)?;
        let why = match &nearest.kind {
            ExprKind::BoolOp(op, _) => {
                let (word, sign) = if *op == BoolOperator::And { ("and", "&") } else { ("or", "|") };
                format!("`{word}` asks for one truth value; `{sign}` works element by element")
            }
            ExprKind::UnaryOp(..) => "`not` asks for one truth value; `~` works element by element".into(),
            _ => "a < b < c means a < b and b < c, and `and` asks for one truth value".into(),
        };
        let fixes = match is_test(whole.span) {
            true => vec![format!("({text}).all()"), format!("({text}).any()")],
            false => vec![text],
        };
        case.focus = whole.span;
        return Some(Explanation::new(mark_of(case, nearest, e)).why(why).fixes(case, fixes));
    }
    if let ExprKind::Call(call) = &e.kind {
        return truth_in_call(case, call);
    }
    // An `if` expression: the test is the failing node.
    let np = case.numpy();
    if let Some(around) = ancestors.first()
        && let ExprKind::IfExp(node) = &around.kind
        && node.test.span == e.span
    {
        let (test, body, other) =
            (case.source(node.test.span), case.source(node.body.span), case.source(node.orelse.span));
        let fixes = vec![format!("{np}.where({test}, {body}, {other})")];
        let why = "`if` chooses once; `np.where` chooses for each element";
        case.focus = around.span;
        return Some(Explanation::new(e.span).why(why).fixes(case, fixes));
    }
    let count = match case.probe.value(case.text, e).ok()? {
        Value::Array(array) => array.view().size(),
        _ => return None,
    };
    let why = format!("{} is {count} truth values, and one is asked for", case.source(e.span));
    let fixes = vec![case.suffixed(e, ".all()").1, case.suffixed(e, ".any()").1];
    Some(Explanation::new(e.span).why(why).fixes(case, fixes))
}

/// The word that asked for a truth: behind the operand that has none.
fn mark_of(case: &Case, whole: &Expr, asked: &Expr) -> Span {
    match &whole.kind {
        ExprKind::BoolOp(_, items) if items.len() > 1 => {
            let at = items.iter().position(|item| item.span == asked.span).unwrap_or(0).min(items.len() - 2);
            super::broadcast::operator_mark(case, items[at].span, items[at + 1].span)
        }
        ExprKind::UnaryOp(..) => Span::new(whole.span.start, whole.span.start + 3),
        _ => whole.span,
    }
}

/// `and`, `or`, `not` and chained comparisons as their elementwise twins.
fn elementwise(case: &Case, e: &Expr) -> Option<String> {
    let part = |e: &Expr| -> Option<String> {
        let text = elementwise(case, e)?;
        let loose =
            matches!(e.kind, ExprKind::Compare(_) | ExprKind::BoolOp(..) | ExprKind::IfExp(_) | ExprKind::Lambda(_));
        Some(if loose { format!("({text})") } else { text })
    };
    Some(match &e.kind {
        ExprKind::BoolOp(op, items) => {
            let sign = if *op == BoolOperator::And { " & " } else { " | " };
            let parts: Option<Vec<_>> = items.iter().map(part).collect();
            parts?.join(sign)
        }
        ExprKind::UnaryOp(UnaryOperator::Not, operand) => {
            let text = part(operand)?;
            let compare = matches!(operand.kind, ExprKind::BinOp(_));
            if compare { format!("~({text})") } else { format!("~{text}") }
        }
        ExprKind::Compare(node) if node.rest.len() > 1 => chain(case, node)?,
        _ => case.source(e.span),
    })
}

fn chain(case: &Case, node: &Compare) -> Option<String> {
    let mut left = &node.left;
    let mut parts = Vec::new();
    for (op, right) in &node.rest {
        let sign = match op {
            CmpOperator::Lt => "<",
            CmpOperator::LtE => "<=",
            CmpOperator::Gt => ">",
            CmpOperator::GtE => ">=",
            CmpOperator::Eq => "==",
            CmpOperator::NotEq => "!=",
            _ => return None,
        };
        parts.push(format!("({} {sign} {})", case.source(left.span), case.source(right.span)));
        left = right;
    }
    Some(parts.join(" & "))
}

/// `max(x, y)`, `bool(x)`, `sorted`, `any` of rows.
fn truth_in_call(case: &mut Case, call: &Call) -> Option<Explanation> {
    let ExprKind::Name(name) = &call.func.kind else { return None };
    let np = case.numpy();
    let args: Vec<_> = call.args.iter().map(|e| case.source(e.span)).collect();
    let (why, fixes) = match (&**name, &call.args[..]) {
        ("max" | "min", [_, _]) => {
            let other = if &**name == "max" { "maximum" } else { "minimum" };
            (
                format!("Python's {name} compares whole arrays; np.{other} compares element by element"),
                vec![format!("{np}.{other}({})", args.join(", "))],
            )
        }
        ("max" | "min" | "any" | "all" | "sum" | "sorted", [single]) => {
            let method = if &**name == "sorted" { "sort" } else { name };
            let why = format!("Python's {name} goes through the rows; NumPy's looks at every element");
            let text = if method == "sort" {
                format!("{np}.sort({})", args[0])
            } else {
                case.suffixed(single, &format!(".{method}()")).1
            };
            (why, vec![text])
        }
        ("bool", [single]) => (
            "an array of several elements is neither true nor false".to_string(),
            vec![case.suffixed(single, ".all()").1, case.suffixed(single, ".any()").1],
        ),
        _ => return None,
    };
    Some(Explanation::new(case.focus).why(why).fixes(case, fixes))
}

fn unhashable(case: &mut Case) -> Option<Explanation> {
    let why = "an array can change, so it cannot be a key; a tuple of its values can, or its bytes";
    let e = case.expression();
    let np = case.numpy();
    let mut fixes = Vec::new();
    let mut mark = case.focus;
    match e.map(|e| &e.kind) {
        Some(ExprKind::Call(call)) => {
            let argument = call.args.first()?;
            mark = argument.span;
            let text = case.source(argument.span);
            if case.source(call.func.span) == "set" {
                fixes.push(format!("{np}.unique({text})"));
            } else {
                fixes.push(case.suffixed(argument, ".tobytes()").1);
                fixes.push(format!("tuple({text})"));
            }
        }
        Some(ExprKind::Subscript(node)) => {
            mark = node.index.span;
            let key = format!("tuple({})", case.source(node.index.span));
            fixes.push(match case.assignment() {
                Some(_) => case.replaced_in_statement(&[(node.index.span, key)]),
                None => case.replaced(&[(node.index.span, key)]),
            });
        }
        Some(ExprKind::Dict(items)) => {
            let key = items
                .iter()
                .filter_map(|item| item.key.as_ref())
                .find(|key| matches!(case.probe.value(case.text, key), Ok(Value::Array(_))))?;
            mark = key.span;
            fixes.push(format!("tuple({})", case.source(key.span)));
            fixes.push(case.suffixed(key, ".tobytes()").1);
        }
        _ => {}
    }
    Some(Explanation::new(mark).why(why).fixes(case, fixes))
}

/// `float(x)`, `int(x)`, `math.sin(x)`, `x.item()`.
fn one_number(case: &mut Case) -> Option<Explanation> {
    let (call, name) = case.call()?;
    let np = case.numpy();
    let argument = match (name, case.receiver(call)) {
        ("item", Some(receiver)) => receiver,
        _ => call.args.first()?,
    };
    let operand = case.operand(argument);
    let size: usize = operand.shape?.iter().product();
    let why = match size {
        0 => format!("{} has no elements; one number is asked for", operand.text),
        _ => format!("{} has {size} elements; one number is asked for", operand.text),
    };
    let module =
        matches!(&call.func.kind, ExprKind::Attribute(attribute) if case.source(attribute.value.span) == "math");
    let fixes = match name {
        "float" | "int" | "complex" => {
            let first =
                format!("[{}]", vec!["0"; case.operand(argument).shape.unwrap_or_default().len().max(1)].join(", "));
            vec![
                case.suffixed(argument, &format!(".astype({name})")).1,
                format!("{name}({})", case.suffixed(argument, &first).1),
            ]
        }
        "item" => vec![case.suffixed(argument, ".tolist()").1],
        _ if module => {
            let known = match name {
                "asin" | "acos" | "atan" | "asinh" | "acosh" | "atanh" => format!("arc{}", &name[1..]),
                "pow" => "power".into(),
                "fabs" => "abs".into(),
                other => other.to_string(),
            };
            vec![format!("{np}.{known}({})", operand.text)]
        }
        _ => Vec::new(),
    };
    Some(Explanation::new(argument.span).why(why).fixes(case, fixes))
}

/// `np.max(x, y)`, `np.sum(1, x)`, `range(x)`: an array where an axis or a count belongs.
fn as_axis(case: &mut Case) -> Option<Explanation> {
    let (call, name) = case.call()?;
    let np = case.numpy();
    let args: Vec<_> = call.args.iter().map(|e| case.source(e.span)).collect();
    if name == "range" {
        let why = format!("{} is an array; range counts to one integer", args.first()?);
        let fixes = vec![format!("range(len({}))", args[0]), format!("range({}.size)", args[0])];
        return Some(Explanation::new(call.args[0].span).why(why).fixes(case, fixes));
    }
    let [_, second] = &call.args[..] else { return None };
    let twin = match name {
        "max" | "amax" => "maximum",
        "min" | "amin" => "minimum",
        "sum" => "add",
        "prod" => "multiply",
        "all" => "logical_and",
        "any" => "logical_or",
        "lexsort" => {
            let fixes = vec![format!("{np}.lexsort(({}))", args.join(", "))];
            let why = "the keys go into one tuple";
            return Some(Explanation::new(second.span).why(why).fixes(case, fixes));
        }
        _ => return None,
    };
    let why = format!("the second argument of {name} is an axis; np.{twin} takes two arrays");
    let fixes = vec![format!("{np}.{twin}({})", args.join(", "))];
    Some(Explanation::new(second.span).why(why).fixes(case, fixes))
}

/// `np.zeros(3, 4)`.
fn loose_shape(case: &mut Case) -> Option<Explanation> {
    let (call, name) = case.call()?;
    if !["zeros", "ones", "empty", "full"].contains(&name) || call.args.len() < 2 {
        return None;
    }
    let lengths = call.args.iter().take_while(|e| matches!(case.probe.value(case.text, e), Ok(Value::Int(_)))).count();
    if lengths < 2 {
        return None;
    }
    let span = Span::new(call.args[0].span.start, call.args[lengths - 1].span.end);
    let fixes = vec![case.replaced(&[(span, format!("({})", case.source(span)))])];
    let why = format!("the shape is one argument, a tuple; {} is read as the dtype", case.source(call.args[1].span));
    Some(Explanation::new(span).why(why).fixes(case, fixes))
}

/// `x(0)`.
fn called(case: &mut Case) -> Option<Explanation> {
    let ExprKind::Call(call) = &case.expression()?.kind else { return None };
    let name = case.source(call.func.span);
    let args: Vec<_> = call.args.iter().map(|e| case.source(e.span)).collect();
    let why = format!("{name} is an array; elements are taken by square brackets");
    let fixes = if args.is_empty() { Vec::new() } else { vec![format!("{name}[{}]", args.join(", "))] };
    Some(Explanation::new(Span::new(call.func.span.end, case.focus.end)).why(why).fixes(case, fixes))
}

/// `x.append(1)`, `[1, 2].shape`.
fn attribute(case: &mut Case) -> Option<Explanation> {
    let e = case.expression()?;
    let around = case.ancestors().first().copied();
    let (attribute, call) = match (&e.kind, around.map(|e| &e.kind)) {
        (ExprKind::Attribute(attribute), Some(ExprKind::Call(call))) if call.func.span == e.span => {
            (attribute, Some(call))
        }
        (ExprKind::Attribute(attribute), _) => (attribute, None),
        _ => return None,
    };
    let np = case.numpy();
    let text = case.source(attribute.value.span);
    let value = case.probe.value(case.text, &attribute.value).ok()?;
    let name = &attribute.attr;
    let args: Vec<_> = call.map(|call| call.args.iter().map(|e| case.source(e.span)).collect()).unwrap_or_default();
    let mark = Span::new(attribute.value.span.end, e.span.end);
    let whole = match (call, around) {
        (Some(_), Some(around)) => around.span,
        _ => e.span,
    };
    let (why, fixes) = match (&value, &**name) {
        (Value::Array(_), "append" | "extend") => (
            "an array has a fixed size; np.append makes a longer copy",
            vec![format!("{np}.append({text}, {})", args.join(", "))],
        ),
        (Value::Array(_), "index") => (
            "an array has no index; np.argwhere finds where",
            vec![format!("{np}.argwhere({text} == {})", args.first()?)],
        ),
        (Value::Array(_), "count") => (
            "an array has no count; np.count_nonzero counts where",
            vec![format!("{np}.count_nonzero({text} == {})", args.first()?)],
        ),
        (Value::Array(_), "length" | "len") => {
            ("the length of the first axis is len", vec![format!("len({text})"), format!("{text}.size")])
        }
        (Value::List(_) | Value::Tuple(_), _) => {
            let start = attribute.value.span;
            let new = format!("{np}.array({text})");
            let fix = case.replaced_within(whole, &[(start, new)]);
            let what = if matches!(value, Value::List(_)) { "list" } else { "tuple" };
            let why = format!("a Python {what} has no {name}, an array has");
            case.focus = whole;
            let explanation = Explanation::new(mark).why(why).fixes(case, vec![fix]);
            return (!explanation.fixes.is_empty()).then_some(explanation);
        }
        _ => return None,
    };
    case.focus = whole;
    let explanation = Explanation::new(mark).why(why).fixes(case, fixes);
    // An attribute that arrays have not either is a misspelling, which the message names.
    (!explanation.fixes.is_empty()).then_some(explanation)
}

/// `n, m, k = x.shape`.
fn unpacked(case: &mut Case) -> Option<Explanation> {
    let (target, value) = case.assignment()?;
    let (ExprKind::Tuple(names) | ExprKind::List(names)) = &target.kind else { return None };
    let operand = case.operand(value);
    let count = match operand.value.as_ref()? {
        Value::Tuple(items) => items.len(),
        Value::List(list) => list.len(),
        Value::Array(array) => *array.view().shape().first()?,
        _ => return None,
    };
    let shown = match operand.value.as_ref()? {
        Value::Array(_) => format!("{} has {count} rows", operand.text),
        value => format!("{} is {}", operand.text, case.result_text(value)?),
    };
    let shown = match operand.value.as_ref()? {
        Value::Array(array) if array.view().ndim() == 1 => format!("{} has {count} elements", operand.text),
        _ => shown,
    };
    let why = format!("{shown}: {count} for {} names", names.len());
    let mut fixes = Vec::new();
    if count < names.len() && count > 1 {
        let kept = Span::new(names[0].span.start, names[count - 1].span.end);
        fixes.push(format!("{} = {}", case.source(kept), operand.text));
    } else if count > names.len() {
        fixes.push(case.replaced_in_statement(&[case.suffixed(value, &format!("[:{}]", names.len()))]));
    }
    Some(Explanation::new(target.span).why(why).fixes(case, fixes))
}

/// `[1, 2] * 2.0`, `[1, 2] - 1`.
fn list_arithmetic(case: &mut Case) -> Option<Explanation> {
    let ExprKind::BinOp(node) = &case.expression()?.kind else { return None };
    let lists: Vec<&Expr> = [&node.left, &node.right]
        .into_iter()
        .filter(|e| matches!(case.probe.value(case.text, e), Ok(Value::List(_))))
        .collect();
    let np = case.numpy();
    let first = *lists.first()?;
    let new = (case.with_parentheses(first.span), format!("{np}.array({})", case.source(first.span)));
    let mark = super::broadcast::operator_mark(case, node.left.span, node.right.span);
    let fixes = vec![case.replaced(&[new])];
    let why = "a Python list repeats and joins; an array calculates";
    Some(Explanation::new(mark).why(why).fixes(case, fixes))
}

/// `np.reshape(x, 3, 4)`, `np.transpose(x, 0, 1)`, `np.array(1, 2, 3)`: several arguments where one tuple belongs.
fn loose_arguments(case: &mut Case) -> Option<Explanation> {
    let (call, name) = case.call()?;
    let first = match name {
        "reshape" | "transpose" | "tile" | "resize" => 1,
        "array" | "asarray" => 0,
        _ => return None,
    };
    if case.receiver(call).is_some() || call.args.len() < first + 2 {
        return None;
    }
    let span = Span::new(call.args[first].span.start, call.args.last()?.span.end);
    let list = case.source(span);
    let new = if first == 0 { format!("[{list}]") } else { format!("({list})") };
    let fixes = vec![case.replaced(&[(span, new)])];
    let why = match first {
        0 => "the elements are one argument, a list".to_string(),
        _ => format!("the numbers for {name} are one argument, a tuple"),
    };
    Some(Explanation::new(span).why(why).fixes(case, fixes))
}

/// `np.min([])`.
fn empty_reduction(case: &mut Case) -> Option<Explanation> {
    let (call, name) = case.call()?;
    let array = match case.receiver(call) {
        Some(receiver) => receiver,
        None => call.args.first()?,
    };
    let operand = case.operand(array);
    let why = format!(
        "{} has shape {}: without elements there is no {name}, unless an initial value is given",
        operand.text,
        super::table::shape_text(&operand.shape?)
    );
    let np = case.numpy();
    let value = if name.contains("max") { format!("-{np}.inf") } else { format!("{np}.inf") };
    let end = case.focus.end - 1;
    let comma = if call.args.is_empty() && call.keywords.is_empty() { "" } else { ", " };
    let fixes = vec![case.replaced(&[(Span::new(end, end), format!("{comma}initial={value}"))])];
    Some(Explanation::new(array.span).why(why).fixes(case, fixes))
}
