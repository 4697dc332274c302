//! Floating point exceptions, as the processor records them.
//!
//! NumPy's warnings come from the sticky flags of the floating point unit: they are cleared before a loop, read after it,
//! and integer loops raise them by hand. So are ours, which costs two instructions instead of a test per element.
//! On a processor whose flags cannot be reached, none are ever seen.

use std::ops::{BitOr, BitOrAssign};

/// A set of floating point exceptions, in NumPy's order of reporting.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct FpStatus(u8);

impl FpStatus {
    pub const NONE: FpStatus = FpStatus(0);
    pub const DIVIDE: FpStatus = FpStatus(1);
    pub const OVERFLOW: FpStatus = FpStatus(2);
    pub const UNDERFLOW: FpStatus = FpStatus(4);
    pub const INVALID: FpStatus = FpStatus(8);

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn contains(self, other: FpStatus) -> bool {
        self.0 & other.0 == other.0
    }

    /// The bits as `np.seterrcall` hands them to a callback: divide 1, overflow 2, underflow 4, invalid 8.
    pub fn bits(self) -> u8 {
        self.0
    }
}

impl BitOr for FpStatus {
    type Output = FpStatus;

    fn bitor(self, other: FpStatus) -> FpStatus {
        FpStatus(self.0 | other.0)
    }
}

impl BitOrAssign for FpStatus {
    fn bitor_assign(&mut self, other: FpStatus) {
        self.0 |= other.0;
    }
}

/// Clears all flags of this thread.
#[inline]
pub fn clear() {
    hardware::write(FpStatus::NONE);
}

/// The flags raised on this thread since `clear`, which they are reset by.
#[inline]
pub fn take() -> FpStatus {
    let status = hardware::read();
    if !status.is_empty() {
        clear();
    }
    status
}

/// Raises flags by hand: what integer loops do on a division by zero.
#[cold]
pub fn raise(status: FpStatus) {
    hardware::write(hardware::read() | status);
}

/// Runs `work` and reports the flags it raised.
#[inline]
pub fn measure<R>(work: impl FnOnce() -> R) -> (R, FpStatus) {
    clear();
    // The flags are invisible to the optimiser; the barriers keep the work between the two accesses.
    let result = std::hint::black_box(std::hint::black_box(work)());
    (result, take())
}

#[cfg(target_arch = "x86_64")]
mod hardware {
    use super::FpStatus;
    use std::arch::asm;

    // MXCSR: bit 0 invalid, 1 denormal, 2 divide by zero, 3 overflow, 4 underflow, 5 inexact. Nobody asks for bits 1 and 5, and
    // nearly everything is inexact: they stay as they are, since writing the register costs more than reading it.
    const FLAGS: u32 = 0x1d;

    #[inline]
    pub fn read() -> FpStatus {
        let mut mxcsr = 0u32;
        // SAFETY: stores the control register into a local.
        unsafe { asm!("stmxcsr [{}]", in(reg) &mut mxcsr, options(nostack)) };
        let bit = |from: u32, to: FpStatus| if mxcsr >> from & 1 == 1 { to } else { FpStatus::NONE };
        bit(2, FpStatus::DIVIDE) | bit(3, FpStatus::OVERFLOW) | bit(4, FpStatus::UNDERFLOW) | bit(0, FpStatus::INVALID)
    }

    #[inline]
    pub fn write(status: FpStatus) {
        let mut mxcsr = 0u32;
        // SAFETY: stores the control register into a local.
        unsafe { asm!("stmxcsr [{}]", in(reg) &mut mxcsr, options(nostack)) };
        let bit = |from: FpStatus, to: u32| if status.contains(from) { 1 << to } else { 0 };
        let flags = bit(FpStatus::DIVIDE, 2)
            | bit(FpStatus::OVERFLOW, 3)
            | bit(FpStatus::UNDERFLOW, 4)
            | bit(FpStatus::INVALID, 0);
        let fresh = mxcsr & !FLAGS | flags;
        if fresh != mxcsr {
            // SAFETY: only the sticky status bits change; rounding mode and exception masks stay as they were.
            unsafe { asm!("ldmxcsr [{}]", in(reg) &fresh, options(nostack)) };
        }
    }
}

#[cfg(target_arch = "aarch64")]
mod hardware {
    use super::FpStatus;
    use std::arch::asm;

    // FPSR: bit 0 invalid, 1 divide by zero, 2 overflow, 3 underflow, 4 inexact, 7 denormal.
    const FLAGS: u64 = 0x9f;

    #[inline]
    pub fn read() -> FpStatus {
        let fpsr: u64;
        // SAFETY: reads the status register.
        unsafe { asm!("mrs {}, fpsr", out(reg) fpsr, options(nostack)) };
        let bit = |from: u32, to: FpStatus| if fpsr >> from & 1 == 1 { to } else { FpStatus::NONE };
        bit(1, FpStatus::DIVIDE) | bit(2, FpStatus::OVERFLOW) | bit(3, FpStatus::UNDERFLOW) | bit(0, FpStatus::INVALID)
    }

    #[inline]
    pub fn write(status: FpStatus) {
        let fpsr: u64;
        // SAFETY: reads the status register.
        unsafe { asm!("mrs {}, fpsr", out(reg) fpsr, options(nostack)) };
        let bit = |from: FpStatus, to: u32| if status.contains(from) { 1 << to } else { 0 };
        let flags = bit(FpStatus::DIVIDE, 1)
            | bit(FpStatus::OVERFLOW, 2)
            | bit(FpStatus::UNDERFLOW, 3)
            | bit(FpStatus::INVALID, 0);
        // SAFETY: only the sticky status bits change.
        unsafe { asm!("msr fpsr, {}", in(reg) fpsr & !FLAGS | flags, options(nostack)) };
    }
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
mod hardware {
    use super::FpStatus;

    pub fn read() -> FpStatus {
        FpStatus::NONE
    }

    pub fn write(_: FpStatus) {}
}
