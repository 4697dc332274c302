//! Programs: what a pattern compiles to.

use super::Alphabet;
use super::class::Class;
use super::tree::Manner;

/// A pattern that is ready to be matched.
pub struct Program {
    pub(super) operations: Vec<Op>,
    pub(super) classes: Vec<Class>,
    pub(super) alphabet: Alphabet,
    /// Places for positions: two for each group, then what loops and assertions remember.
    pub(super) slots: usize,
    /// What the first character must be, where that is known.
    pub(super) first: Option<Unit>,
    /// Matches begin at the text's beginning only.
    pub(super) anchored: bool,
    /// Groups, the whole match included.
    pub groups: usize,
    /// Names of groups in their order.
    pub names: Vec<(String, usize)>,
    /// The flags with those that the pattern turned on.
    pub flags: u32,
}

/// A test of one character.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Unit {
    Char(u32),
    NotChar(u32),
    /// All but the line feed.
    Any,
    All,
    /// By its number among the classes.
    Class(u32),
}

/// Whether case matters when texts are compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fold {
    Exact,
    Ascii,
    Unicode,
}

/// An operation; those with a target continue there instead of behind themselves.
#[derive(Clone, Copy, Debug)]
pub(super) enum Op {
    One(Unit),
    Many {
        unit: Unit,
        least: u32,
        most: u32,
        manner: Manner,
    },
    TextBeginning,
    LineBeginning,
    End,
    LineEnd,
    TextEnd,
    Boundary {
        ascii: bool,
        wanted: bool,
    },
    Open(u32),
    Close(u32),
    /// Goes on behind itself first, and at the target when that fails.
    Try(u32),
    Jump(u32),
    Back {
        group: u32,
        fold: Fold,
    },
    /// Goes to the target unless the group has matched.
    UnlessGroup {
        group: u32,
        target: u32,
    },
    /// Begins a loop: its count and its last position are in a slot and the next one.
    Loop {
        slot: u32,
    },
    /// Behind a loop's body, which begins at the target.
    Again {
        slot: u32,
        least: u32,
        most: u32,
        lazy: bool,
        body: u32,
    },
    /// Remembers how many choices there are.
    Commit {
        slot: u32,
    },
    /// Forgets the choices made since.
    Committed {
        slot: u32,
    },
    /// As `Commit`, and remembers the position in the next slot; goes back by a number of characters.
    Look {
        slot: u32,
        back: u32,
    },
    Looked {
        slot: u32,
    },
    /// Goes on at the target when what follows fails.
    LookNot {
        slot: u32,
        back: u32,
        target: u32,
    },
    LookedNot {
        slot: u32,
    },
    Accept,
}
