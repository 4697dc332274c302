//! Loops over complex64 and complex128.

use num_complex::Complex;

use crate::array::Num;
use crate::compute::math::complex::ComplexMath;
use crate::compute::ufunc::{Loop, LoopFn};

/// Sums and differences are those of the parts: packed operands are twice as many real numbers.
macro_rules! by_parts {
    ($($name:ident $t:ty: |$a:ident, $b:ident| $f:expr;)*) => {
        $(unsafe fn $name(args: &[*mut u8], strides: &[isize], n: usize) {
            const SIZE: isize = size_of::<$t>() as isize;
            const PARTS: LoopFn = loop_fn!(blocks binary [$t, $t, $t] |$a, $b| $f);
            const WHOLE: LoopFn = loop_fn!(plain binary [Complex<$t>, Complex<$t>, Complex<$t>] |$a, $b| $f);
            // SAFETY: the same operands.
            unsafe {
                match strides.iter().all(|&step| step == 2 * SIZE) {
                    true => PARTS(args, &[SIZE; 3], 2 * n),
                    false => WHOLE(args, strides, n),
                }
            }
        })*
    };
}

by_parts! {
    add_single f32: |a, b| a + b;
    add_double f64: |a, b| a + b;
    subtract_single f32: |a, b| a - b;
    subtract_double f64: |a, b| a - b;
}

pub static ADD: &[Loop] = &[
    Loop { types: &[Num::C64; 3], run: add_single, fp: true, guard: None },
    Loop { types: &[Num::C128; 3], run: add_double, fp: true, guard: None },
];
pub static SUBTRACT: &[Loop] = &[
    Loop { types: &[Num::C64; 3], run: subtract_single, fp: true, guard: None },
    Loop { types: &[Num::C128; 3], run: subtract_double, fp: true, guard: None },
];
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

const SQUARE_SINGLE: LoopFn = loop_fn!(fused unary [Complex<f32>, Complex<f32>] |a| a.fused_mul(a));
const SQUARE_DOUBLE: LoopFn = loop_fn!(fused unary [Complex<f64>, Complex<f64>] |a| a.fused_mul(a));
const MULTIPLY_SINGLE: LoopFn = loop_fn!(fused binary [Complex<f32>, Complex<f32>, Complex<f32>] |a, b| a.fused_mul(b));
const MULTIPLY_DOUBLE: LoopFn = fused_double;

/// Products of complex128 two at a time where operands are packed.
unsafe fn fused_double(args: &[*mut u8], strides: &[isize], n: usize) {
    const PLAIN: LoopFn = loop_fn!(fused binary [Complex<f64>, Complex<f64>, Complex<f64>] |a, b| a.fused_mul(b));
    let mut done = 0;
    #[cfg(target_arch = "x86_64")]
    if crate::compute::isa::isa() >= crate::compute::isa::Isa::Avx2
        && let (&[a, b, o], &[16, 16, 16]) = (args, strides)
    {
        /// # Safety
        /// `n` elements of each operand, an even number.
        #[target_feature(enable = "avx2,fma")]
        unsafe fn pairs(a: *const f64, b: *const f64, o: *mut f64, n: usize) {
            use std::arch::x86_64::*;
            for i in (0..n).step_by(2) {
                // SAFETY: two elements, four numbers; they are read before they are written.
                unsafe {
                    let (x, y) = (_mm256_loadu_pd(a.add(2 * i)), _mm256_loadu_pd(b.add(2 * i)));
                    let (re, im) = (_mm256_movedup_pd(x), _mm256_permute_pd::<0b1111>(x));
                    let crossed = _mm256_mul_pd(im, _mm256_permute_pd::<0b0101>(y));
                    _mm256_storeu_pd(o.add(2 * i), _mm256_fmaddsub_pd(re, y, crossed));
                }
            }
        }
        done = n & !1;
        // SAFETY: packed operands, which overlap the output only exactly; the processor has the features.
        unsafe { pairs(a as *const f64, b as *const f64, o as *mut f64, done) };
    }
    let rest: smallvec::SmallVec<[*mut u8; 3]> =
        args.iter().zip(strides).map(|(ptr, step)| ptr.wrapping_offset(done as isize * step)).collect();
    // SAFETY: the elements left over, or all.
    unsafe { PLAIN(&rest, strides, n - done) }
}

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
        run: loop_fn!(fused unary [Complex<f32>, f32] |a| a.modulus()),
        fp: false,
        guard: None,
    },
    Loop {
        types: &[Num::C128, Num::F64],
        run: loop_fn!(fused unary [Complex<f64>, f64] |a| a.modulus()),
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
