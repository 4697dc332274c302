//! Runs the snippets of `tests/conformance` and compares what they print, and the last line of the report about an uncaught
//! error, with what CPython printed. A snippet of `NAME.py` begins with a line `# %% title`; in `NAME.lines` every line is an
//! expression, in `NAME.texts` a text of statements. `NAME.*.expected` is written by `scripts/expectations`.
//!
//! `known.txt` lists those that differ, with the reason; one that is listed and agrees fails.
//!
//! Every snippet has a session of its own. `NEWAXIS_CONFORMANCE=WORD` takes only files whose name holds the word.

use std::collections::HashSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

use newaxis::session::{Console, Options, Outcome, Session};

/// The fewest snippets that the corpus may have.
const FEWEST: usize = 1500;
/// How many differing snippets a failure shows whole.
const SHOWN: usize = 12;
const STACK_BYTES: usize = 512 << 20;

#[test]
fn snippets_print_what_cpython_prints() {
    let word = std::env::var("NEWAXIS_CONFORMANCE").unwrap_or_default();
    let shown = std::env::var("NEWAXIS_SHOWN").map_or(SHOWN, |count| count.parse().expect("a number"));
    let known = known();
    let (mut count, mut failures) = (0, Vec::new());
    for file in files().into_iter().filter(|file| name(file).contains(&word)) {
        let text = fs::read_to_string(&file).expect("snippets are text");
        let expected = fs::read_to_string(file.with_file_name(format!("{}.expected", name(&file))));
        let expected = expected.unwrap_or_else(|_| panic!("{}: no expectation", name(&file)));
        let snippets = snippets(&file, &text);
        count += snippets.len();
        let mut rest = expected.as_str();
        for (at, (title, code)) in snippets.iter().enumerate() {
            let body = rest.strip_prefix(title.as_str()).and_then(|rest| rest.strip_prefix('\n'));
            let body = body.unwrap_or_else(|| panic!("{}: no expectation of {title}", name(&file)));
            let end = match snippets.get(at + 1) {
                Some((next, _)) => start_of(body, next).unwrap_or(body.len()),
                None => body.len(),
            };
            let printed = placeless(&outcome(code.clone()));
            let wanted = placeless(&body[..end]);
            let is_known = known.contains(&format!("{}: {title}", name(&file)));
            if is_known && printed == wanted {
                failures.push(format!("{}: {title}\nagrees with CPython; take it out of known.txt\n", name(&file)));
            }
            if !is_known && printed != wanted {
                failures.push(format!(
                    "{}: {title}\n{}--- expected\n{}--- printed\n{printed}",
                    name(&file),
                    if code.lines().count() > 4 || file.extension().is_some_and(|e| e == "py") {
                        code.as_str()
                    } else {
                        ""
                    },
                    wanted
                ));
            }
            rest = &body[end..];
        }
    }
    assert!(count >= FEWEST || !word.is_empty(), "a corpus of {count} snippets");
    println!("{count} snippets, {} differ", failures.len());
    let shown: Vec<_> = failures.iter().take(shown).map(String::as_str).collect();
    assert!(failures.is_empty(), "{} of {count} snippets differ\n\n{}", failures.len(), shown.join("\n"));
}

/// The lines `file: title` of `known.txt`, each below a reason.
fn known() -> HashSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance/known.txt");
    let text = fs::read_to_string(path).expect("known.txt is there");
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(String::from).collect()
}

/// Without the addresses of objects, which differ from run to run.
fn placeless(text: &str) -> String {
    let mut parts = text.split(" at 0x");
    let mut result = parts.next().unwrap_or_default().to_string();
    for part in parts {
        result += " at 0x";
        result += part.trim_start_matches(|c: char| c.is_ascii_hexdigit());
    }
    result
}

/// Where the line `title` begins.
fn start_of(text: &str, title: &str) -> Option<usize> {
    let line = format!("{title}\n");
    match text.starts_with(&line) {
        true => Some(0),
        false => text.find(&format!("\n{line}")).map(|at| at + 1),
    }
}

/// Titles and texts; the twin of `snippets` in scripts/conformance.py.
fn snippets(file: &Path, text: &str) -> Vec<(String, String)> {
    let mut snippets: Vec<(String, String)> = Vec::new();
    if file.extension().is_some_and(|extension| extension == "lines") {
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            let imports = "import math, operator, itertools, functools, collections";
            snippets.push((line.into(), format!("{imports}\nprint(repr((\n{line}\n)))\n")));
        }
        return snippets;
    }
    if file.extension().is_some_and(|extension| extension == "texts") {
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            snippets.push((line.into(), line.replace("\\n", "\n") + "\n"));
        }
        return snippets;
    }
    for line in text.split('\n') {
        match (line.starts_with("# %% "), snippets.last_mut()) {
            (true, _) => snippets.push((line.into(), String::new())),
            (false, Some((_, text))) => *text = std::mem::take(text) + line + "\n",
            (false, None) => {}
        }
    }
    snippets
}

/// Runs a snippet in a session and a thread of its own.
fn outcome(code: String) -> String {
    let run = move || {
        let streams = Streams::default();
        let (out, err) = (streams.out.0.clone(), streams.err.0.clone());
        let mut session = Session::new(Options::default(), Box::new(streams));
        let outcome = session.run("snippet.py", &code, newaxis::session::Echo::Silent);
        drop(session);
        let text =
            |bytes: &Mutex<Vec<u8>>| String::from_utf8_lossy(&bytes.lock().expect("no writer panics")).into_owned();
        let (mut printed, errors) = (text(&out), text(&err));
        if outcome == Outcome::Failed
            && let Some(last) = errors.lines().rev().find(|line| !line.trim().is_empty())
        {
            printed += &format!("! {last}\n");
        }
        if !printed.is_empty() && !printed.ends_with('\n') {
            printed.push('\n');
        }
        printed
    };
    let worker = thread::Builder::new().stack_size(STACK_BYTES).spawn(run).expect("a thread starts");
    worker.join().unwrap_or_else(|_| "panic\n".into())
}

/// A console that keeps what is written.
#[derive(Default)]
struct Streams {
    out: Shared,
    err: Shared,
}

#[derive(Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("no writer panics").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Console for Streams {
    fn out(&mut self) -> &mut dyn Write {
        &mut self.out
    }

    fn err(&mut self) -> &mut dyn Write {
        &mut self.err
    }

    fn read_line(&mut self) -> std::io::Result<Option<String>> {
        Ok(None)
    }
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance");
    let entries = fs::read_dir(folder).expect("the corpus is there");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    files.retain(|file| {
        file.extension().is_some_and(|extension| ["py", "lines", "texts"].iter().any(|known| extension == *known))
    });
    files.sort();
    files
}

fn name(file: &Path) -> String {
    file.file_name().expect("a file has a name").to_string_lossy().into_owned()
}
