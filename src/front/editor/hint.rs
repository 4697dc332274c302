//! The hint in grey after an open parenthesis: what the call still takes.

use super::completion::resolve;
use super::place::{Call, call};
use crate::eval::describe::Role;
use crate::front::signature::{Parameter, parameters, words};
use crate::object::ParameterKind;
use crate::session::Session;

/// What may follow at the end of a line, at most `room` columns wide; `None` when nothing is known, or nothing is missing.
pub fn hint(session: &mut Session, line: &str, room: usize) -> Option<String> {
    let call = call(line, line.len())?;
    // While an argument is being typed the hint would follow the cursor at every key.
    if !call.current.is_empty() || !line.ends_with(['(', ' ', ',']) {
        return None;
    }
    let callee = resolve(session, &call.callee)?;
    let left = remaining(&parameters(session.host(), &callee)?, &call);
    let text = words(&left).join(", ") + ")";
    let text = if line.ends_with(',') { format!(" {text}") } else { text };
    let short: String = match text.chars().count() > room {
        true => text.chars().take(room.saturating_sub(1)).chain(['…']).collect(),
        false => text,
    };
    (room > 2).then_some(short)
}

/// The parameters that no argument has been given for.
fn remaining(all: &[Parameter], call: &Call) -> Vec<Parameter> {
    let keyword = |argument: &String| {
        let (name, value) = argument.split_once('=')?;
        let name = name.trim();
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
        (is_name && !value.starts_with('=')).then(|| name.to_string())
    };
    let named: Vec<String> = call.arguments.iter().filter_map(keyword).collect();
    let mut positional = call.arguments.len() - named.len();
    let takes = |parameter: &Parameter| match parameter.role {
        Role::One(kind) => kind != ParameterKind::KeywordOnly,
        _ => false,
    };
    let mut left = Vec::new();
    for parameter in all {
        if named.contains(&parameter.name) {
            continue;
        }
        if takes(parameter) && positional > 0 {
            positional -= 1;
            continue;
        }
        left.push(parameter.clone());
    }
    left
}
