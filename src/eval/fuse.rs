//! Where fusion is spotted: an operator meets a large array, and the instructions after it go on with its result.
//!
//! Nothing is prepared when code is compiled, so that scalars and small arrays pay nothing. When an instruction has a large array among
//! its operands, the ones that follow are read ahead as far as they do nothing but load names and constants, take views, apply
//! operators and call ufuncs of NumPy by name. What they build is a tree; the longest prefix whose only value in flight is the tree's result is
//! handed to the kernels. If they take it, the result goes to its register and execution goes on behind the tree. Reading
//! ahead changes nothing, so that a refusal costs only time.

use std::rc::Rc;

use smallvec::SmallVec;

use super::code::{Code, Comparison, Op, Reg};
use super::frame::Window;
use super::interpreter::Interpreter;
use crate::array::DType;
use crate::array::broadcast::common_shape;
use crate::compute::fpstatus::FpStatus;
use crate::compute::fused::{self, Folding, Function, Leaf, Operand, Reduction, Step, Tree};
use crate::compute::ufunc::{Ufunc, find};
use crate::error::Result;
use crate::object::array_like::wrap;
use crate::object::ufunc_call::report;
use crate::object::{Action, BinaryOp, Module, Slice, UnaryOp, Value, basic_view, binary_ufunc};

/// The most steps of one tree.
const LONGEST: usize = 24;

/// What a register holds while reading ahead.
#[derive(Clone)]
enum Ahead {
    Operand(Operand),
    /// NumPy itself.
    Numpy(Rc<Module>),
    Function(Function),
    /// A function or method that reduces.
    Folding(Folding),
    Flag(bool),
    /// Part of a subscript.
    Key(Value),
    /// No receiver: the callee is a plain function.
    Nothing,
}

/// What a call gives: the object that the callee is a method of, and the registers of the arguments, named ones last.
struct Given<'a> {
    this: Option<Ahead>,
    first: Reg,
    count: u16,
    names: &'a [Rc<str>],
}

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
        let mut reader = Reader {
            interpreter: self,
            code: &code,
            w,
            tree: Tree::default(),
            ahead: SmallVec::new(),
            consumed: SmallVec::new(),
            places: SmallVec::new(),
            best: None,
            reduced: None,
        };
        reader.read();
        let Reader { mut tree, consumed, places, best, reduced, .. } = reader;
        let exec = self.state.exec();
        if let Some((prefix, reduction)) = reduced
            && let Some(result) = fused::evaluate_reduced(&tree, &reduction, ignored, exec)
        {
            drop(tree);
            self.go_on(w, &prefix, &consumed, wrap(result));
            return Ok(true);
        }
        let Some(best) = best else { return Ok(false) };
        tree.steps.truncate(best.steps);
        let over = self.dying(w, &code, &best, &tree).and_then(|leaf| fused::evaluate_over(&tree, leaf, ignored, exec));
        let (result, noticed) = match over {
            Some(done) => done,
            None if best.steps == 1 => return Ok(false),
            None => match fused::evaluate(&tree, ignored, exec) {
                Some(result) => (result, Vec::new()),
                None => return Ok(false),
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
        self.go_on(w, &best, &consumed, Value::array(result));
        Ok(true)
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
        if !returned
            || !code.handlers.is_empty()
            || !code.handling.is_empty()
            || code.suspends.is_some()
            || !code.cells.is_empty()
        {
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

/// Reads instructions ahead.
struct Reader<'a> {
    interpreter: &'a Interpreter,
    code: &'a Code,
    w: Window,
    tree: Tree,
    /// Registers that were written ahead.
    ahead: SmallVec<[(Reg, Ahead); 8]>,
    consumed: SmallVec<[Reg; 8]>,
    /// Where the instruction of each step stands.
    places: SmallVec<[usize; 8]>,
    best: Option<Prefix>,
    /// A reduction of the whole tree that follows it.
    reduced: Option<(Prefix, Reduction)>,
}

impl Reader<'_> {
    fn read(&mut self) {
        let mut pc = self.interpreter.pc;
        while self.tree.steps.len() < LONGEST
            && let Some(&op) = self.code.ops.get(pc)
        {
            pc += 1;
            let steps = self.tree.steps.len();
            let Some(dst) = self.instruction(op) else { break };
            if let Some((prefix, _)) = &mut self.reduced {
                prefix.end = pc;
                // Something else in flight, as the first factor of a product of two sums: the tree's own result is not there yet.
                if !self.ahead.is_empty() {
                    self.reduced = None;
                }
                break;
            }
            if self.tree.steps.len() > steps {
                self.places.push(pc - 1);
                if let [(register, Ahead::Operand(Operand::Step(_)))] = self.ahead[..] {
                    let consumed = self.consumed.len();
                    self.best = Some(Prefix { steps: steps + 1, end: pc, dst: register, consumed });
                }
                // A local is visible to all that follows.
                if (dst as usize) < self.w.locals {
                    break;
                }
            }
        }
    }

    /// Does what an instruction would do, ahead; the register it writes. `None` for all but the harmless ones.
    fn instruction(&mut self, op: Op) -> Option<Reg> {
        match op {
            Op::Const(d, index) => {
                let leaf = self.value(self.code.constants.get(index as usize)?.clone())?;
                self.write_temporary(d, leaf)
            }
            Op::Copy(d, a) => {
                let value = self.peek(a)?;
                self.write_temporary(d, value)
            }
            Op::LoadGlobal(d, index) => {
                let slot = self.code.globals.get(index as usize)?.slot;
                let value = self.code.module.names.borrow().slot_value(slot).cloned()?;
                let value = self.value(value)?;
                self.write_temporary(d, value)
            }
            Op::GetAttr(d, a, site) => {
                let value = self.attribute(a, site)?;
                self.write_temporary(d, value)
            }
            Op::LoadMethod(d, a, site) => {
                let is_result = |(register, value): &(Reg, Ahead)| {
                    *register == a && matches!(value, Ahead::Operand(Operand::Step(_)))
                };
                if self.ahead.iter().any(is_result) {
                    let folding = folding(&self.code.sites.get(site as usize)?.name)?;
                    let this = self.take(a)?;
                    self.write_temporary(d, Ahead::Folding(folding))?;
                    return self.write_temporary(d + 1, this);
                }
                let value = self.attribute(a, site)?;
                self.write_temporary(d, value)?;
                self.write_temporary(d + 1, Ahead::Nothing)
            }
            Op::Add(d, a, b) => self.binary(BinaryOp::Add, d, a, b),
            Op::Sub(d, a, b) => self.binary(BinaryOp::Sub, d, a, b),
            Op::Mul(d, a, b) => self.binary(BinaryOp::Mul, d, a, b),
            Op::TrueDiv(d, a, b) => self.binary(BinaryOp::TrueDiv, d, a, b),
            Op::Binary(op, d, a, b) => self.binary(op, d, a, b),
            Op::AddInt(d, a, small) => self.binary_int(BinaryOp::Add, d, a, small),
            Op::SubInt(d, a, small) => self.binary_int(BinaryOp::Sub, d, a, small),
            Op::MulInt(d, a, small) => self.binary_int(BinaryOp::Mul, d, a, small),
            Op::ModInt(d, a, small) => self.binary_int(BinaryOp::Mod, d, a, small),
            Op::BinaryInt(op, d, a, small) => self.binary_int(op, d, a, small),
            Op::Unary(op, d, a) => {
                let ufunc = find(match op {
                    UnaryOp::Neg => "negative",
                    UnaryOp::Pos => "positive",
                    UnaryOp::Invert => "invert",
                    UnaryOp::Not => return None,
                })?;
                let operand = self.operand(a)?;
                self.step(Function::Ufunc(ufunc), &[operand], d)
            }
            Op::Compare(op, d, a, b) => {
                let ufunc = find(match op {
                    Comparison::Lt => "less",
                    Comparison::Le => "less_equal",
                    Comparison::Gt => "greater",
                    Comparison::Ge => "greater_equal",
                    Comparison::Eq => "equal",
                    Comparison::Ne => "not_equal",
                    _ => return None,
                })?;
                let operands = [self.operand(a)?, self.operand(b)?];
                self.step(Function::Ufunc(ufunc), &operands, d)
            }
            Op::BuildSlice(d, first) => {
                let (start, stop, step) = (self.key(first)?, self.key(first + 1)?, self.key(first + 2)?);
                self.write_temporary(d, Ahead::Key(Value::Slice(Rc::new(Slice { start, stop, step }))))
            }
            Op::BuildTuple(d, first, count) => {
                let items = (first..first + count).map(|register| self.key(register)).collect::<Option<Vec<_>>>()?;
                self.write_temporary(d, Ahead::Key(Value::tuple(items)))
            }
            Op::GetItem(d, a, k) => {
                let array = self.take(a)?;
                let key = self.key(k)?;
                self.view(d, array, &key)
            }
            Op::GetItem2(d, a, first) => {
                let array = self.take(a)?;
                let key = Value::tuple(vec![self.key(first)?, self.key(first + 1)?]);
                self.view(d, array, &key)
            }
            Op::GetItemAt(d, a, i, j) => {
                let array = self.take(a.into())?;
                let key = Value::tuple(vec![self.key(i.into())?, self.key(j.into())?]);
                self.view(d.into(), array, &key)
            }
            Op::GetItemInt(d, a, small) => {
                let array = self.take(a)?;
                self.view(d, array, &Value::Int(small as i64))
            }
            Op::Call(d, callee, count) => {
                self.call(d, callee, Given { this: None, first: callee + 1, count, names: &[] })
            }
            Op::CallMethod(d, callee, count) => {
                let this = self.take(callee + 1)?;
                self.call(d, callee, Given { this: Some(this), first: callee + 2, count, names: &[] })
            }
            Op::CallKeywords(d, callee, call) => {
                let call = self.code.keyword_calls.get(call as usize)?;
                let (count, names) = (call.positional, &call.names[..]);
                self.call(d, callee, Given { this: None, first: callee + 1, count, names })
            }
            Op::CallMethodKeywords(d, callee, call) => {
                let this = self.take(callee + 1)?;
                let call = self.code.keyword_calls.get(call as usize)?;
                let (count, names) = (call.positional, &call.names[..]);
                self.call(d, callee, Given { this: Some(this), first: callee + 2, count, names })
            }
            _ => None,
        }
    }

    /// A view of an array that was there before: `array[key]`.
    fn view(&mut self, d: Reg, array: Ahead, key: &Value) -> Option<Reg> {
        let Ahead::Operand(Operand::Leaf(leaf)) = array else { return None };
        let Leaf::Array(array) = &self.tree.leaves[leaf] else { return None };
        let view = basic_view(array, key)?;
        let leaf = self.leaf(Leaf::Array(view));
        self.write_temporary(d, Ahead::Operand(leaf))
    }

    /// Part of a subscript, from a register.
    fn key(&mut self, r: Reg) -> Option<Value> {
        match self.take(r)? {
            Ahead::Key(key) => Some(key),
            Ahead::Operand(Operand::Leaf(leaf)) => match &self.tree.leaves[leaf] {
                Leaf::Int(value) => Some(Value::Int(*value)),
                _ => None,
            },
            _ => None,
        }
    }

    fn binary(&mut self, op: BinaryOp, d: Reg, a: Reg, b: Reg) -> Option<Reg> {
        let operands = [self.operand(a)?, self.operand(b)?];
        self.step(operator(op)?, &operands, d)
    }

    fn binary_int(&mut self, op: BinaryOp, d: Reg, a: Reg, small: i16) -> Option<Reg> {
        let operand = self.operand(a)?;
        let constant = self.leaf(Leaf::Int(small as i64));
        self.step(operator(op)?, &[operand, constant], d)
    }

    /// A call of a ufunc, which is a step, or of a reduction, which ends the tree.
    fn call(&mut self, d: Reg, callee: Reg, given: Given<'_>) -> Option<Reg> {
        let function = match self.take(callee)? {
            Ahead::Function(function) => function,
            Ahead::Folding(folding) => return self.reduction(d, folding, given),
            _ => return None,
        };
        let Given { this, first, count, names } = given;
        let wanted = match function {
            Function::Ufunc(ufunc) | Function::Power(ufunc) if ufunc.nout == 1 => ufunc.nin,
            Function::Where => 3,
            _ => return None,
        };
        if wanted != count as usize || !names.is_empty() || !matches!(this, None | Some(Ahead::Nothing)) {
            return None;
        }
        let mut operands: SmallVec<[Operand; 3]> = SmallVec::new();
        for register in first..first + count {
            operands.push(self.operand(register)?);
        }
        self.step(function, &operands, d)
    }

    /// A reduction of the tree's result by a call with nothing but `axis` and `keepdims`.
    fn reduction(&mut self, d: Reg, fold: Folding, given: Given<'_>) -> Option<Reg> {
        let Given { this, first, count, names } = given;
        let mut arguments: Vec<Ahead> = this.into_iter().filter(|this| !matches!(this, Ahead::Nothing)).collect();
        for register in first..first + count + names.len() as u16 {
            arguments.push(self.take(register)?);
        }
        let named = arguments.split_off(arguments.len() - names.len());
        let mut arguments = arguments.into_iter();
        let Ahead::Operand(Operand::Step(step)) = arguments.next()? else { return None };
        if step + 1 != self.tree.steps.len() {
            return None;
        }
        let mut reduction = Reduction { fold, axes: None, keepdims: false };
        if let Some(axis) = arguments.next() {
            reduction.axes = self.axes(axis)?;
        }
        if arguments.next().is_some() {
            return None;
        }
        for (name, value) in names.iter().zip(named) {
            match (&**name, value) {
                ("axis", value) => reduction.axes = self.axes(value)?,
                ("keepdims", Ahead::Flag(flag)) => reduction.keepdims = flag,
                _ => return None,
            }
        }
        let prefix = Prefix { steps: step + 1, end: 0, dst: d, consumed: self.consumed.len() };
        self.reduced = Some((prefix, reduction));
        Some(d)
    }

    /// What `axis=` says, if it does so plainly.
    fn axes(&self, value: Ahead) -> Option<Option<SmallVec<[i64; 4]>>> {
        match value {
            Ahead::Key(Value::None) => Some(None),
            Ahead::Key(Value::Tuple(items)) => {
                let axis = |item: &Value| if let Value::Int(axis) = item { Some(*axis) } else { None };
                items.iter().map(axis).collect::<Option<_>>().map(Some)
            }
            Ahead::Operand(Operand::Leaf(leaf)) => match self.tree.leaves[leaf] {
                Leaf::Int(axis) => Some(Some(SmallVec::from_slice(&[axis]))),
                _ => None,
            },
            _ => None,
        }
    }

    /// Adds a step whose result goes to `d`.
    fn step(&mut self, function: Function, operands: &[Operand], d: Reg) -> Option<Reg> {
        // Two numbers make a number, by rules of their own.
        let array = |operand: &Operand| match operand {
            Operand::Leaf(leaf) => matches!(self.tree.leaves[*leaf], Leaf::Array(_)),
            Operand::Step(_) => true,
        };
        if !operands.iter().any(array) {
            return None;
        }
        self.tree.steps.push(Step { function, operands: operands.into() });
        let result = Ahead::Operand(Operand::Step(self.tree.steps.len() - 1));
        self.ahead.retain(|(register, _)| *register != d);
        self.ahead.push((d, result));
        Some(d)
    }

    /// Writes a temporary; locals are only written by the last step.
    fn write_temporary(&mut self, d: Reg, value: Ahead) -> Option<Reg> {
        if (d as usize) < self.w.locals {
            return None;
        }
        self.ahead.retain(|(register, _)| *register != d);
        self.ahead.push((d, value));
        Some(d)
    }

    /// What a register holds; a temporary gives it up.
    fn take(&mut self, r: Reg) -> Option<Ahead> {
        if let Some(place) = self.ahead.iter().position(|(register, _)| *register == r) {
            return Some(self.ahead.remove(place).1);
        }
        let temporary = r as usize >= self.w.locals;
        if temporary && self.consumed.contains(&r) {
            return None;
        }
        let value = self.interpreter.stack[self.w.base + r as usize].clone();
        if temporary {
            self.consumed.push(r);
        }
        match value {
            None => Some(Ahead::Nothing),
            Some(value) => self.value(value),
        }
    }

    fn peek(&mut self, r: Reg) -> Option<Ahead> {
        if let Some((_, value)) = self.ahead.iter().find(|(register, _)| *register == r) {
            // A result that is read twice would have to be kept.
            return (!matches!(value, Ahead::Operand(Operand::Step(_)))).then(|| value.clone());
        }
        let value = self.interpreter.stack[self.w.base + r as usize].clone()?;
        self.value(value)
    }

    fn operand(&mut self, r: Reg) -> Option<Operand> {
        match self.take(r)? {
            Ahead::Operand(operand) => Some(operand),
            _ => None,
        }
    }

    fn leaf(&mut self, leaf: Leaf) -> Operand {
        self.tree.leaves.push(leaf);
        Operand::Leaf(self.tree.leaves.len() - 1)
    }

    /// A value that steps can read, call, or look up functions in.
    fn value(&mut self, value: Value) -> Option<Ahead> {
        let leaf = match value {
            Value::Array(array) => {
                let plain = array.is_plain() && matches!(array.view().dtype(), DType::Num(_));
                Leaf::Array(plain.then(|| array.array())?)
            }
            Value::Int(value) => Leaf::Int(value),
            Value::Float(value) => Leaf::Float(value),
            Value::Scalar(scalar) => {
                scalar.num()?;
                Leaf::Scalar(scalar)
            }
            Value::None | Value::Ellipsis | Value::Slice(_) | Value::Tuple(_) => return Some(Ahead::Key(value)),
            Value::Module(module) if &*module.name == "numpy" && module.lazy.is_some() => {
                return Some(Ahead::Numpy(module));
            }
            Value::Ufunc(ufunc) => return Some(Ahead::Function(Function::Ufunc(ufunc))),
            Value::Entry(entry) => {
                return match entry.path.strip_prefix("numpy.")? {
                    "where" => Some(Ahead::Function(Function::Where)),
                    name => folding(name).map(Ahead::Folding),
                };
            }
            Value::Bool(flag) => return Some(Ahead::Flag(flag)),
            _ => return None,
        };
        Some(Ahead::Operand(self.leaf(leaf)))
    }

    /// An attribute of NumPy's module.
    fn attribute(&mut self, a: Reg, site: u16) -> Option<Ahead> {
        let name = &self.code.sites.get(site as usize)?.name;
        let Ahead::Numpy(module) = self.take(a)? else { return None };
        self.value(module.get(name)?)
    }
}

/// The function behind an operator.
fn operator(op: BinaryOp) -> Option<Function> {
    let ufunc: &'static Ufunc = binary_ufunc(op).ok()?;
    match op {
        BinaryOp::MatMul => None,
        BinaryOp::Pow => Some(Function::Power(ufunc)),
        _ => Some(Function::Ufunc(ufunc)),
    }
}

/// The reduction that a function of NumPy, or a method of arrays, is.
fn folding(name: &str) -> Option<Folding> {
    let ufunc = match name {
        "mean" => return Some(Folding::Mean),
        "sum" => "add",
        "max" | "amax" => "maximum",
        "min" | "amin" => "minimum",
        "any" => "logical_or",
        "all" => "logical_and",
        _ => return None,
    };
    find(ufunc).map(Folding::Ufunc)
}
