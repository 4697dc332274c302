//! `property`, `staticmethod`, `classmethod` and `super` objects.

use super::object::Object;
use super::types::Builtin;
use super::value::Value;

/// `property(get, set, delete, doc)`.
pub struct Property {
    pub get: Value,
    pub set: Value,
    pub delete: Value,
    pub doc: Value,
}

/// `staticmethod(function)`.
pub struct StaticMethod(pub Value);

/// `classmethod(function)`.
pub struct ClassMethod(pub Value);

/// `super(class, object)`: attribute lookup that starts after `class` in the order of `object`'s class.
pub struct Super {
    pub class: Value,
    pub object: Value,
}

impl Object for Property {
    fn builtin(&self) -> Builtin {
        Builtin::Property
    }
}

impl Object for StaticMethod {
    fn builtin(&self) -> Builtin {
        Builtin::StaticMethod
    }
}

impl Object for ClassMethod {
    fn builtin(&self) -> Builtin {
        Builtin::ClassMethod
    }
}

impl Object for Super {
    fn builtin(&self) -> Builtin {
        Builtin::Super
    }
}
