//! How large work is divided among threads.
//!
//! A kernel says how much work it has and what the least is that is worth a thread, and gets a number of pieces; it runs them
//! by [`pieces`], which keeps the first for the calling thread and hands the others to rayon's workers. They start when first
//! needed, so that small scripts never pay for them. Waking one costs about 10 microseconds: below some hundred microseconds
//! of work a kernel should stay on one thread.

use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::limits::stop;

/// How a call may use the machine.
#[derive(Clone, Copy, Debug)]
pub struct Exec {
    /// The most threads, the calling one included.
    pub threads: usize,
}

impl Default for Exec {
    fn default() -> Exec {
        Exec::SEQUENTIAL
    }
}

impl Exec {
    pub const SEQUENTIAL: Exec = Exec { threads: 1 };

    /// How many pieces `work` is worth, when one thread should have `least` of it or more; 1 means: stay on this thread.
    pub fn pieces_of(self, work: usize, least: usize) -> usize {
        self.threads.min(work / least.max(1)).max(1)
    }
}

/// Runs `run(0)`, `run(1)`, ... `run(count - 1)`, each once, at the same time where workers are free; the results in order.
/// A panic in one of them continues on the calling thread.
pub fn pieces<T: Send>(count: usize, run: impl Fn(usize) -> T + Sync) -> Vec<T> {
    match count {
        0 => Vec::new(),
        1 => vec![run(0)],
        count => collected(count, &run),
    }
}

/// Several pieces. Generic in the results only, of which there are fewer kinds than of work.
#[inline(never)]
fn collected<T: Send>(count: usize, run: &(dyn Fn(usize) -> T + Sync)) -> Vec<T> {
    let mut places: Vec<Mutex<Option<T>>> = Vec::with_capacity(count);
    for _ in 0..count {
        places.push(Mutex::new(None));
    }
    scatter(count, &|piece| {
        let result = run(piece);
        if let Ok(mut place) = places[piece].lock() {
            *place = Some(result);
        }
    });
    let mut results = Vec::with_capacity(count);
    for place in places {
        if let Ok(Some(result)) = place.into_inner() {
            results.push(result);
        }
    }
    results
}

/// Runs every piece, the first on the calling thread. Not generic, so that the code around rayon's scope exists once.
fn scatter(count: usize, run: &(dyn Fn(usize) + Sync)) {
    let flag = stop::borrowed();
    let left = AtomicUsize::new(count - 1);
    rayon::in_place_scope(|scope| {
        for piece in 1..count {
            let (flag, left) = (flag.clone(), &left);
            scope.spawn(move |_| {
                let own = Lent(stop::lend(flag));
                run(piece);
                drop(own);
                left.fetch_sub(1, Ordering::Relaxed);
            });
        }
        run(0);
        // The others mostly end at about the same time: a look costs less than to sleep and be woken.
        for _ in 0..LOOKS {
            let done = left.load(Ordering::Relaxed) == 0;
            // Where they are done, rayon needs a moment to note it.
            for _ in 0..4 {
                std::hint::spin_loop();
            }
            if done {
                break;
            }
        }
    });
}

/// Looks for the others before a thread sleeps, some tens of microseconds.
const LOOKS: usize = 1 << 8;

/// A worker's former flag, which it gets back even when its work is left by unwinding.
struct Lent(Option<stop::Flag>);

impl Drop for Lent {
    fn drop(&mut self) {
        stop::lend(self.0.take());
    }
}

/// The part of `0..n` that piece `piece` of `count` has: even within one, in order, without gaps.
pub fn part(n: usize, count: usize, piece: usize) -> Range<usize> {
    let at = |k: usize| (n as u128 * k as u128 / count as u128) as usize;
    at(piece)..at(piece + 1)
}

/// Units of work that threads take in stretches as they come free, so that one which starts late or is held up leaves more of it to
/// the others. Stretches become shorter towards the end (guided self-scheduling, Polychronopoulos and Kuck 1987).
pub struct Shares {
    next: AtomicUsize,
    units: usize,
    /// What is left is divided by this.
    among: usize,
    /// The shortest stretch.
    least: usize,
}

impl Shares {
    /// For `count` threads. A thread that is alone takes everything at once.
    pub fn new(units: usize, count: usize) -> Shares {
        let among = if count > 1 { 2 * count } else { 1 };
        Shares { next: AtomicUsize::new(0), units, among, least: (units / (16 * among)).max(1) }
    }

    /// With stretches of as little as a unit: for units that take microseconds each.
    pub fn of_large(units: usize, count: usize) -> Shares {
        Shares { least: 1, ..Shares::new(units, count) }
    }

    /// The next stretch, while there is one.
    pub fn take(&self) -> Option<Range<usize>> {
        let end = |start: usize| {
            let left = self.units - start;
            start + left.div_ceil(self.among).max(self.least).min(left)
        };
        let taken = self
            .next
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |start| (start < self.units).then(|| end(start)));
        taken.ok().map(|start| start..end(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_cover_everything_once_and_in_order() {
        for count in [1, 2, 3, 7] {
            let found: Vec<usize> = pieces(count, |piece| part(100, count, piece)).into_iter().flatten().collect();
            assert_eq!(found, (0..100).collect::<Vec<_>>());
        }
    }

    #[test]
    fn shares_cover_everything_once() {
        for (units, count) in [(0, 2), (1, 2), (100, 1), (100, 3)] {
            let shares = Shares::new(units, count);
            let mut found: Vec<usize> =
                pieces(count, |_| std::iter::from_fn(|| shares.take()).flatten().collect::<Vec<_>>())
                    .into_iter()
                    .flatten()
                    .collect();
            found.sort_unstable();
            assert_eq!(found, (0..units).collect::<Vec<_>>());
        }
    }

    #[test]
    fn little_work_stays_on_one_thread() {
        let exec = Exec { threads: 8 };
        assert_eq!([exec.pieces_of(99, 100), exec.pieces_of(350, 100), exec.pieces_of(9000, 100)], [1, 3, 8]);
    }
}
