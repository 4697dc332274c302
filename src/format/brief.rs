//! The commonest specifications of the commonest values, `>6`, `05d`, `.2f`, `<10`, without the general layout: read byte by byte and
//! written on the stack. Whatever else there is gets no answer here.

use super::digits::fixed_point;

/// A value to be formatted.
#[derive(Clone, Copy)]
pub enum Brief<'a> {
    Int(i64),
    Float(f64),
    /// A text and its characters.
    Str(&'a str, usize),
}

/// A short text, which stands at the end of its bytes.
pub struct Short {
    bytes: [u8; Short::ROOM],
    from: usize,
}

impl Short {
    const ROOM: usize = 96;

    fn new() -> Short {
        Short { bytes: [b' '; Short::ROOM], from: Short::ROOM }
    }

    pub fn as_str(&self) -> &str {
        // SAFETY: digits, signs, points and spaces, and texts as a whole.
        unsafe { std::str::from_utf8_unchecked(&self.bytes[self.from..]) }
    }

    fn push(&mut self, byte: u8) {
        self.from -= 1;
        self.bytes[self.from] = byte;
    }

    fn repeat(&mut self, byte: u8, count: usize) {
        let end = self.from;
        self.from -= count;
        self.bytes[self.from..end].fill(byte);
    }

    /// So many units of the last of `precision` digits behind the point.
    fn fixed(&mut self, units: u64, precision: usize) {
        let scale = 10u64.pow(precision as u32);
        if precision > 0 {
            self.digits(units % scale, precision);
            self.push(b'.');
        }
        self.digits(units / scale, 1);
    }

    /// At least so many decimal digits.
    fn digits(&mut self, mut number: u64, least: usize) {
        let end = self.from;
        while number > 0 || end - self.from < least {
            self.push(b'0' + (number % 10) as u8);
            number /= 10;
        }
    }
}

/// The most columns, and digits behind the point, that are handled.
const WIDEST: usize = 40;
const LONGEST: usize = 15;

/// What `format(value, spec)` gives, if the specification is one of `[<>^][0][width][.digits][d|f|s]`.
pub fn brief(value: Brief, spec: &str) -> Option<Short> {
    let mut rest = spec.as_bytes();
    let align = take(&mut rest, |byte| matches!(byte, b'<' | b'>' | b'^'));
    let zeros = take(&mut rest, |byte| byte == b'0').is_some();
    let width = number(&mut rest).unwrap_or(0);
    let precision = match take(&mut rest, |byte| byte == b'.') {
        Some(_) => Some(number(&mut rest)?),
        None => None,
    };
    if rest.len() > 1 || width > WIDEST || zeros && align.is_some() {
        return None;
    }
    let mut short = Short::new();
    // What goes behind the value has to be known before it: its columns. A float's digits are `units`.
    let places = precision.unwrap_or(6);
    let digits = |units: u64| units.max(1).ilog10() as usize + 1;
    let (columns, negative, units) = match (value, rest.first()) {
        (Brief::Int(value), None | Some(b'd')) if precision.is_none() => {
            (digits(value.unsigned_abs()), value < 0, value.unsigned_abs())
        }
        (Brief::Float(value), Some(b'f')) if places <= LONGEST => {
            let units = fixed_point(value, places)?;
            (digits(units).max(places + 1) + usize::from(places > 0), value.is_sign_negative(), units)
        }
        (Brief::Str(text, chars), None | Some(b's')) if precision.is_none() && !zeros && text.len() <= WIDEST => {
            (chars, false, 0)
        }
        _ => return None,
    };
    let padding = width.saturating_sub(columns + usize::from(negative));
    let behind = match (align, value) {
        (Some(b'<'), _) | (None, Brief::Str(..)) => padding,
        (Some(b'^'), _) => padding - padding / 2,
        _ => 0,
    };
    short.from -= behind;
    match value {
        Brief::Int(_) => short.digits(units, 1),
        Brief::Float(_) => short.fixed(units, places),
        Brief::Str(text, _) => {
            short.from -= text.len();
            let from = short.from;
            short.bytes[from..from + text.len()].copy_from_slice(text.as_bytes());
        }
    }
    if zeros {
        short.repeat(b'0', padding);
    }
    if negative {
        short.push(b'-');
    }
    if !zeros {
        short.from -= padding - behind;
    }
    Some(short)
}

/// `str(value)`.
pub fn decimal(value: i64) -> Short {
    let mut short = Short::new();
    short.digits(value.unsigned_abs(), 1);
    if value < 0 {
        short.push(b'-');
    }
    short
}

/// `format(value, '.{precision}f')`.
pub fn fixed(value: f64, precision: usize) -> Option<Short> {
    let units = fixed_point(value, (precision <= LONGEST).then_some(precision)?)?;
    let mut short = Short::new();
    short.fixed(units, precision);
    if value.is_sign_negative() {
        short.push(b'-');
    }
    Some(short)
}

fn take(rest: &mut &[u8], wanted: impl Fn(u8) -> bool) -> Option<u8> {
    let (&first, behind) = rest.split_first()?;
    wanted(first).then(|| {
        *rest = behind;
        first
    })
}

/// Up to two digits.
fn number(rest: &mut &[u8]) -> Option<usize> {
    let first = take(rest, |byte| byte.is_ascii_digit())? - b'0';
    match take(rest, |byte| byte.is_ascii_digit()) {
        Some(second) => Some(usize::from(first * 10 + (second - b'0'))),
        None => Some(usize::from(first)),
    }
}
