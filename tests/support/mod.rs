//! Runs the binary on a script and brings what it leaves into the form in which `scripts/expectations` records the
//! oracle's outcome: stdout whole, stderr without folders and without the frames of a traceback, and the exit status.
#![allow(dead_code, reason = "each test binary uses a part of this module")]

pub mod explained;

use std::io::Read;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A script that runs longer than this has failed.
const PATIENCE: Duration = Duration::from_secs(120);

/// What a run of the binary left behind.
pub struct Outcome {
    pub stdout: String,
    pub stderr: String,
    pub status: String,
}

impl Outcome {
    /// The text that is compared with a snapshot; the twin of `outcome` in `scripts/expectations`.
    pub fn rendered(&self, folder: &Path) -> String {
        let essence = essence(&self.stderr, folder);
        format!("[stdout]\n{}[stderr]\n{}[exit status {}]\n", ended(&self.stdout), ended(&essence), self.status)
    }
}

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A way of running the binary whose output must not show: options, and the value of `NEWAXIS_KERNELS`.
#[derive(Clone, Copy, Default)]
pub struct Way {
    pub options: &'static [&'static str],
    pub kernels: &'static str,
}

/// Runs the binary on `script` from within the script's folder, with an empty stdin.
pub fn run(script: &Path) -> Outcome {
    run_in(Way::default(), script)
}

/// Runs the binary on `script` in a given way.
pub fn run_in(way: Way, script: &Path) -> Outcome {
    let folder = script.parent().expect("a script lies in a folder");
    let mut child = Command::new(env!("CARGO_BIN_EXE_newaxis"))
        .args(way.options)
        .env("NEWAXIS_KERNELS", way.kernels)
        .arg(script.file_name().expect("a script has a name"))
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let stdout = drain(child.stdout.take().expect("stdout is piped"));
    let stderr = drain(child.stderr.take().expect("stderr is piped"));
    let began = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("the binary can be waited for") {
            // A signal is a negative status, as Python's subprocess has it.
            break status
                .code()
                .or(status.signal().map(|signal| -signal))
                .map_or_else(|| "none".into(), |code| code.to_string());
        }
        if began.elapsed() > PATIENCE {
            child.kill().expect("the binary can be killed");
            child.wait().expect("the binary can be waited for");
            break format!("none: still running after {PATIENCE:?}");
        }
        thread::sleep(Duration::from_millis(1));
    };
    let text = |bytes: thread::JoinHandle<Vec<u8>>| {
        String::from_utf8_lossy(&bytes.join().expect("the reader does not panic")).into_owned()
    };
    Outcome { stdout: text(stdout), stderr: text(stderr), status }
}

fn drain(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // A pipe that breaks ends the output, and what is missing then shows in the comparison.
        let _ = pipe.read_to_end(&mut bytes);
        bytes
    })
}

fn ended(text: &str) -> String {
    if text.is_empty() || text.ends_with('\n') { text.into() } else { format!("{text}\n(no newline at the end)\n") }
}

/// stderr without what no two implementations share: folders, and the frames of a traceback.
fn essence(stderr: &str, folder: &Path) -> String {
    const HEADER: &str = "Traceback (most recent call last):\n";
    let text = stderr.replace(&format!("{}/", folder.display()), "");
    let (Some(first), Some(last)) = (text.find(HEADER), text.rfind(HEADER)) else { return text };
    let after = &text[last + HEADER.len()..];
    let message = after.split_inclusive('\n').skip_while(|line| line.starts_with(' '));
    text[..first].chars().chain(message.flat_map(str::chars)).collect()
}
