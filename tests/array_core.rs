//! The array core against tables that NumPy wrote (`scripts/array_core.py`).

use newaxis::array::casting::strictest_rule;
use newaxis::array::promotion::{Operand, promote_types, result_type};
use newaxis::array::{Array, DType, Num, NumericOnly, Order, TimeBase, TimeUnit, unit_suffix};
use newaxis::error::Result;

fn dtype(text: &str) -> DType {
    if let Some(num) = Num::ALL.into_iter().find(|&num| code(num) == text) {
        return DType::Num(num);
    }
    if let Some(rest) = text.strip_prefix('>') {
        return DType::Swapped(dtype(rest).num().expect("numeric"));
    }
    let (kind, rest) = text.split_at(1);
    match kind {
        "S" => DType::Bytes(rest.parse().expect("length")),
        "U" => DType::Str(rest.parse().expect("length")),
        "V" => DType::Void(rest.parse().expect("length")),
        "M" => DType::Datetime(unit(&rest[1..])),
        _ => DType::Timedelta(unit(&rest[1..])),
    }
}

fn unit(text: &str) -> TimeUnit {
    let text = text.trim_matches(['[', ']']);
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let count = text[..digits].parse().unwrap_or(1);
    let base = TimeBase::ALL.into_iter().find(|base| base.symbol() == &text[digits..]);
    TimeUnit { base: base.unwrap_or(TimeBase::Generic), count }
}

fn code(num: Num) -> String {
    if num == Num::Bool { "?".into() } else { format!("{}{}", num.kind().char(), num.itemsize()) }
}

/// `dtype.str`.
fn text(dtype: &DType) -> String {
    match dtype {
        DType::Num(Num::Bool) => "|b1".into(),
        DType::Num(num) => format!("{}{}", if num.itemsize() == 1 { '|' } else { '<' }, code(*num)),
        DType::Swapped(num) => format!(">{}", code(*num)),
        DType::Bytes(len) => format!("|S{len}"),
        DType::Str(len) => format!("<U{len}"),
        DType::Void(len) => format!("|V{len}"),
        DType::Datetime(unit) => format!("<M8{}", unit_suffix(unit)),
        DType::Timedelta(unit) => format!("<m8{}", unit_suffix(unit)),
        other => format!("{other:?}"),
    }
}

fn outcome(result: Result<DType>) -> String {
    match result {
        Ok(dtype) => text(&dtype),
        Err(error) => format!("{}: {}", error.kind().name(), error.message()),
    }
}

#[test]
fn promotion_and_casting_rules_are_those_of_numpy() {
    let mut wrong = Vec::new();
    for line in include_str!("array_core/promotion.txt").lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        match parts.as_slice() {
            ["pair", a, b, rule, promoted] => {
                let (x, y) = (dtype(a), dtype(b));
                let ours = strictest_rule(&x, &y).map_or("none", |rule| rule.name());
                if ours != *rule {
                    wrong.push(format!("cast {a} {b}: {ours} instead of {rule}"));
                }
                let ours = outcome(promote_types(&x, &y));
                if ours != *promoted {
                    wrong.push(format!("promote {a} {b}: {ours} instead of {promoted}"));
                }
            }
            ["many", names, expected] => {
                let operands: Vec<Operand> = names
                    .split(' ')
                    .map(|name| match name {
                        "int" => Operand::WeakInt,
                        "float" => Operand::WeakFloat,
                        "complex" => Operand::WeakComplex,
                        name => Operand::Strong(dtype(name)),
                    })
                    .collect();
                let ours = outcome(result_type(&operands));
                if ours != *expected {
                    wrong.push(format!("result_type {names}: {ours} instead of {expected}"));
                }
            }
            _ => panic!("unreadable line: {line}"),
        }
    }
    assert!(wrong.is_empty(), "{} differences, such as\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len() / 2).map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).expect("hex")).collect()
}

/// A 1-d array whose elements have the given bytes.
fn array(dtype: DType, hex: &str) -> Array {
    let bytes = bytes(hex);
    let array = Array::uninit(dtype.clone(), &[bytes.len() / dtype.itemsize()], Order::C).expect("small");
    // SAFETY: the new array is packed and has exactly these bytes.
    unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), array.data_ptr(), bytes.len()) };
    array
}

fn hex(array: &Array) -> String {
    let packed = array.copy(Order::C).expect("small");
    // SAFETY: a packed copy.
    let bytes = unsafe { std::slice::from_raw_parts(packed.data_ptr(), packed.nbytes()) };
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// NaN's sign and payload are nobody's promise.
fn same_numbers(dtype: &DType, ours: &str, theirs: &str) -> bool {
    let nan = |text: &str| {
        array(dtype.clone(), text).item(&[0]).and_then(|x| x.as_complex()).map(|x| (x.re.is_nan(), x.im.is_nan()))
    };
    ours == theirs
        || (dtype.num().is_some_and(|num| num.is_inexact())
            && nan(ours) == nan(theirs)
            && nan(ours) != Some((false, false)))
}

#[test]
fn casts_give_the_bits_of_numpy() {
    let mut wrong = Vec::new();
    for line in include_str!("array_core/cast.txt").lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        let [from, to, input, expected, flags] = parts.as_slice() else { panic!("unreadable line: {line}") };
        let target = dtype(to);
        let (result, status) = newaxis::array::cast(&array(dtype(from), input), &target, Order::K, &mut NumericOnly)
            .expect("numeric cast");
        let mut ours = String::new();
        for (flag, letter) in
            [(status.complex_discarded, 'C'), (status.invalid, 'i'), (status.overflow, 'o'), (status.underflow, 'u')]
        {
            ours.extend(flag.then_some(letter));
        }
        if !same_numbers(&target, &hex(&result), expected) || ours != *flags {
            wrong.push(format!("{line}: {} {ours}", hex(&result)));
        }
    }
    assert!(wrong.is_empty(), "{} differences, such as\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}
