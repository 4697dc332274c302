//! The dispatch loop. Integers and floats are computed here; everything else goes to the protocols of `object`.

use std::rc::Rc;
use std::sync::atomic::Ordering;

use super::super::code::*;
use super::super::frame::{Role, Window};
use super::super::interpreter::Interpreter;
use super::Exit;
use crate::error::{Error, Kind, Result};
use crate::object::{BinaryOp, Value, truth};

impl Interpreter {
    /// Runs instructions until the frames are down to `depth`, a generator yields, or an error is raised.
    pub(super) fn execute(&mut self, depth: usize) -> Result<Exit> {
        let frame = self.frame()?;
        let mut code: Rc<Code> = frame.code.clone();
        let mut function = frame.function.clone();
        let mut w = Window { base: frame.base, locals: code.locals.len() };
        let mut pc = self.pc;

        macro_rules! reg {
            ($r:expr) => {
                self.stack[w.base + $r as usize]
            };
        }
        // After a frame was pushed or popped.
        macro_rules! reload {
            ($pc:expr) => {{
                let frame = self.frame()?;
                code = frame.code.clone();
                function = frame.function.clone();
                w = Window { base: frame.base, locals: code.locals.len() };
                pc = $pc;
            }};
        }
        macro_rules! arithmetic {
            ($d:ident, $a:ident, $b:ident, $checked:ident, $float:tt, $op:ident) => {
                match (&reg!($a), &reg!($b)) {
                    (Some(Value::Int(x)), Some(Value::Int(y))) => match x.$checked(*y) {
                        Some(z) => set_int(&mut reg!($d), z),
                        None => self.binary_slow(BinaryOp::$op, w, $d, $a, $b)?,
                    },
                    (Some(Value::Float(x)), Some(Value::Float(y))) => {
                        let z = x $float y;
                        set_float(&mut reg!($d), z)
                    }
                    _ => self.binary_slow(BinaryOp::$op, w, $d, $a, $b)?,
                }
            };
        }
        // Goes on at a target; going backwards is when the user can interrupt.
        macro_rules! jump {
            ($target:expr) => {{
                let target = $target as usize;
                if target < pc && self.interrupt.load(Ordering::Relaxed) {
                    return Err(self.interrupted());
                }
                pc = target;
            }};
        }
        macro_rules! jump_if {
            ($take:expr) => {
                if $take {
                    if let Some(&Op::Jump(target)) = code.ops.get(pc) {
                        jump!(target);
                    }
                } else {
                    pc += 1;
                }
            };
        }
        macro_rules! pushed {
            ($pushed:expr) => {
                if $pushed {
                    reload!(0);
                }
            };
        }

        loop {
            self.pc = pc;
            let Some(&op) = code.ops.get(pc) else {
                return Err(Error::new(Kind::SystemError, "ran past the end of the code"));
            };
            pc += 1;
            match op {
                Op::Const(d, index) => {
                    let value = code.constants[index as usize].clone();
                    reg!(d) = Some(value);
                }
                Op::Move(d, a) => {
                    let value = self.operand(w, a)?;
                    reg!(d) = Some(value);
                }
                Op::Copy(d, a) => {
                    let value = self.peek(w, a)?;
                    reg!(d) = Some(value);
                }
                Op::Clear(a) => reg!(a) = None,
                Op::LoadGlobal(d, index) => {
                    let site = &code.globals[index as usize];
                    let found = function.globals.names.borrow().slot_value(site.slot).cloned();
                    let value = match found {
                        Some(value) => value,
                        None => self.load_builtin(site)?,
                    };
                    reg!(d) = Some(value);
                }
                Op::StoreGlobal(a, index) => {
                    let value = self.operand(w, a)?;
                    let old = {
                        let mut names = function.globals.names.borrow_mut();
                        names.replace_slot(code.globals[index as usize].slot, Some(value))
                    };
                    drop(old);
                }
                Op::LoadFree(d, free) => match function.closure.get(free as usize).and_then(|cell| cell.get()) {
                    Some(value) => reg!(d) = Some(value),
                    None => return Err(super::super::frame::unbound_free(&code.free[free as usize])),
                },
                Op::Add(d, a, b) => arithmetic!(d, a, b, checked_add, +, Add),
                Op::Sub(d, a, b) => arithmetic!(d, a, b, checked_sub, -, Sub),
                Op::Mul(d, a, b) => arithmetic!(d, a, b, checked_mul, *, Mul),
                Op::TrueDiv(d, a, b) => match (&reg!(a), &reg!(b)) {
                    (Some(Value::Float(x)), Some(Value::Float(y))) if *y != 0.0 => {
                        let z = x / y;
                        set_float(&mut reg!(d), z)
                    }
                    _ => self.binary_slow(BinaryOp::TrueDiv, w, d, a, b)?,
                },
                Op::AddInt(d, a, small) => match &reg!(a) {
                    Some(Value::Int(x)) if x.checked_add(small as i64).is_some() => {
                        let z = x + small as i64;
                        set_int(&mut reg!(d), z)
                    }
                    Some(Value::Float(x)) => {
                        let z = x + small as f64;
                        set_float(&mut reg!(d), z)
                    }
                    _ => self.binary_int_slow(BinaryOp::Add, w, d, a, small)?,
                },
                Op::SubInt(d, a, small) => match &reg!(a) {
                    Some(Value::Int(x)) if x.checked_sub(small as i64).is_some() => {
                        let z = x - small as i64;
                        set_int(&mut reg!(d), z)
                    }
                    Some(Value::Float(x)) => {
                        let z = x - small as f64;
                        set_float(&mut reg!(d), z)
                    }
                    _ => self.binary_int_slow(BinaryOp::Sub, w, d, a, small)?,
                },
                Op::Binary(op, d, a, b) => match (&reg!(a), &reg!(b)) {
                    (Some(Value::Int(x)), Some(Value::Int(y))) => match int_binary(op, *x, *y) {
                        Some(z) => set_int(&mut reg!(d), z),
                        None => self.binary_slow(op, w, d, a, b)?,
                    },
                    _ => self.binary_slow(op, w, d, a, b)?,
                },
                Op::BinaryInt(op, d, a, small) => match &reg!(a) {
                    Some(Value::Int(x)) => match int_binary(op, *x, small as i64) {
                        Some(z) => set_int(&mut reg!(d), z),
                        None => self.binary_int_slow(op, w, d, a, small)?,
                    },
                    Some(Value::Float(x)) => match float_binary(op, *x, small as f64) {
                        Some(z) => set_float(&mut reg!(d), z),
                        None => self.binary_int_slow(op, w, d, a, small)?,
                    },
                    _ => self.binary_int_slow(op, w, d, a, small)?,
                },
                Op::Inplace(op, d, a, b) => match (&reg!(a), &reg!(b)) {
                    (Some(Value::Int(x)), Some(Value::Int(y))) => match int_binary(op, *x, *y) {
                        Some(z) => set_int(&mut reg!(d), z),
                        None => self.inplace_slow(op, w, d, a, b)?,
                    },
                    (Some(Value::Float(x)), Some(Value::Float(y))) => match float_binary(op, *x, *y) {
                        Some(z) => set_float(&mut reg!(d), z),
                        None => self.inplace_slow(op, w, d, a, b)?,
                    },
                    _ => self.inplace_slow(op, w, d, a, b)?,
                },
                Op::InplaceInt(op, d, a, small) => match &reg!(a) {
                    Some(Value::Int(x)) => match int_binary(op, *x, small as i64) {
                        Some(z) => set_int(&mut reg!(d), z),
                        None => self.inplace_int_slow(op, w, d, a, small)?,
                    },
                    Some(Value::Float(x)) => match float_binary(op, *x, small as f64) {
                        Some(z) => set_float(&mut reg!(d), z),
                        None => self.inplace_int_slow(op, w, d, a, small)?,
                    },
                    _ => self.inplace_int_slow(op, w, d, a, small)?,
                },
                Op::Compare(op, d, a, b) => {
                    let value = match (&reg!(a), &reg!(b)) {
                        (Some(Value::Int(x)), Some(Value::Int(y))) if op as u8 <= Comparison::Ge as u8 => {
                            Value::Bool(ordered(op, x, y))
                        }
                        (Some(Value::Float(x)), Some(Value::Float(y))) if op as u8 <= Comparison::Ge as u8 => {
                            Value::Bool(ordered(op, x, y))
                        }
                        _ => self.compare_slow(op, w, a, b)?,
                    };
                    reg!(d) = Some(value);
                }
                Op::CompareJump(op, sense, a, b) => {
                    let holds = match (&reg!(a), &reg!(b)) {
                        (Some(Value::Int(x)), Some(Value::Int(y))) if op as u8 <= Comparison::Ge as u8 => {
                            ordered(op, x, y)
                        }
                        (Some(Value::Float(x)), Some(Value::Float(y))) if op as u8 <= Comparison::Ge as u8 => {
                            ordered(op, x, y)
                        }
                        _ => {
                            let value = self.compare_slow(op, w, a, b)?;
                            truth(self, &value)?
                        }
                    };
                    jump_if!(holds == sense);
                }
                Op::CompareIntJump(op, sense, a, small) => {
                    let holds = match &reg!(a) {
                        Some(Value::Int(x)) => ordered(op, x, &(small as i64)),
                        Some(Value::Float(x)) => ordered(op, x, &(small as f64)),
                        _ => {
                            let value = self.compare_int_slow(op, w, a, small)?;
                            truth(self, &value)?
                        }
                    };
                    jump_if!(holds == sense);
                }
                Op::Jump(target) => jump!(target),
                Op::JumpIfFalse(a, target) => {
                    if !self.truth_of(w, a)? {
                        jump!(target);
                    }
                }
                Op::JumpIfTrue(a, target) => {
                    if self.truth_of(w, a)? {
                        jump!(target);
                    }
                }
                Op::JumpIfFalseKeep(a, target) => {
                    let value = self.peek(w, a)?;
                    if !truth(self, &value)? {
                        jump!(target);
                    }
                }
                Op::JumpIfTrueKeep(a, target) => {
                    let value = self.peek(w, a)?;
                    if truth(self, &value)? {
                        jump!(target);
                    }
                }
                Op::ForIter(state, d) => {
                    let next = match &mut self.stack[w.base + state as usize..w.base + state as usize + 3] {
                        // A counted range: next integer, how many are left, step.
                        [Some(Value::Int(at)), Some(Value::Int(left)), Some(Value::Int(step))] => {
                            if *left > 0 {
                                let item = *at;
                                *left -= 1;
                                *at = at.wrapping_add(*step);
                                set_int(&mut reg!(d), item);
                                true
                            } else {
                                false
                            }
                        }
                        _ => match self.next_of_loop(w, state)? {
                            Some(item) => {
                                reg!(d) = Some(item);
                                true
                            }
                            None => {
                                reg!(state) = None;
                                false
                            }
                        },
                    };
                    jump_if!(next);
                }
                Op::GetItemInt(d, a, small) => {
                    let value = match &reg!(a) {
                        Some(Value::List(list)) => pick(&list.items(), small as i64),
                        Some(Value::Tuple(items)) => pick(items, small as i64),
                        _ => None,
                    };
                    let value = match value {
                        Some(value) => value,
                        None => self.get_item_slow(w, a, Value::Int(small as i64))?,
                    };
                    reg!(d) = Some(value);
                }
                Op::GetItem(d, a, k) => {
                    let value = match (&reg!(a), &reg!(k)) {
                        (Some(Value::List(list)), Some(Value::Int(index))) => pick(&list.items(), *index),
                        (Some(Value::Tuple(items)), Some(Value::Int(index))) => pick(items, *index),
                        _ => None,
                    };
                    let value = match value {
                        Some(value) => value,
                        None => {
                            let key = self.operand(w, k)?;
                            self.get_item_slow(w, a, key)?
                        }
                    };
                    reg!(d) = Some(value);
                }
                Op::Call(d, callee, count) => pushed!(self.call_op(w, d, callee, count as usize)?),
                Op::CallMethod(d, callee, count) => pushed!(self.call_method_op(w, d, callee, count as usize)?),
                Op::Return(a) => {
                    let value = match reg!(a).take() {
                        Some(value) => value,
                        None => self.operand(w, a)?,
                    };
                    let Some(frame) = self.pop_frame() else {
                        return Ok(Exit::Returned(value));
                    };
                    let value = match frame.role {
                        Role::Plain => value,
                        Role::Init(instance) => self.finish_init(value, instance)?,
                        Role::Generator(state) => {
                            state.finish();
                            value
                        }
                    };
                    if self.frames.len() == depth {
                        return Ok(Exit::Returned(value));
                    }
                    reload!(self.pc + 1);
                    reg!(frame.dst) = Some(value);
                }
                Op::Yield(_, a) => {
                    let value = self.operand(w, a)?;
                    return Ok(self.suspend(value));
                }
                Op::Delegate(d, from) => match self.delegate(w, d, from)? {
                    Some(value) => return Ok(self.suspend(value)),
                    None => {}
                },
                Op::LoadCell(d, cell) => match self.frame()?.cells[cell as usize].get() {
                    Some(value) => reg!(d) = Some(value),
                    None => return Err(super::super::frame::unbound_local(&code.cells[cell as usize].0)),
                },
                Op::StoreCell(cell, a) => {
                    let value = self.operand(w, a)?;
                    self.frame()?.cells[cell as usize].set(Some(value));
                }
                other => self.step(other, w, &code, &function)?,
            }
        }
    }

    pub(super) fn interrupted(&mut self) -> Error {
        self.interrupt.store(false, Ordering::Relaxed);
        Error::new(Kind::KeyboardInterrupt, "")
    }

    /// The truth of a register, consumed if it is a temporary.
    #[inline(always)]
    fn truth_of(&mut self, w: Window, r: Reg) -> Result<bool> {
        if let Some(Value::Bool(value)) = self.stack[w.base + r as usize] {
            return Ok(value);
        }
        let value = self.operand(w, r)?;
        truth(self, &value)
    }

    fn finish_init(&mut self, value: Value, instance: Value) -> Result<Value> {
        match value {
            Value::None => Ok(instance),
            other => {
                let name = crate::object::type_name(&other);
                Err(Error::type_error(format!("__init__() should return None, not '{name}'")))
            }
        }
    }
}

#[inline(always)]
fn set_int(place: &mut Option<Value>, value: i64) {
    match place {
        Some(Value::Int(old)) => *old = value,
        place => *place = Some(Value::Int(value)),
    }
}

#[inline(always)]
fn set_float(place: &mut Option<Value>, value: f64) {
    match place {
        Some(Value::Float(old)) => *old = value,
        place => *place = Some(Value::Float(value)),
    }
}

#[inline(always)]
fn ordered<T: PartialOrd>(op: Comparison, x: &T, y: &T) -> bool {
    match op {
        Comparison::Eq => x == y,
        Comparison::Ne => x != y,
        Comparison::Lt => x < y,
        Comparison::Le => x <= y,
        Comparison::Gt => x > y,
        _ => x >= y,
    }
}

#[inline(always)]
fn pick(items: &[Value], index: i64) -> Option<Value> {
    let index = if index < 0 { index + items.len() as i64 } else { index };
    items.get(usize::try_from(index).ok()?).cloned()
}

/// Integer operators that fit into 64 bits; `None` leaves the rest (and errors) to the general path.
#[inline(always)]
fn int_binary(op: BinaryOp, x: i64, y: i64) -> Option<i64> {
    match op {
        BinaryOp::Add => x.checked_add(y),
        BinaryOp::Sub => x.checked_sub(y),
        BinaryOp::Mul => x.checked_mul(y),
        BinaryOp::FloorDiv => {
            let quotient = x.checked_div(y)?;
            Some(if x % y != 0 && (x < 0) != (y < 0) { quotient - 1 } else { quotient })
        }
        BinaryOp::Mod => {
            let rest = x.checked_rem(y)?;
            Some(if rest != 0 && (rest < 0) != (y < 0) { rest + y } else { rest })
        }
        BinaryOp::Pow => x.checked_pow(u32::try_from(y).ok()?),
        BinaryOp::BitAnd => Some(x & y),
        BinaryOp::BitOr => Some(x | y),
        BinaryOp::BitXor => Some(x ^ y),
        BinaryOp::RShift => (0..64).contains(&y).then(|| x >> y),
        BinaryOp::LShift => {
            let z = x.checked_shl(u32::try_from(y).ok()?)?;
            (z >> y == x).then_some(z)
        }
        BinaryOp::TrueDiv | BinaryOp::MatMul => None,
    }
}

#[inline(always)]
fn float_binary(op: BinaryOp, x: f64, y: f64) -> Option<f64> {
    match op {
        BinaryOp::Add => Some(x + y),
        BinaryOp::Sub => Some(x - y),
        BinaryOp::Mul => Some(x * y),
        BinaryOp::TrueDiv if y != 0.0 => Some(x / y),
        _ => None,
    }
}
