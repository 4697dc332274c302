//! Calls on few numbers, where finding out what to do takes longer than doing it: operands that broadcast, mix types, lie in strides,
//! have a mask or an array for the result.
//!
//! It is the way of `call` with everything left out that few numbers of numeric types do not need: extents stand in fixed rooms,
//! converted operands on the stack, nothing is allocated but the result. It arranges the axes as `walk` would, so that loops see the
//! same runs and round alike. Whatever could fail or be reported, other than by the loop itself, is answered by `None` before
//! anything is written.

use std::mem::MaybeUninit;

use super::execute::{is_apart_or_itself, small_element};
use super::kind::{Loop, Resolver, Ufunc};
use super::operand::Input;
use super::walk::{Axis, MAX_OPERANDS, Pointers, each_run, for_each_true, merged};
use crate::array::cast_numeric::{CastFlags, CastLoop};
use crate::array::casting::{Casting, can_cast};
use crate::array::promotion::promote_nums;
use crate::array::{Array, DType, Num, Order};
use crate::compute::fpstatus::{self, FpStatus};
use crate::error::Result;

/// More elements do not notice what is saved, and might be worth threads.
const MOST: usize = 1024;

const AXES: usize = 4;

/// Two inputs, an output and a mask.
const LANES: usize = 4;

/// Sixteen bytes each: room for one operand converted to doubles.
const ROOM: usize = MOST / 2;

type Room = [MaybeUninit<u128>; ROOM];

/// What a call may ask for beyond its inputs.
#[derive(Clone, Copy, Default)]
pub struct Asked<'a> {
    pub out: Option<&'a Array>,
    /// `where=`; only with `out`, since it leaves elements of a new array unset.
    pub mask: Option<&'a Array>,
    /// `dtype=`.
    pub num: Option<Num>,
}

/// An operand: its first element, and steps along the axes, of which the last ones are its own.
#[derive(Clone, Copy)]
struct Lane {
    ptr: *mut u8,
    steps: [isize; AXES],
}

/// The call; `None` where the general way must answer. The result is handed out where it is new.
pub fn brief(
    ufunc: &'static Ufunc,
    inputs: &[Input<'_>],
    asked: Asked<'_>,
) -> Option<Result<(Option<Array>, FpStatus)>> {
    if ufunc.nout != 1 || inputs.len() != ufunc.nin || (asked.mask.is_some() && asked.out.is_none()) {
        return None;
    }
    let chosen = choose(ufunc, inputs, asked.num)?;
    let result = *chosen.types.get(ufunc.nin)?;
    let (mut shape, ndim) = common(inputs, &asked)?;
    let size = shape.iter().try_fold(1usize, |size, &n| size.checked_mul(n))?;
    if ndim == 0 || size == 0 || size > MOST {
        return None;
    }
    let empty = Lane { ptr: std::ptr::null_mut(), steps: [0; AXES] };
    let mut lanes = [empty; LANES];
    let mut rooms = [const { MaybeUninit::<Room>::uninit() }; 2];
    let mut packed = true;
    let mut first = None;
    for ((&input, room), (lane, &num)) in inputs.iter().zip(&mut rooms).zip(lanes.iter_mut().zip(chosen.types)) {
        match input {
            Input::Array(array) => {
                let whole = array.shape() == &shape[AXES - ndim..];
                let as_it_is = array.is_c_contiguous() && (whole || array.size() == 1);
                packed &= as_it_is;
                if as_it_is && whole {
                    first = first.or(Some(array));
                }
                *lane = match array.num()? {
                    own if own == num => {
                        if asked.out.is_some_and(|out| !is_apart(array, out)) {
                            return None;
                        }
                        Lane { ptr: array.data_ptr(), steps: steps_of(array, array.strides()) }
                    }
                    own => converted(array, own, num, room)?,
                };
            }
            // Scalars of NumPy as exponents are looked at by value.
            Input::Scalar(_) if ufunc.name == "power" => return None,
            number => {
                let element = small_element(number, num)?;
                lane.ptr = room.as_mut_ptr() as *mut u8;
                // SAFETY: the room is larger than any numeric element.
                unsafe { element.write(&DType::Num(num), lane.ptr) };
            }
        }
    }
    let mut count = ufunc.nin;
    if let Some(out) = asked.out {
        lanes[count] = Lane { ptr: out.data_ptr(), steps: steps_of(out, out.strides()) };
        let fits = out.num() == Some(result) && out.is_writeable() && out.shape() == &shape[AXES - ndim..];
        if !fits {
            return None;
        }
        count += 1;
        if let Some(mask) = asked.mask {
            if mask.num() != Some(Num::Bool) || std::ptr::eq(&**mask.buffer(), &**out.buffer()) {
                return None;
            }
            lanes[count] = Lane { ptr: mask.data_ptr(), steps: steps_of(mask, mask.strides()) };
            count += 1;
        }
    }
    // New results and the walk are in C order where no operand says otherwise; all in the other order is a walk in that.
    let in_order = (packed && asked.out.is_none()) || ndim < 2 || in_c_order(&lanes[..count], ndim);
    if !in_order && !in_fortran_order(&lanes[..count], ndim) {
        return None;
    }
    let output = match asked.out {
        Some(_) => None,
        None => {
            let made = match (first, in_order) {
                (Some(like), true) => like.packed_like(result),
                (None, true) => Array::uninit(DType::Num(result), &shape[AXES - ndim..], Order::C),
                (_, false) => Array::uninit(DType::Num(result), &shape[AXES - ndim..], Order::F),
            };
            match made {
                Ok(array) => {
                    lanes[count] = Lane { ptr: array.data_ptr(), steps: steps_of(&array, array.strides()) };
                    count += 1;
                    Some(array)
                }
                Err(error) => return Some(Err(error)),
            }
        }
    };
    if !in_order {
        shape[AXES - ndim..].reverse();
        lanes[..count].iter_mut().for_each(|lane| lane.steps[AXES - ndim..].reverse());
    }
    if chosen.fp {
        fpstatus::clear();
    }
    // SAFETY: every lane stretches its operand to the shape, as elements of the loop's types; the output is apart from all inputs, or
    // is one of them element by element.
    unsafe { run(chosen, &shape, &lanes[..count], asked.mask.is_some()) };
    let status = if chosen.fp { fpstatus::take() } else { FpStatus::NONE };
    Some(Ok((output, status)))
}

/// The loop that `resolve` would choose, where the inputs cast to it without a word.
fn choose(ufunc: &'static Ufunc, inputs: &[Input<'_>], asked: Option<Num>) -> Option<&'static Loop> {
    let (mut common, mut mixed, mut weak) = (None, false, false);
    for input in inputs {
        let num = match *input {
            Input::Array(array) => array.num()?,
            Input::Scalar(scalar) => scalar.num()?,
            Input::Int(_) | Input::Float(_) => {
                weak = true;
                continue;
            }
            _ => return None,
        };
        common = Some(match common {
            None => num,
            Some(other) if other == num => num,
            Some(other) => {
                mixed = true;
                // Integers whose common type is a float compare as they are.
                let promoted = promote_nums(num, other);
                if ufunc.resolver == Resolver::Comparison
                    && num.is_integer()
                    && other.is_integer()
                    && !promoted.is_integer()
                {
                    return None;
                }
                promoted
            }
        });
    }
    let mut num: Num = common?;
    if weak && ufunc.name.starts_with("logical_") {
        return None;
    }
    let chosen = match asked {
        Some(wanted) => {
            let same = num == wanted && !mixed && !weak;
            let casts = |input: &Input<'_>| match input.operand_num() {
                Some(from) => from == wanted || can_cast(&DType::Num(from), &DType::Num(wanted), Casting::SameKind),
                None => true,
            };
            if !same && (ufunc.resolver != Resolver::Uniform || !inputs.iter().all(casts)) {
                return None;
            }
            ufunc.loop_for(wanted).filter(|one| one.types.iter().all(|&num| num == wanted))?
        }
        None => {
            // A float among integers makes them doubles.
            if weak && !num.is_inexact() {
                if inputs.iter().any(|input| matches!(input, Input::Float(_))) {
                    (num, mixed) = (Num::F64, true);
                } else if num == Num::Bool {
                    (num, mixed) = (Num::I64, true);
                }
            }
            match ufunc.resolver {
                Resolver::Uniform | Resolver::Comparison => ufunc.loop_for(num)?,
                Resolver::TrueDivide => ufunc.loop_for(num).or_else(|| ufunc.loop_for(Num::F64))?,
                Resolver::Search if !mixed => match ufunc.loop_for(num) {
                    Some(one) => one,
                    None if ufunc.nin == 1 => ufunc
                        .loops()
                        .find(|one| can_cast(&DType::Num(num), &DType::Num(one.types[0]), Casting::Safe))?,
                    None => return None,
                },
                _ => return None,
            }
        }
    };
    chosen.guard.is_none().then_some(chosen)
}

/// The shape that all operands stretch to, its axes at the end of the room, and how many there are.
fn common(inputs: &[Input<'_>], asked: &Asked<'_>) -> Option<([usize; AXES], usize)> {
    let (mut shape, mut ndim) = ([1; AXES], 0);
    let mut stretch = |own: &[usize]| -> Option<()> {
        let shift = AXES.checked_sub(own.len())?;
        ndim = ndim.max(own.len());
        for axis in 0..own.len() {
            let (n, place) = (own[axis], &mut shape[shift + axis]);
            if *place == 1 {
                *place = n;
            } else if n != 1 && n != *place {
                return None;
            }
        }
        Some(())
    };
    for input in inputs {
        if let Input::Array(array) = input {
            stretch(array.shape())?;
        }
    }
    for array in [asked.out, asked.mask].into_iter().flatten() {
        stretch(array.shape())?;
    }
    Some((shape, ndim))
}

/// Strides as steps along the common axes.
fn steps_of(array: &Array, strides: &[isize]) -> [isize; AXES] {
    let (mut steps, shape) = ([0; AXES], array.shape());
    let shift = AXES.saturating_sub(shape.len());
    for axis in 0..shape.len().min(strides.len()).min(AXES) {
        if shape[axis] != 1 {
            steps[shift + axis] = strides[axis];
        }
    }
    steps
}

/// An input in the loop's type, packed as its own shape says.
fn converted(array: &Array, from: Num, to: Num, room: &mut MaybeUninit<Room>) -> Option<Lane> {
    let (size, step) = (array.size(), to.itemsize());
    if size * step > size_of::<Room>() {
        return None;
    }
    let step_from = match array.strides() {
        &[stride] => stride,
        _ if array.is_c_contiguous() => from.itemsize() as isize,
        _ => return None,
    };
    // Its axes lie as those of what it is converted to.
    if array.ndim() > 1
        && !in_c_order(&[Lane { ptr: array.data_ptr(), steps: steps_of(array, array.strides()) }], array.ndim())
    {
        return None;
    }
    let ptr = room.as_mut_ptr() as *mut u8;
    let mut flags = CastFlags::default();
    // SAFETY: all elements of the array, and room for as many of the other type.
    unsafe { CastLoop::new(from, to).run(array.data_ptr(), step_from, ptr, step as isize, size, &mut flags) };
    if flags.any() {
        return None;
    }
    let (mut strides, mut step) = ([0; AXES], step as isize);
    for axis in (0..array.ndim()).rev() {
        strides[axis] = step;
        step *= array.shape()[axis].max(1) as isize;
    }
    Some(Lane { ptr, steps: steps_of(array, &strides) })
}

/// Whether no write to the output is read again as another element of the input.
fn is_apart(input: &Array, out: &Array) -> bool {
    is_apart_or_itself(input, out)
        && (!std::ptr::eq(&**input.buffer(), &**out.buffer())
            || (input.shape() == out.shape() && input.strides() == out.strides()))
}

/// Whether each operand's steps grow from the last axis to the first, so that `axis_order` leaves the axes as they are.
fn in_c_order(lanes: &[Lane], ndim: usize) -> bool {
    for lane in lanes {
        let mut outermost = 0;
        for axis in (AXES - ndim..AXES).rev() {
            let step = lane.steps[axis].unsigned_abs();
            if step != 0 && step < outermost {
                return false;
            }
            outermost = outermost.max(step);
        }
    }
    true
}

/// Whether they grow from the first axis to the last, for any two axes in some operand, so that `axis_order` turns the axes round.
fn in_fortran_order(lanes: &[Lane], ndim: usize) -> bool {
    for outer in AXES - ndim..AXES {
        for inner in AXES - ndim..outer {
            let mut grows = false;
            for lane in lanes {
                let (own, other) = (lane.steps[inner].unsigned_abs(), lane.steps[outer].unsigned_abs());
                if own != 0 && other != 0 {
                    if other <= own {
                        return false;
                    }
                    grows = true;
                }
            }
            if !grows {
                return false;
            }
        }
    }
    true
}

/// Runs the loop over the axes, as `walk` does.
///
/// # Safety
/// As for `walk`: every lane's pointer and steps reach only memory of its operand.
unsafe fn run(chosen: &Loop, shape: &[usize; AXES], lanes: &[Lane], masked: bool) {
    let axes = merged((0..AXES).rev().map(|axis| {
        let mut steps = [0; MAX_OPERANDS];
        for (step, lane) in steps.iter_mut().zip(lanes) {
            *step = lane.steps[axis];
        }
        Axis { n: shape[axis], steps }
    }));
    let mut start: Pointers = [std::ptr::null_mut(); MAX_OPERANDS];
    for (place, lane) in start.iter_mut().zip(lanes) {
        *place = lane.ptr;
    }
    let count = lanes.len() - masked as usize;
    let one = Axis { n: 1, steps: [0; MAX_OPERANDS] };
    let (inner, outer) = axes.split_first().unwrap_or((&one, &[]));
    let mut dense = |at: &Pointers, n: usize| {
        // SAFETY: one run of the walk, or a part of it.
        unsafe { (chosen.run)(&at[..count], &inner.steps[..count], n) }
    };
    each_run(outer, start, |at| match masked {
        // SAFETY: the mask is the lane after the operands and holds booleans.
        true => unsafe { for_each_true(at, inner, count, &mut dense) },
        false => dense(at, inner.n),
    });
}
