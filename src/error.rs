//! The one error type below the evaluator: a Python exception kind and the exact message.
//!
//! Rooms below `eval` return [`Result`]; `eval` turns an [`Error`] into a raised exception and adds where it happened.
//! The payload carries, unread, an exception *instance* that a script raised and that travels through library code
//! (a key function that fails inside `sorted`), so that the same object arrives where it is caught.

use std::any::Any;
use std::cell::OnceCell;
use std::fmt;
use std::rc::Rc;

pub type Result<T> = std::result::Result<T, Error>;

/// A Python exception kind, a message, and optionally the raised instance.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: Kind,
    message: OnceCell<String>,
    payload: Option<Rc<dyn Any>>,
    /// What the message is made of when somebody asks for it: most raised instances are caught unread.
    tell: Option<Tell>,
}

/// The message of a raised instance.
pub type Tell = fn(&dyn Any) -> String;

macro_rules! kinds {
    ($($name:ident $text:literal in $module:literal < $parent:ident;)*) => {
        /// Every built-in exception class of CPython 3.11 and NumPy 2.4 that can be raised here.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[repr(u8)]
        pub enum Kind { $($name,)* }

        impl Kind {
            pub const ALL: &'static [Kind] = &[$(Kind::$name,)*];

            /// The class's `__name__`.
            pub const fn name(self) -> &'static str {
                match self { $(Kind::$name => $text,)* }
            }

            /// The class's `__module__`.
            pub const fn module(self) -> &'static str {
                match self { $(Kind::$name => $module,)* }
            }

            /// The first base class; `BaseException` is its own.
            pub const fn parent(self) -> Kind {
                match self { $(Kind::$name => Kind::$parent,)* }
            }
        }
    };
}

kinds! {
    BaseException "BaseException" in "builtins" < BaseException;
    SystemExit "SystemExit" in "builtins" < BaseException;
    KeyboardInterrupt "KeyboardInterrupt" in "builtins" < BaseException;
    GeneratorExit "GeneratorExit" in "builtins" < BaseException;
    Exception "Exception" in "builtins" < BaseException;
    BaseExceptionGroup "BaseExceptionGroup" in "builtins" < BaseException;
    ExceptionGroup "ExceptionGroup" in "builtins" < BaseExceptionGroup;
    StopIteration "StopIteration" in "builtins" < Exception;
    ArithmeticError "ArithmeticError" in "builtins" < Exception;
    FloatingPointError "FloatingPointError" in "builtins" < ArithmeticError;
    OverflowError "OverflowError" in "builtins" < ArithmeticError;
    ZeroDivisionError "ZeroDivisionError" in "builtins" < ArithmeticError;
    AssertionError "AssertionError" in "builtins" < Exception;
    AttributeError "AttributeError" in "builtins" < Exception;
    BufferError "BufferError" in "builtins" < Exception;
    EOFError "EOFError" in "builtins" < Exception;
    ImportError "ImportError" in "builtins" < Exception;
    ModuleNotFoundError "ModuleNotFoundError" in "builtins" < ImportError;
    LookupError "LookupError" in "builtins" < Exception;
    IndexError "IndexError" in "builtins" < LookupError;
    KeyError "KeyError" in "builtins" < LookupError;
    MemoryError "MemoryError" in "builtins" < Exception;
    ArrayMemoryError "MemoryError" in "numpy._core._exceptions" < MemoryError;
    NameError "NameError" in "builtins" < Exception;
    UnboundLocalError "UnboundLocalError" in "builtins" < NameError;
    OSError "OSError" in "builtins" < Exception;
    ConnectionError "ConnectionError" in "builtins" < OSError;
    BlockingIOError "BlockingIOError" in "builtins" < OSError;
    BrokenPipeError "BrokenPipeError" in "builtins" < ConnectionError;
    ChildProcessError "ChildProcessError" in "builtins" < OSError;
    ConnectionAbortedError "ConnectionAbortedError" in "builtins" < ConnectionError;
    ConnectionRefusedError "ConnectionRefusedError" in "builtins" < ConnectionError;
    ConnectionResetError "ConnectionResetError" in "builtins" < ConnectionError;
    FileExistsError "FileExistsError" in "builtins" < OSError;
    FileNotFoundError "FileNotFoundError" in "builtins" < OSError;
    InterruptedError "InterruptedError" in "builtins" < OSError;
    IsADirectoryError "IsADirectoryError" in "builtins" < OSError;
    NotADirectoryError "NotADirectoryError" in "builtins" < OSError;
    PermissionError "PermissionError" in "builtins" < OSError;
    ProcessLookupError "ProcessLookupError" in "builtins" < OSError;
    TimeoutError "TimeoutError" in "builtins" < OSError;
    ReferenceError "ReferenceError" in "builtins" < Exception;
    RuntimeError "RuntimeError" in "builtins" < Exception;
    NotImplementedError "NotImplementedError" in "builtins" < RuntimeError;
    RecursionError "RecursionError" in "builtins" < RuntimeError;
    StopAsyncIteration "StopAsyncIteration" in "builtins" < Exception;
    SyntaxError "SyntaxError" in "builtins" < Exception;
    IndentationError "IndentationError" in "builtins" < SyntaxError;
    TabError "TabError" in "builtins" < IndentationError;
    SystemError "SystemError" in "builtins" < Exception;
    TypeError "TypeError" in "builtins" < Exception;
    ValueError "ValueError" in "builtins" < Exception;
    UnicodeError "UnicodeError" in "builtins" < ValueError;
    UnicodeDecodeError "UnicodeDecodeError" in "builtins" < UnicodeError;
    UnicodeEncodeError "UnicodeEncodeError" in "builtins" < UnicodeError;
    UnicodeTranslateError "UnicodeTranslateError" in "builtins" < UnicodeError;
    Warning "Warning" in "builtins" < Exception;
    DeprecationWarning "DeprecationWarning" in "builtins" < Warning;
    PendingDeprecationWarning "PendingDeprecationWarning" in "builtins" < Warning;
    RuntimeWarning "RuntimeWarning" in "builtins" < Warning;
    SyntaxWarning "SyntaxWarning" in "builtins" < Warning;
    ResourceWarning "ResourceWarning" in "builtins" < Warning;
    FutureWarning "FutureWarning" in "builtins" < Warning;
    ImportWarning "ImportWarning" in "builtins" < Warning;
    UnicodeWarning "UnicodeWarning" in "builtins" < Warning;
    BytesWarning "BytesWarning" in "builtins" < Warning;
    EncodingWarning "EncodingWarning" in "builtins" < Warning;
    UserWarning "UserWarning" in "builtins" < Warning;
    AxisError "AxisError" in "numpy.exceptions" < ValueError;
    ComplexWarning "ComplexWarning" in "numpy.exceptions" < RuntimeWarning;
    DTypePromotionError "DTypePromotionError" in "numpy.exceptions" < TypeError;
    RankWarning "RankWarning" in "numpy.exceptions" < RuntimeWarning;
    TooHardError "TooHardError" in "numpy.exceptions" < RuntimeError;
    VisibleDeprecationWarning "VisibleDeprecationWarning" in "numpy.exceptions" < UserWarning;
    LinAlgError "LinAlgError" in "numpy.linalg" < ValueError;
    UFuncTypeError "UFuncTypeError" in "numpy._core._exceptions" < TypeError;
    UFuncNoLoopError "UFuncTypeError" in "numpy._core._exceptions" < UFuncTypeError;
    UFuncBinaryResolutionError "UFuncTypeError" in "numpy._core._exceptions" < UFuncTypeError;
    UFuncCastingError "UFuncTypeError" in "numpy._core._exceptions" < UFuncTypeError;
    UFuncInputCastingError "UFuncTypeError" in "numpy._core._exceptions" < UFuncCastingError;
    UFuncOutputCastingError "UFuncTypeError" in "numpy._core._exceptions" < UFuncCastingError;
}

impl Kind {
    /// The second base class, of the few that have one.
    pub const fn second_parent(self) -> Option<Kind> {
        match self {
            Kind::AxisError => Some(Kind::IndexError),
            Kind::ExceptionGroup => Some(Kind::Exception),
            _ => None,
        }
    }

    /// Whether this class is `other` or derives from it.
    pub fn is_a(self, other: Kind) -> bool {
        let mut kind = self;
        loop {
            if kind == other || kind.second_parent().is_some_and(|second| second.is_a(other)) {
                return true;
            }
            if kind == Kind::BaseException {
                return false;
            }
            kind = kind.parent();
        }
    }

    /// The class's `__qualname__`. NumPy shows some private classes under the `__name__` of their base.
    pub const fn qualname(self) -> &'static str {
        match self {
            Kind::ArrayMemoryError => "_ArrayMemoryError",
            Kind::UFuncNoLoopError => "_UFuncNoLoopError",
            Kind::UFuncBinaryResolutionError => "_UFuncBinaryResolutionError",
            Kind::UFuncCastingError => "_UFuncCastingError",
            Kind::UFuncInputCastingError => "_UFuncInputCastingError",
            Kind::UFuncOutputCastingError => "_UFuncOutputCastingError",
            other => other.name(),
        }
    }

    /// The name a traceback shows: qualified by the module unless that is `builtins`.
    pub fn qualified_name(self) -> String {
        match self.module() {
            "builtins" => self.name().to_string(),
            module => format!("{module}.{}", self.qualname()),
        }
    }

    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

impl Error {
    pub fn new(kind: Kind, message: impl Into<String>) -> Error {
        Error(Box::new(Inner { kind, message: OnceCell::from(message.into()), payload: None, tell: None }))
    }

    /// An error that carries the raised instance; only `object` and `eval` look inside.
    pub fn with_payload(kind: Kind, payload: Rc<dyn Any>, tell: Tell) -> Error {
        Error(Box::new(Inner { kind, message: OnceCell::new(), payload: Some(payload), tell: Some(tell) }))
    }

    /// The same with a message that is known.
    pub fn with_message(kind: Kind, payload: Rc<dyn Any>, message: impl Into<String>) -> Error {
        Error(Box::new(Inner { kind, message: OnceCell::from(message.into()), payload: Some(payload), tell: None }))
    }

    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    pub fn message(&self) -> &str {
        self.0.message.get_or_init(|| match (self.0.tell, &self.0.payload) {
            (Some(tell), Some(payload)) => tell(&**payload),
            _ => String::new(),
        })
    }

    pub fn payload(&self) -> Option<&Rc<dyn Any>> {
        self.0.payload.as_ref()
    }

    pub fn type_error(message: impl Into<String>) -> Error {
        Error::new(Kind::TypeError, message)
    }

    pub fn value(message: impl Into<String>) -> Error {
        Error::new(Kind::ValueError, message)
    }

    pub fn index(message: impl Into<String>) -> Error {
        Error::new(Kind::IndexError, message)
    }

    pub fn attribute(message: impl Into<String>) -> Error {
        Error::new(Kind::AttributeError, message)
    }

    pub fn overflow(message: impl Into<String>) -> Error {
        Error::new(Kind::OverflowError, message)
    }

    pub fn zero_division(message: impl Into<String>) -> Error {
        Error::new(Kind::ZeroDivisionError, message)
    }

    pub fn runtime(message: impl Into<String>) -> Error {
        Error::new(Kind::RuntimeError, message)
    }

    pub fn not_implemented(message: impl Into<String>) -> Error {
        Error::new(Kind::NotImplementedError, message)
    }

    pub fn memory(message: impl Into<String>) -> Error {
        Error::new(Kind::MemoryError, message)
    }

    /// `axis 2 is out of bounds for array of dimension 2`, as `normalize_axis_index` raises it.
    pub fn axis(axis: i64, ndim: usize) -> Error {
        Error::new(Kind::AxisError, format!("axis {axis} is out of bounds for array of dimension {ndim}"))
    }

    /// What an argument that NumPy has, and Newaxis has not yet, is answered with.
    pub fn unsupported_argument(function: &str, argument: &str) -> Error {
        Error::not_implemented(format!("{function}: the argument '{argument}' is not available in newaxis yet"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.message().is_empty() {
            f.write_str(&self.0.kind.qualified_name())
        } else {
            write!(f, "{}: {}", self.0.kind.qualified_name(), self.message())
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}
