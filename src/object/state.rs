//! What a session remembers besides names: print options, floating-point error handling, random state, limits.
//!
//! Nothing of this is global; two sessions in one process do not meet.

use std::rc::Rc;

use super::finalizer::Finalizers;
use super::spare::Spares;
use super::text::Characters;
use super::types::Builtin;
use super::value::Value;
use super::warning::Warnings;
use crate::compute::fft::Plans;
use crate::compute::fused::Assembly;
use crate::compute::parallel::Exec;
use crate::format::options::{FormatterKey, PrintOptions};
use crate::limits::Limits;

/// The mutable settings of one session.
pub struct State {
    pub limits: Limits,
    /// Texts of one character, which scripts make all the time.
    pub characters: Characters,
    /// Small arrays for the next results.
    pub spares: Spares,
    /// `np.get_printoptions()`, and the functions of its `formatter`.
    pub print: PrintOptions,
    pub formatter: Vec<(FormatterKey, Value)>,
    pub print_values: PrintValues,
    /// What `repr` is in the middle of, by identity.
    pub writing: Vec<usize>,
    pub errors: ErrorState,
    /// `np.geterrcall()`: a function, an object with `write`, or `None`.
    pub error_call: Value,
    /// `np.getbufsize()`.
    pub buffer_size: i64,
    /// Threads that kernels may use.
    pub threads: usize,
    /// Elements of a result from which an expression over arrays is computed in one go.
    pub fuse_from: usize,
    /// Code that such expressions have been made into.
    pub assembly: Assembly,
    /// What an unseeded generator starts from (`--seed`); entropy of the system when absent.
    pub seed: Option<u64>,
    pub warnings: Warnings,
    /// Where `print` writes instead of standard output (`sys.stdout`).
    pub output: Option<Value>,
    /// Where warnings go instead of standard error (`sys.stderr`).
    pub error_output: Option<Value>,
    /// `sys.argv`.
    pub arguments: Vec<String>,
    /// The `RandomState` behind the functions of `numpy.random`, made when first used.
    pub random: Option<Value>,
    /// How many NaNs were made from text.
    pub nans: u64,
    /// How many values a prompt has shown.
    pub shown: u64,
    /// Special methods that built-in classes have handed out.
    pub slot_wrappers: Vec<(Builtin, &'static str, Value)>,
    /// Instances that wait for their `__del__`.
    pub finalizers: Rc<Finalizers>,
    /// What Fourier transforms of the lengths seen so far need.
    pub transforms: Plans,
}

/// Print options as the values a script gave, where `np.get_printoptions()` must give them back.
#[derive(Clone)]
pub struct PrintValues {
    pub threshold: Value,
    /// The dictionary of functions, or `None`.
    pub formatter: Value,
    /// What replaces `repr` of arrays, or `None`.
    pub override_repr: Value,
}

impl Default for PrintValues {
    fn default() -> PrintValues {
        PrintValues { threshold: Value::Int(1000), formatter: Value::None, override_repr: Value::None }
    }
}

/// What to do about a floating-point condition: NumPy's `np.errstate`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    Ignore,
    Warn,
    Raise,
    Call,
    Print,
    Log,
}

/// `np.geterr()`.
#[derive(Clone, Debug)]
pub struct ErrorState {
    pub divide: Action,
    pub over: Action,
    pub under: Action,
    pub invalid: Action,
}

impl Default for ErrorState {
    fn default() -> ErrorState {
        ErrorState { divide: Action::Warn, over: Action::Warn, under: Action::Ignore, invalid: Action::Warn }
    }
}

impl State {
    /// How kernels may use the machine.
    pub fn exec(&self) -> Exec {
        Exec { threads: self.threads }
    }
}

impl Default for State {
    fn default() -> State {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        State {
            limits: Limits::default(),
            characters: Characters::default(),
            spares: Spares::default(),
            print: PrintOptions::default(),
            formatter: Vec::new(),
            print_values: PrintValues::default(),
            writing: Vec::new(),
            errors: ErrorState::default(),
            error_call: Value::None,
            buffer_size: 8192,
            threads,
            fuse_from: crate::compute::fused::WORTHWHILE,
            assembly: Assembly::default(),
            seed: None,
            warnings: Warnings::default(),
            output: None,
            error_output: None,
            arguments: Vec::new(),
            random: None,
            nans: 0,
            shown: 0,
            slot_wrappers: Vec::new(),
            finalizers: Rc::default(),
            transforms: Plans::default(),
        }
    }
}
