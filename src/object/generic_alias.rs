//! `list[int]`: built-in classes with the types of what they hold. Calling one calls the class.

use super::class::class_name;
use super::host::{Args, Host};
use super::object::Object;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Kind, Result};

/// A class and the types in its brackets.
pub struct GenericAlias {
    origin: Value,
    args: Vec<Value>,
}

/// Whether a built-in class can be subscripted.
pub fn is_generic(class: Builtin) -> bool {
    use Builtin::*;
    let group = matches!(class, Exception(Kind::BaseExceptionGroup | Kind::ExceptionGroup));
    group || matches!(class, List | Tuple | Dict | Set | FrozenSet | Type | Enumerate | NdArray | DType | Number)
}

impl GenericAlias {
    pub fn of(origin: Value, key: &Value) -> Value {
        let args = match key {
            Value::Tuple(items) => items.to_vec(),
            one => vec![one.clone()],
        };
        Value::object(GenericAlias { origin, args })
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
                class @ Value::Type(_) => class_name(class),
                Value::Class(class) => format!("{}.{}", class.module, class.qualname.borrow()),
                other => super::repr::repr(cx, other)?,
            });
        }
        if shown.is_empty() {
            shown.push("()".into());
        }
        Ok(format!("{}[{}]", class_name(&self.origin), shown.join(", ")))
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
        if op != "or" || !(other.is_none() || super::inheritance::is_class(other)) {
            return Ok(None);
        }
        let own = Value::object(GenericAlias { origin: self.origin.clone(), args: self.args.clone() });
        if reflected { super::union_type::union(cx, other, &own) } else { super::union_type::union(cx, &own, other) }
            .map(Some)
    }
}
