//! The clocks of `time`, in seconds and in nanoseconds, each read by one call of the system's.

use crate::object::{Entry, Value};

type Registers<'a> = &'a mut [Option<Value>];

macro_rules! clocks {
    ($($name:literal $whole:literal $clock:ident $doc:literal;)*) => {
        crate::entries! { pub ENTRIES:
            $(
                Entry::new_c(concat!("time.", $name), concat!($name, "()"), concat!($doc, ", in seconds."), |_, _| Ok(seconds(libc::$clock)))
                    .quick(|args: Registers| args.is_empty().then(|| seconds(libc::$clock))),
                Entry::new_c(concat!("time.", $whole), concat!($whole, "()"), concat!($doc, ", in nanoseconds."), |_, _| Ok(Value::Int(nanoseconds(libc::$clock))))
                    .quick(|args: Registers| args.is_empty().then(|| Value::Int(nanoseconds(libc::$clock)))),
            )*
        }
    };
}

clocks! {
    "time" "time_ns" CLOCK_REALTIME "The time since 1970 began";
    "perf_counter" "perf_counter_ns" CLOCK_MONOTONIC "A clock for measuring, which never goes back";
    "monotonic" "monotonic_ns" CLOCK_MONOTONIC "A clock that never goes back";
    "process_time" "process_time_ns" CLOCK_PROCESS_CPUTIME_ID "What all threads of the process have computed for";
    "thread_time" "thread_time_ns" CLOCK_THREAD_CPUTIME_ID "What the thread has computed for";
}

fn seconds(clock: libc::clockid_t) -> Value {
    Value::Float(nanoseconds(clock) as f64 / 1e9)
}

fn nanoseconds(clock: libc::clockid_t) -> i64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: a place for the time, of this frame. A clock that is missing leaves it as it is.
    unsafe { libc::clock_gettime(clock, &mut time) };
    time.tv_sec * 1_000_000_000 + time.tv_nsec
}
