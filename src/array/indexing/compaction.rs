//! The chosen items of a packed array, one behind the other: `x[mask]`.
//!
//! Stream compaction. Eight mask bytes make a pattern of bits, and a table has the places of those that are set. Items of four and eight
//! bytes are put in order by it within a vector, all others go one by one to the end of a block, which moves on only past chosen
//! ones. Neither has a branch that a mask of random bits could mislead.

#[cfg(target_arch = "x86_64")]
use crate::array::isa::{Isa, isa};
use crate::limits::stop::Pace;

/// Items that are put in order before they are copied to where they belong.
const BLOCK: usize = 256;

/// Moves the chosen ones of `n` items of `size` bytes to `to`.
///
/// # Safety
/// `n` items and as many mask bytes are readable, and the target has room for the chosen ones.
pub unsafe fn compact(from: *const u8, bits: *const u8, to: *mut u8, n: usize, size: usize) {
    // SAFETY: the caller's.
    unsafe {
        match size {
            1 => in_blocks::<u8>(from, bits, to, n, one_by_one::<u8>),
            2 => in_blocks::<u16>(from, bits, to, n, one_by_one::<u16>),
            #[cfg(target_arch = "x86_64")]
            4 if isa() >= Isa::Avx2 => in_blocks::<u32>(from, bits, to, n, vectors_of_4),
            #[cfg(target_arch = "x86_64")]
            8 if isa() >= Isa::Avx2 => in_blocks::<u64>(from, bits, to, n, vectors_of_8),
            4 => in_blocks::<u32>(from, bits, to, n, one_by_one::<u32>),
            8 => in_blocks::<u64>(from, bits, to, n, one_by_one::<u64>),
            16 => in_blocks::<u128>(from, bits, to, n, one_by_one::<u128>),
            _ => {
                let (mut place, mut pace) = (to, Pace::default());
                for i in 0..n {
                    pace.step(1);
                    if bits.add(i).read() != 0 {
                        std::ptr::copy_nonoverlapping(from.add(i * size), place, size);
                        place = place.add(size);
                    }
                }
            }
        }
    }
}

/// For every pattern of eight bits the places of those that are set, in order; what follows them says nothing.
pub static PLACES: [[u8; 8]; 256] = {
    let mut table = [[0; 8]; 256];
    let mut pattern = 0;
    while pattern < 256 {
        let (mut place, mut found) = (0, 0);
        while place < 8 {
            if pattern >> place & 1 == 1 {
                table[pattern][found] = place as u8;
                found += 1;
            }
            place += 1;
        }
        pattern += 1;
    }
    table
};

const ONES: u64 = 0x0101_0101_0101_0101;

/// One in each byte that is true.
#[inline(always)]
pub fn truths(eight: [u8; 8]) -> u64 {
    let word = u64::from_le_bytes(eight);
    const LOW: u64 = ONES * 0x7f;
    ((((word & LOW) + LOW) | word) >> 7) & ONES
}

/// The number of true bytes.
#[inline(always)]
pub fn count(truths: u64) -> usize {
    (truths.wrapping_mul(ONES) >> 56) as usize
}

/// One bit for each byte, the first lowest: the product moves byte i to bit 56 + i.
#[inline(always)]
pub fn pattern(truths: u64) -> usize {
    (truths.wrapping_mul(0x0102_0408_1020_4080) >> 56) as usize
}

/// Puts the chosen ones of some items, [`BLOCK`] at most, at the beginning of a place for eight more; how many there are.
type Front<T> = unsafe fn(*const T, *const u8, usize, *mut T) -> usize;

/// # Safety
/// As [`compact`], for items of the size of T.
unsafe fn in_blocks<T: Copy + Default>(from: *const u8, bits: *const u8, to: *mut u8, n: usize, front: Front<T>) {
    let mut block = [T::default(); BLOCK + 8];
    let (from, mut to, mut pace) = (from as *const T, to, Pace::default());
    for start in (0..n).step_by(BLOCK) {
        pace.step(BLOCK);
        // SAFETY: the items of a block and their mask bytes; the chosen items of all blocks fit the target.
        unsafe {
            let found = front(from.add(start), bits.add(start), BLOCK.min(n - start), block.as_mut_ptr());
            std::ptr::copy_nonoverlapping(block.as_ptr() as *const u8, to, found * size_of::<T>());
            to = to.add(found * size_of::<T>());
        }
    }
}

/// # Safety
/// As [`Front`].
unsafe fn one_by_one<T: Copy>(from: *const T, bits: *const u8, n: usize, to: *mut T) -> usize {
    let mut found = 0;
    for i in 0..n {
        // SAFETY: within the items; not more are found than were looked at.
        unsafe {
            to.add(found).write(from.add(i).read_unaligned());
            found += (bits.add(i).read() != 0) as usize;
        }
    }
    found
}

#[cfg(target_arch = "x86_64")]
use x86::{vectors_of_4, vectors_of_8};

#[cfg(target_arch = "x86_64")]
mod x86 {
    use std::arch::x86_64::*;

    use super::{PLACES, one_by_one};

    /// For every pattern of four bits the halves of those items of eight bytes that are set.
    static HALVES: [[i32; 8]; 16] = {
        let mut table = [[0; 8]; 16];
        let mut pattern = 0;
        while pattern < 16 {
            let mut found = 0;
            while found < 4 {
                let place = PLACES[pattern][found] as i32;
                (table[pattern][2 * found], table[pattern][2 * found + 1]) = (2 * place, 2 * place + 1);
                found += 1;
            }
            pattern += 1;
        }
        table
    };

    /// Which of eight mask bytes are true, the first lowest.
    #[inline]
    #[target_feature(enable = "avx2,popcnt")]
    unsafe fn chosen(bits: *const u8) -> usize {
        // SAFETY: eight readable bytes, the caller's promise.
        let eight = unsafe { _mm_loadl_epi64(bits as *const __m128i) };
        !_mm_movemask_epi8(_mm_cmpeq_epi8(eight, _mm_setzero_si128())) as usize & 0xff
    }

    /// # Safety
    /// As [`super::Front`], on a processor with AVX2 and POPCNT.
    #[target_feature(enable = "avx2,popcnt")]
    pub unsafe fn vectors_of_8(from: *const u64, bits: *const u8, n: usize, to: *mut u64) -> usize {
        let mut found = 0;
        // SAFETY: eight items at a time and what is left; four more places than are found are there.
        unsafe {
            for at in (0..n / 8).map(|eight| eight * 8) {
                let chosen = chosen(bits.add(at));
                for (pattern, from) in [(chosen & 15, from.add(at)), (chosen >> 4, from.add(at + 4))] {
                    let order = _mm256_loadu_si256(HALVES[pattern].as_ptr() as *const __m256i);
                    let items = _mm256_permutevar8x32_epi32(_mm256_loadu_si256(from as *const __m256i), order);
                    _mm256_storeu_si256(to.add(found) as *mut __m256i, items);
                    found += pattern.count_ones() as usize;
                }
            }
            let done = n / 8 * 8;
            found + one_by_one(from.add(done), bits.add(done), n - done, to.add(found))
        }
    }

    /// # Safety
    /// As [`super::Front`], on a processor with AVX2 and POPCNT.
    #[target_feature(enable = "avx2,popcnt")]
    pub unsafe fn vectors_of_4(from: *const u32, bits: *const u8, n: usize, to: *mut u32) -> usize {
        let mut found = 0;
        // SAFETY: eight items at a time and what is left; eight more places than are found are there.
        unsafe {
            for at in (0..n / 8).map(|eight| eight * 8) {
                let chosen = chosen(bits.add(at));
                let order = _mm256_cvtepu8_epi32(_mm_loadl_epi64(PLACES[chosen].as_ptr() as *const __m128i));
                let items = _mm256_loadu_si256(from.add(at) as *const __m256i);
                _mm256_storeu_si256(to.add(found) as *mut __m256i, _mm256_permutevar8x32_epi32(items, order));
                found += chosen.count_ones() as usize;
            }
            let done = n / 8 * 8;
            found + one_by_one(from.add(done), bits.add(done), n - done, to.add(found))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T: Copy + Default + PartialEq + std::fmt::Debug + From<u8>>() {
        for n in [0, 1, 7, 8, 9, 255, 256, 257, 1000] {
            for every in [1, 2, 3, 7, 500] {
                let items: Vec<T> = (0..n).map(|i| T::from((i * 7 % 251) as u8)).collect();
                let bits: Vec<u8> =
                    (0..n).map(|i| if i * i % every == 0 { 1 + (i % 3) as u8 * 100 } else { 0 }).collect();
                let expected: Vec<T> = items.iter().zip(&bits).filter(|(_, bit)| **bit != 0).map(|(x, _)| *x).collect();
                let mut found = vec![T::default(); expected.len()];
                let (from, to) = (items.as_ptr() as *const u8, found.as_mut_ptr() as *mut u8);
                // SAFETY: as many mask bytes as items, and room for those that are chosen.
                unsafe { compact(from, bits.as_ptr(), to, n, size_of::<T>()) };
                assert_eq!(found, expected, "{n} items of {} bytes", size_of::<T>());
            }
        }
    }

    #[test]
    fn chosen_items_keep_their_order() {
        check::<u8>();
        check::<u16>();
        check::<u32>();
        check::<u64>();
        check::<u128>();
    }
}
