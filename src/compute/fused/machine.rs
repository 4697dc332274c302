//! Machine code of x86-64 for loops over packed floats: the handful of AVX or AVX-512 instructions that elementwise arithmetic takes,
//! and the frame of a function around them.
//!
//! The function has the C ABI of Unix and two arguments: a table of addresses, and the number of elements. Elements are reached by an
//! address and the byte index of the loop, which every instruction adds up. The loop over whole vectors is followed by what computes
//! the same for the elements left over: AVX goes through them one by one, with the scalar forms of the same instructions, and AVX-512
//! takes them together under a mask. So no lane is ever filled up with something that might raise a flag.
//!
//! The function gives -1 when all is done, and otherwise the byte index of vectors that the code was not made for, before which all is
//! done.

use super::encoding::{EXTENDED, Lanes, Last, Opcode, PLAIN, WITH_BYTE, evex, vex};

/// A vector register: `ymm0` to `ymm15`, or `zmm0` to `zmm31`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Vector(pub u8);

/// The instructions to use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Width {
    /// AVX: vectors of 32 bytes.
    Half,
    /// AVX-512 with its DQ part: vectors of 64 bytes.
    Whole,
}

impl Width {
    /// Of a vector.
    pub const fn bytes(self) -> usize {
        match self {
            Width::Half => 32,
            Width::Whole => 64,
        }
    }

    /// How many registers hold vectors.
    pub const fn vectors(self) -> usize {
        match self {
            Width::Half => 16,
            Width::Whole => 32,
        }
    }
}

/// A general register that holds an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pointer(u8);

/// Those that are free for addresses, the one that the table itself arrives in last: rcx, rdx, r8 to r10, rbx, r12, r14, r15, rdi.
/// (rax is the index, rsi and r11 are its limits; rbp and r13 would be encoded in another way.)
pub const POINTERS: [Pointer; 10] = [
    Pointer(1),
    Pointer(2),
    Pointer(8),
    Pointer(9),
    Pointer(10),
    Pointer(3),
    Pointer(12),
    Pointer(14),
    Pointer(15),
    Pointer(7),
];
const TABLE: u8 = 7;
const INDEX: u8 = 0;
const LIMIT: u8 = 11;

/// The addresses that a function may use which reads rows of a table of numbers, and the registers of that table, r15, and of places
/// within it: rbp and r13.
pub const POINTERS_BESIDE_ROWS: usize = 8;
pub const ROWS: u8 = 15;
pub const SCRATCH: [u8; 2] = [5, 13];

/// The type of the elements.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Float {
    F32,
    F64,
}

/// The second operand of an instruction: a register, or what lies at an address and the index.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    Register(Vector),
    Memory(Pointer),
}

/// Instructions that have a scalar form.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Arithmetic {
    Add = 0x58,
    Multiply = 0x59,
    Subtract = 0x5c,
    Divide = 0x5e,
}

/// Instructions on bits, which know no elements: `a ^ b` and `!a & b`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bitwise {
    Xor = 0x57,
    AndNot = 0x55,
}

/// Code as it grows.
#[derive(Clone)]
pub struct Machine {
    code: Vec<u8>,
    float: Float,
    width: Width,
    /// Whether instructions work on what is left over, or on a whole vector.
    rest: bool,
    vector: u8,
    /// Where the distance to the end stands after which the index is returned.
    leaves: Vec<usize>,
}

impl Machine {
    /// A function that keeps the registers of its caller.
    pub fn function(float: Float, width: Width) -> Machine {
        let mut machine = Machine { code: Vec::new(), float, width, rest: false, vector: 0, leaves: Vec::new() };
        // push rbx, rbp, r12, r13, r14, r15; xor eax, eax
        machine.code.extend([0x53, 0x55, 0x41, 0x54, 0x41, 0x55, 0x41, 0x56, 0x41, 0x57, 0x31, 0xc0]);
        machine
    }

    /// Loads an address from the table.
    pub fn load_pointer(&mut self, to: Pointer, entry: usize) {
        // mov to, [rdi + 8 * entry]
        self.code.extend([0x48 | (to.0 >> 3) << 2, 0x8b, 0x80 | (to.0 & 7) << 3 | TABLE]);
        self.code.extend((8 * entry as u32).to_le_bytes());
    }

    /// Repeats the element at an address of the table in all lanes.
    pub fn repeat(&mut self, to: Vector, entry: usize) {
        let address = Pointer(LIMIT);
        self.load_pointer(address, entry);
        let opcode = if self.float == Float::F64 { 0x19 } else { 0x18 };
        self.encode(EXTENDED, 1, opcode, to.0, 0, Source::Memory(address));
    }

    /// The sign bit in all lanes.
    pub fn sign(&mut self, to: Vector) {
        // All bits, and a shift to the left.
        match self.width {
            // vpcmpeqd to, to, to
            Width::Half => self.encode(PLAIN, 1, 0x76, to.0, to.0, Source::Register(to)),
            // vpternlog to, to, to, always
            Width::Whole => {
                self.encode(WITH_BYTE, 1, 0x25, to.0, to.0, Source::Register(to));
                self.code.push(0xff);
            }
        }
        let (opcode, bits) = if self.float == Float::F64 { (0x73, 63) } else { (0x72, 31) };
        self.encode(PLAIN, 1, opcode, 6, to.0, Source::Register(to));
        self.code.push(bits);
    }

    /// The same body for so many whole vectors at a time, in a loop, and for what is left over, and the function's end. The body is
    /// told how many vectors it is for.
    pub fn finish(mut self, together: usize, mut body: impl FnMut(&mut Machine, usize)) -> Vec<u8> {
        let log_size = if self.float == Float::F64 { 3 } else { 2 };
        let step = together * self.width.bytes();
        // mov r11, rsi; and r11, -elements; shl r11, size; shl rsi, size
        self.code.extend([0x49, 0x89, 0xf3, 0x49, 0x83, 0xe3, (-((step >> log_size) as i8)) as u8]);
        self.code.extend([0x49, 0xc1, 0xe3, log_size, 0x48, 0xc1, 0xe6, log_size]);
        self.repeatedly([0x4c, 0x39, 0xd8], step, |machine| body(machine, together)); // cmp rax, r11
        self.rest = true;
        let step = if self.width == Width::Half { 1 << log_size } else { self.width.bytes() };
        // cmp rax, rsi
        self.repeatedly([0x48, 0x39, 0xf0], step, |machine| {
            if machine.width == Width::Whole {
                // mov r11, rsi; sub r11, rax; shr r11, size: as many as are left
                machine.code.extend([0x49, 0x89, 0xf3, 0x49, 0x29, 0xc3, 0x49, 0xc1, 0xeb, log_size]);
                // xor ebp, ebp; bts ebp, r11d; dec ebp; kmovw k1, ebp: so many low bits
                machine.code.extend([0x31, 0xed, 0x44, 0x0f, 0xab, 0xdd, 0xff, 0xcd, 0xc5, 0xf8, 0x92, 0xcd]);
            }
            body(machine, 1);
        });
        self.code.extend([0x48, 0xc7, 0xc0, 0xff, 0xff, 0xff, 0xff]); // mov rax, -1
        for place in std::mem::take(&mut self.leaves) {
            let distance = (self.code.len() - (place + 4)) as u32;
            self.code[place..place + 4].copy_from_slice(&distance.to_le_bytes());
        }
        // vzeroupper; pop r15, r14, r13, r12, rbp, rbx; ret
        self.code.extend([0xc5, 0xf8, 0x77, 0x41, 0x5f, 0x41, 0x5e, 0x41, 0x5d, 0x41, 0x5c, 0x5d, 0x5b, 0xc3]);
        self.code
    }

    /// A loop whose index is below a limit, as a comparison finds it, and takes steps.
    fn repeatedly(&mut self, compare: [u8; 3], step: usize, body: impl FnOnce(&mut Machine)) {
        self.code.extend(compare);
        self.code.extend([0x0f, 0x83, 0, 0, 0, 0]); // jae, past the loop
        let start = self.code.len();
        body(self);
        self.code.extend([0x48, 0x05]); // add rax, step
        self.code.extend((step as u32).to_le_bytes());
        self.code.extend(compare);
        let back = start as i64 - (self.code.len() as i64 + 6);
        self.code.extend([0x0f, 0x82]); // jb
        self.code.extend((back as i32).to_le_bytes());
        let past = (self.code.len() - start) as u32;
        self.code[start - 4..start].copy_from_slice(&past.to_le_bytes());
    }

    /// Which of the vectors of a step of the loop the next addresses are for.
    pub fn of(&mut self, vector: usize) {
        self.vector = vector as u8;
    }

    pub fn load(&mut self, to: Vector, from: Pointer) {
        self.encode(PLAIN, self.kind(), 0x10, to.0, 0, Source::Memory(from));
    }

    pub fn store(&mut self, from: Vector, to: Pointer) {
        self.encode(PLAIN, self.kind(), STORE, from.0, 0, Source::Memory(to));
    }

    /// Stores whole vectors past the caches; the address is a multiple of their size.
    pub fn stream(&mut self, from: Vector, to: Pointer) {
        match self.rest {
            true => self.store(from, to),
            false => self.encode(PLAIN, self.kind(), 0x2b, from.0, 0, Source::Memory(to)),
        }
    }

    pub fn arithmetic(&mut self, what: Arithmetic, to: Vector, a: Vector, b: Source) {
        self.encode(PLAIN, self.kind(), what as u8, to.0, a.0, b);
    }

    pub fn square_root(&mut self, to: Vector, a: Source) {
        // The scalar form takes the other lanes from a register of its own.
        let others = if self.width == Width::Half && self.rest { to.0 } else { 0 };
        self.encode(PLAIN, self.kind(), 0x51, to.0, others, a);
    }

    pub fn bitwise(&mut self, what: Bitwise, to: Vector, a: Vector, b: Vector) {
        let kind = u8::from(self.float == Float::F64);
        self.encode(PLAIN, kind, what as u8, to.0, a.0, Source::Register(b));
    }

    /// The prefix that says what elements an instruction is for, and whether for one of them.
    fn kind(&self) -> u8 {
        match (self.float, self.width == Width::Half && self.rest) {
            (Float::F32, false) => 0,
            (Float::F64, false) => 1,
            (Float::F32, true) => 2,
            (Float::F64, true) => 3,
        }
    }

    /// An instruction on elements, all of them or those left over. An unused second register is given as 0.
    fn encode(&mut self, table: u8, kind: u8, number: u8, reg: u8, second: u8, source: Source) {
        let last = match source {
            Source::Register(vector) => Last::Register(vector.0),
            Source::Memory(pointer) => Last::Memory { base: pointer.0, index: INDEX, vectors: self.vector },
        };
        let opcode = Opcode { table, prefix: kind, number };
        match self.width {
            Width::Half => vex(&mut self.code, opcode, kind < 2, reg, second, last),
            Width::Whole => {
                // What is left over is read as zeros elsewhere, where nothing is written.
                let lanes = match self.rest {
                    true => Lanes { mask: 1, zeros: number != STORE, ..Lanes::ALL },
                    false => Lanes::ALL,
                };
                evex(&mut self.code, opcode, self.float == Float::F64, lanes, reg, second, last);
            }
        }
    }
}

/// The opcode of a move from a register to memory.
const STORE: u8 = 0x11;

/// Instructions of AVX-512 on vectors of float64, whose lanes are not masked where elements are left over: they raise nothing in others.
impl Machine {
    /// `to` from `a` and `b`, in all lanes.
    pub fn whole(&mut self, opcode: Opcode, to: Vector, a: Vector, b: Vector) {
        self.whole_with(opcode, Lanes::ALL, to.0, a.0, Last::Register(b.0), None);
    }

    /// Any instruction, with the byte that it ends with.
    pub fn whole_with(&mut self, opcode: Opcode, lanes: Lanes, reg: u8, second: u8, last: Last, byte: Option<u8>) {
        evex(&mut self.code, opcode, true, lanes, reg, second, last);
        self.code.extend(byte);
    }

    /// The same bits in all lanes; not within the loops.
    pub fn splat(&mut self, to: Vector, bits: u64) {
        // mov r11, bits; vpbroadcastq to, r11
        self.code.extend([0x49, 0xbb]);
        self.code.extend(bits.to_le_bytes());
        let opcode = Opcode { table: EXTENDED, prefix: 1, number: 0x7c };
        self.whole_with(opcode, Lanes::ALL, to.0, 0, Last::Register(LIMIT), None);
    }

    /// Loads the address of a table of numbers; not within the loops.
    pub fn rows(&mut self, table: *const u8) {
        // mov r15, table
        self.code.extend([0x49, 0xbf]);
        self.code.extend((table.expose_provenance() as u64).to_le_bytes());
    }

    pub fn shift_left(&mut self, to: Vector, from: Vector, by: u8) {
        let opcode = Opcode { table: PLAIN, prefix: 1, number: 0x73 };
        self.whole_with(opcode, Lanes::ALL, 6, to.0, Last::Register(from.0), Some(by));
    }

    /// The lanes whose bits are not below a limit.
    pub fn compare_bits(&mut self, mask: u8, bits: Vector, limit: Vector) {
        let opcode = Opcode { table: WITH_BYTE, prefix: 1, number: 0x1e };
        self.whole_with(opcode, Lanes::ALL, mask, bits.0, Last::Register(limit.0), Some(5));
    }

    /// Leaves the function before this step of the loop if one of two masks has any lane.
    pub fn leave_if_any(&mut self, one: u8, other: u8) {
        // kortestb one, other; jne
        self.code.extend([0xc5, 0xf9, 0x98, 0xc0 | one << 3 | other, 0x0f, 0x85]);
        self.leaves.push(self.code.len());
        self.code.extend([0; 4]);
    }
}
