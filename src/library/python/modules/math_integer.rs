//! `math`: the functions of integers, of any size.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::super::quick;
use crate::error::{Error, Result};
use crate::object::integer::as_big;
use crate::object::{Bound, Entry, Host, Value, to_index};

crate::entries! { pub ENTRIES:
    Entry::new_c("math.gcd", "gcd(*integers)", "The greatest common divisor.", gcd).quick(quick::gcd),
    Entry::new_c("math.lcm", "lcm(*integers)", "The least common multiple.", lcm),
    Entry::new_c("math.isqrt", "isqrt(n, /)", "The integer part of the square root of n.", isqrt),
    Entry::new_c("math.factorial", "factorial(n, /)", "The product of the integers from 1 to n.", factorial),
    Entry::new_c("math.comb", "comb(n, k, /)", "How many ways there are to choose k of n without order.", comb),
    Entry::new_c("math.perm", "perm(n, k=None, /)", "How many ways there are to choose k of n in order.", perm),
}

fn big(cx: &mut dyn Host, value: Option<Value>) -> Result<BigInt> {
    let value = to_index(cx, &value.unwrap_or(Value::None))?;
    Ok(as_big(&value).map(|big| big.into_owned()).unwrap_or_default())
}

fn gcd(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let mut result = BigInt::zero();
    for value in std::mem::take(&mut args.rest) {
        result = result.gcd(&big(cx, Some(value))?);
    }
    Ok(Value::int(result))
}

fn lcm(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let mut result = BigInt::one();
    for value in std::mem::take(&mut args.rest) {
        let value = big(cx, Some(value))?;
        result = if result.is_zero() || value.is_zero() { BigInt::zero() } else { result.lcm(&value).abs() };
    }
    Ok(Value::int(result))
}

fn isqrt(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [n] = args.take();
    let n = big(cx, n)?;
    if n.is_negative() {
        return Err(Error::value("isqrt() argument must be nonnegative"));
    }
    Ok(Value::int(n.sqrt()))
}

fn factorial(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [n] = args.take();
    let n = big(cx, n)?;
    if n.is_negative() {
        return Err(Error::value("factorial() not defined for negative values"));
    }
    let n = n.to_i64().ok_or_else(|| Error::overflow("factorial() argument should not exceed 9223372036854775807"))?;
    product(cx, 1, n as u64).map(Value::int)
}

/// The product of the integers from `first` to `last`, halved so that factors are of like size.
fn product(cx: &mut dyn Host, first: u64, last: u64) -> Result<BigInt> {
    if last < first {
        return Ok(BigInt::one());
    }
    if last - first < 16 {
        return Ok((first..=last).map(BigInt::from).product());
    }
    cx.checkpoint()?;
    let middle = first + (last - first) / 2;
    Ok(product(cx, first, middle)? * product(cx, middle + 1, last)?)
}

fn comb(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [n, k] = args.take();
    let (n, k) = (big(cx, n)?, big(cx, k)?);
    check_not_negative(&n, &k)?;
    if k > n {
        return Ok(Value::Int(0));
    }
    let k = k.clone().min(&n - &k);
    let count = k.to_u64().ok_or_else(|| Error::overflow("min(n - k, k) must not exceed 9223372036854775807"))?;
    let top = falling(cx, &n, count)?;
    Ok(Value::int(top / product(cx, 1, count)?))
}

fn perm(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [n, k] = args.take();
    let n = big(cx, n)?;
    let k = match k.filter(|k| !k.is_none()) {
        Some(k) => big(cx, Some(k))?,
        None if n.is_negative() => return Err(Error::value("factorial() not defined for negative values")),
        None => n.clone(),
    };
    check_not_negative(&n, &k)?;
    if k > n {
        return Ok(Value::Int(0));
    }
    let count = k.to_u64().ok_or_else(|| Error::overflow("k must not exceed 9223372036854775807"))?;
    falling(cx, &n, count).map(Value::int)
}

fn check_not_negative(n: &BigInt, k: &BigInt) -> Result<()> {
    for (name, value) in [("n", n), ("k", k)] {
        if value.is_negative() {
            return Err(Error::value(format!("{name} must be a non-negative integer")));
        }
    }
    Ok(())
}

/// n (n − 1) ... with `count` factors.
fn falling(cx: &mut dyn Host, n: &BigInt, count: u64) -> Result<BigInt> {
    if let Some(n) = n.to_u64() {
        return product(cx, n - count.min(n) + 1, n);
    }
    let mut result = BigInt::one();
    for i in 0..count {
        cx.checkpoint()?;
        result *= n - i;
    }
    Ok(result)
}
