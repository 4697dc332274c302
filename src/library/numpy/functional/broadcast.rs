//! `np.broadcast`: arrays walked over together. Each has a flat iterator of its own, which a script may also move by itself; the object
//! counts how many elements it has given.

use std::cell::Cell;

use crate::error::{Error, Result};
use crate::library::numpy::ndarray::FlatIter;
use crate::object::array_like::to_array;
use crate::object::shape_like::shape_value;
use crate::object::{ArrayObject, Bound, Builtin, Entry, Getter, Host, Object, TypeTable, Value};

pub static TABLE: TypeTable = TypeTable {
    doc: "An object that walks over arrays broadcast together.",
    construct: Some(&CONSTRUCT),
    methods: &[METHODS],
    getters: GETTERS,
    statics: &[],
};

static CONSTRUCT: Entry = Entry::new_c(
    "numpy.broadcast",
    "broadcast(*args, **kwargs)",
    "An object that walks over arrays broadcast together.",
    broadcast,
);

crate::entries! { METHODS:
    Entry::new_parsed("numpy.broadcast.reset", "reset(self, /, *args)", "Begins with the first elements again.", reset),
}

static GETTERS: &[Getter] = &[
    Getter {
        name: "index",
        doc: "How many elements were given.",
        get: |_, x| own(x).map(|walk| Value::from(walk.given.get())),
        set: None,
    },
    Getter {
        name: "iters",
        doc: "The iterators over the arrays.",
        get: |_, x| own(x).map(|walk| Value::tuple(walk.iterators.clone())),
        set: None,
    },
    Getter {
        name: "nd",
        doc: "Number of axes.",
        get: |_, x| own(x).map(|walk| Value::from(walk.shape.len())),
        set: None,
    },
    Getter {
        name: "ndim",
        doc: "Number of axes.",
        get: |_, x| own(x).map(|walk| Value::from(walk.shape.len())),
        set: None,
    },
    Getter {
        name: "numiter",
        doc: "Number of arrays.",
        get: |_, x| own(x).map(|walk| Value::from(walk.iterators.len())),
        set: None,
    },
    Getter {
        name: "shape",
        doc: "The common shape.",
        get: |_, x| own(x).map(|walk| shape_value(&walk.shape)),
        set: None,
    },
    Getter {
        name: "size",
        doc: "Number of elements.",
        get: |_, x| own(x).map(|walk| Value::from(walk.size)),
        set: None,
    },
];

struct Broadcast {
    shape: Vec<usize>,
    size: usize,
    given: Cell<usize>,
    /// Flat iterators, as values.
    iterators: Vec<Value>,
}

impl Object for Broadcast {
    fn builtin(&self) -> Builtin {
        Builtin::Broadcast
    }

    fn repr(&self, _: &mut dyn Host) -> Result<String> {
        Ok(format!("<numpy.broadcast object at {:#x}>", self as *const _ as *const u8 as usize))
    }

    fn set_attribute(&self, _: &mut dyn Host, name: &str, _: Option<Value>) -> Result<bool> {
        match GETTERS.iter().any(|getter| getter.name == name) {
            true => Err(Error::attribute(format!("attribute '{name}' of 'numpy.broadcast' objects is not writable"))),
            false => Ok(false),
        }
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self, _: &mut dyn Host) -> Result<Option<Value>> {
        if self.given.get() >= self.size {
            return Ok(None);
        }
        self.given.set(self.given.get() + 1);
        let flats = self.iterators.iter().filter_map(|flat| flat.downcast::<FlatIter>());
        flats.map(FlatIter::advance).collect::<Result<_>>().map(|items| Some(Value::tuple(items)))
    }
}

fn own(value: &Value) -> Result<&Broadcast> {
    value.downcast().ok_or_else(|| Error::type_error("a broadcast object is required"))
}

fn broadcast(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    if !args.keywords.is_empty() {
        return Err(Error::value("keyword arguments not accepted."));
    }
    let mut arrays = Vec::new();
    for value in std::mem::take(&mut args.rest) {
        match (value.downcast::<Broadcast>(), &value) {
            // Its arrays take part each.
            (Some(walk), _) => {
                for flat in walk.iterators.iter().filter_map(|flat| flat.downcast::<FlatIter>()) {
                    arrays.push(flat.base());
                }
            }
            (None, Value::Array(array)) => arrays.push(array.clone()),
            (None, value) => arrays.push(std::rc::Rc::new(ArrayObject::new(to_array(cx, value)?))),
        }
    }
    let views: Vec<_> = arrays.iter().map(|array| array.array()).collect();
    let shapes: Vec<&[usize]> = views.iter().map(|view| view.shape()).collect();
    let shape = crate::array::broadcast::broadcast_shapes(&shapes)?;
    let size =
        crate::array::layout::element_count(&shape).ok_or_else(|| Error::value("broadcast dimensions too large."))?;
    let iterators = arrays.into_iter().map(|array| Value::object(FlatIter::stretched(array, &shape))).collect();
    Ok(Value::object(Broadcast { shape: shape.to_vec(), size, given: Cell::new(0), iterators }))
}

fn reset(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let given = std::mem::take(&mut args.rest).len();
    if given > 0 {
        return Err(Error::type_error(format!("function takes exactly 0 arguments ({given} given)")));
    }
    let [this] = args.take();
    let this = this.unwrap_or(Value::None);
    let walk = own(&this)?;
    walk.given.set(0);
    walk.iterators.iter().filter_map(|flat| flat.downcast::<FlatIter>()).for_each(FlatIter::rewind);
    Ok(Value::None)
}
