//! `def` and `lambda`: parameters, defaults, annotations, the body as a unit of its own.

use super::super::code::*;
use super::{Compiler, Outcome};
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::*;

impl<'a> Compiler<'a> {
    pub(super) fn function_def(&mut self, def: &'a FunctionDef, span: Span) -> Outcome {
        let mark = self.mark();
        let decorators = self.decorators(&def.decorators)?;
        let function = self.temp();
        let (flags, first) = self.outer_parts(&def.args, def.returns.as_ref(), span)?;
        let scope = self.scopes.of_node(def);
        self.begin_function(scope, &def.name);
        let begins = def.decorators.first().map_or(span, |first| first.span);
        self.unit().first_line = self.source.line(begins);
        self.unit().parameters = parameters(&def.args);
        self.function_doc(&def.body);
        self.body(&def.body)?;
        self.return_value(None, span)?;
        let code = self.finish_function()?;
        self.emit(Op::MakeFunction(flags, function, code, first), span);
        self.decorate(decorators, def.decorators.len(), function, &def.decorators);
        self.store_name(&def.name, function, span);
        self.release(mark);
        Ok(())
    }

    pub(super) fn lambda(&mut self, node: &'a Lambda, dst: Reg, span: Span) -> Outcome {
        let (flags, first) = self.outer_parts(&node.args, None, span)?;
        let scope = self.scopes.of_node(node);
        self.begin_function(scope, "<lambda>");
        self.unit().first_line = self.source.line(span);
        self.unit().parameters = parameters(&node.args);
        self.return_value(Some(&node.body), node.body.span)?;
        let code = self.finish_function()?;
        self.emit(Op::MakeFunction(flags, dst, code, first), span);
        Ok(())
    }

    /// Decorators into consecutive temporaries, each leaving room for its argument.
    pub(super) fn decorators(&mut self, decorators: &'a [Expr]) -> Outcome<Reg> {
        let first = self.mark().min(NO_REG as usize) as Reg;
        for decorator in decorators {
            self.value(decorator)?;
        }
        Ok(first)
    }

    /// Applies decorators, the last one first. The result is in `function`, which stands right above them.
    pub(super) fn decorate(&mut self, first: Reg, count: usize, function: Reg, decorators: &'a [Expr]) {
        for (i, decorator) in decorators.iter().enumerate().take(count).rev() {
            let callee = self.temps(2);
            self.emit(Op::Move(callee, first + i as Reg), decorator.span);
            self.emit(Op::Move(callee + 1, function), decorator.span);
            self.emit(Op::Call(function, callee, 1), decorator.span);
            self.release(callee as usize);
        }
    }

    /// The name of a definition, qualified by what it stands in.
    fn qualifier(&mut self, name: &str) -> Option<String> {
        let declared_global =
            matches!(self.variable(name), super::variable::Variable::Global) && !name.starts_with('<');
        let unit = self.unit();
        match unit.kind {
            CodeKind::Module => None,
            CodeKind::Class => Some(format!("{}.", unit.qualname)),
            CodeKind::Function if declared_global => None,
            CodeKind::Function => Some(format!("{}.<locals>.", unit.qualname)),
        }
    }

    pub(super) fn begin_function(&mut self, scope: usize, name: &str) {
        let around = self.qualifier(name);
        self.begin(CodeKind::Function, scope, name, around.as_deref());
    }

    pub(super) fn begin_class(&mut self, scope: usize, name: &str) {
        let around = self.qualifier(name);
        self.begin(CodeKind::Class, scope, name, around.as_deref());
    }

    /// Ends the unit and puts its code into the table of the one around it.
    pub(super) fn finish_function(&mut self) -> Outcome<u16> {
        let code = self.finish()?;
        let unit = self.unit();
        unit.codes.push(code);
        Ok((unit.codes.len() - 1).min(NO_REG as usize) as u16)
    }

    fn function_doc(&mut self, body: &'a [Stmt]) {
        if let Some(text) = docstring(body) {
            self.unit().doc = Value::from(text);
        }
    }

    /// Defaults, keyword defaults and annotations into consecutive temporaries.
    fn outer_parts(&mut self, args: &'a Arguments, returns: Option<&'a Expr>, span: Span) -> Outcome<(MakeFlags, Reg)> {
        let first = self.mark().min(NO_REG as usize) as Reg;
        let mut flags = 0;
        if !args.defaults.is_empty() {
            flags |= MakeFlags::DEFAULTS;
            let dst = self.temp();
            let mark = self.mark();
            self.tuple(&args.defaults, dst, span)?;
            self.release(mark);
        }
        if args.kw_defaults.iter().any(Option::is_some) {
            flags |= MakeFlags::KEYWORD_DEFAULTS;
            let dst = self.temp();
            self.emit(Op::BuildDict(dst, 0, 0), span);
            for (arg, default) in args.kwonlyargs.iter().zip(&args.kw_defaults) {
                if let Some(default) = default {
                    self.named_item(dst, &arg.name, default, span)?;
                }
            }
        }
        let plain = args.posonlyargs.iter().chain(&args.args);
        let rest = args.vararg.iter().map(|arg| &**arg);
        let keywords = args.kwonlyargs.iter().chain(args.kwarg.iter().map(|arg| &**arg));
        let annotated: Vec<(&'a Name, &'a Expr)> =
            plain.chain(rest).chain(keywords).filter_map(|arg| Some((&arg.name, arg.annotation.as_deref()?))).collect();
        if !annotated.is_empty() || returns.is_some() {
            flags |= MakeFlags::ANNOTATIONS;
            let dst = self.temp();
            self.emit(Op::BuildDict(dst, 0, 0), span);
            for (name, annotation) in annotated {
                self.named_item(dst, name, annotation, span)?;
            }
            if let Some(returns) = returns {
                self.named_item(dst, "return", returns, span)?;
            }
        }
        Ok((MakeFlags(flags), first))
    }

    fn named_item(&mut self, dict: Reg, name: &str, value: &'a Expr, span: Span) -> Outcome {
        let mark = self.mark();
        let key = self.temp_constant(Value::from(name), span);
        let value = match &value.kind {
            ExprKind::Starred(inner) => self.value(inner)?,
            _ => self.value(value)?,
        };
        self.emit(Op::DictInsert(dict, key, value), span);
        self.release(mark);
        Ok(())
    }
}

/// The docstring of a body.
pub(super) fn docstring(body: &[Stmt]) -> Option<&str> {
    match &body.first()?.kind {
        StmtKind::Expr(e) => match &e.kind {
            ExprKind::Constant(Constant::Str(text)) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

fn parameters(args: &Arguments) -> Parameters {
    Parameters {
        positional_only: args.posonlyargs.len(),
        positional: args.posonlyargs.len() + args.args.len(),
        keyword_only: args.kwonlyargs.len(),
        rest: args.vararg.is_some(),
        keywords: args.kwarg.is_some(),
    }
}
