//! Every example of the documentation is run, and its result compared with the one that stands there, which the oracle wrote.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use newaxis::library;
use newaxis::session::{Console, Options, Session};

/// A console that keeps what is written.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("the text").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Both(Kept, Kept);

impl Console for Both {
    fn out(&mut self) -> &mut dyn Write {
        &mut self.0
    }

    fn err(&mut self) -> &mut dyn Write {
        &mut self.1
    }

    fn read_line(&mut self) -> io::Result<Option<String>> {
        Ok(None)
    }
}

/// Statements with the results that are stated below them.
fn examples(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut in_example = false;
    for line in text.lines() {
        match (line.strip_prefix(">>> "), line.strip_prefix("..."), found.last_mut()) {
            (Some(code), ..) => {
                found.push((code.into(), String::new()));
                in_example = true;
            }
            (_, Some(code), Some((source, _))) if in_example => {
                source.push('\n');
                source.push_str(code.strip_prefix(' ').unwrap_or(code));
            }
            (_, _, Some((_, result))) if in_example && !line.trim().is_empty() => {
                result.push_str(line);
                result.push('\n');
            }
            _ => in_example = false,
        }
    }
    found
}

/// Runs a text's examples in a session of their own; gives those that differ.
fn differences(name: &str, text: &str) -> Vec<String> {
    let written = Kept::default();
    let mut session = Session::new(Options::default(), Box::new(Both(written.clone(), written.clone())));
    session.run_interactive("import numpy as np");
    let mut wrong = Vec::new();
    for (source, expected) in examples(text) {
        session.run_interactive(&source);
        let bytes = std::mem::take(&mut *written.0.lock().expect("the text"));
        let shown = String::from_utf8(bytes).expect("UTF-8");
        if shown != expected {
            wrong.push(format!("{name}: >>> {source}\n{shown}instead of\n{expected}"));
        }
    }
    wrong
}

#[test]
fn documented_examples_give_their_results() {
    let wrong: Vec<String> = library::documented().flat_map(|(name, text)| differences(name, text)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn examples_of_entries_give_their_results() {
    let wrong: Vec<String> = library::entries().flat_map(|entry| differences(entry.path, entry.doc)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_documented_name_exists_once() {
    let mut names: Vec<&str> = library::documented().map(|(name, _)| name).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count, "a name is documented twice");
    assert!(count >= 150, "only {count} names are documented");
    for (name, text) in library::documented() {
        assert!(text.contains(">>> "), "{name} has no example");
    }
}
