//! The parser's input: a cursor over the slice of tokens, which nom's combinators take as their `Input`.
//!
//! Beside the tokens it gives every rule the context of the parse: the furthest token looked at (where CPython reports
//! "invalid syntax"), the depth of nesting, the table of names, and whether this is the second pass, in which the rules of
//! wrong programs are tried. The second pass backtracks much more than the first, so it remembers results by rule and
//! place.

use std::cell::{Cell, RefCell};
use std::hash::{BuildHasherDefault, Hasher};
use std::rc::Rc;

use hashbrown::HashMap;
use nom::error::{ErrorKind, ParseError};
use nom::{IResult, Input, Needed};

use unicode_normalization::UnicodeNormalization;

use super::super::ast::{Expr, Name};
use super::super::error::{SyntaxError, SyntaxErrorKind};
use super::super::span::Span;
use super::super::token::{Tok, Token};

/// How deeply constructs may nest, a bracket counting four. It bounds the stack of the parser, and the depth of the tree.
pub(super) const MAX_DEPTH: u32 = 1000;

/// The rest of the tokens, and the context of the parse.
#[derive(Clone, Copy)]
pub(in crate::syntax) struct Tokens<'a> {
    at: usize,
    pub cx: &'a Context<'a>,
}

/// What all rules of one parse share.
pub(in crate::syntax) struct Context<'a> {
    pub source: &'a str,
    tokens: &'a [Token],
    furthest: Cell<usize>,
    pub depth: Cell<u32>,
    /// Longest chain of left-nested operators, calls or attributes met since it was last set to zero.
    pub chain: Cell<u32>,
    /// Whether the rules of wrong programs are tried.
    pub diagnosing: Cell<bool>,
    names: RefCell<HashMap<Name, (), BuildHasherDefault<NameHasher>>>,
    /// Whether results are remembered: in the second pass, and once the first has begun to look back.
    pub remembering: Cell<bool>,
    memo: RefCell<Memo>,
    /// Errors that CPython's later stages find, told only if nothing else is wrong.
    pub late: RefCell<Option<(u8, SyntaxError)>>,
    /// How many f-strings this text stands within.
    pub fstring_depth: u32,
    /// The class whose body is being read: its name goes before private names (`__x`).
    pub class: RefCell<Option<Name>>,
}

/// What the second pass remembers: by rule and place, the tree and where it ends, or that the rule does not match.
type Memo = HashMap<(Rule, usize), Option<(Expr, usize)>, BuildHasherDefault<NameHasher>>;

/// Rules whose results the second pass remembers.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Rule {
    Expression,
    Disjunction,
    BitwiseOr,
    Primary,
    NamedExpression,
    StarExpressions,
    StarTargets,
}

/// Why a rule did not match: nothing to say, or an error to report at once.
#[derive(Debug)]
pub(in crate::syntax) struct Fail(pub Option<Box<SyntaxError>>);

impl<I> ParseError<I> for Fail {
    fn from_error_kind(_: I, _: ErrorKind) -> Self {
        Fail(None)
    }
    fn append(_: I, _: ErrorKind, other: Self) -> Self {
        other
    }
}

/// What rules return.
pub(in crate::syntax) type Parsed<'a, T> = IResult<Tokens<'a>, T, Fail>;

/// "This rule does not match here."
pub(super) fn no<'a, T>() -> Parsed<'a, T> {
    Err(nom::Err::Error(Fail(None)))
}

/// "The program is wrong, and this is why": no alternative is tried any more.
pub(super) fn refuse<'a, T>(error: SyntaxError) -> Parsed<'a, T> {
    Err(nom::Err::Failure(Fail(Some(Box::new(error)))))
}

impl<'a> Context<'a> {
    pub fn new(source: &'a str, tokens: &'a [Token], fstring_depth: u32) -> Self {
        Self {
            source,
            tokens,
            furthest: Cell::new(0),
            depth: Cell::new(0),
            chain: Cell::new(0),
            diagnosing: Cell::new(false),
            remembering: Cell::new(false),
            names: RefCell::default(),
            memo: RefCell::default(),
            late: RefCell::new(None),
            fstring_depth,
            class: RefCell::new(None),
        }
    }

    /// The furthest token looked at so far.
    pub fn furthest(&self) -> Token {
        self.token(self.furthest.get())
    }

    pub fn furthest_index(&self) -> usize {
        self.furthest.get()
    }

    /// Whether nothing but the ends of blocks stands from the furthest token on.
    pub fn only_dedents_remain(&self) -> bool {
        let rest = self.tokens.get(self.furthest.get()..).unwrap_or(&[]);
        rest.iter().all(|token| matches!(token.kind, Tok::Dedent | Tok::End))
    }

    pub fn last_index(&self) -> usize {
        self.tokens.len().saturating_sub(1)
    }

    fn token(&self, at: usize) -> Token {
        let end =
            Token { kind: Tok::End, level: 0, span: Span::new(self.source.len() as u32, self.source.len() as u32) };
        self.tokens.get(at).or(self.tokens.last()).copied().unwrap_or(end)
    }

    /// The shared text of an identifier.
    pub fn name(&self, span: Span) -> Name {
        let text = span.text(self.source);
        // Names are the same when their NFKC forms are.
        let normal: String;
        let text = match text.is_ascii() {
            true => text,
            false => {
                normal = text.nfkc().collect();
                normal.as_str()
            }
        };
        if text.starts_with("__") && !text.ends_with("__") {
            return self.private(text);
        }
        let mut names = self.names.borrow_mut();
        if let Some((known, ())) = names.get_key_value(text) {
            return known.clone();
        }
        let name: Name = Rc::from(text);
        names.insert(name.clone(), ());
        name
    }

    /// A private name as the class around it changes it.
    fn private(&self, text: &str) -> Name {
        match self.class.borrow().as_deref().map(|class| class.trim_start_matches('_')) {
            Some(class) if !class.is_empty() => format!("_{class}{text}").into(),
            _ => text.into(),
        }
    }

    /// Forgets what the second pass remembers; called where no rule will look back.
    pub fn forget(&self) {
        if self.remembering.get() {
            self.memo.borrow_mut().clear();
        }
    }

    /// Begins the second pass.
    pub fn diagnose(&self) {
        self.remembering.set(true);
        self.forget();
        self.diagnosing.set(true);
        self.depth.set(0);
        self.chain.set(0);
    }

    /// Notes an error of CPython's later stages: of the symbol table (0) or of the compiler (1). The first of the earlier
    /// stage is kept.
    pub fn note_late(&self, stage: u8, span: Span, message: String) {
        if self.diagnosing.get() {
            return;
        }
        let mut late = self.late.borrow_mut();
        if late.as_ref().is_none_or(|(known, _)| stage < *known) {
            *late = Some((stage, SyntaxError::at(self.source, span, message)));
        }
    }
}

impl<'a> Tokens<'a> {
    pub fn start(cx: &'a Context<'a>) -> Self {
        Self { at: 0, cx }
    }

    /// The token here.
    pub fn peek(self) -> Token {
        let furthest = &self.cx.furthest;
        if self.at > furthest.get() {
            furthest.set(self.at);
        }
        self.cx.token(self.at)
    }

    /// The kind of the token here.
    pub fn kind(self) -> Tok {
        self.peek().kind
    }

    /// The kind of the token after this one.
    pub fn second(self) -> Tok {
        self.advance().kind()
    }

    /// The cursor after this token.
    pub fn advance(self) -> Self {
        Self { at: (self.at + 1).min(self.cx.last_index()), cx: self.cx }
    }

    /// The cursor before the last token.
    pub fn back(self) -> Self {
        Self { at: self.at.saturating_sub(1), cx: self.cx }
    }

    pub fn index(self) -> usize {
        self.at
    }

    /// Span of the token here.
    pub fn span(self) -> Span {
        self.peek().span
    }

    /// Offset where the token before this one ends.
    pub fn last_end(self) -> u32 {
        self.previous().span.end
    }

    /// The token before this one.
    pub fn previous(self) -> Token {
        self.cx.token(self.at.saturating_sub(1))
    }

    /// From the token here up to the last token before `end`.
    pub fn span_to(self, end: Tokens<'a>) -> Span {
        Span::new(self.cx.token(self.at).span.start, end.last_end())
    }

    /// Text of the token here.
    pub fn text(self) -> &'a str {
        self.peek().span.text(self.cx.source)
    }

    /// Takes the token if it is of this kind.
    pub fn take(self, kind: Tok) -> Option<Tokens<'a>> {
        (self.kind() == kind).then(|| self.advance())
    }

    /// Whether the token is the soft keyword.
    pub fn is_word(self, word: &str) -> bool {
        self.kind() == Tok::Name && self.text() == word
    }

    /// An error over a span.
    pub fn error(self, span: Span, message: impl Into<String>) -> SyntaxError {
        SyntaxError::at(self.cx.source, span, message)
    }

    /// An error at the furthest token looked at, as CPython places errors without a place of their own. Indentation and the
    /// end are no visible tokens: there it is where CPython's tokenizer stands.
    pub fn error_here(self, message: impl Into<String>) -> SyntaxError {
        here(self.cx.source, self.cx.furthest(), message)
    }

    /// Whether the rules of wrong programs are tried.
    pub fn diagnosing(self) -> bool {
        self.cx.diagnosing.get()
    }
}

/// An error at a token. Indentation tokens and the end have no column.
pub(super) fn error_at_token(source: &str, token: Token, message: impl Into<String>) -> SyntaxError {
    let mut error = here(source, token, message);
    if matches!(token.kind, Tok::Indent | Tok::Dedent | Tok::End) {
        error.column = 0;
        if source.is_empty() {
            (error.line, error.end_line) = (0, 0);
        }
    }
    error
}

/// See [`Tokens::error_here`].
pub(super) fn here(source: &str, token: Token, message: impl Into<String>) -> SyntaxError {
    let mut error = SyntaxError::at(source, token.span, message);
    match token.kind {
        Tok::Indent | Tok::Dedent if (token.span.end as usize) < source.len() => error.column -= 1,
        Tok::Indent | Tok::Dedent | Tok::End => error = SyntaxError::at_end(source, error.message),
        _ => return error,
    }
    error.end_column = 0;
    error
}

/// Takes one token of a kind.
pub(super) fn tok<'a>(kind: Tok) -> impl Fn(Tokens<'a>) -> Parsed<'a, Token> {
    move |i| match i.peek() {
        token if token.kind == kind => Ok((i.advance(), token)),
        _ => no(),
    }
}

/// Takes an identifier.
pub(super) fn name(i: Tokens<'_>) -> Parsed<'_, Name> {
    let (rest, token) = tok(Tok::Name)(i)?;
    Ok((rest, i.cx.name(token.span)))
}

/// Takes a token that must follow: "expected ':'" is said at once if it does not.
pub(super) fn forced<'a>(kind: Tok, text: &'static str) -> impl Fn(Tokens<'a>) -> Parsed<'a, Token> {
    move |i| match i.peek() {
        token if token.kind == kind => Ok((i.advance(), token)),
        token if token.kind == Tok::Fault => no(),
        token => refuse(error_at_token(i.cx.source, token, format!("expected '{text}'"))),
    }
}

/// Runs a rule one level deeper; too deep is CPython's `RecursionError`.
pub(super) fn deeper<'a, T>(
    i: Tokens<'a>,
    weight: u32,
    rule: impl FnOnce(Tokens<'a>) -> Parsed<'a, T>,
) -> Parsed<'a, T> {
    let depth = i.cx.depth.get();
    if depth + weight > MAX_DEPTH {
        return refuse(too_deep());
    }
    i.cx.depth.set(depth + weight);
    let parsed = rule(i);
    i.cx.depth.set(depth);
    parsed
}

/// CPython's error for a tree too deep to compile.
pub(super) fn too_deep() -> SyntaxError {
    SyntaxError::placeless(SyntaxErrorKind::RecursionError, "maximum recursion depth exceeded during compilation")
}

/// Remembers a rule's result in the second pass.
pub(super) fn remembered<'a>(
    i: Tokens<'a>,
    rule: Rule,
    parse: impl FnOnce(Tokens<'a>) -> Parsed<'a, Expr>,
) -> Parsed<'a, Expr> {
    let remembering = &i.cx.remembering;
    let key = (rule, i.at);
    if remembering.get()
        && let Some(known) = i.cx.memo.borrow().get(&key)
    {
        return match known {
            Some((expr, end)) => Ok((Tokens { at: *end, cx: i.cx }, expr.clone())),
            None => no(),
        };
    }
    let parsed = parse(i);
    if !remembering.get() {
        return parsed;
    }
    let entry = match &parsed {
        Ok((rest, expr)) => Some((expr.clone(), rest.at)),
        Err(nom::Err::Error(_)) => None,
        Err(_) => return parsed,
    };
    i.cx.memo.borrow_mut().insert(key, entry);
    parsed
}

/// FNV-1a: names are short.
pub(super) struct NameHasher(u64);

impl Default for NameHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for NameHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    fn finish(&self) -> u64 {
        // The table takes its tag from the top bits, which FNV mixes least.
        self.0 ^ (self.0 >> 29).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

impl<'a> Input for Tokens<'a> {
    type Item = Token;
    type Iter = std::iter::Copied<std::slice::Iter<'a, Token>>;
    type IterIndices = std::iter::Enumerate<Self::Iter>;

    fn input_len(&self) -> usize {
        self.cx.tokens.len() - self.at
    }
    fn take(&self, index: usize) -> Self {
        // A cursor has no end of its own, so a prefix starts where the whole does.
        let _ = index;
        *self
    }
    fn take_from(&self, index: usize) -> Self {
        Self { at: (self.at + index).min(self.cx.last_index()), cx: self.cx }
    }
    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.take_from(index), self.take(index))
    }
    fn position<P: Fn(Self::Item) -> bool>(&self, predicate: P) -> Option<usize> {
        self.iter_elements().position(predicate)
    }
    fn iter_elements(&self) -> Self::Iter {
        self.cx.tokens.get(self.at..).unwrap_or(&[]).iter().copied()
    }
    fn iter_indices(&self) -> Self::IterIndices {
        self.iter_elements().enumerate()
    }
    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        if count <= self.input_len() { Ok(count) } else { Err(Needed::new(count - self.input_len())) }
    }
}
