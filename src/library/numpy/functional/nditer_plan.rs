//! The course of `np.nditer` that is laid from a request.
//!
//! In NumPy's order: the shape of the walk is found, operands are led along its axes, casts are allowed or refused,
//! axes are put in the order in which elements lie in memory and turned where all operands run backwards, operands that were not
//! given are made in that order, and axes are joined.

use std::rc::Rc;

use smallvec::SmallVec;

use super::nditer_request::Request;
use super::nditer_walk::{Axis, Course, Operand, Portion, allocated};
use crate::array::axes::axis_order;
use crate::array::casting::can_cast;
use crate::array::layout::{packed_strides, shape_text, shape_text_compact};
use crate::array::promotion::result_type;
use crate::array::{Array, Casting, DType, Operand as Typed, Order, dtype_repr};
use crate::error::{Error, Result};
use crate::object::array_like::{cast, to_array};
use crate::object::{ArrayObject, Host, Value};

/// One operand on its way to the course.
struct Led {
    given: Option<(Array, Rc<ArrayObject>)>,
    reads: bool,
    writes: bool,
    flags: Vec<String>,
    /// The operand's axis along each axis of the walk.
    axes: Vec<Option<usize>>,
}

impl Led {
    fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|known| known == flag)
    }
}

/// The course that a request describes.
///
/// Errors: `ValueError` for shapes and flags that do not go together, `TypeError` for casts that the rule refuses.
pub fn lay(cx: &mut dyn Host, request: Request) -> Result<Course> {
    let has = |flag: &str| request.flags.iter().any(|known| known == flag);
    let mut led = Vec::new();
    for (value, flags) in request.operands.iter().zip(&request.op_flags) {
        let (writes, reads) = match () {
            _ if flags.iter().any(|flag| flag == "readwrite") => (true, true),
            _ if flags.iter().any(|flag| flag == "writeonly") => (true, false),
            _ => (false, true),
        };
        let given = match value {
            Value::None if reads && writes && has("buffered") && !has("delay_bufalloc") => {
                return Err(Error::value(
                    "Automatic allocation was requested for an iterator operand, and it was flagged as readable, but buffering  without delayed allocation was enabled",
                ));
            }
            Value::None if flags.iter().any(|flag| flag == "allocate" || flag == "virtual") => None,
            Value::None => {
                return Err(Error::value(
                    "Iterator operand was NULL, but neither the ALLOCATE nor the VIRTUAL flag was specified",
                ));
            }
            Value::Array(object) => Some((object.array(), object.clone())),
            value => {
                let array = to_array(cx, value)?;
                Some((array.clone(), Rc::new(ArrayObject::new(array))))
            }
        };
        if let Some((array, _)) = &given {
            if writes && !array.is_writeable() {
                return Err(Error::value("operand array with iterator write flag set is read-only"));
            }
            if array.dtype().is_object() && !has("refs_ok") {
                return Err(Error::type_error(
                    "Iterator operand or requested dtype holds references, but the NPY_ITER_REFS_OK flag was not enabled",
                ));
            }
        }
        led.push(Led { given, reads, writes, flags: flags.clone(), axes: Vec::new() });
    }
    let shape = walk_shape(&request, &mut led)?;
    if shape.contains(&0) && !has("zerosize_ok") {
        return Err(Error::value("Iteration of zero-sized operands is not enabled"));
    }
    check_broadcasts(&led, &shape, has("reduce_ok"))?;
    let mut dtypes = request.dtypes.clone();
    if has("common_dtype") {
        let common = common_dtype(&led, &dtypes, false)?;
        dtypes = vec![Some(common); led.len()];
    }
    check_casts(&led, &dtypes, request.casting, has("buffered"))?;
    lay_axes(cx, &request, led, &dtypes, &shape)
}

/// The shape of the walk; along it, every operand's axes.
fn walk_shape(request: &Request, led: &mut [Led]) -> Result<Vec<usize>> {
    let ndims = led.iter().filter_map(|led| led.given.as_ref().map(|(array, _)| array.ndim()));
    let listed = request.op_axes.iter().flatten().flatten().map(Vec::len).next();
    let wanted = request.shape.as_ref().map(Vec::len);
    let ndim = listed.or(wanted).or(ndims.max()).unwrap_or(0);
    for (k, led) in led.iter_mut().enumerate() {
        let own = led.given.as_ref().map_or(ndim, |(array, _)| array.ndim());
        let told = request.op_axes.as_ref().and_then(|axes| axes[k].as_ref());
        led.axes = match told {
            Some(axes) => {
                let mut seen: Vec<i64> = Vec::new();
                for (j, &axis) in axes.iter().rev().enumerate() {
                    if axis >= own as i64 {
                        return Err(Error::value(format!(
                            "Iterator input op_axes[{k}][{j}] (=={axis}) is not a valid axis of op[{k}], which has {own} dimensions "
                        )));
                    }
                    if axis >= 0 && seen.contains(&axis) {
                        return Err(Error::value(format!(
                            "The 'op_axes' provided to the iterator constructor for operand {k} contained duplicate value {axis}"
                        )));
                    }
                    seen.push(axis);
                }
                axes.iter().map(|&axis| usize::try_from(axis).ok()).collect()
            }
            None => (0..ndim).map(|axis| (axis + own).checked_sub(ndim)).collect(),
        };
    }
    let mut shape: Vec<usize> = vec![1; ndim];
    if let Some(wanted) = &request.shape {
        for (length, &wanted) in shape.iter_mut().zip(wanted) {
            *length = usize::try_from(wanted).unwrap_or(1);
        }
    }
    let fixed = |axis: usize| request.shape.as_ref().is_some_and(|wanted| wanted[axis] >= 0);
    for led in led.iter() {
        let Some((array, _)) = &led.given else { continue };
        if array.ndim() > ndim && request.op_axes.is_none() {
            return Err(shapes_error(request));
        }
        for (axis, own) in led.axes.iter().enumerate() {
            let length = own.map_or(1, |own| array.shape()[own]);
            if length == 1 || length == shape[axis] {
                continue;
            }
            if shape[axis] != 1 || fixed(axis) {
                return Err(shapes_error(request));
            }
            shape[axis] = length;
        }
    }
    Ok(shape)
}

fn shapes_error(request: &Request) -> Error {
    let mut text = String::new();
    let told = request.op_axes.is_some() || request.shape.is_some();
    for (k, operand) in request.operands.iter().enumerate() {
        let Value::Array(array) = operand else { continue };
        let view = array.view();
        text += &shape_text_compact(view.shape());
        if let Some(Some(axes)) = request.op_axes.as_ref().map(|axes| &axes[k]) {
            let along = axes.iter().skip_while(|axis| **axis < 0).map(|&axis| match usize::try_from(axis) {
                Ok(axis) => view.shape().get(axis).map_or(String::new(), usize::to_string),
                Err(_) => "newaxis".to_string(),
            });
            let along: Vec<String> = along.collect();
            text += &format!("->({}{})", along.join(","), if along.len() == 1 { "," } else { "" });
        }
        text.push(' ');
    }
    if !told {
        return Error::value(format!("operands could not be broadcast together with shapes {text}"));
    }
    let wanted = request.shape.as_ref().map(|shape| {
        let lengths: Vec<String> =
            shape.iter().map(|&n| if n < 0 { "newaxis".to_string() } else { n.to_string() }).collect();
        format!(" and requested shape ({}{})", lengths.join(","), if lengths.len() == 1 { "," } else { "" })
    });
    Error::value(format!(
        "operands could not be broadcast together with remapped shapes [original->remapped]: {text}{}",
        wanted.unwrap_or_default()
    ))
}

/// Refuses operands that may not be stretched, and sums that were not allowed.
fn check_broadcasts(led: &[Led], shape: &[usize], reduce_ok: bool) -> Result<()> {
    for led in led {
        for (back, &length) in shape.iter().rev().enumerate() {
            let axis = shape.len() - 1 - back;
            let own = match (&led.given, led.axes[axis]) {
                (Some((array, _)), Some(own)) => array.shape()[own],
                (None, Some(_)) => length,
                _ => 1,
            };
            if own == length {
                continue;
            }
            if led.has("no_broadcast") {
                let own = led.given.as_ref().map_or(String::new(), |(array, _)| shape_text(array.shape()));
                let what = if led.writes { "output operand" } else { "operand" };
                return Err(Error::value(
                    format!(
                        "non-broadcastable {what} with shape {own} doesn't match the broadcast shape {}",
                        shape_text(shape)
                    )
                    .replace(", ", ","),
                ));
            }
            if !led.writes {
                continue;
            }
            if !reduce_ok {
                let place = if led.given.is_some() { back as i64 } else { -1 };
                return Err(Error::value(format!(
                    "output operand requires a reduction along dimension {place}, but the reduction is not enabled. The dimension size of 1 does not match the expected output shape."
                )));
            }
            if !led.reads {
                return Err(Error::value(
                    "output operand requires a reduction, but is flagged as write-only, not read-write",
                ));
            }
        }
    }
    Ok(())
}

/// The dtype of all operands together, or of those that are read: in it one is made that was not given.
fn common_dtype(led: &[Led], dtypes: &[Option<DType>], read: bool) -> Result<DType> {
    let of_operand = |(led, dtype): (&Led, &Option<DType>)| {
        let (array, _) = led.given.as_ref().filter(|_| led.reads || !read)?;
        Some(Typed::Strong(dtype.clone().unwrap_or_else(|| array.dtype().clone())))
    };
    let typed: Vec<Typed> = led.iter().zip(dtypes).filter_map(of_operand).collect();
    match typed.is_empty() {
        true => Err(Error::type_error("no arrays or types available to calculate result type")),
        false => result_type(&typed),
    }
}

/// The dtype in which an operand is walked over, where that is not its own.
fn walked_dtype(led: &Led, dtype: &Option<DType>) -> Option<DType> {
    let (array, _) = led.given.as_ref()?;
    let mut wanted = dtype.clone().unwrap_or_else(|| array.dtype().clone());
    if led.has("nbo") {
        wanted = wanted.native();
    }
    (wanted != *array.dtype()).then_some(wanted)
}

fn check_casts(led: &[Led], dtypes: &[Option<DType>], rule: Casting, buffered: bool) -> Result<()> {
    for (k, (led, dtype)) in led.iter().zip(dtypes).enumerate() {
        let Some((array, _)) = &led.given else { continue };
        let Some(wanted) = walked_dtype(led, dtype) else {
            if led.has("contig") && !buffered && !array.is_c_contiguous() && array.size() > 1 {
                return Err(Error::type_error(
                    "Iterator operand required buffering, to be contiguous as requested, but buffering is not enabled",
                ));
            }
            continue;
        };
        let own = array.dtype();
        if led.reads && !can_cast(own, &wanted, rule) {
            return Err(Error::type_error(format!(
                "Iterator operand {k} dtype could not be cast from {} to {} according to the rule '{}'",
                dtype_repr(own),
                dtype_repr(&wanted),
                rule.name()
            )));
        }
        if led.writes && !can_cast(&wanted, own, rule) {
            return Err(Error::type_error(format!(
                "Iterator requested dtype could not be cast from {} to {}, the operand {k} dtype, according to the rule '{}'",
                dtype_repr(&wanted),
                dtype_repr(own),
                rule.name()
            )));
        }
        let copies = if led.writes { led.has("updateifcopy") } else { led.has("copy") || led.has("updateifcopy") };
        if !buffered && !copies {
            return Err(Error::type_error(
                "Iterator operand required copying or buffering, but neither copying nor buffering was enabled",
            ));
        }
    }
    Ok(())
}

fn lay_axes(
    cx: &mut dyn Host,
    request: &Request,
    led: Vec<Led>,
    dtypes: &[Option<DType>],
    shape: &[usize],
) -> Result<Course> {
    let has = |flag: &str| request.flags.iter().any(|known| known == flag);
    let buffered = has("buffered");
    let ndim = shape.len();
    // Copies in another dtype come first, for their strides are what is walked along.
    let mut operands: Vec<Option<Operand>> = Vec::new();
    for (led, dtype) in led.iter().zip(dtypes) {
        let Some((array, object)) = &led.given else {
            operands.push(None);
            continue;
        };
        let mut operand = Operand { array: array.clone(), shown: object.clone(), home: None, writes: led.writes };
        if let Some(wanted) = walked_dtype(led, dtype) {
            let copy = cast(cx, array, &wanted)?;
            let buffer = buffered && !led.has("copy") && !led.has("updateifcopy");
            operand.array = copy.clone();
            operand.home = Some((array.clone(), buffer));
            if !buffer {
                operand.shown = Rc::new(ArrayObject::new(copy));
            }
        }
        operands.push(Some(operand));
    }
    let strides_of = |array: &Array, axes: &[Option<usize>]| -> SmallVec<[isize; 4]> {
        let along = |own: &Option<usize>| match own {
            Some(own) if array.shape()[*own] != 1 => array.strides()[*own],
            _ => 0,
        };
        axes.iter().map(along).collect()
    };
    let known: Vec<SmallVec<[isize; 4]>> = operands
        .iter()
        .zip(&led)
        .filter_map(|(operand, led)| operand.as_ref().map(|operand| strides_of(&operand.array, &led.axes)))
        .collect();
    let fortran = led.iter().filter_map(|led| led.given.as_ref()).all(|(array, _)| array.is_f_contiguous());
    let inner_first: Vec<usize> = match request.order {
        Order::C => (0..ndim).rev().collect(),
        Order::F => (0..ndim).collect(),
        Order::A if fortran => (0..ndim).collect(),
        Order::A => (0..ndim).rev().collect(),
        Order::K => axis_order(ndim, known.iter().map(|strides| strides.as_slice())).to_vec(),
    };
    let backwards = |axis: usize| {
        request.order == Order::K
            && known.iter().all(|strides| strides[axis] <= 0)
            && known.iter().any(|strides| strides[axis] < 0)
    };
    for ((operand, own), dtype) in operands.iter_mut().zip(&led).zip(dtypes) {
        if operand.is_some() {
            continue;
        }
        let dtype = match dtype {
            Some(dtype) => dtype.clone(),
            None => common_dtype(&led, dtypes, true)?,
        };
        let own_ndim = own.axes.iter().flatten().max().map_or(0, |axis| axis + 1);
        let mut own_shape = vec![1; own_ndim];
        for (axis, along) in own.axes.iter().enumerate() {
            if let Some(along) = along {
                own_shape[*along] = shape[axis];
            }
        }
        let own_order: Vec<usize> = inner_first.iter().filter_map(|&axis| own.axes[axis]).collect();
        let made = allocated(dtype, &own_shape, &own_order)?;
        *operand =
            Some(Operand { array: made.clone(), shown: Rc::new(ArrayObject::new(made)), home: None, writes: true });
    }
    let operands: Vec<Operand> = operands.into_iter().flatten().collect();
    let has_index = has("c_index") || has("f_index");
    let index_strides = packed_strides(shape, 1, has("f_index"));
    let mut starts: SmallVec<[isize; 4]> = SmallVec::from_elem(0, operands.len() + 1);
    let mut axes = Vec::new();
    for &axis in inner_first.iter().rev() {
        let mut strides: SmallVec<[isize; 4]> = operands
            .iter()
            .zip(&led)
            .map(|(operand, led)| strides_of(&operand.array, std::slice::from_ref(&led.axes[axis]))[0])
            .collect();
        strides.push(if has_index && shape[axis] != 1 { index_strides[axis] } else { 0 });
        let reversed = backwards(axis);
        if reversed {
            for (start, stride) in starts.iter_mut().zip(&mut strides) {
                *start += *stride * (shape[axis] as isize - 1);
                *stride = -*stride;
            }
        }
        axes.push(Axis { length: shape[axis], strides, number: axis, reversed });
    }
    let multi_index = has("multi_index");
    let portion = match (has("external_loop"), buffered) {
        (false, _) => Portion::Element,
        (true, false) => Portion::Inner,
        (true, true) => Portion::Buffer(request.capacity),
    };
    let mut course = Course {
        operands,
        axes,
        starts,
        ndim,
        multi_index,
        has_index,
        portion,
        ranged: has("ranged"),
        delayed: buffered && has("delay_bufalloc"),
        range: (0, 0),
        place: 0,
        started: false,
        finished: false,
        pending: Vec::new(),
    };
    let size = course.counted().ok_or_else(|| Error::value("iterator is too large"))?;
    course.range = (0, size);
    if !multi_index {
        course.coalesce();
    }
    // An inner axis that is everything need not be cut into what a buffer holds.
    if has("grow_inner") && course.axes.len() <= 1 && course.operands.iter().all(|operand| operand.home.is_none()) {
        course.portion = if portion == Portion::Element { portion } else { Portion::Inner };
    }
    course.rewind();
    Ok(course)
}
