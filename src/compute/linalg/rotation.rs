//! Plane rotations, and the closed solutions of 2x2 problems: LAPACK's `lartg`, `laev2`, `lasv2`, `las2`.

/// `(c, s, r)` with `c f + s g = r` and `-s f + c g = 0`.
pub fn rotation(f: f64, g: f64) -> (f64, f64, f64) {
    if g == 0.0 {
        return (1.0, 0.0, f);
    }
    if f == 0.0 {
        return (0.0, 1f64.copysign(g), g.abs());
    }
    let ordinary = 1e-150..1e150;
    let d = match ordinary.contains(&f.abs()) && ordinary.contains(&g.abs()) {
        true => (f * f + g * g).sqrt(),
        false => f.hypot(g),
    };
    let r = d.copysign(f);
    (f.abs() / d, g / r, r)
}

/// Turns two rows by the angle of a cosine and a sine.
pub fn rotate(first: &mut [f64], second: &mut [f64], c: f64, s: f64) {
    for (x, y) in first.iter_mut().zip(second) {
        (*x, *y) = (c * *x + s * *y, c * *y - s * *x);
    }
}

/// Eigenvalues of `[[a, b], [b, c]]`, the larger in size first, and the first's unit vector.
pub fn symmetric_pair(a: f64, b: f64, c: f64) -> (f64, f64, f64, f64) {
    let (sum, difference, twice) = (a + c, a - c, b + b);
    let (large, small) = if a.abs() > c.abs() { (a, c) } else { (c, a) };
    let root = difference.abs().hypot(twice.abs());
    let (first, second, positive) = if sum < 0.0 {
        let first = 0.5 * (sum - root);
        (first, (large / first) * small - (b / first) * b, false)
    } else if sum > 0.0 {
        let first = 0.5 * (sum + root);
        (first, (large / first) * small - (b / first) * b, true)
    } else {
        (0.5 * root, -0.5 * root, true)
    };
    let (cs, rising) = if difference >= 0.0 { (difference + root, true) } else { (difference - root, false) };
    let (mut cos, mut sin);
    if cs.abs() > twice.abs() {
        let ct = -twice / cs;
        sin = 1.0 / (1.0 + ct * ct).sqrt();
        cos = ct * sin;
    } else if twice == 0.0 {
        (cos, sin) = (1.0, 0.0);
    } else {
        let tn = -cs / twice;
        cos = 1.0 / (1.0 + tn * tn).sqrt();
        sin = tn * cos;
    }
    if positive == rising {
        (cos, sin) = (-sin, cos);
    }
    (first, second, cos, sin)
}

/// The smaller singular value of `[[f, g], [0, h]]`.
pub fn smaller_singular(f: f64, g: f64, h: f64) -> f64 {
    let (f, g, h) = (f.abs(), g.abs(), h.abs());
    let (low, high) = (f.min(h), f.max(h));
    if low == 0.0 {
        return 0.0;
    }
    let (sum, gap) = (1.0 + low / high, (high - low) / high);
    if g < high {
        let au = (g / high).powi(2);
        return low * (2.0 / ((sum * sum + au).sqrt() + (gap * gap + au).sqrt()));
    }
    let au = high / g;
    if au == 0.0 {
        return low * high / g;
    }
    let c = 1.0 / ((1.0 + (sum * au).powi(2)).sqrt() + (1.0 + (gap * au).powi(2)).sqrt());
    low * c * au * 2.0
}

/// The singular value decomposition of `[[f, g], [0, h]]`.
pub struct TriangularPair {
    pub smaller: f64,
    pub larger: f64,
    pub right: (f64, f64),
    pub left: (f64, f64),
}

/// Singular values with signs, and the rotations (cosine, sine) of both sides.
pub fn triangular_pair(f: f64, g: f64, h: f64) -> TriangularPair {
    let sign = |x: f64| 1f64.copysign(x);
    let swapped = h.abs() > f.abs();
    let (ft, ht) = if swapped { (h, f) } else { (f, h) };
    let (fa, ha, ga) = (ft.abs(), ht.abs(), g.abs());
    let mut largest = if swapped { 3 } else { 1 };
    let (smaller, larger, clt, crt, slt, srt);
    if ga == 0.0 {
        (smaller, larger, clt, crt, slt, srt) = (ha, fa, 1.0, 1.0, 0.0, 0.0);
    } else {
        if ga > fa {
            largest = 2;
        }
        if ga > fa && fa / ga < f64::EPSILON / 2.0 {
            larger = ga;
            smaller = if ha > 1.0 { fa / (ga / ha) } else { fa / ga * ha };
            (clt, slt, srt, crt) = (1.0, ht / g, 1.0, ft / g);
        } else {
            let d = fa - ha;
            let mut l = if d == fa { 1.0 } else { d / fa };
            let m = g / ft;
            let mut t = 2.0 - l;
            let (mm, tt) = (m * m, t * t);
            let s = (tt + mm).sqrt();
            let r = if l == 0.0 { m.abs() } else { (l * l + mm).sqrt() };
            let a = 0.5 * (s + r);
            (smaller, larger) = (ha / a, fa * a);
            t = if mm == 0.0 {
                if l == 0.0 { 2f64.copysign(ft) * sign(g) } else { g / d.copysign(ft) + m / t }
            } else {
                (m / (s + t) + m / (r + l)) * (1.0 + a)
            };
            l = (t * t + 4.0).sqrt();
            crt = 2.0 / l;
            srt = t / l;
            clt = (crt + srt * m) / a;
            slt = ht / ft * srt / a;
        }
    }
    let (csl, snl, csr, snr) = if swapped { (srt, crt, slt, clt) } else { (clt, slt, crt, srt) };
    let direction = match largest {
        1 => sign(csr) * sign(csl) * sign(f),
        2 => sign(snr) * sign(csl) * sign(g),
        _ => sign(snr) * sign(snl) * sign(h),
    };
    TriangularPair {
        smaller: smaller.copysign(direction * sign(f) * sign(h)),
        larger: larger.copysign(direction),
        right: (csr, snr),
        left: (csl, snl),
    }
}
