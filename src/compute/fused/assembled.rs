//! Runs of steps as one loop: machine code that takes every element through all of them while it is in a register.
//!
//! A block, however small, writes what each step gives and reads it again; in one loop operands come from memory side by side and
//! nothing else is touched. Code is made for the steps at hand, where the work is worth the microseconds: registers are given out in
//! the order of the steps and taken back after the last reader. Every step remains one instruction with the rounding and the flags of
//! its own.

use smallvec::SmallVec;

use super::exponential::{self, Lane, Numbers, OTHERS};
use super::machine::{
    Arithmetic, Bitwise, Float, Machine, POINTERS, POINTERS_BESIDE_ROWS, Pointer, Source, Vector, Width,
};
use crate::array::isa::{Isa, isa};
use crate::array::mapping::Mapping;

/// A step that is one instruction, or a few.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Operation {
    Arithmetic(Arithmetic),
    Square,
    SquareRoot,
    Negative,
    Absolute,
    /// Of float64, with AVX-512. Vectors with large numbers are left to others.
    Exponential,
}

impl Operation {
    /// That of a ufunc, if it is one instruction.
    pub fn of(ufunc: &str) -> Option<Operation> {
        Some(match ufunc {
            "add" => Operation::Arithmetic(Arithmetic::Add),
            "subtract" => Operation::Arithmetic(Arithmetic::Subtract),
            "multiply" => Operation::Arithmetic(Arithmetic::Multiply),
            "divide" => Operation::Arithmetic(Arithmetic::Divide),
            "square" => Operation::Square,
            "sqrt" => Operation::SquareRoot,
            "negative" => Operation::Negative,
            "absolute" => Operation::Absolute,
            _ => return None,
        })
    }
}

/// What a step reads; addresses are given by their numbers in a table.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Given {
    /// Packed elements.
    Elements(usize),
    /// One element for all.
    Repeated(usize),
    /// What an earlier step of the run gave.
    Step(usize),
}

/// A step of a run.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Instruction {
    pub operation: Operation,
    pub operands: SmallVec<[Given; 2]>,
    /// Where its result is stored, if somebody outside the run reads it.
    pub result: Option<usize>,
}

/// A run as code.
pub struct Code {
    memory: Mapping,
    /// Bytes of an element.
    itemsize: usize,
    /// Where the form begins that stores the last result past the caches.
    streaming: usize,
}

#[cfg(target_arch = "x86_64")]
type Function = unsafe extern "sysv64" fn(table: *const *mut u8, n: usize) -> usize;
// No step has a kernel there, and so no run is made.
#[cfg(not(target_arch = "x86_64"))]
type Function = unsafe extern "C" fn(table: *const *mut u8, n: usize) -> usize;

impl Code {
    /// That of what is stored past the caches.
    pub const ALIGNMENT: usize = 64;

    /// `None` when there are not enough registers, or the system lets no code be made.
    pub fn new(run: &[Instruction], float: Float) -> Option<Code> {
        Code::of_width(run, float, if isa() == Isa::Avx512 { Width::Whole } else { Width::Half })
    }

    fn of_width(run: &[Instruction], float: Float, width: Width) -> Option<Code> {
        let plain = assemble(run, float, width, false)?;
        let streaming = plain.len().next_multiple_of(16);
        let mut code = plain;
        code.resize(streaming, 0xcc);
        code.extend(assemble(run, float, width, true)?);
        let mut memory = Mapping::zeros(code.len()).ok()?;
        // SAFETY: as many writable bytes, apart from the code.
        unsafe { std::ptr::copy_nonoverlapping(code.as_ptr(), memory.start().as_ptr(), code.len()) };
        memory.make_executable().ok()?;
        Some(Code { memory, itemsize: if float == Float::F64 { 8 } else { 4 }, streaming })
    }

    /// Runs all steps over `n` elements, and gives how many are done: fewer when those that follow are not for this code.
    ///
    /// # Safety
    /// Behind the table's addresses that the run names, elements of its type are readable and writable, `n` where they are not
    /// repeated; results are apart from everything that is read. When `streaming`, the last result is aligned to
    /// [`Code::ALIGNMENT`].
    pub unsafe fn run(&self, table: &[*mut u8], n: usize, streaming: bool) -> usize {
        let start = self.memory.start().as_ptr().wrapping_add(if streaming { self.streaming } else { 0 });
        // SAFETY: a function of this type begins there, which stays in the caller's memory. Its processor has AVX2: without, no step
        // has a kernel and no run is made. It has AVX-512 where code was made of it.
        unsafe {
            let function: Function = std::mem::transmute(start);
            match function(table.as_ptr(), n) {
                usize::MAX => n,
                bytes => bytes / self.itemsize,
            }
        }
    }
}

fn assemble(run: &[Instruction], float: Float, width: Width, streaming: bool) -> Option<Vec<u8>> {
    let operands = || run.iter().flat_map(|one| &one.operands);
    let mut pointers: SmallVec<[usize; 10]> = SmallVec::new();
    let mut repeated: SmallVec<[usize; 8]> = SmallVec::new();
    for operand in operands() {
        match *operand {
            Given::Elements(entry) if !pointers.contains(&entry) => pointers.push(entry),
            Given::Repeated(entry) if !repeated.contains(&entry) => repeated.push(entry),
            _ => {}
        }
    }
    for entry in run.iter().filter_map(|one| one.result) {
        if !pointers.contains(&entry) {
            pointers.push(entry);
        }
    }
    let vectors = width.vectors();
    let signs = run.iter().any(|one| matches!(one.operation, Operation::Negative | Operation::Absolute));
    let exponential = |one: &Instruction| one.operation == Operation::Exponential;
    let exponentials = run.iter().rposition(exponential);
    let lasting = repeated.len() + usize::from(signs) + if exponentials.is_some() { exponential::NUMBERS } else { 0 };
    let most = if exponentials.is_some() { POINTERS_BESIDE_ROWS } else { POINTERS.len() };
    if pointers.len() > most || lasting >= vectors {
        return None;
    }
    if let Some(last) = exponentials {
        // What a vector that is left to others reads must not have been written over.
        let stores = run[..last].iter().any(|one| one.result.is_some());
        if stores || width != Width::Whole || float != Float::F64 {
            return None;
        }
    }
    // What lasts is in the upper registers.
    let place = |k: usize| Vector((vectors - 1 - k) as u8);
    let mut machine = Machine::function(float, width);
    for (k, &entry) in repeated.iter().enumerate() {
        machine.repeat(place(k), entry);
    }
    if signs {
        machine.sign(place(repeated.len()));
    }
    let numbers = exponentials.map(|_| {
        let mut places = (repeated.len() + usize::from(signs)..).map(place);
        Numbers::load(&mut machine, || places.next().unwrap_or(place(0)))
    });
    for (&pointer, &entry) in POINTERS.iter().zip(&pointers) {
        machine.load_pointer(pointer, entry);
    }
    let body = Body {
        run,
        pointers,
        sign: place(repeated.len()),
        repeated,
        numbers,
        vectors,
        temporaries: vectors - lasting,
        streaming,
    };
    // Two vectors at a time where instructions have to wait for one another, if there are enough registers.
    let together = if exponentials.is_some() && body.emit(&mut machine.clone(), 2).is_some() { 2 } else { 1 };
    let mut fits = true;
    let code = machine.finish(together, |machine, vectors| fits &= body.emit(machine, vectors).is_some());
    fits.then_some(code)
}

/// Registers that are free, the next one last, and those of what the steps gave, for two vectors.
type Registers = SmallVec<[u8; 32]>;
type Made = SmallVec<[[Option<Vector>; 2]; 16]>;

/// What is done to every vector.
struct Body<'a> {
    run: &'a [Instruction],
    pointers: SmallVec<[usize; 10]>,
    repeated: SmallVec<[usize; 8]>,
    /// The registers of the sign bit and of the numbers of `exp`, where they are needed.
    sign: Vector,
    numbers: Option<Numbers>,
    /// Registers in all, and those that are free at the beginning.
    vectors: usize,
    temporaries: usize,
    streaming: bool,
}

impl Body<'_> {
    /// All steps for one vector or two; `None` when registers run out.
    fn emit(&self, machine: &mut Machine, vectors: usize) -> Option<()> {
        let mut free: Registers = (0..self.temporaries as u8).rev().collect();
        let mut made: Made = SmallVec::new();
        for (k, one) in self.run.iter().enumerate() {
            let results = match one.operation {
                Operation::Exponential => self.exponential(k, machine, vectors, &mut free, &mut made)?,
                _ => {
                    let mut results = [None; 2];
                    for (vector, result) in results.iter_mut().enumerate().take(vectors) {
                        machine.of(vector);
                        *result = Some(self.instruction(k, machine, vector, &mut free, &mut made)?);
                    }
                    results
                }
            };
            for (vector, &to) in results.iter().enumerate() {
                machine.of(vector);
                if let (Some(entry), Some(to)) = (one.result, to) {
                    let pointer = self.pointer(entry)?;
                    match self.streaming && k + 1 == self.run.len() {
                        true => machine.stream(to, pointer),
                        false => machine.store(to, pointer),
                    }
                }
            }
            machine.of(0);
            match self.is_read(k, k + 1) {
                true => made.push(results),
                false => {
                    free.extend(results.iter().flatten().map(|vector| vector.0));
                    made.push([None; 2]);
                }
            }
        }
        Some(())
    }

    /// One instruction for one vector, and the register of its result.
    fn instruction(
        &self,
        k: usize,
        machine: &mut Machine,
        vector: usize,
        free: &mut Registers,
        made: &mut Made,
    ) -> Option<Vector> {
        let one = &self.run[k];
        let first = *one.operands.first()?;
        let by_register = !matches!(one.operation, Operation::SquareRoot);
        let mut loaded = None;
        let a = match self.source(first, made, vector)? {
            Source::Memory(pointer) if by_register => {
                let to = Vector(free.pop()?);
                machine.load(to, pointer);
                loaded = Some(to);
                Source::Register(to)
            }
            source => source,
        };
        let b = match one.operands.get(1) {
            Some(&second) => self.source(second, made, vector)?,
            None => a,
        };
        free.extend(loaded.map(|register| register.0));
        self.release(k, vector, free, made);
        let to = Vector(free.pop()?);
        match (one.operation, a) {
            (Operation::SquareRoot, _) => machine.square_root(to, a),
            (Operation::Arithmetic(what), Source::Register(a)) => machine.arithmetic(what, to, a, b),
            (Operation::Square, Source::Register(a)) => machine.arithmetic(Arithmetic::Multiply, to, a, b),
            (Operation::Negative, Source::Register(a)) => machine.bitwise(Bitwise::Xor, to, a, self.sign),
            (Operation::Absolute, Source::Register(a)) => machine.bitwise(Bitwise::AndNot, to, self.sign, a),
            _ => return None,
        }
        Some(to)
    }

    /// The many instructions of an exponential, for all vectors side by side.
    fn exponential(
        &self,
        k: usize,
        machine: &mut Machine,
        vectors: usize,
        free: &mut Registers,
        made: &mut Made,
    ) -> Option<[Option<Vector>; 2]> {
        let first = *self.run[k].operands.first()?;
        let mut lanes: SmallVec<[Lane; 2]> = SmallVec::new();
        for vector in 0..vectors {
            machine.of(vector);
            let (x, own) = match self.source(first, made, vector)? {
                Source::Memory(pointer) => {
                    let to = Vector(free.pop()?);
                    machine.load(to, pointer);
                    (to, true)
                }
                Source::Register(x) => {
                    let mut released = Registers::new();
                    self.release(k, vector, &mut released, made);
                    (x, !released.is_empty())
                }
            };
            let r = if own { x } else { Vector(free.pop()?) };
            let mut others = [r; OTHERS];
            for other in &mut others {
                *other = Vector(free.pop()?);
            }
            lanes.push(Lane { x, r, to: Vector(free.pop()?), others });
        }
        self.numbers?.emit(machine, &lanes);
        let mut results = [None; 2];
        for (result, lane) in results.iter_mut().zip(&lanes) {
            free.push(lane.r.0);
            free.extend(lane.others.map(|other| other.0));
            *result = Some(lane.to);
        }
        Some(results)
    }

    /// Gives back the registers of what nobody reads after step `k`.
    fn release(&self, k: usize, vector: usize, free: &mut Registers, made: &mut Made) {
        for operand in &self.run[k].operands {
            if let Given::Step(step) = *operand
                && !self.is_read(step, k + 1)
                && let Some(register) = made[step][vector].take()
            {
                free.push(register.0);
            }
        }
    }

    fn source(&self, given: Given, made: &Made, vector: usize) -> Option<Source> {
        Some(match given {
            Given::Elements(entry) => Source::Memory(self.pointer(entry)?),
            Given::Repeated(entry) => {
                let k = self.repeated.iter().position(|&one| one == entry)?;
                Source::Register(Vector((self.vectors - 1 - k) as u8))
            }
            Given::Step(step) => Source::Register(made.get(step)?[vector]?),
        })
    }

    fn pointer(&self, entry: usize) -> Option<Pointer> {
        self.pointers.iter().position(|&one| one == entry).map(|k| POINTERS[k])
    }

    /// Whether a step of the run from `from` on reads what this one gives.
    fn is_read(&self, step: usize, from: usize) -> bool {
        self.run[from..].iter().any(|one| one.operands.contains(&Given::Step(step)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compute::fpstatus;
    use crate::compute::math::libm;

    const UNARY: [&str; 5] = ["square", "sqrt", "negative", "absolute", "exp"];
    const BINARY: [&str; 4] = ["add", "subtract", "multiply", "divide"];

    fn word(state: &mut u64) -> usize {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*state >> 33) as usize
    }

    macro_rules! agrees {
        ($name:ident, $t:ty, $float:expr) => {
            /// Random runs over columns of elements give what the steps give one by one, flags included.
            #[test]
            fn $name() {
                let widths: &[Width] = match isa() {
                    Isa::Portable => return,
                    Isa::Avx2 => &[Width::Half],
                    Isa::Avx512 => &[Width::Half, Width::Whole],
                };
                const LEAVES: usize = 4;
                let state = &mut 20_260_101u64;
                let (mut made, mut refused, mut left) = (0, 0, 0);
                for round in 0..3000 {
                    let steps = 2 + word(state) % 12;
                    let width = widths[round / 2 % widths.len()];
                    let exponentials = $float == Float::F64 && width == Width::Whole && word(state) % 4 == 0;
                    let unary = if exponentials { 5 } else { 4 };
                    let names: Vec<&str> = (0..steps)
                        .map(|_| match word(state) % 3 {
                            0 => UNARY[word(state) % unary],
                            _ => BINARY[word(state) % 4],
                        })
                        .collect();
                    let operand = |k: usize, state: &mut u64| match word(state) % 4 {
                        0 => Given::Elements(word(state) % LEAVES),
                        1 => Given::Repeated(LEAVES + word(state) % LEAVES),
                        _ if k > 0 => Given::Step(k - 1 - word(state) % k.min(3)),
                        _ => Given::Elements(0),
                    };
                    let run: Vec<Instruction> = names
                        .iter()
                        .enumerate()
                        .map(|(k, name)| Instruction {
                            operation: Operation::of(name).unwrap_or(Operation::Exponential),
                            operands: (0..if UNARY.contains(name) { 1 } else { 2 })
                                .map(|_| operand(k, state))
                                .collect(),
                            result: (k + 1 == steps || word(state) % 5 == 0).then_some(2 * LEAVES + k),
                        })
                        .collect();
                    let Some(code) = Code::of_width(&run, $float, width) else {
                        refused += 1;
                        continue;
                    };
                    made += 1;
                    let n = word(state) % 70;
                    // Some of which become large.
                    let scale = if exponentials && round % 4 == 2 { 70.5 } else { 0.5 };
                    let mut columns: Vec<Vec<$t>> = (0..2 * LEAVES + steps)
                        .map(|_| (0..n.max(1)).map(|_| (word(state) % 9) as $t * scale - 1.5).collect())
                        .collect();
                    let given = columns.clone();
                    let table: Vec<*mut u8> = columns.iter_mut().map(|column| column.as_mut_ptr() as *mut u8).collect();
                    let streaming = round % 2 == 0 && (table.last().unwrap().addr()).is_multiple_of(Code::ALIGNMENT);
                    fpstatus::clear();
                    // SAFETY: columns of `n` elements, results in columns of their own.
                    let done = unsafe { code.run(&table, n, streaming) };
                    crate::compute::stream::finish();
                    let flags = fpstatus::take();
                    let mut expected = given;
                    let mut hard = false;
                    fpstatus::clear();
                    for i in 0..n {
                        // The vectors that were left over have something to be left over for.
                        if i == done + 128 / size_of::<$t>() {
                            break;
                        }
                        let mut values: Vec<$t> = Vec::new();
                        for (name, one) in names.iter().zip(&run) {
                            let value = |given: &Given| match *given {
                                Given::Elements(entry) => std::hint::black_box(expected[entry][i]),
                                Given::Repeated(entry) => std::hint::black_box(expected[entry][0]),
                                Given::Step(step) => std::hint::black_box(values[step]),
                            };
                            let a = value(&one.operands[0]);
                            let b = one.operands.get(1).map_or(a, value);
                            values.push(std::hint::black_box(match *name {
                                "add" => a + b,
                                "subtract" => a - b,
                                "multiply" | "square" => a * b,
                                "divide" => a / b,
                                "sqrt" => a.sqrt(),
                                "negative" => -a,
                                "exp" => {
                                    hard |= i >= done && (a.abs() >= 512.0 || a.is_nan());
                                    libm::exp(f64::from(a)) as $t
                                }
                                _ => a.abs(),
                            }));
                        }
                        for (one, value) in run.iter().zip(values) {
                            if let Some(entry) = one.result
                                && i < done
                            {
                                expected[entry][i] = value;
                            }
                        }
                    }
                    let expected_flags = fpstatus::take();
                    assert_eq!(hard, done < n, "{done} of {n} elements of {run:?}");
                    left += usize::from(hard);
                    // Those of the vector that is left to others may have been raised or not.
                    if !hard {
                        assert_eq!(flags, expected_flags, "{run:?}");
                    }
                    for (found, expected) in columns.iter().zip(&expected) {
                        for (a, b) in found.iter().zip(expected) {
                            let same = a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan();
                            assert!(same, "{a:e}, not {b:e}, {n} elements of {run:?}");
                        }
                    }
                }
                assert!(made > 2500 && refused < 500, "{made} runs, {refused} refused");
                let wide = widths.contains(&Width::Whole) && $float == Float::F64;
                assert!(!wide || left > 10, "{left} runs with large exponents");
            }
        };
    }

    agrees!(doubles_go_through_all_steps, f64, Float::F64);
    agrees!(singles_go_through_all_steps, f32, Float::F32);
}
