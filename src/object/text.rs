//! Immutable text with its length in characters, so that `len(s)` and ASCII indexing take constant time, and with its hash once that was
//! asked for. Short text stands in the object itself: most strings that scripts make are short, and need one allocation.

use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;

use smallvec::SmallVec;

use super::value::Value;
use crate::format::brief::decimal;

/// The contents of a `str`.
#[derive(Clone)]
pub struct Text {
    /// Always UTF-8.
    bytes: SmallVec<[u8; 16]>,
    chars: usize,
    /// `hash(s)`, or 0 while it is not known.
    hash: Cell<i64>,
}

impl Text {
    /// Number of characters (code points).
    #[inline]
    pub fn char_count(&self) -> usize {
        self.chars
    }

    #[inline]
    pub fn is_ascii(&self) -> bool {
        self.chars == self.bytes.len()
    }

    #[inline(always)]
    pub fn as_str(&self) -> &str {
        // SAFETY: the bytes come from `str` and `String` only, and grow by whole pieces of text.
        unsafe { std::str::from_utf8_unchecked(&self.bytes) }
    }

    /// A text of one ASCII character.
    #[inline]
    pub fn ascii(byte: u8) -> Text {
        let byte = byte & 0x7f;
        let mut bytes = SmallVec::new();
        bytes.push(byte);
        Text { bytes, chars: 1, hash: Cell::new(0) }
    }

    /// A text of bytes that are all ASCII; any other byte is shown as what a text of it alone would be.
    #[inline]
    pub fn of_ascii(bytes: &[u8]) -> Text {
        if !bytes.is_ascii() {
            return Text::from(String::from_utf8_lossy(bytes).into_owned());
        }
        Text { chars: bytes.len(), bytes: SmallVec::from_slice(bytes), hash: Cell::new(0) }
    }

    /// The same of so many bytes one after another.
    #[inline]
    fn of_bytes(bytes: impl Iterator<Item = u8>) -> Text {
        let bytes: SmallVec<[u8; 16]> = bytes.map(|byte| byte & 0x7f).collect();
        Text { chars: bytes.len(), bytes, hash: Cell::new(0) }
    }

    /// Characters of a text that has nothing but ASCII: from one on, `count` of them, each `step` further; `None` for other texts.
    pub fn picked(&self, start: usize, step: i64, count: usize) -> Option<Text> {
        if !self.is_ascii() {
            return None;
        }
        let bytes = &self.bytes[..];
        Some(match step {
            1 => {
                Text { chars: count, bytes: SmallVec::from_slice(bytes.get(start..start + count)?), hash: Cell::new(0) }
            }
            -1 => {
                let mut bytes = SmallVec::from_slice(bytes.get((start + 1).checked_sub(count)?..=start)?);
                bytes.reverse();
                Text { chars: count, bytes, hash: Cell::new(0) }
            }
            _ => {
                let at = |i: usize| bytes.get((start as i64).wrapping_add(step.wrapping_mul(i as i64)) as usize);
                Text::of_bytes((0..count).filter_map(at).copied())
            }
        })
    }

    /// The decimal digits of an integer.
    pub fn decimal(x: i64) -> Text {
        let digits = decimal(x);
        let bytes: SmallVec<[u8; 16]> = SmallVec::from_slice(digits.as_str().as_bytes());
        Text { chars: bytes.len(), bytes, hash: Cell::new(0) }
    }

    /// An empty text with room for so many bytes.
    pub fn with_capacity(bytes: usize) -> Text {
        Text { bytes: SmallVec::with_capacity(bytes), chars: 0, hash: Cell::new(0) }
    }

    /// Two texts one after the other.
    pub fn concat(a: &Text, b: &Text) -> Text {
        let mut bytes = SmallVec::with_capacity(a.bytes.len() + b.bytes.len());
        bytes.extend_from_slice(&a.bytes);
        bytes.extend_from_slice(&b.bytes);
        Text { bytes, chars: a.chars + b.chars, hash: Cell::new(0) }
    }

    /// Adds text at the end; for a text that nobody else sees.
    pub fn append(&mut self, more: &Text) {
        let (len, count) = (self.bytes.len(), more.bytes.len());
        self.bytes.reserve(count);
        // SAFETY: there is room for as many bytes behind those that are there, and the two texts are apart.
        unsafe {
            std::ptr::copy_nonoverlapping(more.bytes.as_ptr(), self.bytes.as_mut_ptr().add(len), count);
            self.bytes.set_len(len + count);
        }
        self.chars += more.chars;
        self.hash.set(0);
    }

    /// The hash, computed by `compute` when it is not known yet.
    #[inline]
    pub(super) fn hash_with(&self, compute: impl FnOnce(&str) -> i64) -> i64 {
        match self.hash.get() {
            0 => {
                let hash = compute(self.as_str());
                self.hash.set(hash);
                hash
            }
            known => known,
        }
    }
}

/// The texts of single ASCII characters, each made once.
#[derive(Default)]
pub struct Characters(Vec<Option<Rc<Text>>>);

impl Characters {
    #[inline]
    pub fn ascii(&mut self, byte: u8) -> Value {
        let at = (byte & 0x7f) as usize;
        if self.0.is_empty() {
            self.0.resize(128, None);
        }
        match &mut self.0[at] {
            Some(text) => Value::Str(Rc::clone(text)),
            place => Value::Str(Rc::clone(place.insert(Rc::new(Text::ascii(byte))))),
        }
    }
}

impl PartialEq for Text {
    #[inline]
    fn eq(&self, other: &Text) -> bool {
        self.bytes == other.bytes
    }
}

impl Eq for Text {}

impl std::hash::Hash for Text {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.as_str().fmt(f)
    }
}

impl Deref for Text {
    type Target = str;

    #[inline(always)]
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text { chars: count(text), bytes: SmallVec::from_slice(text.as_bytes()), hash: Cell::new(0) }
    }
}

impl From<String> for Text {
    fn from(mut text: String) -> Text {
        if text.len() <= 16 {
            return Text::from(text.as_str());
        }
        // Builders leave room that nobody will use.
        if text.capacity() > text.len() + text.len() / 4 {
            text.shrink_to_fit();
        }
        Text { chars: count(&text), bytes: SmallVec::from_vec(text.into_bytes()), hash: Cell::new(0) }
    }
}

#[inline]
fn count(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}
