//! Which variable a name means, decided before anything runs: the symbol tables of CPython's `symtable.c`.
//!
//! [`collect`](super::scope_collect) builds a tree of scopes, one for each module, class, function and comprehension. A *unit* is a scope
//! that becomes code of its own; list, set and dict comprehensions are inlined, so their names live in the unit around them. A name
//! that is used in another unit than the one that binds it becomes a cell.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::syntax::ast::{Module, Name};
use crate::syntax::{Span, SyntaxError};

use super::source::Source;

/// What a scope was made by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeKind {
    Module,
    Class,
    Function,
    Lambda,
    Generator,
    /// A list, set or dict comprehension, which runs in the frame around it.
    Comprehension,
}

/// The names of one scope.
pub struct Scope {
    pub kind: ScopeKind,
    /// Of a comprehension: what it makes.
    pub what: &'static str,
    pub parent: Option<usize>,
    pub children: Vec<usize>,
    pub symbols: Vec<Symbol>,
    index: HashMap<Name, usize>,
    /// Names of enclosing units that this unit or one inside it needs.
    pub free: Vec<Name>,
    /// It contains a `yield`.
    pub generator: bool,
    /// It is an `async def`, or a comprehension that awaits.
    pub asynchronous: bool,
    /// Where it first returns a value, which an asynchronous generator may not.
    pub returns: Option<Span>,
    /// It contains `:=`, so that evaluating an operand may change a local.
    pub walrus: bool,
    /// For a class: a method wants `__class__`.
    pub class_cell: bool,
    /// It is a generator expression that a builtin consumes at once.
    pub folds: bool,
    /// It annotates names, so that `__annotations__` is needed.
    pub annotates: bool,
}

/// One name in one scope.
pub struct Symbol {
    pub name: Name,
    pub bound: bool,
    pub used: bool,
    pub parameter: bool,
    pub global: bool,
    pub nonlocal: bool,
    pub annotated: bool,
    /// Another unit refers to it.
    pub captured: bool,
    pub span: Span,
}

/// The scopes of a text, found by the address of the syntax node that makes them.
pub struct Scopes {
    pub all: Vec<Scope>,
    pub by_node: HashMap<usize, usize>,
    /// Generator expressions whose code is just now made part of the unit around them.
    pub inlining: RefCell<Vec<usize>>,
}

/// Where a name leads from the place it is used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Resolution {
    /// A symbol of a scope in the same unit: scope and symbol numbers.
    Own(usize, usize),
    /// A name of the class being made.
    ClassName,
    /// A free variable of the unit; in a class body, its own names come first.
    Free,
    Global,
}

impl Scopes {
    /// Reads a module and resolves all its names.
    pub fn analyse(module: &Module, source: &Rc<Source>) -> Result<Scopes, SyntaxError> {
        let mut scopes = super::scope_collect::collect(module, source)?;
        for id in 0..scopes.all.len() {
            for symbol in 0..scopes.all[id].symbols.len() {
                scopes.resolve_symbol(id, symbol, source)?;
            }
        }
        Ok(scopes)
    }

    /// The scope that a syntax node makes.
    pub fn of_node<T>(&self, node: &T) -> usize {
        self.by_node.get(&(node as *const T as usize)).copied().unwrap_or(0)
    }

    /// The scope whose code the scope's instructions are part of.
    pub fn unit(&self, mut id: usize) -> usize {
        while self.all[id].kind == ScopeKind::Comprehension || self.inlining.borrow().contains(&id) {
            match self.all[id].parent {
                Some(parent) => id = parent,
                None => break,
            }
        }
        id
    }

    /// Where a name used in a scope leads.
    pub fn resolve(&self, id: usize, name: &str) -> Resolution {
        let unit = self.unit(id);
        let mut scope = id;
        loop {
            let table = &self.all[scope];
            if let Some(symbol) = table.symbol(name) {
                if symbol.global {
                    return Resolution::Global;
                }
                let visible = table.kind != ScopeKind::Class || scope == id;
                if symbol.bound && !symbol.nonlocal && visible {
                    return match table.kind {
                        ScopeKind::Module => Resolution::Global,
                        ScopeKind::Class => Resolution::ClassName,
                        _ => Resolution::Own(scope, table.index[name]),
                    };
                }
            }
            match table.parent {
                Some(parent) if scope != unit => scope = parent,
                _ => break,
            }
        }
        let unit = &self.all[unit];
        if unit.free.iter().any(|free| &**free == name) {
            Resolution::Free
        } else if unit.kind == ScopeKind::Class && id == scope && unit.symbol(name).is_some() {
            Resolution::ClassName
        } else {
            Resolution::Global
        }
    }

    fn resolve_symbol(&mut self, id: usize, index: usize, source: &Rc<Source>) -> Result<(), SyntaxError> {
        let symbol = &self.all[id].symbols[index];
        if symbol.global || (symbol.bound && !symbol.nonlocal) || !(symbol.used || symbol.nonlocal) {
            return Ok(());
        }
        let (name, nonlocal, span) = (symbol.name.clone(), symbol.nonlocal, symbol.span);
        let home = self.find_binding(id, &name);
        match home {
            Some(home) => self.connect(id, home, &name),
            None if nonlocal => {
                return Err(source.syntax_error(format!("no binding for nonlocal '{name}' found"), span));
            }
            None => {}
        }
        Ok(())
    }

    /// The enclosing scope that binds a name, modules excepted.
    fn find_binding(&self, id: usize, name: &str) -> Option<usize> {
        let mut at = self.all[id].parent;
        while let Some(scope) = at {
            let table = &self.all[scope];
            match table.kind {
                ScopeKind::Module => return None,
                ScopeKind::Class if name == "__class__" => return Some(scope),
                ScopeKind::Class => {}
                _ => {
                    if let Some(symbol) = table.symbol(name) {
                        if symbol.global {
                            return None;
                        }
                        if symbol.bound && !symbol.nonlocal {
                            return Some(scope);
                        }
                    }
                }
            }
            at = table.parent;
        }
        None
    }

    /// Makes `name`, bound in `home`, reachable from `id`: a cell at home, a free variable in every unit on the way.
    fn connect(&mut self, id: usize, home: usize, name: &Name) {
        let home_unit = self.unit(home);
        let mut unit = self.unit(id);
        if unit == home_unit && self.all[home].kind != ScopeKind::Class {
            return;
        }
        if self.all[home].kind == ScopeKind::Class {
            self.all[home].class_cell = true;
        } else if let Some(&index) = self.all[home].index.get(name) {
            self.all[home].symbols[index].captured = true;
        }
        while unit != home_unit {
            if !self.all[unit].free.contains(name) {
                self.all[unit].free.push(name.clone());
            }
            match self.all[unit].parent {
                Some(parent) => unit = self.unit(parent),
                None => return,
            }
        }
    }
}

impl Scope {
    pub fn new(kind: ScopeKind, parent: Option<usize>) -> Scope {
        Scope {
            kind,
            what: "",
            parent,
            children: Vec::new(),
            symbols: Vec::new(),
            index: HashMap::new(),
            free: Vec::new(),
            generator: false,
            asynchronous: false,
            returns: None,
            walrus: false,
            class_cell: false,
            folds: false,
            annotates: false,
        }
    }

    pub fn symbol(&self, name: &str) -> Option<&Symbol> {
        self.index.get(name).map(|&index| &self.symbols[index])
    }

    /// The symbol of a name, made when there is none yet.
    pub fn entry(&mut self, name: &Name, span: Span) -> &mut Symbol {
        let index = *self.index.entry(name.clone()).or_insert_with(|| {
            self.symbols.push(Symbol {
                name: name.clone(),
                bound: false,
                used: false,
                parameter: false,
                global: false,
                nonlocal: false,
                annotated: false,
                captured: false,
                span,
            });
            self.symbols.len() - 1
        });
        &mut self.symbols[index]
    }
}
