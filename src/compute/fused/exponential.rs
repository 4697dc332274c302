//! `exp` of float64 within a run of steps, as machine code of AVX-512: the steps of `math::double`, one by one, so that the bits are
//! the same, with the numbers of its table read row by row.
//!
//! What these steps are not for, large magnitudes and NaN, makes the code return before the vector; the caller goes on from there in
//! another way. Small magnitudes count as zero, whose exponential theirs is.

use super::encoding::{EXTENDED, Lanes, Last, Opcode, PLAIN, WITH_BYTE};
use super::machine::{Machine, ROWS, SCRATCH, Vector};
use crate::compute::math::exp_numbers::EXP_NUMBERS;

/// The numbers of the algorithm, each of which is in all lanes of a register.
#[derive(Clone, Copy)]
pub struct Numbers {
    per_octave: Vector,
    round: Vector,
    step_high: Vector,
    step_low: Vector,
    /// The coefficients of the powers from the second on.
    coefficients: [Vector; 4],
    /// The bits of a row's distance from the table's beginning.
    row: Vector,
    /// Limits of the magnitudes, shifted to the left by one: below the first, they count as zero; from the second on, they are left
    /// to others.
    smallest: Vector,
    largest: Vector,
}

/// How many registers the numbers take.
pub const NUMBERS: usize = 11;

/// The registers of one vector, all of them different; but that of `r` may be that of `x`, when nobody reads it afterwards.
#[derive(Clone, Copy)]
pub struct Lane {
    pub x: Vector,
    /// For the result.
    pub to: Vector,
    pub r: Vector,
    pub others: [Vector; OTHERS],
}

pub const OTHERS: usize = 6;

const ADD: Opcode = Opcode { table: PLAIN, prefix: 1, number: 0x58 };
const MULTIPLY: Opcode = Opcode { table: PLAIN, prefix: 1, number: 0x59 };
const SUBTRACT: Opcode = Opcode { table: PLAIN, prefix: 1, number: 0x5c };
const MOVE: Opcode = Opcode { table: PLAIN, prefix: 1, number: 0x28 };
const LOAD: Opcode = Opcode { table: PLAIN, prefix: 1, number: 0x10 };
const LOW_HALVES: Opcode = Opcode { table: PLAIN, prefix: 1, number: 0x14 };
const HIGH_HALVES: Opcode = Opcode { table: PLAIN, prefix: 1, number: 0x15 };
const ADD_BITS: Opcode = Opcode { table: PLAIN, prefix: 1, number: 0xd4 };
const AND_BITS: Opcode = Opcode { table: PLAIN, prefix: 1, number: 0xdb };
const TO_GENERAL: Opcode = Opcode { table: PLAIN, prefix: 1, number: 0x7e };
/// `to += a * b`, and `to = to * a + b`.
const MULTIPLY_ADD: Opcode = Opcode { table: EXTENDED, prefix: 1, number: 0xb8 };
const MULTIPLY_BY_ADD: Opcode = Opcode { table: EXTENDED, prefix: 1, number: 0xa8 };
const SECOND_TO_GENERAL: Opcode = Opcode { table: WITH_BYTE, prefix: 1, number: 0x16 };
const INSERT_QUARTER: Opcode = Opcode { table: WITH_BYTE, prefix: 1, number: 0x18 };
const INSERT_HALF: Opcode = Opcode { table: WITH_BYTE, prefix: 1, number: 0x1a };
const QUARTER: Opcode = Opcode { table: WITH_BYTE, prefix: 1, number: 0x39 };

impl Numbers {
    /// Loads the numbers into the registers, `NUMBERS` of them, before the loops.
    pub fn load(machine: &mut Machine, mut register: impl FnMut() -> Vector) -> Numbers {
        machine.rows(EXP_NUMBERS.table.as_ptr() as *const u8);
        let mut number = |bits: u64| {
            let to = register();
            machine.splat(to, bits);
            to
        };
        Numbers {
            per_octave: number(EXP_NUMBERS.per_octave),
            round: number(EXP_NUMBERS.round),
            step_high: number(EXP_NUMBERS.step_high),
            step_low: number(EXP_NUMBERS.step_low),
            coefficients: EXP_NUMBERS.coefficients.map(&mut number),
            row: number(127 << 4),
            smallest: number(EXP_NUMBERS.smallest << 1),
            largest: number(EXP_NUMBERS.largest << 1),
        }
    }

    /// The exponentials of one vector or two, whose instructions take turns: those of one wait for one another longer than the
    /// processor looks ahead.
    pub fn emit(&self, machine: &mut Machine, lanes: &[Lane]) {
        let [c2, c3, c4, c5] = self.coefficients;
        macro_rules! each {
            (|$lane:ident| $($line:expr;)*) => {$(
                for $lane in lanes {
                    $line;
                }
            )*};
        }
        let masks = |place: usize| (HARD[place], NOT_SMALL[place]);
        // Magnitudes, without the sign's bit.
        each!(|lane| machine.shift_left(lane.bits(), lane.x, 1););
        for (place, lane) in lanes.iter().enumerate() {
            machine.compare_bits(masks(place).0, lane.bits(), self.largest);
        }
        machine.leave_if_any(masks(0).0, masks(lanes.len() - 1).0);
        for (place, lane) in lanes.iter().enumerate() {
            let mask = masks(place).1;
            machine.compare_bits(mask, lane.bits(), self.smallest);
            let known = Lanes { mask, zeros: true, ..Lanes::ALL };
            machine.whole_with(MOVE, known, lane.r.0, 0, Last::Register(lane.x.0), None);
        }
        // x = k ln2/128 + r; the sum's low bits hold k.
        each!(|lane|
            machine.whole(MOVE, lane.to, NONE, self.round);
            machine.whole(MULTIPLY_ADD, lane.to, lane.r, self.per_octave);
            machine.whole(SUBTRACT, lane.k(), lane.to, self.round);
            machine.shift_left(lane.bits(), lane.to, 4);
            machine.whole(AND_BITS, lane.bits(), lane.bits(), self.row);
            machine.whole(MULTIPLY_ADD, lane.r, lane.k(), self.step_high);
            machine.whole(MULTIPLY_ADD, lane.r, lane.k(), self.step_low);
            machine.shift_left(lane.k(), lane.to, 45);
        );
        // The rows: of even lanes, and of odd ones.
        for two in 0..4 {
            for lane in lanes {
                let of_two = if two == 0 { lane.bits() } else { lane.quarter() };
                if two > 0 {
                    let to = Last::Register(of_two.0);
                    machine.whole_with(QUARTER, Lanes::ALL, lane.bits().0, 0, to, Some(two));
                }
                let places = [(TO_GENERAL, None), (SECOND_TO_GENERAL, Some(1))];
                let rows = if two < 2 { [lane.even(), lane.odd()] } else { [lane.to, lane.odd_high()] };
                for ((row, index), (opcode, byte)) in rows.into_iter().zip(SCRATCH).zip(places) {
                    machine.whole_with(opcode, Lanes::SIXTEEN_BYTES, of_two.0, 0, Last::Register(index), byte);
                    let place = Last::Memory { base: ROWS, index, vectors: 0 };
                    match two % 2 {
                        0 => machine.whole_with(LOAD, Lanes::SIXTEEN_BYTES, row.0, 0, place, None),
                        _ => machine.whole_with(INSERT_QUARTER, Lanes::HALF, row.0, row.0, place, Some(1)),
                    }
                }
            }
        }
        each!(|lane|
            machine.whole_with(INSERT_HALF, Lanes::ALL, lane.even().0, lane.even().0, Last::Register(lane.to.0), Some(1));
            machine.whole_with(INSERT_HALF, Lanes::ALL, lane.odd().0, lane.odd().0, Last::Register(lane.odd_high().0), Some(1));
        );
        each!(|lane|
            machine.whole(LOW_HALVES, lane.error(), lane.even(), lane.odd());
            machine.whole(HIGH_HALVES, lane.even(), lane.even(), lane.odd());
            machine.whole(ADD_BITS, lane.scale(), lane.k(), lane.even());
            machine.whole(ADD, lane.error(), lane.r, lane.error());
            machine.whole(MULTIPLY, lane.square(), lane.r, lane.r);
            machine.whole(MOVE, lane.sum(), NONE, c3);
            machine.whole(MULTIPLY_BY_ADD, lane.sum(), lane.r, c2);
            machine.whole(MULTIPLY_ADD, lane.error(), lane.sum(), lane.square());
            machine.whole(MOVE, lane.sum(), NONE, c5);
            machine.whole(MULTIPLY_BY_ADD, lane.sum(), lane.r, c4);
            machine.whole(MULTIPLY, lane.square(), lane.square(), lane.square());
            machine.whole(MULTIPLY_ADD, lane.error(), lane.square(), lane.sum());
            machine.whole(MOVE, lane.to, NONE, lane.scale());
            machine.whole(MULTIPLY_ADD, lane.to, lane.scale(), lane.error());
        );
    }
}

/// What the other registers hold, one thing after the other.
impl Lane {
    fn k(&self) -> Vector {
        self.others[0]
    }
    fn scale(&self) -> Vector {
        self.others[0]
    }
    fn bits(&self) -> Vector {
        self.others[1]
    }
    fn error(&self) -> Vector {
        self.others[1]
    }
    fn quarter(&self) -> Vector {
        self.others[2]
    }
    fn sum(&self) -> Vector {
        self.others[2]
    }
    fn even(&self) -> Vector {
        self.others[3]
    }
    fn odd(&self) -> Vector {
        self.others[4]
    }
    fn odd_high(&self) -> Vector {
        self.others[5]
    }
    fn square(&self) -> Vector {
        self.others[4]
    }
}

/// For instructions without a second register.
const NONE: Vector = Vector(0);

/// Registers of masks, for two vectors; the first of all is that of elements left over.
const HARD: [u8; 2] = [7, 5];
const NOT_SMALL: [u8; 2] = [6, 4];
