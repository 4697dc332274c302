//! Immutable text with its length in characters, so that `len(s)` and ASCII indexing take constant time.

use std::ops::Deref;

/// The contents of a `str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Text {
    text: Box<str>,
    chars: usize,
}

impl Text {
    /// Number of characters (code points).
    pub fn char_count(&self) -> usize {
        self.chars
    }

    pub fn is_ascii(&self) -> bool {
        self.chars == self.text.len()
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text { chars: text.chars().count(), text: text.into() }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text { chars: text.chars().count(), text: text.into_boxed_str() }
    }
}
