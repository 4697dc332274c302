//! Union, intersection, difference and their kin, walking the sets in CPython's order.
//!
//! Which side is walked, and when a copy is made instead, decides the order of the result; both are as in `Objects/setobject.c`.

use super::hash::hash;
use super::host::Host;
use super::iterate::iterate;
use super::set::Set;
use super::value::Value;
use crate::error::Result;

impl Set {
    /// `self | other`; `other` is any iterable.
    pub fn union(&self, cx: &mut dyn Host, other: &Value) -> Result<Set> {
        let result = self.copy(self.is_frozen());
        match other {
            Value::Set(other) if std::ptr::eq(&**other, self) => {}
            other => result.update(cx, other)?,
        }
        Ok(result)
    }

    /// `self & other`; `other` is any iterable.
    pub fn intersection(&self, cx: &mut dyn Host, other: &Value) -> Result<Set> {
        let result = Set::new(self.is_frozen());
        match other {
            Value::Set(other) if std::ptr::eq(&**other, self) => return Ok(self.copy(self.is_frozen())),
            Value::Set(other) => {
                // The smaller set is walked; on a tie it is the other one.
                let (large, small) = if other.len() > self.len() { (&**other, self) } else { (self, &**other) };
                let there = |hash: i64, key: &Value| large.quick_contains_hashed(hash, key);
                if let Some(common) = small.quick_filter(self.is_frozen(), there) {
                    return Ok(common);
                }
                for (hash, key) in small.entries() {
                    if large.contains_hashed(cx, hash, &key)? {
                        result.insert_hashed(cx, hash, key)?;
                    }
                }
            }
            other => {
                let mut items = iterate(cx, other)?;
                while let Some(key) = items.next(cx)? {
                    let hash = hash(cx, &key)?;
                    if self.contains_hashed(cx, hash, &key)? {
                        result.insert_hashed(cx, hash, key)?;
                    }
                }
            }
        }
        Ok(result)
    }

    /// `self - other`; `other` is any iterable.
    pub fn difference(&self, cx: &mut dyn Host, other: &Value) -> Result<Set> {
        let other_len = match other {
            Value::Set(other) => other.len(),
            Value::Dict(dict) => dict.len(),
            _ => usize::MAX,
        };
        if other_len == usize::MAX || self.len() >> 2 > other_len {
            let result = self.copy(self.is_frozen());
            result.subtract(cx, other)?;
            return Ok(result);
        }
        if let Value::Set(other) = other {
            let left = |hash: i64, key: &Value| other.quick_contains_hashed(hash, key).map(|there| !there);
            if let Some(left) = self.quick_filter(self.is_frozen(), left) {
                return Ok(left);
            }
        }
        let result = Set::new(self.is_frozen());
        for (hash, key) in self.entries() {
            let there = match other {
                Value::Set(other) => other.contains_hashed(cx, hash, &key)?,
                Value::Dict(dict) => dict.contains_hashed(cx, hash, &key)?,
                _ => false,
            };
            if !there {
                result.insert_hashed(cx, hash, key)?;
            }
        }
        Ok(result)
    }

    /// `self ^ other`; `other` is any iterable.
    pub fn symmetric_difference(&self, cx: &mut dyn Host, other: &Value) -> Result<Set> {
        let result = Set::from_iterable(cx, self.is_frozen(), other)?;
        let left = result.quick_toggle(self);
        result.toggle(cx, left)?;
        Ok(result)
    }

    /// `symmetric_difference_update`.
    pub fn toggle_with(&self, cx: &mut dyn Host, other: &Value) -> Result<()> {
        match other {
            Value::Set(other) if std::ptr::eq(&**other, self) => {
                self.clear();
                Ok(())
            }
            Value::Set(other) => {
                let left = self.quick_toggle(other);
                self.toggle(cx, left)
            }
            Value::Dict(dict) => self.toggle(cx, dict.hashed_keys()),
            other => {
                let other = Set::from_iterable(cx, self.is_frozen(), other)?;
                self.toggle(cx, other.entries())
            }
        }
    }

    /// `difference_update`.
    pub fn subtract(&self, cx: &mut dyn Host, other: &Value) -> Result<()> {
        match other {
            Value::Set(other) if std::ptr::eq(&**other, self) => {
                self.clear();
                return Ok(());
            }
            Value::Set(other) => {
                let common = match other.len() >> 3 > self.len() {
                    true => self.intersection(cx, &Value::Set(other.clone()))?.entries(),
                    false => other.entries(),
                };
                for (hash, key) in common {
                    self.discard_hashed(cx, hash, &key)?;
                }
            }
            other => {
                let mut items = iterate(cx, other)?;
                while let Some(key) = items.next(cx)? {
                    let hash = hash(cx, &key)?;
                    self.discard_hashed(cx, hash, &key)?;
                }
            }
        }
        let mut table = self.table.borrow_mut();
        if table.fill - table.used > table.mask() / 4 {
            table.grow();
        }
        Ok(())
    }

    /// Takes over the table of another set (`intersection_update`).
    pub fn replace(&self, other: Set) {
        let _old = self.table.replace(other.table.into_inner());
    }

    /// `issubset`; `other` is any iterable.
    pub fn is_subset(&self, cx: &mut dyn Host, other: &Value) -> Result<bool> {
        let Value::Set(other) = other else {
            let other = Set::from_iterable(cx, false, other)?;
            return self.is_subset_of(cx, &other);
        };
        self.is_subset_of(cx, other)
    }

    /// `issuperset`; `other` is any iterable.
    pub fn is_superset(&self, cx: &mut dyn Host, other: &Value) -> Result<bool> {
        if let Value::Set(other) = other {
            return other.is_subset_of(cx, self);
        }
        let mut items = iterate(cx, other)?;
        while let Some(item) = items.next(cx)? {
            if !self.contains(cx, &item)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// `isdisjoint`; `other` is any iterable.
    pub fn is_disjoint(&self, cx: &mut dyn Host, other: &Value) -> Result<bool> {
        if let Value::Set(other) = other {
            let (large, small) = if other.len() > self.len() { (&**other, self) } else { (self, &**other) };
            let apart = |hash: i64, key: &Value| large.quick_contains_hashed(hash, key).map(|there| !there);
            if let Some(apart) = small.quick_all(apart) {
                return Ok(apart);
            }
            for (hash, key) in small.entries() {
                if large.contains_hashed(cx, hash, &key)? {
                    return Ok(false);
                }
            }
            return Ok(true);
        }
        let mut items = iterate(cx, other)?;
        while let Some(item) = items.next(cx)? {
            if self.contains(cx, &item)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn toggle(&self, cx: &mut dyn Host, entries: Vec<(i64, Value)>) -> Result<()> {
        for (hash, key) in entries {
            if !self.discard_hashed(cx, hash, &key)? {
                self.insert_hashed(cx, hash, key)?;
            }
        }
        Ok(())
    }

    pub(super) fn is_subset_of(&self, cx: &mut dyn Host, other: &Set) -> Result<bool> {
        if self.len() > other.len() {
            return Ok(false);
        }
        if let Some(all) = self.quick_all(|hash, key| other.quick_contains_hashed(hash, key)) {
            return Ok(all);
        }
        for (hash, key) in self.entries() {
            if !other.contains_hashed(cx, hash, &key)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
