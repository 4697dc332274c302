//! The embedding API: source in, outcome out.
//!
//! A [`Session`] owns names, print options, random state and limits; two sessions in one process do not meet. It knows no terminal: text
//! goes to the [`Console`] it was given.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

pub use crate::eval::{Console, Echo, Failure, Probe, Reach, Refusal, Snapshot, Traced};

use crate::error::{Error, Kind, Result};
use crate::eval::Interpreter;
use crate::object::{Module, State, Value};

/// How a session begins.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What unseeded generators start from.
    pub seed: Option<u64>,
    /// Threads that kernels may use; all when absent.
    pub threads: Option<usize>,
    /// Elements of a result from which an expression over arrays is computed in one go.
    pub fuse_from: Option<usize>,
    /// `sys.argv`.
    pub arguments: Vec<String>,
    /// Uncaught errors keep what [`Session::failure`] tells.
    pub explain: bool,
}

/// What became of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It ran to its end.
    Done,
    /// It failed, and the report was written to standard error.
    Failed,
    /// It was stopped from outside, and the report was written to standard error.
    Interrupted,
    /// It asked to leave, with this status.
    Exit(i32),
}

impl Outcome {
    /// The exit status of a process that ran the text.
    pub fn status(self) -> i32 {
        match self {
            Outcome::Done => 0,
            Outcome::Failed => 1,
            Outcome::Interrupted => 130,
            Outcome::Exit(status) => status,
        }
    }
}

/// One interpreter with its names and settings.
pub struct Session {
    interpreter: Interpreter,
    interrupt: Arc<AtomicBool>,
    /// The error that ended the last text, until somebody asks for it.
    last_error: Option<Error>,
}

impl Session {
    /// A session with an empty namespace.
    pub fn new(options: Options, console: Box<dyn Console>) -> Session {
        let mut state = State { seed: options.seed, arguments: options.arguments, ..State::default() };
        if let Some(threads) = options.threads {
            state.threads = threads;
        }
        if let Some(fuse_from) = options.fuse_from {
            state.fuse_from = fuse_from;
        }
        let interrupt = Arc::new(AtomicBool::new(false));
        let mut interpreter = Interpreter::new(state, console, interrupt.clone());
        interpreter.set_explaining(options.explain);
        Session { interpreter, interrupt, last_error: None }
    }

    /// A flag that stops the running text with `KeyboardInterrupt` when set, from a signal handler or another thread.
    pub fn interrupt_flag(&self) -> Arc<AtomicBool> {
        self.interrupt.clone()
    }

    /// Where the error that ended the last text began; told once.
    pub fn failure(&mut self) -> Option<Failure> {
        let error = self.last_error.take()?;
        self.interpreter.failure(&error)
    }

    /// Runs an expression and tells the shapes of its parts, through the functions it calls.
    pub fn trace(&mut self, text: &str) -> (Result<Value>, Vec<Traced>) {
        self.interpreter.trace(text)
    }

    /// What the session holds now, with at most `budget` bytes of elements of arrays; without a budget only the names.
    ///
    /// # Errors
    /// What copying raises.
    pub fn snapshot(&mut self, budget: Option<usize>) -> Result<Snapshot> {
        self.interpreter.snapshot(budget)
    }

    /// Brings back what a snapshot holds.
    ///
    /// # Errors
    /// What writing raises.
    pub fn restore(&mut self, snapshot: Snapshot) -> Result<()> {
        self.interpreter.restore(snapshot)
    }

    /// Evaluates without effects, with names that come before those of the session.
    pub fn probe(&mut self, failure: Option<&Failure>) -> Probe<'_> {
        let (locals, globals) = match failure {
            Some(failure) => (failure.locals.clone(), failure.globals.clone()),
            None => (Vec::new(), self.interpreter.main().clone()),
        };
        Probe::new(&mut self.interpreter, locals, globals)
    }

    /// Runs a script's text. `name` is what tracebacks call it; modules are imported from the folder it lies in.
    pub fn run_file(&mut self, name: &str, source: &str) -> Outcome {
        if !name.starts_with('<') {
            let folder = Path::new(name).parent().map(|folder| match folder.as_os_str().is_empty() {
                true => Path::new(".").to_path_buf(),
                false => folder.to_path_buf(),
            });
            // Modules say where they are from wherever the script goes.
            self.interpreter.set_folder(folder.map(|folder| std::path::absolute(&folder).unwrap_or(folder)));
            self.interpreter.main().set("__file__", Value::from(name));
        }
        self.run(name, source, Echo::Silent)
    }

    /// Runs a text without a file: `<stdin>`, `<string>`. Modules are imported from the working folder.
    pub fn run(&mut self, name: &str, source: &str, echo: Echo) -> Outcome {
        let result = self.interpreter.run_text_in_main(name, source, echo);
        self.finish(result)
    }

    /// Runs statements typed at a prompt: values of expressions are echoed and kept as `_`.
    pub fn run_interactive(&mut self, source: &str) -> Outcome {
        self.run("<stdin>", source, Echo::Values)
    }

    /// Sets the folder that user modules are imported from.
    pub fn set_folder(&mut self, folder: &Path) {
        self.interpreter.set_folder(Some(folder.to_path_buf()));
    }

    /// The value of an expression.
    ///
    /// # Errors
    /// Whatever the expression raises; [`Session::report`] gives the text.
    pub fn evaluate(&mut self, expression: &str) -> Result<Value> {
        self.interpreter.evaluate(expression)
    }

    /// The `repr` of a value.
    ///
    /// # Errors
    /// Whatever a script's `__repr__` raises.
    pub fn repr(&mut self, value: &Value) -> Result<String> {
        crate::object::repr(&mut self.interpreter, value)
    }

    /// Shows a value as a prompt shows that of an expression, and keeps it as `_`.
    ///
    /// # Errors
    /// Whatever its `repr` raises.
    pub fn show(&mut self, value: Value) -> Result<()> {
        self.interpreter.display(value)
    }

    /// The text CPython would show for an uncaught error.
    pub fn report(&mut self, error: &Error) -> String {
        self.interpreter.traceback(&error.to_exception())
    }

    /// The module `__main__`, whose names are the session's variables.
    pub fn names(&self) -> &Module {
        self.interpreter.main()
    }

    /// Names of an object's attributes, sorted; for completion.
    pub fn attribute_names(&mut self, object: &Value) -> Vec<String> {
        self.interpreter.attribute_names(object).unwrap_or_default()
    }

    /// The interpreter as the host of library functions.
    pub fn host(&mut self) -> &mut dyn crate::object::Host {
        &mut self.interpreter
    }

    /// The session's settings: limits, print options, error state.
    pub fn state(&mut self) -> &mut State {
        self.interpreter.settings()
    }

    /// Ends what was done with the session: an error is reported as an uncaught one, and text is flushed.
    pub fn finish(&mut self, result: Result<()>) -> Outcome {
        if let Err(error) = &result {
            self.last_error = Some(error.clone());
        }
        let outcome = match result {
            Ok(()) => Outcome::Done,
            // Whoever read our output has gone; there is nobody to tell.
            Err(error) if error.kind() == Kind::BrokenPipeError => return Outcome::Exit(1),
            Err(error) => {
                let status = self.interpreter.report(&error);
                match error.kind() {
                    Kind::SystemExit => Outcome::Exit(status),
                    Kind::KeyboardInterrupt => Outcome::Interrupted,
                    _ => Outcome::Failed,
                }
            }
        };
        match self.interpreter.flush() {
            Ok(()) => outcome,
            Err(_) => Outcome::Exit(1),
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // What finalizers print comes last; when that fails there is nobody left to tell.
        let _ = self.interpreter.tear_down();
        let _ = self.interpreter.flush();
    }
}
