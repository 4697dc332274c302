//! The array core against tables that NumPy wrote (`scripts/array_core.py`).

use newaxis::array::casting::strictest_rule;
use newaxis::array::indexing::{self, Index, Selected};
use newaxis::array::promotion::{Operand, promote_types, result_type};
use newaxis::array::{Array, Bool, Casting, DType, Num, NumericOnly, Order, TimeBase, TimeUnit, unit_suffix};
use newaxis::compute::einsum::einsum;
use newaxis::compute::extremes::arg_extreme;
use newaxis::compute::parallel::Exec;
use newaxis::compute::quantile::{Fractions, Method, quantile};
use newaxis::compute::reduce::{Reduce, reduce};
use newaxis::compute::statistics::{self, Moment};
use newaxis::compute::unique::{Wanted, unique};
use newaxis::compute::{product, search, sort};
use newaxis::error::Result;
use newaxis::object::Value;
use newaxis::session::{Console, Echo, Options, Session};

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
            "einsum" => einsum(Exec::SEQUENTIAL, text, &operands, &dtype(kind), Casting::Safe).expect("a sum").array,
            "dot" => product::dot(Exec::SEQUENTIAL, &operands[0], &operands[1]).expect("a product").array,
            _ => product::matmul(Exec::SEQUENTIAL, &operands[0], &operands[1], None).expect("a product").array,
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

fn list(values: &[i64]) -> String {
    format!("[{}]", values.iter().map(i64::to_string).collect::<Vec<_>>().join(", "))
}

fn integers(array: &Array) -> Vec<i64> {
    array.copy(Order::C).expect("small").to_vec::<i64>().expect("int64")
}

/// `[shape][values]` after a letter.
fn shaped(word: &str) -> (Vec<usize>, Vec<i64>) {
    let (shape, values) = word.split_once(']').expect("two lists");
    (numbers(shape).into_iter().map(|n| n as usize).collect(), numbers(values))
}

fn index_item(word: &str) -> Index {
    let (kind, rest) = word.split_at(1);
    match kind {
        "i" => Index::Integer(rest.parse().expect("integer")),
        "n" => Index::NewAxis,
        "e" => Index::Ellipsis,
        "s" => {
            let mut parts = rest.split(':').map(|part| part.parse::<i64>().ok());
            let mut next = || parts.next().flatten();
            Index::Slice { start: next(), stop: next(), step: next() }
        }
        "a" => {
            let (shape, values) = shaped(rest);
            Index::IntegerArray(Array::from_slice(&values, &shape).expect("small"))
        }
        _ => {
            let (shape, values) = shaped(rest);
            let bits: Vec<Bool> = values.iter().map(|&bit| Bool::from(bit != 0)).collect();
            Index::BoolArray(Array::from_slice(&bits, &shape).expect("small"))
        }
    }
}

#[test]
fn indexing_selects_what_numpy_selects() {
    let mut wrong = Vec::new();
    for line in include_str!("array_core/indexing.txt").lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        let [shape, layout, words, got, value, put] = parts.as_slice() else { panic!("unreadable line: {line}") };
        let shape: Vec<usize> = numbers(shape).iter().map(|&n| n as usize).collect();
        let size: usize = shape.iter().product();
        let base = Array::from_slice(&(0..size as i64).collect::<Vec<_>>(), &shape).expect("small");
        let view = match *layout {
            "T" => base.transpose(),
            "R" if !shape.is_empty() => base.flip(Some(&[0])).expect("a view"),
            _ => base.clone(),
        };
        let index: Vec<Index> = words.split(';').filter(|word| !word.is_empty()).map(index_item).collect();
        let failure = |error: newaxis::error::Error| format!("{}: {}", error.kind().name(), error.message());
        let ours = match indexing::get(&view, &index) {
            Ok(Selected::View(array) | Selected::Copy(array) | Selected::Element(array)) => {
                let shape: Vec<i64> = array.shape().iter().map(|&n| n as i64).collect();
                format!("{}{}", list(&shape), list(&integers(&array)))
            }
            Err(error) => failure(error),
        };
        if ours != *got {
            wrong.push(format!("{line}\n  get: {ours}"));
        }
        let values = numbers(value.trim_end_matches('v'));
        let shape = if value.ends_with('v') { vec![values.len()] } else { vec![] };
        let value = Array::from_slice(&values, &shape).expect("small");
        let ours = match indexing::set(&view, &index, &value, &mut NumericOnly) {
            Ok(_) => list(&integers(&base)),
            Err(error) => failure(error),
        };
        if ours != *put {
            wrong.push(format!("{line}\n  set: {ours}"));
        }
    }
    assert!(wrong.is_empty(), "{} differ, such as\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

#[test]
fn order_statistics_are_those_of_numpy() {
    let methods = [
        "linear",
        "lower",
        "higher",
        "nearest",
        "midpoint",
        "hazen",
        "weibull",
        "median_unbiased",
        "normal_unbiased",
        "inverted_cdf",
        "averaged_inverted_cdf",
        "closest_observation",
        "interpolated_inverted_cdf",
    ];
    let mut session = Session::new(Options::default(), Box::new(Unheard(std::io::sink())));
    session.run("<test>", "import numpy as np", Echo::Silent);
    let mut median = |x: &Array| {
        session.names().set("x", Value::array(x.clone()));
        match session.evaluate("np.asarray(np.median(x))") {
            Ok(Value::Array(median)) => hex(&median.array()),
            other => panic!("no median: {:?}", other.map(|_| ())),
        }
    };
    let mut wrong = Vec::new();
    for line in include_str!("array_core/ordering.txt").lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        let x = array(dtype(parts[0]), parts[1]);
        let sorted = sort::sort(&x, Some(0), Exec::SEQUENTIAL).expect("sorted");
        let unique = unique(&x, true, Wanted::ALL, Exec::SEQUENTIAL).expect("unique");
        let places = |side| integers(&search::searchsorted(&sorted, &x, side, None, Exec::SEQUENTIAL).expect("places"));
        let extreme = |max| list(&integers(&arg_extreme(&x, None, false, max, Exec::SEQUENTIAL).expect("a place")));
        let mut ours = vec![
            hex(&sorted),
            list(&integers(&sort::argsort(&x, Some(0), Exec::SEQUENTIAL).expect("places"))),
            hex(&unique.values),
            list(&unique.index),
            list(&unique.inverse),
            list(&unique.counts),
            extreme(true).trim_matches(['[', ']']).to_string(),
            extreme(false).trim_matches(['[', ']']).to_string(),
            list(&places(search::Side::Left)),
            list(&places(search::Side::Right)),
        ];
        if let Some(q) = parts.get(12) {
            ours.push(q.to_string());
            let q: f64 = q.parse().expect("a number");
            for name in methods {
                let method = Method::parse(name).expect("a method");
                ours.push(hex(&quantile(
                    &x,
                    Fractions { values: &[q], num: Num::F64, weak: true },
                    None,
                    method,
                    Exec::SEQUENTIAL,
                )
                .expect("a quantile")));
            }
            ours.push(median(&x));
            ours.push(hex(&statistics::mean(&x, &Moment::default()).expect("a mean").array));
            ours.push(hex(&statistics::var(&x, &Moment::default()).expect("a variance").array));
            let options = Moment { ddof: 1.0, ..Moment::default() };
            ours.push(if x.size() > 1 {
                hex(&statistics::std(&x, &options).expect("a deviation").array)
            } else {
                "-".into()
            });
        }
        for (i, (ours, theirs)) in ours.iter().zip(&parts[2..]).enumerate() {
            let nan =
                |text: &str| ["f87f", "c07f", "007e", "f8ff", "c0ff", "00fe"].iter().any(|end| text.ends_with(end));
            if ours != theirs && !(nan(ours) && nan(theirs) && ours.len() == theirs.len()) {
                wrong.push(format!("{} {}: column {i}: {ours} instead of {theirs}", parts[0], parts[1]));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ, such as\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

/// A console for sessions that only evaluate.
struct Unheard(std::io::Sink);

impl Console for Unheard {
    fn out(&mut self) -> &mut dyn std::io::Write {
        &mut self.0
    }

    fn err(&mut self) -> &mut dyn std::io::Write {
        &mut self.0
    }

    fn read_line(&mut self) -> std::io::Result<Option<String>> {
        Ok(None)
    }
}
