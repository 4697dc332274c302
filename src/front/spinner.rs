//! A sign of life on standard error while a statement runs for long: a turning mark and the seconds, which leave no trace.
//!
//! A thread of its own draws it, and only at a terminal. Whatever the script prints takes it away first, and it comes back after a
//! second of silence, never in the middle of a line and never while input is read. While it stands there the terminal does not
//! echo what is typed ahead, which would push it up and leave it behind; the prompt shows those keys when it reads them.

use std::io::{self, IsTerminal, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(1);
const TURN: Duration = Duration::from_millis(100);
const MARKS: [&str; 10] = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
/// Goes to the line's beginning and clears it.
const ERASE: &str = "\r\x1b[K";

/// A handle; clones share the sign.
#[derive(Clone)]
pub struct Spinner(Arc<Shared>);

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// When the statement began; `None` when none runs.
    begun: Option<Instant>,
    /// When something else was last written.
    quiet_since: Option<Instant>,
    /// The sign stands on the screen.
    drawn: bool,
    /// The cursor is within a line of the script, or input is being read.
    blocked: bool,
    turns: usize,
    started: bool,
    /// How the terminal was before its echo was turned off.
    echoing: Option<libc::termios>,
}

impl Spinner {
    /// A spinner, if there is a terminal to draw it on.
    pub fn new() -> Option<Spinner> {
        let dumb = std::env::var_os("TERM").is_none_or(|term| term == "dumb");
        (io::stderr().is_terminal() && !dumb)
            .then(|| Spinner(Arc::new(Shared { state: Mutex::default(), changed: Condvar::new() })))
    }

    /// A statement begins.
    pub fn begin(&self) {
        let mut state = self.0.lock();
        let now = Instant::now();
        (state.begun, state.quiet_since, state.blocked) = (Some(now), Some(now), false);
        if !state.started {
            state.started = true;
            let shared = self.0.clone();
            // Without a thread there is no sign, and nothing else is missing.
            let _ = std::thread::Builder::new().name("spinner".into()).spawn(move || turn(&shared));
        }
        self.0.changed.notify_all();
    }

    /// The statement has ended.
    pub fn end(&self) {
        let mut state = self.0.lock();
        state.begun = None;
        state.erase();
    }

    /// Something else is written, which leaves the cursor within a line or not.
    pub fn make_room(&self, within_line: bool) {
        let mut state = self.0.lock();
        state.erase();
        state.quiet_since = Some(Instant::now());
        state.blocked = within_line;
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn erase(&mut self) {
        if std::mem::take(&mut self.drawn) {
            show(ERASE);
        }
        if let Some(former) = self.echoing.take() {
            // SAFETY: the call only reads the struct, which tcgetattr has filled in.
            unsafe { libc::tcsetattr(libc::STDIN_FILENO, libc::TCSANOW, &former) };
        }
    }

    /// Turns the terminal's echo off until the sign is erased.
    fn hush(&mut self) {
        if self.echoing.is_some() {
            return;
        }
        // SAFETY: plain numbers, all zero, which tcgetattr fills in where it succeeds; tcsetattr only reads them.
        unsafe {
            let mut now: libc::termios = std::mem::zeroed();
            if libc::tcgetattr(libc::STDIN_FILENO, &mut now) == 0 && now.c_lflag & libc::ECHO != 0 {
                let hushed = libc::termios { c_lflag: now.c_lflag & !libc::ECHO, ..now };
                libc::tcsetattr(libc::STDIN_FILENO, libc::TCSANOW, &hushed);
                self.echoing = Some(now);
            }
        }
    }
}

fn turn(shared: &Shared) {
    let mut state = shared.lock();
    loop {
        let (Some(begun), Some(quiet_since)) = (state.begun, state.quiet_since) else {
            state = shared.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
            continue;
        };
        let pause = match PATIENCE.checked_sub(quiet_since.elapsed()) {
            Some(rest) if !rest.is_zero() => rest,
            _ if state.blocked => PATIENCE,
            _ => {
                let mark = MARKS[state.turns % MARKS.len()];
                state.turns += 1;
                state.drawn = true;
                state.hush();
                show(&format!("{ERASE}{mark} {:.1} s", begun.elapsed().as_secs_f64()));
                TURN
            }
        };
        state = shared.changed.wait_timeout(state, pause).unwrap_or_else(PoisonError::into_inner).0;
    }
}

fn show(text: &str) {
    let mut stream = io::stderr().lock();
    // A sign that cannot be shown is no reason to stop.
    let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
}

/// A stream that takes the spinner away before it writes.
pub struct Watched<W> {
    stream: W,
    spinner: Option<Spinner>,
}

impl<W: Write> Watched<W> {
    pub fn new(stream: W, spinner: Option<Spinner>) -> Watched<W> {
        Watched { stream, spinner }
    }
}

impl<W: Write> Write for Watched<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let (Some(spinner), Some(last)) = (&self.spinner, bytes.last()) {
            spinner.make_room(*last != b'\n');
        }
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}
