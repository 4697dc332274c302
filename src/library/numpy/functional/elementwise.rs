//! Script functions applied to every element as ufuncs of objects: `frompyfunc`, on which `vectorize` is written in Python.

use crate::array::{Array, Order};
use crate::error::{Error, Result};
use crate::object::array_like::{element_value, python_value, to_array, wrap};
use crate::object::slot::{object_dtype, write_slot};
use crate::object::{Args, Bound, Builtin, Entry, Host, Object, Value, get_attribute, to_int};

crate::entries! { pub ENTRIES:
    Entry::new_c("numpy.frompyfunc", "frompyfunc(func, /, nin, nout, **kwargs)", "A function of arrays of objects from a function of single objects.", frompyfunc),
}

/// A function with its numbers of inputs and outputs.
struct Vectorized {
    function: Value,
    nin: usize,
    nout: usize,
    name: String,
}

fn frompyfunc(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [function, nin, nout] = args.take();
    let function = function.unwrap_or(Value::None);
    if !crate::object::is_callable(&function) {
        return Err(Error::type_error("function must be callable"));
    }
    let nin = to_int(cx, &nin.unwrap_or(Value::None))?.max(0) as usize;
    let nout = to_int(cx, &nout.unwrap_or(Value::None))?.max(0) as usize;
    if nin + nout > 64 {
        return Err(Error::value("Cannot construct a ufunc with more than 64 operands"));
    }
    let name = match get_attribute(cx, &function, "__name__") {
        Ok(Value::Str(name)) => name.to_string(),
        _ => "?".to_string(),
    };
    Ok(Value::object(Vectorized { function, nin, nout, name: format!("{name} (vectorized)") }))
}

impl Object for Vectorized {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        "ufunc"
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        Ok(format!("<ufunc '{}'>", self.name))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "nin" => Some(Value::from(self.nin)),
            "nout" => Some(Value::from(self.nout)),
            "nargs" => Some(Value::from(self.nin + self.nout)),
            _ => None,
        })
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        if args.positional.len() != self.nin {
            return Err(Error::type_error(format!(
                "{}() takes from {} to {} positional arguments but {} were given",
                self.name,
                self.nin,
                self.nin + self.nout,
                args.positional.len()
            )));
        }
        if let Some((name, _)) = args.keywords.first() {
            return Err(Error::unsupported_argument(&self.name, name));
        }
        let arrays = args.positional.iter().map(|value| to_array(cx, value)).collect::<Result<Vec<_>>>()?;
        let shapes: Vec<&[usize]> = arrays.iter().map(Array::shape).collect();
        let shape = crate::array::broadcast::broadcast_operands(&shapes)?;
        let count: usize = shape.iter().product();
        let views = arrays.iter().map(|array| array.broadcast_to(&shape)).collect::<Result<Vec<_>>>()?;
        let mut walks: Vec<_> = views.iter().map(|view| (view, view.offsets())).collect();
        let mut columns: Vec<Vec<Value>> = (0..self.nout).map(|_| Vec::with_capacity(count)).collect();
        for _ in 0..count {
            let mut call = Args::default();
            for (view, offsets) in &mut walks {
                let element = element_value(view, offsets.next().unwrap_or(0));
                // The cast to objects makes Python numbers of NumPy's.
                call.positional.push(match &element {
                    Value::Scalar(scalar) => python_value(scalar),
                    _ => element,
                });
            }
            let result = cx.call(&self.function, call)?;
            match &result {
                _ if self.nout == 0 => {}
                Value::Tuple(items) if self.nout > 1 => {
                    columns.iter_mut().zip(items.iter()).for_each(|(column, part)| column.push(part.clone()));
                }
                _ => columns[0].push(result),
            }
        }
        let mut results = Vec::new();
        for column in &columns {
            let objects = Array::zeros(object_dtype(), &shape, Order::C)?;
            for (offset, value) in objects.offsets().zip(column) {
                write_slot(&objects, offset, value.clone());
            }
            results.push(wrap(objects));
        }
        Ok(match results.len() {
            1 => results.remove(0),
            _ => Value::tuple(results),
        })
    }
}
