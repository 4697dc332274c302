//! `zip`: items of several sources side by side. Where a loop takes each tuple apart at once, none is made.

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::object::{Bound, Builtin, Host, Items, Object, Pairs, Source, Value, iterate, put_in, truth};

pub fn zip(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let given = std::mem::take(&mut args.rest);
    let [strict] = args.take();
    let strict = match strict {
        None => false,
        Some(strict) => truth(cx, &strict)?,
    };
    let mut sources = Vec::with_capacity(given.len());
    for source in &given {
        sources.push(Source::new(iterate(cx, source)?));
    }
    Ok(Value::object(Zip { pairs: Pairs::default(), sources, strict }))
}

/// `zip(container, ...)`.
pub fn quick_zip(args: &mut [Option<Value>]) -> Option<Value> {
    let sources = args.iter().map(|source| Source::quick(source.as_ref()?)).collect::<Option<_>>()?;
    Some(Value::object(Zip { pairs: Pairs::default(), sources, strict: false }))
}

/// Sources whose items are moved without a tuple at most.
const MOST: usize = 6;

struct Zip {
    pairs: Pairs,
    sources: Vec<Source>,
    strict: bool,
}

impl Object for Zip {
    fn builtin(&self) -> Builtin {
        Builtin::Zip
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn is_quick(&self) -> bool {
        !self.strict && self.sources.iter().all(Source::is_quick)
    }

    fn quick_next(&self) -> Option<Option<Value>> {
        if let [one, other] = &self.sources[..] {
            return Some(self.quick_two(one, other)?.map(|(first, second)| self.pairs.pair(first, second)));
        }
        Some(self.quick_items()?.map(|items| Value::Tuple(Rc::new(items))))
    }

    fn quick_spread(&self, places: &mut [Option<Value>]) -> Option<bool> {
        if places.len() != self.sources.len() {
            return None;
        }
        if let [one, other] = &self.sources[..] {
            let Some((first, second)) = self.quick_two(one, other)? else { return Some(false) };
            put_in(&mut places[0], first);
            put_in(&mut places[1], second);
            return Some(true);
        }
        if places.len() > MOST || !self.is_quick() {
            return None;
        }
        // The names keep what they had when the shortest source has ended.
        let mut items = [const { None }; MOST];
        for (place, source) in items.iter_mut().zip(&self.sources) {
            match source.quick_next().flatten() {
                Some(item) => put_in(place, item),
                None => return Some(false),
            }
        }
        for (place, item) in places.iter_mut().zip(items.into_iter().flatten()) {
            put_in(place, item);
        }
        Some(!places.is_empty())
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        if let ([one, other], false) = (&self.sources[..], self.strict) {
            let Some(first) = one.next(cx)? else { return Ok(None) };
            let Some(second) = other.next(cx)? else { return Ok(None) };
            return Ok(Some(self.pairs.pair(first, second)));
        }
        let mut items = Items::new();
        for (i, source) in self.sources.iter().enumerate() {
            match source.next(cx)? {
                Some(item) => items.push(item),
                None if !self.strict => return Ok(None),
                None => return self.check_ends(cx, i),
            }
        }
        Ok(if items.is_empty() { None } else { Some(Value::Tuple(Rc::new(items))) })
    }
}

impl Zip {
    /// The next items of two sources, without a script's code.
    #[inline(always)]
    fn quick_two(&self, one: &Source, other: &Source) -> Option<Option<(Value, Value)>> {
        if self.strict || !one.is_quick() || !other.is_quick() {
            return None;
        }
        let Some(first) = one.quick_next()? else { return Some(None) };
        // One iterator may be both, and at its end now.
        Some(other.quick_next().flatten().map(|second| (first, second)))
    }

    /// The same of any number of sources.
    fn quick_items(&self) -> Option<Option<Items>> {
        if !self.is_quick() {
            return None;
        }
        let mut items = Items::new();
        for source in &self.sources {
            match source.quick_next().flatten() {
                Some(item) => items.push(item),
                None => return Some(None),
            }
        }
        Some((!items.is_empty()).then_some(items))
    }

    /// With `strict=True` all sources must end together; source `ended` was the first to end.
    fn check_ends(&self, cx: &mut dyn Host, ended: usize) -> Result<Option<Value>> {
        let others = |n: usize| if n == 1 { "argument 1".to_string() } else { format!("arguments 1-{n}") };
        if ended > 0 {
            return Err(Error::value(format!("zip() argument {} is shorter than {}", ended + 1, others(ended))));
        }
        for (i, source) in self.sources.iter().enumerate().skip(1) {
            if source.next(cx)?.is_some() {
                return Err(Error::value(format!("zip() argument {} is longer than {}", i + 1, others(i))));
            }
        }
        Ok(None)
    }
}
