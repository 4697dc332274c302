//! Source text to syntax tree: spans, tokens, the nom parser, whether input is complete, and token classes.
//!
//! Two stages. A nom lexer over `&str` turns indentation into tokens; nom over the slice of tokens builds the tree by
//! recursive descent, with precedence climbing for operators. A text that fails is parsed a second time with the
//! productions of wrong programs switched on, which is how CPython finds its messages. Nothing of ours is imported.

pub mod ast;
mod classes;
mod completeness;
pub mod dump;
pub mod error;
mod lexer;
mod parser;
pub mod span;
mod token;

pub use ast::Module;
pub use error::{SyntaxError, SyntaxErrorKind};
pub use parser::character_names::{character as named_character, name as name_of_character};
pub use span::{LineIndex, Position, Span};

/// Whether the text typed so far can be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Completeness {
    /// It can be run.
    Complete,
    /// More lines are needed: an open bracket or string, or a compound statement not yet ended by a blank line.
    Incomplete,
    /// No further line can make it right.
    Invalid(SyntaxError),
}

/// What a stretch of source is, for highlighting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenClass {
    /// A reserved word, or `match`, `case`, `_` where they act as one.
    Keyword,
    /// `True`, `False`, `None`, `...`.
    Constant,
    /// An identifier.
    Name,
    /// The identifier after `def` or `class`.
    Definition,
    /// A number.
    Number,
    /// A string or bytes literal, f-strings included; possibly not yet closed.
    String,
    /// An operator.
    Operator,
    /// A bracket, comma, colon, semicolon or dot.
    Punctuation,
    /// A comment.
    Comment,
    /// A character that no token can begin with.
    Invalid,
}

/// Parses a script.
///
/// # Errors
/// CPython's `SyntaxError`, `IndentationError` or `TabError`; `RecursionError` or `MemoryError` when nested too deeply.
pub fn parse_module(source: &str) -> Result<Module, SyntaxError> {
    parser::parse(source, parser::rule::module)
}

/// Parses what a reader typed at a prompt: one or more statements.
///
/// # Errors
/// As [`parse_module`].
pub fn parse_interactive(source: &str) -> Result<Module, SyntaxError> {
    parser::parse(source, parser::rule::module)
}

/// Parses a single expression, as `eval` does; blanks before it are skipped.
///
/// # Errors
/// As [`parse_module`].
pub fn parse_expression(source: &str) -> Result<ast::Expr, SyntaxError> {
    parser::parse(source.trim_start_matches([' ', '\t']), parser::rule::eval)
}

/// Tells whether the text at a prompt is complete, with Python's rule that a compound statement ends with a blank line.
/// Lines are joined by `\n`, without one after the line typed last: `"if x:\n    y\n"` ends with a blank line.
pub fn completeness(source: &str) -> Completeness {
    completeness::completeness(source)
}

/// Classifies every token of a text, which may be unfinished or wrong; in order, without overlaps, blanks left out.
pub fn token_classes(source: &str) -> Vec<(Span, TokenClass)> {
    classes::token_classes(source)
}
