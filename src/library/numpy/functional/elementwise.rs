//! Script functions applied to every element: `vectorize` and `frompyfunc`.

use crate::array::{Array, DType, Order};
use crate::error::{Error, Result};
use crate::library::numpy::calls::given;
use crate::object::array_like::{cast, element_value, python_value, to_array, wrap};
use crate::object::dtype_like::to_dtype;
use crate::object::slot::{object_dtype, write_slot};
use crate::object::{Args, Bound, Builtin, Entry, Host, Object, Value, collect, get_attribute, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.vectorize", "vectorize(pyfunc=<no value>, otypes=None, doc=None, excluded=None, cache=False, signature=None)", "A function that applies another to every element of arrays.\n\n>>> np.vectorize(lambda a, b: a + b)([1, 2], 10)\narray([11, 12])", vectorize),
    Entry::new_c("numpy.frompyfunc", "frompyfunc(func, /, nin, nout, **kwargs)", "A function of arrays of objects from a function of single objects.", frompyfunc),
}

/// A vectorized function.
struct Vectorized {
    function: Value,
    outputs: Option<Vec<DType>>,
    excluded: Vec<Value>,
    /// Inputs and outputs of `frompyfunc`, whose results stay objects.
    counts: Option<(usize, usize)>,
    name: String,
}

fn vectorize(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [function, otypes, _doc, excluded, _cache, signature] = args.take();
    if given(signature).is_some() {
        return Err(Error::unsupported_argument("vectorize", "signature"));
    }
    let Some(function) = function else {
        return Err(Error::unsupported_argument("vectorize", "otypes without a function, as a decorator's argument"));
    };
    if !crate::object::is_callable(&function) {
        return Err(Error::type_error("When used as a decorator, only accepts keyword arguments."));
    }
    let outputs = match given(otypes) {
        None => None,
        Some(Value::Str(codes)) => {
            let mut dtypes = Vec::new();
            for code in codes.chars() {
                let code = Value::from(code.to_string().as_str());
                dtypes.push(
                    to_dtype(cx, &code).map_err(|_| Error::value("Invalid otype specified: ".to_string() + &codes))?,
                );
            }
            Some(dtypes)
        }
        Some(list) => {
            let mut dtypes = Vec::new();
            for item in collect(cx, &list).map_err(|_| Error::value("Invalid otype specification"))? {
                dtypes.push(to_dtype(cx, &item)?);
            }
            Some(dtypes)
        }
    };
    let excluded = match given(excluded) {
        None => Vec::new(),
        Some(excluded) => collect(cx, &excluded)?,
    };
    Ok(Value::object(Vectorized { function, outputs, excluded, counts: None, name: String::new() }))
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
    Ok(Value::object(Vectorized {
        function,
        outputs: None,
        excluded: Vec::new(),
        counts: Some((nin, nout)),
        name: format!("{name} (vectorized)"),
    }))
}

impl Object for Vectorized {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        if self.counts.is_some() { "ufunc" } else { "vectorize" }
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        Ok(match self.counts {
            Some(_) => format!("<ufunc '{}'>", self.name),
            None => format!("<numpy.vectorize object at {:#x}>", self as *const _ as *const u8 as usize),
        })
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn attribute(&self, cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(match (name, self.counts) {
            ("pyfunc", None) => Some(self.function.clone()),
            ("__doc__" | "__name__", None) => Some(get_attribute(cx, &self.function, name)?),
            ("nin", Some((nin, _))) => Some(Value::from(nin)),
            ("nout", Some((_, nout))) => Some(Value::from(nout)),
            ("nargs", Some((nin, nout))) => Some(Value::from(nin + nout)),
            _ => None,
        })
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        let is_excluded = |key: &Value| {
            self.excluded.iter().any(|known| match (known, key) {
                (Value::Int(a), Value::Int(b)) => a == b,
                (Value::Str(a), Value::Str(b)) => ***a == ***b,
                _ => false,
            })
        };
        if let Some((nin, _)) = self.counts
            && args.positional.len() != nin
        {
            return Err(Error::type_error(format!(
                "{}() takes from {nin} to {} positional arguments but {} were given",
                self.name,
                nin + self.counts.map_or(0, |counts| counts.1),
                args.positional.len()
            )));
        }
        // Each argument is an array to walk over, or passed on as it is.
        let mut arrays: Vec<Option<Array>> = Vec::new();
        for (k, value) in args.positional.iter().enumerate() {
            let key = Value::from(k);
            arrays.push(if is_excluded(&key) { None } else { Some(to_array(cx, value)?) });
        }
        for (name, value) in &args.keywords {
            let key = Value::from(&**name);
            arrays.push(if is_excluded(&key) { None } else { Some(to_array(cx, value)?) });
        }
        let shapes: Vec<&[usize]> = arrays.iter().flatten().map(Array::shape).collect();
        let shape = crate::array::broadcast::broadcast_operands(&shapes)?;
        let count: usize = shape.iter().product();
        if count == 0 && self.outputs.is_none() && self.counts.is_none() {
            return Err(Error::value("cannot call `vectorize` on size 0 inputs unless `otypes` is set"));
        }
        let mut walks = Vec::new();
        for array in &arrays {
            walks.push(match array {
                None => None,
                Some(array) => {
                    let view = array.broadcast_to(&shape)?;
                    let offsets: Vec<isize> = view.offsets().collect();
                    Some((view, offsets))
                }
            });
        }
        let mut columns: Vec<Vec<Value>> = Vec::new();
        for k in 0..count {
            let mut call = Args::default();
            for (i, walk) in walks.iter().enumerate() {
                let passed = match walk {
                    Some((view, offsets)) => {
                        let element = element_value(view, offsets[k]);
                        // `frompyfunc` casts to objects, which makes Python numbers of NumPy's.
                        match (&element, self.counts) {
                            (Value::Scalar(scalar), Some(_)) => python_value(scalar),
                            _ => element,
                        }
                    }
                    None => match i < args.positional.len() {
                        true => args.positional[i].clone(),
                        false => args.keywords[i - args.positional.len()].1.clone(),
                    },
                };
                match i < args.positional.len() {
                    true => call.positional.push(passed),
                    false => call.keywords.push((args.keywords[i - args.positional.len()].0.clone(), passed)),
                }
            }
            let result = cx.call(&self.function, call)?;
            let parts = match (self.counts, &result) {
                (Some((_, 0)), _) => Vec::new(),
                (Some((_, nout)), Value::Tuple(items)) if nout > 1 => items.to_vec(),
                (None, Value::Tuple(items)) => items.to_vec(),
                _ => vec![result],
            };
            if columns.is_empty() {
                columns = vec![Vec::with_capacity(count); parts.len()];
            }
            for (column, part) in columns.iter_mut().zip(parts) {
                column.push(part);
            }
        }
        if count == 0 {
            columns = vec![Vec::new(); self.outputs.as_ref().map_or(1, Vec::len)];
        }
        let mut results = Vec::new();
        for (k, column) in columns.iter().enumerate() {
            let result = self.gathered(cx, column, &shape, k)?;
            results.push(match self.counts {
                Some(_) => wrap(result),
                None => Value::array(result),
            });
        }
        Ok(match results.len() {
            1 => results.remove(0),
            _ => Value::tuple(results),
        })
    }
}

impl Vectorized {
    /// One output's values as an array: of the dtype asked for, or of that of the first value.
    fn gathered(&self, cx: &mut dyn Host, values: &[Value], shape: &[usize], k: usize) -> Result<Array> {
        let objects = Array::zeros(object_dtype(), &[values.len()], Order::C)?;
        for (offset, value) in objects.offsets().zip(values) {
            write_slot(&objects, offset, value.clone());
        }
        let dtype = match (&self.outputs, self.counts) {
            (_, Some(_)) => object_dtype(),
            (Some(dtypes), None) => dtypes.get(k).cloned().unwrap_or_else(object_dtype),
            (None, None) => match values.first() {
                Some(first) => to_array(cx, first)?.dtype().clone(),
                None => DType::FLOAT,
            },
        };
        let dtype = match dtype {
            // Text is as wide as its longest item.
            DType::Str(_) => to_array(cx, &Value::list(values.to_vec()))?.dtype().clone(),
            other => other,
        };
        let flat = cast(cx, &objects, &dtype)?;
        flat.reshape(&shape.iter().map(|&n| n as i64).collect::<Vec<_>>(), Order::C, None)
    }
}
