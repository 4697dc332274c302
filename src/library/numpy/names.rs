//! Every public name of NumPy 2.4, so that a name that is not here yet is told apart from one that NumPy does not have.
//!
//! The list is written from `dir(module)` of the oracle by `scripts/make_names` and read only when a name was not found.

use std::sync::LazyLock;

use crate::library::packed::packed;

static NAMES: LazyLock<String> = LazyLock::new(|| packed!("numpy", "names.txt").text());

/// The names of a module by its dotted path; none for a module that NumPy does not have.
pub fn names_of(module: &str) -> impl Iterator<Item = &'static str> {
    let header = format!("[{module}]");
    let lines = NAMES.lines().skip_while(move |line| *line != header).skip(1);
    lines.take_while(|line| !line.starts_with('[')).flat_map(str::split_whitespace)
}

/// Whether NumPy has a module of that path.
pub fn is_module(path: &str) -> bool {
    names_of(path).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_their_own_module() {
        assert!(names_of("numpy").any(|name| name == "cumsum"));
        assert!(names_of("numpy.linalg").any(|name| name == "norm"));
        assert!(!names_of("numpy.linalg").any(|name| name == "cumsum"));
        assert!(!is_module("numpy.nothing"));
    }
}
