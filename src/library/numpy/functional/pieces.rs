//! `select` and `piecewise`: which value or function applies where.

use crate::array::{Array, Kind, Order};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{at, np, put, result_type, unwrap_zero};
use crate::object::array_like::{cast, to_array};
use crate::object::{Args, Bound, Entry, Host, Value, collect, is_callable};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.select", "select(condlist, choicelist, default=0)", "Elements of the first choice whose condition holds.", select),
    Entry::new("numpy.piecewise", "piecewise(x, condlist, funclist, *args, **kw)", "Evaluates one function for each condition, where it holds.", piecewise),
}

fn select(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [conditions, choices, default] = args.take();
    let conditions = collect(cx, &conditions.unwrap_or(Value::None))?;
    let mut choices = collect(cx, &choices.unwrap_or(Value::None))?;
    if conditions.len() != choices.len() {
        return Err(Error::value("list of cases must be same length as list of conditions"));
    }
    if conditions.is_empty() {
        return Err(Error::value("select with an empty condition list is not possible"));
    }
    choices.push(default.unwrap_or(Value::Int(0)));
    let numbers = |value: &Value| matches!(value, Value::Int(_) | Value::Float(_) | Value::Complex(_));
    let mut held = Vec::new();
    for choice in &choices {
        held.push(if numbers(choice) { choice.clone() } else { Value::array(to_array(cx, choice)?) });
    }
    let dtype = result_type(cx, &held.iter().collect::<Vec<_>>())?;
    let mut shapes = Vec::new();
    let mut masks = Vec::new();
    for (k, condition) in conditions.iter().enumerate() {
        let condition = to_array(cx, condition)?;
        if condition.dtype().kind() != Kind::Bool {
            return Err(Error::type_error(format!("invalid entry {k} in condlist: should be boolean ndarray")));
        }
        shapes.push(condition.shape().to_vec());
        masks.push(condition);
    }
    for value in &held {
        shapes.push(to_array(cx, value)?.shape().to_vec());
    }
    let shape = crate::array::broadcast::broadcast_shapes(&shapes.iter().map(Vec::as_slice).collect::<Vec<_>>())?;
    let default = held.pop().unwrap_or(Value::None);
    let result = Value::array(Array::zeros(dtype, &shape, Order::C)?);
    put!(cx, result, Value::Ellipsis, default)?;
    for (mask, choice) in masks.iter().zip(&held).rev() {
        np!(cx, copyto(result, choice; where = mask, casting = "unsafe"))?;
    }
    unwrap_zero(cx, result)
}

fn piecewise(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (rest, keywords) = (std::mem::take(&mut args.rest), std::mem::take(&mut args.keywords));
    let [x, conditions, functions] = args.take();
    let x = to_array(cx, &x.unwrap_or(Value::None))?;
    let functions = collect(cx, &functions.unwrap_or(Value::None))?;
    let conditions = conditions.unwrap_or(Value::None);
    let is_single = match &conditions {
        Value::List(items) => match items.items().first() {
            Some(Value::List(_) | Value::Tuple(_) | Value::Array(_)) => false,
            Some(_) => x.ndim() != 0,
            None => false,
        },
        Value::Tuple(items) => {
            !matches!(items.first(), Some(Value::List(_) | Value::Tuple(_) | Value::Array(_))) && x.ndim() != 0
        }
        Value::Array(array) => array.view().ndim() <= x.ndim().min(1),
        _ => true,
    };
    let listed = if is_single { vec![conditions] } else { collect(cx, &conditions)? };
    let mut masks = Vec::new();
    for condition in &listed {
        let mask = to_array(cx, condition)?;
        masks.push(cast(cx, &mask, &crate::array::DType::BOOL)?);
    }
    let n = masks.len();
    if functions.len() == n + 1 {
        let mut any = masks[0].clone();
        for mask in &masks[1..] {
            let both = np!(cx, logical_or(any, mask))?;
            any = to_array(cx, &both)?;
        }
        let rest = np!(cx, logical_not(any))?;
        masks.push(to_array(cx, &rest)?);
    } else if functions.len() != n {
        return Err(Error::value(format!("with {n} condition(s), either {n} or {} functions are expected", n + 1)));
    }
    let result = np!(cx, zeros_like(x))?;
    let result = Value::array(to_array(cx, &result)?);
    for (mask, function) in masks.iter().zip(&functions) {
        if !is_callable(function) {
            put!(cx, result, mask, function)?;
            continue;
        }
        let values = at!(cx, x, mask)?;
        if to_array(cx, &values)?.size() > 0 {
            let mut call = Args::new(std::iter::once(values).chain(rest.iter().cloned()));
            call.keywords = keywords.clone();
            let part = cx.call(function, call)?;
            put!(cx, result, mask, part)?;
        }
    }
    Ok(result)
}
