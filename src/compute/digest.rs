//! Message digests: MD5 (RFC 1321), SHA-1, SHA-224 and SHA-256 (FIPS 180-4), with SHA-512's kin from `random::sha512`.
//!
//! Whole messages are taken at once. The constants of SHA-256 are roots of primes and those of MD5 are sines, and so they are
//! computed.

pub use super::random::sha512::{sha384, sha512};

/// The MD5 digest of a message.
pub fn md5(message: &[u8]) -> [u8; 16] {
    const TURNS: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
    let constants: Vec<u32> = (1..=64).map(|i| (f64::from(i).sin().abs() * 4294967296.0) as u32).collect();
    let mut state = [0x67452301u32, 0xefcdab89, 0x98badcfe, 0x10325476];
    for block in padded(message, false).chunks_exact(64) {
        let words: Vec<u32> = block.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
        let [mut a, mut b, mut c, mut d] = state;
        for i in 0..64 {
            let (mixed, word) = match i / 16 {
                0 => ((b & c) | (!b & d), i),
                1 => ((d & b) | (!d & c), (5 * i + 1) % 16),
                2 => (b ^ c ^ d, (3 * i + 5) % 16),
                _ => (c ^ (b | !d), 7 * i % 16),
            };
            let sum = a.wrapping_add(mixed).wrapping_add(constants[i]).wrapping_add(words[word]);
            (a, d, c) = (d, c, b);
            b = b.wrapping_add(sum.rotate_left(TURNS[i / 16][i % 4]));
        }
        for (total, part) in state.iter_mut().zip([a, b, c, d]) {
            *total = total.wrapping_add(part);
        }
    }
    let mut digest = [0; 16];
    for (bytes, word) in digest.chunks_exact_mut(4).zip(state) {
        bytes.copy_from_slice(&word.to_le_bytes());
    }
    digest
}

/// The SHA-1 digest of a message.
pub fn sha1(message: &[u8]) -> [u8; 20] {
    let mut state = [0x67452301u32, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
    for block in padded(message, true).chunks_exact(64) {
        let mut words = big_endian_words(block);
        for i in 16..80 {
            words.push((words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16]).rotate_left(1));
        }
        let [mut a, mut b, mut c, mut d, mut e] = state;
        for (i, word) in words.iter().enumerate() {
            let (mixed, constant) = match i / 20 {
                0 => ((b & c) | (!b & d), 0x5a827999u32),
                1 => (b ^ c ^ d, 0x6ed9eba1),
                2 => ((b & c) | (b & d) | (c & d), 0x8f1bbcdc),
                _ => (b ^ c ^ d, 0xca62c1d6),
            };
            let sum = a.rotate_left(5).wrapping_add(mixed).wrapping_add(e).wrapping_add(constant).wrapping_add(*word);
            (e, d, c, b, a) = (d, c, b.rotate_left(30), a, sum);
        }
        for (total, part) in state.iter_mut().zip([a, b, c, d, e]) {
            *total = total.wrapping_add(part);
        }
    }
    let mut digest = [0; 20];
    for (bytes, word) in digest.chunks_exact_mut(4).zip(state) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    digest
}

/// The SHA-256 digest of a message.
pub fn sha256(message: &[u8]) -> [u8; 32] {
    let primes = primes(8);
    let mut state = [0u32; 8];
    for (word, prime) in state.iter_mut().zip(primes) {
        *word = fraction(f64::from(prime).sqrt());
    }
    digest_256(message, state)
}

/// The SHA-224 digest of a message.
pub fn sha224(message: &[u8]) -> [u8; 28] {
    let state = [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4];
    let whole = digest_256(message, state);
    let mut digest = [0; 28];
    digest.copy_from_slice(&whole[..28]);
    digest
}

fn digest_256(message: &[u8], mut state: [u32; 8]) -> [u8; 32] {
    let constants: Vec<u32> = primes(64).into_iter().map(|prime| fraction(f64::from(prime).cbrt())).collect();
    for block in padded(message, true).chunks_exact(64) {
        let mut words = big_endian_words(block);
        for i in 16..64 {
            let (x, y) = (words[i - 15], words[i - 2]);
            let first = x.rotate_right(7) ^ x.rotate_right(18) ^ (x >> 3);
            let second = y.rotate_right(17) ^ y.rotate_right(19) ^ (y >> 10);
            words.push(words[i - 16].wrapping_add(first).wrapping_add(words[i - 7]).wrapping_add(second));
        }
        let mut s = state;
        for (word, constant) in words.iter().zip(&constants) {
            let high = s[4].rotate_right(6) ^ s[4].rotate_right(11) ^ s[4].rotate_right(25);
            let choice = (s[4] & s[5]) ^ (!s[4] & s[6]);
            let one = s[7].wrapping_add(high).wrapping_add(choice).wrapping_add(*constant).wrapping_add(*word);
            let low = s[0].rotate_right(2) ^ s[0].rotate_right(13) ^ s[0].rotate_right(22);
            let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
            s = [
                one.wrapping_add(low.wrapping_add(majority)),
                s[0],
                s[1],
                s[2],
                s[3].wrapping_add(one),
                s[4],
                s[5],
                s[6],
            ];
        }
        for (total, part) in state.iter_mut().zip(s) {
            *total = total.wrapping_add(part);
        }
    }
    let mut digest = [0; 32];
    for (bytes, word) in digest.chunks_exact_mut(4).zip(state) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    digest
}

/// The first 32 bits behind the point; a double has enough of them for roots of small primes.
fn fraction(root: f64) -> u32 {
    (root.fract() * 4294967296.0) as u32
}

fn primes(count: usize) -> Vec<u32> {
    (2u32..).filter(|n| (2..*n).take_while(|d| d * d <= *n).all(|d| n % d != 0)).take(count).collect()
}

fn big_endian_words(block: &[u8]) -> Vec<u32> {
    block.chunks_exact(4).map(|b| u32::from_be_bytes([b[0], b[1], b[2], b[3]])).collect()
}

/// The message with a one bit, zeros, and its length in bits.
fn padded(message: &[u8], big_endian: bool) -> Vec<u8> {
    let mut bytes = message.to_vec();
    bytes.push(0x80);
    while bytes.len() % 64 != 56 {
        bytes.push(0);
    }
    let length = (message.len() as u64).wrapping_mul(8);
    bytes.extend(if big_endian { length.to_be_bytes() } else { length.to_le_bytes() });
    bytes
}
