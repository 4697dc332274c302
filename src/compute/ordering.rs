//! NumPy's sort order of elements: NaN and NaT last, complex numbers lexicographic, text by code points.

use std::cmp::Ordering;

use half::f16;
use num_complex::Complex;

use crate::array::Bool;

/// Sorts a list of which the length and the order do not deserve code of their own: names, options, the poles of a matrix. Stable.
///
/// The standard library's sort is six to ten kilobytes of code for each type and order. Here one sort of positions serves all.
pub fn arrange<T>(items: &mut Vec<T>, order: impl Fn(&T, &T) -> Ordering) {
    let places = positions(items.len(), &|i, j| order(&items[i], &items[j]));
    let mut taken: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| taken[place].take()));
}

/// The positions `0..n` in the order of what stands there. Stable.
pub fn positions(n: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..n).collect();
    places.sort_by(|&i, &j| order(i, j));
    places
}

/// An element with NumPy's ascending order.
pub trait Ascending: Copy {
    /// Whether `self` sorts before `other`.
    fn less(self, other: Self) -> bool;

    /// Whether the element has no place among numbers.
    fn is_nan(self) -> bool {
        false
    }

    fn order(self, other: Self) -> Ordering {
        if self.less(other) {
            Ordering::Less
        } else if other.less(self) {
            Ordering::Greater
        } else {
            Ordering::Equal
        }
    }
}

macro_rules! integers {
    ($($t:ty),*) => {
        $(impl Ascending for $t {
            #[inline(always)]
            fn less(self, other: $t) -> bool {
                self < other
            }
        })*
    };
}

integers!(i8, u8, i16, u16, i32, u32, i64, u64);

impl Ascending for Bool {
    #[inline(always)]
    fn less(self, other: Bool) -> bool {
        !self.get() & other.get()
    }
}

macro_rules! floats {
    ($($t:ty),*) => {
        $(impl Ascending for $t {
            #[inline(always)]
            fn less(self, other: $t) -> bool {
                self < other || (self == self && other != other)
            }

            #[inline(always)]
            fn is_nan(self) -> bool {
                self != self
            }
        })*
    };
}

#[allow(clippy::eq_op)] // NaN is what differs from itself
mod floats {
    use super::Ascending;
    floats!(f32, f64);
}

impl Ascending for f16 {
    #[inline(always)]
    fn less(self, other: f16) -> bool {
        self.to_f32().less(other.to_f32())
    }

    #[inline(always)]
    fn is_nan(self) -> bool {
        f16::is_nan(self)
    }
}

/// By real part, then by imaginary part; numbers with NaN in the real part last, those with NaN in the imaginary part before.
macro_rules! complex {
    ($($t:ty),*) => {
        $(impl Ascending for Complex<$t> {
            fn less(self, other: Self) -> bool {
                let (a, b) = (self, other);
                if a.re < b.re {
                    !a.im.is_nan() || b.im.is_nan()
                } else if a.re > b.re {
                    b.im.is_nan() && !a.im.is_nan()
                } else if a.re == b.re || (a.re.is_nan() && b.re.is_nan()) {
                    a.im < b.im || (b.im.is_nan() && !a.im.is_nan())
                } else {
                    b.re.is_nan()
                }
            }

            fn is_nan(self) -> bool {
                self.re.is_nan() || self.im.is_nan()
            }
        })*
    };
}

complex!(f32, f64);

/// Ticks of a date or duration; NaT sorts last.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Ticks(pub i64);

impl Ascending for Ticks {
    #[inline(always)]
    fn less(self, other: Ticks) -> bool {
        // NaT is the lowest integer: one step down wraps it past the highest.
        self.0.wrapping_sub(1) < other.0.wrapping_sub(1)
    }

    fn is_nan(self) -> bool {
        self.0 == crate::array::NAT
    }
}

/// The order of two text elements of `size` bytes, units of 1 (bytes) or 4 (code points).
///
/// # Safety
/// `size` bytes are readable at both.
pub unsafe fn text_order<const UNIT: usize>(a: *const u8, b: *const u8, size: usize) -> Ordering {
    for i in (0..size).step_by(UNIT) {
        // SAFETY: within the elements.
        let (x, y) = unsafe {
            match UNIT {
                4 => ((a.add(i) as *const u32).read_unaligned(), (b.add(i) as *const u32).read_unaligned()),
                _ => (a.add(i).read() as u32, b.add(i).read() as u32),
            }
        };
        if x != y {
            return x.cmp(&y);
        }
    }
    Ordering::Equal
}
