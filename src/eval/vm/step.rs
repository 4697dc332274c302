//! The instructions that need no place in the dispatch loop: they run to their end and go on with the next one.

use std::rc::Rc;

use super::super::code::*;
use super::super::coroutine::WrappedItem;
use super::super::frame::{Window, unbound_free, unbound_local};
use super::super::interpreter::Interpreter;
use super::global::undefined;
use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, CompareOp, Dict, Function, Slice, Value, compare, delete_attribute, delete_item, iterator, length, set_item,
    truth, unary,
};

impl Interpreter {
    pub(super) fn step(&mut self, op: Op, w: Window, code: &Code) -> Result<()> {
        // Whose code runs. Most instructions do not ask.
        macro_rules! function {
            () => {
                &self.frame()?.function().clone()
            };
        }
        match op {
            Op::DeleteLocal(a) => {
                if self.stack[w.base + a as usize].take().is_none() {
                    return Err(unbound_local(&code.locals[a as usize]));
                }
            }
            Op::DeleteGlobal(index) => {
                let site = &code.globals[index as usize];
                let old = function!().globals.names.borrow_mut().replace_slot(site.slot, None);
                if old.is_none() {
                    return Err(undefined(&site.name));
                }
            }
            Op::LoadName(d, index) => {
                let value = self.load_class_name(&code.globals[index as usize])?;
                self.put(w, d, value);
            }
            Op::StoreName(a, index) => {
                let mut value = self.operand(w, a)?;
                let name = &code.globals[index as usize].name;
                if let Some(prepared) = self.frame()?.prepared().cloned() {
                    // The mapping may keep something else than it was given.
                    let key = Value::str(&**name);
                    crate::object::set_item(self, &prepared, &key, value)?;
                    value = crate::object::get_item(self, &prepared, &key)?;
                }
                match self.frame()?.names() {
                    Some(names) => {
                        let old = {
                            let mut names = names.borrow_mut();
                            let slot = names.slot(name);
                            names.replace_slot(slot, Some(value))
                        };
                        drop(old);
                    }
                    None => function!().globals.names.borrow_mut().set(name, value),
                }
            }
            Op::DeleteName(index) => {
                let name = &code.globals[index as usize].name;
                let names = self.frame()?.names().cloned();
                if names.and_then(|names| names.borrow_mut().remove(name)).is_none() {
                    return Err(undefined(name));
                }
            }
            Op::LoadNameOrFree(d, name, free) => {
                let name = &code.names[name as usize];
                let own = self.frame()?.names().and_then(|names| names.borrow().get(name).cloned());
                let function = function!();
                match own.or_else(|| function.closure.get(free as usize).and_then(|cell| cell.get())) {
                    Some(value) => self.put(w, d, value),
                    None => return Err(unbound_free(name)),
                }
            }
            Op::DeleteCell(cell) => {
                let cell_ref = self.frame()?.cells()[cell as usize].clone();
                if cell_ref.get().is_none() {
                    return Err(unbound_local(&code.cells[cell as usize].0));
                }
                cell_ref.set(None);
            }
            Op::NewCell(cell) => {
                if let Some(extra) = self.frames.last_mut().and_then(|frame| frame.extra.as_mut()) {
                    extra.cells[cell as usize] = Default::default();
                }
            }
            Op::DeleteFree(free) => match function!().closure.get(free as usize) {
                Some(cell) if cell.get().is_some() => cell.set(None),
                _ => return Err(unbound_free(&code.free[free as usize])),
            },
            Op::Unary(op, d, a) => {
                if self.is_large(w, a) && self.fuse(w)? {
                    return Ok(());
                }
                let value = self.operand(w, a)?;
                let result = match (op, &value) {
                    (crate::object::UnaryOp::Not, value) => Value::Bool(!truth(self, value)?),
                    (crate::object::UnaryOp::Neg, Value::Float(x)) => Value::Float(-x),
                    (op, value) => unary(self, op, value)?,
                };
                self.put_array(w, d, result);
                self.state.spares.keep(value);
            }
            Op::Raise(a) => {
                let value = self.operand(w, a)?;
                return Err(self.raise(value, None));
            }
            Op::RaiseFrom(a, b) => {
                let value = self.operand(w, a)?;
                let cause = self.operand(w, b)?;
                return Err(self.raise(value, Some(cause)));
            }
            Op::RaiseAgain => return Err(self.raise_again()),
            Op::Reraise(a) => {
                let value = self.stack[w.base + a as usize].take();
                self.reraising = true;
                return Err(match value {
                    Some(Value::Exception(exception)) => self.raised(exception),
                    _ => Error::new(Kind::SystemError, "no exception to raise again"),
                });
            }
            Op::AssertFail(a) => {
                let args = if a == NO_REG { Args::default() } else { Args::new([self.operand(w, a)?]) };
                let exception = self.construct(crate::object::Builtin::Exception(Kind::AssertionError), args)?;
                return Err(self.raise(exception, None));
            }
            Op::ExceptMatch(d, a, b) => {
                let class = self.operand(w, b)?;
                let exception = self.peek(w, a)?;
                let matches = self.except_matches(&exception, &class)?;
                self.put(w, d, Value::Bool(matches));
            }
            Op::ExceptStar(d, part, class) => {
                let class = self.operand(w, class)?;
                let left = self.peek(w, part + 1)?;
                let (taken, rest) = self.take_part(&left, &class)?;
                self.put(w, d, Value::Bool(taken.is_some()));
                self.put(w, part, taken.unwrap_or(Value::None));
                self.put(w, part + 1, rest);
            }
            Op::ReraiseStar(a, part) => {
                let exception = self.stack[w.base + a as usize].take();
                let left = self.stack[w.base + part as usize + 1].take();
                let raised = self.stack[w.base + part as usize + 2].take();
                self.raise_left(exception, left, raised)?;
            }
            Op::BuildTuple(d, first, count) => {
                let items = self.take_items(w, first, count)?;
                self.put(w, d, Value::tuple(items));
            }
            Op::BuildList(d, first, count) => {
                let items = self.take_items(w, first, count)?;
                self.put(w, d, Value::list(items));
            }
            Op::BuildSet(d, first, count) => {
                let set = self.build_set(w, first, count as usize)?;
                self.put(w, d, set);
            }
            Op::BuildDict(d, first, pairs) => {
                let dict = self.build_dict(w, first, pairs as usize)?;
                self.put(w, d, dict);
            }
            Op::BuildString(d, first, count) => {
                let text = self.build_string(w, first, count as usize)?;
                self.put(w, d, text);
            }
            Op::BuildSlice(d, first) => {
                let start = self.operand(w, first)?;
                let stop = self.operand(w, first + 1)?;
                let step = self.operand(w, first + 2)?;
                self.put(w, d, Value::Slice(Rc::new(Slice { start, stop, step })));
            }
            Op::ListExtend(list, a) => {
                let source = self.operand(w, a)?;
                let list = self.peek(w, list)?;
                self.extend_list(&list, &source, |_| "Value".into())?;
            }
            Op::ListSpread(list, a, callee) => {
                let source = self.operand(w, a)?;
                let (list, callee) = (self.peek(w, list)?, self.peek(w, callee)?);
                self.extend_list(&list, &source, |vm| format!("{}argument", vm.callee_name(&callee)))?;
            }
            Op::ListToTuple(a) => {
                if let Some(Value::List(list)) = self.stack[w.base + a as usize].take() {
                    let items = std::mem::take(&mut *list.items_mut());
                    self.put(w, a, Value::tuple(items));
                }
            }
            Op::Best(greatest, best, a) => {
                let value = self.operand(w, a)?;
                let Value::List(best) = self.peek(w, best)? else { return Ok(()) };
                if let Some(so_far) = best.get(0) {
                    let op = if greatest { CompareOp::Gt } else { CompareOp::Lt };
                    let answer = compare(self, op, &value, &so_far)?;
                    if !truth(self, &answer)? {
                        return Ok(());
                    }
                }
                let mut items = best.items_mut();
                let old = match items.first_mut() {
                    Some(place) => Some(std::mem::replace(place, value)),
                    None => {
                        items.push(value);
                        None
                    }
                };
                drop(items);
                drop(old);
            }
            Op::SetAdd(set, a) => {
                let value = self.operand(w, a)?;
                if let Value::Set(set) = self.peek(w, set)? {
                    set.insert(self, value)?;
                }
            }
            Op::SetSettle(a) => {
                if let Value::Set(set) = self.peek(w, a)? {
                    self.put(w, a, Value::Set(Rc::new(set.copy(false))));
                }
            }
            Op::SetUpdate(set, a) => {
                let source = self.operand(w, a)?;
                if let Value::Set(set) = self.peek(w, set)? {
                    set.update(self, &source)?;
                }
            }
            Op::DictInsert(dict, key, a) => {
                let key = self.operand(w, key)?;
                let value = self.operand(w, a)?;
                if let Value::Dict(dict) = self.peek(w, dict)? {
                    drop(dict.insert(self, key, value)?);
                }
            }
            Op::DictUpdate(dict, a) => {
                let mapping = self.operand(w, a)?;
                if let Value::Dict(dict) = self.peek(w, dict)? {
                    self.update_dict(&dict, &mapping)?;
                }
            }
            Op::DictMerge(dict, a, callee) => {
                let mapping = self.operand(w, a)?;
                let callee = self.peek(w, callee)?;
                if let Value::Dict(dict) = self.peek(w, dict)? {
                    self.merge_keywords(&dict, &mapping, &callee)?;
                }
            }
            Op::Format(conversion, d, a, spec) => {
                let value = self.operand(w, a)?;
                let spec = if spec == NO_REG { None } else { Some(self.operand(w, spec)?) };
                let text = self.format_value(conversion, value, spec)?;
                self.put(w, d, text);
            }
            Op::Unpack(first, a, count) => self.unpack(w, first, a, count as usize)?,
            Op::UnpackStar(before, first, a, after) => {
                self.unpack_star(w, before as usize, first, a, after as usize)?;
            }
            Op::DelAttr(a, site) => {
                let object = self.operand(w, a)?;
                delete_attribute(self, &object, &code.sites[site as usize].name)?;
            }
            Op::DelItem(a, k) => {
                let key = self.operand(w, k)?;
                let object = self.operand(w, a)?;
                delete_item(self, &object, &key)?;
            }
            Op::CallSuper(d, callee, free) => {
                let value = self.call_super(w, callee, free, code, function!())?;
                self.put(w, d, value);
            }
            Op::MakeFunction(flags, d, index, first) => {
                let value = self.make_function(w, flags, &code.codes[index as usize], first, function!())?;
                self.put(w, d, value);
            }
            Op::BuildClass(d, first) => {
                let class = self.build_class(w, first)?;
                self.put(w, d, class);
            }
            Op::GetIter(d, a) => self.begin_loop(w, d, a)?,
            Op::GetIterator(d, a) => {
                let source = self.operand(w, a)?;
                let value = iterator(self, &source)?;
                self.put(w, d, value);
            }
            Op::GetDelegate(d, a) => {
                let source = self.operand(w, a)?;
                if crate::object::Builtin::of(&source) == crate::object::Builtin::Coroutine {
                    let message = "cannot 'yield from' a coroutine object in a non-coroutine generator";
                    return Err(Error::type_error(message));
                }
                let value = iterator(self, &source)?;
                self.put(w, d, value);
            }
            Op::RangeIter(state, count) => self.begin_range(w, state, count as usize)?,
            Op::WithExcept(d, manager, exception) => {
                let exception = self.peek(w, exception)?;
                let swallowed = self.with_exit(w, manager, Some(exception))?;
                self.put(w, d, Value::Bool(swallowed));
            }
            Op::GetAwaitable(awaited, d, a) => {
                let value = self.operand(w, a)?;
                let iterator = match awaited {
                    Awaited::Next => self.next_awaitable(&value)?,
                    awaited => self.awaitable(&value, awaited)?,
                };
                self.put(w, d, iterator);
            }
            Op::GetAsyncIter(d, a) => {
                let value = self.operand(w, a)?;
                let iterator = self.async_iterator(&value, false)?;
                self.put(w, d, iterator);
            }
            Op::GetAsyncNext(d, a) => {
                let iterator = self.peek(w, a)?;
                let awaitable = self.async_next(&iterator, false)?;
                self.put(w, d, awaitable);
            }
            Op::EndAsyncFor(a) => {
                if let Some(Value::Exception(exception)) = self.stack[w.base + a as usize].take()
                    && exception.kind() != Kind::StopAsyncIteration
                {
                    self.reraising = true;
                    return Err(self.raised(exception));
                }
            }
            Op::WrapYield(d, a) => {
                let value = self.operand(w, a)?;
                self.put(w, d, Value::object(WrappedItem(value)));
            }
            Op::AsyncEnter(d, manager) => {
                let awaitable = self.async_enter(w, manager)?;
                self.put(w, d, awaitable);
            }
            Op::AsyncExit(d, manager) => {
                let awaitable = self.async_exit(w, manager, None)?;
                self.put(w, d, awaitable);
            }
            Op::AsyncExcept(d, manager, exception) => {
                let exception = self.peek(w, exception)?;
                let awaitable = self.async_exit(w, manager, Some(exception))?;
                self.put(w, d, awaitable);
            }
            Op::Truth(d, a) => {
                let value = self.operand(w, a)?;
                let holds = truth(self, &value)?;
                self.put(w, d, Value::Bool(holds));
            }
            Op::Import(d, index) => {
                let module = self.import_op(&code.imports[index as usize])?;
                self.put(w, d, module);
            }
            Op::ImportFrom(d, module, site) => {
                let module = self.peek(w, module)?;
                let value = self.import_from(&module, &code.sites[site as usize].name)?;
                self.put(w, d, value);
            }
            Op::ImportStar(module) => {
                let module = self.peek(w, module)?;
                self.import_star(&module, &function!().globals)?;
            }
            Op::MatchSequence(d, a) => {
                let subject = self.peek(w, a)?;
                let fits = self.is_sequence(&subject)?;
                self.put(w, d, Value::Bool(fits));
            }
            Op::MatchMapping(d, a) => {
                let subject = self.peek(w, a)?;
                let fits = self.is_mapping(&subject)?;
                self.put(w, d, Value::Bool(fits));
            }
            Op::MatchKeys(d, a, keys) => {
                let (subject, keys) = (self.peek(w, a)?, self.peek(w, keys)?);
                let values = self.match_keys(&subject, &keys)?;
                self.put(w, d, values);
            }
            Op::MatchRest(d, a, keys) => {
                let (subject, keys) = (self.peek(w, a)?, self.peek(w, keys)?);
                let rest = self.match_rest(&subject, &keys)?;
                self.put(w, d, rest);
            }
            Op::MatchClass(d, first, index) => {
                let subject = self.operand(w, first)?;
                let class = self.operand(w, first + 1)?;
                let (positional, names) = &code.class_patterns[index as usize];
                let parts = self.match_class(&subject, &class, *positional as usize, names)?;
                self.put(w, d, parts);
            }
            Op::Length(d, a) => {
                let subject = self.peek(w, a)?;
                let count = length(self, &subject)?;
                self.put(w, d, Value::from(count));
            }
            Op::SetupAnnotations => {
                let function = function!();
                let name: Rc<str> = "__annotations__".into();
                if self.own_name(&name, function)?.is_none() {
                    let dict = Value::Dict(Rc::new(Dict::new()));
                    self.set_own_name(&name, dict, function)?;
                }
            }
            Op::StoreAnnotation(index, a) => {
                let annotation = self.operand(w, a)?;
                let function = function!();
                let name: Rc<str> = "__annotations__".into();
                if let Some(annotations) = self.own_name(&name, function)? {
                    set_item(self, &annotations, &Value::from(&*code.names[index as usize]), annotation)?;
                }
            }
            Op::Display(a) => {
                let value = self.operand(w, a)?;
                self.display(value)?;
            }
            other => return Err(Error::new(Kind::SystemError, format!("unexpected instruction {other:?}"))),
        }
        Ok(())
    }

    fn take_items(&mut self, w: Window, first: Reg, count: u16) -> Result<Vec<Value>> {
        let mut items = Vec::with_capacity(count as usize);
        for register in first..first.saturating_add(count) {
            items.push(self.operand(w, register)?);
        }
        Ok(items)
    }

    /// Arguments from a list and a dict in consecutive registers; the second one is empty where no keywords are given.
    pub(super) fn spread_args(&mut self, w: Window, list: Reg) -> Result<Args> {
        let mut args = Args::default();
        if let Value::List(list) = self.operand(w, list)? {
            args.positional = std::mem::take(&mut *list.items_mut()).into();
        }
        if let Some(Value::Dict(dict)) = self.stack[w.base + list as usize + 1].take() {
            for (key, value) in dict.items() {
                if let Value::Str(name) = key {
                    args.keywords.push((Rc::from(&**name), value));
                }
            }
        }
        Ok(args)
    }

    fn own_name(&self, name: &str, function: &Rc<Function>) -> Result<Option<Value>> {
        Ok(match self.frame()?.names() {
            Some(names) => names.borrow().get(name).cloned(),
            None => function.globals.names.borrow().get(name).cloned(),
        })
    }

    fn set_own_name(&self, name: &Rc<str>, value: Value, function: &Rc<Function>) -> Result<()> {
        match self.frame()?.names() {
            Some(names) => names.borrow_mut().set(name, value),
            None => function.globals.names.borrow_mut().set(name, value),
        }
        Ok(())
    }
}
