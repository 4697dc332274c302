//! What finished code promises to the machine: it never runs past its end, and names no register beyond its window, and no constant or
//! global that its tables lack. The machine relies on it instead of checking each instruction again whenever it runs.

use super::super::code::{Handler, Op, Reg};

/// Whether every jump has a target inside, every instruction that may skip the next is followed by a `Jump`, the last one returns,
/// and all registers lie below `registers`, constants and globals below their counts.
pub(super) fn is_sound(ops: &[Op], handlers: &[Handler], registers: usize, constants: usize, globals: usize) -> bool {
    let jumps_inside = ops.iter().all(|op| match *op {
        Op::Jump(to) | Op::JumpIfFalse(_, to) | Op::JumpIfTrue(_, to) => (to as usize) < ops.len(),
        Op::JumpIfFalseKeep(_, to) | Op::JumpIfTrueKeep(_, to) => (to as usize) < ops.len(),
        _ => true,
    });
    let skips = |op: &Op| {
        matches!(
            op,
            Op::CompareJump(..) | Op::CompareIntJump(..) | Op::ForIter(..) | Op::FoldCheck(..) | Op::ListCheck(_)
        )
    };
    let skips_jumps = ops.windows(2).all(|pair| !skips(&pair[0]) || matches!(pair[1], Op::Jump(_)));
    let handlers_inside = handlers.iter().all(|handler| (handler.target as usize) < ops.len());
    let ends = matches!(ops.last(), Some(Op::Return(_)));
    let registers_inside = ops.iter().all(|op| (highest(op) as usize) < registers.max(1));
    let tables_inside = ops.iter().all(|op| match *op {
        Op::Const(_, index) => (index as usize) < constants,
        Op::LoadGlobal(_, index) => (index as usize) < globals,
        _ => true,
    });
    jumps_inside && skips_jumps && handlers_inside && ends && registers_inside && tables_inside
}

/// The highest register that the dispatch loop itself reads or writes for an instruction. Those it hands on are checked as they run.
fn highest(op: &Op) -> Reg {
    match *op {
        Op::Const(d, _) | Op::LoadGlobal(d, _) | Op::LoadFree(d, _) | Op::LoadCell(d, _) | Op::Clear(d) => d,
        Op::StoreGlobal(a, _) | Op::StoreCell(_, a) | Op::Return(a) | Op::Yield(_, a) => a,
        Op::JumpIfFalse(a, _) | Op::JumpIfTrue(a, _) => a,
        Op::JumpIfFalseKeep(a, _) | Op::JumpIfTrueKeep(a, _) => a,
        Op::CompareIntJump(_, _, a, _) | Op::FoldCheck(_, a) | Op::ListCheck(a) => a,
        Op::Move(d, a) | Op::Copy(d, a) | Op::ListAppend(d, a) | Op::Unary(_, d, a) => d.max(a),
        Op::AddInt(d, a, _) | Op::SubInt(d, a, _) | Op::InplaceAddInt(d, a, _) => d.max(a),
        Op::MulInt(d, a, _) | Op::ModInt(d, a, _) => d.max(a),
        Op::BinaryInt(_, d, a, _) | Op::InplaceInt(_, d, a, _) | Op::GetItemInt(d, a, _) => d.max(a),
        Op::GetAttr(d, a, _) | Op::SetAttr(d, _, a) => d.max(a),
        Op::LoadMethod(d, a, _) => d.saturating_add(1).max(a),
        Op::CompareJump(_, _, a, b) => a.max(b),
        Op::Add(d, a, b) | Op::Sub(d, a, b) | Op::Mul(d, a, b) | Op::TrueDiv(d, a, b) => d.max(a).max(b),
        Op::InplaceAdd(d, a, b) | Op::GetItem(d, a, b) | Op::SetItem(d, a, b) => d.max(a).max(b),
        Op::GetItem2(d, a, first) | Op::SetItem2(a, first, d) => d.max(a).max(first.saturating_add(1)),
        Op::GetItemAt(d, a, i, j) | Op::SetItemAt(a, i, j, d) => d.max(a).max(i).max(j).into(),
        Op::Binary(_, d, a, b) | Op::Inplace(_, d, a, b) | Op::Compare(_, d, a, b) => d.max(a).max(b),
        Op::StoreFree(_, a) => a,
        Op::Unpack(first, a, count) => first.saturating_add(count.saturating_sub(1)).max(a),
        Op::ForIter(state, d) => d.max(state.saturating_add(2)),
        Op::Call(d, callee, count) => d.max(callee.saturating_add(count)),
        Op::CallMethod(d, callee, count) => d.max(callee.saturating_add(count).saturating_add(1)),
        Op::CallKeywords(d, callee, _) | Op::CallMethodKeywords(d, callee, _) => d.max(callee),
        _ => 0,
    }
}

/// How many registers may hold more than numbers when a function returns: temporaries are consumed by what reads them, except those
/// that stay for the length of a block.
pub(super) fn cleared(ops: &[Op], handlers: &[Handler], locals: usize, registers: usize) -> usize {
    let lasting = |op: &Op| {
        matches!(op, Op::GetIter(..) | Op::RangeIter(..) | Op::WithEnter(..) | Op::MatchSequence(..))
            || matches!(op, Op::GetAsyncIter(..) | Op::AsyncEnter(..))
            || matches!(op, Op::MatchMapping(..) | Op::MatchClass(..) | Op::Delegate(..) | Op::JumpIfTrueKeep(..))
            || matches!(op, Op::JumpIfFalseKeep(..))
    };
    match handlers.is_empty() && !ops.iter().any(lasting) {
        true => locals,
        false => registers,
    }
}
