//! Arithmetic between NumPy scalars without arrays: `np.int8(100) + np.int8(100)`.
//!
//! The same loops on single elements, with two differences that NumPy's scalar arithmetic has: integer overflow is noticed (and
//! reported as `overflow encountered in scalar add`), and complex products are not fused. Booleans have no arithmetic of their own:
//! where the slot of one is asked, the ufunc answers, and neither holds.

use num_complex::Complex;

use super::kind::{Resolver, Ufunc};
use super::operand::{Input, integer_element};
use crate::array::promotion::{integer_range, result_type};
use crate::array::{DType, Num, Operand, Scalar};
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::math::complex::ComplexMath;
use crate::error::{Error, Result};

/// What arithmetic of two numbers gives.
pub struct ScalarResult {
    pub value: Scalar,
    pub status: FpStatus,
    /// A finite Python number is infinite in the type that both are computed in.
    pub cast_overflow: bool,
    /// Whether the arithmetic is a scalar's own, and not the ufunc's, which words its warnings otherwise.
    pub own: bool,
}

/// Applies a binary ufunc to two numbers, at least one of them a NumPy scalar. `None` when this has to go through the
/// array machinery (text, dates, ufuncs of other arities, no loop of the promoted type).
///
/// Errors: `OverflowError` for a Python integer that the NumPy scalar's type cannot hold, `ValueError` for a negative
/// integer exponent.
pub fn scalar_binary(ufunc: &'static Ufunc, a: Input<'_>, b: Input<'_>) -> Option<Result<ScalarResult>> {
    if ufunc.nin != 2 || ufunc.nout != 1 || matches!(a, Input::Array(_)) || matches!(b, Input::Array(_)) {
        return None;
    }
    // The left operand's slot is asked first, where it is no number of Python.
    let asked = if matches!(a, Input::Scalar(_)) { a } else { b };
    let own = !matches!(asked, Input::Scalar(Scalar::Bool(_)));
    let num = common_num(a, b)?;
    let num = match (ufunc.name, num.kind()) {
        ("divide", kind) if kind < crate::array::Kind::Float => Num::F64,
        ("floor_divide" | "remainder" | "power" | "left_shift" | "right_shift", crate::array::Kind::Bool) => Num::I8,
        _ => num,
    };
    let chosen = ufunc.loop_for(num)?;
    if ufunc.resolver == Resolver::Comparison && num == Num::F64 && (is_integer(a) && is_integer(b)) {
        // int64 with uint64 compares exactly.
        return None;
    }
    let (a, b, cast_overflow) = match (element(a, num)?, element(b, num)?) {
        (Ok((a, beyond_a)), Ok((b, beyond_b))) => (a, b, own && (beyond_a || beyond_b)),
        // A comparison with an integer out of range has an answer.
        (Err(_), _) | (_, Err(_)) if ufunc.resolver == Resolver::Comparison => return None,
        (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
    };
    let output = *chosen.types.get(2)?;
    let mut cells = [[0u128; 1]; 3];
    let [x, y, z] = &mut cells;
    let args = [x.as_mut_ptr() as *mut u8, y.as_mut_ptr() as *mut u8, z.as_mut_ptr() as *mut u8];
    let mut status = FpStatus::NONE;
    // SAFETY: sixteen bytes hold any numeric element; the loop sees one element of each of its types.
    let result = unsafe {
        a.write(&DType::Num(num), args[0]);
        b.write(&DType::Num(num), args[1]);
        if let Some(message) = chosen.guard.and_then(|guard| guard(&args, &[0; 3], 1)) {
            return Some(Err(Error::value(message)));
        }
        if ufunc.name == "multiply" && num.is_complex() {
            let (product, seen) = fpstatus::measure(|| unfused_product(&a, &b));
            return product.map(|value| Ok(ScalarResult { value, status: seen, cast_overflow, own }));
        }
        if chosen.fp {
            fpstatus::clear();
        }
        // Not a repeated operand (stride 0), for which the loop of `power` takes short cuts that scalars do not.
        (chosen.run)(&args, &[num.itemsize() as isize; 3], 1);
        if chosen.fp {
            status |= fpstatus::take();
        }
        Scalar::read(&DType::Num(output), args[2])?
    };
    if own && num.is_integer() && overflows(ufunc.name, &a, &b, num) {
        status |= FpStatus::OVERFLOW;
    }
    Some(Ok(ScalarResult { value: result, status, cast_overflow, own }))
}

/// A binary ufunc of two doubles, as its call with numbers computes it; `None` without a loop for them.
pub fn double_pair(ufunc: &'static Ufunc, a: f64, b: f64) -> Option<(Scalar, FpStatus)> {
    let chosen = ufunc.loop_for(Num::F64).filter(|one| one.guard.is_none())?;
    let &[_, _, output] = chosen.types else { return None };
    let (a, b, mut cell) = ([a], [b], [0u128; 1]);
    let args = [a.as_ptr() as *mut u8, b.as_ptr() as *mut u8, cell.as_mut_ptr() as *mut u8];
    if chosen.fp {
        fpstatus::clear();
    }
    // SAFETY: one double of each input, which are only read, and room for any numeric element.
    let result = unsafe {
        (chosen.run)(&args, &[0; 3], 1);
        Scalar::read(&DType::Num(output), args[2])?
    };
    Some((result, if chosen.fp { fpstatus::take() } else { FpStatus::NONE }))
}

/// Applies a unary ufunc to a NumPy scalar: the negative and the absolute value notice integer overflow. `None` when this has to
/// go through the array machinery.
pub fn scalar_unary(ufunc: &'static Ufunc, a: &Scalar) -> Option<(Scalar, FpStatus)> {
    let num = a.num()?;
    if ufunc.nin != 1 || ufunc.nout != 1 {
        return None;
    }
    let chosen = ufunc.loop_for(num)?;
    let output = *chosen.types.get(1)?;
    let mut cells = [[0u128; 1]; 2];
    let [x, y] = &mut cells;
    let args = [x.as_mut_ptr() as *mut u8, y.as_mut_ptr() as *mut u8];
    if chosen.fp {
        fpstatus::clear();
    }
    // SAFETY: sixteen bytes hold any numeric element; the loop sees one element of each of its types.
    let result = unsafe {
        a.write(&DType::Num(num), args[0]);
        (chosen.run)(&args, &[0; 2], 1);
        Scalar::read(&DType::Num(output), args[1])?
    };
    let mut status = if chosen.fp { fpstatus::take() } else { FpStatus::NONE };
    let exact = match (ufunc.name, a.as_i128()) {
        ("negative", Some(value)) => Some(-value),
        ("absolute", Some(value)) => Some(value.abs()),
        _ => None,
    };
    if let (Some(exact), Some((low, high))) = (exact, integer_range(num))
        && (exact < low || exact > high)
    {
        status |= FpStatus::OVERFLOW;
    }
    Some((result, status))
}

fn is_integer(input: Input<'_>) -> bool {
    match input {
        Input::Scalar(scalar) => scalar.as_i128().is_some(),
        Input::Int(_) | Input::BigInt(_) => true,
        _ => false,
    }
}

/// The type both are computed in.
fn common_num(a: Input<'_>, b: Input<'_>) -> Option<Num> {
    if let (Input::Scalar(x), Input::Scalar(y)) = (a, b)
        && x.num()? == y.num()?
    {
        return x.num();
    }
    let operands: [Operand; 2] = [a.operand(), b.operand()];
    if let (Operand::Strong(x), Operand::Strong(y)) = (&operands[0], &operands[1]) {
        x.num()?;
        y.num()?;
    }
    match result_type(&operands) {
        Ok(DType::Num(num)) => Some(num),
        _ => None,
    }
}

/// The operand as an element of the common type, and whether a Python number is too large for it; `None` for scalars that are no
/// numbers.
fn element(input: Input<'_>, num: Num) -> Option<Result<(Scalar, bool)>> {
    let Input::Scalar(scalar) = input else { return Some(input.to_element(num)) };
    if scalar.num()? == num {
        return Some(Ok((scalar.clone(), false)));
    }
    let value = match scalar.as_i128() {
        Some(value) if integer_range(num).is_some() => integer_element(num, value),
        _ => Input::Complex(scalar.as_complex()?).to_element(num).ok()?.0,
    };
    Some(Ok((value, false)))
}

/// Whether the exact result of an integer operation leaves the type.
fn overflows(name: &str, a: &Scalar, b: &Scalar, num: Num) -> bool {
    let (Some(a), Some(b), Some((low, high))) = (a.as_i128(), b.as_i128(), integer_range(num)) else { return false };
    let exact = match name {
        "add" => Some(a + b),
        "subtract" => Some(a - b),
        "multiply" => a.checked_mul(b),
        _ => return false,
    };
    exact.is_none_or(|value| value < low || value > high)
}

fn unfused_product(a: &Scalar, b: &Scalar) -> Option<Scalar> {
    match (a, b) {
        (Scalar::C64(a), Scalar::C64(b)) => Some(Scalar::C64(a.scalar_mul(*b))),
        (Scalar::C128(a), Scalar::C128(b)) => {
            Some(Scalar::C128(Box::new(<Complex<f64> as ComplexMath>::scalar_mul(**a, **b))))
        }
        _ => None,
    }
}
