//! Trials of what would be large, on shapes only: every array is stood in for by zeros with small axes.
//!
//! Equal lengths stay equal and different ones different, so broadcasting, products and subscripts go as they would. Numbers in the
//! text that are one of the lengths become the small one; a text with any other large number is not tried.

use super::Probe;
use crate::array::{Array, Order};
use crate::object::Value;
use crate::syntax::ast::{Expr, ExprKind, StmtKind};
use crate::syntax::parse_module;

/// Lengths up to this one stay as they are.
const SMALL: usize = 16;

impl Probe<'_> {
    /// The shape of the array that an expression gives, found on small stand-ins.
    pub fn run_small(&mut self, text: &str) -> Option<Vec<usize>> {
        let tree = parse_module(text).ok()?;
        let [statement] = &tree.body[..] else { return None };
        let StmtKind::Expr(e) = &statement.kind else { return None };
        let mut arrays = Vec::new();
        self.arrays(text, e, &mut arrays)?;
        let mut lengths: Vec<usize> = arrays.iter().flat_map(|(_, array)| array.shape().to_vec()).collect();
        lengths.retain(|n| *n > SMALL);
        lengths.sort_unstable();
        lengths.dedup();
        let small = |n: usize| match lengths.iter().position(|known| *known == n) {
            Some(i) => SMALL + 1 + i,
            None => n,
        };
        let text = renumbered(text, &lengths, &small)?;
        let kept = self.stand_ins.clone();
        for (name, array) in &arrays {
            let shape: Vec<usize> = array.shape().iter().map(|&n| small(n)).collect();
            let zeros = Array::zeros(array.dtype().clone(), &shape, Order::C).ok()?;
            self.stand_in(name, Value::array(zeros));
        }
        let value = self.run(&text);
        self.stand_ins = kept;
        let Ok(Value::Array(array)) = value else { return None };
        let shape = array.view().shape().to_vec();
        let large = |n: usize| match n {
            0..=SMALL => Some(n),
            _ => lengths.get(n - SMALL - 1).copied(),
        };
        shape.into_iter().map(large).collect()
    }

    /// Names and attributes of an expression that are arrays; nothing when another part may be one, too.
    fn arrays(&mut self, text: &str, e: &Expr, found: &mut Vec<(String, Array)>) -> Option<()> {
        if matches!(e.kind, ExprKind::Name(_) | ExprKind::Attribute(_)) {
            match self.value(text, e) {
                Ok(Value::Array(array)) => {
                    found.push((e.span.text(text).to_string(), array.array()));
                    return Some(());
                }
                Ok(_) => return Some(()),
                // An attribute of something that is computed.
                Err(_) if matches!(e.kind, ExprKind::Name(_)) => return None,
                Err(_) => {}
            }
        }
        e.children().into_iter().try_for_each(|child| self.arrays(text, child, found))
    }
}

/// The text with every large number replaced; nothing when one is no length.
fn renumbered(text: &str, lengths: &[usize], small: &dyn Fn(usize) -> usize) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len());
        out.push_str(before);
        let named = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.'));
        match from[..end].parse::<usize>() {
            _ if named => out.push_str(&from[..end]),
            Ok(n) if n <= SMALL => out.push_str(&from[..end]),
            Ok(n) if lengths.contains(&n) => out.push_str(&small(n).to_string()),
            _ => return None,
        }
        rest = &from[end..];
    }
    out.push_str(rest);
    Some(out)
}
