//! x

use super::case::{Case, Explanation};

pub fn explain(_case: &mut Case) -> Option<Explanation> {
    None
}
