//! `math`: sums and products over items, and lengths of vectors.
//!
//! `fsum` keeps Shewchuk's (1997) partial sums; `hypot` and `dist` scale by a power of two, add squares in double length, and
//! correct the root once, as CPython's `vector_norm` does.

use super::math::split;
use crate::compute::math::libm;
use crate::error::{Error, Result};
use crate::object::{BinaryOp, Bound, Entry, Host, Value, binary, collect, iterate, to_float};

crate::entries! { pub ENTRIES:
    Entry::new_c("math.fsum", "fsum(seq, /)", "The sum of floats, rounded once.", fsum),
    Entry::new_c("math.prod", "prod(iterable, /, *, start=1)", "The product of the items.", prod),
    Entry::new_c("math.hypot", "hypot(*coordinates)", "The length of a vector.", hypot),
    Entry::new_c("math.dist", "dist(p, q, /)", "The distance of two points.", dist),
}

fn prod(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [items, start] = args.take();
    let mut total = start.unwrap_or(Value::Int(1));
    let mut items = iterate(cx, &items.unwrap_or(Value::None))?;
    while let Some(item) = items.next(cx)? {
        total = binary(cx, BinaryOp::Mul, &total, &item)?;
    }
    Ok(total)
}

fn fsum(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [items] = args.take();
    let mut items = iterate(cx, &items.unwrap_or(Value::None))?;
    let mut partials: Vec<f64> = Vec::new();
    // Infinities and NaNs apart, and among them the infinities.
    let (mut special, mut infinite) = (0.0, 0.0);
    while let Some(item) = items.next(cx)? {
        let item = to_float(cx, &item)?;
        let mut x = item;
        let mut kept = 0;
        for at in 0..partials.len() {
            let mut y = partials[at];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        if x == 0.0 {
            continue;
        }
        if x.is_finite() {
            partials.push(x);
            continue;
        }
        if item.is_finite() {
            return Err(Error::overflow("intermediate overflow in fsum"));
        }
        if item.is_infinite() {
            infinite += item;
        }
        special += item;
        partials.clear();
    }
    if special != 0.0 {
        return match f64::is_nan(infinite) {
            true => Err(Error::value("-inf + inf in fsum")),
            false => Ok(Value::Float(special)),
        };
    }
    Ok(Value::Float(rounded(&partials)))
}

/// The sum of partial sums that do not overlap, in ascending order, rounded half to even.
fn rounded(partials: &[f64]) -> f64 {
    let mut rest = partials.iter().rev().copied();
    let Some(mut high) = rest.next() else { return 0.0 };
    let mut low = 0.0;
    let mut next = rest.next();
    while let Some(y) = next {
        let x = high;
        high = x + y;
        low = y - (high - x);
        next = rest.next();
        if low != 0.0 {
            break;
        }
    }
    // Half way between two floats, the rest decides.
    if let Some(below) = next
        && ((low < 0.0 && below < 0.0) || (low > 0.0 && below > 0.0))
    {
        let twice = low * 2.0;
        let x = high + twice;
        if twice == x - high {
            high = x;
        }
    }
    high
}

fn hypot(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let coordinates: Result<Vec<f64>> = std::mem::take(&mut args.rest).iter().map(|x| to_float(cx, x)).collect();
    Ok(Value::Float(norm(coordinates?)))
}

fn dist(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [p, q] = args.take();
    let p = collect(cx, &p.unwrap_or(Value::None))?;
    let q = collect(cx, &q.unwrap_or(Value::None))?;
    if p.len() != q.len() {
        return Err(Error::value("both points must have the same number of dimensions"));
    }
    let mut differences = Vec::with_capacity(p.len());
    for (a, b) in p.iter().zip(&q) {
        differences.push(to_float(cx, a)? - to_float(cx, b)?);
    }
    Ok(Value::Float(norm(differences)))
}

/// A sum with what its additions lost: squares are added in two parts each.
struct Squares {
    sum: f64,
    lost: [f64; 3],
}

impl Squares {
    /// Adds `sign` · x².
    fn add(&mut self, x: f64, sign: f64) {
        let t = x * 134217729.0;
        let high = t - (t - x);
        let low = x - high;
        self.take(sign * high * high, 0);
        self.take(sign * 2.0 * high * low, 1);
        self.lost[2] += sign * low * low;
    }

    fn take(&mut self, x: f64, place: usize) {
        let before = self.sum;
        self.sum += x;
        self.lost[place] += (before - self.sum) + x;
    }

    fn total(&self) -> f64 {
        self.sum - 1.0 + (self.lost[0] + self.lost[1] + self.lost[2])
    }
}

fn norm(mut vector: Vec<f64>) -> f64 {
    for x in &mut vector {
        *x = x.abs();
    }
    let largest = vector.iter().copied().fold(0.0, f64::max);
    if vector.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    if vector.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if largest == 0.0 || vector.len() <= 1 {
        return largest;
    }
    let (_, exponent) = split(largest);
    if exponent < -1023 {
        let scaled = vector.into_iter().map(|x| x / f64::MIN_POSITIVE).collect();
        return f64::MIN_POSITIVE * norm(scaled);
    }
    let scale = libm::ldexp(1.0, -exponent);
    let mut squares = Squares { sum: 1.0, lost: [0.0; 3] };
    for x in vector {
        squares.add(x * scale, 1.0);
    }
    let root = squares.total().sqrt();
    squares.add(root, -1.0);
    (root + squares.total() / (2.0 * root)) / scale
}
