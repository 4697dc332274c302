//! Trials: an expression evaluated again, or for the first time, where nobody must notice that it was.
//!
//! A [`Probe`] walks the syntax tree and computes names, literals, operators, subscripts, attributes and calls of functions that are
//! known to have no effect ([`pure`]); anything else is refused, and so is what would be large or slow. Warnings are silent. An
//! assignment is tried on a copy of the array it would write to. Operands whose value cannot be had are stood in for by
//! zeros of their shape.

mod pure;
mod small;

use std::rc::Rc;
use std::time::{Duration, Instant};

use super::compile::constant_value;
use super::interpreter::Interpreter;
use crate::array::broadcast::common_shape;
use crate::array::{Array, Order};
use crate::error::Error;
use crate::object::{
    Action, Args, ArrayObject, BinaryOp, CompareOp, ErrorState, Host, Module, Slice, UnaryOp, Value, array_like,
    binary, compare, contains, get_attribute, get_item, inplace, load_method, script_class, set_item, truth, unary,
};
use crate::syntax::ast::*;
use crate::syntax::parse_module;

/// Elements that a trial may make, and multiply-adds that it may take.
const MOST_ELEMENTS: usize = 4_000_000;
const MOST_PRODUCTS: usize = 400_000_000;
/// How long one trial may take.
const PATIENCE: Duration = Duration::from_millis(300);

/// What a statement may change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    Nothing,
    /// It binds names.
    Names,
    Anything,
}

/// Why an expression has no value here.
#[derive(Debug)]
pub enum Refusal {
    /// It may have effects, or run a script's code.
    Effects,
    /// It would be too large.
    Size,
    Raised(Error),
}

type Outcome<T = Value> = std::result::Result<T, Refusal>;

impl From<Error> for Refusal {
    fn from(error: Error) -> Refusal {
        Refusal::Raised(error)
    }
}

/// Evaluates without effects, with the names of one frame.
pub struct Probe<'i> {
    interpreter: &'i mut Interpreter,
    locals: Vec<(Rc<str>, Value)>,
    globals: Rc<Module>,
    /// Values that stand in for expressions, by their text.
    stand_ins: Vec<(String, Value)>,
}

impl<'i> Probe<'i> {
    pub fn new(interpreter: &'i mut Interpreter, locals: Vec<(Rc<str>, Value)>, globals: Rc<Module>) -> Probe<'i> {
        Probe { interpreter, locals, globals, stand_ins: Vec::new() }
    }

    /// What library functions are called with.
    pub fn host(&mut self) -> &mut dyn Host {
        self.interpreter
    }

    /// The value that a name has in the frame.
    pub fn name(&self, name: &str) -> Option<Value> {
        let local = self.locals.iter().find(|(known, _)| &**known == name).map(|(_, value)| value.clone());
        local.or_else(|| self.globals.get(name)).or_else(|| self.interpreter.builtins.get(name))
    }

    /// Lets a value stand for an expression, wherever its text occurs in what is tried.
    pub fn stand_in(&mut self, text: &str, value: Value) {
        self.stand_ins.retain(|(known, _)| known != text);
        self.stand_ins.push((text.to_string(), value));
    }

    /// The value of an expression of a source text.
    pub fn value(&mut self, source: &str, e: &Expr) -> Outcome {
        self.quietly(|probe| probe.evaluate(source, e))
    }

    /// What a statement of one line gives: the value of an expression, or of the target that an assignment would have bound or
    /// written to.
    pub fn run(&mut self, text: &str) -> Outcome {
        let tree = parse_module(text).map_err(|error| Error::value(error.message))?;
        let [statement] = &tree.body[..] else { return Err(Refusal::Effects) };
        self.quietly(|probe| probe.statement(text, statement))
    }

    fn quietly<T>(&mut self, f: impl FnOnce(&mut Self) -> Outcome<T>) -> Outcome<T> {
        let quiet =
            ErrorState { divide: Action::Ignore, over: Action::Ignore, under: Action::Ignore, invalid: Action::Ignore };
        let errors = std::mem::replace(&mut self.interpreter.state.errors, quiet);
        let outer = self.interpreter.trial.replace(Instant::now() + PATIENCE);
        let outcome = f(self);
        self.interpreter.trial = outer;
        self.interpreter.state.errors = errors;
        outcome
    }

    fn statement(&mut self, source: &str, statement: &Stmt) -> Outcome {
        match &statement.kind {
            StmtKind::Expr(e) => self.evaluate(source, e),
            StmtKind::Assign(node) => {
                let value = self.evaluate(source, &node.value)?;
                match &node.targets[..] {
                    [Expr { kind: ExprKind::Name(_), .. }] => Ok(value),
                    [Expr { kind: ExprKind::Subscript(target), .. }] => {
                        let (copy, key) = self.copied_target(source, target)?;
                        set_item(self.interpreter, &copy, &key, value)?;
                        Ok(get_item(self.interpreter, &copy, &key)?)
                    }
                    [Expr { kind: ExprKind::Tuple(names), .. }] => {
                        let items = crate::object::collect(self.interpreter, &value)?;
                        match items.len() == names.len() && value_is_plain(&value) {
                            true => Ok(Value::tuple(items)),
                            false => Err(Refusal::Effects),
                        }
                    }
                    _ => Err(Refusal::Effects),
                }
            }
            StmtKind::AugAssign(node) => {
                let value = self.evaluate(source, &node.value)?;
                let op = super::compile::binary_op(node.op);
                match &node.target.kind {
                    ExprKind::Subscript(target) => {
                        let (copy, key) = self.copied_target(source, target)?;
                        let old = get_item(self.interpreter, &copy, &key)?;
                        self.check_size(op, &old, &value)?;
                        let new = inplace(self.interpreter, op, &old, &value)?;
                        set_item(self.interpreter, &copy, &key, new)?;
                        Ok(get_item(self.interpreter, &copy, &key)?)
                    }
                    _ => {
                        let old = self.evaluate(source, &node.target)?;
                        let copy = self.copy(&old)?;
                        self.check_size(op, &old, &value)?;
                        Ok(inplace(self.interpreter, op, &copy, &value)?)
                    }
                }
            }
            _ => Err(Refusal::Effects),
        }
    }

    fn copied_target(&mut self, source: &str, target: &Subscript) -> Outcome<(Value, Value)> {
        let object = self.evaluate(source, &target.value)?;
        let copy = self.copy(&object)?;
        let key = self.evaluate(source, &target.index)?;
        Ok((copy, key))
    }

    fn copy(&mut self, value: &Value) -> Outcome {
        match value {
            Value::Array(array) if array.is_plain() && !array.view().dtype().is_object() => {
                let view = array.array();
                if view.size() > MOST_ELEMENTS {
                    return Err(Refusal::Size);
                }
                let mut copy = view.copy(Order::K)?;
                copy.set_writeable(view.is_writeable());
                Ok(Value::Array(Rc::new(ArrayObject::new(copy))))
            }
            Value::List(list) => Ok(Value::list(list.to_vec())),
            Value::Dict(dict) if value_is_plain(value) => Ok(Value::Dict(Rc::new(dict.copy()))),
            Value::Int(_) | Value::Float(_) | Value::Complex(_) | Value::Scalar(_) | Value::Bool(_) => {
                Ok(value.clone())
            }
            _ => Err(Refusal::Effects),
        }
    }

    fn evaluate(&mut self, source: &str, e: &Expr) -> Outcome {
        if !self.stand_ins.is_empty() {
            let text = e.span.text(source);
            if let Some((_, value)) = self.stand_ins.iter().find(|(known, _)| known == text) {
                return Ok(value.clone());
            }
        }
        let value = match &e.kind {
            ExprKind::Constant(constant) => constant_value(constant),
            ExprKind::Name(name) => match self.name(name) {
                Some(value) => value,
                None => return Err(Refusal::Effects),
            },
            ExprKind::Tuple(items) => Value::tuple(self.items(source, items)?),
            ExprKind::List(items) => Value::list(self.items(source, items)?),
            ExprKind::Slice(node) => {
                let mut part = |part: &Option<Expr>| match part {
                    Some(part) => self.evaluate(source, part),
                    None => Ok(Value::None),
                };
                let (start, stop, step) = (part(&node.lower)?, part(&node.upper)?, part(&node.step)?);
                Value::Slice(Rc::new(Slice { start, stop, step }))
            }
            ExprKind::BinOp(node) => {
                let (left, right) = (self.plain(source, &node.left)?, self.plain(source, &node.right)?);
                let op = super::compile::binary_op(node.op);
                self.check_size(op, &left, &right)?;
                binary(self.interpreter, op, &left, &right)?
            }
            ExprKind::UnaryOp(op, operand) => {
                let operand = self.plain(source, operand)?;
                let op = match op {
                    UnaryOperator::Invert => UnaryOp::Invert,
                    UnaryOperator::Not => UnaryOp::Not,
                    UnaryOperator::UAdd => UnaryOp::Pos,
                    UnaryOperator::USub => UnaryOp::Neg,
                };
                unary(self.interpreter, op, &operand)?
            }
            ExprKind::BoolOp(op, items) => {
                let mut last = Value::None;
                for item in items {
                    last = self.plain(source, item)?;
                    if truth(self.interpreter, &last)? == (*op == BoolOperator::Or) {
                        break;
                    }
                }
                last
            }
            ExprKind::IfExp(node) => {
                let test = self.plain(source, &node.test)?;
                let chosen = if truth(self.interpreter, &test)? { &node.body } else { &node.orelse };
                self.evaluate(source, chosen)?
            }
            ExprKind::Compare(node) => self.comparison(source, node)?,
            ExprKind::Attribute(node) => self.attribute(source, node)?,
            ExprKind::Subscript(node) => {
                let object = self.plain(source, &node.value)?;
                let key = self.plain(source, &node.index)?;
                get_item(self.interpreter, &object, &key)?
            }
            ExprKind::Call(node) => self.call(source, node)?,
            _ => return Err(Refusal::Effects),
        };
        Ok(value)
    }

    fn items(&mut self, source: &str, items: &[Expr]) -> Outcome<Vec<Value>> {
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            match &item.kind {
                ExprKind::Starred(inner) => match self.evaluate(source, inner)? {
                    Value::Tuple(more) => values.extend(more.iter().cloned()),
                    Value::List(more) => values.extend(more.to_vec()),
                    _ => return Err(Refusal::Effects),
                },
                _ => values.push(self.evaluate(source, item)?),
            }
        }
        Ok(values)
    }

    /// A value whose operations run no code of a script.
    fn plain(&mut self, source: &str, e: &Expr) -> Outcome {
        let value = self.evaluate(source, e)?;
        if value_is_plain(&value) { Ok(value) } else { Err(Refusal::Effects) }
    }

    fn comparison(&mut self, source: &str, node: &Compare) -> Outcome {
        let [(op, right)] = &node.rest[..] else { return Err(Refusal::Effects) };
        let (left, right) = (self.plain(source, &node.left)?, self.plain(source, right)?);
        let op = match op {
            CmpOperator::Eq => CompareOp::Eq,
            CmpOperator::NotEq => CompareOp::Ne,
            CmpOperator::Lt => CompareOp::Lt,
            CmpOperator::LtE => CompareOp::Le,
            CmpOperator::Gt => CompareOp::Gt,
            CmpOperator::GtE => CompareOp::Ge,
            CmpOperator::Is => return Ok(Value::Bool(left.is(&right))),
            CmpOperator::IsNot => return Ok(Value::Bool(!left.is(&right))),
            CmpOperator::In => return Ok(Value::Bool(contains(self.interpreter, &right, &left)?)),
            CmpOperator::NotIn => return Ok(Value::Bool(!contains(self.interpreter, &right, &left)?)),
        };
        self.check_size(BinaryOp::Add, &left, &right)?;
        Ok(compare(self.interpreter, op, &left, &right)?)
    }

    fn attribute(&mut self, source: &str, node: &Attribute) -> Outcome {
        let object = self.evaluate(source, &node.value)?;
        if let Value::Instance(instance) = &object {
            // Its own attribute, if no descriptor of the class stands before it.
            let class = instance.class().clone();
            if class.hooks_attributes() || class.lookup(&node.attr).is_some() {
                return Err(Refusal::Effects);
            }
            return instance.attributes.borrow().get(&node.attr).cloned().ok_or(Refusal::Effects);
        }
        if let Value::Class(class) = &object {
            return class.lookup(&node.attr).filter(value_is_plain).ok_or(Refusal::Effects);
        }
        if script_class(&object).is_some() {
            return Err(Refusal::Effects);
        }
        Ok(get_attribute(self.interpreter, &object, &node.attr)?)
    }

    fn call(&mut self, source: &str, node: &Call) -> Outcome {
        let positional = self.items(source, &node.args)?;
        let mut args = Args::new(positional);
        for keyword in &node.keywords {
            let Some(name) = &keyword.arg else { return Err(Refusal::Effects) };
            args.keywords.push((name.clone(), self.evaluate(source, &keyword.value)?));
        }
        if !args.positional.iter().chain(args.keywords.iter().map(|(_, value)| value)).all(value_is_plain) {
            return Err(Refusal::Effects);
        }
        let (callee, receiver) = match &node.func.kind {
            ExprKind::Attribute(attribute) => {
                let object = self.evaluate(source, &attribute.value)?;
                match &object {
                    Value::Module(_) => (self.evaluate(source, &node.func)?, None),
                    object if value_is_plain(object) => {
                        let (method, receiver) = load_method(self.interpreter, object, &attribute.attr)?;
                        (method, receiver)
                    }
                    _ => return Err(Refusal::Effects),
                }
            }
            _ => (self.evaluate(source, &node.func)?, None),
        };
        if let Some(receiver) = receiver {
            args.positional.insert(0, receiver);
        }
        if !pure::is_pure(&callee, &args) {
            return Err(Refusal::Effects);
        }
        if pure::elements(&callee, &args).is_none_or(|n| n > MOST_ELEMENTS) {
            return Err(Refusal::Size);
        }
        Ok(self.interpreter.call(&callee, args)?)
    }

    fn check_size(&mut self, op: BinaryOp, left: &Value, right: &Value) -> Outcome<()> {
        let (Some(a), Some(b)) = (array_of(left), array_of(right)) else { return Ok(()) };
        let fits = match op {
            BinaryOp::MatMul => {
                let rows = a.size().checked_mul(b.shape().last().copied().unwrap_or(1));
                rows.is_some_and(|n| n <= MOST_PRODUCTS) && a.size() <= MOST_PRODUCTS && b.size() <= MOST_PRODUCTS
            }
            _ => match common_shape([a.shape(), b.shape()].into_iter()) {
                Some(shape) => {
                    let count = shape.iter().try_fold(1usize, |n, &axis| n.checked_mul(axis));
                    count.is_some_and(|n| n <= MOST_ELEMENTS)
                }
                // It fails before it computes anything.
                None => true,
            },
        };
        if fits { Ok(()) } else { Err(Refusal::Size) }
    }

    /// The shape that `np.shape` gives to a value of an expression's kind; `None` for what is no array.
    pub fn shape(&mut self, value: &Value) -> Option<Vec<usize>> {
        Some(match value {
            Value::Array(array) => array.view().shape().to_vec(),
            Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Complex(_) | Value::Scalar(_) => Vec::new(),
            Value::BigInt(_) => Vec::new(),
            Value::List(_) | Value::Tuple(_) | Value::Range(_) if value_is_plain(value) => {
                array_like::to_array(self.interpreter, value).ok()?.shape().to_vec()
            }
            _ => return None,
        })
    }

    /// What statements do at most.
    pub fn reach(&mut self, text: &str) -> Reach {
        let Ok(tree) = parse_module(text) else { return Reach::Nothing };
        let computes = self.only_computes(text, &tree.body);
        match tree.body.iter().all(|statement| matches!(statement.kind, StmtKind::Expr(_) | StmtKind::Pass)) {
            _ if !computes => Reach::Anything,
            true => Reach::Nothing,
            false => Reach::Names,
        }
    }

    fn only_computes(&mut self, text: &str, body: &[Stmt]) -> bool {
        body.iter().all(|statement| match &statement.kind {
            StmtKind::Expr(e) => self.computes(text, e),
            StmtKind::Assign(node) => {
                let names = |target: &Expr| match &target.kind {
                    ExprKind::Name(_) => true,
                    ExprKind::Tuple(items) => items.iter().all(|item| matches!(item.kind, ExprKind::Name(_))),
                    _ => false,
                };
                node.targets.iter().all(names) && self.computes(text, &node.value)
            }
            StmtKind::Import(_) | StmtKind::FunctionDef(_) | StmtKind::Pass => true,
            _ => false,
        })
    }

    fn computes(&mut self, text: &str, e: &Expr) -> bool {
        match &e.kind {
            ExprKind::Constant(_) => true,
            ExprKind::Name(name) => self.name(name).is_none_or(|value| match value {
                Value::Module(_) | Value::Ufunc(_) | Value::Entry(_) | Value::Type(_) => true,
                value => value_is_plain(&value),
            }),
            ExprKind::Call(call) => {
                let known = match &call.func.kind {
                    ExprKind::Attribute(attribute) => match self.evaluate(text, &attribute.value) {
                        Ok(Value::Module(_)) => {
                            self.evaluate(text, &call.func).is_ok_and(|f| pure::is_pure(&f, &Args::default()))
                        }
                        _ => pure::is_pure_method(&attribute.attr) && self.computes(text, &attribute.value),
                    },
                    _ => self.evaluate(text, &call.func).is_ok_and(|f| pure::is_pure(&f, &Args::default())),
                };
                let out = call.keywords.iter().any(|keyword| keyword.arg.as_deref().is_none_or(|name| name == "out"));
                // A third positional argument may be `out`.
                known
                    && !out
                    && call.args.len() < 3
                    && call.args.iter().all(|e| self.computes(text, e))
                    && call.keywords.iter().all(|keyword| self.computes(text, &keyword.value))
            }
            ExprKind::BinOp(_)
            | ExprKind::UnaryOp(..)
            | ExprKind::BoolOp(..)
            | ExprKind::Compare(_)
            | ExprKind::IfExp(_)
            | ExprKind::Attribute(_)
            | ExprKind::Subscript(_)
            | ExprKind::Slice(_)
            | ExprKind::Tuple(_)
            | ExprKind::List(_) => e.children().into_iter().all(|child| self.computes(text, child)),
            _ => false,
        }
    }
}

fn array_of(value: &Value) -> Option<Array> {
    match value {
        Value::Array(array) => Some(array.array()),
        _ => None,
    }
}

/// Whether operations on a value run no code of a script and draw on no state.
pub(super) fn value_is_plain(value: &Value) -> bool {
    match value {
        Value::Array(array) => array.is_plain() && !array.view().dtype().is_object(),
        Value::Tuple(items) => items.iter().all(value_is_plain),
        Value::List(list) => list.items().iter().all(value_is_plain),
        Value::Dict(dict) => dict.items().iter().all(|(key, value)| value_is_plain(key) && value_is_plain(value)),
        Value::Slice(slice) => [&slice.start, &slice.stop, &slice.step].into_iter().all(value_is_plain),
        Value::Instance(_) | Value::Class(_) | Value::Exception(_) | Value::Function(_) | Value::Method(_) => false,
        Value::Object(_) | Value::Module(_) => false,
        _ => true,
    }
}
