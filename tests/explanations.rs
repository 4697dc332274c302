//! Explained errors. Each script of `tests/explain/errors` ends in one error; its page is a snapshot, the first line of the error is the
//! oracle's, and every fix on the page is put where the failing expression stands, run, and compared with the promised
//! result here and in the oracle.
//!
//! Pages have no oracle: `scripts/explanations` shows what would change, and writes the snapshots when told to. What the
//! oracle says of errors and fixes is written to `tests/explain/errors.txt` by `scripts/expectations`.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use support::explained::{Page, fixed};

#[test]
fn pages_are_as_they_were_read() {
    let scripts = scripts();
    assert!(scripts.len() >= 60, "only {} scripts", scripts.len());
    let differing: Vec<_> = scripts.iter().filter(|script| !matches(script)).map(|script| name(script)).collect();
    assert!(differing.is_empty(), "these pages changed: {}", differing.join(", "));
}

#[test]
fn errors_and_fixes_are_what_the_oracle_says() {
    let expected = expected();
    let mut failures = Vec::new();
    for script in scripts() {
        let (name, source) = (name(&script), fs::read_to_string(&script).expect("a script is text"));
        let page = Page::of(&stderr(&["--explain"], &script));
        let mut found = vec![page.error.clone()];
        for (fix, promised) in &page.fixes {
            let given = given(&name, &fixed(&source, &page, fix));
            if given != *promised {
                failures.push(format!("{name}: {fix} promises {promised} and gives {given}"));
            }
            found.push(format!("{fix}  # {promised}"));
        }
        if expected.get(&name) != Some(&found) {
            failures.push(format!("{name}: the oracle says {:?}, not {found:?}", expected.get(&name)));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn without_the_switch_nothing_is_added() {
    for script in scripts() {
        let plain = stderr(&[], &script);
        let explained = stderr(&["--explain"], &script);
        let page = Page::of(&explained);
        assert!(explained.starts_with(&plain), "{}: the explanation follows the report", name(&script));
        assert!(plain.ends_with(&format!("{}\n", page.error)), "{}: {plain}", name(&script));
    }
}

#[test]
fn pages_fit_narrow_terminals_and_have_no_colours_in_a_pipe() {
    for script in scripts() {
        let source = fs::read_to_string(&script).expect("a script is text");
        let output = command(&["--explain"], &script).env("COLUMNS", "40").output().expect("the binary runs");
        let text = text(&output);
        assert!(!text.contains('\x1b'), "{}: colours in a pipe", name(&script));
        let page = Page::of(&text);
        for line in page.lines.iter().filter(|line| line.chars().count() > 40) {
            // Code is never broken: it would be another program.
            let code = line.trim_start().strip_prefix("try").unwrap_or(line).trim();
            assert!(line.trim_start().starts_with("try") || source.contains(code), "{}: {line}", name(&script));
        }
    }
}

/// Sessions with `%explain` and its like, typed into `newaxis -i`.
#[test]
fn sessions_are_as_they_were_read() {
    let folder = support::root().join("tests/explain/pages");
    let files = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("it can be read").path());
    let mut sessions: Vec<_> = files.filter(|path| path.extension().is_some_and(|ext| ext == "txt")).collect();
    sessions.sort();
    assert!(sessions.len() >= 60, "only {} sessions", sessions.len());
    let differs = |session: &&PathBuf| {
        let input = fs::File::open(session).expect("a session can be read");
        let mut command = Command::new(env!("CARGO_BIN_EXE_newaxis"));
        command.args(["--explain", "-i"]).env_remove("COLUMNS").stdin(input);
        let output = command.output().expect("the binary runs");
        let text = String::from_utf8_lossy(&output.stdout).into_owned() + &text(&output);
        !kept(&format!("page__{}", name(session)), text)
    };
    let differing: Vec<_> = sessions.iter().filter(differs).map(|session| name(session)).collect();
    assert!(differing.is_empty(), "these pages changed: {}", differing.join(", "));
}

fn matches(script: &Path) -> bool {
    let page = Page::of(&stderr(&["--explain"], script));
    let text = format!("{}\n{}\n", page.error, page.lines.join("\n"));
    kept(&format!("error__{}", name(script)), text)
}

fn kept(snapshot: &str, text: String) -> bool {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path(support::root().join("tests/explain/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    catch_unwind(AssertUnwindSafe(|| settings.bind(|| insta::assert_snapshot!(snapshot, text)))).is_ok()
}

/// What the script with a fix in place prints about its result.
fn given(name: &str, source: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("fixed-{name}.py"));
    fs::write(&path, source).expect("target can be written");
    let output = command(&[], &path).output().expect("the binary runs");
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    let result = stdout.lines().find_map(|line| line.strip_prefix("RESULT ")).map(String::from);
    result.unwrap_or_else(|| text(&output))
}

/// For each script the oracle's error, and its fixes with what they give there.
fn expected() -> BTreeMap<String, Vec<String>> {
    let path = support::root().join("tests/explain/errors.txt");
    let text = fs::read_to_string(path).expect("scripts/expectations writes it");
    let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut name = String::new();
    for line in text.lines() {
        match line.strip_prefix("    ") {
            Some(line) => expected.entry(name.clone()).or_default().push(line.to_string()),
            None => name = line.to_string(),
        }
    }
    expected
}

fn scripts() -> Vec<PathBuf> {
    let folder = support::root().join("tests/explain/errors");
    let files = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("it can be read").path());
    let mut scripts: Vec<_> = files.filter(|path| path.extension().is_some_and(|ext| ext == "py")).collect();
    scripts.sort();
    scripts
}

fn name(script: &Path) -> String {
    script.file_stem().expect("a script has a name").to_string_lossy().into_owned()
}

fn command(arguments: &[&str], script: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_newaxis"));
    command.args(arguments).arg(script.file_name().expect("a script has a name"));
    command.current_dir(script.parent().expect("a script lies in a folder"));
    command.env_remove("COLUMNS").stdin(std::process::Stdio::null());
    command
}

fn stderr(arguments: &[&str], script: &Path) -> String {
    text(&command(arguments, script).output().expect("the binary runs"))
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
