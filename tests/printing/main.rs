//! Texts of numbers, formats and arrays against the oracle's, case by case.
//!
//! The corpus is written by `scripts/make_print_corpus.py`, whose head describes the lines. `NEWAXIS_PRINT_CORPUS` names
//! another file to run instead, so that corpora too large to keep can be tried.

mod arrays;
mod values;

use std::collections::HashMap;

use newaxis::array::{Array, DType, Num, Scalar};
use newaxis::error::Result;
use newaxis::format::array::NoCallbacks;
use newaxis::format::digits::Width;
use newaxis::format::float::{Positional, Scientific, Trim};
use newaxis::format::numpy_scalar::{write_scalar_repr, write_scalar_str};
use newaxis::format::options::PrintOptions;
use newaxis::format::percent::format_percent;
use newaxis::format::template::format_template;
use values::{Values, value};

#[test]
fn every_case_prints_as_the_oracle_does() {
    let path = std::env::var("NEWAXIS_PRINT_CORPUS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpora/printing.txt").to_string());
    let corpus = std::fs::read_to_string(&path).expect("the corpus is readable");
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in corpus.split_terminator('\n') {
        let fields: Vec<String> = line.split('\t').map(unescape).collect();
        let (expected, case) = fields.split_last().expect("no line is empty");
        let actual = run(case).unwrap_or_else(|error| format!("!{}: {}", error.kind().name(), error.message()));
        count += 1;
        if actual != *expected {
            wrong.push(format!("{}\n  expected {expected:?}\n  actual   {actual:?}", case.join(" | ")));
        }
    }
    assert!(count > 0, "the corpus is empty");
    let shown = wrong.iter().take(30).cloned().collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{} of {count} differ:\n{shown}", wrong.len());
}

fn run(case: &[String]) -> Result<String> {
    let field = |index: usize| case[index].as_str();
    match field(0) {
        "P" => {
            let arguments = Arguments::parse(field(3));
            let (value, width) = float(field(1), field(2));
            let layout = Positional {
                precision: arguments.integer("precision"),
                min_digits: arguments.integer("min_digits"),
                unique: arguments.flag("unique", true),
                fractional: arguments.flag("fractional", true),
                trim: Trim::parse(arguments.text("trim"))?,
                sign: arguments.flag("sign", false),
                pad_left: arguments.integer("pad_left").unwrap_or(0) as usize,
                pad_right: arguments.integer("pad_right").map(|n| n as usize),
            };
            layout.format(value, width)
        }
        "S" => {
            let arguments = Arguments::parse(field(3));
            let (value, width) = float(field(1), field(2));
            let layout = Scientific {
                precision: arguments.integer("precision"),
                min_digits: arguments.integer("min_digits"),
                unique: arguments.flag("unique", true),
                trim: Trim::parse(arguments.text("trim"))?,
                sign: arguments.flag("sign", false),
                pad_left: arguments.integer("pad_left").unwrap_or(0) as usize,
                exp_digits: arguments.integer("exp_digits").map_or(2, |n| n as usize),
            };
            layout.format(value, width)
        }
        "N" => {
            let scalar = scalar(field(1), field(2));
            let mut out = String::new();
            match field(3) {
                "str" => write_scalar_str(&mut out, &scalar, &PrintOptions::default(), &mut NoCallbacks)?,
                _ => write_scalar_repr(&mut out, &scalar, &PrintOptions::default(), &mut NoCallbacks)?,
            }
            Ok(out)
        }
        "A" => arrays::run(&case[1..]),
        "D" => Ok(match field(1) {
            "repr" => newaxis::array::dtype_repr(&arrays::dtype(field(2))),
            _ => newaxis::format::dtype::dtype_str(&arrays::dtype(field(2))),
        }),
        "F" => value(field(1)).format(field(2)),
        "%" => format_percent(field(1), &mut Values::parse(field(2))),
        "T" => format_template(field(1), &mut Values::parse(field(2))),
        other => panic!("unknown case {other}"),
    }
}

fn unescape(field: &str) -> String {
    let mut out = String::new();
    let mut characters = field.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => out.push(match characters.next() {
                Some('t') => '\t',
                Some('n') => '\n',
                Some('r') => '\r',
                _ => '\\',
            }),
            c => out.push(c),
        }
    }
    out
}

/// `name=value;name=value`
struct Arguments<'a>(HashMap<&'a str, &'a str>);

impl<'a> Arguments<'a> {
    fn parse(text: &'a str) -> Self {
        Arguments(text.split(';').filter_map(|item| item.split_once('=')).collect())
    }

    fn text(&self, name: &str) -> &'a str {
        self.0.get(name).copied().unwrap_or("")
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    fn integer(&self, name: &str) -> Option<i32> {
        self.0.get(name).map(|text| text.parse().expect("an integer argument"))
    }

    fn flag(&self, name: &str, default: bool) -> bool {
        self.0.get(name).map_or(default, |text| *text == "True")
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|i| u8::from_str_radix(&hex[i..i + 2], 16).expect("hex")).collect()
}

fn num(code: &str) -> Num {
    match code {
        "?" => Num::Bool,
        "i1" => Num::I8,
        "u1" => Num::U8,
        "i2" => Num::I16,
        "u2" => Num::U16,
        "i4" => Num::I32,
        "u4" => Num::U32,
        "i8" => Num::I64,
        "u8" => Num::U64,
        "f2" => Num::F16,
        "f4" => Num::F32,
        "f8" => Num::F64,
        "c8" => Num::C64,
        "c16" => Num::C128,
        other => panic!("unknown dtype {other}"),
    }
}

fn scalar(code: &str, hex: &str) -> Scalar {
    let buffer = Array::from_vec(&bytes(hex)).expect("a buffer");
    let array = buffer.with_geometry(DType::Num(num(code)), 0, [].into_iter().collect(), [].into_iter().collect());
    array.expect("one element").item(&[]).expect("a scalar")
}

fn float(code: &str, hex: &str) -> (f64, Width) {
    match scalar(code, hex) {
        Scalar::F16(v) => (v.to_f64(), Width::Half),
        Scalar::F32(v) => (f64::from(v), Width::Single),
        other => (other.as_f64().expect("a float"), Width::Double),
    }
}
