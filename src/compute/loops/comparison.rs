//! Order, equality, truth, and tests of special values. None of these raises floating point flags.

use half::f16;
use num_complex::Complex;

use super::half_precision::through_single;
use crate::array::{Bool, Num};
use crate::compute::fpstatus::{FpStatus, raise};
use crate::compute::ufunc::{Loop, LoopFn};

/// The three groups of a comparison: bool, integers (with the two exact mixed 64-bit pairs), floats, complex.
macro_rules! comparison {
    ($name:ident, $real:expr, $mixed_signed:expr, $mixed_unsigned:expr, $complex:expr) => {
        pub mod $name {
            use super::*;

            pub static BOOL: &[Loop] = compare!(blocks [Bool] |a, b| {
                let f: fn(u8, u8) -> bool = $real;
                Bool::from(f(a.get() as u8, b.get() as u8))
            });
            pub static INT: &[Loop] =
                compare!(masked [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| Bool::from($real(a, b)));
            pub static MIXED: &[Loop] = &[
                Loop {
                    types: &[Num::I64, Num::U64, Num::Bool],
                    run: loop_fn!(plain binary [i64, u64, Bool] |a, b| Bool::from($mixed_signed(a as i128, b as i128))),
                    fp: false,
                    guard: None,
                },
                Loop {
                    types: &[Num::U64, Num::I64, Num::Bool],
                    run: loop_fn!(plain binary [u64, i64, Bool] |a, b| Bool::from($mixed_unsigned(a as i128, b as i128))),
                    fp: false,
                    guard: None,
                },
            ];
            const SINGLE: LoopFn = loop_fn!(masked binary [f32, f32, Bool] |a, b| Bool::from($real(a, b)));
            unsafe fn half(args: &[*mut u8], strides: &[isize], n: usize) {
                // SAFETY: two float16 operands and a boolean one.
                unsafe { through_single(SINGLE, &[true, true, false], 2, args, strides, n) }
            }
            pub static FLOAT: &[Loop] = &[
                Loop { types: &[Num::F16, Num::F16, Num::Bool], run: half, fp: false, guard: None },
                Loop { types: &[Num::F32, Num::F32, Num::Bool], run: SINGLE, fp: false, guard: None },
                Loop {
                    types: &[Num::F64, Num::F64, Num::Bool],
                    run: loop_fn!(masked binary [f64, f64, Bool] |a, b| Bool::from($real(a, b))),
                    fp: false,
                    guard: None,
                },
            ];
            // An ordered comparison of complex numbers with NaN raises "invalid", one of reals does not.
            pub static COMPLEX: &[Loop] = &[
                Loop {
                    types: &[Num::C64, Num::C64, Num::Bool],
                    run: loop_fn!(plain binary [Complex<f32>, Complex<f32>, Bool] |a, b| Bool::from($complex(a, b))),
                    fp: true,
                    guard: None,
                },
                Loop {
                    types: &[Num::C128, Num::C128, Num::Bool],
                    run: loop_fn!(plain binary [Complex<f64>, Complex<f64>, Bool] |a, b| Bool::from($complex(a, b))),
                    fp: true,
                    guard: None,
                },
            ];
        }
    };
}

comparison!(equal, |a, b| a == b, |a, b| a == b, |a, b| a == b, |a, b| a == b);
comparison!(not_equal, |a, b| a != b, |a, b| a != b, |a, b| a != b, |a, b| a != b);
comparison!(less, |a, b| a < b, |a, b| a < b, |a, b| a < b, |a, b| signalling_order(b, a, false));
comparison!(less_equal, |a, b| a <= b, |a, b| a <= b, |a, b| a <= b, |a, b| signalling_order(b, a, true));

/// A comparison that is another one with its operands turned around: no loops of its own.
macro_rules! turned {
    ($name:ident, $of:ident) => {
        pub mod $name {
            use super::*;

            pub static BOOL: &[Loop] = turned!($of BOOL 0);
            pub static INT: &[Loop] = turned!($of INT 0, 1, 2, 3, 4, 5, 6, 7);
            pub static MIXED: &[Loop] = turned!($of MIXED 1, 0);
            pub static FLOAT: &[Loop] = turned!($of FLOAT 0, 1, 2);
            pub static COMPLEX: &[Loop] = turned!($of COMPLEX 0, 1);
        }
    };
    ($of:ident $group:ident $($place:literal),*) => {
        &[$(Loop {
            types: &[$of::$group[$place].types[1], $of::$group[$place].types[0], Num::Bool],
            run: {
                unsafe fn run(args: &[*mut u8], strides: &[isize], n: usize) {
                    let (&[a, b, o], &[step_a, step_b, step_o]) = (args, strides) else { return };
                    // SAFETY: the operands of the other comparison, in its order.
                    unsafe { ($of::$group[$place].run)(&[b, a, o], &[step_b, step_a, step_o], n) }
                }
                run
            },
            fp: $of::$group[$place].fp,
            guard: None,
        }),*]
    };
}

turned!(greater, less);
turned!(greater_equal, less_equal);

/// Whether `a > b` (or `a >= b`) in lexicographic order; false where NaN decides.
pub fn complex_order<T: PartialOrd + Copy>(a: Complex<T>, b: Complex<T>, or_equal: bool) -> bool {
    let is_nan = |x: T| x.partial_cmp(&x).is_none();
    if a.re > b.re {
        return !is_nan(a.im) && !is_nan(b.im);
    }
    a.re == b.re && if or_equal { a.im >= b.im } else { a.im > b.im }
}

/// `complex_order`, raising "invalid" where NaN takes part as the processor's ordered comparison does.
fn signalling_order<T: PartialOrd + Copy>(a: Complex<T>, b: Complex<T>, or_equal: bool) -> bool {
    let unordered = |x: &T, y: &T| x.partial_cmp(y).is_none();
    if unordered(&a.re, &b.re) || (a.re == b.re && unordered(&a.im, &b.im)) {
        raise(FpStatus::INVALID);
    }
    complex_order(a, b, or_equal)
}

/// A logical function of two truth values for every type.
macro_rules! logical {
    ($name:ident, $f:expr) => {
        pub static $name: &[&[Loop]] = &[
            compare!(blocks[Bool] | a, b | Bool::from($f(a.get(), b.get()))),
    compare!(blocks [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| Bool::from($f(a != 0, b != 0))),
            compare!(plain[f16] | a, b | Bool::from($f(is_true_half(a), is_true_half(b)))),
    compare!(blocks [f32, f64] |a, b| Bool::from($f(a != 0.0, b != 0.0))),
    compare!(plain [Complex<f32>, Complex<f64>]
                |a, b| Bool::from($f(a.re != 0.0 || a.im != 0.0, b.re != 0.0 || b.im != 0.0))),
        ];
    };
}

logical!(LOGICAL_AND, |a: bool, b: bool| a & b);
logical!(LOGICAL_OR, |a: bool, b: bool| a | b);
logical!(LOGICAL_XOR, |a: bool, b: bool| a ^ b);

pub static LOGICAL_NOT: &[&[Loop]] = &[
    unary_to!(blocks exact Bool, [Bool] |a| Bool::from(!a.get())),
    unary_to!(blocks exact Bool, [i8, u8, i16, u16, i32, u32, i64, u64] |a| Bool::from(a == 0)),
    unary_to!(plain exact Bool, [f16] |a| Bool::from(!is_true_half(a))),
    unary_to!(blocks exact Bool, [f32, f64] |a| Bool::from(a == 0.0)),
    unary_to!(plain exact Bool, [Complex<f32>, Complex<f64>] |a| Bool::from(a.re == 0.0 && a.im == 0.0)),
];

fn is_true_half(value: f16) -> bool {
    value.to_bits() & 0x7fff != 0
}

/// A test of special values; exact types give a constant, complex numbers join the tests of their parts.
macro_rules! special {
    ($name:ident, $exact:expr, $test:ident, $join:expr) => {
        pub static $name: &[&[Loop]] = &[
    unary_to!(blocks exact Bool, [Bool] |_| Bool::from($exact)),
    unary_to!(blocks exact Bool, [i8, u8, i16, u16, i32, u32, i64, u64] |_| Bool::from($exact)),
    unary_to!(plain exact Bool, [f16] |a| Bool::from(a.$test())),
    unary_to!(masked exact Bool, [f32, f64] |a| Bool::from(a.$test())),
    unary_to!(plain exact Bool, [Complex<f32>, Complex<f64>] |a| Bool::from($join(a.re.$test(), a.im.$test()))),
        ];
    };
}

special!(IS_NAN, false, is_nan, |a, b| a || b);
special!(IS_INF, false, is_infinite, |a, b| a || b);
special!(IS_FINITE, true, is_finite, |a, b| a && b);

pub static SIGN_BIT: &[Loop] = &[
    Loop {
        types: &[Num::F16, Num::Bool],
        run: loop_fn!(blocks unary [u16, Bool] |a| Bool::from(a >> 15 == 1)),
        fp: false,
        guard: None,
    },
    Loop {
        types: &[Num::F32, Num::Bool],
        run: loop_fn!(blocks unary [f32, Bool] |a| Bool::from(a.is_sign_negative())),
        fp: false,
        guard: None,
    },
    Loop {
        types: &[Num::F64, Num::Bool],
        run: loop_fn!(blocks unary [f64, Bool] |a| Bool::from(a.is_sign_negative())),
        fp: false,
        guard: None,
    },
];
