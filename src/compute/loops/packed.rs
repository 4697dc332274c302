//! Kernels for the cheapest functions, on packed elements of one type, with nothing left to ask or to check.
//!
//! Inner loops of ufuncs look at strides, alignment and overlap first, which takes as long as computing a hundred elements. Fused
//! programs run in blocks no longer than that, so that they choose a kernel for the form of the operands beforehand, where there
//! is one, and call the inner loop for all other steps.

#[cfg(target_arch = "x86_64")]
use crate::array::isa::{Isa, isa};
use crate::array::{Element, Num};

/// Computes `n` elements at `out` from those at `a` and `b`; a kernel of one operand is given it twice.
///
/// # Safety
/// Elements of the kernel's type are readable and writable there, `n` of each operand that is not repeated; the output is apart from
/// the operands, or the same elements as one that is not repeated.
pub type Kernel = unsafe fn(a: *const u8, b: *const u8, out: *mut u8, n: usize);

/// The kernel of a ufunc for operands and results of one type; `repeated` says which of two operands are one element for all. `None`
/// when there is none for that, or for this processor.
pub fn kernel(ufunc: &str, num: Num, repeated: [bool; 2]) -> Option<Kernel> {
    #[cfg(target_arch = "x86_64")]
    if isa() >= Isa::Avx2 {
        return match num {
            Num::F64 if ufunc == "divide" && isa() == Isa::Avx512 => super::quotient::kernel(repeated),
            Num::F64 => wide::double(ufunc, repeated),
            Num::F32 => wide::single(ufunc, repeated),
            _ => None,
        };
    }
    let _ = (ufunc, num, repeated);
    None
}

/// Whether the kernel takes less time than the instruction of that name would, where operands do not come from memory.
pub fn beats_instruction(ufunc: &str, num: Num) -> bool {
    #[cfg(target_arch = "x86_64")]
    if isa() == Isa::Avx512 {
        return ufunc == "divide" && num == Num::F64;
    }
    let _ = (ufunc, num);
    false
}

/// The number by which to multiply instead of dividing by this one, with the same results and flags: the reciprocal of a power of two.
pub trait Inverse: Element {
    fn exact_inverse(self) -> Option<Self>;
}

macro_rules! inverse {
    ($($t:ty),*) => {
        $(impl Inverse for $t {
            #[inline(always)]
            fn exact_inverse(self) -> Option<$t> {
                let is_power = self.is_normal() && self.to_bits() & ((1 << (<$t>::MANTISSA_DIGITS - 1)) - 1) == 0;
                (is_power && (1.0 / self).is_normal()).then(|| 1.0 / self)
            }
        })*
    };
}

inverse!(f32, f64);

#[cfg(target_arch = "x86_64")]
mod wide {
    use std::arch::x86_64::*;

    use super::Kernel;

    /// What is computed from two vectors of `T`s, or from the first of them.
    trait Function<T: Float> {
        unsafe fn apply(a: T::Vector, b: T::Vector) -> T::Vector;
    }

    /// A float, and vectors of it.
    trait Float: Copy {
        type Vector: Copy;
        const ONE: Self;
        unsafe fn load(from: *const Self) -> Self::Vector;
        unsafe fn repeat(value: Self) -> Self::Vector;
        unsafe fn store(vector: Self::Vector, to: *mut Self);
    }

    struct Sum;
    struct Difference;
    struct Product;
    struct Quotient;
    struct Square;
    struct Root;
    struct Negative;
    struct Absolute;

    macro_rules! float {
        ($kernels:ident, $t:ty, $vector:ty, $width:literal, $load:ident $repeat:ident $store:ident, $($name:ident |$a:ident, $b:ident| $result:expr;)*) => {
            impl Float for $t {
                type Vector = $vector;
                const ONE: $t = 1.0;
                // SAFETY (of all): the caller's memory; within functions for these instructions.
                #[inline(always)]
                unsafe fn load(from: *const $t) -> $vector {
                    unsafe { $load(from) }
                }
                #[inline(always)]
                unsafe fn repeat(value: $t) -> $vector {
                    unsafe { $repeat(value) }
                }
                #[inline(always)]
                unsafe fn store(vector: $vector, to: *mut $t) {
                    unsafe { $store(to, vector) }
                }
            }
            /// As [`super::kernel`].
            pub fn $kernels(ufunc: &str, repeated: [bool; 2]) -> Option<Kernel> {
                match ufunc {
                    "add" => of_two::<$t, Sum, $width>(repeated),
                    "subtract" => of_two::<$t, Difference, $width>(repeated),
                    "multiply" => of_two::<$t, Product, $width>(repeated),
                    "divide" => of_two::<$t, Quotient, $width>(repeated),
                    "square" => of_one::<$t, Square, $width>(repeated),
                    "sqrt" => of_one::<$t, Root, $width>(repeated),
                    "negative" => of_one::<$t, Negative, $width>(repeated),
                    "absolute" => of_one::<$t, Absolute, $width>(repeated),
                    _ => None,
                }
            }
            $(impl Function<$t> for $name {
                #[inline(always)]
                unsafe fn apply($a: $vector, $b: $vector) -> $vector {
                    // SAFETY: within functions for these instructions.
                    unsafe { $result }
                }
            })*
        };
    }

    float! { double, f64, __m256d, 4, _mm256_loadu_pd _mm256_set1_pd _mm256_storeu_pd,
        Sum |a, b| _mm256_add_pd(a, b);
        Difference |a, b| _mm256_sub_pd(a, b);
        Product |a, b| _mm256_mul_pd(a, b);
        Quotient |a, b| _mm256_div_pd(a, b);
        Square |a, _b| _mm256_mul_pd(a, a);
        Root |a, _b| _mm256_sqrt_pd(a);
        Negative |a, _b| _mm256_xor_pd(a, _mm256_set1_pd(-0.0));
        Absolute |a, _b| _mm256_andnot_pd(_mm256_set1_pd(-0.0), a);
    }

    float! { single, f32, __m256, 8, _mm256_loadu_ps _mm256_set1_ps _mm256_storeu_ps,
        Sum |a, b| _mm256_add_ps(a, b);
        Difference |a, b| _mm256_sub_ps(a, b);
        Product |a, b| _mm256_mul_ps(a, b);
        Quotient |a, b| _mm256_div_ps(a, b);
        Square |a, _b| _mm256_mul_ps(a, a);
        Root |a, _b| _mm256_sqrt_ps(a);
        Negative |a, _b| _mm256_xor_ps(a, _mm256_set1_ps(-0.0));
        Absolute |a, _b| _mm256_andnot_ps(_mm256_set1_ps(-0.0), a);
    }

    fn of_two<T: Float, F: Function<T>, const W: usize>(repeated: [bool; 2]) -> Option<Kernel> {
        Some(match repeated {
            [false, false] => run::<T, F, W, false, false>,
            [true, false] => run::<T, F, W, true, false>,
            [false, true] => run::<T, F, W, false, true>,
            [true, true] => return None,
        })
    }

    fn of_one<T: Float, F: Function<T>, const W: usize>(repeated: [bool; 2]) -> Option<Kernel> {
        // The second operand, which is none, costs nothing when it is read once.
        (!repeated[0]).then_some(run::<T, F, W, false, true> as Kernel)
    }

    /// A kernel for operands that are repeated or not, A and B.
    ///
    /// # Safety
    /// As [`super::Kernel`].
    #[target_feature(enable = "avx2,fma")]
    unsafe fn run<T: Float, F: Function<T>, const W: usize, const A: bool, const B: bool>(
        a: *const u8,
        b: *const u8,
        out: *mut u8,
        n: usize,
    ) {
        let (a, b, out) = (a as *const T, b as *const T, out as *mut T);
        // SAFETY: the caller's elements; those of two vectors are read before they are written. What is left over is computed among
        // ones, which raise no flag.
        unsafe {
            let (first, second) = (T::repeat(if A { *a } else { T::ONE }), T::repeat(if B { *b } else { T::ONE }));
            macro_rules! result {
                ($a:expr, $b:expr) => {
                    F::apply(if A { first } else { T::load($a) }, if B { second } else { T::load($b) })
                };
            }
            let mut i = 0;
            while i + 2 * W <= n {
                let result = result!(a.add(i), b.add(i));
                let next = result!(a.add(i + W), b.add(i + W));
                T::store(result, out.add(i));
                T::store(next, out.add(i + W));
                i += 2 * W;
            }
            while i < n {
                let rest = W.min(n - i);
                let (mut left, mut right) = ([T::ONE; W], [T::ONE; W]);
                if !A {
                    std::ptr::copy_nonoverlapping(a.add(i), left.as_mut_ptr(), rest);
                }
                if !B {
                    std::ptr::copy_nonoverlapping(b.add(i), right.as_mut_ptr(), rest);
                }
                T::store(result!(left.as_ptr(), right.as_ptr()), left.as_mut_ptr());
                std::ptr::copy_nonoverlapping(left.as_ptr(), out.add(i), rest);
                i += rest;
            }
        }
    }
}
