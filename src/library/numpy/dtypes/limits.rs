//! `finfo` and `iinfo`: the limits of floating and integer types.

use half::f16;

use crate::array::promotion::integer_range;
use crate::array::{DType, Num, Scalar};
use crate::error::{Error, Result};
use crate::object::array_like::dtype_of_value;
use crate::object::dtype_like::to_dtype;
use crate::object::element_like::narrow_float;
use crate::object::{Bound, Builtin, Entry, Host, Object, TypeTable, Value, repr, str};

pub static FINFO: TypeTable = TypeTable {
    doc: "Machine limits of a floating type.",
    construct: Some(&MAKE_FINFO),
    methods: &[],
    getters: &[],
    statics: &[],
};

pub static IINFO: TypeTable = TypeTable {
    doc: "Machine limits of an integer type.",
    construct: Some(&MAKE_IINFO),
    methods: &[],
    getters: &[],
    statics: &[],
};

static MAKE_FINFO: Entry = Entry::new("numpy.finfo", "finfo(dtype)", "Machine limits of a floating type.", make_finfo);
static MAKE_IINFO: Entry = Entry::new("numpy.iinfo", "iinfo(type)", "Machine limits of an integer type.", make_iinfo);

/// The limits of one floating type; bits of fraction and exponent say all else.
struct Finfo {
    num: Num,
    fraction: i32,
    exponent: i32,
    precision: i64,
}

/// The limits of one integer type.
struct Iinfo {
    num: Num,
    least: i128,
    greatest: i128,
}

/// The type that an argument names or has.
fn type_of_argument(cx: &mut dyn Host, value: &Value) -> Result<DType> {
    match to_dtype(cx, value) {
        Ok(dtype) => Ok(dtype),
        Err(_) => Ok(dtype_of_value(value)),
    }
}

fn make_finfo(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [dtype] = args.take();
    let value = dtype.unwrap_or(Value::None);
    if value.is_none() {
        cx.warn(
            crate::error::Kind::DeprecationWarning,
            "finfo() dtype cannot be None. This behavior will raise an error in the future. (Deprecated in NumPy 1.25)",
        )?;
    }
    let dtype = match &value {
        Value::Array(_) => crate::object::slot::object_dtype(),
        Value::Type(class) if class.is_subclass(Builtin::Generic) || *class == Builtin::Float => to_dtype(cx, &value)?,
        other => type_of_argument(cx, other)?,
    };
    let (num, fraction, exponent, precision) = match dtype.num() {
        Some(Num::F16) => (Num::F16, 10, 5, 3),
        Some(Num::F32 | Num::C64) => (Num::F32, 23, 8, 6),
        Some(Num::F64 | Num::C128) => (Num::F64, 52, 11, 15),
        _ => {
            let class = repr(cx, &Value::Type(Builtin::of_dtype(&dtype)))?;
            return Err(Error::value(format!("data type {class} not inexact")));
        }
    };
    Ok(Value::object(Finfo { num, fraction, exponent, precision }))
}

fn make_iinfo(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [dtype] = args.take();
    let value = dtype.unwrap_or(Value::None);
    let dtype = type_of_argument(cx, &value)?;
    match dtype.num().and_then(|num| integer_range(num).map(|range| (num, range))) {
        Some((num, (least, greatest))) => Ok(Value::object(Iinfo { num, least, greatest })),
        None => Err(Error::value(format!("Invalid integer data type '{}'.", dtype.kind().char()))),
    }
}

impl Finfo {
    fn scalar(&self, value: f64) -> Value {
        Value::Scalar(narrow_float(value, self.num))
    }

    fn bias(&self) -> i32 {
        (1 << (self.exponent - 1)) - 1
    }

    fn greatest(&self) -> Scalar {
        match self.num {
            Num::F16 => Scalar::F16(f16::MAX),
            Num::F32 => Scalar::F32(f32::MAX),
            _ => Scalar::F64(f64::MAX),
        }
    }

    fn power(&self, exponent: i32) -> Value {
        // Beneath the range of `powi`'s reciprocal the smallest subnormal is written by its bits.
        let value =
            if exponent < -1022 { f64::from_bits(1u64 << (exponent + 1074).clamp(0, 51)) } else { 2f64.powi(exponent) };
        self.scalar(value)
    }

    fn read(&self, name: &str) -> Option<Value> {
        let integer = |value: i32| Value::Int(value.into());
        Some(match name {
            "bits" => Value::from(8 * self.num.itemsize()),
            "eps" => self.power(-self.fraction),
            "epsneg" => self.power(-self.fraction - 1),
            "iexp" | "nexp" => integer(self.exponent),
            "machep" => integer(-self.fraction),
            "negep" => integer(-self.fraction - 1),
            "maxexp" => integer(self.bias() + 1),
            "minexp" => integer(1 - self.bias()),
            "nmant" => integer(self.fraction),
            "precision" => Value::Int(self.precision),
            "resolution" => self.scalar(format!("1e-{}", self.precision).parse().unwrap_or(0.0)),
            "max" => Value::Scalar(self.greatest()),
            "min" => self.scalar(-self.greatest().as_f64().unwrap_or(0.0)),
            "tiny" | "smallest_normal" => self.power(1 - self.bias()),
            "smallest_subnormal" => self.power(1 - self.bias() - self.fraction),
            "dtype" => Value::dtype(DType::Num(self.num)),
            _ => return None,
        })
    }

    fn text(&self, cx: &mut dyn Host, name: &str) -> Result<String> {
        str(cx, &self.read(name).unwrap_or(Value::None))
    }
}

const FINFO_NAMES: [&str; 18] = [
    "bits",
    "dtype",
    "eps",
    "epsneg",
    "iexp",
    "machep",
    "max",
    "maxexp",
    "min",
    "minexp",
    "negep",
    "nexp",
    "nmant",
    "precision",
    "resolution",
    "smallest_normal",
    "smallest_subnormal",
    "tiny",
];

impl Object for Finfo {
    fn builtin(&self) -> Builtin {
        Builtin::Finfo
    }

    fn type_name(&self) -> &str {
        "finfo"
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        let (resolution, dtype) = (self.text(cx, "resolution")?, self.num.name());
        let greatest = match self.num {
            Num::F16 => crate::format::spec_number::format_float(f16::MAX.to_f64(), ".5e")?,
            _ => self.text(cx, "max")?,
        };
        Ok(format!("finfo(resolution={resolution}, min=-{greatest}, max={greatest}, dtype={dtype})"))
    }

    fn str(&self, cx: &mut dyn Host) -> Result<String> {
        let line = "---------------------------------------------------------------";
        let mut text = |name: &str| self.text(cx, name);
        Ok(format!(
            "Machine parameters for {}\n{line}\n\
             precision = {}   resolution = {}\n\
             machep = {}   eps =        {}\n\
             negep =  {}   epsneg =     {}\n\
             minexp = {}   tiny =       {}\n\
             maxexp = {}   max =        {}\n\
             nexp =   {}   min =        -max\n\
             smallest_normal = {}   smallest_subnormal = {}\n{line}\n",
            self.num.name(),
            text("precision")?,
            text("resolution")?,
            text("machep")?,
            text("eps")?,
            text("negep")?,
            text("epsneg")?,
            text("minexp")?,
            text("tiny")?,
            text("maxexp")?,
            text("max")?,
            text("nexp")?,
            text("smallest_normal")?,
            text("smallest_subnormal")?,
        ))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(self.read(name))
    }

    fn attribute_names(&self) -> Vec<String> {
        FINFO_NAMES.map(String::from).to_vec()
    }

    fn eq(&self, _cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        Ok(other.downcast::<Finfo>().map(|other| other.num == self.num))
    }
}

impl Object for Iinfo {
    fn builtin(&self) -> Builtin {
        Builtin::Iinfo
    }

    fn type_name(&self) -> &str {
        "iinfo"
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        Ok(format!("iinfo(min={}, max={}, dtype={})", self.least, self.greatest, self.num.name()))
    }

    fn str(&self, _cx: &mut dyn Host) -> Result<String> {
        let line = "---------------------------------------------------------------";
        let (name, least, greatest) = (self.num.name(), self.least, self.greatest);
        Ok(format!("Machine parameters for {name}\n{line}\nmin = {least}\nmax = {greatest}\n{line}\n"))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        let bits = 8 * self.num.itemsize();
        let kind = self.num.kind().char();
        Ok(Some(match name {
            "min" => Value::int(self.least),
            "max" => Value::int(self.greatest),
            "bits" => Value::from(bits),
            "dtype" => Value::dtype(DType::Num(self.num)),
            "kind" => Value::from(kind.to_string()),
            "key" => Value::from(format!("{kind}{bits}")),
            _ => return Ok(None),
        }))
    }

    fn attribute_names(&self) -> Vec<String> {
        ["bits", "dtype", "key", "kind", "max", "min"].map(String::from).to_vec()
    }
}
