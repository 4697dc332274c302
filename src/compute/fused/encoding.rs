//! How instructions on vectors are written as bytes: the prefixes of AVX and AVX-512, and what follows them.
//!
//! A prefix holds the table of the opcode, the high bits of the registers' numbers, most of them inverted, and what distinguishes
//! instructions of one opcode. An address is the sum of two registers, or lies a few vectors after that.

/// An opcode, in one of the tables that prefixes can name, with the old prefix (none, 66, F3, F2) that belongs to it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Opcode {
    pub table: u8,
    pub prefix: u8,
    pub number: u8,
}

/// The tables: of the opcodes after `0F`, `0F 38` and `0F 3A`; instructions of the last one end with a byte of their own.
pub const PLAIN: u8 = 1;
pub const EXTENDED: u8 = 2;
pub const WITH_BYTE: u8 = 3;

/// The last operand of an instruction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Last {
    /// A register of vectors, of masks, or a general one.
    Register(u8),
    /// What lies at the sum of two general registers, the first of which is neither rbp nor r13, the second not rsp; or so many
    /// vectors later, for instructions with an EVEX prefix that read or write a whole vector.
    Memory { base: u8, index: u8, vectors: u8 },
}

/// Which part of a vector an instruction of AVX-512 is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lanes {
    /// 0 for 16 bytes, 1 for 32, 2 for 64.
    pub length: u8,
    /// The register of the mask, 0 for none, and whether the other lanes become zero.
    pub mask: u8,
    pub zeros: bool,
}

impl Lanes {
    pub const ALL: Lanes = Lanes { length: 2, mask: 0, zeros: false };
    pub const HALF: Lanes = Lanes { length: 1, mask: 0, zeros: false };
    pub const SIXTEEN_BYTES: Lanes = Lanes { length: 0, mask: 0, zeros: false };
}

/// An instruction with a three-byte VEX prefix. `reg` and `second` are registers; a second one that there is not is given as 0.
pub fn vex(code: &mut Vec<u8>, opcode: Opcode, whole: bool, reg: u8, second: u8, last: Last) {
    let (low, index) = numbers(last);
    let extensions = absent(reg, 3) << 7 | absent(index, 3) << 6 | absent(low, 3) << 5;
    let whole = u8::from(whole) << 2;
    code.extend([0xc4, extensions | opcode.table, (!second & 15) << 3 | whole | opcode.prefix, opcode.number]);
    operands(code, reg, last);
}

/// An instruction with an EVEX prefix, for numbers of 8 bytes (`double`) or 4.
pub fn evex(code: &mut Vec<u8>, opcode: Opcode, double: bool, lanes: Lanes, reg: u8, second: u8, last: Last) {
    let (low, index) = numbers(last);
    let low_high = match last {
        Last::Register(number) => absent(number, 4),
        Last::Memory { .. } => absent(index, 3),
    };
    let extensions = absent(reg, 3) << 7 | low_high << 6 | absent(low, 3) << 5 | absent(reg, 4) << 4;
    let kind = u8::from(double) << 7 | (!second & 15) << 3 | 1 << 2 | opcode.prefix;
    let lanes = u8::from(lanes.zeros) << 7 | lanes.length << 5 | absent(second, 4) << 3 | lanes.mask;
    code.extend([0x62, extensions | opcode.table, kind, lanes, opcode.number]);
    operands(code, reg, last);
}

/// The numbers that the prefix extends: of the register, or of the address's two.
fn numbers(last: Last) -> (u8, u8) {
    match last {
        Last::Register(number) => (number, 0),
        Last::Memory { base, index, .. } => (base, index),
    }
}

/// A bit of a register's number, inverted.
fn absent(number: u8, bit: u8) -> u8 {
    !(number >> bit) & 1
}

fn operands(code: &mut Vec<u8>, reg: u8, last: Last) {
    let reg = (reg & 7) << 3;
    match last {
        Last::Register(number) => code.push(0xc0 | reg | number & 7),
        Last::Memory { base, index, vectors: 0 } => code.extend([0x04 | reg, (index & 7) << 3 | base & 7]),
        Last::Memory { base, index, vectors } => code.extend([0x44 | reg, (index & 7) << 3 | base & 7, vectors]),
    }
}
