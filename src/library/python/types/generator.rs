//! Methods of generators, coroutines and asynchronous generators, and of what those are awaited through. How they are driven is
//! known to the interpreter.

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

pub static ASYNC_TABLE: TypeTable = TypeTable {
    doc: "What a function defined by `async def` with `yield` gives.",
    methods: &[ASYNC_METHODS],
    ..TypeTable::EMPTY
};

pub static AWAITABLE_TABLE: TypeTable =
    TypeTable { doc: "What is driven while something is awaited.", methods: &[AWAITABLE_METHODS], ..TypeTable::EMPTY };

crate::entries! { ASYNC_METHODS:
    Entry::new_c("async_generator.__aiter__", "__aiter__(self, /)", "The asynchronous generator itself.", |cx, args| drive(cx, args, "__aiter__")),
    Entry::new_c("async_generator.__anext__", "__anext__(self, /)", "An awaitable of the next item.", |cx, args| drive(cx, args, "__anext__")),
    Entry::new_c("async_generator.asend", "asend(self, value, /)", "An awaitable that goes on with a value for the `yield` that it stands at.", |cx, args| drive(cx, args, "asend")),
    Entry::new_unpacked("async_generator.athrow", "athrow(self, type, value=None, traceback=None, /)", "An awaitable that raises an exception where it stands.", |cx, args| drive(cx, args, "athrow")),
    Entry::new_c("async_generator.aclose", "aclose(self, /)", "An awaitable that ends it.", |cx, args| drive(cx, args, "aclose")),
}

crate::entries! { AWAITABLE_METHODS:
    Entry::new_c("coroutine_wrapper.send", "send(self, value, /)", "Goes on with a value for what is awaited.", |cx, args| drive(cx, args, "send")),
    Entry::new_unpacked("coroutine_wrapper.throw", "throw(self, type, value=None, traceback=None, /)", "Raises an exception where it stands.", |cx, args| drive(cx, args, "throw")),
    Entry::new_c("coroutine_wrapper.close", "close(self, /)", "Ends it.", |cx, args| drive(cx, args, "close")),
    Entry::new_c("coroutine_wrapper.__await__", "__await__(self, /)", "An iterator that drives it.", |cx, args| drive(cx, args, "__await__")),
}

fn drive(cx: &mut dyn Host, args: &mut Bound, method: &str) -> Result<Value> {
    let mut given = args.values.drain(..).map_while(|value| value);
    let this = given.next().unwrap_or(Value::None);
    let rest: Vec<Value> = given.collect();
    cx.drive(&this, method, &rest)
}
