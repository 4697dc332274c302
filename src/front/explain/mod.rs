//! Errors that teach: below Python's own message, which axis failed, and what would work.
//!
//! The message says which family of error it is; the syntax tree says what the operands are called; a [`Probe`] tells their shapes, and
//! tries every fix before it is shown. One file for each family. What cannot be explained for certain is not explained.

mod assignment;
mod axis;
mod broadcast;
pub mod case;
mod dtype;
pub mod einsum;
mod excerpt;
mod indexing;
mod joining;
mod mistakes;
pub mod page;
mod product;
mod reshape;
pub mod table;

use crate::session::Session;
use case::{Case, Explanation};
use page::{Block, Page};

/// The page about the error that ended the session's last text, when there is something to say.
pub fn explanation(session: &mut Session, width: usize) -> Option<Page> {
    let failure = session.failure()?;
    let mut probe = session.probe(Some(&failure));
    let mut case = Case::new(&failure, &mut probe)?;
    let explained = families().iter().find_map(|family| family(&mut case))?;
    let (source, carets) = excerpt::excerpt(&failure.text, case.focus, explained.mark, width);
    let mut page = Page { blocks: vec![Block::Excerpt(source, carets)] };
    page.blocks.extend(explained.blocks);
    if !explained.fixes.is_empty() {
        page.blocks.push(Block::Fixes(explained.fixes));
    }
    Some(page)
}

type Family = fn(&mut Case) -> Option<Explanation>;

fn families() -> &'static [Family] {
    &[
        einsum::explain,
        product::explain,
        assignment::explain,
        broadcast::explain,
        reshape::explain,
        joining::explain,
        indexing::explain,
        axis::explain,
        dtype::explain,
        mistakes::explain,
    ]
}
