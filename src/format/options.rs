//! Print options: what `np.set_printoptions` sets and what `array2string` overrides for one call.
//!
//! The session owns one [`PrintOptions`]; nothing here is global. Callables (`formatter`, `override_repr`) are values of a
//! room above, so only which of them are present is kept here, and [`super::array::Callbacks`] runs them.

use crate::error::{Error, Result};

/// How many digits the floats of an array share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FloatMode {
    /// Always `precision` digits.
    Fixed,
    /// As many as identify each value.
    Unique,
    /// As many as identify each value, at most `precision`.
    MaxPrec,
    /// As `MaxPrec`, and all values as many as the one that needs most.
    MaxPrecEqual,
}

impl FloatMode {
    /// Reads NumPy's name.
    ///
    /// # Errors
    /// `ValueError` that lists the names.
    pub fn parse(text: &str) -> Result<FloatMode> {
        match text {
            "fixed" => Ok(FloatMode::Fixed),
            "unique" => Ok(FloatMode::Unique),
            "maxprec" => Ok(FloatMode::MaxPrec),
            "maxprec_equal" => Ok(FloatMode::MaxPrecEqual),
            _ => Err(Error::value(
                "floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\"",
            )),
        }
    }

    /// NumPy's name.
    pub fn name(self) -> &'static str {
        match self {
            FloatMode::Fixed => "fixed",
            FloatMode::Unique => "unique",
            FloatMode::MaxPrec => "maxprec",
            FloatMode::MaxPrecEqual => "maxprec_equal",
        }
    }
}

/// The sign of positive values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignMode {
    /// `-`: none.
    Minus,
    /// `+`: a plus.
    Plus,
    /// A blank.
    Space,
}

impl SignMode {
    /// Reads NumPy's character.
    ///
    /// # Errors
    /// `ValueError` that lists the characters.
    pub fn parse(text: &str) -> Result<SignMode> {
        match text {
            "-" => Ok(SignMode::Minus),
            "+" => Ok(SignMode::Plus),
            " " => Ok(SignMode::Space),
            _ => Err(Error::value("sign option must be one of ' ', '+', or '-'")),
        }
    }

    /// NumPy's character.
    pub fn name(self) -> &'static str {
        match self {
            SignMode::Minus => "-",
            SignMode::Plus => "+",
            SignMode::Space => " ",
        }
    }
}

/// The kinds of elements a `formatter` dictionary can have a function for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatterKey {
    Bool,
    Int,
    Timedelta,
    Datetime,
    Float,
    ComplexFloat,
    NumpyStr,
    Object,
    Void,
    All,
    IntKind,
    FloatKind,
    ComplexKind,
    StrKind,
}

impl FormatterKey {
    const NAMES: [(&'static str, FormatterKey); 14] = [
        ("bool", FormatterKey::Bool),
        ("int", FormatterKey::Int),
        ("timedelta", FormatterKey::Timedelta),
        ("datetime", FormatterKey::Datetime),
        ("float", FormatterKey::Float),
        ("complexfloat", FormatterKey::ComplexFloat),
        ("numpystr", FormatterKey::NumpyStr),
        ("object", FormatterKey::Object),
        ("void", FormatterKey::Void),
        ("all", FormatterKey::All),
        ("int_kind", FormatterKey::IntKind),
        ("float_kind", FormatterKey::FloatKind),
        ("complex_kind", FormatterKey::ComplexKind),
        ("str_kind", FormatterKey::StrKind),
    ];

    /// The key of that name; others (`longfloat`, misspellings) are never asked for, as in NumPy.
    pub fn parse(name: &str) -> Option<FormatterKey> {
        Self::NAMES.iter().find(|(text, _)| *text == name).map(|(_, key)| *key)
    }

    /// The dictionary's key.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, key)| *key == self).map_or("", |(text, _)| text)
    }

    /// The key that stands for this kind among others.
    fn kind_key(self) -> Option<FormatterKey> {
        match self {
            FormatterKey::Int => Some(FormatterKey::IntKind),
            FormatterKey::Float => Some(FormatterKey::FloatKind),
            FormatterKey::ComplexFloat => Some(FormatterKey::ComplexKind),
            FormatterKey::NumpyStr => Some(FormatterKey::StrKind),
            _ => None,
        }
    }
}

/// Which keys of a `formatter` dictionary hold a function.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FormatterKeys(u16);

impl FormatterKeys {
    /// Adds a key.
    pub fn insert(&mut self, key: FormatterKey) {
        self.0 |= 1 << key as u16;
    }

    /// Whether a key is present.
    pub fn contains(self, key: FormatterKey) -> bool {
        self.0 & (1 << key as u16) != 0
    }

    /// The key whose function formats elements of the exact kind `key`: itself, else its `_kind`, else `all`.
    pub fn resolve(self, key: FormatterKey) -> Option<FormatterKey> {
        [Some(key), key.kind_key(), Some(FormatterKey::All)].into_iter().flatten().find(|&key| self.contains(key))
    }
}

/// The options of one printing call.
#[derive(Clone, Debug)]
pub struct PrintOptions {
    /// Most digits behind the point (checked when floats are printed: NumPy accepts negative values until then).
    pub precision: i64,
    /// Arrays with more elements are summarised.
    pub threshold: f64,
    /// Elements shown at either end of a summarised axis.
    pub edgeitems: i64,
    /// Columns of a line.
    pub linewidth: i64,
    /// Whether small values are shown as zeros instead of switching to exponents.
    pub suppress: bool,
    /// Text of nan.
    pub nanstr: String,
    /// Text of infinity.
    pub infstr: String,
    /// Sign of positive values.
    pub sign: SignMode,
    /// How many digits are shown.
    pub floatmode: FloatMode,
    /// Which kinds of elements have a function of the user's.
    pub formatter: FormatterKeys,
    /// How NumPy used to print.
    pub legacy: Legacy,
}

/// A version of NumPy whose way of printing is asked for (`legacy='1.25'`), as a number (125), or the present one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Legacy(u16);

impl Legacy {
    pub const NONE: Legacy = Legacy(u16::MAX);
    const MODES: [(&'static str, Legacy); 4] =
        [("1.21", Legacy(121)), ("1.25", Legacy(125)), ("2.1", Legacy(201)), ("2.2", Legacy(202))];

    /// Errors: `NotImplementedError` for 1.13, whose floats are laid out by other rules.
    pub fn parse(mode: &str) -> Result<Legacy> {
        Legacy::MODES.into_iter().find(|known| known.0 == mode).map(|known| known.1).ok_or_else(|| {
            Error::not_implemented(format!("the legacy print mode '{mode}' is not available in newaxis"))
        })
    }

    /// The version, unless it is the present one.
    pub fn name(self) -> Option<&'static str> {
        Legacy::MODES.into_iter().find(|known| known.1 == self).map(|known| known.0)
    }

    /// Whether scalars are shown without their class.
    pub fn has_bare_scalars(self) -> bool {
        self <= Legacy(125)
    }

    /// Whether the limit up to which floats have no exponent is the same for all of their types.
    pub fn has_one_limit(self) -> bool {
        self <= Legacy(202)
    }

    /// Whether a summary tells the shape of the array.
    pub fn shows_shape(self) -> bool {
        self > Legacy(210)
    }
}

impl Default for PrintOptions {
    fn default() -> Self {
        PrintOptions {
            precision: 8,
            threshold: 1000.0,
            edgeitems: 3,
            linewidth: 75,
            suppress: false,
            nanstr: "nan".to_string(),
            infstr: "inf".to_string(),
            sign: SignMode::Minus,
            floatmode: FloatMode::MaxPrec,
            formatter: FormatterKeys::default(),
            legacy: Legacy::NONE,
        }
    }
}

/// Options a call gives; `None` keeps what is set.
#[derive(Clone, Debug, Default)]
pub struct PrintOverrides {
    pub precision: Option<i64>,
    pub threshold: Option<f64>,
    pub edgeitems: Option<i64>,
    pub linewidth: Option<i64>,
    pub suppress: Option<bool>,
    pub nanstr: Option<String>,
    pub infstr: Option<String>,
    pub sign: Option<SignMode>,
    pub floatmode: Option<FloatMode>,
    pub formatter: Option<FormatterKeys>,
    pub legacy: Option<Legacy>,
}

impl PrintOptions {
    /// These options with a call's overrides in place.
    ///
    /// # Errors
    /// `ValueError` for a threshold of nan.
    pub fn overridden(&self, given: &PrintOverrides) -> Result<PrintOptions> {
        if given.threshold.is_some_and(f64::is_nan) {
            return Err(Error::value("threshold must be non-NAN, try sys.maxsize for untruncated representation"));
        }
        Ok(PrintOptions {
            precision: given.precision.unwrap_or(self.precision),
            threshold: given.threshold.unwrap_or(self.threshold),
            edgeitems: given.edgeitems.unwrap_or(self.edgeitems),
            linewidth: given.linewidth.unwrap_or(self.linewidth),
            suppress: given.suppress.unwrap_or(self.suppress),
            nanstr: given.nanstr.clone().unwrap_or_else(|| self.nanstr.clone()),
            infstr: given.infstr.clone().unwrap_or_else(|| self.infstr.clone()),
            sign: given.sign.unwrap_or(self.sign),
            floatmode: given.floatmode.unwrap_or(self.floatmode),
            formatter: given.formatter.unwrap_or(self.formatter),
            legacy: given.legacy.unwrap_or(self.legacy),
        })
    }

    /// Whether an array of so many elements is summarised.
    pub fn summarises(&self, size: usize) -> bool {
        size as f64 > self.threshold
    }
}

/// The `TypeError` for a `precision` that is no integer.
pub fn precision_type_error() -> Error {
    Error::type_error("precision must be an integer")
}

/// The `TypeError` for a `threshold` that is no number.
pub fn threshold_type_error() -> Error {
    Error::type_error("threshold must be numeric")
}
