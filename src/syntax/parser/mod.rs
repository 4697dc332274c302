//! The parser: nom over a slice of tokens.
//!
//! `statement`, `compound`, `pattern`, `expression`, `atom`, `arguments`, `parameters` and `literal` hold the grammar, one
//! function a rule, named as in Python's reference; `cursor` is the input they read. A text is parsed once; if that fails,
//! once more with `mistakes` switched on, to find out what to say. Nesting is bounded by `cursor::MAX_DEPTH`, so that neither
//! parsing a tree nor dropping it can exhaust the stack.

mod arguments;
mod atom;
pub(super) mod character_names;
mod compound;
mod cursor;
mod escape;
mod expression;
mod fstring;
mod literal;
mod mistakes;
mod parameters;
mod pattern;
mod statement;
mod target;

use cursor::{Context, Fail, Parsed, Tokens, error_at_token, here};

use super::error::{SyntaxError, SyntaxErrorKind};
use super::lexer::{Lexed, lex, never_closed};
use super::span::LineIndex;
use super::token::Tok;
use crate::surrogate;

/// Where parsing can begin.
pub(super) mod rule {
    use nom::Parser;
    use nom::multi::many0_count;
    use nom::sequence::terminated;

    use super::super::ast::{Expr, Module};
    use super::super::token::Tok;
    use super::cursor::{Parsed, Tokens, tok};
    use super::expression::{expression, star_expressions, tuple_or_one};
    use super::statement::statements;

    /// A text of statements, perhaps none.
    pub fn module(i: Tokens<'_>) -> Parsed<'_, Module> {
        if i.kind() == Tok::End {
            return Ok((i, Module { body: Vec::new() }));
        }
        let (rest, body) = terminated(statements, tok(Tok::End)).parse(i)?;
        Ok((rest, Module { body }))
    }

    /// One expression, or several with commas.
    pub fn eval(i: Tokens<'_>) -> Parsed<'_, Expr> {
        let end = (many0_count(tok(Tok::Newline)), tok(Tok::End));
        terminated(|i| tuple_or_one(i, expression), end).parse(i)
    }

    /// A field of an f-string, in its parentheses.
    pub fn fstring(i: Tokens<'_>) -> Parsed<'_, Expr> {
        star_expressions(i)
    }
}

/// How a parse ended, for those who ask whether more text could help.
pub(super) struct Outcome<T> {
    /// The tree, or what is wrong.
    pub result: Result<T, SyntaxError>,
    /// Whether the parser looked past the last line, or at the lexer's fault.
    pub at_end: bool,
}

/// Lexes and parses a text from the given rule.
pub(super) fn parse<T>(source: &str, rule: impl Fn(Tokens<'_>) -> Parsed<'_, T>) -> Result<T, SyntaxError> {
    if source.contains('\0') {
        let message = "source code string cannot contain null bytes";
        return Err(SyntaxError::placeless(SyntaxErrorKind::SyntaxError, message));
    }
    if surrogate::any(source) {
        return Err(SyntaxError::placeless(SyntaxErrorKind::SyntaxError, surrogate::REFUSED));
    }
    if u32::try_from(source.len()).is_err() {
        return Err(SyntaxError::placeless(SyntaxErrorKind::MemoryError, ""));
    }
    parse_tokens(source, &lex(source, 0, source.len(), false), 0, rule)
}

fn parse_tokens<T>(
    source: &str,
    lexed: &Lexed,
    fstring_depth: u32,
    rule: impl Fn(Tokens<'_>) -> Parsed<'_, T>,
) -> Result<T, SyntaxError> {
    parse_outcome(source, lexed, fstring_depth, rule).result
}

/// Parses tokens, in two passes if need be.
pub(super) fn parse_outcome<T>(
    source: &str,
    lexed: &Lexed,
    fstring_depth: u32,
    rule: impl Fn(Tokens<'_>) -> Parsed<'_, T>,
) -> Outcome<T> {
    if let Some(fault) = lexed.fault.as_ref().filter(|fault| fault.hard) {
        return Outcome { result: Err(fault.error.clone()), at_end: true };
    }
    let cx = Context::new(source, &lexed.tokens, fstring_depth);
    let start = Tokens::start(&cx);
    let at_end = || cx.furthest_index() >= cx.last_index();
    let first = match rule(start) {
        Ok((_, tree)) => {
            let result = match cx.late.take() {
                Some((_, error)) => Err(error),
                None => Ok(tree),
            };
            return Outcome { result, at_end: true };
        }
        Err(failure) => specific(failure),
    };
    let reached_fault = || lexed.fault.as_ref().filter(|_| at_end());
    if let Some(fault) = reached_fault() {
        return Outcome { result: Err(fault.error.clone()), at_end: true };
    }
    // Where CPython says "invalid syntax" is decided by the first pass, whatever the second looks at.
    let furthest = cx.furthest();
    let found_at_end = cx.only_dedents_remain();
    let error = first.or_else(|| {
        cx.diagnose();
        let second = rule(start).err().and_then(specific);
        match reached_fault() {
            Some(fault) => Some(fault.error.clone()),
            None => second,
        }
    });
    let mut error = error.unwrap_or_else(|| generic(source, furthest));
    if let Some((opening, at)) = lexed.open {
        let index = LineIndex::new(source);
        if error.line > 0 && index.line(cx.furthest().span.start) > index.line(at) {
            error = never_closed(source, opening, at);
        }
    }
    Outcome { result: Err(error), at_end: found_at_end || reached_fault().is_some() }
}

fn specific(failure: nom::Err<Fail>) -> Option<SyntaxError> {
    match failure {
        nom::Err::Error(fail) | nom::Err::Failure(fail) => fail.0.map(|error| *error),
        nom::Err::Incomplete(_) => None,
    }
}

fn generic(source: &str, furthest: super::token::Token) -> SyntaxError {
    let indentation = |message: &str| {
        let mut error = here(source, furthest, message);
        error.kind = SyntaxErrorKind::IndentationError;
        error
    };
    match furthest.kind {
        Tok::Indent => indentation("unexpected indent"),
        Tok::Dedent => indentation("unexpected unindent"),
        _ => error_at_token(source, furthest, "invalid syntax"),
    }
}
