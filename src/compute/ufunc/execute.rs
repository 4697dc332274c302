//! Calling a ufunc: inputs are described, a loop is chosen, shapes are broadcast, outputs allocated or checked, and the walk
//! runs. Returns the result arrays and what the processor noticed; warnings are worded by the caller.

use std::cmp::Ordering;

use num_traits::ToPrimitive;
use smallvec::SmallVec;

use super::kind::{Resolver, Ufunc};
use super::operand::{Input, integer_element, loop_num};
use super::resolve::{Resolved, resolve};
use super::text;
use super::walk::{Lane, LaneCast, PARALLEL, Work, walk};
use crate::array::axes::axis_order;
use crate::array::broadcast::{common_shape, operands_error};
use crate::compute::parallel::Exec;

use crate::array::cast_numeric::CastLoop;
use crate::array::casting::Casting;
use crate::array::layout::shape_text_compact;
use crate::array::promotion::check_python_int;
use crate::array::transfer::may_overlap;
use crate::array::{Array, DType, Dims, Num, Operand, Order, Scalar, Strides};
use crate::array::{CastFlags, NumericOnly, cast};
use crate::compute::fpstatus::{self, FpStatus};
use crate::error::{Error, Result};

/// Elements up to which a call is run at once, without a walk that could use threads.
const SMALL: usize = 1 << 16;

/// Keyword arguments of a call.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// Empty, or one entry for each output.
    pub out: &'a [Option<Array>],
    /// `where=`: a boolean array.
    pub mask: Option<&'a Array>,
    pub casting: Casting,
    pub order: Order,
    /// Empty, or a type (or none) for each operand; `dtype=` is a signature of outputs only.
    pub signature: &'a [Option<DType>],
}

impl Default for Options<'_> {
    fn default() -> Self {
        Options { out: &[], mask: None, casting: Casting::SameKind, order: Order::K, signature: &[] }
    }
}

/// The results of a call.
pub struct Outcome {
    /// One array for each output; the very arrays given as `out=`.
    pub outputs: SmallVec<[Array; 2]>,
    /// Reported under the ufunc's name.
    pub status: FpStatus,
    /// Reported under `cast`.
    pub cast: CastFlags,
}

/// `ufunc(*inputs, **options)`.
///
/// Errors: those of type resolution; NumPy's `ValueError`s for shapes and read-only outputs; `OverflowError` for Python
/// integers beyond the loop's type; `ValueError` from a loop's guard.
pub fn call(ufunc: &'static Ufunc, inputs: &[Input<'_>], options: &Options<'_>, exec: Exec) -> Result<Outcome> {
    if inputs.len() != ufunc.nin {
        return Err(Error::type_error(format!(
            "{} takes {} inputs, {} were given",
            ufunc.name,
            ufunc.nin,
            inputs.len()
        )));
    }
    let plain = options.out.is_empty() && options.mask.is_none() && options.signature.is_empty();
    if plain
        && options.order == Order::K
        && let Some(outcome) = small(ufunc, inputs, None, None)
    {
        return outcome.map(|(output, status)| Outcome {
            outputs: output.into_iter().collect(),
            status,
            cast: CastFlags::default(),
        });
    }
    if inputs.iter().any(Input::is_text)
        && let Some(outcome) = text::call(ufunc, inputs, options)
    {
        return outcome;
    }
    if options.out.iter().flatten().any(|out| !out.is_writeable()) {
        return Err(Error::value("output array is read-only"));
    }
    let operands: SmallVec<[Operand; 2]> = inputs.iter().map(Input::operand).collect();
    // Truth, and comparison with booleans, have no loop for Python integers as such: they become int64 first.
    let boolean = |operand: &Operand| matches!(operand, Operand::WeakInt | Operand::Strong(DType::Num(Num::Bool)));
    let through_int64 =
        ufunc.name.starts_with("logical_") || (ufunc.resolver == Resolver::Comparison && operands.iter().all(boolean));
    if through_int64 && inputs.iter().any(|input| matches!(input, Input::BigInt(_))) {
        return Err(Error::overflow("Python int too large to convert to C long"));
    }
    let out_types: SmallVec<[Option<DType>; 2]> =
        options.out.iter().map(|out| out.as_ref().map(|array| array.dtype().clone())).collect();
    let resolved = resolve(ufunc, &operands, &out_types, options.signature, options.casting)?;
    run(ufunc, resolved, inputs, options, exec)
}

/// The common case without its overhead: packed arrays of one numeric type and one shape, or one such array and a number that adapts to
/// it or has its type; one output, which is new, or `out`, an array of that type and shape; not enough elements for threads. `None`
/// for everything else. A new output is handed out; none is made if `spare`, a packed array of the first array's shape, has its type:
/// it is the output then.
pub fn small(
    ufunc: &'static Ufunc,
    inputs: &[Input<'_>],
    out: Option<&Array>,
    spare: Option<&Array>,
) -> Option<Result<(Option<Array>, FpStatus)>> {
    if ufunc.nout != 1 || inputs.len() != ufunc.nin {
        return None;
    }
    let (array, other) = match *inputs {
        [Input::Array(array)] => (array, None),
        [Input::Array(array), other] => (array, Some((1, other))),
        [other, Input::Array(array)] => (array, Some((0, other))),
        _ => return None,
    };
    let DType::Num(num) = *array.dtype() else { return None };
    let size = array.size();
    let worth_threads = size > SMALL || (size > SMALL / 16 && size * (1 + ufunc.cost()) >= PARALLEL);
    if worth_threads || !array.is_c_contiguous() {
        return None;
    }
    let chosen = ufunc.loop_for(num)?;
    let step = num.itemsize() as isize;
    let mut element = [0u128; 1];
    let mut args = [array.data_ptr(); 3];
    let mut steps = [step; 3];
    match other {
        None => {}
        Some((place, Input::Array(second))) => {
            if second.num() != Some(num) || second.shape() != array.shape() || !second.is_c_contiguous() {
                return None;
            }
            if out.is_some_and(|out| !is_apart_or_itself(second, out)) {
                return None;
            }
            args[place] = second.data_ptr();
        }
        // Scalars of NumPy as exponents are looked at by value, and 0-d arrays among scalars too.
        Some((_, Input::Scalar(_))) if array.ndim() == 0 || ufunc.name == "power" => return None,
        Some((place, number)) => {
            let pointer = element.as_mut_ptr();
            args[place] = pointer as *mut u8;
            steps[place] = 0;
            match (number, num) {
                // SAFETY (of both): sixteen bytes hold any numeric element.
                (Input::Float(value), Num::F64) => unsafe { (pointer as *mut f64).write(value) },
                (Input::Int(value), Num::F64) => unsafe { (pointer as *mut f64).write(value as f64) },
                (number, _) => {
                    let value = small_element(number, num)?;
                    // SAFETY: as above.
                    unsafe { value.write(&DType::Num(num), args[place]) };
                }
            }
        }
    }
    let result = *chosen.types.get(ufunc.nin)?;
    let output = match out {
        Some(out) => {
            let fits = out.num() == Some(result) && out.shape() == array.shape() && out.is_c_contiguous();
            if !fits || !out.is_writeable() || !is_apart_or_itself(array, out) {
                return None;
            }
            args[ufunc.nin] = out.data_ptr();
            None
        }
        None => match spare.filter(|spare| spare.num() == Some(result)) {
            Some(spare) => {
                args[ufunc.nin] = spare.data_ptr();
                None
            }
            None => match array.packed_like(result) {
                Ok(output) => {
                    args[ufunc.nin] = output.data_ptr();
                    Some(output)
                }
                Err(error) => return Some(Err(error)),
            },
        },
    };
    steps[ufunc.nin] = result.itemsize() as isize;
    let (args, steps) = (&args[..ufunc.nin + 1], &steps[..ufunc.nin + 1]);
    // SAFETY: packed operands of `size` elements of the loop's types (or one element repeated); the output is new, or has nothing in
    // common with an input but all of it.
    unsafe {
        if let Some(message) = chosen.guard.and_then(|guard| guard(args, steps, size)) {
            return Some(Err(Error::value(message)));
        }
        if chosen.fp {
            fpstatus::clear();
        }
        (chosen.run)(args, steps, size);
    }
    let status = if chosen.fp { fpstatus::take() } else { FpStatus::NONE };
    Some(Ok((output, status)))
}

/// Whether what is written to a packed array is never read again as another element of a packed one.
pub(super) fn is_apart_or_itself(input: &Array, out: &Array) -> bool {
    let same = input.data_ptr() == out.data_ptr() && input.num() == out.num();
    same || !std::ptr::eq(&**input.buffer(), &**out.buffer())
}

/// A number as an element of the type, where it adapts to it without anything to say.
pub(super) fn small_element(number: Input<'_>, num: Num) -> Option<Scalar> {
    let adapts = match number {
        Input::Scalar(scalar) => return (scalar.num() == Some(num)).then(|| scalar.clone()),
        Input::Int(_) => num != Num::Bool,
        Input::Float(_) => num.is_inexact(),
        Input::Complex(_) => num.is_complex(),
        _ => false,
    };
    match adapts.then(|| number.to_element(num).ok()).flatten()? {
        (value, false) => Some(value),
        _ => None,
    }
}

/// Runs a loop that has been chosen already.
pub fn run(
    ufunc: &'static Ufunc,
    mut resolved: Resolved,
    inputs: &[Input<'_>],
    options: &Options<'_>,
    exec: Exec,
) -> Result<Outcome> {
    if options.out.iter().flatten().any(|out| matches!(out.dtype(), DType::Swapped(_))) {
        return run_natively(ufunc, resolved, inputs, options, exec);
    }
    let shape = call_shape(inputs, options)?;
    let mut work = Work {
        run: resolved.run,
        fp: resolved.fp,
        guard: resolved.guard,
        nin: ufunc.nin,
        lanes: SmallVec::new(),
        masked: options.mask.is_some(),
        cost: 1 + ufunc.cost(),
    };
    let mut flags = CastFlags::default();
    // Python numbers live here while the loop reads them.
    let mut elements = [[0u128; 1]; 2];
    let mut temporaries: SmallVec<[Array; 2]> = SmallVec::new();
    for ((k, input), element) in inputs.iter().enumerate().zip(&mut elements) {
        let target = resolved.dtypes[k].clone();
        let given;
        let array = match *input {
            Input::Array(array) => array,
            Input::Scalar(scalar) => {
                given = Array::from_scalar(scalar)?;
                temporaries.push(given.clone());
                &given
            }
            _ => {
                let value = weak_element(ufunc, &mut resolved, k, inputs, &mut flags)?;
                work.run = resolved.run;
                let ptr = element.as_mut_ptr() as *mut u8;
                // SAFETY: sixteen bytes hold any numeric element.
                unsafe { value.write(&target, ptr) };
                work.lanes.push(Lane { ptr, strides: SmallVec::from_elem(0, shape.len()), cast: None });
                continue;
            }
        };
        let (lane, kept) = input_lane(array, &target, &shape, options, work.guard.is_some(), &mut flags)?;
        temporaries.extend(kept);
        work.lanes.push(lane);
    }
    let outputs = output_arrays(ufunc, &resolved, &shape, inputs, options)?;
    for (output, dtype) in outputs.iter().zip(&resolved.dtypes[ufunc.nin..]) {
        let cast = lane_cast(dtype, output.dtype(), dtype);
        work.lanes.push(Lane { ptr: output.data_ptr(), strides: output.strides().into(), cast });
    }
    if let Some(mask) = options.mask {
        let (lane, kept) = input_lane(mask, &DType::BOOL, &shape, options, true, &mut flags)?;
        temporaries.extend(kept);
        work.lanes.push(lane);
    }
    // SAFETY: every lane was made from an array stretched to `shape` (or from an element, with zero strides); casts are given
    // where types differ; inputs that overlap an output other than exactly were copied.
    let noticed = unsafe { walk(&shape, &work, exec) };
    if let Some(message) = noticed.refused {
        return Err(Error::value(message));
    }
    let mut status = noticed.status;
    if noticed.cast.overflow {
        status |= FpStatus::OVERFLOW;
    }
    if noticed.cast.invalid {
        status |= FpStatus::INVALID;
    }
    if noticed.cast.underflow {
        status |= FpStatus::UNDERFLOW;
    }
    flags.complex_discarded |= noticed.cast.complex_discarded;
    drop(temporaries);
    Ok(Outcome { outputs, status, cast: flags })
}

/// Runs a loop whose outputs are in foreign byte order: into copies in the machine's, which are written back.
fn run_natively(
    ufunc: &'static Ufunc,
    resolved: Resolved,
    inputs: &[Input<'_>],
    options: &Options<'_>,
    exec: Exec,
) -> Result<Outcome> {
    let native = |out: &Array| match out.dtype() {
        DType::Swapped(num) => crate::array::cast_num(out, *num).map(|(native, _)| native),
        _ => Ok(out.clone()),
    };
    let outs = options.out.iter().map(|out| out.as_ref().map(native).transpose()).collect::<Result<Vec<_>>>()?;
    let mut outcome = run(ufunc, resolved, inputs, &Options { out: &outs, ..*options }, exec)?;
    for (result, out) in outcome.outputs.iter_mut().zip(options.out) {
        if let Some(out) = out
            && matches!(out.dtype(), DType::Swapped(_))
        {
            crate::array::cast_into(result, out, &mut NumericOnly)?;
            *result = out.clone();
        }
    }
    Ok(outcome)
}

/// The common shape of inputs, outputs and mask.
pub(super) fn call_shape(inputs: &[Input<'_>], options: &Options<'_>) -> Result<Dims> {
    if options.out.is_empty()
        && options.mask.is_none()
        && let [Input::Array(a), Input::Array(b)] = inputs
        && a.shape() == b.shape()
    {
        return Ok(a.shape().into());
    }
    let outs = options.out.iter().flatten().map(Array::shape);
    let shapes: SmallVec<[&[usize]; 5]> =
        inputs.iter().map(Input::shape).chain(outs.clone()).chain(options.mask.map(Array::shape)).collect();
    let shape = common_shape(shapes.iter().copied()).ok_or_else(|| operands_error(&shapes))?;
    for out in options.out.iter().flatten() {
        if out.shape() != &shape[..] {
            return Err(Error::value(format!(
                "non-broadcastable output operand with shape {} doesn't match the broadcast shape {}",
                shape_text_compact(out.shape()),
                shape_text_compact(&shape)
            )));
        }
    }
    Ok(shape)
}

/// A Python number as an element of the loop's type. A comparison with an integer that the type cannot hold becomes one whose
/// answer is the same for all elements; the logical functions look at its truth only.
fn weak_element(
    ufunc: &'static Ufunc,
    resolved: &mut Resolved,
    k: usize,
    inputs: &[Input<'_>],
    flags: &mut CastFlags,
) -> Result<Scalar> {
    let weak = inputs[k];
    if let (DType::Timedelta(unit), Input::Int(ticks)) = (&resolved.dtypes[k], weak) {
        return Ok(Scalar::Timedelta(Box::new((ticks, *unit))));
    }
    let Some(num) = loop_num(&resolved.dtypes[k]) else {
        return Err(Error::type_error(format!("ufunc '{}' takes no Python number here", ufunc.name)));
    };
    if ufunc.resolver == Resolver::Comparison {
        let logical = ufunc.name.starts_with("logical");
        // Read as a C long before it becomes a bool.
        if let Input::BigInt(big) = weak
            && (logical || inputs.iter().any(|input| input.operand() == Operand::Strong(DType::BOOL)))
        {
            check_python_int(big.to_i128(), "", Num::I64)?;
        }
        if logical {
            return Ok(integer_element(num, weak.is_true() as i128));
        }
        let position = weak.position(num);
        if position != Ordering::Equal {
            let above = (position == Ordering::Greater) == (k == 1);
            let answer = match ufunc.name {
                "less" | "less_equal" => above,
                "greater" | "greater_equal" => !above,
                name => name == "not_equal",
            };
            // `x >= min` and `min <= x` always hold, `x < min` and `min > x` never do.
            let name = match (answer, k) {
                (true, 1) => "greater_equal",
                (true, _) => "less_equal",
                (false, 1) => "less",
                (false, _) => "greater",
            };
            if let Some(constant) = super::find(name).and_then(|other| other.loop_for(num)) {
                resolved.run = constant.run;
            }
            let minimum = crate::array::promotion::integer_range(num).map_or(0, |range| range.0);
            return Ok(integer_element(num, minimum));
        }
    }
    let (element, overflow) = weak.to_element(num)?;
    flags.overflow |= overflow;
    Ok(element)
}

/// An input stretched to the common shape; cast at once when that is cheaper or needed, else on the way. Also the arrays that
/// must outlive the walk.
fn input_lane(
    array: &Array,
    target: &DType,
    shape: &[usize],
    options: &Options<'_>,
    whole: bool,
    flags: &mut CastFlags,
) -> Result<(Lane, Option<Array>)> {
    let mut kept = None;
    let mut array = array;
    let overlapped = options.out.iter().flatten().any(|out| {
        may_overlap(array, out)
            && !(array.data_ptr() == out.data_ptr()
                && array.strides() == out.strides()
                && array.shape() == out.shape()
                && array.dtype() == out.dtype()
                && array.dtype() == target)
    });
    let same = array.dtype() == target && !matches!(array.dtype(), DType::Swapped(_));
    if !same {
        let small = array.size() < 8192 || array.shape() != shape || whole;
        let native = matches!(array.dtype(), DType::Num(_)) && matches!(target, DType::Num(_));
        if small || !native || overlapped {
            let (cast, noticed) = cast(array, target, Order::K, &mut NumericOnly)?;
            flags.merge(noticed);
            array = kept.insert(cast);
        }
    } else if overlapped {
        array = kept.insert(array.copy(Order::K)?);
    }
    let strides = stretched_strides(array, shape);
    let lane = Lane { ptr: array.data_ptr(), strides, cast: lane_cast(array.dtype(), target, target) };
    Ok((lane, kept))
}

/// The strides of an array over a shape it has been found to broadcast to.
pub(super) fn stretched_strides(array: &Array, shape: &[usize]) -> Strides {
    if array.shape() == shape {
        return array.strides().into();
    }
    let mut strides: Strides = SmallVec::from_elem(0, shape.len());
    let shift = shape.len().saturating_sub(array.ndim());
    for (axis, (&n, &stride)) in array.shape().iter().zip(array.strides()).enumerate() {
        if n != 1 {
            strides[shift + axis] = stride;
        }
    }
    strides
}

/// The conversion of an input to the loop's type, or of the loop's type to an output; `loop_type` is one of the two.
fn lane_cast(from: &DType, to: &DType, loop_type: &DType) -> Option<LaneCast> {
    match (from, to) {
        (DType::Num(a), DType::Num(b)) if a != b => {
            Some(LaneCast { run: CastLoop::new(*a, *b), itemsize: loop_type.itemsize() })
        }
        _ => None,
    }
}

/// The arrays given, or new ones whose axes lie in memory as the inputs' do.
fn output_arrays(
    ufunc: &Ufunc,
    resolved: &Resolved,
    shape: &[usize],
    inputs: &[Input<'_>],
    options: &Options<'_>,
) -> Result<SmallVec<[Array; 2]>> {
    let mut outputs = SmallVec::new();
    for (i, dtype) in resolved.dtypes[ufunc.nin..].iter().enumerate() {
        if let Some(Some(given)) = options.out.get(i) {
            outputs.push(given.clone());
            continue;
        }
        let packed_inputs = |fortran: bool| {
            inputs.iter().all(|input| match input {
                Input::Array(array) => {
                    let packed = if fortran { array.is_f_contiguous() } else { array.is_c_contiguous() };
                    packed && array.shape() == shape || array.size() == 1
                }
                _ => true,
            })
        };
        let order = match options.order {
            Order::A if all_fortran(inputs) => Order::F,
            Order::A => Order::C,
            Order::K if shape.len() < 2 || packed_inputs(false) => Order::C,
            Order::K if packed_inputs(true) => Order::F,
            other => other,
        };
        let masked = options.mask.is_some();
        outputs.push(match order {
            Order::K => {
                // By the operands as given: a copy that was cast beforehand may lie in memory otherwise.
                let given: SmallVec<[Strides; 2]> = inputs
                    .iter()
                    .filter_map(|input| match input {
                        Input::Array(array) => Some(stretched_strides(array, shape)),
                        _ => None,
                    })
                    .map(|mut strides| {
                        // Nothing is said by the stride of an axis of length one.
                        strides.iter_mut().zip(shape).filter(|(_, n)| **n == 1).for_each(|(stride, _)| *stride = 0);
                        strides
                    })
                    .collect();
                let mut axes = axis_order(shape.len(), given.iter().map(|strides| &strides[..]));
                axes.reverse();
                Array::in_order(dtype.clone(), shape, &axes, masked)?
            }
            order => allocate(dtype, shape, order, masked)?,
        });
    }
    Ok(outputs)
}

fn all_fortran(inputs: &[Input<'_>]) -> bool {
    inputs.iter().all(|input| match input {
        Input::Array(array) => array.is_f_contiguous(),
        _ => true,
    })
}

/// Elements that a mask skips are zeros rather than whatever memory held.
fn allocate(dtype: &DType, shape: &[usize], order: Order, masked: bool) -> Result<Array> {
    if masked { Array::zeros(dtype.clone(), shape, order) } else { Array::uninit(dtype.clone(), shape, order) }
}
