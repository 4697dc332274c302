//! Running a program: the axes are merged, the work is divided among threads, and each thread computes one block of elements after
//! another, all steps of a block while it is in the cache.
//!
//! The steps are made ready once, as [`Call`]s, so that a block is little but these calls. Where operands come from memory, runs of
//! arithmetic become loops of their own: in blocks, operands would come one after another, while a processor's prefetching is made for
//! what comes side by side.

use std::mem::MaybeUninit;
use std::ops::Range;

use smallvec::SmallVec;

use super::FROM_MEMORY;
use super::assembled::{Code, Operation};
use super::call::{Call, How, pack};
use super::machine::Float;
use super::plan::{Argument, Program, Read};
use crate::array::{Array, CastFlags, DType, Dims, Num, Order};
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::isa::{Isa, isa};
#[cfg(target_arch = "x86_64")]
use crate::compute::isa::{Lookups, lookups};
use crate::compute::loops::packed::{beats_instruction, kernel};
#[cfg(target_arch = "x86_64")]
use crate::compute::loops::transcendental::double_kernel;
use crate::compute::parallel::{self, Exec, Shares};
use crate::compute::stream;
use crate::limits::stop::Pace;

/// Bytes of a block of the largest elements: when nothing is done between the steps; when flags are looked at, elements converted, or
/// rows packed; and when all steps are one loop.
const BLOCK: usize = 2048;
const LARGE_BLOCK: usize = 8192;
const WHOLE_BLOCK: usize = 32768;

/// The least work, in additions, that is worth a thread of its own.
const PER_THREAD: usize = 1 << 17;

/// Whether blocks that follow one another come from memory without being asked for, and may be longer: so it was measured on processors
/// with AVX-512.
fn foresees() -> bool {
    isa() == Isa::Avx512
}

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
    /// The actions on operands as they lie, and on packed ones.
    calls: Vec<Call<'a>>,
    packed_calls: Vec<Call<'a>>,
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
    /// Bytes of an element of the result.
    itemsize: usize,
    /// For each lane, bytes of an element that is asked for before its block is computed; 0 where the processor does that by itself.
    ahead: SmallVec<[usize; 8]>,
    /// The lane whose next elements a slow kernel asks for.
    asked: Option<usize>,
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
    // What is written over is reported step by step.
    let task = &Task::new(program, target.is_none())?;
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
    /// `together` says whether nobody asks which step raised a flag.
    pub fn new(program: &'a Program, together: bool) -> Option<Task<'a>> {
        let axes = merged(program);
        let inner = axes.first()?.n;
        let rows: usize = axes[1..].iter().map(|axis| axis.n).product();
        let widest = widest(program);
        let short = rows > 1 && inner < SHORTEST;
        let together = together && program.is_together();
        let total = inner * rows;
        let mut task = Task {
            program,
            calls: Vec::new(),
            packed_calls: Vec::new(),
            starts: program.lanes.iter().map(|lane| lane.array.data_ptr()).collect(),
            axes,
            inner,
            total,
            short,
            widest,
            block: 0,
            itemsize: program.dtype.itemsize(),
            ahead: SmallVec::new(),
            asked: None,
            together,
        };
        let calls = task.ready(&task.axes[0].steps)?;
        let slow = calls.iter().any(Call::is_exponential);
        let assemble_from = if slow { program.assemble_from / 2 } else { program.assemble_from };
        task.calls = match together && !short {
            true => {
                let places = task.starts.len()..task.starts.len() + program.places;
                Call::joined(calls, places, &program.assembly, program.moved(total) >= assemble_from)
            }
            false => calls,
        };
        if short {
            task.packed_calls = task.ready(&task.packed_steps())?;
        }
        let block = match together && !short {
            false => LARGE_BLOCK,
            true if Call::is_whole(&task.calls) && program.moved(total) >= FROM_MEMORY => WHOLE_BLOCK,
            true if Call::is_whole(&task.calls) => LARGE_BLOCK,
            true if foresees() => 2 * BLOCK,
            true => BLOCK,
        };
        task.block = block / widest;
        if !short && !Call::is_whole(&task.calls) && program.moved(total) >= FROM_MEMORY {
            let packed = task.packed_steps();
            let ahead = packed.iter().zip(&task.axes[0].steps);
            task.ahead = ahead.map(|(&size, &step)| if size == step { size as usize } else { 0 }).collect();
            if task.calls.iter().any(Call::asks) {
                task.asked = task.ahead.iter().position(|&size| size == size_of::<f64>());
            }
            for (lane, size) in task.ahead.iter_mut().enumerate() {
                if foresees() || task.asked == Some(lane) {
                    *size = 0;
                }
            }
        }
        Some(task)
    }

    /// The calls for lanes of these steps; `None` for a program of more operands than numbers.
    fn ready(&self, steps: &[isize]) -> Option<Vec<Call<'a>>> {
        let (program, lanes) = (self.program, self.starts.len());
        let result = u8::try_from(self.bases() - 1).ok()?;
        let mut constant = self.constants();
        let mut calls = Vec::new();
        for (k, action) in program.actions.iter().enumerate() {
            let (mut at, mut own_steps) = ([0; 4], [0; 4]);
            for (i, argument) in action.arguments.iter().enumerate() {
                let (mut base, mut step) = match argument.read {
                    Read::Lane(lane) => (lane, steps[lane]),
                    Read::Place(place, itemsize) => (lanes + place, itemsize as isize),
                    Read::Constant(_) => {
                        constant += 1;
                        (constant - 1, 0)
                    }
                };
                if let Some(cast) = &argument.cast {
                    let place = lanes + program.places + i;
                    let itemsize = argument.itemsize as isize;
                    calls.push(Call {
                        how: How::Cast(cast),
                        at: [base as u8, place as u8, 0, 0],
                        steps: [step, itemsize, 0, 0],
                        count: 2,
                        watched: None,
                    });
                    (base, step) = (place, itemsize);
                }
                (at[i], own_steps[i]) = (base as u8, step);
            }
            let count = action.arguments.len();
            let last = k + 1 == program.actions.len();
            at[count] = if last { result } else { (lanes + action.place) as u8 };
            own_steps[count] = action.itemsize as isize;
            let how = self.how(k, &own_steps[..count]);
            let watched = (action.fp && !self.together).then_some(k);
            calls.push(Call { how, at, steps: own_steps, count: count + 1, watched });
        }
        Some(calls)
    }

    /// What computes an action on operands of these steps: a kernel, when there is one.
    fn how(&self, action: usize, steps: &[isize]) -> How<'a> {
        let action = &self.program.actions[action];
        let aligned = |argument: &Argument| match argument.read {
            Read::Lane(lane) => self.program.lanes[lane].array.is_aligned(),
            _ => true,
        };
        let packed = |step: &isize| *step == 0 || *step == action.itemsize as isize;
        if !steps.iter().all(packed) || !action.arguments.iter().all(aligned) {
            return How::Loop(action.run);
        }
        let repeated = [steps[0] == 0, steps.get(1).is_some_and(|&step| step == 0)];
        let float = match action.num {
            Num::F64 => Some(Float::F64),
            Num::F32 => Some(Float::F32),
            _ => None,
        };
        #[cfg(target_arch = "x86_64")]
        if let (Num::F64, [false, _], Some(kernel)) = (action.num, repeated, double_kernel(action.function)) {
            let loads = action.function == "exp" && lookups() == Lookups::Avx512Loads;
            return How::Slow(kernel, loads.then_some(Operation::Exponential));
        }
        let reads = action.arguments.iter().zip(steps);
        let from_memory =
            reads.into_iter().any(|(argument, &step)| matches!(argument.read, Read::Lane(_)) && step != 0);
        match (kernel(action.function, action.num, repeated), Operation::of(action.function), float) {
            (Some(kernel), Some(operation), Some(float))
                if !from_memory && beats_instruction(action.function, action.num) =>
            {
                How::Quick(kernel, operation, float)
            }
            (Some(kernel), Some(operation), Some(float)) => How::Kernel(kernel, operation, float),
            _ => How::Loop(action.run),
        }
    }

    /// How many bases there are, and the number of the first constant's: after those of the lanes, of the places, of operands that
    /// are converted, and of lanes that are packed.
    fn bases(&self) -> usize {
        let arguments = self.program.actions.iter().flat_map(|action| &action.arguments);
        self.constants() + arguments.filter(|argument| matches!(argument.read, Read::Constant(_))).count() + 1
    }

    fn constants(&self) -> usize {
        let packed = if self.short { self.starts.len() } else { 0 };
        self.starts.len() + self.program.places + self.program.most_arguments() + packed
    }

    /// The steps between elements of lanes that are packed.
    fn packed_steps(&self) -> SmallVec<[isize; 8]> {
        self.program.lanes.iter().map(|lane| lane.array.dtype().itemsize() as isize).collect()
    }

    /// The base of the last action's place.
    fn result_place(&self) -> usize {
        self.starts.len() + self.program.actions.last().map_or(0, |action| action.place)
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

/// A line of the cache, so that no vector lies in two of them.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Line(#[allow(dead_code)] [MaybeUninit<u8>; 64]); // written by address before it is read

/// One thread's places and what it noticed.
pub struct Worker<'a> {
    task: &'a Task<'a>,
    /// Where a block begins: of each lane, of each place, of operands that are converted, of lanes that are packed, of constants, and
    /// last of the result.
    bases: Vec<*mut u8>,
    /// The places of all of them.
    _memory: Vec<Line>,
    statuses: Statuses,
    cast: CastFlags,
    pace: Pace,
}

impl<'a> Worker<'a> {
    pub fn new(task: &'a Task<'a>) -> Worker<'a> {
        let program = task.program;
        // Sixty-four bytes more than a block, so that places do not all map to the same lines of the cache.
        let size = (task.block * task.widest).next_multiple_of(64) + 64;
        let count = task.constants() - task.starts.len();
        let mut memory: Vec<Line> = Vec::with_capacity((size * count).div_ceil(64));
        let first = memory.as_mut_ptr() as *mut u8;
        let mut bases = task.starts.to_vec();
        bases.extend((0..count).map(|place| first.wrapping_add(place * size)));
        let reads = program.actions.iter().flat_map(|action| &action.arguments);
        bases.extend(reads.filter_map(|argument| match &argument.read {
            Read::Constant(cell) => Some(cell.as_ptr() as *mut u8),
            _ => None,
        }));
        bases.push(std::ptr::null_mut());
        Worker {
            task,
            bases,
            _memory: memory,
            statuses: SmallVec::from_elem(FpStatus::NONE, program.actions.len()),
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
        let first = task.constants() - task.starts.len();
        let places = SmallVec::<[*mut u8; 8]>::from_slice(&self.bases[first..first + task.starts.len()]);
        let [inner, next, ..] = &task.axes[..] else { return };
        let sizes: SmallVec<[usize; 8]> = task.packed_steps().iter().map(|&step| step as usize).collect();
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
            self.bases[..places.len()].copy_from_slice(&places);
            let n = count * inner.n;
            // SAFETY: `n` packed elements of every lane; as many of the output, from here on.
            unsafe { self.block(true, None, (row * inner.n) as isize, n, target) };
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
            for ((lane, start), step) in self.bases.iter_mut().zip(&starts).zip(&inner.steps) {
                *lane = start.wrapping_offset(done as isize * step);
            }
            while done < elements.end {
                let n = task.block.min(elements.end - done);
                for ((lane, step), size) in self.bases.iter().zip(&inner.steps).zip(&task.ahead) {
                    stream::prefetch(lane.wrapping_offset(n as isize * step), n * size);
                }
                let next = task.asked.map(|lane| self.bases[lane].wrapping_add(n * size_of::<f64>()) as *const u8);
                // SAFETY: `n` elements of every lane and of the output, from here on.
                unsafe { self.block(false, next, (row * inner.n + done) as isize, n, target) };
                self.pace.step(n);
                for (lane, step) in self.bases.iter_mut().zip(&inner.steps) {
                    *lane = lane.wrapping_offset(n as isize * step);
                }
                done += n;
            }
        }
    }

    /// Computes elements `at..at + n` of the output from blocks of the lanes, as they lie or packed; `next` is what is read afterwards.
    ///
    /// # Safety
    /// `n` elements, one block at most, are readable from each lane at its step, and writable in the output.
    #[inline(always)]
    unsafe fn block(&mut self, packed: bool, next: Option<*const u8>, at: isize, n: usize, output: Target) {
        let task = self.task;
        let calls = if packed { &task.packed_calls } else { &task.calls };
        let Some((last, before)) = calls.split_last() else { return };
        let itemsize = task.itemsize;
        let target = output.ptr.wrapping_offset(at * itemsize as isize);
        // Written lines are fetched too, unless they pass by the caches.
        let written = !output.streaming && next.is_some() && itemsize == size_of::<f64>();
        let ahead = [next.unwrap_or(std::ptr::null()), if written { target } else { std::ptr::null() }];
        for call in before {
            // SAFETY: `n` elements of the loop's types; the result has a place of its own.
            unsafe { call.run(&self.bases, n, false, ahead, &mut self.statuses, &mut self.cast) };
        }
        let direct = !output.streaming || last.streams() && (target as usize).is_multiple_of(Code::ALIGNMENT);
        let place = self.bases[task.result_place()];
        if let Some(result) = self.bases.last_mut() {
            *result = if direct { target } else { place };
        }
        // SAFETY: as above; the result goes to the output, or to its place first.
        unsafe {
            last.run(&self.bases, n, output.streaming && direct, ahead, &mut self.statuses, &mut self.cast);
            if !direct {
                stream::copy(place, target, n * itemsize);
            }
        }
    }
}
