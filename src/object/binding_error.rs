//! What a call that does not fit its signature is told.
//!
//! The check is one (`signature.rs`), the words are those of the parser that the original goes through: CPython's for
//! functions written in Python, its argument clinic for built-in ones, `PyArg_ParseTuple`, NumPy's own parser for its C
//! functions, Cython's. Each is a variant of [`Dialect`]; positions count from the first argument after `self`.

use super::entry::{Dialect, Entry, ParameterKind};
use super::signature::missing_arguments;
use crate::error::Error;

impl Entry {
    /// More positional arguments than the signature takes; or, where the parser looks at the sum first, more of any kind.
    pub(super) fn too_many(&self, given: usize, keywords: usize) -> Error {
        match self.dialect {
            Dialect::Python => self.python_too_many(given),
            Dialect::Cython => self.cython_wrong_count(given),
            Dialect::C => self.clinic_wrong_count(given, keywords),
            Dialect::Parsed | Dialect::Nameless => self.parsed_wrong_count(given, keywords),
            Dialect::Unpacked => self.unpacked_wrong_count(given),
            Dialect::NumpyC => self.numpy_wrong_count(given),
        }
    }

    /// Required parameters that got nothing, at least one.
    pub(super) fn missing(&self, missing: &[usize], given: usize, keywords: usize) -> Error {
        let parameters = &self.parsed().parameters;
        let name = self.parsed().name;
        if given == 0
            && self.own() == 1
            && matches!(self.dialect, Dialect::C | Dialect::Parsed | Dialect::NumpyC)
            && let Some((class, _)) = self.path.rsplit_once('.')
            && self.parsed().parameters.first().is_some_and(|p| p.name == "self")
        {
            let class = class.rsplit_once('.').map_or(class, |(_, class)| class);
            return Error::type_error(format!("unbound method {class}.{name}() needs an argument"));
        }
        let first = missing.first().copied().unwrap_or(0);
        let position = first.saturating_sub(self.own());
        let required = parameters.get(first).map_or("", |p| p.name);
        match self.dialect {
            Dialect::Python => {
                let names: Vec<&str> = missing.iter().filter_map(|&i| parameters.get(i)).map(|p| p.name).collect();
                missing_arguments(name, &names)
            }
            Dialect::Cython => self.cython_wrong_count(first),
            Dialect::Unpacked => self.unpacked_wrong_count(given),
            Dialect::C | Dialect::Parsed | Dialect::Nameless if self.positional_only() => {
                self.too_many(given, keywords)
            }
            Dialect::C if parameters.get(first).is_some_and(|p| p.kind == ParameterKind::PositionalOnly) => {
                let Counts { least, most, .. } = self.counts();
                let given = given.saturating_sub(self.own());
                let bound = if least < most { "at least" } else { "exactly" };
                Error::type_error(format!(
                    "{name}() takes {bound} {least} positional argument{} ({given} given)",
                    plural(least)
                ))
            }
            Dialect::C if self.path == "enumerate" => {
                Error::type_error(format!("{name}() missing required argument '{required}'"))
            }
            Dialect::C | Dialect::Parsed | Dialect::Nameless => {
                Error::type_error(format!("{name}() missing required argument '{required}' (pos {})", position + 1))
            }
            Dialect::NumpyC => {
                Error::type_error(format!("{name}() missing required argument '{required}' (pos {position})"))
            }
        }
    }

    /// The name with its module, or for a method with its class alone.
    fn full_name(&self) -> &'static str {
        let parts = self.path.rmatch_indices('.').nth(1);
        match parts {
            Some((at, _)) if self.own() == 1 => &self.path[at + 1..],
            _ => self.path,
        }
    }

    /// A keyword that no parameter has.
    pub(super) fn unexpected(&self, keyword: &str) -> Error {
        let name = self.parsed().name;
        Error::type_error(match self.dialect {
            Dialect::Nameless => format!("'{keyword}' is an invalid keyword argument for this function"),
            Dialect::C | Dialect::Parsed | Dialect::Unpacked if self.positional_only() => {
                format!("{}() takes no keyword arguments", self.full_name())
            }
            Dialect::C | Dialect::Parsed | Dialect::Unpacked => {
                format!("'{keyword}' is an invalid keyword argument for {name}()")
            }
            Dialect::Python if self.parsed().parameters.iter().any(|p| p.name == keyword) => {
                format!("{name}() got some positional-only arguments passed as keyword arguments: '{keyword}'")
            }
            Dialect::Python | Dialect::NumpyC | Dialect::Cython => {
                format!("{name}() got an unexpected keyword argument '{keyword}'")
            }
        })
    }

    /// A parameter that was given both by position and by keyword.
    pub(super) fn given_twice(&self, keyword: &str, place: usize) -> Error {
        let name = self.parsed().name;
        let position = place.saturating_sub(self.own());
        Error::type_error(match self.dialect {
            Dialect::Python => format!("{name}() got multiple values for argument '{keyword}'"),
            Dialect::Cython => format!("{name}() got multiple values for keyword argument '{keyword}'"),
            Dialect::C | Dialect::Parsed | Dialect::Nameless | Dialect::Unpacked => {
                format!("argument for {name}() given by name ('{keyword}') and position ({})", position + 1)
            }
            Dialect::NumpyC => {
                format!("argument for {name}() given by name ('{keyword}') and position (position {position})")
            }
        })
    }

    fn python_too_many(&self, given: usize) -> Error {
        let positional = self.parsed().parameters.iter().filter(|p| p.kind != ParameterKind::KeywordOnly);
        let slots = positional.clone().count();
        let required = positional.filter(|p| p.default.is_none()).count();
        let takes = if required == slots { format!("{slots}") } else { format!("from {required} to {slots}") };
        let plural = if slots == 1 && required == slots { "" } else { "s" };
        let were = if given == 1 { "was" } else { "were" };
        let name = self.parsed().name;
        Error::type_error(format!("{name}() takes {takes} positional argument{plural} but {given} {were} given"))
    }

    /// Cython's words for too few or too many positional arguments.
    fn cython_wrong_count(&self, given: usize) -> Error {
        let Counts { least, most, .. } = self.counts();
        let given = given.saturating_sub(self.own());
        let (bound, count) = bounds(least, most, given);
        let name = self.parsed().name;
        Error::type_error(format!(
            "{name}() takes {bound} {count} positional argument{} ({given} given)",
            plural(count)
        ))
    }

    /// NumPy's `npy_parse_arguments`.
    fn numpy_wrong_count(&self, given: usize) -> Error {
        let Counts { least, most, .. } = self.counts();
        let given = given.saturating_sub(self.own());
        let takes = if least == most { format!("{most}") } else { format!("from {least} to {most}") };
        let plural = if least == most && most == 1 { "" } else { "s" };
        let name = self.parsed().name;
        Error::type_error(format!("{name}() takes {takes} positional argument{plural} but {given} were given"))
    }

    /// CPython's argument clinic: no argument, one, some by position only, or some by keyword too.
    fn clinic_wrong_count(&self, given: usize, keywords: usize) -> Error {
        let Counts { least, most, all } = self.counts();
        let given = given.saturating_sub(self.own());
        let name = self.parsed().name;
        Error::type_error(if !self.positional_only() {
            let only = if given == 0 { "keyword " } else { "" };
            match most {
                _ if given + keywords > all => {
                    format!("{name}() takes at most {all} {only}argument{} ({} given)", plural(all), given + keywords)
                }
                0 => format!("{name}() takes no positional arguments"),
                _ => {
                    let bound = if least < most { "at most" } else { "exactly" };
                    format!("{name}() takes {bound} {most} positional argument{} ({given} given)", plural(most))
                }
            }
        } else if name.starts_with("__") {
            format!("expected {most} argument{}, got {given}", plural(most))
        } else if most == 0 {
            format!("{}() takes no arguments ({given} given)", self.full_name())
        } else if most == 1 && least == 1 {
            format!("{}() takes exactly one argument ({given} given)", self.full_name())
        } else {
            let (bound, count) = bounds(least, most, given);
            let bound = if bound == "exactly" { String::new() } else { format!("{bound} ") };
            format!("{name} expected {bound}{count} argument{}, got {given}", plural(count))
        })
    }

    /// `PyArg_UnpackTuple`.
    fn unpacked_wrong_count(&self, given: usize) -> Error {
        let Counts { least, most, .. } = self.counts();
        let given = given.saturating_sub(self.own());
        let (bound, count) = bounds(least, most, given);
        let bound = if bound == "exactly" { String::new() } else { format!("{bound} ") };
        Error::type_error(format!(
            "{} expected {bound}{count} argument{}, got {given}",
            self.parsed().name,
            plural(count)
        ))
    }

    /// `PyArg_ParseTuple` and its sisters.
    fn parsed_wrong_count(&self, given: usize, keywords: usize) -> Error {
        let Counts { least, most, all } = self.counts();
        let given = given.saturating_sub(self.own());
        let name = match self.dialect {
            Dialect::Nameless => "function".to_string(),
            _ => format!("{}()", self.parsed().name),
        };
        Error::type_error(if self.positional_only() {
            let (bound, count) = bounds(least, most, given);
            format!("{name} takes {bound} {count} argument{} ({given} given)", plural(count))
        } else {
            let bound = if least == all { "exactly" } else { "at most" };
            format!("{name} takes {bound} {all} argument{} ({} given)", plural(all), given + keywords)
        })
    }

    /// How many leading parameters are the receiver: 1 for a method.
    fn own(&self) -> usize {
        usize::from(self.parsed().parameters.first().is_some_and(|p| matches!(p.name, "self" | "cls")))
    }

    fn positional_only(&self) -> bool {
        self.parsed().parameters.iter().skip(self.own()).all(|p| p.kind == ParameterKind::PositionalOnly)
            && self.parsed().keywords.is_none()
    }

    fn counts(&self) -> Counts {
        let parameters = &self.parsed().parameters;
        let positional = parameters.iter().filter(|p| p.kind != ParameterKind::KeywordOnly);
        Counts {
            most: positional.clone().count().saturating_sub(self.own()),
            least: positional.filter(|p| p.default.is_none()).count().saturating_sub(self.own()),
            all: parameters.len().saturating_sub(self.own()),
        }
    }
}

/// Numbers of arguments, the receiver not counted: required by position, possible by position, possible at all.
struct Counts {
    least: usize,
    most: usize,
    all: usize,
}

fn bounds(least: usize, most: usize, given: usize) -> (&'static str, usize) {
    match given < least {
        _ if least == most => ("exactly", most),
        true => ("at least", least),
        false => ("at most", most),
    }
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}
