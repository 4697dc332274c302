//! The dispatch loop. Integers and floats are computed here; everything else goes to the protocols of `object`.

use std::sync::atomic::Ordering;

use super::super::code::*;
use super::super::frame::{CodeRef, Role, Window};
use super::super::interpreter::Interpreter;
use super::Exit;
use super::arithmetic::{exact, float_binary, int_binary, ordered};
use super::call::simple_code;
use super::iterate::Step;
use super::register::{clear, copy, put, set_bool, set_float, set_int, shift, take, take_function};
use crate::error::Result;
use crate::object::{BinaryOp, Value, truth};

impl Interpreter {
    /// Runs instructions until the frames are down to `depth`, a generator yields, or an error is raised.
    pub(super) fn execute(&mut self, depth: usize) -> Result<Exit> {
        let frame = self.frame()?;
        let mut code: CodeRef = frame.code;
        let mut w = Window { base: frame.base, locals: code.locals.len() };
        let mut pc = self.pc;
        let mut registers: *mut Option<Value>;

        // SAFETY (of all three): `finish` has checked that the code names no register beyond `registers`, and whoever pushes a frame makes
        // the stack at least as long as the frame's window; it never shrinks. It may move when code runs, so that `reg` and `out` are only
        // used before an instruction calls anything that pushes a frame.
        macro_rules! reg {
            ($r:expr) => {
                *unsafe { &*registers.add($r as usize) }
            };
        }
        macro_rules! out {
            ($r:expr) => {
                *unsafe { &mut *registers.add($r as usize) }
            };
        }
        macro_rules! reg_mut {
            ($r:expr) => {
                *unsafe {
                    debug_assert!(w.base + ($r as usize) < self.stack.len());
                    self.stack.get_unchecked_mut(w.base + $r as usize)
                }
            };
        }
        // After a frame was pushed or popped.
        macro_rules! reload {
            ($pc:expr) => {{
                let frame = self.frame()?;
                code = frame.code;
                w = Window { base: frame.base, locals: code.locals.len() };
                pc = $pc;
            }};
        }
        macro_rules! arithmetic {
            ($d:ident, $a:ident, $b:ident, $checked:ident, $float:tt, $op:ident, $slow:ident) => {
                match (&reg!($a), &reg!($b)) {
                    (Some(Value::Int(x)), Some(Value::Int(y))) => match x.$checked(*y) {
                        Some(z) => set_int(&mut out!($d), z),
                        None => pc += self.$slow(BinaryOp::$op, w, $d, $a, $b)?,
                    },
                    (Some(Value::Float(x)), Some(Value::Float(y))) => {
                        let z = x $float y;
                        set_float(&mut out!($d), z)
                    }
                    (Some(Value::Int(x)), Some(Value::Float(y))) => {
                        let z = *x as f64 $float y;
                        set_float(&mut out!($d), z)
                    }
                    (Some(Value::Float(x)), Some(Value::Int(y))) => {
                        let z = x $float *y as f64;
                        set_float(&mut out!($d), z)
                    }
                    _ => pc += self.$slow(BinaryOp::$op, w, $d, $a, $b)?,
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
        // Goes on in a function that needs no binding.
        macro_rules! enter_simple {
            ($code:expr, $callee:expr, $first:expr, $count:expr, $d:expr) => {
                if let Some(function) = take_function(&mut reg_mut!($callee)) {
                    let (next, base) = ($code, w.base + $first as usize);
                    self.push_simple(function, next, base, $count, $d)?;
                    w = Window { base, locals: next.locals.len() };
                    code = next;
                    pc = 0;
                }
            };
        }
        // Leaves a generator, for the loop that asked or for native code.
        macro_rules! yielded {
            ($value:expr) => {{
                let value = $value;
                if !self.suspend() {
                    return Ok(Exit::Yielded(value));
                }
                reload!(self.pc + 1);
                if let (Some(&Op::ForIter(_, d)), Some(&Op::Jump(target))) = (code.ops.get(self.pc), code.ops.get(pc)) {
                    put(&mut reg_mut!(d), value);
                    jump!(target);
                }
            }};
        }
        // After an instruction that may have done the next ones too.
        macro_rules! skip {
            () => {
                pc += std::mem::take(&mut self.skipped)
            };
        }
        macro_rules! pushed {
            ($pushed:expr) => {
                match $pushed {
                    true => reload!(0),
                    false => skip!(),
                }
            };
        }

        loop {
            self.pc = pc;
            debug_assert!(pc < code.ops.len() && w.base + code.registers <= self.stack.len());
            // SAFETY: the window lies within the stack, as above.
            registers = unsafe { self.stack.as_mut_ptr().add(w.base) };
            // SAFETY: code that `finish` has checked is only left by `Return`: its last instruction is one, every jump has a target inside,
            // and every instruction that may skip the next is followed by a `Jump` that is not the last. Resumed generators and handlers
            // go on at such places too.
            let op = unsafe { *code.ops.get_unchecked(pc) };
            pc += 1;
            match op {
                Op::Const(d, index) => {
                    copy(&mut out!(d), &code.constants[index as usize]);
                }
                Op::Move(d, a) => match &reg!(a) {
                    Some(Value::Int(x)) => {
                        let x = *x;
                        set_int(&mut out!(d), x);
                    }
                    Some(Value::Float(x)) => {
                        let x = *x;
                        set_float(&mut out!(d), x);
                    }
                    Some(value) if (a as usize) < w.locals => {
                        let value: *const Value = value;
                        // SAFETY: the registers are different ones, or hold the same value: it is copied before anything is dropped.
                        copy(&mut reg_mut!(d), unsafe { &*value });
                    }
                    Some(_) if a != d => {
                        let from: *mut Option<Value> = &mut reg_mut!(a);
                        // SAFETY: the two registers are different ones.
                        shift(&mut reg_mut!(d), unsafe { &mut *from });
                    }
                    _ => {
                        let value = self.operand(w, a)?;
                        put(&mut reg_mut!(d), value);
                    }
                },
                Op::Copy(d, a) => match &reg!(a) {
                    Some(Value::Int(x)) => {
                        let x = *x;
                        set_int(&mut out!(d), x);
                    }
                    Some(Value::Float(x)) => {
                        let x = *x;
                        set_float(&mut out!(d), x);
                    }
                    // The registers may be one; a value is copied before anything is dropped.
                    Some(value) => copy(&mut out!(d), value),
                    _ => {
                        let value = self.peek(w, a)?;
                        put(&mut reg_mut!(d), value);
                    }
                },
                Op::Clear(a) => clear(&mut reg_mut!(a)),
                Op::LoadGlobal(d, index) => {
                    let site = &code.globals[index as usize];
                    let names = code.module.names.borrow();
                    match names.slot_value(site.slot) {
                        Some(value) => copy(&mut reg_mut!(d), value),
                        None => {
                            drop(names);
                            let value = self.load_builtin(site)?;
                            put(&mut reg_mut!(d), value);
                        }
                    }
                }
                Op::StoreGlobal(a, index) => {
                    let value = self.operand(w, a)?;
                    let old = {
                        let mut names = code.module.names.borrow_mut();
                        names.replace_slot(code.globals[index as usize].slot, Some(value))
                    };
                    drop(old);
                }
                Op::LoadFree(d, free) => self.load_free(w, d, free, &code)?,
                Op::Add(d, a, b) => arithmetic!(d, a, b, checked_add, +, Add, binary_slow),
                Op::Sub(d, a, b) => arithmetic!(d, a, b, checked_sub, -, Sub, binary_slow),
                Op::Mul(d, a, b) => arithmetic!(d, a, b, checked_mul, *, Mul, binary_slow),
                Op::TrueDiv(d, a, b) => match (&reg!(a), &reg!(b)) {
                    (Some(Value::Float(x)), Some(Value::Float(y))) if *y != 0.0 => {
                        let z = x / y;
                        set_float(&mut out!(d), z)
                    }
                    (Some(Value::Int(x)), Some(Value::Int(y))) if *y != 0 && exact(*x) && exact(*y) => {
                        let z = *x as f64 / *y as f64;
                        set_float(&mut out!(d), z)
                    }
                    (Some(Value::Float(x)), Some(Value::Int(y))) if *y != 0 && exact(*y) => {
                        let z = x / *y as f64;
                        set_float(&mut out!(d), z)
                    }
                    (Some(Value::Int(x)), Some(Value::Float(y))) if *y != 0.0 && exact(*x) => {
                        let z = *x as f64 / y;
                        set_float(&mut out!(d), z)
                    }
                    _ => pc += self.binary_slow(BinaryOp::TrueDiv, w, d, a, b)?,
                },
                Op::AddInt(d, a, small) => match &reg!(a) {
                    Some(Value::Int(x)) if x.checked_add(small as i64).is_some() => {
                        let z = x + small as i64;
                        set_int(&mut out!(d), z)
                    }
                    Some(Value::Float(x)) => {
                        let z = x + small as f64;
                        set_float(&mut out!(d), z)
                    }
                    _ => pc += self.binary_int_slow(BinaryOp::Add, w, d, a, small)?,
                },
                Op::SubInt(d, a, small) => match &reg!(a) {
                    Some(Value::Int(x)) if x.checked_sub(small as i64).is_some() => {
                        let z = x - small as i64;
                        set_int(&mut out!(d), z)
                    }
                    Some(Value::Float(x)) => {
                        let z = x - small as f64;
                        set_float(&mut out!(d), z)
                    }
                    _ => pc += self.binary_int_slow(BinaryOp::Sub, w, d, a, small)?,
                },
                Op::Binary(op, d, a, b) => match (&reg!(a), &reg!(b)) {
                    (Some(Value::Int(x)), Some(Value::Int(y))) => match int_binary(op, *x, *y) {
                        Some(z) => set_int(&mut out!(d), z),
                        None => pc += self.binary_slow(op, w, d, a, b)?,
                    },
                    _ => pc += self.binary_slow(op, w, d, a, b)?,
                },
                Op::BinaryInt(op, d, a, small) => match &reg!(a) {
                    Some(Value::Int(x)) => match int_binary(op, *x, small as i64) {
                        Some(z) => set_int(&mut out!(d), z),
                        None => pc += self.binary_int_slow(op, w, d, a, small)?,
                    },
                    Some(Value::Float(x)) => match float_binary(op, *x, small as f64) {
                        Some(z) => set_float(&mut out!(d), z),
                        None => pc += self.binary_int_slow(op, w, d, a, small)?,
                    },
                    _ => pc += self.binary_int_slow(op, w, d, a, small)?,
                },
                Op::InplaceAdd(d, a, b) => arithmetic!(d, a, b, checked_add, +, Add, inplace_slow),
                Op::InplaceAddInt(d, a, small) => match &reg!(a) {
                    Some(Value::Int(x)) if x.checked_add(small as i64).is_some() => {
                        let z = x + small as i64;
                        set_int(&mut out!(d), z)
                    }
                    Some(Value::Float(x)) => {
                        let z = x + small as f64;
                        set_float(&mut out!(d), z)
                    }
                    _ => self.inplace_int_slow(BinaryOp::Add, w, d, a, small)?,
                },
                Op::Inplace(op, d, a, b) => match (&reg!(a), &reg!(b)) {
                    (Some(Value::Int(x)), Some(Value::Int(y))) => match int_binary(op, *x, *y) {
                        Some(z) => set_int(&mut out!(d), z),
                        None => pc += self.inplace_slow(op, w, d, a, b)?,
                    },
                    (Some(Value::Float(x)), Some(Value::Float(y))) => match float_binary(op, *x, *y) {
                        Some(z) => set_float(&mut out!(d), z),
                        None => pc += self.inplace_slow(op, w, d, a, b)?,
                    },
                    _ => pc += self.inplace_slow(op, w, d, a, b)?,
                },
                Op::InplaceInt(op, d, a, small) => match &reg!(a) {
                    Some(Value::Int(x)) => match int_binary(op, *x, small as i64) {
                        Some(z) => set_int(&mut out!(d), z),
                        None => self.inplace_int_slow(op, w, d, a, small)?,
                    },
                    Some(Value::Float(x)) => match float_binary(op, *x, small as f64) {
                        Some(z) => set_float(&mut out!(d), z),
                        None => self.inplace_int_slow(op, w, d, a, small)?,
                    },
                    _ => self.inplace_int_slow(op, w, d, a, small)?,
                },
                Op::Compare(op, d, a, b) => match (&reg!(a), &reg!(b)) {
                    (Some(Value::Int(x)), Some(Value::Int(y))) if op.is_ordering() => {
                        let holds = ordered(op, x, y);
                        set_bool(&mut out!(d), holds);
                    }
                    (Some(Value::Float(x)), Some(Value::Float(y))) if op.is_ordering() => {
                        let holds = ordered(op, x, y);
                        set_bool(&mut out!(d), holds);
                    }
                    _ => match self.compare_quick(op, w, a, b) {
                        Some(holds) => set_bool(&mut out!(d), holds),
                        None if (self.is_large(w, a) || self.is_large(w, b)) && self.fuse(w)? => skip!(),
                        None => {
                            let value = self.compare_slow(op, w, a, b)?;
                            put(&mut reg_mut!(d), value);
                        }
                    },
                },
                Op::CompareJump(op, sense, a, b) => {
                    let holds = match (&reg!(a), &reg!(b)) {
                        (Some(Value::Int(x)), Some(Value::Int(y))) if op.is_ordering() => ordered(op, x, y),
                        (Some(Value::Float(x)), Some(Value::Float(y))) if op.is_ordering() => ordered(op, x, y),
                        _ => match self.compare_quick(op, w, a, b) {
                            Some(holds) => holds,
                            None => {
                                let value = self.compare_slow(op, w, a, b)?;
                                truth(self, &value)?
                            }
                        },
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
                Op::FoldCheck(fold, a) => {
                    let differs = !reg!(a).as_ref().is_some_and(|callee| fold.is(callee));
                    jump_if!(differs);
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
                    let next = match &mut self.stack[w.base + state as usize..][..3] {
                        // A counted range: next integer, how many are left, step.
                        [Some(Value::Int(at)), Some(Value::Int(left)), Some(Value::Int(step))] => {
                            if *left > 0 {
                                let item = *at;
                                *left -= 1;
                                *at = at.wrapping_add(*step);
                                set_int(&mut out!(d), item);
                                true
                            } else {
                                false
                            }
                        }
                        [Some(Value::List(list)), Some(Value::Int(at)), None] => {
                            let items = list.items();
                            match items.get(*at as usize) {
                                Some(item) => {
                                    *at += 1;
                                    let item: *const Value = item;
                                    drop(items);
                                    // SAFETY: the list is in a register of the loop, and nothing runs before the item was copied.
                                    copy(&mut reg_mut!(d), unsafe { &*item });
                                    true
                                }
                                None => {
                                    drop(items);
                                    clear(&mut reg_mut!(state));
                                    false
                                }
                            }
                        }
                        [Some(Value::Tuple(items)), Some(Value::Int(at)), None] => match items.get(*at as usize) {
                            Some(item) => {
                                *at += 1;
                                let item: *const Value = item;
                                // SAFETY: as for the list.
                                copy(&mut reg_mut!(d), unsafe { &*item });
                                true
                            }
                            None => {
                                clear(&mut reg_mut!(state));
                                false
                            }
                        },
                        _ => match self.next_of_loop(w, state)? {
                            Step::Item(item) => {
                                put(&mut reg_mut!(d), item);
                                true
                            }
                            Step::End => {
                                clear(&mut reg_mut!(state));
                                false
                            }
                            Step::Entered => {
                                reload!(self.pc);
                                continue;
                            }
                        },
                    };
                    jump_if!(next);
                }
                Op::GetItemInt(d, a, small) => {
                    if !self.pick(w, d, a, small as i64) {
                        let value = self.get_item_slow(w, a, Value::Int(small as i64))?;
                        put(&mut reg_mut!(d), value);
                    }
                }
                Op::GetItem(d, a, k) => {
                    let picked = match &reg!(k) {
                        Some(Value::Int(index)) => {
                            let index = *index;
                            self.pick(w, d, a, index)
                        }
                        _ => false,
                    };
                    if !picked {
                        pushed!(self.get_item_op(w, d, a, k)?);
                    }
                }
                Op::GetItem2(d, a, first) => self.get_item2_op(w, d, a, first)?,
                Op::SetItem(a, k, b) => {
                    if !self.place(w, a, k, b) {
                        self.set_item_op(w, a, k, b)?;
                    }
                }
                Op::SetItem2(a, first, b) => self.set_item2_op(w, a, first, b)?,
                Op::ListAppend(list, a) => {
                    let value = self.operand(w, a)?;
                    if let Some(Value::List(list)) = &reg!(list) {
                        list.items_mut().push(value);
                    }
                }
                Op::GetAttr(d, a, site) => pushed!(self.get_attribute_op(w, d, a, &code.sites[site as usize])?),
                Op::SetAttr(a, site, b) => self.set_attribute_op(w, a, &code.sites[site as usize], b)?,
                Op::LoadMethod(d, a, site) => self.load_method_op(w, d, a, &code.sites[site as usize])?,
                Op::Call(d, callee, count) => {
                    let simple = match &reg!(callee) {
                        Some(Value::Function(function)) => simple_code(function, count as usize),
                        _ => None,
                    };
                    match simple {
                        Some(next) => enter_simple!(next, callee, callee + 1, count as usize, d),
                        None => pushed!(self.call_op(w, d, callee, count as usize)?),
                    }
                }
                Op::CallMethod(d, callee, count) => {
                    let simple = match (&reg!(callee), &reg!(callee + 1)) {
                        (Some(Value::Function(function)), Some(_)) => simple_code(function, count as usize + 1),
                        _ => None,
                    };
                    match simple {
                        Some(next) => enter_simple!(next, callee, callee + 1, count as usize + 1, d),
                        None => pushed!(self.call_method_op(w, d, callee, count as usize)?),
                    }
                }
                Op::CallKeywords(d, callee, call) => {
                    pushed!(self.call_keywords_op(w, d, callee, &code.keyword_calls[call as usize], false)?)
                }
                Op::CallMethodKeywords(d, callee, call) => {
                    pushed!(self.call_keywords_op(w, d, callee, &code.keyword_calls[call as usize], true)?)
                }
                Op::Return(a) => {
                    if self.returns_plainly(depth) {
                        if let Some(instance) = self.frames.last_mut().and_then(|frame| frame.instance.take()) {
                            let value = match take(&mut reg_mut!(a)) {
                                Some(value) => value,
                                None => self.operand(w, a)?,
                            };
                            let dst = self.leave_plainly(&code, w.base);
                            if !value.is_none() {
                                return Err(super::construct::init_returned(&value));
                            }
                            reload!(self.pc + 1);
                            put(&mut reg_mut!(dst), Value::Instance(instance));
                            continue;
                        }
                        // Most results are numbers, which need not go through memory.
                        if let Some(Value::Int(x)) = &reg!(a) {
                            let x = *x;
                            let dst = self.leave_plainly(&code, w.base);
                            reload!(self.pc + 1);
                            set_int(&mut reg_mut!(dst), x);
                        } else {
                            let value = match take(&mut reg_mut!(a)) {
                                Some(value) => value,
                                None => self.operand(w, a)?,
                            };
                            let dst = self.leave_plainly(&code, w.base);
                            reload!(self.pc + 1);
                            put(&mut reg_mut!(dst), value);
                        }
                        continue;
                    }
                    let value = match take(&mut reg_mut!(a)) {
                        Some(value) => value,
                        None => self.operand(w, a)?,
                    };
                    if self.frames.last().is_some_and(|frame| frame.extra.is_none() && frame.instance.is_none()) {
                        // What native code has called.
                        self.leave_plainly(&code, w.base);
                        return Ok(Exit::Returned(value));
                    }
                    let Some(frame) = self.pop_frame() else {
                        return Ok(Exit::Returned(value));
                    };
                    let dst = frame.dst;
                    let value = match frame.into_role() {
                        Role::Plain => value,
                        Role::Generator(state, direct) => {
                            state.finish();
                            if direct {
                                // The loop that asked is at its end.
                                reload!(self.pc + 2);
                                if let Some(&Op::ForIter(state, _)) = code.ops.get(self.pc) {
                                    clear(&mut reg_mut!(state));
                                }
                                continue;
                            }
                            value
                        }
                    };
                    if self.frames.len() == depth {
                        return Ok(Exit::Returned(value));
                    }
                    reload!(self.pc + 1);
                    put(&mut reg_mut!(dst), value);
                }
                Op::Yield(_, a) => {
                    let value = self.operand(w, a)?;
                    yielded!(value);
                }
                Op::Delegate(d, from) => {
                    if let Some(value) = self.delegate(w, d, from)? {
                        yielded!(value);
                    }
                }
                Op::Settle if !self.state.finalizers.due.get() => {}
                Op::Settle => self.settle()?,
                Op::LoadCell(d, cell) => self.load_cell(w, d, cell, &code)?,
                Op::StoreFree(free, a) => self.store_free(w, free, a)?,
                Op::StoreCell(cell, a) => self.store_cell(w, cell, a)?,
                other => {
                    self.step(other, w, &code)?;
                    skip!();
                }
            }
        }
    }
}
