//! `x.flags`: how the elements lie in memory, and whether they may be written.

use std::rc::Rc;

use crate::array::Array;
use crate::error::{Error, Kind, Result};
use crate::object::{ArrayObject, Builtin, Host, Object, Value, truth};

/// A live look at an array's memory layout.
pub struct Flags {
    array: Rc<ArrayObject>,
}

impl Flags {
    pub fn new(array: Rc<ArrayObject>) -> Flags {
        Flags { array }
    }

    fn read(&self, name: &str) -> Option<Value> {
        let view = self.array.view();
        let (c, f) = (view.is_c_contiguous(), view.is_f_contiguous());
        let owned = self.array.base.is_none();
        let (aligned, writeable) = (view.is_aligned(), view.is_writeable());
        let behaved = aligned && writeable;
        let bit = |flag: bool, value: i64| if flag { value } else { 0 };
        Some(match name {
            "c_contiguous" | "contiguous" | "C_CONTIGUOUS" | "CONTIGUOUS" | "C" => Value::Bool(c),
            "f_contiguous" | "fortran" | "F_CONTIGUOUS" | "FORTRAN" | "F" => Value::Bool(f),
            "owndata" | "OWNDATA" | "O" => Value::Bool(owned),
            "writeable" | "WRITEABLE" | "W" => Value::Bool(writeable),
            "aligned" | "ALIGNED" | "A" => Value::Bool(aligned),
            "writebackifcopy" | "WRITEBACKIFCOPY" | "X" => Value::Bool(false),
            "behaved" | "BEHAVED" | "B" => Value::Bool(behaved),
            "carray" | "CARRAY" | "CA" => Value::Bool(behaved && c),
            "farray" | "FARRAY" | "FA" => Value::Bool(behaved && f && !c),
            "fnc" | "FNC" => Value::Bool(f && !c),
            "forc" | "FORC" => Value::Bool(f || c),
            "num" => Value::Int(bit(c, 1) | bit(f, 2) | bit(owned, 4) | bit(aligned, 0x100) | bit(writeable, 0x400)),
            _ => return None,
        })
    }
}

/// Sets whether an array may be written; a view of read-only memory stays read-only.
pub fn set_writeable(array: &Rc<ArrayObject>, writeable: bool) -> Result<()> {
    let mut view: Array = array.array();
    let allowed = match &array.base {
        Some(Value::Array(base)) => base.view().is_writeable(),
        _ => true,
    };
    if writeable && !view.is_writeable() && !allowed {
        return Err(Error::value("cannot set WRITEABLE flag to True of this array"));
    }
    view.set_writeable(writeable);
    array.replace(view);
    Ok(())
}

impl Object for Flags {
    fn builtin(&self) -> Builtin {
        Builtin::Flags
    }

    fn repr(&self, _: &mut dyn Host) -> Result<String> {
        let mut text = String::new();
        for name in ["C_CONTIGUOUS", "F_CONTIGUOUS", "OWNDATA", "WRITEABLE", "ALIGNED", "WRITEBACKIFCOPY"] {
            let value = matches!(self.read(name), Some(Value::Bool(true)));
            text.push_str(&format!("  {name} : {}\n", if value { "True" } else { "False" }));
        }
        Ok(text)
    }

    fn eq(&self, _: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        let Value::Object(other) = other else { return Ok(None) };
        let bits = |flags: &Flags| match flags.read("num") {
            Some(Value::Int(bits)) => bits,
            _ => 0,
        };
        Ok(other.downcast::<Flags>().map(|other| bits(self) == bits(other)))
    }

    fn attribute(&self, _: &mut dyn Host, _: &Value, name: &str) -> Result<Option<Value>> {
        Ok(if name.chars().any(|c| c.is_ascii_uppercase()) { None } else { self.read(name) })
    }

    fn set_attribute(&self, cx: &mut dyn Host, name: &str, value: Option<Value>) -> Result<bool> {
        match (name, value) {
            ("writeable", Some(value)) => {
                let writeable = truth(cx, &value)?;
                set_writeable(&self.array, writeable)?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn get_item(&self, _: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        match key {
            Value::Str(name) if name.chars().any(|c| c.is_ascii_uppercase()) => match self.read(name) {
                Some(value) => Ok(Some(value)),
                None => Err(Error::new(Kind::KeyError, "Unknown flag")),
            },
            _ => Err(Error::new(Kind::KeyError, "Unknown flag")),
        }
    }

    fn set_item(&self, cx: &mut dyn Host, key: &Value, value: Option<Value>) -> Result<bool> {
        match (key, value) {
            (Value::Str(name), Some(value)) if matches!(name.as_str(), "WRITEABLE" | "W") => {
                let writeable = truth(cx, &value)?;
                set_writeable(&self.array, writeable)?;
                Ok(true)
            }
            _ => Err(Error::new(Kind::KeyError, "Unknown flag")),
        }
    }
}
