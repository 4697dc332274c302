//! The process's allocator: the system's, with a few small blocks of each size kept at hand by every thread.
//!
//! A script makes and drops small objects all the time, and the next one mostly has the size of one that was just dropped. Rust tells the
//! size of a block when it is given back, so that keeping and finding it take a handful of instructions. Every block is one of the
//! system's: whichever thread drops it may keep it, or give it back when it has enough.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ptr;

/// Sizes are rounded up to multiples of this, which is also the alignment that all of the system's blocks have.
const STEP: usize = 16;
/// The largest blocks that are kept.
const LARGEST: usize = 256;
/// How many bytes of each size a thread keeps: a loop that makes and drops a list of ten thousand pairs has them at hand.
const MOST: usize = 1 << 20;

/// The allocator.
pub struct Blocks;

/// A block that is kept; its first word leads to the next one.
struct Free {
    next: *mut Free,
}

/// Blocks of one size.
struct Kept {
    first: Cell<*mut Free>,
    count: Cell<u32>,
}

thread_local! {
    static KEPT: [Kept; LARGEST / STEP] =
        const { [const { Kept { first: Cell::new(ptr::null_mut()), count: Cell::new(0) } }; LARGEST / STEP] };
}

/// Which blocks a layout takes; `None` for those that the system is asked for each time.
#[inline(always)]
fn class_of(layout: Layout) -> Option<usize> {
    let class = layout.size().wrapping_sub(1) / STEP;
    (class < LARGEST / STEP && layout.align() <= STEP).then_some(class)
}

/// The layout of the blocks of a class.
#[inline(always)]
fn rounded(class: usize) -> Layout {
    // SAFETY: the alignment is a power of two, and the sizes are small.
    unsafe { Layout::from_size_align_unchecked((class + 1) * STEP, STEP) }
}

/// The blocks of a class that this thread keeps. Only the address is fetched within `with`, which is a call if it does more; the cells
/// are never dropped, so that it stays good for the thread.
#[inline(always)]
fn kept(class: usize) -> &'static Kept {
    let all: *const [Kept; LARGEST / STEP] = KEPT.with(ptr::from_ref);
    // SAFETY: as said above; the reference is used by this thread alone, before it does anything else.
    unsafe { &(*all)[class] }
}

/// A block of a class that this thread keeps, if there is one.
#[inline(always)]
fn take(class: usize) -> Option<*mut Free> {
    let kept = kept(class);
    let first = kept.first.get();
    if first.is_null() {
        return None;
    }
    // SAFETY: a block that this thread keeps.
    kept.first.set(unsafe { (*first).next });
    kept.count.set(kept.count.get() - 1);
    Some(first)
}

/// Keeps a block of a class, unless there are enough.
///
/// # Safety
/// The block is nobody's, and has room and alignment for a word.
#[inline(always)]
unsafe fn keep(class: usize, block: *mut Free) -> bool {
    let kept = kept(class);
    if kept.count.get() as usize * (class + 1) * STEP >= MOST {
        return false;
    }
    // SAFETY: the caller's.
    unsafe { (*block).next = kept.first.get() };
    kept.first.set(block);
    kept.count.set(kept.count.get() + 1);
    true
}

// SAFETY: blocks are the system's, of the layout that was asked for or of one that holds it; one that is kept is nobody's until it is
// handed out again, by the thread that keeps it.
unsafe impl GlobalAlloc for Blocks {
    #[inline(always)]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY (of all calls to the system): the caller's promises.
        let Some(class) = class_of(layout) else { return unsafe { System.alloc(layout) } };
        match take(class) {
            Some(block) => block as *mut u8,
            None => unsafe { System.alloc(rounded(class)) },
        }
    }

    #[inline(always)]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let Some(class) = class_of(layout) else { return unsafe { System.dealloc(block, layout) } };
        // SAFETY: the block is nobody's any more, and has room and alignment for a word.
        if !unsafe { keep(class, block as *mut Free) } {
            unsafe { System.dealloc(block, rounded(class)) }
        }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if class_of(layout).is_none() {
            return unsafe { System.alloc_zeroed(layout) };
        }
        // SAFETY: a block of this size, if there is one.
        unsafe {
            let block = self.alloc(layout);
            if !block.is_null() {
                ptr::write_bytes(block, 0, layout.size());
            }
            block
        }
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller has made sure that the size is not zero, and not too large once rounded up to the alignment.
        let wanted = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        match (class_of(layout), class_of(wanted)) {
            (None, None) => unsafe { System.realloc(block, layout, size) },
            (old, new) if old == new => block,
            // SAFETY: both blocks hold what is copied, and are different ones.
            _ => unsafe {
                let moved = self.alloc(wanted);
                if !moved.is_null() {
                    ptr::copy_nonoverlapping(block, moved, layout.size().min(size));
                    self.dealloc(block, layout);
                }
                moved
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Blocks of all sizes keep what is written to them while others come and go.
    #[test]
    fn blocks_are_apart() {
        let mut held: Vec<(*mut u8, Layout, u8)> = Vec::new();
        for round in 0..2000usize {
            let size = round * 37 % 400 + 1;
            let layout = Layout::from_size_align(size, if round % 3 == 0 { 1 } else { 8 }).expect("small");
            // SAFETY: the size is not zero; blocks are written, read and given back within their layouts.
            unsafe {
                let block = if round % 5 == 0 { Blocks.alloc_zeroed(layout) } else { Blocks.alloc(layout) };
                assert!(!block.is_null() && (block as usize).is_multiple_of(layout.align()));
                assert!(round % 5 != 0 || (0..size).all(|i| *block.add(i) == 0));
                ptr::write_bytes(block, round as u8, size);
                held.push((block, layout, round as u8));
                if round % 4 == 3 {
                    let (block, layout, mark) = held.swap_remove(round * 31 % held.len());
                    let size = layout.size() * 3 / 2;
                    let moved = Blocks.realloc(block, layout, size);
                    assert!((0..layout.size()).all(|i| *moved.add(i) == mark));
                    Blocks.dealloc(moved, Layout::from_size_align(size, layout.align()).expect("small"));
                }
                if round % 2 == 1 {
                    let (block, layout, mark) = held.swap_remove(round * 17 % held.len());
                    assert!((0..layout.size()).all(|i| *block.add(i) == mark));
                    Blocks.dealloc(block, layout);
                }
            }
        }
        for (block, layout, mark) in held {
            // SAFETY: as above.
            unsafe {
                assert!((0..layout.size()).all(|i| *block.add(i) == mark));
                Blocks.dealloc(block, layout);
            }
        }
    }
}
