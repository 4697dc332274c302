//! float16 loops: operands are converted to float32 in small blocks, run through the float32 loop, and rounded back.
//!
//! That is NumPy's arithmetic too (`npy_half_to_float`, the operation, `npy_float_to_half`), and it keeps every kernel from being
//! compiled a third time. Rounding back raises overflow and underflow as NumPy's conversion does.

use half::f16;

use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::ufunc::LoopFn;

const BLOCK: usize = 64;

/// Runs `single`, a loop whose float32 operands stand for float16 ones here. `half[k]` says which operands are float16; the
/// others pass through.
///
/// # Safety
/// As for `LoopFn`, operands marked in `half` being float16.
pub unsafe fn through_single(single: LoopFn, half: &[bool], nin: usize, args: &[*mut u8], strides: &[isize], n: usize) {
    let mut values = [[0f32; BLOCK]; 4];
    let mut pointers = [std::ptr::null_mut::<u8>(); 4];
    let mut steps = [0isize; 4];
    let count = args.len().min(half.len()).min(4).min(strides.len());
    let block = if depends_on_itself(args, strides, nin, n) { 1 } else { BLOCK };
    let mut done = 0;
    while done < n {
        let len = block.min(n - done);
        for k in 0..count {
            let start = args[k].wrapping_offset(strides[k].wrapping_mul(done as isize));
            if !half[k] {
                pointers[k] = start;
                steps[k] = strides[k];
                continue;
            }
            if k < nin {
                for (i, value) in values[k][..len].iter_mut().enumerate() {
                    // SAFETY: element done + i < n of an input.
                    let bits =
                        unsafe { (start.wrapping_offset(strides[k] * i as isize) as *const u16).read_unaligned() };
                    *value = widen(bits);
                }
            }
            pointers[k] = values[k].as_mut_ptr() as *mut u8;
            steps[k] = size_of::<f32>() as isize;
        }
        // SAFETY: `len` elements of each operand, in the local blocks or in the caller's memory.
        unsafe { single(&pointers[..count], &steps[..count], len) };
        for k in nin..count {
            if half[k] {
                let start = args[k].wrapping_offset(strides[k].wrapping_mul(done as isize));
                for (i, &value) in values[k][..len].iter().enumerate() {
                    let place = start.wrapping_offset(strides[k] * i as isize) as *mut u16;
                    // SAFETY: element done + i < n of an output.
                    unsafe { place.write_unaligned(round(value)) };
                }
            }
        }
        done += len;
    }
}

/// Whether an output overlaps an input other than exactly: a scan or a reduction, element after element.
fn depends_on_itself(args: &[*mut u8], strides: &[isize], nin: usize, n: usize) -> bool {
    let range = |k: usize| {
        let reach = strides[k].wrapping_mul(n.saturating_sub(1) as isize);
        let start = args[k] as isize;
        (start.min(start + reach), start.max(start + reach) + 2)
    };
    (nin..args.len()).any(|out| {
        (0..nin).any(|input| {
            let same = args[input] == args[out] && strides[input] == strides[out] && strides[out] != 0;
            let (a, b) = (range(input), range(out));
            !same && a.0 < b.1 && b.0 < a.1
        })
    })
}

fn widen(bits: u16) -> f32 {
    f16::from_bits(bits).to_f32()
}

/// Rounds to nearest even; overflow and underflow raise their flags, a NaN keeps its leading bits.
pub fn round(value: f32) -> u16 {
    let rounded = f16::from_f32(value);
    if rounded.is_infinite() && value.is_finite() {
        fpstatus::raise(FpStatus::OVERFLOW);
    } else if value != 0.0 && value.abs() < 6.103_515_6e-5 && rounded.to_f32() != value {
        fpstatus::raise(FpStatus::UNDERFLOW);
    }
    rounded.to_bits()
}
