//! A person at a terminal: keys go into a real pseudo-terminal, and what comes out is laid out by a screen model, so that tests
//! look at what is seen and not at the bytes that draw it.
//!
//! Nothing waits for a length of time: every step waits for what must be seen next, with a limit that only a hung session reaches.

use std::io::{Read, Write};
use std::os::fd::AsRawFd;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use rexpect::process::{PtyProcess, WaitStatus};

const LIMIT: Duration = Duration::from_secs(30);

/// A session at a terminal.
pub struct Terminal {
    process: PtyProcess,
    keys: std::fs::File,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    pub home: PathBuf,
}

struct Seen {
    parser: vt100::Parser,
    /// Everything that was written, as it came.
    bytes: Vec<u8>,
    closed: bool,
}

/// How a session begins.
pub struct Start {
    pub columns: u16,
    pub rows: u16,
    pub colours: bool,
    pub home: Option<PathBuf>,
    pub configuration: &'static str,
    pub variables: Vec<(&'static str, String)>,
}

impl Default for Start {
    fn default() -> Start {
        Start { columns: 80, rows: 30, colours: false, home: None, configuration: "", variables: Vec::new() }
    }
}

/// A fresh folder that serves as the user's home.
fn fresh_home() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("newaxis-terminal-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

impl Start {
    /// Starts the binary and waits for its first prompt.
    pub fn go(self) -> Terminal {
        let home = self.home.unwrap_or_else(fresh_home);
        if !self.configuration.is_empty() {
            let folder = home.join(".config/newaxis");
            std::fs::create_dir_all(&folder).expect("a folder for the configuration");
            std::fs::write(folder.join("config.toml"), self.configuration).expect("the configuration");
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_newaxis"));
        command.current_dir(&home).env("HOME", &home).env("TERM", "xterm-256color");
        for name in ["XDG_STATE_HOME", "XDG_CONFIG_HOME", "NO_COLOR", "COLORTERM", "EDITOR", "VISUAL"] {
            command.env_remove(name);
        }
        if !self.colours {
            command.env("NO_COLOR", "1");
        }
        command.envs(self.variables);
        // The size is set by a shell before the binary starts, so that it never sees another; and the echo, which rexpect turns
        // off and terminals have.
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(format!("stty echo rows {} cols {}; exec \"$0\"", self.rows, self.columns));
        shell.arg(command.get_program()).current_dir(&home);
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => shell.env(name, value),
                None => shell.env_remove(name),
            };
        }
        let mut process = PtyProcess::new(shell).expect("a pseudo-terminal");
        process.set_kill_timeout(Some(1000));
        let keys = process.get_file_handle().expect("the terminal's end");
        let mut output = process.get_file_handle().expect("the terminal's end");
        let parser = vt100::Parser::new(self.rows, self.columns, 1000);
        let seen = Arc::new((Mutex::new(Seen { parser, bytes: Vec::new(), closed: false }), Condvar::new()));
        let shared = seen.clone();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            loop {
                let read = output.read(&mut buffer).unwrap_or(0);
                let mut seen = shared.0.lock().expect("the screen");
                seen.parser.process(&buffer[..read]);
                seen.bytes.extend_from_slice(&buffer[..read]);
                seen.closed = read == 0;
                shared.1.notify_all();
                if read == 0 {
                    return;
                }
            }
        });
        let terminal = Terminal { process, keys, seen, home };
        terminal
            .wait("the first prompt", |screen| screen.last_line().ends_with('>') || screen.last_line().ends_with(':'));
        terminal
    }
}

/// What stands on the screen.
pub struct Screen {
    pub lines: Vec<String>,
    /// Row and column of the cursor.
    pub cursor: (usize, usize),
}

impl Screen {
    /// The line the cursor is in, without blanks at its end.
    pub fn last_line(&self) -> &str {
        self.lines.get(self.cursor.0).map_or("", |line| line.trim_end())
    }

    pub fn text(&self) -> String {
        self.lines.join("\n")
    }

    pub fn has(&self, text: &str) -> bool {
        self.text().contains(text)
    }
}

impl Terminal {
    pub fn screen(&self) -> Screen {
        let seen = self.seen.0.lock().expect("the screen");
        view(&seen.parser)
    }

    /// Looks at the screen with its colours.
    pub fn with_screen<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        look(self.seen.0.lock().expect("the screen").parser.screen())
    }

    /// Waits until the screen is as it must be.
    pub fn wait(&self, what: &str, ready: impl Fn(&Screen) -> bool) -> Screen {
        let begun = Instant::now();
        let mut seen = self.seen.0.lock().expect("the screen");
        loop {
            let screen = view(&seen.parser);
            if ready(&screen) {
                return screen;
            }
            let rest = LIMIT.saturating_sub(begun.elapsed());
            if rest.is_zero() || seen.closed {
                panic!("waited in vain for {what}; cursor {:?} on the screen:\n{}", screen.cursor, screen.text());
            }
            seen = self.seen.1.wait_timeout(seen, rest).expect("the screen").0;
        }
    }

    /// Waits until a text is seen.
    pub fn sees(&self, text: &str) -> Screen {
        self.wait(&format!("{text:?}"), |screen| screen.has(text))
    }

    /// Waits for a fresh prompt: its line is empty and the cursor stands behind it.
    pub fn prompt(&self) -> Screen {
        self.wait("a prompt", |screen| screen.last_line() == ">>>" && screen.cursor.1 == 4)
    }

    /// Sends keys as they are.
    pub fn keys(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).expect("keys to send");
        self.keys.flush().expect("keys to arrive");
    }

    /// Types text and waits until it stands before the cursor; hints may follow it.
    pub fn types(&mut self, text: &str) {
        self.keys(text);
        self.wait(&format!("{text:?} in the line"), |screen| {
            let line = &screen.lines[screen.cursor.0];
            line.chars().take(screen.cursor.1).collect::<String>().trim_end().ends_with(text.trim_end())
        });
    }

    /// Types a line, runs it, and waits for the next prompt; gives what was printed between.
    pub fn run(&mut self, line: &str) -> String {
        self.prompt();
        self.keys(line);
        self.wait(&format!("{line:?} in the line"), |screen| screen.last_line().starts_with(&format!(">>> {line}")));
        self.keys("\r");
        let screen = self.prompt();
        let end = screen.cursor.0;
        let begin = (0..end).rev().find(|&row| screen.lines[row].starts_with(">>> ")).map_or(0, |row| row + 1);
        screen.lines[begin..end].iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
    }

    /// Everything that was written so far.
    pub fn bytes(&self) -> Vec<u8> {
        self.seen.0.lock().expect("the screen").bytes.clone()
    }

    /// Gives the terminal another size.
    pub fn resize(&self, columns: u16, rows: u16) {
        self.seen.0.lock().expect("the screen").parser.screen_mut().set_size(rows, columns);
        let size = libc::winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
        // SAFETY: the call only reads the struct that it is given.
        let done = unsafe { libc::ioctl(self.keys.as_raw_fd(), libc::TIOCSWINSZ, &size) };
        assert_eq!(done, 0, "the terminal takes a size");
    }

    /// Waits until the session has ended, and gives its status.
    pub fn ended(&self) -> i32 {
        let begun = Instant::now();
        let mut seen = self.seen.0.lock().expect("the screen");
        while !seen.closed {
            let rest = LIMIT.saturating_sub(begun.elapsed());
            assert!(!rest.is_zero(), "the session does not end");
            seen = self.seen.1.wait_timeout(seen, rest).expect("the screen").0;
        }
        drop(seen);
        match self.process.wait() {
            Ok(WaitStatus::Exited(_, status)) => status,
            other => panic!("the session ended as {other:?}"),
        }
    }

    /// Leaves by Ctrl-D.
    pub fn leave(mut self) -> PathBuf {
        self.prompt();
        self.keys("\x04");
        assert_eq!(self.ended(), 0);
        self.home
    }
}

fn view(parser: &vt100::Parser) -> Screen {
    let screen = parser.screen();
    let (_, columns) = screen.size();
    let (row, column) = screen.cursor_position();
    Screen { lines: screen.rows(0, columns).collect(), cursor: (row.into(), column.into()) }
}

/// A file below a home folder.
pub fn file(home: &Path, name: &str, text: &str) -> PathBuf {
    let path = home.join(name);
    std::fs::write(&path, text).expect("a file to write");
    path
}
