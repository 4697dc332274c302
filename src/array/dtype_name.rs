//! The names of a dtype that messages use: `dtype.name` (`float64`, `str96`), `dtype.str` (`<f8`) and `repr(dtype)`.

use super::dtype::{DType, Field, Num, TimeBase, TimeUnit};

/// NumPy's `dtype.name`.
pub fn name(dtype: &DType) -> String {
    match dtype {
        DType::Num(num) | DType::Swapped(num) => num.name().to_string(),
        DType::Bytes(0) => "bytes".to_string(),
        DType::Bytes(len) => format!("bytes{}", 8 * len),
        DType::Str(0) => "str".to_string(),
        DType::Str(len) => format!("str{}", 32 * len),
        DType::Datetime(unit) => format!("datetime64{}", unit_suffix(unit)),
        DType::Timedelta(unit) => format!("timedelta64{}", unit_suffix(unit)),
        DType::Void(0) => "void".to_string(),
        DType::Struct(_) | DType::Sub(_) | DType::Void(_) => format!("void{}", 8 * dtype.itemsize()),
        DType::Object(_) => "object".to_string(),
    }
}

/// `repr(dtype)`: `dtype('float64')`, `dtype('<U3')`, `dtype([('a', '<i4')])`.
pub fn repr(dtype: &DType) -> String {
    match dtype {
        DType::Num(num) => format!("dtype('{}')", num.name()),
        DType::Struct(_) => {
            let description = descriptor(dtype, false);
            let DType::Struct(layout) = dtype else { return description };
            let aligned = if layout.aligned { ", align=True" } else { "" };
            match layout.record {
                true => format!("dtype((numpy.record, {description}){aligned})"),
                false => format!("dtype({description}{aligned})"),
            }
        }
        other => format!("dtype({})", descriptor(other, false).replace("'|", "'")),
    }
}

/// `dtype.str`: byte order, kind and size, `<f8`.
pub fn type_string(dtype: &DType) -> String {
    let order = if dtype.num().is_some_and(|num| num.itemsize() == 1) { '|' } else { '<' };
    match dtype {
        DType::Num(Num::Bool) | DType::Swapped(Num::Bool) => "|b1".to_string(),
        DType::Num(num) => format!("{order}{}{}", num.kind().char(), num.itemsize()),
        DType::Swapped(num) => {
            format!("{}{}{}", if order == '|' { '|' } else { '>' }, num.kind().char(), num.itemsize())
        }
        DType::Bytes(len) => format!("|S{len}"),
        DType::Str(len) => format!("<U{len}"),
        DType::Datetime(unit) => format!("<M8{}", unit_suffix(unit)),
        DType::Timedelta(unit) => format!("<m8{}", unit_suffix(unit)),
        DType::Struct(_) | DType::Sub(_) | DType::Void(_) => format!("|V{}", dtype.itemsize()),
        DType::Object(_) => "|O".to_string(),
    }
}

/// What names a dtype inside `dtype(...)`: a quoted type string, or the list (or dictionary) of fields. `show_aligned` makes an
/// aligned record a dictionary that says so, for where no `align=True` can follow.
pub fn descriptor(dtype: &DType, show_aligned: bool) -> String {
    let DType::Struct(record) = dtype else {
        return match dtype {
            DType::Sub(sub) => {
                format!("({}, {})", descriptor(&sub.base, true), super::layout::shape_text(&sub.shape))
            }
            DType::Num(_) | DType::Swapped(_) | DType::Object(_) => {
                format!("'{}'", type_string(dtype).trim_start_matches('|').replace("b1", "?"))
            }
            DType::Bytes(0) => "'S'".to_string(),
            DType::Str(0) => "'<U'".to_string(),
            DType::Void(0) => "'V'".to_string(),
            DType::Bytes(_) | DType::Void(_) => format!("'{}'", type_string(dtype).trim_start_matches('|')),
            other => format!("'{}'", type_string(other)),
        };
    };
    let title_or_name = |field: &Field| match &field.title {
        Some(title) => format!("({}, {})", quoted(title), quoted(&field.name)),
        None => quoted(&field.name),
    };
    let format_of = |field: &Field| descriptor(&field.dtype, false);
    let mut end = 0;
    let packed = record.fields.iter().all(|field| {
        let start = if record.aligned { usize::next_multiple_of(end, field.dtype.alignment()) } else { end };
        end = field.offset + field.dtype.itemsize() * field.shape.iter().product::<usize>();
        field.offset == start
    });
    let size = if record.aligned { end.next_multiple_of(dtype.alignment()) } else { end };
    if packed && size == record.itemsize && !(show_aligned && record.aligned) {
        let fields: Vec<String> = record
            .fields
            .iter()
            .map(|field| match field.shape.is_empty() {
                true => format!("({}, {})", title_or_name(field), format_of(field)),
                false => format!(
                    "({}, {}, {})",
                    title_or_name(field),
                    format_of(field),
                    super::layout::shape_text(&field.shape)
                ),
            })
            .collect();
        return format!("[{}]", fields.join(", "));
    }
    let list = |item: &dyn Fn(&Field) -> String| record.fields.iter().map(item).collect::<Vec<_>>().join(", ");
    let formats = |field: &Field| match field.shape.is_empty() {
        true => format_of(field),
        false => format!("({}, {})", format_of(field), super::layout::shape_text(&field.shape)),
    };
    let titles = if record.fields.iter().any(|field| field.title.is_some()) {
        format!(", 'titles': [{}]", list(&|f| f.title.as_deref().map_or("None".to_string(), quoted)))
    } else {
        String::new()
    };
    format!(
        "{{'names': [{}], 'formats': [{}], 'offsets': [{}]{titles}, 'itemsize': {}{}}}",
        list(&|f| quoted(&f.name)),
        list(&formats),
        list(&|f| f.offset.to_string()),
        record.itemsize,
        if show_aligned && record.aligned { ", 'aligned': True" } else { "" }
    )
}

/// `repr` of a field's name or title.
fn quoted(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::from(quote);
    for character in text.chars() {
        if character == quote || character == '\\' {
            out.push('\\');
        }
        out.push(character);
    }
    out.push(quote);
    out
}

/// `[ns]`, `[25s]`, or nothing for the generic unit.
pub fn unit_suffix(unit: &TimeUnit) -> String {
    match (unit.base, unit.count) {
        (TimeBase::Generic, _) => String::new(),
        (base, 1) => format!("[{}]", base.symbol()),
        (base, count) => format!("[{count}{}]", base.symbol()),
    }
}

impl TimeBase {
    pub const ALL: [TimeBase; 14] = [
        TimeBase::Year,
        TimeBase::Month,
        TimeBase::Week,
        TimeBase::Day,
        TimeBase::Hour,
        TimeBase::Minute,
        TimeBase::Second,
        TimeBase::Milli,
        TimeBase::Micro,
        TimeBase::Nano,
        TimeBase::Pico,
        TimeBase::Femto,
        TimeBase::Atto,
        TimeBase::Generic,
    ];

    pub const fn symbol(self) -> &'static str {
        match self {
            TimeBase::Year => "Y",
            TimeBase::Month => "M",
            TimeBase::Week => "W",
            TimeBase::Day => "D",
            TimeBase::Hour => "h",
            TimeBase::Minute => "m",
            TimeBase::Second => "s",
            TimeBase::Milli => "ms",
            TimeBase::Micro => "us",
            TimeBase::Nano => "ns",
            TimeBase::Pico => "ps",
            TimeBase::Femto => "fs",
            TimeBase::Atto => "as",
            TimeBase::Generic => "generic",
        }
    }
}
