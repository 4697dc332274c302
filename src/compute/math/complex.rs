//! Complex functions: arithmetic in NumPy's order of operations, elementary functions from the C library.
//!
//! The product and the absolute value are those of NumPy's vector loops (one fused multiply-add each), which it uses for every
//! array; `scalar_mul` is the plain product of its scalars and of `power`.

use num_complex::Complex;

use crate::compute::fpstatus::{FpStatus, raise};

use super::libm;

/// complex64 and complex128.
pub trait ComplexMath: Copy {
    type Part: Copy;

    /// The product with one rounding of `re * re` and `re * im` saved by fused multiply-add.
    fn fused_mul(self, other: Self) -> Self;
    /// The textbook product.
    fn scalar_mul(self, other: Self) -> Self;
    /// Smith's division. (0+0j in the denominator divides both parts by zero.)
    fn div(self, other: Self) -> Self;
    fn reciprocal(self) -> Self;
    /// `larger * sqrt(1 + (smaller / larger)^2)`; infinity wins over NaN.
    fn modulus(self) -> Self::Part;
    /// `z / |z|`, zero for zero.
    fn sign(self) -> Self;
    /// Small integer powers by squaring, `cpow` otherwise; powers of zero by definition.
    fn pow(self, exponent: Self) -> Self;
    fn exp(self) -> Self;
    fn exp2(self) -> Self;
    fn expm1(self) -> Self;
    fn log(self) -> Self;
    fn log2(self) -> Self;
    fn log10(self) -> Self;
    fn log1p(self) -> Self;
    fn sqrt(self) -> Self;
    fn sin(self) -> Self;
    fn cos(self) -> Self;
    fn tan(self) -> Self;
    fn arcsin(self) -> Self;
    fn arccos(self) -> Self;
    fn arctan(self) -> Self;
    fn sinh(self) -> Self;
    fn cosh(self) -> Self;
    fn tanh(self) -> Self;
    fn arcsinh(self) -> Self;
    fn arccosh(self) -> Self;
    fn arctanh(self) -> Self;
}

macro_rules! complex {
    ($($t:ident; $hypot:ident $atan2:ident $sin:ident $cos:ident $exp:ident $expm1:ident $log:ident;
       $cexp:ident $clog:ident $cpow:ident $csqrt:ident $csin:ident $ccos:ident $ctan:ident $casin:ident $cacos:ident
       $catan:ident $csinh:ident $ccosh:ident $ctanh:ident $casinh:ident $cacosh:ident $catanh:ident;)*) => {$(
        impl ComplexMath for Complex<$t> {
            type Part = $t;

            #[inline(always)]
            fn fused_mul(self, other: Self) -> Self {
                Complex::new(
                    self.re.mul_add(other.re, -(self.im * other.im)),
                    self.re.mul_add(other.im, self.im * other.re),
                )
            }

            #[inline(always)]
            fn scalar_mul(self, other: Self) -> Self {
                Complex::new(self.re * other.re - self.im * other.im, self.re * other.im + self.im * other.re)
            }

            #[inline(always)]
            fn div(self, other: Self) -> Self {
                let (re, im) = (other.re.abs(), other.im.abs());
                signal_unordered(re, im);
                if re >= im {
                    if re == 0.0 && im == 0.0 {
                        return Complex::new(self.re / re, self.im / im);
                    }
                    let ratio = other.im / other.re;
                    let scale = 1.0 / (other.re + other.im * ratio);
                    Complex::new((self.re + self.im * ratio) * scale, (self.im - self.re * ratio) * scale)
                } else {
                    let ratio = other.re / other.im;
                    let scale = 1.0 / (other.im + other.re * ratio);
                    Complex::new((self.re * ratio + self.im) * scale, (self.im * ratio - self.re) * scale)
                }
            }

            fn reciprocal(self) -> Self {
                signal_unordered(self.re, self.im);
                if self.im.abs() <= self.re.abs() {
                    let ratio = self.im / self.re;
                    let denominator = self.re + self.im * ratio;
                    Complex::new(1.0 / denominator, -ratio / denominator)
                } else {
                    let ratio = self.re / self.im;
                    let denominator = self.re * ratio + self.im;
                    Complex::new(ratio / denominator, -1.0 / denominator)
                }
            }

            #[inline(always)]
            fn modulus(self) -> $t {
                // Without branches, so that loops over it become vectors.
                let (re, im) = (self.re.abs(), self.im.abs());
                let infinite = (re == <$t>::INFINITY) | (im == <$t>::INFINITY);
                let unknown = re.is_nan() | im.is_nan();
                let (long, short) = (if re < im { im } else { re }, if re < im { re } else { im });
                let ratio = if long == 0.0 { 0.0 } else { short / long };
                let modulus = ratio.mul_add(ratio, 1.0).sqrt() * long;
                let modulus = if unknown { <$t>::NAN } else { modulus };
                if infinite { <$t>::INFINITY } else { modulus }
            }

            fn sign(self) -> Self {
                let modulus = libm::$hypot(self.re, self.im);
                if modulus.is_nan() || (self.re.is_infinite() && self.im.is_infinite()) {
                    Complex::new(<$t>::NAN, <$t>::NAN)
                } else if modulus.is_infinite() {
                    // Either one part is infinite, or the modulus of two finite parts overflowed.
                    if self.re.is_infinite() {
                        Complex::new(self.re.signum(), 0.0)
                    } else {
                        Complex::new(0.0, if self.im > 0.0 { 1.0 } else { -1.0 })
                    }
                } else if modulus == 0.0 {
                    Complex::new(0.0, 0.0)
                } else {
                    Complex::new(self.re / modulus, self.im / modulus)
                }
            }

            fn pow(self, exponent: Self) -> Self {
                if exponent.re == 0.0 && exponent.im == 0.0 {
                    return Complex::new(1.0, 0.0);
                }
                if self.re == 0.0 && self.im == 0.0 {
                    if exponent.re > 0.0 {
                        return Complex::new(0.0, 0.0);
                    }
                    crate::compute::fpstatus::raise(crate::compute::fpstatus::FpStatus::INVALID);
                    return Complex::new(<$t>::NAN, <$t>::NAN);
                }
                let whole = exponent.re as i64;
                if exponent.im == 0.0 && exponent.re.abs() < 100.0 && whole as $t == exponent.re {
                    return match whole {
                        1 => self,
                        2 => self.scalar_mul(self),
                        3 => self.scalar_mul(self.scalar_mul(self)),
                        n => {
                            let mut result = Complex::new(1.0, 0.0);
                            let (mut base, mut left) = (self, n.unsigned_abs());
                            loop {
                                if left & 1 == 1 {
                                    result = result.scalar_mul(base);
                                }
                                left >>= 1;
                                if left == 0 {
                                    break;
                                }
                                base = base.scalar_mul(base);
                            }
                            if n < 0 { ComplexMath::div(Complex::new(1.0, 0.0), result) } else { result }
                        }
                    };
                }
                libm::$cpow(self, exponent)
            }

            fn exp(self) -> Self {
                libm::$cexp(self)
            }

            fn exp2(self) -> Self {
                let ln2 = std::$t::consts::LN_2;
                libm::$cexp(Complex::new(self.re * ln2, self.im * ln2))
            }

            fn expm1(self) -> Self {
                let half = libm::$sin(self.im / 2.0);
                Complex::new(
                    libm::$expm1(self.re) * libm::$cos(self.im) - 2.0 * half * half,
                    libm::$exp(self.re) * libm::$sin(self.im),
                )
            }

            fn log(self) -> Self {
                libm::$clog(self)
            }

            fn log2(self) -> Self {
                let log = libm::$clog(self);
                Complex::new(log.re * std::$t::consts::LOG2_E, log.im * std::$t::consts::LOG2_E)
            }

            fn log10(self) -> Self {
                let log = libm::$clog(self);
                Complex::new(log.re * std::$t::consts::LOG10_E, log.im * std::$t::consts::LOG10_E)
            }

            fn log1p(self) -> Self {
                let modulus = libm::$hypot(self.re + 1.0, self.im);
                Complex::new(libm::$log(modulus), libm::$atan2(self.im, self.re + 1.0))
            }

            fn sqrt(self) -> Self {
                libm::$csqrt(self)
            }

            fn sin(self) -> Self {
                libm::$csin(self)
            }

            fn cos(self) -> Self {
                libm::$ccos(self)
            }

            fn tan(self) -> Self {
                libm::$ctan(self)
            }

            fn arcsin(self) -> Self {
                libm::$casin(self)
            }

            fn arccos(self) -> Self {
                libm::$cacos(self)
            }

            fn arctan(self) -> Self {
                libm::$catan(self)
            }

            fn sinh(self) -> Self {
                libm::$csinh(self)
            }

            fn cosh(self) -> Self {
                libm::$ccosh(self)
            }

            fn tanh(self) -> Self {
                libm::$ctanh(self)
            }

            fn arcsinh(self) -> Self {
                libm::$casinh(self)
            }

            fn arccosh(self) -> Self {
                libm::$cacosh(self)
            }

            fn arctanh(self) -> Self {
                libm::$catanh(self)
            }
        }
    )*};
}

complex! {
    f32; hypotf atan2f sinf cosf expf expm1f logf;
         cexpf clogf cpowf csqrtf csinf ccosf ctanf casinf cacosf catanf csinhf ccoshf ctanhf casinhf cacoshf catanhf;
    f64; hypot atan2 sin cos exp expm1 log;
         cexp clog cpow csqrt csin ccos ctan casin cacos catan csinh ccosh ctanh casinh cacosh catanh;
}

/// NumPy orders the parts of a divisor by a comparison that flags NaN as invalid; compilers may take one that does not.
#[inline(always)]
fn signal_unordered<T: PartialOrd>(re: T, im: T) {
    if re.partial_cmp(&im).is_none() {
        raise(FpStatus::INVALID);
    }
}
