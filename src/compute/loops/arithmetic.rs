//! Sums, products, quotients, remainders, powers, signs. Integers wrap; floats follow IEEE 754; complex arithmetic is in
//! `complex`.

use half::f16;

#[cfg(target_arch = "x86_64")]
use super::drive;
use super::half_precision::through_single;
use super::packed::Inverse;
use crate::array::{Bool, Num};
#[cfg(target_arch = "x86_64")]
use crate::compute::isa::{Isa, isa, looked_up_by};
use crate::compute::math::float::Real;
use crate::compute::math::integer::Integer;
use crate::compute::math::{libm, remainder};
#[cfg(target_arch = "x86_64")]
use crate::compute::math::{power, single_power};
use crate::compute::ufunc::{Loop, LoopFn};

pub static ADD_BOOL: &[Loop] = binary!(blocks exact [Bool] |a, b| Bool::from(a.get() | b.get()));
pub static ADD_INT: &[Loop] = binary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| a.wrapping_add(b));
pub static ADD_FLOAT: &[Loop] = float_binary!(blocks fp |a, b| a + b);

pub static SUBTRACT_INT: &[Loop] =
    binary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| a.wrapping_sub(b));
pub static SUBTRACT_FLOAT: &[Loop] = float_binary!(blocks fp |a, b| a - b);

pub static MULTIPLY_BOOL: &[Loop] = binary!(blocks exact [Bool] |a, b| Bool::from(a.get() & b.get()));
pub static MULTIPLY_INT: &[Loop] =
    binary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| a.wrapping_mul(b));
pub static MULTIPLY_FLOAT: &[Loop] = PRODUCTS;

const QUOTIENTS: &[Loop] = float_binary!(blocks fp |a, b| a / b);
const PRODUCTS: &[Loop] = float_binary!(blocks fp |a, b| a * b);

/// Quotients; by one power of two for all they are the products with its reciprocal, to the last bit and flag, in a third of the time.
/// For others there may be a kernel that answers whether it fits the operands.
macro_rules! quotient {
    ($t:ty, $num:ident, $place:literal $(, $kernel:ident)?) => {{
        unsafe fn run(args: &[*mut u8], strides: &[isize], n: usize) {
            // SAFETY (of all calls): the caller's operands, of which the divisor may be replaced by its reciprocal.
            unsafe {
                if let (&[a, b, o], &[step_a, 0, step_o]) = (args, strides)
                    && n >= FEW
                    && step_o == size_of::<$t>() as isize
                    // Nor does it change on the way.
                    && ((b as usize) < o as usize || b as usize >= o as usize + n * size_of::<$t>())
                {
                    let divisor = (b as *const $t).read_unaligned();
                    if let Some(inverse) = divisor.exact_inverse() {
                        return (PRODUCTS[$place].run)(&[a, &raw const inverse as *mut u8, o], &[step_a, 0, step_o], n);
                    }
                }
                $(if n >= FEW && $kernel(args, strides, n) {
                    return;
                })?
                (QUOTIENTS[$place].run)(args, strides, n)
            }
        }
        Loop { types: &[Num::$num; 3], run, fp: true, guard: None }
    }};
}

/// Quotients of packed float64 by multiplication, if that is quick here.
///
/// # Safety
/// As a [`LoopFn`] of float64.
unsafe fn multiplied(args: &[*mut u8], strides: &[isize], n: usize) -> bool {
    #[cfg(target_arch = "x86_64")]
    if let (&[a, b, o], &[step_a @ (0 | 8), step_b @ (0 | 8), 8]) = (args, strides)
        && isa() == Isa::Avx512
        && [a, b, o].iter().all(|ptr| (*ptr as usize).is_multiple_of(8))
        && drive::is_apart_or_output::<f64>(a, step_a, o, n)
        && drive::is_apart_or_output::<f64>(b, step_b, o, n)
        && let Some(kernel) = super::quotient::kernel([step_a == 0, step_b == 0])
    {
        // SAFETY: aligned operands, which share no memory but exactly; the processor has AVX-512.
        unsafe { kernel(a, b, o, n) };
        return true;
    }
    let _ = (args, strides, n);
    false
}

/// Fewer elements are not worth a look at the divisor.
const FEW: usize = 32;

pub static DIVIDE_FLOAT: &[Loop] = &[QUOTIENTS[0], quotient!(f32, F32, 1), quotient!(f64, F64, 2, multiplied)];

pub static FLOOR_DIVIDE_SMALL: &[Loop] = binary!(plain fp [i8, u8, i16, u16] |a, b| Integer::floor_div(a, b));
pub static FLOOR_DIVIDE_U32: &[Loop] = binary!(plain fp [u32] |a, b| Integer::floor_div(a, b));
pub static FLOOR_DIVIDE_U64: &[Loop] = binary!(plain fp [u64] |a, b| Integer::floor_div(a, b));
own_double!(
    FLOOR_DIVIDE_FLOAT,
    (a, b),
    float_binary!(plain fp |a, b| Real::floor_div(a, b)),
    binary_two_speed,
    remainder::quotient_is_hard,
    remainder::floor_quotient_easy,
    |a, b| Real::floor_div(a, b)
);

pub static REMAINDER_SMALL: &[Loop] = binary!(plain fp [i8, u8, i16, u16] |a, b| Integer::floor_rem(a, b));
pub static REMAINDER_U32: &[Loop] = binary!(plain fp [u32] |a, b| Integer::floor_rem(a, b));
pub static REMAINDER_U64: &[Loop] = binary!(plain fp [u64] |a, b| Integer::floor_rem(a, b));
own_double!(
    REMAINDER_FLOAT,
    (a, b),
    float_binary!(plain fp |a, b| Real::floor_rem(a, b)),
    binary_two_speed,
    remainder::is_hard,
    remainder::floor_easy,
    |a, b| Real::floor_rem(a, b)
);

pub static FMOD_INT: &[Loop] =
    binary!(plain fp [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| Integer::truncated_rem(a, b));
own_double!(
    FMOD_FLOAT,
    (a, b),
    float_binary!(plain fp |a, b| Real::truncated_rem(a, b)),
    binary_two_speed,
    remainder::is_hard,
    remainder::easy,
    |a, b| Real::truncated_rem(a, b)
);

macro_rules! divmod {
    ($num:ident, $t:ty, $f:expr) => {
        Loop { types: &[Num::$num; 4], run: loop_fn!(plain binary_pair [$t, $t] $f), fp: true, guard: None }
    };
}

const DIVMOD_SINGLE: LoopFn = loop_fn!(plain binary_pair [f32, f32] |a, b| Real::floor_divmod(a, b));

unsafe fn divmod_half(args: &[*mut u8], strides: &[isize], n: usize) {
    // SAFETY: four float16 operands.
    unsafe { through_single(DIVMOD_SINGLE, &[true; 4], 2, args, strides, n) }
}

pub static DIVMOD: &[Loop] = &[
    divmod!(I8, i8, |a, b| (a.floor_div(b), Integer::floor_rem(a, b))),
    divmod!(U8, u8, |a, b| (a.floor_div(b), Integer::floor_rem(a, b))),
    divmod!(I16, i16, |a, b| (a.floor_div(b), Integer::floor_rem(a, b))),
    divmod!(U16, u16, |a, b| (a.floor_div(b), Integer::floor_rem(a, b))),
    divmod!(I32, i32, |a, b| (a.floor_div(b), Integer::floor_rem(a, b))),
    divmod!(U32, u32, |a, b| (a.floor_div(b), Integer::floor_rem(a, b))),
    divmod!(I64, i64, |a, b| (a.floor_div(b), Integer::floor_rem(a, b))),
    divmod!(U64, u64, |a, b| (a.floor_div(b), Integer::floor_rem(a, b))),
    Loop { types: &[Num::F16; 4], run: divmod_half, fp: true, guard: None },
    Loop { types: &[Num::F32; 4], run: DIVMOD_SINGLE, fp: true, guard: None },
    Loop { types: &[Num::F64; 4], run: divmod_double, fp: true, guard: None },
];

/// The quotients and then the remainders, as each alone is computed in vectors, where the quotients are written over no operand.
unsafe fn divmod_double(args: &[*mut u8], strides: &[isize], n: usize) {
    const PLAIN: LoopFn = loop_fn!(plain binary_pair [f64, f64] |a, b| Real::floor_divmod(a, b));
    const SIZE: isize = size_of::<f64>() as isize;
    // SAFETY: the caller's operands.
    unsafe {
        if let (&[a, b, quotients, rests], &[step_a @ (0 | SIZE), step_b @ (0 | SIZE), SIZE, SIZE]) = (args, strides) {
            let apart = |input, step| drive::is_apart::<f64>(input, step, quotients, n);
            if apart(a, step_a) && apart(b, step_b) {
                (FLOOR_DIVIDE_FLOAT[2].run)(&[a, b, quotients], &strides[..3], n);
                return (REMAINDER_FLOAT[2].run)(&[a, b, rests], &strides[..3], n);
            }
        }
        PLAIN(args, strides, n)
    }
}

/// Loops in the order of [`MULTIPLY_INT`], whose products make powers with a repeated exponent.
macro_rules! integer_power {
    ($($place:literal $num:ident $t:ty),*) => {
        &[$(Loop {
            types: &[Num::$num; 3],
            run: {
                unsafe fn run(args: &[*mut u8], strides: &[isize], n: usize) {
                    let general: LoopFn = loop_fn!(plain binary [$t, $t, $t] |a, b| Integer::power(a, b));
                    // SAFETY: three operands of this type.
                    unsafe {
                        if !repeated_power::<$t>(MULTIPLY_INT[$place].run, args, strides, n) {
                            general(args, strides, n)
                        }
                    }
                }
                run
            },
            fp: false,
            guard: Some(refuse_negative_exponent::<$t>),
        }),*]
    };
}

pub static POWER_INT: &[Loop] =
    integer_power!(0 I8 i8, 1 U8 u8, 2 I16 i16, 3 U16 u16, 4 I32 i32, 5 U32 u32, 6 I64 i64, 7 U64 u64);

/// Powers with one exponent for all, by products of whole blocks: a square for each further digit of the exponent, and another factor
/// where the digit is one. False, and nothing has happened, for other operands.
///
/// # Safety
/// As a loop's; three operands of type T, of which `multiply` is the product.
unsafe fn repeated_power<T: Integer>(multiply: LoopFn, args: &[*mut u8], strides: &[isize], n: usize) -> bool {
    /// Elements whose products stay in the first-level cache.
    const BLOCK: usize = 1024;
    let (&[base, exponent, output], &[step, 0, step_out]) = (args, strides) else { return false };
    let span = |ptr: *mut u8, step: isize| {
        let last = ptr.wrapping_offset(step * (n as isize - 1));
        ptr.min(last)..ptr.max(last).wrapping_add(size_of::<T>())
    };
    let apart = |a: std::ops::Range<*mut u8>, b: std::ops::Range<*mut u8>| a.end <= b.start || b.end <= a.start;
    if n < 8 || !apart(span(base, step), span(output, step_out)) || !apart(span(exponent, 0), span(output, step_out)) {
        return false;
    }
    // SAFETY: there is an element.
    let exponent = unsafe { (exponent as *const T).read_unaligned() }.digits();
    if exponent < 2 {
        return false;
    }
    for done in (0..n).step_by(BLOCK) {
        let count = BLOCK.min(n - done);
        let (base, out) =
            (base.wrapping_offset(done as isize * step), output.wrapping_offset(done as isize * step_out));
        let highest = exponent.ilog2();
        let mut first = true;
        for digit in (0..highest).rev() {
            let (from, from_step) = if first { (base, step) } else { (out, step_out) };
            // SAFETY: elements of the operands, of which the result is none.
            unsafe {
                multiply(&[from, from, out], &[from_step, from_step, step_out], count);
                if exponent >> digit & 1 == 1 {
                    multiply(&[out, base, out], &[step_out, step, step_out], count);
                }
            }
            first = false;
        }
    }
    true
}

/// A repeated exponent of 2 is a product, one of 0.5 a square root, one of -1 a quotient, as in NumPy's loops of these two types.
macro_rules! float_power {
    ($name:ident, $t:ty, $general:expr) => {
        unsafe fn $name(args: &[*mut u8], strides: &[isize], n: usize) {
            let general: LoopFn = $general;
            let square: LoopFn = loop_fn!(blocks unary [$t, $t] |a| a * a);
            let root: LoopFn = loop_fn!(blocks unary [$t, $t] |a| a.sqrt());
            let inverse: LoopFn = loop_fn!(blocks unary [$t, $t] |a| 1.0 / a);
            // SAFETY: three operands of this type; the one exponent is read only if there is an element.
            unsafe {
                if let (&[base, exponent, output], &[step, 0, step_out]) = (args, strides)
                    && n > 0
                    && exponent != output
                {
                    let exponent = (exponent as *const $t).read_unaligned();
                    if exponent == 2.0 {
                        return square(&[base, output], &[step, step_out], n);
                    }
                    if exponent == 0.5 {
                        return root(&[base, output], &[step, step_out], n);
                    }
                    if exponent == -1.0 {
                        return inverse(&[base, output], &[step, step_out], n);
                    }
                }
                general(args, strides, n)
            }
        }
    };
}

float_power!(power_single, f32, general_power_single);
float_power!(power_double, f64, general_power_double);

/// Powers in vectors where the processor has them, whose bits are those of the C library.
macro_rules! general_power {
    ($name:ident, $t:ty, $kernels:ident, $kernel:ident, $plain:expr) => {
        unsafe fn $name(args: &[*mut u8], strides: &[isize], n: usize) {
            const PLAIN: LoopFn = $plain;
            #[cfg(target_arch = "x86_64")]
            {
                const SIZE: isize = size_of::<$t>() as isize;
                if let (&[base, exponent, output], &[SIZE, step @ (0 | SIZE), SIZE]) = (args, strides)
                    && n >= 4
                    && args.iter().all(|ptr| (*ptr as usize).is_multiple_of(size_of::<$t>()))
                {
                    let kernel: Option<$kernels::$kernel> = looked_up_by!($kernels, pow);
                    if let Some(kernel) = kernel
                        && drive::is_apart_or_output::<$t>(base, SIZE, output, n)
                        && drive::is_apart_or_output::<$t>(exponent, step, output, n)
                    {
                        // SAFETY: packed, aligned operands, which share no memory but exactly; the processor has what the kernel needs.
                        return unsafe {
                            let exponents = match step {
                                0 => power::Exponents::One(*(exponent as *const $t)),
                                _ => power::Exponents::Each(exponent as *const $t),
                            };
                            kernel(base as *const $t, exponents, output as *mut $t, n)
                        };
                    }
                }
            }
            // SAFETY: the caller's.
            unsafe { PLAIN(args, strides, n) }
        }
    };
}

general_power!(
    general_power_single,
    f32,
    single_power,
    PowerKernel,
    loop_fn!(plain binary [f32, f32, f32] |a, b| libm::powf(a, b))
);
general_power!(general_power_double, f64, power, Kernel, loop_fn!(plain binary [f64, f64, f64] |a, b| libm::pow(a, b)));

unsafe fn power_half(args: &[*mut u8], strides: &[isize], n: usize) {
    const GENERAL: LoopFn = loop_fn!(plain binary [f32, f32, f32] |a, b| libm::powf(a, b));
    // SAFETY: three float16 operands.
    unsafe { through_single(GENERAL, &[true; 3], 2, args, strides, n) }
}

pub static POWER_FLOAT: &[Loop] = &[
    Loop { types: &[Num::F16; 3], run: power_half, fp: true, guard: None },
    Loop { types: &[Num::F32; 3], run: power_single, fp: true, guard: None },
    Loop { types: &[Num::F64; 3], run: power_double, fp: true, guard: None },
];
pub static FLOAT_POWER: &[Loop] = &[Loop { types: &[Num::F64; 3], run: general_power_double, fp: true, guard: None }];

/// # Safety
/// As for `LoopFn`, the second operand being of type `T`.
unsafe fn refuse_negative_exponent<T: Integer>(args: &[*mut u8], strides: &[isize], n: usize) -> Option<&'static str> {
    let (Some(&start), Some(&step)) = (args.get(1), strides.get(1)) else { return None };
    let count = if step == 0 { n.min(1) } else { n };
    for i in 0..count as isize {
        // SAFETY: element i of the second operand.
        if unsafe { (start.wrapping_offset(step * i) as *const T).read_unaligned() }.is_negative() {
            return Some("Integers to negative integer powers are not allowed.");
        }
    }
    None
}

pub static NEGATIVE_INT: &[Loop] = unary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a| a.wrapping_neg());
pub static NEGATIVE_FLOAT: &[Loop] = &[
    // Flipping the sign bit needs no float32.
    Loop { types: &[Num::F16; 2], run: loop_fn!(blocks unary [u16, u16] |a| a ^ 0x8000), fp: false, guard: None },
    Loop { types: &[Num::F32; 2], run: loop_fn!(blocks unary [f32, f32] |a| -a), fp: false, guard: None },
    Loop { types: &[Num::F64; 2], run: loop_fn!(blocks unary [f64, f64] |a| -a), fp: false, guard: None },
];

pub static IDENTITY_BOOL: &[Loop] = unary!(plain exact [Bool] |a| Bool::from(a.get()));
pub static IDENTITY_INT: &[Loop] = unary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a| a);
pub static IDENTITY_FLOAT: &[Loop] = unary!(blocks exact [f16, f32, f64] |a| a);

pub static ABSOLUTE_INT: &[Loop] = &[
    Loop { types: &[Num::I8; 2], run: loop_fn!(blocks unary [i8, i8] |a| a.wrapping_abs()), fp: false, guard: None },
    Loop { types: &[Num::U8; 2], run: loop_fn!(blocks unary [u8, u8] |a| a), fp: false, guard: None },
    Loop { types: &[Num::I16; 2], run: loop_fn!(blocks unary [i16, i16] |a| a.wrapping_abs()), fp: false, guard: None },
    Loop { types: &[Num::U16; 2], run: loop_fn!(blocks unary [u16, u16] |a| a), fp: false, guard: None },
    Loop { types: &[Num::I32; 2], run: loop_fn!(blocks unary [i32, i32] |a| a.wrapping_abs()), fp: false, guard: None },
    Loop { types: &[Num::U32; 2], run: loop_fn!(blocks unary [u32, u32] |a| a), fp: false, guard: None },
    Loop { types: &[Num::I64; 2], run: loop_fn!(blocks unary [i64, i64] |a| a.wrapping_abs()), fp: false, guard: None },
    Loop { types: &[Num::U64; 2], run: loop_fn!(blocks unary [u64, u64] |a| a), fp: false, guard: None },
];
pub static ABSOLUTE_FLOAT: &[Loop] = &[
    Loop { types: &[Num::F16; 2], run: loop_fn!(blocks unary [u16, u16] |a| a & 0x7fff), fp: false, guard: None },
    Loop { types: &[Num::F32; 2], run: loop_fn!(blocks unary [f32, f32] |a| a.abs()), fp: false, guard: None },
    Loop { types: &[Num::F64; 2], run: loop_fn!(blocks unary [f64, f64] |a| a.abs()), fp: false, guard: None },
];

pub static SIGN_INT: &[Loop] = unary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a| Integer::sign(a));
pub static SIGN_FLOAT: &[Loop] = float_unary!(blocks exact |a| Real::sign(a));

pub static SQUARE_INT: &[Loop] = unary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a| a.wrapping_mul(a));
pub static SQUARE_FLOAT: &[Loop] = float_unary!(blocks fp |a| a * a);

pub static RECIPROCAL_INT: &[Loop] = unary!(plain fp [i8, u8, i16, u16, i32, u32, i64, u64] |a| Integer::reciprocal(a));
pub static RECIPROCAL_FLOAT: &[Loop] = float_unary!(blocks fp |a| 1.0 / a);
