//! Rounding, splitting, neighbours and signs of floats: everything exact or nearly so that is no transcendental function.

use half::f16;

use super::half_precision::{self, through_single};
use crate::array::Num;
use crate::compute::fpstatus::{FpStatus, raise};
use crate::compute::math::float::{Real, cube_root_easy, cube_root_is_hard};
use crate::compute::ufunc::{Loop, LoopFn};

/// `floor`, `ceil` and `trunc` keep booleans and integers as they are.
pub static ROUND_EXACT: &[&[Loop]] = &[super::arithmetic::IDENTITY_BOOL, super::arithmetic::IDENTITY_INT];

pub static FLOOR: &[Loop] = float_unary!(blocks fp |a| a.floor());
pub static CEIL: &[Loop] = float_unary!(blocks fp |a| a.ceil());
pub static TRUNC: &[Loop] = float_unary!(blocks fp |a| a.trunc());
pub static RINT: &[Loop] = float_unary!(blocks fp |a| a.round_ties_even());
pub static SQRT: &[Loop] = float_unary!(blocks fp |a| a.sqrt());
own_double!(
    CBRT,
    (a),
    float_unary!(plain fp |a| Real::cube_root(a)),
    unary_two_speed,
    cube_root_is_hard,
    cube_root_easy,
    |a| Real::cube_root(a)
);

pub static DEGREES: &[Loop] = float_unary!(blocks fp |a| a * (180.0f32 / std::f32::consts::PI),
    |a| a * (180.0f64 / std::f64::consts::PI));
pub static RADIANS: &[Loop] = float_unary!(blocks fp |a| a * (std::f32::consts::PI / 180.0f32),
    |a| a * (std::f64::consts::PI / 180.0f64));

pub static COPYSIGN: &[Loop] = &[
    Loop {
        types: &[Num::F16; 3],
        run: loop_fn!(blocks binary [u16, u16, u16] |a, b| a & 0x7fff | b & 0x8000),
        fp: false,
        guard: None,
    },
    Loop {
        types: &[Num::F32; 3],
        run: loop_fn!(blocks binary [f32, f32, f32] |a, b| a.copysign(b)),
        fp: false,
        guard: None,
    },
    Loop {
        types: &[Num::F64; 3],
        run: loop_fn!(blocks binary [f64, f64, f64] |a, b| a.copysign(b)),
        fp: false,
        guard: None,
    },
];

pub static HEAVISIDE: &[Loop] = float_binary!(plain exact |a, b| Real::heaviside(a, b));

pub static NEXT_AFTER: &[Loop] = &[
    Loop {
        types: &[Num::F16; 3],
        run: loop_fn!(plain binary [f16, f16, f16] |a, b| next_after_half(a, b)),
        fp: true,
        guard: None,
    },
    Loop {
        types: &[Num::F32; 3],
        run: loop_fn!(plain binary [f32, f32, f32] |a, b| Real::next_after(a, b)),
        fp: true,
        guard: None,
    },
    Loop {
        types: &[Num::F64; 3],
        run: loop_fn!(plain binary [f64, f64, f64] |a, b| Real::next_after(a, b)),
        fp: true,
        guard: None,
    },
];

pub static SPACING: &[Loop] = &[
    Loop { types: &[Num::F16; 2], run: loop_fn!(plain unary [f16, f16] |a| spacing_half(a)), fp: true, guard: None },
    Loop { types: &[Num::F32; 2], run: loop_fn!(plain unary [f32, f32] |a| Real::spacing(a)), fp: true, guard: None },
    Loop { types: &[Num::F64; 2], run: loop_fn!(plain unary [f64, f64] |a| Real::spacing(a)), fp: true, guard: None },
];

const MODF_SINGLE: LoopFn = loop_fn!(plain unary_pair [f32, f32, f32] |a| Real::split(a));
const FREXP_SINGLE: LoopFn = loop_fn!(plain unary_pair [f32, f32, i32] |a| Real::mantissa_exponent(a));
const LDEXP_INT_SINGLE: LoopFn = loop_fn!(plain binary [f32, i32, f32] |a, b| Real::scale(a, b as i64));
const LDEXP_LONG_SINGLE: LoopFn = loop_fn!(plain binary [f32, i64, f32] |a, b| Real::scale(a, b));

macro_rules! half_loop {
    ($name:ident, $single:expr, $half:expr, $nin:expr) => {
        unsafe fn $name(args: &[*mut u8], strides: &[isize], n: usize) {
            // SAFETY: the operands marked are float16.
            unsafe { through_single($single, &$half, $nin, args, strides, n) }
        }
    };
}

half_loop!(modf_half, MODF_SINGLE, [true, true, true], 1);
half_loop!(frexp_half, FREXP_SINGLE, [true, true, false], 1);
half_loop!(ldexp_int_half, LDEXP_INT_SINGLE, [true, false, true], 2);
half_loop!(ldexp_long_half, LDEXP_LONG_SINGLE, [true, false, true], 2);

pub static MODF: &[Loop] = &[
    Loop { types: &[Num::F16; 3], run: modf_half, fp: true, guard: None },
    Loop { types: &[Num::F32; 3], run: MODF_SINGLE, fp: true, guard: None },
    Loop {
        types: &[Num::F64; 3],
        run: loop_fn!(plain unary_pair [f64, f64, f64] |a| Real::split(a)),
        fp: true,
        guard: None,
    },
];

pub static FREXP: &[Loop] = &[
    Loop { types: &[Num::F16, Num::F16, Num::I32], run: frexp_half, fp: false, guard: None },
    Loop { types: &[Num::F32, Num::F32, Num::I32], run: FREXP_SINGLE, fp: false, guard: None },
    Loop {
        types: &[Num::F64, Num::F64, Num::I32],
        run: loop_fn!(plain unary_pair [f64, f64, i32] |a| Real::mantissa_exponent(a)),
        fp: false,
        guard: None,
    },
];

pub static LDEXP: &[Loop] = &[
    Loop { types: &[Num::F16, Num::I32, Num::F16], run: ldexp_int_half, fp: true, guard: None },
    Loop { types: &[Num::F32, Num::I32, Num::F32], run: LDEXP_INT_SINGLE, fp: true, guard: None },
    Loop { types: &[Num::F16, Num::I64, Num::F16], run: ldexp_long_half, fp: true, guard: None },
    Loop { types: &[Num::F32, Num::I64, Num::F32], run: LDEXP_LONG_SINGLE, fp: true, guard: None },
    Loop {
        types: &[Num::F64, Num::I32, Num::F64],
        run: loop_fn!(plain binary [f64, i32, f64] |a, b| Real::scale(a, b as i64)),
        fp: true,
        guard: None,
    },
    Loop {
        types: &[Num::F64, Num::I64, Num::F64],
        run: loop_fn!(plain binary [f64, i64, f64] |a, b| Real::scale(a, b)),
        fp: true,
        guard: None,
    },
];

/// The neighbour among float16 values.
fn next_after_half(from: f16, to: f16) -> f16 {
    if from.is_nan() || to.is_nan() {
        return f16::NAN;
    }
    if from == to {
        return from;
    }
    let bits = from.to_bits();
    let next = if bits & 0x7fff == 0 {
        f16::from_bits(to.to_bits() & 0x8000 | 1)
    } else if (from < to) == (bits & 0x8000 == 0) {
        f16::from_bits(bits + 1)
    } else {
        f16::from_bits(bits - 1)
    };
    if next.is_infinite() && from.is_finite() {
        raise(FpStatus::OVERFLOW);
    }
    next
}

/// The distance to the next float16 towards positive infinity, always positive: `npy_half_spacing` differs in this from the wider
/// types.
fn spacing_half(value: f16) -> f16 {
    if !value.is_finite() {
        raise(FpStatus::INVALID);
        return f16::NAN;
    }
    if value == f16::MAX {
        raise(FpStatus::OVERFLOW);
        return f16::INFINITY;
    }
    let next = next_after_half(value, f16::INFINITY);
    f16::from_bits(half_precision::round(next.to_f32() - value.to_f32()))
}

pub static FABS: &[Loop] = super::arithmetic::ABSOLUTE_FLOAT;
