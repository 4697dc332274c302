//! Exponentials, logarithms, trigonometric and hyperbolic functions of real arguments.
//!
//! float64 is the C library's, to the last bit, as it is NumPy's where AVX-512 is not used. Where NumPy has a float32 or float64
//! algorithm of its own, it lives in `math`. float16 goes through the C library's float32 functions.

use crate::compute::math::float::Real;
use crate::compute::math::libm;
use crate::compute::ufunc::Loop;

macro_rules! from_libm {
    ($($name:ident $single:ident $double:ident;)*) => {
        $(pub static $name: &[Loop] = float_unary!(plain fp |a| libm::$single(a), |a| libm::$double(a));)*
    };
}

from_libm! {
    EXP expf exp;
    EXP2 exp2f exp2;
    EXPM1 expm1f expm1;
    LOG logf log;
    LOG2 log2f log2;
    LOG10 log10f log10;
    LOG1P log1pf log1p;
    SIN sinf sin;
    COS cosf cos;
    TAN tanf tan;
    ARCSIN asinf asin;
    ARCCOS acosf acos;
    ARCTAN atanf atan;
    SINH sinhf sinh;
    COSH coshf cosh;
    TANH tanhf tanh;
    ARCSINH asinhf asinh;
    ARCCOSH acoshf acosh;
    ARCTANH atanhf atanh;
}

pub static ARCTAN2: &[Loop] = float_binary!(plain fp |a, b| libm::atan2f(a, b), |a, b| libm::atan2(a, b));
pub static HYPOT: &[Loop] = float_binary!(plain fp |a, b| libm::hypotf(a, b), |a, b| libm::hypot(a, b));
pub static LOGADDEXP: &[Loop] = float_binary!(plain fp |a, b| Real::log_add_exp(a, b));
pub static LOGADDEXP2: &[Loop] = float_binary!(plain fp |a, b| Real::log_add_exp2(a, b));
