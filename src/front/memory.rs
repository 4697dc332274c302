//! How the process keeps its memory: freed blocks of arrays are reused instead of being given back and faulted in again.
//!
//! A fresh block of 80 MB costs the kernel tens of milliseconds of page faults, more than the arithmetic on it. glibc maps every large
//! block anew unless told otherwise; other allocators keep theirs already.

/// Blocks up to this size are kept; larger ones go back at once.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const KEPT_BYTES: i32 = 1 << 30;

/// Tells the allocator once, before the first array.
pub fn reuse_blocks() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: mallopt only sets parameters of the allocator; no other thread runs yet.
    unsafe {
        // One arena: the script's thread would otherwise get one whose blocks end at 64 MB.
        libc::mallopt(libc::M_ARENA_MAX, 1);
        libc::mallopt(libc::M_MMAP_THRESHOLD, KEPT_BYTES);
        libc::mallopt(libc::M_TRIM_THRESHOLD, KEPT_BYTES);
    }
}
