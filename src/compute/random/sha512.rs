//! SHA-512 (FIPS 180-4), through which CPython seeds from text. Its constants are computed, not stored: they are the
//! first 64 bits behind the point of square and cube roots of primes.

use num_bigint::BigUint;

/// The digest of a message.
pub fn sha512(message: &[u8]) -> [u8; 64] {
    digest(message, 0)
}

/// SHA-384: another start, and a part of the digest.
pub fn sha384(message: &[u8]) -> [u8; 48] {
    let mut part = [0; 48];
    part.copy_from_slice(&digest(message, 8)[..48]);
    part
}

/// The digest whose start comes from the eight primes behind the first `skip`.
fn digest(message: &[u8], skip: usize) -> [u8; 64] {
    let primes = primes();
    let fraction = |root: BigUint| root.iter_u64_digits().next().unwrap_or(0);
    let mut state = [0u64; 8];
    for (word, &prime) in state.iter_mut().zip(&primes[skip..]) {
        *word = fraction((BigUint::from(prime) << 128u32).sqrt());
    }
    let constants: Vec<u64> = primes.iter().map(|&prime| fraction((BigUint::from(prime) << 192u32).cbrt())).collect();
    for block in padded(message).chunks_exact(128) {
        compress(&mut state, block, &constants);
    }
    let mut digest = [0; 64];
    for (bytes, word) in digest.chunks_exact_mut(8).zip(state) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    digest
}

/// The first 80 primes.
fn primes() -> Vec<u32> {
    (2u32..).filter(|n| (2..*n).take_while(|d| d * d <= *n).all(|d| n % d != 0)).take(80).collect()
}

/// The message with a one bit, zeros, and its length in bits.
fn padded(message: &[u8]) -> Vec<u8> {
    let mut bytes = message.to_vec();
    bytes.push(0x80);
    while bytes.len() % 128 != 112 {
        bytes.push(0);
    }
    bytes.extend((message.len() as u128 * 8).to_be_bytes());
    bytes
}

fn compress(state: &mut [u64; 8], block: &[u8], constants: &[u64]) {
    let mut words = [0u64; 80];
    for (word, bytes) in words.iter_mut().zip(block.chunks_exact(8)) {
        *word = bytes.iter().fold(0, |word, &byte| word << 8 | u64::from(byte));
    }
    for t in 16..80 {
        let (near, far) = (words[t - 2], words[t - 15]);
        let small_0 = far.rotate_right(1) ^ far.rotate_right(8) ^ (far >> 7);
        let small_1 = near.rotate_right(19) ^ near.rotate_right(61) ^ (near >> 6);
        words[t] = small_1.wrapping_add(words[t - 7]).wrapping_add(small_0).wrapping_add(words[t - 16]);
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
    for (word, constant) in words.iter().zip(constants) {
        let big_1 = e.rotate_right(14) ^ e.rotate_right(18) ^ e.rotate_right(41);
        let chosen = (e & f) ^ (!e & g);
        let first = h.wrapping_add(big_1).wrapping_add(chosen).wrapping_add(*constant).wrapping_add(*word);
        let big_0 = a.rotate_right(28) ^ a.rotate_right(34) ^ a.rotate_right(39);
        let second = big_0.wrapping_add((a & b) ^ (a & c) ^ (b & c));
        (h, g, f, e) = (g, f, e, d.wrapping_add(first));
        (d, c, b, a) = (c, b, a, first.wrapping_add(second));
    }
    for (word, added) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *word = word.wrapping_add(added);
    }
}
