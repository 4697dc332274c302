//! Loops over complex64 and complex128.

use num_complex::Complex;

use crate::array::Num;
use crate::compute::math::complex::ComplexMath;
use crate::compute::ufunc::{Loop, LoopFn};

pub static ADD: &[Loop] = binary!(blocks fp [Complex<f32>, Complex<f64>] |a, b| a + b);
pub static SUBTRACT: &[Loop] = binary!(blocks fp [Complex<f32>, Complex<f64>] |a, b| a - b);
pub static DIVIDE: &[Loop] = binary!(plain fp [Complex<f32>, Complex<f64>] |a, b| ComplexMath::div(a, b));
pub static POWER: &[Loop] = binary!(plain fp [Complex<f32>, Complex<f64>] |a, b| ComplexMath::pow(a, b));
pub static FLOAT_POWER: &[Loop] = binary!(plain fp [Complex<f64>] |a, b| ComplexMath::pow(a, b));
pub static NEGATIVE: &[Loop] = unary!(blocks exact [Complex<f32>, Complex<f64>] |a| -a);
pub static IDENTITY: &[Loop] = unary!(blocks exact [Complex<f32>, Complex<f64>] |a| a);
pub static CONJUGATE: &[Loop] = unary!(blocks exact [Complex<f32>, Complex<f64>] |a| a.conj());
pub static SIGN: &[Loop] = unary!(plain fp [Complex<f32>, Complex<f64>] |a| ComplexMath::sign(a));
pub static RECIPROCAL: &[Loop] = unary!(plain fp [Complex<f32>, Complex<f64>] |a| ComplexMath::reciprocal(a));
pub static RINT: &[Loop] = unary!(blocks fp [Complex<f32>, Complex<f64>]
    |a| Complex::new(a.re.round_ties_even(), a.im.round_ties_even()));

const SQUARE_SINGLE: LoopFn = loop_fn!(blocks unary [Complex<f32>, Complex<f32>] |a| a.fused_mul(a));
const SQUARE_DOUBLE: LoopFn = loop_fn!(blocks unary [Complex<f64>, Complex<f64>] |a| a.fused_mul(a));
const MULTIPLY_SINGLE: LoopFn =
    loop_fn!(blocks binary [Complex<f32>, Complex<f32>, Complex<f32>] |a, b| a.fused_mul(b));
const MULTIPLY_DOUBLE: LoopFn =
    loop_fn!(blocks binary [Complex<f64>, Complex<f64>, Complex<f64>] |a, b| a.fused_mul(b));
const CHAIN_SINGLE: LoopFn = loop_fn!(plain binary [Complex<f32>, Complex<f32>, Complex<f32>] |a, b| a.scalar_mul(b));
const CHAIN_DOUBLE: LoopFn = loop_fn!(plain binary [Complex<f64>, Complex<f64>, Complex<f64>] |a, b| a.scalar_mul(b));

/// NumPy's vector loop for independent elements, its plain product in reductions and scans.
macro_rules! multiply {
    ($name:ident, $parallel:expr, $chain:expr, $size:expr) => {
        unsafe fn $name(args: &[*mut u8], strides: &[isize], n: usize) {
            let chained = match (args, strides) {
                (&[a, b, o], &[step_a, step_b, step_o]) => {
                    step_o == 0 || overlaps(a, step_a, o, step_o, n, $size) || overlaps(b, step_b, o, step_o, n, $size)
                }
                _ => return,
            };
            // SAFETY: the same operands.
            unsafe { if chained { $chain(args, strides, n) } else { $parallel(args, strides, n) } }
        }
    };
}

multiply!(multiply_single, MULTIPLY_SINGLE, CHAIN_SINGLE, 8);
multiply!(multiply_double, MULTIPLY_DOUBLE, CHAIN_DOUBLE, 16);

pub static MULTIPLY: &[Loop] = &[
    Loop { types: &[Num::C64; 3], run: multiply_single, fp: true, guard: None },
    Loop { types: &[Num::C128; 3], run: multiply_double, fp: true, guard: None },
];
pub static SQUARE: &[Loop] = &[
    Loop { types: &[Num::C64; 2], run: SQUARE_SINGLE, fp: true, guard: None },
    Loop { types: &[Num::C128; 2], run: SQUARE_DOUBLE, fp: true, guard: None },
];
pub static ABSOLUTE: &[Loop] = &[
    Loop {
        types: &[Num::C64, Num::F32],
        run: loop_fn!(blocks unary [Complex<f32>, f32] |a| a.modulus()),
        fp: false,
        guard: None,
    },
    Loop {
        types: &[Num::C128, Num::F64],
        run: loop_fn!(blocks unary [Complex<f64>, f64] |a| a.modulus()),
        fp: false,
        guard: None,
    },
];

macro_rules! elementary {
    ($($name:ident $method:ident;)*) => {
        $(pub static $name: &[Loop] =
            unary!(plain fp [Complex<f32>, Complex<f64>] |a| ComplexMath::$method(a));)*
    };
}

elementary! {
    EXP exp;
    EXP2 exp2;
    EXPM1 expm1;
    LOG log;
    LOG2 log2;
    LOG10 log10;
    LOG1P log1p;
    SQRT sqrt;
    SIN sin;
    COS cos;
    TAN tan;
    ARCSIN arcsin;
    ARCCOS arccos;
    ARCTAN arctan;
    SINH sinh;
    COSH cosh;
    TANH tanh;
    ARCSINH arcsinh;
    ARCCOSH arccosh;
    ARCTANH arctanh;
}

/// Whether an input and the output share memory in any way but exactly.
fn overlaps(input: *mut u8, step: isize, output: *mut u8, step_out: isize, n: usize, size: isize) -> bool {
    if input == output && step == step_out {
        return false;
    }
    let range = |start: *mut u8, step: isize| {
        let reach = step.wrapping_mul(n.saturating_sub(1) as isize);
        let start = start as isize;
        (start.min(start + reach), start.max(start + reach) + size)
    };
    let (a, b) = (range(input, step), range(output, step_out));
    a.0 < b.1 && b.0 < a.1
}
