//! Macros that turn a closure into static [`Loop`](crate::compute::ufunc::Loop)s, one for each listed type.
//!
//! `binary!(blocks fp [f32, f64] |a, b| a + b)` reads: two inputs and an output of the same type, for float32 and float64; use
//! the block driver; floating point flags matter. `plain` in place of `blocks` takes the element-wise driver, `exact` in
//! place of `fp` says that flags mean nothing afterwards.

/// Runs `$blocks` compiled for AVX2 and FMA where the processor has them; other processors take the same, compiled for their baseline.
/// With `$plain`, the element-wise form, an x86 processor without them takes that, which costs less code, and so do operands that are
/// not packed.
macro_rules! wide {
    // The blocks say whether the operands were such as they can do.
    ($args:ident, $strides:ident, $n:ident => $blocks:expr, else $plain:expr) => {{
        #[cfg(target_arch = "x86_64")]
        {
            #[target_feature(enable = "avx2,fma")]
            unsafe fn wide($args: &[*mut u8], $strides: &[isize], $n: usize) -> bool {
                // SAFETY: the contract of the loop this stands in.
                unsafe { $blocks }
            }
            // SAFETY: the processor has these features; the contract of the loop this stands in.
            if $crate::compute::isa::isa() >= $crate::compute::isa::Isa::Avx2 && unsafe { wide($args, $strides, $n) } {
                return;
            }
        }
        #[cfg(not(target_arch = "x86_64"))]
        // SAFETY: the contract of the loop this stands in.
        if unsafe { $blocks } {
            return;
        }
        // SAFETY: the same.
        unsafe { $plain }
    }};
    ($args:ident, $strides:ident, $n:ident => $blocks:expr) => {
        wide!($args, $strides, $n => { $blocks; true }, else $blocks)
    };
}

/// As [`wide!`], and compiled for AVX-512 too: for functions of many steps, where vectors twice as wide pay.
macro_rules! widest {
    ($args:ident, $strides:ident, $n:ident => $blocks:expr) => {{
        #[cfg(target_arch = "x86_64")]
        {
            #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,avx2,fma")]
            unsafe fn widest($args: &[*mut u8], $strides: &[isize], $n: usize) {
                // SAFETY: the contract of the loop this stands in.
                unsafe { $blocks }
            }
            if $crate::compute::isa::isa() == $crate::compute::isa::Isa::Avx512 {
                // SAFETY: the processor has these features; the contract of the loop this stands in.
                return unsafe { widest($args, $strides, $n) };
            }
        }
        wide!($args, $strides, $n => $blocks)
    }};
}

macro_rules! is_fp {
    (fp) => {
        true
    };
    (exact) => {
        false
    };
}

/// A function item of type `LoopFn` from a driver and a closure.
macro_rules! loop_fn {
    (plain $driver:ident [$($t:ty),*] $f:expr) => {{
        unsafe fn run(args: &[*mut u8], strides: &[isize], n: usize) {
            // SAFETY: the operands are of the types this loop is listed with.
            unsafe { $crate::compute::loops::drive::$driver::<$($t),*>(args, strides, n, $f) }
        }
        run
    }};
    (blocks $arity:ident [$($t:ty),*] $f:expr) => {{
        unsafe fn run(args: &[*mut u8], strides: &[isize], n: usize) {
            wide!(args, strides, n =>
                in_blocks!($arity [$($t),*] args, strides, n, $f),
                else $crate::compute::loops::drive::$arity::<$($t),*>(args, strides, n, $f))
        }
        run
    }};
    // Compiled for AVX-512 too, whose comparisons give bits that become bytes at once.
    (masked $arity:ident [$($t:ty),*] $f:expr) => {{
        unsafe fn run(args: &[*mut u8], strides: &[isize], n: usize) {
            #[cfg(target_arch = "x86_64")]
            {
                #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,avx2,fma")]
                unsafe fn widest(args: &[*mut u8], strides: &[isize], n: usize) -> bool {
                    // SAFETY: the operands are of the types this loop is listed with.
                    unsafe { in_blocks!($arity [$($t),*] args, strides, n, $f) }
                }
                // SAFETY: the processor has these features; the contract of the loop this stands in.
                if $crate::compute::isa::isa() == $crate::compute::isa::Isa::Avx512 && unsafe { widest(args, strides, n) } {
                    return;
                }
            }
            wide!(args, strides, n =>
                in_blocks!($arity [$($t),*] args, strides, n, $f),
                else $crate::compute::loops::drive::$arity::<$($t),*>(args, strides, n, $f))
        }
        run
    }};
    // Element by element within the function for wide vectors as well, for closures that fuse multiplications and additions.
    (fused $arity:ident [$($t:ty),*] $f:expr) => {{
        unsafe fn run(args: &[*mut u8], strides: &[isize], n: usize) {
            wide!(args, strides, n => {
                if !in_blocks!($arity [$($t),*] args, strides, n, $f) {
                    $crate::compute::loops::drive::$arity::<$($t),*>(args, strides, n, $f)
                }
            })
        }
        run
    }};
}

/// The block driver of an arity, with the closure compiled into it.
macro_rules! in_blocks {
    (unary [$($t:ty),*] $args:ident, $strides:ident, $n:ident, $f:expr) => {
        $crate::compute::loops::drive::unary_blocks::<$($t),*>($args, $strides, $n, #[inline(always)] $f)
    };
    (binary [$($t:ty),*] $args:ident, $strides:ident, $n:ident, $f:expr) => {
        $crate::compute::loops::drive::binary_blocks::<$($t),*>($args, $strides, $n, #[inline(always)] $f)
    };
}

/// `T -> T` loops.
macro_rules! unary {
    ($mode:ident $fp:ident [$($t:ty),*] $f:expr) => {
        &[$($crate::compute::ufunc::Loop {
            types: &[<$t as $crate::array::Element>::NUM, <$t as $crate::array::Element>::NUM],
            run: loop_fn!($mode unary [$t, $t] $f),
            fp: is_fp!($fp),
            guard: None,
        }),*]
    };
}

/// `T -> O` loops, `O` being the same for all.
macro_rules! unary_to {
    ($mode:ident $fp:ident $o:ty, [$($t:ty),*] $f:expr) => {
        &[$($crate::compute::ufunc::Loop {
            types: &[<$t as $crate::array::Element>::NUM, <$o as $crate::array::Element>::NUM],
            run: loop_fn!($mode unary [$t, $o] $f),
            fp: is_fp!($fp),
            guard: None,
        }),*]
    };
}

/// `T, T -> T` loops.
macro_rules! binary {
    ($mode:ident $fp:ident [$($t:ty),*] $f:expr) => {
        &[$($crate::compute::ufunc::Loop {
            types: &[<$t as $crate::array::Element>::NUM; 3],
            run: loop_fn!($mode binary [$t, $t, $t] $f),
            fp: is_fp!($fp),
            guard: None,
        }),*]
    };
}

/// `T, T -> bool` loops.
macro_rules! compare {
    ($mode:ident [$($t:ty),*] $f:expr) => {
        &[$($crate::compute::ufunc::Loop {
            types: &[
                <$t as $crate::array::Element>::NUM,
                <$t as $crate::array::Element>::NUM,
                $crate::array::Num::Bool,
            ],
            run: loop_fn!($mode binary [$t, $t, $crate::array::Bool] $f),
            fp: false,
            guard: None,
        }),*]
    };
}

/// `e->e f->f d->d` from one closure that serves float32 and float64; float16 runs through float32.
macro_rules! float_unary {
    ($mode:ident $fp:ident $f:expr) => {
        float_unary!($mode $fp $f, $f)
    };
    ($mode:ident $fp:ident $single:expr, $double:expr) => {{
        const SINGLE: $crate::compute::ufunc::LoopFn = loop_fn!($mode unary [f32, f32] $single);
        unsafe fn half(args: &[*mut u8], strides: &[isize], n: usize) {
            // SAFETY: float16 operands.
            unsafe { $crate::compute::loops::half_precision::through_single(SINGLE, &[true; 2], 1, args, strides, n) }
        }
        &[
            $crate::compute::ufunc::Loop { types: &[$crate::array::Num::F16; 2], run: half, fp: is_fp!($fp), guard: None },
            $crate::compute::ufunc::Loop { types: &[$crate::array::Num::F32; 2], run: SINGLE, fp: is_fp!($fp), guard: None },
            $crate::compute::ufunc::Loop {
                types: &[$crate::array::Num::F64; 2],
                run: loop_fn!($mode unary [f64, f64] $double),
                fp: is_fp!($fp),
                guard: None,
            },
        ]
    }};
}

/// `ee->e ff->f dd->d`, likewise.
macro_rules! float_binary {
    ($mode:ident $fp:ident $f:expr) => {
        float_binary!($mode $fp $f, $f)
    };
    ($mode:ident $fp:ident $single:expr, $double:expr) => {
        float_binary!($mode $fp $single, $single, $double)
    };
    ($mode:ident $fp:ident $half:expr, $single:expr, $double:expr) => {{
        const SINGLE: $crate::compute::ufunc::LoopFn = loop_fn!($mode binary [f32, f32, f32] $single);
        unsafe fn half(args: &[*mut u8], strides: &[isize], n: usize) {
            // Plain: the conversions on either side take longer.
            const HALF: $crate::compute::ufunc::LoopFn = loop_fn!(plain binary [f32, f32, f32] $half);
            // SAFETY: float16 operands.
            unsafe { $crate::compute::loops::half_precision::through_single(HALF, &[true; 3], 2, args, strides, n) }
        }
        &[
            $crate::compute::ufunc::Loop { types: &[$crate::array::Num::F16; 3], run: half, fp: is_fp!($fp), guard: None },
            $crate::compute::ufunc::Loop { types: &[$crate::array::Num::F32; 3], run: SINGLE, fp: is_fp!($fp), guard: None },
            $crate::compute::ufunc::Loop {
                types: &[$crate::array::Num::F64; 3],
                run: loop_fn!($mode binary [f64, f64, f64] $double),
                fp: is_fp!($fp),
                guard: None,
            },
        ]
    }};
}

/// The given loops, but for a float64 loop that goes without branches wherever that gives the same bits, on processors that fuse
/// multiplications and additions.
macro_rules! own_double {
    ($name:ident, ($($x:ident),+), $library:expr, $driver:ident, $hard:path, $easy:path, $double:expr) => {
        pub static $name: &[$crate::compute::ufunc::Loop] = {
            unsafe fn double(args: &[*mut u8], strides: &[isize], n: usize) {
                widest!(args, strides, n => $crate::compute::loops::drive::$driver::<f64>(
                    args,
                    strides,
                    n,
                    #[inline(always)] |$($x),+| $hard($($x),+),
                    #[inline(always)] |$($x),+| $easy($($x),+),
                    $double
                ))
            }
            const LIBRARY: &[$crate::compute::ufunc::Loop] = $library;
            const OPERANDS: usize = 1 + [$(stringify!($x)),+].len();
            &[
                LIBRARY[0],
                LIBRARY[1],
                $crate::compute::ufunc::Loop { types: &[$crate::array::Num::F64; OPERANDS], run: double, fp: true, guard: None },
            ]
        };
    };
}
