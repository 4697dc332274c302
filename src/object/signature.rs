//! Reading signature lines and binding arguments to them.

use smallvec::SmallVec;

use super::entry::{Bound, Dialect, Entry, Parameter, ParameterKind, Signature};
use super::host::Args;
use crate::error::{Error, Result};

impl Signature {
    /// Reads `name(a, b=1, /, c=None, *args, d, **kwargs)`. Defaults may contain brackets and quoted text.
    pub fn parse(line: &'static str) -> Signature {
        let (name, rest) = line.split_once('(').unwrap_or((line, ")"));
        let inner = rest.rfind(')').map_or(rest, |end| &rest[..end]);
        let mut signature =
            Signature { name, parameters: Vec::new(), rest: None, keywords: None, slots: 0, required: 0, needed: 0 };
        let mut kind = ParameterKind::Either;
        for part in split_top_level(inner) {
            let part = part.trim();
            if part.is_empty() {
                continue;
            } else if part == "/" {
                signature.parameters.iter_mut().for_each(|p| p.kind = ParameterKind::PositionalOnly);
            } else if part == "*" {
                kind = ParameterKind::KeywordOnly;
            } else if let Some(keywords) = part.strip_prefix("**") {
                signature.keywords = Some(keywords);
            } else if let Some(rest) = part.strip_prefix('*') {
                signature.rest = Some(rest);
                kind = ParameterKind::KeywordOnly;
            } else {
                let (name, default) = match part.split_once('=') {
                    Some((name, default)) => (name.trim(), Some(default.trim())),
                    None => (part, None),
                };
                signature.parameters.push(Parameter { name, default, kind });
            }
        }
        let parameters = &signature.parameters;
        signature.slots = parameters.iter().take_while(|p| p.kind != ParameterKind::KeywordOnly).count();
        let needed = parameters.iter().enumerate().filter(|(_, p)| p.default.is_none());
        signature.needed = needed.fold(0, |needed, (place, _)| needed | 1u64.checked_shl(place as u32).unwrap_or(0));
        signature.required = parameters.iter().rposition(|p| p.default.is_none()).map_or(0, |last| last + 1);
        signature
    }

    /// The parameter that a keyword argument is for, among the first ones, of which a set of bits can tell.
    pub fn place_of(&self, keyword: &str) -> Option<usize> {
        let named = |p: &Parameter| p.name == keyword && p.kind != ParameterKind::PositionalOnly;
        self.parameters.iter().position(named).filter(|&place| place < u64::BITS as usize)
    }
}

impl Entry {
    /// Binds a call's arguments; `TypeError` in the original's words when they do not fit.
    pub fn bind(&self, args: Args) -> Result<Bound> {
        let signature = self.parsed();
        let parameters = &signature.parameters;
        let mut bound = Bound::with_room(parameters.len());
        let (given, keywords) = (args.positional.len(), args.keywords.len());
        let slots = signature.slots;
        for (i, value) in args.positional.into_iter().enumerate() {
            if i < slots {
                bound.values[i] = Some(value);
            } else if signature.rest.is_some() {
                bound.rest.push(value);
            } else {
                return Err(self.too_many(given, keywords));
            }
        }
        let mut unexpected = None;
        for (keyword, value) in args.keywords {
            let place = parameters.iter().position(|p| p.name == &*keyword && p.kind != ParameterKind::PositionalOnly);
            match place {
                Some(i) if bound.values[i].is_some() => return Err(self.given_twice(&keyword, i)),
                Some(i) => bound.values[i] = Some(value),
                None if signature.keywords.is_some() => bound.keywords.push((keyword, value)),
                None => unexpected = unexpected.or(Some(keyword)),
            }
        }
        let missing: SmallVec<[usize; 4]> =
            (0..parameters.len()).filter(|&i| bound.values[i].is_none() && parameters[i].default.is_none()).collect();
        // CPython's argument clinic looks for what is missing first, unless no name is taken at all.
        let missing_first =
            self.dialect == Dialect::C && missing.first().is_some_and(|&i| parameters[i].kind == ParameterKind::Either);
        if let Some(keyword) = unexpected.filter(|_| !missing_first) {
            let most = parameters.iter().filter(|p| p.kind == ParameterKind::KeywordOnly).count();
            if self.dialect == Dialect::Parsed && signature.rest.is_some() && keywords > most {
                let plural = if most == 1 { "" } else { "s" };
                return Err(Error::type_error(format!(
                    "{}() takes at most {most} keyword argument{plural} ({keywords} given)",
                    signature.name
                )));
            }
            return Err(self.unexpected(&keyword));
        }
        if missing.is_empty() { Ok(bound) } else { Err(self.missing(&missing, given, keywords)) }
    }
}

/// `f() missing 2 required positional arguments: 'a' and 'b'`, in CPython's words for any number of names.
pub fn missing_arguments(function: &str, names: &[&str]) -> Error {
    let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    let list = match quoted.as_slice() {
        [one] => one.clone(),
        [a, b] => format!("{a} and {b}"),
        [init @ .., last] => format!("{}, and {last}", init.join(", ")),
        [] => String::new(),
    };
    let plural = if names.len() == 1 { "" } else { "s" };
    Error::type_error(format!("{function}() missing {} required positional argument{plural}: {list}", names.len()))
}

/// Splits at commas that are inside no bracket and no quotes.
fn split_top_level(text: &'static str) -> Vec<&'static str> {
    let (mut parts, mut start, mut depth, mut quote) = (Vec::new(), 0, 0usize, None);
    for (i, c) in text.char_indices() {
        match (quote, c) {
            (Some(q), c) if c == q => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth = depth.saturating_sub(1),
            (None, ',') if depth == 0 => {
                parts.push(&text[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}
