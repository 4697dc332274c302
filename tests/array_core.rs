//! The array core against tables that NumPy wrote (`scripts/array_core.py`).

use newaxis::array::casting::strictest_rule;
use newaxis::array::promotion::{Operand, promote_types, result_type};
use newaxis::array::{Array, Casting, DType, Num, NumericOnly, Order, TimeBase, TimeUnit, unit_suffix};
use newaxis::compute::einsum::einsum;
use newaxis::compute::product;
use newaxis::compute::reduce::{Reduce, reduce};
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

fn numbers(text: &str) -> Vec<i64> {
    let parts = text.trim_matches(['[', ']']).split(", ").filter(|part| !part.is_empty());
    parts.map(|part| part.parse().expect("number")).collect()
}

fn scattered(count: i64, dtype: DType) -> Array {
    let values: Vec<f64> = (0..count).map(|i| (i * 104_729 % 1_000_003 - 333_334) as f64 / 7e4).collect();
    let doubles = Array::from_vec(&values).expect("small");
    newaxis::array::cast(&doubles, &dtype, Order::C, &mut NumericOnly).expect("numeric").0
}

/// FNV-1a, as the script computes it.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |value, &byte| (value ^ byte as u64).wrapping_mul(0x100_0000_01b3))
}

#[test]
fn reductions_give_the_bits_of_numpy() {
    let mut wrong = Vec::new();
    let mut total = 0;
    let mut source: Option<((String, String), Array)> = None;
    for line in include_str!("array_core/reduce.txt").lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        let [kind, count, shape, strides, start, axes, name, target, expected] = parts.as_slice() else {
            panic!("unreadable line: {line}")
        };
        if source.as_ref().is_none_or(|(key, _)| key != &(count.to_string(), kind.to_string())) {
            let array = scattered(count.parse().expect("count"), dtype(kind));
            source = Some(((count.to_string(), kind.to_string()), array));
        }
        let Some((_, data)) = &source else { continue };
        let size = data.itemsize() as i64;
        let view = data
            .with_geometry(
                data.dtype().clone(),
                (start.parse::<i64>().expect("start") * size) as usize,
                numbers(shape).iter().map(|&n| n as usize).collect(),
                numbers(strides).iter().map(|&s| (s * size) as isize).collect(),
            )
            .expect("within");
        let axes = (*axes != "all").then(|| numbers(axes));
        let target = (*target != "-").then(|| dtype(target));
        let options = Reduce { axes: axes.as_deref(), dtype: target.as_ref(), ..Reduce::default() };
        let ufunc = newaxis::compute::ufunc::find(name).expect("a ufunc");
        let result = reduce(ufunc, &view, &options).expect("a result").array;
        let packed = result.copy(Order::C).expect("small");
        // SAFETY: a packed copy.
        let bytes = unsafe { std::slice::from_raw_parts(packed.data_ptr(), packed.nbytes()) };
        let ours = if expected.ends_with('#') { format!("{:016x}#", checksum(bytes)) } else { hex(&packed) };
        total += 1;
        if ours != *expected {
            wrong.push(format!("{line}: {ours}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {total} differ, such as\n{}",
        wrong.len(),
        wrong.iter().step_by(1 + wrong.len() / 30).cloned().collect::<Vec<_>>().join("\n")
    );
}

/// The operand number `turn` of the script: scattered values from another place, in a shape.
fn made(shape: &[usize], kind: &str, turn: usize) -> Array {
    let size: usize = shape.iter().product();
    let pool = scattered(size as i64 + 50, dtype("f8")).to_vec::<f64>().expect("doubles");
    let values: Vec<f64> = (0..size).map(|i| pool[(i + pool.len() * 9 - turn * 7 % pool.len()) % pool.len()]).collect();
    let doubles = Array::from_slice(&values, shape).expect("small");
    newaxis::array::cast(&doubles, &dtype(kind), Order::C, &mut NumericOnly).expect("numeric").0
}

#[test]
fn products_give_the_bits_of_numpy() {
    let mut wrong = Vec::new();
    let mut total = 0;
    for line in include_str!("array_core/product.txt").lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        let [what, text, kind, shapes, turn, expected] = parts.as_slice() else { panic!("unreadable line: {line}") };
        let shapes: Vec<Vec<usize>> =
            shapes.split(';').map(|shape| numbers(shape).iter().map(|&n| n as usize).collect()).collect();
        let first = turn.parse::<usize>().expect("turn") + 1 - shapes.len();
        let operands: Vec<Array> = shapes.iter().enumerate().map(|(i, shape)| made(shape, kind, first + i)).collect();
        let result = match *what {
            "einsum" => einsum(text, &operands, &dtype(kind), Casting::Safe).expect("a sum").array,
            "dot" => product::dot(&operands[0], &operands[1]).expect("a product").array,
            _ => product::matmul(&operands[0], &operands[1], None).expect("a product").array,
        };
        total += 1;
        if !same_numbers(&dtype(kind), &hex(&result), expected) && hex(&result) != *expected {
            wrong.push(format!("{what} {text} {kind} {shapes:?}\n  {}\n  {expected}", hex(&result)));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {total} differ, such as\n{}",
        wrong.len(),
        wrong[..wrong.len().min(25)].join("\n")
    );
}
