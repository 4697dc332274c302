//! A unit of code under construction: its instructions, registers, labels and open blocks.

use std::collections::HashMap;
use std::rc::Rc;

use super::super::code::*;
use super::super::scope::{Scope, ScopeKind};
use super::{Compiler, Outcome, check};
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::{Name, Stmt};

/// Attribute instructions of a unit that each have a site of their own; their numbers have 16 bits.
const OWN_SITES: usize = 1 << 15;

/// A place in the code that jumps can name before it is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Label(pub u32);

/// What encloses the statement being compiled.
pub(super) struct Block<'a> {
    pub kind: BlockKind<'a>,
    /// Finished stretches of guarded instructions.
    pub ranges: Vec<(u32, u32)>,
    pub open: Option<u32>,
}

#[derive(Clone, Copy)]
pub(super) enum BlockKind<'a> {
    /// A loop, and the register of what it goes through.
    Loop { again: Label, done: Label, state: Option<Reg> },
    /// The body of a `try` with handlers.
    Try,
    /// The body of a `try` whose `finally` has these statements.
    Finally(&'a [Stmt]),
    /// The body of an `except` clause: register of the exception, name to unbind.
    Handler(Reg, Option<&'a Name>),
    /// The same of an `except*` clause, which must not be left early.
    GroupHandler,
    /// A `finally` that runs because of the exception in the register.
    FinallyRaised(Reg),
    /// The body of a `with`, and the register of its context manager.
    With(Reg),
    /// The same of an `async with`.
    AsyncWith(Reg),
}

/// Where a variable of the unit lives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    Local(Reg),
    Cell(u16),
}

pub(super) struct Unit<'a> {
    pub kind: CodeKind,
    pub name: Rc<str>,
    pub qualname: Rc<str>,
    /// The line that its definition begins in.
    pub first_line: u32,
    pub scope: usize,
    /// The innermost scope being compiled: the unit's own, or a comprehension's.
    pub at: usize,
    pub ops: Vec<Op>,
    pub spans: Vec<Span>,
    pub constants: Vec<Value>,
    pub names: Vec<Rc<str>>,
    pub globals: Vec<GlobalSite>,
    pub sites: Vec<Site>,
    /// Where `names`, `globals`, and the shared ones of `sites` have a name.
    pub name_places: HashMap<Rc<str>, u32>,
    pub global_places: HashMap<Name, u32>,
    pub shared_sites: HashMap<Name, u16>,
    pub keyword_calls: Vec<KeywordCall>,
    pub class_patterns: Vec<(u16, Vec<Rc<str>>)>,
    pub imports: Vec<ImportSite>,
    pub codes: Vec<Rc<Code>>,
    pub locals: Vec<Rc<str>>,
    pub cells: Vec<(Rc<str>, Option<Reg>)>,
    pub places: HashMap<(usize, usize), Place>,
    pub class_cell: Option<u16>,
    pub parameters: Parameters,
    pub doc: Value,
    /// The next free temporary, and the most that were in use.
    pub top: usize,
    pub most: usize,
    pub labels: Vec<u32>,
    pub blocks: Vec<Block<'a>>,
    pub handlers: Vec<Handler>,
    pub handling: Vec<Handler>,
    pub inlined: Vec<Inlined>,
    pub walrus: bool,
}

impl<'a> Compiler<'a> {
    pub(super) fn unit(&mut self) -> &mut Unit<'a> {
        // `begin` pushes before anything is emitted, and `finish` pops last.
        let last = self.units.len() - 1;
        &mut self.units[last]
    }

    /// Starts the unit of a scope: registers for its locals and for those of comprehensions inlined in it.
    pub(super) fn begin(&mut self, kind: CodeKind, scope: usize, name: &str, around: Option<&str>) {
        let table: &Scope = &self.scopes.all[scope];
        let qualname = around.map_or_else(|| name.to_string(), |around| format!("{around}{name}"));
        let mut unit = Unit {
            kind,
            name: name.into(),
            qualname: qualname.into(),
            first_line: 1,
            scope,
            at: scope,
            ops: Vec::new(),
            spans: Vec::new(),
            constants: Vec::new(),
            names: Vec::new(),
            globals: Vec::new(),
            sites: Vec::new(),
            name_places: HashMap::new(),
            global_places: HashMap::new(),
            shared_sites: HashMap::new(),
            keyword_calls: Vec::new(),
            class_patterns: Vec::new(),
            imports: Vec::new(),
            codes: Vec::new(),
            locals: Vec::new(),
            cells: Vec::new(),
            places: HashMap::new(),
            class_cell: None,
            parameters: Parameters::default(),
            doc: Value::None,
            top: 0,
            most: 0,
            labels: Vec::new(),
            blocks: Vec::new(),
            handlers: Vec::new(),
            handling: Vec::new(),
            inlined: Vec::new(),
            walrus: table.walrus,
        };
        if table.class_cell {
            unit.class_cell = Some(0);
            unit.cells.push(("__class__".into(), None));
        }
        if matches!(table.kind, ScopeKind::Function | ScopeKind::Lambda | ScopeKind::Generator) {
            self.place_symbols(&mut unit, scope);
        }
        self.place_comprehensions(&mut unit, scope);
        unit.top = unit.locals.len();
        unit.most = unit.top;
        self.units.push(unit);
    }

    fn place_symbols(&self, unit: &mut Unit<'a>, scope: usize) {
        for (i, symbol) in self.scopes.all[scope].symbols.iter().enumerate() {
            if !symbol.bound || symbol.global || symbol.nonlocal {
                continue;
            }
            let register = unit.locals.len() as Reg;
            let place = match symbol.captured {
                true => {
                    unit.cells.push((symbol.name.clone(), symbol.parameter.then_some(register)));
                    Place::Cell(unit.cells.len() as u16 - 1)
                }
                false => Place::Local(register),
            };
            if symbol.parameter || !symbol.captured {
                unit.locals.push(symbol.name.clone());
            }
            unit.places.insert((scope, i), place);
        }
    }

    fn place_comprehensions(&self, unit: &mut Unit<'a>, scope: usize) {
        for &child in &self.scopes.all[scope].children {
            let table = &self.scopes.all[child];
            if table.kind == ScopeKind::Comprehension || table.folds {
                unit.walrus |= self.scopes.all[child].walrus;
                self.place_symbols(unit, child);
                self.place_comprehensions(unit, child);
            }
        }
    }

    /// Ends the unit and turns labels into instruction numbers.
    pub(super) fn finish(&mut self) -> Outcome<Rc<Code>> {
        let Some(mut unit) = self.units.pop() else { return self.error("code without a unit", Span::default()) };
        if unit.most >= NO_REG as usize || unit.sites.len() >= NO_REG as usize || unit.codes.len() >= NO_REG as usize {
            return self.error("too many names or values in one block of code", Span::default());
        }
        for op in &mut unit.ops {
            let target = match op {
                Op::Jump(target) => target,
                Op::JumpIfFalse(_, target) | Op::JumpIfTrue(_, target) => target,
                Op::JumpIfFalseKeep(_, target) | Op::JumpIfTrueKeep(_, target) => target,
                _ => continue,
            };
            *target = unit.labels[*target as usize];
        }
        for handler in &mut unit.handlers {
            handler.target = unit.labels[handler.target as usize];
        }
        let table = &self.scopes.all[unit.scope];
        let captures = table.free.iter().map(|name| self.capture(unit.scope, name)).collect();
        let p = &unit.parameters;
        let suspends = match (table.generator, table.asynchronous) {
            (false, false) => None,
            (true, false) => Some(Flavour::Generator),
            (false, true) => Some(Flavour::Coroutine),
            (true, true) => Some(Flavour::AsyncGenerator),
        };
        let simple = suspends.is_none() && unit.cells.is_empty() && p.keyword_only == 0 && !p.rest && !p.keywords;
        let simple = if simple { p.positional } else { NEVER };
        let cleared = check::cleared(&unit.ops, &unit.handlers, unit.locals.len(), unit.most);
        let (constants, globals) = (unit.constants.len(), unit.globals.len());
        if !check::is_sound(&unit.ops, &unit.handlers, unit.most, constants, globals) {
            return self.error("code that does not end", Span::default());
        }
        Ok(Rc::new(Code {
            kind: unit.kind,
            module: self.globals.clone(),
            name: unit.name,
            qualname: unit.qualname,
            source: self.source.clone(),
            first_line: unit.first_line,
            ops: unit.ops,
            spans: unit.spans,
            constants: unit.constants,
            names: unit.names,
            globals: unit.globals,
            sites: unit.sites,
            keyword_calls: unit.keyword_calls,
            class_patterns: unit.class_patterns,
            imports: unit.imports,
            codes: unit.codes,
            locals: unit.locals,
            registers: unit.most,
            cleared,
            parameters: unit.parameters,
            cells: unit.cells,
            free: table.free.clone(),
            captures,
            class_cell: unit.class_cell,
            suspends,
            simple,
            handlers: unit.handlers,
            handling: unit.handling,
            inlined: unit.inlined,
            doc: unit.doc,
        }))
    }

    pub(super) fn emit(&mut self, op: Op, span: Span) {
        let unit = self.unit();
        unit.ops.push(op);
        unit.spans.push(span);
    }

    pub(super) fn here(&mut self) -> u32 {
        self.unit().ops.len() as u32
    }

    /// A fresh temporary on top of the stack.
    pub(super) fn temp(&mut self) -> Reg {
        self.temps(1)
    }

    /// Consecutive fresh temporaries; the first is returned.
    pub(super) fn temps(&mut self, count: usize) -> Reg {
        let unit = self.unit();
        let first = unit.top;
        unit.top += count;
        unit.most = unit.most.max(unit.top);
        // Too many are refused when the unit is finished.
        first.min(NO_REG as usize) as Reg
    }

    pub(super) fn mark(&mut self) -> usize {
        self.unit().top
    }

    pub(super) fn release(&mut self, mark: usize) {
        self.unit().top = mark;
    }

    pub(super) fn is_local(&mut self, register: Reg) -> bool {
        (register as usize) < self.unit().locals.len()
    }

    pub(super) fn label(&mut self) -> Label {
        let unit = self.unit();
        unit.labels.push(u32::MAX);
        Label(unit.labels.len() as u32 - 1)
    }

    pub(super) fn place(&mut self, label: Label) {
        let here = self.here();
        self.unit().labels[label.0 as usize] = here;
    }

    pub(super) fn jump(&mut self, label: Label, span: Span) {
        self.emit(Op::Jump(label.0), span);
    }

    pub(super) fn constant(&mut self, value: Value) -> u32 {
        let unit = self.unit();
        unit.constants.push(value);
        unit.constants.len() as u32 - 1
    }

    pub(super) fn load_constant(&mut self, value: Value, dst: Reg, span: Span) {
        let index = self.constant(value);
        self.emit(Op::Const(dst, index), span);
    }

    pub(super) fn name_index(&mut self, name: &str) -> u32 {
        let unit = self.unit();
        if let Some(&index) = unit.name_places.get(name) {
            return index;
        }
        let name: Rc<str> = name.into();
        unit.names.push(name.clone());
        let index = unit.names.len() as u32 - 1;
        unit.name_places.insert(name, index);
        index
    }

    /// A place of its own for what this attribute instruction remembers; in enormous units instructions of one name share it.
    pub(super) fn site(&mut self, name: &Name) -> u16 {
        let unit = self.unit();
        if unit.sites.len() >= OWN_SITES
            && let Some(&shared) = unit.shared_sites.get(name)
        {
            return shared;
        }
        unit.sites.push(Site { name: name.clone(), cache: std::cell::Cell::new(Cached::Nothing) });
        let site = (unit.sites.len() - 1).min(NO_REG as usize) as u16;
        if unit.sites.len() > OWN_SITES {
            unit.shared_sites.insert(name.clone(), site);
        }
        site
    }

    pub(super) fn open_block(&mut self, kind: BlockKind<'a>) {
        let open = Some(self.here());
        self.unit().blocks.push(Block { kind, ranges: Vec::new(), open });
    }

    /// Ends the innermost block and returns the stretches of instructions it covers.
    pub(super) fn close_block(&mut self) -> Vec<(u32, u32)> {
        let here = self.here();
        let Some(mut block) = self.unit().blocks.pop() else { return Vec::new() };
        if let Some(start) = block.open
            && start < here
        {
            block.ranges.push((start, here));
        }
        block.ranges
    }

    pub(super) fn guard(&mut self, ranges: Vec<(u32, u32)>, target: Label, exception: Reg) {
        let handlers = ranges.into_iter().map(|(start, end)| Handler { start, end, target: target.0, exception });
        self.unit().handlers.extend(handlers);
    }

    pub(super) fn handling(&mut self, ranges: Vec<(u32, u32)>, exception: Reg) {
        let regions = ranges.into_iter().map(|(start, end)| Handler { start, end, target: 0, exception });
        self.unit().handling.extend(regions);
    }
}
