//! The prompt in a real pseudo-terminal: blocks, errors that keep the variables, interrupts, history, completion.
//!
//! Each test starts the binary with a home folder of its own, so that histories do not meet. What is expected of results is
//! NumPy's text; what is expected of the prompt itself (`>>> `, `... `) is Python's.

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use rexpect::session::{PtySession, spawn_command};

const TIMEOUT_MS: u64 = 60_000;

struct Prompt {
    session: PtySession,
}

/// A fresh folder that serves as the user's home.
fn home() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("newaxis-terminal-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

impl Prompt {
    fn start(home: &PathBuf, variables: &[(&str, &str)]) -> Prompt {
        let mut command = Command::new(env!("CARGO_BIN_EXE_newaxis"));
        command.env("HOME", home).env("TERM", "xterm").env_remove("XDG_STATE_HOME").env_remove("NO_COLOR");
        for (name, value) in variables {
            command.env(name, value);
        }
        let mut session = spawn_command(command, Some(TIMEOUT_MS)).expect("a pseudo-terminal");
        session.exp_string("np is imported").expect("the greeting");
        session.exp_string(">>> ").expect("the first prompt");
        Prompt { session }
    }

    /// Sends a line and reads until the text stands on the screen.
    fn send(&mut self, line: &str, expected: &str) {
        self.session.send_line(line).expect("a line to send");
        if let Err(error) = self.session.exp_string(expected) {
            panic!("after {line:?} expected {expected:?}: {error}");
        }
    }

    /// Sends keys without ending the line.
    fn keys(&mut self, keys: &str) {
        self.session.send(keys).expect("keys to send");
        self.session.flush().expect("keys to arrive");
    }

    fn leave(mut self) {
        self.session.exp_string(">>> ").expect("a prompt");
        self.session.send_control('d').expect("Ctrl-D to send");
        self.session.exp_eof().expect("the end");
    }
}

#[test]
fn a_block_is_read_until_an_empty_line() {
    let mut prompt = Prompt::start(&home(), &[("NO_COLOR", "1")]);
    prompt.send("def f(x):", "... ");
    prompt.send("    return x + 1", "... ");
    prompt.send("", ">>> ");
    prompt.send("f(np.arange(3))", "array([1, 2, 3])");
    prompt.leave();
}

#[test]
fn variables_survive_an_error() {
    let mut prompt = Prompt::start(&home(), &[("NO_COLOR", "1")]);
    prompt.send("x = np.arange(4)", ">>> ");
    prompt.send("x[7]", "IndexError: index 7 is out of bounds for axis 0 with size 4");
    prompt.send("def f(:", "SyntaxError: invalid syntax");
    prompt.send("np.zeros((10**6, 10**6))", "Unable to allocate 7.28 TiB");
    prompt.send("x.sum()", "np.int64(6)");
    prompt.leave();
}

#[test]
fn the_last_value_is_kept() {
    let mut prompt = Prompt::start(&home(), &[("NO_COLOR", "1")]);
    prompt.send("6 * 7", "42");
    prompt.session.exp_string(">>> ").expect("a prompt");
    prompt.send("_ + 1", "43");
    prompt.leave();
}

#[test]
fn control_c_stops_a_loop_and_keeps_the_variables() {
    let mut prompt = Prompt::start(&home(), &[("NO_COLOR", "1")]);
    prompt.send("kept = 12345", ">>> ");
    prompt.send("while True: pass", "... ");
    prompt.session.send_line("").expect("the end of the block");
    // The loop must be running before it can be stopped.
    std::thread::sleep(std::time::Duration::from_millis(300));
    prompt.session.send_control('c').expect("Ctrl-C to send");
    prompt.session.exp_string("KeyboardInterrupt").expect("the interrupt");
    prompt.session.exp_string(">>> ").expect("a prompt");
    prompt.send("kept", "12345");
    prompt.leave();
}

#[test]
fn control_c_drops_a_line() {
    let mut prompt = Prompt::start(&home(), &[("NO_COLOR", "1")]);
    prompt.keys("half a line");
    prompt.session.send_control('c').expect("Ctrl-C to send");
    prompt.session.exp_string("KeyboardInterrupt").expect("the interrupt");
    prompt.session.exp_string(">>> ").expect("a prompt");
    prompt.send("1 + 1", "2");
    prompt.leave();
}

#[test]
fn history_is_kept_between_sessions() {
    let home = home();
    let mut first = Prompt::start(&home, &[("NO_COLOR", "1")]);
    first.send("'remembered ' + 'words'", "'remembered words'");
    first.leave();
    let mut second = Prompt::start(&home, &[("NO_COLOR", "1")]);
    // Arrow up brings the line back.
    second.keys("\x1b[A");
    second.session.exp_string("'remembered ' + 'words'").expect("the line of the first session");
    second.send("", "'remembered words'");
    second.leave();
}

#[test]
fn tab_completes_attributes() {
    let mut prompt = Prompt::start(&home(), &[("NO_COLOR", "1")]);
    prompt.send("x = np.arange(6)", ">>> ");
    prompt.keys("x.resha\t");
    prompt.session.exp_string("x.reshape").expect("the completed name");
    prompt.send("(2, 3).shape", "(2, 3)");
    prompt.leave();
}

#[test]
fn errors_are_coloured_at_a_terminal_only() {
    let mut prompt = Prompt::start(&home(), &[]);
    prompt.send("1/0", "\x1b[1;31mZeroDivisionError");
    drop(prompt);
    let mut plain = Prompt::start(&home(), &[("NO_COLOR", "1")]);
    plain.session.send_line("1/0").expect("a line to send");
    let seen = plain.session.exp_string("division by zero").expect("the error");
    assert!(!seen.contains("\x1b[1;31m"), "colour under NO_COLOR: {seen:?}");
    plain.leave();
}

#[test]
fn exit_leaves_with_its_status() {
    let mut prompt = Prompt::start(&home(), &[("NO_COLOR", "1")]);
    prompt.session.send_line("raise SystemExit(3)").expect("a line to send");
    prompt.session.exp_eof().expect("the end");
}
