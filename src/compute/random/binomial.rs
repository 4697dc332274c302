//! Binomial variates: inversion for small means, else BTPE of Kachitvichyanukul and Schmeiser (1988).
//!
//! The setup of either method is kept from call to call while (n, p) stay the same. The memory is visible: NumPy's
//! `RandomState` sets inversion up with one rounding for `binomial` and with another for `multinomial`, and whichever
//! came first serves both.

use super::BitGenerator;
use super::discrete::to_i64;

/// The largest mean that is inverted.
const INVERSION_MEAN: f64 = 30.0;

/// What a bit generator's owner remembers of the last binomial setup.
#[derive(Clone, Copy, Debug, Default)]
pub struct BinomialSetup {
    key: Option<(i64, f64)>,
    inversion: Inversion,
    btpe: Btpe,
}

#[derive(Clone, Copy, Debug, Default)]
struct Inversion {
    q: f64,
    /// The probability of zero successes.
    none: f64,
    bound: i64,
}

/// The regions under the dominating function of BTPE: a parallelogram, triangles and two exponential tails.
#[derive(Clone, Copy, Debug, Default)]
struct Btpe {
    r: f64,
    q: f64,
    m: i64,
    middle: f64,
    left: f64,
    right: f64,
    height: f64,
    left_rate: f64,
    right_rate: f64,
    areas: [f64; 4],
}

/// A variate of `Generator.binomial`: successes among `n` trials of probability `p`.
pub fn binomial<B: BitGenerator + ?Sized>(bits: &mut B, setup: &mut BinomialSetup, n: i64, p: f64) -> i64 {
    if n == 0 || p == 0.0 {
        return 0;
    }
    sided(bits, setup, n, p, |p| (-p).ln_1p())
}

/// A variate of `RandomState.binomial`, which draws even when the answer is sure.
pub fn legacy_binomial<B: BitGenerator + ?Sized>(bits: &mut B, setup: &mut BinomialSetup, n: i64, p: f64) -> i64 {
    sided(bits, setup, n, p, |p| (1.0 - p).ln())
}

/// Draws with the rarer outcome, whichever that is.
fn sided<B: BitGenerator + ?Sized>(
    bits: &mut B,
    setup: &mut BinomialSetup,
    n: i64,
    p: f64,
    log_q: fn(f64) -> f64,
) -> i64 {
    if p.is_nan() {
        return 0;
    }
    let flipped = p > 0.5;
    let rare = if flipped { 1.0 - p } else { p };
    let count = if rare * n as f64 <= INVERSION_MEAN {
        invert(bits, setup, n, rare, log_q)
    } else {
        btpe(bits, setup, n, rare)
    };
    if flipped { n.wrapping_sub(count) } else { count }
}

fn invert<B: BitGenerator + ?Sized>(
    bits: &mut B,
    setup: &mut BinomialSetup,
    n: i64,
    p: f64,
    log_q: fn(f64) -> f64,
) -> i64 {
    if setup.key != Some((n, p)) {
        let (mean, q) = (n as f64 * p, 1.0 - p);
        let highest = mean + 10.0 * (mean * q + 1.0).sqrt();
        let bound = if (n as f64) < highest { n } else { to_i64(highest) };
        setup.inversion = Inversion { q, none: (n as f64 * log_q(p)).exp(), bound };
        setup.key = Some((n, p));
    }
    let Inversion { q, none, bound } = setup.inversion;
    let (mut count, mut term) = (0_i64, none);
    let mut u = bits.next_f64();
    while u > term {
        count += 1;
        if count > bound {
            count = 0;
            term = none;
            u = bits.next_f64();
        } else {
            u -= term;
            term = ((n - count + 1) as f64 * p * term) / (count as f64 * q);
        }
    }
    count
}

impl Btpe {
    fn new(n: i64, p: f64) -> Self {
        let trials = n as f64;
        let r = if p < 1.0 - p { p } else { 1.0 - p };
        let q = 1.0 - r;
        let mode = trials * r + r;
        let m = to_i64(mode.floor());
        let half_width = (2.195 * (trials * r * q).sqrt() - 4.6 * q).floor() + 0.5;
        let middle = m as f64 + 0.5;
        let (left, right) = (middle - half_width, middle + half_width);
        let height = 0.134 + 20.5 / (15.3 + m as f64);
        let rate = |a: f64| a * (1.0 + a / 2.0);
        let left_rate = rate((mode - left) / (mode - left * r));
        let right_rate = rate((right - mode) / (right * q));
        let triangles = half_width * (1.0 + 2.0 * height);
        let left_tail = triangles + height / left_rate;
        let right_tail = left_tail + height / right_rate;
        let areas = [half_width, triangles, left_tail, right_tail];
        Btpe { r, q, m, middle, left, right, height, left_rate, right_rate, areas }
    }

    /// A candidate and the ordinate to test it with; `Err` is accepted at once, `Ok(None)` rejected at once.
    #[inline]
    fn propose(&self, n: i64, u: f64, v: f64) -> Result<Option<(i64, f64)>, i64> {
        let [parallelogram, triangles, left_tail, _] = self.areas;
        if u <= parallelogram {
            return Err(to_i64((self.middle - parallelogram * v + u).floor()));
        }
        if u <= triangles {
            let x = self.left + (u - parallelogram) / self.height;
            let v = v * self.height + 1.0 - (self.m as f64 - x + 0.5).abs() / parallelogram;
            return Ok((v <= 1.0).then(|| (to_i64(x.floor()), v)));
        }
        if u <= left_tail {
            let y = to_i64((self.left + v.ln() / self.left_rate).floor());
            return Ok((y >= 0 && v != 0.0).then_some((y, v * (u - triangles) * self.left_rate)));
        }
        let y = to_i64((self.right - v.ln() / self.right_rate).floor());
        Ok((y <= n && v != 0.0).then_some((y, v * (u - left_tail) * self.right_rate)))
    }

    /// Whether the density at `y`, relative to the mode's, is at least `v`.
    #[inline]
    fn accepts(&self, n: i64, y: i64, v: f64) -> bool {
        let Btpe { r, q, m, .. } = *self;
        let trials = n as f64;
        let spread = trials * r * q;
        let k = y.wrapping_sub(m).wrapping_abs();
        let far = k > 20 && (k as f64) < spread / 2.0 - 1.0;
        if !far {
            let s = r / q;
            let a = s * n.wrapping_add(1) as f64;
            let mut density = 1.0;
            for i in m + 1..=y {
                density *= a / i as f64 - s;
            }
            for i in y + 1..=m {
                density /= a / i as f64 - s;
            }
            return v <= density;
        }
        let wide = k as f64;
        let margin = (wide / spread) * ((wide * (wide / 3.0 + 0.625) + 0.16666666666666666) / spread + 0.5);
        let centre = -(k.wrapping_mul(k) as f64) / (2.0 * spread);
        let log_v = v.ln();
        if log_v < centre - margin {
            return true;
        }
        if log_v > centre + margin {
            return false;
        }
        let x1 = y as f64 + 1.0;
        let f1 = m as f64 + 1.0;
        let z = trials + 1.0 - m as f64;
        let w = trials - y as f64 + 1.0;
        let stirling = |x: f64| {
            let square = x * x;
            (13680. - (462. - (132. - (99. - 140. / square) / square) / square) / square) / x / 166320.
        };
        let bound = self.middle * (f1 / x1).ln()
            + ((n - m) as f64 + 0.5) * (z / w).ln()
            + (y - m) as f64 * (w * r / (x1 * q)).ln()
            + stirling(f1)
            + stirling(z)
            + stirling(x1)
            + stirling(w);
        log_v <= bound || bound.is_nan()
    }
}

fn btpe<B: BitGenerator + ?Sized>(bits: &mut B, setup: &mut BinomialSetup, n: i64, p: f64) -> i64 {
    if setup.key != Some((n, p)) {
        setup.btpe = Btpe::new(n, p);
        setup.key = Some((n, p));
    }
    let region = &setup.btpe;
    let count = loop {
        let u = bits.next_f64() * region.areas[3];
        let v = bits.next_f64();
        match region.propose(n, u, v) {
            Err(y) => break y,
            Ok(Some((y, v))) if region.accepts(n, y, v) => break y,
            Ok(_) => {}
        }
    };
    if p > 0.5 { n.wrapping_sub(count) } else { count }
}
