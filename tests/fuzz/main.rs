//! Runs mutated scripts and demands that every one of them ends: with its own end, with an error, or with `KeyboardInterrupt`
//! when it is interrupted after its time. A panic, a signal, an internal error or a run that cannot be interrupted is a finding,
//! and its script is kept.
//!
//! Seeds are the committed transcripts and examples. `cargo test` runs a short, always equal selection; more is had by
//!
//! ```text
//! NEWAXIS_FUZZ_MINUTES=60 NEWAXIS_FUZZ_SEED=7 cargo test --test fuzz -- --nocapture
//! ```
//!
//! (`NEWAXIS_FUZZ_BINARY` names another binary.) A script runs in a process of its own, in an empty folder, with limits on memory, time and the size of files; statements
//! that mention anything that reaches the file system are left out.
#![cfg(target_os = "linux")]

mod mutate;
mod process;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use mutate::Mutator;
use process::{Ending, Workshop};

/// Scripts of the short run.
const SHORT_RUN: usize = 200;

/// Words of the statements that are not run: they reach files, other processes, or code that is put together at run time.
const FORBIDDEN: [&str; 19] = [
    "open",
    "os",
    "pathlib",
    "shutil",
    "tempfile",
    "subprocess",
    "tofile",
    "fromfile",
    "save",
    "savez",
    "savetxt",
    "memmap",
    "dump",
    "exec",
    "eval",
    "compile",
    "__import__",
    "__builtins__",
    "import_module",
];

#[test]
fn mutated_scripts_end() {
    let minutes: Option<f64> = variable("NEWAXIS_FUZZ_MINUTES");
    let seed = variable("NEWAXIS_FUZZ_SEED").unwrap_or(1);
    let mut mutator = Mutator::new(seed, seeds());
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{seed}"));
    let workshop = Workshop::new(&folder);
    let began = Instant::now();
    let (mut scripts, mut interrupted, mut findings) = (0, 0, Vec::new());
    let more = |scripts| match minutes {
        Some(minutes) => began.elapsed() < Duration::from_secs_f64(minutes * 60.0),
        None => scripts < SHORT_RUN,
    };
    while more(scripts) {
        let script = mutator.script(harmless);
        scripts += 1;
        match workshop.run(&script) {
            Ending::Regular => {}
            Ending::Interrupted => interrupted += 1,
            Ending::Finding(what) => {
                let kept = folder.join(format!("finding-{scripts}.py"));
                fs::write(&kept, &script).expect("the folder can be written");
                println!("{what}: {}", kept.display());
                findings.push(format!("{what}: {}", kept.display()));
            }
        }
        if scripts % 1000 == 0 {
            println!("{scripts} scripts in {:.0} s, {interrupted} interrupted", began.elapsed().as_secs_f64());
        }
    }
    println!(
        "{scripts} scripts in {:.1} minutes, {interrupted} interrupted, {} findings",
        began.elapsed().as_secs_f64() / 60.0,
        findings.len()
    );
    assert!(findings.is_empty(), "\n{}", findings.join("\n"));
}

/// The committed scripts, by path.
fn seeds() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = python_files(&root.join("examples"));
    for chapter in fs::read_dir(root.join("tests/transcripts")).expect("transcripts are there") {
        files.extend(python_files(&chapter.expect("the folder can be read").path()));
    }
    files.sort();
    let text = |file| String::from_utf8_lossy(&fs::read(file).expect("a script can be read")).into_owned();
    files.iter().map(text).collect()
}

fn python_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let files = entries.map(|entry| entry.expect("the folder can be read").path());
    files.filter(|file| file.extension().is_some_and(|extension| extension == "py")).collect()
}

fn harmless(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.all(|word| !FORBIDDEN.contains(&word))
}

fn variable<T: std::str::FromStr>(name: &str) -> Option<T> {
    std::env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name}={text}")))
}
