//! What kind of numbers an array or its elements are: real, complex, scalar, infinite; and their parts.

use crate::array::{DType, Kind, Order};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{at, attribute, cmp, flag, given, np, op, unwrap_zero};
use crate::object::array_like::{dtype_of_value, to_array};
use crate::object::{Bound, Builtin, Entry, Host, Value, find_attribute, to_float, truth, type_of};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.isreal", "isreal(x)", "Whether elements have no imaginary part.", isreal),
    Entry::new("numpy.iscomplex", "iscomplex(x)", "Whether elements have an imaginary part.", iscomplex),
    Entry::new("numpy.isrealobj", "isrealobj(x)", "Whether the dtype is not complex.", isrealobj),
    Entry::new("numpy.iscomplexobj", "iscomplexobj(x)", "Whether the dtype is complex.", iscomplexobj),
    Entry::new("numpy.isscalar", "isscalar(element)", "Whether a value is a number, a text or a NumPy scalar.", isscalar),
    Entry::new("numpy.isposinf", "isposinf(x, out=None)", "Whether elements are positive infinity.", isposinf),
    Entry::new("numpy.isneginf", "isneginf(x, out=None)", "Whether elements are negative infinity.", isneginf),
    Entry::new("numpy.isfortran", "isfortran(a)", "Whether an array is in Fortran order and not in C order.", isfortran),
    Entry::new("numpy.real", "real(val)", "The real part.\n\n>>> np.real(1 + 2j)\n1.0", real),
    Entry::new("numpy.imag", "imag(val)", "The imaginary part.\n\n>>> np.imag(1 + 2j)\n2.0", imag),
    Entry::new("numpy.angle", "angle(z, deg=False)", "The angle of complex numbers.", angle),
    Entry::new("numpy.real_if_close", "real_if_close(a, tol=100)", "The real parts where all imaginary parts are close to zero.", real_if_close),
    Entry::new("numpy.nan_to_num", "nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None)", "NaN and infinities replaced by numbers.", nan_to_num),
    Entry::new("numpy.iterable", "iterable(y)", "Whether an object can be iterated.", iterable),
    Entry::new("numpy.ndim", "ndim(a)", "The number of axes.\n\n>>> np.ndim([[1, 2, 3], [4, 5, 6]])\n2", ndim),
    Entry::new("numpy.shape", "shape(a)", "The shape.\n\n>>> np.shape([[1, 3]])\n(1, 2)", shape),
    Entry::new("numpy.size", "size(a, axis=None)", "The number of elements, along axes or in all.", size),
}

fn isreal(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = x.unwrap_or(Value::None);
    if let Value::Array(array) = &x
        && array.view().dtype().is_object()
    {
        // Of objects NumPy knows no imaginary part.
        let real = crate::array::Array::from_slice(
            &vec![crate::array::Bool::from(true); array.view().size()],
            array.view().shape(),
        )?;
        return unwrap_zero(cx, Value::array(real));
    }
    let part = imaginary(cx, &x)?;
    cmp!(cx, part, Eq, 0i64)
}

fn iscomplex(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let array = to_array(cx, &x.unwrap_or(Value::None))?;
    if array.dtype().kind() == Kind::Complex {
        let part = unwrap_zero(cx, Value::array(array.imag()?))?;
        return cmp!(cx, part, Ne, 0i64);
    }
    let none = crate::array::Array::zeros(DType::BOOL, array.shape(), Order::C)?;
    unwrap_zero(cx, Value::array(none))
}

fn is_complex(cx: &mut dyn Host, x: &Value) -> Result<bool> {
    Ok(match x {
        Value::Array(array) => array.view().dtype().kind() == Kind::Complex,
        Value::List(_) | Value::Tuple(_) => to_array(cx, x)?.dtype().kind() == Kind::Complex,
        // Whatever tells its dtype is believed.
        Value::Instance(_) | Value::Object(_) => match crate::object::find_attribute(cx, x, "dtype")? {
            Some(Value::DType(dtype)) => dtype.kind() == Kind::Complex,
            Some(other) => match crate::object::find_attribute(cx, &other, "type")? {
                Some(Value::Type(class)) => {
                    class.num().is_some_and(|num| num.is_complex()) || class == Builtin::Complex
                }
                _ => false,
            },
            None => to_array(cx, x)?.dtype().kind() == Kind::Complex,
        },
        other => dtype_of_value(other).kind() == Kind::Complex,
    })
}

fn isrealobj(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    Ok(Value::Bool(!is_complex(cx, &x.unwrap_or(Value::None))?))
}

fn iscomplexobj(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    Ok(Value::Bool(is_complex(cx, &x.unwrap_or(Value::None))?))
}

fn isscalar(_cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = x.unwrap_or(Value::None);
    let number = matches!(
        x,
        Value::Bool(_)
            | Value::Int(_)
            | Value::BigInt(_)
            | Value::Float(_)
            | Value::Complex(_)
            | Value::Scalar(_)
            | Value::Str(_)
            | Value::Bytes(_)
    );
    let numeric_class = matches!(type_of(&x), Value::Class(_)) && crate::object::class_name(&type_of(&x)) == "Fraction";
    Ok(Value::Bool(number || numeric_class))
}

fn isposinf(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, out] = args.take();
    infinite(cx, x.unwrap_or(Value::None), out, false)
}

fn isneginf(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, out] = args.take();
    infinite(cx, x.unwrap_or(Value::None), out, true)
}

fn infinite(cx: &mut dyn Host, x: Value, out: Option<Value>, negative: bool) -> Result<Value> {
    let infinite = np!(cx, isinf(x))?;
    let array = to_array(cx, &x)?;
    if array.dtype().kind() == Kind::Complex {
        let name = crate::array::dtype_name(array.dtype());
        return Err(Error::type_error(format!(
            "This operation is not supported for {name} values because it would be ambiguous."
        )));
    }
    let mut sign = np!(cx, signbit(x))?;
    if !negative {
        sign = np!(cx, logical_not(sign))?;
    }
    match given(out) {
        Some(out) => np!(cx, logical_and(infinite, sign, out)),
        None => np!(cx, logical_and(infinite, sign)),
    }
}

fn isfortran(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let flags = attribute(cx, &a.unwrap_or(Value::None), "flags")?;
    attribute(cx, &flags, "fnc")
}

fn real(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = x.unwrap_or(Value::None);
    match find_attribute(cx, &x, "real")? {
        Some(part) => Ok(part),
        None => {
            let array = Value::array(to_array(cx, &x)?);
            attribute(cx, &array, "real")
        }
    }
}

fn imag(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    imaginary(cx, &x.unwrap_or(Value::None))
}

fn imaginary(cx: &mut dyn Host, x: &Value) -> Result<Value> {
    match find_attribute(cx, x, "imag")? {
        Some(part) => Ok(part),
        None => {
            let array = Value::array(to_array(cx, x)?);
            attribute(cx, &array, "imag")
        }
    }
}

fn angle(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [z, deg] = args.take();
    let z = z.unwrap_or(Value::None);
    let array = to_array(cx, &z)?;
    let (re, im) = match array.dtype().kind() {
        Kind::Complex => (Value::array(array.real()?), Value::array(array.imag()?)),
        _ => (Value::array(array), Value::Int(0)),
    };
    let angle = np!(cx, arctan2(im, re))?;
    match flag(cx, deg, false)? {
        true => op!(cx, angle, Mul, 180.0 / std::f64::consts::PI),
        false => Ok(angle),
    }
}

fn real_if_close(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, tol] = args.take();
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let value = Value::array(array.clone());
    if array.dtype().kind() != Kind::Complex {
        return Ok(value);
    }
    let mut tol = match tol {
        None => 100.0,
        Some(tol) => to_float(cx, &tol)?,
    };
    if tol > 1.0 {
        let single = array.num() == Some(crate::array::Num::C64);
        tol *= if single { f32::EPSILON as f64 } else { f64::EPSILON };
    }
    let part = np!(cx, absolute(array.imag()?))?;
    let small = cmp!(cx, part, Lt, tol)?;
    let small = np!(cx, all(small))?;
    match truth(cx, &small)? {
        true => attribute(cx, &value, "real"),
        false => Ok(value),
    }
}

fn nan_to_num(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, copy, nan, posinf, neginf] = args.take();
    let copy = flag(cx, copy, true)?;
    let x = x.unwrap_or(Value::None);
    let target = match copy {
        true => np!(cx, array(x; subok = true))?,
        false => match np!(cx, asanyarray(x))? {
            array @ Value::Array(_) => array,
            other => Value::array(to_array(cx, &other)?),
        },
    };
    let array = to_array(cx, &target)?;
    let scalar = array.ndim() == 0;
    if !matches!(array.dtype().kind(), Kind::Float | Kind::Complex) {
        return if scalar { unwrap_zero(cx, target) } else { Ok(target) };
    }
    let limits = match array.num().map(crate::array::promotion::real_of) {
        Some(crate::array::Num::F16) => (65504.0, -65504.0),
        Some(crate::array::Num::F32) => (f32::MAX as f64, f32::MIN as f64),
        _ => (f64::MAX, f64::MIN),
    };
    let nan = nan.unwrap_or(Value::Float(0.0));
    let posinf = given(posinf).unwrap_or(Value::Float(limits.0));
    let neginf = given(neginf).unwrap_or(Value::Float(limits.1));
    let parts = match array.dtype().kind() {
        Kind::Complex => vec![attribute(cx, &target, "real")?, attribute(cx, &target, "imag")?],
        _ => vec![target.clone()],
    };
    for part in parts {
        let is_nan = np!(cx, isnan(part))?;
        let positive = np!(cx, isposinf(part))?;
        let negative = np!(cx, isneginf(part))?;
        np!(cx, copyto(part, nan; where = is_nan))?;
        np!(cx, copyto(part, posinf; where = positive))?;
        np!(cx, copyto(part, neginf; where = negative))?;
    }
    if scalar { at!(cx, target, Value::tuple(Vec::new())) } else { Ok(target) }
}

fn iterable(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [y] = args.take();
    Ok(Value::Bool(crate::object::iterator(cx, &y.unwrap_or(Value::None)).is_ok()))
}

fn ndim(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let a = a.unwrap_or(Value::None);
    Ok(Value::from(to_array(cx, &a)?.ndim()))
}

fn shape(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let a = a.unwrap_or(Value::None);
    let array = to_array(cx, &a)?;
    Ok(crate::object::shape_like::shape_value(array.shape()))
}

fn size(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis] = args.take();
    let a = a.unwrap_or(Value::None);
    let array = to_array(cx, &a)?;
    let Some(axis) = given(axis) else { return Ok(Value::from(array.size())) };
    if matches!(axis, Value::Tuple(_)) {
        let axes = crate::object::shape_like::to_axes(cx, &axis, array.ndim())?.unwrap_or_default();
        return Ok(Value::from(axes.iter().map(|&axis| array.shape()[axis]).product::<usize>()));
    }
    let axis = crate::object::to_int(cx, &axis)?;
    let index = if axis < 0 { axis + array.ndim() as i64 } else { axis };
    match usize::try_from(index).ok().and_then(|index| array.shape().get(index)) {
        Some(&n) => Ok(Value::from(n)),
        None => Err(Error::index("tuple index out of range")),
    }
}
