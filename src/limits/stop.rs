//! How a person stops a kernel: Ctrl-C sets the session's flag, kernels look at it between blocks, and the work is left by unwinding.
//!
//! Kernels are too many, and too far below the session, for a flag in every signature. So the flag of whoever computes is known to the
//! thread that computes, and `parallel` lends it to the workers that help. A kernel calls [`breathe`] between blocks that take about a
//! millisecond or more; when the flag is set the kernel is left as by a panic, without a message, and the evaluator, which has lent
//! the flag by [`stoppable`], turns that into `KeyboardInterrupt`. What a kernel was filling is dropped, or, if a script holds it
//! already, partly filled, as after any loop that is stopped.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A session's wish that work stop.
pub type Flag = Arc<AtomicBool>;

thread_local! {
    /// The flag of the session that this thread computes for. Sessions on other threads have their own.
    static FLAG: RefCell<Option<Flag>> = const { RefCell::new(None) };
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
    FLAG.with_borrow(Clone::clone)
}

/// Makes a flag this thread's; gives the one before.
pub fn lend(flag: Option<Flag>) -> Option<Flag> {
    FLAG.with_borrow_mut(|own| std::mem::replace(own, flag))
}

/// Leaves the work if it is to stop.
#[inline]
pub fn breathe() {
    let stop = FLAG.with_borrow(|flag| flag.as_ref().is_some_and(|flag| flag.load(Ordering::Relaxed)));
    if stop {
        resume_unwind(Box::new(Stopped));
    }
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
