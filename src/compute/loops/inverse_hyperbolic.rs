//! `arcsinh`, `arccosh` and `arctanh`: float64 by way of logarithms in vectors, a block at a time, where the processor fuses
//! multiplications and additions as the C library's `log1p` does; all else is the C library's.

#[cfg(target_arch = "x86_64")]
use super::{drive, transcendental::double_kernel};
use crate::array::Num;
#[cfg(target_arch = "x86_64")]
use crate::compute::isa::for_each_isa;
use crate::compute::math::libm;
#[cfg(target_arch = "x86_64")]
use crate::compute::math::{
    double::Kernel,
    inverse_hyperbolic::{ArcCosh, ArcSinh, ArcTanh, Inverse},
    near_one,
};
use crate::compute::ufunc::Loop;

/// Numbers at a time.
#[cfg(target_arch = "x86_64")]
const BLOCK: usize = 128;

macro_rules! by_logarithms {
    ($($name:ident $function:ident $single:ident $double:ident;)*) => {$(
        pub static $name: &[Loop] = {
            const LIBRARY: &[Loop] = float_unary!(plain fp |a| libm::$single(a), |a| libm::$double(a));
            unsafe fn double(args: &[*mut u8], strides: &[isize], n: usize) {
                #[cfg(target_arch = "x86_64")]
                if let (4.., Some(log)) = (n, double_kernel("log")) {
                    let by_blocks = |from: *const f64, to: *mut f64, n: usize| {
                        for done in (0..n).step_by(BLOCK) {
                            let count = BLOCK.min(n - done);
                            let mut block = [$function::EASY; BLOCK];
                            // SAFETY: a part of the operands, which is read before it is written.
                            unsafe {
                                std::ptr::copy_nonoverlapping(from.add(done), block.as_mut_ptr(), count);
                                in_block::<$function>(&mut block, log);
                                std::ptr::copy_nonoverlapping(block.as_ptr(), to.add(done), count);
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
    )*};
}

by_logarithms! {
    ARCSINH ArcSinh asinhf asinh;
    ARCCOSH ArcCosh acoshf acosh;
    ARCTANH ArcTanh atanhf atanh;
}

/// Replaces the numbers of a block by the function's values.
///
/// # Safety
/// The processor has what the kernel of the logarithm needs.
#[cfg(target_arch = "x86_64")]
unsafe fn in_block<F: Inverse>(block: &mut [f64; BLOCK], log: Kernel) {
    let given = *block;
    let (mut near, mut far) = ([0.0; BLOCK], [0.0; BLOCK]);
    let [hard, any_near, any_far] = arguments::<F>(&given, &mut near, &mut far);
    if any_near {
        log1p_block(&mut near);
    }
    if any_far {
        // SAFETY: as many values on both sides; the caller's.
        unsafe {
            let values = far.as_mut_ptr();
            log(values, values, BLOCK, [values as *const u8; 2])
        };
    }
    results::<F>(&given, &near, &far, block);
    if hard {
        for (&x, value) in given.iter().zip(block) {
            if F::is_hard(x) {
                *value = F::library(x);
            }
        }
    }
}

#[cfg(target_arch = "x86_64")]
for_each_isa! {
/// What the logarithms are of; whether any number is hard, near, far.
fn arguments<F: Inverse>(given: &[f64; BLOCK], near: &mut [f64; BLOCK], far: &mut [f64; BLOCK]) -> [bool; 3] {
    let (mut hard, mut any_near, mut any_far) = (0u64, 0u64, 0u64);
    for ((&x, near), far) in given.iter().zip(near.iter_mut()).zip(far.iter_mut()) {
        let is_hard = F::is_hard(x);
        let x = if is_hard { F::EASY } else { x };
        let is_near = F::is_near(x);
        *near = if is_near { F::near(x) } else { 0.5 };
        *far = if is_near { 1.0 } else { F::far(x) };
        hard |= is_hard as u64;
        any_near |= is_near as u64;
        any_far |= !is_near as u64;
    }
    [hard != 0, any_near != 0, any_far != 0]
}
}

#[cfg(target_arch = "x86_64")]
for_each_isa! {
fn log1p_block(values: &mut [f64; BLOCK]) {
    for values in values.as_chunks_mut::<16>().0 {
        let mut hard = false;
        for &x in values.iter() {
            hard |= near_one::log1p_is_hard(x);
        }
        if hard {
            for x in values {
                *x = libm::log1p(*x);
            }
        } else {
            for x in values {
                *x = near_one::log1p_easy(*x);
            }
        }
    }
}
}

#[cfg(target_arch = "x86_64")]
for_each_isa! {
fn results<F: Inverse>(given: &[f64; BLOCK], near: &[f64; BLOCK], far: &[f64; BLOCK], to: &mut [f64; BLOCK]) {
    for (((&x, &near), &far), to) in given.iter().zip(near).zip(far).zip(to.iter_mut()) {
        *to = F::finish(x, if F::is_near(x) { near } else { far });
    }
}
}
