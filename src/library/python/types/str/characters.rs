//! What kinds of characters Python distinguishes.

/// `str.isspace` of one character.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\x1c'..='\x1f').contains(&c)
}

/// Whether a line ends at the character, as `str.splitlines` sees it.
pub fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Characters with a titlecase form of their own, that is neither lower nor upper case.
fn title_digraph(c: char) -> Option<char> {
    Some(match c {
        '\u{1c4}'..='\u{1c6}' => '\u{1c5}',
        '\u{1c7}'..='\u{1c9}' => '\u{1c8}',
        '\u{1ca}'..='\u{1cc}' => '\u{1cb}',
        '\u{1f1}'..='\u{1f3}' => '\u{1f2}',
        _ => return None,
    })
}

/// Whether the character is in titlecase.
pub fn is_titlecase(c: char) -> bool {
    title_digraph(c) == Some(c)
        || matches!(c, '\u{1f88}'..='\u{1f8f}' | '\u{1f98}'..='\u{1f9f}' | '\u{1fa8}'..='\u{1faf}' | '\u{1fbc}' | '\u{1fcc}' | '\u{1ffc}')
}

/// Whether the character has case.
pub fn is_cased(c: char) -> bool {
    c.is_lowercase() || c.is_uppercase() || is_titlecase(c)
}

/// Appends the titlecase form.
pub fn push_title(out: &mut String, c: char) {
    if let Some(title) = title_digraph(c) {
        return out.push(title);
    }
    // Georgian letters have capitals, but do not begin words with them; Greek letters with iota have a form of their own.
    match c {
        '\u{10d0}'..='\u{10fa}' | '\u{10fd}'..='\u{10ff}' => return out.push(c),
        '\u{1f80}'..='\u{1f87}' | '\u{1f90}'..='\u{1f97}' | '\u{1fa0}'..='\u{1fa7}' => {
            return out.extend(char::from_u32(c as u32 + 8));
        }
        '\u{1fb3}' | '\u{1fc3}' | '\u{1ff3}' => return out.extend(char::from_u32(c as u32 + 9)),
        _ if is_titlecase(c) => return out.push(c),
        _ => {}
    }
    let mut in_word = false;
    for upper in c.to_uppercase() {
        // A small iota below a letter stays small.
        if in_word && upper == 'Ι' && ('\u{1f80}'..='\u{1fff}').contains(&c) {
            out.push('\u{345}');
            continue;
        }
        // Of several letters only the first is large; combining marks and apostrophes have no case.
        match in_word {
            true => out.extend(upper.to_lowercase()),
            false => out.push(upper),
        }
        in_word |= is_cased(upper);
    }
}

/// Appends the form that comparisons without case use.
pub fn push_folded(out: &mut String, c: char) {
    match c {
        '\u{131}' => out.push(c),
        '\u{13a0}'..='\u{13f5}' => out.push(c),
        '\u{13f8}'..='\u{13fd}' => out.extend(char::from_u32(c as u32 - 8)),
        '\u{ab70}'..='\u{abbf}' => out.extend(char::from_u32(c as u32 - 0xab70 + 0x13a0)),
        '\u{1e9e}' => out.push_str("ss"),
        c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
        c => {
            for upper in c.to_uppercase() {
                out.extend(upper.to_lowercase());
            }
        }
    }
}
