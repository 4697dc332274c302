//! Binding a call's arguments to a script function's parameters, with the `TypeError`s of CPython's `ceval.c`.

use std::rc::Rc;

use super::super::code::Code;
use super::super::interpreter::Interpreter;
use crate::error::{Error, Result};
use crate::object::{Args, Dict, Function, Value};

impl Interpreter {
    /// Writes arguments into the first registers from `base`; returns how many registers the parameters take.
    pub(super) fn bind(&mut self, function: &Rc<Function>, code: &Code, args: Args, base: usize) -> Result<usize> {
        let p = &code.parameters;
        let named = p.positional + p.keyword_only;
        let total = named + p.rest as usize + p.keywords as usize;
        let given = args.positional.len();
        let mut values: Vec<Option<Value>> = vec![None; total];
        let mut rest = Vec::new();
        for (i, value) in args.positional.into_iter().enumerate() {
            match i < p.positional {
                true => values[i] = Some(value),
                false => rest.push(value),
            }
        }
        let extra = if p.keywords { Some(Dict::new()) } else { None };
        for i in 0..args.keywords.len() {
            let (name, value) = &args.keywords[i];
            let place = code.locals[..named].iter().skip(p.positional_only).position(|local| local == name);
            match (place.map(|i| i + p.positional_only), &extra) {
                (Some(i), _) if values[i].is_some() => {
                    return Err(self.refuse(function, format!("got multiple values for argument '{name}'")));
                }
                (Some(i), _) => values[i] = Some(value.clone()),
                (None, Some(extra)) => {
                    extra.insert(self, Value::from(&**name), value.clone())?;
                }
                (None, None) => {
                    let passed: Vec<&str> = code.locals[..p.positional_only]
                        .iter()
                        .filter(|local| args.keywords.iter().any(|(name, _)| name == *local))
                        .map(|name| &**name)
                        .collect();
                    return Err(self.refuse(
                        function,
                        match passed.is_empty() {
                            true => format!("got an unexpected keyword argument '{name}'"),
                            false => format!(
                                "got some positional-only arguments passed as keyword arguments: '{}'",
                                passed.join(", ")
                            ),
                        },
                    ));
                }
            }
        }
        if !p.rest && !rest.is_empty() {
            let keyword_only = values[p.positional..named].iter().flatten().count();
            return Err(self.too_many(function, code, given, keyword_only));
        }
        let defaults = function.defaults.borrow();
        let first_default = p.positional.saturating_sub(defaults.len());
        let missing: Vec<&str> = (given.min(p.positional)..first_default)
            .filter(|&i| values[i].is_none())
            .map(|i| &*code.locals[i])
            .collect();
        if !missing.is_empty() {
            return Err(self.missing(function, "positional", &missing));
        }
        for (i, default) in (first_default..p.positional).zip(defaults.iter()) {
            values[i].get_or_insert_with(|| default.clone());
        }
        drop(defaults);
        if p.keyword_only > 0 {
            let defaults = function.keyword_defaults.borrow();
            for (value, local) in values.iter_mut().zip(&code.locals).take(named).skip(p.positional) {
                if value.is_none() {
                    *value = defaults.iter().find(|(name, _)| name == local).map(|(_, value)| value.clone());
                }
            }
            let missing: Vec<&str> =
                (p.positional..named).filter(|&i| values[i].is_none()).map(|i| &*code.locals[i]).collect();
            if !missing.is_empty() {
                return Err(self.missing(function, "keyword-only", &missing));
            }
        }
        if p.rest {
            values[named] = Some(Value::tuple(rest));
        }
        if let Some(extra) = extra {
            values[named + p.rest as usize] = Some(Value::Dict(Rc::new(extra)));
        }
        if self.stack.len() < base + total {
            self.stack.resize_with((base + total) * 2, || None);
        }
        for (place, value) in self.stack[base..base + total].iter_mut().zip(values) {
            *place = value;
        }
        Ok(total)
    }

    fn refuse(&self, function: &Rc<Function>, what: String) -> Error {
        Error::type_error(format!("{}() {what}", function.qualname.borrow()))
    }

    fn missing(&self, function: &Rc<Function>, kind: &str, names: &[&str]) -> Error {
        let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
        let list = match quoted.as_slice() {
            [one] => one.clone(),
            [a, b] => format!("{a} and {b}"),
            [init @ .., last] => format!("{}, and {last}", init.join(", ")),
            [] => String::new(),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        self.refuse(function, format!("missing {} required {kind} argument{plural}: {list}", names.len()))
    }

    fn too_many(&self, function: &Rc<Function>, code: &Code, given: usize, keyword_only: usize) -> Error {
        let takes = code.parameters.positional;
        let defaults = function.defaults.borrow().len();
        let (takes, plural) = match defaults {
            0 => (takes.to_string(), takes != 1),
            _ => (format!("from {} to {takes}", takes - defaults.min(takes)), true),
        };
        let plural = if plural { "s" } else { "" };
        let were = if given == 1 && keyword_only == 0 { "was" } else { "were" };
        let and = match keyword_only {
            0 => String::new(),
            n => format!(
                " positional argument{} (and {n} keyword-only argument{})",
                if given == 1 { "" } else { "s" },
                if n == 1 { "" } else { "s" }
            ),
        };
        self.refuse(function, format!("takes {takes} positional argument{plural} but {given}{and} {were} given"))
    }
}
