//! How an inner loop runs over its operands: packed operands (one of two may be a repeated scalar) as slices, which the compiler
//! turns into vectors, everything else element by element.
//!
//! The compiler must see that the output is no input, so where it is one, parts of it are computed before they are written.
//! Where an output overlaps an input in any other way (a scan, a reduction), elements are handled one after another in order.
//! The drivers are inlined into each loop, twice where wider vectors pay: see `wide!`.

use std::mem::{MaybeUninit, size_of};

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

/// `unary` for packed operands in vectors; false, and nothing done, for others.
///
/// # Safety
/// As for `unary`.
#[inline(always)]
pub unsafe fn unary_blocks<A: Copy, O: Copy>(
    args: &[*mut u8],
    strides: &[isize],
    n: usize,
    f: impl Fn(A) -> O,
) -> bool {
    let (&[a, o], &[step_a, step_o]) = (args, strides) else { return false };
    let meeting = Meeting::of::<A, O>(a, step_a, o, n);
    let packed = is_packed::<A>(step_a) && is_packed::<O>(step_o);
    if packed && meeting != Meeting::Shifted && aligned::<A>(a) && aligned::<O>(o) {
        // SAFETY: packed, aligned operands; stretches are written elsewhere first where the two are the same memory.
        unsafe {
            stretches::<O>(
                o,
                n,
                meeting == Meeting::Same,
                #[inline(always)]
                |done, out| {
                    let a = std::slice::from_raw_parts((a as *const A).add(done), out.len());
                    of_one(a, out, &f)
                },
            )
        };
        return true;
    }
    false
}

/// `binary` for packed operands in vectors, of which either may be one repeated value; false, and nothing done, for others.
///
/// # Safety
/// As for `binary`.
#[inline(always)]
pub unsafe fn binary_blocks<A: Copy, B: Copy, O: Copy>(
    args: &[*mut u8],
    strides: &[isize],
    n: usize,
    f: impl Fn(A, B) -> O,
) -> bool {
    let (&[a, b, o], &[step_a, step_b, step_o]) = (args, strides) else { return false };
    let (met_a, met_b) = (Meeting::of::<A, O>(a, step_a, o, n), Meeting::of::<B, O>(b, step_b, o, n));
    let (packed_a, packed_b) = (is_packed::<A>(step_a), is_packed::<B>(step_b));
    let fit = n > 0
        && is_packed::<O>(step_o)
        && (packed_a || packed_b)
        && (packed_a || step_a == 0)
        && (packed_b || step_b == 0);
    let apart = met_a != Meeting::Shifted && met_b != Meeting::Shifted;
    if fit && apart && aligned::<A>(a) && aligned::<B>(b) && aligned::<O>(o) {
        let same = met_a == Meeting::Same || met_b == Meeting::Same;
        let (a, b) = (a as *const A, b as *const B);
        // SAFETY: packed, aligned operands, or one repeated value that is not written over; stretches are written elsewhere first
        // where an operand is the output's memory.
        unsafe {
            stretches::<O>(
                o,
                n,
                same,
                #[inline(always)]
                |done, out| match (packed_a, packed_b) {
                    (true, true) => {
                        let a = std::slice::from_raw_parts(a.add(done), out.len());
                        of_two(a, std::slice::from_raw_parts(b.add(done), out.len()), out, &f)
                    }
                    (true, false) => {
                        let y = *b;
                        of_one(std::slice::from_raw_parts(a.add(done), out.len()), out, |x| f(x, y))
                    }
                    _ => {
                        let x = *a;
                        of_one(std::slice::from_raw_parts(b.add(done), out.len()), out, |y| f(x, y))
                    }
                },
            )
        };
        return true;
    }
    false
}

/// How an input and the output lie to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meeting {
    Apart,
    /// Element by element the same memory.
    Same,
    /// Elements depend on their predecessors, or a repeated value is written over.
    Shifted,
}

impl Meeting {
    #[inline(always)]
    fn of<A, O>(input: *mut u8, step: isize, output: *mut u8, n: usize) -> Meeting {
        let (start, end) = (input as usize, output as usize);
        let length = if step == 0 { size_of::<A>() } else { n * size_of::<A>() };
        if start >= end + n * size_of::<O>() || end >= start + length {
            return Meeting::Apart;
        }
        match start == end && step != 0 && size_of::<A>() == size_of::<O>() {
            true => Meeting::Same,
            false => Meeting::Shifted,
        }
    }
}

/// Elements that are computed before any of them is written, where the output is an input as well. As many as compilers make vectors of
/// before they unroll the loop, and no more than fit in registers, nearly.
const PART: usize = 128;

/// Calls `fill(done, out)` for the output or, where it is `copied`, for parts of it in a place of their own.
///
/// # Safety
/// `n` elements are writable at `o`, which is aligned; `fill` writes every element it is given.
#[inline(always)]
unsafe fn stretches<O: Copy>(o: *mut u8, n: usize, copied: bool, fill: impl Fn(usize, &mut [MaybeUninit<O>])) {
    let target = o as *mut MaybeUninit<O>;
    let mut done = 0;
    // Whole parts, of a length that is known beforehand.
    while copied && n - done >= PART {
        let mut part = [const { MaybeUninit::<O>::uninit() }; PART];
        fill(done, &mut part);
        // SAFETY: a part of the output.
        unsafe { (target.add(done) as *mut [MaybeUninit<O>; PART]).write(part) };
        done += PART;
    }
    let rest = n - done;
    if rest == 0 {
        return;
    }
    let mut part = [const { MaybeUninit::<O>::uninit() }; PART];
    // SAFETY: the rest of the output, or all.
    unsafe {
        let target = target.add(done);
        let out = match copied {
            true => &mut part[..rest],
            false => std::slice::from_raw_parts_mut(target, rest),
        };
        fill(done, out);
        if copied {
            std::ptr::copy_nonoverlapping(part.as_ptr(), target, rest);
        }
    }
}

#[inline(always)]
fn of_one<A: Copy, O>(a: &[A], out: &mut [MaybeUninit<O>], f: impl Fn(A) -> O) {
    for (place, &x) in out.iter_mut().zip(a) {
        place.write(f(x));
    }
}

#[inline(always)]
fn of_two<A: Copy, B: Copy, O>(a: &[A], b: &[B], out: &mut [MaybeUninit<O>], f: impl Fn(A, B) -> O) {
    for ((place, &x), &y) in out.iter_mut().zip(a).zip(b) {
        place.write(f(x, y));
    }
}

#[inline(always)]
fn aligned<T>(ptr: *mut u8) -> bool {
    (ptr as usize).is_multiple_of(align_of::<T>())
}

/// Three inputs, the last two of the output's type, in vectors where everything is packed or one repeated value.
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
    let fits = |ptr: *mut u8, step: isize| (step == 0 || is_packed::<B>(step)) && aligned::<B>(ptr);
    let packed = n > 0 && is_packed::<A>(step_a) && aligned::<A>(a) && is_packed::<B>(step_o) && aligned::<B>(o);
    if packed && fits(b, step_b) && fits(c, step_c) {
        // SAFETY: packed, aligned operands or one repeated value, apart from the output.
        return unsafe {
            let a = std::slice::from_raw_parts(a as *const A, n);
            let out = std::slice::from_raw_parts_mut(o as *mut MaybeUninit<B>, n);
            let (b, c) = (b as *const B, c as *const B);
            match (step_b == 0, step_c == 0) {
                (false, false) => {
                    let (b, c) = (std::slice::from_raw_parts(b, n), std::slice::from_raw_parts(c, n));
                    for (((place, &x), &y), &z) in out.iter_mut().zip(a).zip(b).zip(c) {
                        place.write(f(x, y, z));
                    }
                }
                (true, false) => {
                    let y = *b;
                    of_two(a, std::slice::from_raw_parts(c, n), out, |x, z| f(x, y, z))
                }
                (false, true) => {
                    let z = *c;
                    of_two(a, std::slice::from_raw_parts(b, n), out, |x, y| f(x, y, z))
                }
                (true, true) => {
                    let (y, z) = (*b, *c);
                    of_one(a, out, |x| f(x, y, z))
                }
            }
        };
    }
    for i in 0..n {
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
                let mut any = false;
                for &x in &block {
                    any |= hard(x);
                }
                if any {
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

/// As [`unary_two_speed`], for two inputs, the second packed or one repeated value.
///
/// # Safety
/// As for `binary`, all operands being of type T.
#[inline(always)]
pub unsafe fn binary_two_speed<T: Copy>(
    args: &[*mut u8],
    strides: &[isize],
    n: usize,
    hard: impl Fn(T, T) -> bool,
    easy: impl Fn(T, T) -> T,
    f: impl Fn(T, T) -> T,
) {
    let (&[a, b, o], &[step_a, step_b, step_o]) = (args, strides) else { return };
    let mut done = 0;
    let repeated = step_b == 0 && n > 0;
    let packed = is_packed::<T>(step_a) && (is_packed::<T>(step_b) || repeated) && is_packed::<T>(step_o);
    if packed && !is_shifted::<T, T>(a, o, n) && !is_shifted::<T, T>(b, o, n) {
        // SAFETY: the second operand has an element.
        let one = repeated.then(|| unsafe { (b as *const T).read_unaligned() });
        while done + LANES <= n {
            // SAFETY: the block lies within the operands; it is read before it is written.
            unsafe {
                let mut block = load::<T>(a, done);
                let other = match one {
                    Some(one) => [one; LANES],
                    None => load::<T>(b, done),
                };
                let mut any = false;
                for (&x, &y) in block.iter().zip(&other) {
                    any |= hard(x, y);
                }
                if any {
                    for (x, &y) in block.iter_mut().zip(&other) {
                        *x = f(*x, y);
                    }
                } else {
                    for (x, &y) in block.iter_mut().zip(&other) {
                        *x = easy(*x, y);
                    }
                }
                store(o, done, block);
            }
            done += LANES;
        }
    }
    let rest = [offset(a, step_a, done), offset(b, step_b, done), offset(o, step_o, done)];
    // SAFETY: the elements left over.
    unsafe { binary(&rest, strides, n - done, f) }
}

/// A kernel of packed values over operands of any stride, through blocks where they are not packed.
///
/// # Safety
/// As for `unary`, both operands being of type T; the processor has what the kernel was compiled for.
#[cfg(target_arch = "x86_64")]
pub unsafe fn unary_kernel<T: Copy + Default>(
    args: &[*mut u8],
    strides: &[isize],
    n: usize,
    kernel: impl Fn(*const T, *mut T, usize),
) {
    const BLOCK: usize = 128;
    let (&[a, o], &[step_a, step_o]) = (args, strides) else { return };
    let aligned = |ptr: *mut u8| (ptr as usize).is_multiple_of(align_of::<T>());
    if is_packed::<T>(step_a) && is_packed::<T>(step_o) && aligned(a) && aligned(o) {
        return kernel(a as *const T, o as *mut T, n);
    }
    let mut block = [T::default(); BLOCK];
    let mut done = 0;
    while done < n {
        let count = BLOCK.min(n - done);
        let (from, to) = (offset(a, step_a, done), offset(o, step_o, done));
        // SAFETY: `count` elements from here on lie within the operands; all are read before any is written.
        unsafe {
            for (i, value) in block[..count].iter_mut().enumerate() {
                *value = (offset(from, step_a, i) as *const T).read_unaligned();
            }
            kernel(block.as_ptr(), block.as_mut_ptr(), count);
            for (i, value) in block[..count].iter().enumerate() {
                (offset(to, step_o, i) as *mut T).write_unaligned(*value);
            }
        }
        done += count;
    }
}

/// A kernel of packed values over two operands of any stride, through blocks where they are not packed; false, and nothing done,
/// where the output may overlap an operand in another way than exactly.
///
/// # Safety
/// As for `binary`, all operands being of type T; the processor has what the kernel was compiled for.
#[cfg(target_arch = "x86_64")]
pub unsafe fn binary_kernel<T: Copy + Default>(
    args: &[*mut u8],
    strides: &[isize],
    n: usize,
    kernel: impl Fn(*const T, *const T, *mut T, usize),
) -> bool {
    const BLOCK: usize = 128;
    let (&[a, b, o], &[step_a, step_b, step_o]) = (args, strides) else { return false };
    if n == 0 || !keeps_apart::<T>(a, step_a, o, step_o, n) || !keeps_apart::<T>(b, step_b, o, step_o, n) {
        return false;
    }
    let direct = |ptr: *mut u8, step: isize| is_packed::<T>(step) && aligned::<T>(ptr);
    if direct(a, step_a) && direct(b, step_b) && direct(o, step_o) {
        kernel(a as *const T, b as *const T, o as *mut T, n);
        return true;
    }
    let (mut first, mut second) = ([T::default(); BLOCK], [T::default(); BLOCK]);
    for done in (0..n).step_by(BLOCK) {
        let count = BLOCK.min(n - done);
        // SAFETY: `count` elements from here on lie within the operands; all are read before any is written.
        unsafe {
            for i in 0..count {
                first[i] = (offset(a, step_a, done + i) as *const T).read_unaligned();
                second[i] = (offset(b, step_b, done + i) as *const T).read_unaligned();
            }
            kernel(first.as_ptr(), second.as_ptr(), first.as_mut_ptr(), count);
            for (i, value) in first[..count].iter().enumerate() {
                (offset(o, step_o, done + i) as *mut T).write_unaligned(*value);
            }
        }
    }
    true
}

/// Whether the bytes from the first to the last element of an operand are none of the output's, or both are the same elements.
#[cfg(target_arch = "x86_64")]
fn keeps_apart<T>(input: *mut u8, step: isize, output: *mut u8, step_o: isize, n: usize) -> bool {
    let ends = |ptr: *mut u8, step: isize| {
        let (first, last) = (ptr as usize, offset(ptr, step, n - 1) as usize);
        (first.min(last), first.max(last) + size_of::<T>())
    };
    let ((start, end), (start_o, end_o)) = (ends(input, step), ends(output, step_o));
    end <= start_o || end_o <= start || (input == output && step == step_o && step.unsigned_abs() >= size_of::<T>())
}

/// Whether packed operands of one type may be read a block before it is written.
pub fn may_go_in_blocks<T>(input: *mut u8, output: *mut u8, n: usize) -> bool {
    !is_shifted::<T, T>(input, output, n)
}

/// Whether a packed operand, or one repeated element, shares no memory with a packed output.
pub fn is_apart<T>(input: *mut u8, step: isize, output: *mut u8, n: usize) -> bool {
    let (length, bytes) = (if step == 0 { size_of::<T>() } else { n * size_of::<T>() }, n * size_of::<T>());
    input as usize >= output as usize + bytes || output as usize >= input as usize + length
}

/// The same, or whether it is the output itself.
pub fn is_apart_or_output<T>(input: *mut u8, step: isize, output: *mut u8, n: usize) -> bool {
    is_apart::<T>(input, step, output, n) || (step != 0 && input == output)
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
