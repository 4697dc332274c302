//! Methods of `str` about upper and lower case.

use super::characters::{is_cased, push_folded, push_title};
use crate::error::Result;
use crate::library::python::quick;
use crate::library::python::types::receiver;
use crate::object::{Bound, Entry, Host, Value};

crate::entries! { pub METHODS:
    Entry::new_c("str.upper", "upper(self, /)", "In capitals.", upper).quick(quick::upper),
    Entry::new_c("str.lower", "lower(self, /)", "In small letters.", lower).quick(quick::lower),
    Entry::new_c("str.casefold", "casefold(self, /)", "In the form that comparisons without case use.", casefold),
    Entry::new_c("str.capitalize", "capitalize(self, /)", "The first character in capitals, the rest small.", capitalize),
    Entry::new_c("str.title", "title(self, /)", "Every word capitalized.", title),
    Entry::new_c("str.swapcase", "swapcase(self, /)", "Capitals and small letters exchanged.", swapcase),
}

fn upper(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::from(receiver::text(this, "upper")?.to_uppercase()))
}

fn lower(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::from(receiver::text(this, "lower")?.to_lowercase()))
}

fn casefold(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let text = receiver::text(this, "casefold")?;
    let mut out = String::with_capacity(text.as_str().len());
    text.chars().for_each(|c| push_folded(&mut out, c));
    Ok(Value::from(out))
}

fn capitalize(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let text = receiver::text(this, "capitalize")?;
    let mut out = String::with_capacity(text.as_str().len());
    let mut rest = text.chars();
    if let Some(first) = rest.next() {
        push_title(&mut out, first);
    }
    push_lower(&mut out, &text, text.len() - rest.as_str().len());
    Ok(Value::from(out))
}

/// Appends the text from a byte position on in small letters; a sigma looks at what stands before it.
fn push_lower(out: &mut String, text: &str, from: usize) {
    let before = text[..from].to_lowercase().len();
    out.push_str(text.to_lowercase().get(before..).unwrap_or_default());
}

fn title(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let text = receiver::text(this, "title")?;
    let mut out = String::with_capacity(text.as_str().len());
    let mut in_word = false;
    for (at, c) in text.char_indices() {
        match in_word {
            false => push_title(&mut out, c),
            true => push_small(&mut out, &text, at, c),
        }
        in_word = is_cased(c);
    }
    Ok(Value::from(out))
}

fn swapcase(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let text = receiver::text(this, "swapcase")?;
    let mut out = String::with_capacity(text.as_str().len());
    for (at, c) in text.char_indices() {
        if c.is_uppercase() {
            push_small(&mut out, &text, at, c);
        } else if c.is_lowercase() {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
    }
    Ok(Value::from(out))
}

/// One character in lower case; a sigma that ends a word has a form of its own.
fn push_small(out: &mut String, text: &str, at: usize, c: char) {
    if c != 'Σ' {
        return out.extend(c.to_lowercase());
    }
    let letter_before = text[..at].chars().rev().find(|c| !is_case_ignorable(*c)).is_some_and(is_cased);
    let letter_after = text[at + c.len_utf8()..].chars().find(|c| !is_case_ignorable(*c)).is_some_and(is_cased);
    out.push(if letter_before && !letter_after { 'ς' } else { 'σ' });
}

/// Punctuation and marks inside words.
fn is_case_ignorable(c: char) -> bool {
    matches!(
        c,
        '\'' | '.' | ':' | '^' | '`' | '\u{a8}' | '\u{ad}' | '\u{af}' | '\u{b4}' | '\u{b7}' | '\u{b8}' | '\u{2b0}'
            ..='\u{36f}' | '\u{2018}' | '\u{2019}'
    )
}
