//! Methods of generators and coroutines. How they are driven is known to the interpreter.

use crate::error::Result;
use crate::object::{Bound, Entry, Host, TypeTable, Value};

pub static TABLE: TypeTable =
    TypeTable { doc: "What a function with `yield` gives.", methods: &[METHODS], ..TypeTable::EMPTY };

pub static COROUTINE_TABLE: TypeTable = TypeTable {
    doc: "What a function defined by `async def` gives.",
    methods: &[COROUTINE_METHODS],
    ..TypeTable::EMPTY
};

crate::entries! { METHODS:
    Entry::new_c("generator.send", "send(self, value, /)", "Goes on with a value for the `yield` that it stands at.", |cx, args| drive(cx, args, "send")),
    Entry::new_unpacked("generator.throw", "throw(self, type, value=None, traceback=None, /)", "Raises an exception where it stands.", |cx, args| drive(cx, args, "throw")),
    Entry::new_c("generator.close", "close(self, /)", "Ends it.", |cx, args| drive(cx, args, "close")),
}

crate::entries! { COROUTINE_METHODS:
    Entry::new_c("coroutine.send", "send(self, value, /)", "Goes on with a value for what it awaits.", |cx, args| drive(cx, args, "send")),
    Entry::new_unpacked("coroutine.throw", "throw(self, type, value=None, traceback=None, /)", "Raises an exception where it stands.", |cx, args| drive(cx, args, "throw")),
    Entry::new_c("coroutine.close", "close(self, /)", "Ends it.", |cx, args| drive(cx, args, "close")),
    Entry::new_c("coroutine.__await__", "__await__(self, /)", "An iterator that drives it.", |cx, args| drive(cx, args, "__await__")),
}

fn drive(cx: &mut dyn Host, args: &mut Bound, method: &str) -> Result<Value> {
    let mut given = args.values.drain(..).map_while(|value| value);
    let this = given.next().unwrap_or(Value::None);
    let rest: Vec<Value> = given.collect();
    cx.drive(&this, method, &rest)
}
