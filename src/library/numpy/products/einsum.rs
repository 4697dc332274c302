//! `einsum` and `einsum_path`: reading subscripts in either notation, contracting pairwise where asked to.

use std::collections::BTreeMap;

use crate::array::promotion::result_type;
use crate::array::{Array, Casting, DType, Operand};
use crate::compute::einsum::path::{LabelSet, contract, contraction_path, flops, volume};
use crate::compute::einsum::{Label, einsum as contract_all, parse};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{np, op};
use crate::object::array_like::{cast, to_array, view_value, wrap};
use crate::object::astype::report_cast;
use crate::object::dtype_like::to_optional_dtype;
use crate::object::shape_like::{to_casting, to_ints, to_order};
use crate::object::slot::object_dtype;
use crate::object::ufunc_call::report;
use crate::object::{Bound, Entry, Host, Value, assign_all, collect, to_int};

crate::entries! { pub ENTRIES:
    Entry::new_c("numpy.einsum", "einsum(*operands, out=None, optimize=False, dtype=None, order='K', casting='safe')", "Sums of products by named axes.\n\n>>> np.einsum('ij,j->i', [[1, 2], [3, 4]], [1, 1])\narray([3, 7])", einsum),
    Entry::new("numpy.einsum_path", "einsum_path(*operands, optimize='greedy', einsum_call=False)", "The order in which `einsum` would contract its operands.", einsum_path),
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
    let pairwise = match optimize {
        None | Some(Value::Bool(false)) => None,
        Some(Value::Bool(true)) | Some(Value::Str(_)) => Some(None),
        Some(path) => Some(explicit_path(cx, &path)?),
    };
    let result = match pairwise {
        _ if dtype.is_object() => of_objects(cx, &text, &operands)?,
        None if operands.len() > 2 && worth_a_path(&text, &operands, &dtype)? => {
            stepwise(cx, &text, &operands, &dtype, rule, None)?
        }
        Some(path) if operands.len() > 1 => stepwise(cx, &text, &operands, &dtype, rule, path)?,
        _ => {
            let result = contract_all(cx.state().exec(), &text, &operands, &dtype, rule)?;
            if result.cast.any() {
                report_cast(cx, result.cast)?;
            }
            report(cx, result.status, "einsum")?;
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
fn read_operands(cx: &mut dyn Host, given: &[Value]) -> Result<(String, Vec<Value>)> {
    const NOTHING: &str = "must specify the einstein sum subscripts string and at least one operand, or at least one operand and its corresponding subscripts list";
    match given {
        [] | [_] => Err(Error::value(NOTHING)),
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

/// `['einsum_path', (0, 1), ...]`.
fn explicit_path(cx: &mut dyn Host, path: &Value) -> Result<Option<Vec<Vec<usize>>>> {
    let items = collect(cx, path)?;
    let Some((Value::Str(_), steps)) = items.split_first() else {
        return Err(Error::type_error(format!("Did not understand the path: {}", crate::object::repr(cx, path)?)));
    };
    let mut result = Vec::new();
    for step in steps {
        // ('greedy', memory limit) is the other form of a pair.
        if matches!(step, Value::Int(_) | Value::Float(_)) {
            return Ok(None);
        }
        let positions = to_ints(cx, step)?;
        result.push(positions.iter().map(|&i| usize::try_from(i).unwrap_or(usize::MAX)).collect());
    }
    Ok(Some(result))
}

/// What a path is found from: label sets, their sizes, and each operand's labels in order.
struct Plan {
    inputs: Vec<LabelSet>,
    orders: Vec<Vec<u8>>,
    output: Vec<u8>,
    sizes: BTreeMap<u8, usize>,
}

fn plan(text: &str, operands: &[Array]) -> Result<Plan> {
    let ndims: Vec<usize> = operands.iter().map(Array::ndim).collect();
    let subscripts = parse(text, &ndims)?;
    // Axes under an ellipsis take letters that the text does not use.
    let unused: Vec<u8> = (b'A'..=b'Z').chain(b'a'..=b'z').filter(|letter| !text.as_bytes().contains(letter)).collect();
    let named = |labels: &[Label]| -> Result<Vec<u8>> {
        let letter = |label: &Label| match label {
            Label::Named(letter) => Some(*letter),
            Label::Broadcast(place) => unused.get(*place).copied(),
        };
        labels.iter().map(letter).collect::<Option<_>>().ok_or_else(|| Error::value("too many subscripts in einsum"))
    };
    let orders = subscripts.inputs.iter().map(|labels| named(labels)).collect::<Result<Vec<_>>>()?;
    let output = named(&subscripts.output)?;
    let mut sizes: BTreeMap<u8, usize> = BTreeMap::new();
    for (i, (operand, labels)) in operands.iter().zip(&orders).enumerate() {
        for (&label, &n) in labels.iter().zip(operand.shape()) {
            let known = sizes.entry(label).or_insert(n);
            if *known == 1 {
                *known = n;
            } else if n != 1 && n != *known {
                return Err(Error::value(format!(
                    "Size of label '{}' for operand {i} ({}) does not match previous terms ({n}).",
                    label as char, *known
                )));
            }
        }
    }
    let inputs = orders.iter().map(|labels| labels.iter().copied().collect()).collect();
    Ok(Plan { inputs, orders, output, sizes })
}

/// Contracts a few operands at a time, along a path.
fn stepwise(
    cx: &mut dyn Host,
    text: &str,
    operands: &[Array],
    dtype: &DType,
    rule: Casting,
    path: Option<Vec<Vec<usize>>>,
) -> Result<Array> {
    let plan = plan(text, operands)?;
    let output: LabelSet = plan.output.iter().copied().collect();
    let limit =
        volume(&output, &plan.sizes).max(plan.inputs.iter().map(|set| volume(set, &plan.sizes)).fold(0.0, f64::max));
    let path = path.unwrap_or_else(|| contraction_path(&plan.inputs, &output, &plan.sizes, limit));
    let mut sets = plan.inputs.clone();
    let mut left: Vec<(Array, Vec<u8>)> = operands.iter().cloned().zip(plan.orders).collect();
    let steps = path.len();
    for (i, positions) in path.iter().enumerate() {
        if positions.iter().any(|&position| position >= left.len()) {
            return Err(Error::value("einsum_path: a contraction names an operand that is not there"));
        }
        let (contraction, rest) = contract(positions, &sets, &output);
        let last = i + 1 == steps;
        let labels = match last {
            true => plan.output.clone(),
            false => contraction.result.iter().copied().collect(),
        };
        let mut descending = positions.clone();
        descending.sort_unstable_by(|a, b| b.cmp(a));
        let parts: Vec<(Array, Vec<u8>)> = descending.iter().map(|&position| left.remove(position)).collect();
        let inputs: Vec<String> = parts.iter().map(|(_, labels)| letters(labels)).collect();
        let text = format!("{}->{}", inputs.join(","), letters(&labels));
        let arrays: Vec<Array> = parts.into_iter().map(|(array, _)| array).collect();
        let result = contract_all(cx.state().exec(), &text, &arrays, dtype, rule)?;
        if result.cast.any() {
            report_cast(cx, result.cast)?;
        }
        report(cx, result.status, "einsum")?;
        left.push((result.array, labels));
        sets = rest;
    }
    match left.pop() {
        Some((array, _)) if left.is_empty() => Ok(array),
        _ => Err(Error::value("einsum_path: the path does not contract all operands")),
    }
}

fn letters(labels: &[u8]) -> String {
    labels.iter().map(|&label| label as char).collect()
}

fn einsum_path(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let given = std::mem::take(&mut args.rest);
    let [optimize, einsum_call] = args.take();
    if einsum_call.is_some_and(|flag| !matches!(flag, Value::Bool(false))) {
        return Err(Error::unsupported_argument("einsum_path", "einsum_call"));
    }
    let (text, values) = read_operands(cx, &given)?;
    let operands = values.iter().map(|value| to_array(cx, value)).collect::<Result<Vec<_>>>()?;
    let plan = plan(&text, &operands)?;
    let output: LabelSet = plan.output.iter().copied().collect();
    let limit =
        volume(&output, &plan.sizes).max(plan.inputs.iter().map(|set| volume(set, &plan.sizes)).fold(0.0, f64::max));
    let path = match optimize {
        Some(Value::Bool(false)) => vec![(0..operands.len()).collect()],
        None | Some(Value::Bool(true)) => contraction_path(&plan.inputs, &output, &plan.sizes, limit),
        Some(Value::Str(word)) if word.as_str() == "greedy" => {
            contraction_path(&plan.inputs, &output, &plan.sizes, limit)
        }
        Some(Value::Str(word)) if word.as_str() == "optimal" && operands.len() <= 3 => {
            contraction_path(&plan.inputs, &output, &plan.sizes, limit)
        }
        Some(Value::Str(word)) if word.as_str() == "optimal" => {
            return Err(Error::not_implemented("einsum_path: optimize='optimal' is not available in newaxis yet"));
        }
        Some(other) => match explicit_path(cx, &other)? {
            Some(path) => path,
            None => contraction_path(&plan.inputs, &output, &plan.sizes, limit),
        },
    };
    let mut steps = vec![Value::from("einsum_path")];
    steps.extend(path.iter().map(|step| Value::tuple(step.iter().map(|&i| Value::from(i)).collect())));
    let page = path_page(&plan, &output, &path);
    Ok(Value::tuple(vec![Value::list(steps), Value::from(page)]))
}

/// The page that `einsum_path` shows beside the path.
fn path_page(plan: &Plan, output: &LabelSet, path: &[Vec<usize>]) -> String {
    let all: Vec<usize> = (0..plan.inputs.len()).collect();
    let everything: LabelSet = plan.inputs.iter().flatten().copied().collect();
    let (whole, _) = contract(&all, &plan.inputs, output);
    let naive = flops(&everything, !whole.removed.is_empty(), plan.inputs.len(), &plan.sizes);
    let mut sets = plan.inputs.clone();
    let mut names: Vec<String> = plan.orders.iter().map(|labels| letters(labels)).collect();
    let (mut cost, mut largest, mut scaling) = (0.0, 0.0f64, 0);
    let mut rows = String::new();
    for (i, positions) in path.iter().enumerate() {
        let united: LabelSet = positions.iter().filter_map(|&position| sets.get(position)).flatten().copied().collect();
        let (contraction, rest) = contract(positions, &sets, output);
        cost += flops(&united, !contraction.removed.is_empty(), positions.len(), &plan.sizes);
        largest = largest.max(volume(&contraction.result, &plan.sizes));
        scaling = scaling.max(united.len());
        let result = match i + 1 == path.len() {
            true => letters(&plan.output),
            false => {
                let mut labels: Vec<u8> = contraction.result.iter().copied().collect();
                labels.sort_by_key(|label| (plan.sizes.get(label).copied().unwrap_or(1), *label));
                letters(&labels)
            }
        };
        let mut descending = positions.clone();
        descending.sort_unstable_by(|a, b| b.cmp(a));
        let inputs: Vec<String> = descending
            .iter()
            .map(|&position| if position < names.len() { names.remove(position) } else { String::new() })
            .collect();
        let current = format!("{}->{result}", inputs.join(","));
        names.push(result);
        let remaining = format!("{}->{}", names.join(","), letters(&plan.output));
        rows.push_str(&format!("\n{:>4}    {current:>24} {remaining:>40}", united.len()));
        sets = rest;
    }
    let inputs: Vec<String> = plan.orders.iter().map(|labels| letters(labels)).collect();
    let header = format!("  Complete contraction:  {}->{}\n", inputs.join(","), letters(&plan.output));
    let line = "-".repeat(74);
    format!(
        "{header}         Naive scaling:  {}\n     Optimized scaling:  {scaling}\n      Naive FLOP count:  {}\n  Optimized FLOP count:  {}\n   Theoretical speedup:  {}\n  Largest intermediate:  {} elements\n{line}\n{:>6} {:>24} {:>40}\n{line}{rows}",
        everything.len(),
        scientific(naive),
        scientific(cost),
        compact(naive / cost),
        scientific(largest),
        "scaling",
        "current",
        "remaining"
    )
}

/// `%.3e` as C prints it.
fn scientific(value: f64) -> String {
    let text = format!("{value:.3e}");
    match text.split_once('e') {
        Some((digits, exponent)) => {
            let exponent: i32 = exponent.parse().unwrap_or(0);
            format!("{digits}e{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.abs())
        }
        None => text,
    }
}

/// `%3.3f`.
fn compact(value: f64) -> String {
    format!("{value:.3}")
}
