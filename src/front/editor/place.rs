//! What stands at the cursor: a name, a dotted name, a string, and the call around it. Completion and hints both ask here.
//!
//! Only tokens are looked at, so that unfinished text is no obstacle; nothing is evaluated.

use crate::syntax::{TokenClass, token_classes};

/// A call that is open at the cursor.
#[derive(Debug, PartialEq, Eq)]
pub struct Call {
    /// What is called, as it is written: `np.sum`.
    pub callee: String,
    /// Arguments before the one at the cursor, as they are written.
    pub arguments: Vec<String>,
    /// The argument at the cursor, as far as it is typed.
    pub current: String,
}

/// What is being typed.
#[derive(Debug, PartialEq, Eq)]
pub enum Place {
    /// A name, or nothing yet; it begins there.
    Name(usize),
    /// An attribute of a dotted path of names; the attribute begins there. The path is empty when something else is before the dot.
    Attribute(String, usize),
    /// Text within quotes, which begins there.
    Text(usize),
    /// A comment or a number: nothing to help with.
    Other,
}

/// What is typed just before `cursor`.
pub fn place(source: &str, cursor: usize) -> Place {
    let typed = &source[..cursor];
    let tokens = token_classes(typed);
    match tokens.last() {
        Some((span, TokenClass::String)) if span.end as usize == cursor => {
            let text = span.text(typed);
            match open_quote(text) {
                Some(begin) => Place::Text(span.start as usize + begin),
                None => Place::Other,
            }
        }
        Some((span, TokenClass::Comment | TokenClass::Number)) if span.end as usize == cursor => {
            // `1.` may go on as a number only; a comment has no names.
            let _ = span;
            Place::Other
        }
        _ => {
            let start = word_start(typed);
            let before = &typed[..start];
            match before.strip_suffix('.') {
                Some(owner) => Place::Attribute(path(owner).into(), start),
                None => Place::Name(start),
            }
        }
    }
}

/// The innermost call that is open at the cursor.
pub fn call(source: &str, cursor: usize) -> Option<Call> {
    let typed = &source[..cursor];
    let open = *super::block::open_brackets(typed, cursor).last()?;
    if typed.as_bytes().get(open) != Some(&b'(') {
        return None;
    }
    let callee = path(&typed[..open]);
    let is_definition = typed[..open - callee.len()].trim_end().rsplit(|c: char| !c.is_alphanumeric()).next();
    if callee.is_empty() || matches!(is_definition, Some("def" | "class")) {
        return None;
    }
    let mut arguments = split_arguments(&typed[open + 1..]);
    let current = arguments.pop().unwrap_or_default();
    Some(Call { callee: callee.into(), arguments, current })
}

/// What is subscripted by the string whose text begins at a place: `d` in `d['al`.
pub fn subscript(source: &str, text: usize) -> Option<&str> {
    let before = source[..text].trim_end_matches(['\'', '"']);
    let owner = before.strip_suffix('[').map(path)?;
    (!owner.is_empty()).then_some(owner)
}

/// The dotted path of names at the end of a text, without blanks in it.
pub fn path(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric() || matches!(c, '_' | '.'))
        .last()
        .map_or(text.len(), |(i, _)| i);
    let path = &text[start..];
    // `f().x` and `1.5.real` are no paths.
    match path.starts_with(|c: char| c == '.' || c.is_ascii_digit()) {
        true => "",
        false => path,
    }
}

/// Arguments between commas that are in no bracket, trimmed; the last one is the one being typed.
fn split_arguments(text: &str) -> Vec<String> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0usize);
    for (span, class) in token_classes(text) {
        if class != TokenClass::Punctuation {
            continue;
        }
        match span.text(text) {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            "," if depth == 0 => {
                parts.push(text[start..span.start as usize].trim().to_string());
                start = span.end as usize;
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim().to_string());
    parts
}

fn word_start(text: &str) -> usize {
    text.char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric() || *c == '_')
        .last()
        .map_or(text.len(), |(i, _)| i)
}

/// Where the text of a string literal that is not closed yet begins.
fn open_quote(literal: &str) -> Option<usize> {
    let quote = literal.find(['\'', '"'])?;
    let body = &literal[quote..];
    let mark = &body[..1];
    let triple = mark.repeat(3);
    let (open, close) = match body.starts_with(&triple) {
        true => (3, triple.as_str()),
        false => (1, mark),
    };
    let closed = body.len() >= 2 * open && body.ends_with(close) && !body[..body.len() - 1].ends_with('\\');
    (!closed).then_some(quote + open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        let cases = [
            ("x = np.su", Place::Attribute("np".into(), 7)),
            ("np.random.", Place::Attribute("np.random".into(), 10)),
            ("f(x).re", Place::Attribute("".into(), 5)),
            ("pri", Place::Name(0)),
            ("x + ", Place::Name(4)),
            ("np.load('da", Place::Text(9)),
            ("x = 'done'", Place::Other),
            ("# np.su", Place::Other),
        ];
        for (text, expected) in cases {
            assert_eq!(place(text, text.len()), expected, "{text:?}");
        }
    }

    #[test]
    fn subscripts() {
        assert_eq!(subscript("x = d['al", 7), Some("d"));
        assert_eq!(subscript("self.table[\"", 12), Some("self.table"));
        assert_eq!(subscript("f(x['", 5), Some("x"));
        assert_eq!((subscript("['", 2), subscript("f('", 3), subscript("x[1, '", 6)), (None, None, None));
    }

    #[test]
    fn calls() {
        let found = |text: &str| call(text, text.len()).map(|call| (call.callee, call.arguments.len(), call.current));
        assert_eq!(found("np.sum("), Some(("np.sum".into(), 0, "".into())));
        assert_eq!(found("np.sum(x[1, 2], ax"), Some(("np.sum".into(), 1, "ax".into())));
        assert_eq!(found("np.sum(np.abs(x), "), Some(("np.sum".into(), 1, "".into())));
        assert_eq!(found("np.sum(x)"), None);
        assert_eq!(found("def f("), None);
        assert_eq!(found("(1, "), None);
        assert_eq!(found("x[f("), Some(("f".into(), 0, "".into())));
    }
}
