//! Walks the syntax tree once and notes, scope by scope, which names are bound, used, or declared.
//!
//! The errors are those of CPython's symbol table and of its compiler about statements in the wrong place.

use std::rc::Rc;

use super::scope::{Scope, ScopeKind, Scopes};
use super::source::Source;
use crate::syntax::ast::*;
use crate::syntax::{Span, SyntaxError};

pub(super) type Outcome = Result<(), SyntaxError>;

/// The scopes of a module, names not yet resolved.
pub fn collect(module: &Module, source: &Rc<Source>) -> Result<Scopes, SyntaxError> {
    let scopes = Scopes {
        all: vec![Scope::new(ScopeKind::Module, None)],
        by_node: Default::default(),
        inlining: Default::default(),
    };
    let mut collector = Collector {
        scopes,
        at: 0,
        in_iterable: Vec::new(),
        source: source.clone(),
        loops: 0,
        star_loops: None,
        past_beginning: false,
    };
    for (i, statement) in module.body.iter().enumerate() {
        let of_beginning = match &statement.kind {
            StmtKind::Expr(value) => i == 0 && matches!(value.kind, ExprKind::Constant(_)),
            StmtKind::ImportFrom(node) => node.module.as_deref() == Some("__future__"),
            _ => false,
        };
        collector.past_beginning |= !of_beginning;
        collector.statement(statement)?;
    }
    Ok(collector.scopes)
}

/// Where the walk was before it entered a scope: the scope, the loops, and those around an `except*`.
type Before = (usize, usize, Option<usize>);

pub(super) struct Collector {
    pub(super) scopes: Scopes,
    pub(super) at: usize,
    /// The scopes in whose comprehensions' iterables the walk is.
    in_iterable: Vec<usize>,
    source: Rc<Source>,
    /// Loops around the statement, within its unit.
    loops: usize,
    /// How many of them stand around the innermost `except*` clause that the statement is in.
    star_loops: Option<usize>,
    /// Whether `from __future__ import` comes too late.
    past_beginning: bool,
}

impl Collector {
    pub(super) fn here(&mut self) -> &mut Scope {
        &mut self.scopes.all[self.at]
    }

    pub(super) fn error(&self, message: impl Into<String>, span: Span) -> Outcome {
        Err(self.source.syntax_error(message, span))
    }

    fn bind(&mut self, name: &Name, span: Span) {
        self.here().entry(name, span).bound = true;
    }

    fn use_name(&mut self, name: &Name, span: Span) {
        self.here().entry(name, span).used = true;
        if &**name == "super" && matches!(self.here().kind, ScopeKind::Function | ScopeKind::Lambda) {
            let class: Name = "__class__".into();
            self.here().entry(&class, span).used = true;
        }
    }

    fn enter<T>(&mut self, kind: ScopeKind, node: &T) -> Before {
        let before = (self.at, self.loops, self.star_loops.take());
        let id = self.scopes.all.len();
        self.scopes.all.push(Scope::new(kind, Some(self.at)));
        self.here().children.push(id);
        self.scopes.by_node.insert(node as *const T as usize, id);
        self.at = id;
        self.loops = 0;
        before
    }

    fn leave(&mut self, before: Before) {
        (self.at, self.loops, self.star_loops) = before;
    }

    fn body(&mut self, body: &[Stmt]) -> Outcome {
        body.iter().try_for_each(|statement| self.statement(statement))
    }

    fn looped(&mut self, body: &[Stmt]) -> Outcome {
        self.loops += 1;
        self.body(body)?;
        self.loops -= 1;
        Ok(())
    }

    fn in_function(&self) -> bool {
        matches!(self.scopes.all[self.at].kind, ScopeKind::Function | ScopeKind::Lambda)
    }

    fn statement(&mut self, statement: &Stmt) -> Outcome {
        let span = statement.span;
        match &statement.kind {
            StmtKind::FunctionDef(def) => self.function(def, span),
            StmtKind::ClassDef(def) => self.class(def, span),
            StmtKind::Return(value) => {
                if !self.in_function() {
                    return self.error("'return' outside function", span);
                }
                if value.is_some() {
                    self.here().returns.get_or_insert(span);
                }
                self.optional(value.as_deref())
            }
            StmtKind::Delete(targets) => targets.iter().try_for_each(|target| self.target(target)),
            StmtKind::Assign(assign) => {
                self.expression(&assign.value)?;
                assign.targets.iter().try_for_each(|target| self.target(target))
            }
            StmtKind::AugAssign(assign) => {
                self.expression(&assign.target)?;
                self.target(&assign.target)?;
                self.expression(&assign.value)
            }
            StmtKind::AnnAssign(assign) => self.annotated(assign),
            StmtKind::For(node) => {
                self.asynchronous(node.is_async, "for", span)?;
                self.expression(&node.iter)?;
                self.target(&node.target)?;
                self.looped(&node.body)?;
                self.body(&node.orelse)
            }
            StmtKind::While(node) => {
                self.expression(&node.test)?;
                self.looped(&node.body)?;
                self.body(&node.orelse)
            }
            StmtKind::If(node) => {
                self.expression(&node.test)?;
                self.body(&node.body)?;
                self.body(&node.orelse)
            }
            StmtKind::With(node) => {
                self.asynchronous(node.is_async, "with", span)?;
                for item in &node.items {
                    self.expression(&item.context)?;
                    item.target.iter().try_for_each(|target| self.target(target))?;
                }
                self.body(&node.body)
            }
            StmtKind::Match(node) => {
                self.expression(&node.subject)?;
                for case in &node.cases {
                    self.pattern(&case.pattern)?;
                    self.optional(case.guard.as_ref())?;
                    self.body(&case.body)?;
                }
                Ok(())
            }
            StmtKind::Raise(node) => {
                self.optional(node.exc.as_ref())?;
                self.optional(node.cause.as_ref())
            }
            StmtKind::Try(node) => {
                self.body(&node.body)?;
                for (i, handler) in node.handlers.iter().enumerate() {
                    if handler.typ.is_none() && i + 1 < node.handlers.len() {
                        return self.error("default 'except:' must be last", handler.span);
                    }
                    self.optional(handler.typ.as_ref())?;
                    if let Some(name) = &handler.name {
                        self.bind(name, handler.span);
                    }
                    let around = self.star_loops;
                    if node.star {
                        self.star_loops = Some(self.loops);
                    }
                    self.body(&handler.body)?;
                    self.star_loops = around;
                }
                self.body(&node.orelse)?;
                self.body(&node.finalbody)
            }
            StmtKind::Assert(node) => {
                self.expression(&node.test)?;
                self.optional(node.msg.as_ref())
            }
            StmtKind::Import(aliases) => {
                for alias in aliases {
                    self.imported(alias);
                }
                Ok(())
            }
            StmtKind::ImportFrom(node) => {
                if node.level == 0 && node.module.as_deref() == Some("__future__") {
                    self.future(&node.names, span)?;
                }
                for alias in &node.names {
                    if &*alias.name != "*" {
                        self.imported(alias);
                    } else if self.here().kind != ScopeKind::Module {
                        return self.error("import * only allowed at module level", alias.span);
                    }
                }
                Ok(())
            }
            StmtKind::Global(names) => names.iter().try_for_each(|name| self.declare(name, span, true)),
            StmtKind::Nonlocal(names) => names.iter().try_for_each(|name| self.declare(name, span, false)),
            StmtKind::Expr(value) => self.expression(value),
            StmtKind::Pass => Ok(()),
            StmtKind::Break | StmtKind::Continue if self.star_loops == Some(self.loops) => {
                self.error("'break', 'continue' and 'return' cannot appear in an except* block", span)
            }
            StmtKind::Break if self.loops == 0 => self.error("'break' outside loop", span),
            StmtKind::Continue if self.loops == 0 => self.error("'continue' not properly in loop", span),
            StmtKind::Break | StmtKind::Continue => Ok(()),
        }
    }

    /// `from __future__ import ...`: only known features, and only at the beginning.
    fn future(&mut self, names: &[Alias], span: Span) -> Outcome {
        const FEATURES: [&str; 10] = [
            "nested_scopes",
            "generators",
            "division",
            "absolute_import",
            "with_statement",
            "print_function",
            "unicode_literals",
            "barry_as_FLUFL",
            "generator_stop",
            "annotations",
        ];
        if self.past_beginning {
            return self.error("from __future__ imports must occur at the beginning of the file", span);
        }
        for alias in names {
            match &*alias.name {
                "braces" => return self.error("not a chance", span),
                name if !FEATURES.contains(&name) => {
                    return self.error(format!("future feature {name} is not defined"), span);
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn imported(&mut self, alias: &Alias) {
        let name = match &alias.asname {
            Some(name) => name.clone(),
            None => alias.name.split('.').next().unwrap_or("").into(),
        };
        self.bind(&name, alias.span);
    }

    fn declare(&mut self, name: &Name, span: Span, global: bool) -> Outcome {
        let word = if global { "global" } else { "nonlocal" };
        if !global && self.here().kind == ScopeKind::Module {
            return self.error("nonlocal declaration not allowed at module level", span);
        }
        let symbol = self.here().entry(name, span);
        let message = if symbol.parameter {
            format!("name '{name}' is parameter and {word}")
        } else if symbol.annotated {
            format!("annotated name '{name}' can't be {word}")
        } else if symbol.bound {
            format!("name '{name}' is assigned to before {word} declaration")
        } else if symbol.used {
            format!("name '{name}' is used prior to {word} declaration")
        } else if (global && symbol.nonlocal) || (!global && symbol.global) {
            format!("name '{name}' is nonlocal and global")
        } else {
            symbol.global |= global;
            symbol.nonlocal |= !global;
            symbol.span = span;
            return Ok(());
        };
        self.error(message, span)
    }

    fn annotated(&mut self, assign: &AnnAssign) -> Outcome {
        if let (ExprKind::Name(name), true) = (&assign.target.kind, assign.simple) {
            let span = assign.target.span;
            let is_module = self.here().kind == ScopeKind::Module;
            let symbol = self.here().entry(name, span);
            if (symbol.global || symbol.nonlocal) && !is_module {
                let word = if symbol.global { "global" } else { "nonlocal" };
                return self.error(format!("annotated name '{name}' can't be {word}"), span);
            }
            symbol.annotated = true;
            symbol.bound = true;
            self.here().annotates = true;
        } else {
            self.target(&assign.target)?;
        }
        if !self.in_function() || !assign.simple {
            self.expression(&assign.annotation)?;
        }
        self.optional(assign.value.as_ref())
    }

    fn function(&mut self, def: &FunctionDef, span: Span) -> Outcome {
        def.decorators.iter().try_for_each(|decorator| self.expression(decorator))?;
        self.outer_parts(&def.args)?;
        self.optional(def.returns.as_ref())?;
        self.bind(&def.name, span);
        let before = self.enter(ScopeKind::Function, def);
        self.here().asynchronous = def.is_async;
        self.parameters(&def.args)?;
        self.body(&def.body)?;
        self.returns_nothing()?;
        self.leave(before);
        Ok(())
    }

    fn class(&mut self, def: &ClassDef, span: Span) -> Outcome {
        def.decorators.iter().try_for_each(|decorator| self.expression(decorator))?;
        def.bases.iter().try_for_each(|base| self.expression(base))?;
        def.keywords.iter().try_for_each(|keyword| self.expression(&keyword.value))?;
        self.bind(&def.name, span);
        let before = self.enter(ScopeKind::Class, def);
        self.body(&def.body)?;
        self.leave(before);
        Ok(())
    }

    /// Defaults and annotations, which are evaluated outside the function.
    fn outer_parts(&mut self, args: &Arguments) -> Outcome {
        args.defaults.iter().try_for_each(|value| self.expression(value))?;
        args.kw_defaults.iter().flatten().try_for_each(|value| self.expression(value))?;
        let plain = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs);
        let starred = args.vararg.iter().chain(&args.kwarg).map(|arg| &**arg);
        for arg in plain.chain(starred) {
            self.optional(arg.annotation.as_deref())?;
        }
        Ok(())
    }

    fn parameters(&mut self, args: &Arguments) -> Outcome {
        let plain = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs);
        let starred = args.vararg.iter().chain(&args.kwarg).map(|arg| &**arg);
        for arg in plain.chain(starred) {
            let symbol = self.here().entry(&arg.name, arg.span);
            if symbol.parameter {
                return self.error(format!("duplicate argument '{}' in function definition", arg.name), arg.span);
            }
            symbol.parameter = true;
            symbol.bound = true;
        }
        Ok(())
    }

    fn target(&mut self, target: &Expr) -> Outcome {
        match &target.kind {
            ExprKind::Name(name) => {
                self.bind(name, target.span);
                Ok(())
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().try_for_each(|item| self.target(item)),
            ExprKind::Starred(inner) => self.target(inner),
            _ => self.expression(target),
        }
    }

    fn pattern(&mut self, pattern: &Pattern) -> Outcome {
        match &pattern.kind {
            PatternKind::Value(value) => self.expression(value),
            PatternKind::Singleton(_) => Ok(()),
            PatternKind::Sequence(items) | PatternKind::Or(items) => items.iter().try_for_each(|p| self.pattern(p)),
            PatternKind::Mapping(node) => {
                node.keys.iter().try_for_each(|key| self.expression(key))?;
                node.patterns.iter().try_for_each(|p| self.pattern(p))?;
                node.rest.iter().for_each(|name| self.bind(name, pattern.span));
                Ok(())
            }
            PatternKind::Class(node) => {
                self.expression(&node.cls)?;
                node.patterns.iter().chain(&node.kwd_patterns).try_for_each(|p| self.pattern(p))
            }
            PatternKind::Star(name) => {
                name.iter().for_each(|name| self.bind(name, pattern.span));
                Ok(())
            }
            PatternKind::As(inner, name) => {
                inner.iter().try_for_each(|p| self.pattern(p))?;
                name.iter().for_each(|name| self.bind(name, pattern.span));
                Ok(())
            }
        }
    }

    fn optional(&mut self, value: Option<&Expr>) -> Outcome {
        value.map_or(Ok(()), |value| self.expression(value))
    }

    fn all(&mut self, items: &[Expr]) -> Outcome {
        items.iter().try_for_each(|item| self.expression(item))
    }

    fn expression(&mut self, e: &Expr) -> Outcome {
        match &e.kind {
            ExprKind::Constant(_) => Ok(()),
            ExprKind::Name(name) => {
                self.use_name(name, e.span);
                Ok(())
            }
            ExprKind::BoolOp(_, items) | ExprKind::Set(items) | ExprKind::List(items) | ExprKind::Tuple(items) => {
                self.all(items)
            }
            ExprKind::JoinedStr(items) => self.all(items),
            ExprKind::NamedExpr(node) => self.walrus(node, e.span),
            ExprKind::BinOp(node) => {
                self.expression(&node.left)?;
                self.expression(&node.right)
            }
            ExprKind::UnaryOp(_, operand) | ExprKind::Starred(operand) => self.expression(operand),
            ExprKind::Lambda(node) => {
                self.outer_parts(&node.args)?;
                let before = self.enter(ScopeKind::Lambda, &**node);
                self.parameters(&node.args)?;
                self.expression(&node.body)?;
                self.leave(before);
                Ok(())
            }
            ExprKind::IfExp(node) => {
                self.expression(&node.test)?;
                self.expression(&node.body)?;
                self.expression(&node.orelse)
            }
            ExprKind::Dict(items) => {
                for item in items {
                    self.optional(item.key.as_ref())?;
                    self.expression(&item.value)?;
                }
                Ok(())
            }
            ExprKind::ListComp(node) | ExprKind::SetComp(node) => {
                self.comprehension(ScopeKind::Comprehension, &**node, &node.generators, &[&node.elt], e)
            }
            ExprKind::GeneratorExp(node) => {
                self.comprehension(ScopeKind::Generator, &**node, &node.generators, &[&node.elt], e)
            }
            ExprKind::DictComp(node) => {
                self.comprehension(ScopeKind::Comprehension, &**node, &node.generators, &[&node.key, &node.value], e)
            }
            ExprKind::Yield(value) => {
                self.yields(e)?;
                self.optional(value.as_deref())
            }
            ExprKind::YieldFrom(value) => {
                self.yields(e)?;
                self.expression(value)
            }
            ExprKind::Await(value) => {
                self.awaits(e.span)?;
                self.expression(value)
            }
            ExprKind::Compare(node) => {
                self.expression(&node.left)?;
                node.rest.iter().try_for_each(|(_, right)| self.expression(right))
            }
            ExprKind::Call(node) => {
                self.expression(&node.func)?;
                self.all(&node.args)?;
                if let Some((_, generator)) = super::folding::fold_of(node) {
                    let id = self.scopes.of_node(generator);
                    let scope = &mut self.scopes.all[id];
                    scope.folds = !scope.asynchronous;
                }
                node.keywords.iter().try_for_each(|keyword| self.expression(&keyword.value))
            }
            ExprKind::FormattedValue(node) => {
                self.expression(&node.value)?;
                self.optional(node.format_spec.as_ref())
            }
            ExprKind::Attribute(node) => self.expression(&node.value),
            ExprKind::Subscript(node) => {
                self.expression(&node.value)?;
                self.expression(&node.index)
            }
            ExprKind::Slice(node) => {
                self.optional(node.lower.as_ref())?;
                self.optional(node.upper.as_ref())?;
                self.optional(node.step.as_ref())
            }
        }
    }

    /// `:=` binds in the nearest scope that is no comprehension.
    fn walrus(&mut self, node: &NamedExpr, span: Span) -> Outcome {
        if self.in_iterable.contains(&self.at) {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            return self.error(message, span);
        }
        self.expression(&node.value)?;
        let ExprKind::Name(name) = &node.target.kind else { return self.expression(&node.target) };
        let mut home = self.at;
        while matches!(self.scopes.all[home].kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            if self.scopes.all[home].symbol(name).is_some_and(|symbol| symbol.bound && !symbol.nonlocal) {
                let message = format!("assignment expression cannot rebind comprehension iteration variable '{name}'");
                return self.error(message, node.target.span);
            }
            let is_generator = self.scopes.all[home].kind == ScopeKind::Generator;
            let Some(parent) = self.scopes.all[home].parent else { break };
            if self.scopes.all[parent].kind == ScopeKind::Class {
                let message = "assignment expression within a comprehension cannot be used in a class body";
                return self.error(message, node.target.span);
            }
            if is_generator {
                let is_module = self.module_like(parent);
                let symbol = self.scopes.all[home].entry(name, span);
                symbol.global |= is_module;
                symbol.nonlocal |= !is_module;
            }
            self.scopes.all[home].walrus = true;
            home = parent;
        }
        self.scopes.all[home].walrus = true;
        let symbol = self.scopes.all[home].entry(name, span);
        symbol.bound = true;
        if home != self.at {
            self.scopes.all[self.at].entry(name, span).used = true;
        }
        Ok(())
    }

    /// What a clause of a comprehension goes through: no name is bound in it.
    fn iterable(&mut self, e: &Expr) -> Outcome {
        self.in_iterable.push(self.at);
        let outcome = self.expression(e);
        self.in_iterable.pop();
        outcome
    }

    /// Whether names bound at this scope, comprehensions skipped, are globals.
    fn module_like(&self, mut id: usize) -> bool {
        while matches!(self.scopes.all[id].kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            match self.scopes.all[id].parent {
                Some(parent) => id = parent,
                None => break,
            }
        }
        self.scopes.all[id].kind == ScopeKind::Module
    }

    fn comprehension<T>(
        &mut self,
        kind: ScopeKind,
        node: &T,
        clauses: &[Comprehension],
        parts: &[&Expr],
        whole: &Expr,
    ) -> Outcome {
        let Some(first) = clauses.first() else { return Ok(()) };
        self.iterable(&first.iter)?;
        let before = self.enter(kind, node);
        self.here().what = match &whole.kind {
            ExprKind::ListComp(_) => "list",
            ExprKind::SetComp(_) => "set",
            _ => "dict",
        };
        if kind == ScopeKind::Generator {
            let iterator: Name = ".0".into();
            let symbol = self.here().entry(&iterator, first.iter.span);
            symbol.parameter = true;
            symbol.bound = true;
            self.here().generator = true;
        }
        for (i, clause) in clauses.iter().enumerate() {
            self.here().asynchronous |= clause.is_async;
            self.target(&clause.target)?;
            if i > 0 {
                self.iterable(&clause.iter)?;
            }
            self.all(&clause.ifs)?;
        }
        parts.iter().try_for_each(|part| self.expression(part))?;
        let awaits = kind == ScopeKind::Comprehension && self.here().asynchronous;
        self.leave(before);
        if awaits { self.runs_asynchronously(whole.span) } else { Ok(()) }
    }
}
