//! `int | str`: unions of classes.

use super::class::class_name;
use super::host::Host;
use super::object::Object;
use super::types::Builtin;
use super::value::Value;
use crate::error::Result;

/// A union; members are classes or `None`.
struct UnionType(Vec<Value>);

/// `a | b` of classes, of `None`, and of unions.
pub fn union(_cx: &mut dyn Host, a: &Value, b: &Value) -> Result<Value> {
    let mut members: Vec<Value> = Vec::new();
    for side in [a, b] {
        let of_side = match side.downcast::<UnionType>() {
            Some(union) => union.0.clone(),
            None if side.is_none() => vec![Value::Type(Builtin::NoneType)],
            None => vec![side.clone()],
        };
        for member in of_side {
            if !members.iter().any(|other| other.is(&member)) {
                members.push(member);
            }
        }
    }
    match <[Value; 1]>::try_from(members) {
        Ok([one]) => Ok(one),
        Err(members) => Ok(Value::object(UnionType(members))),
    }
}

impl Object for UnionType {
    fn builtin(&self) -> Builtin {
        Builtin::UnionType
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        let mut names = Vec::new();
        for member in &self.0 {
            names.push(match member {
                Value::Type(Builtin::NoneType) => "None".to_string(),
                Value::Type(_) => class_name(member),
                Value::Class(class) => format!("{}.{}", class.module, class.qualname.borrow()),
                other => super::repr::repr(cx, other)?,
            });
        }
        Ok(names.join(" | "))
    }

    /// The order of the members does not matter.
    fn eq(&self, cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        let Some(other) = other.downcast::<UnionType>() else { return Ok(None) };
        if self.0.len() != other.0.len() {
            return Ok(Some(false));
        }
        for member in &self.0 {
            let mut found = false;
            for theirs in &other.0 {
                found |= super::compare::equal(cx, member, theirs)?;
            }
            if !found {
                return Ok(Some(false));
            }
        }
        Ok(Some(true))
    }

    fn hash(&self, cx: &mut dyn Host) -> Result<Option<i64>> {
        let mut sum = 0i64;
        for member in &self.0 {
            sum = sum.wrapping_add(super::hash::hash(cx, member)?);
        }
        Ok(Some(sum))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok((name == "__args__").then(|| Value::tuple(self.0.clone())))
    }

    fn binary(&self, cx: &mut dyn Host, op: &str, other: &Value, reflected: bool) -> Result<Option<Value>> {
        if op != "or"
            || !(other.is_none() || super::inheritance::is_class(other) || other.downcast::<UnionType>().is_some())
        {
            return Ok(None);
        }
        let own = Value::object(UnionType(self.0.clone()));
        if reflected { union(cx, other, &own) } else { union(cx, &own, other) }.map(Some)
    }
}
