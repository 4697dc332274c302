//! `import` and `from ... import`.

use super::super::code::*;
use super::{Compiler, Outcome};
use crate::syntax::Span;
use crate::syntax::ast::*;

impl<'a> Compiler<'a> {
    pub(super) fn import(&mut self, aliases: &'a [Alias], span: Span) -> Outcome {
        for alias in aliases {
            let top = alias.asname.is_none();
            let module = self.import_site(&alias.name, 0, top, span);
            let name: Name = match &alias.asname {
                Some(name) => name.clone(),
                None => alias.name.split('.').next().unwrap_or("").into(),
            };
            self.store_name(&name, module, span);
            self.release(module as usize);
        }
        Ok(())
    }

    pub(super) fn import_from(&mut self, node: &'a ImportFrom, span: Span) -> Outcome {
        let path: Name = node.module.clone().unwrap_or_else(|| "".into());
        let module = self.import_site(&path, node.level, false, span);
        for alias in &node.names {
            if &*alias.name == "*" {
                self.emit(Op::ImportStar(module), span);
                continue;
            }
            let value = self.temp();
            let site = self.site(&alias.name);
            self.emit(Op::ImportFrom(value, module, site), span);
            self.store_name(alias.asname.as_ref().unwrap_or(&alias.name), value, span);
            self.release(value as usize);
        }
        self.emit(Op::Clear(module), span);
        self.release(module as usize);
        Ok(())
    }

    fn import_site(&mut self, name: &Name, level: u32, top: bool, span: Span) -> Reg {
        let module = self.temp();
        let unit = self.unit();
        unit.imports.push(ImportSite { name: name.clone(), level, top });
        let index = unit.imports.len() as u32 - 1;
        self.emit(Op::Import(module, index), span);
        module
    }
}
