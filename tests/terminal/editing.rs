//! Typing: blocks, pastes, history, completion, hints, both editing modes, the configuration file.

use super::screen::{Start, Terminal};

const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";
const LEFT: &str = "\x1b[D";

fn start() -> Terminal {
    Start::default().go()
}

/// A paste as terminals send it.
fn pasted(text: &str) -> String {
    format!("\x1b[200~{}\x1b[201~", text.replace('\n', "\r"))
}

#[test]
fn a_block_is_indented_and_ends_with_an_empty_line() {
    let mut terminal = start();
    terminal.types("def f(x):");
    terminal.keys("\r");
    // The next line begins four columns to the right, behind its own prompt.
    terminal.wait("the indented line", |screen| screen.last_line() == "..." && screen.cursor.1 == 8);
    terminal.types("return x + 1");
    terminal.keys("\r");
    terminal.wait("the line after return", |screen| screen.cursor.1 == 4 && screen.last_line() == "...");
    terminal.keys("\r");
    terminal.prompt();
    assert_eq!(terminal.run("f(np.arange(3))"), "array([1, 2, 3])");
    terminal.leave();
}

#[test]
fn a_line_of_a_block_is_changed_before_it_runs() {
    let mut terminal = start();
    terminal.keys("for i in range(2):\rprint(i)");
    terminal.sees("...     print(i)");
    // Up to the first line, two places back from its end, and 2 becomes 3.
    terminal.keys(&format!("{UP}\x05{LEFT}{LEFT}\x7f3"));
    terminal.sees(">>> for i in range(3):");
    terminal.keys(&format!("{DOWN}\x05\r\r"));
    terminal.wait("three numbers", |screen| screen.text().contains("0\n1\n2\n"));
    terminal.leave();
}

#[test]
fn backspace_takes_indentation_away_and_joins_lines() {
    let mut terminal = start();
    terminal.keys("if True:\r");
    terminal.wait("the indented line", |screen| screen.cursor.1 == 8);
    terminal.keys("\x7f");
    terminal.wait("no indentation", |screen| screen.cursor.1 == 4 && screen.last_line() == "...");
    terminal.keys("\x7f");
    terminal.wait("one line", |screen| screen.last_line() == ">>> if True:");
    terminal.keys("\x15");
    terminal.leave();
}

#[test]
fn a_paste_of_200_lines_with_blank_ones_runs_whole() {
    let mut terminal = start();
    let mut text = String::from("def total(x):\n    s = 0\n");
    for i in 0..95 {
        text.push_str(&format!("    s += x * {i}\n\n"));
    }
    text.push_str("    return s\n\nanswer = total(2)\n\n\nprint('the answer', answer)\n");
    assert!(text.lines().count() >= 198);
    terminal.keys(&pasted(&text));
    terminal.sees("[pasted #1: ");
    terminal.keys("\r");
    terminal.sees("the answer 8930");
    assert_eq!(terminal.run("answer"), "8930");
    terminal.leave();
}

#[test]
fn a_short_paste_can_still_be_edited() {
    let mut terminal = start();
    terminal.keys(&pasted(">>> for i in range(2):\n...     print(i * 10)\n"));
    terminal.sees(">>> for i in range(2):");
    terminal.wait("the end of the block", |screen| screen.last_line() == "...");
    terminal.keys("\r");
    terminal.wait("both numbers", |screen| screen.text().contains("0\n10\n"));
    terminal.leave();
}

#[test]
fn keys_typed_ahead_are_kept() {
    let mut terminal = start();
    terminal.keys("a = 1\rb = 2\ra + b + 39\r");
    terminal.sees("42");
    terminal.leave();
}

#[test]
fn history_is_kept_between_sessions_and_recalled_by_prefix() {
    let mut first = start();
    first.run("x = 'remembered ' + 'words'");
    first.run("y = 1");
    let home = first.leave();
    let mut second = Start { home: Some(home), ..Start::default() }.go();
    second.keys(UP);
    second.wait("the last line", |screen| screen.last_line() == ">>> y = 1");
    second.keys(UP);
    second.wait("the line before", |screen| screen.last_line() == ">>> x = 'remembered ' + 'words'");
    second.keys("\x03");
    second.prompt();
    second.keys("x = ");
    second.wait("the beginning", |screen| screen.last_line() == ">>> x =");
    // What begins alike is found, whatever lies between.
    second.keys(UP);
    second.wait("the first line", |screen| screen.last_line() == ">>> x = 'remembered ' + 'words'");
    second.keys("\r");
    assert_eq!(second.run("x"), "'remembered words'");
    second.keys("\x12rememb");
    second
        .wait("the search", |screen| screen.has("(reverse-i-search)`rememb'") && screen.has("'remembered ' + 'words'"));
    second.keys("\r");
    second.leave();
}

#[test]
fn a_block_is_recalled_as_a_whole() {
    let mut terminal = start();
    terminal.keys("for i in range(2):\rprint('turn', i)\r\r");
    terminal.sees("turn 1");
    terminal.prompt();
    terminal.keys(UP);
    let screen = terminal.wait("the block", |screen| screen.last_line() == "...     print('turn', i)");
    assert_eq!(screen.lines[screen.cursor.0 - 1].trim_end(), ">>> for i in range(2):");
    terminal.keys("\x03");
    terminal.leave();
}

#[test]
fn the_last_values_are_kept() {
    let mut terminal = start();
    terminal.run("6 * 7");
    terminal.run("'b'");
    terminal.run("3.5");
    assert_eq!(terminal.run("(_, __, ___)"), "(3.5, 'b', 42)");
    assert_eq!(terminal.run("1 + 1;"), "");
    assert_eq!(terminal.run("_[0]"), "3.5");
    terminal.leave();
}

#[test]
fn tab_completes() {
    let mut terminal = start();
    terminal.run("some_array = np.arange(6)");
    std::fs::write(terminal.home.join("measured.npy"), "").expect("a file");
    for (typed, completed) in [
        ("some_a", ">>> some_array"),
        ("some_array.resh", ">>> some_array.reshape"),
        ("np.linsp", ">>> np.linspace"),
        ("np.random.defa", ">>> np.random.default_rng"),
        ("np.sum(some_array, keepd", ">>> np.sum(some_array, keepdims="),
        ("np.zeros(3, dtype='comp", ">>> np.zeros(3, dtype='complex"),
        ("some_array.astype('float1", ">>> some_array.astype('float16"),
        ("np.load('meas", ">>> np.load('measured.npy"),
        ("%time", ">>> %time"),
        ("from math import facto", ">>> from math import factorial"),
    ] {
        terminal.types(typed);
        terminal.keys("\t");
        terminal.wait(completed, |screen| screen.has(completed));
        terminal.keys("\x03");
        terminal.prompt();
    }
    // Several candidates are listed.
    terminal.types("np.array_");
    terminal.keys("\t");
    let screen = terminal.sees("array_split");
    assert!(screen.has("array_equal") && screen.has("array_str"));
    terminal.keys("\x03");
    terminal.leave();
}

#[test]
fn keys_of_dicts_and_fields_of_arrays_are_completed() {
    let mut terminal = Start { columns: 100, ..Start::default() }.go();
    terminal.run("prices = {'apples': 1.5, 'apricots': 2.0, 'pears': 3.0, 4: 'four'}");
    terminal.run("table = np.zeros(3, dtype=[('weight', 'f8'), ('width', 'f8'), ('label', 'U8')])");
    for (typed, completed) in [
        ("prices['p", ">>> prices['pears"),
        ("prices[\"apri", ">>> prices[\"apricots"),
        ("2 * table['lab", ">>> 2 * table['label"),
        ("prices['ap", ">>> prices['ap"),
    ] {
        terminal.types(typed);
        terminal.keys("\t");
        terminal.wait(completed, |screen| screen.has(completed));
        terminal.keys("\x03");
        terminal.prompt();
    }
    terminal.types("table['w");
    terminal.keys("\t");
    let screen = terminal.sees("weight");
    assert!(screen.has("width") && !screen.has("label  "), "{}", screen.text());
    terminal.keys("\x03");
    terminal.leave();
}

#[test]
fn a_signature_hint_follows_the_open_parenthesis() {
    let mut terminal = start();
    terminal.types("np.cumsum(");
    terminal.sees(">>> np.cumsum(a, axis=None, dtype=None, out=None)");
    terminal.types("x,");
    terminal.sees(">>> np.cumsum(x, axis=None, dtype=None, out=None)");
    terminal.keys("\x03");
    // What was only a hint does not stay behind.
    let screen = terminal.prompt();
    assert_eq!(screen.lines[screen.cursor.0 - 2].trim_end(), ">>> np.cumsum(x,");
    terminal.keys("def scale(data, by=2, *, shift=0): return data * by + shift\r\r");
    terminal.prompt();
    terminal.types("scale(");
    terminal.sees("scale(data, by=2, *, shift=0)");
    // It is no part of the line.
    terminal.types("4)");
    terminal.keys("\r");
    terminal.wait("the value", |screen| screen.text().contains("\n8\n"));
    terminal.leave();
}

#[test]
fn vi_mode_moves_and_changes() {
    let mut terminal = Start { configuration: "mode = 'vi'\n", ..Start::default() }.go();
    terminal.types("x = 12");
    // Escape, to the line's beginning, delete the name, put another.
    terminal.keys("\x1b");
    terminal.wait("command mode", |screen| screen.cursor.1 == 9);
    terminal.keys("0");
    terminal.wait("the beginning", |screen| screen.cursor.1 == 4);
    terminal.keys("cwyy");
    terminal.wait("the change", |screen| screen.last_line() == ">>> yy = 12");
    terminal.keys("\r");
    terminal.prompt();
    assert_eq!(terminal.run("yy + 1"), "13");
    terminal.leave();
}

#[test]
fn what_is_typed_is_coloured_unless_colours_are_refused() {
    let has = |terminal: &Terminal, bytes: &str| String::from_utf8_lossy(&terminal.bytes()).contains(bytes);
    let mut terminal = Start { colours: true, ..Start::default() }.go();
    terminal.keys("lambda: 'text' + np.summ(1)");
    terminal.sees("np.summ(1)");
    for (what, bytes) in [
        ("keyword", "\x1b[35mlambda\x1b[0m"),
        ("string", "\x1b[32m'text'\x1b[0m"),
        ("number", "\x1b[36m1\x1b[0m"),
        ("unknown name", "\x1b[4;31msumm\x1b[0m"),
        ("matching bracket", "\x1b[1;33m)\x1b[0m"),
    ] {
        assert!(has(&terminal, bytes), "{what}");
    }
    terminal.keys("\x15");
    terminal.prompt();
    terminal.keys("np.sum(1)/0.0; 1/0\r");
    terminal.sees("ZeroDivisionError");
    terminal.prompt();
    assert!(has(&terminal, "\x1b[34msum\x1b[0m"), "known name");
    assert!(has(&terminal, "\x1b[1;31mZeroDivisionError"), "error");
    terminal.leave();
    let mut plain = start();
    plain.run("lambda: 'text' + np.summ(1)");
    plain.keys("1/0\r");
    plain.sees("ZeroDivisionError");
    plain.prompt();
    let text = String::from_utf8_lossy(&plain.bytes()).into_owned();
    assert!(!text.contains("\x1b[3") && !text.contains("\x1b[1;3"), "colour under NO_COLOR: {text:?}");
    plain.leave();
}
