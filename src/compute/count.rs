//! How many elements are true: packed numbers are counted in vectors, on several threads.

use crate::array::{Array, Num};
use crate::compute::isa::{Isa, isa};
use crate::compute::parallel::{self, Exec};

/// Elements that are worth a thread of their own.
const PER_THREAD: usize = 1 << 18;

/// The number of elements that are not zero; `None` for layouts and types without a loop here.
pub fn count_nonzero(array: &Array, exec: Exec) -> Option<usize> {
    if !array.is_c_contiguous() || !array.is_aligned() {
        return None;
    }
    match array.num()? {
        Num::Bool | Num::I8 | Num::U8 => Some(packed::<u8>(array, exec, |x| x != 0)),
        Num::I16 | Num::U16 => Some(packed::<u16>(array, exec, |x| x != 0)),
        Num::I32 | Num::U32 => Some(packed::<u32>(array, exec, |x| x != 0)),
        Num::I64 | Num::U64 => Some(packed::<u64>(array, exec, |x| x != 0)),
        Num::F32 => Some(packed::<f32>(array, exec, |x| x != 0.0)),
        Num::F64 => Some(packed::<f64>(array, exec, |x| x != 0.0)),
        _ => None,
    }
}

/// What threads share.
struct Source<T>(*const T);

// SAFETY: only read.
unsafe impl<T> Sync for Source<T> {}

fn packed<T: Copy>(array: &Array, exec: Exec, test: impl Fn(T) -> bool + Sync) -> usize {
    let n = array.size();
    let source = &Source(array.data_ptr() as *const T);
    let threads = exec.pieces_of(n, PER_THREAD);
    let counts = parallel::pieces(threads, |piece| {
        let range = parallel::part(n, threads, piece);
        // SAFETY: a part of a packed, aligned array that nobody writes meanwhile.
        let values = unsafe { std::slice::from_raw_parts(source.0.wrapping_add(range.start), range.len()) };
        dispatched(values, &test)
    });
    counts.into_iter().sum()
}

fn dispatched<T: Copy>(values: &[T], test: &impl Fn(T) -> bool) -> usize {
    #[cfg(target_arch = "x86_64")]
    {
        #[target_feature(enable = "avx2")]
        fn wide<T: Copy>(values: &[T], test: &impl Fn(T) -> bool) -> usize {
            plain(values, test)
        }
        if isa() >= Isa::Avx2 {
            // SAFETY: the processor has the feature.
            return unsafe { wide(values, test) };
        }
    }
    plain(values, test)
}

/// Counts in bytes as long as they cannot overflow, which keeps many lanes in a vector.
#[inline(always)]
fn plain<T: Copy>(values: &[T], test: &impl Fn(T) -> bool) -> usize {
    const LANES: usize = 32;
    let mut total = 0;
    for stretch in values.chunks(LANES * 255) {
        let mut lanes = [0u8; LANES];
        let mut blocks = stretch.chunks_exact(LANES);
        for block in &mut blocks {
            for (lane, &value) in lanes.iter_mut().zip(block) {
                *lane += test(value) as u8;
            }
        }
        total += lanes.iter().map(|&lane| lane as usize).sum::<usize>();
        total += blocks.remainder().iter().filter(|&&value| test(value)).count();
    }
    total
}
