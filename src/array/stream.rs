//! Large operands on their way: asking for what is read next, and writing past the caches.
//!
//! The second: a result larger than the caches is not read again before it has left them, and lines that are written whole
//! need not be fetched first.

#[cfg(target_arch = "x86_64")]
use super::isa::{Isa, isa};

/// Bytes of a result from which it is written past the caches.
const LARGE: usize = 32 << 20;

/// Bytes of a run from which its whole lines outweigh the two that may be shared with its neighbours.
pub const LONG: usize = 4096;

/// Whether a result of so many bytes is.
pub fn pays(bytes: usize) -> bool {
    cfg!(target_arch = "x86_64") && bytes >= LARGE
}

/// Copies `n` bytes to memory that nobody reads before [`finish`]; what is no whole line at either end goes the usual way.
///
/// # Safety
/// `n` bytes are readable and writable, and do not overlap.
#[inline]
pub unsafe fn copy(from: *const u8, to: *mut u8, n: usize) {
    #[cfg(target_arch = "x86_64")]
    {
        let head = to.align_offset(LINE).min(n);
        let lines = (n - head) / LINE;
        let end = head + lines * LINE;
        // SAFETY: the caller's bytes; lines of the target are aligned; the processor has the instructions.
        unsafe {
            std::ptr::copy_nonoverlapping(from, to, head);
            match isa() {
                Isa::Avx512 => wide_lines(from.add(head), to.add(head), lines),
                _ => lines_of(from.add(head), to.add(head), lines),
            }
            std::ptr::copy_nonoverlapping(from.add(end), to.add(end), n - end);
        }
    }
    #[cfg(not(target_arch = "x86_64"))]
    // SAFETY: the caller's.
    unsafe {
        std::ptr::copy_nonoverlapping(from, to, n)
    }
}

/// Bytes of a line of the cache.
#[cfg(target_arch = "x86_64")]
const LINE: usize = 64;

/// # Safety
/// As many lines are readable and writable, the latter aligned, apart from each other.
#[cfg(target_arch = "x86_64")]
unsafe fn lines_of(from: *const u8, to: *mut u8, lines: usize) {
    use std::arch::x86_64::{__m128i, _mm_loadu_si128, _mm_stream_si128};
    for at in (0..lines * LINE).step_by(16) {
        // SAFETY: the caller's.
        unsafe { _mm_stream_si128(to.add(at) as *mut __m128i, _mm_loadu_si128(from.add(at) as *const __m128i)) };
    }
}

/// # Safety
/// As for [`lines_of`], on a processor with AVX-512.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f")]
unsafe fn wide_lines(from: *const u8, to: *mut u8, lines: usize) {
    use std::arch::x86_64::{__m512i, _mm512_loadu_si512, _mm512_stream_si512};
    for at in (0..lines * LINE).step_by(LINE) {
        // SAFETY: the caller's.
        unsafe {
            _mm512_stream_si512(to.add(at) as *mut __m512i, _mm512_loadu_si512(from.add(at) as *const __m512i));
        }
    }
}

/// Asks for `n` bytes that will be read soon. The processor does so by itself only within a page, so that every block would begin
/// with a wait. Runs with gaps, and long ones, are left to it.
#[inline]
pub fn prefetch(from: *const u8, n: usize) {
    #[cfg(target_arch = "x86_64")]
    if n <= 8192 {
        use std::arch::x86_64::{_MM_HINT_T1, _mm_prefetch};
        for line in (0..n).step_by(64) {
            // SAFETY: a prefetch reads nothing that the program sees.
            unsafe { _mm_prefetch::<_MM_HINT_T1>(from.wrapping_add(line) as *const i8) };
        }
    }
    #[cfg(not(target_arch = "x86_64"))]
    let _ = (from, n);
}

/// Makes what this thread copied visible to the others.
#[inline]
pub fn finish() {
    #[cfg(target_arch = "x86_64")]
    // SAFETY: a fence only orders writes.
    unsafe {
        std::arch::x86_64::_mm_sfence()
    }
}
