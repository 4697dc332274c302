//! What is taken apart comes together again: decompositions of matrices whose extents lie around the borders of blocks, some with
//! values that repeat, vanish, or are extreme; the same on one thread and on two.

use num_complex::Complex;

use super::hermitian::eigh;
use super::lu::lu;
use super::svd::{Svd, Vectors, svd};
use super::{Field, Matrix};
use crate::compute::parallel::Exec;
use crate::compute::product::blocked::Extents;
use crate::compute::product::tile::Write;

/// Numbers between -0.3 and 0.7 that look random.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64 - 0.3
    }

    fn number<T: Field>(&mut self) -> T {
        let re = self.next();
        T::with_im(re, self.next())
    }

    fn matrix<T: Field>(&mut self, rows: usize, cols: usize) -> Matrix<T> {
        Matrix { rows, cols, data: (0..rows * cols).map(|_| self.number()).collect() }
    }
}

#[derive(Clone, Copy, PartialEq, Debug)]
enum Kind {
    Random,
    Identity,
    Ones,
    /// Wilkinson's matrix, whose larger eigenvalues come in pairs that are nearly equal.
    Pairs,
    /// Three rows and columns at a time that nothing couples to others.
    Blocks,
    Tiny,
    Huge,
    Zero,
}

const KINDS: [Kind; 8] =
    [Kind::Random, Kind::Identity, Kind::Ones, Kind::Pairs, Kind::Blocks, Kind::Tiny, Kind::Huge, Kind::Zero];

fn matrix<T: Field>(kind: Kind, rows: usize, cols: usize) -> Matrix<T> {
    let mut numbers = Numbers(rows as u64 * 1000 + cols as u64);
    let mut a = numbers.matrix::<T>(rows, cols);
    for i in 0..rows {
        for j in 0..cols {
            let beside = i.abs_diff(j);
            let place = &mut a[(i, j)];
            *place = match kind {
                Kind::Random => *place,
                Kind::Identity => T::real(f64::from(u8::from(beside == 0))),
                Kind::Ones => T::real(1.0),
                Kind::Pairs if beside == 0 => T::real((i as f64 - rows as f64 / 2.0).abs()),
                Kind::Pairs => T::real(f64::from(u8::from(beside == 1))),
                Kind::Blocks if i / 3 == j / 3 => *place,
                Kind::Blocks | Kind::Zero => T::default(),
                Kind::Tiny => *place * T::real(1e-250),
                Kind::Huge => *place * T::real(1e250),
            };
        }
    }
    a
}

fn largest<T: Field>(a: &Matrix<T>) -> f64 {
    a.data.iter().fold(f64::MIN_POSITIVE, |most, value| most.max(value.modulus()))
}

/// The largest difference; infinite where there is NaN.
fn apart<T: Field>(a: &Matrix<T>, b: &Matrix<T>) -> f64 {
    assert_eq!((a.rows, a.cols), (b.rows, b.cols));
    let differences = a.data.iter().zip(&b.data).map(|(&x, &y)| (x - y).modulus());
    differences.fold(0.0, |most: f64, value| if value.is_nan() { f64::INFINITY } else { most.max(value) })
}

fn scaled_columns<T: Field>(a: &Matrix<T>, factors: &[f64]) -> Matrix<T> {
    let mut result = a.clone();
    for row in result.data.chunks_exact_mut(a.cols.max(1)) {
        row.iter_mut().zip(factors).for_each(|(place, &factor)| *place = *place * T::real(factor));
    }
    result
}

fn orthonormal<T: Field>(a: &Matrix<T>) -> bool {
    let gram = a.adjoint().times(Exec::SEQUENTIAL, a);
    apart(&gram, &Matrix::identity(a.cols)) < 2e-14 * a.rows.max(10) as f64
}

fn eigenvalues_and_vectors<T: Field>(kind: Kind, n: usize) {
    let mut a = matrix::<T>(kind, n, n);
    for i in 0..n {
        a[(i, i)] = T::real(a[(i, i)].re());
        (0..i).for_each(|j| a[(j, i)] = a[(i, j)].conj());
    }
    let bound = 1e-13 * n as f64 * largest(&a);
    for upper in [false, true] {
        let of = |threads: usize, vectors: bool| {
            eigh(Exec { threads }, a.clone(), upper, vectors).unwrap_or_else(|| panic!("{kind:?} {n} converges"))
        };
        let ((values, vectors), (alone, none)) = (of(1, true), of(1, false));
        assert!((&values, &vectors) == (&of(2, true).0, &of(2, true).1), "{kind:?} {n}: threads change no digit");
        assert_eq!((none.rows, none.cols), (n, 0));
        assert!(values.is_sorted() && alone.is_sorted(), "{kind:?} {n}");
        assert!(values.iter().zip(&alone).all(|(x, y)| (x - y).abs() <= bound), "{kind:?} {n}: {values:?} {alone:?}");
        assert!(orthonormal(&vectors), "{kind:?} {n}");
        let back = scaled_columns(&vectors, &values).times(Exec::SEQUENTIAL, &vectors.adjoint());
        assert!(apart(&a, &back) <= bound, "{kind:?} {n} {upper}: {}", apart(&a, &back));
    }
}

#[test]
fn symmetric_and_hermitian_matrices_are_what_their_eigenvectors_say() {
    for kind in KINDS {
        [0, 1, 2, 26, 33, 52].into_iter().for_each(|n| eigenvalues_and_vectors::<f64>(kind, n));
        [3, 27].into_iter().for_each(|n| eigenvalues_and_vectors::<Complex<f64>>(kind, n));
    }
    for kind in [Kind::Random, Kind::Pairs] {
        [25, 32, 65, 97].into_iter().for_each(|n| eigenvalues_and_vectors::<f64>(kind, n));
        eigenvalues_and_vectors::<Complex<f64>>(kind, 40);
    }
}

fn singular_values_and_vectors<T: Field>(kind: Kind, m: usize, n: usize) {
    let a = matrix::<T>(kind, m, n);
    let bound = 1e-13 * (m + n) as f64 * largest(&a);
    let of = |threads: usize, vectors: Vectors| {
        svd(Exec { threads }, &a, vectors).unwrap_or_else(|| panic!("{kind:?} {m} {n} converges"))
    };
    let (Svd { u, s, vh }, full, none) = (of(1, Vectors::Thin), of(1, Vectors::Full), of(1, Vectors::None));
    let again = of(2, Vectors::Thin);
    assert!((&u, &s, &vh) == (&again.u, &again.s, &again.vh), "{kind:?} {m} {n}: threads change no digit");
    assert!(none.s == of(2, Vectors::None).s);
    for values in [&s, &full.s, &none.s] {
        assert!(
            values.len() == m.min(n) && values.iter().rev().is_sorted() && values.iter().all(|&value| value >= 0.0)
        );
        assert!(values.iter().zip(&s).all(|(x, y)| (x - y).abs() <= bound), "{kind:?} {m} {n}: {values:?} {s:?}");
    }
    assert!([&u, &full.u, &vh.adjoint(), &full.vh.adjoint()].into_iter().all(orthonormal), "{kind:?} {m} {n}");
    let back = scaled_columns(&u, &s).times(Exec::SEQUENTIAL, &vh);
    assert!(apart(&a, &back) <= bound, "{kind:?} {m} {n}: {}", apart(&a, &back));
}

#[test]
fn matrices_are_what_their_singular_vectors_say() {
    for kind in KINDS {
        [(0, 3), (1, 1), (3, 2), (26, 26), (33, 34)]
            .into_iter()
            .for_each(|(m, n)| singular_values_and_vectors::<f64>(kind, m, n));
        singular_values_and_vectors::<Complex<f64>>(kind, 27, 26);
    }
    for kind in [Kind::Random, Kind::Ones] {
        [(25, 25), (65, 65), (66, 70), (100, 40), (40, 100)]
            .into_iter()
            .for_each(|(m, n)| singular_values_and_vectors::<f64>(kind, m, n));
        singular_values_and_vectors::<Complex<f64>>(kind, 40, 33);
    }
}

#[test]
fn inverses_are_what_solving_for_the_identity_gives() {
    for n in [0, 1, 2, 32, 33, 65, 130] {
        let a = Numbers(n as u64).matrix::<f64>(n, n);
        let factors = lu(Exec { threads: 2 }, a.clone());
        let (inverse, mut solved) = (factors.inverse(Exec { threads: 2 }), Matrix::identity(n));
        factors.solve(Exec::SEQUENTIAL, &mut solved);
        assert!(apart(&inverse, &solved) <= 1e-9 * largest(&solved), "{n}");
        assert!(apart(&a.times(Exec::SEQUENTIAL, &inverse), &Matrix::identity(n)) < 1e-9, "{n}");
    }
}

#[test]
fn what_is_not_finite_ends() {
    for bad in [f64::NAN, f64::INFINITY] {
        for n in [1, 2, 30] {
            let mut a = Numbers(n as u64).matrix::<f64>(n, n);
            a[(n - 1, 0)] = bad;
            for vectors in [false, true] {
                // Whether it converges is LAPACK's luck; that it ends is ours.
                let _ = eigh(Exec::SEQUENTIAL, a.clone(), false, vectors);
            }
            assert!(svd(Exec::SEQUENTIAL, &a, Vectors::Thin).is_none());
        }
    }
}

#[test]
fn complex_products_are_sums_of_products() {
    type Number = Complex<f64>;
    let conj = |a: &Matrix<Number>| Matrix { data: a.data.iter().map(|value| value.conj()).collect(), ..a.clone() };
    let flat = |a: &Matrix<Number>| conj(&a.adjoint());
    for (m, k, n) in
        [(1, 1, 1), (1, 300, 1), (300, 1, 1), (300, 5, 1), (1, 5, 300), (7, 9, 11), (30, 20, 1), (40, 20, 30)]
    {
        let mut numbers = Numbers(9);
        let (a, b): (Matrix<Number>, Matrix<Number>) = (numbers.matrix(m, k), numbers.matrix(k, n));
        let old: Matrix<Number> = numbers.matrix(m, n);
        let mut plain = Matrix::zeros(m, n);
        for i in 0..m {
            for j in 0..n {
                plain[(i, j)] = (0..k).map(|p| a[(i, p)] * b[(p, j)]).sum();
            }
        }
        for choice in 0..16 {
            let on = |bit: usize| choice >> bit & 1 == 1;
            let given = |of: &Matrix<Number>, conjugated: bool, turned: bool| {
                let of = if conjugated { conj(of) } else { of.clone() };
                if turned { flat(&of) } else { of }
            };
            let (left, right) = (given(&a, on(0), on(1)), given(&b, on(2), on(3)));
            let mat = |of: &Matrix<Number>, turned: bool| if turned { of.mat().transposed() } else { of.mat() };
            for write in [Write::Set, Write::Add, Write::Subtract] {
                let expected = Matrix {
                    data: (plain.data.iter().zip(&old.data))
                        .map(|(&new, &old)| match write {
                            Write::Set => new,
                            Write::Add => old + new,
                            Write::Subtract => old - new,
                        })
                        .collect(),
                    ..plain.clone()
                };
                for threads in [1, 2] {
                    let mut c = old.clone();
                    let (a, b) = ((mat(&left, on(1)), on(0)), (mat(&right, on(3)), on(2)));
                    // SAFETY: three matrices of these extents.
                    unsafe { Field::product(Exec { threads }, Extents { m, k, n }, a, b, c.target(), write) };
                    assert!(apart(&c, &expected) < 1e-12, "{m} {k} {n} {choice} {write:?}");
                }
            }
        }
    }
}
