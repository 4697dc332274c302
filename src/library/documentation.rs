//! Longer documentation than an entry's own line: what a function is for, and examples with their results.
//!
//! The texts stand in files by chapter, `## numpy.NAME` before each. The results of examples are written by the oracle
//! (`scripts/documentation`), and a test runs every example. Read only when somebody asks, by searching the text.

use std::sync::LazyLock;

use super::packed::{Packed, packed};

/// The chapters.
const CHAPTERS: &[Packed] = &[
    packed!("documentation", "creation.txt"),
    packed!("documentation", "manipulation.txt"),
    packed!("documentation", "elementwise.txt"),
    packed!("documentation", "reductions.txt"),
    packed!("documentation", "searching.txt"),
    packed!("documentation", "products.txt"),
    packed!("documentation", "polynomials.txt"),
    packed!("documentation", "random.txt"),
    packed!("documentation", "python.txt"),
];

/// The text about a name, given with its module: `numpy.sum`.
pub fn documentation(path: &str) -> Option<&'static str> {
    documented().find(|(known, _)| *known == path).map(|(_, text)| text)
}

/// Every name with its text.
pub fn documented() -> impl Iterator<Item = (&'static str, &'static str)> {
    static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| CHAPTERS.iter().map(|chapter| chapter.text()).collect());
    TEXTS.iter().flat_map(|chapter| chapter.split("\n## ").skip(1)).map(|section| {
        let (path, text) = section.split_once('\n').unwrap_or((section, ""));
        (path.trim(), text.trim())
    })
}
