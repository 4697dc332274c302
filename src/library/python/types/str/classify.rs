//! Methods of `str` that ask what its characters are.

use super::characters::{is_cased, is_space, is_titlecase};
use crate::error::Result;
use crate::format::printable::is_printable;
use crate::library::python::quick;
use crate::library::python::types::receiver;
use crate::object::{Bound, Entry, Host, Value};

crate::entries! { pub METHODS:
    Entry::new_c("str.isalpha", "isalpha(self, /)", "Whether all are letters.", isalpha).quick(quick::is_alpha),
    Entry::new_c("str.isalnum", "isalnum(self, /)", "Whether all are letters or digits.", isalnum).quick(quick::is_alnum),
    Entry::new_c("str.isascii", "isascii(self, /)", "Whether all are ASCII.", isascii),
    Entry::new_c("str.isdecimal", "isdecimal(self, /)", "Whether all are decimal digits.", isdecimal),
    Entry::new_c("str.isdigit", "isdigit(self, /)", "Whether all are digits, raised ones included.", isdigit).quick(quick::is_digit),
    Entry::new_c("str.isnumeric", "isnumeric(self, /)", "Whether all stand for numbers.", isnumeric),
    Entry::new_c("str.isidentifier", "isidentifier(self, /)", "Whether it could be a name.", isidentifier),
    Entry::new_c("str.islower", "islower(self, /)", "Whether all cased characters are small.", islower),
    Entry::new_c("str.isupper", "isupper(self, /)", "Whether all cased characters are capitals.", isupper),
    Entry::new_c("str.istitle", "istitle(self, /)", "Whether every word is capitalized.", istitle),
    Entry::new_c("str.isspace", "isspace(self, /)", "Whether all are white space.", isspace).quick(quick::is_space),
    Entry::new_c("str.isprintable", "isprintable(self, /)", "Whether `repr` would show all as they are.", isprintable),
}

/// Whether there are characters and all of them satisfy a test.
fn all(args: &mut Bound, method: &str, test: fn(char) -> bool) -> Result<Value> {
    let [this] = args.take();
    let text = receiver::text(this, method)?;
    Ok(Value::Bool(!text.is_empty() && text.chars().all(test)))
}

fn isalpha(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    all(args, "isalpha", is_letter)
}

fn isalnum(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    all(args, "isalnum", is_alphanumeric)
}

fn isdecimal(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    all(args, "isdecimal", |c| decimal_value(c).is_some())
}

fn isdigit(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    all(args, "isdigit", |c| decimal_value(c).is_some() || is_other_digit(c))
}

fn isnumeric(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    all(args, "isnumeric", |c| is_number(c) || is_number_ideograph(c))
}

fn isspace(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    all(args, "isspace", is_space)
}

fn isascii(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::Bool(receiver::text(this, "isascii")?.is_ascii()))
}

fn isprintable(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::Bool(receiver::text(this, "isprintable")?.chars().all(is_printable)))
}

fn isidentifier(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let text = receiver::text(this, "isidentifier")?;
    Ok(Value::Bool(is_identifier(&text)))
}

fn islower(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let text = receiver::text(this, "islower")?;
    let capital = |c: char| c.is_uppercase() || is_titlecase(c);
    Ok(Value::Bool(!text.chars().any(capital) && text.chars().any(char::is_lowercase)))
}

fn isupper(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let text = receiver::text(this, "isupper")?;
    let small = |c: char| c.is_lowercase() || is_titlecase(c);
    Ok(Value::Bool(!text.chars().any(small) && text.chars().any(char::is_uppercase)))
}

fn istitle(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let text = receiver::text(this, "istitle")?;
    let (mut in_word, mut found) = (false, false);
    for c in text.chars() {
        let capital = c.is_uppercase() || is_titlecase(c);
        if (capital && in_word) || (c.is_lowercase() && !in_word) {
            return Ok(Value::Bool(false));
        }
        in_word = is_cased(c);
        found |= in_word;
    }
    Ok(Value::Bool(found))
}

/// Whether a character is a letter or stands for a number.
pub fn is_alphanumeric(c: char) -> bool {
    is_letter(c) || is_number(c)
}

/// Whether text could be a name.
pub fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    let known = |c: char| c.is_ascii() || is_printable(c);
    let begins = chars.next().is_some_and(|c| c == '_' || (unicode_ident::is_xid_start(c) && known(c)));
    begins && chars.all(|c| unicode_ident::is_xid_continue(c) && known(c))
}

/// Letters: alphabetic characters that are neither marks, circled letters nor letter-like numbers. Letters that came after Unicode
/// 14 are told by not being printable there.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !c.is_numeric() && (c.is_ascii() || (!is_mark(c) && is_printable(c)))
}

/// Alphabetic characters are letters, marks or circled letters; marks cannot begin a name, with few exceptions.
fn is_mark(c: char) -> bool {
    match c {
        '\u{e33}' | '\u{eb3}' | '\u{ff9e}' | '\u{ff9f}' => false,
        '\u{1885}' | '\u{1886}' | '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}' => true,
        c => !unicode_ident::is_xid_start(c) && unicode_ident::is_xid_continue(c),
    }
}

/// The value of a decimal digit of any script. Digits come in runs of ten that begin at these code points.
pub fn decimal_value(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    const ZEROS: &[u32] = &[
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
        0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
        0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0,
        0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0,
        0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
    ];
    let code = c as u32;
    let zero = ZEROS[..ZEROS.partition_point(|zero| *zero <= code)].last()?;
    (code - zero < 10).then_some(code - zero)
}

fn is_number(c: char) -> bool {
    c.is_ascii_digit() || (c.is_numeric() && is_printable(c))
}

/// Digits that are not used in decimal notation: raised, lowered, circled.
fn is_other_digit(c: char) -> bool {
    matches!(c,
        '\u{b2}' | '\u{b3}' | '\u{b9}' | '\u{1369}'..='\u{1371}' | '\u{19da}' | '\u{2070}' | '\u{2074}'..='\u{2079}'
        | '\u{2080}'..='\u{2089}' | '\u{2460}'..='\u{2468}' | '\u{2474}'..='\u{247c}' | '\u{2488}'..='\u{2490}'
        | '\u{24ea}' | '\u{24f5}'..='\u{24fd}' | '\u{24ff}' | '\u{2776}'..='\u{277e}' | '\u{2780}'..='\u{2788}'
        | '\u{278a}'..='\u{2792}' | '\u{10a40}'..='\u{10a43}' | '\u{10e60}'..='\u{10e68}' | '\u{11052}'..='\u{1105a}'
        | '\u{1f100}'..='\u{1f10a}')
}

/// Ideographs that are number words: the characters of category Lo with a numeric value.
fn is_number_ideograph(c: char) -> bool {
    const IDEOGRAPHS: &str = "㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拾捌柒漆玖百肆萬\
         貮貳贰阡陆陌陸零參拾兩零六陸什𠀁𠁤𠃢𠄡𠤪𠦃𠦌𠦜𠫪𠫽𠬙𢎐𢦘𣬛𦉭廾";
    !c.is_ascii() && IDEOGRAPHS.contains(c)
}
