//! Running a program: the axes are merged, the work is divided among threads, and each thread computes one block of elements after
//! another, all steps of a block while it is in the cache.

use smallvec::SmallVec;

use super::plan::{Program, Read};
use crate::array::{Array, CastFlags, DType, Dims, Order};
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::parallel::{self, Exec};
use crate::compute::stream;
use crate::limits::stop::Pace;

/// Bytes of a block of the largest elements: a handful of such places fills half of a first-level cache.
const BLOCK: usize = 4096;

/// The least work, in additions, that is worth a thread of its own.
const PER_THREAD: usize = 1 << 17;

/// Bytes of all lanes from which they are asked for early.
const FAR: usize = 1 << 20;

/// Innermost runs below this many elements are not worth a block each: the lanes of several are packed into one.
const SHORTEST: usize = 16;

/// An axis of the walk: its length and the step of every lane along it.
struct Axis {
    n: usize,
    steps: SmallVec<[isize; 8]>,
}

/// What threads share.
struct Task<'a> {
    program: &'a Program,
    /// Innermost first.
    axes: &'a [Axis],
    starts: SmallVec<[*mut u8; 8]>,
    output: *mut u8,
    /// Whether the result goes past the caches.
    streaming: bool,
    /// Whether the lanes come from beyond the caches: then the next block of each is asked for early.
    far: bool,
    /// Whether rows are so short that several make a block.
    short: bool,
    /// Bytes of the largest element of any operand, result or conversion.
    widest: usize,
    /// Elements of a block.
    block: usize,
}

// SAFETY: threads read the lanes, which nobody writes meanwhile, and write disjoint ranges of a new output.
unsafe impl Sync for Task<'_> {}

/// What the actions noticed, in their order.
type Statuses = SmallVec<[FpStatus; 8]>;

/// Runs a program into a new array, or over one that it fits. `None` when a conversion changed a value.
pub fn run(program: &Program, target: Option<&Array>, exec: Exec) -> Option<(Array, Statuses)> {
    let axes = merged(program);
    let inner = axes.first()?.n;
    let rows: usize = axes[1..].iter().map(|axis| axis.n).product();
    let total = inner * rows;
    let short = rows > 1 && inner < SHORTEST;
    let output = match target {
        Some(target) => target.permute(&program.axes),
        None => Array::uninit(DType::Num(program.dtype), &program.shape, Order::C).ok()?,
    };
    let widest = widest(program);
    let block = BLOCK / widest;
    let task = Task {
        program,
        axes: &axes,
        starts: program.lanes.iter().map(|lane| lane.array.data_ptr()).collect(),
        output: output.data_ptr(),
        // What is written over is in the cache already.
        streaming: target.is_none() && stream::pays(output.nbytes()),
        far: program.lanes.iter().map(|lane| lane.array.nbytes()).sum::<usize>() >= FAR,
        short,
        widest,
        block,
    };
    let count = exec.pieces_of(total.saturating_mul(program.cost), PER_THREAD);
    let noticed = parallel::pieces(count, |piece| {
        // Pieces are whole blocks of a row, or whole rows.
        match short || rows >= 4 * count {
            true if short => {
                let part = parallel::part(rows, count, piece);
                task.short_rows(part.start, part.end)
            }
            true => {
                let part = parallel::part(rows, count, piece);
                task.part(part.start, part.end, 0, inner)
            }
            false => {
                let part = parallel::part(inner.div_ceil(block), count, piece);
                task.part(0, rows, part.start * block, inner.min(part.end * block))
            }
        }
    });
    let mut back: Dims = SmallVec::from_elem(0, program.axes.len());
    for (place, &axis) in program.axes.iter().enumerate() {
        back[axis] = place;
    }
    let mut statuses: Statuses = SmallVec::from_elem(FpStatus::NONE, program.actions.len());
    for piece in noticed {
        for (all, own) in statuses.iter_mut().zip(piece?) {
            *all |= own;
        }
    }
    Some((output.permute(&back), statuses))
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

impl Task<'_> {
    /// Rows `first..last`, several of them to a block, for which the lanes are packed.
    fn short_rows(&self, first: usize, last: usize) -> Option<Statuses> {
        let mut worker = Worker::new(self);
        let mut pace = Pace::default();
        let [inner, next, outer @ ..] = self.axes else { return None };
        let sizes: SmallVec<[usize; 8]> = self.program.lanes.iter().map(|lane| lane.array.dtype().itemsize()).collect();
        let steps: SmallVec<[isize; 8]> = sizes.iter().map(|&size| size as isize).collect();
        let places = worker.lane_places();
        // A multiple of eight rows, so that blocks of the result begin with a cache line.
        let most = (self.block / inner.n) & !7;
        let mut row = first;
        while row < last {
            let count = most.min(last - row);
            for (k, (&size, &place)) in sizes.iter().zip(&places).enumerate() {
                let mut done = 0;
                while done < count {
                    // A run of rows along the second axis.
                    let mut rest = row + done;
                    let index = rest % next.n;
                    rest /= next.n;
                    let mut start = self.starts[k].wrapping_offset(index as isize * next.steps[k]);
                    for axis in outer {
                        start = start.wrapping_offset((rest % axis.n) as isize * axis.steps[k]);
                        rest /= axis.n;
                    }
                    let run = (next.n - index).min(count - done);
                    let to = place.wrapping_add(done * inner.n * size);
                    // SAFETY: elements of the lane, and a place with room for a block.
                    unsafe { pack(start, [inner.steps[k], next.steps[k]], to, inner.n, run, size) };
                    done += run;
                }
            }
            worker.lanes.copy_from_slice(&places);
            let n = count * inner.n;
            // SAFETY: `n` packed elements of every lane; as many of the output, from here on.
            unsafe { worker.block(&steps, (row * inner.n) as isize, n) };
            pace.step(n);
            row += count;
        }
        stream::finish();
        (!worker.cast.any()).then_some(worker.statuses)
    }

    /// Rows `first..last`, of each the elements `from..to`. `None` when a conversion changed a value.
    fn part(&self, first: usize, last: usize, from: usize, to: usize) -> Option<Statuses> {
        let mut worker = Worker::new(self);
        let mut pace = Pace::default();
        let (inner, outer) = self.axes.split_first()?;
        for row in first..last {
            let mut starts = self.starts.clone();
            let mut rest = row;
            for axis in outer {
                let index = (rest % axis.n) as isize;
                rest /= axis.n;
                for (start, step) in starts.iter_mut().zip(&axis.steps) {
                    *start = start.wrapping_offset(index * step);
                }
            }
            let mut done = from;
            while done < to {
                let n = self.block.min(to - done);
                for ((lane, start), step) in worker.lanes.iter_mut().zip(&starts).zip(&inner.steps) {
                    *lane = start.wrapping_offset(done as isize * step);
                    if self.far && done + n < to {
                        stream::prefetch(
                            lane.wrapping_offset(n as isize * step),
                            n.min(to - done - n) * step.unsigned_abs(),
                        );
                    }
                }
                // SAFETY: `n` elements of every lane and of the output, from here on.
                unsafe { worker.block(&inner.steps, (row * inner.n + done) as isize, n) };
                pace.step(n);
                done += n;
            }
        }
        stream::finish();
        (!worker.cast.any()).then_some(worker.statuses)
    }
}

/// One thread's places and what it noticed.
struct Worker<'a> {
    task: &'a Task<'a>,
    lanes: SmallVec<[*mut u8; 8]>,
    /// The places of results, one block each; after them those of operands that are converted.
    memory: Vec<[u64; 8]>,
    place: usize,
    /// The most operands of a step.
    arguments: usize,
    statuses: Statuses,
    cast: CastFlags,
}

impl<'a> Worker<'a> {
    fn new(task: &'a Task<'a>) -> Worker<'a> {
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
    unsafe fn block(&mut self, steps: &[isize], at: isize, n: usize) {
        let program = self.task.program;
        let memory = self.memory.as_mut_ptr() as *mut u8;
        let places = program.places;
        let size = self.place;
        let place = |k: usize| memory.wrapping_add(k * size);
        for (k, action) in program.actions.iter().enumerate() {
            let last = k + 1 == program.actions.len();
            let mut args: SmallVec<[*mut u8; 4]> = SmallVec::new();
            let mut arg_steps: SmallVec<[isize; 4]> = SmallVec::new();
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
                args.push(ptr);
                arg_steps.push(step);
            }
            let target = self.task.output.wrapping_offset(at * action.itemsize as isize);
            let direct = last && !self.task.streaming;
            args.push(if direct { target } else { place(action.place) });
            arg_steps.push(action.itemsize as isize);
            if action.fp {
                fpstatus::clear();
            }
            // SAFETY: `n` elements of the loop's types; the result has a place of its own, or is the output.
            unsafe { (action.run)(&args, &arg_steps, n) };
            if action.fp {
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
