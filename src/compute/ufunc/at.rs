//! `ufunc.at`: unbuffered in-place operation at selected elements, so that repeated indices accumulate.

use std::ops::Range;

use super::execute::stretched_strides;
use super::kind::Ufunc;
use super::operand::Input;
use super::resolve::resolve;
use crate::array::{Array, CastFlags, Casting, DType, Num, NumericOnly, Operand, Order, cast};
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::gather::from_beginning;
use crate::error::{Error, Result};
use crate::limits::stop::runs;

/// Which elements are meant, in C order of the index result.
#[derive(Clone, Copy)]
pub enum Places<'a> {
    /// Byte offsets from the first element.
    Offsets(&'a [isize]),
    /// Indices along an axis of `n` elements, `stride` bytes apart; checked, negative ones count from the end.
    Indices { indices: &'a [i64], n: i64, stride: isize },
}

impl<'a> Places<'a> {
    fn len(&self) -> usize {
        match self {
            Places::Offsets(offsets) => offsets.len(),
            Places::Indices { indices, .. } => indices.len(),
        }
    }

    fn part(&self, range: Range<usize>) -> Places<'a> {
        match *self {
            Places::Offsets(offsets) => Places::Offsets(&offsets[range]),
            Places::Indices { indices, n, stride } => Places::Indices { indices: &indices[range], n, stride },
        }
    }

    fn offset(&self, i: usize) -> isize {
        match *self {
            Places::Offsets(offsets) => offsets[i],
            Places::Indices { indices, n, stride } => offset_of(indices[i], n, stride),
        }
    }
}

#[inline(always)]
fn offset_of(index: i64, n: i64, stride: isize) -> isize {
    from_beginning(index, n).wrapping_mul(stride)
}

/// Applies the ufunc to the elements of `target` at `places`, whose index result has the shape `shape`, with `operand` broadcast to
/// `shape` for binary ufuncs. One after another, in order.
///
/// Errors: `ValueError` for ufuncs of other arities and for an operand that does not broadcast; those of type resolution and
/// casting.
pub fn at(
    ufunc: &'static Ufunc,
    target: &Array,
    places: Places<'_>,
    shape: &[usize],
    operand: Option<Input<'_>>,
) -> Result<(FpStatus, CastFlags)> {
    if ufunc.nout != 1 || ufunc.nin > 2 {
        return Err(Error::value("Only unary and binary ufuncs supported at this time"));
    }
    if operand.is_some() != (ufunc.nin == 2) {
        return Err(Error::value(if ufunc.nin == 2 {
            "second operand needed for ufunc"
        } else {
            "second operand provided when ufunc is unary"
        }));
    }
    let first = Operand::Strong(target.dtype().clone());
    let inputs: Vec<Operand> = std::iter::once(first).chain(operand.map(|one| one.operand())).collect();
    let resolved = resolve(ufunc, &inputs, &[Some(target.dtype().clone())], &[], Casting::Unsafe)?;
    let mut flags = CastFlags::default();
    let second = match operand {
        None => None,
        Some(input) => Some(cast_operand(input, &resolved.dtypes[1], target, &mut flags)?),
    };
    let (mut step_source, mut even, mut base) = (Vec::new(), Some(0), std::ptr::null_mut());
    if let Some(second) = &second {
        if second.stretched(shape).is_none() {
            return Err(Error::value(format!(
                "array is not broadcastable to correct shape {}",
                crate::array::layout::shape_text(shape)
            )));
        }
        let strides = stretched_strides(second, shape);
        // Values at even steps need no list of places.
        even = match (second.size(), shape) {
            (1, _) => Some(0),
            (_, [_]) => Some(strides[0]),
            _ => None,
        };
        if even.is_none() {
            step_source = crate::array::layout::Offsets::new(shape, &strides).collect();
        }
        base = second.data_ptr();
    }
    let loop_type = &resolved.dtypes[0];
    let direct = loop_type == target.dtype() && resolved.dtypes[ufunc.nin] == *target.dtype();
    if resolved.fp {
        fpstatus::clear();
    }
    let start = target.data_ptr();
    if direct
        && let Some(apply) = accumulation(ufunc.name, target.dtype())
        && resolved.dtypes.get(1) == Some(target.dtype())
    {
        for run in runs(0..places.len()) {
            let from = match even {
                Some(step) => Source::Even(base.wrapping_offset(run.start as isize * step), step),
                None => Source::Listed(base, &step_source[run.clone()]),
            };
            // SAFETY: elements of the target's type: the caller's places lie within the target, the others within the operand.
            unsafe { apply(start, places.part(run), from) };
        }
        return Ok((if resolved.fp { fpstatus::take() } else { FpStatus::NONE }, flags));
    }
    let operand_offset = |i: usize| even.map_or_else(|| step_source[i], |step| i as isize * step);
    for i in 0..places.len() {
        let element = start.wrapping_offset(places.offset(i));
        let offset = operand_offset(i);
        let other = base.wrapping_offset(offset);
        let mut cells = [[0u128; 1]; 2];
        let (input, output) = if direct { (element, element) } else { scratch(&mut cells) };
        if !direct {
            convert(target.dtype(), loop_type, element, input, &mut flags)?;
        }
        let args = [input, if ufunc.nin == 2 { other } else { output }, output];
        // SAFETY: single elements of the loop's types: the caller's places lie within the target, `other` within the operand.
        unsafe {
            if let Some(message) =
                resolved.guard.and_then(|guard| guard(&args[..ufunc.nin + 1], &[0; 3][..ufunc.nin + 1], 1))
            {
                return Err(Error::value(message));
            }
            (resolved.run)(&args[..ufunc.nin + 1], &[0; 3][..ufunc.nin + 1], 1);
        }
        if !direct {
            convert(&resolved.dtypes[ufunc.nin], target.dtype(), output, element, &mut flags)?;
        }
    }
    Ok((if resolved.fp { fpstatus::take() } else { FpStatus::NONE }, flags))
}

/// The operand's elements: at even steps, or at offsets from the first.
enum Source<'a> {
    Even(*const u8, isize),
    Listed(*const u8, &'a [isize]),
}

/// Takes one element after another into those at places of the target, for the functions that scripts accumulate with.
type Apply = unsafe fn(*mut u8, Places<'_>, Source<'_>);

fn accumulation(name: &str, dtype: &DType) -> Option<Apply> {
    macro_rules! apply {
        ($t:ty, |$a:ident, $b:ident| $body:expr) => {{
            unsafe fn apply(target: *mut u8, places: Places<'_>, source: Source<'_>) {
                let one = |place: isize, operand: *const u8| {
                    // SAFETY: an element on both sides.
                    unsafe {
                        let target = target.offset(place) as *mut $t;
                        let ($a, $b) = (target.read_unaligned(), (operand as *const $t).read_unaligned());
                        target.write_unaligned($body);
                    }
                };
                macro_rules! all {
                    ($places:expr) => {
                        match source {
                            Source::Even(mut operand, step) => {
                                for place in $places {
                                    one(place, operand);
                                    operand = operand.wrapping_offset(step);
                                }
                            }
                            Source::Listed(base, offsets) => {
                                for (place, &offset) in $places.zip(offsets) {
                                    one(place, base.wrapping_offset(offset));
                                }
                            }
                        }
                    };
                }
                match places {
                    Places::Offsets(offsets) => all!(offsets.iter().copied()),
                    Places::Indices { indices, n, stride } => {
                        all!(indices.iter().map(|&index| offset_of(index, n, stride)))
                    }
                }
            }
            Some(apply as Apply)
        }};
    }
    match (name, dtype) {
        ("add", DType::Num(Num::F64)) => apply!(f64, |a, b| a + b),
        ("add", DType::Num(Num::F32)) => apply!(f32, |a, b| a + b),
        ("add", DType::Num(Num::I64 | Num::U64)) => apply!(u64, |a, b| a.wrapping_add(b)),
        ("add", DType::Num(Num::I32 | Num::U32)) => apply!(u32, |a, b| a.wrapping_add(b)),
        ("subtract", DType::Num(Num::F64)) => apply!(f64, |a, b| a - b),
        ("subtract", DType::Num(Num::I64)) => apply!(i64, |a, b| a.wrapping_sub(b)),
        ("multiply", DType::Num(Num::F64)) => apply!(f64, |a, b| a * b),
        _ => None,
    }
}

fn scratch(cells: &mut [[u128; 1]; 2]) -> (*mut u8, *mut u8) {
    let [input, output] = cells;
    (input.as_mut_ptr() as *mut u8, output.as_mut_ptr() as *mut u8)
}

/// Converts one element.
fn convert(from: &DType, to: &DType, source: *mut u8, place: *mut u8, flags: &mut CastFlags) -> Result<()> {
    let (Some(a), Some(b)) = (from.num(), to.num()) else {
        return Err(Error::type_error("ufunc.at: only numeric operands can be converted"));
    };
    if matches!(from, DType::Swapped(_)) || matches!(to, DType::Swapped(_)) {
        return Err(Error::not_implemented("ufunc.at on arrays of foreign byte order is not available in newaxis yet"));
    }
    // SAFETY: single elements of these types.
    unsafe { crate::array::cast_numeric::CastLoop::new(a, b).run(source, 0, place, 0, 1, flags) };
    Ok(())
}

fn cast_operand(input: Input<'_>, dtype: &DType, target: &Array, flags: &mut CastFlags) -> Result<Array> {
    let array = match input {
        Input::Array(array) => array.clone(),
        Input::Scalar(scalar) => Array::from_scalar(scalar)?,
        weak => {
            let Some(num) = dtype.num() else { return Err(Error::type_error("a Python number has no place here")) };
            Array::from_scalar(&weak.to_element(num)?.0)?
        }
    };
    if array.dtype() == dtype {
        // The operand may be the target itself; every element is read as it was before the call.
        return if array.shares_buffer(target) { array.copy(Order::K) } else { Ok(array) };
    }
    let (converted, noticed) = cast(&array, dtype, Order::K, &mut NumericOnly)?;
    flags.merge(noticed);
    Ok(converted)
}
