//! `class`: the body as a unit whose names become the class's attributes.

use super::super::code::*;
use super::function::docstring;
use super::{Compiler, Outcome};
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::*;

impl<'a> Compiler<'a> {
    pub(super) fn class_def(&mut self, def: &'a ClassDef, span: Span) -> Outcome {
        let mark = self.mark();
        let decorators = self.decorators(&def.decorators)?;
        let class = self.temp();
        let body = self.class_body(def, span)?;
        let function = self.temp();
        self.emit(Op::MakeFunction(MakeFlags::default(), function, body, 0), span);
        self.spread_arguments(&def.bases, &def.keywords, function, span)?;
        self.emit(Op::BuildClass(class, function), span);
        self.decorate(decorators, def.decorators.len(), class, &def.decorators);
        self.store_name(&def.name, class, span);
        self.release(mark);
        Ok(())
    }

    fn class_body(&mut self, def: &'a ClassDef, span: Span) -> Outcome<u16> {
        let scope = self.scopes.of_node(def);
        self.begin_class(scope, &def.name);
        let qualname = self.unit().qualname.clone();
        self.set_class_name("__module__", None, span);
        self.set_class_name("__qualname__", Some(Value::from(&*qualname)), span);
        if self.scopes.all[scope].annotates {
            self.emit(Op::SetupAnnotations, span);
        }
        if let Some(text) = docstring(&def.body) {
            self.set_class_name("__doc__", Some(Value::from(text)), span);
        }
        self.body(&def.body)?;
        self.return_value(None, span)?;
        self.finish_function()
    }

    /// Binds a name of the class's namespace: to a constant, or to the module's `__name__`.
    fn set_class_name(&mut self, name: &str, value: Option<Value>, span: Span) {
        let register = self.temp();
        match value {
            Some(value) => self.load_constant(value, register, span),
            None => {
                let site = self.global_site(&"__name__".into());
                self.emit(Op::LoadGlobal(register, site), span);
            }
        }
        let site = self.global_site(&name.into());
        self.emit(Op::StoreName(register, site), span);
        self.release(register as usize);
    }
}
