//! The failing line with the failing part underlined: `^` under what failed, `~` under the rest of the expression.

use crate::syntax::{LineIndex, Span};

/// The line (or, where that is too long, the expression alone) and its underline.
pub fn excerpt(text: &str, focus: Span, mark: Span, width: usize) -> (String, String) {
    let lines = LineIndex::new(text);
    let room = width.saturating_sub(4).max(16);
    let number = lines.line(focus.start);
    let one_line = lines.line(focus.end.saturating_sub(1)) == number;
    let line = lines.line_text(text, number);
    let begin = lines.line_start(number);
    let whole = Span::new(begin, begin + line.len() as u32);
    let shown = match one_line && line.trim().chars().count() <= room {
        true => whole,
        false => focus,
    };
    let (mut source, mut carets) = underlined(text, shown, focus, mark);
    if source.chars().count() > room {
        (source, carets) = cut(&source, &carets, room);
    }
    (source, carets.trim_end().to_string())
}

/// The text of a span in one line, blanks at its ends dropped, and line ends with the blanks around them as one blank.
fn underlined(text: &str, shown: Span, focus: Span, mark: Span) -> (String, String) {
    let (mut source, mut carets) = (String::new(), String::new());
    let mut after_break = true;
    for (i, c) in shown.text(text).char_indices() {
        let at = shown.start + i as u32;
        if matches!(c, '\n' | '\r') {
            let kept = source.trim_end().chars().count();
            source.truncate(source.trim_end().len());
            carets = carets.chars().take(kept).collect();
            after_break = true;
            source.push(' ');
            carets.push(caret(at, focus, mark));
            continue;
        }
        if after_break && c.is_whitespace() {
            continue;
        }
        after_break = false;
        source.push(c);
        carets.push(caret(at, focus, mark));
    }
    source.truncate(source.trim_end().len());
    (source, carets)
}

fn caret(at: u32, focus: Span, mark: Span) -> char {
    if (mark.start..mark.end).contains(&at) {
        '^'
    } else if (focus.start..focus.end).contains(&at) {
        '~'
    } else {
        ' '
    }
}

/// The part of a long line around what is marked.
fn cut(source: &str, carets: &str, room: usize) -> (String, String) {
    let first = carets.chars().position(|c| c == '^').unwrap_or(0);
    let from = first.saturating_sub(room / 2);
    let part = |text: &str, edge: char| -> String {
        let mut kept: Vec<char> = text.chars().skip(from).take(room).collect();
        if from > 0
            && let Some(c) = kept.first_mut()
        {
            *c = edge;
        }
        if text.chars().count() > from + room
            && let Some(c) = kept.last_mut()
        {
            *c = edge;
        }
        kept.into_iter().collect()
    };
    (part(source, '…'), part(carets, ' '))
}
