//! From trees to programs.

use super::class::{Class, is_cased};
use super::program::{Fold, Op, Program, Unit};
use super::tree::{Anchor, Item, Manner, Node};
use super::width::width;
use super::{Alphabet, Problem, flags};
use crate::compute::pattern::parse::Parsed;

/// The program of a parsed pattern.
///
/// # Errors
/// A lookbehind whose width is not fixed.
pub fn compile(parsed: &Parsed, alphabet: Alphabet) -> Result<Program, Problem> {
    let groups = parsed.widths.len();
    let mut compiler = Compiler {
        operations: Vec::new(),
        classes: Vec::new(),
        alphabet,
        slots: 2 * groups + 1,
        widths: &parsed.widths,
    };
    compiler.sequence(&parsed.nodes, parsed.flags)?;
    compiler.operations.push(Op::Accept);
    let (first, anchored) = beginning(&compiler.operations);
    Ok(Program {
        first,
        anchored,
        operations: compiler.operations,
        classes: compiler.classes,
        alphabet,
        slots: compiler.slots,
        groups,
        names: parsed.names.clone(),
        flags: parsed.flags,
    })
}

struct Compiler<'a> {
    operations: Vec<Op>,
    classes: Vec<Class>,
    alphabet: Alphabet,
    slots: usize,
    widths: &'a [Option<(u64, u64)>],
}

impl Compiler<'_> {
    fn push(&mut self, op: Op) -> usize {
        self.operations.push(op);
        self.operations.len() - 1
    }

    fn here(&self) -> u32 {
        self.operations.len() as u32
    }

    fn new_slots(&mut self, count: usize) -> u32 {
        self.slots += count;
        (self.slots - count) as u32
    }

    fn sequence(&mut self, nodes: &[Node], flags: u32) -> Result<(), Problem> {
        nodes.iter().try_for_each(|node| self.node(node, flags))
    }

    fn node(&mut self, node: &Node, flags: u32) -> Result<(), Problem> {
        if let Some(unit) = self.unit(node, flags) {
            self.push(Op::One(unit));
            return Ok(());
        }
        match node {
            Node::Char(_) | Node::NotChar(_) | Node::Any | Node::Set { .. } => {}
            Node::At(anchor) => {
                self.push(self.anchor(*anchor, flags));
            }
            Node::Group { number, on, off, body } => {
                if let Some(number) = number {
                    self.push(Op::Open(*number as u32));
                }
                self.sequence(body, combined(flags, *on, *off))?;
                if let Some(number) = number {
                    self.push(Op::Close(*number as u32));
                }
            }
            Node::Branch(branches) => {
                let mut ends = Vec::new();
                for (i, branch) in branches.iter().enumerate() {
                    let last = i + 1 == branches.len();
                    let choice = (!last).then(|| self.push(Op::Try(0)));
                    self.sequence(branch, flags)?;
                    if let Some(choice) = choice {
                        ends.push(self.push(Op::Jump(0)));
                        self.operations[choice] = Op::Try(self.here());
                    }
                }
                for end in ends {
                    self.operations[end] = Op::Jump(self.here());
                }
            }
            Node::Repeat { least, most, manner, body } => self.repeat(*least, *most, *manner, body, flags)?,
            Node::Back(group) => {
                self.push(Op::Back { group: *group as u32, fold: fold(flags) });
            }
            Node::Look { behind, negate, body } => self.look(*behind, *negate, body, flags)?,
            Node::Atomic(body) => {
                let slot = self.new_slots(1);
                self.push(Op::Commit { slot });
                self.sequence(body, flags)?;
                self.push(Op::Committed { slot });
            }
            Node::IfGroup { number, yes, no } => {
                let group = *number as u32;
                let test = self.push(Op::UnlessGroup { group, target: 0 });
                self.sequence(yes, flags)?;
                let mut target = self.here();
                if let Some(no) = no {
                    let end = self.push(Op::Jump(0));
                    target = self.here();
                    self.sequence(no, flags)?;
                    self.operations[end] = Op::Jump(self.here());
                }
                self.operations[test] = Op::UnlessGroup { group, target };
            }
        }
        Ok(())
    }

    fn repeat(&mut self, least: u32, most: u32, manner: Manner, body: &[Node], flags: u32) -> Result<(), Problem> {
        if let Some(unit) = self.single(body, flags) {
            self.push(Op::Many { unit, least, most, manner });
            return Ok(());
        }
        if (least, most) == (0, 1) && manner != Manner::Possessive && width(body, self.widths).0 > 0 {
            return self.optional(manner, body, flags);
        }
        // A possessive loop gives back neither turns nor what was chosen within one.
        let possessive = (manner == Manner::Possessive).then(|| (self.new_slots(1), self.new_slots(1)));
        if let Some((outer, _)) = possessive {
            self.push(Op::Commit { slot: outer });
        }
        let slot = self.new_slots(2);
        self.push(Op::Loop { slot });
        let enter = self.push(Op::Jump(0));
        let start = self.here();
        if let Some((_, inner)) = possessive {
            self.push(Op::Commit { slot: inner });
        }
        self.sequence(body, flags)?;
        if let Some((_, inner)) = possessive {
            self.push(Op::Committed { slot: inner });
        }
        self.operations[enter] = Op::Jump(self.here());
        self.push(Op::Again { slot, least, most, lazy: manner == Manner::Lazy, body: start });
        if let Some((outer, _)) = possessive {
            self.push(Op::Committed { slot: outer });
        }
        Ok(())
    }

    /// `(...)?` of a body that is never empty needs no counting.
    fn optional(&mut self, manner: Manner, body: &[Node], flags: u32) -> Result<(), Problem> {
        let choice = self.push(Op::Try(0));
        if manner == Manner::Lazy {
            let skip = self.push(Op::Jump(0));
            self.operations[choice] = Op::Try(self.here());
            self.sequence(body, flags)?;
            self.operations[skip] = Op::Jump(self.here());
        } else {
            self.sequence(body, flags)?;
            self.operations[choice] = Op::Try(self.here());
        }
        Ok(())
    }

    fn look(&mut self, behind: bool, negate: bool, body: &[Node], flags: u32) -> Result<(), Problem> {
        let (low, high) = width(body, self.widths);
        if behind && low != high {
            return Err(Problem::Syntax("look-behind requires fixed-width pattern".into(), None));
        }
        let back = if behind { u32::try_from(low).unwrap_or(u32::MAX) } else { 0 };
        let slot = self.new_slots(2);
        if negate {
            let start = self.push(Op::LookNot { slot, back, target: 0 });
            self.sequence(body, flags)?;
            self.push(Op::LookedNot { slot });
            self.operations[start] = Op::LookNot { slot, back, target: self.here() };
        } else {
            self.push(Op::Look { slot, back });
            self.sequence(body, flags)?;
            self.push(Op::Looked { slot });
        }
        Ok(())
    }

    /// The test that a body is, if it is one of a single character.
    fn single(&mut self, body: &[Node], flags: u32) -> Option<Unit> {
        match body {
            [Node::Group { number: None, on, off, body }] => self.single(body, combined(flags, *on, *off)),
            [node] => self.unit(node, flags),
            _ => None,
        }
    }

    fn unit(&mut self, node: &Node, flags: u32) -> Option<Unit> {
        let fold = fold(flags);
        Some(match node {
            Node::Char(c) if !is_cased(&self.alphabet, fold, *c) => Unit::Char(*c),
            Node::NotChar(c) if !is_cased(&self.alphabet, fold, *c) => Unit::NotChar(*c),
            Node::Char(c) => self.class(false, &[Item::Char(*c)], flags),
            Node::NotChar(c) => self.class(true, &[Item::Char(*c)], flags),
            Node::Any if flags & flags::DOTALL != 0 => Unit::All,
            Node::Any => Unit::Any,
            Node::Set { negate, items } => self.class(*negate, items, flags),
            _ => return None,
        })
    }

    fn class(&mut self, negate: bool, items: &[Item], flags: u32) -> Unit {
        let ascii = flags & flags::UNICODE == 0;
        self.classes.push(Class::new(&self.alphabet, negate, items, fold(flags), ascii));
        Unit::Class(self.classes.len() as u32 - 1)
    }

    fn anchor(&self, anchor: Anchor, flags: u32) -> Op {
        let lines = flags & flags::MULTILINE != 0;
        let ascii = flags & flags::UNICODE == 0;
        match anchor {
            Anchor::Beginning if lines => Op::LineBeginning,
            Anchor::Beginning | Anchor::TextBeginning => Op::TextBeginning,
            Anchor::End if lines => Op::LineEnd,
            Anchor::End => Op::End,
            Anchor::TextEnd => Op::TextEnd,
            Anchor::Boundary => Op::Boundary { ascii, wanted: true },
            Anchor::NotBoundary => Op::Boundary { ascii, wanted: false },
        }
    }
}

fn fold(flags: u32) -> Fold {
    match (flags & flags::IGNORECASE != 0, flags & flags::UNICODE != 0) {
        (false, _) => Fold::Exact,
        (true, false) => Fold::Ascii,
        (true, true) => Fold::Unicode,
    }
}

/// The flags within a group that turns some on and others off.
fn combined(flags: u32, on: u32, off: u32) -> u32 {
    let flags = if on & flags::TYPE != 0 { flags & !flags::TYPE } else { flags };
    (flags | on) & !off
}

/// What the first character must be, and whether a match can begin at the text's beginning only.
fn beginning(operations: &[Op]) -> (Option<Unit>, bool) {
    for op in operations {
        match op {
            Op::Open(_) => {}
            Op::One(unit) => return (Some(*unit), false),
            Op::Many { unit, least: 1.., .. } => return (Some(*unit), false),
            Op::TextBeginning => return (None, true),
            _ => return (None, false),
        }
    }
    (None, false)
}
