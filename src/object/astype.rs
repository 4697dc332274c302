//! Casting on behalf of a script: what the array room asks back (text of numbers, object slots), and the warnings that follow.

use super::element_like::to_element;
use super::host::Host;
use super::state::Action;
use super::value::Value;
use crate::array::{Array, CastFlags, DType, Order, Scalar, TimeBase};
use crate::array::{CastHost, cast, cast_into};
use crate::compute::copying;
use crate::compute::parallel::pieces;
use crate::error::{Error, Kind, Result};

/// The conversions that need Python's own rules.
pub struct ScriptCasts<'a>(pub &'a mut dyn Host);

impl CastHost for ScriptCasts<'_> {
    fn text_of(&mut self, value: &Scalar) -> Result<String> {
        super::repr::str(self.0, &Value::Scalar(value.clone()))
    }

    fn parse(&mut self, text: &Scalar, dtype: &DType) -> Result<Scalar> {
        to_element(self.0, &Value::Scalar(text.clone()), dtype)
    }

    unsafe fn element_of(&mut self, slot: *const u8, dtype: &DType) -> Result<Scalar> {
        // SAFETY: the caller vouches for an initialised slot, and slots are values.
        let value = unsafe { (*(slot as *const Value)).clone() };
        to_element(self.0, &value, dtype)
    }

    unsafe fn store(&mut self, slot: *mut u8, value: &Scalar) -> Result<()> {
        let value = match value {
            Scalar::Void(record) => super::record::record_tuple(record),
            value => super::time_like::python_item(self.0, value)?,
        };
        // SAFETY: as above; the old value is dropped after the slot is whole again.
        let old = unsafe { std::ptr::replace(slot as *mut Value, value) };
        drop(old);
        Ok(())
    }

    fn parts(&mut self, bytes: usize) -> usize {
        copying::parts(bytes, self.0.state().exec())
    }

    fn divide(&self, count: usize, run: &(dyn Fn(usize) + Sync)) {
        pieces(count, run);
    }
}

/// A new array of another dtype, any cast allowed, with NumPy's warnings.
pub fn cast_array(cx: &mut dyn Host, array: &Array, dtype: &DType, order: Order) -> Result<Array> {
    let dtype = match dtype {
        DType::Datetime(unit) | DType::Timedelta(unit) if unit.base == TimeBase::Generic => {
            &super::time_like::discovered_unit(cx, &Value::array(array.clone()), dtype)?
        }
        dtype => dtype,
    };
    let (result, flags) = cast(array, dtype, order, &mut ScriptCasts(cx))?;
    report_cast(cx, flags)?;
    Ok(result)
}

/// Casts every element into an existing array of the same shape, with NumPy's warnings.
pub fn cast_onto(cx: &mut dyn Host, source: &Array, target: &Array) -> Result<()> {
    let flags = cast_into(source, target, &mut ScriptCasts(cx))?;
    report_cast(cx, flags)
}

/// Turns what a cast noticed into warnings, or errors where `np.errstate` says so.
pub fn report_cast(cx: &mut dyn Host, flags: CastFlags) -> Result<()> {
    if !flags.any() {
        return Ok(());
    }
    if flags.complex_discarded {
        cx.warn(Kind::ComplexWarning, "Casting complex values to real discards the imaginary part")?;
    }
    let errors = cx.state().errors.clone();
    for (noticed, action, what) in [
        (flags.overflow, errors.over, "overflow"),
        (flags.underflow, errors.under, "underflow"),
        (flags.invalid, errors.invalid, "invalid value"),
    ] {
        if noticed {
            act(cx, action, &format!("{what} encountered in cast"))?;
        }
    }
    Ok(())
}

/// What `np.errstate` asks for when a floating-point condition was met.
pub fn act(cx: &mut dyn Host, action: Action, message: &str) -> Result<()> {
    match action {
        Action::Ignore => Ok(()),
        Action::Warn => cx.warn(Kind::RuntimeWarning, message),
        Action::Raise => Err(Error::new(Kind::FloatingPointError, message)),
        Action::Print => cx.write(super::host::Stream::Err, &format!("Warning: {message}\n")),
        Action::Call | Action::Log => report_to_script(cx, action, message),
    }
}

/// Hands a floating-point condition to the function or the log object of `np.seterrcall`.
fn report_to_script(cx: &mut dyn Host, action: Action, message: &str) -> Result<()> {
    use super::host::Args;
    let (what, place) = message.split_once(" encountered in ").unwrap_or((message, ""));
    let target = cx.state().error_call.clone();
    if action == Action::Log {
        if target.is_none() {
            return Err(Error::new(
                Kind::NameError,
                format!("log specified for {what} (in {place}) but no object with write method found."),
            ));
        }
        let line = Value::from(format!("Warning: {message}\n"));
        super::attribute::call_method(cx, &target, "write", Args::new([line]))?;
        return Ok(());
    }
    if target.is_none() {
        return Err(Error::new(
            Kind::NameError,
            format!("python callback specified for {what} (in  {place}) but no function found."),
        ));
    }
    let flag = match what {
        "divide by zero" => 1,
        "overflow" => 2,
        "underflow" => 4,
        _ => 8,
    };
    cx.call(&target, Args::new([Value::from(what), Value::Int(flag)]))?;
    Ok(())
}
