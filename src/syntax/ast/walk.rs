//! Walking a tree: what an expression or a statement is made of, and which node stands at a span.
//!
//! Children come in the order in which they stand in the source. A walk knows nothing of evaluation; it serves whoever has a
//! span (of a failing instruction, say) and wants the node that belongs to it.

use super::super::span::Span;
use super::*;

/// A node of the tree.
#[derive(Clone, Copy, Debug)]
pub enum Node<'t> {
    Expr(&'t Expr),
    Stmt(&'t Stmt),
}

impl Expr {
    /// The expressions directly below this one.
    pub fn children(&self) -> Vec<&Expr> {
        match &self.kind {
            ExprKind::Constant(_) | ExprKind::Name(_) => Vec::new(),
            ExprKind::BoolOp(_, items)
            | ExprKind::Set(items)
            | ExprKind::List(items)
            | ExprKind::Tuple(items)
            | ExprKind::JoinedStr(items) => items.iter().collect(),
            ExprKind::NamedExpr(node) => vec![&node.target, &node.value],
            ExprKind::BinOp(node) => vec![&node.left, &node.right],
            ExprKind::UnaryOp(_, operand) => vec![operand],
            ExprKind::Lambda(node) => {
                let defaults = node.args.defaults.iter().chain(node.args.kw_defaults.iter().flatten());
                defaults.chain([&node.body]).collect()
            }
            ExprKind::IfExp(node) => vec![&node.body, &node.test, &node.orelse],
            ExprKind::Dict(items) => items.iter().flat_map(|item| item.key.iter().chain([&item.value])).collect(),
            ExprKind::ListComp(node) | ExprKind::SetComp(node) | ExprKind::GeneratorExp(node) => {
                [&node.elt].into_iter().chain(clauses(&node.generators)).collect()
            }
            ExprKind::DictComp(node) => [&node.key, &node.value].into_iter().chain(clauses(&node.generators)).collect(),
            ExprKind::Yield(value) => value.iter().map(|value| &**value).collect(),
            ExprKind::YieldFrom(value) | ExprKind::Await(value) | ExprKind::Starred(value) => vec![value],
            ExprKind::Compare(node) => {
                [&node.left].into_iter().chain(node.rest.iter().map(|(_, right)| right)).collect()
            }
            ExprKind::Call(node) => {
                let keywords = node.keywords.iter().map(|keyword| &keyword.value);
                [&node.func].into_iter().chain(&node.args).chain(keywords).collect()
            }
            ExprKind::FormattedValue(node) => [&node.value].into_iter().chain(&node.format_spec).collect(),
            ExprKind::Attribute(node) => vec![&node.value],
            ExprKind::Subscript(node) => vec![&node.value, &node.index],
            ExprKind::Slice(node) => [&node.lower, &node.upper, &node.step].into_iter().flatten().collect(),
        }
    }
}

impl Stmt {
    /// The expressions directly below this statement, those of nested statements left out.
    pub fn expressions(&self) -> Vec<&Expr> {
        match &self.kind {
            StmtKind::FunctionDef(node) => {
                let defaults = node.args.defaults.iter().chain(node.args.kw_defaults.iter().flatten());
                node.decorators.iter().chain(defaults).chain(&node.returns).collect()
            }
            StmtKind::ClassDef(node) => {
                let keywords = node.keywords.iter().map(|keyword| &keyword.value);
                node.decorators.iter().chain(&node.bases).chain(keywords).collect()
            }
            StmtKind::Return(value) => value.iter().map(|value| &**value).collect(),
            StmtKind::Delete(targets) => targets.iter().collect(),
            StmtKind::Assign(node) => node.targets.iter().chain([&node.value]).collect(),
            StmtKind::AugAssign(node) => vec![&node.target, &node.value],
            StmtKind::AnnAssign(node) => [&node.target, &node.annotation].into_iter().chain(&node.value).collect(),
            StmtKind::For(node) => vec![&node.target, &node.iter],
            StmtKind::While(node) => vec![&node.test],
            StmtKind::If(node) => vec![&node.test],
            StmtKind::With(node) => {
                node.items.iter().flat_map(|item| [&item.context].into_iter().chain(&item.target)).collect()
            }
            StmtKind::Match(node) => {
                [&node.subject].into_iter().chain(node.cases.iter().filter_map(|case| case.guard.as_ref())).collect()
            }
            StmtKind::Raise(node) => [&node.exc, &node.cause].into_iter().flatten().collect(),
            StmtKind::Try(node) => node.handlers.iter().filter_map(|handler| handler.typ.as_ref()).collect(),
            StmtKind::Assert(node) => [&node.test].into_iter().chain(&node.msg).collect(),
            StmtKind::Expr(value) => vec![value],
            StmtKind::Import(_)
            | StmtKind::ImportFrom(_)
            | StmtKind::Global(_)
            | StmtKind::Nonlocal(_)
            | StmtKind::Pass
            | StmtKind::Break
            | StmtKind::Continue => Vec::new(),
        }
    }

    /// The blocks of statements below this one.
    pub fn blocks(&self) -> Vec<&[Stmt]> {
        match &self.kind {
            StmtKind::FunctionDef(node) => vec![&node.body],
            StmtKind::ClassDef(node) => vec![&node.body],
            StmtKind::For(node) => vec![&node.body, &node.orelse],
            StmtKind::While(node) => vec![&node.body, &node.orelse],
            StmtKind::If(node) => vec![&node.body, &node.orelse],
            StmtKind::With(node) => vec![&node.body],
            StmtKind::Match(node) => node.cases.iter().map(|case| &case.body[..]).collect(),
            StmtKind::Try(node) => {
                let handlers = node.handlers.iter().map(|handler| &handler.body[..]);
                [&node.body[..]].into_iter().chain(handlers).chain([&node.orelse[..], &node.finalbody[..]]).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// The path from the outermost statement down to the outermost node that `wanted` accepts; empty when there is none.
pub fn path<'t>(body: &'t [Stmt], span: Span, wanted: &dyn Fn(Span) -> bool) -> Vec<Node<'t>> {
    let mut path = Vec::new();
    in_block(body, span, wanted, &mut path);
    path
}

fn in_block<'t>(body: &'t [Stmt], span: Span, wanted: &dyn Fn(Span) -> bool, path: &mut Vec<Node<'t>>) -> bool {
    for stmt in body {
        // A decorator stands before the span of its definition.
        let outside = stmt.span.end < span.start || stmt.span.start > span.end;
        if outside && !matches!(stmt.kind, StmtKind::FunctionDef(_) | StmtKind::ClassDef(_)) {
            continue;
        }
        path.push(Node::Stmt(stmt));
        let simple = matches!(stmt.kind, StmtKind::AugAssign(_));
        if (simple && wanted(stmt.span))
            || stmt.expressions().into_iter().any(|e| in_expression(e, span, wanted, path))
            || stmt.blocks().into_iter().any(|block| in_block(block, span, wanted, path))
        {
            return true;
        }
        path.pop();
    }
    false
}

fn in_expression<'t>(e: &'t Expr, span: Span, wanted: &dyn Fn(Span) -> bool, path: &mut Vec<Node<'t>>) -> bool {
    if e.span.end < span.start || e.span.start > span.end {
        return false;
    }
    path.push(Node::Expr(e));
    if wanted(e.span) || e.children().into_iter().any(|child| in_expression(child, span, wanted, path)) {
        return true;
    }
    path.pop();
    false
}

fn clauses(generators: &[Comprehension]) -> impl Iterator<Item = &Expr> {
    generators.iter().flat_map(|clause| [&clause.target, &clause.iter].into_iter().chain(&clause.ifs))
}
