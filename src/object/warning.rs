//! Warnings of a session: filters, what was shown, and who records.

use std::collections::HashSet;
use std::rc::Rc;

use super::list::List;
use super::types::Builtin;
use super::value::Value;
use crate::error::Kind;

/// What a filter does with a warning that it matches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WarningAction {
    /// Once for each place.
    Default,
    Always,
    Ignore,
    /// Raised as an exception.
    Error,
    /// Once for each text.
    Once,
    /// Once for each module.
    Module,
}

/// One line of `warnings.filters`. Texts are the beginnings that message and module must have; empty matches all.
#[derive(Clone)]
pub struct WarningFilter {
    pub action: WarningAction,
    pub message: String,
    /// `Value::Type` or `Value::Class`.
    pub category: Value,
    pub module: String,
    /// Zero matches all.
    pub line: u32,
}

/// The filters of a session (first match wins) and what they have let through.
pub struct Warnings {
    pub filters: Vec<WarningFilter>,
    /// File, category, text and line (zero for "once" and "module") of what was shown.
    pub shown: HashSet<(String, String, String, u32)>,
    /// Lists that `catch_warnings(record=True)` fills, innermost last.
    pub recorders: Vec<Rc<List>>,
}

impl WarningAction {
    /// The action of a name; `None` for an unknown one.
    pub fn from_name(name: &str) -> Option<WarningAction> {
        Some(match name {
            "default" => WarningAction::Default,
            "always" => WarningAction::Always,
            "ignore" => WarningAction::Ignore,
            "error" => WarningAction::Error,
            "once" => WarningAction::Once,
            "module" => WarningAction::Module,
            _ => return None,
        })
    }
}

impl WarningFilter {
    /// A filter for a category whatever its text and place.
    pub fn of_category(action: WarningAction, category: Value) -> WarningFilter {
        WarningFilter { action, message: String::new(), category, module: String::new(), line: 0 }
    }
}

impl Default for Warnings {
    /// CPython's filters (deprecations are shown in `__main__` only), and NumPy's.
    fn default() -> Warnings {
        let ignored = |kind| WarningFilter::of_category(WarningAction::Ignore, Value::Type(Builtin::Exception(kind)));
        let in_main = WarningFilter {
            action: WarningAction::Default,
            module: "__main__".into(),
            ..ignored(Kind::DeprecationWarning)
        };
        let filters = vec![
            // NumPy's, made when it is imported.
            WarningFilter { action: WarningAction::Always, ..ignored(Kind::RankWarning) },
            in_main,
            ignored(Kind::DeprecationWarning),
            ignored(Kind::PendingDeprecationWarning),
            ignored(Kind::ImportWarning),
            ignored(Kind::ResourceWarning),
        ];
        Warnings { filters, shown: HashSet::new(), recorders: Vec::new() }
    }
}
