//! Ctrl-C, Ctrl-D, errors, the sign of life: what runs can be stopped, and names survive everything.

use std::time::{Duration, Instant};

use super::screen::{Start, Terminal};

fn start() -> Terminal {
    Start::default().go()
}

#[test]
fn variables_survive_an_error() {
    let mut terminal = start();
    terminal.run("x = np.arange(4)");
    for (line, message) in [
        ("x[7]", "IndexError: index 7 is out of bounds for axis 0 with size 4"),
        ("def f(:", "SyntaxError: invalid syntax"),
        ("np.zeros((10**6, 10**6))", "Unable to allocate 7.28 TiB"),
    ] {
        terminal.keys(&format!("{line}\r"));
        terminal.sees(message);
        terminal.prompt();
    }
    assert_eq!(terminal.run("x.sum()"), "np.int64(6)");
    terminal.leave();
}

#[test]
fn control_c_drops_a_line() {
    let mut terminal = start();
    terminal.types("half a line");
    terminal.keys("\x03");
    terminal.sees("KeyboardInterrupt");
    assert_eq!(terminal.run("1 + 1"), "2");
    terminal.leave();
}

/// `⠙ 1.2 s`, and not a line being typed that happens to end alike.
fn is_sign_of_life(line: &str) -> bool {
    line.strip_suffix(" s").is_some_and(|line| line.ends_with(|c: char| c.is_ascii_digit()))
}

/// Starts work that says when it begins, interrupts it, and gives how long it took to stop.
fn stop(terminal: &mut Terminal, work: &str) -> Duration {
    terminal.run("kept = 12345");
    terminal.keys(&format!("{work}\r"));
    // The sign of life shows that the work is running.
    terminal.wait("the sign of life", |screen| is_sign_of_life(screen.last_line()));
    let begun = Instant::now();
    terminal.keys("\x03");
    terminal.sees("KeyboardInterrupt");
    let took = begun.elapsed();
    terminal.prompt();
    assert_eq!(terminal.run("kept"), "12345");
    took
}

#[test]
fn control_c_stops_loops() {
    let mut terminal = start();
    stop(&mut terminal, "while True: pass\r");
    let home = terminal.leave();
    let mut terminal = Start { home: Some(home), ..Start::default() }.go();
    stop(&mut terminal, "a = np.ones((60, 60))\rfor i in range(10**9): b = a @ a\r");
    terminal.leave();
}

#[test]
fn control_c_stops_inside_of_functions() {
    for work in [
        "np.random.default_rng(0).normal(size=10**9 // 2)",
        "sum(range(10**15))",
        "a = np.ones((3000, 3000)); a @ a @ a @ a @ a @ a @ a @ a",
        "np.broadcast_to(1.0, (10**6, 10**6)).sum()",
        "np.add.reduce(np.broadcast_to(1, (10**6, 10**6)), axis=None)",
    ] {
        let mut terminal = start();
        stop(&mut terminal, work);
        terminal.leave();
    }
}

#[test]
fn an_interrupt_runs_finally_and_can_be_caught() {
    let mut terminal = start();
    terminal.keys("def f():\rtry:\rnp.broadcast_to(1.0, (10**6, 10**6)).sum()\r");
    terminal.wait("the line in try", |screen| screen.last_line() == "...");
    terminal.keys("\x7fexcept KeyboardInterrupt:\rreturn 'cau' + 'ght'\r\r");
    terminal.prompt();
    terminal.keys("f()\r");
    terminal.wait("the sign of life", |screen| is_sign_of_life(screen.last_line()));
    terminal.keys("\x03");
    terminal.sees("'caught'");
    terminal.leave();
}

#[test]
fn the_sign_of_life_leaves_no_trace() {
    let mut terminal = start();
    terminal.keys("import time; time.sleep(1.3); print('do' + 'ne')\r");
    terminal.wait("the sign of life", |screen| is_sign_of_life(screen.last_line()));
    let screen = terminal.sees("done");
    assert!(!screen.text().contains(" s\n"), "{}", screen.text());
    let screen = terminal.prompt();
    assert_eq!(screen.lines[screen.cursor.0 - 1].trim_end(), "done");
    terminal.leave();
}

#[test]
fn keys_typed_under_the_sign_of_life_leave_none_behind() {
    let mut terminal = start();
    terminal.keys("import time; time.sleep(2); print('do' + 'ne')\r");
    terminal.wait("the sign of life", |screen| is_sign_of_life(screen.last_line()));
    terminal.keys("\r\r1 + 1\r");
    let screen = terminal.wait("the answer typed ahead", |screen| screen.text().contains("\n2\n"));
    assert!(!screen.lines.iter().any(|line| is_sign_of_life(line.trim_end())), "{}", screen.text());
    // The terminal echoes again what a script asks for.
    terminal.prompt();
    terminal.keys("answer = input('name? ')\r");
    terminal.wait("the question", |screen| screen.last_line() == "name?");
    terminal.keys("Ada\r");
    terminal.sees("name? Ada");
    terminal.prompt();
    assert_eq!(terminal.run("answer"), "'Ada'");
    terminal.leave();
}

#[test]
fn control_d_leaves_and_exit_has_its_status() {
    for (line, status) in [("raise SystemExit(3)", 3), ("exit(4)", 4), ("exit", 0)] {
        let mut terminal = start();
        terminal.keys(&format!("{line}\r"));
        assert_eq!(terminal.ended(), status, "{line}");
    }
    start().leave();
}
