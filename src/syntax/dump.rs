//! The tree as text, equal to what CPython's `ast.dump` writes: how the parser is compared with CPython's.

use std::fmt::Write;

use super::ast::*;
use super::span::{LineIndex, Span};

/// A module as `ast.dump(tree, include_attributes=positions)` writes it. `source` is the text it was parsed from.
pub fn dump_module(module: &Module, source: &str, positions: bool) -> String {
    let mut dump = Dump::new(source, positions);
    dump.out.push_str("Module(");
    dump.list("body", &module.body, Dump::stmt);
    dump.out.push_str(", type_ignores=[])");
    dump.out
}

/// An expression as [`dump_module`] writes it.
pub fn dump_expression(expr: &Expr, source: &str, positions: bool) -> String {
    let mut dump = Dump::new(source, positions);
    dump.expr(expr);
    dump.out
}

struct Dump<'s> {
    out: String,
    source: &'s str,
    index: LineIndex,
    positions: bool,
    context: &'static str,
}

impl<'s> Dump<'s> {
    fn new(source: &'s str, positions: bool) -> Self {
        Self { out: String::new(), source, index: LineIndex::new(source), positions, context: "Load" }
    }

    /// Writes the name of a field, after a comma unless it is the first.
    fn field(&mut self, name: &str) {
        if !self.out.ends_with('(') {
            self.out.push_str(", ");
        }
        self.out.push_str(name);
        self.out.push('=');
    }

    fn list<T>(&mut self, name: &str, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.field(name);
        self.out.push('[');
        for (n, item) in items.iter().enumerate() {
            if n > 0 {
                self.out.push_str(", ");
            }
            write(self, item);
        }
        self.out.push(']');
    }

    fn one(&mut self, name: &str, value: &Expr) {
        self.field(name);
        self.expr(value);
    }

    fn optional(&mut self, name: &str, value: Option<&Expr>) {
        if let Some(value) = value {
            self.one(name, value);
        }
    }

    fn text(&mut self, name: &str, value: &str) {
        self.field(name);
        self.out.push_str(&quoted(value));
    }

    fn close(&mut self, span: Span) {
        if self.positions {
            for (offset, line, column) in
                [(span.start, "lineno", "col_offset"), (span.end, "end_lineno", "end_col_offset")]
            {
                let number = self.index.line(offset);
                self.field(line);
                let _ = write!(self.out, "{number}");
                self.field(column);
                let _ = write!(self.out, "{}", offset - self.index.line_start(number));
            }
        }
        self.out.push(')');
    }

    /// Writes under another context: targets are stored to or deleted.
    fn within(&mut self, context: &'static str, write: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.context, context);
        write(self);
        self.context = outer;
    }

    fn stored(&mut self, name: &str, target: &Expr) {
        self.within("Store", |dump| dump.one(name, target));
    }

    fn names(&mut self, name: &str, names: &[Name]) {
        self.list(name, names, |dump, name| dump.out.push_str(&quoted(name)));
    }

    fn block(&mut self, name: &str, body: &[Stmt]) {
        self.list(name, body, Self::stmt);
    }

    fn stmt(&mut self, stmt: &Stmt) {
        use StmtKind::*;
        self.out.push_str(match &stmt.kind {
            FunctionDef(node) if node.is_async => "AsyncFunctionDef(",
            FunctionDef(_) => "FunctionDef(",
            ClassDef(_) => "ClassDef(",
            Return(_) => "Return(",
            Delete(_) => "Delete(",
            Assign(_) => "Assign(",
            AugAssign(_) => "AugAssign(",
            AnnAssign(_) => "AnnAssign(",
            For(node) if node.is_async => "AsyncFor(",
            For(_) => "For(",
            While(_) => "While(",
            If(_) => "If(",
            With(node) if node.is_async => "AsyncWith(",
            With(_) => "With(",
            Match(_) => "Match(",
            Raise(_) => "Raise(",
            Try(node) if node.star => "TryStar(",
            Try(_) => "Try(",
            Assert(_) => "Assert(",
            Import(_) => "Import(",
            ImportFrom(_) => "ImportFrom(",
            Global(_) => "Global(",
            Nonlocal(_) => "Nonlocal(",
            Expr(_) => "Expr(",
            Pass => "Pass(",
            Break => "Break(",
            Continue => "Continue(",
        });
        match &stmt.kind {
            FunctionDef(node) => {
                self.text("name", &node.name);
                self.field("args");
                self.arguments(&node.args);
                self.block("body", &node.body);
                self.list("decorator_list", &node.decorators, Self::expr);
                self.optional("returns", node.returns.as_ref());
            }
            ClassDef(node) => {
                self.text("name", &node.name);
                self.list("bases", &node.bases, Self::expr);
                self.list("keywords", &node.keywords, Self::keyword);
                self.block("body", &node.body);
                self.list("decorator_list", &node.decorators, Self::expr);
            }
            Return(value) => self.optional("value", value.as_deref()),
            Delete(targets) => self.within("Del", |dump| dump.list("targets", targets, Self::expr)),
            Assign(node) => {
                self.within("Store", |dump| dump.list("targets", &node.targets, Self::expr));
                self.one("value", &node.value);
            }
            AugAssign(node) => {
                self.stored("target", &node.target);
                self.field("op");
                let _ = write!(self.out, "{:?}()", node.op);
                self.one("value", &node.value);
            }
            AnnAssign(node) => {
                self.stored("target", &node.target);
                self.one("annotation", &node.annotation);
                self.optional("value", node.value.as_ref());
                self.field("simple");
                self.out.push(if node.simple { '1' } else { '0' });
            }
            For(node) => {
                self.stored("target", &node.target);
                self.one("iter", &node.iter);
                self.block("body", &node.body);
                self.block("orelse", &node.orelse);
            }
            While(node) => {
                self.one("test", &node.test);
                self.block("body", &node.body);
                self.block("orelse", &node.orelse);
            }
            If(node) => {
                self.one("test", &node.test);
                self.block("body", &node.body);
                self.block("orelse", &node.orelse);
            }
            With(node) => {
                self.list("items", &node.items, |dump, item| {
                    dump.out.push_str("withitem(");
                    dump.one("context_expr", &item.context);
                    dump.within("Store", |dump| dump.optional("optional_vars", item.target.as_ref()));
                    dump.out.push(')');
                });
                self.block("body", &node.body);
            }
            Match(node) => {
                self.one("subject", &node.subject);
                self.list("cases", &node.cases, |dump, case| {
                    dump.out.push_str("match_case(");
                    dump.field("pattern");
                    dump.pattern(&case.pattern);
                    dump.optional("guard", case.guard.as_ref());
                    dump.block("body", &case.body);
                    dump.out.push(')');
                });
            }
            Raise(node) => {
                self.optional("exc", node.exc.as_ref());
                self.optional("cause", node.cause.as_ref());
            }
            Try(node) => {
                self.block("body", &node.body);
                self.list("handlers", &node.handlers, |dump, handler| {
                    dump.out.push_str("ExceptHandler(");
                    dump.optional("type", handler.typ.as_ref());
                    if let Some(name) = &handler.name {
                        dump.text("name", name);
                    }
                    dump.block("body", &handler.body);
                    dump.close(handler.span);
                });
                self.block("orelse", &node.orelse);
                self.block("finalbody", &node.finalbody);
            }
            Assert(node) => {
                self.one("test", &node.test);
                self.optional("msg", node.msg.as_ref());
            }
            Import(names) => self.list("names", names, Self::alias),
            ImportFrom(node) => {
                if let Some(module) = &node.module {
                    self.text("module", module);
                }
                self.list("names", &node.names, Self::alias);
                self.field("level");
                let _ = write!(self.out, "{}", node.level);
            }
            Global(names) | Nonlocal(names) => self.names("names", names),
            Expr(value) => self.one("value", value),
            Pass | Break | Continue => {}
        }
        self.close(stmt.span);
    }

    fn alias(&mut self, alias: &Alias) {
        self.out.push_str("alias(");
        self.text("name", &alias.name);
        if let Some(asname) = &alias.asname {
            self.text("asname", asname);
        }
        self.close(alias.span);
    }

    fn keyword(&mut self, keyword: &Keyword) {
        self.out.push_str("keyword(");
        if let Some(arg) = &keyword.arg {
            self.text("arg", arg);
        }
        self.one("value", &keyword.value);
        self.close(keyword.span);
    }

    fn arguments(&mut self, args: &Arguments) {
        self.out.push_str("arguments(");
        self.list("posonlyargs", &args.posonlyargs, Self::arg);
        self.list("args", &args.args, Self::arg);
        if let Some(vararg) = &args.vararg {
            self.field("vararg");
            self.arg(vararg);
        }
        self.list("kwonlyargs", &args.kwonlyargs, Self::arg);
        self.list("kw_defaults", &args.kw_defaults, |dump, default| match default {
            Some(default) => dump.expr(default),
            None => dump.out.push_str("None"),
        });
        if let Some(kwarg) = &args.kwarg {
            self.field("kwarg");
            self.arg(kwarg);
        }
        self.list("defaults", &args.defaults, Self::expr);
        self.out.push(')');
    }

    fn arg(&mut self, arg: &Arg) {
        self.out.push_str("arg(");
        self.text("arg", &arg.name);
        self.optional("annotation", arg.annotation.as_deref());
        self.close(arg.span);
    }

    fn expr(&mut self, expr: &Expr) {
        use ExprKind::*;
        let context = std::mem::replace(&mut self.context, "Load");
        self.out.push_str(match &expr.kind {
            Constant(_) => "Constant(",
            Name(_) => "Name(",
            BoolOp(..) => "BoolOp(",
            NamedExpr(_) => "NamedExpr(",
            BinOp(_) => "BinOp(",
            UnaryOp(..) => "UnaryOp(",
            Lambda(_) => "Lambda(",
            IfExp(_) => "IfExp(",
            Dict(_) => "Dict(",
            Set(_) => "Set(",
            ListComp(_) => "ListComp(",
            SetComp(_) => "SetComp(",
            GeneratorExp(_) => "GeneratorExp(",
            DictComp(_) => "DictComp(",
            Yield(_) => "Yield(",
            YieldFrom(_) => "YieldFrom(",
            Await(_) => "Await(",
            Compare(_) => "Compare(",
            Call(_) => "Call(",
            FormattedValue(_) => "FormattedValue(",
            JoinedStr(_) => "JoinedStr(",
            Attribute(_) => "Attribute(",
            Subscript(_) => "Subscript(",
            Starred(_) => "Starred(",
            List(_) => "List(",
            Tuple(_) => "Tuple(",
            Slice(_) => "Slice(",
        });
        match &expr.kind {
            Constant(value) => self.constant(value, expr.span),
            Name(id) => {
                self.text("id", id);
                self.context(context);
            }
            BoolOp(op, values) => {
                self.field("op");
                let _ = write!(self.out, "{op:?}()");
                self.list("values", values, Self::expr);
            }
            NamedExpr(node) => {
                self.stored("target", &node.target);
                self.one("value", &node.value);
            }
            BinOp(node) => {
                self.one("left", &node.left);
                self.field("op");
                let _ = write!(self.out, "{:?}()", node.op);
                self.one("right", &node.right);
            }
            UnaryOp(op, operand) => {
                self.field("op");
                let _ = write!(self.out, "{op:?}()");
                self.one("operand", operand);
            }
            Lambda(node) => {
                self.field("args");
                self.arguments(&node.args);
                self.one("body", &node.body);
            }
            IfExp(node) => {
                self.one("test", &node.test);
                self.one("body", &node.body);
                self.one("orelse", &node.orelse);
            }
            Dict(items) => {
                self.list("keys", items, |dump, item| match &item.key {
                    Some(key) => dump.expr(key),
                    None => dump.out.push_str("None"),
                });
                self.list("values", items, |dump, item| dump.expr(&item.value));
            }
            Set(elements) | List(elements) | Tuple(elements) => {
                self.within(context, |dump| dump.list("elts", elements, Self::element));
                if !matches!(expr.kind, Set(_)) {
                    self.context(context);
                }
            }
            ListComp(comp) | SetComp(comp) | GeneratorExp(comp) => {
                self.one("elt", &comp.elt);
                self.list("generators", &comp.generators, Self::comprehension);
            }
            DictComp(comp) => {
                self.one("key", &comp.key);
                self.one("value", &comp.value);
                self.list("generators", &comp.generators, Self::comprehension);
            }
            Yield(value) => self.optional("value", value.as_deref()),
            YieldFrom(value) | Await(value) => self.one("value", value),
            Compare(node) => {
                self.one("left", &node.left);
                self.list("ops", &node.rest, |dump, (op, _)| {
                    let _ = write!(dump.out, "{op:?}()");
                });
                self.list("comparators", &node.rest, |dump, (_, value)| dump.expr(value));
            }
            Call(node) => {
                self.one("func", &node.func);
                self.list("args", &node.args, Self::expr);
                self.list("keywords", &node.keywords, Self::keyword);
            }
            FormattedValue(node) => {
                self.one("value", &node.value);
                self.field("conversion");
                self.out.push_str(match node.conversion {
                    Conversion::None => "-1",
                    Conversion::Str => "115",
                    Conversion::Repr => "114",
                    Conversion::Ascii => "97",
                });
                self.optional("format_spec", node.format_spec.as_ref());
            }
            JoinedStr(values) => self.list("values", values, Self::expr),
            Attribute(node) => {
                self.one("value", &node.value);
                self.text("attr", &node.attr);
                self.context(context);
            }
            Subscript(node) => {
                self.one("value", &node.value);
                self.one("slice", &node.index);
                self.context(context);
            }
            Starred(value) => {
                self.within(context, |dump| dump.one("value", value));
                self.context(context);
            }
            Slice(node) => {
                self.optional("lower", node.lower.as_ref());
                self.optional("upper", node.upper.as_ref());
                self.optional("step", node.step.as_ref());
            }
        }
        self.close(expr.span);
        self.context = context;
    }

    fn element(&mut self, expr: &Expr) {
        self.expr(expr);
    }

    fn context(&mut self, context: &str) {
        self.field("ctx");
        let _ = write!(self.out, "{context}()");
    }

    fn constant(&mut self, value: &Constant, span: Span) {
        self.field("value");
        self.out.push_str(&constant(value));
        let text = span.text(self.source);
        // The prefix `u` is remembered by the tree, for what it is worth.
        if matches!(value, Constant::Str(_)) && text.starts_with('u') && text[1..].starts_with(['"', '\'']) {
            self.text("kind", "u");
        }
    }

    fn comprehension(&mut self, clause: &Comprehension) {
        self.out.push_str("comprehension(");
        self.stored("target", &clause.target);
        self.one("iter", &clause.iter);
        self.list("ifs", &clause.ifs, Self::expr);
        self.field("is_async");
        self.out.push_str(if clause.is_async { "1)" } else { "0)" });
    }

    fn pattern(&mut self, pattern: &Pattern) {
        match &pattern.kind {
            PatternKind::Value(value) => {
                self.out.push_str("MatchValue(");
                self.one("value", value);
            }
            PatternKind::Singleton(value) => {
                self.out.push_str("MatchSingleton(");
                self.field("value");
                self.out.push_str(&constant(value));
            }
            PatternKind::Sequence(patterns) => {
                self.out.push_str("MatchSequence(");
                self.list("patterns", patterns, Self::pattern);
            }
            PatternKind::Mapping(node) => {
                self.out.push_str("MatchMapping(");
                self.list("keys", &node.keys, Self::expr);
                self.list("patterns", &node.patterns, Self::pattern);
                if let Some(rest) = &node.rest {
                    self.text("rest", rest);
                }
            }
            PatternKind::Class(node) => {
                self.out.push_str("MatchClass(");
                self.one("cls", &node.cls);
                self.list("patterns", &node.patterns, Self::pattern);
                self.names("kwd_attrs", &node.kwd_attrs);
                self.list("kwd_patterns", &node.kwd_patterns, Self::pattern);
            }
            PatternKind::Star(name) => {
                self.out.push_str("MatchStar(");
                if let Some(name) = name {
                    self.text("name", name);
                }
            }
            PatternKind::As(inner, name) => {
                self.out.push_str("MatchAs(");
                if let Some(inner) = inner {
                    self.field("pattern");
                    self.pattern(inner);
                }
                if let Some(name) = name {
                    self.text("name", name);
                }
            }
            PatternKind::Or(patterns) => {
                self.out.push_str("MatchOr(");
                self.list("patterns", patterns, Self::pattern);
            }
        }
        self.close(pattern.span);
    }
}

/// Python's `repr` of a constant.
fn constant(value: &Constant) -> String {
    match value {
        Constant::None => "None".into(),
        Constant::True => "True".into(),
        Constant::False => "False".into(),
        Constant::Ellipsis => "Ellipsis".into(),
        Constant::Int(value) => value.to_string(),
        Constant::BigInt(value) => value.to_string(),
        Constant::Float(value) => float(*value, true),
        Constant::Imaginary(value) => format!("{}j", float(*value, false)),
        Constant::Str(text) => quoted(text),
        Constant::Bytes(bytes) => {
            let text: String = bytes.iter().map(|&b| b as char).collect();
            format!("b{}", quoted_by(&text, |c| !(' '..='~').contains(&c)))
        }
    }
}

/// Shortest digits, with an exponent beyond sixteen digits or four zeros.
fn float(value: f64, point: bool) -> String {
    if !value.is_finite() {
        return "inf".into();
    }
    let exponential = format!("{value:e}");
    let (digits, exponent) = exponential.split_once('e').unwrap_or((&exponential, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..16).contains(&exponent) {
        let text = format!("{value}");
        return if point && !text.contains('.') { text + ".0" } else { text };
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

fn quoted(text: &str) -> String {
    // `escape_debug` knows which characters print, but also escapes combining marks, which do.
    quoted_by(text, |c| !c.is_ascii_graphic() && c != ' ' && c.escape_debug().count() > 1 && !is_combining(c))
}

fn is_combining(c: char) -> bool {
    unicode_ident::is_xid_continue(c)
}

fn quoted_by(text: &str, escaped: impl Fn(char) -> bool) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::from(quote);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            c if c == quote => out.extend(['\\', c]),
            c if escaped(c) => {
                let code = c as u32;
                let _ = match code {
                    0..=0xff => write!(out, "\\x{code:02x}"),
                    0x100..=0xffff => write!(out, "\\u{code:04x}"),
                    _ => write!(out, "\\U{code:08x}"),
                };
            }
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}
