//! Runs a plan over every line of an array: gathers lines into buffers, several at once where that pays, transforms them by
//! kernels compiled for the processor at hand, and writes the results where they belong; lines are divided among threads, and
//! so are the passes of a single long line.

use std::ops::Range;

use super::complex::ComplexPlan;
use super::lane::{Base, Cx, Lane};
use super::line::{merge, real_points, split, transform, unpacked};
use super::plan::{self, Plan};
use crate::array::layout::Offsets;
use crate::array::{Array, DType, Num, Order};
use crate::compute::fpstatus::{self, FpStatus};
#[cfg(target_arch = "x86_64")]
use crate::compute::isa::{Isa, isa};
use crate::compute::parallel::{Exec, part, pieces};
use crate::error::Result;
use crate::limits;
use crate::limits::stop::{Pace, each, runs};

/// Whether input elements have an imaginary part.
#[derive(Clone, Copy, PartialEq)]
pub enum Part {
    Real,
    Both,
}

/// Where the lines of a call are.
pub struct Job {
    source: Ends,
    target: Ends,
    /// Points of a transform.
    n: usize,
    /// Elements that a line of the input has.
    given: usize,
    /// Elements that a line of the output has.
    wanted: usize,
    /// How many lines there are.
    lines: usize,
}

struct Ends {
    /// The address of each line's first element.
    starts: Vec<usize>,
    step: isize,
}

// SAFETY (of everything below): starts and steps are those of two live arrays, which the caller of the job holds; lines of the
// output do not overlap, and the output shares no memory with the input.

impl Job {
    /// Lines of `input` and `output` along `axis`.
    pub fn new(input: &Array, output: &Array, axis: usize, n: usize) -> Job {
        let (source, target) = (Ends::of(input, axis), Ends::of(output, axis));
        let lines = target.starts.len();
        Job { source, target, n, given: input.shape()[axis], wanted: output.shape()[axis], lines }
    }

    /// Asks for the buffers, and says how many threads share the lines.
    fn threads(&self, plan_points: usize, lanes: usize, exec: Exec) -> Result<usize> {
        let threads = exec.pieces_of(self.lines * self.n, 1 << 14).min(self.lines.max(1));
        limits::request(threads.saturating_mul(plan_points).saturating_mul(32 * lanes))?;
        Ok(threads)
    }

    pub fn complex<T: Precision>(
        &self,
        plan: &plan::Complex<T>,
        input: Part,
        forward: bool,
        scale: T,
        exec: Exec,
    ) -> Result<FpStatus> {
        let level = Level::detect();
        let points = match plan {
            Plan::Factors(plan) => plan.n,
            Plan::Chirp(plan) => plan.inner.n,
        };
        let threads = self.threads(points, level.width(), exec)?;
        if let (Plan::Factors(plan), 1) = (plan, self.lines)
            && self.n >= 1 << 14
            && exec.threads > 1
        {
            return self.long_line(plan, input, forward, scale, exec, level);
        }
        Ok(self.divided(threads, |lines| unsafe {
            match level {
                #[cfg(target_arch = "x86_64")]
                Level::Packs => self.complex_lines::<T, T::Pack>(plan, input, forward, scale, lines),
                Level::Portable => self.complex_lines::<T, T>(plan, input, forward, scale, lines),
            }
        }))
    }

    pub fn real_forward<T: Precision>(&self, plan: &plan::Real<T>, scale: T, exec: Exec) -> Result<FpStatus> {
        let level = Level::detect();
        let threads = self.threads(real_points(plan), level.width(), exec)?;
        Ok(self.divided(threads, |lines| unsafe {
            match level {
                #[cfg(target_arch = "x86_64")]
                Level::Packs => self.forward_lines::<T, T::Pack>(plan, scale, lines),
                Level::Portable => self.forward_lines::<T, T>(plan, scale, lines),
            }
        }))
    }

    pub fn real_backward<T: Precision>(&self, plan: &plan::Real<T>, scale: T, exec: Exec) -> Result<FpStatus> {
        let level = Level::detect();
        let threads = self.threads(real_points(plan), level.width(), exec)?;
        Ok(self.divided(threads, |lines| unsafe {
            match level {
                #[cfg(target_arch = "x86_64")]
                Level::Packs => self.backward_lines::<T, T::Pack>(plan, scale, lines),
                Level::Portable => self.backward_lines::<T, T>(plan, scale, lines),
            }
        }))
    }

    /// Runs `work` on the parts of all lines; the exceptions that any thread met.
    fn divided(&self, threads: usize, work: impl Fn(Range<usize>) + Sync) -> FpStatus {
        gathered(threads, |piece| work(part(self.lines, threads, piece)))
    }

    /// One line, every pass of which is divided among the threads.
    fn long_line<T: Precision>(
        &self,
        plan: &ComplexPlan<T>,
        input: Part,
        forward: bool,
        scale: T,
        exec: Exec,
        level: Level,
    ) -> Result<FpStatus> {
        let size = size_of::<Cx<T>>();
        let direct = self.target.step == size as isize;
        // Memory of arrays, since that has large pages.
        let buffer = || Array::uninit(DType::Num(Num::U8), &[self.n * size], Order::C);
        let other = buffer()?;
        let own = if direct { None } else { Some(buffer()?) };
        let first = own.as_ref().map_or(self.target.starts[0] as *mut u8, Array::data_ptr);
        let places = [Shared(first as *mut Cx<T>), Shared(other.data_ptr() as *mut Cx<T>)];
        let mut at = if plan.crosses() { 1 } else { 0 };
        let count = exec.pieces_of(self.n, 1 << 13);
        let source = Shared(self.source.starts[0] as *mut Cx<T>);
        // The first pass can read such a line where it lies.
        let mut straight = forward
            && input == Part::Both
            && self.source.step == size as isize
            && self.given >= self.n
            && source.get().is_aligned()
            && plan.passes.first().is_some_and(|pass| !pass.is_in_place());
        if !straight {
            pieces(count, |piece| unsafe {
                self.load_line(0, part(self.n, count, piece), input, forward, places[at].get());
            });
        }
        let mut status = FpStatus::NONE;
        for pass in &plan.passes {
            let (from, to) = (if std::mem::take(&mut straight) { &source } else { &places[at] }, &places[1 - at]);
            let count = if pass.is_in_place() { 1 } else { count };
            status |= gathered(count, |piece| {
                let mut span = pass.whole();
                if pass.l1 >= 8 * count {
                    span.k = part(pass.l1, count, piece);
                } else {
                    span.i = part(pass.ido, count, piece);
                }
                for span in pass.spans(span) {
                    unsafe {
                        match level {
                            #[cfg(target_arch = "x86_64")]
                            Level::Packs => pass.run::<T, T::Pack>(span, from.get(), to.get()),
                            Level::Portable => pass.run::<T, T>(span, from.get(), to.get()),
                        }
                    }
                }
            });
            if !pass.is_in_place() {
                at = 1 - at;
            }
        }
        debug_assert_eq!(at, 0);
        let line = places[0].get();
        if scale != T::of(1.0) {
            let rescale = || {
                for run in runs(0..self.n) {
                    run.for_each(|i| unsafe { line.add(i).write((*line.add(i)).scale(scale)) });
                }
            };
            status |= fpstatus::measure(rescale).1;
        }
        if !forward || !direct {
            unsafe { self.store_line(0, line, |value: Cx<T>| if forward { value } else { value.swap() }) };
        }
        Ok(status)
    }

    /// Elements `range` of a line into `to`, zeros beyond its end; swapped unless forward.
    unsafe fn load_line<T: Base>(&self, line: usize, range: Range<usize>, input: Part, forward: bool, to: *mut Cx<T>) {
        let (start, step) = (self.source.starts[line] as *const u8, self.source.step);
        let given = range.end.min(self.given).max(range.start);
        let zero = T::of(0.0);
        unsafe {
            for i in each(range.start..given) {
                let from = start.offset(i as isize * step) as *const T;
                let value = match input {
                    Part::Real => Cx::new(from.read_unaligned(), zero),
                    Part::Both => (from as *const Cx<T>).read_unaligned(),
                };
                to.add(i).write(if forward { value } else { value.swap() });
            }
            for i in given..range.end {
                to.add(i).write(Cx::new(zero, zero));
            }
        }
    }

    #[inline(always)]
    unsafe fn store_line<F: Copy, O>(&self, line: usize, from: *const F, value: impl Fn(F) -> O) {
        let (start, step) = (self.target.starts[line] as *mut u8, self.target.step);
        for i in each(0..self.wanted) {
            unsafe { (start.offset(i as isize * step) as *mut O).write_unaligned(value(from.add(i).read())) };
        }
    }

    /// Whether lines are transformed side by side in the lanes of `width`.
    fn side_by_side(&self, left: usize, width: usize) -> bool {
        width > 1 && left >= width && (self.n * width <= 1 << 15 || self.source.step.unsigned_abs() > 16)
    }

    unsafe fn complex_lines<T: Base, W: Lane<T>>(
        &self,
        plan: &plan::Complex<T>,
        input: Part,
        forward: bool,
        scale: T,
        lines: Range<usize>,
    ) {
        let points = match plan {
            Plan::Factors(plan) => plan.n,
            Plan::Chirp(plan) => plan.inner.n,
        };
        let beside = matches!(plan, Plan::Factors(_));
        let (mut line, mut pace) = (lines.start, Pace::default());
        unsafe {
            if beside && self.side_by_side(lines.len(), W::WIDTH) {
                let mut a: Vec<Cx<W>> = Vec::with_capacity(points);
                let mut b: Vec<Cx<W>> = Vec::with_capacity(points);
                while lines.end - line >= W::WIDTH {
                    pace.step(W::WIDTH * self.n);
                    self.gather::<2, T>(line, W::WIDTH, input, forward, a.as_mut_ptr() as *mut T);
                    let crossed = transform::<W, W>(plan, forward, scale, a.as_mut_ptr(), b.as_mut_ptr());
                    let result = if crossed { b.as_ptr() } else { a.as_ptr() } as *const T;
                    self.scatter(line, W::WIDTH, |lane, i| {
                        let at = result.add(2 * W::WIDTH * i + lane);
                        let value = Cx::new(at.read(), at.add(W::WIDTH).read());
                        if forward { value } else { value.swap() }
                    });
                    line += W::WIDTH;
                }
            }
            if line == lines.end {
                return;
            }
            let mut a: Vec<Cx<T>> = Vec::with_capacity(points);
            let mut b: Vec<Cx<T>> = Vec::with_capacity(points);
            while line < lines.end {
                pace.step(self.n);
                self.load_line(line, 0..self.n, input, forward, a.as_mut_ptr());
                let crossed = transform::<T, W>(plan, forward, scale, a.as_mut_ptr(), b.as_mut_ptr());
                let result = if crossed { b.as_ptr() } else { a.as_ptr() };
                self.store_line(line, result, |value: Cx<T>| if forward { value } else { value.swap() });
                line += 1;
            }
        }
    }

    unsafe fn forward_lines<T: Base, W: Lane<T>>(&self, plan: &plan::Real<T>, scale: T, lines: Range<usize>) {
        let points = real_points(plan);
        let beside = matches!(plan, Plan::Factors(_));
        let (mut line, mut pace) = (lines.start, Pace::default());
        unsafe {
            if beside && self.side_by_side(lines.len(), W::WIDTH) {
                let mut a: Vec<Cx<W>> = Vec::with_capacity(points);
                let mut b: Vec<Cx<W>> = Vec::with_capacity(points);
                while lines.end - line >= W::WIDTH {
                    pace.step(W::WIDTH * self.n);
                    let (a, b) = (a.as_mut_ptr() as *mut W, b.as_mut_ptr() as *mut W);
                    self.gather::<1, T>(line, W::WIDTH, Part::Real, true, a as *mut T);
                    let crossed = split::<W, W>(plan, scale, a, b);
                    let result = if crossed { b } else { a } as *const T;
                    self.scatter(line, W::WIDTH, |lane, i| {
                        unpacked(i, self.n, |k| result.add(W::WIDTH * k + lane).read())
                    });
                    line += W::WIDTH;
                }
            }
            if line == lines.end {
                return;
            }
            let mut a: Vec<Cx<T>> = Vec::with_capacity(points);
            let mut b: Vec<Cx<T>> = Vec::with_capacity(points);
            while line < lines.end {
                pace.step(self.n);
                let (a, b) = (a.as_mut_ptr() as *mut T, b.as_mut_ptr() as *mut T);
                self.gather::<1, T>(line, 1, Part::Real, true, a);
                let crossed = split::<T, W>(plan, scale, a, b);
                let result = if crossed { b } else { a };
                self.scatter(line, 1, |_, i| unpacked(i, self.n, |k| result.add(k).read()));
                line += 1;
            }
        }
    }

    unsafe fn backward_lines<T: Base, W: Lane<T>>(&self, plan: &plan::Real<T>, scale: T, lines: Range<usize>) {
        let points = real_points(plan);
        let beside = matches!(plan, Plan::Factors(_));
        let (mut line, mut pace) = (lines.start, Pace::default());
        unsafe {
            if beside && self.side_by_side(lines.len(), W::WIDTH) {
                let mut a: Vec<Cx<W>> = Vec::with_capacity(points);
                let mut b: Vec<Cx<W>> = Vec::with_capacity(points);
                while lines.end - line >= W::WIDTH {
                    pace.step(W::WIDTH * self.n);
                    let (a, b) = (a.as_mut_ptr() as *mut W, b.as_mut_ptr() as *mut W);
                    self.gather_spectrum(line, W::WIDTH, a as *mut T);
                    let crossed = merge::<T, W, W>(plan, scale, a, b);
                    let result = if crossed { b } else { a } as *const T;
                    self.scatter(line, W::WIDTH, |lane, i| result.add(W::WIDTH * i + lane).read());
                    line += W::WIDTH;
                }
            }
            if line == lines.end {
                return;
            }
            let mut a: Vec<Cx<T>> = Vec::with_capacity(points);
            let mut b: Vec<Cx<T>> = Vec::with_capacity(points);
            while line < lines.end {
                pace.step(self.n);
                let (a, b) = (a.as_mut_ptr() as *mut T, b.as_mut_ptr() as *mut T);
                self.gather_spectrum(line, 1, a);
                let crossed = merge::<T, T, W>(plan, scale, a, b);
                self.store_line(line, if crossed { b } else { a } as *const T, |value| value);
                line += 1;
            }
        }
    }

    /// Elements of `width` lines side by side, as `PARTS` packs each: real parts, then imaginary ones; swapped unless forward.
    unsafe fn gather<const PARTS: usize, T: Base>(
        &self,
        line: usize,
        width: usize,
        input: Part,
        forward: bool,
        to: *mut T,
    ) {
        let given = self.given.min(self.n);
        unsafe {
            let read = |i: usize, lane: usize| {
                let at = (self.source.starts[line + lane] as *const u8).offset(i as isize * self.source.step);
                let at = at as *const T;
                let im = if input == Part::Both { at.add(1).read_unaligned() } else { T::of(0.0) };
                let to = to.add(PARTS * width * i + lane);
                if PARTS == 1 {
                    to.write(at.read_unaligned());
                } else {
                    let (first, second) = if forward { (0, width) } else { (width, 0) };
                    to.add(first).write(at.read_unaligned());
                    to.add(second).write(im);
                }
            };
            visit(given, width, self.source.step, read);
            (PARTS * width * given..PARTS * width * self.n).for_each(|i| to.add(i).write(T::of(0.0)));
        }
    }

    /// Half spectra of `width` lines side by side in packed form, cut or padded.
    #[inline(always)]
    unsafe fn gather_spectrum<T: Base>(&self, line: usize, width: usize, to: *mut T) {
        let bins = self.given.min(self.n / 2 + 1);
        unsafe {
            let read = |i: usize, lane: usize| {
                let at = (self.source.starts[line + lane] as *const u8).offset(i as isize * self.source.step);
                let value = (at as *const Cx<T>).read_unaligned();
                if i == 0 {
                    to.add(lane).write(value.re);
                } else {
                    to.add(width * (2 * i - 1) + lane).write(value.re);
                    if 2 * i < self.n {
                        to.add(width * 2 * i + lane).write(value.im);
                    }
                }
            };
            visit(bins, width, self.source.step, read);
            let filled = (2 * bins - 1).min(self.n);
            (width * filled..width * self.n).for_each(|i| to.add(i).write(T::of(0.0)));
        }
    }

    /// Writes element `i` of lane `lane` as `value(lane, i)`.
    #[inline(always)]
    unsafe fn scatter<O>(&self, line: usize, width: usize, value: impl Fn(usize, usize) -> O) {
        visit(self.wanted, width, self.target.step, |i, lane| {
            let at = (self.target.starts[line + lane] as *mut u8).wrapping_offset(i as isize * self.target.step);
            unsafe { (at as *mut O).write_unaligned(value(lane, i)) };
        });
    }
}

/// Runs pieces of work at once; the exceptions that any of them met.
fn gathered(count: usize, work: impl Fn(usize) + Sync) -> FpStatus {
    let each = pieces(count, |piece| fpstatus::measure(|| work(piece)).1);
    each.into_iter().fold(FpStatus::NONE, |all, one| all | one)
}

impl Ends {
    fn of(array: &Array, axis: usize) -> Ends {
        let without = |all: &[isize]| -> Vec<isize> {
            all.iter().enumerate().filter(|&(d, _)| d != axis).map(|(_, &n)| n).collect()
        };
        let shape: Vec<usize> = array.shape().iter().enumerate().filter(|&(d, _)| d != axis).map(|(_, &n)| n).collect();
        let base = array.data_ptr() as isize;
        let starts = match shape.contains(&0) {
            true => Vec::new(),
            false => Offsets::new(&shape, &without(array.strides())).map(|offset| (base + offset) as usize).collect(),
        };
        Ends { starts, step: array.strides()[axis] }
    }
}

/// Visits elements in the order that is kind to memory: along lines where these are dense, across them otherwise.
#[inline(always)]
fn visit(n: usize, width: usize, step: isize, mut each: impl FnMut(usize, usize)) {
    if step.unsigned_abs() <= 16 {
        for lane in 0..width {
            for run in runs(0..n) {
                for i in run {
                    each(i, lane);
                }
            }
        }
    } else {
        for i in 0..n {
            for lane in 0..width {
                each(i, lane);
            }
        }
    }
}

/// An address that several threads write to, each a part of its own.
struct Shared<T>(*mut Cx<T>);

// SAFETY: see above; the spans of a pass do not overlap.
unsafe impl<T> Sync for Shared<T> {}

impl<T> Shared<T> {
    fn get(&self) -> *mut Cx<T> {
        self.0
    }
}

/// Whether kernels may use packs of four doubles.
#[derive(Clone, Copy, PartialEq)]
pub enum Level {
    #[cfg(target_arch = "x86_64")]
    Packs,
    Portable,
}

impl Level {
    fn detect() -> Level {
        #[cfg(target_arch = "x86_64")]
        if isa() >= Isa::Avx2 {
            return Level::Packs;
        }
        Level::Portable
    }

    fn width(self) -> usize {
        match self {
            #[cfg(target_arch = "x86_64")]
            Level::Packs => 4,
            Level::Portable => 1,
        }
    }
}

/// A precision that transforms are computed in.
pub trait Precision: Base {
    /// Named only where [`Level::Packs`] was found.
    type Pack: Lane<Self>;
}

impl Precision for f32 {
    type Pack = f32;
}

impl Precision for f64 {
    #[cfg(target_arch = "x86_64")]
    type Pack = super::lane::F64x4;
    #[cfg(not(target_arch = "x86_64"))]
    type Pack = f64;
}
