//! What `%explain EXPR` shows of an expression that works: what each axis does, the result's shape and dtype, view or copy, one element
//! written out, the work, and the same in another notation.
//!
//! The expression is evaluated where nobody notices ([`crate::session::Probe`]); every other notation is evaluated too and shown only
//! if it gives the same.

mod broadcast;
mod einsum;
mod indexing;
mod product;
mod reduction;

use crate::object::Value;
use crate::session::{Probe, Refusal, Session};
use crate::syntax::ast::{Expr, ExprKind, Operator, StmtKind};
use crate::syntax::parse_module;

use super::explain::case::dtype_of;
use super::explain::page::{Block, Ink, Page};
use super::explain::table::shape_text;

/// Characters of another notation.
const LONGEST: usize = 64;

/// Why there is no page.
pub enum Silence {
    /// The expression fails; running it shows how.
    Fails,
    /// Something else, in words.
    Because(String),
}

/// An expression with its value, as it is being explained.
pub struct Lesson<'l, 'i> {
    pub text: &'l str,
    pub probe: &'l mut Probe<'i>,
    pub value: Value,
    pub page: Page,
}

/// The page about an expression.
///
/// # Errors
/// The reason why there is none.
pub fn lesson(session: &mut Session, text: &str) -> Result<Page, Silence> {
    let text = text.trim();
    let Ok(tree) = parse_module(text) else { return Err(Silence::Fails) };
    let [statement] = &tree.body[..] else { return Err(Silence::Because("one expression at a time".into())) };
    let StmtKind::Expr(e) = &statement.kind else {
        return Err(Silence::Because("an expression is explained, not a statement; try its right-hand side".into()));
    };
    let mut probe = session.probe(None);
    let value = match probe.value(text, e) {
        Ok(value) => value,
        Err(Refusal::Raised(_)) => return Err(Silence::Fails),
        Err(Refusal::Size) => return Err(Silence::Because("the result would be too large to be tried".into())),
        Err(Refusal::Effects) => {
            let why = "a part of it may have effects, and nothing is run twice; bind that part to a name first";
            return Err(Silence::Because(why.into()));
        }
    };
    let excerpt = Block::Excerpt(text.split_whitespace().collect::<Vec<_>>().join(" "), String::new());
    let mut lesson = Lesson { text, probe: &mut probe, value, page: Page { blocks: vec![excerpt] } };
    match taught(&mut lesson, e) {
        Some(()) => Ok(lesson.page),
        None => {
            lesson.page.blocks.truncate(1);
            lesson.plain();
            Ok(lesson.page)
        }
    }
}

fn taught(lesson: &mut Lesson, e: &Expr) -> Option<()> {
    match &e.kind {
        ExprKind::BinOp(node) if node.op == Operator::MatMult => product::explain(lesson, "@", &node.left, &node.right),
        ExprKind::BinOp(node) => broadcast::operator(lesson, e, &[&node.left, &node.right]),
        ExprKind::UnaryOp(_, operand) => broadcast::operator(lesson, e, &[operand]),
        ExprKind::Compare(node) => match &node.rest[..] {
            [(_, right)] => broadcast::operator(lesson, e, &[&node.left, right]),
            _ => None,
        },
        ExprKind::Subscript(node) => indexing::explain(lesson, node),
        ExprKind::Call(call) => {
            let name = match &call.func.kind {
                ExprKind::Name(name) => name.to_string(),
                ExprKind::Attribute(attribute) => attribute.attr.to_string(),
                _ => return None,
            };
            let receiver = match &call.func.kind {
                ExprKind::Attribute(attribute) => match lesson.probe.value(lesson.text, &attribute.value) {
                    Ok(Value::Module(_)) => None,
                    _ => Some(&attribute.value),
                },
                _ => None,
            };
            let function = lesson.probe.value(lesson.text, &call.func).ok();
            let operands: Vec<&Expr> = receiver.into_iter().chain(&call.args).collect();
            match (&name[..], &operands[..]) {
                ("einsum", _) => einsum::explain(lesson, call),
                ("dot" | "matmul" | "inner" | "vecdot" | "outer", [a, b, ..]) => product::explain(lesson, &name, a, b),
                ("where" | "clip", [_, _, _]) if receiver.is_none() => broadcast::call(lesson, e, &operands),
                _ if matches!(function, Some(Value::Ufunc(_))) => broadcast::call(lesson, e, &operands),
                (_, [array, ..]) => reduction::explain(lesson, &name, array, call, receiver.is_some()),
                _ => None,
            }
        }
        _ => None,
    }
}

impl Lesson<'_, '_> {
    pub fn source(&self, e: &Expr) -> String {
        e.span.text(self.text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// An operand in parentheses where a suffix or an operator needs them.
    pub fn atom(&self, e: &Expr) -> String {
        let text = self.source(e);
        let atom = matches!(
            e.kind,
            ExprKind::Name(_)
                | ExprKind::Attribute(_)
                | ExprKind::Subscript(_)
                | ExprKind::Call(_)
                | ExprKind::Constant(_)
                | ExprKind::List(_)
        );
        if atom || matches!(e.kind, ExprKind::Tuple(_)) { text } else { format!("({text})") }
    }

    /// The span of an operand with the parentheses right around it.
    pub fn with_parentheses(&self, e: &Expr) -> crate::syntax::Span {
        let (start, end) = (e.span.start as usize, e.span.end as usize);
        let (before, after) = (&self.text[..start], &self.text[end..]);
        let called =
            before.trim_end_matches('(').ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ')' | ']'));
        match before.ends_with('(') && after.starts_with(')') && !called {
            true => crate::syntax::Span::new(e.span.start - 1, e.span.end + 1),
            false => e.span,
        }
    }

    pub fn operand(&mut self, e: &Expr) -> Option<(Value, Vec<usize>)> {
        let value = self.probe.value(self.text, e).ok()?;
        let shape = self.probe.shape(&value)?;
        Some((value, shape))
    }

    pub fn shape(&mut self) -> Vec<usize> {
        let value = self.value.clone();
        self.probe.shape(&value).unwrap_or_default()
    }

    pub fn dtype(&self) -> String {
        kind_of(&self.value)
    }

    /// Other ways to write it, each checked; the first few that give the same are shown.
    pub fn same(&mut self, others: Vec<String>) {
        let mut shown = 0;
        let mut product = false;
        let own = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        for other in others {
            // What is longer than a line, or a product in yet another disguise, teaches nothing.
            let long = other.chars().count() > LONGEST || other.contains(".T.T");
            if shown == 3 || other == own || long || product && other.contains(" @ ") {
                continue;
            }
            if self.gives_the_same(&other) {
                product |= other.contains(" @ ");
                self.page.blocks.push(Block::Note("same".into(), Ink::Right, other));
                shown += 1;
            }
        }
    }

    fn gives_the_same(&mut self, other: &str) -> bool {
        let Ok(value) = self.probe.run(other) else { return false };
        let (a, b) = (self.value.clone(), value);
        if self.probe.shape(&a) != self.probe.shape(&b) {
            return false;
        }
        self.probe.stand_in("_explained", a);
        self.probe.stand_in("_other", b);
        let equal = |lesson: &mut Self, test: &str| matches!(lesson.probe.run(test), Ok(Value::Bool(true)));
        equal(self, "np.array_equal(_explained, _other)")
            || equal(self, "np.allclose(_explained, _other, equal_nan=True)")
    }

    /// What there is to say of any value.
    fn plain(&mut self) {
        let value = self.value.clone();
        match self.probe.shape(&value) {
            Some(shape) => {
                let text = format!("{} {}", shape_text(&shape), self.dtype());
                self.page.note("result", text);
                let source = self.source_of_memory();
                self.sharing(source.as_deref());
            }
            None => self.page.note("result", kind_of(&value)),
        }
        self.page.note("more", "%shapes shows the parts of an expression");
    }

    /// Letters for axes in the order of the result, `i`, `j`, `k`, ..., without those that the expression uses as names.
    pub fn letters(&self) -> Vec<String> {
        const LETTERS: &str = "ijklmnpqrstuvwxyzabcdefgh";
        let tokens = crate::syntax::token_classes(self.text);
        let is_used = |letter: &str| tokens.iter().any(|(span, _)| span.text(self.text) == letter);
        let single = LETTERS.chars().map(String::from).filter(|letter| !is_used(letter));
        single.chain((0..crate::limits::MAX_DIMS).map(|axis| format!("i{axis}"))).collect()
    }

    /// The name in the expression whose array's memory the result lies in.
    fn source_of_memory(&mut self) -> Option<String> {
        let Value::Array(result) = &self.value else { return None };
        let result = result.array();
        let words: Vec<String> = crate::syntax::token_classes(self.text)
            .into_iter()
            .filter(|(_, class)| *class == crate::syntax::TokenClass::Name)
            .map(|(span, _)| span.text(self.text).to_string())
            .collect();
        words.into_iter().find(|word| match self.probe.run(word) {
            Ok(Value::Array(array)) => array.array().shares_buffer(&result),
            _ => false,
        })
    }

    /// Whether the result is a view, and of what.
    pub fn sharing(&mut self, of: Option<&str>) {
        let Value::Array(array) = &self.value else {
            return;
        };
        let text = match (&array.base, of) {
            (Some(_), Some(name)) if !array.array().is_writeable() => {
                format!("a view that is read-only: it shares memory with {name}")
            }
            (Some(_), Some(name)) => format!("a view: it shares memory with {name}, and writing to one writes to both"),
            (Some(_), None) => "a view: it shares memory with another array".to_string(),
            (None, Some(_)) => {
                format!("a copy of {} bytes: writing to it changes nothing else", array.view().nbytes())
            }
            (None, None) => format!("an array of its own, {} bytes", array.view().nbytes()),
        };
        self.page.note("memory", text);
    }
}

/// `float64`, or what Python calls the value.
pub fn kind_of(value: &Value) -> String {
    dtype_of(value).unwrap_or_else(|| match value {
        Value::Int(_) | Value::BigInt(_) => "int".into(),
        Value::Float(_) => "float".into(),
        Value::Bool(_) => "bool".into(),
        Value::Complex(_) => "complex".into(),
        Value::Str(_) => "str".into(),
        Value::List(_) => "list".into(),
        Value::Tuple(_) => "tuple".into(),
        other => crate::object::type_name(other),
    })
}

/// `x[i, j]`, or `x` without indices.
pub fn element(name: &str, indices: &[String]) -> String {
    if indices.is_empty() { name.to_string() } else { format!("{name}[{}]", indices.join(", ")) }
}

/// `12 elements`.
pub fn counted(n: usize, word: &str) -> String {
    if n == 1 { format!("1 {word}") } else { format!("{n} {word}s") }
}

/// `0 and 2`, `0, 1 and 3`.
pub fn listed(words: &[String]) -> String {
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// `axis 2`, `axes 1 and 2`, `axes 1 … 4`.
pub fn axes_from(first: usize, count: usize) -> String {
    match count {
        1 => format!("axis {first}"),
        2 => format!("axes {first} and {}", first + 1),
        n => format!("axes {first} … {}", first + n - 1),
    }
}

/// `3 × 4`.
pub fn times(lengths: &[usize]) -> String {
    lengths.iter().map(usize::to_string).collect::<Vec<_>>().join(" × ")
}
