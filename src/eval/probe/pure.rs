//! Which functions a trial may call: those named here, which only compute.
//!
//! The list names what is allowed, not what is forbidden, so that a function that is added later stays out until somebody has thought
//! about it. An `out=` argument makes any of them write, and is refused.

use crate::object::{Args, Builtin, Value};

/// Whether a call computes a value and does nothing else.
pub fn is_pure(callee: &Value, args: &Args) -> bool {
    if args.keywords.iter().any(|(name, value)| &**name == "out" && !value.is_none()) {
        return false;
    }
    match callee {
        Value::Ufunc(ufunc) => args.positional.len() <= ufunc.nin,
        Value::Entry(entry) => match entry.path.rsplit_once('.') {
            None => BUILTINS.contains(&entry.path),
            Some(("math" | "numpy.linalg" | "numpy.fft" | "str", _)) => true,
            Some(("numpy", name)) => FUNCTIONS.contains(&name),
            Some(("numpy.ndarray", name)) => METHODS.contains(&name),
            Some(("numpy.ufunc", name)) => ["reduce", "accumulate", "outer", "reduceat"].contains(&name),
            Some(("list" | "tuple" | "dict", name)) => CONTAINERS.contains(&name),
            _ => false,
        },
        Value::Type(class) => {
            let plain = matches!(
                class,
                Builtin::Int
                    | Builtin::Float
                    | Builtin::Bool
                    | Builtin::Complex
                    | Builtin::Str
                    | Builtin::Tuple
                    | Builtin::List
                    | Builtin::Range
                    | Builtin::Slice
                    | Builtin::NpBool
            );
            plain || (class.module() == "numpy" && class.name() != "ndarray" && is_scalar_class(class.name()))
        }
        _ => false,
    }
}

/// Whether a method of this name only computes, whichever of the plain objects it belongs to.
pub fn is_pure_method(name: &str) -> bool {
    METHODS.contains(&name) || CONTAINERS.contains(&name)
}

/// How many elements a call may make; `None` when nobody can say.
pub fn elements(callee: &Value, args: &Args) -> Option<usize> {
    let values = || args.positional.iter().chain(args.keywords.iter().map(|(_, value)| value));
    let sizes = || values().filter_map(size);
    let name = match callee {
        Value::Entry(entry) => entry.name(),
        Value::Ufunc(_) => {
            let arrays: Vec<_> = values().filter_map(super::array_of).collect();
            let common = crate::array::broadcast::common_shape(arrays.iter().map(|array| array.shape()));
            return match common {
                Some(shape) => shape.iter().try_fold(1usize, |n, &axis| n.checked_mul(axis)),
                None => Some(0),
            };
        }
        _ => "",
    };
    match name {
        "outer" | "kron" | "einsum" | "tensordot" | "dot" | "matmul" | "inner" | "meshgrid" | "ix_" => {
            // Bounded by the product of all axes, generously for products that sum.
            let bound = product(sizes())?;
            Some(if name == "dot" || name == "matmul" || name == "einsum" { bound / 64 } else { bound })
        }
        "zeros" | "ones" | "empty" | "full" | "repeat" | "tile" | "resize" | "arange" | "linspace" | "eye"
        | "identity" | "broadcast_to" | "tri" | "indices" | "range" => {
            let arrays = product(sizes())?;
            let integers = product(values().flat_map(integers))?;
            arrays.checked_mul(integers)
        }
        _ => sizes().try_fold(0usize, |n, m| n.checked_add(m)),
    }
}

fn product(mut numbers: impl Iterator<Item = usize>) -> Option<usize> {
    numbers.try_fold(1usize, |n, m| n.checked_mul(m.max(1)))
}

fn size(value: &Value) -> Option<usize> {
    match value {
        Value::Array(array) => Some(array.view().size()),
        Value::List(list) => Some(list.items().iter().map(|item| size(item).unwrap_or(1)).sum()),
        Value::Tuple(items) => Some(items.iter().map(|item| size(item).unwrap_or(1)).sum()),
        _ => None,
    }
}

/// The integers of an argument such as a shape.
fn integers(value: &Value) -> Vec<usize> {
    match value {
        Value::Int(n) => vec![n.unsigned_abs() as usize],
        Value::Float(x) if x.is_finite() => vec![x.abs() as usize],
        Value::Tuple(items) => items.iter().flat_map(integers).collect(),
        Value::List(list) => list.items().iter().flat_map(integers).collect(),
        _ => Vec::new(),
    }
}

fn is_scalar_class(name: &str) -> bool {
    ["int", "uint", "float", "complex"].iter().any(|kind| name.starts_with(kind)) || name == "dtype"
}

const BUILTINS: &[&str] =
    &["abs", "all", "any", "bool", "divmod", "float", "int", "len", "max", "min", "pow", "round", "sorted", "sum"];

const CONTAINERS: &[&str] = &["copy", "count", "index", "get", "keys", "values", "items"];

const METHODS: &[&str] = &[
    "all",
    "any",
    "argmax",
    "argmin",
    "argsort",
    "astype",
    "choose",
    "clip",
    "compress",
    "conj",
    "conjugate",
    "copy",
    "cumprod",
    "cumsum",
    "diagonal",
    "dot",
    "flatten",
    "item",
    "max",
    "mean",
    "min",
    "nonzero",
    "prod",
    "ravel",
    "repeat",
    "reshape",
    "round",
    "searchsorted",
    "squeeze",
    "std",
    "sum",
    "swapaxes",
    "take",
    "tobytes",
    "tolist",
    "trace",
    "transpose",
    "var",
    "view",
];

const FUNCTIONS: &[&str] = &[
    "abs",
    "all",
    "allclose",
    "any",
    "append",
    "arange",
    "argmax",
    "argmin",
    "argsort",
    "argwhere",
    "around",
    "array",
    "array_equal",
    "array_split",
    "asarray",
    "astype",
    "atleast_1d",
    "atleast_2d",
    "atleast_3d",
    "average",
    "bincount",
    "block",
    "broadcast_arrays",
    "broadcast_shapes",
    "broadcast_to",
    "choose",
    "clip",
    "column_stack",
    "compress",
    "concat",
    "concatenate",
    "convolve",
    "copy",
    "corrcoef",
    "correlate",
    "count_nonzero",
    "cov",
    "cross",
    "cumprod",
    "cumsum",
    "cumulative_prod",
    "cumulative_sum",
    "delete",
    "diag",
    "diagflat",
    "diagonal",
    "diff",
    "digitize",
    "dot",
    "dsplit",
    "dstack",
    "ediff1d",
    "einsum",
    "empty",
    "empty_like",
    "expand_dims",
    "eye",
    "flatnonzero",
    "flip",
    "fliplr",
    "flipud",
    "full",
    "full_like",
    "geomspace",
    "gradient",
    "histogram",
    "hsplit",
    "hstack",
    "identity",
    "indices",
    "inner",
    "insert",
    "interp",
    "intersect1d",
    "isclose",
    "isin",
    "ix_",
    "kron",
    "linspace",
    "logspace",
    "matmul",
    "matrix_transpose",
    "max",
    "mean",
    "median",
    "meshgrid",
    "min",
    "moveaxis",
    "nan_to_num",
    "nanmax",
    "nanmean",
    "nanmin",
    "nanstd",
    "nansum",
    "nanvar",
    "ndim",
    "nonzero",
    "ones",
    "ones_like",
    "outer",
    "pad",
    "percentile",
    "permute_dims",
    "prod",
    "ptp",
    "quantile",
    "ravel",
    "ravel_multi_index",
    "repeat",
    "reshape",
    "resize",
    "roll",
    "rollaxis",
    "rot90",
    "round",
    "row_stack",
    "searchsorted",
    "select",
    "setdiff1d",
    "shape",
    "size",
    "sort",
    "split",
    "squeeze",
    "stack",
    "std",
    "sum",
    "swapaxes",
    "take",
    "take_along_axis",
    "tensordot",
    "tile",
    "trace",
    "transpose",
    "tri",
    "tril",
    "triu",
    "union1d",
    "unique",
    "unravel_index",
    "vander",
    "var",
    "vdot",
    "vecdot",
    "vsplit",
    "vstack",
    "where",
    "zeros",
    "zeros_like",
];
