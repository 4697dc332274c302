//! Machine code of x86-64 for loops over packed floats: the handful of AVX instructions that elementwise arithmetic takes, and the
//! frame of a function around them.
//!
//! The function has the C ABI of Unix and two arguments: a table of addresses, and the number of elements. Elements are reached by an
//! address and the byte index of the loop, which every instruction adds up. The loop over whole vectors is followed by one over single
//! elements that computes the same with the scalar forms of the same instructions, so that no lane is ever filled up with something
//! that might raise a flag.

/// A vector register, `ymm0` to `ymm15`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Vector(pub u8);

/// How many of them there are.
pub const VECTORS: usize = 16;

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
    /// Whether instructions work on one element or on a whole vector.
    scalar: bool,
}

/// The tables of opcodes that an instruction's prefix can name.
const PLAIN: u8 = 1;
const EXTENDED: u8 = 2;

impl Machine {
    /// A function that keeps the registers of its caller.
    pub fn function(float: Float) -> Machine {
        let mut machine = Machine { code: Vec::new(), float, scalar: false };
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
        // vpcmpeqd to, to, to, and a shift to the left
        self.encode(PLAIN, 1, 0x76, to.0, to.0, Source::Register(to));
        let (opcode, bits) = if self.float == Float::F64 { (0x73, 63) } else { (0x72, 31) };
        self.encode(PLAIN, 1, opcode, 6, to.0, Source::Register(to));
        self.code.push(bits);
    }

    /// Two loops with the same body, over whole vectors and over what is left, and the function's end.
    pub fn finish(mut self, mut body: impl FnMut(&mut Machine)) -> Vec<u8> {
        let (log_lanes, log_size) = if self.float == Float::F64 { (2, 3) } else { (3, 2) };
        // mov r11, rsi; and r11, -lanes; shl r11, size; shl rsi, size
        self.code.extend([0x49, 0x89, 0xf3, 0x49, 0x83, 0xe3, (-(1i8 << log_lanes)) as u8]);
        self.code.extend([0x49, 0xc1, 0xe3, log_size, 0x48, 0xc1, 0xe6, log_size]);
        // cmp rax, r11 and cmp rax, rsi
        for (scalar, compare) in [(false, [0x4c, 0x39, 0xd8]), (true, [0x48, 0x39, 0xf0])] {
            self.scalar = scalar;
            self.code.extend(compare);
            self.code.extend([0x0f, 0x83, 0, 0, 0, 0]); // jae, past the loop
            let start = self.code.len();
            body(&mut self);
            let step = if scalar { 1 << log_size } else { 32 };
            self.code.extend([0x48, 0x83, 0xc0, step]); // add rax, step
            self.code.extend(compare);
            let back = start as i64 - (self.code.len() as i64 + 6);
            self.code.extend([0x0f, 0x82]); // jb, to the loop's start
            self.code.extend((back as i32).to_le_bytes());
            let past = (self.code.len() - start) as u32;
            self.code[start - 4..start].copy_from_slice(&past.to_le_bytes());
        }
        // vzeroupper; pop r15, r14, r12, rbx; ret
        self.code.extend([0xc5, 0xf8, 0x77, 0x41, 0x5f, 0x41, 0x5e, 0x41, 0x5c, 0x5b, 0xc3]);
        self.code
    }

    pub fn load(&mut self, to: Vector, from: Pointer) {
        self.encode(PLAIN, self.kind(), 0x10, to.0, 0, Source::Memory(from));
    }

    pub fn store(&mut self, from: Vector, to: Pointer) {
        self.encode(PLAIN, self.kind(), 0x11, from.0, 0, Source::Memory(to));
    }

    /// Stores whole vectors past the caches; the address is a multiple of their size.
    pub fn stream(&mut self, from: Vector, to: Pointer) {
        match self.scalar {
            true => self.store(from, to),
            false => self.encode(PLAIN, self.kind(), 0x2b, from.0, 0, Source::Memory(to)),
        }
    }

    pub fn arithmetic(&mut self, what: Arithmetic, to: Vector, a: Vector, b: Source) {
        self.encode(PLAIN, self.kind(), what as u8, to.0, a.0, b);
    }

    pub fn square_root(&mut self, to: Vector, a: Source) {
        // The scalar form takes the other lanes from a register of its own.
        let others = if self.scalar { to.0 } else { 0 };
        self.encode(PLAIN, self.kind(), 0x51, to.0, others, a);
    }

    pub fn bitwise(&mut self, what: Bitwise, to: Vector, a: Vector, b: Vector) {
        let kind = u8::from(self.float == Float::F64);
        self.encode(PLAIN, kind, what as u8, to.0, a.0, Source::Register(b));
    }

    /// The prefix that says what elements an instruction is for, and whether for one of them.
    fn kind(&self) -> u8 {
        match (self.float, self.scalar) {
            (Float::F32, false) => 0,
            (Float::F64, false) => 1,
            (Float::F32, true) => 2,
            (Float::F64, true) => 3,
        }
    }

    /// An instruction with a three-byte VEX prefix. An unused second register is given as 0.
    fn encode(&mut self, table: u8, kind: u8, opcode: u8, reg: u8, second: u8, source: Source) {
        let low = match source {
            Source::Register(vector) => vector.0,
            Source::Memory(pointer) => pointer.0,
        };
        // Bits of registers' numbers are stored inverted in the prefix; the index has none set.
        let extensions = (!(reg >> 3) & 1) << 7 | 1 << 6 | (!(low >> 3) & 1) << 5;
        let whole = if kind < 2 { 1 << 2 } else { 0 };
        self.code.extend([0xc4, extensions | table, (!second & 15) << 3 | whole | kind, opcode]);
        let reg = (reg & 7) << 3;
        match source {
            Source::Register(_) => self.code.push(0xc0 | reg | low & 7),
            // [low + rax]
            Source::Memory(_) => self.code.extend([0x04 | reg, low & 7]),
        }
    }
}
