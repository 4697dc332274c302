//! Array cases of the corpus: an array of any layout is rebuilt over its buffer and printed.

use newaxis::array::{Array, DType, Dims, Field, Strides, StructType};
use newaxis::error::Result;
use newaxis::format::array::{Callbacks, NoCallbacks, Placement, array_repr, array_str, array2string};
use newaxis::format::numpy_scalar::{write_scalar_repr, write_scalar_str};
use newaxis::format::options::{FloatMode, FormatterKey, FormatterKeys, PrintOptions, PrintOverrides, SignMode};

use super::Arguments;

/// Runs `function, dtype, shape, strides, offset, buffer, options, arguments`.
pub fn run(case: &[String]) -> Result<String> {
    let dtype = dtype(&case[1]);
    let shape: Dims = numbers(&case[2]).map(|n| n as usize).collect();
    let strides: Strides = numbers(&case[3]).collect();
    let offset = case[4].parse().expect("an offset");
    let buffer = Array::from_vec(&super::bytes(&case[5])).expect("a buffer");
    let array = buffer.with_geometry(dtype, offset, shape, strides).expect("elements within the buffer");
    let given = Arguments::parse(&case[6]);
    let arguments = Arguments::parse(&case[7]);
    let mut formatter = FormatterKeys::default();
    let mut user = UserFormatter { function: "" };
    if let Some((key, function)) = given.text("formatter").split_once(',') {
        if let Some(key) = FormatterKey::parse(key) {
            formatter.insert(key);
        }
        user.function = function;
    }
    let has = |name: &str| given.has(name).then(|| given.text(name));
    let overrides = PrintOverrides {
        precision: given.integer("precision").map(i64::from),
        threshold: given.integer("threshold").map(f64::from),
        edgeitems: given.integer("edgeitems").map(i64::from),
        linewidth: given.integer("linewidth").map(i64::from),
        suppress: has("suppress").map(|text| text == "True"),
        nanstr: has("nanstr").map(str::to_string),
        infstr: has("infstr").map(str::to_string),
        sign: has("sign").map(SignMode::parse).transpose()?,
        floatmode: has("floatmode").map(FloatMode::parse).transpose()?,
        formatter: Some(formatter),
        legacy: None,
    };
    let options = PrintOptions::default().overridden(&overrides)?;
    match case[0].as_str() {
        "repr" => array_repr(&array, "array", &options, &mut user),
        "str" => array_str(&array, &options, &mut user),
        "array2string" => {
            let placement = Placement {
                separator: if arguments.has("separator") { arguments.text("separator") } else { " " },
                prefix: arguments.text("prefix"),
                suffix: arguments.text("suffix"),
            };
            array2string(&array, &options, placement, &mut user)
        }
        function => {
            let mut out = String::new();
            let scalar = array.item(&[]).expect("a scalar");
            match function {
                "scalar_repr" => write_scalar_repr(&mut out, &scalar, &options, &mut user)?,
                _ => write_scalar_str(&mut out, &scalar, &options, &mut user)?,
            }
            Ok(out)
        }
    }
}

fn numbers(text: &str) -> impl Iterator<Item = isize> {
    text.split('x').filter(|item| !item.is_empty()).map(|item| item.parse().expect("a number"))
}

/// Reads what `dtype_text` of the corpus script writes.
pub fn dtype(text: &str) -> DType {
    let mut rest = text;
    let dtype = read_dtype(&mut rest);
    assert!(rest.is_empty(), "all of {text} is read");
    dtype
}

fn read_dtype(rest: &mut &str) -> DType {
    let Some(inner) = rest.strip_prefix('{') else {
        let code = take_until(rest, &[' ', '}']);
        return newaxis::array::dtype_parse::parse(code, &DType::BOOL).expect("a dtype").0;
    };
    *rest = inner;
    let size = take_until(rest, &[' ', '}']);
    let aligned = size.ends_with('a');
    let itemsize = size.trim_end_matches('a').parse().expect("an item size");
    let mut fields = Vec::new();
    while let Some(inner) = rest.strip_prefix(' ') {
        *rest = inner;
        let mut next = || {
            let part = take_until(rest, &[',']);
            *rest = &rest[1..];
            part
        };
        let (name, title, offset, shape) = (next(), next(), next(), next());
        fields.push(Field {
            name: name.to_string(),
            title: (!title.is_empty()).then(|| title.to_string()),
            offset: offset.parse().expect("an offset"),
            shape: numbers(shape).map(|n| n as usize).collect(),
            dtype: read_dtype(rest),
        });
    }
    *rest = rest.strip_prefix('}').expect("a closing brace");
    DType::Struct(std::sync::Arc::new(StructType { fields, itemsize, aligned, record: false }))
}

fn take_until<'a>(rest: &mut &'a str, ends: &[char]) -> &'a str {
    let (part, behind) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
    *rest = behind;
    part
}

/// The functions the corpus formats elements with.
struct UserFormatter<'a> {
    function: &'a str,
}

impl Callbacks for UserFormatter<'_> {
    fn format_element(&mut self, out: &mut String, _key: FormatterKey, array: &Array, offset: isize) -> Result<()> {
        let scalar = array.item_at(offset).expect("no objects in the corpus");
        let mut text = String::new();
        write_scalar_str(&mut text, &scalar, &PrintOptions::default(), &mut NoCallbacks)?;
        match self.function {
            "angle" => out.push_str(&format!("<{text}>")),
            "lines" if text.ends_with(['1', '3', '5', '7', '9']) || text.is_empty() => {
                out.push_str(&format!("{text}\n--"));
            }
            "lines" => out.push_str(&text),
            _ => {}
        }
        Ok(())
    }

    fn object_repr(&mut self, _: &mut String, _: &Array, _: isize) -> Result<()> {
        unreachable!("no objects in the corpus")
    }

    fn object_str(&mut self, _: &mut String, _: &Array, _: isize) -> Result<()> {
        unreachable!("no objects in the corpus")
    }
}
