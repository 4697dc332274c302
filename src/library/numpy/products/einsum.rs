//! `einsum`: reading subscripts in either notation, contracting pairwise where asked to, or where it is much cheaper.

use super::einsum_path::{Search, letters, not_whole, plan};
use crate::array::promotion::result_type;
use crate::array::{Array, Casting, DType, Operand};
use crate::compute::einsum::einsum as contract_all;
use crate::compute::einsum::path::{LabelSet, contract};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{np, op};
use crate::object::array_like::{cast, to_array, view_value, wrap};
use crate::object::astype::report_cast;
use crate::object::dtype_like::to_optional_dtype;
use crate::object::shape_like::{to_casting, to_order};
use crate::object::slot::object_dtype;
use crate::object::ufunc_call::report;
use crate::object::{Bound, Entry, Host, Value, assign_all, collect, to_int};

crate::entries! { pub ENTRIES:
    Entry::new_c("numpy.einsum", "einsum(*operands, out=None, optimize=False, dtype=None, order='K', casting='safe')", "Sums of products by named axes.\n\n>>> np.einsum('ij,j->i', [[1, 2], [3, 4]], [1, 1])\narray([3, 7])", einsum),
}

fn einsum(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let given = std::mem::take(&mut args.rest);
    let [out, optimize, dtype, order, casting] = args.take();
    let (text, values) = read_operands(cx, &given)?;
    let operands = values.iter().map(|value| to_array(cx, value)).collect::<Result<Vec<_>>>()?;
    let rule = match casting {
        None => Casting::Safe,
        Some(casting) => to_casting(&casting)?,
    };
    let wanted = to_optional_dtype(cx, dtype.as_ref())?;
    let target = match &out {
        None | Some(Value::None) => None,
        Some(Value::Array(array)) => Some(array.array()),
        Some(_) => return Err(Error::type_error("keyword parameter out must be an array for einsum")),
    };
    let dtype = match wanted {
        Some(dtype) => dtype,
        None => {
            let types: Vec<Operand> = operands.iter().map(|operand| Operand::Strong(operand.dtype().clone())).collect();
            result_type(&types)?
        }
    };
    let search = match optimize {
        None | Some(Value::Bool(false)) => None,
        Some(Value::None) => Some(Search::WHOLE),
        Some(given) => Some(Search::read(cx, &given)?),
    };
    let result = match search {
        _ if dtype.is_object() => of_objects(cx, &text, &operands)?,
        None if operands.len() > 2 && worth_a_path(&text, &operands, &dtype)? => {
            stepwise(cx, &text, &operands, &dtype, rule, &Search::GREEDY, false)?
        }
        Some(search) => stepwise(cx, &text, &operands, &dtype, rule, &search, true)?,
        _ => {
            let result = contract_all(cx.state().exec(), &text, &operands, &dtype, rule)?;
            if result.cast.any() {
                report_cast(cx, result.cast)?;
            }
            if result.view
                && target.is_none()
                && let Some(Value::Array(owner)) = values.first()
            {
                return Ok(view_value(result.array, owner));
            }
            result.array
        }
    };
    let result = match order {
        None | Some(Value::None) => result,
        Some(order) => match to_order(&order)? {
            order @ (crate::array::Order::F | crate::array::Order::C) => result.copy(order)?,
            _ => result,
        },
    };
    match target {
        None => Ok(wrap(result)),
        Some(target) => {
            if target.shape() != result.shape() {
                return Err(Error::value(
                    "non-broadcastable output operand, or an output of another shape than the result of einsum",
                ));
            }
            assign_all(cx, &target, &Value::array(result))?;
            Ok(out.unwrap_or(Value::None))
        }
    }
}

/// Whether several operands are cheaper contracted two at a time. NumPy's loop over all of them at once would give the same
/// but for rounding, after a multiple of the time.
fn worth_a_path(text: &str, operands: &[Array], dtype: &DType) -> Result<bool> {
    const MANY: f64 = 50_000.0;
    if matches!(dtype, DType::Num(crate::array::Num::F16)) || !matches!(dtype, DType::Num(_)) {
        return Ok(false);
    }
    // A text that makes no plan is refused by the loop, in its own words.
    let Ok(plan) = plan(text, operands) else { return Ok(false) };
    let distinct = plan.orders.iter().zip(&plan.inputs).all(|(order, set)| order.len() == set.len());
    Ok(distinct && plan.sizes.values().map(|&n| n as f64).product::<f64>() > MANY)
}

/// Sums of products of objects by Python's operators: all axes side by side, multiplied, and the ones not named summed.
fn of_objects(cx: &mut dyn Host, text: &str, operands: &[Array]) -> Result<Array> {
    let plan = plan(text, operands)?;
    let summed = plan.sizes.keys().filter(|label| !plan.output.contains(label));
    let axes: Vec<u8> = plan.output.iter().chain(summed).copied().collect();
    let mut product: Option<Value> = None;
    for (operand, labels) in operands.iter().zip(&plan.orders) {
        let mut view = operand.clone();
        let mut left = labels.clone();
        // A label that stands twice is a diagonal, which comes last.
        while let Some((i, j)) =
            (0..left.len()).flat_map(|i| (i + 1..left.len()).map(move |j| (i, j))).find(|&(i, j)| left[i] == left[j])
        {
            view = view.diagonal(0, i as i64, j as i64)?;
            let label = left[i];
            left.remove(j);
            left.remove(i);
            left.push(label);
        }
        let order: Vec<usize> = axes.iter().filter_map(|label| left.iter().position(|other| other == label)).collect();
        let missing: Vec<i64> = (0..axes.len()).filter(|&at| !left.contains(&axes[at])).map(|at| at as i64).collect();
        let spread = Value::array(view.permute(&order).expand_dims(&missing)?);
        product = Some(match product {
            None => spread,
            Some(so_far) => op!(cx, so_far, Mul, spread)?,
        });
    }
    let product = product.unwrap_or(Value::None);
    if axes.len() == plan.output.len() {
        return to_array(cx, &product);
    }
    let last: Vec<Value> = (plan.output.len()..axes.len()).map(Value::from).collect();
    let product = to_array(cx, &product)?;
    let result = np!(cx, sum(product; axis = last))?;
    let result = to_array(cx, &result)?;
    cast(cx, &result, &object_dtype())
}

/// The subscripts as text, and the operands: `("ij,jk", a, b)` or `(a, [0, 1], b, [1, 2], [0, 2])`.
pub(super) fn read_operands(cx: &mut dyn Host, given: &[Value]) -> Result<(String, Vec<Value>)> {
    const NOTHING: &str = "must specify the einstein sum subscripts string and at least one operand, or at least one operand and its corresponding subscripts list";
    match given {
        [] => Err(Error::value(NOTHING)),
        [Value::Str(_)] => {
            Err(Error::value("must specify the einstein sum subscripts string and at least one operand"))
        }
        [_] => Err(Error::value("must provide at least an operand and a subscripts list to einsum")),
        [Value::Str(text), operands @ ..] => {
            Ok((text.chars().filter(|c| !c.is_whitespace()).collect(), operands.to_vec()))
        }
        lists => {
            let (mut text, mut operands) = (String::new(), Vec::new());
            let pairs = lists.len() / 2;
            for i in 0..pairs {
                operands.push(lists[2 * i].clone());
                if i > 0 {
                    text.push(',');
                }
                text.push_str(&sublist(cx, &lists[2 * i + 1])?);
            }
            if lists.len() % 2 == 1 {
                text.push_str("->");
                text.push_str(&sublist(cx, &lists[lists.len() - 1])?);
            }
            Ok((text, operands))
        }
    }
}

/// A list of axis numbers as letters.
fn sublist(cx: &mut dyn Host, list: &Value) -> Result<String> {
    let items = match list {
        Value::List(_) | Value::Tuple(_) | Value::Range(_) | Value::Array(_) => collect(cx, list)?,
        _ => return Err(Error::type_error("subscripts for each operand must be a list or tuple")),
    };
    let mut text = String::new();
    for item in &items {
        if matches!(item, Value::Ellipsis) {
            text.push_str("...");
            continue;
        }
        let number = to_int(cx, item)
            .map_err(|_| Error::type_error("each subscript must be either an integer or an ellipsis"))?;
        let letter = match number {
            0..26 => b'A' + number as u8,
            26..52 => b'a' + (number - 26) as u8,
            _ => return Err(Error::value("subscript is not within the valid range [0, 52)")),
        };
        text.push(letter as char);
    }
    Ok(text)
}

/// Contracts a few operands at a time, along a path.
fn stepwise(
    cx: &mut dyn Host,
    text: &str,
    operands: &[Array],
    dtype: &DType,
    rule: Casting,
    search: &Search,
    warn: bool,
) -> Result<Array> {
    let plan = plan(text, operands)?;
    let output: LabelSet = plan.output.iter().copied().collect();
    let path = search.path(&plan)?;
    let remaining = path.iter().fold(operands.len(), |count, step| (count + 1).saturating_sub(step.len()));
    if remaining != 1 {
        return Err(not_whole(remaining));
    }
    let mut sets = plan.inputs.clone();
    let mut left: Vec<(Array, Vec<u8>)> = operands.iter().cloned().zip(plan.orders.iter().cloned()).collect();
    let steps = path.len();
    for (i, positions) in path.iter().enumerate() {
        if positions.iter().any(|&position| position >= left.len()) {
            return Err(Error::index("pop index out of range"));
        }
        let (contraction, rest) = contract(positions, &sets, &output);
        let last = i + 1 == steps;
        let labels = match last {
            true => plan.output.clone(),
            false => plan.by_size(&contraction.result),
        };
        let mut descending = positions.clone();
        descending.sort_unstable();
        descending.reverse();
        let parts: Vec<(Array, Vec<u8>)> = descending.iter().map(|&position| left.remove(position)).collect();
        let inputs: Vec<String> = parts.iter().map(|(_, labels)| letters(labels)).collect();
        let text = format!("{}->{}", inputs.join(","), letters(&labels));
        let arrays: Vec<Array> = parts.into_iter().map(|(array, _)| array).collect();
        let result = contract_all(cx.state().exec(), &text, &arrays, dtype, rule)?;
        if result.cast.any() {
            report_cast(cx, result.cast)?;
        }
        // NumPy's own loop of einsum looks at no floating point flags; a pair under `optimize` is a matrix product, which does.
        if warn && positions.len() == 2 {
            report(cx, result.status, "matmul")?;
        }
        left.push((result.array, labels));
        sets = rest;
    }
    match left.pop() {
        Some((array, _)) if left.is_empty() => Ok(array),
        _ => Err(not_whole(left.len())),
    }
}
