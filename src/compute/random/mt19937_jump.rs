//! Jumping MT19937 ahead by 2¹²⁸ words (Haramoto, Matsumoto, Nishimura, Panneton and L'Ecuyer 2008).
//!
//! One step of the twister is a linear map over the field of two elements, and so is any polynomial in it. Going 2¹²⁸
//! steps equals applying t^(2¹²⁸) modulo the map's characteristic polynomial, which the authors of the twister give in
//! closed form from its matrix. Both polynomials are computed here rather than stored. Horner's scheme then works on
//! the block as a ring that starts at `pos`; NumPy shows the ring as it is left, so this mirrors its order of steps.

use super::mt19937::{LENGTH, Mt19937, twisted};

const SHIFT: usize = 397;
const DEGREE: usize = 19937;
const MATRIX: u32 = 0x9908_b0df;
/// The bits of a word below which the twist takes from the next word.
const LOWER_BITS: usize = 31;
const WORD: usize = 32;
const DOUBLINGS: usize = 128;

/// A polynomial over two elements, 64 coefficients in a limb.
type Polynomial = Vec<u64>;

/// Moves the generator 2¹²⁸ words on.
pub(super) fn jump(generator: &mut Mt19937) {
    if generator.pos >= LENGTH {
        generator.pos = 0;
    }
    let polynomial = stride(&characteristic());
    let start = generator.clone();
    let Some(top) = (0..DEGREE).rev().find(|&power| coefficient(&polynomial, power)) else { return };
    // The leading coefficient is the state itself; each lower one steps and adds.
    for power in (0..top).rev() {
        step(generator);
        if coefficient(&polynomial, power) {
            add(generator, &start);
        }
    }
}

/// Makes one new word in place of the oldest.
fn step(generator: &mut Mt19937) {
    let (key, pos) = (&mut generator.key, generator.pos);
    key[pos] = key[(pos + SHIFT) % LENGTH] ^ twisted(key[pos], key[(pos + 1) % LENGTH]);
    generator.pos = (pos + 1) % LENGTH;
}

/// Adds the ring `other` to the ring `target`, oldest word to oldest word.
fn add(target: &mut Mt19937, other: &Mt19937) {
    for offset in 0..LENGTH {
        target.key[(target.pos + offset) % LENGTH] ^= other.key[(other.pos + offset) % LENGTH];
    }
}

/// t^(2¹²⁸) modulo `modulus`.
fn stride(modulus: &Polynomial) -> Polynomial {
    let terms: Vec<usize> = (0..DEGREE).filter(|&power| coefficient(modulus, power)).collect();
    let mut power = vec![0; DEGREE / 64 + 1];
    power[0] = 2;
    for _ in 0..DOUBLINGS {
        power = reduced(squared(&power), &terms);
    }
    power
}

/// The square: coefficients spread to the even powers.
fn squared(polynomial: &[u64]) -> Polynomial {
    let mut square = vec![0; 2 * polynomial.len()];
    for power in 0..64 * polynomial.len() {
        if coefficient(polynomial, power) {
            flip(&mut square, 2 * power);
        }
    }
    square
}

/// The remainder by t^DEGREE + the sum of t^`terms`, 64 coefficients at a time: the second highest term of the
/// modulus is more than 64 below the first, so that a run of coefficients never meets itself.
fn reduced(mut polynomial: Polynomial, terms: &[usize]) -> Polynomial {
    let mut end = 64 * polynomial.len();
    while end > DEGREE {
        let start = (end - 64).max(DEGREE);
        let run = bits(&polynomial, start) & (u64::MAX >> (64 - (end - start)));
        xor_bits(&mut polynomial, start, run);
        for term in terms {
            xor_bits(&mut polynomial, start - DEGREE + term, run);
        }
        end = start;
    }
    polynomial.truncate(DEGREE / 64 + 1);
    polynomial
}

/// The 64 coefficients from `power` up.
fn bits(polynomial: &[u64], power: usize) -> u64 {
    let (limb, offset) = (power / 64, power % 64);
    let next = polynomial.get(limb + 1).copied().unwrap_or(0);
    ((u128::from(next) << 64 | u128::from(polynomial[limb])) >> offset) as u64
}

/// Adds a run of coefficients from `power` up.
fn xor_bits(polynomial: &mut [u64], power: usize, run: u64) {
    let (limb, shifted) = (power / 64, u128::from(run) << (power % 64));
    polynomial[limb] ^= shifted as u64;
    if let Some(next) = polynomial.get_mut(limb + 1) {
        *next ^= (shifted >> 64) as u64;
    }
}

/// The characteristic polynomial, from the formula in appendix A of the twister's paper: with u = tⁿ + tᵐ and
/// v = tⁿ⁻¹ + tᵐ⁻¹, u·v³¹ plus, for the bits of the matrix, products of u and v of falling degree.
fn characteristic() -> Polynomial {
    let bit = |index: usize| MATRIX >> index & 1 == 1;
    // Powers of v, the highest first wanted last.
    let mut powers = vec![one()];
    for exponent in 0..LOWER_BITS {
        let next = times_binomial(&powers[exponent], LENGTH - 1, SHIFT - 1);
        powers.push(next);
    }
    let upper = |polynomial: &Polynomial| times_binomial(polynomial, LENGTH, SHIFT);
    let mut sum = upper(&powers[LOWER_BITS]);
    for index in 0..LOWER_BITS {
        if bit(index) {
            xor(&mut sum, &upper(&powers[LOWER_BITS - 1 - index]));
        }
    }
    // The last bit belongs to the power of u that is left over when all of v is used up.
    if bit(WORD - 1) {
        xor(&mut sum, &one());
    }
    sum
}

fn one() -> Polynomial {
    let mut polynomial = vec![0; DEGREE / 64 + 1];
    polynomial[0] = 1;
    polynomial
}

/// `polynomial` · (t^`high` + t^`low`); the product must stay within the degree.
fn times_binomial(polynomial: &[u64], high: usize, low: usize) -> Polynomial {
    let mut product = vec![0; polynomial.len()];
    for power in 0..=DEGREE {
        if coefficient(polynomial, power) {
            flip(&mut product, power + high);
            flip(&mut product, power + low);
        }
    }
    product
}

fn coefficient(polynomial: &[u64], power: usize) -> bool {
    polynomial[power / 64] >> (power % 64) & 1 == 1
}

fn flip(polynomial: &mut [u64], power: usize) {
    polynomial[power / 64] ^= 1 << (power % 64);
}

fn xor(target: &mut [u64], other: &[u64]) {
    for (limb, added) in target.iter_mut().zip(other) {
        *limb ^= added;
    }
}
