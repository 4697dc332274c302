//! Attributes and global names, with what instructions remember about them.

use std::rc::Rc;

use super::super::code::*;
use super::super::frame::Window;
use super::super::interpreter::Interpreter;
use crate::error::{Error, Kind, Result};
use crate::object::{Builtin, Entry, Host, Value, get_attribute, set_attribute};

impl Interpreter {
    /// A global that the module does not have: a builtin, or `NameError`.
    #[inline(never)]
    pub(super) fn load_builtin(&mut self, site: &GlobalSite) -> Result<Value> {
        if let Some(value) = self.builtins.names.borrow().slot_value(site.builtin.get()) {
            return Ok(value.clone());
        }
        match self.builtins.get(&site.name) {
            Some(value) => {
                if let Some(slot) = self.builtins.names.borrow().find_slot(&site.name) {
                    site.builtin.set(slot);
                }
                Ok(value)
            }
            None => Err(undefined(&site.name)),
        }
    }

    pub(super) fn get_attribute_op(&mut self, w: Window, d: Reg, a: Reg, site: &Site) -> Result<()> {
        if let Some(Value::Module(module)) = &self.stack[w.base + a as usize] {
            let address = Rc::as_ptr(module) as usize;
            if let Cached::Module(known, slot) = site.cache.get()
                && known == address
            {
                let value = module.names.borrow().slot_value(slot).cloned();
                if let Some(value) = value {
                    self.put(w, d, value);
                    return Ok(());
                }
            }
            let module = module.clone();
            if let Some(value) = module.get(&site.name) {
                if let Some(slot) = module.names.borrow().find_slot(&site.name) {
                    site.cache.set(Cached::Module(address, slot));
                }
                self.put(w, d, value);
                return Ok(());
            }
        }
        let object = self.operand(w, a)?;
        if let Value::Instance(instance) = &object {
            // An instance's own attribute wins unless the class has a data descriptor, which is never a plain function or missing.
            let own = instance.attributes.borrow().get(&site.name).cloned();
            if let Some(value) = own {
                let class = instance.class().clone();
                if matches!(class.lookup(&site.name), None | Some(Value::Function(_)))
                    && class.lookup("__getattribute__").is_none()
                {
                    self.put(w, d, value);
                    return Ok(());
                }
            }
        }
        let value = self.attribute_or_name_it(&object, &site.name)?;
        self.put(w, d, value);
        Ok(())
    }

    /// Puts a callable into `d`; when it is a function that takes the object as its first argument, the object into `d + 1`.
    pub(super) fn load_method_op(&mut self, w: Window, d: Reg, a: Reg, site: &Site) -> Result<()> {
        if matches!(&self.stack[w.base + a as usize], Some(Value::Module(_))) {
            self.get_attribute_op(w, d, a, site)?;
            self.stack[w.base + d as usize + 1] = None;
            return Ok(());
        }
        let object = self.operand(w, a)?;
        if let Some(method) = self.unbound_method(&object, site) {
            self.put(w, d, method);
            self.put(w, d + 1, object);
            return Ok(());
        }
        let value = self.attribute_or_name_it(&object, &site.name)?;
        self.put(w, d, value);
        self.stack[w.base + d as usize + 1] = None;
        Ok(())
    }

    /// An attribute; an `AttributeError` remembers name and object, from which suggestions are made.
    fn attribute_or_name_it(&mut self, object: &Value, name: &Rc<str>) -> Result<Value> {
        get_attribute(self, object, name).map_err(|error| {
            if error.kind() != Kind::AttributeError || error.payload().is_some() {
                return error;
            }
            let exception = error.to_exception();
            let mut attributes = exception.attributes.borrow_mut();
            attributes.define("name", Value::from(&**name));
            attributes.define("obj", object.clone());
            drop(attributes);
            Error::raised(exception, error.message())
        })
    }

    /// The function behind a plain method of an object.
    fn unbound_method(&mut self, object: &Value, site: &Site) -> Option<Value> {
        match object {
            Value::Instance(instance) => {
                if instance.attributes.borrow().get(&site.name).is_some() {
                    return None;
                }
                let class = instance.class().clone();
                match class.lookup(&site.name) {
                    Some(Value::Function(function)) if class.lookup("__getattribute__").is_none() => {
                        Some(Value::Function(function))
                    }
                    _ => None,
                }
            }
            // These have no attributes of their own.
            Value::Str(_)
            | Value::Bytes(_)
            | Value::List(_)
            | Value::Tuple(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::Int(_)
            | Value::Float(_)
            | Value::Scalar(_) => self.method_of(Builtin::of(object), site).map(Value::Entry),
            Value::Array(array) if array.class.is_none() => self.method_of(Builtin::NdArray, site).map(Value::Entry),
            _ => None,
        }
    }

    fn method_of(&mut self, class: Builtin, site: &Site) -> Option<&'static Entry> {
        if let Cached::Method(known, entry) = site.cache.get()
            && known == class
        {
            return Some(entry);
        }
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
        let value = self.operand(w, b)?;
        let object = self.operand(w, a)?;
        set_attribute(self, &object, &site.name, value)
    }

    /// A name in a class body or in `exec`: its own names, then the module's, then builtins.
    pub(super) fn load_class_name(&mut self, site: &GlobalSite) -> Result<Value> {
        let frame = self.frame()?;
        if let Some(names) = frame.names()
            && let Some(value) = names.borrow().get(&site.name)
        {
            return Ok(value.clone());
        }
        let value = frame.function.globals.names.borrow().slot_value(site.slot).cloned();
        value.map_or_else(|| self.load_builtin(site), Ok)
    }
}

/// `NameError` for a name that nothing defines.
pub(in super::super) fn undefined(name: &str) -> Error {
    Error::new(Kind::NameError, format!("name '{name}' is not defined"))
}
