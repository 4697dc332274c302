//! Regular expressions with the syntax and the semantics of Python's `re`.
//!
//! A pattern is parsed to a tree (`parse`), compiled to a program of small operations (`compile`), and matched by backtracking with
//! a stack of its own (`matcher`), so that no pattern and no text can exhaust the machine's stack. Python's rules are those
//! of a backtracking matcher: the first alternative that leads to a match wins, a group keeps its last turn, a repeated empty match
//! ends its loop. What letters, digits and words are, the caller says by an [`Alphabet`]: no tables of Unicode live here.

mod class;
mod compile;
mod escape;
mod matcher;
mod parse;
mod program;
mod tree;
mod width;

pub use compile::compile;
pub use matcher::Matcher;
pub use parse::parse;
pub use program::Program;

/// `re.IGNORECASE` and its kin, by Python's numbers.
pub mod flags {
    pub const TEMPLATE: u32 = 1;
    pub const IGNORECASE: u32 = 2;
    pub const LOCALE: u32 = 4;
    pub const MULTILINE: u32 = 8;
    pub const DOTALL: u32 = 16;
    pub const UNICODE: u32 = 32;
    pub const VERBOSE: u32 = 64;
    pub const DEBUG: u32 = 128;
    pub const ASCII: u32 = 256;
    /// Those of which only one can be on.
    pub const TYPE: u32 = ASCII | LOCALE | UNICODE;
    /// Those that hold for a whole pattern.
    pub const GLOBAL: u32 = DEBUG | TEMPLATE;
}

/// What the caller knows about characters.
#[derive(Clone, Copy)]
pub struct Alphabet {
    pub is_digit: fn(u32) -> bool,
    pub is_space: fn(u32) -> bool,
    pub is_word: fn(u32) -> bool,
    /// The one small letter of a capital.
    pub lower: fn(u32) -> u32,
    pub upper: fn(u32) -> u32,
    pub is_identifier: fn(&str) -> bool,
    /// Text in quotes, as messages show it.
    pub quote: fn(&str) -> String,
    /// The character of a Unicode name.
    pub named: fn(&str) -> Option<u32>,
}

/// Why a pattern is refused.
#[derive(Debug, PartialEq)]
pub enum Problem {
    /// With the position in the pattern, where one is told.
    Syntax(String, Option<usize>),
    /// Flags that do not go together.
    Flags(&'static str),
    /// A number of repetitions that no text can have.
    TooLarge,
    /// Groups within groups, beyond what a stack should hold.
    TooDeep,
}

/// A doubtful spelling that is accepted.
#[derive(Debug, PartialEq)]
pub enum Doubt {
    Future(String),
    Deprecated(String),
}
