//! `np.nditer` and `np.nested_iters`: the iterator object, over the course that `nditer_plan` lays.

use std::cell::{Cell, RefCell};

use super::nditer_plan::lay;
use super::nditer_request::{Request, read_request};
use super::nditer_walk::{Course, Portion};
use crate::array::{NumericOnly, cast_into};
use crate::error::{Error, Result};
use crate::object::shape_like::to_ints;
use crate::object::{Bound, Builtin, Entry, Host, Object, TypeTable, Value, assign_all, collect, find_index, to_int};

pub static TABLE: TypeTable = TypeTable {
    doc: "Iterates over the elements of one or more arrays together.",
    construct: Some(&CONSTRUCT),
    methods: &[METHODS],
    getters: &[],
    statics: &[],
};

static CONSTRUCT: Entry = Entry::new_parsed(
    "numpy.nditer",
    "nditer(op, flags=None, op_flags=None, op_dtypes=None, order='K', casting='safe', op_axes=None, itershape=None, buffersize=0)",
    "Iterates over the elements of one or more arrays together.",
    nditer,
);

crate::entries! { pub METHODS:
    Entry::new_c("numpy.nditer.close", "close(self)", "Brings what was written to copies back to the operands.", close),
    Entry::new_c("numpy.nditer.copy", "copy(self)", "An iterator of its own at the same place.", copy),
    Entry::new_c("numpy.nditer.enable_external_loop", "enable_external_loop(self)", "Hands out whole inner loops from now on.", enable_external_loop),
    Entry::new_c("numpy.nditer.iternext", "iternext(self)", "Moves on; false at the end.", iternext),
    Entry::new_c("numpy.nditer.remove_axis", "remove_axis(self, i, /)", "Stays at the start of one axis.", remove_axis),
    Entry::new_c("numpy.nditer.remove_multi_index", "remove_multi_index(self)", "Tells no index from now on.", remove_multi_index),
    Entry::new_c("numpy.nditer.reset", "reset(self)", "Goes back to the start.", reset),
}

crate::entries! { pub ENTRIES:
    Entry::new_parsed(
        "numpy.nested_iters",
        "nested_iters(op, axes, flags=None, op_flags=None, op_dtypes=None, order='K', casting='safe', buffersize=0)",
        "Iterators over groups of axes, each starting anew where the one before it moves on.",
        nested_iters,
    ),
}

struct NdIter {
    /// `None` once it was closed.
    course: RefCell<Option<Course>>,
    finished: Cell<bool>,
    /// The iterator nested within this one.
    nested: RefCell<Option<Value>>,
}

impl NdIter {
    fn value(course: Course) -> Value {
        let finished = Cell::new(course.finished);
        Value::object(NdIter { course: RefCell::new(Some(course)), finished, nested: RefCell::default() })
    }

    fn with<T>(&self, work: impl FnOnce(&mut Course) -> Result<T>) -> Result<T> {
        match &mut *self.course.borrow_mut() {
            Some(course) => work(course),
            None => Err(Error::value("Iterator is invalid")),
        }
    }

    /// What the place must be for elements to be read.
    fn within(&self, course: &Course) -> Result<()> {
        if course.finished {
            return Err(Error::value("Iterator is past the end"));
        }
        if course.delayed {
            return Err(Error::value(
                "Iterator construction used delayed buffer allocation, and no reset has been done yet",
            ));
        }
        Ok(())
    }

    /// The nested iterator starts anew at the present place.
    fn move_nested(&self) -> Result<()> {
        let Some(nested) = self.nested.borrow().clone() else { return Ok(()) };
        let Some(inner) = nested.downcast::<NdIter>() else { return Ok(()) };
        let starts = self.with(|course| {
            let place = if course.place < course.range.1 { course.place } else { course.range.0 };
            Ok((0..course.operands.len()).map(|k| course.offset(k, place)).collect::<Vec<isize>>())
        })?;
        inner.with(|course| {
            course.settle()?;
            course.starts[..starts.len()].copy_from_slice(&starts);
            course.rewind();
            Ok(())
        })?;
        inner.move_nested()
    }

    fn step(&self, cx: &mut dyn Host) -> Result<bool> {
        let moved = self.with(|course| {
            if course.finished {
                return Ok(false);
            }
            let moved = course.advance()?;
            if !moved {
                course.finished = true;
                course.flush(cx, false)?;
            }
            Ok(moved)
        })?;
        self.move_nested()?;
        Ok(moved)
    }

    /// What is handed out: one part, or a tuple with those of all operands.
    fn parts(&self) -> Result<Value> {
        self.with(|course| {
            let parts = (0..course.operands.len()).map(|k| course.part(k)).collect::<Result<Vec<_>>>()?;
            Ok(match <[Value; 1]>::try_from(parts) {
                Ok([part]) => part,
                Err(parts) => Value::tuple(parts),
            })
        })
    }

    fn goto(&self, cx: &mut dyn Host, name: &str, value: &Value) -> Result<()> {
        let goal = match name {
            "multi_index" => {
                self.with(|course| match course.multi_index {
                    true => Ok(()),
                    false => Err(Error::value("Iterator is not tracking a multi-index")),
                })?;
                to_ints(cx, value)?.to_vec()
            }
            _ => vec![to_int(cx, value)?],
        };
        self.with(|course| {
            course.settle()?;
            let place = match name {
                "multi_index" if goal.len() != course.ndim => return Err(Error::value("Wrong number of indices")),
                "multi_index" => course.place_of(&goal)?,
                "index" => {
                    if !course.has_index {
                        return Err(Error::value("Iterator does not have an index"));
                    }
                    let behind = course.operands.len();
                    let found = (0..course.size()).find(|&place| course.offset(behind, place) == goal[0] as isize);
                    found.ok_or_else(|| Error::index("Iterator GotoIndex called with an out-of-bounds index"))?
                }
                _ => usize::try_from(goal[0]).unwrap_or(usize::MAX),
            };
            if !(course.range.0..course.range.1).contains(&place) {
                let to = if name == "iterindex" {
                    ("GotoIterIndex", "iterindex")
                } else {
                    ("GotoMultiIndex", "multi-index")
                };
                return Err(Error::index(match name {
                    "iterindex" => {
                        format!("Iterator {} called with an {} outside the iteration range.", to.0, to.1)
                    }
                    _ => format!("Iterator {} called with a {} outside the restricted iteration range", to.0, to.1),
                }));
            }
            course.place = place;
            course.finished = false;
            Ok(())
        })?;
        self.move_nested()
    }
}

impl Drop for NdIter {
    /// An iterator that is given up brings its copies of numbers back.
    fn drop(&mut self) {
        let Some(course) = self.course.get_mut() else { return };
        let _ = course.settle();
        for operand in &course.operands {
            if let Some((home, _)) = &operand.home
                && operand.writes
                && home.num().is_some()
            {
                let _ = cast_into(&operand.array, home, &mut NumericOnly);
            }
        }
    }
}

impl Object for NdIter {
    fn builtin(&self) -> Builtin {
        Builtin::NdIter
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        Ok(format!("<numpy.nditer object at {:#x}>", self as *const _ as *const u8 as usize))
    }

    fn iter(&self, _cx: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        let ready = match &*self.course.borrow() {
            None => return Ok(None),
            Some(course) if course.finished => return Ok(None),
            Some(course) => {
                self.within(course)?;
                !course.started
            }
        };
        if !ready && !self.step(cx)? {
            return Ok(None);
        }
        self.with(|course| {
            course.started = true;
            Ok(())
        })?;
        self.parts().map(Some)
    }

    fn len(&self, _cx: &mut dyn Host) -> Result<Option<usize>> {
        self.with(|course| Ok(Some(course.operands.len())))
    }

    fn truth(&self, _cx: &mut dyn Host) -> Result<bool> {
        Ok(true)
    }

    fn get_item(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        let parts = self.with(|course| {
            self.within(course)?;
            (0..course.operands.len()).map(|k| course.part(k)).collect::<Result<Vec<_>>>()
        })?;
        if let Value::Slice(_) = key {
            return crate::object::get_item(cx, &Value::tuple(parts), key).map(Some);
        }
        let place = operand_place(cx, key, parts.len())?;
        Ok(parts.into_iter().nth(place))
    }

    fn set_item(&self, cx: &mut dyn Host, key: &Value, value: Option<Value>) -> Result<bool> {
        let Some(value) = value else {
            return Err(Error::type_error("Cannot delete iterator elements"));
        };
        let count = self.with(|course| Ok(course.operands.len()))?;
        let place = operand_place(cx, key, count)?;
        let part = self.with(|course| {
            self.within(course)?;
            match course.operands[place].writes {
                true => course.part(place),
                false => Err(Error::runtime(format!("Iterator operand {place} is not writeable"))),
            }
        })?;
        if let Value::Array(part) = &part {
            assign_all(cx, &part.array(), &value)?;
        }
        Ok(true)
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        if name == "finished" {
            let course = self.course.borrow();
            return Ok(Some(Value::Bool(course.as_ref().is_some_and(|course| course.finished))));
        }
        if !ATTRIBUTES.contains(&name) {
            return Ok(None);
        }
        let value = match name {
            "value" => {
                self.with(|course| self.within(course))?;
                self.parts()?
            }
            _ => self.with(|course| {
                let operands = 0..course.operands.len();
                Ok(match name {
                    "shape" => crate::object::shape_like::shape_value(&match course.multi_index {
                        true => {
                            let mut shape: Vec<usize> = vec![1; course.ndim];
                            course.axes.iter().for_each(|axis| shape[axis.number] = axis.length);
                            shape
                        }
                        // From the innermost on, as NumPy tells it.
                        false => course.axes.iter().rev().map(|axis| axis.length).collect::<Vec<_>>(),
                    }),
                    "ndim" if course.multi_index => Value::from(course.ndim),
                    "ndim" => Value::from(course.axes.len()),
                    "nop" => Value::from(course.operands.len()),
                    "itersize" => Value::from(course.size()),
                    "iterindex" if course.finished => return Err(Error::value("Iterator is past the end")),
                    "iterindex" => Value::from(course.place),
                    "iterrange" => Value::tuple(vec![Value::from(course.range.0), Value::from(course.range.1)]),
                    "operands" => {
                        Value::tuple(course.operands.iter().map(|part| Value::Array(part.shown.clone())).collect())
                    }
                    "dtypes" => {
                        let dtypes = course.operands.iter().map(|part| Value::dtype(part.array.dtype().clone()));
                        Value::tuple(dtypes.collect())
                    }
                    "itviews" => Value::tuple(operands.map(|k| course.whole(k)).collect::<Result<_>>()?),
                    "has_index" => Value::Bool(course.has_index),
                    "has_multi_index" => Value::Bool(course.multi_index),
                    "has_delayed_bufalloc" => Value::Bool(course.delayed),
                    "iterationneedsapi" => {
                        Value::Bool(course.operands.iter().any(|part| part.array.dtype().is_object()))
                    }
                    "multi_index" | "index" => match name {
                        "index" if !course.has_index => {
                            return Err(Error::value("Iterator does not have an index"));
                        }
                        "multi_index" if !course.multi_index => {
                            return Err(Error::value("Iterator is not tracking a multi-index"));
                        }
                        _ if course.finished => return Err(Error::value("Iterator is past the end")),
                        "index" => Value::Int(course.offset(course.operands.len(), course.place) as i64),
                        _ => crate::object::shape_like::shape_value(&course.told_index()),
                    },
                    _ => Value::None,
                })
            })?,
        };
        Ok(Some(value))
    }

    fn set_attribute(&self, cx: &mut dyn Host, name: &str, value: Option<Value>) -> Result<bool> {
        let Some(value) = value else { return Ok(false) };
        match name {
            "multi_index" | "index" | "iterindex" => self.goto(cx, name, &value)?,
            "iterrange" => {
                let bounds = to_ints(cx, &value)?;
                self.with(|course| {
                    if !course.ranged {
                        return Err(Error::value(
                            "Cannot call ResetToIterIndexRange on an iterator without requesting ranged iteration support in the constructor",
                        ));
                    }
                    let size = course.size() as i64;
                    let [start, end] = bounds[..] else {
                        return Err(Error::type_error("iterrange must be a tuple of two integers"));
                    };
                    if start < 0 || end > size {
                        return Err(Error::value(format!(
                            "Out-of-bounds range [{start}, {end}) passed to ResetToIterIndexRange"
                        )));
                    }
                    if end < start {
                        return Err(Error::value(format!(
                            "Invalid range [{start}, {end}) passed to ResetToIterIndexRange"
                        )));
                    }
                    course.range = (start as usize, end as usize);
                    course.rewind();
                    Ok(())
                })?;
            }
            name if name == "finished" || ATTRIBUTES.contains(&name) => {
                return Err(Error::attribute(format!("attribute '{name}' of 'numpy.nditer' objects is not writable")));
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn attribute_names(&self) -> Vec<String> {
        ATTRIBUTES.iter().chain(&["finished"]).map(|name| name.to_string()).collect()
    }

    fn is_context(&self) -> bool {
        true
    }

    fn enter(&self, _cx: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        match self.course.borrow().is_some() {
            true => Ok(Some(this.clone())),
            false => Err(Error::runtime("operation on non-initialized iterator")),
        }
    }

    fn exit(&self, cx: &mut dyn Host, _exception: Option<&Value>) -> Result<bool> {
        self.end(cx)?;
        Ok(false)
    }
}

impl NdIter {
    fn end(&self, cx: &mut dyn Host) -> Result<()> {
        let course = self.course.borrow_mut().take();
        self.finished.set(true);
        match course {
            Some(mut course) => course.flush(cx, true),
            None => Ok(()),
        }
    }
}

/// What an iterator tells of itself, besides `finished`, which is told after its end as well.
const ATTRIBUTES: &[&str] = &[
    "dtypes",
    "has_delayed_bufalloc",
    "has_index",
    "has_multi_index",
    "index",
    "iterationneedsapi",
    "iterindex",
    "iterrange",
    "itersize",
    "itviews",
    "multi_index",
    "ndim",
    "nop",
    "operands",
    "shape",
    "value",
];

fn operand_place(cx: &mut dyn Host, key: &Value, count: usize) -> Result<usize> {
    let Some(Value::Int(given)) = find_index(cx, key)? else {
        return Err(Error::type_error("invalid index type for iterator indexing"));
    };
    let place = if given < 0 { given + count as i64 } else { given };
    match usize::try_from(place) {
        Ok(place) if place < count => Ok(place),
        _ => Err(Error::index(format!("Iterator operand index {given} is out of bounds"))),
    }
}

fn this(value: &Option<Value>) -> Result<&NdIter> {
    let iterator = value.as_ref().and_then(|value| value.downcast::<NdIter>());
    iterator.ok_or_else(|| Error::type_error("descriptor requires a 'numpy.nditer' object"))
}

fn close(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own] = args.take();
    this(&own)?.end(cx)?;
    Ok(Value::None)
}

fn copy(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own] = args.take();
    this(&own)?.with(|course| {
        let mut own = course.clone();
        own.pending.clear();
        Ok(NdIter::value(own))
    })
}

fn iternext(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own] = args.take();
    this(&own)?.step(cx).map(Value::Bool)
}

fn reset(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own] = args.take();
    let own = this(&own)?;
    own.with(|course| course.reset(cx))?;
    own.move_nested()?;
    Ok(Value::None)
}

fn enable_external_loop(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own] = args.take();
    this(&own)?.with(|course| {
        if course.multi_index || course.has_index {
            return Err(Error::value(
                "Iterator flag EXTERNAL_LOOP cannot be used if an index or multi-index is being tracked",
            ));
        }
        course.portion = Portion::Inner;
        course.rewind();
        Ok(Value::None)
    })
}

fn remove_multi_index(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own] = args.take();
    this(&own)?.with(|course| {
        course.multi_index = false;
        course.coalesce();
        Ok(Value::None)
    })
}

fn remove_axis(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, axis] = args.take();
    let axis = to_int(cx, &axis.unwrap_or(Value::None))?;
    this(&own)?.with(|course| {
        if !course.multi_index {
            return Err(Error::runtime("Iterator RemoveAxis may only be called if a multi-index is being tracked"));
        }
        let place = course.axes.iter().position(|known| known.number as i64 == axis);
        let Some(place) = place else { return Err(Error::value("axis out of bounds in iterator RemoveAxis")) };
        let removed = course.axes.remove(place);
        if removed.reversed {
            for (start, stride) in course.starts.iter_mut().zip(&removed.strides) {
                *start += stride * (removed.length as isize - 1);
            }
        }
        for known in course.axes.iter_mut().filter(|known| known.number > removed.number) {
            known.number -= 1;
        }
        course.ndim -= 1;
        course.range = (0, course.size());
        course.rewind();
        Ok(Value::None)
    })
}

fn nditer(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [op, flags, op_flags, op_dtypes, order, casting, op_axes, itershape, buffersize] = args.take();
    let request = read_request(cx, [op, flags, op_flags, op_dtypes, order, casting, op_axes, itershape, buffersize])?;
    Ok(NdIter::value(lay(cx, request)?))
}

fn nested_iters(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [op, axes, flags, op_flags, op_dtypes, order, casting, buffersize] = args.take();
    let levels = nested_axes(cx, &axes.unwrap_or(Value::None))?;
    let full = read_request(cx, [op, flags, op_flags, op_dtypes, order, casting, None, None, buffersize])?;
    if full.operands.iter().any(|operand| operand.is_none()) {
        return Err(Error::unsupported_argument("nested_iters", "op with None, an operand to allocate"));
    }
    let mut made: Vec<Value> = Vec::new();
    for (level, axes) in levels.iter().enumerate() {
        let mut request = Request { op_axes: Some(vec![Some(axes.clone()); full.operands.len()]), ..full.clone() };
        if level + 1 < levels.len() {
            request.flags.retain(|flag| {
                !matches!(flag.as_str(), "external_loop" | "buffered" | "grow_inner" | "delay_bufalloc")
            });
        }
        if let Some(outer) = made.last().and_then(|outer| outer.downcast::<NdIter>()) {
            // Inner levels walk over what the outer ones have made of the operands.
            request.operands = outer.with(|course| {
                Ok(course.operands.iter().map(|operand| Value::Array(operand.shown.clone())).collect())
            })?;
        }
        made.push(NdIter::value(lay(cx, request)?));
    }
    for pair in made.windows(2) {
        if let Some(outer) = pair[0].downcast::<NdIter>() {
            *outer.nested.borrow_mut() = Some(pair[1].clone());
        }
    }
    if let Some(outer) = made.first().and_then(|outer| outer.downcast::<NdIter>()) {
        outer.move_nested()?;
    }
    Ok(Value::tuple(made))
}

/// `axes=` of nested iterators: groups of axes, none twice.
fn nested_axes(cx: &mut dyn Host, axes: &Value) -> Result<Vec<Vec<i64>>> {
    let (Value::List(_) | Value::Tuple(_)) = axes else {
        return Err(Error::value("axes must be a tuple of axis arrays"));
    };
    let groups = collect(cx, axes)?;
    if groups.len() < 2 {
        return Err(Error::value("axes must have at least 2 entries for nested iteration"));
    }
    let mut levels: Vec<Vec<i64>> = Vec::new();
    for group in &groups {
        let (Value::List(_) | Value::Tuple(_)) = group else {
            return Err(Error::value("Each item in axes must be an integer tuple"));
        };
        let mut level = Vec::new();
        for axis in collect(cx, group)? {
            let axis = to_int(cx, &axis)?;
            if !(0..64).contains(&axis) {
                return Err(Error::value("An axis is out of bounds"));
            }
            if level.contains(&axis) || levels.iter().flatten().any(|known| *known == axis) {
                return Err(Error::value("An axis is used more than once"));
            }
            level.push(axis);
        }
        levels.push(level);
    }
    Ok(levels)
}
