//! Expressions: every one can be evaluated into a given register, or be an operand where it already stands.
//!
//! `expression_to` writes its target as its very last step, so that `x = f(x)` may name `x` as the target; expressions that write in
//! several steps go through a temporary when the target is a local.

use super::super::code::*;
use super::unit::Label;
use super::{Compiler, Outcome};
use crate::object::{BinaryOp, UnaryOp, Value};
use crate::syntax::Span;
use crate::syntax::ast::*;

impl<'a> Compiler<'a> {
    /// A register that holds the value: a local itself, or a fresh temporary.
    pub(super) fn operand(&mut self, e: &'a Expr) -> Outcome<Reg> {
        if let ExprKind::Name(name) = &e.kind
            && let Some(register) = self.local_operand(name)
        {
            return Ok(register);
        }
        let register = self.temp();
        self.expression_to(e, register)?;
        Ok(register)
    }

    /// A fresh temporary with the value.
    pub(super) fn value(&mut self, e: &'a Expr) -> Outcome<Reg> {
        let register = self.temp();
        self.expression_to(e, register)?;
        Ok(register)
    }

    /// Values into consecutive fresh temporaries.
    pub(super) fn values(&mut self, items: &'a [Expr]) -> Outcome<Reg> {
        let first = self.mark().min(NO_REG as usize) as Reg;
        for item in items {
            self.value(item)?;
        }
        Ok(first)
    }

    /// Evaluates into a register.
    pub(super) fn expression_to(&mut self, e: &'a Expr, dst: Reg) -> Outcome {
        let mark = self.mark();
        self.evaluate(e, dst)?;
        self.release(mark);
        Ok(())
    }

    fn evaluate(&mut self, e: &'a Expr, dst: Reg) -> Outcome {
        let span = e.span;
        match &e.kind {
            ExprKind::Constant(constant) => self.load_constant(constant_value(constant), dst, span),
            ExprKind::Name(name) => self.load_name(name, dst, span),
            ExprKind::BoolOp(op, items) => self.through_temp(dst, span, |c, dst| c.bool_op(*op, items, dst, span))?,
            ExprKind::NamedExpr(node) => {
                let value = self.value(&node.value)?;
                self.emit(Op::Copy(dst, value), span);
                self.assign(&node.target, value)?;
            }
            ExprKind::BinOp(node) => self.binary(node, dst, span)?,
            ExprKind::UnaryOp(op, operand) => self.unary(*op, operand, dst, span)?,
            ExprKind::Lambda(node) => self.lambda(node, dst, span)?,
            ExprKind::IfExp(node) => self.through_temp(dst, span, |c, dst| c.conditional(node, dst))?,
            ExprKind::Dict(items) => self.through_temp(dst, span, |c, dst| c.dict(items, dst, span))?,
            ExprKind::Set(items) => self.through_temp(dst, span, |c, dst| c.set(items, dst, span))?,
            ExprKind::List(items) => self.through_temp(dst, span, |c, dst| c.list(items, dst, span))?,
            ExprKind::Tuple(items) => self.through_temp(dst, span, |c, dst| c.tuple(items, dst, span))?,
            ExprKind::ListComp(node) => self.through_temp(dst, span, |c, dst| c.list_comprehension(node, dst, span))?,
            ExprKind::SetComp(node) => self.through_temp(dst, span, |c, dst| c.set_comprehension(node, dst, span))?,
            ExprKind::DictComp(node) => self.through_temp(dst, span, |c, dst| c.dict_comprehension(node, dst, span))?,
            ExprKind::GeneratorExp(node) => self.generator_expression(node, dst, span)?,
            ExprKind::Yield(value) => {
                let value = match value {
                    Some(value) => self.operand(value)?,
                    None => {
                        let register = self.temp();
                        self.load_constant(Value::None, register, span);
                        register
                    }
                };
                self.yield_value(dst, value, span);
            }
            ExprKind::Await(value) => {
                let source = self.operand(value)?;
                self.await_value(Awaited::Expression, dst, source, span);
            }
            ExprKind::YieldFrom(value) => {
                let state = self.temps(2);
                let source = self.operand(value)?;
                self.emit(Op::GetDelegate(state, source), span);
                self.load_constant(Value::None, state + 1, span);
                self.emit(Op::Delegate(dst, state), span);
            }
            ExprKind::Compare(node) => match &node.rest[..] {
                [(op, right)] => {
                    let left = self.operand(&node.left)?;
                    let right = self.operand(right)?;
                    self.emit(Op::Compare(comparison(*op), dst, left, right), span);
                }
                _ => self.through_temp(dst, span, |c, dst| c.chain(node, dst, span))?,
            },
            ExprKind::Call(node) => self.call(node, dst, span)?,
            ExprKind::FormattedValue(node) => self.formatted(node, dst, span)?,
            ExprKind::JoinedStr(items) => self.joined(items, dst, span)?,
            ExprKind::Attribute(node) => {
                let object = self.operand(&node.value)?;
                let site = self.site(&node.attr);
                let span = self.attribute_span(span, &node.attr);
                self.emit(Op::GetAttr(dst, object, site), span);
            }
            ExprKind::Subscript(node) => self.subscript(node, dst, span)?,
            ExprKind::Starred(_) => return self.error("can't use starred expression here", span),
            ExprKind::Slice(node) => self.slice(node, dst, span)?,
        }
        Ok(())
    }

    /// Lets an expression that writes its target early use a temporary instead of a local.
    fn through_temp(&mut self, dst: Reg, span: Span, f: impl FnOnce(&mut Self, Reg) -> Outcome) -> Outcome {
        if !self.is_local(dst) {
            return f(self, dst);
        }
        let temp = self.temp();
        f(self, temp)?;
        self.emit(Op::Move(dst, temp), span);
        Ok(())
    }

    fn bool_op(&mut self, op: BoolOperator, items: &'a [Expr], dst: Reg, span: Span) -> Outcome {
        let done = self.label();
        for (i, item) in items.iter().enumerate() {
            self.expression_to(item, dst)?;
            if i + 1 < items.len() {
                self.emit(
                    match op {
                        BoolOperator::And => Op::JumpIfFalseKeep(dst, done.0),
                        BoolOperator::Or => Op::JumpIfTrueKeep(dst, done.0),
                    },
                    span,
                );
            }
        }
        self.place(done);
        Ok(())
    }

    fn conditional(&mut self, node: &'a IfExp, dst: Reg) -> Outcome {
        let (otherwise, done) = (self.label(), self.label());
        self.jump_unless(&node.test, otherwise)?;
        self.expression_to(&node.body, dst)?;
        self.jump(done, node.body.span);
        self.place(otherwise);
        self.expression_to(&node.orelse, dst)?;
        self.place(done);
        Ok(())
    }

    fn chain(&mut self, node: &'a Compare, dst: Reg, span: Span) -> Outcome {
        let done = self.label();
        let left = self.temps(2);
        self.expression_to(&node.left, left)?;
        for (i, (op, right)) in node.rest.iter().enumerate() {
            let last = i + 1 == node.rest.len();
            self.expression_to(right, left + 1)?;
            if last {
                self.emit(Op::Compare(comparison(*op), dst, left, left + 1), span);
            } else {
                let copy = self.temp();
                self.emit(Op::Copy(copy, left + 1), span);
                self.emit(Op::Compare(comparison(*op), dst, left, left + 1), span);
                self.emit(Op::Move(left, copy), span);
                self.emit(Op::JumpIfFalseKeep(dst, done.0), span);
            }
        }
        self.place(done);
        Ok(())
    }

    fn binary(&mut self, node: &'a BinOp, dst: Reg, span: Span) -> Outcome {
        let left = self.operand(&node.left)?;
        let op = binary_op(node.op);
        if let Some(small) = small_int(&node.right) {
            self.emit(
                match op {
                    BinaryOp::Add => Op::AddInt(dst, left, small),
                    BinaryOp::Sub => Op::SubInt(dst, left, small),
                    BinaryOp::Mul => Op::MulInt(dst, left, small),
                    BinaryOp::Mod => Op::ModInt(dst, left, small),
                    op => Op::BinaryInt(op, dst, left, small),
                },
                span,
            );
            return Ok(());
        }
        let right = self.operand(&node.right)?;
        self.emit(
            match op {
                BinaryOp::Add => Op::Add(dst, left, right),
                BinaryOp::Sub => Op::Sub(dst, left, right),
                BinaryOp::Mul => Op::Mul(dst, left, right),
                BinaryOp::TrueDiv => Op::TrueDiv(dst, left, right),
                op => Op::Binary(op, dst, left, right),
            },
            span,
        );
        Ok(())
    }

    fn unary(&mut self, op: UnaryOperator, operand: &'a Expr, dst: Reg, span: Span) -> Outcome {
        if let Some(value) = negated_constant(op, operand) {
            self.load_constant(value, dst, span);
            return Ok(());
        }
        let value = self.operand(operand)?;
        let op = match op {
            UnaryOperator::Invert => UnaryOp::Invert,
            UnaryOperator::Not => UnaryOp::Not,
            UnaryOperator::UAdd => UnaryOp::Pos,
            UnaryOperator::USub => UnaryOp::Neg,
        };
        self.emit(Op::Unary(op, dst, value), span);
        Ok(())
    }

    fn joined(&mut self, items: &'a [Expr], dst: Reg, span: Span) -> Outcome {
        let first = self.values(items)?;
        self.emit(Op::BuildString(dst, first, items.len() as u16), span);
        Ok(())
    }

    fn formatted(&mut self, node: &'a FormattedValue, dst: Reg, span: Span) -> Outcome {
        let value = self.operand(&node.value)?;
        let spec = match &node.format_spec {
            Some(spec) => self.value(spec)?,
            None => NO_REG,
        };
        let conversion = match node.conversion {
            Conversion::None => Convert::None,
            Conversion::Str => Convert::Str,
            Conversion::Repr => Convert::Repr,
            Conversion::Ascii => Convert::Ascii,
        };
        self.emit(Op::Format(conversion, dst, value, spec), span);
        Ok(())
    }

    fn subscript(&mut self, node: &'a Subscript, dst: Reg, span: Span) -> Outcome {
        let object = self.operand(&node.value)?;
        if let Some(small) = small_int(&node.index) {
            self.emit(Op::GetItemInt(dst, object, small), span);
        } else if let Some([i, j]) = self.index_pair(&node.index)? {
            match (u8::try_from(dst), u8::try_from(object), u8::try_from(i), u8::try_from(j)) {
                (Ok(dst), Ok(object), Ok(i), Ok(j)) => self.emit(Op::GetItemAt(dst, object, i, j), span),
                _ => {
                    let first = self.side_by_side(i, j, span);
                    self.emit(Op::GetItem2(dst, object, first), span);
                }
            }
        } else {
            let key = self.operand(&node.index)?;
            self.emit(Op::GetItem(dst, object, key), span);
        }
        Ok(())
    }

    /// Where the two indices of `x[i, j]` are, when neither is a slice or starred.
    pub(super) fn index_pair(&mut self, index: &'a Expr) -> Outcome<Option<[Reg; 2]>> {
        let ExprKind::Tuple(items) = &index.kind else { return Ok(None) };
        let plain = |e: &Expr| !matches!(e.kind, ExprKind::Slice(_) | ExprKind::Starred(_));
        if items.len() != 2 || !items.iter().all(plain) {
            return Ok(None);
        }
        Ok(Some([self.operand(&items[0])?, self.operand(&items[1])?]))
    }

    /// Two values in consecutive temporaries.
    pub(super) fn side_by_side(&mut self, i: Reg, j: Reg, span: Span) -> Reg {
        let first = self.temps(2);
        self.emit(Op::Move(first, i), span);
        self.emit(Op::Move(first + 1, j), span);
        first
    }

    fn slice(&mut self, node: &'a Slice, dst: Reg, span: Span) -> Outcome {
        if let Some(value) = constant_slice(node) {
            self.load_constant(value, dst, span);
            return Ok(());
        }
        let first = self.temps(3);
        for (i, part) in [&node.lower, &node.upper, &node.step].into_iter().enumerate() {
            match part {
                Some(part) => self.expression_to(part, first + i as Reg)?,
                None => self.load_constant(Value::None, first + i as Reg, span),
            }
        }
        self.emit(Op::BuildSlice(dst, first), span);
        Ok(())
    }

    /// Jumps when the test is false.
    pub(super) fn jump_unless(&mut self, test: &'a Expr, label: Label) -> Outcome {
        self.jump_on(test, false, label)
    }

    /// Jumps when the test's truth is `sense`, falls through otherwise.
    pub(super) fn jump_on(&mut self, test: &'a Expr, sense: bool, label: Label) -> Outcome {
        let mark = self.mark();
        let span = test.span;
        match &test.kind {
            ExprKind::UnaryOp(UnaryOperator::Not, inner) => self.jump_on(inner, !sense, label)?,
            ExprKind::BoolOp(op, items) => {
                // One operand decides a jump at once if it is the sense that decides the whole.
                let decisive = (*op == BoolOperator::Or) == sense;
                let past = self.label();
                for (i, item) in items.iter().enumerate() {
                    if i + 1 == items.len() || decisive {
                        self.jump_on(item, sense, label)?;
                    } else {
                        self.jump_on(item, !sense, past)?;
                    }
                }
                self.place(past);
            }
            ExprKind::Compare(node) if node.rest.len() == 1 => {
                let (op, right) = &node.rest[0];
                let left = self.operand(&node.left)?;
                let op = comparison(*op);
                match small_int(right) {
                    Some(small) if op.is_ordering() => self.emit(Op::CompareIntJump(op, sense, left, small), span),
                    _ => {
                        let right = self.operand(right)?;
                        self.emit(Op::CompareJump(op, sense, left, right), span);
                    }
                }
                self.jump(label, span);
            }
            ExprKind::Constant(constant) if constant_truth(constant).is_some() => {
                if constant_truth(constant) == Some(sense) {
                    self.jump(label, span);
                }
            }
            _ => {
                let value = self.operand(test)?;
                self.emit(
                    match sense {
                        true => Op::JumpIfTrue(value, label.0),
                        false => Op::JumpIfFalse(value, label.0),
                    },
                    span,
                );
            }
        }
        self.release(mark);
        Ok(())
    }
}

/// A literal as a value.
pub fn constant_value(constant: &Constant) -> Value {
    match constant {
        Constant::None => Value::None,
        Constant::True => Value::Bool(true),
        Constant::False => Value::Bool(false),
        Constant::Ellipsis => Value::Ellipsis,
        Constant::Int(value) => Value::Int(*value),
        Constant::BigInt(value) => Value::BigInt(value.clone()),
        Constant::Float(value) => Value::Float(*value),
        Constant::Imaginary(value) => Value::complex(num_complex::Complex::new(0.0, *value)),
        Constant::Str(text) => Value::from(&**text),
        Constant::Bytes(bytes) => Value::bytes(bytes.to_vec()),
    }
}

/// The truth of the constants that conditions are written with.
pub(super) fn constant_truth(constant: &Constant) -> Option<bool> {
    match constant {
        Constant::True => Some(true),
        Constant::False | Constant::None => Some(false),
        Constant::Int(value) => Some(*value != 0),
        _ => None,
    }
}

fn negated_constant(op: UnaryOperator, operand: &Expr) -> Option<Value> {
    let ExprKind::Constant(constant) = &operand.kind else { return None };
    match (op, constant) {
        (UnaryOperator::USub, Constant::Int(value)) => Some(Value::int(-num_bigint::BigInt::from(*value))),
        (UnaryOperator::USub, Constant::BigInt(value)) => Some(Value::int(-(**value).clone())),
        (UnaryOperator::USub, Constant::Float(value)) => Some(Value::Float(-value)),
        (UnaryOperator::USub, Constant::Imaginary(value)) => {
            Some(Value::complex(num_complex::Complex::new(-0.0, -value)))
        }
        _ => None,
    }
}

/// A constant, or a tuple of constants, that may stand in the constants table.
pub(super) fn foldable(e: &Expr) -> Option<Value> {
    match &e.kind {
        ExprKind::Constant(constant) => Some(constant_value(constant)),
        ExprKind::UnaryOp(op, operand) => negated_constant(*op, operand),
        ExprKind::Tuple(items) => Some(Value::tuple(items.iter().map(foldable).collect::<Option<_>>()?)),
        ExprKind::Slice(node) => constant_slice(node),
        _ => None,
    }
}

fn constant_slice(node: &Slice) -> Option<Value> {
    let part = |part: &Option<Expr>| part.as_ref().map_or(Some(Value::None), foldable);
    let slice = crate::object::Slice { start: part(&node.lower)?, stop: part(&node.upper)?, step: part(&node.step)? };
    Some(Value::Slice(std::rc::Rc::new(slice)))
}

/// An integer literal that fits into an instruction.
pub(super) fn small_int(e: &Expr) -> Option<i16> {
    match &e.kind {
        ExprKind::Constant(Constant::Int(value)) => i16::try_from(*value).ok(),
        ExprKind::UnaryOp(UnaryOperator::USub, operand) => match &operand.kind {
            ExprKind::Constant(Constant::Int(value)) => i16::try_from(-value).ok(),
            _ => None,
        },
        _ => None,
    }
}

pub fn binary_op(op: Operator) -> BinaryOp {
    match op {
        Operator::Add => BinaryOp::Add,
        Operator::Sub => BinaryOp::Sub,
        Operator::Mult => BinaryOp::Mul,
        Operator::MatMult => BinaryOp::MatMul,
        Operator::Div => BinaryOp::TrueDiv,
        Operator::Mod => BinaryOp::Mod,
        Operator::Pow => BinaryOp::Pow,
        Operator::LShift => BinaryOp::LShift,
        Operator::RShift => BinaryOp::RShift,
        Operator::BitOr => BinaryOp::BitOr,
        Operator::BitXor => BinaryOp::BitXor,
        Operator::BitAnd => BinaryOp::BitAnd,
        Operator::FloorDiv => BinaryOp::FloorDiv,
    }
}

pub(super) fn comparison(op: CmpOperator) -> Comparison {
    match op {
        CmpOperator::Eq => Comparison::Eq,
        CmpOperator::NotEq => Comparison::Ne,
        CmpOperator::Lt => Comparison::Lt,
        CmpOperator::LtE => Comparison::Le,
        CmpOperator::Gt => Comparison::Gt,
        CmpOperator::GtE => Comparison::Ge,
        CmpOperator::Is => Comparison::Is,
        CmpOperator::IsNot => Comparison::IsNot,
        CmpOperator::In => Comparison::In,
        CmpOperator::NotIn => Comparison::NotIn,
    }
}
