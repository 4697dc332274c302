//! Steps made ready: where their operands and results lie in every block, and what computes them. Steps that are one instruction each
//! are joined to runs of machine code where there is enough to do. Rows that are too short for a block of their own are packed first.

use std::ops::Range;
use std::sync::Arc;

use smallvec::SmallVec;

use super::assembled::{Code, Given, Instruction, Operation};
use super::assembly::{Assembly, Found};
use super::machine::Float;
use crate::array::CastFlags;
use crate::array::cast_numeric::CastLoop;
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::loops::packed::Kernel;
#[cfg(target_arch = "x86_64")]
use crate::compute::math::double;
use crate::compute::ufunc::LoopFn;

/// A step, a conversion of one of its operands, or a run of steps, ready for any block.
pub struct Call<'a> {
    pub how: How<'a>,
    /// Where the operands and the result lie: numbers of bases.
    pub at: [u8; 4],
    pub steps: [isize; 4],
    /// Operands and result.
    pub count: usize,
    /// The action whose flags are to be looked at.
    pub watched: Option<usize>,
}

pub enum How<'a> {
    /// A kernel, and what it is as one instruction.
    Kernel(Kernel, Operation, Float),
    /// A kernel that takes less time than the instruction, unless that waits beside others.
    Quick(Kernel, Operation, Float),
    /// A kernel that takes time, in which it asks for other operands, and what it is within a run of steps.
    #[cfg(target_arch = "x86_64")]
    Slow(double::Kernel, Option<Operation>),
    Loop(LoopFn),
    Cast(&'a CastLoop),
    Run(Box<Run<'a>>),
}

/// A run of steps as code, and the steps for what the code leaves to others.
pub struct Run<'a> {
    code: Arc<Code>,
    steps: Vec<Call<'a>>,
}

/// Elements that steps compute one by one before code is tried again.
const LEFT: usize = 512;

impl<'a> Call<'a> {
    /// Whether it can store its result past the caches.
    pub fn streams(&self) -> bool {
        matches!(self.how, How::Run(_))
    }

    /// Whether it can ask for other operands while it computes.
    pub fn asks(&self) -> bool {
        #[cfg(target_arch = "x86_64")]
        let slow = matches!(self.how, How::Slow(..));
        #[cfg(not(target_arch = "x86_64"))]
        let slow = false;
        slow
    }

    /// Whether it is all that has to be called.
    pub fn is_whole(calls: &[Call<'a>]) -> bool {
        matches!(calls, [Call { how: How::Run(_), .. }])
    }

    /// Joins runs of steps; `places` are the bases of what steps leave to each other, and `pays` says whether code is worth its making
    /// for this one time. The last step is a run even by itself, which can store its result past the caches.
    pub fn joined(mut calls: Vec<Call<'a>>, places: Range<usize>, assembly: &Assembly, pays: bool) -> Vec<Call<'a>> {
        let mut found: Vec<(Range<usize>, Arc<Code>)> = Vec::new();
        let mut start = 0;
        while start < calls.len() {
            let Some(float) = calls[start].float() else {
                start += 1;
                continue;
            };
            let alike = |call: &Call| call.float() == Some(float);
            let all = start + calls[start..].iter().take_while(|call| alike(call)).count();
            let quick = calls[start..all].iter().position(|call| matches!(call.how, How::Quick(..)));
            // An instruction that takes long costs nothing beside the many of an exponential.
            let longest = match quick {
                Some(quick) if !calls[start..all].iter().any(Call::is_exponential) => start + quick,
                _ => all,
            };
            let least = if longest == calls.len() { 1 } else { 2 };
            let mut end = longest;
            loop {
                if end < start + least {
                    start += 1;
                    break;
                }
                let run = run(&calls, start..end, &places);
                match run.map_or(Found::Refused, |run| assembly.code(run, float, pays)) {
                    Found::Code(code) => {
                        found.push((start..end, code));
                        start = end;
                        break;
                    }
                    Found::Refused => end -= 1,
                    Found::NotYet => {
                        start = end;
                        break;
                    }
                }
            }
        }
        // A run writes what its last call does.
        for (run, code) in found.into_iter().rev() {
            let steps: Vec<Call> = calls.drain(run.clone()).collect();
            let Some(last) = steps.last() else { continue };
            let (at, own_steps, count) = (last.at, last.steps, last.count);
            let how = How::Run(Box::new(Run { code, steps }));
            calls.insert(run.start, Call { how, at, steps: own_steps, count, watched: None });
        }
        calls
    }

    /// Runs it over `n` elements. `streaming` asks for the result to pass by the caches, of those that can do that; `ahead` is where
    /// operands of 8 bytes are read and results written soon, for those that ask for them.
    ///
    /// # Safety
    /// `n` elements of the operands and the result lie where the bases say.
    #[inline(always)]
    pub unsafe fn run(
        &self,
        bases: &[*mut u8],
        n: usize,
        streaming: bool,
        ahead: [*const u8; 2],
        statuses: &mut [FpStatus],
        flags: &mut CastFlags,
    ) {
        let base = |i: usize| bases[self.at[i] as usize];
        if self.watched.is_some() {
            fpstatus::clear();
        }
        // SAFETY: the caller's.
        unsafe {
            match &self.how {
                // Kernels have two operands.
                How::Kernel(run, ..) | How::Quick(run, ..) if self.count == 2 => run(base(0), base(0), base(1), n),
                How::Kernel(run, ..) | How::Quick(run, ..) => run(base(0), base(1), base(2), n),
                #[cfg(target_arch = "x86_64")]
                How::Slow(run, _) => run(
                    base(0) as *const f64,
                    base(1) as *mut f64,
                    n,
                    ahead.map(|place| if place.is_null() { base(0) } else { place }),
                ),
                How::Loop(run) => {
                    run(&[base(0), base(1), base(2), base(3)][..self.count], &self.steps[..self.count], n)
                }
                How::Cast(cast) => cast.run(base(0), self.steps[0], base(1), self.steps[1], n, flags),
                How::Run(run) => {
                    let done = run.code.run(bases, n, streaming);
                    if done < n {
                        run.go_on(bases, done..n, streaming, statuses, flags);
                    }
                }
            }
        }
        if let Some(action) = self.watched {
            statuses[action] |= fpstatus::take();
        }
    }

    fn float(&self) -> Option<Float> {
        match self.how {
            How::Kernel(_, _, float) | How::Quick(_, _, float) => Some(float),
            #[cfg(target_arch = "x86_64")]
            How::Slow(_, Some(_)) => Some(Float::F64),
            _ => None,
        }
    }

    /// Whether it is many instructions within a run of steps.
    pub fn is_exponential(&self) -> bool {
        self.operation() == Some(Operation::Exponential)
    }

    fn operation(&self) -> Option<Operation> {
        match self.how {
            How::Kernel(_, operation, _) | How::Quick(_, operation, _) => Some(operation),
            #[cfg(target_arch = "x86_64")]
            How::Slow(_, operation) => operation,
            _ => None,
        }
    }

    fn reads(&self) -> &[u8] {
        &self.at[..self.count - 1]
    }

    fn writes(&self) -> u8 {
        self.at[self.count - 1]
    }
}

impl Run<'_> {
    /// The elements that the code has not done: a few by the steps one by one, and on with the code.
    ///
    /// # Safety
    /// As [`Call::run`].
    #[cold]
    unsafe fn go_on(
        &self,
        bases: &[*mut u8],
        mut rest: Range<usize>,
        streaming: bool,
        statuses: &mut [FpStatus],
        flags: &mut CastFlags,
    ) {
        let mut here: SmallVec<[*mut u8; 16]> = SmallVec::from_slice(bases);
        while !rest.is_empty() {
            let advance = |here: &mut [*mut u8], done: usize| {
                for step in &self.steps {
                    for (&base, &size) in step.at.iter().zip(&step.steps).take(step.count) {
                        here[base as usize] = bases[base as usize].wrapping_offset(done as isize * size);
                    }
                }
            };
            advance(&mut here, rest.start);
            let count = LEFT.min(rest.len());
            // SAFETY: the caller's elements, from here on; of the places, those from here on too.
            unsafe {
                for step in &self.steps {
                    step.run(&here, count, false, [std::ptr::null(); 2], statuses, flags);
                }
                rest.start += count;
                advance(&mut here, rest.start);
                rest.start += self.code.run(&here, rest.len(), streaming);
            }
        }
    }
}

/// Calls of one type as instructions.
fn run(calls: &[Call], range: Range<usize>, places: &Range<usize>) -> Option<Vec<Instruction>> {
    let mut run: Vec<Instruction> = Vec::new();
    // The steps whose results lie in the places now.
    let mut owners: SmallVec<[Option<usize>; 16]> = SmallVec::from_elem(None, places.len());
    for k in range.clone() {
        let call = &calls[k];
        let operation = call.operation()?;
        let given = |(&base, &step): (&u8, &isize)| match (usize::from(base), step) {
            (base, 0) => Given::Repeated(base),
            (base, _) => match base.checked_sub(places.start).and_then(|place| *owners.get(place)?) {
                Some(step) => Given::Step(step),
                None => Given::Elements(base),
            },
        };
        let operands = call.reads().iter().zip(&call.steps).map(given).collect();
        let result = call.writes();
        if let Some(owner) = usize::from(result).checked_sub(places.start).and_then(|place| owners.get_mut(place)) {
            *owner = Some(k - range.start);
        }
        // Nobody outside can mean this result when the place is given to another before.
        let mut later = calls.iter().enumerate().skip(k + 1).take_while(|(_, call)| call.writes() != result);
        let read = later.any(|(j, call)| j >= range.end && call.reads().contains(&result));
        let stored = read || k + 1 == calls.len();
        run.push(Instruction { operation, operands, result: stored.then_some(usize::from(result)) });
    }
    Some(run)
}

/// Packs `rows` runs of `n` elements of `size` bytes; the steps are those between elements and between runs.
///
/// # Safety
/// The elements are readable, and as many are writable at `to`, apart from them.
pub unsafe fn pack(from: *const u8, [step, row_step]: [isize; 2], to: *mut u8, n: usize, rows: usize, size: usize) {
    let run = n * size;
    // SAFETY: the caller's.
    unsafe {
        if step == size as isize && row_step == run as isize {
            return std::ptr::copy_nonoverlapping(from, to, run * rows);
        }
        if row_step == 0 && rows > 1 {
            // The same row again and again: what is there already is copied, twice as much each time.
            pack(from, [step, row_step], to, n, 1, size);
            let (mut done, all) = (run, run * rows);
            while done < all {
                let more = done.min(all - done);
                std::ptr::copy_nonoverlapping(to, to.add(done), more);
                done += more;
            }
            return;
        }
        macro_rules! items {
            ($t:ty) => {
                for row in 0..rows {
                    let (from, to) = (from.offset(row as isize * row_step), (to as *mut $t).add(row * n));
                    for i in 0..n {
                        to.add(i).write_unaligned((from.offset(i as isize * step) as *const $t).read_unaligned());
                    }
                }
            };
        }
        match size {
            1 => items!(u8),
            2 => items!(u16),
            4 => items!(u32),
            8 => items!(u64),
            _ => items!(u128),
        }
    }
}
