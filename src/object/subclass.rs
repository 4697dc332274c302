//! Results that keep the class of an input: what NumPy calls `__array_wrap__` and `__array_finalize__`.

use std::rc::Rc;

use super::class::{Class, Instance};
use super::host::Host;
use super::ndarray::ArrayObject;
use super::value::Value;
use crate::array::Array;
use crate::error::{Error, Result};

/// An array of a script's subclass, finalized after another.
pub fn of_class(cx: &mut dyn Host, array: Array, class: &Rc<Class>, owner: &Value) -> Result<Value> {
    let object = ArrayObject::new(array);
    object.set_class(Some(class.clone()));
    let value = Value::Array(Rc::new(object));
    finalize(cx, &value, owner)?;
    Ok(value)
}

/// Calls `__array_finalize__(self, owner)` where the class defines it.
pub fn finalize(cx: &mut dyn Host, value: &Value, owner: &Value) -> Result<()> {
    let Value::Array(array) = value else { return Ok(()) };
    let Some(class) = array.class() else { return Ok(()) };
    array.take_unfinalized();
    match class.lookup("__array_finalize__") {
        Some(method) if !method.is_none() => {
            cx.call(&method, super::host::Args::new([value.clone(), owner.clone()]))?;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Methods and functions of NumPy whose result has the class of their first argument.
const KEEPING: &[&str] = &[
    "byteswap",
    "clip",
    "conj",
    "conjugate",
    "cumprod",
    "cumsum",
    "compress",
    "diagonal",
    "empty_like",
    "flatten",
    "full_like",
    "imag",
    "ones_like",
    "repeat",
    "round",
    "sort",
    "take",
    "zeros_like",
    "argsort",
    "around",
    "roll",
    "flip",
    "fliplr",
    "flipud",
    "tile",
];

/// Reductions whose results were given to `__array_wrap__`.
const FOLDS: &[&str] =
    &["all", "amax", "amin", "any", "cumprod", "cumsum", "max", "mean", "min", "prod", "std", "sum", "var"];

/// Products whose result is of the class of highest priority among the two operands.
const PRODUCTS: &[&str] = &["dot", "inner", "kron", "matmul", "matvec", "vecdot", "vecmat"];

/// Functions of `numpy.linalg` whose results the class of an argument wraps: the argument's place, and the places of these results
/// where there are several.
const WRAPPED: &[(&str, usize, &[usize])] = &[
    ("cholesky", 0, &[]),
    ("eig", 0, &[1]),
    ("eigh", 0, &[1]),
    ("inv", 0, &[]),
    ("lstsq", 1, &[0, 1]),
    ("matrix_power", 0, &[]),
    ("pinv", 0, &[]),
    ("qr", 0, &[0, 1]),
    ("solve", 1, &[]),
    ("svd", 0, &[0, 2]),
];

/// Functions that see a matrix as an array, for matrices have no results of one dimension.
const WITHOUT_MATRICES: &[&str] = &["diag", "diagonal", "expand_dims", "ravel", "trace"];

/// Functions whose results with matrices are none of the tables here; refused, rather than answered as for arrays.
const REFUSING_MATRICES: &[&str] = &["nanmedian", "nanpercentile", "nanquantile", "vdot"];

/// The first argument as an array of the base class, where it is a matrix and the function takes it so.
pub fn without_matrix(path: &str, args: &mut super::host::Args) -> Result<()> {
    let Some(name) = path.strip_prefix("numpy.") else { return Ok(()) };
    if REFUSING_MATRICES.contains(&name)
        && args.positional.iter().any(|part| matches!(part, Value::Array(array) if is_matrix(array)))
    {
        return Err(Error::unsupported_argument(name, "a matrix"));
    }
    let Some(Value::Array(array)) = args.positional.first() else { return Ok(()) };
    if WITHOUT_MATRICES.contains(&name) && is_matrix(array) {
        let view = ArrayObject::view_as(array.array(), array, None);
        args.positional[0] = Value::Array(Rc::new(view));
    }
    Ok(())
}

/// Whether the array's class is `np.matrix` or derives from it.
pub fn is_matrix(array: &ArrayObject) -> bool {
    let named = |class: &Class| {
        &**class.name.borrow() == "matrix"
            && matches!(class.attributes.borrow().get("__module__"), Some(Value::Str(module)) if module.as_str() == "numpy")
    };
    array.class().is_some_and(|class| {
        named(&class) || class.ancestors.iter().any(|base| matches!(base, Value::Class(base) if named(base)))
    })
}

/// Which operands lend a product or a result of linear algebra their class; none where an output array was given.
pub fn lenders(entry: &super::entry::Entry, args: &super::host::Args) -> Option<Vec<Value>> {
    if args.keywords.iter().any(|(name, value)| &**name == "out" && !value.is_none()) {
        return None;
    }
    let name = entry.name();
    if entry.path.strip_prefix("numpy.") == Some(name) || entry.path.starts_with("numpy.ndarray.") {
        let operands = args.positional.iter().take(2).cloned().collect();
        return (PRODUCTS.contains(&name) && args.positional.len() == 2).then_some(operands);
    }
    let known = WRAPPED.iter().find(|(of, ..)| entry.path.strip_prefix("numpy.linalg.") == Some(of));
    known.and_then(|(_, place, _)| args.positional.get(*place)).map(|lender| vec![lender.clone()])
}

/// A product or a result of linear algebra, of the class that its lenders give it.
pub fn lent(cx: &mut dyn Host, name: &str, lenders: &[Value], result: Value) -> Result<Value> {
    let places = WRAPPED.iter().find(|(of, ..)| *of == name).map_or(&[][..], |(_, _, places)| places);
    let mut wrapped = |value: &Value| match value {
        Value::Array(array) if array.is_plain() => super::array_wrap::wrap_output(cx, array.array(), lenders, None),
        other => Ok(other.clone()),
    };
    let mut at = |(place, value): (usize, &Value)| match places.contains(&place) {
        true => wrapped(value),
        false => Ok(value.clone()),
    };
    match &result {
        Value::Array(_) => wrapped(&result),
        Value::Tuple(items) => Ok(Value::tuple(items.iter().enumerate().map(&mut at).collect::<Result<_>>()?)),
        // A named tuple stays one.
        Value::Instance(named) => {
            let Some(Value::Tuple(items)) = named.native.borrow().clone() else { return Ok(result.clone()) };
            let items = items.iter().enumerate().map(&mut at).collect::<Result<_>>()?;
            Ok(Value::Instance(Rc::new(Instance::new(named.class().clone(), Some(Value::tuple(items))))))
        }
        _ => Ok(result),
    }
}

/// Functions that join arrays: the result is of the class of highest priority among them, made from nothing.
const JOINING: &[&str] = &[
    "append",
    "block",
    "column_stack",
    "concat",
    "concatenate",
    "dstack",
    "hstack",
    "multi_dot",
    "row_stack",
    "stack",
    "vstack",
];

/// Reductions: their result is of the class even without axes.
const REDUCING: &[&str] =
    &["sum", "prod", "mean", "std", "var", "min", "max", "amin", "amax", "all", "any", "ptp", "trace"];

/// The first argument of a call, when it is an array of a script's subclass and the function is one of NumPy's.
pub fn owner_of(path: &str, first: Option<&Value>) -> Option<Value> {
    match first {
        Some(owner @ Value::Array(array)) if !array.is_plain() && path.starts_with("numpy.") => Some(owner.clone()),
        _ => None,
    }
}

/// The class that joined arrays have, if any of them is of a subclass.
pub fn joined_class(cx: &mut dyn Host, name: &str, positional: &[Value]) -> Result<Option<Rc<Class>>> {
    if !JOINING.contains(&name) {
        return Ok(None);
    }
    let parts: Vec<Value> = match positional.first() {
        Some(Value::List(items)) if name != "append" => items.to_vec(),
        Some(Value::Tuple(items)) if name != "append" => items.to_vec(),
        _ => positional.iter().take(2).cloned().collect(),
    };
    let mut best: Option<(f64, Rc<Class>)> = None;
    let mut parts = parts;
    let mut at = 0;
    while at < parts.len() {
        // The parts of blocks stand in lists of lists.
        let nested = match &parts[at] {
            Value::List(items) if name == "block" => items.to_vec(),
            _ => Vec::new(),
        };
        parts.extend(nested);
        at += 1;
    }
    for part in &parts {
        let Value::Array(array) = part else { continue };
        let Some(class) = array.class() else { continue };
        let priority = super::array_wrap::priority_of(cx, part)?;
        // That of `ndarray` itself is 0.
        if priority > best.as_ref().map_or(0.0, |(known, _)| *known) {
            best = Some((priority, class));
        }
    }
    Ok(best.map(|(_, class)| class))
}

/// Tells the class of arrays that were made of it on the way: views of the owner, alone or several of them.
fn finalize_parts(cx: &mut dyn Host, result: &Value, owner: &Value) -> Result<()> {
    match result {
        Value::Array(array) if array.take_unfinalized() => finalize(cx, result, owner),
        Value::List(items) => items.to_vec().iter().try_for_each(|item| finalize_parts(cx, item, owner)),
        Value::Tuple(items) => items.iter().try_for_each(|item| finalize_parts(cx, item, owner)),
        _ => Ok(()),
    }
}

/// A result of such a call as an array of the owner's class, where NumPy makes it one.
pub fn keep_class(cx: &mut dyn Host, name: &str, owner: &Value, result: Value) -> Result<Value> {
    let Value::Array(own) = owner else { return Ok(result) };
    let Some(class) = own.class() else { return Ok(result) };
    if name != "tolist" {
        finalize_parts(cx, &result, owner)?;
    }
    // What `__array_wrap__` was asked for is what it made.
    if FOLDS.contains(&name) && class.lookup("__array_wrap__").is_some() {
        return Ok(result);
    }
    let of_array = KEEPING.contains(&name) || REDUCING.contains(&name);
    match &result {
        Value::Array(array) if array.is_plain() && of_array => of_class(cx, array.array(), &class, owner),
        Value::Array(array) if name == "asanyarray" && array.array().dtype() == own.array().dtype() => {
            Ok(owner.clone())
        }
        Value::Array(array) if array.is_plain() && matches!(name, "insert" | "delete") => {
            super::array_wrap::wrap_output(cx, array.array(), std::slice::from_ref(owner), None)
        }
        Value::Array(array) if array.is_plain() && matches!(name, "argmax" | "argmin") => {
            of_class(cx, array.array(), &class, owner)
        }
        Value::Scalar(_) if matches!(name, "argmax" | "argmin") => {
            let array = super::array_like::to_array(cx, &result)?;
            let kept = of_class(cx, array, &class, owner)?;
            // A class may give it axes; without them it is a scalar.
            Ok(if matches!(&kept, Value::Array(array) if array.view().ndim() > 0) { kept } else { result })
        }
        Value::Scalar(_) if REDUCING.contains(&name) => {
            let array = super::array_like::to_array(cx, &result)?;
            of_class(cx, array, &class, owner)
        }
        _ => Ok(result),
    }
}
