//! Dates and durations: 64-bit ticks of one unit, the smallest integer being NaT, which propagates and equals nothing.

use crate::array::{Bool, NAT};
use crate::compute::fpstatus::{FpStatus, raise};
use crate::compute::math::integer::Integer;
use crate::compute::ufunc::LoopFn;

pub const ADD: LoopFn = loop_fn!(plain binary [i64, i64, i64] |a, b| both(a, b, i64::wrapping_add));
pub const SUBTRACT: LoopFn = loop_fn!(plain binary [i64, i64, i64] |a, b| both(a, b, i64::wrapping_sub));
pub const MULTIPLY_INT: LoopFn = loop_fn!(plain binary [i64, i64, i64] |a, b| either(a, a.wrapping_mul(b)));
pub const INT_MULTIPLY: LoopFn = loop_fn!(plain binary [i64, i64, i64] |a, b| either(b, a.wrapping_mul(b)));
pub const MULTIPLY_FLOAT: LoopFn = loop_fn!(plain binary [i64, f64, i64] |a, b| either(a, ticks(a as f64 * b)));
pub const FLOAT_MULTIPLY: LoopFn = loop_fn!(plain binary [f64, i64, i64] |a, b| either(b, ticks(a * b as f64)));
pub const DIVIDE_INT: LoopFn =
    loop_fn!(plain binary [i64, i64, i64] |a, b| if a == NAT || b == 0 { NAT } else { a.wrapping_div(b) });
pub const DIVIDE_FLOAT: LoopFn = loop_fn!(plain binary [i64, f64, i64] |a, b| either(a, ticks(a as f64 / b)));
pub const RATIO: LoopFn =
    loop_fn!(plain binary [i64, i64, f64] |a, b| if a == NAT || b == NAT { f64::NAN } else { a as f64 / b as f64 });
pub const FLOOR_RATIO: LoopFn = loop_fn!(plain binary [i64, i64, i64] |a, b| divmod(a, b).0);
pub const REMAINDER: LoopFn = loop_fn!(plain binary [i64, i64, i64] |a, b| {
    if a == NAT || b == NAT {
        NAT
    } else {
        divmod(a, b).1
    }
});
pub const DIVMOD: LoopFn = loop_fn!(plain binary_pair [i64, i64] |a, b| divmod(a, b));

pub const NEGATIVE: LoopFn = loop_fn!(plain unary [i64, i64] |a| a.wrapping_neg());
pub const POSITIVE: LoopFn = loop_fn!(plain unary [i64, i64] |a| a);
pub const ABSOLUTE: LoopFn = loop_fn!(plain unary [i64, i64] |a| a.wrapping_abs());
pub const SIGN: LoopFn = loop_fn!(plain unary [i64, i64] |a| a.signum());

pub const EQUAL: LoopFn = loop_fn!(plain binary [i64, i64, Bool] |a, b| Bool::from(a == b && a != NAT));
pub const NOT_EQUAL: LoopFn = loop_fn!(plain binary [i64, i64, Bool] |a, b| Bool::from(a != b || a == NAT));
pub const LESS: LoopFn = loop_fn!(plain binary [i64, i64, Bool] |a, b| Bool::from(a < b && a != NAT));
pub const LESS_EQUAL: LoopFn =
    loop_fn!(plain binary [i64, i64, Bool] |a, b| Bool::from(a <= b && a != NAT && b != NAT));
pub const GREATER: LoopFn = loop_fn!(plain binary [i64, i64, Bool] |a, b| Bool::from(a > b && b != NAT));
pub const GREATER_EQUAL: LoopFn =
    loop_fn!(plain binary [i64, i64, Bool] |a, b| Bool::from(a >= b && a != NAT && b != NAT));

pub const MAXIMUM: LoopFn = loop_fn!(plain binary [i64, i64, i64] |a, b| both(a, b, Ord::max));
pub const MINIMUM: LoopFn = loop_fn!(plain binary [i64, i64, i64] |a, b| both(a, b, Ord::min));
/// NaT is the smallest integer, so that the larger of the two avoids it by itself.
pub const FMAX: LoopFn = loop_fn!(plain binary [i64, i64, i64] |a, b| Ord::max(a, b));
pub const FMIN: LoopFn = loop_fn!(plain binary [i64, i64, i64] |a, b| {
    if a == NAT {
        b
    } else if b == NAT {
        a
    } else {
        Ord::min(a, b)
    }
});

pub const IS_NAT: LoopFn = loop_fn!(plain unary [i64, Bool] |a| Bool::from(a == NAT));
pub const IS_FINITE: LoopFn = loop_fn!(plain unary [i64, Bool] |a| Bool::from(a != NAT));
pub const NEVER: LoopFn = loop_fn!(plain unary [i64, Bool] |_: i64| Bool::FALSE);

/// `duration // integer` truncates, as NumPy's does; only a repeated divisor of zero raises a flag.
///
/// # Safety
/// As for `LoopFn`: ticks, integers, ticks.
pub unsafe fn floor_divide_int(args: &[*mut u8], strides: &[isize], n: usize) {
    if let (&[_, divisor, _], &[_, 0, _]) = (args, strides) {
        // SAFETY: the one divisor of the run.
        if n > 0 && unsafe { (divisor as *const i64).read_unaligned() } == 0 {
            raise(FpStatus::DIVIDE);
        }
    }
    // SAFETY: the same operands.
    unsafe { DIVIDE_INT(args, strides, n) }
}

fn both(a: i64, b: i64, f: fn(i64, i64) -> i64) -> i64 {
    if a == NAT || b == NAT { NAT } else { f(a, b) }
}

fn either(duration: i64, value: i64) -> i64 {
    if duration == NAT { NAT } else { value }
}

/// Truncated ticks; NaT for what is no number of ticks.
fn ticks(value: f64) -> i64 {
    if value.is_finite() && value.abs() < 9.3e18 { value as i64 } else { NAT }
}

/// Floored quotient and remainder. NaT raises "invalid", zero "divide"; the quotient is then zero.
fn divmod(a: i64, b: i64) -> (i64, i64) {
    if a == NAT || b == NAT {
        raise(FpStatus::INVALID);
        (0, NAT)
    } else if b == 0 {
        raise(FpStatus::DIVIDE);
        (0, NAT)
    } else {
        (a.floor_div(b), Integer::floor_rem(a, b))
    }
}
