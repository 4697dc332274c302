//! `math`: the functions of floats, with CPython's own conditions for `ValueError` and `OverflowError`.
//!
//! The C library computes; a NaN out of numbers is a domain error, an infinity out of finite numbers a range or a domain error.
//! `gamma` and `lgamma` are CPython's own: Lanczos's sum with g = 6.0246..., N = 13 (Boost's coefficients), and reflection.

use std::f64::consts::{E, PI, TAU};

use num_traits::{Signed, ToPrimitive};

use super::super::quick;
use crate::compute::math::float::Real;
use crate::compute::math::libm;
use crate::error::{Error, Result};
use crate::object::{Bound, Host, Value, call_special, integer, number, to_float, to_index, type_name};

macro_rules! one_argument {
    ($($name:ident $path:literal $signature:literal $doc:literal = $compute:expr, $overflows:literal;)*) => {
        $(fn $name(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
            let [x] = args.take();
            let x = to_float(cx, &x.unwrap_or(Value::None))?;
            checked(x, ($compute)(x), $overflows).map(Value::Float)
        })*

        crate::entries! { pub ENTRIES:
            $(crate::object::Entry::new_c($path, $signature, $doc, $name).quick(|args| quick::of_float(args, |x: f64| ($compute)(x))),)*
            crate::object::Entry::new_c("math.ceil", "ceil(x, /)", "The smallest integer that is not less than x.", ceil).quick(quick::ceil),
            crate::object::Entry::new_c("math.floor", "floor(x, /)", "The largest integer that is not greater than x.", floor).quick(quick::floor),
            crate::object::Entry::new_c("math.trunc", "trunc(x, /)", "The integer part of x.", trunc),
            crate::object::Entry::new_c("math.isfinite", "isfinite(x, /)", "Whether x is neither infinite nor NaN.", isfinite),
            crate::object::Entry::new_c("math.isinf", "isinf(x, /)", "Whether x is infinite.", isinf),
            crate::object::Entry::new_c("math.isnan", "isnan(x, /)", "Whether x is NaN.", isnan),
            crate::object::Entry::new_c("math.isclose", "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "Whether two numbers are close.", isclose),
            crate::object::Entry::new_c("math.log", "log(x, base=math.e, /)", "The logarithm of x to a base.", log).quick(|args| quick::of_float(args, |x| if x > 0.0 { libm::log(x) } else { f64::NAN })),
            crate::object::Entry::new_c("math.log2", "log2(x, /)", "The logarithm of x to base 2.", log2),
            crate::object::Entry::new_c("math.log10", "log10(x, /)", "The logarithm of x to base 10.", log10),
            crate::object::Entry::new_c("math.frexp", "frexp(x, /)", "Mantissa and exponent of x.", frexp),
            crate::object::Entry::new_c("math.ldexp", "ldexp(x, i, /)", "x times two to the power i.", ldexp),
            crate::object::Entry::new_c("math.modf", "modf(x, /)", "Fractional and integer part of x.", modf),
            crate::object::Entry::new_c("math.fmod", "fmod(x, y, /)", "The remainder of x / y with the sign of x.", fmod),
            crate::object::Entry::new_c("math.remainder", "remainder(x, y, /)", "The difference of x and the closest multiple of y.", remainder),
            crate::object::Entry::new_c("math.pow", "pow(x, y, /)", "x to the power y, as floats.", pow),
            crate::object::Entry::new_c("math.atan2", "atan2(y, x, /)", "The angle of the point (x, y).", atan2),
            crate::object::Entry::new_c("math.copysign", "copysign(x, y, /)", "The magnitude of x with the sign of y.", copysign),
            crate::object::Entry::new_c("math.nextafter", "nextafter(x, y, /)", "The next float after x towards y.", nextafter),
            crate::object::Entry::new_c("math.ulp", "ulp(x, /)", "The value of the last bit of x.", ulp),
        }
    };
}

one_argument! {
    acos "math.acos" "acos(x, /)" "The arc cosine of x." = libm::acos, false;
    acosh "math.acosh" "acosh(x, /)" "The inverse hyperbolic cosine of x." = libm::acosh, false;
    asin "math.asin" "asin(x, /)" "The arc sine of x." = libm::asin, false;
    asinh "math.asinh" "asinh(x, /)" "The inverse hyperbolic sine of x." = libm::asinh, false;
    atan "math.atan" "atan(x, /)" "The arc tangent of x." = libm::atan, false;
    atanh "math.atanh" "atanh(x, /)" "The inverse hyperbolic tangent of x." = libm::atanh, false;
    cbrt "math.cbrt" "cbrt(x, /)" "The cube root of x." = Real::cube_root, false;
    cos "math.cos" "cos(x, /)" "The cosine of x." = libm::cos, false;
    cosh "math.cosh" "cosh(x, /)" "The hyperbolic cosine of x." = libm::cosh, true;
    degrees "math.degrees" "degrees(x, /)" "An angle in degrees." = |x: f64| x * (180.0 / PI), true;
    erf "math.erf" "erf(x, /)" "The error function at x." = libm::erf, false;
    erfc "math.erfc" "erfc(x, /)" "One minus the error function at x." = libm::erfc, false;
    exp "math.exp" "exp(x, /)" "e to the power x." = libm::exp, true;
    exp2 "math.exp2" "exp2(x, /)" "2 to the power x." = libm::exp2, true;
    expm1 "math.expm1" "expm1(x, /)" "e to the power x, minus one." = libm::expm1, true;
    fabs "math.fabs" "fabs(x, /)" "The magnitude of x, as a float." = f64::abs, false;
    gamma "math.gamma" "gamma(x, /)" "The gamma function at x." = gamma_of, true;
    lgamma "math.lgamma" "lgamma(x, /)" "The logarithm of the gamma function's magnitude at x." = lgamma_of, true;
    log1p "math.log1p" "log1p(x, /)" "The natural logarithm of 1 + x." = libm::log1p, false;
    radians "math.radians" "radians(x, /)" "An angle in radians." = |x: f64| x * (PI / 180.0), false;
    sin "math.sin" "sin(x, /)" "The sine of x." = libm::sin, false;
    sinh "math.sinh" "sinh(x, /)" "The hyperbolic sine of x." = libm::sinh, true;
    sqrt "math.sqrt" "sqrt(x, /)" "The square root of x." = f64::sqrt, false;
    tan "math.tan" "tan(x, /)" "The tangent of x." = libm::tan, false;
    tanh "math.tanh" "tanh(x, /)" "The hyperbolic tangent of x." = libm::tanh, false;
}

/// `math`'s numbers.
pub fn constant(name: &str) -> Option<Value> {
    Some(Value::Float(match name {
        "pi" => PI,
        "e" => E,
        "tau" => TAU,
        "inf" => f64::INFINITY,
        "nan" => f64::NAN,
        _ => return None,
    }))
}

fn domain() -> Error {
    Error::value("math domain error")
}

fn range() -> Error {
    Error::overflow("math range error")
}

/// The result of a function of one argument, or its error.
fn checked(x: f64, result: f64, overflows: bool) -> Result<f64> {
    match () {
        _ if result.is_nan() && !x.is_nan() => Err(domain()),
        _ if result.is_infinite() && x.is_finite() => Err(if overflows { range() } else { domain() }),
        _ => Ok(result),
    }
}

fn two(cx: &mut dyn Host, args: &mut Bound) -> Result<(f64, f64)> {
    let [x, y] = args.take();
    Ok((to_float(cx, &x.unwrap_or(Value::None))?, to_float(cx, &y.unwrap_or(Value::None))?))
}

/// The result of a function of two arguments, or its error.
fn checked_two(x: f64, y: f64, result: f64) -> Result<Value> {
    match () {
        _ if result.is_nan() && !x.is_nan() && !y.is_nan() => Err(domain()),
        _ if result.is_infinite() && x.is_finite() && y.is_finite() => Err(range()),
        _ => Ok(Value::Float(result)),
    }
}

fn rounded(cx: &mut dyn Host, args: &mut Bound, special: &str, round: fn(f64) -> f64) -> Result<Value> {
    let [x] = args.take();
    let x = x.unwrap_or(Value::None);
    match &x {
        Value::Float(x) => number::int_of_float(round(*x)),
        Value::Int(_) | Value::BigInt(_) => Ok(x),
        other => match call_special(cx, other, special, &[])? {
            Some(result) => Ok(result),
            None => number::int_of_float(round(to_float(cx, other)?)),
        },
    }
}

fn ceil(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    rounded(cx, args, "__ceil__", f64::ceil)
}

fn floor(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    rounded(cx, args, "__floor__", f64::floor)
}

fn trunc(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = x.unwrap_or(Value::None);
    match &x {
        Value::Float(x) => number::int_of_float(*x),
        Value::Int(_) | Value::BigInt(_) => Ok(x),
        other => match call_special(cx, other, "__trunc__", &[])? {
            Some(result) => Ok(result),
            None => match other {
                Value::Bool(flag) => Ok(Value::Int(*flag as i64)),
                Value::Scalar(scalar) if scalar.as_f64().is_some() => number::int_of(cx, other),
                _ => Err(Error::type_error(format!("type {} doesn't define __trunc__ method", type_name(other)))),
            },
        },
    }
}

fn question(cx: &mut dyn Host, args: &mut Bound, ask: fn(f64) -> bool) -> Result<Value> {
    let [x] = args.take();
    Ok(Value::Bool(ask(to_float(cx, &x.unwrap_or(Value::None))?)))
}

fn isfinite(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    question(cx, args, f64::is_finite)
}

fn isinf(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    question(cx, args, f64::is_infinite)
}

fn isnan(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    question(cx, args, f64::is_nan)
}

fn isclose(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, relative, absolute] = args.take();
    let a = to_float(cx, &a.unwrap_or(Value::None))?;
    let b = to_float(cx, &b.unwrap_or(Value::None))?;
    let relative = relative.map_or(Ok(1e-9), |value| to_float(cx, &value))?;
    let absolute = absolute.map_or(Ok(0.0), |value| to_float(cx, &value))?;
    if relative < 0.0 || absolute < 0.0 {
        return Err(Error::value("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(Value::Bool(true));
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(Value::Bool(false));
    }
    let difference = (b - a).abs();
    let close = difference <= (relative * b).abs() || difference <= (relative * a).abs() || difference <= absolute;
    Ok(Value::Bool(close))
}

/// A logarithm of a float, or of an integer of any size: those beyond floats are split into a float and a power of two.
fn logarithm(cx: &mut dyn Host, x: &Value, of: extern "C" fn(f64) -> f64) -> Result<f64> {
    if let Value::BigInt(big) = x {
        if !big.is_positive() {
            return Err(domain());
        }
        if let Some(x) = big.to_f64().filter(|x| x.is_finite()) {
            return Ok(of(x));
        }
        let shift = big.bits().saturating_sub(64);
        let top = integer::to_float(&(big.as_ref() >> shift))?;
        // The mantissa lies in [0.5, 1), as frexp gives it.
        let mantissa = top / 2f64.powi(64);
        return Ok(of(mantissa) + of(2.0) * (shift + 64) as f64);
    }
    let x = to_float(cx, x)?;
    match () {
        _ if x.is_nan() || x > 0.0 => Ok(of(x)),
        _ => Err(domain()),
    }
}

fn log(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, base] = args.take();
    let result = logarithm(cx, &x.unwrap_or(Value::None), libm::log)?;
    let Some(base) = base else { return Ok(Value::Float(result)) };
    match logarithm(cx, &base, libm::log)? {
        0.0 => Err(Error::zero_division("float division by zero")),
        base => Ok(Value::Float(result / base)),
    }
}

fn log2(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    logarithm(cx, &x.unwrap_or(Value::None), libm::log2).map(Value::Float)
}

fn log10(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    logarithm(cx, &x.unwrap_or(Value::None), libm::log10).map(Value::Float)
}

/// The mantissa in [0.5, 1) and the exponent of a finite float that is not zero.
pub fn split(x: f64) -> (f64, i32) {
    let scaled = if x.abs() < f64::MIN_POSITIVE { x * 2f64.powi(64) } else { x };
    let bits = scaled.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i32 - 1022;
    let mantissa = f64::from_bits((bits & !(0x7ff << 52)) | (1022 << 52));
    (mantissa, if scaled == x { exponent } else { exponent - 64 })
}

fn frexp(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = to_float(cx, &x.unwrap_or(Value::None))?;
    let (mantissa, exponent) = if x == 0.0 || !x.is_finite() { (x, 0) } else { split(x) };
    Ok(Value::tuple(vec![Value::Float(mantissa), Value::Int(exponent as i64)]))
}

fn ldexp(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, exponent] = args.take();
    let x = to_float(cx, &x.unwrap_or(Value::None))?;
    let exponent = match exponent {
        Some(Value::Float(_) | Value::Str(_) | Value::None) | None => {
            return Err(Error::type_error("Expected an int as second argument to ldexp."));
        }
        Some(exponent) => to_index(cx, &exponent)?,
    };
    if x == 0.0 || !x.is_finite() {
        return Ok(Value::Float(x));
    }
    let exponent = match exponent {
        Value::Int(exponent) => exponent.clamp(-10_000, 10_000) as i32,
        Value::BigInt(exponent) if exponent.is_negative() => -10_000,
        _ => 10_000,
    };
    let result = libm::ldexp(x, exponent);
    if result.is_infinite() { Err(range()) } else { Ok(Value::Float(result)) }
}

fn modf(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = to_float(cx, &x.unwrap_or(Value::None))?;
    let fraction = if x.is_infinite() { 0f64.copysign(x) } else { (x - x.trunc()).copysign(x) };
    Ok(Value::tuple(vec![Value::Float(fraction), Value::Float(x.trunc())]))
}

fn fmod(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (x, y) = two(cx, args)?;
    checked_two(x, y, x % y)
}

fn remainder(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (x, y) = two(cx, args)?;
    checked_two(x, y, libm::remainder(x, y))
}

fn pow(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (x, y) = two(cx, args)?;
    let result = libm::pow(x, y);
    match () {
        _ if x == 0.0 && y < 0.0 && y.is_finite() => Err(domain()),
        _ => checked_two(x, y, result),
    }
}

fn atan2(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (y, x) = two(cx, args)?;
    Ok(Value::Float(libm::atan2(y, x)))
}

fn copysign(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (x, y) = two(cx, args)?;
    Ok(Value::Float(x.copysign(y)))
}

fn nextafter(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (x, y) = two(cx, args)?;
    Ok(Value::Float(match () {
        _ if x.is_nan() || y.is_nan() => f64::NAN,
        _ if x == y => y,
        _ if x < y => x.next_up(),
        _ => x.next_down(),
    }))
}

fn ulp(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = to_float(cx, &x.unwrap_or(Value::None))?.abs();
    Ok(Value::Float(match () {
        _ if !x.is_finite() => x,
        _ if x == f64::MAX => x - x.next_down(),
        _ => x.next_up() - x,
    }))
}

const LANCZOS_G: f64 = 6.024_680_040_776_73;
const LANCZOS_G_MINUS_HALF: f64 = 5.524_680_040_776_73;
const LOG_PI: f64 = 1.144_729_885_849_400_2;

/// Numerators and denominators of Lanczos's rational function, from the constant term on.
#[expect(clippy::excessive_precision, reason = "the published digits")]
const LANCZOS: [(f64, f64); 13] = [
    (23531376880.410759688572007674451636754734846804940, 0.0),
    (42919803642.649098768957899047001988850926355848959, 39916800.0),
    (35711959237.355668049440185451547166705960488635843, 120543840.0),
    (17921034426.037209699919755754458931112671403265390, 150917976.0),
    (6039542586.3520280050642916443072979210699388420708, 105258076.0),
    (1439720407.3117216736632230727949123939715485786372, 45995730.0),
    (248874557.86205415651146038641322942321632125127801, 13339535.0),
    (31426415.585400194380614231628318205362874684987640, 2637558.0),
    (2876370.6289353724412254090516208496135991145378768, 357423.0),
    (186056.26539522349504029498971604569928220784236328, 32670.0),
    (8071.6720023658162106380029022722506138218516325024, 1925.0),
    (210.82427775157934587250973392071336271166969580291, 66.0),
    (2.5066282746310002701649081771338373386264310793408, 1.0),
];

/// The rational function at a positive x; in powers of 1/x where powers of x would overflow.
fn lanczos_sum(x: f64) -> f64 {
    let step = |(top, bottom): (f64, f64), &(a, b): &(f64, f64)| match x < 5.0 {
        true => (top * x + a, bottom * x + b),
        false => (top / x + a, bottom / x + b),
    };
    let (top, bottom) = match x < 5.0 {
        true => LANCZOS.iter().rev().fold((0.0, 0.0), step),
        false => LANCZOS.iter().fold((0.0, 0.0), step),
    };
    top / bottom
}

/// sin(πx), exact in its zeros.
fn sine_of_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let value = match (2.0 * y).round() as i32 {
        0 => libm::sin(PI * y),
        1 => libm::cos(PI * (y - 0.5)),
        2 => libm::sin(PI * (1.0 - y)),
        3 => -libm::cos(PI * (y - 1.5)),
        _ => libm::sin(PI * (y - 2.0)),
    };
    1f64.copysign(x) * value
}

/// Γ(x). Poles give NaN, which the caller takes for a domain error; overflow gives infinity.
fn gamma_of(x: f64) -> f64 {
    if !x.is_finite() {
        return if x == f64::NEG_INFINITY { f64::NAN } else { x };
    }
    if x == x.floor() {
        if x <= 0.0 {
            return f64::NAN;
        }
        if x <= 23.0 {
            return (1..x as u64).product::<u64>() as f64;
        }
    }
    let magnitude = x.abs();
    if magnitude < 1e-20 {
        return 1.0 / x;
    }
    if magnitude > 200.0 {
        return if x < 0.0 { 0.0 / sine_of_pi(x) } else { f64::INFINITY };
    }
    let y = magnitude + LANCZOS_G_MINUS_HALF;
    // What was lost in that sum.
    let lost = match magnitude > LANCZOS_G_MINUS_HALF {
        true => (y - magnitude) - LANCZOS_G_MINUS_HALF,
        false => (y - LANCZOS_G_MINUS_HALF) - magnitude,
    };
    let correction = lost * LANCZOS_G / y;
    let half_power = libm::pow(y, magnitude / 2.0 - 0.25);
    if x < 0.0 {
        let r = -PI / sine_of_pi(magnitude) / magnitude * libm::exp(y) / lanczos_sum(magnitude);
        let r = r - correction * r;
        if magnitude < 140.0 { r / libm::pow(y, magnitude - 0.5) } else { r / half_power / half_power }
    } else {
        let r = lanczos_sum(magnitude) / libm::exp(y);
        let r = r + correction * r;
        if magnitude < 140.0 { r * libm::pow(y, magnitude - 0.5) } else { r * half_power * half_power }
    }
}

/// ln|Γ(x)|
fn lgamma_of(x: f64) -> f64 {
    if !x.is_finite() {
        return if x.is_nan() { x } else { f64::INFINITY };
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { f64::NAN } else { 0.0 };
    }
    let magnitude = x.abs();
    if magnitude < 1e-20 {
        return -libm::log(magnitude);
    }
    let r = libm::log(lanczos_sum(magnitude)) - LANCZOS_G;
    let r = r + (magnitude - 0.5) * (libm::log(magnitude + LANCZOS_G - 0.5) - 1.0);
    match x < 0.0 {
        true => LOG_PI - libm::log(sine_of_pi(magnitude).abs()) - libm::log(magnitude) - r,
        false => r,
    }
}
