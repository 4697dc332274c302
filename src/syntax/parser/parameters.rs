//! The parameters of functions and lambdas.

use nom::Parser;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::super::ast::*;
use super::super::span::Span;
use super::super::token::Tok;
use super::cursor::{Parsed, Tokens, name, no, refuse, tok};
use super::expression::{expression, star_expression};

/// Parameters of a `def`, up to its closing parenthesis.
pub(super) fn parameters(i: Tokens<'_>) -> Parsed<'_, Arguments> {
    Reader { end: Tok::RParen, args: Arguments::default(), starred: false, slashed: false }.read(i)
}

/// Parameters of a `lambda`, up to its colon.
pub(super) fn lambda_parameters(i: Tokens<'_>) -> Parsed<'_, Arguments> {
    Reader { end: Tok::Colon, args: Arguments::default(), starred: false, slashed: false }.read(i)
}

struct Reader {
    end: Tok,
    args: Arguments,
    /// A `*` was met.
    starred: bool,
    /// A `/` was met.
    slashed: bool,
}

impl Reader {
    fn read(mut self, mut i: Tokens<'_>) -> Parsed<'_, Arguments> {
        while i.kind() != self.end {
            let (rest, last) = match i.kind() {
                Tok::Name => (self.parameter(i)?.0, false),
                Tok::Slash => (self.slash(i)?.0, false),
                Tok::Star => (self.star(i)?.0, false),
                Tok::DoubleStar => (self.double_star(i)?.0, true),
                Tok::LParen => return self.parenthesised(i),
                _ => return no(),
            };
            i = match rest.take(Tok::Comma) {
                Some(after) if last => {
                    if matches!(after.kind(), Tok::Name | Tok::Star | Tok::DoubleStar | Tok::Slash) {
                        return wrong(i, after.span(), "arguments cannot follow var-keyword argument");
                    }
                    after
                }
                Some(after) => after,
                None => rest,
            };
            if i.previous().kind != Tok::Comma || last {
                break;
            }
        }
        if i.kind() != self.end {
            return no();
        }
        self.note_duplicates(i);
        Ok((i, self.args))
    }

    /// A name, with its annotation when those are allowed.
    fn arg<'a>(&self, i: Tokens<'a>, annotation: fn(Tokens<'a>) -> Parsed<'a, Expr>) -> Parsed<'a, Arg> {
        let (rest, id) = name(i)?;
        let (rest, annotation) = match self.end {
            Tok::Colon => (rest, None),
            _ => opt(preceded(tok(Tok::Colon), annotation)).parse(rest)?,
        };
        Ok((rest, Arg { name: id, annotation: annotation.map(Box::new), span: i.span_to(rest) }))
    }

    fn parameter<'a>(&mut self, i: Tokens<'a>) -> Parsed<'a, ()> {
        let (rest, arg) = self.arg(i, expression)?;
        let (rest, default) = match rest.take(Tok::Equal) {
            Some(after) if matches!(after.kind(), Tok::Comma | Tok::RParen) => {
                return wrong(i, rest.span(), "expected default value expression");
            }
            Some(after) => {
                let (rest, default) = expression(after)?;
                (rest, Some(default))
            }
            None => (rest, None),
        };
        if self.starred {
            self.args.kwonlyargs.push(arg);
            self.args.kw_defaults.push(default);
        } else {
            match default {
                Some(default) => self.args.defaults.push(default),
                None if !self.args.defaults.is_empty() => {
                    if rest.kind() != Tok::Comma && rest.kind() != self.end {
                        return no();
                    }
                    return wrong(i, arg.span, "non-default argument follows default argument");
                }
                None => {}
            }
            self.args.args.push(arg);
        }
        Ok((rest, ()))
    }

    fn slash<'a>(&mut self, i: Tokens<'a>) -> Parsed<'a, ()> {
        let rest = i.advance();
        if self.starred {
            return wrong(i, i.span(), "/ must be ahead of *");
        }
        if self.slashed {
            return wrong(i, i.span(), "/ may appear only once");
        }
        if self.args.args.is_empty() {
            if i.diagnosing() && rest.kind() == Tok::Comma {
                return wrong(i, i.span(), "at least one argument must precede /");
            }
            return no();
        }
        if rest.kind() == Tok::Star {
            return wrong(i, rest.span(), "expected comma between / and *");
        }
        self.slashed = true;
        self.args.posonlyargs = std::mem::take(&mut self.args.args);
        Ok((rest, ()))
    }

    fn star<'a>(&mut self, i: Tokens<'a>) -> Parsed<'a, ()> {
        if self.starred {
            if !i.diagnosing() {
                return no();
            }
            let named = i.advance();
            let plain = match named.kind() {
                Tok::Comma => true,
                Tok::Name => {
                    let (rest, _) = self.arg(named, expression)?;
                    rest.kind() == Tok::Comma || rest.kind() == self.end
                }
                _ => false,
            };
            return if plain { wrong(i, i.span(), "* argument may appear only once") } else { no() };
        }
        self.starred = true;
        let rest = i.advance();
        if rest.kind() == Tok::Name {
            let (rest, arg) = self.arg(rest, star_expression)?;
            if rest.kind() == Tok::Equal {
                return wrong(i, rest.span(), "var-positional argument cannot have default value");
            }
            self.args.vararg = Some(Box::new(arg));
            return Ok((rest, ()));
        }
        let after = rest.take(Tok::Comma);
        let bare = |kind: Tok| kind == self.end || kind == Tok::DoubleStar;
        if rest.kind() == self.end || after.is_some_and(|after| bare(after.kind())) {
            let message = "named arguments must follow bare *";
            if self.end == Tok::Colon && i.diagnosing() {
                return refuse(i.error_here(message));
            }
            return wrong(i, i.span(), message);
        }
        if after.is_none() { no() } else { Ok((rest, ())) }
    }

    fn double_star<'a>(&mut self, i: Tokens<'a>) -> Parsed<'a, ()> {
        let (rest, arg) = self.arg(i.advance(), expression)?;
        if rest.kind() == Tok::Equal {
            return wrong(i, rest.span(), "var-keyword argument cannot have default value");
        }
        self.args.kwarg = Some(Box::new(arg));
        Ok((rest, ()))
    }

    /// Python 2's `def f((a, b))`.
    fn parenthesised<'a, T>(&self, i: Tokens<'a>) -> Parsed<'a, T> {
        if !i.diagnosing() {
            return no();
        }
        let name = if self.end == Tok::Colon { "Lambda expression" } else { "Function" };
        let mut rest = i.advance();
        while let Some(after) = rest.take(Tok::Name) {
            rest = after;
            match rest.take(Tok::Comma) {
                Some(after) => rest = after,
                None => break,
            }
        }
        let plain = self.args.defaults.is_empty() && !self.starred && !self.slashed;
        if plain && rest.kind() == Tok::RParen && rest.index() > i.index() + 1 {
            return wrong(i, i.span().to(rest.span()), &format!("{name} parameters cannot be parenthesized"));
        }
        no()
    }

    fn note_duplicates(&self, i: Tokens<'_>) {
        let args = &self.args;
        let optional = |arg: &'_ Option<Box<Arg>>| arg.as_deref().map(|arg| (arg.name.clone(), arg.span));
        let listed = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs);
        let mut seen: Vec<(Name, Span)> = listed.map(|arg| (arg.name.clone(), arg.span)).collect();
        seen.extend(optional(&args.vararg));
        seen.extend(optional(&args.kwarg));
        let repeated = |n: usize| seen[..n].iter().any(|(name, _)| *name == seen[n].0);
        if let Some(n) = (1..seen.len()).find(|&n| repeated(n)) {
            let (name, span) = &seen[n];
            i.cx.note_late(0, *span, format!("duplicate argument '{name}' in function definition"));
        }
    }
}

/// In the second pass says what is wrong; in the first, only that the rule does not match.
fn wrong<'a, T>(i: Tokens<'a>, span: Span, message: &str) -> Parsed<'a, T> {
    if i.diagnosing() { refuse(i.error(span, message)) } else { no() }
}
