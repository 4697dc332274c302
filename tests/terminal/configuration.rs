//! The configuration file: every key is honoured, every fault is named with its line, and the session starts all the same.

use super::screen::{Start, Terminal};

fn with(configuration: &'static str) -> Start {
    Start { configuration, columns: 200, ..Start::default() }
}

#[test]
fn prompts_and_the_banner() {
    let mut terminal = with("prompt = 'In: '\ncontinuation = '..: '\nbanner = false\n").go();
    assert!(!terminal.screen().has("np is imported"));
    terminal.keys("if True:\r");
    terminal.wait("the continuation", |screen| screen.last_line() == "..:" && screen.cursor.1 == 8);
    terminal.keys("print(40 + 2)\r\r");
    terminal.sees("\n42\n");
    terminal.wait("the prompt", |screen| screen.last_line() == "In:");
    terminal.keys("\x04");
    assert_eq!(terminal.ended(), 0);
    let terminal = with("banner = true\n").go();
    assert!(terminal.screen().has("np is imported"));
    terminal.leave();
}

#[test]
fn the_mode() {
    let mut terminal = with("mode = \"vi\"\n").go();
    terminal.types("x = 1");
    terminal.keys("\x1b0r");
    terminal.keys("y");
    terminal.wait("the replaced name", |screen| screen.last_line() == ">>> y = 1");
    terminal.keys("\r");
    assert_eq!(terminal.run("y"), "1");
    terminal.leave();
    let mut terminal = with("mode = \"emacs\"\n").go();
    terminal.types("x = 1");
    terminal.keys("\x01y");
    terminal.wait("a letter in front", |screen| screen.last_line() == ">>> yx = 1");
    terminal.keys("\r");
    assert_eq!(terminal.run("yx"), "1");
    terminal.leave();
}

#[test]
fn indentation_can_be_turned_off() {
    let mut terminal = with("indent = false\n").go();
    terminal.keys("if True:\r");
    terminal.wait("a line without indentation", |screen| screen.last_line() == "..." && screen.cursor.1 == 4);
    terminal.keys("    print(6 * 7)\r\r");
    terminal.sees("\n42\n");
    terminal.leave();
}

#[test]
fn colours_are_forced_and_refused() {
    let coloured = |configuration: &'static str, colours: bool| {
        let mut terminal = Start { configuration, colours, ..Start::default() }.go();
        terminal.keys("1/0\r");
        terminal.sees("ZeroDivisionError");
        terminal.prompt();
        terminal.keys("\x04");
        terminal.ended();
        String::from_utf8_lossy(&terminal.bytes()).contains("\x1b[1;31mZeroDivisionError")
    };
    assert!(coloured("colours = 'auto'\n", true));
    assert!(!coloured("colours = 'auto'\n", false));
    assert!(coloured("colours = 'always'\n", false));
    assert!(!coloured("colors = 'never'\n", true));
}

#[test]
fn print_options() {
    let text = "[print]\nprecision = 3\nsuppress = true\nthreshold = 5\nedgeitems = 1\nnanstr = 'none'\n";
    let mut terminal = with(text).go();
    assert_eq!(terminal.run("np.array([1/3, 1e-9, np.nan])"), "array([0.333, 0.   ,  none])");
    assert_eq!(terminal.run("np.arange(6)"), "array([0, ..., 5], shape=(6,))");
    terminal.leave();
}

/// What is said about a file before the first prompt, once `last` is; a long path wraps wherever the screen ends.
fn faults(terminal: &Terminal, last: &str) -> Vec<String> {
    let screen = terminal.wait(last, |screen| screen.lines.concat().contains(last));
    screen.lines.concat().split("config.toml, ").skip(1).map(str::to_string).collect()
}

#[test]
fn faults_are_named_by_line_and_the_rest_holds() {
    let text = "prompt = 3\nmod = 'vi'\n\nbanner = false\n[print]\nprecision = 2\nprecison = 3\nfloatmode = 'odd'\n";
    let mut terminal = with(text).go();
    let expected = ["line 1: prompt must be a string", "line 2: there is no setting \"mod\"; did you mean \"mode\"?"];
    let faults = faults(&terminal, "line 8: floatmode");
    assert!(faults.iter().zip(expected).all(|(fault, expected)| fault.starts_with(expected)), "{faults:?}");
    assert!(faults[2].starts_with("line 7: set_printoptions() got an unexpected keyword argument 'precison'"));
    assert!(faults[3].starts_with("line 8: floatmode option must be one of"), "{faults:?}");
    assert_eq!(terminal.run("np.array([1/3])"), "array([0.33])");
    terminal.leave();
}

#[test]
fn a_file_that_cannot_be_read_at_all_is_named_by_line() {
    let terminal = with("banner = true\nprompt = \n").go();
    let faults = faults(&terminal, "line 2: ");
    assert!(faults.len() == 1 && faults[0].starts_with("line 2: "), "{faults:?}");
    terminal.leave();
}
