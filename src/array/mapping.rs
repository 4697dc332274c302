//! Files mapped into memory, through the system's `mmap`: what is read is fetched when it is touched, and what is written goes to the
//! file, or to a copy of the page that only this process sees. A mapping of no file is memory of zeros.

use std::fs::File;
use std::io;
use std::os::fd::AsRawFd;
use std::ptr::NonNull;

/// What may be done with a mapping.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    Read,
    Write,
    /// Written pages are copies.
    Copy,
}

/// A part of a file as memory, until it is dropped.
pub struct Mapping {
    start: NonNull<u8>,
    len: usize,
    access: Access,
}

impl Mapping {
    /// Maps `len` bytes (one at least) from `offset` on, which is a multiple of the page size. The file may be closed afterwards.
    pub fn new(file: &File, offset: i64, len: usize, access: Access) -> io::Result<Mapping> {
        let protection = if access == Access::Read { libc::PROT_READ } else { libc::PROT_READ | libc::PROT_WRITE };
        let sharing = if access == Access::Copy { libc::MAP_PRIVATE } else { libc::MAP_SHARED };
        Ok(Mapping { start: map(len, protection, sharing, file.as_raw_fd(), offset)?, len, access })
    }

    /// Zeros (one byte at least), each page of which is made when it is first touched.
    pub fn zeros(len: usize) -> io::Result<Mapping> {
        let (protection, sharing) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
        Ok(Mapping { start: map(len, protection, sharing, -1, 0)?, len, access: Access::Copy })
    }

    /// The granularity of offsets.
    pub fn granularity() -> usize {
        // SAFETY: a question about the system, without arguments that could be wrong.
        let size = unsafe { libc::sysconf(libc::_SC_PAGESIZE) };
        usize::try_from(size).unwrap_or(4096)
    }

    pub fn start(&self) -> NonNull<u8> {
        self.start
    }

    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub fn access(&self) -> Access {
        self.access
    }

    /// Makes what was written into a mapping of no file readable as code, and no longer writable. Systems may refuse.
    pub fn make_executable(&mut self) -> io::Result<()> {
        let protection = libc::PROT_READ | libc::PROT_EXEC;
        // SAFETY: the range is that of the mapping, whose bytes stay where they are; nobody but its owner, who is here, writes them.
        let done = unsafe { libc::mprotect(self.start.as_ptr() as *mut libc::c_void, self.len, protection) };
        self.access = Access::Read;
        if done == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
    }

    /// Waits until what was written is in the file.
    pub fn flush(&self) -> io::Result<()> {
        // SAFETY: the range is that of the mapping, which is still there.
        let done = unsafe { libc::msync(self.start.as_ptr() as *mut libc::c_void, self.len, libc::MS_SYNC) };
        if done == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
    }
}

fn map(len: usize, protection: i32, sharing: i32, file: i32, offset: i64) -> io::Result<NonNull<u8>> {
    // SAFETY: a new mapping at a place that the system chooses touches no memory that is in use.
    let start = unsafe { libc::mmap(std::ptr::null_mut(), len, protection, sharing, file, offset) };
    match NonNull::new(start as *mut u8) {
        Some(start) if start.as_ptr() as *mut libc::c_void != libc::MAP_FAILED => Ok(start),
        _ => Err(io::Error::last_os_error()),
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        // SAFETY: the range was mapped when this was made, and whoever knows the memory keeps the mapping.
        unsafe { libc::munmap(self.start.as_ptr() as *mut libc::c_void, self.len) };
    }
}
