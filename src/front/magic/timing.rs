//! Magics that measure: `%timeit`, `%time`. Numbers are worded as IPython words them.

use std::time::{Duration, Instant};

use super::{Magic, Refusal, shown};
use crate::error::Error;
use crate::front::desk::Desk;
use crate::object::{Args, Range, Value};
use crate::session::{Echo, Outcome};
use crate::syntax::parse_expression;

pub static MAGICS: &[Magic] = &[
    Magic {
        name: "timeit",
        usage: "%timeit [-n N] [-r R] [-p P] [-q] STATEMENT",
        doc: "Runs a statement many times and tells how long it takes.\n\n-n sets how often it runs in one measurement (chosen by itself so that one takes 0.2 s), -r the number of measurements (7),\n-p the digits shown (3); -q shows nothing. `%%timeit` times the lines below it, with the rest of its own line as setup.",
        run: timeit,
    },
    Magic {
        name: "time",
        usage: "%time STATEMENT",
        doc: "Runs a statement once, shows its value, and tells how long it took.",
        run: time,
    },
];

/// The name under which the measured loop stands among the session's names while it runs.
const LOOP: &str = "__newaxis_timeit__";

fn timeit(desk: &mut Desk, arguments: &str) -> Result<Outcome, Refusal> {
    let (line, body) = arguments.split_once('\n').unwrap_or((arguments, ""));
    let (mut number, mut repeat, mut digits, mut quiet) = (None, 7u32, 3usize, false);
    let mut rest = line.trim();
    while let Some(after) = rest.strip_prefix('-') {
        let option = after.chars().next().unwrap_or(' ');
        let value = after[option.len_utf8().min(after.len())..].trim_start();
        if option == 'q' {
            (quiet, rest) = (true, value);
            continue;
        }
        let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
        let count: Option<u64> = value[..end].parse().ok().filter(|&count| count > 0 && count <= 1_000_000_000);
        match (option, count) {
            ('n', Some(count)) => number = Some(count),
            ('r', Some(count)) => repeat = count.min(10_000) as u32,
            ('p', Some(count)) => digits = count.min(17) as usize,
            ('n' | 'r' | 'p', None) => return Err(Refusal::Usage(format!("-{option} needs a number above 0."))),
            _ => return Err(super::unknown_option("timeit", &format!("-{option}"))),
        }
        rest = value[end..].trim_start();
    }
    let (setup, statement) = match body.trim().is_empty() {
        true => ("", rest),
        false => (rest, body),
    };
    if statement.trim().is_empty() {
        return Err(Refusal::Usage("%timeit needs a statement.".into()));
    }
    let source = format!(
        "def {LOOP}(__count__):\n{}    for __i__ in __count__:\n{}",
        indented(setup, 4),
        indented(statement, 8)
    );
    match desk.session.run("<magic-timeit>", &source, Echo::Silent) {
        Outcome::Done => {}
        failed => return Ok(failed),
    }
    let function = desk.session.names().get(LOOP);
    desk.session.names().names.borrow_mut().remove(LOOP);
    let Some(function) = function else { return Ok(Outcome::Failed) };
    let number = match number {
        Some(number) => number,
        None => automatic(desk, &function)?,
    };
    let mut runs = Vec::with_capacity(repeat as usize);
    for _ in 0..repeat {
        runs.push(measure(desk, &function, number)? / number as f64);
    }
    match quiet {
        true => Ok(Outcome::Done),
        false => shown(desk.print(&summary(&runs, number, digits))),
    }
}

/// Seconds that a number of loops takes.
fn measure(desk: &mut Desk, function: &Value, number: u64) -> Result<f64, Error> {
    let count = Value::Range(std::rc::Rc::new(Range { start: 0, stop: number as i64, step: 1 }));
    let begun = Instant::now();
    desk.session.host().call(function, Args::new([count]))?;
    Ok(begun.elapsed().as_secs_f64())
}

/// The power of ten for which one measurement takes 0.2 s.
fn automatic(desk: &mut Desk, function: &Value) -> Result<u64, Error> {
    let mut number = 1;
    while measure(desk, function, number)? < 0.2 && number < 1_000_000_000 {
        number *= 10;
    }
    Ok(number)
}

fn summary(runs: &[f64], loops: u64, digits: usize) -> String {
    let mean = runs.iter().sum::<f64>() / runs.len() as f64;
    let variance = runs.iter().map(|run| (run - mean).powi(2)).sum::<f64>() / runs.len() as f64;
    let best = runs.iter().copied().fold(f64::INFINITY, f64::min);
    let worst = runs.iter().copied().fold(0.0, f64::max);
    let mut text = String::new();
    if worst > 4.0 * best && best > 0.0 && worst > 1e-6 {
        text.push_str(&format!(
            "The slowest run took {:.2} times longer than the fastest. This could mean that an intermediate result is being cached.\n",
            worst / best
        ));
    }
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    text.push_str(&format!(
        "{} ± {} per loop (mean ± std. dev. of {} run{}, {} loop{} each)\n",
        seconds(mean, digits),
        seconds(variance.sqrt(), digits),
        runs.len(),
        plural(runs.len()),
        super::session::grouped(loops as usize),
        plural(loops as usize),
    ));
    text
}

/// A span of time in the unit that suits it, with a number of significant digits.
fn seconds(span: f64, digits: usize) -> String {
    if span >= 60.0 {
        let mut parts = Vec::new();
        let mut rest = span;
        for (unit, length) in [("d", 86_400.0), ("h", 3_600.0), ("min", 60.0), ("s", 1.0)] {
            let count = (rest / length).floor();
            if count > 0.0 {
                parts.push(format!("{count}{unit}"));
                rest -= count * length;
            }
            if rest < 1.0 {
                break;
            }
        }
        return parts.join(" ");
    }
    let order = match span > 0.0 {
        true => (-(span.log10().floor() as i64).div_euclid(3)).clamp(0, 3) as usize,
        false => 3,
    };
    let (unit, factor) = [("s", 1.0), ("ms", 1e3), ("μs", 1e6), ("ns", 1e9)][order];
    format!(
        "{} {unit}",
        crate::format::spec_number::format_float(span * factor, &format!(".{digits}g")).unwrap_or_default()
    )
}

/// Lines moved to the right.
fn indented(text: &str, by: usize) -> String {
    text.lines().map(|line| format!("{}{line}\n", " ".repeat(by))).collect()
}

fn time(desk: &mut Desk, arguments: &str) -> Result<Outcome, Refusal> {
    let statement = arguments.trim();
    if statement.is_empty() {
        return Err(Refusal::Usage("%time needs a statement.".into()));
    }
    let is_value = parse_expression(statement).is_ok();
    let (before, begun) = (Usage::now(), Instant::now());
    let result = match is_value {
        true => desk.session.evaluate(statement).map(Some),
        false => match desk.session.run("<magic-time>", statement, Echo::Silent) {
            Outcome::Done => Ok(None),
            failed => return Ok(failed),
        },
    };
    let wall = begun.elapsed();
    let used = Usage::now().since(&before);
    let value = result?;
    let (user, system) = (used.user.as_secs_f64(), used.system.as_secs_f64());
    desk.print(&format!(
        "CPU times: user {}, sys: {}, total: {}\nWall time: {}\n",
        seconds(user, 3),
        seconds(system, 3),
        seconds(user + system, 3),
        seconds(wall.as_secs_f64(), 3)
    ))?;
    match value {
        Some(value) => shown(desk.show(value)),
        None => Ok(Outcome::Done),
    }
}

/// Time that the process has computed for.
struct Usage {
    user: Duration,
    system: Duration,
}

impl Usage {
    fn now() -> Usage {
        // SAFETY: getrusage only writes the struct it is given, which is plain numbers.
        let usage = unsafe {
            let mut usage: libc::rusage = std::mem::zeroed();
            libc::getrusage(libc::RUSAGE_SELF, &mut usage);
            usage
        };
        let span = |time: libc::timeval| Duration::new(time.tv_sec as u64, time.tv_usec as u32 * 1000);
        Usage { user: span(usage.ru_utime), system: span(usage.ru_stime) }
    }

    fn since(&self, before: &Usage) -> Usage {
        Usage { user: self.user.saturating_sub(before.user), system: self.system.saturating_sub(before.system) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_worded_as_ipython_words_them() {
        let cases = [
            (1.234_567e-3, "1.23 ms"),
            (15.6e-9, "15.6 ns"),
            (2.0, "2 s"),
            (0.0, "0 ns"),
            (999e-6, "999 μs"),
            (3661.0, "1h 1min 1s"),
            (1e-12, "0.001 ns"),
        ];
        for (span, expected) in cases {
            assert_eq!(seconds(span, 3), expected);
        }
    }
}
