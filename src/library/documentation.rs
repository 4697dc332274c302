//! Longer documentation than an entry's own line: what a function is for, and examples with their results.
//!
//! The texts stand in files by chapter, `## numpy.NAME` before each. The results of examples are written by the oracle
//! (`scripts/documentation`), and a test runs every example. Read only when somebody asks, by searching the text.

/// The chapters.
const CHAPTERS: &[&str] = &[
    include_str!("documentation/creation.txt"),
    include_str!("documentation/manipulation.txt"),
    include_str!("documentation/elementwise.txt"),
    include_str!("documentation/reductions.txt"),
    include_str!("documentation/searching.txt"),
    include_str!("documentation/products.txt"),
    include_str!("documentation/polynomials.txt"),
    include_str!("documentation/random.txt"),
    include_str!("documentation/python.txt"),
];

/// The text about a name, given with its module: `numpy.sum`.
pub fn documentation(path: &str) -> Option<&'static str> {
    documented().find(|(known, _)| *known == path).map(|(_, text)| text)
}

/// Every name with its text.
pub fn documented() -> impl Iterator<Item = (&'static str, &'static str)> {
    CHAPTERS.iter().flat_map(|chapter| chapter.split("\n## ").skip(1)).map(|section| {
        let (path, text) = section.split_once('\n').unwrap_or((section, ""));
        (path.trim(), text.trim())
    })
}
