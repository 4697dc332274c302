//! Reading, writing and deleting variables, by where their names lead.

use std::cell::Cell;

use super::super::code::*;
use super::super::scope::{Resolution, ScopeKind};
use super::Compiler;
use super::unit::Place;
use crate::syntax::Span;
use crate::syntax::ast::Name;

/// Where a name of the current unit leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Variable {
    Local(Reg),
    Cell(u16),
    Free(u16),
    /// A free variable read in a class body.
    ClassFree(u16),
    ClassName,
    Global,
}

impl<'a> Compiler<'a> {
    pub(super) fn variable(&mut self, name: &str) -> Variable {
        let (at, scope) = (self.unit().at, self.unit().scope);
        match self.scopes.resolve(at, name) {
            Resolution::Own(home, symbol) => match self.unit().places.get(&(home, symbol)) {
                Some(&Place::Local(register)) => Variable::Local(register),
                Some(&Place::Cell(cell)) => Variable::Cell(cell),
                None => Variable::Global,
            },
            Resolution::ClassName => Variable::ClassName,
            Resolution::Free => {
                let free = self.scopes.all[scope].free.iter().position(|free| &**free == name).unwrap_or(0) as u16;
                let in_class = at == scope && self.scopes.all[scope].kind == ScopeKind::Class;
                let declared = self.scopes.all[scope].symbol(name).is_some_and(|symbol| symbol.nonlocal);
                if in_class && !declared { Variable::ClassFree(free) } else { Variable::Free(free) }
            }
            Resolution::Global => Variable::Global,
        }
    }

    /// The register of a name that can be used as an operand as it stands.
    pub(super) fn local_operand(&mut self, name: &str) -> Option<Reg> {
        match self.variable(name) {
            Variable::Local(register) if !self.unit().walrus => Some(register),
            _ => None,
        }
    }

    pub(super) fn load_name(&mut self, name: &Name, dst: Reg, span: Span) {
        let op = match self.variable(name) {
            Variable::Local(register) => Op::Copy(dst, register),
            Variable::Cell(cell) => Op::LoadCell(dst, cell),
            Variable::Free(free) => Op::LoadFree(dst, free),
            Variable::ClassFree(free) => {
                let name = self.name_index(name).min(NO_REG as u32) as u16;
                Op::LoadNameOrFree(dst, name, free)
            }
            Variable::ClassName => Op::LoadName(dst, self.global_site(name)),
            Variable::Global => Op::LoadGlobal(dst, self.global_site(name)),
        };
        self.emit(op, span);
    }

    pub(super) fn store_name(&mut self, name: &Name, src: Reg, span: Span) {
        let op = match self.variable(name) {
            Variable::Local(register) if register == src => return,
            Variable::Local(register) => Op::Move(register, src),
            Variable::Cell(cell) => Op::StoreCell(cell, src),
            Variable::Free(free) => Op::StoreFree(free, src),
            Variable::ClassFree(_) | Variable::ClassName => Op::StoreName(src, self.global_site(name)),
            Variable::Global => Op::StoreGlobal(src, self.global_site(name)),
        };
        self.emit(op, span);
    }

    pub(super) fn delete_name(&mut self, name: &Name, span: Span) {
        let op = match self.variable(name) {
            Variable::Local(register) => Op::DeleteLocal(register),
            Variable::Cell(cell) => Op::DeleteCell(cell),
            Variable::Free(free) => Op::DeleteFree(free),
            Variable::ClassFree(_) | Variable::ClassName => Op::DeleteName(self.global_site(name)),
            Variable::Global => Op::DeleteGlobal(self.global_site(name)),
        };
        self.emit(op, span);
    }

    /// The entry of a global name in the unit's table; its slot in the module is found now.
    pub(super) fn global_site(&mut self, name: &Name) -> u32 {
        if let Some(&index) = self.unit().global_places.get(name) {
            return index;
        }
        let slot = self.globals.names.borrow_mut().slot(name);
        let unit = self.unit();
        unit.globals.push(GlobalSite { name: name.clone(), slot, builtin: Cell::new(u32::MAX) });
        let index = unit.globals.len() as u32 - 1;
        unit.global_places.insert(name.clone(), index);
        index
    }

    /// Where the unit around the finished one has the variable that is free in it.
    pub(super) fn capture(&self, scope: usize, name: &str) -> Capture {
        let Some(around) = self.units.last() else { return Capture::Free(0) };
        let parent = self.scopes.all[scope].parent.unwrap_or(0);
        if name == "__class__"
            && let Some(cell) = around.class_cell
        {
            return Capture::Cell(cell);
        }
        // A class's own variables are not visible inside its functions, so the search skips them.
        let mut at = parent;
        loop {
            let table = &self.scopes.all[at];
            if table.kind != ScopeKind::Class
                && let Some(index) = table.symbols.iter().position(|symbol| &*symbol.name == name)
                && let Some(&Place::Cell(cell)) = around.places.get(&(at, index))
            {
                return Capture::Cell(cell);
            }
            match table.parent {
                Some(up) if at != around.scope => at = up,
                _ => break,
            }
        }
        let free = &self.scopes.all[around.scope].free;
        Capture::Free(free.iter().position(|free| &**free == name).unwrap_or(0) as u16)
    }
}
