//! A block of several lines in one edit buffer.
//!
//! rustyline knows one prompt only, and continues a buffer's further lines at the screen's edge. So each further line begins with one tab
//! in the buffer, which rustyline lays out as wide as the prompt (its tab stops are set so) and the highlighter paints as `... `. No
//! other tab directly follows a line's end, since every line's end that is typed or pasted gets its own. Pastes that are taller
//! than the screen stand in the buffer as a label, `[pasted #1: 200 lines]`, and are put in when the input is run.

use crate::syntax::{Completeness, TokenClass, completeness, token_classes};

/// The end of a line and the room of the continuation prompt.
pub const CONTINUED: &str = "\n\t";

/// One step of indentation that was put in by itself: its first blank is one that cannot be typed, so that Backspace finds it.
pub const STEP: &str = "\u{a0}   ";
pub const STEP_MARK: char = '\u{a0}';

/// Indentation as it stands in the buffer.
pub fn indentation(columns: usize) -> String {
    STEP.repeat(columns / 4) + &" ".repeat(columns % 4)
}

/// Source as it stands in the buffer.
pub fn to_buffer(source: &str) -> String {
    source.replace('\n', CONTINUED)
}

/// The source that a buffer stands for, with the texts of labels put in.
pub fn to_source(buffer: &str, pastes: &[String]) -> String {
    let mut source = buffer.replace(CONTINUED, "\n");
    if source.contains(STEP_MARK) {
        let plain = |line: &str| {
            let code = line.trim_start_matches([' ', STEP_MARK]);
            let blanks = line[..line.len() - code.len()].chars().count();
            " ".repeat(blanks) + code
        };
        source = source.split('\n').map(plain).collect::<Vec<_>>().join("\n");
    }
    for (number, text) in pastes.iter().enumerate() {
        let label = label(number, text);
        if source.contains(&label) {
            source = source.replace(&label, text);
        }
    }
    source
}

/// What stands in the buffer for a long paste.
pub fn label(number: usize, text: &str) -> String {
    format!("[pasted #{}: {} lines]", number + 1, text.lines().count())
}

/// Whether a source can be run as it stands, so that Enter runs it.
pub fn is_whole(source: &str) -> bool {
    let line = source.trim_start();
    if line.starts_with("%%") {
        return source.contains('\n') && source.rsplit('\n').next().is_none_or(|last| last.trim().is_empty());
    }
    is_command(line) || !matches!(completeness(source), Completeness::Incomplete)
}

/// Whether a line speaks to the prompt instead of being Python: `%magic`, `?word`, `name?`.
pub fn is_command(line: &str) -> bool {
    let line = line.trim();
    if line.contains('\n') && !line.starts_with("%%") {
        return false;
    }
    // A question mark is no token of Python, but may end a comment or a string.
    let asks = || match token_classes(line).last() {
        Some((span, TokenClass::Invalid)) => span.end as usize == line.len(),
        _ => false,
    };
    line.starts_with(['%', '?']) || line.ends_with('?') && asks()
}

/// How far the line after this text begins to the right.
pub fn indentation_after(source: &str) -> usize {
    if ends_in_string(source) {
        return 0;
    }
    let last = source.rsplit('\n').find(|line| !line.trim().is_empty()).unwrap_or("");
    let own = last.len() - last.trim_start_matches(' ').len();
    let tokens = token_classes(source);
    let code = tokens.iter().rev().find(|(_, class)| *class != TokenClass::Comment);
    let ending = code.map_or("", |(span, _)| span.text(source));
    let depth = open_brackets(source, source.len()).len();
    let begins = |words: &[&str]| {
        let word = last.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        words.contains(&word)
    };
    match ending {
        ":" if depth == 0 => own + 4,
        "(" | "[" | "{" => own + 4,
        _ if depth == 0 && begins(&["return", "pass", "break", "continue", "raise"]) => own.saturating_sub(4),
        _ => own,
    }
}

/// Where the brackets stand that are open at a place, the innermost last.
pub fn open_brackets(source: &str, at: usize) -> Vec<usize> {
    let mut open = Vec::new();
    for (span, class) in token_classes(source) {
        if span.start as usize >= at {
            break;
        }
        if class == TokenClass::Punctuation {
            match span.text(source) {
                "(" | "[" | "{" => open.push(span.start as usize),
                ")" | "]" | "}" => drop(open.pop()),
                _ => {}
            }
        }
    }
    open
}

/// Pasted text as source: prompts of copied sessions and common indentation taken away, one line's end kept where a block needs it.
pub fn clean_paste(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = without_prompts(&text).unwrap_or(text);
    let margin = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start_matches(' ').len())
        .min()
        .unwrap_or(0);
    let lines: Vec<&str> = text.lines().map(|line| line.get(margin..).unwrap_or("")).collect();
    let joined = lines.join("\n");
    let trimmed = joined.trim_end_matches('\n');
    let is_block = text.ends_with('\n') && matches!(completeness(trimmed), Completeness::Incomplete);
    match is_block {
        true => format!("{trimmed}\n"),
        false => trimmed.into(),
    }
}

/// The input lines of a copied session, if the text is one.
fn without_prompts(text: &str) -> Option<String> {
    if !text.trim_start().starts_with(">>> ") {
        return None;
    }
    let lines = text.lines().filter_map(|line| {
        let line = line.trim_start();
        let rest = line.strip_prefix(">>>").or_else(|| line.strip_prefix("..."))?;
        Some(rest.strip_prefix(' ').unwrap_or(rest))
    });
    Some(lines.collect::<Vec<_>>().join("\n") + if text.ends_with('\n') { "\n" } else { "" })
}

/// Whether the text ends inside a string that goes on over lines.
fn ends_in_string(source: &str) -> bool {
    let tokens = token_classes(source);
    let Some((span, TokenClass::String)) = tokens.last() else { return false };
    let text = span.text(source).trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let quotes = text.get(..3).unwrap_or("");
    matches!(quotes, "'''" | "\"\"\"")
        && span.end as usize == source.len()
        && !(text.len() >= 6 && text.ends_with(quotes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parser_decides_what_is_whole() {
        for whole in
            ["x = 1", "def f():\n    pass\n", "%timeit x", "np.sum?", "?sort", "1 +* 2", "# why?", "%%timeit\nx\n"]
        {
            assert!(is_whole(whole), "{whole:?}");
        }
        for open in ["def f():", "def f():\n    pass", "np.sum(", "'''text", "%%timeit\nx", "if x: # sure?"] {
            assert!(!is_whole(open), "{open:?}");
        }
        assert!(is_command("np.sum??") && !is_command("x = 'why?'") && !is_command("x # why?"));
    }

    #[test]
    fn the_next_line_is_indented_as_the_block_needs_it() {
        let cases = [
            ("def f(x):", 4),
            ("def f(x):  # a comment", 4),
            ("def f(x):\n    if x:", 8),
            ("def f(x):\n    y = x", 4),
            ("def f(x):\n    return x", 0),
            ("x = np.array([", 4),
            ("x = {1: 2,", 0),
            ("'''text:", 0),
            ("x = 1", 0),
        ];
        for (source, expected) in cases {
            assert_eq!(indentation_after(source), expected, "{source:?}");
        }
    }

    #[test]
    fn pastes_lose_prompts_and_margins_only() {
        assert_eq!(clean_paste(">>> x = 1\n>>> x + 1\n2\n"), "x = 1\nx + 1");
        assert_eq!(clean_paste("    if x:\r\n        y\r\n"), "if x:\n    y\n");
        assert_eq!(clean_paste("x = 1\n\n\ny = 2\n"), "x = 1\n\n\ny = 2");
        assert_eq!(clean_paste(""), "");
    }

    #[test]
    fn labels_stand_for_their_text() {
        let pastes = vec!["a = 1\nb = 2".to_string()];
        assert_eq!(to_source("[pasted #1: 2 lines]", &pastes), "a = 1\nb = 2");
        assert_eq!(to_source(&to_buffer("if x:\n\ty\n"), &[]), "if x:\n\ty\n");
        assert_eq!(to_source(&format!("if x:{CONTINUED}{}'\u{a0}'", indentation(6)), &[]), "if x:\n      '\u{a0}'");
    }
}
