//! `sinc` and the modified Bessel function `i0`.
//!
//! `i0` is evaluated by Clenshaw's recurrence over Chebyshev coefficients on two intervals (W. J. Cody's and the Cephes library's
//! split at 8), as NumPy does.

use crate::array::{Array, DType, Kind};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{cmp, np, op};
use crate::object::array_like::{read_as, to_array, wrap};
use crate::object::{Bound, Entry, Host, Value};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.sinc", "sinc(x)", "The normalised sinc function, sin(pi x) / (pi x).", sinc),
    Entry::new("numpy.i0", "i0(x)", "The modified Bessel function of the first kind, order 0.\n\n>>> np.i0(0.)\narray(1.)", i0),
}

fn sinc(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = to_array(cx, &x.unwrap_or(Value::None))?;
    let mut x = Value::array(x);
    let mut scaled = op!(cx, std::f64::consts::PI, Mul, x)?;
    let dtype = to_array(cx, &scaled)?.dtype().clone();
    // The quotient is 1 at zero; a tiny argument instead of zero gives that without a special case.
    let tiny = match dtype.kind() {
        Kind::Float | Kind::Complex => match dtype.num().map(crate::array::promotion::real_of) {
            Some(crate::array::Num::F16) => 0.0009765625,
            Some(crate::array::Num::F32) => f32::EPSILON as f64,
            _ => f64::EPSILON,
        },
        _ => 1.0e-20,
    };
    x = scaled.clone();
    let zero = cmp!(cx, x, Eq, 0i64)?;
    scaled = np!(cx, where(zero, tiny, x))?;
    let sine = np!(cx, sin(scaled))?;
    op!(cx, sine, TrueDiv, scaled)
}

fn i0(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = to_array(cx, &x.unwrap_or(Value::None))?;
    match x.dtype().kind() {
        Kind::Complex => return Err(Error::type_error("i0 not supported for complex values")),
        Kind::Float | Kind::Signed | Kind::Unsigned | Kind::Bool => {}
        _ => return Err(Error::type_error("i0 needs real numbers")),
    }
    let dtype = if x.dtype().kind() == Kind::Float { x.dtype().clone() } else { DType::FLOAT };
    let values = read_as(cx, &x, &DType::FLOAT)?.to_vec::<f64>().unwrap_or_default();
    let result: Vec<f64> = values.into_iter().map(|x| bessel_i0(x.abs())).collect();
    let result = read_as(cx, &Array::from_slice(&result, x.shape())?, &dtype)?;
    Ok(if x.ndim() == 0 { Value::array(result) } else { wrap(result) })
}

/// I0 of a number that is not negative.
fn bessel_i0(x: f64) -> f64 {
    match x <= 8.0 {
        true => x.exp() * chebyshev(x / 2.0 - 2.0, &NEAR),
        false => x.exp() * chebyshev(32.0 / x - 2.0, &FAR) / x.sqrt(),
    }
}

fn chebyshev(x: f64, coefficients: &[f64]) -> f64 {
    let (mut b0, mut b1, mut b2) = (coefficients[0], 0.0, 0.0);
    for &coefficient in &coefficients[1..] {
        b2 = b1;
        b1 = b0;
        b0 = x * b1 - b2 + coefficient;
    }
    0.5 * (b0 - b2)
}

/// Chebyshev coefficients of exp(-x) I0(x) from 0 to 8.
#[rustfmt::skip]
const NEAR: [f64; 30] = [
    -4.4153416464793395e-18,
    3.3307945188222384e-17,
    -2.431279846547955e-16,
    1.715391285555133e-15,
    -1.1685332877993451e-14,
    7.676185498604936e-14,
    -4.856446783111929e-13,
    2.95505266312964e-12,
    -1.726826291441556e-11,
    9.675809035373237e-11,
    -5.189795601635263e-10,
    2.6598237246823866e-9,
    -1.300025009986248e-8,
    6.046995022541919e-8,
    -2.670793853940612e-7,
    1.1173875391201037e-6,
    -4.4167383584587505e-6,
    1.6448448070728896e-5,
    -5.754195010082104e-5,
    0.00018850288509584165,
    -0.0005763755745385824,
    0.0016394756169413357,
    -0.004324309995050576,
    0.010546460394594998,
    -0.02373741480589947,
    0.04930528423967071,
    -0.09490109704804764,
    0.17162090152220877,
    -0.3046826723431984,
    0.6767952744094761,
];

/// Chebyshev coefficients of exp(-x) I0(x) sqrt(x) from 8 to infinity.
#[rustfmt::skip]
const FAR: [f64; 25] = [
    -7.233180487874754e-18,
    -4.830504485944182e-18,
    4.46562142029676e-17,
    3.461222867697461e-17,
    -2.8276239805165836e-16,
    -3.425485619677219e-16,
    1.7725601330565263e-15,
    3.8116806693526224e-15,
    -9.554846698828307e-15,
    -4.150569347287222e-14,
    1.54008621752141e-14,
    3.8527783827421426e-13,
    7.180124451383666e-13,
    -1.7941785315068062e-12,
    -1.3215811840447713e-11,
    -3.1499165279632416e-11,
    1.1889147107846439e-11,
    4.94060238822497e-10,
    3.3962320257083865e-9,
    2.266668990498178e-8,
    2.0489185894690638e-7,
    2.8913705208347567e-6,
    6.889758346916825e-5,
    0.0033691164782556943,
    0.8044904110141088,
];
