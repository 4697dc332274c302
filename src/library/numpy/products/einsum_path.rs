//! `einsum_path`, and the paths that `einsum(optimize=...)` takes: which operands are contracted together, in which order.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::einsum::read_operands;
use crate::array::Array;
use crate::compute::einsum::path::{LabelSet, contract, flops, greedy_path, optimal_path, volume};
use crate::compute::einsum::{Label, parse};
use crate::compute::ordering::arrange;
use crate::error::{Error, Kind, Result};
use crate::object::array_like::to_array;
use crate::object::shape_like::to_ints;
use crate::object::{Bound, Entry, Exception, Host, Value, collect, str, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.einsum_path", "einsum_path(*operands, optimize='greedy', einsum_call=False)", "The order in which `einsum` would contract its operands, and a page about its cost.\n\n>>> np.einsum_path('ij,jk->ik', np.ones((2, 2)), np.ones((2, 2)))[0]\n['einsum_path', (0, 1)]", einsum_path),
}

/// How a path is chosen.
#[derive(Clone, Debug)]
pub(super) struct Search {
    way: Way,
    /// The most elements of an intermediate result, if the caller gave a limit.
    limit: Option<f64>,
}

#[derive(Clone, Debug)]
enum Way {
    Whole,
    Greedy,
    Optimal,
    Given(Vec<Vec<usize>>),
    Unknown(String),
}

impl Search {
    /// All operands at once.
    pub const WHOLE: Search = Search { way: Way::Whole, limit: None };
    pub const GREEDY: Search = Search { way: Way::Greedy, limit: None };

    /// `optimize=`: a truth value, a name, a name and a limit, or a path.
    pub fn read(cx: &mut dyn Host, given: &Value) -> Result<Search> {
        match given {
            Value::None | Value::Bool(false) => return Ok(Search::WHOLE),
            Value::Bool(true) => return Ok(Search::GREEDY),
            Value::Str(name) => return Ok(Search { way: Way::named(name.as_str()), limit: None }),
            _ => {}
        }
        let items = collect(cx, given)?;
        match items.as_slice() {
            [Value::Str(word), steps @ ..] if word.as_str() == "einsum_path" => {
                let mut path = Vec::with_capacity(steps.len());
                for step in steps {
                    let positions = to_ints(cx, step)?;
                    path.push(positions.iter().map(|&i| usize::try_from(i).unwrap_or(usize::MAX)).collect());
                }
                Ok(Search { way: Way::Given(path), limit: None })
            }
            [Value::Str(name), Value::Int(_) | Value::Float(_)] => {
                let limit = match &items[1] {
                    Value::Float(limit) => limit.trunc(),
                    other => to_int(cx, other)? as f64,
                };
                Ok(Search { way: Way::named(name.as_str()), limit: Some(limit) })
            }
            _ => Err(Error::type_error(format!("Did not understand the path: {}", str(cx, given)?))),
        }
    }

    /// The path for a plan.
    ///
    /// Errors: `KeyError` for a name that no strategy has.
    pub fn path(&self, plan: &Plan) -> Result<Vec<Vec<usize>>> {
        let count = plan.inputs.len();
        let output: LabelSet = plan.output.iter().copied().collect();
        if let Way::Given(path) = &self.way {
            return Ok(path.clone());
        }
        let everything: LabelSet = plan.inputs.iter().flatten().copied().collect();
        if matches!(self.way, Way::Whole) || count <= 2 || everything == output {
            return Ok(vec![(0..count).collect()]);
        }
        let limit = self.limit.unwrap_or_else(|| {
            // Every axis counts, also where a label stands twice.
            let sizes = plan.orders.iter().chain([&plan.output]);
            sizes.map(|labels| labels.iter().map(|label| plan.extent(*label)).product::<f64>()).fold(0.0, f64::max)
        });
        match &self.way {
            Way::Greedy => Ok(greedy_path(&plan.inputs, &output, &plan.sizes, limit)),
            Way::Optimal => Ok(optimal_path(&plan.inputs, &output, &plan.sizes, limit)),
            Way::Unknown(name) => {
                let args = vec![Value::from("Path name %s not found"), Value::from(name.as_str())];
                let message = format!("('Path name %s not found', '{name}')");
                Err(Error::raised(Rc::new(Exception::new(Kind::KeyError, None, args)), message))
            }
            Way::Whole | Way::Given(_) => Ok(vec![(0..count).collect()]),
        }
    }
}

impl Way {
    fn named(name: &str) -> Way {
        match name {
            "greedy" => Way::Greedy,
            "optimal" => Way::Optimal,
            other => Way::Unknown(other.to_string()),
        }
    }
}

/// The error of a path that ends too early.
pub(super) fn not_whole(left: usize) -> Error {
    let more = left.saturating_sub(1);
    Error::new(
        Kind::RuntimeError,
        format!("Invalid einsum_path is specified: {more} more operands has to be contracted."),
    )
}

/// What a path is found from: label sets, their sizes, and each operand's labels in order.
pub(super) struct Plan {
    pub inputs: Vec<LabelSet>,
    pub orders: Vec<Vec<u8>>,
    pub output: Vec<u8>,
    pub sizes: BTreeMap<u8, usize>,
}

pub(super) fn plan(text: &str, operands: &[Array]) -> Result<Plan> {
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

impl Plan {
    fn extent(&self, label: u8) -> f64 {
        self.sizes.get(&label).copied().unwrap_or(1) as f64
    }

    /// Labels of an intermediate result, the shortest axes first.
    pub fn by_size(&self, labels: &LabelSet) -> Vec<u8> {
        let mut labels: Vec<u8> = labels.iter().copied().collect();
        arrange(&mut labels, |a, b| {
            let size = |label| self.sizes.get(label).copied().unwrap_or(1);
            (size(a), a).cmp(&(size(b), b))
        });
        labels
    }
}

fn einsum_path(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let given = std::mem::take(&mut args.rest);
    let [optimize, einsum_call] = args.take();
    if einsum_call.is_some_and(|flag| !matches!(flag, Value::Bool(false))) {
        return Err(Error::unsupported_argument("einsum_path", "einsum_call"));
    }
    let search = match &optimize {
        None => Search::GREEDY,
        Some(optimize) => Search::read(cx, optimize)?,
    };
    let (text, values) = read_operands(cx, &given)?;
    let operands = values.iter().map(|value| to_array(cx, value)).collect::<Result<Vec<_>>>()?;
    let plan = plan(&text, &operands)?;
    let path = search.path(&plan)?;
    let output: LabelSet = plan.output.iter().copied().collect();
    let page = path_page(&plan, &output, &path)?;
    let mut steps = vec![Value::from("einsum_path")];
    match (&search.way, optimize) {
        // A path that was given comes back as it was.
        (Way::Given(_), Some(given)) => steps.extend(collect(cx, &given)?.into_iter().skip(1)),
        _ => steps.extend(path.iter().map(|step| Value::tuple(step.iter().map(|&i| Value::from(i)).collect()))),
    }
    Ok(Value::tuple(vec![Value::list(steps), Value::from(page)]))
}

/// The page that `einsum_path` shows beside the path.
fn path_page(plan: &Plan, output: &LabelSet, path: &[Vec<usize>]) -> Result<String> {
    let everything: LabelSet = plan.inputs.iter().flatten().copied().collect();
    let shared = plan.inputs.iter().map(LabelSet::len).sum::<usize>() > everything.len();
    let naive = flops(&everything, shared, plan.inputs.len(), &plan.sizes);
    let mut sets = plan.inputs.clone();
    let mut names: Vec<String> = plan.orders.iter().map(|labels| letters(labels)).collect();
    let (mut cost, mut largest, mut scaling) = (0.0, 0.0f64, 0);
    let mut rows = String::new();
    for (i, positions) in path.iter().enumerate() {
        if positions.iter().any(|&position| position >= sets.len()) {
            return Err(Error::index("list index out of range"));
        }
        let united: LabelSet = positions.iter().filter_map(|&position| sets.get(position)).flatten().copied().collect();
        let (contraction, rest) = contract(positions, &sets, output);
        cost += flops(&united, !contraction.removed.is_empty(), positions.len(), &plan.sizes);
        largest = largest.max(volume(&contraction.result, &plan.sizes));
        scaling = scaling.max(united.len());
        let result = match i + 1 == path.len() {
            true => letters(&plan.output),
            false => letters(&plan.by_size(&contraction.result)),
        };
        let mut descending = positions.clone();
        descending.sort_unstable();
        descending.reverse();
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
    if names.len() != 1 {
        return Err(not_whole(names.len()));
    }
    let cost = cost + 1.0;
    let inputs: Vec<String> = plan.orders.iter().map(|labels| letters(labels)).collect();
    let header = format!("  Complete contraction:  {}->{}\n", inputs.join(","), letters(&plan.output));
    let line = "-".repeat(74);
    Ok(format!(
        "{header}         Naive scaling:  {}\n     Optimized scaling:  {scaling}\n      Naive FLOP count:  {}\n  Optimized FLOP count:  {}\n   Theoretical speedup:  {}\n  Largest intermediate:  {} elements\n{line}\n{:>6} {:>24} {:>40}\n{line}{rows}",
        everything.len(),
        scientific(naive),
        scientific(cost),
        compact(naive / cost),
        scientific(largest),
        "scaling",
        "current",
        "remaining"
    ))
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

pub(super) fn letters(labels: &[u8]) -> String {
    labels.iter().map(|&label| label as char).collect()
}
