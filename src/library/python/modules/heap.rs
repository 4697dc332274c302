//! `heapq`: lists kept as binary heaps, with the comparisons of CPython in their order; and `bisect`: positions in sorted lists.

use std::rc::Rc;

use smallvec::SmallVec;

use crate::error::{Error, Result};
use crate::object::{Args, Bound, Entry, Host, List, Value, get_item, length, less, simple_less, to_int, type_name};

crate::entries! { pub HEAP:
    Entry::new_c("_heapq.heappush", "heappush(heap, item, /)", "Adds an item to a heap.", |cx, args| push(cx, args, Order::Least, "heappush")).quick(quick_push),
    Entry::new_c("_heapq.heappop", "heappop(heap, /)", "Takes the smallest item.", |cx, args| pop(cx, args, Order::Least, "heappop")).quick(quick_pop),
    Entry::new_c("_heapq.heapreplace", "heapreplace(heap, item, /)", "Takes the smallest item, then adds one.", |cx, args| replace(cx, args, Order::Least, "heapreplace")),
    Entry::new_c("_heapq.heappushpop", "heappushpop(heap, item, /)", "Adds an item, then takes the smallest.", pushpop),
    Entry::new_c("_heapq.heapify", "heapify(heap, /)", "Makes a list a heap.", |cx, args| heapify(cx, args, Order::Least, "heapify")),
    Entry::new_c("_heapq._heappop_max", "_heappop_max(heap, /)", "Takes the largest item.", |cx, args| pop(cx, args, Order::Greatest, "_heappop_max")),
    Entry::new_c("_heapq._heapreplace_max", "_heapreplace_max(heap, item, /)", "Takes the largest item, then adds one.", |cx, args| replace(cx, args, Order::Greatest, "_heapreplace_max")),
    Entry::new_c("_heapq._heapify_max", "_heapify_max(heap, /)", "Makes a list a heap whose largest item comes first.", |cx, args| heapify(cx, args, Order::Greatest, "_heapify_max")),
}

crate::entries! { pub BISECT:
    Entry::new_c("_bisect.bisect_right", "bisect_right(a, x, lo=0, hi=None, *, key=None)", "Where an item belongs, behind its equals.", |cx, args| position(cx, args, true).map(Value::from)),
    Entry::new_c("_bisect.bisect_left", "bisect_left(a, x, lo=0, hi=None, *, key=None)", "Where an item belongs, before its equals.", |cx, args| position(cx, args, false).map(Value::from)),
    Entry::new_c("_bisect.insort_right", "insort_right(a, x, lo=0, hi=None, *, key=None)", "Puts an item where it belongs, behind its equals.", |cx, args| insort(cx, args, true)),
    Entry::new_c("_bisect.insort_left", "insort_left(a, x, lo=0, hi=None, *, key=None)", "Puts an item where it belongs, before its equals.", |cx, args| insort(cx, args, false)),
}

/// Which item comes first.
#[derive(Clone, Copy)]
enum Order {
    Least,
    Greatest,
}

impl Order {
    fn before(self, cx: &mut dyn Host, a: &Value, b: &Value) -> Result<bool> {
        match self {
            Order::Least => less(cx, a, b),
            Order::Greatest => less(cx, b, a),
        }
    }
}

fn heap(value: Option<Value>, function: &str) -> Result<Rc<List>> {
    let value = value.unwrap_or(Value::None);
    match crate::library::python::types::receiver::native(Some(value.clone())) {
        Value::List(list) => Ok(list),
        _ => {
            // Functions of one argument do not number it.
            let which =
                if matches!(function, "heappop" | "heapify" | "_heappop_max" | "_heapify_max") { "" } else { " 1" };
            Err(Error::type_error(format!("{function}() argument{which} must be list, not {}", type_name(&value))))
        }
    }
}

/// The items at two positions; a comparison may run a script, which may change the list.
fn pair(list: &List, a: usize, b: usize) -> Result<(Value, Value)> {
    let items = list.items();
    match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => Ok((a.clone(), b.clone())),
        _ => Err(Error::runtime("list changed size during iteration")),
    }
}

fn unchanged(list: &List, size: usize) -> Result<()> {
    match list.len() == size {
        true => Ok(()),
        false => Err(Error::runtime("list changed size during iteration")),
    }
}

/// Moves an item towards the root while it comes before its parent.
fn rise(cx: &mut dyn Host, list: &List, start: usize, mut at: usize, order: Order) -> Result<()> {
    let size = list.len();
    while at > start {
        let parent = (at - 1) / 2;
        let (item, above) = pair(list, at, parent)?;
        let before = order.before(cx, &item, &above)?;
        unchanged(list, size)?;
        if !before {
            break;
        }
        list.items_mut().swap(at, parent);
        at = parent;
    }
    Ok(())
}

/// Moves an item to a leaf along the children that come first, and from there up to its place.
fn sink(cx: &mut dyn Host, list: &List, start: usize, order: Order) -> Result<()> {
    let size = list.len();
    let mut at = start;
    while at < size / 2 {
        let mut child = 2 * at + 1;
        if child + 1 < size {
            let (left, right) = pair(list, child, child + 1)?;
            let left_first = order.before(cx, &left, &right)?;
            unchanged(list, size)?;
            child += usize::from(!left_first);
        }
        list.items_mut().swap(at, child);
        at = child;
    }
    rise(cx, list, start, at, order)
}

/// `heappush` of items whose order needs no call: where it belongs is found before anything moves.
fn quick_push(args: &mut [Option<Value>]) -> Option<Value> {
    let [Some(Value::List(list)), Some(item)] = args else { return None };
    let mut items = list.items_mut();
    let end = items.len();
    let mut at = end;
    while at > 0 && simple_less(item, items.get((at - 1) / 2)?)? {
        at = (at - 1) / 2;
    }
    items.push(item.clone());
    let mut low = end;
    while low > at {
        items.swap(low, (low - 1) / 2);
        low = (low - 1) / 2;
    }
    Some(Value::None)
}

/// `heappop` of such items: the way to a leaf along the children that come first, and where the last item belongs on it.
fn quick_pop(args: &mut [Option<Value>]) -> Option<Value> {
    let [Some(Value::List(list))] = args else { return None };
    let mut items = list.items_mut();
    let (last, rest) = items.split_last()?;
    let mut way: SmallVec<[usize; 32]> = SmallVec::from_slice(&[0]);
    let mut at = 0;
    while at < rest.len() / 2 {
        at = 2 * at + 1;
        if at + 1 < rest.len() && !simple_less(&rest[at], &rest[at + 1])? {
            at += 1;
        }
        way.push(at);
    }
    while let [_, .., place] = way[..]
        && simple_less(last, &rest[place])?
    {
        way.pop();
    }
    let mut moving = items.pop()?;
    for &place in way.iter().rev() {
        if let Some(item) = items.get_mut(place) {
            moving = std::mem::replace(item, moving);
        }
    }
    Some(moving)
}

fn push(cx: &mut dyn Host, args: &mut Bound, order: Order, name: &str) -> Result<Value> {
    let [list, item] = args.take();
    let list = heap(list, name)?;
    list.items_mut().push(item.unwrap_or(Value::None));
    let last = list.len() - 1;
    rise(cx, &list, 0, last, order)?;
    Ok(Value::None)
}

fn pop(cx: &mut dyn Host, args: &mut Bound, order: Order, name: &str) -> Result<Value> {
    let [list] = args.take();
    let list = heap(list, name)?;
    let last = list.items_mut().pop().ok_or_else(|| Error::index("index out of range"))?;
    let first = match list.items_mut().first_mut() {
        Some(first) => std::mem::replace(first, last),
        None => return Ok(last),
    };
    sink(cx, &list, 0, order)?;
    Ok(first)
}

fn replace(cx: &mut dyn Host, args: &mut Bound, order: Order, name: &str) -> Result<Value> {
    let [list, item] = args.take();
    let list = heap(list, name)?;
    let first = match list.items_mut().first_mut() {
        Some(first) => std::mem::replace(first, item.unwrap_or(Value::None)),
        None => return Err(Error::index("index out of range")),
    };
    sink(cx, &list, 0, order)?;
    Ok(first)
}

fn pushpop(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [list, item] = args.take();
    let list = heap(list, "heappushpop")?;
    let item = item.unwrap_or(Value::None);
    let Some(top) = list.get(0) else { return Ok(item) };
    if !less(cx, &top, &item)? {
        return Ok(item);
    }
    let first = match list.items_mut().first_mut() {
        Some(first) => std::mem::replace(first, item),
        None => return Err(Error::index("index out of range")),
    };
    sink(cx, &list, 0, Order::Least)?;
    Ok(first)
}

fn heapify(cx: &mut dyn Host, args: &mut Bound, order: Order, name: &str) -> Result<Value> {
    let [list] = args.take();
    let list = heap(list, name)?;
    for at in (0..list.len() / 2).rev() {
        sink(cx, &list, at, order)?;
    }
    Ok(Value::None)
}

/// A binary search from the right or from the left.
fn search(cx: &mut dyn Host, values: [Option<Value>; 5], right: bool) -> Result<usize> {
    let [items, item, low, high, key] = values;
    let (items, item) = (items.unwrap_or(Value::None), item.unwrap_or(Value::None));
    let low = low.map_or(Ok(0), |low| to_int(cx, &low))?;
    let low = usize::try_from(low).map_err(|_| Error::value("lo must be non-negative"))?;
    let high = match high.filter(|high| !high.is_none()) {
        Some(high) => usize::try_from(to_int(cx, &high)?).ok(),
        None => None,
    };
    let (mut low, mut high) = (
        low,
        match high {
            Some(high) => high,
            None => length(cx, &items)?,
        },
    );
    let key = key.filter(|key| !key.is_none());
    while low < high {
        let middle = low + (high - low) / 2;
        let mut found = match &items {
            Value::List(list) => list.get(middle).ok_or_else(|| Error::index("list index out of range"))?,
            other => get_item(cx, other, &Value::from(middle))?,
        };
        if let Some(key) = &key {
            found = cx.call(key, Args::new([found]))?;
        }
        let go_left = if right { less(cx, &item, &found)? } else { !less(cx, &found, &item)? };
        if go_left {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Ok(low)
}

fn position(cx: &mut dyn Host, args: &mut Bound, right: bool) -> Result<usize> {
    let values = args.take();
    search(cx, values, right)
}

fn insort(cx: &mut dyn Host, args: &mut Bound, right: bool) -> Result<Value> {
    let [items, item, low, high, key] = args.take();
    let (items, item) = (items.unwrap_or(Value::None), item.unwrap_or(Value::None));
    let key = key.filter(|key| !key.is_none());
    let sought = match &key {
        Some(key) => cx.call(key, Args::new([item.clone()]))?,
        None => item.clone(),
    };
    let at = search(cx, [Some(items.clone()), Some(sought), low, high, key], right)?;
    match &items {
        Value::List(list) => {
            let at = at.min(list.len());
            list.items_mut().insert(at, item);
        }
        other => {
            crate::object::call_method(cx, other, "insert", Args::new([Value::from(at), item]))?;
        }
    }
    Ok(Value::None)
}
