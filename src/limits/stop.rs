//! How a person stops a kernel: Ctrl-C sets the session's flag, kernels look at it between blocks, and the work is left by unwinding.
//!
//! Kernels are too many, and too far below the session, for a flag in every signature. So the flag of whoever computes is known to the
//! thread that computes, and `parallel` lends it to the workers that help. A kernel calls [`breathe`] between blocks that take about a
//! millisecond or more; when the flag is set the kernel is left as by a panic, without a message, and the evaluator, which has lent
//! the flag by [`stoppable`], turns that into `KeyboardInterrupt`. What a kernel was filling is dropped, or, if a script holds it
//! already, partly filled, as after any loop that is stopped.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A session's wish that work stop.
pub type Flag = Arc<AtomicBool>;

thread_local! {
    /// The flag of the session that this thread computes for. Sessions on other threads have their own.
    static FLAG: Lent = const { Lent(RefCell::new(None)) };
    /// Where that flag is, so that looking at it is two loads.
    static LOOK: Cell<*const AtomicBool> = const { Cell::new(&NEVER) };
}

/// What a thread looks at that computes for nobody.
static NEVER: AtomicBool = AtomicBool::new(false);

/// Keeps the flag alive that `LOOK` points to.
struct Lent(RefCell<Option<Flag>>);

impl Drop for Lent {
    fn drop(&mut self) {
        LOOK.set(&NEVER);
    }
}

/// What a kernel that was stopped unwinds with.
struct Stopped;

/// Elements after which a kernel looks at the flag: some tenths of a millisecond of the simplest work.
const PACE: usize = 1 << 18;

/// Runs work that a flag may stop; `None` when it did. Panics of other kinds go on.
pub fn stoppable<T>(flag: &Flag, work: impl FnOnce() -> T) -> Option<T> {
    let outer = lend(Some(flag.clone()));
    let result = catch_unwind(AssertUnwindSafe(work));
    lend(outer);
    stopped(result)
}

/// As [`stoppable`], within work of the same session, whose flag the thread knows already.
pub fn stoppable_within<T>(work: impl FnOnce() -> T) -> Option<T> {
    stopped(catch_unwind(AssertUnwindSafe(work)))
}

fn stopped<T>(result: std::thread::Result<T>) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(payload) if payload.is::<Stopped>() => None,
        Err(payload) => resume_unwind(payload),
    }
}

/// The flag of this thread, for the threads that help it.
pub fn borrowed() -> Option<Flag> {
    FLAG.with(|flag| flag.0.borrow().clone())
}

/// Makes a flag this thread's; gives the one before.
pub fn lend(flag: Option<Flag>) -> Option<Flag> {
    FLAG.with(|own| {
        LOOK.set(flag.as_ref().map_or(&NEVER, Arc::as_ptr));
        own.0.replace(flag)
    })
}

/// Leaves the work if it is to stop.
#[inline]
pub fn breathe() {
    // SAFETY: `LOOK` points to a static, or to the flag that `FLAG` of this thread keeps; both change together.
    if unsafe { &*LOOK.get() }.load(Ordering::Relaxed) {
        leave();
    }
}

#[cold]
fn leave() -> ! {
    resume_unwind(Box::new(Stopped))
}

/// Consecutive parts of a range, none longer than [`Pace::RUN`]; the work breathes before each but the first. For loops over
/// elements that are too tight to count.
pub fn runs(range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    runs_of(range, PACE)
}

/// As [`runs`], for steps that are more work than an element: parts of at most `length`.
pub fn runs_of(range: Range<usize>, length: usize) -> impl Iterator<Item = Range<usize>> {
    let Range { mut start, end } = range.clone();
    std::iter::from_fn(move || {
        if start >= end {
            return None;
        }
        if start > range.start {
            breathe();
        }
        let part = start..end.min(start + length);
        start = part.end;
        Some(part)
    })
}

/// The numbers of a range one by one; the work breathes as between [`runs`].
pub fn each(range: Range<usize>) -> Each {
    let Range { start, end } = range;
    Each { at: start, pause: end.min(start.saturating_add(PACE)), end }
}

/// See [`each`].
pub struct Each {
    at: usize,
    /// Where to breathe, or to end.
    pause: usize,
    end: usize,
}

impl Each {
    #[inline(never)]
    fn renew(&mut self) -> bool {
        if self.at >= self.end {
            return false;
        }
        breathe();
        self.pause = self.end.min(self.at + PACE);
        true
    }
}

impl Iterator for Each {
    type Item = usize;

    #[inline(always)]
    fn next(&mut self) -> Option<usize> {
        if self.at == self.pause && !self.renew() {
            return None;
        }
        self.at += 1;
        Some(self.at - 1)
    }
}

/// A slice in chunks; the work breathes before each but the first.
pub fn chunks<T>(values: &[T]) -> impl Iterator<Item = &[T]> {
    runs(0..values.len()).map(|run| &values[run])
}

/// A vector of what `make` gives for each element; the work breathes between chunks.
pub fn collected<T, R>(values: &[T], make: impl Fn(&T) -> R) -> Vec<R> {
    let mut result = Vec::with_capacity(values.len());
    chunks(values).for_each(|chunk| result.extend(chunk.iter().map(&make)));
    result
}

/// Counts elements, and breathes now and then.
#[derive(Default)]
pub struct Pace {
    done: usize,
}

impl Pace {
    /// The longest run of elements that should be worked on between two steps.
    pub const RUN: usize = PACE;

    #[inline(always)]
    pub fn step(&mut self, elements: usize) {
        self.done += elements;
        if self.done >= PACE {
            self.done = 0;
            breathe();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_cover_a_range_in_order() {
        for n in [0, 1, 7, 8, 9] {
            let found: Vec<usize> = runs_of(3..3 + n, 4).flatten().collect();
            assert_eq!(found, (3..3 + n).collect::<Vec<_>>());
        }
        assert_eq!(runs_of(0..9, 4).collect::<Vec<_>>(), [0..4, 4..8, 8..9]);
        for n in [0, 1, PACE, PACE + 1] {
            assert!(each(3..3 + n).eq(3..3 + n));
        }
    }

    #[test]
    fn a_flag_stops_the_work_of_its_own_thread_only() {
        let (set, unset) = (Flag::new(AtomicBool::new(true)), Flag::new(AtomicBool::new(false)));
        assert_eq!(stoppable(&set, breathe), None);
        assert_eq!(stoppable(&unset, breathe), Some(()));
        // Nobody has lent a flag here.
        breathe();
        let nested = stoppable(&unset, || stoppable(&set, breathe).is_none() && borrowed().is_some());
        assert_eq!(nested, Some(true));
        assert!(borrowed().is_none());
    }
}
