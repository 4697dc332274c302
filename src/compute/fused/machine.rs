//! Machine code of x86-64 for loops over packed floats: the handful of AVX or AVX-512 instructions that elementwise arithmetic takes,
//! and the frame of a function around them.
//!
//! The function has the C ABI of Unix and two arguments: a table of addresses, and the number of elements. Elements are reached by an
//! address and the byte index of the loop, which every instruction adds up. The loop over whole vectors is followed by what computes
//! the same for the elements left over: AVX goes through them one by one, with the scalar forms of the same instructions, and AVX-512
//! takes them together under a mask. So no lane is ever filled up with something that might raise a flag.

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
/// (rax is the index, rsi and r11 are its limits; rbp and r13 are encoded in another way.)
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
const LIMIT: u8 = 11;

/// The type of the elements.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
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
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
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
pub struct Machine {
    code: Vec<u8>,
    float: Float,
    width: Width,
    /// Whether instructions work on what is left over, or on a whole vector.
    rest: bool,
}

/// The tables of opcodes that an instruction's prefix can name.
const PLAIN: u8 = 1;
const EXTENDED: u8 = 2;
const WITH_BYTE: u8 = 3;

impl Machine {
    /// A function that keeps the registers of its caller.
    pub fn function(float: Float, width: Width) -> Machine {
        let mut machine = Machine { code: Vec::new(), float, width, rest: false };
        // push rbx, r12, r14, r15; xor eax, eax
        machine.code.extend([0x53, 0x41, 0x54, 0x41, 0x56, 0x41, 0x57, 0x31, 0xc0]);
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

    /// The same body for whole vectors, in a loop, and for what is left over, and the function's end.
    pub fn finish(mut self, mut body: impl FnMut(&mut Machine)) -> Vec<u8> {
        let log_size = if self.float == Float::F64 { 3 } else { 2 };
        let lanes = (self.width.bytes() >> log_size) as i8;
        // mov r11, rsi; and r11, -lanes; shl r11, size; shl rsi, size
        self.code.extend([0x49, 0x89, 0xf3, 0x49, 0x83, 0xe3, (-lanes) as u8]);
        self.code.extend([0x49, 0xc1, 0xe3, log_size, 0x48, 0xc1, 0xe6, log_size]);
        let (before_whole, before_end) = ([0x4c, 0x39, 0xd8], [0x48, 0x39, 0xf0]); // cmp rax, r11; cmp rax, rsi
        self.part(before_whole, |machine| {
            let start = machine.code.len();
            body(machine);
            machine.again(start, machine.width.bytes() as u8, before_whole);
        });
        self.rest = true;
        self.part(before_end, |machine| match machine.width {
            Width::Half => {
                let start = machine.code.len();
                body(machine);
                machine.again(start, 1 << log_size, before_end);
            }
            Width::Whole => {
                // mov r11, rsi; sub r11, rax; shr r11, size: as many as are left
                machine.code.extend([0x49, 0x89, 0xf3, 0x49, 0x29, 0xc3, 0x49, 0xc1, 0xeb, log_size]);
                // xor esi, esi; bts esi, r11d; dec esi; kmovw k1, esi: so many low bits
                machine.code.extend([0x31, 0xf6, 0x44, 0x0f, 0xab, 0xde, 0xff, 0xce, 0xc5, 0xf8, 0x92, 0xce]);
                body(machine);
            }
        });
        // vzeroupper; pop r15, r14, r12, rbx; ret
        self.code.extend([0xc5, 0xf8, 0x77, 0x41, 0x5f, 0x41, 0x5e, 0x41, 0x5c, 0x5b, 0xc3]);
        self.code
    }

    /// Code that runs while the index is below a limit, as a comparison finds it.
    fn part(&mut self, compare: [u8; 3], body: impl FnOnce(&mut Machine)) {
        self.code.extend(compare);
        self.code.extend([0x0f, 0x83, 0, 0, 0, 0]); // jae, past the part
        let start = self.code.len();
        body(self);
        let past = (self.code.len() - start) as u32;
        self.code[start - 4..start].copy_from_slice(&past.to_le_bytes());
    }

    /// Advances the index and goes back while a comparison finds it below a limit.
    fn again(&mut self, start: usize, step: u8, compare: [u8; 3]) {
        self.code.extend([0x48, 0x83, 0xc0, step]); // add rax, step
        self.code.extend(compare);
        let back = start as i64 - (self.code.len() as i64 + 6);
        self.code.extend([0x0f, 0x82]); // jb
        self.code.extend((back as i32).to_le_bytes());
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

    /// An instruction: a prefix, the opcode, and registers or an address. An unused second register is given as 0.
    fn encode(&mut self, table: u8, kind: u8, opcode: u8, reg: u8, second: u8, source: Source) {
        let (low, in_memory) = match source {
            Source::Register(vector) => (vector.0, false),
            Source::Memory(pointer) => (pointer.0, true),
        };
        // Bits of registers' numbers are stored inverted in the prefix; the index has none set.
        let bit = |number: u8, place: u8| !(number >> place) & 1;
        match self.width {
            // A three-byte VEX prefix.
            Width::Half => {
                let extensions = bit(reg, 3) << 7 | 1 << 6 | bit(low, 3) << 5;
                let whole = if kind < 2 { 1 << 2 } else { 0 };
                self.code.extend([0xc4, extensions | table, (!second & 15) << 3 | whole | kind, opcode]);
            }
            // An EVEX prefix.
            Width::Whole => {
                let low_high = if in_memory { 1 } else { bit(low, 4) };
                let extensions = bit(reg, 3) << 7 | low_high << 6 | bit(low, 3) << 5 | bit(reg, 4) << 4;
                let wide = u8::from(self.float == Float::F64) << 7;
                // What is left over is read as zeros elsewhere; elsewhere nothing is written.
                let stores = in_memory && opcode == STORE;
                let mask = if self.rest { u8::from(!stores) << 7 | 1 } else { 0 };
                let whole = 2 << 5 | bit(second, 4) << 3;
                self.code.extend([0x62, extensions | table, wide | (!second & 15) << 3 | 1 << 2 | kind]);
                self.code.extend([mask | whole, opcode]);
            }
        }
        let reg = (reg & 7) << 3;
        match source {
            Source::Register(_) => self.code.push(0xc0 | reg | low & 7),
            // [low + rax]
            Source::Memory(_) => self.code.extend([0x04 | reg, low & 7]),
        }
    }
}

/// The opcode of a move from a register to memory.
const STORE: u8 = 0x11;
