//! The prompt in a real pseudo-terminal, looked at through a screen model.
//!
//! Each test starts the binary with a home folder of its own, so that histories do not meet. What is expected of results is
//! NumPy's text; what is expected of the prompt itself is Python's, and IPython's for its magics.

mod configuration;
mod editing;
mod explaining;
mod interrupts;
mod magics;
mod pictures;
mod screen;
mod sizes;
