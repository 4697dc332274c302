//! Screens of other sizes: a narrow one, one that changes, and no terminal at all.

use std::io::Write;
use std::process::{Command, Stdio};

use super::screen::Start;

#[test]
fn forty_columns_are_enough() {
    let mut terminal = Start { columns: 40, ..Start::default() }.go();
    terminal.keys("total = 1000000 + 2000000 + 3000000 + 4000000\r");
    terminal.wait("the wrapped line", |screen| screen.has("4000000") && screen.last_line() == ">>>");
    assert_eq!(terminal.run("total"), "10000000");
    terminal.types("np.linspace(");
    // The hint is cut at the edge instead of wrapping.
    let screen = terminal.sees("np.linspace(start, stop");
    assert!(screen.has("…"), "{}", screen.text());
    terminal.keys("\x03");
    terminal.prompt();
    for line in ["%plot [1, 2, 3]", "%hist [1, 2, 2]", "%whos", "np.sum?", "?sort"] {
        terminal.run(line);
        let screen = terminal.screen();
        assert!(screen.lines.iter().all(|line| line.chars().count() <= 40));
    }
    terminal.leave();
}

#[test]
fn a_resized_terminal_is_drawn_anew() {
    let mut terminal = Start::default().go();
    let line = "x = 111111111 + 222222222 + 333333333 + 444444444";
    terminal.types(line);
    terminal.resize(30, 20);
    // What is typed next wraps at the new width.
    terminal.keys(" + 555555555");
    terminal.wait("the line in three rows", |screen| screen.last_line().ends_with("555555555") && screen.cursor.1 < 30);
    terminal.keys("\r");
    terminal.prompt();
    assert_eq!(terminal.run("x"), "1666666665");
    terminal.resize(100, 30);
    terminal.keys("%plot [1, 2]\r");
    terminal.wait("a picture as wide as the screen", |screen| {
        screen.lines.iter().any(|line| line.trim_end().chars().count() > 90)
    });
    terminal.leave();
}

#[test]
fn a_pipe_has_no_colours_and_no_prompt() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_newaxis"))
        .env_remove("NO_COLOR")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary");
    let mut input = child.stdin.take().expect("its input");
    input.write_all(b"print(np.arange(3)) if 0 else print('text')\n1/0\n").expect("the input is taken");
    drop(input);
    let output = child.wait_with_output().expect("the binary ends");
    assert_eq!(output.stdout, b"text\n");
    assert!(!output.stderr.contains(&0x1b), "{:?}", String::from_utf8_lossy(&output.stderr));
}
