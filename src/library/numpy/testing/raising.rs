//! Assertions on exceptions and warnings, as functions and as context managers.

use std::cell::RefCell;
use std::rc::Rc;

use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, Bound, Builtin, Entry, Host, List, Object, Value, WarningAction, WarningFilter, call_method, class_name,
    find_attribute, is_instance, is_subclass, repr, str, truth, type_of,
};

crate::entries! { pub ENTRIES:
    Entry::new(
        "numpy.testing.assert_raises",
        "assert_raises(exception_class, *args, **kwargs)",
        "Raises AssertionError unless the call, or the with block, raises the exception.",
        assert_raises,
    ),
    Entry::new(
        "numpy.testing.assert_raises_regex",
        "assert_raises_regex(exception_class, expected_regexp, *args, **kwargs)",
        "As assert_raises; the exception's text must match a pattern too.",
        assert_raises_regex,
    ),
    Entry::new(
        "numpy.testing.assert_warns",
        "assert_warns(warning_class, *args, **kwargs)",
        "Raises AssertionError unless the call, or the with block, warns.",
        assert_warns,
    ),
    Entry::new(
        "numpy.testing.assert_no_warnings",
        "assert_no_warnings(*args, **kwargs)",
        "Raises AssertionError when the call, or the with block, warns.",
        assert_no_warnings,
    ),
}

/// An expected exception; `callee` names what was called, for the message.
struct Raises {
    class: Value,
    pattern: Option<Value>,
    callee: Option<String>,
    exception: RefCell<Value>,
}

impl Raises {
    /// Whether the exception is the expected one; an error where none came, or its text does not match.
    fn judge(&self, cx: &mut dyn Host, exception: Option<&Value>) -> Result<bool> {
        let Some(exception) = exception else {
            let name = match &self.class {
                Value::Tuple(_) => repr(cx, &self.class)?,
                class => class_name(class),
            };
            return Err(Error::new(
                Kind::AssertionError,
                match &self.callee {
                    Some(callee) => format!("{name} not raised by {callee}"),
                    None => format!("{name} not raised"),
                },
            ));
        };
        if !is_instance(cx, exception, &self.class)? {
            return Ok(false);
        }
        *self.exception.borrow_mut() = exception.clone();
        if let Some(pattern) = &self.pattern {
            let text = str(cx, exception)?;
            let module = cx.import("re")?;
            let call = Args::new([pattern.clone(), Value::from(text.as_str())]);
            let found = call_method(cx, &module, "search", call)?;
            if !truth(cx, &found)? {
                let pattern = str(cx, &pattern.clone())?;
                return Err(Error::new(Kind::AssertionError, format!("\"{pattern}\" does not match \"{text}\"")));
            }
        }
        Ok(true)
    }
}

impl Object for Raises {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        "_AssertRaisesContext"
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok((name == "exception").then(|| self.exception.borrow().clone()))
    }

    fn is_context(&self) -> bool {
        true
    }

    fn enter(&self, _cx: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn exit(&self, cx: &mut dyn Host, exception: Option<&Value>) -> Result<bool> {
        self.judge(cx, exception)
    }
}

fn assert_raises(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [class] = args.take();
    expect(cx, args, class.unwrap_or(Value::None), None)
}

fn assert_raises_regex(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [class, pattern] = args.take();
    expect(cx, args, class.unwrap_or(Value::None), pattern)
}

/// A context manager without a callable, else the verdict on the call.
fn expect(cx: &mut dyn Host, args: &mut Bound, class: Value, pattern: Option<Value>) -> Result<Value> {
    let classes = match &class {
        Value::Tuple(classes) => classes.to_vec(),
        one => vec![one.clone()],
    };
    let base = Value::Type(Builtin::Exception(Kind::BaseException));
    for class in &classes {
        let is_class = matches!(class, Value::Type(_) | Value::Class(_));
        if !is_class || !is_subclass(cx, class, &base)? {
            let name = if pattern.is_some() { "assertRaisesRegex()" } else { "assertRaises()" };
            return Err(Error::type_error(format!(
                "{name} arg 1 must be an exception type or tuple of exception types"
            )));
        }
    }
    let mut given = std::mem::take(&mut args.rest);
    let keywords = std::mem::take(&mut args.keywords);
    let mut raises = Raises { class, pattern, callee: None, exception: RefCell::new(Value::None) };
    if given.is_empty() {
        return Ok(Value::object(raises));
    }
    let callee = given.remove(0);
    raises.callee = Some(callee_name(cx, &callee)?);
    match cx.call(&callee, Args { positional: given.into_iter().collect(), keywords }) {
        Ok(_) => raises.judge(cx, None).map(|_| Value::None),
        Err(error) => match raises.judge(cx, Some(&Value::Exception(error.to_exception())))? {
            true => Ok(Value::None),
            false => Err(error),
        },
    }
}

fn callee_name(cx: &mut dyn Host, callee: &Value) -> Result<String> {
    match find_attribute(cx, callee, "__name__")? {
        Some(name) => str(cx, &name),
        None => str(cx, callee),
    }
}

/// What a block or call should warn about; without a category, nothing at all.
struct Warns {
    category: Option<Value>,
    callee: Option<String>,
    saved: RefCell<Option<(Vec<WarningFilter>, Rc<List>)>>,
}

impl Warns {
    fn start(&self, cx: &mut dyn Host) {
        let list = Rc::new(List::new(Vec::new()));
        let warnings = &mut cx.state().warnings;
        let saved = warnings.filters.clone();
        let any = Value::Type(Builtin::Exception(Kind::Warning));
        warnings.filters.insert(0, WarningFilter::of_category(WarningAction::Always, any));
        warnings.recorders.push(list.clone());
        *self.saved.borrow_mut() = Some((saved, list));
    }

    /// Restores the filters; `judged` is false where an exception is under way already.
    fn end(&self, cx: &mut dyn Host, judged: bool) -> Result<()> {
        let Some((filters, list)) = self.saved.borrow_mut().take() else { return Ok(()) };
        let warnings = &mut cx.state().warnings;
        warnings.filters = filters;
        warnings.recorders.pop();
        if !judged {
            return Ok(());
        }
        let place = self.callee.as_ref().map_or(String::new(), |name| format!(" when calling {name}"));
        match &self.category {
            Some(category) => {
                for warning in list.to_vec() {
                    let own = find_attribute(cx, &warning, "category")?.unwrap_or(Value::None);
                    if is_subclass(cx, &own, category)? {
                        return Ok(());
                    }
                }
                Err(Error::new(Kind::AssertionError, format!("No warning raised{place}")))
            }
            None if list.is_empty() => Ok(()),
            None => {
                let shown = repr(cx, &Value::List(list))?;
                Err(Error::new(Kind::AssertionError, format!("Got warnings{place}: {shown}")))
            }
        }
    }
}

impl Object for Warns {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        "_GeneratorContextManager"
    }

    fn is_context(&self) -> bool {
        true
    }

    fn enter(&self, cx: &mut dyn Host, _this: &Value) -> Result<Option<Value>> {
        self.start(cx);
        Ok(Some(Value::None))
    }

    fn exit(&self, cx: &mut dyn Host, exception: Option<&Value>) -> Result<bool> {
        self.end(cx, exception.is_none())?;
        Ok(false)
    }
}

fn assert_warns(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [category] = args.take();
    cx.warn(
        Kind::DeprecationWarning,
        "NumPy warning suppression and assertion utilities are deprecated. Use warnings.catch_warnings, warnings.filterwarnings, pytest.warns, or pytest.filterwarnings instead. (Deprecated NumPy 2.4)",
    )?;
    let category = category.unwrap_or(Value::None);
    if !matches!(category, Value::Type(_) | Value::Class(_)) {
        let kind = class_name(&type_of(&category));
        return Err(Error::type_error(format!("category must be a Warning subclass, not '{kind}'")));
    }
    watch(cx, args, Some(category))
}

fn assert_no_warnings(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    watch(cx, args, None)
}

fn watch(cx: &mut dyn Host, args: &mut Bound, category: Option<Value>) -> Result<Value> {
    let mut given = std::mem::take(&mut args.rest);
    let keywords = std::mem::take(&mut args.keywords);
    if given.is_empty() {
        return Ok(Value::object(Warns { category, callee: None, saved: RefCell::default() }));
    }
    let callee = given.remove(0);
    let name = callee_name(cx, &callee)?;
    let warns = Warns { category, callee: Some(name), saved: RefCell::default() };
    warns.start(cx);
    let result = cx.call(&callee, Args { positional: given.into_iter().collect(), keywords });
    warns.end(cx, result.is_ok())?;
    result
}
