//! Every loop of every ufunc, and every choice of a loop, against what NumPy gave (`scripts/ufunc.py`).

use std::collections::HashMap;

use newaxis::array::{
    Array, Bool, Casting, DType, Dims, Num, Operand, Order, Scalar, Strides, TimeBase, TimeUnit, unit_suffix,
};
use newaxis::compute::ufunc::{Exec, Input, Options, Ufunc, call, find, resolve};

const INPUTS: &[u8] = include_bytes!("ufunc/inputs.bin");
const LOOPS: &str = include_str!("ufunc/loops.txt");
const RESOLUTION: &str = include_str!("ufunc/resolution.txt");

fn num(char: char) -> Num {
    Num::ALL.into_iter().find(|num| num.char() == char).expect("a type character")
}

/// The input values of every type, as arrays.
fn inputs() -> HashMap<char, Array> {
    let counts = LOOPS.lines().next().expect("a first line").trim_start_matches("inputs\t");
    let mut offset = 0;
    let mut arrays = HashMap::new();
    for entry in counts.split(' ') {
        let char = entry.chars().next().expect("a type character");
        let count: usize = entry[1..].parse().expect("a count");
        let array = Array::uninit(DType::Num(num(char)), &[count], Order::C).expect("memory");
        let bytes = &INPUTS[offset..offset + array.nbytes()];
        // SAFETY: the new array is packed and as long as the slice.
        unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), array.data_ptr(), bytes.len()) };
        offset += bytes.len();
        arrays.insert(char, array);
    }
    arrays
}

/// FNV-1a over the elements' words, all NaNs alike; see `digest` in the script.
fn digest(array: &Array) -> String {
    let mut value = 0xcbf2_9ce4_8422_2325u64;
    let mut add = |word: u64| value = (value ^ word).wrapping_mul(0x100_0000_01b3);
    for offset in array.offsets() {
        let at = |part: usize| array.data_ptr().wrapping_offset(offset).wrapping_add(part);
        // SAFETY: the offsets are those of elements of this type.
        unsafe {
            match array.num().expect("numeric") {
                Num::F16 => {
                    let word = (at(0) as *const half::f16).read_unaligned();
                    add(if word.is_nan() { 0x7e00 } else { word.to_bits() as u64 })
                }
                Num::F32 => single(at(0), &mut add),
                Num::C64 => [0, 4].into_iter().for_each(|part| single(at(part), &mut add)),
                Num::F64 => double(at(0), &mut add),
                Num::C128 => [0, 8].into_iter().for_each(|part| double(at(part), &mut add)),
                other => {
                    let mut word = [0u8; 8];
                    std::ptr::copy_nonoverlapping(at(0), word.as_mut_ptr(), other.itemsize());
                    add(u64::from_le_bytes(word));
                }
            }
        }
    }
    format!("{value:016x}")
}

unsafe fn single(ptr: *mut u8, add: &mut impl FnMut(u64)) {
    // SAFETY: the caller's.
    let value = unsafe { (ptr as *const f32).read_unaligned() };
    add(if value.is_nan() { 0x7fc0_0000 } else { value.to_bits() as u64 })
}

unsafe fn double(ptr: *mut u8, add: &mut impl FnMut(u64)) {
    // SAFETY: the caller's.
    let value = unsafe { (ptr as *const f64).read_unaligned() };
    add(if value.is_nan() { 0x7ff8 << 48 } else { value.to_bits() })
}

/// A column or a row: the inputs of a table of all pairs.
fn stretched(array: &Array, place: usize, nin: usize) -> Array {
    let n = array.size();
    let (shape, strides): (Dims, Strides) = match (nin, place) {
        (1, _) => return array.clone(),
        (_, 0) => ([n, 1].as_slice().into(), [array.strides()[0], 0].as_slice().into()),
        _ => ([1, n].as_slice().into(), [0, array.strides()[0]].as_slice().into()),
    };
    array.with_geometry(array.dtype().clone(), array.offset(), shape, strides).expect("a view")
}

fn columns(ufunc: &Ufunc, types: &str, inputs: &HashMap<char, Array>) -> Vec<Array> {
    let mut columns: Vec<Array> = types
        .chars()
        .take(ufunc.nin)
        .enumerate()
        .map(|(place, char)| stretched(&inputs[&char], place, ufunc.nin))
        .collect();
    if ufunc.name == "power" && "bhil".contains(&types[..1]) {
        let zero = Input::Int(0);
        let maximum = find("maximum").expect("maximum");
        let positive = call(maximum, &[Input::Array(&columns[1]), zero], &Options::default(), Exec::SEQUENTIAL);
        columns[1] = positive.expect("maximum").outputs[0].clone();
    }
    if matches!(ufunc.name, "maximum" | "minimum" | "fmax" | "fmin") && "efd".contains(&types[..1]) {
        let add = find("add").expect("add");
        for column in &mut columns {
            let unsigned = call(add, &[Input::Array(column), Input::Int(0)], &Options::default(), Exec::SEQUENTIAL);
            *column = unsigned.expect("add").outputs[0].clone();
        }
    }
    columns
}

/// NumPy's answers under AVX2 with FMA; on other processors only the exact functions are compared bit by bit.
#[test]
fn loops_give_numpys_bits() {
    let inputs = inputs();
    let mut failures = Vec::new();
    for line in LOOPS.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [name, types, bits, digests] = fields[..] else { panic!("a line of four fields: {line}") };
        let ufunc = find(name).unwrap_or_else(|| panic!("no ufunc {name}"));
        let columns = columns(ufunc, types, &inputs);
        let arguments: Vec<Input> = columns.iter().map(Input::Array).collect();
        let signature: Vec<Option<DType>> = types.chars().map(|char| Some(DType::Num(num(char)))).collect();
        let options = Options { signature: &signature, ..Options::default() };
        let outcome = match call(ufunc, &arguments, &options, Exec::SEQUENTIAL) {
            Ok(outcome) => outcome,
            Err(error) => {
                failures.push(format!("{name} {types}: {error}"));
                continue;
            }
        };
        let got: Vec<String> = outcome.outputs.iter().map(digest).collect();
        if let Ok(folder) = std::env::var("UFUNC_DUMP") {
            for (i, output) in outcome.outputs.iter().enumerate() {
                let packed = output.copy(Order::C).expect("memory");
                // SAFETY: a packed array of plain numbers.
                let bytes = unsafe { std::slice::from_raw_parts(packed.data_ptr(), packed.nbytes()) };
                std::fs::write(format!("{folder}/{name}-{}-{i}", types.replace('?', "b1")), bytes).expect("a dump");
            }
        }
        if got.join(" ") != digests {
            failures.push(format!("{name} {types}: other values"));
        }
        if outcome.status.bits().to_string() != bits {
            failures.push(format!("{name} {types}: status {} instead of {bits}", outcome.status.bits()));
        }
    }
    assert!(failures.is_empty(), "{} differences:\n{}", failures.len(), failures.join("\n"));
}

fn dtype(text: &str) -> DType {
    let unit = |text: &str| {
        let text = text.trim_matches(['[', ']', ' ']);
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let base = TimeBase::ALL.into_iter().find(|base| base.symbol() == &text[digits..]);
        TimeUnit { base: base.unwrap_or(TimeBase::Generic), count: text[..digits].parse().unwrap_or(1) }
    };
    match text.split_at(2) {
        ("M8", rest) => DType::Datetime(unit(rest)),
        ("m8", rest) => DType::Timedelta(unit(rest)),
        ("i8", _) => DType::INT,
        ("f8", _) => DType::FLOAT,
        _ => DType::BOOL,
    }
}

const TICKS: [i64; 9] = [0, 1, -1, 7, -7, 100, i64::MIN, 2, -3];

fn ticks(text: &str) -> Array {
    let as_integers = Array::from_vec(&TICKS).expect("memory");
    match dtype(&format!("{text} ")) {
        DType::Num(Num::F64) => {
            Array::from_vec(&[0.0, 1.5, -1.5, 7.0, -0.25, f64::INFINITY, f64::NAN, 2.0, -3.0]).expect("memory")
        }
        DType::Num(Num::Bool) => Array::from_vec(&TICKS.map(|tick| Bool::from(tick != 0))).expect("memory"),
        other => as_integers.with_geometry(other, 0, [9].as_slice().into(), [8].as_slice().into()).expect("a view"),
    }
}

/// `<m8[s] 1 2 3`.
fn words(array: &Array) -> String {
    let mut text = match array.dtype() {
        DType::Datetime(unit) => format!("<M8{}", unit_suffix(unit)),
        DType::Timedelta(unit) => format!("<m8{}", unit_suffix(unit)),
        DType::Num(Num::Bool) => "|b1".to_string(),
        DType::Num(num) => format!("<{}8", num.kind().char()),
        _ => "?".to_string(),
    };
    for offset in array.offsets() {
        text += &match array.item_at(offset).expect("an element") {
            Scalar::Datetime(tick) | Scalar::Timedelta(tick) => format!(" {}", tick.0),
            Scalar::Bool(value) => format!(" {}", value as u8),
            // Python writes exponents with two digits.
            Scalar::F64(value) if value.is_finite() => {
                let text = format!(" {value:?}");
                match text.split_once("e-") {
                    Some((digits, exponent)) if exponent.len() == 1 => format!("{digits}e-0{exponent}"),
                    _ => text,
                }
            }
            Scalar::F64(value) => format!(" {value}").to_lowercase(),
            other => format!(" {}", other.as_i128().expect("an integer")),
        };
    }
    text
}

#[test]
fn dates_and_durations() {
    let mut failures = Vec::new();
    for line in include_str!("ufunc/times.txt").lines() {
        let fields: Vec<&str> = line.splitn(4, '\t').collect();
        let [name, operands, bits, expected] = fields[..] else { panic!("a line of four fields: {line}") };
        let ufunc = find(name).unwrap_or_else(|| panic!("no ufunc {name}"));
        let columns: Vec<Array> =
            operands.split(' ').enumerate().map(|(place, one)| stretched(&ticks(one), place, ufunc.nin)).collect();
        let arguments: Vec<Input> = columns.iter().map(Input::Array).collect();
        let (status, got) = match call(ufunc, &arguments, &Options::default(), Exec::SEQUENTIAL) {
            Ok(outcome) => {
                let texts: Vec<String> = outcome.outputs.iter().map(words).collect();
                (outcome.status.bits().to_string(), texts.join("\t"))
            }
            Err(error) => ("!".to_string(), error.message().to_string()),
        };
        if (status.as_str(), got.as_str()) != (bits, expected) {
            failures.push(format!("{name} {operands}:\n  {status} {got}\n  {bits} {expected}"));
        }
    }
    assert!(failures.is_empty(), "{} differences:\n{}", failures.len(), failures[..failures.len().min(60)].join("\n"));
}

#[test]
fn resolution_is_numpys() {
    let operand = |name: &str| match name {
        "int" => Operand::WeakInt,
        "float" => Operand::WeakFloat,
        "complex" => Operand::WeakComplex,
        char => Operand::Strong(DType::Num(num(char.chars().next().expect("a character")))),
    };
    let mut failures = Vec::new();
    let mut ufunc = find("add").expect("add");
    for line in RESOLUTION.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [name, operands, expected] = fields[..] else { panic!("a line of three fields: {line}") };
        if !name.is_empty() {
            ufunc = find(name).unwrap_or_else(|| panic!("no ufunc {name}"));
        }
        let operands: Vec<Operand> = operands.split(' ').map(operand).collect();
        let got = match resolve(ufunc, &operands, &[], &[], Casting::SameKind) {
            Ok(resolved) => resolved.dtypes.iter().filter_map(|dtype| dtype.num().map(Num::char)).collect(),
            Err(error) => error.message().to_string(),
        };
        // Truth values are taken without converting to booleans first; Python integers on their own are compared as objects.
        if got != expected && !ufunc.name.starts_with("logical") && expected != "OO?" {
            failures.push(format!("{} {operands:?}: {got} instead of {expected}", ufunc.name));
        }
    }
    assert!(failures.is_empty(), "{} differences:\n{}", failures.len(), failures[..failures.len().min(40)].join("\n"));
}
