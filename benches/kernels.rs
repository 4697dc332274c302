//! Micro-benches of kernels: `cargo bench --bench kernels`. Comparisons with NumPy need both in one process list, see `scripts/bench`.

use divan::{Bencher, black_box};
use newaxis::array::{Array, Order};
use newaxis::compute::reduce::{Reduce, reduce};
use newaxis::compute::ufunc::{Exec, Input, Options, call, find};
use newaxis::compute::{product, sort};
use newaxis::syntax::parse_module;

fn main() {
    divan::main();
}

/// Doubles that are neither sorted nor special.
fn doubles(n: usize) -> Array {
    let values: Vec<f64> = (0..n as u64).map(|i| (i.wrapping_mul(2_654_435_761) % 1_000_003) as f64 / 1e6).collect();
    Array::from_vec(&values).expect("room for the values")
}

#[divan::bench(args = [10, 1_000, 100_000, 1_000_000])]
fn add(bencher: Bencher, n: usize) {
    let (a, b) = (doubles(n), doubles(n));
    let ufunc = find("add").expect("a ufunc");
    bencher.bench_local(|| {
        let inputs = [Input::Array(black_box(&a)), Input::Array(black_box(&b))];
        call(ufunc, &inputs, &Options::default(), Exec::SEQUENTIAL).map(|outcome| outcome.outputs)
    });
}

#[divan::bench(args = ["exp", "log", "sin", "tanh", "sqrt"])]
fn of_one_million(bencher: Bencher, name: &str) {
    let a = doubles(1_000_000);
    let ufunc = find(name).expect("a ufunc");
    bencher.bench_local(|| {
        call(ufunc, &[Input::Array(black_box(&a))], &Options::default(), Exec::SEQUENTIAL)
            .map(|outcome| outcome.outputs)
    });
}

#[divan::bench(args = [1_000, 1_000_000])]
fn sum(bencher: Bencher, n: usize) {
    let a = doubles(n);
    let ufunc = find("add").expect("a ufunc");
    bencher.bench_local(|| reduce(ufunc, black_box(&a), &Reduce::default()).map(|reduced| reduced.array));
}

#[divan::bench]
fn sort_one_million(bencher: Bencher) {
    let a = doubles(1_000_000);
    bencher.bench_local(|| sort::argsort(black_box(&a), Some(0), Exec::SEQUENTIAL));
}

#[divan::bench(args = [4, 64, 256])]
fn matmul(bencher: Bencher, n: usize) {
    let a = doubles(n * n).reshape(&[n as i64, n as i64], Order::C, None).expect("a square");
    bencher.bench_local(|| {
        product::matmul(Exec::SEQUENTIAL, black_box(&a), black_box(&a), None).map(|product| product.array)
    });
}

#[divan::bench]
fn transposed_copy(bencher: Bencher) {
    let a = doubles(1_000_000).reshape(&[1000, 1000], Order::C, None).expect("a square");
    bencher.bench_local(|| black_box(&a).transpose().copy(Order::C));
}

#[divan::bench]
fn parse_ten_thousand_lines(bencher: Bencher) {
    let source =
        "x = np.where(a[:, None] > b, a * 2 + 1, -b) if flag else [i ** 2 for i in range(10)]\n".repeat(10_000);
    bencher.bench_local(|| parse_module(black_box(&source)).map(|module| module.body.len()));
}
