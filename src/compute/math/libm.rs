//! The C mathematics library, by whose last digit NumPy's elementary functions are defined on every machine it is built for.
//!
//! Rust's standard library forwards most of these too, but has formulas of its own for `asinh`, `acosh` and `atanh`, and no
//! complex functions.

use num_complex::Complex;

unsafe extern "C" {
    pub safe fn exp(x: f64) -> f64;
    pub safe fn exp2(x: f64) -> f64;
    pub safe fn expm1(x: f64) -> f64;
    pub safe fn log10(x: f64) -> f64;
    pub safe fn log1p(x: f64) -> f64;
    pub safe fn sin(x: f64) -> f64;
    pub safe fn cos(x: f64) -> f64;
    pub safe fn tan(x: f64) -> f64;
    pub safe fn asin(x: f64) -> f64;
    pub safe fn acos(x: f64) -> f64;
    pub safe fn atan(x: f64) -> f64;
    pub safe fn sinh(x: f64) -> f64;
    pub safe fn cosh(x: f64) -> f64;
    pub safe fn tanh(x: f64) -> f64;
    pub safe fn asinh(x: f64) -> f64;
    pub safe fn acosh(x: f64) -> f64;
    pub safe fn atanh(x: f64) -> f64;
    pub safe fn pow(x: f64, y: f64) -> f64;
    pub safe fn atan2(y: f64, x: f64) -> f64;
    pub safe fn hypot(x: f64, y: f64) -> f64;
    pub safe fn erf(x: f64) -> f64;
    pub safe fn erfc(x: f64) -> f64;
    pub safe fn cbrt(x: f64) -> f64;
    pub safe fn remainder(x: f64, y: f64) -> f64;
    pub safe fn ldexp(x: f64, exponent: i32) -> f64;

    pub safe fn expf(x: f32) -> f32;
    pub safe fn exp2f(x: f32) -> f32;
    pub safe fn expm1f(x: f32) -> f32;
    pub safe fn logf(x: f32) -> f32;
    pub safe fn log2f(x: f32) -> f32;
    pub safe fn log10f(x: f32) -> f32;
    pub safe fn log1pf(x: f32) -> f32;
    pub safe fn sinf(x: f32) -> f32;
    pub safe fn cosf(x: f32) -> f32;
    pub safe fn tanf(x: f32) -> f32;
    pub safe fn asinf(x: f32) -> f32;
    pub safe fn acosf(x: f32) -> f32;
    pub safe fn atanf(x: f32) -> f32;
    pub safe fn sinhf(x: f32) -> f32;
    pub safe fn coshf(x: f32) -> f32;
    pub safe fn tanhf(x: f32) -> f32;
    pub safe fn asinhf(x: f32) -> f32;
    pub safe fn acoshf(x: f32) -> f32;
    pub safe fn atanhf(x: f32) -> f32;
    pub safe fn powf(x: f32, y: f32) -> f32;
    pub safe fn atan2f(y: f32, x: f32) -> f32;
    pub safe fn hypotf(x: f32, y: f32) -> f32;
}

mod current {
    unsafe extern "C" {
        pub safe fn log(x: f64) -> f64;
        pub safe fn log2(x: f64) -> f64;
    }
}

/// NumPy is built against an older version of this function, whose NaN for negative numbers is a positive one.
pub extern "C" fn log(x: f64) -> f64 {
    let result = current::log(x);
    if is_below_zero(x) { f64::NAN } else { result }
}

/// Likewise.
pub extern "C" fn log2(x: f64) -> f64 {
    let result = current::log2(x);
    if is_below_zero(x) { f64::NAN } else { result }
}

/// By bits: an ordered comparison would flag a NaN as invalid.
fn is_below_zero(x: f64) -> bool {
    (0x8000_0000_0000_0001..=0xfff0_0000_0000_0000).contains(&x.to_bits())
}

// C99's complex functions. `Complex<T>` is two `T` in a struct, which the Unix ABIs of x86-64 and AArch64 pass exactly as C's
// `_Complex`.
unsafe extern "C" {
    pub safe fn cexp(z: Complex<f64>) -> Complex<f64>;
    pub safe fn clog(z: Complex<f64>) -> Complex<f64>;
    pub safe fn csqrt(z: Complex<f64>) -> Complex<f64>;
    pub safe fn csin(z: Complex<f64>) -> Complex<f64>;
    pub safe fn ccos(z: Complex<f64>) -> Complex<f64>;
    pub safe fn ctan(z: Complex<f64>) -> Complex<f64>;
    pub safe fn casin(z: Complex<f64>) -> Complex<f64>;
    pub safe fn cacos(z: Complex<f64>) -> Complex<f64>;
    pub safe fn catan(z: Complex<f64>) -> Complex<f64>;
    pub safe fn csinh(z: Complex<f64>) -> Complex<f64>;
    pub safe fn ccosh(z: Complex<f64>) -> Complex<f64>;
    pub safe fn ctanh(z: Complex<f64>) -> Complex<f64>;
    pub safe fn casinh(z: Complex<f64>) -> Complex<f64>;
    pub safe fn cacosh(z: Complex<f64>) -> Complex<f64>;
    pub safe fn catanh(z: Complex<f64>) -> Complex<f64>;
    pub safe fn cpow(z: Complex<f64>, w: Complex<f64>) -> Complex<f64>;
    pub safe fn cexpf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn clogf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn csqrtf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn csinf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn ccosf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn ctanf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn casinf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn cacosf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn catanf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn csinhf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn ccoshf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn ctanhf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn casinhf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn cacoshf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn catanhf(z: Complex<f32>) -> Complex<f32>;
    pub safe fn cpowf(z: Complex<f32>, w: Complex<f32>) -> Complex<f32>;
}
