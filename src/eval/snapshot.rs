//! What a session was like before a statement, so that the statement can be taken back.
//!
//! A snapshot shares every object and remembers what was inside the mutable ones: elements of arrays (once for each buffer, so
//! that views come back with it), items of lists, dicts and sets, attributes, closure variables, settings, the state of random
//! generators. Restoring writes the contents back into the same objects: what was one object stays one. Arrays are taken
//! smallest first while the budget lasts; those beyond it are named when it comes to restoring.

use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;

use super::interpreter::Interpreter;
use crate::array::{Array, DType, Dims, Num, NumericOnly, Order, Strides, cast_into};
use crate::compute::ordering::arrange;
use crate::error::Result;
use crate::format::options::{FormatterKey, PrintOptions};
use crate::object::{
    Args, ArrayObject, Builtin, Cell, Class, Dict, ErrorState, Function, Instance, List, Namespace, PrintValues, Set,
    Value, assign_all, call_method, find_attribute, set_attribute,
};

/// Names with what they are bound to.
type Bindings = Vec<(Rc<str>, Value)>;
/// Keys with their values.
type Items = Vec<(Value, Value)>;

/// The contents of a session at one moment.
pub struct Snapshot {
    names: Bindings,
    arrays: Vec<(Rc<ArrayObject>, Array)>,
    elements: Vec<(Array, Array)>,
    lists: Vec<(Rc<List>, Vec<Value>)>,
    dicts: Vec<(Rc<Dict>, Items)>,
    sets: Vec<(Rc<Set>, Vec<Value>)>,
    instances: Vec<(Rc<Instance>, Bindings)>,
    classes: Vec<(Rc<Class>, Bindings)>,
    functions: Vec<(Rc<Function>, Bindings)>,
    cells: Vec<(Cell, Option<Value>)>,
    /// Bit generators and legacy generators with their states.
    generators: Vec<(Value, Value)>,
    settings: Settings,
    /// Names of arrays whose elements did not fit.
    pub beyond: Vec<String>,
    /// Bytes that the copies of elements take.
    pub bytes: usize,
}

struct Settings {
    print: PrintOptions,
    formatter: Vec<(FormatterKey, Value)>,
    print_values: PrintValues,
    errors: ErrorState,
    random: Option<Value>,
}

impl Interpreter {
    /// Remembers what the names of `__main__` lead to, with at most `budget` bytes of elements.
    ///
    /// Without a budget only the names themselves are remembered, for a statement that does nothing but compute.
    pub fn snapshot(&mut self, budget: Option<usize>) -> Result<Snapshot> {
        let names: Vec<_> = self.main.names.borrow().iter().map(|(n, v)| (n.clone(), v.clone())).collect();
        let settings = Settings {
            print: self.state.print.clone(),
            formatter: self.state.formatter.clone(),
            print_values: self.state.print_values.clone(),
            errors: self.state.errors.clone(),
            random: self.state.random.clone(),
        };
        let mut snapshot = Snapshot {
            names: names.clone(),
            arrays: Vec::new(),
            elements: Vec::new(),
            lists: Vec::new(),
            dicts: Vec::new(),
            sets: Vec::new(),
            instances: Vec::new(),
            classes: Vec::new(),
            functions: Vec::new(),
            cells: Vec::new(),
            generators: Vec::new(),
            settings,
            beyond: Vec::new(),
            bytes: 0,
        };
        let Some(budget) = budget else { return Ok(snapshot) };
        let mut walk = Walk { budget, seen: HashSet::new(), queue: Vec::new(), buffers: Vec::new() };
        for (name, value) in &names {
            walk.queue.push((name.clone(), value.clone()));
            walk.run(self, &mut snapshot)?;
        }
        if let Some(random) = self.state.random.clone() {
            walk.queue.push(("np.random".into(), random));
            walk.run(self, &mut snapshot)?;
        }
        let mut buffers = walk.buffers;
        arrange(&mut buffers, |a, b| a.1.nbytes().cmp(&b.1.nbytes()));
        for (name, whole) in buffers {
            match snapshot.bytes + whole.nbytes() <= budget {
                true => {
                    snapshot.bytes += whole.nbytes();
                    let copy = whole.copy(Order::K)?;
                    snapshot.elements.push((whole, copy));
                }
                false => snapshot.beyond.push(name.to_string()),
            }
        }
        Ok(snapshot)
    }

    /// Brings the session back to a snapshot.
    pub fn restore(&mut self, snapshot: Snapshot) -> Result<()> {
        for (array, geometry) in snapshot.arrays {
            array.replace(geometry);
        }
        for (mut whole, copy) in snapshot.elements {
            whole.set_writeable(true);
            match whole.dtype().is_object() {
                true => assign_all(self, &whole, &Value::array(copy))?,
                false => drop(cast_into(&copy, &whole, &mut NumericOnly)?),
            }
        }
        for (list, items) in snapshot.lists {
            let old = std::mem::replace(&mut *list.items_mut(), items);
            drop(old);
        }
        for (dict, items) in snapshot.dicts {
            dict.clear();
            for (key, value) in items {
                dict.insert(self, key, value)?;
            }
        }
        for (set, items) in snapshot.sets {
            set.clear();
            for item in items {
                set.insert(self, item)?;
            }
        }
        for (instance, attributes) in snapshot.instances {
            bring_back(&instance.attributes, attributes);
        }
        for (class, attributes) in snapshot.classes {
            bring_back(&class.attributes, attributes);
        }
        for (function, attributes) in snapshot.functions {
            bring_back(&function.attributes, attributes);
        }
        for (cell, value) in snapshot.cells {
            cell.set(value);
        }
        for (generator, state) in snapshot.generators {
            match state {
                Value::Tuple(_) => drop(call_method(self, &generator, "set_state", Args::new([state]))?),
                state => set_attribute(self, &generator, "state", state)?,
            }
        }
        self.state.print = snapshot.settings.print;
        self.state.formatter = snapshot.settings.formatter;
        self.state.print_values = snapshot.settings.print_values;
        self.state.errors = snapshot.settings.errors;
        self.state.random = snapshot.settings.random;
        let main = self.main.clone();
        bring_back(&main.names, snapshot.names);
        Ok(())
    }
}

/// Binds names as they were, and unbinds those that are new. What goes is dropped once nothing is borrowed.
fn bring_back(names: &RefCell<Namespace>, saved: Vec<(Rc<str>, Value)>) {
    let known: HashSet<Rc<str>> = saved.iter().map(|(name, _)| name.clone()).collect();
    let mut gone = Vec::new();
    let mut names = names.borrow_mut();
    let new: Vec<Rc<str>> = names.iter().map(|(name, _)| name.clone()).filter(|name| !known.contains(name)).collect();
    for name in new {
        gone.push(names.remove(&name));
    }
    for (name, value) in saved {
        let slot = names.slot(&name);
        gone.push(names.replace_slot(slot, Some(value)));
    }
    drop(names);
    drop(gone);
}

/// A walk over everything that names lead to.
struct Walk {
    budget: usize,
    seen: HashSet<usize>,
    /// What is left to look at, with the name that led there.
    queue: Vec<(Rc<str>, Value)>,
    /// Every buffer once, as one array over all of it.
    buffers: Vec<(Rc<str>, Array)>,
}

impl Walk {
    fn run(&mut self, cx: &mut Interpreter, snapshot: &mut Snapshot) -> Result<()> {
        while let Some((name, value)) = self.queue.pop() {
            let shared = matches!(
                value,
                Value::Array(_)
                    | Value::List(_)
                    | Value::Dict(_)
                    | Value::Set(_)
                    | Value::Tuple(_)
                    | Value::Instance(_)
                    | Value::Class(_)
                    | Value::Function(_)
                    | Value::Method(_)
                    | Value::Object(_)
            );
            if shared && self.seen.insert(value.identity()) {
                self.look(cx, snapshot, &name, &value)?;
            }
        }
        Ok(())
    }

    fn look(&mut self, cx: &mut Interpreter, snapshot: &mut Snapshot, name: &Rc<str>, value: &Value) -> Result<()> {
        // Large containers count against the budget as arrays do.
        let items = match value {
            Value::List(items) => items.len(),
            Value::Dict(dict) => 2 * dict.len(),
            Value::Set(set) => set.len(),
            _ => 0,
        };
        let bytes = items * size_of::<Value>();
        if snapshot.bytes + bytes > self.budget {
            snapshot.beyond.push(name.to_string());
            return Ok(());
        }
        snapshot.bytes += bytes;
        let mut follow = |value: Value| self.queue.push((name.clone(), value));
        let list = |names: &RefCell<Namespace>| -> Vec<(Rc<str>, Value)> {
            names.borrow().iter().map(|(name, value)| (name.clone(), value.clone())).collect()
        };
        match value {
            Value::List(items) => {
                let saved = items.to_vec();
                saved.iter().cloned().for_each(&mut follow);
                snapshot.lists.push((items.clone(), saved));
            }
            Value::Tuple(items) => items.iter().cloned().for_each(&mut follow),
            Value::Dict(dict) => {
                let saved = dict.items();
                saved.iter().flat_map(|(key, value)| [key.clone(), value.clone()]).for_each(&mut follow);
                snapshot.dicts.push((dict.clone(), saved));
            }
            Value::Set(set) if !set.is_frozen() => snapshot.sets.push((set.clone(), set.items())),
            Value::Instance(instance) => {
                let saved = list(&instance.attributes);
                saved.iter().map(|(_, value)| value.clone()).for_each(&mut follow);
                let native = instance.native.borrow().clone();
                native.into_iter().for_each(&mut follow);
                snapshot.instances.push((instance.clone(), saved));
            }
            Value::Class(class) => {
                let saved = list(&class.attributes);
                saved.iter().map(|(_, value)| value.clone()).for_each(&mut follow);
                snapshot.classes.push((class.clone(), saved));
            }
            Value::Function(function) => {
                for cell in &function.closure {
                    let held = cell.get();
                    held.iter().cloned().for_each(&mut follow);
                    snapshot.cells.push((cell.clone(), held));
                }
                function.defaults.borrow().iter().cloned().for_each(&mut follow);
                snapshot.functions.push((function.clone(), list(&function.attributes)));
            }
            Value::Method(method) => {
                follow(method.receiver.clone());
                follow(method.function.clone());
            }
            Value::Array(array) => {
                array.base.iter().cloned().for_each(&mut follow);
                self.array(snapshot, name, array)?;
            }
            Value::Object(_) => self.generator(cx, snapshot, value)?,
            _ => {}
        }
        Ok(())
    }

    fn array(&mut self, snapshot: &mut Snapshot, name: &Rc<str>, object: &Rc<ArrayObject>) -> Result<()> {
        let view = object.array();
        snapshot.arrays.push((object.clone(), view.clone()));
        let buffer = view.buffer();
        if buffer.is_empty() || !self.seen.insert(Rc::as_ptr(buffer) as usize) {
            return Ok(());
        }
        let whole = match view.dtype().is_object() {
            // Objects are copied one by one; the array that owns them is walked as well, after its views.
            true => match &object.base {
                Some(Value::Array(base)) => base.array(),
                _ => view,
            },
            false => {
                let bytes = DType::Num(Num::U8);
                let (shape, strides) = (Dims::from_slice(&[buffer.len()]), Strides::from_slice(&[1]));
                view.with_geometry(bytes, 0, shape, strides)?
            }
        };
        self.buffers.push((name.clone(), whole));
        Ok(())
    }

    /// Random generators have states; other objects (iterators, files) stay as they are.
    fn generator(&mut self, cx: &mut Interpreter, snapshot: &mut Snapshot, value: &Value) -> Result<()> {
        match Builtin::of(value) {
            Builtin::RandomState => {
                let state = call_method(cx, value, "get_state", Args::default())?;
                snapshot.generators.push((value.clone(), state));
            }
            Builtin::RandomGenerator => {
                if let Some(bits) = find_attribute(cx, value, "bit_generator")?
                    && self.seen.insert(bits.identity())
                {
                    self.generator(cx, snapshot, &bits)?;
                }
            }
            class if class.is_subclass(Builtin::BitGenerator) => {
                if let Some(state) = find_attribute(cx, value, "state")? {
                    snapshot.generators.push((value.clone(), state));
                }
            }
            _ => {}
        }
        Ok(())
    }
}
