//! Pictures drawn with characters: lines and points in braille, bars and heat maps in blocks.
//!
//! A picture is made of plain numbers and is as wide as it is told; what an array is and how wide the screen is is known by who asks for
//! it. Values that are not finite are not drawn, and said to be missing.

mod axis;
mod bars;
mod canvas;
mod heat;
mod plot;

pub use bars::{Bins, bars};
pub use heat::heat;
pub use plot::{Series, plot};

/// What a picture may use of the screen.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub columns: usize,
    pub rows: usize,
    pub palette: super::palette::Palette,
}

/// Words about values that are not drawn; `None` when all are.
fn missing(nan: usize, infinite: usize) -> Option<String> {
    let count = |n: usize, what: &str| match n {
        1 => format!("1 {what} value"),
        n => format!("{n} {what} values"),
    };
    match (nan, infinite) {
        (0, 0) => None,
        (nan, 0) => Some(format!("{} not drawn", count(nan, "NaN"))),
        (0, infinite) => Some(format!("{} not drawn", count(infinite, "infinite"))),
        (nan, infinite) => Some(format!("{} and {} not drawn", count(nan, "NaN"), count(infinite, "infinite"))),
    }
}
