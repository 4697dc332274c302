//! Whether numbers are close to others, as `np.isclose` asks it, in one pass: within a tolerance that grows with the other number, which is
//! finite, or equal.

use super::fpstatus::{self, FpStatus};
use super::isa::for_each_isa;
use super::parallel::{Exec, part, pieces};
use crate::array::{Array, DType, Num, Order};
use crate::limits::stop::Pace;

/// Elements that are worth a thread of their own.
const PER_THREAD: usize = 1 << 16;

/// Of packed float64 arrays of one shape, the answers and what was noticed; `None` for all others.
pub fn close(x: &Array, y: &Array, relative: f64, absolute: f64, exec: Exec) -> Option<(Array, FpStatus)> {
    let packed = |array: &Array| array.num() == Some(Num::F64) && array.is_c_contiguous() && array.is_aligned();
    if x.shape() != y.shape() || !packed(x) || !packed(y) {
        return None;
    }
    let answers = Array::uninit(DType::Num(Num::Bool), x.shape(), Order::C).ok()?;
    let (n, task) = (x.size(), Task(x.data_ptr() as *const f64, y.data_ptr() as *const f64, answers.data_ptr()));
    let (task, threads) = (&task, exec.pieces_of(n, PER_THREAD));
    let raised = pieces(threads, |piece| {
        let all = part(n, threads, piece);
        fpstatus::measure(|| {
            let mut pace = Pace::default();
            for start in all.clone().step_by(Pace::RUN) {
                let length = Pace::RUN.min(all.end - start);
                pace.step(length);
                // SAFETY: elements of the arrays, which are packed and aligned, and answers that only this thread writes.
                let (x, y, answers) = unsafe {
                    (
                        std::slice::from_raw_parts(task.0.add(start), length),
                        std::slice::from_raw_parts(task.1.add(start), length),
                        std::slice::from_raw_parts_mut(task.2.add(start), length),
                    )
                };
                compare(x, y, relative, absolute, answers);
            }
        })
        .1
    });
    Some((answers, raised.into_iter().fold(FpStatus::NONE, |all, one| all | one)))
}

/// Where threads read and write.
struct Task(*const f64, *const f64, *mut u8);

// SAFETY: the arrays are only read, and every answer has one writer.
unsafe impl Sync for Task {}

for_each_isa! {
fn compare(x: &[f64], y: &[f64], relative: f64, absolute: f64, answers: &mut [u8]) {
    for ((&x, &y), answer) in x.iter().zip(y).zip(answers) {
        let within = (x - y).abs() <= absolute + relative * y.abs();
        let finite = y.abs() < f64::INFINITY;
        *answer = u8::from(within & finite | (x == y));
    }
}
}
