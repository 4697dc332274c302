//! A block of memory that views share by reference count.
//!
//! The block knows nothing of shapes. It is 64-byte aligned when large (vector loads and threads never split a cache
//! line) and zeroed by the system where zeros are asked for, so that `zeros` of a large array costs nothing until it is touched.
//! Buffers of object slots drop their slots with the block.

use std::alloc::{Layout, alloc, alloc_zeroed, dealloc};
use std::ptr::NonNull;

use super::dtype::SlotType;
use crate::error::{Error, Result};

/// Shared, interiorly mutable bytes. Not `Sync`: kernels hand raw ranges to threads, never the buffer.
pub struct Buffer {
    data: NonNull<u8>,
    len: usize,
    block: Option<(NonNull<u8>, Layout)>,
    slots: Option<&'static SlotType>,
}

const BASE_ALIGN: usize = 16;
const CACHE_LINE: usize = 64;
const LARGE: usize = 1024;
/// Bytes from which pages of 2 MB are asked for.
const HUGE: usize = 4 << 20;

impl Buffer {
    /// `len` bytes, all zero. `MemoryError` when the allocator has none left.
    pub fn zeroed(len: usize) -> Result<Buffer> {
        Buffer::allocate(len, true)
    }

    /// `len` bytes for a caller that overwrites all of them. They hold zeros while small enough for that to be free of
    /// cost, and whatever the allocator left otherwise, as `np.empty` does.
    pub fn uninit(len: usize) -> Result<Buffer> {
        Buffer::allocate(len, len <= 64)
    }

    /// `count` slots, each set to the neutral one.
    pub fn slots(count: usize, slot: &'static SlotType) -> Result<Buffer> {
        let len = count.checked_mul(slot.size).ok_or_else(|| Error::memory(""))?;
        let mut buffer = Buffer::allocate(len, true)?;
        for i in 0..count {
            // SAFETY: slot i lies within the block, which is 16-byte aligned as every slot type requires, and is not yet
            // initialised.
            unsafe { (slot.init)(buffer.data.as_ptr().add(i * slot.size)) };
        }
        buffer.slots = Some(slot);
        Ok(buffer)
    }

    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The first byte. Reads and writes through it must stay within `len` and follow the element types of the views.
    pub fn as_ptr(&self) -> *mut u8 {
        self.data.as_ptr()
    }

    fn allocate(len: usize, zero: bool) -> Result<Buffer> {
        if len == 0 {
            // Aligned and never read.
            let data = NonNull::new(CACHE_LINE as *mut u8).unwrap_or(NonNull::dangling());
            return Ok(Buffer { data, len, block: None, slots: None });
        }
        // `calloc` gives only 16-byte alignment; a stricter layout would make the standard library clear the pages by hand.
        let slack = if len >= LARGE { CACHE_LINE } else { 0 };
        let size = len.checked_add(slack).ok_or_else(|| Error::memory(""))?;
        let layout = Layout::from_size_align(size, BASE_ALIGN).map_err(|_| Error::memory(""))?;
        // SAFETY: `size` is not zero.
        let block = unsafe { if zero { alloc_zeroed(layout) } else { alloc(layout) } };
        let block = NonNull::new(block).ok_or_else(|| Error::memory(""))?;
        let shift = if slack == 0 { 0 } else { block.as_ptr().align_offset(CACHE_LINE) };
        // SAFETY: `shift` is less than the slack that was added to the size.
        let data = unsafe { block.add(shift) };
        if len >= HUGE {
            advise_huge_pages(data, len);
        }
        Ok(Buffer { data, len, block: Some((block, layout)), slots: None })
    }
}

/// Asks for pages of 2 MB in the whole ones of a block: a hundredth of the faults when it is first touched, and fewer misses after.
#[cfg(target_os = "linux")]
fn advise_huge_pages(data: NonNull<u8>, len: usize) {
    const PAGE: usize = 2 << 20;
    let start = (data.as_ptr() as usize).next_multiple_of(PAGE);
    let end = (data.as_ptr() as usize + len) / PAGE * PAGE;
    if start < end {
        // SAFETY: the range lies within the block; advice changes no contents, and a refusal does not matter.
        unsafe { libc::madvise(start as *mut libc::c_void, end - start, libc::MADV_HUGEPAGE) };
    }
}

#[cfg(not(target_os = "linux"))]
fn advise_huge_pages(_: NonNull<u8>, _: usize) {}

impl Drop for Buffer {
    fn drop(&mut self) {
        if let Some(slot) = self.slots {
            for i in 0..self.len / slot.size {
                // SAFETY: every slot was initialised by `slots` and stays so under the views' writes.
                unsafe { (slot.drop)(self.data.as_ptr().add(i * slot.size)) };
            }
        }
        if let Some((block, layout)) = self.block {
            // SAFETY: allocated by `allocate` with this layout.
            unsafe { dealloc(block.as_ptr(), layout) };
        }
    }
}
