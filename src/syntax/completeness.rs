//! Whether what was typed at a prompt can be run: the parser itself is asked.

use super::lexer::lex;
use super::parser::{Outcome, parse_outcome, rule};
use super::token::Tok;
use super::{Completeness, Module, ast::StmtKind};

/// See [`super::completeness`].
pub(super) fn completeness(source: &str) -> Completeness {
    if source.contains('\0') || u32::try_from(source.len()).is_err() {
        return match super::parse_interactive(source) {
            Ok(_) => Completeness::Complete,
            Err(error) => Completeness::Invalid(error),
        };
    }
    let lexed = lex(source, 0, source.len(), false);
    let unfinished = lexed.fault.as_ref().is_some_and(|fault| fault.unfinished);
    let Outcome { result, at_end } = parse_outcome(source, &lexed, 0, rule::module);
    if unfinished && at_end {
        return Completeness::Incomplete;
    }
    let ended = ends_blank(source);
    match result {
        Ok(module) if ended || !ends_compound(&module) => Completeness::Complete,
        Ok(_) => Completeness::Incomplete,
        // A decorator, or a header whose block has not begun: the text ended where a line was expected.
        Err(error) => {
            let blocks = lexed.tokens.iter().rev().skip_while(|t| matches!(t.kind, Tok::End | Tok::Dedent));
            let lines_remain = !ended && at_end && blocks.clone().next().is_some_and(|t| t.kind == Tok::Newline);
            if lines_remain { Completeness::Incomplete } else { Completeness::Invalid(error) }
        }
    }
}

/// Whether the last line is blank and not the only one.
fn ends_blank(source: &str) -> bool {
    match source.rsplit_once('\n') {
        Some((_, last)) => last.trim_matches([' ', '\t', '\x0c', '\r']).is_empty(),
        None => false,
    }
}

fn ends_compound(module: &Module) -> bool {
    use StmtKind::*;
    module.body.last().is_some_and(|last| {
        matches!(last.kind, FunctionDef(_) | ClassDef(_) | For(_) | While(_) | If(_) | With(_) | Match(_) | Try(_))
    })
}
