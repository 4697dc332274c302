//! The faces of the binary: a file, a pipe, `-c`, `-i`, its options, and how it ends when its output is not wanted.
//! What an interactive session answers was written by the oracle, `python -i`, through `scripts/expectations`.

mod support;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const ESCAPE: char = '\u{1b}';

#[test]
fn interactive_sessions_answer_as_python_does() {
    let mut failures = Vec::new();
    let sessions = fs::read_dir(support::root().join("tests/sessions")).expect("the sessions are there");
    for session in sessions.map(|entry| entry.expect("a folder can be read").path()) {
        if session.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let expected = fs::read_to_string(session.with_extension("expected")).expect("the oracle's answers are there");
        let printed = answers(&piped(&["-i"], &fs::read_to_string(&session).expect("a session is text")));
        if printed != expected {
            failures.push(format!("{}\nexpected:\n{expected}\nprinted:\n{printed}", session.display()));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn a_file_a_pipe_and_an_argument_are_the_same_program() {
    for script in ["tour", "bank_account", "two_layer_network"] {
        let path = support::root().join("examples").join(format!("{script}.py"));
        let source = fs::read_to_string(&path).expect("an example is text");
        let file = run(&[path.to_str().expect("the path is text")]);
        assert!(file.status.success() && !file.stdout.is_empty(), "{script}: {}", text(&file.stderr));
        assert_eq!(text(&piped(&[], &source).stdout), text(&file.stdout), "{script} from a pipe");
        assert_eq!(text(&run(&["-c", &source]).stdout), text(&file.stdout), "{script} as an argument");
    }
}

#[test]
fn a_piped_script_is_no_session() {
    let output = piped(&[], "def f():\n    x = 1\n\n    return x\nf()\nprint(f())\n5\n");
    assert_eq!((text(&output.stdout).as_str(), text(&output.stderr).as_str()), ("1\n", ""));
}

#[test]
fn scripts_see_their_arguments() {
    let show = "import sys; print(sys.argv)";
    assert_eq!(text(&run(&["-c", show, "1", "-x"]).stdout), "['-c', '1', '-x']\n");
    let script = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("arguments.py");
    fs::write(&script, show).expect("target can be written");
    let path = script.to_str().expect("the path is text");
    assert_eq!(text(&run(&[path, "a b", "-i"]).stdout), format!("['{path}', 'a b', '-i']\n"));
}

#[test]
fn errors_go_to_stderr_and_set_the_status() {
    for (arguments, last) in [
        (vec!["-c", "print(1)\n1 / 0"], "ZeroDivisionError: division by zero"),
        (vec!["-c", "x = ("], "SyntaxError: '(' was never closed"),
        (vec!["-c", "import numpy as np; np.zeros(-1)"], "ValueError: negative dimensions are not allowed"),
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert_eq!(text(&output.stderr).lines().last(), Some(last));
    }
    let missing = run(&["no/such/file.py"]);
    assert!(!missing.status.success() && text(&missing.stderr).contains("no/such/file.py"));
    assert!(!run(&[env!("CARGO_TARGET_TMPDIR")]).status.success(), "a folder is no script");
}

#[test]
fn tracebacks_name_the_lines_of_the_script() {
    let script = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("traceback.py");
    fs::write(&script, "def inner(x):\n    return x / 0\n\n\ndef outer(x):\n    return inner(x)\n\n\nouter(1)\n")
        .expect("target can be written");
    let stderr = text(&run(&[script.to_str().expect("the path is text")]).stderr);
    let lines: Vec<_> = stderr.lines().collect();
    assert_eq!(lines.first(), Some(&"Traceback (most recent call last):"), "{stderr}");
    for frame in ["line 9, in <module>", "line 6, in outer", "line 2, in inner"] {
        assert!(
            lines.iter().any(|line| line.starts_with("  File \"") && line.ends_with(frame)),
            "no {frame} in\n{stderr}"
        );
    }
    assert_eq!(lines.last(), Some(&"ZeroDivisionError: division by zero"));
}

#[test]
fn a_seed_makes_an_unseeded_run_repeatable() {
    let draw = "import numpy as np; print(np.random.rand(), np.random.default_rng().random())";
    let drawn = |seed: &str| text(&run(&["--seed", seed, "-c", draw]).stdout);
    assert_eq!(drawn("5"), drawn("5"));
    assert_ne!(drawn("5"), drawn("6"));
    let free = || text(&run(&["-c", draw]).stdout);
    assert_ne!(free(), free());
}

#[test]
fn a_broken_pipe_ends_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_newaxis"))
        .args(["-c", "for i in range(200000): print(i)"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut first = String::new();
    BufReader::new(child.stdout.take().expect("stdout is piped")).read_line(&mut first).expect("a line comes");
    let output = child.wait_with_output().expect("the binary ends");
    assert_eq!((first.as_str(), text(&output.stderr).as_str()), ("0\n", ""));
}

#[test]
fn colours_are_for_terminals() {
    let output = piped(&["-i"], "1 / 0\n'text'\nx = (1, 2]\n");
    assert!(!text(&output.stdout).contains(ESCAPE) && !text(&output.stderr).contains(ESCAPE));
    assert!(text(&output.stderr).contains("ZeroDivisionError"));
}

#[test]
fn options_tell_version_and_usage() {
    assert!(text(&run(&["-V"]).stdout).contains(env!("CARGO_PKG_VERSION")));
    let help = text(&run(&["-h"]).stdout);
    for option in ["-c", "-i", "--seed", "-V", "-h"] {
        assert!(help.contains(option), "{option} is not in\n{help}");
    }
    assert!(!run(&["--no-such-option"]).status.success());
}

/// stdout, and the messages of errors without prompts and tracebacks; the twin of `sessions` in `scripts/expectations`.
fn answers(output: &Output) -> String {
    let stderr = text(&output.stderr);
    let message = |line: &str| {
        let mut rest = line;
        while let Some(after) = rest.strip_prefix(">>> ").or_else(|| rest.strip_prefix("... ")) {
            rest = after;
        }
        rest.to_string()
    };
    let kept = stderr
        .lines()
        .map(message)
        .filter(|line| !line.is_empty() && !line.starts_with([' ']) && !line.starts_with("Traceback "));
    format!("[stdout]\n{}[errors]\n{}", text(&output.stdout), kept.map(|line| line + "\n").collect::<String>())
}

fn run(arguments: &[&str]) -> Output {
    piped(arguments, "")
}

fn piped(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_newaxis"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut stdin = child.stdin.take().expect("stdin is piped");
    // A program that ends before it has read its input shows in what it printed.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("the binary ends")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
