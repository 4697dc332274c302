//! The case at hand: the failing expression, its operands by name and shape, and fixes that are tried before they are shown.

use std::ops::Range;

use super::page::{Block, Page, Row};
use super::table::shape_text;
use crate::array::dtype_name;
use crate::compute::ordering::arrange;
use crate::error::Kind;
use crate::object::{Value, repr};
use crate::session::{Failure, Probe, Refusal};
use crate::syntax::Span;
use crate::syntax::ast::{self, Call, Expr, ExprKind, Node, Stmt, StmtKind};

/// One uncaught error.
pub struct Case<'c, 'i> {
    pub kind: Kind,
    pub message: &'c str,
    pub text: &'c str,
    /// The failing expression, or the statement where that fails as a whole.
    pub focus: Span,
    pub node: Node<'c>,
    /// From the outermost statement down to the node.
    path: Vec<Node<'c>>,
    /// The statement around it.
    pub statement: &'c Stmt,
    pub probe: &'c mut Probe<'i>,
}

/// What is said about a case.
pub struct Explanation {
    /// What is underlined by `^`.
    pub mark: Span,
    pub blocks: Vec<Block>,
    pub fixes: Vec<(String, String)>,
}

/// An operand by its name in the source.
#[derive(Clone)]
pub struct Operand {
    pub text: String,
    pub span: Span,
    pub value: Option<Value>,
    pub shape: Option<Vec<usize>>,
}

/// Fixes that are shown at most.
const MOST_FIXES: usize = 3;
/// A fix that makes more elements than this is none.
const MOST_ELEMENTS: usize = 1 << 31;

impl Explanation {
    pub fn new(mark: Span) -> Explanation {
        Explanation { mark, blocks: Vec::new(), fixes: Vec::new() }
    }

    pub fn table(mut self, rows: Vec<Row>) -> Explanation {
        self.blocks.push(Block::Table(rows));
        self
    }

    /// A sentence labelled `why`.
    pub fn why(mut self, text: impl Into<String>) -> Explanation {
        let mut page = Page::default();
        page.note("why", text);
        self.blocks.extend(page.blocks);
        self
    }

    /// Tries fixes in this order and keeps the first few that work.
    pub fn fixes(mut self, case: &mut Case, texts: Vec<String>) -> Explanation {
        for text in texts {
            if self.fixes.len() == MOST_FIXES {
                break;
            }
            if self.fixes.iter().all(|(known, _)| *known != text)
                && let Some(result) = case.attempt(&text)
            {
                self.fixes.push((text, result));
            }
        }
        self
    }
}

impl<'c, 'i> Case<'c, 'i> {
    pub fn new(failure: &'c Failure, probe: &'c mut Probe<'i>) -> Option<Case<'c, 'i>> {
        let span = failure.span;
        let path = match ast::path(&failure.tree.body, span, &|own| own == span) {
            // A method call over several lines is placed at the method's name.
            path if path.is_empty() => {
                ast::path(&failure.tree.body, span, &|own| own.end == span.end && own.start <= span.start)
            }
            path => path,
        };
        let node = *path.last()?;
        let statement = path.iter().rev().find_map(|node| match node {
            Node::Stmt(statement) => Some(*statement),
            Node::Expr(_) => None,
        })?;
        let focus = match node {
            Node::Expr(e) => e.span,
            Node::Stmt(statement) => statement.span,
        };
        Some(Case {
            kind: failure.kind,
            message: &failure.message,
            text: &failure.text,
            focus,
            node,
            path,
            statement,
            probe,
        })
    }

    /// The expressions around the failing one in its statement, innermost first.
    pub fn ancestors(&self) -> Vec<&'c Expr> {
        let around = self.path.iter().rev().skip(1);
        let expressions = around.map_while(|node| match node {
            Node::Expr(e) => Some(*e),
            Node::Stmt(_) => None,
        });
        expressions.collect()
    }

    pub fn expression(&self) -> Option<&'c Expr> {
        match self.node {
            Node::Expr(e) => Some(e),
            Node::Stmt(_) => None,
        }
    }

    /// The failing call, and what it calls: the last name of a dotted path.
    pub fn call(&self) -> Option<(&'c Call, &'c str)> {
        let ExprKind::Call(call) = &self.expression()?.kind else { return None };
        let name = match &call.func.kind {
            ExprKind::Name(name) => name,
            ExprKind::Attribute(attribute) => &attribute.attr,
            _ => return None,
        };
        Some((call, name))
    }

    /// The object of a method call on an array: `x` of `x.reshape(3)`, nothing for `np.reshape(x, 3)`.
    pub fn receiver<'e>(&mut self, call: &'e Call) -> Option<&'e Expr> {
        let ExprKind::Attribute(attribute) = &call.func.kind else { return None };
        match self.probe.value(self.text, &attribute.value) {
            Ok(Value::Module(_)) => None,
            _ => Some(&attribute.value),
        }
    }

    /// The statement, when it assigns to exactly the failing target.
    pub fn assignment(&self) -> Option<(&'c Expr, &'c Expr)> {
        let StmtKind::Assign(node) = &self.statement.kind else { return None };
        match &node.targets[..] {
            [target] if target.span == self.focus => Some((target, &node.value)),
            _ => None,
        }
    }

    pub fn operand(&mut self, e: &Expr) -> Operand {
        let value = self.probe.value(self.text, e).ok();
        let shape = value.as_ref().and_then(|value| self.probe.shape(value));
        Operand { text: self.source(e.span), span: e.span, value, shape }
    }

    /// The source of a span on one line.
    pub fn source(&self, span: Span) -> String {
        span.text(self.text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// An expression of the failing statement with parts replaced.
    pub fn replaced_within(&self, whole: Span, parts: &[(Span, String)]) -> String {
        self.replaced_in(whole, parts)
    }

    /// The failing expression with parts replaced.
    pub fn replaced(&self, parts: &[(Span, String)]) -> String {
        self.replaced_in(self.focus, parts)
    }

    /// The whole statement with parts replaced.
    pub fn replaced_in_statement(&self, parts: &[(Span, String)]) -> String {
        self.replaced_in(self.statement.span, parts)
    }

    fn replaced_in(&self, whole: Span, parts: &[(Span, String)]) -> String {
        let mut parts: Vec<_> = parts.to_vec();
        arrange(&mut parts, |a, b| a.0.start.cmp(&b.0.start));
        let mut text = String::new();
        let mut at = whole.start;
        for (span, new) in parts {
            text.push_str(Span::new(at, span.start).text(self.text));
            text.push_str(&new);
            at = span.end;
        }
        text.push_str(Span::new(at, whole.end).text(self.text));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The span with the parentheses right around it, which belong to no node.
    pub fn with_parentheses(&self, span: Span) -> Span {
        let before = self.text[..span.start as usize].trim_end();
        let after = self.text[span.end as usize..].trim_start();
        let start = before.len().saturating_sub(1) as u32;
        let called = before[..start as usize].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ')' | ']'));
        match before.ends_with('(') && after.starts_with(')') && !called && start >= self.focus.start {
            true => Span::new(start, (self.text.len() - after.len() + 1) as u32),
            false => span,
        }
    }

    /// An operand followed by a suffix such as `[:, None]` or `.T`, in parentheses where it needs them.
    pub fn suffixed(&self, e: &Expr, suffix: &str) -> (Span, String) {
        let span = self.with_parentheses(e.span);
        let text = self.source(e.span);
        let atom = matches!(
            e.kind,
            ExprKind::Name(_)
                | ExprKind::Attribute(_)
                | ExprKind::Subscript(_)
                | ExprKind::Call(_)
                | ExprKind::Tuple(_)
        );
        let list = matches!(e.kind, ExprKind::List(_) | ExprKind::Tuple(_));
        let new = match () {
            () if list => format!("np.array({text}){suffix}"),
            () if atom => format!("{text}{suffix}"),
            () => format!("({text}){suffix}"),
        };
        (span, new)
    }

    /// Runs a fix where nobody notices, and tells what it gives; nothing when it does not work.
    pub fn attempt(&mut self, text: &str) -> Option<String> {
        let value = match self.probe.run(text) {
            Ok(value) => value,
            Err(Refusal::Size) => {
                let shape = self.probe.run_small(text)?;
                let count = shape.iter().try_fold(1usize, |n, &axis| n.checked_mul(axis))?;
                return (count <= MOST_ELEMENTS).then(|| shape_text(&shape));
            }
            Err(Refusal::Effects | Refusal::Raised(_)) => return None,
        };
        self.result_text(&value)
    }

    /// What a value is, in a few words: an array's shape, several arrays' shapes, or the value.
    pub fn result_text(&mut self, value: &Value) -> Option<String> {
        Some(match value {
            Value::Array(array) => shape_text(array.view().shape()),
            Value::List(_) | Value::Tuple(_) => {
                let items = match value {
                    Value::List(list) => list.to_vec(),
                    Value::Tuple(items) => items.to_vec(),
                    _ => Vec::new(),
                };
                let arrays: Vec<_> = items
                    .iter()
                    .filter_map(|item| match item {
                        Value::Array(array) => Some(shape_text(array.view().shape())),
                        _ => None,
                    })
                    .collect();
                match arrays.len() == items.len() && !items.is_empty() {
                    true => runs(&arrays),
                    false => short(repr(self.probe.host(), value).ok()?),
                }
            }
            other => short(repr(self.probe.host(), other).ok()?),
        })
    }

    /// Whether the message holds a text, and what stands between two texts of it.
    pub fn between(&self, before: &str, after: &str) -> Option<&'c str> {
        let start = self.message.find(before)? + before.len();
        let rest = &self.message[start..];
        Some(&rest[..rest.find(after)?])
    }

    /// The shapes that a message lists, as `(3,4) (3,) `.
    pub fn shapes_in(&self, text: &str) -> Vec<Vec<usize>> {
        let mut shapes = Vec::new();
        let mut rest = text;
        while let Some(Range { start, end }) = rest.find('(').and_then(|i| Some(i..i + rest[i..].find(')')?)) {
            let numbers = rest[start + 1..end].split(',').map(str::trim).filter(|n| !n.is_empty());
            match numbers.map(str::parse).collect::<Result<Vec<usize>, _>>() {
                Ok(shape) => shapes.push(shape),
                Err(_) => return Vec::new(),
            }
            rest = &rest[end + 1..];
        }
        shapes
    }

    /// The name by which the failing frame knows numpy, for fixes that call it.
    pub fn numpy(&self) -> &'static str {
        let is_numpy =
            |name: &str| matches!(self.probe.name(name), Some(Value::Module(module)) if &*module.name == "numpy");
        if is_numpy("np") { "np" } else { "numpy" }
    }
}

/// `float64`, for an array or a NumPy scalar.
pub fn dtype_of(value: &Value) -> Option<String> {
    match value {
        Value::Array(array) if array.view().dtype().kind() == crate::array::Kind::Str => Some("str".into()),
        Value::Array(array) => Some(dtype_name(array.view().dtype())),
        Value::Scalar(_) => Some(dtype_name(&crate::object::array_like::dtype_of_value(value))),
        _ => None,
    }
}

/// `(3,), 4 × (2,)`: equal neighbours are counted.
fn runs(texts: &[String]) -> String {
    let groups = texts.chunk_by(|a, b| a == b);
    let shown = groups.map(|group| match group.len() {
        1 => group[0].clone(),
        n => format!("{n} × {}", group[0]),
    });
    shown.collect::<Vec<_>>().join(", ")
}

fn short(text: String) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.chars().count() {
        0..=40 => line,
        _ => line.chars().take(39).chain(['…']).collect(),
    }
}
