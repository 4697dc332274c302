//! One script, one process: started under the shell's resource limits, interrupted when its time is over, and judged by how it
//! ends. Time is the processor's, so that a busy machine makes no findings.

use std::fs;
use std::io::Read;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Address space (2 GiB, in KiB), blocks of a file, and seconds of processor time after which the kernel ends what is left. A shell
/// that starts us in the background has told us to ignore interrupts.
const LIMITS: &str =
    "ulimit -v 2097152; ulimit -f 2048; ulimit -t 60; ulimit -c 0; exec env --default-signal=INT \"$0\" script.py";

const SIGINT: i32 = 2;

/// Ticks of processor time (1/100 s) after which a script is interrupted, and within which it then has to end.
const TIME: u64 = 200;
const GRACE: u64 = 1500;

/// A script that only waits is interrupted too.
const WAITING: Duration = Duration::from_secs(120);

/// How much of what was written to standard error is kept.
const KEPT: usize = 1 << 16;

/// How a script ended.
pub enum Ending {
    Regular,
    /// `KeyboardInterrupt`, after its time was over.
    Interrupted,
    Finding(String),
}

/// The folder in which scripts run, and what runs them.
pub struct Workshop {
    folder: PathBuf,
    binary: String,
}

impl Workshop {
    pub fn new(folder: &Path) -> Workshop {
        let _ = fs::remove_dir_all(folder);
        let folder = folder.join("run");
        fs::create_dir_all(&folder).expect("target can be written");
        let binary = std::env::var("NEWAXIS_FUZZ_BINARY").unwrap_or_else(|_| env!("CARGO_BIN_EXE_newaxis").into());
        Workshop { folder, binary }
    }

    /// Runs a script to its end, whatever that is.
    pub fn run(&self, script: &[u8]) -> Ending {
        fs::write(self.folder.join("script.py"), script).expect("the folder can be written");
        let mut child = Command::new("sh")
            .args(["-c", LIMITS, &self.binary])
            .current_dir(&self.folder)
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a shell starts");
        let errors = child.stderr.take().expect("stderr is piped");
        let errors = thread::spawn(move || last_words(errors));
        let (status, interrupted) = watch(&mut child);
        let errors = errors.join().expect("the reader does not panic");
        judge(status, interrupted, &errors)
    }
}

/// Waits for the end, and whether the script had to be interrupted; no status when it had to be killed.
fn watch(child: &mut Child) -> (Option<ExitStatus>, bool) {
    let began = Instant::now();
    let mut interrupted = false;
    let mut pause = Duration::from_micros(500);
    loop {
        if let Some(status) = child.try_wait().expect("the process can be waited for") {
            return (Some(status), interrupted);
        }
        let used = processor_time(child.id());
        let waited = began.elapsed();
        if !interrupted && (used > TIME || waited > WAITING) {
            interrupted = true;
            let id = child.id().to_string();
            let _ = Command::new("sh").args(["-c", "kill -INT \"$0\"", &id]).status();
        }
        if used > TIME + GRACE || waited > 2 * WAITING {
            let _ = child.kill();
            let _ = child.wait();
            return (None, interrupted);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(50));
    }
}

fn judge(status: Option<ExitStatus>, interrupted: bool, errors: &str) -> Ending {
    let Some(status) = status else { return Ending::Finding("cannot be interrupted".into()) };
    if let Some(at) = errors.find("panicked at") {
        return Ending::Finding(errors[at..].lines().take(2).collect::<Vec<_>>().join(" "));
    }
    // An interruption that nobody caught ends the process by the signal itself.
    let by_interrupt =
        status.signal() == Some(SIGINT) && errors.trim_end().lines().any(|line| line.starts_with("KeyboardInterrupt"));
    if by_interrupt {
        return if interrupted { Ending::Interrupted } else { Ending::Regular };
    }
    if let Some(signal) = status.signal() {
        let last = errors.lines().last().unwrap_or("");
        return Ending::Finding(format!("signal {signal} {last}"));
    }
    let last = errors.lines().last().unwrap_or("");
    // Nothing that a script does is an error of the system.
    if last.starts_with("SystemError: ") {
        return Ending::Finding(last.to_string());
    }
    match status.code() {
        Some(70 | 101) => Ending::Finding(format!("status {status}")),
        _ if interrupted => Ending::Interrupted,
        _ => Ending::Regular,
    }
}

/// Processor time of a process so far, in ticks.
fn processor_time(id: u32) -> u64 {
    let Ok(text) = fs::read_to_string(format!("/proc/{id}/stat")) else { return 0 };
    let Some((_, fields)) = text.rsplit_once(')') else { return 0 };
    fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum()
}

/// Reads to the end and keeps the last part.
fn last_words(mut pipe: impl Read) -> String {
    let mut kept = Vec::new();
    let mut piece = [0; 4096];
    while let Ok(count @ 1..) = pipe.read(&mut piece) {
        kept.extend_from_slice(&piece[..count]);
        if kept.len() > 2 * KEPT {
            kept.drain(..kept.len() - KEPT);
        }
    }
    String::from_utf8_lossy(&kept).into_owned()
}
