//! Newaxis: NumPy without Python.
//!
//! Rooms, from the top of the house to its ground. Imports run only downward:
//!
//! ```text
//! main -> front -> session -> eval -> library -> object -> { format, compute } -> array -> limits -> error -> surrogate
//!                  front, session, eval and library also read `syntax`, which imports nothing but `surrogate`
//! ```

pub mod array;
pub mod compute;
pub mod error;
pub mod eval;
pub mod format;
pub mod front;
pub mod library;
pub mod limits;
pub mod object;
pub mod session;
pub mod surrogate;
pub mod syntax;
