//! The interpreter: one session's names, settings and stacks.
//!
//! Registers of all frames lie in one vector; a call's window begins at its arguments in the caller's window. Script code calling script
//! code pushes a frame and goes on in the same loop; only calls through native code (a key function inside `sorted`) nest on the
//! machine's stack.

use std::collections::HashMap;
use std::io::Write;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::frame::Frame;

use crate::object::{Module, State, Value};

/// Where a session's text goes to and comes from.
pub trait Console {
    /// Standard output.
    fn out(&mut self) -> &mut dyn Write;

    /// Standard error.
    fn err(&mut self) -> &mut dyn Write;

    /// A line of standard input without its end; `None` when there is no more.
    fn read_line(&mut self) -> std::io::Result<Option<String>>;
}

/// Runs code.
pub struct Interpreter {
    pub(super) stack: Vec<Option<Value>>,
    pub(super) frames: Vec<Frame>,
    /// The instruction that the innermost frame is at.
    pub(super) pc: usize,
    /// Instructions after it that a fused expression has done already.
    pub(super) skipped: usize,
    /// Native levels between frames, which count against the recursion limit too.
    pub(super) native_depth: usize,
    /// Those who gather what generators yield, the innermost one last.
    pub(super) collectors: Vec<Collector>,
    /// The error being raised passed through its innermost frame before.
    pub(super) reraising: bool,
    /// Errors keep the names of the frame that they began in, for an explanation.
    pub(super) explaining: bool,
    /// A trial is running, until this moment: it warns of nothing.
    pub(super) trial: Option<std::time::Instant>,
    pub(super) builtins: Rc<Module>,
    pub(super) modules: HashMap<String, Value>,
    pub(super) main: Rc<Module>,
    pub(super) state: State,

    pub(super) console: Box<dyn Console>,
    pub(super) interrupt: Arc<AtomicBool>,
    /// Where user modules are looked for.
    pub(super) folder: Option<PathBuf>,
}

/// Where what a generator yields is put by, as far as there is room.
pub struct Collector {
    pub items: Vec<Value>,
    /// Whether only plain numbers are.
    pub numbers: bool,
}

impl Interpreter {
    /// An interpreter with an empty `__main__`.
    pub fn new(state: State, console: Box<dyn Console>, interrupt: Arc<AtomicBool>) -> Interpreter {
        let main = Rc::new(Module::new("__main__"));
        let mut builtins = Module::new("builtins");
        builtins.lazy = Some(|_, name| super::intrinsic::builtin(name).or_else(|| crate::library::builtin(name)));
        let mut interpreter = Interpreter {
            stack: Vec::new(),
            frames: Vec::new(),
            pc: 0,
            skipped: 0,
            native_depth: 0,
            collectors: Vec::new(),
            reraising: false,
            explaining: false,
            trial: None,
            builtins: Rc::new(builtins),
            modules: HashMap::new(),
            main: main.clone(),
            state,

            console,
            interrupt,
            folder: None,
        };
        main.set("__name__", Value::from("__main__"));
        main.set("__doc__", Value::None);
        main.set("__builtins__", Value::Module(interpreter.builtins.clone()));
        interpreter.modules.insert("builtins".into(), Value::Module(interpreter.builtins.clone()));
        interpreter.modules.insert("__main__".into(), Value::Module(main));
        interpreter
    }

    /// The module that scripts and prompts run in.
    pub fn main(&self) -> &Rc<Module> {
        &self.main
    }

    /// The session's settings.
    pub fn settings(&mut self) -> &mut State {
        &mut self.state
    }

    /// Where `import` looks for modules of the user.
    pub fn set_folder(&mut self, folder: Option<PathBuf>) {
        self.folder = folder;
    }

    pub(super) fn console(&mut self) -> &mut dyn Console {
        &mut *self.console
    }
}
