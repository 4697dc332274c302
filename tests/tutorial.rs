//! Runs the scripts of `tests/tutorial` and compares everything that they print with what CPython printed: all of stdout, and whole
//! tracebacks on stderr, carets and chained exceptions included. `tests/tutorial/FOLDER.expected` is written by
//! `scripts/expectations`.
//!
//! `known.txt` lists the scripts that differ, each below its reason; one that is listed and agrees fails.

mod support;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use support::{Outcome, root, run};

/// How many differing scripts a failure shows whole.
const SHOWN: usize = 10;

#[test]
fn lessons_print_what_cpython_prints() {
    compare("lessons", 10, |_| true);
}

#[test]
fn modules_beside_a_script_are_imported_as_cpython_imports_them() {
    compare("modules", 1, |stem| stem == "imports");
}

#[test]
fn uncaught_errors_are_reported_as_cpython_reports_them() {
    compare("failing", 60, |_| true);
}

fn compare(folder: &str, fewest: usize, is_script: fn(&str) -> bool) {
    let base = root().join("tests/tutorial");
    let known = known(&base);
    let expected =
        sections(&fs::read_to_string(base.join(format!("{folder}.expected"))).expect("expectations are there"));
    let scripts = scripts(&base.join(folder), is_script);
    assert!(scripts.len() >= fewest, "{} scripts of {folder}", scripts.len());
    let mut failures = Vec::new();
    for script in &scripts {
        let stem = stem(script);
        let wanted = expected.get(&stem).unwrap_or_else(|| panic!("{folder}/{stem}: no expectation"));
        let printed = printed(&run(script), &base.join(folder));
        match (known.contains(&format!("{folder}/{stem}")), printed == *wanted) {
            (true, true) => failures.push(format!("{folder}/{stem} agrees with CPython; take it out of known.txt\n")),
            (false, false) => failures.push(format!("{folder}/{stem}\n{}", difference(wanted, &printed))),
            _ => {}
        }
    }
    assert_eq!(expected.len(), scripts.len(), "expectations and scripts of {folder}");
    let shown: Vec<&str> = failures.iter().take(SHOWN).map(String::as_str).collect();
    assert!(failures.is_empty(), "{} of {} scripts differ\n\n{}", failures.len(), scripts.len(), shown.join("\n"));
}

fn scripts(folder: &Path, is_script: fn(&str) -> bool) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).expect("the folder is there").map(|file| file.expect("it can be read").path());
    let is_python = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "py");
    let mut scripts: Vec<PathBuf> = files.filter(is_python).filter(|file| is_script(&stem(file))).collect();
    scripts.sort();
    scripts
}

fn stem(script: &Path) -> String {
    script.file_stem().expect("a script has a name").to_string_lossy().into_owned()
}

/// The lines `folder/script` of `known.txt`.
fn known(base: &Path) -> HashSet<String> {
    let text = fs::read_to_string(base.join("known.txt")).expect("known.txt is there");
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(String::from).collect()
}

/// What follows each line `=== NAME`.
fn sections(text: &str) -> HashMap<String, String> {
    let mut sections: HashMap<String, String> = HashMap::new();
    let mut current = String::new();
    for line in text.split_inclusive('\n') {
        match line.strip_prefix("=== ") {
            Some(name) => {
                current = name.trim_end().to_string();
                sections.insert(current.clone(), String::new());
            }
            None => sections.entry(current.clone()).or_default().push_str(line),
        }
    }
    sections
}

/// Everything that a script printed, without folders and addresses; the twin of `whole` in scripts/expectations.
fn printed(outcome: &Outcome, folder: &Path) -> String {
    let ended = |text: &str| match text.is_empty() || text.ends_with('\n') {
        true => text.to_string(),
        false => format!("{text}\n(no newline at the end)\n"),
    };
    let (stdout, stderr) = (ended(&outcome.stdout), ended(&outcome.stderr));
    let text = format!("[stdout]\n{stdout}[stderr]\n{stderr}[exit status {}]\n", outcome.status);
    without_addresses(&text.replace(&format!("{}/", folder.display()), ""))
}

fn without_addresses(text: &str) -> String {
    const FEWEST_DIGITS: usize = 6;
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find("0x") {
        let digits = rest[at + 2..].find(|c: char| !matches!(c, '0'..='9' | 'a'..='f')).unwrap_or(rest.len() - at - 2);
        out.push_str(&rest[..at]);
        out.push_str(if digits >= FEWEST_DIGITS { "0x..." } else { &rest[at..at + 2 + digits] });
        rest = &rest[at + 2 + digits..];
    }
    out + rest
}

/// The lines in which two texts differ, in order.
fn difference(wanted: &str, printed: &str) -> String {
    let (wanted, printed): (Vec<&str>, Vec<&str>) = (wanted.lines().collect(), printed.lines().collect());
    let same = wanted.iter().zip(&printed).take_while(|(a, b)| a == b).count();
    let tail = wanted[same..].iter().rev().zip(printed[same..].iter().rev()).take_while(|(a, b)| a == b).count();
    let part = |lines: &[&str], mark: char| -> String {
        lines[same..lines.len() - tail].iter().take(20).map(|line| format!("{mark} {line}\n")).collect()
    };
    format!("after line {same}\n{}{}", part(&wanted, '-'), part(&printed, '+'))
}
