//! A block of memory that views share by reference count.
//!
//! The block knows nothing of shapes. It is 64-byte aligned when large (vector loads and threads never split a cache
//! line) and zeroed by the system where zeros are asked for, so that `zeros` of a large array costs nothing until it is touched.
//! A few elements lie beside the reference count, so that a small array costs one allocation less.
//! Buffers of object slots drop their slots with the block.

use std::alloc::{Layout, alloc, alloc_zeroed, dealloc};
use std::cell::UnsafeCell;
use std::mem::MaybeUninit;
use std::ptr::NonNull;
use std::rc::Rc;

use super::dtype::SlotType;
use super::mapping::Mapping;
use crate::error::{Error, Result};

/// Shared, interiorly mutable bytes. Not `Sync`: kernels hand raw ranges to threads, never the buffer.
pub struct Buffer {
    len: usize,
    /// The first byte, unless the bytes lie `inside`.
    data: Option<NonNull<u8>>,
    block: Option<(NonNull<u8>, Layout)>,
    slots: Option<&'static SlotType>,
    /// The part of a file that the bytes are, or fresh pages of zeros.
    mapping: Option<Rc<Mapping>>,
    inside: Inside,
}

/// Room for the elements of a small array.
#[repr(align(16))]
struct Inside(UnsafeCell<MaybeUninit<[u8; INSIDE]>>);

const INSIDE: usize = 128;
const BASE_ALIGN: usize = 16;
const CACHE_LINE: usize = 64;
const LARGE: usize = 1024;
/// Bytes from which pages of 2 MB are asked for.
const HUGE: usize = 4 << 20;
/// Bytes up to which zeros may come from a block that is cleared; larger ones are fresh pages.
const CLEARED: usize = 32 << 20;

impl Buffer {
    /// `len` bytes, all zero. `MemoryError` when the allocator has none left.
    pub fn zeroed(len: usize) -> Result<Rc<Buffer>> {
        // The allocator would clear a block that was in use before, even where nobody ever looks. Up to a size that costs less than
        // the page faults of a fresh one.
        if len > CLEARED
            && let Ok(mapping) = Mapping::zeros(len)
        {
            advise_huge_pages(mapping.start(), len);
            return Ok(Buffer::mapped(Rc::new(mapping)));
        }
        match len <= INSIDE {
            true => Ok(Buffer::inside(len, true)),
            false => Buffer::allocate(len, true).map(Rc::new),
        }
    }

    /// `len` bytes for a caller that overwrites all of them. They hold zeros while small enough for that to be free of
    /// cost, and whatever the allocator left otherwise, as `np.empty` does.
    #[inline]
    pub fn uninit(len: usize) -> Result<Rc<Buffer>> {
        match len <= INSIDE {
            true => Ok(Buffer::inside(len, len <= 64)),
            false => Buffer::allocate(len, false).map(Rc::new),
        }
    }

    /// `count` slots, each set to the neutral one.
    pub fn slots(count: usize, slot: &'static SlotType) -> Result<Rc<Buffer>> {
        let len = count.checked_mul(slot.size).ok_or_else(|| Error::memory(""))?;
        let mut buffer = Buffer::allocate(len, true)?;
        for i in 0..count {
            // SAFETY: slot i lies within the block, which is 16-byte aligned as every slot type requires, and is not yet
            // initialised.
            unsafe { (slot.init)(buffer.as_ptr().add(i * slot.size)) };
        }
        buffer.slots = Some(slot);
        Ok(Rc::new(buffer))
    }

    /// The bytes of a mapping. Those of a mapping for reading may not be written.
    pub fn mapped(mapping: Rc<Mapping>) -> Rc<Buffer> {
        Rc::new(Buffer {
            len: mapping.len(),
            data: Some(mapping.start()),
            block: None,
            slots: None,
            mapping: Some(mapping),
            inside: Inside(UnsafeCell::new(MaybeUninit::uninit())),
        })
    }

    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The first byte. Reads and writes through it must stay within `len` and follow the element types of the views.
    #[inline(always)]
    pub fn as_ptr(&self) -> *mut u8 {
        match self.data {
            Some(data) => data.as_ptr(),
            None => self.inside.0.get() as *mut u8,
        }
    }

    /// At most `INSIDE` bytes beside the reference count. It is made where it will lie: small arrays are too many to be moved.
    #[inline]
    fn inside(len: usize, zero: bool) -> Rc<Buffer> {
        let mut shared = Rc::<Buffer>::new_uninit();
        if let Some(place) = Rc::get_mut(&mut shared) {
            let place = place.as_mut_ptr();
            // SAFETY: the memory is new; all fields but the bytes, which need no value, are written before it counts as a buffer.
            unsafe {
                (&raw mut (*place).len).write(len);
                (&raw mut (*place).data).write(None);
                (&raw mut (*place).block).write(None);
                (&raw mut (*place).slots).write(None);
                (&raw mut (*place).mapping).write(None);
                if zero {
                    (&raw mut (*place).inside).write_bytes(0, 1);
                }
            }
        }
        // SAFETY: a new reference is the only one, so that all was written above.
        unsafe { shared.assume_init() }
    }

    fn allocate(len: usize, zero: bool) -> Result<Buffer> {
        let made = |data, block| Buffer {
            len,
            data: Some(data),
            block,
            slots: None,
            mapping: None,
            inside: Inside(UnsafeCell::new(MaybeUninit::uninit())),
        };
        if len == 0 {
            // Aligned and never read.
            return Ok(made(NonNull::new(CACHE_LINE as *mut u8).unwrap_or(NonNull::dangling()), None));
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
        Ok(made(data, Some((block, layout))))
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
                unsafe { (slot.drop)(self.as_ptr().add(i * slot.size)) };
            }
        }
        if let Some((block, layout)) = self.block {
            // SAFETY: allocated by `allocate` with this layout.
            unsafe { dealloc(block.as_ptr(), layout) };
        }
    }
}
