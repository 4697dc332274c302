//! NumPy's casting rules: which conversions `no`, `equiv`, `safe`, `same_kind` and `unsafe` allow.
//!
//! Every pair of dtypes has one *strictest rule that allows it*; `can_cast` compares that with the rule asked for.

use super::dtype::{DType, Kind, Num, StructType};
use super::promotion::{promote_nums, text_length};
use super::time_unit::divides;
use crate::error::{Error, Result};

/// NumPy's `casting=`, from strict to lax; `SameValue` allows what `Unsafe` allows but checks every value.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Casting {
    No,
    Equiv,
    Safe,
    SameKind,
    Unsafe,
    SameValue,
}

impl Casting {
    /// The word a script gives; NumPy's `ValueError` for any other. `same_value` is known to `astype` only.
    pub fn parse(word: &str, may_be_same_value: bool) -> Result<Casting> {
        Ok(match word {
            "no" => Casting::No,
            "equiv" => Casting::Equiv,
            "safe" => Casting::Safe,
            "same_kind" => Casting::SameKind,
            "unsafe" => Casting::Unsafe,
            "same_value" if may_be_same_value => Casting::SameValue,
            other => {
                let last = if may_be_same_value { ", 'same_value'" } else { "" };
                return Err(Error::value(format!(
                    "casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe'{last} (got '{other}')"
                )));
            }
        })
    }

    pub const fn name(self) -> &'static str {
        match self {
            Casting::No => "no",
            Casting::Equiv => "equiv",
            Casting::Safe => "safe",
            Casting::SameKind => "same_kind",
            Casting::Unsafe => "unsafe",
            Casting::SameValue => "same_value",
        }
    }
}

/// Whether `rule` allows the cast.
pub fn can_cast(from: &DType, to: &DType, rule: Casting) -> bool {
    strictest_rule(from, to).is_some_and(|needed| needed <= rule)
}

/// The strictest rule under which the cast is allowed; `None` when there is no such cast at all.
pub fn strictest_rule(from: &DType, to: &DType) -> Option<Casting> {
    use DType::*;
    if let (Some(a), Some(b)) = (from.num(), to.num()) {
        let rule = num_rule(a, b);
        let order_differs = matches!(from, Swapped(_)) != matches!(to, Swapped(_)) && a.itemsize() > 1;
        return Some(if order_differs { rule.max(Casting::Equiv) } else { rule });
    }
    let sized = |from: usize, to: usize| match () {
        _ if from == to => Casting::No,
        _ if from < to => Casting::Safe,
        _ => Casting::SameKind,
    };
    Some(match (from, to) {
        (Object(_), Object(_)) => Casting::No,
        (_, Object(_)) => Casting::Safe,
        // Raw bytes without a length take whatever there is.
        (from, Void(0)) if !matches!(from, Object(_)) => Casting::Safe,
        (Struct(a), Struct(b)) => return struct_rule(a, b),
        // A record of one field stands for that field; several have no value.
        (Struct(a), _) if a.fields.len() != 1 => return None,
        (Struct(_), _) | (Object(_), _) | (_, Struct(_)) => Casting::Unsafe,
        (Bytes(a), Bytes(b)) | (Str(a), Str(b)) | (Void(a), Void(b)) => sized(*a, *b),
        (Bytes(a), Str(b)) => sized(*a, *b).max(Casting::Safe),
        (Num(_) | Swapped(_), Bytes(len) | Str(len)) => {
            if text_length(from) <= *len || *len == 0 {
                Casting::Safe
            } else {
                Casting::SameKind
            }
        }
        (_, Void(len)) => {
            if from.itemsize() <= *len {
                Casting::Safe
            } else {
                Casting::Unsafe
            }
        }
        (Datetime(a), Datetime(b)) => match () {
            _ if a == b => Casting::No,
            _ if divides(*a, *b, false) => Casting::Safe,
            _ if to_generic(*b) => Casting::Unsafe,
            _ => Casting::SameKind,
        },
        (Timedelta(a), Timedelta(b)) => match () {
            _ if a == b => Casting::No,
            _ if divides(*a, *b, true) => Casting::Safe,
            _ if to_generic(*b) || calendar(*a) != calendar(*b) => Casting::Unsafe,
            _ => Casting::SameKind,
        },
        (Num(num) | Swapped(num), Timedelta(_)) => match num {
            self::Num::U64 => Casting::SameKind,
            num if *num < self::Num::F16 => Casting::Safe,
            _ => Casting::Unsafe,
        },
        _ => Casting::Unsafe,
    })
}

/// `Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'`. The dtypes come as
/// their reprs, which a room above words.
pub fn cast_error(what: &str, from_repr: &str, to_repr: &str, rule: Casting) -> Error {
    Error::type_error(format!(
        "Cannot cast {what} from {from_repr} to {to_repr} according to the rule '{}'",
        rule.name()
    ))
}

fn to_generic(unit: super::TimeUnit) -> bool {
    unit.base == super::TimeBase::Generic
}

fn calendar(unit: super::TimeUnit) -> bool {
    matches!(unit.base, super::TimeBase::Year | super::TimeBase::Month)
}

fn num_rule(a: Num, b: Num) -> Casting {
    if a == b {
        Casting::No
    } else if promote_nums(a, b) == b {
        Casting::Safe
    } else if a.kind() <= b.kind() && a.kind() != Kind::Bool && b.kind() != Kind::Bool {
        Casting::SameKind
    } else {
        Casting::Unsafe
    }
}

fn struct_rule(a: &StructType, b: &StructType) -> Option<Casting> {
    if a.fields.len() != b.fields.len() {
        return None;
    }
    let mut rule = if a.itemsize == b.itemsize { Casting::No } else { Casting::Equiv };
    for (x, y) in a.fields.iter().zip(&b.fields) {
        if x.shape != y.shape {
            return None;
        }
        if x.name != y.name {
            rule = rule.max(Casting::Safe);
        }
        if x.offset != y.offset || x.title != y.title {
            rule = rule.max(Casting::Equiv);
        }
        rule = rule.max(strictest_rule(&x.dtype, &y.dtype)?);
    }
    Some(rule)
}
