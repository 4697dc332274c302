//! Exponentials, logarithms, trigonometric and hyperbolic functions of real arguments.
//!
//! float64 is the C library's, to the last bit, as it is NumPy's where AVX-512 is not used. Where NumPy has a float32 or float64
//! algorithm of its own, it lives in `math`. float16 goes through the C library's float32 functions.

use super::drive;
use super::half_precision::through_single;
use crate::array::Num;
#[cfg(target_arch = "x86_64")]
use crate::compute::isa::{Isa, for_each_isa, isa, looked_up_by};
use crate::compute::math::float::Real;
#[cfg(target_arch = "x86_64")]
use crate::compute::math::{arctangent, double, single_power};
use crate::compute::math::{libm, near_one, single, tanh};
use crate::compute::ufunc::{Loop, LoopFn};

/// float32 by an algorithm of its own, float16 (through float32) from the C library, float64 by the given loop.
macro_rules! own_single {
    ($single:path, $hard:path, $easy:path, $double:expr, $half:path) => {{
        unsafe fn single(args: &[*mut u8], strides: &[isize], n: usize) {
            widest!(args, strides, n => drive::unary_two_speed::<f32>(
                args,
                strides,
                n,
                #[inline(always)] |a| $hard(a),
                #[inline(always)] |a| $easy(a),
                $single
            ))
        }
        unsafe fn half(args: &[*mut u8], strides: &[isize], n: usize) {
            // SAFETY: float16 operands.
            unsafe { through_single(loop_fn!(plain unary [f32, f32] |a| $half(a)), &[true; 2], 1, args, strides, n) }
        }
        &[
            Loop { types: &[Num::F16; 2], run: half, fp: true, guard: None },
            Loop { types: &[Num::F32; 2], run: single, fp: true, guard: None },
            Loop { types: &[Num::F64; 2], run: $double, fp: true, guard: None },
        ]
    }};
}

macro_rules! from_libm {
    ($($name:ident $single:ident $double:ident;)*) => {
        $(pub static $name: &[Loop] = float_unary!(plain fp |a| libm::$single(a), |a| libm::$double(a));)*
    };
}

from_libm! {
    ARCSIN asinf asin;
    ARCCOS acosf acos;
}

/// As the C library has them; float32 in vectors, and float64 by the given loop.
macro_rules! single_in_vectors {
    ($($name:ident $kernel:ident $single:ident $double:ident $loop:ident;)*) => {$(
        pub static $name: &[Loop] = {
            const LIBRARY: &[Loop] = float_unary!(plain fp |a| libm::$single(a), |a| libm::$double(a));
            unsafe fn single(args: &[*mut u8], strides: &[isize], n: usize) {
                #[cfg(target_arch = "x86_64")]
                if n >= FEW {
                    let kernel: Option<single_power::Kernel> = looked_up_by!(single_power, $kernel);
                    if let Some(kernel) = kernel {
                        // SAFETY: float32 operands; the processor has what the kernel needs.
                        return unsafe { drive::unary_kernel(args, strides, n, |from, to, n| kernel(from, to, n)) };
                    }
                }
                // SAFETY: the caller's.
                unsafe { (LIBRARY[1].run)(args, strides, n) }
            }
            &[
                LIBRARY[0],
                Loop { types: &[Num::F32; 2], run: single, fp: true, guard: None },
                Loop { types: &[Num::F64; 2], run: $loop, fp: true, guard: None },
            ]
        };
    )*};
}

single_in_vectors! {
    EXP2 exp2 exp2f exp2 exp2_double;
    LOG2 log2 log2f log2 log2_double;
}

pub static COSH: &[Loop] = {
    const LIBRARY: &[Loop] = float_unary!(plain fp |a| libm::coshf(a), |a| libm::cosh(a));
    unsafe fn double(args: &[*mut u8], strides: &[isize], n: usize) {
        #[cfg(target_arch = "x86_64")]
        if let (FEW.., Some(exp)) = (n, exp_kernel()) {
            const BLOCK: usize = 128;
            let by_blocks = |from: *const f64, to: *mut f64, n: usize| {
                for done in (0..n).step_by(BLOCK) {
                    let count = BLOCK.min(n - done);
                    let (mut given, mut powers) = ([1.0; BLOCK], [1.0f64; BLOCK]);
                    // SAFETY: a part of the operands, which is read before it is written; the processor has what the kernel needs.
                    unsafe {
                        std::ptr::copy_nonoverlapping(from.add(done), given.as_mut_ptr(), count);
                        for (power, &x) in powers.iter_mut().zip(&given) {
                            *power = if near_one::cosh_is_hard(x) { 1.0 } else { x.abs() };
                        }
                        exp(powers.as_ptr(), powers.as_mut_ptr(), BLOCK, [from as *const u8; 2]);
                        cosh_block(&given, &mut powers);
                        std::ptr::copy_nonoverlapping(powers.as_ptr(), to.add(done), count);
                    }
                }
            };
            // SAFETY: float64 operands.
            return unsafe { drive::unary_kernel(args, strides, n, by_blocks) };
        }
        // SAFETY: the caller's.
        unsafe { (LIBRARY[2].run)(args, strides, n) }
    }
    &[LIBRARY[0], LIBRARY[1], Loop { types: &[Num::F64; 2], run: double, fp: true, guard: None }]
};

#[cfg(target_arch = "x86_64")]
for_each_isa! {
/// Replaces the exponentials of the numbers' magnitudes by their hyperbolic cosines.
fn cosh_block(given: &[f64; 128], powers: &mut [f64; 128]) {
    for (x, power) in given.as_chunks::<16>().0.iter().zip(powers.as_chunks_mut::<16>().0) {
        let mut hard = false;
        for &x in x {
            hard |= near_one::cosh_is_hard(x);
        }
        if hard {
            for (&x, power) in x.iter().zip(power) {
                *power = libm::cosh(x);
            }
        } else {
            for i in 0..16 {
                power[i] = near_one::cosh_easy(x[i], power[i]);
            }
        }
    }
}
}

/// As the C library has them; float64 by the given loop.
macro_rules! double_by_kernel {
    ($($name:ident $single:ident $double:ident $loop:ident;)*) => {$(
        pub static $name: &[Loop] = {
            const LIBRARY: &[Loop] = float_unary!(plain fp |a| libm::$single(a), |a| libm::$double(a));
            &[LIBRARY[0], LIBRARY[1], Loop { types: &[Num::F64; 2], run: $loop, fp: true, guard: None }]
        };
    )*};
}

double_by_kernel! {
    LOG10 log10f log10 log10_double;
    TAN tanf tan tan_double;
    ARCTAN atanf atan arctan_double;
}

own_double!(
    LOG1P,
    (a),
    float_unary!(plain fp |a| libm::log1pf(a), |a| libm::log1p(a)),
    unary_two_speed,
    near_one::log1p_is_hard,
    near_one::log1p_easy,
    |a| libm::log1p(a)
);
own_double!(
    EXPM1,
    (a),
    float_unary!(plain fp |a| libm::expm1f(a), |a| libm::expm1(a)),
    unary_two_speed,
    near_one::expm1_is_hard,
    near_one::expm1_easy,
    |a| libm::expm1(a)
);
own_double!(
    SINH,
    (a),
    float_unary!(plain fp |a| libm::sinhf(a), |a| libm::sinh(a)),
    unary_two_speed,
    near_one::sinh_is_hard,
    near_one::sinh_easy,
    |a| libm::sinh(a)
);
own_double!(
    HYPOT,
    (a, b),
    float_binary!(plain fp |a, b| libm::hypotf(a, b), |a, b| libm::hypot(a, b)),
    binary_two_speed,
    near_one::hypot_is_hard,
    near_one::hypot_easy,
    |a, b| libm::hypot(a, b)
);

pub static EXP: &[Loop] = own_single!(single::exp, single::exp_is_hard, single::exp_easy, exp_double, libm::expf);
pub static LOG: &[Loop] = own_single!(single::log, single::log_is_hard, single::log_easy, log_double, libm::logf);
pub static SIN: &[Loop] = own_single!(single::sin, single::sin_is_hard, single::sin_easy, sin_double, libm::sinf);
pub static COS: &[Loop] = own_single!(single::cos, single::cos_is_hard, single::cos_easy, cos_double, libm::cosf);
pub static TANH: &[Loop] = &[
    Loop { types: &[Num::F16; 2], run: half_through_tanh, fp: true, guard: None },
    Loop { types: &[Num::F32; 2], run: tanh_single, fp: false, guard: None },
    Loop { types: &[Num::F64; 2], run: tanh_double, fp: false, guard: None },
];

/// A float64 loop in vectors where the processor has them, whose results have the same bits as the plain loop's, and their kernel.
macro_rules! double_in_vectors {
    ($loop:ident, $kernel:ident, $found:expr, $plain:expr) => {
        unsafe fn $loop(args: &[*mut u8], strides: &[isize], n: usize) {
            const PLAIN: LoopFn = $plain;
            #[cfg(target_arch = "x86_64")]
            if let (FEW.., Some(kernel)) = (n, $kernel()) {
                // SAFETY: float64 operands; the processor has what the kernel needs.
                return unsafe {
                    drive::unary_kernel(args, strides, n, |from, to, n| kernel(from, to, n, [from as *const u8; 2]))
                };
            }
            // SAFETY: float64 operands.
            unsafe { PLAIN(args, strides, n) }
        }

        #[cfg(target_arch = "x86_64")]
        fn $kernel() -> Option<double::Kernel> {
            $found
        }
    };
}

/// Elements from which vectors pay.
#[cfg(target_arch = "x86_64")]
const FEW: usize = 4;

/// Those of the C library whose kernels look numbers up in tables.
macro_rules! looked_up {
    ($($name:ident $loop:ident $kernel:ident;)*) => {$(
        double_in_vectors!(
            $loop,
            $kernel,
            looked_up_by!(double, $name),
            loop_fn!(plain unary [f64, f64] |a| libm::$name(a))
        );
    )*};
}

looked_up! {
    exp exp_double exp_kernel;
    log log_double log_kernel;
    exp2 exp2_double exp2_kernel;
    log2 log2_double log2_kernel;
    log10 log10_double log10_kernel;
    sin sin_double sin_kernel;
    cos cos_double cos_kernel;
}

// These read rows of their tables by loads, in wide vectors too.
double_in_vectors!(
    tan_double,
    tan_kernel,
    match isa() {
        Isa::Avx512 => Some(double::avx512::tan),
        Isa::Avx2 => Some(double::avx2::tan),
        Isa::Portable => None,
    },
    loop_fn!(plain unary [f64, f64] |a| libm::tan(a))
);
double_in_vectors!(
    arctan_double,
    arctan_kernel,
    match isa() {
        Isa::Avx512 => Some(double::avx512::arctan),
        Isa::Avx2 => Some(double::avx2::arctan),
        Isa::Portable => None,
    },
    loop_fn!(plain unary [f64, f64] |a| libm::atan(a))
);

double_in_vectors!(
    tanh_double,
    tanh_kernel,
    (isa() == Isa::Avx512).then_some(double::avx512::tanh as double::Kernel),
    loop_fn!(fused unary [f64, f64] |a| tanh::tanh(a))
);

/// The kernel of a float64 function, for packed and aligned operands, which asks for other operands while it computes.
#[cfg(target_arch = "x86_64")]
pub fn double_kernel(ufunc: &str) -> Option<double::Kernel> {
    match ufunc {
        "exp" => exp_kernel(),
        "log" => log_kernel(),
        "exp2" => exp2_kernel(),
        "log2" => log2_kernel(),
        "log10" => log10_kernel(),
        "sin" => sin_kernel(),
        "cos" => cos_kernel(),
        "tan" => tan_kernel(),
        "arctan" => arctan_kernel(),
        "tanh" => tanh_kernel(),
        _ => None,
    }
}

unsafe fn tanh_single(args: &[*mut u8], strides: &[isize], n: usize) {
    const PLAIN: LoopFn = loop_fn!(fused unary [f32, f32] |a| tanh::tanhf(a));
    let mut done = 0;
    #[cfg(target_arch = "x86_64")]
    if isa() == Isa::Avx512
        && let (&[a, o], &[4, 4]) = (args, strides)
        && drive::may_go_in_blocks::<f32>(a, o, n)
    {
        // SAFETY: packed operands, the same or apart; the processor has the instructions.
        done = unsafe { tanh::single_in_vectors(a as *const f32, o as *mut f32, n) };
    }
    let rest: smallvec::SmallVec<[*mut u8; 2]> =
        args.iter().zip(strides).map(|(ptr, step)| ptr.wrapping_offset(done as isize * step)).collect();
    // SAFETY: the elements left over, or all.
    unsafe { PLAIN(&rest, strides, n - done) }
}

unsafe fn half_through_tanh(args: &[*mut u8], strides: &[isize], n: usize) {
    // SAFETY: float16 operands.
    unsafe { through_single(loop_fn!(plain unary [f32, f32] |a| libm::tanhf(a)), &[true; 2], 1, args, strides, n) }
}

pub static ARCTAN2: &[Loop] = {
    const LIBRARY: &[Loop] = float_binary!(plain fp |a, b| libm::atan2f(a, b), |a, b| libm::atan2(a, b));
    unsafe fn double(args: &[*mut u8], strides: &[isize], n: usize) {
        #[cfg(target_arch = "x86_64")]
        if n >= FEW {
            let kernel: Option<arctangent::Kernel> = match isa() {
                Isa::Avx512 => Some(arctangent::avx512::arctan2),
                Isa::Avx2 => Some(arctangent::avx2::arctan2),
                Isa::Portable => None,
            };
            if let Some(kernel) = kernel
                // SAFETY: float64 operands; the processor has what the kernel needs.
                && unsafe { drive::binary_kernel(args, strides, n, |y, x, to, n| kernel(y, x, to, n)) }
            {
                return;
            }
        }
        // SAFETY: the caller's.
        unsafe { (LIBRARY[2].run)(args, strides, n) }
    }
    &[LIBRARY[0], LIBRARY[1], Loop { types: &[Num::F64; 3], run: double, fp: true, guard: None }]
};
pub static LOGADDEXP: &[Loop] = float_binary!(plain fp |a, b| Real::log_add_exp(a, b));
pub static LOGADDEXP2: &[Loop] = float_binary!(plain fp |a, b| Real::log_add_exp2(a, b));
