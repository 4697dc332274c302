//! `sort`, `argsort`, `partition` and their kin as functions and as methods; `searchsorted`, `lexsort`, `sort_complex`.
//!
//! Records sort by their fields, `order=` names which come first. Objects sort by `<`, stably.

use std::cmp::Ordering;

use crate::array::layout::normalize_axis;
use crate::array::{Array, DType, Kind, Order};
use crate::compute::search::{self, Side};
use crate::compute::sort as kernel;
use crate::error::{Error, Result};
use crate::library::numpy::calls::{given, method};
use crate::object::array_like::{cast, element_value, read_as, to_array, wrap};
use crate::object::slot::read_slot;
use crate::object::{Bound, Entry, Host, Value, assign_all, collect, less, to_int, to_str};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.sort", "sort(a, axis=-1, kind=None, order=None, *, stable=None)", "A sorted copy.\n\n>>> np.sort([[1, 4], [3, 1]])\narray([[1, 4],\n       [1, 3]])", sort),
    Entry::new("numpy.argsort", "argsort(a, axis=-1, kind=None, order=None, *, stable=None)", "The indices that sort an array.\n\n>>> np.argsort([3, 1, 2])\narray([1, 2, 0])", argsort),
    Entry::new("numpy.partition", "partition(a, kth, axis=-1, kind='introselect', order=None)", "A copy in which the k-th elements stand where sorting would put them.", partition),
    Entry::new("numpy.argpartition", "argpartition(a, kth, axis=-1, kind='introselect', order=None)", "The indices that partition an array.", argpartition),
    Entry::new("numpy.searchsorted", "searchsorted(a, v, side='left', sorter=None)", "Where elements belong in a sorted array.\n\n>>> np.searchsorted([11, 12, 13], 12)\nnp.int64(1)", searchsorted),
    Entry::new_c("numpy.lexsort", "lexsort(keys, axis=-1)", "An indirect stable sort by several keys, the last one first.", lexsort),
    Entry::new("numpy.sort_complex", "sort_complex(a)", "A complex array sorted by real parts, then imaginary ones.", sort_complex),
}

crate::entries! { pub METHODS:
    Entry::new_c("numpy.ndarray.sort", "sort(self, axis=-1, kind=None, order=None, *, stable=None)", "Sorts in place.", sort_in_place),
    Entry::new_c("numpy.ndarray.argsort", "argsort(self, axis=-1, kind=None, order=None, *, stable=None)", "The indices that sort the array.", argsort),
    Entry::new_c("numpy.ndarray.partition", "partition(self, kth, axis=-1, kind='introselect', order=None)", "Partitions in place.", partition_in_place),
    Entry::new_c("numpy.ndarray.argpartition", "argpartition(self, kth, axis=-1, kind='introselect', order=None)", "The indices that partition the array.", argpartition),
    Entry::new_c("numpy.ndarray.searchsorted", "searchsorted(self, v, side='left', sorter=None)", "Where elements belong in the sorted array.", searchsorted),
}

/// How to sort, as the arguments say.
struct Plan {
    /// `None` flattens.
    axis: Option<i64>,
    /// Fields that decide first.
    fields: Vec<String>,
}

fn plan(
    cx: &mut dyn Host,
    axis: Option<Value>,
    kind: Option<Value>,
    order: Option<Value>,
    stable: Option<Value>,
) -> Result<Plan> {
    let axis = match axis {
        None => Some(-1),
        Some(Value::None) => None,
        Some(axis) => Some(to_int(cx, &axis)?),
    };
    let stable = given(stable);
    match given(kind) {
        Some(Value::Str(word)) => {
            kernel::check_kind(&word)?;
            if stable.is_some() {
                return Err(Error::value(
                    "`kind` and keyword parameters can't be provided at the same time. Use only one of them.",
                ));
            }
        }
        Some(other) => {
            let name = crate::object::type_name(&other);
            return Err(Error::type_error(format!("sort kind must be str, not {name}")));
        }
        None => {}
    }
    let fields = match given(order) {
        None => Vec::new(),
        Some(Value::Str(name)) => vec![name.to_string()],
        Some(names) => {
            let names = collect(cx, &names)?;
            names.iter().map(|name| to_str(name, "order").map(str::to_string)).collect::<Result<_>>()?
        }
    };
    Ok(Plan { axis, fields })
}

fn sort(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, kind, order, stable] = args.take();
    let plan = plan(cx, axis, kind, order, stable)?;
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    sorted(cx, &array, &plan).map(Value::array)
}

/// A sorted copy along the plan's axis.
fn sorted(cx: &mut dyn Host, array: &Array, plan: &Plan) -> Result<Array> {
    if is_plain(array.dtype(), plan) {
        return kernel::sort(array, plan.axis, cx.state().exec());
    }
    let (array, axis) = on_axis(array, plan.axis)?;
    let order = order_of(cx, &array, axis, plan)?;
    crate::array::indexing::take_along_axis(&array, &order, Some(axis as i64))
}

fn is_plain(dtype: &DType, plan: &Plan) -> bool {
    plan.fields.is_empty() && !matches!(dtype.kind(), Kind::Object | Kind::Void)
}

fn on_axis(array: &Array, axis: Option<i64>) -> Result<(Array, usize)> {
    match axis {
        None => Ok((array.ravel(Order::C)?, 0)),
        Some(axis) => Ok((array.clone(), normalize_axis(axis, array.ndim())?)),
    }
}

fn sort_in_place(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, kind, order, stable] = args.take();
    let mut plan = plan(cx, axis, kind, order, stable)?;
    plan.axis = Some(plan.axis.unwrap_or(-1));
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    normalize_axis(plan.axis.unwrap_or(-1), array.ndim())?;
    if !array.is_writeable() {
        return Err(Error::value("sort array is read-only"));
    }
    let result = sorted(cx, &array, &plan)?;
    assign_all(cx, &array, &Value::array(result))?;
    Ok(Value::None)
}

fn argsort(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, kind, order, stable] = args.take();
    let plan = plan(cx, axis, kind, order, stable)?;
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    if array.ndim() == 0 && plan.axis.is_none_or(|axis| matches!(axis, 0 | -1)) {
        return Ok(Value::array(Array::zeros(DType::INT, &[1], Order::C)?));
    }
    if is_plain(array.dtype(), &plan) {
        return kernel::argsort(&array, plan.axis, cx.state().exec()).map(Value::array);
    }
    let (array, axis) = on_axis(&array, plan.axis)?;
    order_of(cx, &array, axis, &plan).map(Value::array)
}

/// The stable order of records or objects along an axis.
fn order_of(cx: &mut dyn Host, array: &Array, axis: usize, plan: &Plan) -> Result<Array> {
    if let DType::Struct(layout) = array.dtype() {
        for field in &plan.fields {
            if !layout.fields.iter().any(|known| *known.name == **field) {
                return Err(Error::value(format!("unknown field name: {field}")));
            }
        }
        // The least important key sorts first; stable sorts keep its order within ties of the next.
        let rest = layout.fields.iter().filter(|field| !plan.fields.iter().any(|name| **name == *field.name));
        let named = plan.fields.iter().filter_map(|name| layout.fields.iter().find(|field| *field.name == **name));
        let keys: Vec<Array> = named.chain(rest).flat_map(|field| field_keys(array, field)).collect();
        let keys: Vec<Array> = keys.into_iter().rev().collect();
        return kernel::lexsort(&keys, axis as i64, cx.state().exec());
    }
    if !plan.fields.is_empty() {
        return Err(Error::value("Cannot specify order when the array has no fields."));
    }
    if let DType::Void(size) = array.dtype() {
        let keys: Vec<Array> = byte_keys(array, 0, *size).into_iter().rev().collect();
        return kernel::lexsort(&keys, axis as i64, cx.state().exec());
    }
    if !array.dtype().is_object() {
        return Err(Error::type_error("this dtype has no order"));
    }
    let last = array.ndim() - 1;
    let lanes = array.moveaxis(&[axis as i64], &[last as i64])?;
    let n = lanes.shape()[last];
    let offsets: Vec<isize> = lanes.offsets().collect();
    let mut order = Vec::with_capacity(offsets.len());
    for lane in offsets.chunks(n.max(1)) {
        let values: Vec<Value> = lane.iter().map(|&offset| read_slot(&lanes, offset)).collect();
        order.extend(object_order(cx, &values)?);
    }
    Array::from_slice(&order, lanes.shape())?.moveaxis(&[last as i64], &[axis as i64])
}

/// What a field is ordered by: itself, or its bytes if it holds raw ones or several elements.
pub(super) fn field_keys(array: &Array, field: &crate::array::Field) -> Vec<Array> {
    match (&field.dtype, field.shape.is_empty()) {
        (DType::Void(_), _) | (_, false) => {
            let count: usize = field.shape.iter().product();
            byte_keys(array, field.offset, field.dtype.itemsize() * count)
        }
        _ => vec![array.field_view(field)],
    }
}

/// The bytes of every element, from the first on, as keys of an order.
pub(super) fn byte_keys(array: &Array, offset: usize, size: usize) -> Vec<Array> {
    let byte = |at: usize| crate::array::Field {
        name: String::new(),
        title: None,
        offset: offset + at,
        dtype: DType::Num(crate::array::Num::U8),
        shape: Default::default(),
    };
    // Without any byte all are equal.
    (0..size.max(1)).map(|at| array.field_view(&byte(if size == 0 { 0 } else { at }))).collect()
}

/// A merge sort by Python's `<`, which may fail or be inconsistent.
pub(super) fn object_order(cx: &mut dyn Host, values: &[Value]) -> Result<Vec<i64>> {
    let mut failure = None;
    let mut order: Vec<i64> = (0..values.len() as i64).collect();
    let mut width = 1;
    while width < order.len() {
        let mut merged = Vec::with_capacity(order.len());
        for run in order.chunks(2 * width) {
            let (left, right) = run.split_at(width.min(run.len()));
            let (mut i, mut j) = (0, 0);
            while i < left.len() && j < right.len() {
                let before = match failure {
                    Some(_) => Ordering::Equal,
                    None => match less(cx, &values[right[j] as usize], &values[left[i] as usize]) {
                        Ok(true) => Ordering::Less,
                        Ok(false) => Ordering::Equal,
                        Err(error) => {
                            failure = Some(error);
                            Ordering::Equal
                        }
                    },
                };
                match before {
                    Ordering::Less => {
                        merged.push(right[j]);
                        j += 1;
                    }
                    _ => {
                        merged.push(left[i]);
                        i += 1;
                    }
                }
            }
            merged.extend_from_slice(&left[i..]);
            merged.extend_from_slice(&right[j..]);
        }
        order = merged;
        width *= 2;
    }
    match failure {
        Some(error) => Err(error),
        None => Ok(order),
    }
}

/// The positions of `kth=`, which may be one or several.
fn positions(cx: &mut dyn Host, kth: &Value) -> Result<Vec<i64>> {
    let array = to_array(cx, kth)?;
    if !matches!(array.dtype().kind(), Kind::Signed | Kind::Unsigned | Kind::Bool) {
        return Err(Error::type_error("Partition index must be integer"));
    }
    if array.ndim() > 1 {
        return Err(Error::value("kth array must have dimension <= 1"));
    }
    Ok(read_as(cx, &array, &DType::INT)?.to_vec::<i64>().unwrap_or_default())
}

fn check_select(kind: Option<Value>) -> Result<()> {
    match kind {
        None => Ok(()),
        Some(Value::Str(word)) if word.to_ascii_lowercase().starts_with('i') => Ok(()),
        Some(Value::Str(word)) => {
            Err(Error::value(format!("select kind must be 'introselect' (got '{}')", word.as_str())))
        }
        Some(other) => {
            Err(Error::type_error(format!("select kind must be str, not {}", crate::object::type_name(&other))))
        }
    }
}

fn partition(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, kth, axis, kind, order] = args.take();
    check_select(kind)?;
    let plan = plan(cx, axis, None, order, None)?;
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let kth = positions(cx, &kth.unwrap_or(Value::None))?;
    partitioned(cx, &array, &kth, &plan).map(Value::array)
}

fn partitioned(cx: &mut dyn Host, array: &Array, kth: &[i64], plan: &Plan) -> Result<Array> {
    if is_plain(array.dtype(), plan) {
        return kernel::partition(array, kth, plan.axis, cx.state().exec());
    }
    let (array, axis) = on_axis(array, plan.axis)?;
    kernel::check_kth(kth, array.shape()[axis])?;
    sorted(cx, &array, &Plan { axis: Some(axis as i64), fields: plan.fields.clone() })
}

fn partition_in_place(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, kth, axis, kind, order] = args.take();
    check_select(kind)?;
    let mut plan = plan(cx, axis, None, order, None)?;
    plan.axis = Some(plan.axis.unwrap_or(-1));
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let kth = positions(cx, &kth.unwrap_or(Value::None))?;
    if !array.is_writeable() {
        return Err(Error::value("partition array is read-only"));
    }
    let result = partitioned(cx, &array, &kth, &plan)?;
    assign_all(cx, &array, &Value::array(result))?;
    Ok(Value::None)
}

fn argpartition(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, kth, axis, kind, order] = args.take();
    check_select(kind)?;
    let plan = plan(cx, axis, None, order, None)?;
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let kth = positions(cx, &kth.unwrap_or(Value::None))?;
    if is_plain(array.dtype(), &plan) {
        return kernel::argpartition(&array, &kth, plan.axis, cx.state().exec()).map(Value::array);
    }
    let (array, axis) = on_axis(&array, plan.axis)?;
    kernel::check_kth(&kth, array.shape()[axis])?;
    order_of(cx, &array, axis, &plan).map(Value::array)
}

fn searchsorted(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, v, side, sorter] = args.take();
    let side = match given(side) {
        None => Side::Left,
        Some(Value::Str(word)) => Side::parse(&word)?,
        Some(other) => {
            let name = crate::object::type_name(&other);
            return Err(Error::type_error(format!("search side must be str, not {name}")));
        }
    };
    let (a, v) = (a.unwrap_or(Value::None), v.unwrap_or(Value::None));
    let dtype = crate::library::numpy::calls::result_type(cx, &[&a, &v])?;
    let sorted = to_array(cx, &a)?;
    if sorted.ndim() != 1 {
        return Err(Error::value(match sorted.ndim() {
            0 => "object of too small depth for desired array",
            _ => "object too deep for desired array",
        }));
    }
    let values = to_array(cx, &v)?;
    let sorter = match given(sorter) {
        None => None,
        Some(sorter) => {
            let sorter = to_array(cx, &sorter)?;
            if sorter.size() != sorted.size() {
                return Err(Error::value("sorter.size must equal a.size"));
            }
            if !matches!(sorter.dtype().kind(), Kind::Signed | Kind::Unsigned) {
                return Err(Error::type_error("sorter must only contain integers"));
            }
            Some(cast(cx, &sorter, &DType::INT)?)
        }
    };
    if dtype.is_object() {
        let places = search_objects(cx, &sorted, &values, side == Side::Right, sorter.as_ref())?;
        return Ok(wrap(Array::from_slice(&places, values.shape())?));
    }
    let (sorted, values) = (read_as(cx, &sorted, &dtype)?, read_as(cx, &values, &dtype)?);
    Ok(wrap(search::searchsorted(&sorted, &values, side, sorter.as_ref(), cx.state().exec())?))
}

fn search_objects(
    cx: &mut dyn Host,
    sorted: &Array,
    values: &Array,
    right: bool,
    sorter: Option<&Array>,
) -> Result<Vec<i64>> {
    let order = sorter.and_then(|sorter| sorter.to_vec::<i64>());
    let step = sorted.strides()[0];
    let mut places = Vec::new();
    for offset in values.offsets() {
        let value = element_value(values, offset);
        let (mut low, mut high) = (0usize, sorted.size());
        while low < high {
            let middle = low.midpoint(high);
            let place = match &order {
                None => middle,
                Some(order) => usize::try_from(order[middle])
                    .ok()
                    .filter(|&place| place < sorted.size())
                    .ok_or_else(|| Error::value("Sorter index out of range."))?,
            };
            let item = element_value(sorted, place as isize * step);
            let before = if right { !less(cx, &value, &item)? } else { less(cx, &item, &value)? };
            if before { low = middle + 1 } else { high = middle }
        }
        places.push(low as i64);
    }
    Ok(places)
}

fn lexsort(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [keys, axis] = args.take();
    let axis = match given(axis) {
        None => -1,
        Some(axis) => to_int(cx, &axis)?,
    };
    let keys = collect(cx, &keys.unwrap_or(Value::None))?;
    let keys = keys.iter().map(|key| to_array(cx, key)).collect::<Result<Vec<_>>>()?;
    if keys.windows(2).any(|pair| pair[0].shape() != pair[1].shape()) {
        return Err(Error::value("all keys need to be the same shape"));
    }
    if keys.first().is_some_and(|key| key.ndim() == 0) {
        return Ok(wrap(Array::zeros(DType::INT, &[], Order::C)?));
    }
    kernel::lexsort(&keys, axis, cx.state().exec()).map(Value::array)
}

fn sort_complex(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let sorted = Value::array(kernel::sort(&array, Some(-1), cx.state().exec())?);
    match array.dtype().kind() {
        Kind::Complex => Ok(sorted),
        _ => {
            let small = matches!(
                array.num(),
                Some(crate::array::Num::I8 | crate::array::Num::U8 | crate::array::Num::I16 | crate::array::Num::U16)
            ) || array.num() == Some(crate::array::Num::F32);
            let num = if small { crate::array::Num::C64 } else { crate::array::Num::C128 };
            method!(cx, sorted, astype(DType::Num(num)))
        }
    }
}
