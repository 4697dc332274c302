//! Questions about the memory of arrays.

use super::array_of;
use crate::array::overlap;
use crate::error::Result;
use crate::object::{Bound, Entry, Host, Value};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.shares_memory", "shares_memory(a, b, /, max_work=-1)", "Whether two arrays share a byte, exactly.\n\n>>> x = np.arange(6)\n>>> np.shares_memory(x[::2], x[1::2])\nFalse", shares_memory),
    Entry::new("numpy.may_share_memory", "may_share_memory(a, b, /, max_work=0)", "Whether the memory of two arrays might overlap, judged by its bounds.", may_share_memory),
}

fn shares_memory(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    // The exact answer is always affordable here, so the bound on work has nothing to limit.
    let [a, b, _max_work] = args.take();
    let (a, b) = (array_of(cx, &a)?, array_of(cx, &b)?);
    Ok(Value::Bool(overlap::shares_memory(&a, &b)?))
}

fn may_share_memory(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, _max_work] = args.take();
    let (a, b) = (array_of(cx, &a)?, array_of(cx, &b)?);
    Ok(Value::Bool(overlap::may_share_memory(&a, &b)))
}
