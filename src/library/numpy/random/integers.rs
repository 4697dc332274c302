//! Uniform integers: `Generator.integers`, `RandomState.randint` and what is built on them.

use num_bigint::{BigInt, Sign};

use super::parameters::{c_integer, filled, plain, size, unsupported_dtype};
use super::sampler::Sampler;
use crate::array::broadcast::{broadcast_operands, broadcast_shapes};
use crate::array::{Array, DType, Dims, Element, Num, Order, dtype_name};
use crate::compute::parallel::Exec;
use crate::compute::random::BitGenerator;
use crate::compute::random::integers::{
    Bounded, Ranged, Rejection, Word, bytes, check_integer_ranges, fill, integer_range,
};
use crate::error::{Error, Kind, Result};
use crate::object::array_like::{element_value, python_value, scalar_value};
use crate::object::dtype_like::to_dtype;
use crate::object::number::int_of;
use crate::object::{Bound, Builtin, Host, Value, str, truth};
use crate::with_bits;

/// `Generator.integers(low, high=None, size=None, dtype=np.int64, endpoint=False)`
pub fn integers(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [low, high, size, dtype, endpoint] = args.take();
    let closed = match endpoint {
        None => false,
        Some(value) => truth(cx, &value)?,
    };
    let dtype = dtype.unwrap_or(Value::Type(Builtin::Int64));
    draw(cx, this, Request { low, high, size, dtype, closed })
}

/// `RandomState.randint(low, high=None, size=None, dtype=int)`
pub fn randint(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [low, high, size, dtype] = args.take();
    let dtype = dtype.unwrap_or(Value::Type(Builtin::Int));
    draw(cx, this, Request { low, high, size, dtype, closed: false })
}

/// `RandomState.random_integers(low, high=None, size=None)`, the inclusive form of old.
pub fn random_integers(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [low, high, size] = args.take();
    let low = low.unwrap_or(Value::None);
    let (low, high) = match high.filter(|high| !high.is_none()) {
        None => (Value::Int(1), low),
        Some(high) => (low, high),
    };
    let (low_text, high_text) = (str(cx, &low)?, str(cx, &high)?);
    cx.warn(
        Kind::DeprecationWarning,
        &format!("This function is deprecated. Please call randint({low_text}, {high_text} + 1) instead"),
    )?;
    let high = match int_of(cx, &high)? {
        Value::Int(high) => Value::int(BigInt::from(high) + 1),
        Value::BigInt(high) => Value::int((*high).clone() + 1),
        other => other,
    };
    let dtype = Value::Type(Builtin::Int64);
    draw(cx, this, Request { low: Some(low), high: Some(high), size, dtype, closed: false })
}

/// `RandomState.tomaxint(size=None)`: integers of 63 bits.
pub fn tomaxint(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [wanted] = args.take();
    match size(cx, wanted)? {
        None => this.with(|bits, _| Value::Int((bits.next_u64() >> 1) as i64)),
        Some(shape) => filled(&shape, |values: &mut [i64]| {
            this.with(|bits, _| values.iter_mut().for_each(|value| *value = (bits.next_u64() >> 1) as i64))
        })
        .map(Value::array),
    }
}

/// `bytes(length)` of either API.
///
/// Words are counted as C divides: `bytes(0)` draws one, and a length of -1 gives all but the last byte of one.
pub fn random_bytes(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [length] = args.take();
    let length = c_integer(cx, &length.unwrap_or(Value::None))?;
    let words = usize::try_from(length.saturating_sub(1) / 4 + 1)
        .map_err(|_| Error::value("negative dimensions are not allowed"))?;
    let drawn = words.saturating_mul(4);
    crate::limits::request(drawn)?;
    let mut out = vec![0; drawn];
    if drawn > 0 {
        this.with(|stream, _| bytes(stream, &mut out))?;
    }
    let kept = match length >= 0 {
        true => (length as usize).min(drawn),
        false => drawn.saturating_sub(length.unsigned_abs() as usize),
    };
    out.truncate(kept);
    Ok(Value::bytes(out))
}

/// The arguments of one call.
struct Request {
    low: Option<Value>,
    high: Option<Value>,
    size: Option<Value>,
    dtype: Value,
    closed: bool,
}

fn draw(cx: &mut dyn Host, this: &Sampler, request: Request) -> Result<Value> {
    let low = request.low.unwrap_or(Value::None);
    let (low, high) = match request.high.filter(|high| !high.is_none()) {
        None => (Value::Int(0), low),
        Some(high) => (low, high),
    };
    let num = integer_type(cx, this, &request.dtype)?;
    let wanted = size(cx, request.size)?;
    if wanted.as_ref().is_some_and(|shape| shape.contains(&0)) {
        return Array::zeros(DType::Num(num), wanted.as_deref().unwrap_or_default(), Order::C).map(Value::array);
    }
    let bounds = bounds(cx, &low, &high, request.closed, num, wanted.as_ref())?;
    let exec = cx.state().exec();
    let array = match num {
        Num::Bool => booleans(this, &bounds)?,
        Num::I8 => words::<u8, i8>(this, &bounds, exec)?,
        Num::U8 => words::<u8, u8>(this, &bounds, exec)?,
        Num::I16 => words::<u16, i16>(this, &bounds, exec)?,
        Num::U16 => words::<u16, u16>(this, &bounds, exec)?,
        Num::I32 => words::<u32, i32>(this, &bounds, exec)?,
        Num::U32 => words::<u32, u32>(this, &bounds, exec)?,
        Num::U64 => words::<u64, u64>(this, &bounds, exec)?,
        _ => words::<u64, i64>(this, &bounds, exec)?,
    };
    if wanted.is_some() || bounds.ranges.len() > 1 || !bounds.scalar {
        return Ok(Value::array(array));
    }
    // Python's own classes as `dtype` ask for Python's numbers.
    let plain = matches!(request.dtype, Value::Type(Builtin::Int | Builtin::Bool));
    Ok(match scalar_value(&array) {
        Value::Scalar(scalar) if plain => python_value(&scalar),
        other => other,
    })
}

/// The integer type that `dtype=` names.
fn integer_type(cx: &mut dyn Host, this: &Sampler, dtype: &Value) -> Result<Num> {
    use Num::{Bool, I8, I16, I32, I64, U8, U16, U32, U64};
    match to_dtype(cx, dtype)? {
        DType::Num(num @ (Bool | I8 | U8 | I16 | U16 | I32 | U32 | I64 | U64)) => Ok(num),
        DType::Swapped(num @ (I16 | U16 | I32 | U32 | I64 | U64)) if this.is_legacy() => {
            cx.warn(
                Kind::DeprecationWarning,
                "Providing a dtype with a non-native byteorder is not supported. If you require platform-independent \
                 byteorder, call byteswap when required.\nIn future version, providing byteorder will raise a ValueError",
            )?;
            Ok(num)
        }
        DType::Swapped(_) if !this.is_legacy() => Err(Error::value(
            "Providing a dtype with a non-native byteorder is not supported. If you require platform-independent \
             byteorder, call byteswap when required.",
        )),
        other => Err(unsupported_dtype(&other, if this.is_legacy() { "randint" } else { "integers" })),
    }
}

/// What is drawn: offsets and spans, one for all or one for each element.
struct Bounds {
    shape: Dims,
    ranges: Vec<(u64, u64)>,
    scalar: bool,
}

fn bounds(
    cx: &mut dyn Host,
    low: &Value,
    high: &Value,
    closed: bool,
    num: Num,
    wanted: Option<&Dims>,
) -> Result<Bounds> {
    let dtype = dtype_name(&DType::Num(num));
    let ((low, one_low), (high, one_high)) = (plain(cx, low)?, plain(cx, high)?);
    if one_low && one_high {
        let (low, high) = (whole(cx, &low)?[0], whole(cx, &high)?[0]);
        let range = integer_range(low, high, closed, &dtype)?;
        return Ok(Bounds { shape: wanted.cloned().unwrap_or_default(), ranges: vec![range], scalar: true });
    }
    let common = broadcast_operands(&[low.shape(), high.shape()])?;
    let (lows, highs) = (whole(cx, &low.broadcast_to(&common)?)?, whole(cx, &high.broadcast_to(&common)?)?);
    check_integer_ranges(lows.iter().copied().zip(highs.iter().copied()), closed, &dtype)?;
    let (shape, lows, highs) = match wanted {
        None => (common, lows, highs),
        Some(wanted) => {
            // NumPy walks over the broadcast of all three and stops when `size` is full.
            let all = broadcast_shapes(&[&common, &common, wanted])?;
            let again = |array: &Array| array.broadcast_to(&all);
            (wanted.clone(), whole(cx, &again(&low)?)?, whole(cx, &again(&high)?)?)
        }
    };
    let count = shape.iter().product();
    let ranges = lows
        .into_iter()
        .zip(highs)
        .take(count)
        .map(|(low, high)| integer_range(low, high, closed, &dtype))
        .collect::<Result<_>>()?;
    Ok(Bounds { shape, ranges, scalar: false })
}

/// The elements as integers, as `int` makes them, clamped to 128 bits.
fn whole(cx: &mut dyn Host, array: &Array) -> Result<Vec<i128>> {
    if let Some(values) = array.to_vec::<i64>() {
        return Ok(values.into_iter().map(i128::from).collect());
    }
    let mut values = Vec::with_capacity(array.size());
    for offset in array.offsets() {
        let element = match element_value(array, offset) {
            Value::Scalar(scalar) => python_value(&scalar),
            other => other,
        };
        values.push(match int_of(cx, &element)? {
            Value::Int(small) => small.into(),
            Value::BigInt(big) => i128::try_from(&*big).unwrap_or(match big.sign() {
                Sign::Minus => i128::MIN / 2,
                _ => i128::MAX / 2,
            }),
            _ => 0,
        });
    }
    Ok(values)
}

/// An integer type that reads a word of its own size.
trait Signed<W> {
    fn of(word: W) -> Self;
}

macro_rules! signed {
    ($($word:ty => $type:ty),*) => {$(
        impl Signed<$word> for $type {
            fn of(word: $word) -> $type {
                word as $type
            }
        }
    )*};
}

signed!(u8 => u8, u8 => i8, u16 => u16, u16 => i16, u32 => u32, u32 => i32, u64 => u64, u64 => i64);

/// Draws words and reads them as the dtype's own type of the same size.
fn words<W: Word + Send + Sync, T: Element + Signed<W>>(this: &Sampler, bounds: &Bounds, exec: Exec) -> Result<Array> {
    filled(&bounds.shape, |values: &mut [T]| {
        let mut bounded = Bounded::new(rejection(this));
        this.with(|bits, _| match bounds.ranges[..] {
            [(offset, span)] => {
                let ranged = Ranged { rejection: rejection(this), offset: W::of(offset), span: W::of(span) };
                with_bits!(bits, bits => fill(bits, ranged, values, T::of, exec));
            }
            ref ranges => {
                for (value, &(offset, span)) in values.iter_mut().zip(ranges) {
                    *value = T::of(bounded.draw(bits, W::of(offset), W::of(span)));
                }
            }
        })
    })
}

fn rejection(this: &Sampler) -> Rejection {
    if this.is_legacy() { Rejection::Masked } else { Rejection::Lemire }
}

fn booleans(this: &Sampler, bounds: &Bounds) -> Result<Array> {
    filled(&bounds.shape, |values: &mut [crate::array::Bool]| {
        let mut bounded = Bounded::new(rejection(this));
        this.with(|bits, _| {
            for (index, value) in values.iter_mut().enumerate() {
                let (offset, span) = bounds.ranges[if bounds.ranges.len() == 1 { 0 } else { index }];
                *value = bounded.draw_bool(bits, offset == 1, span == 1).into();
            }
        })
    })
}
