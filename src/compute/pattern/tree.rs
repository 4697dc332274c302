//! The tree of a pattern, with Python's kinds of nodes.

/// A part of a pattern; parts follow each other in vectors.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Char(u32),
    NotChar(u32),
    /// Any character; a line feed only where dots match all.
    Any,
    Set {
        negate: bool,
        items: Vec<Item>,
    },
    At(Anchor),
    /// A group, captured when it has a number, with flags that it turns on and off.
    Group {
        number: Option<usize>,
        on: u32,
        off: u32,
        body: Vec<Node>,
    },
    Branch(Vec<Vec<Node>>),
    Repeat {
        least: u32,
        most: u32,
        manner: Manner,
        body: Vec<Node>,
    },
    Back(usize),
    Look {
        behind: bool,
        negate: bool,
        body: Vec<Node>,
    },
    Atomic(Vec<Node>),
    /// One part if a group has matched, another one if not.
    IfGroup {
        number: usize,
        yes: Vec<Node>,
        no: Option<Vec<Node>>,
    },
}

/// A member of a set of characters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Item {
    Char(u32),
    Range(u32, u32),
    Kind(Kind),
}

/// A kind of characters, or all others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Digit,
    NotDigit,
    Space,
    NotSpace,
    Word,
    NotWord,
}

/// A place between characters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Anchor {
    /// `^`
    Beginning,
    /// `\A`
    TextBeginning,
    /// `$`
    End,
    /// `\Z`
    TextEnd,
    Boundary,
    NotBoundary,
}

/// How many repetitions are tried first, and whether fewer or more are tried later.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Manner {
    Greedy,
    Lazy,
    Possessive,
}

/// Repetitions without a limit.
pub const ENDLESS: u32 = u32::MAX;
