//! `np.errstate`: the error state of a `with` block, or of every call of a decorated function.

use std::cell::{Cell, RefCell};

use super::settings::{check_call, updated};
use crate::error::{Error, Result};
use crate::object::{Args, Bound, Builtin, Entry, ErrorState, Host, Object, TypeTable, Value, find_attribute};

pub static TABLE: TypeTable = TypeTable {
    doc: "A context manager for floating-point error handling.",
    construct: Some(&CONSTRUCT),
    methods: &[],
    getters: &[],
    statics: &[],
};

static CONSTRUCT: Entry = Entry::new(
    "numpy.errstate",
    "errstate(*, call=<unspecified>, all=None, divide=None, over=None, under=None, invalid=None)",
    "A context manager for floating-point error handling.",
    construct,
);

/// The settings of one `errstate`, and what they replaced while it is entered.
#[derive(Clone)]
struct Scope {
    call: Option<Value>,
    modes: [Option<Value>; 5],
    saved: RefCell<Option<(ErrorState, Value)>>,
    used: Cell<bool>,
}

/// A function whose calls run within the settings.
struct Decorated {
    function: Value,
    scope: Scope,
}

fn construct(_cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [call, all, divide, over, under, invalid] = args.take();
    let modes = [all, divide, over, under, invalid];
    Ok(Value::object(Scope { call, modes, saved: RefCell::default(), used: Cell::new(false) }))
}

impl Scope {
    /// Puts the settings in force; the old ones are given back.
    fn start(&self, cx: &mut dyn Host) -> Result<(ErrorState, Value)> {
        let new = updated(cx, self.modes.clone())?;
        if let Some(call) = &self.call {
            check_call(cx, call)?;
        }
        let state = cx.state();
        let errors = std::mem::replace(&mut state.errors, new);
        let call = match &self.call {
            Some(call) => std::mem::replace(&mut state.error_call, call.clone()),
            None => state.error_call.clone(),
        };
        Ok((errors, call))
    }

    fn end(cx: &mut dyn Host, saved: (ErrorState, Value)) {
        let state = cx.state();
        (state.errors, state.error_call) = saved;
    }
}

impl Object for Scope {
    fn builtin(&self) -> Builtin {
        Builtin::ErrState
    }

    fn is_context(&self) -> bool {
        true
    }

    fn enter(&self, cx: &mut dyn Host, _this: &Value) -> Result<Option<Value>> {
        if self.used.get() {
            return Err(Error::type_error("Cannot enter `np.errstate` twice."));
        }
        let saved = self.start(cx)?;
        self.used.set(true);
        *self.saved.borrow_mut() = Some(saved);
        Ok(Some(Value::None))
    }

    fn exit(&self, cx: &mut dyn Host, _exception: Option<&Value>) -> Result<bool> {
        if let Some(saved) = self.saved.borrow_mut().take() {
            Scope::end(cx, saved);
        }
        Ok(false)
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn call(&self, _cx: &mut dyn Host, args: Args) -> Result<Value> {
        match args.positional.into_iter().next() {
            Some(function) => Ok(Value::object(Decorated { function, scope: self.clone() })),
            None => Err(Error::type_error("errstate.__call__() missing 1 required positional argument: 'func'")),
        }
    }
}

impl Object for Decorated {
    fn builtin(&self) -> Builtin {
        Builtin::Function
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn binds_as_method(&self) -> bool {
        true
    }

    fn attribute(&self, cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        match name {
            "__wrapped__" => Ok(Some(self.function.clone())),
            "__name__" | "__qualname__" | "__doc__" | "__module__" => find_attribute(cx, &self.function, name),
            _ => Ok(None),
        }
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        let saved = self.scope.start(cx)?;
        let result = cx.call(&self.function, args);
        Scope::end(cx, saved);
        result
    }
}
