//! `%pinfo`, the long form of a question mark.

use super::{Magic, Refusal, shown};
use crate::front::desk::Desk;
use crate::front::help;
use crate::session::Outcome;

pub static MAGICS: &[Magic] =
    &[Magic { name: "pinfo", usage: "%pinfo NAME", doc: "Explains a name, as `NAME?` does.", run: pinfo }];

fn pinfo(desk: &mut Desk, name: &str) -> Result<Outcome, Refusal> {
    if name.is_empty() {
        return Err(Refusal::Usage("%pinfo needs a name.".into()));
    }
    shown(help::answer(desk, &format!("{name}?")))
}
