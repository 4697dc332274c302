//! How long Ctrl-C takes to stop a computation, at a real pseudo-terminal: `cargo bench --bench interrupts [-- WORD ...]`.
//!
//! Each computation is one call that runs for longer than anybody waits, so that it is the kernel that has to stop, not the
//! loop around it. The key is pressed at several moments; the table shows the longest time until the next prompt, and the
//! variables are looked at afterwards. `NEWAXIS_BINARY` names another binary, `WORD`s choose computations.

use std::io::{Read, Write};
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use rexpect::process::PtyProcess;

/// A name, what is prepared, and the call that is interrupted.
const WORK: &[(&str, &str, &str)] = &[
    ("empty loop", "", "exec('while True: pass')"),
    ("matmul", "a = np.ones((6000, 6000))", "a @ a"),
    ("matmul, small in a loop", "a = np.ones((60, 60))", "exec('while True: a @ a')"),
    ("matmul of integers", "a = np.ones((2500, 2500), int)", "a @ a"),
    ("matmul of a stack", "a = np.ones((10**6, 20, 20))[::-1, ::-1, ::-1]", "a @ a; a @ a"),
    ("einsum of three", "a = np.ones((400, 400))", "np.einsum('ij,jk,kl->il', a, a, a)"),
    (
        "einsum, no product",
        "a = np.ones((300, 300))",
        "np.einsum('ij,jk,ik->ijk', a, a, a).sum() + np.einsum('ij,jk,ik,ik->', a, a, a, a)",
    ),
    ("solve", "a = np.random.default_rng(0).normal(size=(6000, 6000))", "np.linalg.solve(a, a[0])"),
    ("inv", "a = np.random.default_rng(0).normal(size=(4000, 4000))", "np.linalg.inv(a)"),
    (
        "det of a stack",
        "a = np.random.default_rng(0).normal(size=(10**6, 6, 6))",
        "np.linalg.det(a); np.linalg.det(a); np.linalg.det(a)",
    ),
    ("cholesky", "a = np.eye(7000) * 7000 + 1", "np.linalg.cholesky(a)"),
    ("qr", "a = np.random.default_rng(0).normal(size=(2500, 2500))", "np.linalg.qr(a)"),
    ("svd", "a = np.random.default_rng(0).normal(size=(1500, 1500))", "np.linalg.svd(a)"),
    ("eig", "a = np.random.default_rng(0).normal(size=(1000, 1000))", "np.linalg.eig(a)"),
    ("eigh", "a = np.random.default_rng(0).normal(size=(2000, 2000)); a = a + a.T", "np.linalg.eigh(a)"),
    ("lstsq", "a = np.random.default_rng(0).normal(size=(3000, 1200))", "np.linalg.lstsq(a, a[:, 0])"),
    ("fft", "a = np.ones(2**25)", "np.fft.fft(a)"),
    ("fft of a prime length", "a = np.ones(30_000_001)", "np.fft.fft(a)"),
    ("rfft of rows", "a = np.ones((40000, 1009))", "np.fft.rfft(a)"),
    ("fft2", "a = np.ones((5000, 5000))", "np.fft.fft2(a)"),
    ("sort of floats", "a = np.random.default_rng(0).random(10**8)", "np.sort(a)"),
    ("sort of integers", "a = np.random.default_rng(0).integers(0, 10**15, 10**8)", "np.sort(a)"),
    ("argsort, stable", "a = np.random.default_rng(0).random(3 * 10**7)", "np.argsort(a, kind='stable')"),
    ("sort of columns", "a = np.random.default_rng(0).random((20000, 4000))", "np.sort(a, axis=0)"),
    ("sort of strings", "a = np.random.default_rng(0).integers(0, 10**9, 3 * 10**6).astype(str)", "np.sort(a)"),
    ("sort of complex", "a = np.random.default_rng(0).random(2 * 10**7) + 1j", "np.sort(a)"),
    ("lexsort", "a = np.random.default_rng(0).random(10**7).round(2)", "np.lexsort((a, a, a))"),
    ("partition", "a = np.random.default_rng(0).random(10**8)", "np.partition(a, 5 * 10**7)"),
    ("unique", "a = np.random.default_rng(0).random(3 * 10**7)", "np.unique(a)"),
    ("median", "a = np.random.default_rng(0).random(10**8)", "np.median(a)"),
    (
        "percentile of rows",
        "a = np.random.default_rng(0).random((3 * 10**6, 20))",
        "np.percentile(a, [5, 50, 95], axis=1)",
    ),
    ("searchsorted", "a = np.random.default_rng(0).random(3 * 10**7); s = np.sort(a)", "np.searchsorted(s, a)"),
    ("histogram", "a = np.random.default_rng(0).random(10**8)", "np.histogram(a, 1000)"),
    ("bincount", "a = np.random.default_rng(0).integers(0, 10**7, 10**8)", "np.bincount(a)"),
    ("interp", "a = np.random.default_rng(0).random(3 * 10**7); g = np.linspace(0, 1, 10**6)", "np.interp(a, g, g)"),
    ("isin", "a = np.random.default_rng(0).integers(0, 10**12, 2 * 10**7)", "np.isin(a, a[::2])"),
    ("convolve", "a = np.ones(10**6)", "np.convolve(a, a)"),
    ("correlate, short", "a = np.ones(10**8)", "np.correlate(a, a[:60])"),
    ("sum of a broadcast", "", "np.broadcast_to(1.0, (10**6, 10**6)).sum()"),
    ("sum of columns", "", "np.broadcast_to(np.ones(10**6), (10**6, 10**6)).sum(axis=0)"),
    ("max, argmax", "", "np.broadcast_to(np.arange(10.0**6), (10**6, 10**6)).argmax()"),
    ("cumsum", "a = np.ones((30000, 10000), 'f4')", "np.cumsum(a, axis=0); np.cumsum(a, axis=1)"),
    ("any, all, nonzero", "", "np.count_nonzero(np.broadcast_to(np.arange(10**6), (10**6, 10**6)))"),
    ("exp, pow", "a = np.ones(3 * 10**8)", "np.power(np.exp(a), 1.5)"),
    ("add.at", "a = np.zeros(10**6); i = np.random.default_rng(0).integers(0, 10**6, 10**8)", "np.add.at(a, i, 1.0)"),
    ("outer of a ufunc", "a = np.ones(30000, 'f4')", "np.hypot.outer(a, a)"),
    ("take at random", "a = np.ones(10**8); i = np.random.default_rng(0).integers(0, 10**8, 10**8)", "a[i]"),
    ("mask", "a = np.random.default_rng(0).random(3 * 10**8)", "a[a > 0.5]"),
    ("copy of a transpose", "a = np.ones((20000, 20000), 'f4')", "a.T.copy(); a.T.copy(); a.T.astype('f8')"),
    ("concatenate, tile", "a = np.ones(10**6)", "np.tile(a, 600)"),
    ("repeat", "a = np.ones(10**6)", "np.repeat(a, 600)"),
    ("pad, roll, gradient", "a = np.ones((10000, 10000))", "np.gradient(np.roll(np.pad(a, 3), 5))"),
    ("random normal", "", "np.random.default_rng(0).normal(size=10**9)"),
    ("random, legacy", "", "np.random.RandomState(0).randn(10**9)"),
    ("random gamma", "", "np.random.default_rng(0).gamma(2.5, size=10**9)"),
    ("random poisson", "", "np.random.default_rng(0).poisson(25.0, size=10**9)"),
    ("random hypergeometric", "", "np.random.default_rng(0).hypergeometric(1000, 2000, 500, size=10**9)"),
    ("random beta", "", "np.random.RandomState(0).beta(2.5, 1.5, size=10**9)"),
    ("random binomial", "", "np.random.default_rng(0).binomial(100, 0.3, size=10**9)"),
    ("random multivariate", "", "np.random.default_rng(0).multivariate_normal(np.zeros(100), np.eye(100), size=10**6)"),
    ("permutation", "", "np.random.default_rng(0).permutation(10**8)"),
    ("choice", "", "np.random.default_rng(0).choice(10**8, 4 * 10**7, replace=False)"),
    ("choice with weights", "p = np.ones(10**6) / 10**6", "np.random.default_rng(0).choice(10**6, 10**8, p=p)"),
    (
        "string functions",
        "a = np.full(10**7, 'some words here')",
        "np.char.upper(np.char.replace(a, 'words', 'things'))",
    ),
    ("numbers to strings", "a = np.random.default_rng(0).random(2 * 10**7)", "a.astype(str)"),
    ("strings to numbers", "a = np.full(3 * 10**7, '1.5')", "a.astype(float)"),
    ("datetime to string", "a = np.arange(2 * 10**7).astype('M8[s]')", "np.datetime_as_string(a)"),
    ("object arithmetic", "a = np.arange(10**7).astype(object)", "a * a + a"),
    ("vectorize", "f = np.vectorize(lambda x: x + 1)", "f(np.arange(10**8))"),
    ("apply_along_axis", "a = np.ones((10**6, 4))", "np.apply_along_axis(lambda r: r.sum(), 1, a)"),
    ("array of a list", "l = [[1.5] * 100] * 10**6", "np.array(l)"),
    ("tolist", "a = np.ones(2 * 10**8)", "a.tolist()"),
    (
        "save, load",
        "a = np.ones(2 * 10**8, 'f4')",
        "import io; b = io.BytesIO(); np.save(b, a); np.load(io.BytesIO(b.getvalue()))",
    ),
    ("savetxt", "import io; a = np.ones((10**6, 10))", "np.savetxt(io.StringIO(), a)"),
    ("loadtxt", "import io; t = '1.5 2.5 3.5\\n' * 3 * 10**6", "np.loadtxt(io.StringIO(t))"),
    ("array2string", "a = np.random.default_rng(0).random(10**7)", "np.array2string(a, threshold=10**9)"),
    ("polyfit, vander", "a = np.linspace(0, 1, 10**7)", "np.polyfit(a, a, 12)"),
    ("cov", "a = np.ones((3000, 20000))", "np.cov(a)"),
    ("matrix_power", "a = np.eye(1500)", "np.linalg.matrix_power(a, 10**9)"),
    ("kron", "a = np.ones((150, 150))", "np.kron(a, a)"),
    ("integers of Python", "", "3 ** (3 * 10**7)"),
    ("factorial", "import math", "math.factorial(10**6)"),
    ("int to text", "import sys; sys.set_int_max_str_digits(0); n = 1 << (4 * 10**7)", "str(n)"),
    ("sum of a range", "", "sum(range(10**15))"),
    ("sorted list", "import random; l = [random.random() for _ in range(5 * 10**6)]", "sorted(l, key=lambda x: -x)"),
    ("list comprehension", "", "[x * x for x in range(10**9)]"),
    ("list of a list", "", "list(range(10**8)) * 2"),
    ("join and split", "w = ['word'] * 3 * 10**7", "' '.join(w).split()"),
    ("replace in a text", "t = 'ab' * 2 * 10**8", "t.replace('a', 'cde').replace('b', 'xyz')"),
    ("regular expression", "import re", "re.match(r'(a|aa)+$', 'a' * 60 + 'b')"),
    ("json", "import json; l = [1.5, 'text', None] * 10**7", "json.loads(json.dumps(l))"),
    ("product", "import itertools", "sum(1 for _ in itertools.product(range(10**4), repeat=3))"),
    ("in a list", "l = list(range(10**8))", "-1 in l"),
    ("set of a range", "", "set(range(10**8)) & set(range(10**8))"),
    ("sleep", "import time", "time.sleep(100)"),
];

/// Moments after the call's beginning at which the key is pressed.
const MOMENTS: [u64; 4] = [60, 170, 330, 610];
const LIMIT: Duration = Duration::from_secs(60);

struct Session {
    _process: PtyProcess,
    keys: std::fs::File,
    output: Receiver<(Instant, Vec<u8>)>,
    text: String,
}

impl Session {
    fn start(binary: &str) -> Session {
        let mut command = Command::new(binary);
        command.env("NO_COLOR", "1").env("TERM", "dumb").env("HOME", std::env::temp_dir());
        let mut process = PtyProcess::new(command).expect("a pseudo-terminal");
        process.set_kill_timeout(Some(2000));
        let keys = process.get_file_handle().expect("the terminal's end");
        let mut stream = process.get_file_handle().expect("the terminal's end");
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read @ 1..) = stream.read(&mut buffer) {
                if sender.send((Instant::now(), buffer[..read].to_vec())).is_err() {
                    return;
                }
            }
        });
        let mut session = Session { _process: process, keys, output, text: String::new() };
        session.until(">>> ").expect("a prompt");
        session
    }

    /// Waits for a text and forgets everything up to its end; gives the moment it was seen.
    fn until(&mut self, wanted: &str) -> Option<Instant> {
        let begun = Instant::now();
        loop {
            if let Some(at) = self.text.find(wanted) {
                self.text.drain(..at + wanted.len());
                return Some(begun);
            }
            let (moment, bytes) = self.output.recv_timeout(LIMIT.saturating_sub(begun.elapsed())).ok()?;
            self.text.push_str(&String::from_utf8_lossy(&bytes));
            if let Some(at) = self.text.find(wanted) {
                self.text.drain(..at + wanted.len());
                return Some(moment);
            }
        }
    }

    fn line(&mut self, line: &str) {
        self.keys.write_all(format!("{line}\n").as_bytes()).expect("keys to send");
    }
}

/// Milliseconds from the key to the next prompt, or what happened instead.
fn stop(binary: &str, setup: &str, call: &str, moment: u64) -> Result<f64, String> {
    let mut session = Session::start(binary);
    session.line(&format!(
        "{}kept = 12345; print('set' + 'up')",
        if setup.is_empty() { String::new() } else { format!("{setup}; ") }
    ));
    session.until("setup\r\n").ok_or("the setup does not end")?;
    session.until(">>> ").ok_or("no prompt after the setup")?;
    session.line(&format!("print('be' + 'gin'); {call}; print('en' + 'ded')"));
    session.until("begin\r\n").ok_or("the call does not begin")?;
    std::thread::sleep(Duration::from_millis(moment));
    if session.output.try_iter().count() > 0 {
        return Err("ended before".into());
    }
    session.keys.write_all(b"\x03").expect("a key to send");
    let pressed = Instant::now();
    let stopped = session.until(">>> ").ok_or("does not stop")?;
    session.line("print('kept', kept)");
    session.until("kept 12345").ok_or("the variables are gone")?;
    Ok(stopped.duration_since(pressed).as_secs_f64() * 1e3)
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let binary = std::env::var("NEWAXIS_BINARY").unwrap_or_else(|_| env!("CARGO_BIN_EXE_newaxis").into());
    println!("{:<24}  longest ms until the prompt, of {} presses", "computation", MOMENTS.len());
    for (name, setup, call) in WORK {
        if !words.is_empty() && !words.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        let tries: Vec<_> = MOMENTS.iter().map(|moment| stop(&binary, setup, call, *moment)).collect();
        let longest = tries.iter().flatten().copied().reduce(f64::max);
        let faults: Vec<&str> = tries.iter().filter_map(|found| found.as_ref().err().map(String::as_str)).collect();
        let longest = longest.map_or_else(|| "-".into(), |ms| format!("{ms:.0}"));
        println!("{name:<24}  {longest:>6}  {}", faults.join(", "));
    }
}
