//! Transforms along several axes: one axis after the other, the last one first; real ones transform their last axis as real.

use super::line::{Along, Transform, extent, transform};
use crate::array::Array;
use crate::error::{Error, Kind, Result};
use crate::library::numpy::calls::given;
use crate::object::array_like::to_array;
use crate::object::{Bound, Builtin, Entry, Host, Value, collect, to_int, type_name};
use crate::object::{WarningAction, WarningFilter};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.fft.fftn", "fftn(a, s=None, axes=None, norm=None, out=None)", "The Fourier transform along all axes, or along some.\n\n>>> np.fft.fftn(np.eye(2))\narray([[2.+0.j, 0.+0.j],\n       [0.+0.j, 2.+0.j]])", fftn),
    Entry::new("numpy.fft.ifftn", "ifftn(a, s=None, axes=None, norm=None, out=None)", "The inverse of `fftn`.\n\n>>> np.fft.ifftn([[4, 0], [0, 0]])\narray([[1.+0.j, 1.+0.j],\n       [1.+0.j, 1.+0.j]])", ifftn),
    Entry::new("numpy.fft.fft2", "fft2(a, s=None, axes=(-2, -1), norm=None, out=None)", "The Fourier transform along the last two axes.\n\n>>> np.fft.fft2([[1, 2], [3, 4]])\narray([[10.+0.j, -2.+0.j],\n       [-4.+0.j,  0.+0.j]])", fft2),
    Entry::new("numpy.fft.ifft2", "ifft2(a, s=None, axes=(-2, -1), norm=None, out=None)", "The inverse of `fft2`.\n\n>>> np.fft.ifft2([[10, -2], [-4, 0]])\narray([[1.+0.j, 2.+0.j],\n       [3.+0.j, 4.+0.j]])", ifft2),
    Entry::new("numpy.fft.rfftn", "rfftn(a, s=None, axes=None, norm=None, out=None)", "The transform of real numbers along several axes: `rfft` along the last, `fft` along the others.\n\n>>> np.fft.rfftn(np.ones((2, 2)))\narray([[4.+0.j, 0.+0.j],\n       [0.+0.j, 0.+0.j]])", rfftn),
    Entry::new("numpy.fft.irfftn", "irfftn(a, s=None, axes=None, norm=None, out=None)", "The inverse of `rfftn`.\n\n>>> np.fft.irfftn([[4, 0], [0, 0]])\narray([[1., 1.],\n       [1., 1.]])", irfftn),
    Entry::new("numpy.fft.rfft2", "rfft2(a, s=None, axes=(-2, -1), norm=None, out=None)", "The transform of real numbers along the last two axes.\n\n>>> np.fft.rfft2([[1, 2], [3, 4]])\narray([[10.+0.j, -2.+0.j],\n       [-4.+0.j,  0.+0.j]])", rfft2),
    Entry::new("numpy.fft.irfft2", "irfft2(a, s=None, axes=(-2, -1), norm=None, out=None)", "The inverse of `rfft2`.\n\n>>> np.fft.irfft2([[10, -2], [-4, 0]])\narray([[1., 2.],\n       [3., 4.]])", irfft2),
}

/// The operand, and which transforms to do: pairs of a length and an axis.
struct Plan {
    a: Array,
    steps: Vec<(Value, Value)>,
    norm: Value,
    out: Option<Value>,
}

fn fftn(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let plan = Plan::of(cx, args, false, Value::None, Place::NumPy)?;
    plan.complex(cx, Transform::Forward)
}

fn ifftn(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let plan = Plan::of(cx, args, false, Value::None, Place::NumPy)?;
    plan.complex(cx, Transform::Backward)
}

fn fft2(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let plan = Plan::of(cx, args, false, last_two(), Place::NumPy)?;
    plan.complex(cx, Transform::Forward)
}

fn ifft2(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    // NumPy takes `out` here and leaves it alone.
    let plan = Plan { out: None, ..Plan::of(cx, args, false, last_two(), Place::NumPy)? };
    plan.complex(cx, Transform::Backward)
}

fn rfftn(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let plan = Plan::of(cx, args, false, Value::None, Place::Script)?;
    plan.real_forward(cx)
}

fn rfft2(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let plan = Plan::of(cx, args, false, last_two(), Place::NumPy)?;
    plan.real_forward(cx)
}

fn irfftn(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let plan = Plan::of(cx, args, true, Value::None, Place::Script)?;
    plan.real_backward(cx)
}

fn irfft2(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let plan = Plan { out: None, ..Plan::of(cx, args, true, last_two(), Place::NumPy)? };
    plan.real_backward(cx)
}

fn last_two() -> Value {
    Value::tuple(vec![Value::Int(-2), Value::Int(-1)])
}

impl Plan {
    /// Lengths and axes as given, or as they follow from each other; a backward real transform has its own default for the last.
    fn of(cx: &mut dyn Host, args: &mut Bound, backward: bool, axes_default: Value, place: Place) -> Result<Plan> {
        let [a, s, axes, norm, out] = args.take();
        let a = to_array(cx, &a.unwrap_or(Value::None))?;
        let (s, axes) = (given(s), given(Some(axes.unwrap_or(axes_default))));
        let shapeless = s.is_none();
        let mut lengths: Vec<Value> = match (&s, &axes) {
            (Some(s), _) => collect(cx, s)?,
            (None, None) => a.shape().iter().map(|&n| Value::from(n)).collect(),
            (None, Some(axes)) => taken(cx, &a, axes)?,
        };
        let axes: Vec<Value> = match &axes {
            Some(axes) => collect(cx, axes)?,
            None => {
                if !shapeless {
                    deprecated(
                        cx,
                        place,
                        "`axes` should not be `None` if `s` is not `None` (Deprecated in NumPy 2.0). In a future version of NumPy, this will raise an error and `s[i]` will correspond to the size along the transformed axis specified by `axes[i]`. To retain current behaviour, pass a sequence [0, ..., k-1] to `axes` for an array of dimension k.",
                    )?;
                }
                (0..lengths.len()).map(|i| Value::Int(i as i64 - lengths.len() as i64)).collect()
            }
        };
        if lengths.len() != axes.len() {
            return Err(Error::value("Shape and axes have different lengths."));
        }
        if backward && shapeless {
            let (Some(axis), Some(last)) = (axes.last(), lengths.last_mut()) else {
                return Err(Error::index("list index out of range"));
            };
            *last = Value::Int((extent(cx, &a, axis)? - 1) * 2);
        }
        if lengths.iter().any(|n| matches!(n, Value::None)) {
            deprecated(
                cx,
                place,
                "Passing an array containing `None` values to `s` is deprecated in NumPy 2.0 and will raise an error in a future version of NumPy. To use the default behaviour of the corresponding 1-D transform, pass the value matching the default for its `n` parameter. To use the default behaviour for every axis, the `s` argument can be omitted.",
            )?;
        }
        let mut steps = Vec::with_capacity(axes.len());
        for (n, axis) in lengths.into_iter().zip(axes) {
            let whole = matches!(n, Value::Int(-1)) || matches!(&n, Value::Scalar(n) if n.as_i128() == Some(-1));
            let n = if whole { Value::Int(extent(cx, &a, &axis)?) } else { n };
            steps.push((n, axis));
        }
        Ok(Plan { a, steps, norm: norm.unwrap_or(Value::None), out: given(out) })
    }

    fn step(&self, cx: &mut dyn Host, a: &Array, at: usize, kind: Transform, out: bool) -> Result<Value> {
        let (n, axis) = self.steps[at].clone();
        let out = if out { self.out.clone() } else { None };
        transform(cx, a, Along { n: given(Some(n)), axis, norm: self.norm.clone(), out }, kind)
    }

    fn complex(&self, cx: &mut dyn Host, kind: Transform) -> Result<Value> {
        let mut value = Value::array(self.a.clone());
        for at in (0..self.steps.len()).rev() {
            let a = to_array(cx, &value)?;
            value = self.step(cx, &a, at, kind, true)?;
        }
        Ok(value)
    }

    fn last(&self) -> Result<usize> {
        self.steps.len().checked_sub(1).ok_or_else(|| Error::index("list index out of range"))
    }

    fn real_forward(&self, cx: &mut dyn Host) -> Result<Value> {
        let last = self.last()?;
        let mut value = self.step(cx, &self.a, last, Transform::RealForward, true)?;
        for at in (0..last).rev() {
            let a = to_array(cx, &value)?;
            value = self.step(cx, &a, at, Transform::Forward, true)?;
        }
        Ok(value)
    }

    fn real_backward(&self, cx: &mut dyn Host) -> Result<Value> {
        let last = self.last()?;
        let mut a = self.a.clone();
        for at in 0..last {
            let value = self.step(cx, &a, at, Transform::Backward, false)?;
            a = to_array(cx, &value)?;
        }
        self.step(cx, &a, last, Transform::RealBackward, true)
    }
}

/// Whose line a deprecation is shown for.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Script,
    /// A line of NumPy's own, where the usual filters show no deprecations.
    NumPy,
}

fn deprecated(cx: &mut dyn Host, place: Place, message: &str) -> Result<()> {
    let silenced = place == Place::NumPy
        && {
            let matches = |filter: &&WarningFilter| {
                let category = matches!(&filter.category, Value::Type(Builtin::Exception(kind)) if Kind::DeprecationWarning.is_a(*kind));
                category && (filter.module.is_empty() || "numpy.fft._pocketfft".starts_with(&filter.module))
            };
            cx.state()
                .warnings
                .filters
                .iter()
                .find(matches)
                .is_some_and(|filter| filter.action == WarningAction::Ignore)
        };
    if silenced { Ok(()) } else { cx.warn(Kind::DeprecationWarning, message) }
}

/// `np.take(a.shape, axes)` as a list.
fn taken(cx: &mut dyn Host, a: &Array, axes: &Value) -> Result<Vec<Value>> {
    let ndim = a.ndim() as i64;
    let all = match axes {
        Value::Int(_) | Value::Scalar(_) => return Err(Error::type_error("'numpy.int64' object is not iterable")),
        Value::Float(_) | Value::Str(_) => {
            let name = type_name(axes);
            return Err(Error::type_error(format!("'{name}' object cannot be interpreted as an integer")));
        }
        other => collect(cx, other)?,
    };
    let mut lengths = Vec::with_capacity(all.len());
    for axis in all {
        let axis = to_int(cx, &axis)?;
        let place = if axis < 0 { axis + ndim } else { axis };
        match usize::try_from(place).ok().and_then(|place| a.shape().get(place)) {
            Some(&n) => lengths.push(Value::from(n)),
            None => {
                return Err(Error::index(format!("index {axis} is out of bounds for axis 0 with size {ndim}")));
            }
        }
    }
    Ok(lengths)
}
