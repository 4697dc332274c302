//! Magics that explain: `%explain`.

use super::{Magic, Refusal};
use crate::front::desk::Desk;
use crate::front::lesson::{Silence, lesson};
use crate::session::Outcome;

pub static MAGICS: &[Magic] = &[Magic {
    name: "explain",
    usage: "%explain EXPRESSION",
    doc: "What each axis does in a broadcast, a subscript, a reduction, a product or an einsum.

The page shows the axes of every operand, the result's shape and dtype, one element written out, the work,
whether the result is a view or a copy, and the same in another notation, which was evaluated and found equal.
The expression must have no effects: nothing of yours is changed, and nothing is run twice.
An expression that fails is run, so that its error can be explained.",
    run: explain,
}];

fn explain(desk: &mut Desk, text: &str) -> Result<Outcome, Refusal> {
    if text.is_empty() {
        return Err(Refusal::Usage("%explain EXPRESSION".into()));
    }
    match lesson(&mut desk.session, text) {
        Ok(page) => {
            let (width, colours) = (desk.columns, desk.palette.enabled());
            desk.print(&page.render(width, colours))?;
            Ok(Outcome::Done)
        }
        Err(Silence::Fails) => Ok(desk.run(text)),
        Err(Silence::Because(why)) => Err(Refusal::Usage(why)),
    }
}
