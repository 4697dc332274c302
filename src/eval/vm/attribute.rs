//! Attributes, with what instructions remember about where they found them.

use std::rc::Rc;

use super::super::code::*;
use super::super::frame::Window;
use super::super::interpreter::Interpreter;
use super::call::simple_code;
use super::register::Registers;
use super::words::{Words, clear, copy, overwrite, put};
use crate::error::Result;
use crate::object::{
    Builtin, Class, ClassMethod, Entry, Found, Getter, Host, Instance, Member, Property, StaticMethod, Super, Value,
    get_attribute, named, set_attribute,
};

impl Registers {
    /// An attribute of the instance's own, or a module's name, where the site remembers its place; false for all else.
    #[inline(always)]
    pub fn own_attribute(self, d: Reg, a: Reg, site: &Site, locals: usize) -> bool {
        // SAFETY: the instance or module is in a register, and nothing changes its names before the value was copied.
        let found = match (self.get(a), site.cache.get()) {
            (Some(Value::Instance(instance)), Cached::Own(tag, slot)) if tag == instance.class_tag() => {
                match unsafe { instance.attributes.try_borrow_unguarded() } {
                    Ok(names) => names.hinted(slot, &site.name),
                    Err(_) => None,
                }
            }
            (Some(Value::Module(module)), Cached::Module(known, slot)) if known == Rc::as_ptr(module) as usize => {
                match unsafe { module.names.try_borrow_unguarded() } {
                    Ok(names) => names.slot_value(slot),
                    Err(_) => None,
                }
            }
            _ => None,
        };
        let done = found.is_some_and(|value| self.share(d, value));
        if done && a != d {
            self.release(a, locals);
        }
        done
    }

    /// Binds an attribute that the instance has, or is to have next, where the site remembers its place; false for all else.
    #[inline(always)]
    pub fn set_own_attribute(self, a: Reg, site: &Site, b: Reg, locals: usize) -> bool {
        let (Some(Value::Instance(instance)), Cached::Own(tag, slot)) = (self.get(a), site.cache.get()) else {
            return false;
        };
        // An empty register is an error, before which no name is made.
        if tag != instance.class_tag() || self.get(b).is_none() {
            return false;
        }
        let mut names = instance.attributes.borrow_mut();
        let place = match names.hinted_place(slot, &site.name) {
            Some(place) => place as *mut Value as *mut Option<Value>,
            None => match names.next_place(slot, &site.name) {
                Some(place) => place,
                None => return false,
            },
        };
        drop(names);
        // SAFETY: the instance is in a register, and nothing changes its names before the value was written.
        unsafe { self.store_within(place, a, b, locals) }
    }

    /// Puts a method into `d` and its receiver into `d + 1`, where the site remembers the method; false for all else. The receiver goes
    /// first: it may stand where the method goes.
    #[inline(always)]
    pub fn load_method(self, d: Reg, a: Reg, site: &Site, locals: usize) -> bool {
        let entry = match (self.get(a), site.cache.get()) {
            (Some(Value::List(_)), Cached::Method(Builtin::List, entry)) => entry,
            (Some(Value::Dict(_)), Cached::Method(Builtin::Dict, entry)) => entry,
            (Some(Value::Str(_)), Cached::Method(Builtin::Str, entry)) => entry,
            (Some(Value::Set(_)), Cached::Method(Builtin::Set, entry)) => entry,
            (Some(Value::Instance(instance)), Cached::OfClass(tag, binding))
                if tag == instance.class_tag() && instance.attributes.borrow().get(&site.name).is_none() =>
            {
                let Some(function) = instance.class().function_at(binding) else { return false };
                if !self.pass(d + 1, a, locals) {
                    return false;
                }
                self.put(d, Value::Function(function));
                return true;
            }
            (Some(Value::Instance(instance)), Cached::Native(tag, entry))
                if tag == instance.class_tag() && instance.attributes.borrow().slot_count() == 0 =>
            {
                // The native part stands for the instance.
                let Some(native) = instance.native.borrow().as_ref().and_then(Words::shared) else { return false };
                self.release(a, locals);
                self.put_words(d + 1, native);
                self.put(d, Value::Entry(entry));
                return true;
            }
            (Some(Value::Module(_) | Value::Class(_)), _) => return self.load_function(d, a, site, locals),
            _ => return false,
        };
        if !self.pass(d + 1, a, locals) {
            return false;
        }
        self.put(d, Value::Entry(entry));
        true
    }

    /// Puts what a module or a class has under a name into `d`, and nothing into `d + 1`, where the site remembers its place; false for
    /// all else.
    #[inline(never)]
    fn load_function(self, d: Reg, a: Reg, site: &Site, locals: usize) -> bool {
        let found = match (self.get(a), site.cache.get()) {
            (Some(Value::Class(class)), Cached::OfClass(tag, binding))
                if tag == class.tag() && class.metaclass().is_none() =>
            {
                let Some(words) = class.at(binding, |value| Words::shared(unbound(value)?)) else { return false };
                self.release(a, locals);
                self.put_words(d, words);
                true
            }
            _ => self.own_attribute(d, a, site, locals),
        };
        if found {
            self.clear(d + 1);
        }
        found
    }
}

impl Interpreter {
    /// True when the frame of a property's function was pushed.
    pub(super) fn get_attribute_op(&mut self, w: Window, d: Reg, a: Reg, site: &Site) -> Result<bool> {
        let (at, to) = (w.base + a as usize, w.base + d as usize);
        match &self.stack[at] {
            Some(Value::Instance(instance)) => match site.cache.get() {
                Cached::Own(tag, slot) if tag == instance.class_tag() => {
                    let names = instance.attributes.borrow();
                    if let Some(value) = names.hinted(slot, &site.name) {
                        let value: *const Value = value;
                        drop(names);
                        // SAFETY: the instance is in a register, and nothing runs before the value was copied out of it; `copy` reads
                        // it before it drops what the register held.
                        copy(&mut self.stack[to], unsafe { &*value });
                        if a as usize >= w.locals && a != d {
                            clear(&mut self.stack[at]);
                        }
                        return Ok(false);
                    }
                }
                Cached::OfClass(tag, binding)
                    if tag == instance.class_tag() && instance.attributes.borrow().get(&site.name).is_none() =>
                {
                    let found = instance.class().at(binding, |value| match value {
                        Value::Object(object) => match object.downcast::<Property>() {
                            Some(Property { get: Value::Function(function), .. }) => Some(Err(Rc::clone(function))),
                            // A field of a named tuple.
                            Some(Property { get, .. }) => {
                                let at = crate::library::fetched_position(get)?;
                                match &*instance.native.borrow() {
                                    Some(Value::Tuple(items)) => items.get(at).cloned().map(Ok),
                                    _ => None,
                                }
                            }
                            _ => None,
                        },
                        Value::Function(_) | Value::Instance(_) => None,
                        plain => Some(Ok(plain.clone())),
                    });
                    match found {
                        Some(Ok(value)) => {
                            if a as usize >= w.locals {
                                clear(&mut self.stack[at]);
                            }
                            put(&mut self.stack[to], value);
                            return Ok(false);
                        }
                        Some(Err(function)) => {
                            if let Some(code) = simple_code(&function, 1) {
                                let object = self.operand(w, a)?;
                                self.push_method((function, code), [object], d)?;
                                return Ok(true);
                            }
                        }
                        None => {}
                    }
                }
                _ => {}
            },
            Some(Value::Class(class)) => {
                if let Some(value) = class_attribute(class, site) {
                    if a as usize >= w.locals {
                        clear(&mut self.stack[at]);
                    }
                    put(&mut self.stack[to], value);
                    return Ok(false);
                }
            }
            Some(Value::Module(module)) => {
                let address = Rc::as_ptr(module) as usize;
                if let Cached::Module(known, slot) = site.cache.get()
                    && known == address
                {
                    let names = module.names.borrow();
                    if let Some(value) = names.slot_value(slot) {
                        let value: *const Value = value;
                        drop(names);
                        // SAFETY: as above; the module is in a register.
                        copy(&mut self.stack[to], unsafe { &*value });
                        if a as usize >= w.locals && a != d {
                            clear(&mut self.stack[at]);
                        }
                        return Ok(false);
                    }
                }
                let module = module.clone();
                if let Some(value) = module.get(&site.name) {
                    if let Some(slot) = module.names.borrow().find_slot(&site.name) {
                        site.cache.set(Cached::Module(address, slot));
                    }
                    if a as usize >= w.locals {
                        clear(&mut self.stack[at]);
                    }
                    self.put(w, d, value);
                    return Ok(false);
                }
            }
            Some(Value::Array(array)) if array.is_plain() => {
                if let Some(getter) = self.getter_of(Builtin::NdArray, site) {
                    let object = self.operand(w, a)?;
                    let value = (getter.get)(self, &object)?;
                    self.put(w, d, value);
                    return Ok(false);
                }
            }
            _ => {}
        }
        let object = self.operand(w, a)?;
        let value = self.attribute_or_name_it(&object, &site.name)?;
        if let Value::Instance(instance) = &object {
            remember(instance, site);
        }
        put(&mut self.stack[to], value);
        Ok(false)
    }

    /// Puts a callable into `d`; when it is a function that takes the object as its first argument, the object into `d + 1`.
    pub(super) fn load_method_op(&mut self, w: Window, d: Reg, a: Reg, site: &Site) -> Result<()> {
        let (at, to) = (w.base + a as usize, w.base + d as usize);
        if let (Some(Value::List(list)), Cached::Method(Builtin::List, entry)) = (&self.stack[at], site.cache.get())
            && (a as usize) < w.locals
        {
            let receiver = Rc::clone(list);
            put(&mut self.stack[to], Value::Entry(entry));
            put(&mut self.stack[to + 1], Value::List(receiver));
            return Ok(());
        }
        match &self.stack[at] {
            Some(Value::Class(class)) => {
                if let Some(value) = class_attribute(class, site) {
                    if a as usize >= w.locals {
                        clear(&mut self.stack[at]);
                    }
                    put(&mut self.stack[to], value);
                    clear(&mut self.stack[to + 1]);
                    return Ok(());
                }
                if let Some(function) = class_method(class, site) {
                    let receiver = Value::Class(Rc::clone(class));
                    if a as usize >= w.locals {
                        clear(&mut self.stack[at]);
                    }
                    put(&mut self.stack[to], function);
                    put(&mut self.stack[to + 1], receiver);
                    return Ok(());
                }
            }
            Some(Value::Module(_)) => {
                // A module has no properties, so that no frame is pushed.
                self.get_attribute_op(w, d, a, site)?;
                clear(&mut self.stack[to + 1]);
                return Ok(());
            }
            Some(Value::Instance(instance)) => {
                if let Cached::OfClass(tag, binding) = site.cache.get()
                    && tag == instance.class_tag()
                    && instance.attributes.borrow().get(&site.name).is_none()
                {
                    let function = instance.class().function_at(binding);
                    if let Some(function) = function {
                        let receiver = Rc::clone(instance);
                        put(&mut self.stack[to], Value::Function(function));
                        if a as usize >= w.locals {
                            clear(&mut self.stack[at]);
                        }
                        put(&mut self.stack[to + 1], Value::Instance(receiver));
                        return Ok(());
                    }
                }
                if let Some((entry, native)) = native_method(instance, site) {
                    return self.put_native_method(w, d, a, entry, native);
                }
                let class = instance.class().clone();
                if instance.attributes.borrow().get(&site.name).is_none()
                    && !class.hooks_attributes()
                    && let Some(binding) = class.find(&site.name)
                    && let Some(function) = class.function_at(binding)
                {
                    site.cache.set(Cached::OfClass(class.tag(), binding));
                    let object = self.operand(w, a)?;
                    self.put(w, d, Value::Function(function));
                    self.put(w, d + 1, object);
                    return Ok(());
                }
            }
            // These have no attributes of their own.
            Some(
                value @ (Value::Str(_)
                | Value::Bytes(_)
                | Value::List(_)
                | Value::Tuple(_)
                | Value::Dict(_)
                | Value::Set(_)
                | Value::Int(_)
                | Value::Float(_)
                | Value::Ufunc(_)
                | Value::Scalar(_)),
            ) => {
                let class = match value {
                    Value::List(_) => Builtin::List,
                    Value::Dict(_) => Builtin::Dict,
                    Value::Str(_) => Builtin::Str,
                    other => Builtin::of(other),
                };
                if let Some(entry) = self.method_of(class, site) {
                    return self.put_method(w, d, a, entry);
                }
            }
            Some(Value::Array(array)) if array.is_plain() => {
                if let Some(entry) = self.method_of(Builtin::NdArray, site) {
                    return self.put_method(w, d, a, entry);
                }
            }
            _ => {}
        }
        let object = self.operand(w, a)?;
        // What `super()` made is only asked for the method.
        let found = match object.downcast::<Super>() {
            Some(parent) if &*site.name != "__class__" => {
                parent.find(self, &site.name).map_err(|error| named(error, &object, &site.name))?
            }
            _ => None,
        };
        let (function, receiver) = match found {
            Some(Found::Method { receiver, function }) => (function, Some(receiver)),
            Some(Found::Value(function)) => (function, None),
            None => crate::object::load_method(self, &object, &site.name)?,
        };
        put(&mut self.stack[to], function);
        self.stack[to + 1] = receiver;
        Ok(())
    }

    #[inline(always)]
    fn put_method(&mut self, w: Window, d: Reg, a: Reg, entry: &'static Entry) -> Result<()> {
        let to = w.base + d as usize;
        put(&mut self.stack[to], Value::Entry(entry));
        match a as usize >= w.locals {
            true => self.stack.swap(to + 1, w.base + a as usize),
            false => {
                let value: *const Option<Value> = &self.stack[w.base + a as usize];
                // SAFETY: the two registers are different ones; `a` is a local, `d + 1` a temporary.
                if let Some(value) = unsafe { &*value } {
                    copy(&mut self.stack[to + 1], value);
                }
            }
        }
        Ok(())
    }

    fn put_native_method(&mut self, w: Window, d: Reg, a: Reg, entry: &'static Entry, native: Value) -> Result<()> {
        let to = w.base + d as usize;
        if a as usize >= w.locals {
            clear(&mut self.stack[w.base + a as usize]);
        }
        put(&mut self.stack[to], Value::Entry(entry));
        put(&mut self.stack[to + 1], native);
        Ok(())
    }

    /// An attribute; an `AttributeError` remembers name and object, from which suggestions are made.
    fn attribute_or_name_it(&mut self, object: &Value, name: &Rc<str>) -> Result<Value> {
        get_attribute(self, object, name)
    }

    /// The computed attribute of a built-in class.
    fn getter_of(&mut self, class: Builtin, site: &Site) -> Option<&'static Getter> {
        if let Cached::Getter(known, getter) = site.cache.get()
            && known == class
        {
            return Some(getter);
        }
        let getter = self.type_table(class)?.getter(&site.name)?;
        site.cache.set(Cached::Getter(class, getter));
        Some(getter)
    }

    #[inline(always)]
    fn method_of(&mut self, class: Builtin, site: &Site) -> Option<&'static Entry> {
        if let Cached::Method(known, entry) = site.cache.get()
            && known == class
        {
            return Some(entry);
        }
        self.find_method(class, site)
    }

    #[inline(never)]
    fn find_method(&mut self, class: Builtin, site: &Site) -> Option<&'static Entry> {
        // Classes with two bases are left to the general path.
        let mut at = class;
        loop {
            if at.second_parent().is_some() {
                return None;
            }
            if let Some(table) = self.type_table(at) {
                if let Some(entry) = table.methods.iter().copied().flatten().find(|entry| entry.name() == &*site.name) {
                    site.cache.set(Cached::Method(class, entry));
                    return Some(entry);
                }
                if table.getters.iter().any(|getter| getter.name == &*site.name) {
                    return None;
                }
            }
            if at == Builtin::Object {
                return None;
            }
            at = at.parent();
        }
    }

    pub(super) fn set_attribute_op(&mut self, w: Window, a: Reg, site: &Site, b: Reg) -> Result<()> {
        let overwritten = match (&self.stack[w.base + a as usize], &self.stack[w.base + b as usize], site.cache.get()) {
            (Some(Value::Instance(instance)), Some(value), Cached::Own(tag, slot)) if tag == instance.class_tag() => {
                let mut attributes = instance.attributes.borrow_mut();
                attributes.hinted_place(slot, &site.name).is_some_and(|place| overwrite(place, value))
            }
            _ => false,
        };
        if overwritten {
            if a as usize >= w.locals {
                clear(&mut self.stack[w.base + a as usize]);
            }
            return Ok(());
        }
        let value = self.operand(w, b)?;
        if let Some(Value::Instance(instance)) = &self.stack[w.base + a as usize] {
            let old = match site.cache.get() {
                Cached::Own(tag, slot) if tag == instance.class_tag() => Some(instance.attach(slot, &site.name, value)),
                _ if takes_attributes(instance, &site.name) => Some(instance.attach(u32::MAX, &site.name, value)),
                _ => {
                    let object = self.operand(w, a)?;
                    return set_attribute(self, &object, &site.name, value);
                }
            };
            if let Some((slot, old)) = old {
                site.cache.set(Cached::Own(instance.class_tag(), slot));
                // What was bound is dropped last, because dropping it may run code.
                if a as usize >= w.locals {
                    clear(&mut self.stack[w.base + a as usize]);
                }
                drop(old);
            }
            return Ok(());
        }
        let object = self.operand(w, a)?;
        set_attribute(self, &object, &site.name, value)
    }
}

/// The method of an instance's native part, if that is what the name leads to and it has a quick way, and the native part.
fn native_method(instance: &Instance, site: &Site) -> Option<(&'static Entry, Value)> {
    let native = instance.native.borrow().clone()?;
    let attributes = instance.attributes.borrow();
    if attributes.slot_count() > 0 && attributes.get(&site.name).is_some() {
        return None;
    }
    let class = instance.class();
    if let Cached::Native(tag, entry) = site.cache.get()
        && tag == class.tag()
    {
        return Some((entry, native));
    }
    let base = class.builtin_base();
    let takes_part = matches!(base, Builtin::List | Builtin::Dict | Builtin::Set | Builtin::Deque);
    if !takes_part || class.hooks_attributes() || class.find(&site.name).is_some() {
        return None;
    }
    let entry = crate::library::type_table(base)?.method(&site.name)?;
    entry.quick?;
    site.cache.set(Cached::Native(class.tag(), entry));
    Some((entry, native))
}

/// An attribute that a script's class gives as it is bound, to the class or to one among its ancestors.
fn class_attribute(class: &Class, site: &Site) -> Option<Value> {
    let binding = match site.cache.get() {
        // A metaclass is asked first, and every class has names of its own that begin so.
        _ if class.metaclass().is_some() || site.name.starts_with("__") => return None,
        Cached::OfClass(tag, binding) if tag == class.tag() => binding,
        _ => {
            let binding = class.find(&site.name)?;
            site.cache.set(Cached::OfClass(class.tag(), binding));
            binding
        }
    };
    class.at(binding, |value| match value {
        Value::Object(object) => object.downcast::<StaticMethod>().map(|method| method.0.clone()),
        Value::Function(_) | Value::None | Value::Bool(_) | Value::Int(_) | Value::Float(_) | Value::Str(_) => {
            Some(value.clone())
        }
        Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) | Value::Array(_) | Value::Scalar(_) => {
            Some(value.clone())
        }
        _ => None,
    })
}

/// What a class gives as it stands in it: a function, or what a static method holds.
pub(super) fn unbound(value: &Value) -> Option<&Value> {
    match value {
        Value::Function(_) => Some(value),
        value => value.downcast::<StaticMethod>().map(|method| &method.0),
    }
}

/// The function of a class method whose place in a class the site remembers.
fn class_method(class: &Class, site: &Site) -> Option<Value> {
    let Cached::OfClass(tag, binding) = site.cache.get() else { return None };
    if tag != class.tag() {
        return None;
    }
    class.at(binding, |value| match value.downcast::<ClassMethod>() {
        Some(ClassMethod(function @ Value::Function(_))) => Some(function.clone()),
        _ => None,
    })
}

/// After an attribute of an instance was found: where to look first the next time.
fn remember(instance: &Rc<Instance>, site: &Site) {
    let class = instance.class();
    if class.hooks_attributes() || site.name.starts_with("__") {
        return;
    }
    let binding = class.find(&site.name);
    match (instance.attributes.borrow().find_slot(&site.name), binding) {
        // The instance's own goes first unless the class has a data descriptor, which functions and plain values are not; a slot is that
        // of the instance.
        (Some(slot), None) => site.cache.set(Cached::Own(class.tag(), slot)),
        (Some(slot), Some(binding)) => {
            let known = |value: &Value| match value {
                Value::Object(object) => {
                    object.downcast::<Member>().is_some_and(|slot| *slot.name == *site.name).then_some(())
                }
                Value::Instance(_) => None,
                _ => Some(()),
            };
            if class.at(binding, known).is_some() {
                site.cache.set(Cached::Own(class.tag(), slot));
            }
        }
        (None, Some(binding)) => site.cache.set(Cached::OfClass(class.tag(), binding)),
        (None, None) => {}
    }
}

/// Whether assigning the attribute only binds it in the instance.
fn takes_attributes(instance: &Instance, name: &str) -> bool {
    let class = instance.class();
    let known = |value: &Value| match value {
        Value::Object(object) => object.downcast::<Member>().is_some_and(|slot| *slot.name == *name).then_some(()),
        Value::Instance(_) => None,
        _ => (!class.is_closed()).then_some(()),
    };
    class.builtin_base() == Builtin::Object
        && !name.starts_with("__")
        && class.find("__setattr__").is_none()
        && match class.find(name) {
            Some(binding) => class.at(binding, known).is_some(),
            None => !class.is_closed(),
        }
}
