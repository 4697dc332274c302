//! `list[int]`: built-in classes with the types of what they hold. Calling one calls the class.

use super::class::class_name;
use super::host::{Args, Host};
use super::object::Object;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Kind, Result};

/// A class and the types in its brackets.
pub struct GenericAlias {
    origin: Value,
    args: Vec<Value>,
}

/// Whether a built-in class can be subscripted.
pub fn is_generic(class: Builtin) -> bool {
    use Builtin::*;
    let group = matches!(class, Exception(Kind::BaseExceptionGroup | Kind::ExceptionGroup));
    group
        || matches!(class, List | Tuple | Dict | Set | FrozenSet | Type | Enumerate | NdArray | DType)
        || class.is_subclass(Number)
}

impl GenericAlias {
    /// `origin[key]`.
    ///
    /// Errors: `TypeError` where a class of NumPy has more or fewer types of its own.
    pub fn of(origin: Value, key: &Value) -> Result<Value> {
        let args = match key {
            Value::Tuple(items) => items.to_vec(),
            one => vec![one.clone()],
        };
        if let Value::Type(class) = &origin
            && class.module() == "numpy"
        {
            check_count(*class, args.len())?;
        }
        Ok(Value::object(GenericAlias { origin, args }))
    }
}

/// How many types NumPy's generic classes take.
fn check_count(class: Builtin, given: usize) -> Result<()> {
    let (least, most) = match class {
        Builtin::NdArray => (1, 2),
        Builtin::ComplexFloating => (1, 2),
        class if class.num().is_some() => {
            let text = format!("There are no type variables left in {}", full_name(class));
            return Err(Error::type_error(text));
        }
        _ => (1, 1),
    };
    match given {
        n if n < least => Err(Error::type_error(format!("Too few arguments for {}", full_name(class)))),
        n if n > most => Err(Error::type_error(format!("Too many arguments for {}", full_name(class)))),
        _ => Ok(()),
    }
}

/// `list`, `numpy.ndarray`.
fn full_name(class: Builtin) -> String {
    match class.module() {
        "builtins" => class.name().to_string(),
        module => format!("{module}.{}", class.name()),
    }
}

/// A class within an alias, as it is told with its module.
fn class_text(class: &Value) -> String {
    match class {
        Value::Type(class) => full_name(*class),
        other => class_name(other),
    }
}

impl Object for GenericAlias {
    fn builtin(&self) -> Builtin {
        Builtin::GenericAlias
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        let mut shown = Vec::new();
        for arg in &self.args {
            shown.push(match arg {
                Value::Ellipsis => "...".into(),
                Value::Type(Builtin::NoneType) => "None".into(),
                class @ Value::Type(_) => class_text(class),
                Value::Class(class) => format!("{}.{}", class.module, class.qualname.borrow()),
                other => super::repr::repr(cx, other)?,
            });
        }
        if shown.is_empty() {
            shown.push("()".into());
        }
        Ok(format!("{}[{}]", class_text(&self.origin), shown.join(", ")))
    }

    fn attribute(&self, cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "__origin__" => Some(self.origin.clone()),
            "__args__" => Some(Value::tuple(self.args.clone())),
            "__parameters__" => Some(Value::tuple(Vec::new())),
            "__mro_entries__" => Some(super::slot_method::constant_method(Value::tuple(vec![self.origin.clone()]))),
            "__class__" => None,
            _ => super::attribute::find_attribute(cx, &self.origin, name)?,
        })
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        cx.call(&self.origin, args)
    }

    fn eq(&self, cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        let Some(other) = other.downcast::<GenericAlias>() else { return Ok(None) };
        let args = [&self.args, &other.args].map(|args| Value::tuple(args.clone()));
        Ok(Some(self.origin.is(&other.origin) && super::compare::equal(cx, &args[0], &args[1])?))
    }

    fn hash(&self, cx: &mut dyn Host) -> Result<Option<i64>> {
        let parts = Value::tuple(std::iter::once(&self.origin).chain(&self.args).cloned().collect());
        super::hash::hash(cx, &parts).map(Some)
    }

    fn binary(&self, cx: &mut dyn Host, op: &str, other: &Value, reflected: bool) -> Result<Option<Value>> {
        let is_alias = other.downcast::<GenericAlias>().is_some();
        if op != "or" || !(other.is_none() || is_alias || super::inheritance::is_class(other)) {
            return Ok(None);
        }
        let own = Value::object(GenericAlias { origin: self.origin.clone(), args: self.args.clone() });
        if reflected { super::union_type::union(cx, other, &own) } else { super::union_type::union(cx, &own, other) }
            .map(Some)
    }
}
