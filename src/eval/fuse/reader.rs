//! Reading instructions ahead: what they would do to registers, as a tree of steps over leaves.

use std::rc::Rc;

use smallvec::SmallVec;

use super::super::code::{Code, Comparison, Op, Reg};
use super::super::frame::Window;
use super::super::interpreter::Interpreter;
use super::{Prefix, forgets};
use crate::array::{Array, DType, Dims};
use crate::compute::fused::{Folding, Function, Leaf, Operand, Reduction, Step, Tree, assemble_from};
use crate::compute::ufunc::{Ufunc, find};
use crate::object::{BinaryOp, Module, Slice, UnaryOp, Value, basic_view, binary_ufunc};

/// The most steps of one tree.
const LONGEST: usize = 24;

/// The most elements of an array that is made ahead.
const LARGEST: usize = 1 << 14;

/// What a register holds while reading ahead.
#[derive(Clone)]
enum Ahead {
    Operand(Operand),
    /// NumPy itself.
    Numpy(Rc<Module>),
    Function(Function),
    /// A function or method that reduces.
    Folding(Folding),
    /// A function that makes an array of a shape, all its elements this number.
    Filling(f64),
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

/// Reads instructions ahead.
pub(super) struct Reader<'a> {
    interpreter: &'a Interpreter,
    code: &'a Code,
    w: Window,
    pub(super) tree: Tree,
    /// Temporaries that were written ahead, and locals.
    ahead: SmallVec<[(Reg, Ahead); 8]>,
    locals: SmallVec<[(Reg, Ahead); 4]>,
    pub(super) consumed: SmallVec<[Reg; 8]>,
    /// Where the instruction of each step stands.
    pub(super) places: SmallVec<[usize; 8]>,
    pub(super) best: Option<Prefix>,
    /// All that the function still does, but for returning the result.
    pub(super) whole: Option<Prefix>,
    /// A reduction of the whole tree that follows it.
    pub(super) reduced: Option<(Prefix, Reduction)>,
}

impl<'a> Reader<'a> {
    /// What the instructions from the current one on would do.
    pub(super) fn ahead(interpreter: &'a Interpreter, code: &'a Code, w: Window) -> Reader<'a> {
        let mut reader = Reader {
            interpreter,
            code,
            w,
            tree: Tree {
                assemble_from: assemble_from(interpreter.state.fuse_from),
                assembly: interpreter.state.assembly.clone(),
                ..Tree::default()
            },
            ahead: SmallVec::new(),
            locals: SmallVec::new(),
            consumed: SmallVec::new(),
            places: SmallVec::new(),
            best: None,
            whole: None,
            reduced: None,
        };
        reader.read();
        reader
    }

    fn read(&mut self) {
        let mut pc = self.interpreter.pc;
        while self.tree.steps.len() < LONGEST
            && let Some(&op) = self.code.ops.get(pc)
        {
            if let Op::Return(result) = op {
                self.returned(result, pc);
                break;
            }
            pc += 1;
            let steps = self.tree.steps.len();
            let Some(dst) = self.instruction(op) else { break };
            if let Some((prefix, _)) = &mut self.reduced {
                prefix.end = pc;
                let returned = matches!(self.code.ops.get(pc), Some(Op::Return(result)) if *result == dst);
                // Something else in flight, as the first factor of a product of two sums: the tree's own result is not there yet.
                if !self.ahead.is_empty() || !(self.locals.is_empty() || returned && self.is_one_tree()) {
                    self.reduced = None;
                }
                break;
            }
            if self.tree.steps.len() > steps {
                self.places.push(pc - 1);
                if let [(register, Ahead::Operand(Operand::Step(_)))] = self.ahead[..]
                    && self.locals.is_empty()
                {
                    let consumed = self.consumed.len();
                    self.best = Some(Prefix { steps: steps + 1, end: pc, dst: register, consumed });
                }
            }
            if (dst as usize) < self.w.locals {
                if !forgets(self.code) {
                    break;
                }
                self.settle(dst);
            }
        }
    }

    /// What was written ahead to a local moves to the others.
    fn settle(&mut self, local: Reg) {
        if let Some(place) = self.ahead.iter().position(|(register, _)| *register == local) {
            let written = self.ahead.remove(place);
            self.locals.retain(|(register, _)| *register != local);
            self.locals.push(written);
        }
    }

    /// The function returns what a register holds, by the instruction at `pc`.
    fn returned(&mut self, result: Reg, pc: usize) {
        let found = self.ahead.iter().chain(&self.locals).find(|(register, _)| *register == result);
        let Some((_, Ahead::Operand(Operand::Step(step)))) = found else { return };
        if !self.locals.is_empty() && step + 1 == self.tree.steps.len() && self.is_one_tree() {
            let consumed = self.consumed.len();
            self.whole = Some(Prefix { steps: step + 1, end: pc, dst: result, consumed });
        }
    }

    /// Whether the result of each step but the last is read by a later one, so that what it notices is noticed.
    fn is_one_tree(&self) -> bool {
        let steps = &self.tree.steps;
        let read = |step: usize| steps[step..].iter().any(|later| later.operands.contains(&Operand::Step(step)));
        (0..steps.len().saturating_sub(1)).all(read)
    }

    /// Does what an instruction would do, ahead; the register it writes. `None` for all but the harmless ones.
    fn instruction(&mut self, op: Op) -> Option<Reg> {
        match op {
            Op::Const(d, index) => {
                let leaf = self.value(self.code.constants.get(index as usize)?.clone())?;
                self.write(d, leaf)
            }
            Op::Copy(d, a) => {
                let value = self.peek(a)?;
                self.write(d, value)
            }
            Op::LoadGlobal(d, index) => {
                let slot = self.code.globals.get(index as usize)?.slot;
                let value = self.code.module.names.borrow().slot_value(slot).cloned()?;
                let value = self.value(value)?;
                self.write(d, value)
            }
            Op::GetAttr(d, a, site) => {
                let value = self.attribute(a, site)?;
                self.write(d, value)
            }
            Op::LoadMethod(d, a, site) => {
                let is_result = |(register, value): &(Reg, Ahead)| {
                    *register == a && matches!(value, Ahead::Operand(Operand::Step(_)))
                };
                if self.ahead.iter().chain(&self.locals).any(is_result) {
                    let folding = folding(&self.code.sites.get(site as usize)?.name)?;
                    let this = self.take(a)?;
                    self.write(d, Ahead::Folding(folding))?;
                    return self.write(d + 1, this);
                }
                let value = self.attribute(a, site)?;
                self.write(d, value)?;
                self.write(d + 1, Ahead::Nothing)
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
                self.write(d, Ahead::Key(Value::Slice(Rc::new(Slice { start, stop, step }))))
            }
            Op::BuildTuple(d, first, count) => {
                let items = (first..first + count).map(|register| self.key(register)).collect::<Option<Vec<_>>>()?;
                self.write(d, Ahead::Key(Value::tuple(items)))
            }
            Op::GetItem(d, a, k) => {
                let array = self.take(a)?;
                let key = self.key(k)?;
                self.item(d, array, &key)
            }
            Op::GetItem2(d, a, first) => {
                let array = self.take(a)?;
                let key = Value::tuple(vec![self.key(first)?, self.key(first + 1)?]);
                self.item(d, array, &key)
            }
            Op::GetItemAt(d, a, i, j) => {
                let array = self.take(a.into())?;
                let key = Value::tuple(vec![self.key(i.into())?, self.key(j.into())?]);
                self.item(d.into(), array, &key)
            }
            Op::GetItemInt(d, a, small) => {
                let array = self.take(a)?;
                self.item(d, array, &Value::Int(small as i64))
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

    /// `object[key]`: a view of an array that was there before, or an item of a tuple.
    fn item(&mut self, d: Reg, object: Ahead, key: &Value) -> Option<Reg> {
        let leaf = match (object, key) {
            (Ahead::Operand(Operand::Leaf(leaf)), _) => leaf,
            (Ahead::Key(Value::Tuple(items)), Value::Int(index)) => {
                let index = if *index < 0 { *index + items.len() as i64 } else { *index };
                let item = self.value(items.get(usize::try_from(index).ok()?)?.clone())?;
                return self.write(d, item);
            }
            _ => return None,
        };
        let Leaf::Array(array) = &self.tree.leaves[leaf] else { return None };
        let view = basic_view(array, key)?;
        let leaf = self.leaf(Leaf::Array(view));
        self.write(d, Ahead::Operand(leaf))
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
            Ahead::Filling(element) => return self.filling(d, element, given),
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

    /// A call of a function that makes an array of a shape, and of nothing but the shape. It is made at once, unless it is large.
    fn filling(&mut self, d: Reg, element: f64, given: Given<'_>) -> Option<Reg> {
        let Given { this: None | Some(Ahead::Nothing), first, count: 1, names: [] } = given else { return None };
        let shape = match self.key(first)? {
            Value::Tuple(lengths) => lengths.iter().map(length).collect::<Option<Dims>>()?,
            single => SmallVec::from_slice(&[length(&single)?]),
        };
        let size = shape.iter().try_fold(1usize, |size, &n| size.checked_mul(n))?;
        if size > LARGEST {
            return None;
        }
        let made = Array::filled_by(&shape, |elements: &mut [f64]| {
            elements.fill(element);
            Ok(())
        });
        let leaf = self.leaf(Leaf::Array(made.ok()?));
        self.write(d, Ahead::Operand(leaf))
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

    /// Writes a register; locals wait among the temporaries until [`Reader::settle`].
    fn write(&mut self, d: Reg, value: Ahead) -> Option<Reg> {
        self.ahead.retain(|(register, _)| *register != d);
        self.ahead.push((d, value));
        Some(d)
    }

    /// What a register holds; a temporary gives it up.
    fn take(&mut self, r: Reg) -> Option<Ahead> {
        if let Some(place) = self.ahead.iter().position(|(register, _)| *register == r) {
            return Some(self.ahead.remove(place).1);
        }
        if let Some((_, value)) = self.locals.iter().find(|(register, _)| *register == r) {
            return Some(value.clone());
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
        if let Some((_, value)) = self.locals.iter().find(|(register, _)| *register == r) {
            return Some(value.clone());
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
                    "ones" => Some(Ahead::Filling(1.0)),
                    "zeros" => Some(Ahead::Filling(0.0)),
                    name => folding(name).map(Ahead::Folding),
                };
            }
            Value::Bool(flag) => return Some(Ahead::Flag(flag)),
            _ => return None,
        };
        Some(Ahead::Operand(self.leaf(leaf)))
    }

    /// An attribute of NumPy's module, or of an array that was there before.
    fn attribute(&mut self, a: Reg, site: u16) -> Option<Ahead> {
        let name = &self.code.sites.get(site as usize)?.name;
        let leaf = match self.take(a)? {
            Ahead::Numpy(module) => return self.value(module.get(name)?),
            Ahead::Operand(Operand::Leaf(leaf)) => leaf,
            _ => return None,
        };
        let Leaf::Array(array) = &self.tree.leaves[leaf] else { return None };
        match &**name {
            "shape" => {
                let lengths = array.shape().iter().map(|&n| Value::Int(n as i64)).collect();
                Some(Ahead::Key(Value::tuple(lengths)))
            }
            "T" => {
                let transposed = array.transpose();
                Some(Ahead::Operand(self.leaf(Leaf::Array(transposed))))
            }
            _ => None,
        }
    }
}

/// The length of an axis.
fn length(value: &Value) -> Option<usize> {
    if let Value::Int(n) = value { usize::try_from(*n).ok() } else { None }
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
