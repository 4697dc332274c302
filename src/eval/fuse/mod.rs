//! Where fusion is spotted: an operator meets a large array, and the instructions after it go on with its result.
//!
//! Nothing is prepared when code is compiled, so that scalars and small arrays pay nothing. When an instruction has a large array among
//! its operands, the ones that follow are read ahead as far as they do nothing but load names and constants, take views, apply
//! operators and call ufuncs of NumPy by name. What they build is a tree; the longest prefix whose only value in flight is the tree's result is
//! handed to the kernels. If they take it, the result goes to its register and execution goes on behind the tree. Reading
//! ahead changes nothing, so that a refusal costs only time.
//!
//! A local is visible to all that follows, so that a tree ends where one is assigned; unless what follows reads no more than the
//! kernels do and returns the tree's result, as the last statements of many functions do: then nobody sees the locals any more.

mod reader;

use std::rc::Rc;

use self::reader::Reader;
use super::code::{Code, Op, Reg};
use super::frame::Window;
use super::interpreter::Interpreter;
use crate::array::broadcast::common_shape;
use crate::compute::fpstatus::FpStatus;
use crate::compute::fused::{self, Leaf, Tree};
use crate::error::Result;
use crate::object::array_like::wrap;
use crate::object::ufunc_call::report;
use crate::object::{Action, Value};

/// A prefix of the instructions that can be replaced.
struct Prefix {
    steps: usize,
    /// The instruction after it.
    end: usize,
    dst: Reg,
    /// Temporaries of the frame that it consumes.
    consumed: usize,
}

impl Interpreter {
    /// Whether a register holds an array that is worth reading ahead for.
    #[inline(always)]
    pub(super) fn is_large(&self, w: Window, r: Reg) -> bool {
        matches!(&self.stack[w.base + r as usize], Some(Value::Array(array)) if array.view().size() >= self.state.fuse_from)
    }

    /// Whether the arrays in two registers, neither of them large, stretch each other to a shape that is.
    pub(super) fn is_outer(&self, w: Window, a: Reg, b: Reg) -> bool {
        let (Some(Value::Array(x)), Some(Value::Array(y))) =
            (&self.stack[w.base + a as usize], &self.stack[w.base + b as usize])
        else {
            return false;
        };
        let (x, y, least) = (x.view(), y.view(), self.state.fuse_from);
        x.size().saturating_mul(y.size()) >= least
            && x.shape() != y.shape()
            && common_shape([x.shape(), y.shape()].into_iter())
                .is_some_and(|shape| shape.iter().product::<usize>() >= least)
    }

    /// Runs the tree that begins with the current instruction; false when that instruction has to run by itself. When true, the
    /// result is in its register and `skipped` says how many more instructions are done.
    ///
    /// Errors: warnings that were turned into errors.
    #[inline(never)]
    pub(super) fn fuse(&mut self, w: Window) -> Result<bool> {
        let ignored = self.ignored_flags();
        let Some(code) = self.frames.last().map(|frame| frame.code) else { return Ok(false) };
        let Reader { mut tree, consumed, places, best, whole, reduced, .. } = Reader::ahead(self, &code, w);
        let exec = self.state.exec();
        if let Some((prefix, reduction)) = reduced
            && let Some(result) = fused::evaluate_reduced(&tree, &reduction, ignored, exec)
        {
            drop(tree);
            self.go_on(w, &prefix, &consumed, wrap(result));
            return Ok(true);
        }
        for prefix in whole.into_iter().chain(best) {
            tree.steps.truncate(prefix.steps);
            let over = self.dying(w, &code, &prefix, &tree);
            let over = over.and_then(|leaf| fused::evaluate_over(&tree, leaf, ignored, exec));
            let (result, noticed) = match over {
                Some(done) => done,
                None if prefix.steps == 1 => continue,
                None => match fused::evaluate(&tree, ignored, exec) {
                    Some(result) => (result, Vec::new()),
                    None => continue,
                },
            };
            drop(tree);
            // Each flag is reported from where it arose.
            let here = self.pc;
            for one in noticed {
                self.pc = places[one.step];
                report(self, one.status, one.name)?;
            }
            self.pc = here;
            self.go_on(w, &prefix, &consumed, Value::array(result));
            return Ok(true);
        }
        Ok(false)
    }

    /// Takes a prefix of the instructions for done, with this result.
    fn go_on(&mut self, w: Window, prefix: &Prefix, consumed: &[Reg], result: Value) {
        for &register in &consumed[..prefix.consumed] {
            self.stack[w.base + register as usize] = None;
        }
        self.put(w, prefix.dst, result);
        self.skipped = prefix.end - self.pc - 1;
    }

    /// A leaf that nobody can look at once the tree's result is there: an array that only a local of a function holds which returns
    /// that result next, and has no handlers that could still read it.
    fn dying(&self, w: Window, code: &Code, best: &Prefix, tree: &Tree) -> Option<usize> {
        let returned = matches!(code.ops.get(best.end), Some(Op::Return(r)) if *r == best.dst);
        if !returned || !forgets(code) {
            return None;
        }
        (0..w.locals).find_map(|r| {
            let Some(Value::Array(object)) = &self.stack[w.base + r] else { return None };
            let view = object.view();
            let shares = |leaf: &Leaf| matches!(leaf, Leaf::Array(array) if array.shares_buffer(&view));
            let leaves = tree.leaves.iter().filter(|leaf| shares(leaf)).count();
            let alone = Rc::strong_count(object) == 1
                && Rc::weak_count(object) == 0
                && object.class().is_none()
                && leaves > 0
                && Rc::strong_count(view.buffer()) == 1 + leaves;
            let same =
                |leaf: &Leaf| matches!(leaf, Leaf::Array(array) if shares(leaf) && array.shape() == view.shape());
            if alone { tree.leaves.iter().position(same) } else { None }
        })
    }

    /// The flags that nobody hears of. When any other is raised, the steps run one by one, so that each is reported where it arose.
    fn ignored_flags(&self) -> FpStatus {
        let errors = &self.state.errors;
        let mut ignored = FpStatus::NONE;
        for (flag, action) in [
            (FpStatus::DIVIDE, errors.divide),
            (FpStatus::OVERFLOW, errors.over),
            (FpStatus::UNDERFLOW, errors.under),
            (FpStatus::INVALID, errors.invalid),
        ] {
            if action == Action::Ignore {
                ignored |= flag;
            }
        }
        ignored
    }
}

/// Whether nobody can look at the locals of a function any more when it returns or fails.
fn forgets(code: &Code) -> bool {
    code.handlers.is_empty() && code.handling.is_empty() && code.suspends.is_none() && code.cells.is_empty()
}
