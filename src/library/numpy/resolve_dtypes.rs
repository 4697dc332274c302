//! `ufunc.resolve_dtypes`: the dtypes that the loop of a call or a reduction would work in, found as a call finds its loop.

use crate::array::casting::Casting;
use crate::array::{DType, Kind, Num, Operand};
use crate::compute::ufunc::{Ufunc, resolve};
use crate::error::{Error, Result};
use crate::object::ufunc_call::read_keywords;
use crate::object::{Bound, Builtin, Host, Value, truth};

pub fn resolve_dtypes(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, dtypes, signature, casting, reduction] = args.take();
    let Some(Value::Ufunc(ufunc)) = this else {
        return Err(Error::type_error("descriptor requires a 'numpy.ufunc' object"));
    };
    let reduces = reduction.map_or(Ok(false), |reduction| truth(cx, &reduction))?;
    let dtypes = match dtypes {
        Some(Value::Tuple(dtypes)) if dtypes.len() == ufunc.nin + ufunc.nout => dtypes,
        _ => return Err(Error::type_error("resolve_dtypes: The dtypes must be a tuple of `ufunc.nargs` length.")),
    };
    let mut given = Vec::new();
    for (name, value) in [("signature", signature), ("casting", casting)] {
        if let Some(value) = value.filter(|value| !value.is_none()) {
            given.push((name.into(), value));
        }
    }
    let keywords = read_keywords(cx, ufunc, given)?;
    let casting = keywords.casting.unwrap_or(Casting::SameKind);
    if reduces && (ufunc.nin, ufunc.nout) != (2, 1) {
        return Err(Error::value("ufunc is not compatible with reduction operations."));
    }
    let operands = dtypes.iter().map(operand).collect::<Result<Vec<_>>>()?;
    let (inputs, outputs) = operands.split_at(ufunc.nin);
    if inputs.iter().skip(usize::from(reduces)).any(Option::is_none) {
        return Err(Error::type_error("All input dtypes must be provided (except the first one in reductions)"));
    }
    if reduces && outputs[0].is_some() {
        let message = "Output dtype must not be passed for reductions, pass the first input instead.";
        return Err(Error::type_error(message));
    }
    let (mut signature, mut casting) = (keywords.signature, casting);
    let outputs: Vec<Option<DType>> = outputs.iter().map(|output| output.as_ref().and_then(strong)).collect();
    let mut inputs: Vec<Operand> = inputs.iter().flatten().cloned().collect();
    let alone = reduces && inputs.len() == 1;
    if alone {
        inputs.insert(0, inputs[0].clone());
    }
    if inputs.iter().any(|input| matches!(input, Operand::Strong(dtype) if is_other(dtype))) {
        return Err(Error::not_implemented(
            "resolve_dtypes of dtypes that are neither numbers nor times is not available in newaxis yet",
        ));
    }
    if reduces && signature.iter().all(Option::is_none) {
        signature = reduction_signature(ufunc, &inputs[1], alone);
        if ufunc.name.starts_with("logical") {
            // Of any dtype there is a truth.
            casting = Casting::Unsafe;
        }
    }
    let resolved = resolve(ufunc, &inputs, &outputs, &signature, casting)?;
    if reduces && resolved.dtypes[0] != resolved.dtypes[2] {
        return Err(Error::not_implemented(format!(
            "resolve_dtypes of reductions by {} is not available in newaxis yet",
            ufunc.name
        )));
    }
    Ok(Value::tuple(resolved.dtypes.iter().map(|dtype| Value::dtype(dtype.clone())).collect()))
}

/// What a part of the tuple says: a dtype, a class of Python's numbers, or nothing.
fn operand(value: &Value) -> Result<Option<Operand>> {
    Ok(Some(match value {
        Value::None => return Ok(None),
        Value::Type(Builtin::Int) => Operand::WeakInt,
        Value::Type(Builtin::Float) => Operand::WeakFloat,
        Value::Type(Builtin::Complex) => Operand::WeakComplex,
        Value::DType(dtype) => Operand::Strong((**dtype).clone()),
        _ => {
            let message = "Provided dtype must be a valid NumPy dtype, int, float, complex, or None.";
            return Err(Error::type_error(message));
        }
    }))
}

fn strong(operand: &Operand) -> Option<DType> {
    match operand {
        Operand::Strong(dtype) => Some(dtype.clone()),
        _ => None,
    }
}

fn is_other(dtype: &DType) -> bool {
    !matches!(dtype, DType::Num(_) | DType::Datetime(_) | DType::Timedelta(_))
}

/// The loops that reductions prefer: sums and products of small integers without a first value in 64 bits, truths of anything.
fn reduction_signature(ufunc: &Ufunc, input: &Operand, alone: bool) -> Vec<Option<DType>> {
    let all = |num| vec![Some(DType::Num(num)); 3];
    let Operand::Strong(dtype) = input else { return Vec::new() };
    match (ufunc.name, dtype.kind()) {
        ("logical_and" | "logical_or" | "logical_xor", _) => all(Num::Bool),
        ("add" | "multiply", Kind::Bool | Kind::Signed) if alone => all(Num::I64),
        ("add" | "multiply", Kind::Unsigned) if alone => all(Num::U64),
        _ => Vec::new(),
    }
}
