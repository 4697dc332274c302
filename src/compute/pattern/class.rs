//! Sets of characters. Membership of the first 256 characters is a table, made once by the rules that hold for all others.

use super::Alphabet;
use super::program::Fold;
use super::tree::{Item, Kind};

/// A compiled set.
pub struct Class {
    low: [u64; 4],
    negate: bool,
    fold: Fold,
    members: Vec<Member>,
}

enum Member {
    Range(u32, u32),
    /// A range too long to be spelled out in small letters: the character or its capital lies in it.
    WideRange(u32, u32),
    Kind {
        kind: Kind,
        ascii: bool,
    },
}

impl Class {
    /// A set of items; `ascii` says that kinds know ASCII only.
    pub fn new(alphabet: &Alphabet, negate: bool, items: &[Item], fold: Fold, ascii: bool) -> Class {
        let mut members = Vec::new();
        for item in items {
            match *item {
                Item::Kind(kind) => members.push(Member::Kind { kind, ascii }),
                Item::Char(c) => add(alphabet, &mut members, c, c, fold),
                Item::Range(low, high) => add(alphabet, &mut members, low, high, fold),
            }
        }
        let mut class = Class { low: [0; 4], negate, fold, members };
        for c in 0..256 {
            if class.holds(alphabet, c) {
                class.low[c as usize / 64] |= 1 << (c % 64);
            }
        }
        class
    }

    /// Whether a character belongs to the set.
    #[inline]
    pub fn contains(&self, alphabet: &Alphabet, c: u32) -> bool {
        if c < 256 { self.low[c as usize / 64] >> (c % 64) & 1 != 0 } else { self.holds(alphabet, c) }
    }

    fn holds(&self, alphabet: &Alphabet, c: u32) -> bool {
        let c = lower(alphabet, self.fold, c);
        let found = self.members.iter().any(|member| match *member {
            Member::Range(low, high) => (low..=high).contains(&c),
            Member::WideRange(low, high) => (low..=high).contains(&c) || (low..=high).contains(&(alphabet.upper)(c)),
            Member::Kind { kind, ascii } => is_of_kind(alphabet, kind, ascii, c),
        });
        found != self.negate
    }
}

/// The small letter, as far as case is to be ignored.
#[inline]
pub fn lower(alphabet: &Alphabet, fold: Fold, c: u32) -> u32 {
    match fold {
        Fold::Exact => c,
        Fold::Ascii if (65..=90).contains(&c) => c + 32,
        Fold::Ascii => c,
        Fold::Unicode => (alphabet.lower)(c),
    }
}

/// Whether a character has another case, or a relative that differs in case only.
pub fn is_cased(alphabet: &Alphabet, fold: Fold, c: u32) -> bool {
    match fold {
        Fold::Exact => false,
        Fold::Ascii => char::from_u32(c).is_some_and(|c| c.is_ascii_alphabetic()),
        Fold::Unicode => {
            let small = (alphabet.lower)(c);
            small != c || (alphabet.upper)(small) != small || relatives(small).next().is_some()
        }
    }
}

/// Whether two characters are the same when case is ignored.
pub fn same(alphabet: &Alphabet, fold: Fold, a: u32, b: u32) -> bool {
    a == b || (fold != Fold::Exact && lower(alphabet, fold, a) == lower(alphabet, fold, b))
}

pub fn is_of_kind(alphabet: &Alphabet, kind: Kind, ascii: bool, c: u32) -> bool {
    match kind {
        Kind::Digit if ascii => (48..=57).contains(&c),
        Kind::Digit => (alphabet.is_digit)(c),
        Kind::Space if ascii => (9..=13).contains(&c) || c == 32,
        Kind::Space => (alphabet.is_space)(c),
        Kind::Word if ascii => char::from_u32(c).is_some_and(|c| c.is_ascii_alphanumeric() || c == '_'),
        Kind::Word => (alphabet.is_word)(c),
        Kind::NotDigit => !is_of_kind(alphabet, Kind::Digit, ascii, c),
        Kind::NotSpace => !is_of_kind(alphabet, Kind::Space, ascii, c),
        Kind::NotWord => !is_of_kind(alphabet, Kind::Word, ascii, c),
    }
}

fn add(alphabet: &Alphabet, members: &mut Vec<Member>, low: u32, high: u32, fold: Fold) {
    const SPELLED: u32 = 0x3000;
    match fold {
        Fold::Exact => members.push(Member::Range(low, high)),
        _ if high - low > SPELLED => members.push(Member::WideRange(low, high)),
        _ => {
            let mut letters: Vec<u32> = Vec::new();
            for c in low..=high {
                let small = lower(alphabet, fold, c);
                letters.push(small);
                if fold == Fold::Unicode {
                    letters.extend(relatives(small));
                }
            }
            letters.sort_unstable();
            letters.dedup();
            for c in letters {
                match members.last_mut() {
                    Some(Member::Range(_, end)) if *end + 1 == c => *end = c,
                    _ => members.push(Member::Range(c, c)),
                }
            }
        }
    }
}

/// Small letters that share their capital.
#[rustfmt::skip]
const FAMILIES: &[&[u32]] = &[
    &[0x69, 0x131], &[0x73, 0x17f], &[0xb5, 0x3bc], &[0x345, 0x3b9, 0x1fbe], &[0x390, 0x1fd3], &[0x3b0, 0x1fe3],
    &[0x3b2, 0x3d0], &[0x3b5, 0x3f5], &[0x3b8, 0x3d1], &[0x3ba, 0x3f0], &[0x3c0, 0x3d6], &[0x3c1, 0x3f1],
    &[0x3c2, 0x3c3], &[0x3c6, 0x3d5], &[0x432, 0x1c80], &[0x434, 0x1c81], &[0x43e, 0x1c82], &[0x441, 0x1c83],
    &[0x442, 0x1c84, 0x1c85], &[0x44a, 0x1c86], &[0x463, 0x1c87], &[0x1c88, 0xa64b], &[0x1e61, 0x1e9b], &[0xfb05, 0xfb06],
];

fn relatives(c: u32) -> impl Iterator<Item = u32> {
    let family = FAMILIES.iter().find(|family| family.contains(&c)).copied().unwrap_or(&[]);
    family.iter().copied().filter(move |&other| other != c)
}
