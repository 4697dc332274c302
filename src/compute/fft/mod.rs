//! Fourier transforms along an axis, with the bits of NumPy's (pocketfft): the same factors, order of operations and twiddle
//! factors, none of them fused.
//!
//! Several rows are transformed at once, one in each lane of a register; a long row alone works on its neighbours in packs
//! instead, and large ones on several threads. Whoever calls chooses the precision by the dtypes of both arrays.

mod bluestein;
mod butterfly;
mod complex;
mod lane;
mod line;
mod lines;
mod plan;
mod prime;
mod real;
mod twiddle;

pub use plan::Plans;

use crate::array::{Array, Num};
use crate::compute::fpstatus::FpStatus;
use crate::compute::parallel::Exec;
use crate::error::Result;
use lines::{Job, Part};

/// The complex transform of `input` along `axis`, cut or padded to the length that `output` has there; results times `scale`.
///
/// `output` holds complex numbers, `input` real or complex ones of the same precision; they share no memory.
pub fn complex(
    plans: &mut Plans,
    input: &Array,
    output: &Array,
    axis: usize,
    forward: bool,
    scale: f64,
    exec: Exec,
) -> Result<FpStatus> {
    let n = output.shape()[axis];
    let part = if input.itemsize() == output.itemsize() { Part::Both } else { Part::Real };
    let job = Job::new(input, output, axis, n);
    match output.num() {
        Some(Num::C64) => job.complex(&plans.single().complex(n), part, forward, scale as f32, exec),
        _ => job.complex(&plans.double().complex(n), part, forward, scale, exec),
    }
}

/// The forward transform of `n` real numbers, cut or padded: the first half of the spectrum, in the precision of `output`.
pub fn real(
    plans: &mut Plans,
    input: &Array,
    output: &Array,
    axis: usize,
    n: usize,
    scale: f64,
    exec: Exec,
) -> Result<FpStatus> {
    let job = Job::new(input, output, axis, n);
    match output.num() {
        Some(Num::C64) => job.real_forward(&plans.single().real(n), scale as f32, exec),
        _ => job.real_forward(&plans.double().real(n), scale, exec),
    }
}

/// The backward transform of a half spectrum to real numbers, in the precision of `output`.
pub fn half_spectrum(
    plans: &mut Plans,
    input: &Array,
    output: &Array,
    axis: usize,
    scale: f64,
    exec: Exec,
) -> Result<FpStatus> {
    let n = output.shape()[axis];
    let job = Job::new(input, output, axis, n);
    match output.num() {
        Some(Num::F32) => job.real_backward(&plans.single().real(n), scale as f32, exec),
        _ => job.real_backward(&plans.double().real(n), scale, exec),
    }
}
