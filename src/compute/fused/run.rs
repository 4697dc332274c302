//! Running a program: the axes are merged, the work is divided among threads, and each thread computes one block of elements after
//! another, all steps of a block while it is in the cache.

use std::ops::Range;

use smallvec::SmallVec;

use super::plan::{Program, Read};
use crate::array::{Array, CastFlags, DType, Dims, Order};
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::parallel::{self, Exec, Shares};
use crate::compute::stream;
use crate::limits::stop::Pace;

/// Bytes of a block of the largest elements: a handful of such places fills half of a first-level cache.
const BLOCK: usize = 8192;

/// The least work, in additions, that is worth a thread of its own.
const PER_THREAD: usize = 1 << 17;

/// Innermost runs below this many elements are not worth a block each: the lanes of several are packed into one.
const SHORTEST: usize = 48;

/// An axis of the walk: its length and the step of every lane along it.
struct Axis {
    n: usize,
    steps: SmallVec<[isize; 8]>,
}

/// A program over its axes, ready to compute any stretch of its elements.
pub struct Task<'a> {
    program: &'a Program,
    /// Innermost first.
    axes: SmallVec<[Axis; 4]>,
    starts: SmallVec<[*mut u8; 8]>,
    /// Elements of the innermost axis, and in all.
    inner: usize,
    pub total: usize,
    /// Whether rows are so short that several make a block.
    short: bool,
    /// Bytes of the largest element of any operand, result or conversion.
    widest: usize,
    /// Elements of a block.
    block: usize,
    /// Whether nobody asks which step raised a flag, and all flags count: then they are looked at less often.
    together: bool,
}

// SAFETY: threads read the lanes, which nobody writes meanwhile.
unsafe impl Sync for Task<'_> {}

/// Where results go: the address of the first element of all, and whether they pass by the caches.
#[derive(Clone, Copy)]
pub struct Target {
    pub ptr: *mut u8,
    pub streaming: bool,
}

// SAFETY: an address; threads write disjoint stretches of what is there.
unsafe impl Sync for Target {}

/// What the actions noticed, in their order; what they noticed together stands first.
pub type Statuses = SmallVec<[FpStatus; 8]>;

/// Runs a program into a new array, or over one that it fits. `None` when a conversion changed a value.
pub fn run(program: &Program, target: Option<&Array>, exec: Exec) -> Option<(Array, Statuses)> {
    let mut task = Task::new(program)?;
    // What is written over is reported step by step.
    task.together &= target.is_none();
    let task = &task;
    let output = match target {
        Some(target) => target.permute(&program.axes),
        None => Array::uninit(DType::Num(program.dtype), &program.shape, Order::C).ok()?,
    };
    // What is written over is in the cache already.
    let target = &Target { ptr: output.data_ptr(), streaming: target.is_none() && stream::pays(output.nbytes()) };
    let count = task.pieces(exec);
    let unit = task.unit(count);
    let shares = Shares::new(task.total.div_ceil(unit), count);
    let noticed = parallel::pieces(count, |_| {
        let mut worker = Worker::new(task);
        while let Some(units) = shares.take() {
            // SAFETY: elements of the output, which is of the program's shape and type and packed in its order.
            unsafe { worker.stretch(units.start * unit, task.total.min(units.end * unit), *target) };
        }
        worker.finish()
    });
    let mut back: Dims = SmallVec::from_elem(0, program.axes.len());
    for (place, &axis) in program.axes.iter().enumerate() {
        back[axis] = place;
    }
    Some((output.permute(&back), noticed_by_all(noticed)?))
}

/// What all threads noticed.
pub fn noticed_by_all(noticed: Vec<Option<Statuses>>) -> Option<Statuses> {
    let mut statuses: Option<Statuses> = None;
    for piece in noticed {
        let piece = piece?;
        match &mut statuses {
            None => statuses = Some(piece),
            Some(all) => {
                for (all, own) in all.iter_mut().zip(piece) {
                    *all |= own;
                }
            }
        }
    }
    statuses
}

/// Bytes of the largest element that a step reads, converts or gives.
fn widest(program: &Program) -> usize {
    let actions = program.actions.iter();
    let steps =
        actions.flat_map(|action| action.arguments.iter().map(|argument| argument.itemsize).chain([action.itemsize]));
    let lanes = program.lanes.iter().map(|lane| lane.array.dtype().itemsize());
    steps.chain(lanes).max().unwrap_or(8)
}

/// The axes innermost first; those of length one left out, neighbours merged where every lane allows.
fn merged(program: &Program) -> SmallVec<[Axis; 4]> {
    let mut axes: SmallVec<[Axis; 4]> = SmallVec::new();
    for (place, &n) in program.shape.iter().enumerate().rev() {
        if n == 1 {
            continue;
        }
        let steps: SmallVec<[isize; 8]> = program.lanes.iter().map(|lane| lane.strides[place]).collect();
        match axes.last_mut() {
            Some(last) if last.steps.iter().zip(&steps).all(|(a, b)| a * last.n as isize == *b) => last.n *= n,
            _ => axes.push(Axis { n, steps }),
        }
    }
    if axes.is_empty() {
        axes.push(Axis { n: 1, steps: SmallVec::from_elem(0, program.lanes.len()) });
    }
    axes
}

impl<'a> Task<'a> {
    pub fn new(program: &'a Program) -> Option<Task<'a>> {
        let axes = merged(program);
        let inner = axes.first()?.n;
        let rows: usize = axes[1..].iter().map(|axis| axis.n).product();
        let widest = widest(program);
        Some(Task {
            program,
            axes,
            starts: program.lanes.iter().map(|lane| lane.array.data_ptr()).collect(),
            inner,
            total: inner * rows,
            short: rows > 1 && inner < SHORTEST,
            widest,
            block: BLOCK / widest,
            together: program
                .actions
                .iter()
                .all(|action| action.fp && action.arguments.iter().all(|argument| argument.cast.is_none())),
        })
    }

    /// How many threads the work is divided among.
    pub fn pieces(&self, exec: Exec) -> usize {
        exec.pieces_of(self.total.saturating_mul(self.program.cost), PER_THREAD)
    }

    /// Elements that are best left together when the work is divided: whole rows where there are enough of them, whole blocks.
    fn unit(&self, count: usize) -> usize {
        let inner = self.inner.max(1);
        match self.short || self.total / inner >= 4 * count {
            true if self.short => 8 * inner,
            true => inner,
            false => self.block,
        }
    }
}

/// One thread's places and what it noticed.
pub struct Worker<'a> {
    task: &'a Task<'a>,
    lanes: SmallVec<[*mut u8; 8]>,
    /// The places of results, one block each; after them those of operands that are converted.
    memory: Vec<[u64; 8]>,
    place: usize,
    /// The most operands of a step.
    arguments: usize,
    statuses: Statuses,
    cast: CastFlags,
    pace: Pace,
}

impl<'a> Worker<'a> {
    pub fn new(task: &'a Task<'a>) -> Worker<'a> {
        let arguments = task.program.actions.iter().map(|action| action.arguments.len()).max().unwrap_or(0);
        // Sixty-four bytes more than a block, so that places do not all map to the same lines of the cache.
        let place = task.block * task.widest + 64;
        let lanes = if task.short { task.starts.len() } else { 0 };
        let size = place * (task.program.places + arguments + lanes);
        Worker {
            task,
            lanes: task.starts.clone(),
            memory: vec![[0; 8]; size.div_ceil(64)],
            place,
            arguments,
            statuses: SmallVec::from_elem(FpStatus::NONE, task.program.actions.len()),
            cast: CastFlags::default(),
            pace: Pace::default(),
        }
    }

    /// What was noticed in all stretches; `None` when a conversion changed a value.
    pub fn finish(self) -> Option<Statuses> {
        stream::finish();
        (!self.cast.any()).then_some(self.statuses)
    }

    /// Computes elements `from..to`, counted in the order of the walk, which is that of the output.
    ///
    /// # Safety
    /// These elements of the target are writable, and apart from all lanes unless the program fits there.
    pub unsafe fn stretch(&mut self, mut from: usize, to: usize, target: Target) {
        let inner = self.task.inner;
        if self.task.together {
            fpstatus::clear();
        }
        // SAFETY: the caller's elements, in rows and parts of rows.
        unsafe {
            while from < to {
                let (row, at) = (from / inner, from % inner);
                match at == 0 && to - from >= inner {
                    true => {
                        let rows = row..to / inner;
                        from = rows.end * inner;
                        match self.task.short {
                            true => self.short_rows(rows, target),
                            false => self.rows(rows, 0..inner, target),
                        }
                    }
                    false => {
                        let end = inner.min(at + to - from);
                        self.rows(row..row + 1, at..end, target);
                        from += end - at;
                    }
                }
            }
        }
        if self.task.together
            && let Some(status) = self.statuses.first_mut()
        {
            *status |= fpstatus::take();
        }
    }

    /// The lanes' elements at the beginning of a row.
    fn starts(&self, row: usize) -> SmallVec<[*mut u8; 8]> {
        let mut starts = self.task.starts.clone();
        let mut rest = row;
        for axis in &self.task.axes[1..] {
            let index = (rest % axis.n) as isize;
            rest /= axis.n;
            for (start, step) in starts.iter_mut().zip(&axis.steps) {
                *start = start.wrapping_offset(index * step);
            }
        }
        starts
    }

    /// Whole rows, several of them to a block, for which the lanes are packed.
    ///
    /// # Safety
    /// As [`Worker::stretch`].
    unsafe fn short_rows(&mut self, rows: Range<usize>, target: Target) {
        let task = self.task;
        let places = self.lane_places();
        let [inner, next, ..] = &task.axes[..] else { return };
        let sizes: SmallVec<[usize; 8]> = task.program.lanes.iter().map(|lane| lane.array.dtype().itemsize()).collect();
        let steps: SmallVec<[isize; 8]> = sizes.iter().map(|&size| size as isize).collect();
        // A multiple of eight rows, so that blocks of the result begin with a cache line.
        let most = (task.block / inner.n) & !7;
        let mut row = rows.start;
        while row < rows.end {
            let count = most.min(rows.end - row);
            let mut done = 0;
            while done < count {
                // A run of rows along the second axis.
                let starts = self.starts(row + done);
                let run = (next.n - (row + done) % next.n).min(count - done);
                for (k, (&size, &place)) in sizes.iter().zip(&places).enumerate() {
                    let to = place.wrapping_add(done * inner.n * size);
                    // SAFETY: elements of the lane, and a place with room for a block.
                    unsafe { pack(starts[k], [inner.steps[k], next.steps[k]], to, inner.n, run, size) };
                }
                done += run;
            }
            self.lanes.copy_from_slice(&places);
            let n = count * inner.n;
            // SAFETY: `n` packed elements of every lane; as many of the output, from here on.
            unsafe { self.block(&steps, (row * inner.n) as isize, n, target) };
            self.pace.step(n);
            row += count;
        }
    }

    /// Of each row some elements.
    ///
    /// # Safety
    /// As [`Worker::stretch`].
    unsafe fn rows(&mut self, rows: Range<usize>, elements: Range<usize>, target: Target) {
        let task = self.task;
        let (inner, next) = (&task.axes[0], task.axes.get(1));
        let mut starts = self.starts(rows.start);
        for row in rows.clone() {
            if row > rows.start {
                match next {
                    Some(next) if row % next.n != 0 => {
                        for (start, step) in starts.iter_mut().zip(&next.steps) {
                            *start = start.wrapping_offset(*step);
                        }
                    }
                    _ => starts = self.starts(row),
                }
            }
            let mut done = elements.start;
            while done < elements.end {
                let n = task.block.min(elements.end - done);
                for ((lane, start), step) in self.lanes.iter_mut().zip(&starts).zip(&inner.steps) {
                    *lane = start.wrapping_offset(done as isize * step);
                }
                // SAFETY: `n` elements of every lane and of the output, from here on.
                unsafe { self.block(&inner.steps, (row * inner.n + done) as isize, n, target) };
                self.pace.step(n);
                done += n;
            }
        }
    }

    /// Places for packed lanes, behind all others.
    fn lane_places(&mut self) -> SmallVec<[*mut u8; 8]> {
        let first = self.memory.as_mut_ptr() as *mut u8;
        let before = self.task.program.places + self.arguments;
        (0..self.task.starts.len()).map(|k| first.wrapping_add((before + k) * self.place)).collect()
    }

    /// Computes elements `at..at + n` of the output from blocks of the lanes.
    ///
    /// # Safety
    /// `n` elements, one block at most, are readable from each lane at its step, and writable in the output.
    unsafe fn block(&mut self, steps: &[isize], at: isize, n: usize, output: Target) {
        let program = self.task.program;
        let memory = self.memory.as_mut_ptr() as *mut u8;
        let places = program.places;
        let size = self.place;
        let place = |k: usize| memory.wrapping_add(k * size);
        for (k, action) in program.actions.iter().enumerate() {
            let last = k + 1 == program.actions.len();
            let (mut args, mut arg_steps) = ([std::ptr::null_mut(); 4], [0; 4]);
            let count = action.arguments.len();
            for (i, argument) in action.arguments.iter().enumerate() {
                let (mut ptr, mut step) = match &argument.read {
                    Read::Lane(lane) => (self.lanes[*lane], steps[*lane]),
                    Read::Constant(cell) => (cell.as_ptr() as *mut u8, 0),
                    Read::Place(k, itemsize) => (place(*k), *itemsize as isize),
                };
                if let Some(cast) = &argument.cast {
                    let to = place(places + i);
                    // SAFETY: `n` elements of the operand; a place holds a block of the largest type.
                    unsafe { cast.run(ptr, step, to, argument.itemsize as isize, n, &mut self.cast) };
                    (ptr, step) = (to, argument.itemsize as isize);
                }
                (args[i], arg_steps[i]) = (ptr, step);
            }
            let target = output.ptr.wrapping_offset(at * action.itemsize as isize);
            let direct = last && !output.streaming;
            args[count] = if direct { target } else { place(action.place) };
            arg_steps[count] = action.itemsize as isize;
            let alone = action.fp && !self.task.together;
            if alone {
                fpstatus::clear();
            }
            // SAFETY: `n` elements of the loop's types; the result has a place of its own, or is the output.
            unsafe { (action.run)(&args[..=count], &arg_steps[..=count], n) };
            if alone {
                self.statuses[k] |= fpstatus::take();
            }
            if last && !direct {
                // SAFETY: the block just computed, and its elements of the output.
                unsafe { stream::copy(place(action.place), target, n * action.itemsize) };
            }
        }
    }
}

/// Packs `rows` runs of `n` elements of `size` bytes; the steps are those between elements and between runs.
///
/// # Safety
/// The elements are readable, and as many are writable at `to`, apart from them.
unsafe fn pack(from: *const u8, [step, row_step]: [isize; 2], to: *mut u8, n: usize, rows: usize, size: usize) {
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
