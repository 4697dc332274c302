//! The arguments of `np.nditer`, read: operands, flags, dtypes, axes. What they come to is found out in `nditer_plan`.

use crate::array::{Casting, DType, Order};
use crate::error::{Error, Result};
use crate::object::dtype_like::to_optional_dtype;
use crate::object::shape_like::{to_casting, to_ints, to_order};
use crate::object::{Host, Value, collect, to_int, to_str};

/// The arguments, read.
#[derive(Clone)]
pub struct Request {
    pub operands: Vec<Value>,
    pub flags: Vec<String>,
    /// Per operand, its flags.
    pub op_flags: Vec<Vec<String>>,
    pub dtypes: Vec<Option<DType>>,
    pub order: Order,
    pub casting: Casting,
    /// Per operand, the axis that goes along each axis of the walk; -1 for none.
    pub op_axes: Option<Vec<Option<Vec<i64>>>>,
    pub shape: Option<Vec<i64>>,
    pub capacity: usize,
}

const FLAGS: &[&str] = &[
    "buffered",
    "c_index",
    "common_dtype",
    "copy_if_overlap",
    "delay_bufalloc",
    "external_loop",
    "f_index",
    "grow_inner",
    "multi_index",
    "ranged",
    "reduce_ok",
    "refs_ok",
    "zerosize_ok",
];

const OP_FLAGS: &[&str] = &[
    "aligned",
    "allocate",
    "arraymask",
    "contig",
    "copy",
    "nbo",
    "no_broadcast",
    "no_subtype",
    "overlap_assume_elementwise",
    "readonly",
    "readwrite",
    "updateifcopy",
    "virtual",
    "writemasked",
    "writeonly",
];

/// Reads `op, flags, op_flags, op_dtypes, order, casting, op_axes, itershape, buffersize`.
pub fn read_request(cx: &mut dyn Host, arguments: [Option<Value>; 9]) -> Result<Request> {
    let [op, flags, op_flags, op_dtypes, order, casting, op_axes, itershape, capacity] =
        arguments.map(|argument| argument.filter(|value| !value.is_none()));
    let operands = match op {
        Some(op @ (Value::List(_) | Value::Tuple(_))) => collect(cx, &op)?,
        op => vec![op.unwrap_or(Value::None)],
    };
    if operands.is_empty() {
        return Err(Error::value("Must provide at least one operand"));
    }
    let flags = match flags {
        Some(flags @ (Value::List(_) | Value::Tuple(_))) => words(cx, &flags, FLAGS, "global")?,
        Some(_) => return Err(Error::value("Iterator global flags must be a list or tuple of strings")),
        None => Vec::new(),
    };
    let has = |name: &str| flags.iter().any(|flag| flag == name);
    if has("c_index") && has("f_index") {
        return Err(Error::value("Iterator flags C_INDEX and F_INDEX cannot both be specified"));
    }
    if has("external_loop") && (has("c_index") || has("f_index") || has("multi_index")) {
        return Err(Error::value(
            "Iterator flag EXTERNAL_LOOP cannot be used if an index or multi-index is being tracked",
        ));
    }
    let op_flags = read_op_flags(cx, op_flags, &operands)?;
    let dtypes = read_dtypes(cx, op_dtypes, operands.len())?;
    let order = order.map_or(Ok(Order::K), |order| to_order(&order))?;
    let casting = casting.map_or(Ok(Casting::Safe), |casting| to_casting(&casting))?;
    let shape = itershape.map(|shape| to_ints(cx, &shape)).transpose()?.map(|shape| shape.to_vec());
    let op_axes = op_axes.map(|axes| read_axes(cx, &axes, operands.len())).transpose()?;
    let op_axes = op_axes.filter(|axes| axes.iter().any(|axes| axes.as_ref().is_some_and(|axes| !axes.is_empty())));
    if let (Some(axes), Some(shape)) = (&op_axes, &shape)
        && axes.iter().flatten().any(|axes| axes.len() != shape.len())
    {
        return Err(Error::value(
            "'op_axes' and 'itershape' must have the same number of entries equal to the iterator ndim",
        ));
    }
    let capacity = match capacity {
        Some(capacity) => usize::try_from(to_int(cx, &capacity)?).unwrap_or(0),
        None => 0,
    };
    let capacity = if capacity == 0 { 8192 } else { capacity };
    Ok(Request { operands, flags, op_flags, dtypes, order, casting, op_axes, shape, capacity })
}

fn words(cx: &mut dyn Host, list: &Value, known: &[&str], what: &str) -> Result<Vec<String>> {
    let mut read = Vec::new();
    for word in collect(cx, list)? {
        let word = to_str(&word, "flag")?.to_string();
        if !known.contains(&word.as_str()) {
            return Err(Error::value(match what {
                "global" => format!("Unexpected iterator global flag \"{word}\""),
                _ => format!("Unexpected per-op iterator flag \"{word}\""),
            }));
        }
        read.push(word);
    }
    Ok(read)
}

fn read_op_flags(cx: &mut dyn Host, given: Option<Value>, operands: &[Value]) -> Result<Vec<Vec<String>>> {
    const SHAPELESS: &str = "op_flags must be a tuple or array of per-op flag-tuples";
    let Some(given) = given else {
        let default = |operand: &Value| match operand {
            Value::None => vec!["writeonly".to_string(), "allocate".to_string()],
            _ => vec!["readonly".to_string()],
        };
        return Ok(operands.iter().map(default).collect());
    };
    let (Value::List(_) | Value::Tuple(_)) = given else { return Err(Error::value(SHAPELESS)) };
    let listed = collect(cx, &given)?;
    let nested =
        listed.len() == operands.len() && listed.iter().all(|item| matches!(item, Value::List(_) | Value::Tuple(_)));
    let mut read = Vec::new();
    if nested {
        for item in &listed {
            read.push(words(cx, item, OP_FLAGS, "per-op")?);
        }
    } else {
        if listed.iter().any(|item| !matches!(item, Value::Str(_))) {
            return Err(Error::value(SHAPELESS));
        }
        // One list serves all operands.
        read = vec![words(cx, &given, OP_FLAGS, "per-op")?; operands.len()];
    }
    for flags in &read {
        let access = flags.iter().filter(|flag| matches!(flag.as_str(), "readwrite" | "readonly" | "writeonly"));
        match access.count() {
            1 => {}
            0 => {
                return Err(Error::value(
                    "None of the iterator flags READWRITE, READONLY, or WRITEONLY were specified for an operand",
                ));
            }
            _ => {
                return Err(Error::value(
                    "Only one of the iterator flags READWRITE, READONLY, and WRITEONLY may be specified for an operand",
                ));
            }
        }
    }
    Ok(read)
}

fn read_dtypes(cx: &mut dyn Host, given: Option<Value>, count: usize) -> Result<Vec<Option<DType>>> {
    let Some(given) = given else { return Ok(vec![None; count]) };
    if let Value::List(_) | Value::Tuple(_) = given {
        let listed = collect(cx, &given)?;
        if listed.len() == count {
            return listed.iter().map(|dtype| to_optional_dtype(cx, Some(dtype))).collect();
        }
    }
    Ok(vec![to_optional_dtype(cx, Some(&given))?; count])
}

fn read_axes(cx: &mut dyn Host, given: &Value, count: usize) -> Result<Vec<Option<Vec<i64>>>> {
    const COUNT: &str = "op_axes must be a tuple/list matching the number of ops";
    let (Value::List(_) | Value::Tuple(_)) = given else { return Err(Error::value(COUNT)) };
    let listed = collect(cx, given)?;
    if listed.len() != count {
        return Err(Error::value(COUNT));
    }
    let mut read: Vec<Option<Vec<i64>>> = Vec::new();
    for item in &listed {
        if item.is_none() {
            read.push(None);
            continue;
        }
        let (Value::List(_) | Value::Tuple(_)) = item else {
            return Err(Error::value("Each entry of op_axes must be None or a tuple/list"));
        };
        let mut axes = Vec::new();
        for axis in collect(cx, item)? {
            axes.push(if axis.is_none() { -1 } else { to_int(cx, &axis)? });
        }
        if read.iter().flatten().any(|known: &Vec<i64>| known.len() != axes.len()) {
            return Err(Error::value("Each entry of op_axes must have the same size"));
        }
        read.push(Some(axes));
    }
    Ok(read)
}
