//! How many characters a part of a pattern can match, at least and at most: a lookbehind must know where to begin.

use super::tree::{ENDLESS, Node};

/// The most that is told apart from an endless width.
const MOST: u64 = 1 << 62;

/// The least and the greatest width; `groups` holds those of the groups closed so far.
pub fn width(nodes: &[Node], groups: &[Option<(u64, u64)>]) -> (u64, u64) {
    nodes.iter().fold((0, 0), |(low, high), node| {
        let (least, most) = of_node(node, groups);
        (low.saturating_add(least).min(MOST), high.saturating_add(most).min(MOST))
    })
}

fn of_node(node: &Node, groups: &[Option<(u64, u64)>]) -> (u64, u64) {
    match node {
        Node::Char(_) | Node::NotChar(_) | Node::Any | Node::Set { .. } => (1, 1),
        Node::At(_) | Node::Look { .. } => (0, 0),
        Node::Group { body, .. } | Node::Atomic(body) => width(body, groups),
        Node::Branch(branches) => {
            let widths = branches.iter().map(|branch| width(branch, groups));
            widths.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((0, 0))
        }
        Node::Repeat { least, most, body, .. } => {
            let (low, high) = width(body, groups);
            let high = match *most {
                ENDLESS if high > 0 => MOST,
                most => high.saturating_mul(u64::from(most)),
            };
            (low.saturating_mul(u64::from(*least)).min(MOST), high.min(MOST))
        }
        Node::Back(number) => groups.get(*number).copied().flatten().unwrap_or((0, 0)),
        Node::IfGroup { yes, no, .. } => {
            let (low, high) = width(yes, groups);
            match no {
                Some(no) => {
                    let (a, b) = width(no, groups);
                    (low.min(a), high.max(b))
                }
                None => (0, high),
            }
        }
    }
}
