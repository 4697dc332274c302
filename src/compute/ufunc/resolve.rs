//! Choosing a loop: from what the operands are, and from `dtype=`, `signature=` and `casting=`.
//!
//! Follows NumPy's legacy resolvers, which still decide for all numeric types: one rule promotes all inputs to one type, the
//! other takes the first listed loop to which every input can be cast safely. Python scalars are weak: they count by
//! their kind only, unless no operand is of a higher kind.

use smallvec::SmallVec;

use super::kind::{Guard, Loop, LoopFn, Resolver, Ufunc};
use super::time;
use crate::array::casting::{Casting, can_cast};
use crate::array::promotion::{operand_class_text, result_type};
use crate::array::{DType, Kind, Num, Operand, dtype_repr};
use crate::error::{Error, Kind as ErrorKind, Result};

/// Types of all operands, inputs first.
pub type OperandTypes = SmallVec<[DType; 4]>;

/// A loop and the types its operands must have.
#[derive(Clone)]
pub struct Resolved {
    pub run: LoopFn,
    pub fp: bool,
    pub guard: Option<Guard>,
    /// Loop types of inputs and outputs.
    pub dtypes: OperandTypes,
}

impl Resolved {
    fn of(one: &Loop) -> Resolved {
        Resolved {
            run: one.run,
            fp: one.fp,
            guard: one.guard,
            dtypes: one.types.iter().map(|&num| DType::Num(num)).collect(),
        }
    }
}

/// Chooses the loop of `ufunc`. `inputs` has `nin` entries; `outputs` (empty, or `nout` entries) are the dtypes of arrays
/// given as `out=`; `signature` (empty, or `nin + nout` entries) fixes loop types, as `dtype=` does for all outputs.
///
/// Errors: NumPy's `TypeError`, `_UFuncNoLoopError` and casting errors, word for word.
pub fn resolve(
    ufunc: &'static Ufunc,
    inputs: &[Operand],
    outputs: &[Option<DType>],
    signature: &[Option<DType>],
    casting: Casting,
) -> Result<Resolved> {
    let resolved = if signature.iter().any(Option::is_some) {
        by_signature(ufunc, inputs, signature, casting)?
    } else {
        by_inputs(ufunc, inputs, casting)?
    };
    validate(ufunc, inputs, outputs, &resolved.dtypes, casting)?;
    Ok(resolved)
}

/// The loop that the inputs alone decide.
fn by_inputs(ufunc: &'static Ufunc, inputs: &[Operand], casting: Casting) -> Result<Resolved> {
    if inputs.iter().any(|input| matches!(input, Operand::Strong(DType::Datetime(_) | DType::Timedelta(_)))) {
        if let Some(resolved) = time::resolve(ufunc, inputs)? {
            return Ok(resolved);
        }
        return Err(no_loop(ufunc, inputs, casting));
    }
    if inputs.iter().any(is_flexible) {
        return Err(no_loop(ufunc, inputs, casting));
    }
    let chosen = match ufunc.resolver {
        Resolver::IsNat => {
            return Err(Error::type_error("ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64."));
        }
        Resolver::Search => search(ufunc, inputs, Casting::Safe),
        Resolver::Uniform | Resolver::TrueDivide | Resolver::Comparison => {
            if let Some(chosen) = same_num(inputs).and_then(|num| ufunc.loop_for(num)) {
                return Ok(Resolved::of(chosen));
            }
            match (ufunc.resolver, mixed_64(inputs)) {
                (Resolver::Comparison, Some(types)) => {
                    let exact = ufunc.loops().find(|one| one.types.starts_with(&types));
                    exact.or_else(|| ufunc.loop_for(Num::F64))
                }
                _ => uniform(ufunc, inputs)?,
            }
        }
    };
    chosen.map(Resolved::of).ok_or_else(|| no_loop(ufunc, inputs, casting))
}

/// The loop of the promoted type. Quotients and remainders of booleans have none and take the first they can be cast to;
/// `divide` has none for integers.
fn uniform(ufunc: &'static Ufunc, inputs: &[Operand]) -> Result<Option<&'static Loop>> {
    let Ok(DType::Num(num)) = result_type(inputs) else { return Ok(None) };
    if let Some(chosen) = ufunc.loop_for(num) {
        return Ok(Some(chosen));
    }
    Ok(match (ufunc.name, num) {
        ("subtract", Num::Bool) => {
            return Err(Error::type_error(
                "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.",
            ));
        }
        ("negative", Num::Bool) => {
            return Err(Error::type_error(
                "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.",
            ));
        }
        ("divide", _) => ufunc.loop_for(Num::F64),
        ("floor_divide" | "remainder" | "divmod", Num::Bool) => ufunc.loop_for(Num::I8),
        _ => None,
    })
}

/// The first loop whose inputs the operands can be cast to.
fn search(ufunc: &'static Ufunc, inputs: &[Operand], rule: Casting) -> Option<&'static Loop> {
    let weak_adapts = weak_adapts(inputs);
    ufunc.loops().find(|one| inputs.iter().zip(one.types).all(|(input, &num)| casts_to(input, num, weak_adapts, rule)))
}

/// Whether an input fits a loop's type. A weak scalar that adapts fits any type of its own kind or a higher one.
fn casts_to(input: &Operand, num: Num, weak_adapts: bool, rule: Casting) -> bool {
    let weak = |default: Num, fits: bool| {
        if weak_adapts { fits } else { can_cast(&DType::Num(default), &DType::Num(num), rule) }
    };
    match input {
        Operand::Strong(dtype) => can_cast(dtype, &DType::Num(num), rule),
        Operand::WeakInt => weak(Num::I64, num != Num::Bool),
        Operand::WeakFloat => weak(Num::F64, num.is_inexact()),
        Operand::WeakComplex => weak(Num::C128, num.is_complex()),
    }
}

/// Whether the Python scalars among the operands adapt: their highest kind is not above the highest of the others.
fn weak_adapts(inputs: &[Operand]) -> bool {
    let level = |kind: Kind| match kind {
        Kind::Bool => 0,
        Kind::Unsigned | Kind::Signed => 1,
        _ => 2,
    };
    let (mut strong, mut weak) = (-1, -1);
    for input in inputs {
        match input {
            Operand::Strong(dtype) => strong = strong.max(level(dtype.kind())),
            Operand::WeakInt => weak = weak.max(1),
            Operand::WeakFloat | Operand::WeakComplex => weak = weak.max(2),
        }
    }
    strong >= 0 && strong >= weak
}

/// The one type that all inputs have already.
fn same_num(inputs: &[Operand]) -> Option<Num> {
    let mut all = inputs.iter().map(|input| match input {
        Operand::Strong(DType::Num(num)) => Some(*num),
        _ => None,
    });
    let first = all.next()??;
    all.all(|num| num == Some(first)).then_some(first)
}

/// A signed integer type together with uint64 has no common integer type: comparisons take both as they are.
fn mixed_64(inputs: &[Operand]) -> Option<[Num; 2]> {
    let [Operand::Strong(a), Operand::Strong(b)] = inputs else { return None };
    let (a, b) = (a.num()?, b.num()?);
    match (a.kind(), b.kind()) {
        (Kind::Signed, Kind::Unsigned) if b == Num::U64 => Some([Num::I64, Num::U64]),
        (Kind::Unsigned, Kind::Signed) if a == Num::U64 => Some([Num::U64, Num::I64]),
        _ => None,
    }
}

/// Loops that have all fixed types; the other inputs must cast safely. Failing that, the common type of the fixed outputs
/// is asked of the inputs too.
fn by_signature(
    ufunc: &'static Ufunc,
    inputs: &[Operand],
    signature: &[Option<DType>],
    casting: Casting,
) -> Result<Resolved> {
    let nin = ufunc.nin;
    let no_match = || {
        Error::type_error(format!(
            "No loop matching the specified signature and casting was found for ufunc {}",
            ufunc.name
        ))
    };
    if let Some(other) = signature.iter().flatten().find(|dtype| dtype.num().is_none()) {
        // Loops of dates and texts are chosen by the operands alone.
        let arithmetic = matches!(ufunc.resolver, Resolver::Uniform | Resolver::Search) && inputs.len() > 1;
        return Err(match arithmetic {
            true => Error::unsupported_argument(ufunc.name, &format!("dtype={}", dtype_repr(other))),
            false => no_match(),
        });
    }
    let fixed: SmallVec<[Option<Num>; 4]> =
        (0..nin + ufunc.nout).map(|i| signature.get(i).and_then(|one| one.as_ref()).and_then(DType::num)).collect();
    let rule = casting.min(Casting::Safe);
    let adapts = weak_adapts(inputs);
    let matching = |fixed: &[Option<Num>]| {
        ufunc.loops().find(|one| {
            one.types.iter().zip(fixed).all(|(num, wanted)| wanted.is_none_or(|wanted| wanted == *num))
                && inputs
                    .iter()
                    .zip(one.types)
                    .zip(fixed)
                    .all(|((input, &num), wanted)| wanted.is_some() || casts_to(input, num, adapts, rule))
        })
    };
    let outputs = &fixed[nin..];
    let common = outputs.first().copied().flatten().filter(|_| outputs.iter().all(|out| *out == outputs[0]));
    let uniform = ufunc.resolver == Resolver::Uniform;
    let filled: SmallVec<[Option<Num>; 4]> =
        fixed.iter().enumerate().map(|(i, one)| if i < nin { one.or(common) } else { *one }).collect();
    let chosen = match (uniform, common) {
        (true, Some(_)) => matching(&filled).or_else(|| matching(&fixed)),
        (_, Some(_)) => matching(&fixed).or_else(|| matching(&filled)),
        (_, None) => matching(&fixed),
    };
    chosen.map(Resolved::of).ok_or_else(no_match)
}

/// Checks that inputs may be cast to the loop, and results to the arrays given.
fn validate(
    ufunc: &Ufunc,
    inputs: &[Operand],
    outputs: &[Option<DType>],
    dtypes: &[DType],
    casting: Casting,
) -> Result<()> {
    for (i, (input, to)) in inputs.iter().zip(dtypes).enumerate() {
        let default;
        let from = match input {
            Operand::Strong(dtype) => dtype,
            // The logical functions take anything as a truth value; weak scalars adapt to what was chosen.
            Operand::WeakInt if to.kind() >= Kind::Unsigned || to.kind() == Kind::Bool => continue,
            Operand::WeakFloat if matches!(to.kind(), Kind::Float | Kind::Complex) => continue,
            Operand::WeakComplex if to.kind() == Kind::Complex => continue,
            Operand::WeakInt => continue,
            Operand::WeakFloat => {
                default = DType::FLOAT;
                &default
            }
            Operand::WeakComplex => {
                default = DType::COMPLEX;
                &default
            }
        };
        if from != to && !can_cast(from, to, casting) {
            let place = if ufunc.nin == 1 { String::new() } else { format!(" {i}") };
            return Err(casting_error(ErrorKind::UFuncInputCastingError, ufunc, "input", &place, from, to, casting));
        }
    }
    for (i, (output, from)) in outputs.iter().zip(&dtypes[ufunc.nin..]).enumerate() {
        if let Some(to) = output {
            check_output(ufunc, i, from, to, casting)?;
        }
    }
    Ok(())
}

/// Checks that the only result may be cast to the array given.
pub fn check_output_cast(ufunc: &Ufunc, from: &DType, to: &DType, casting: Casting) -> Result<()> {
    check_output(ufunc, 0, from, to, casting)
}

fn check_output(ufunc: &Ufunc, i: usize, from: &DType, to: &DType, casting: Casting) -> Result<()> {
    if from == to || can_cast(from, to, casting) {
        return Ok(());
    }
    let place = if ufunc.nout == 1 { String::new() } else { format!(" {i}") };
    Err(casting_error(ErrorKind::UFuncOutputCastingError, ufunc, "output", &place, from, to, casting))
}

fn casting_error(
    kind: ErrorKind,
    ufunc: &Ufunc,
    side: &str,
    place: &str,
    from: &DType,
    to: &DType,
    casting: Casting,
) -> Error {
    Error::new(
        kind,
        format!(
            "Cannot cast ufunc '{}' {side}{place} from {} to {} with casting rule '{}'",
            ufunc.name,
            dtype_repr(from),
            dtype_repr(to),
            casting.name()
        ),
    )
}

/// What NumPy says when no loop takes the inputs. Which of three wordings depends on the resolver that gave up.
fn no_loop(ufunc: &Ufunc, inputs: &[Operand], casting: Casting) -> Error {
    if ufunc.resolver == Resolver::Search {
        return Error::type_error(format!(
            "ufunc '{}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''{}''",
            ufunc.name,
            casting.min(Casting::Safe).name()
        ));
    }
    if matches!(ufunc.name, "floor_divide" | "remainder" | "divmod") && inputs.iter().all(|input| !is_flexible(input)) {
        return Error::type_error(format!(
            "ufunc '{}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''{}''",
            ufunc.name,
            casting.min(Casting::Safe).name()
        ));
    }
    let with_dtypes = ufunc.resolver != Resolver::Comparison && inputs.len() > 1 && inputs.iter().any(is_flexible);
    let texts: Vec<String> = inputs
        .iter()
        .map(|input| match (with_dtypes, input) {
            (true, Operand::Strong(dtype)) => dtype_repr(dtype),
            (true, Operand::WeakInt) => dtype_repr(&DType::INT),
            (true, Operand::WeakFloat) => dtype_repr(&DType::FLOAT),
            (true, Operand::WeakComplex) => dtype_repr(&DType::COMPLEX),
            (false, input) => operand_class_text(input),
        })
        .collect();
    let list = if texts.len() == 1 { texts.concat() } else { format!("({})", texts.join(", ")) };
    Error::new(
        ErrorKind::UFuncNoLoopError,
        format!("ufunc '{}' did not contain a loop with signature matching types {list} -> None", ufunc.name),
    )
}

fn is_flexible(input: &Operand) -> bool {
    matches!(input, Operand::Strong(dtype) if matches!(dtype.kind(), Kind::Str | Kind::Bytes | Kind::Void))
}
