//! Global names: a module's, then the builtins', with the slots in which instructions found them.

use super::super::code::*;
use super::super::frame::Window;
use super::super::interpreter::Interpreter;
use super::words::put;
use crate::error::{Error, Kind, Result};
use crate::object::Value;

impl Interpreter {
    /// A global name: the module's, or a builtin.
    #[inline(never)]
    pub(super) fn load_global(&mut self, w: Window, d: Reg, site: &GlobalSite, code: &Code) -> Result<()> {
        let own = code.module.names.borrow().slot_value(site.slot).cloned();
        let value = match own {
            Some(value) => value,
            None => self.load_builtin(site)?,
        };
        put(&mut self.stack[w.base + d as usize], value);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn store_global(&mut self, w: Window, a: Reg, site: &GlobalSite, code: &Code) -> Result<()> {
        let value = self.operand(w, a)?;
        let old = code.module.names.borrow_mut().replace_slot(site.slot, Some(value));
        // What the next result of a loop can be made of.
        if let Some(old @ Value::Array(_)) = old {
            self.state.spares.keep(old);
        }
        Ok(())
    }

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

    /// A name in a class body or in `exec`: its own names, then the module's, then builtins.
    pub(super) fn load_class_name(&mut self, site: &GlobalSite) -> Result<Value> {
        let frame = self.frame()?;
        if let Some(names) = frame.names()
            && let Some(value) = names.borrow().get(&site.name)
        {
            return Ok(value.clone());
        }
        let value = frame.function().globals.names.borrow().slot_value(site.slot).cloned();
        value.map_or_else(|| self.load_builtin(site), Ok)
    }
}

/// `NameError` for a name that nothing defines.
pub(in super::super) fn undefined(name: &str) -> Error {
    Error::new(Kind::NameError, format!("name '{name}' is not defined"))
}
