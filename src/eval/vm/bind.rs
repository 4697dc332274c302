//! Binding a call's arguments to a script function's parameters, with the `TypeError`s of CPython's `ceval.c`.

use std::rc::Rc;

use smallvec::SmallVec;

use super::super::code::Code;
use super::super::interpreter::Interpreter;
use super::words::copy;
use crate::error::{Error, Result};
use crate::object::{Args, Dict, Function, Items, Value};

impl Interpreter {
    /// Binds arguments that stand in registers from `base`, the positional ones first and then those of the names, to the first
    /// registers from `base`; returns how many registers the parameters take.
    #[inline(always)]
    pub(super) fn bind_registers(
        &mut self,
        function: &Rc<Function>,
        code: &Code,
        base: usize,
        positional: usize,
        names: &[Rc<str>],
    ) -> Result<usize> {
        let p = &code.parameters;
        if positional == p.positional && names.is_empty() && p.keyword_only == 0 && !p.rest && !p.keywords {
            return Ok(positional);
        }
        let only_positions = names.is_empty() && p.keyword_only == 0 && !p.rest && !p.keywords;
        if only_positions && positional < p.positional {
            let defaults = function.defaults.borrow();
            if let Some(first) = (defaults.len() + positional).checked_sub(p.positional) {
                self.make_room(base + p.positional);
                let places = &mut self.stack[base + positional..base + p.positional];
                for (place, value) in places.iter_mut().zip(&defaults[first..]) {
                    copy(place, value);
                }
                return Ok(p.positional);
            }
        }
        if p.rest && names.is_empty() && p.keyword_only == 0 && positional >= p.positional {
            return Ok(self.collect_rest(code, base, positional));
        }
        match self.bind_in_place(function, code, base, positional, names) {
            Some(count) => Ok(count),
            None => {
                let args = self.take_keyword_args(base, positional, names);
                self.bind(function, code, args, base)
            }
        }
    }

    /// What `*args` and `**kwargs` collect where positional arguments are all that is given, enough of them.
    #[inline(never)]
    fn collect_rest(&mut self, code: &Code, base: usize, positional: usize) -> usize {
        let p = &code.parameters;
        let first = base + p.positional;
        let rest: Items = self.stack[first..base + positional].iter_mut().filter_map(Option::take).collect();
        let total = p.positional + 1 + usize::from(p.keywords);
        self.make_room(base + total);
        self.stack[first] = Some(Value::Tuple(Rc::new(rest)));
        if p.keywords {
            self.stack[first + 1] = Some(Value::Dict(Rc::new(Dict::new())));
        }
        total
    }

    /// The common ways of binding; `None` leaves the arguments as they are, for `bind` to find what is wrong with them.
    #[inline(never)]
    fn bind_in_place(
        &mut self,
        function: &Function,
        code: &Code,
        base: usize,
        positional: usize,
        names: &[Rc<str>],
    ) -> Option<usize> {
        let p = &code.parameters;
        let named = p.positional + p.keyword_only;
        let total = named + p.rest as usize + p.keywords as usize;
        if named > 64 || (positional > p.positional && !p.rest) {
            return None;
        }
        // Which parameters have a value, and where the values of names go.
        let mut filled = (1u64 << positional.min(p.positional)).wrapping_sub(1);
        if positional.min(p.positional) == 64 {
            filled = u64::MAX;
        }
        let mut places: SmallVec<[usize; 8]> = SmallVec::new();
        for name in names {
            let known = &code.locals[..named];
            let place = known.iter().position(|local| Rc::ptr_eq(local, name));
            match place.or_else(|| known.iter().position(|local| local == name)) {
                Some(place) if place < p.positional_only || filled & 1 << place != 0 => return None,
                Some(place) => {
                    filled |= 1 << place;
                    places.push(place);
                }
                None if p.keywords => places.push(usize::MAX),
                None => return None,
            }
        }
        let defaults = function.defaults.borrow();
        let first_default = p.positional.saturating_sub(defaults.len());
        if (0..first_default).any(|i| filled & 1 << i == 0) {
            return None;
        }
        let keyword_defaults = function.keyword_defaults.borrow();
        let default_of =
            |i: usize| keyword_defaults.iter().find(|(name, _)| *name == code.locals[i]).map(|(_, value)| value);
        if (p.positional..named).any(|i| filled & 1 << i == 0 && default_of(i).is_none()) {
            return None;
        }
        // Nothing is wrong: values leave the registers that others will take.
        let given = base + positional;
        let mut values: SmallVec<[Option<Value>; 8]> = SmallVec::new();
        values.extend(self.stack[given..given + names.len()].iter_mut().map(Option::take));
        let spare = positional.saturating_sub(p.positional);
        let rest: Items = self.stack[given - spare..given].iter_mut().filter_map(Option::take).collect();
        if self.stack.len() < base + total {
            self.stack.resize_with((base + total) * 2, || None);
        }
        let mut extra = Vec::new();
        for ((name, value), place) in names.iter().zip(values).zip(places) {
            match place {
                usize::MAX => extra.extend(value.map(|value| (name, value))),
                place => self.stack[base + place] = value,
            }
        }
        for (i, default) in (first_default..p.positional).zip(defaults.iter()) {
            if filled & 1 << i == 0 {
                self.stack[base + i] = Some(default.clone());
            }
        }
        for i in p.positional..named {
            if filled & 1 << i == 0 {
                self.stack[base + i] = default_of(i).cloned();
            }
        }
        if p.rest {
            self.stack[base + named] = Some(Value::Tuple(Rc::new(rest)));
        }
        if p.keywords {
            let dict = Dict::from_names(extra.into_iter().map(|(name, value)| (&**name, value)));
            self.stack[base + named + p.rest as usize] = Some(Value::Dict(Rc::new(dict)));
        }
        Some(total)
    }

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
