//! Runs the committed samples of the random corpora, `tests/corpora/NAME.py`, and compares what the binary prints with
//! `NAME.expected`, which the oracle wrote. Whole corpora are made by `scripts/make_*_corpus.py` with a seed, a count and
//! a folder; `NEWAXIS_CORPORA=FOLDER` then runs the files of that folder in place of the samples.
//!
//! A corpus consists of numbered cases: each prints `@N` before anything else. A difference is therefore reported with
//! the statements of its case, what was expected of it, and what came.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use support::Way;

/// How many differing cases a failure shows whole.
const SHOWN: usize = 5;

macro_rules! corpora {
    ($($name:ident: $ways:expr;)*) => { $(#[test] fn $name() { check(stringify!($name), $ways); })* };
}

corpora! {
    casts: &[&[]];
    indexing: &[&[]];
    promotion: &[&[]];
    sums: &[&[]];
    views: &[&[]];
    fused: &[&[], &["--no-fuse"], &["--fuse-from", "2"], &["--fuse-from", "2", "--threads", "1"]];
}

/// Runs a corpus in each of some ways, which are lists of options.
fn check(name: &str, ways: &[&'static [&'static str]]) {
    for options in ways {
        check_in(name, Way { options, ..Way::default() });
    }
}

fn check_in(name: &str, way: Way) {
    let folder =
        std::env::var_os("NEWAXIS_CORPORA").map_or_else(|| support::root().join("tests/corpora"), PathBuf::from);
    let script = folder.join(format!("{name}.py"));
    let source = fs::read_to_string(&script).expect("the corpus is there");
    let expected = fs::read_to_string(script.with_extension("expected")).expect("the oracle's output is there");
    let outcome = support::run_in(way, &script);

    let statements = sections(&source, |line| line.strip_prefix("print('@")?.strip_suffix("')")?.parse().ok());
    let number_of_line = |line: &str| line.strip_prefix('@')?.parse().ok();
    let (expected, printed) = (sections(&expected, number_of_line), sections(&outcome.stdout, number_of_line));
    assert!(expected.len() > 100, "{name}: a corpus of {} cases is none", expected.len());

    let mut known = if folder == support::root().join("tests/corpora") { known(name) } else { BTreeMap::new() };
    let differing: Vec<_> = expected
        .iter()
        .filter(|(case, text)| printed.get(case) != Some(text))
        .filter(|(case, _)| known.remove(case).is_none())
        .collect();
    assert!(known.is_empty(), "{name}: cases that agree by now; take them out of known.txt: {known:?}");
    if differing.is_empty() && outcome.status == "0" {
        return;
    }
    let mut report = format!(
        "{name} {:?}: {} of {} cases differ, exit status {}\n",
        way.options,
        differing.len(),
        expected.len(),
        outcome.status
    );
    for (case, text) in differing.into_iter().take(SHOWN) {
        let statements = statements.get(case).map_or("", String::as_str);
        let came = printed.get(case).map_or("nothing: the script ended before\n", String::as_str);
        report += &format!("\ncase {case}\n{statements}expected:\n{text}printed:\n{came}");
    }
    let last_words: Vec<_> = outcome.stderr.lines().rev().take(5).collect();
    report += &format!("\nstderr ended with:\n{}\n", last_words.into_iter().rev().collect::<Vec<_>>().join("\n"));
    panic!("{report}");
}

/// The lines `corpus number: reason` of `known.txt`: cases of the committed samples that are known to differ.
fn known(name: &str) -> BTreeMap<usize, String> {
    let text = fs::read_to_string(support::root().join("tests/corpora/known.txt")).expect("known.txt is there");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut cases = BTreeMap::new();
    for line in lines {
        let (place, reason) = line.split_once(": ").unwrap_or_else(|| panic!("known.txt: no reason in {line:?}"));
        let (corpus, case) = place.split_once(' ').unwrap_or_else(|| panic!("known.txt: no case in {line:?}"));
        if corpus == name {
            cases.insert(case.parse().expect("a case's number"), reason.to_string());
        }
    }
    cases
}

/// The text between the lines that `number` recognises, by their numbers.
fn sections(text: &str, number: impl Fn(&str) -> Option<usize>) -> BTreeMap<usize, String> {
    let mut sections = BTreeMap::new();
    let mut current = None;
    for line in text.split_inclusive('\n') {
        if let Some(case) = number(line.trim_end()) {
            current = Some(case);
            sections.insert(case, String::new());
        } else if let Some(section) = current.and_then(|case| sections.get_mut(&case)) {
            section.push_str(line);
        }
    }
    sections
}
