//! Methods of Python's text for every element of an array of text: the loop that `numpy.strings` and `numpy.char` are made of.
//!
//! Those modules are Python text (`source/_core`): they compute the dtype of a result, and leave the elements to the one function
//! here, which looks a method up once and runs it natively for each set of operands.

use smallvec::SmallVec;

use crate::array::broadcast::broadcast_operands;
use crate::array::promotion::class_text;
use crate::array::{Array, Kind, Order, dtype_repr};
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::object::array_like::{element_value, python_value, to_array, wrap};
use crate::object::dtype_like::to_dtype;
use crate::object::element_like::store;

use crate::object::{Args, BinaryOp, Bound, Builtin, Entry, Host, Value, binary, to_int, truth};

crate::entries! { pub ENTRIES:
    Entry::new_c(
        "numpy._core._strings.loop",
        "loop(name, method, dtype, whole, texts, operands, /)",
        "A method of the first operand's elements, the other operands being its arguments. `texts` operands are text; `name` is the\nufunc that errors mention, or None. The result is an array if `whole` is true, else a scalar where there are no axes.",
        run,
    ),
}

/// What is done with the elements.
enum Action {
    Length,
    Operator(BinaryOp),
    Method(&'static Entry),
}

fn run(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [name, method, dtype, whole, texts, operands] = args.take().map(|value| value.unwrap_or(Value::None));
    let dtype = to_dtype(cx, &dtype)?;
    let (whole, texts) = (truth(cx, &whole)?, to_int(cx, &texts)? as usize);
    let Value::Tuple(operands) = operands else { return Err(Error::type_error("operands come in a tuple")) };
    let name = match &name {
        Value::Str(name) => Some(name.as_str()),
        _ => None,
    };
    let Value::Str(method) = &method else { return Err(Error::type_error("the name of a method is text")) };
    let mut arrays: SmallVec<[Array; 4]> = SmallVec::new();
    for operand in operands.iter() {
        arrays.push(to_array(cx, operand)?);
    }
    let action = action(name, method.as_str(), texts, &operands, &arrays)?;
    let is_template = matches!(action, Action::Operator(BinaryOp::Mod));
    let shapes: SmallVec<[&[usize]; 4]> = arrays.iter().map(Array::shape).collect();
    let shape = broadcast_operands(&shapes)?;
    let result = Array::zeros(dtype, &shape, Order::C)?;
    let spread: SmallVec<[Array; 4]> = arrays.iter().filter_map(|array| array.stretched(&shape)).collect();
    let mut offsets: SmallVec<[_; 4]> = spread.iter().map(Array::offsets).collect();
    for place in result.offsets() {
        crate::limits::stop::breathe();
        let mut values: SmallVec<[Value; 4]> = SmallVec::new();
        for (i, (array, offsets)) in spread.iter().zip(&mut offsets).enumerate() {
            let element = element_value(array, offsets.next().unwrap_or(0));
            let is_text = matches!(array.dtype().kind(), Kind::Str | Kind::Bytes);
            values.push(match &element {
                // A ufunc's loop reads plain values; a method called for each element gets NumPy's scalars.
                Value::Scalar(scalar) if name.is_some() || i == 0 || (is_text && !is_template) => python_value(scalar),
                _ => element,
            });
        }
        let value = apply(cx, &action, &values)?;
        store(cx, &result, place, &value)?;
    }
    Ok(if whole { Value::array(result) } else { wrap(result) })
}

fn apply(cx: &mut dyn Host, action: &Action, values: &[Value]) -> Result<Value> {
    match (action, values) {
        (Action::Length, [Value::Str(text), ..]) => Ok(Value::Int(text.as_str().chars().count() as i64)),
        (Action::Length, [Value::Bytes(bytes), ..]) => Ok(Value::Int(bytes.len() as i64)),
        (Action::Operator(op), [a, b]) => binary(cx, *op, a, b),
        (Action::Method(entry), values) => {
            if let Some(quick) = entry.quick {
                let mut registers: SmallVec<[Option<Value>; 4]> = values.iter().cloned().map(Some).collect();
                if let Some(value) = quick(&mut registers) {
                    return Ok(value);
                }
            }
            let mut bound = entry.bind(Args::new(values.iter().cloned()))?;
            (entry.native)(cx, &mut bound)
        }
        _ => Err(Error::type_error("string operation on non-string array")),
    }
}

/// Finds the method, and checks that the operands are what it takes.
fn action(name: Option<&str>, method: &str, texts: usize, given: &[Value], arrays: &[Array]) -> Result<Action> {
    let kinds = arrays.iter().map(|array| array.dtype().kind());
    let first = arrays.first().map(|array| array.dtype().kind());
    let class = match first {
        Some(Kind::Str) => Builtin::Str,
        Some(Kind::Bytes) => Builtin::Bytes,
        _ => return Err(no_loop(name, given, arrays)),
    };
    if name.is_some() && kinds.take(texts).any(|kind| Some(kind) != first) {
        return Err(no_loop(name, given, arrays));
    }
    if let Some(name) = name {
        for (i, array) in arrays.iter().enumerate().skip(texts) {
            if !matches!(array.dtype().kind(), Kind::Signed | Kind::Unsigned | Kind::Bool) {
                let from = dtype_repr(array.dtype());
                let message = format!(
                    "Cannot cast ufunc '{name}' input {i} from {from} to dtype('int64') with casting rule 'same_kind'"
                );
                return Err(Error::new(ErrorKind::UFuncInputCastingError, message));
            }
        }
    }
    match method {
        "__len__" => return Ok(Action::Length),
        "__mul__" => return Ok(Action::Operator(BinaryOp::Mul)),
        "__mod__" => return Ok(Action::Operator(BinaryOp::Mod)),
        _ => {}
    }
    let entry = crate::library::type_table(class).and_then(|table| table.method(method));
    entry.map(Action::Method).ok_or_else(|| no_loop(name, given, arrays))
}

fn no_loop(name: Option<&str>, given: &[Value], arrays: &[Array]) -> Error {
    let Some(name) = name else { return Error::type_error("string operation on non-string array") };
    let class = |(value, array): (&Value, &Array)| match value {
        Value::Int(_) if arrays.len() > 1 => "<class 'numpy.dtypes._PyLongDType'>".to_string(),
        _ => class_text(array.dtype()),
    };
    let texts: Vec<String> = given.iter().zip(arrays).map(class).collect();
    let list = if texts.len() == 1 { texts.concat() } else { format!("({})", texts.join(", ")) };
    let message = format!("ufunc '{name}' did not contain a loop with signature matching types {list} -> None");
    Error::new(ErrorKind::UFuncNoLoopError, message)
}
