//! Shapes as they come about: an expression is run with every part of it, and of the functions it calls, reporting its value.
//!
//! The syntax tree is rewritten, not the machine: `a + b` becomes `trace(7, trace(5, a) + trace(6, b))`, so scripts pay nothing. For
//! the length of the run, functions of the session are replaced by twins that were compiled from the rewritten tree.

use std::cell::RefCell;
use std::rc::Rc;

use super::code::{Code, CodeKind};
use super::compile::{Mode, compile};
use super::interpreter::Interpreter;
use super::source::Source;
use crate::array::dtype_name;
use crate::array::layout::shape_text;
use crate::error::{Error, Result};
use crate::object::{Args, Builtin, Function, FunctionCode, Host, Module, Object, Value, array_like};
use crate::syntax::ast::{Arg, Arguments, Call, Constant, Expr, ExprKind, FunctionDef, Stmt, StmtKind};
use crate::syntax::{Span, ast, parse_module};

/// The name under which rewritten code finds the tracer; no script can say it.
const TRACER: &str = "<trace>";

/// A part of an expression, and what it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Traced {
    /// The function it stands in; empty for the expression itself.
    pub function: String,
    pub text: String,
    /// Shape and dtype, the different ones in the order in which they came.
    pub values: Vec<(String, String)>,
    /// How often it was evaluated.
    pub times: usize,
}

impl Interpreter {
    /// Runs an expression in `__main__` and tells what its parts were, in the order of their first evaluation; those of an
    /// expression that fails, too.
    pub fn trace(&mut self, text: &str) -> (Result<Value>, Vec<Traced>) {
        let tracer = Rc::new(Records::default());
        let result = self.traced(text, &tracer);
        let parts = tracer.parts.borrow();
        let parts = tracer.order.borrow().iter().map(|&id| parts[id].clone()).collect();
        (result, parts)
    }

    fn traced(&mut self, text: &str, records: &Rc<Records>) -> Result<Value> {
        let source = Rc::new(Source::new("<string>", text));
        let mut tree = parse_module(text).map_err(|error| self.syntax_error(&error, &source))?;
        let main = self.main.clone();
        Rewriter { records, text, function: "" }.block(&mut tree.body);
        let code = compile(&tree, &source, &main, Mode::Value).map_err(|error| self.syntax_error(&error, &source))?;
        self.builtins.set(TRACER, Value::object(Tracer(records.clone())));
        let kept = self.put_twins(records);
        let result = self.run_code(&code, &main);
        if result.is_err() {
            self.frames.clear();
            self.native_depth = 0;
        }
        for (place, name, twin, old) in kept {
            // What the expression itself bound anew stays.
            if place.get(&name).is_some_and(|now| now.is(&twin)) {
                place.set(&name, old);
            }
        }
        self.builtins.names.borrow_mut().remove(TRACER);
        result
    }

    /// Binds the names of functions and methods of the session to twins that report.
    fn put_twins(&self, records: &Rc<Records>) -> Vec<(Place, Rc<str>, Value, Value)> {
        let mut places = vec![Place::Module(self.main.clone())];
        let names = self.main.names.borrow();
        places.extend(names.iter().filter_map(|(_, value)| match value {
            Value::Class(class) => Some(Place::Class(class.clone())),
            _ => None,
        }));
        drop(names);
        let mut kept = Vec::new();
        for place in places {
            for (name, value) in place.all() {
                if let Value::Function(function) = &value
                    && let Some(twin) = twin(function, records)
                {
                    let twin = Value::Function(Rc::new(twin));
                    place.set(&name, twin.clone());
                    kept.push((place.clone(), name, twin, value));
                }
            }
        }
        kept
    }
}

/// Where a function is bound.
#[derive(Clone)]
enum Place {
    Module(Rc<Module>),
    Class(Rc<crate::object::Class>),
}

impl Place {
    fn all(&self) -> Vec<(Rc<str>, Value)> {
        let list = |names: &crate::object::Namespace| names.iter().map(|(n, v)| (n.clone(), v.clone())).collect();
        match self {
            Place::Module(module) => list(&module.names.borrow()),
            Place::Class(class) => list(&class.attributes.borrow()),
        }
    }

    fn get(&self, name: &str) -> Option<Value> {
        match self {
            Place::Module(module) => module.get(name),
            Place::Class(class) => class.attributes.borrow().get(name).cloned(),
        }
    }

    fn set(&self, name: &str, value: Value) {
        match self {
            Place::Module(module) => module.set(name, value),
            Place::Class(class) => class.attributes.borrow_mut().define(name, value),
        }
    }
}

/// The function compiled again from its source, with every part reporting.
fn twin(function: &Function, records: &Rc<Records>) -> Option<Function> {
    let code = function.code.share::<Code>()?;
    let hidden = code.free.iter().any(|name| &**name == "__class__");
    if code.kind != CodeKind::Function || code.source.name.starts_with(crate::library::SOURCE_PREFIX) || hidden {
        return None;
    }
    let inside = code.spans.iter().copied().find(|span| span.end > span.start)?;
    let tree = parse_module(&code.source.text).ok()?;
    let mut definition = definition(&tree.body, &code.name, inside)?.clone();
    let StmtKind::FunctionDef(node) = &mut definition.kind else { return None };
    node.decorators.clear();
    node.returns = None;
    node.args.defaults.iter_mut().chain(node.args.kw_defaults.iter_mut().flatten()).for_each(|default| {
        default.kind = ExprKind::Constant(Constant::None);
    });
    Rewriter { records, text: &code.source.text, function: &code.name }.block(&mut node.body);
    // Free variables become parameters of a function around it.
    let parameter = |name: &Rc<str>| Arg { name: name.clone(), annotation: None, span: definition.span };
    let around = FunctionDef {
        name: TRACER.into(),
        args: Arguments { args: code.free.iter().map(parameter).collect(), ..Arguments::default() },
        body: vec![definition.clone()],
        decorators: Vec::new(),
        returns: None,
        is_async: false,
    };
    let around = Stmt { kind: StmtKind::FunctionDef(Box::new(around)), span: definition.span };
    let compiled = compile(&ast::Module { body: vec![around] }, &code.source, &function.globals, Mode::Script).ok()?;
    let inner = compiled.codes.first()?.codes.first()?.clone();
    if inner.free.len() != code.free.len() || inner.free.iter().zip(&code.free).any(|(a, b)| a != b) {
        return None;
    }
    Some(Function {
        name: function.name.clone(),
        qualname: function.qualname.clone(),
        doc: function.doc.clone(),
        code: FunctionCode::new(inner),
        defaults: function.defaults.clone(),
        keyword_defaults: function.keyword_defaults.clone(),
        closure: function.closure.clone(),
        globals: function.globals.clone(),
        attributes: Default::default(),
    })
}

fn definition<'t>(body: &'t [Stmt], name: &str, inside: Span) -> Option<&'t Stmt> {
    body.iter().find_map(|stmt| {
        let holds = stmt.span.start <= inside.start && inside.end <= stmt.span.end;
        let nested = || stmt.blocks().into_iter().find_map(|block| definition(block, name, inside));
        match &stmt.kind {
            StmtKind::FunctionDef(node) if holds && &*node.name == name => nested().or(Some(stmt)),
            _ => nested(),
        }
    })
}

/// Puts a call of the tracer around every part.
struct Rewriter<'r> {
    records: &'r Rc<Records>,
    text: &'r str,
    function: &'r str,
}

impl Rewriter<'_> {
    fn block(&self, body: &mut [Stmt]) {
        body.iter_mut().for_each(|stmt| self.statement(stmt));
    }

    fn statement(&self, stmt: &mut Stmt) {
        match &mut stmt.kind {
            StmtKind::Return(Some(value)) | StmtKind::Expr(value) => self.part(value),
            StmtKind::Assign(node) => self.part(&mut node.value),
            StmtKind::AugAssign(node) => self.part(&mut node.value),
            StmtKind::AnnAssign(node) => node.value.iter_mut().for_each(|value| self.part(value)),
            StmtKind::For(node) => {
                self.part(&mut node.iter);
                self.block(&mut node.body);
                self.block(&mut node.orelse);
            }
            StmtKind::While(node) => {
                self.part(&mut node.test);
                self.block(&mut node.body);
                self.block(&mut node.orelse);
            }
            StmtKind::If(node) => {
                self.part(&mut node.test);
                self.block(&mut node.body);
                self.block(&mut node.orelse);
            }
            StmtKind::With(node) => self.block(&mut node.body),
            StmtKind::Try(node) => {
                self.block(&mut node.body);
                node.handlers.iter_mut().for_each(|handler| self.block(&mut handler.body));
                self.block(&mut node.orelse);
                self.block(&mut node.finalbody);
            }
            _ => {}
        }
    }

    fn part(&self, e: &mut Expr) {
        match &mut e.kind {
            ExprKind::BinOp(node) => {
                self.part(&mut node.left);
                self.part(&mut node.right);
            }
            ExprKind::UnaryOp(_, operand) => self.part(operand),
            ExprKind::BoolOp(_, items) | ExprKind::List(items) | ExprKind::Tuple(items) => {
                items
                    .iter_mut()
                    .filter(|item| !matches!(item.kind, ExprKind::Starred(_)))
                    .for_each(|item| self.part(item));
                return;
            }
            ExprKind::Compare(node) => {
                self.part(&mut node.left);
                node.rest.iter_mut().for_each(|(_, right)| self.part(right));
            }
            ExprKind::IfExp(node) => {
                self.part(&mut node.test);
                self.part(&mut node.body);
                self.part(&mut node.orelse);
                return;
            }
            ExprKind::ListComp(node) | ExprKind::GeneratorExp(node) => {
                self.part(&mut node.elt);
                return;
            }
            ExprKind::Attribute(node) => self.part(&mut node.value),
            ExprKind::Subscript(node) => {
                self.part(&mut node.value);
                if !matches!(node.index.kind, ExprKind::Slice(_) | ExprKind::Tuple(_)) {
                    self.part(&mut node.index);
                }
            }
            ExprKind::Call(node) => {
                if matches!(&node.func.kind, ExprKind::Name(name) if &**name == "super") {
                    return;
                }
                if let ExprKind::Attribute(attribute) = &mut node.func.kind {
                    self.part(&mut attribute.value);
                }
                let plain = node.args.iter_mut().filter(|e| !matches!(e.kind, ExprKind::Starred(_)));
                plain.for_each(|argument| self.part(argument));
                node.keywords.iter_mut().for_each(|keyword| self.part(&mut keyword.value));
            }
            ExprKind::Name(_) => {}
            _ => return,
        }
        let span = e.span;
        let text = span.text(self.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let id = self.records.part(self.function, text, matches!(e.kind, ExprKind::Name(_)));
        let inner = std::mem::replace(&mut e.kind, ExprKind::Constant(Constant::None));
        let at = |kind| Expr { kind, span };
        e.kind = ExprKind::Call(Box::new(Call {
            func: at(ExprKind::Name(TRACER.into())),
            args: vec![at(ExprKind::Constant(Constant::Int(id as i64))), at(inner)],
            keywords: Vec::new(),
        }));
    }
}

#[derive(Default)]
struct Records {
    parts: RefCell<Vec<Traced>>,
    /// Parts that had a shape, in the order in which that was first known.
    order: RefCell<Vec<usize>>,
}

impl Records {
    /// A new part; a name is the same one wherever it stands in a function.
    fn part(&self, function: &str, text: String, is_name: bool) -> usize {
        let mut parts = self.parts.borrow_mut();
        if is_name && let Some(known) = parts.iter().position(|part| part.function == function && part.text == text) {
            return known;
        }
        parts.push(Traced { function: function.into(), text, values: Vec::new(), times: 0 });
        parts.len() - 1
    }

    fn note(&self, id: usize, value: &Value) {
        let told = match value {
            Value::Array(array) => {
                let view = array.view();
                (shape_text(view.shape()), dtype_name(view.dtype()))
            }
            Value::Scalar(_) => ("()".to_string(), dtype_name(&array_like::dtype_of_value(value))),
            _ => return,
        };
        if let Some(part) = self.parts.borrow_mut().get_mut(id) {
            if part.times == 0 {
                self.order.borrow_mut().push(id);
            }
            part.times += 1;
            if !part.values.contains(&told) {
                part.values.push(told);
            }
        }
    }
}

struct Tracer(Rc<Records>);

impl Object for Tracer {
    fn builtin(&self) -> Builtin {
        Builtin::BuiltinFunction
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn call(&self, _cx: &mut dyn Host, args: Args) -> Result<Value> {
        match &args.positional[..] {
            [Value::Int(id), value] => {
                self.0.note(*id as usize, value);
                Ok(value.clone())
            }
            _ => Err(Error::runtime("a part without a value")),
        }
    }
}
