//! How an inner loop runs over its operands: packed operands (one of two may be a repeated scalar) in blocks that stay in
//! vector registers, everything else element by element.
//!
//! A block is read completely before it is written, so an output may be an input's own memory; where an output overlaps an
//! input in any other way (a scan, a reduction), elements are handled one after another in order. The drivers are
//! inlined into each loop, twice where wider vectors pay: see `wide!`.

use std::mem::size_of;

/// Elements per block: large enough to fill several vector registers of any type, small enough to stay in them.
const LANES: usize = 16;

/// One input, one output, no vector form: for functions that cost more than the loop around them.
///
/// # Safety
/// As for `LoopFn`, with operand types `A -> O`.
#[inline(always)]
pub unsafe fn unary<A: Copy, O: Copy>(args: &[*mut u8], strides: &[isize], n: usize, f: impl Fn(A) -> O) {
    let (&[mut a, mut o], &[step_a, step_o]) = (args, strides) else { return };
    for _ in 0..n {
        // SAFETY: the caller's contract; wrapping arithmetic never reads what it points at after the last element.
        unsafe { (o as *mut O).write_unaligned(f((a as *const A).read_unaligned())) };
        a = a.wrapping_offset(step_a);
        o = o.wrapping_offset(step_o);
    }
}

/// Two inputs, one output, no vector form.
///
/// # Safety
/// As for `LoopFn`, with operand types `A, B -> O`.
#[inline(always)]
pub unsafe fn binary<A: Copy, B: Copy, O: Copy>(args: &[*mut u8], strides: &[isize], n: usize, f: impl Fn(A, B) -> O) {
    let (&[mut a, mut b, mut o], &[step_a, step_b, step_o]) = (args, strides) else { return };
    for _ in 0..n {
        // SAFETY: as in `unary`.
        unsafe {
            (o as *mut O).write_unaligned(f((a as *const A).read_unaligned(), (b as *const B).read_unaligned()));
        }
        a = a.wrapping_offset(step_a);
        b = b.wrapping_offset(step_b);
        o = o.wrapping_offset(step_o);
    }
}

/// One input, two outputs.
///
/// # Safety
/// As for `LoopFn`, with operand types `A -> O, P`.
#[inline(always)]
pub unsafe fn unary_pair<A: Copy, O: Copy, P: Copy>(
    args: &[*mut u8],
    strides: &[isize],
    n: usize,
    f: impl Fn(A) -> (O, P),
) {
    let (&[mut a, mut o, mut p], &[step_a, step_o, step_p]) = (args, strides) else { return };
    for _ in 0..n {
        // SAFETY: as in `unary`; both results are computed before either is written.
        unsafe {
            let (first, second) = f((a as *const A).read_unaligned());
            (o as *mut O).write_unaligned(first);
            (p as *mut P).write_unaligned(second);
        }
        a = a.wrapping_offset(step_a);
        o = o.wrapping_offset(step_o);
        p = p.wrapping_offset(step_p);
    }
}

/// Two inputs, two outputs.
///
/// # Safety
/// As for `LoopFn`, with operand types `A, A -> O, O`.
#[inline(always)]
pub unsafe fn binary_pair<A: Copy, O: Copy>(args: &[*mut u8], strides: &[isize], n: usize, f: impl Fn(A, A) -> (O, O)) {
    let (&[mut a, mut b, mut o, mut p], &[step_a, step_b, step_o, step_p]) = (args, strides) else { return };
    for _ in 0..n {
        // SAFETY: as in `unary_pair`.
        unsafe {
            let (first, second) = f((a as *const A).read_unaligned(), (b as *const A).read_unaligned());
            (o as *mut O).write_unaligned(first);
            (p as *mut O).write_unaligned(second);
        }
        a = a.wrapping_offset(step_a);
        b = b.wrapping_offset(step_b);
        o = o.wrapping_offset(step_o);
        p = p.wrapping_offset(step_p);
    }
}

/// `unary` with blocks for packed operands.
///
/// # Safety
/// As for `unary`.
#[inline(always)]
pub unsafe fn unary_blocks<A: Copy, O: Copy>(args: &[*mut u8], strides: &[isize], n: usize, f: impl Fn(A) -> O) {
    let (&[a, o], &[step_a, step_o]) = (args, strides) else { return };
    let mut done = 0;
    if is_packed::<A>(step_a) && is_packed::<O>(step_o) && !is_shifted::<A, O>(a, o, n) {
        while done + LANES <= n {
            // SAFETY: the block lies within the operands; it is read before it is written.
            unsafe {
                let x = load::<A>(a, done);
                store(o, done, std::array::from_fn::<O, LANES, _>(|i| f(x[i])));
            }
            done += LANES;
        }
    }
    let rest = [offset(a, step_a, done), offset(o, step_o, done)];
    // SAFETY: the elements left over.
    unsafe { unary(&rest, strides, n - done, f) }
}

/// `binary` with blocks for packed operands, either of which may be one repeated value.
///
/// # Safety
/// As for `binary`.
#[inline(always)]
pub unsafe fn binary_blocks<A: Copy, B: Copy, O: Copy>(
    args: &[*mut u8],
    strides: &[isize],
    n: usize,
    f: impl Fn(A, B) -> O,
) {
    let (&[a, b, o], &[step_a, step_b, step_o]) = (args, strides) else { return };
    let mut done = 0;
    let aligned = is_packed::<O>(step_o) && !is_shifted::<A, O>(a, o, n) && !is_shifted::<B, O>(b, o, n);
    if n >= LANES && aligned {
        // SAFETY: every block lies within the operands; it is read before it is written. A repeated value that lies
        // within the output counts as shifted and does not get here.
        unsafe {
            match (is_packed::<A>(step_a), is_packed::<B>(step_b)) {
                (true, true) => {
                    while done + LANES <= n {
                        let (x, y) = (load::<A>(a, done), load::<B>(b, done));
                        store(o, done, std::array::from_fn::<O, LANES, _>(|i| f(x[i], y[i])));
                        done += LANES;
                    }
                }
                (true, false) if step_b == 0 && b != o => {
                    let y = (b as *const B).read_unaligned();
                    while done + LANES <= n {
                        let x = load::<A>(a, done);
                        store(o, done, std::array::from_fn::<O, LANES, _>(|i| f(x[i], y)));
                        done += LANES;
                    }
                }
                (false, true) if step_a == 0 && a != o => {
                    let x = (a as *const A).read_unaligned();
                    while done + LANES <= n {
                        let y = load::<B>(b, done);
                        store(o, done, std::array::from_fn::<O, LANES, _>(|i| f(x, y[i])));
                        done += LANES;
                    }
                }
                _ => {}
            }
        }
    }
    let rest = [offset(a, step_a, done), offset(b, step_b, done), offset(o, step_o, done)];
    // SAFETY: the elements left over.
    unsafe { binary(&rest, strides, n - done, f) }
}

/// Three inputs, the last two of the output's type, with blocks where everything is packed or one repeated value.
///
/// # Safety
/// As for `unary`, with operand types `A, B, B -> B`; the output overlaps no input.
#[inline(always)]
pub unsafe fn ternary_blocks<A: Copy, B: Copy>(
    args: &[*mut u8],
    strides: &[isize],
    n: usize,
    f: impl Fn(A, B, B) -> B,
) {
    let (&[a, b, c, o], &[step_a, step_b, step_c, step_o]) = (args, strides) else { return };
    let mut done = 0;
    if is_packed::<A>(step_a) && is_packed::<B>(step_o) {
        let repeated = |ptr: *mut u8, step: isize| match (n > 0 && step == 0, is_packed::<B>(step)) {
            // SAFETY: there is an element.
            (true, _) => Some(Some(unsafe { (ptr as *const B).read_unaligned() })),
            (_, true) => Some(None),
            _ => None,
        };
        macro_rules! blocks {
            ($y:expr, $z:expr) => {
                while done + LANES <= n {
                    // SAFETY: the block lies within the operands.
                    unsafe {
                        let (x, y, z): ([A; LANES], [B; LANES], [B; LANES]) = (load(a, done), $y, $z);
                        store(o, done, std::array::from_fn::<B, LANES, _>(|i| f(x[i], y[i], z[i])));
                    }
                    done += LANES;
                }
            };
        }
        match (repeated(b, step_b), repeated(c, step_c)) {
            (Some(None), Some(None)) => blocks!(load(b, done), load(c, done)),
            (Some(Some(y)), Some(None)) => blocks!([y; LANES], load(c, done)),
            (Some(None), Some(Some(z))) => blocks!(load(b, done), [z; LANES]),
            (Some(Some(y)), Some(Some(z))) => blocks!([y; LANES], [z; LANES]),
            _ => {}
        }
    }
    for i in done..n {
        // SAFETY: element i of every operand.
        unsafe {
            let x = (offset(a, step_a, i) as *const A).read_unaligned();
            let y = (offset(b, step_b, i) as *const B).read_unaligned();
            let z = (offset(c, step_c, i) as *const B).read_unaligned();
            (offset(o, step_o, i) as *mut B).write_unaligned(f(x, y, z));
        }
    }
}

/// `unary` with blocks for packed operands, for functions whose common case is free of branches: a block without any `hard` value
/// takes `easy`, all others `f`.
///
/// # Safety
/// As for `unary`, both operands being of type `T`.
#[inline(always)]
pub unsafe fn unary_two_speed<T: Copy>(
    args: &[*mut u8],
    strides: &[isize],
    n: usize,
    hard: impl Fn(T) -> bool,
    easy: impl Fn(T) -> T,
    f: impl Fn(T) -> T,
) {
    let (&[a, o], &[step_a, step_o]) = (args, strides) else { return };
    let mut done = 0;
    if is_packed::<T>(step_a) && is_packed::<T>(step_o) && !is_shifted::<T, T>(a, o, n) {
        while done + LANES <= n {
            // SAFETY: the block lies within the operands; it is read before it is written.
            unsafe {
                let mut block = load::<T>(a, done);
                // Plain loops: a closure this large would not be inlined, and so not be compiled for wide vectors.
                if block.iter().fold(false, |any, &x| any | hard(x)) {
                    for x in &mut block {
                        *x = f(*x);
                    }
                } else {
                    for x in &mut block {
                        *x = easy(*x);
                    }
                }
                store(o, done, block);
            }
            done += LANES;
        }
    }
    let rest = [offset(a, step_a, done), offset(o, step_o, done)];
    // SAFETY: the elements left over.
    unsafe { unary(&rest, strides, n - done, f) }
}

/// A kernel of packed float64 values over operands of any stride, through blocks where they are not packed.
///
/// # Safety
/// As for `unary`, both operands being float64; the processor has what the kernel was compiled for.
pub unsafe fn unary_kernel(
    args: &[*mut u8],
    strides: &[isize],
    n: usize,
    kernel: unsafe fn(*const f64, *mut f64, usize),
) {
    const BLOCK: usize = 128;
    let (&[a, o], &[step_a, step_o]) = (args, strides) else { return };
    let aligned = |ptr: *mut u8| (ptr as usize).is_multiple_of(align_of::<f64>());
    if is_packed::<f64>(step_a) && is_packed::<f64>(step_o) && aligned(a) && aligned(o) {
        // SAFETY: packed operands, the same or disjoint.
        return unsafe { kernel(a as *const f64, o as *mut f64, n) };
    }
    let mut block = [0.0; BLOCK];
    let mut done = 0;
    while done < n {
        let count = BLOCK.min(n - done);
        let (from, to) = (offset(a, step_a, done), offset(o, step_o, done));
        // SAFETY: `count` elements from here on lie within the operands; all are read before any is written.
        unsafe {
            for (i, value) in block[..count].iter_mut().enumerate() {
                *value = (offset(from, step_a, i) as *const f64).read_unaligned();
            }
            kernel(block.as_ptr(), block.as_mut_ptr(), count);
            for (i, value) in block[..count].iter().enumerate() {
                (offset(to, step_o, i) as *mut f64).write_unaligned(*value);
            }
        }
        done += count;
    }
}

#[inline(always)]
fn is_packed<T>(step: isize) -> bool {
    step == size_of::<T>() as isize
}

/// Whether an output overlaps an input without starting where it starts: then elements depend on their predecessors.
/// Types of different sizes never share memory exactly.
#[inline(always)]
fn is_shifted<A, O>(input: *mut u8, output: *mut u8, n: usize) -> bool {
    let (input_start, output_start) = (input as usize, output as usize);
    if input_start == output_start {
        return size_of::<A>() != size_of::<O>();
    }
    input_start < output_start + n * size_of::<O>() && output_start < input_start + n * size_of::<A>()
}

#[inline(always)]
fn offset(ptr: *mut u8, step: isize, count: usize) -> *mut u8 {
    ptr.wrapping_offset(step.wrapping_mul(count as isize))
}

/// # Safety
/// `LANES` elements from index `at` are readable.
#[inline(always)]
unsafe fn load<T: Copy>(ptr: *mut u8, at: usize) -> [T; LANES] {
    // SAFETY: the caller's.
    unsafe { (ptr.add(at * size_of::<T>()) as *const [T; LANES]).read_unaligned() }
}

/// # Safety
/// `LANES` elements from index `at` are writable.
#[inline(always)]
unsafe fn store<T: Copy>(ptr: *mut u8, at: usize, block: [T; LANES]) {
    // SAFETY: the caller's.
    unsafe { (ptr.add(at * size_of::<T>()) as *mut [T; LANES]).write_unaligned(block) }
}
