//! Writing past the caches: a result larger than they are is not read again before it has left them, and lines that are written whole
//! need not be fetched first.

/// Bytes of a result from which it is written past the caches.
const LARGE: usize = 32 << 20;

/// Whether a result of so many bytes is.
pub fn pays(bytes: usize) -> bool {
    cfg!(target_arch = "x86_64") && bytes >= LARGE
}

/// Copies `n` bytes to memory that nobody reads before [`finish`].
///
/// # Safety
/// `n` bytes are readable and writable, and do not overlap.
#[inline]
pub unsafe fn copy(from: *const u8, to: *mut u8, n: usize) {
    #[cfg(target_arch = "x86_64")]
    if (to as usize).is_multiple_of(16) && n.is_multiple_of(64) {
        use std::arch::x86_64::{__m128i, _mm_loadu_si128, _mm_stream_si128};
        for line in 0..n / 64 {
            for part in 0..4 {
                let at = line * 64 + part * 16;
                // SAFETY: the caller's bytes; the target is aligned.
                unsafe {
                    _mm_stream_si128(to.add(at) as *mut __m128i, _mm_loadu_si128(from.add(at) as *const __m128i))
                };
            }
        }
        return;
    }
    // SAFETY: the caller's.
    unsafe { std::ptr::copy_nonoverlapping(from, to, n) }
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
