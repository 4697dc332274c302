//! The `operator` module: operators as functions, and functions that fetch.

use crate::error::{Error, Kind, Result};
use crate::library::python::quick;
use crate::object::{
    Args, BinaryOp, Bound, Builtin, CompareOp, Entry, Host, Object, UnaryOp, Value, absolute, binary, call_method,
    compare, contains, delete_item, equal, find_attribute, get_attribute, get_item, inplace, iterate, length, repr,
    set_item, to_index, truth, type_name, unary,
};

macro_rules! operators {
    ($(binary $($name:literal)+ = $op:ident;)* $(inplace $iname:literal = $iop:ident;)* $(compare $cname:literal = $cop:ident;)* $(unary $($uname:literal)+ = $uop:ident;)*) => {
        crate::entries! { pub ENTRIES:
            $($(Entry::new_c(concat!("operator.", $name), concat!($name, "(a, b, /)"), concat!("The operator ", $name, "."), |cx, args| {
                let [a, b] = pair(args);
                binary(cx, BinaryOp::$op, &a, &b)
            }).quick(|args| quick::of_numbers(args, BinaryOp::$op)),)+)*
            $(Entry::new_c(concat!("operator.", $iname), concat!($iname, "(a, b, /)"), concat!("The operator ", $iname, " in place."), |cx, args| {
                let [a, b] = pair(args);
                inplace(cx, BinaryOp::$iop, &a, &b)
            }),)*
            $(Entry::new_c(concat!("operator.", $cname), concat!($cname, "(a, b, /)"), concat!("The comparison ", $cname, "."), |cx, args| {
                let [a, b] = pair(args);
                compare(cx, CompareOp::$cop, &a, &b)
            }),)*
            $($(Entry::new_c(concat!("operator.", $uname), concat!($uname, "(a, /)"), concat!("The operator ", $uname, "."), |cx, args| {
                unary(cx, UnaryOp::$uop, &one(args))
            }),)+)*
        }
    };
}

operators! {
    binary "add" = Add;
    binary "sub" = Sub;
    binary "mul" = Mul;
    binary "matmul" = MatMul;
    binary "truediv" = TrueDiv;
    binary "floordiv" = FloorDiv;
    binary "mod" = Mod;
    binary "pow" = Pow;
    binary "lshift" = LShift;
    binary "rshift" = RShift;
    binary "and_" = BitAnd;
    binary "or_" = BitOr;
    binary "xor" = BitXor;
    inplace "iadd" = Add;
    inplace "isub" = Sub;
    inplace "imul" = Mul;
    inplace "imatmul" = MatMul;
    inplace "itruediv" = TrueDiv;
    inplace "ifloordiv" = FloorDiv;
    inplace "imod" = Mod;
    inplace "ipow" = Pow;
    inplace "ilshift" = LShift;
    inplace "irshift" = RShift;
    inplace "iand" = BitAnd;
    inplace "ior" = BitOr;
    inplace "ixor" = BitXor;
    inplace "iconcat" = Add;
    compare "eq" = Eq;
    compare "ne" = Ne;
    compare "lt" = Lt;
    compare "le" = Le;
    compare "gt" = Gt;
    compare "ge" = Ge;
    unary "neg" = Neg;
    unary "pos" = Pos;
    unary "invert" "inv" = Invert;
}

crate::entries! { pub MORE:
    Entry::new_c("operator.not_", "not_(a, /)", "Whether a value counts as false.", |cx, args| Ok(Value::Bool(!truth(cx, &one(args))?))),
    Entry::new_c("operator.truth", "truth(a, /)", "Whether a value counts as true.", |cx, args| truth(cx, &one(args)).map(Value::Bool)),
    Entry::new_c("operator.abs", "abs(a, /)", "The absolute value.", |cx, args| absolute(cx, &one(args))),
    Entry::new_c("operator.index", "index(a, /)", "The integer that an object stands for.", |cx, args| to_index(cx, &one(args))),
    Entry::new_c("operator.is_", "is_(a, b, /)", "Whether two names are of one object.", |_, args| { let [a, b] = pair(args); Ok(Value::Bool(a.is(&b))) }),
    Entry::new_c("operator.is_not", "is_not(a, b, /)", "Whether two names are of different objects.", |_, args| { let [a, b] = pair(args); Ok(Value::Bool(!a.is(&b))) }),
    Entry::new_c("operator.contains", "contains(a, b, /)", "Whether b is in a.", |cx, args| { let [a, b] = pair(args); contains(cx, &a, &b).map(Value::Bool) }),
    Entry::new_c("operator.getitem", "getitem(a, b, /)", "a[b]", |cx, args| { let [a, b] = pair(args); get_item(cx, &a, &b) }),
    Entry::new_c("operator.setitem", "setitem(a, b, c, /)", "a[b] = c", setitem),
    Entry::new_c("operator.delitem", "delitem(a, b, /)", "del a[b]", |cx, args| { let [a, b] = pair(args); delete_item(cx, &a, &b).map(|()| Value::None) }),
    Entry::new_c("operator.concat", "concat(a, b, /)", "a + b, for sequences.", concat),
    Entry::new_c("operator.countOf", "countOf(a, b, /)", "How many items of a equal b.", count_of),
    Entry::new_c("operator.indexOf", "indexOf(a, b, /)", "The position of the first item of a that equals b.", index_of),
    Entry::new_c("operator.length_hint", "length_hint(obj, default=0, /)", "The expected length.", length_hint),
    Entry::new_c("operator.call", "call(obj, /, *args, **kwargs)", "obj(*args, **kwargs)", call),
    Entry::new_c("operator.itemgetter", "itemgetter(*items)", "A function that fetches items.", itemgetter),
    Entry::new_c("operator.attrgetter", "attrgetter(*attrs)", "A function that fetches attributes.", attrgetter),
    Entry::new_c("operator.methodcaller", "methodcaller(name=None, /, *args, **kwargs)", "A function that calls a method.", methodcaller),
}

fn one(args: &mut Bound) -> Value {
    let [a] = args.take();
    a.unwrap_or(Value::None)
}

fn pair(args: &mut Bound) -> [Value; 2] {
    args.take().map(|value| value.unwrap_or(Value::None))
}

fn setitem(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, c] = args.take().map(|value| value.unwrap_or(Value::None));
    set_item(cx, &a, &b, c)?;
    Ok(Value::None)
}

fn concat(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = pair(args);
    if matches!(
        a,
        Value::Int(_) | Value::BigInt(_) | Value::Bool(_) | Value::Float(_) | Value::Complex(_) | Value::None
    ) {
        return Err(Error::type_error(format!("'{}' object can't be concatenated", type_name(&a))));
    }
    binary(cx, BinaryOp::Add, &a, &b)
}

fn count_of(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = pair(args);
    let (mut items, mut count) = (iterate(cx, &a)?, 0);
    while let Some(item) = items.next(cx)? {
        count += (item.is(&b) || equal(cx, &item, &b)?) as i64;
    }
    Ok(Value::Int(count))
}

fn index_of(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = pair(args);
    let (mut items, mut place) = (iterate(cx, &a)?, 0);
    while let Some(item) = items.next(cx)? {
        if item.is(&b) || equal(cx, &item, &b)? {
            return Ok(Value::Int(place));
        }
        place += 1;
    }
    Err(Error::value("sequence.index(x): x not in sequence"))
}

fn length_hint(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value, default] = args.take();
    let value = value.unwrap_or(Value::None);
    let default = default.unwrap_or(Value::Int(0));
    to_index(cx, &default)?;
    match length(cx, &value) {
        Ok(length) => return Ok(Value::from(length)),
        Err(error) if error.kind().is_a(Kind::TypeError) => {}
        Err(error) => return Err(error),
    }
    let Some(hint) = find_attribute(cx, &value, "__length_hint__")? else { return Ok(default) };
    match cx.call(&hint, Args::default()) {
        Ok(Value::NotImplemented) => Ok(default),
        Ok(Value::Int(hint)) if hint < 0 => Err(Error::value("__length_hint__() should return >= 0")),
        Ok(hint @ (Value::Int(_) | Value::Bool(_) | Value::BigInt(_))) => Ok(hint),
        Ok(other) => {
            let kind = type_name(&other);
            Err(Error::type_error(format!("__length_hint__ must be an integer, not {kind}")))
        }
        Err(error) if error.kind().is_a(Kind::TypeError) => Ok(default),
        Err(error) => Err(error),
    }
}

fn call(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let rest = std::mem::take(&mut args.rest);
    let keywords = std::mem::take(&mut args.keywords);
    let callee = one(args);
    cx.call(&callee, Args { positional: rest.into(), keywords })
}

/// `itemgetter`, `attrgetter` and `methodcaller` objects.
enum Fetch {
    Items(Vec<Value>),
    /// Dotted paths.
    Attributes(Vec<String>),
    Method(String, Args),
}

/// The position that an `itemgetter` of one integer fetches.
pub fn fetched_position(getter: &Value) -> Option<usize> {
    match getter.downcast::<Fetch>()? {
        Fetch::Items(keys) => match keys[..] {
            [Value::Int(at)] => usize::try_from(at).ok(),
            _ => None,
        },
        _ => None,
    }
}

fn several(values: Vec<Value>) -> Value {
    match <[Value; 1]>::try_from(values) {
        Ok([one]) => one,
        Err(many) => Value::tuple(many),
    }
}

impl Object for Fetch {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        match self {
            Fetch::Items(_) => "operator.itemgetter",
            Fetch::Attributes(_) => "operator.attrgetter",
            Fetch::Method(..) => "operator.methodcaller",
        }
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        let mut parts = Vec::new();
        match self {
            Fetch::Items(keys) => {
                for key in keys {
                    parts.push(repr(cx, key)?);
                }
            }
            Fetch::Attributes(names) => {
                for name in names {
                    parts.push(repr(cx, &Value::from(name.as_str()))?);
                }
            }
            Fetch::Method(name, args) => {
                parts.push(repr(cx, &Value::from(name.as_str()))?);
                for value in &args.positional {
                    parts.push(repr(cx, value)?);
                }
                for (name, value) in &args.keywords {
                    parts.push(format!("{name}={}", repr(cx, value)?));
                }
            }
        }
        Ok(format!("{}({})", self.type_name(), parts.join(", ")))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        let name = self.type_name().trim_start_matches("operator.");
        let [value] = args.positional.as_slice() else {
            return Err(Error::type_error(format!("{name} expected 1 argument, got {}", args.positional.len())));
        };
        if !args.keywords.is_empty() {
            return Err(Error::type_error(format!("{name}() takes no keyword arguments")));
        }
        match self {
            Fetch::Items(keys) => {
                Ok(several(keys.iter().map(|key| get_item(cx, value, key)).collect::<Result<Vec<_>>>()?))
            }
            Fetch::Attributes(paths) => {
                let mut found = Vec::with_capacity(paths.len());
                for path in paths {
                    let mut at = value.clone();
                    for name in path.split('.') {
                        at = get_attribute(cx, &at, name)?;
                    }
                    found.push(at);
                }
                Ok(several(found))
            }
            Fetch::Method(name, args) => call_method(cx, value, name, args.clone()),
        }
    }
}

fn itemgetter(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let items = std::mem::take(&mut args.rest);
    match items.is_empty() {
        true => Err(Error::type_error("itemgetter expected 1 argument, got 0")),
        false => Ok(Value::object(Fetch::Items(items))),
    }
}

fn attrgetter(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let names = std::mem::take(&mut args.rest);
    if names.is_empty() {
        return Err(Error::type_error("attrgetter expected 1 argument, got 0"));
    }
    let mut paths = Vec::new();
    for name in names {
        match name {
            Value::Str(name) => paths.push(name.to_string()),
            _ => return Err(Error::type_error("attribute name must be a string")),
        }
    }
    Ok(Value::object(Fetch::Attributes(paths)))
}

fn methodcaller(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let rest = std::mem::take(&mut args.rest);
    let keywords = std::mem::take(&mut args.keywords);
    if args.values.first().is_none_or(Option::is_none) {
        return Err(Error::type_error("methodcaller needs at least one argument, the method name"));
    }
    match one(args) {
        Value::Str(name) => {
            Ok(Value::object(Fetch::Method(name.to_string(), Args { positional: rest.into(), keywords })))
        }
        _ => Err(Error::type_error("method name must be a string")),
    }
}

/// The names with underscores, `operator.__add__`, for the same functions.
pub fn special(name: &str) -> Option<Value> {
    let plain = name.strip_prefix("__")?.strip_suffix("__")?;
    const NAMES: [&str; 47] = [
        "lt",
        "le",
        "eq",
        "ne",
        "ge",
        "gt",
        "not",
        "abs",
        "add",
        "and",
        "call",
        "floordiv",
        "index",
        "inv",
        "invert",
        "lshift",
        "mod",
        "mul",
        "matmul",
        "neg",
        "or",
        "pos",
        "pow",
        "rshift",
        "sub",
        "truediv",
        "xor",
        "concat",
        "contains",
        "delitem",
        "getitem",
        "setitem",
        "iadd",
        "iand",
        "iconcat",
        "ifloordiv",
        "ilshift",
        "imod",
        "imul",
        "imatmul",
        "ior",
        "ipow",
        "irshift",
        "isub",
        "itruediv",
        "ixor",
        "is_",
    ];
    if !NAMES.contains(&plain) {
        return None;
    }
    let keyword = ["not", "and", "or"].contains(&plain);
    let wanted = if keyword { format!("{plain}_") } else { plain.to_string() };
    ENTRIES.iter().chain(MORE).find(|entry| entry.name() == wanted).map(Value::Entry)
}
