//! `where`: for every element one of two operands, by the truth of a third. Elements are moved as bits of their size.

use super::drive::ternary_blocks;
use crate::compute::ufunc::LoopFn;

/// The loop for elements of a size: condition, two operands, result. `None` for sizes without one.
pub fn of_size(itemsize: usize) -> Option<LoopFn> {
    Some(match itemsize {
        1 => bits_8,
        2 => bits_16,
        4 => bits_32,
        8 => bits_64,
        16 => bits_128,
        _ => return None,
    })
}

macro_rules! select {
    ($($name:ident $t:ty;)*) => {
        $(unsafe fn $name(args: &[*mut u8], strides: &[isize], n: usize) {
            wide!(args, strides, n => ternary_blocks::<u8, $t>(args, strides, n, |c, a, b| if c != 0 { a } else { b }))
        })*
    };
}

select! {
    bits_8 u8;
    bits_16 u16;
    bits_32 u32;
    bits_64 u64;
    bits_128 u128;
}
