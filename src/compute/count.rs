//! How many elements are true: packed numbers are counted in vectors, on several threads.

use std::ops::{Add, BitAnd};

use crate::array::{Array, Num};
use crate::compute::isa::{Isa, isa};
use crate::compute::parallel::{self, Exec};
use crate::limits::stop::Pace;

/// Elements that are worth a thread of their own.
const PER_THREAD: usize = 1 << 18;

/// The number of elements that are not zero; `None` for layouts and types without a loop here.
pub fn count_nonzero(array: &Array, exec: Exec) -> Option<usize> {
    if !array.is_c_contiguous() || !array.is_aligned() {
        return None;
    }
    match array.num()? {
        Num::Bool | Num::I8 | Num::U8 => Some(packed(array, exec, u8::MAX)),
        Num::I16 | Num::U16 => Some(packed(array, exec, u16::MAX)),
        Num::I32 | Num::U32 => Some(packed(array, exec, u32::MAX)),
        Num::I64 | Num::U64 => Some(packed(array, exec, u64::MAX)),
        // All bits but the sign: -0.0 is zero.
        Num::F32 => Some(packed(array, exec, u32::MAX >> 1)),
        Num::F64 => Some(packed(array, exec, u64::MAX >> 1)),
        _ => None,
    }
}

/// What threads share.
struct Source<T>(*const T);

// SAFETY: only read.
unsafe impl<T> Sync for Source<T> {}

/// A word of an element's size, which also counts.
trait Word:
    Copy + Sync + BitAnd<Output = Self> + Add<Output = Self> + PartialEq + Default + From<bool> + Into<u64>
{
}

impl Word for u8 {}
impl Word for u16 {}
impl Word for u32 {}
impl Word for u64 {}

/// How many words have one of the bits of `mask`.
fn packed<T: Word>(array: &Array, exec: Exec, mask: T) -> usize {
    let n = array.size();
    let source = &Source(array.data_ptr() as *const T);
    let threads = exec.pieces_of(n, PER_THREAD);
    let counts = parallel::pieces(threads, |piece| {
        let range = parallel::part(n, threads, piece);
        // SAFETY: a part of a packed, aligned array that nobody writes meanwhile.
        let values = unsafe { std::slice::from_raw_parts(source.0.wrapping_add(range.start), range.len()) };
        dispatched(values, mask)
    });
    counts.into_iter().sum()
}

#[inline(never)]
fn dispatched<T: Word>(values: &[T], mask: T) -> usize {
    #[cfg(target_arch = "x86_64")]
    {
        #[target_feature(enable = "avx2")]
        fn wide<T: Word>(values: &[T], mask: T) -> usize {
            plain(values, mask)
        }
        if isa() >= Isa::Avx2 {
            // SAFETY: the processor has the feature.
            return unsafe { wide(values, mask) };
        }
    }
    plain(values, mask)
}

/// Counts in words as wide as the elements, as long as the narrowest cannot overflow: a vector holds as many counts as elements.
#[inline(always)]
fn plain<T: Word>(values: &[T], mask: T) -> usize {
    // Too many to be kept in registers one by one, so that the compiler makes vectors of the loop over them.
    const LANES: usize = 128;
    let (mut total, mut pace) = (0u64, Pace::default());
    for stretch in values.chunks(LANES * 255) {
        pace.step(stretch.len());
        let mut lanes = [T::default(); LANES];
        let mut blocks = stretch.chunks_exact(LANES);
        for block in &mut blocks {
            for (lane, &value) in lanes.iter_mut().zip(block) {
                *lane = *lane + T::from(value & mask != T::default());
            }
        }
        total += lanes.iter().map(|&lane| -> u64 { lane.into() }).sum::<u64>();
        total += blocks.remainder().iter().filter(|&&value| value & mask != T::default()).count() as u64;
    }
    total as usize
}
