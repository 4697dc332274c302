//! Escapes, groups that begin with `(?`, and inline flags: the second half of the parser.

use super::parse::{Parser, Token, spelled};
use super::tree::{Anchor, Item, Kind, Node};
use super::{Doubt, Problem, flags};

impl Parser<'_> {
    /// An escape outside of sets.
    pub(super) fn escape(&mut self, token: Token) -> Result<Node, Problem> {
        let Token::Escaped(c) = token else { return Err(self.source.error("bad escape", 0)) };
        let letter = char::from_u32(c).unwrap_or('\u{fffd}');
        Ok(match letter {
            'A' => Node::At(Anchor::TextBeginning),
            'Z' => Node::At(Anchor::TextEnd),
            'b' => Node::At(Anchor::Boundary),
            'B' => Node::At(Anchor::NotBoundary),
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => Node::Set { negate: false, items: vec![Item::Kind(kind(letter))] },
            '0' => {
                let digits = self.source.take_while(2, is_octal)?;
                Node::Char(u32::from_str_radix(&format!("0{digits}"), 8).unwrap_or(0))
            }
            '1'..='9' => self.numbered(letter)?,
            _ => Node::Char(self.character(letter, c)?),
        })
    }

    /// `\1`, or an octal number of three digits.
    fn numbered(&mut self, first: char) -> Result<Node, Problem> {
        let mut digits = first.to_string();
        if let Some(second) = self.source.take_while(1, |c| c.is_ascii_digit())?.chars().next() {
            digits.push(second);
            if is_octal(first)
                && is_octal(second)
                && let Some(third) = self.source.take_while(1, is_octal)?.chars().next()
            {
                digits.push(third);
                return self.octal(&digits).map(Node::Char);
            }
        }
        let number: usize = digits.parse().unwrap_or(usize::MAX);
        let length = digits.len() + 1;
        if number >= self.widths.len() {
            return Err(self.source.error(format!("invalid group reference {number}"), length - 1));
        }
        if self.widths[number].is_none() {
            return Err(self.source.error("cannot refer to an open group", length));
        }
        self.check_behind(number)?;
        Ok(Node::Back(number))
    }

    fn octal(&self, digits: &str) -> Result<u32, Problem> {
        let value = u32::from_str_radix(digits, 8).unwrap_or(0);
        if value > 0o377 {
            let message = format!("octal escape value \\{digits} outside of range 0-0o377");
            return Err(self.source.error(message, digits.len() + 1));
        }
        Ok(value)
    }

    /// An escape within a set.
    pub(super) fn set_escape(&mut self, token: Token) -> Result<Item, Problem> {
        let Token::Escaped(c) = token else { return Err(self.source.error("bad escape", 0)) };
        let letter = char::from_u32(c).unwrap_or('\u{fffd}');
        Ok(match letter {
            'b' => Item::Char(8),
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => Item::Kind(kind(letter)),
            '0'..='7' => {
                let digits = format!("{letter}{}", self.source.take_while(2, is_octal)?);
                Item::Char(self.octal(&digits)?)
            }
            _ => Item::Char(self.character(letter, c)?),
        })
    }

    /// Escapes that stand for one character.
    fn character(&mut self, letter: char, c: u32) -> Result<u32, Problem> {
        let is_text = self.source.is_text;
        Ok(match letter {
            'a' => 7,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'v' => 11,
            'x' => self.hexadecimal('x', 2)?,
            'u' if is_text => self.hexadecimal('u', 4)?,
            'U' if is_text => {
                let value = self.hexadecimal('U', 8)?;
                if value > 0x10_ffff {
                    return Err(self.source.error(format!("bad escape \\U{value:08x}"), 10));
                }
                value
            }
            'N' if is_text => {
                if !self.source.take('{')? {
                    return Err(self.source.error("missing {", 0));
                }
                let name = self.source.until('}', "character name")?;
                match (self.alphabet.named)(&name) {
                    Some(c) => c,
                    None => {
                        let quoted = (self.alphabet.quote)(&name);
                        let length = name.chars().count() + 4;
                        return Err(self.source.error(format!("undefined character name {quoted}"), length));
                    }
                }
            }
            letter if letter.is_ascii_alphanumeric() => {
                return Err(self.source.error(format!("bad escape \\{letter}"), 2));
            }
            _ => c,
        })
    }

    fn hexadecimal(&mut self, letter: char, digits: usize) -> Result<u32, Problem> {
        let found = self.source.take_while(digits, |c| c.is_ascii_hexdigit())?;
        if found.len() < digits {
            return Err(self.source.error(format!("incomplete escape \\{letter}{found}"), found.len() + 2));
        }
        Ok(u32::from_str_radix(&found, 16).unwrap_or(u32::MAX))
    }

    /// A group behind its opening parenthesis; `None` for comments and for flags of the whole pattern.
    pub(super) fn group(&mut self, verbose: bool, depth: usize, first: bool) -> Result<Option<Node>, Problem> {
        let start = self.source.tell() - 1;
        if !self.source.take('?')? {
            return self.captured(None, verbose, depth, start).map(Some);
        }
        let sign = self.required()?;
        let letter = match sign {
            Token::Plain(c) => char::from_u32(c).unwrap_or('\u{fffd}'),
            Token::Escaped(_) => '\\',
        };
        match letter {
            'P' => {
                if self.source.take('<')? {
                    let name = self.source.until('>', "group name")?;
                    self.check_name(&name, 1)?;
                    return self.captured(Some(name), verbose, depth, start).map(Some);
                }
                if self.source.take('=')? {
                    let name = self.source.until(')', "group name")?;
                    self.check_name(&name, 1)?;
                    let number = self.known_group(&name)?;
                    if self.widths[number].is_none() {
                        return Err(self.source.error("cannot refer to an open group", name.chars().count() + 1));
                    }
                    self.check_behind(number)?;
                    return Ok(Some(Node::Back(number)));
                }
                let other = spelled(self.required()?);
                Err(self.source.error(format!("unknown extension ?P{other}"), other.chars().count() + 2))
            }
            ':' => {
                let body = self.contents(verbose, depth, start)?;
                Ok(Some(Node::Group { number: None, on: 0, off: 0, body }))
            }
            '#' => loop {
                if self.source.next.is_none() {
                    let length = self.source.tell() - start;
                    return Err(self.source.error("missing ), unterminated comment", length));
                }
                if self.source.get()? == Some(Token::Plain(')' as u32)) {
                    return Ok(None);
                }
            },
            '=' | '!' => self.look(false, letter == '!', verbose, depth, start).map(Some),
            '<' => {
                let sign = self.required()?;
                if ![Token::Plain('=' as u32), Token::Plain('!' as u32)].contains(&sign) {
                    let other = spelled(sign);
                    let length = other.chars().count() + 2;
                    return Err(self.source.error(format!("unknown extension ?<{other}"), length));
                }
                self.look(true, sign == Token::Plain('!' as u32), verbose, depth, start).map(Some)
            }
            '(' => self.condition(verbose, depth, start).map(Some),
            '>' => self.contents(verbose, depth, start).map(|body| Some(Node::Atomic(body))),
            letter if letter == '-' || flag(letter).is_some() => self.flagged(letter, verbose, depth, first, start),
            _ => {
                let other = spelled(sign);
                Err(self.source.error(format!("unknown extension ?{other}"), other.chars().count() + 1))
            }
        }
    }

    fn required(&mut self) -> Result<Token, Problem> {
        match self.source.get()? {
            Some(token) => Ok(token),
            None => Err(self.source.error("unexpected end of pattern", 0)),
        }
    }

    fn captured(&mut self, name: Option<String>, verbose: bool, depth: usize, start: usize) -> Result<Node, Problem> {
        let number = self.widths.len();
        self.widths.push(None);
        if let Some(name) = name {
            if let Some((_, known)) = self.names.iter().find(|(known, _)| *known == name) {
                let quoted = (self.alphabet.quote)(&name);
                let message = format!("redefinition of group name {quoted} as group {number}; was group {known}");
                return Err(self.source.error(message, name.chars().count() + 1));
            }
            self.names.push((name, number));
        }
        let body = self.contents(verbose, depth, start)?;
        self.close_group(number, &body);
        Ok(Node::Group { number: Some(number), on: 0, off: 0, body })
    }

    fn look(&mut self, behind: bool, negate: bool, verbose: bool, depth: usize, start: usize) -> Result<Node, Problem> {
        let outer = self.behind;
        if behind && outer.is_none() {
            self.behind = Some(self.widths.len());
        }
        let body = self.alternatives(verbose, depth + 1)?;
        if behind {
            self.behind = outer;
        }
        self.close(start)?;
        Ok(Node::Look { behind, negate, body })
    }

    fn flagged(
        &mut self,
        letter: char,
        verbose: bool,
        depth: usize,
        first: bool,
        start: usize,
    ) -> Result<Option<Node>, Problem> {
        let Some((on, off)) = self.inline_flags(letter)? else {
            if !first {
                let length = self.source.tell() - start;
                return Err(self.source.error("global flags not at the start of the expression", length));
            }
            return Ok(None);
        };
        let verbose = (verbose || on & flags::VERBOSE != 0) && off & flags::VERBOSE == 0;
        let body = self.contents(verbose, depth, start)?;
        Ok(Some(Node::Group { number: None, on, off, body }))
    }

    /// The flags turned on and off; `None` when they are for the whole pattern.
    fn inline_flags(&mut self, letter: char) -> Result<Option<(u32, u32)>, Problem> {
        let (mut on, mut off) = (0, 0);
        let mut letter = letter;
        if letter != '-' {
            loop {
                let flag = flag(letter).unwrap_or(0);
                if self.source.is_text && letter == 'L' {
                    return Err(self.bad_flags("cannot use 'L' flag with a str pattern", 0));
                }
                if !self.source.is_text && letter == 'u' {
                    return Err(self.bad_flags("cannot use 'u' flag with a bytes pattern", 0));
                }
                on |= flag;
                if flag & flags::TYPE != 0 && on & flags::TYPE != flag {
                    return Err(self.bad_flags("flags 'a', 'u' and 'L' are incompatible", 0));
                }
                letter = self.flag_or(&[')', '-', ':'], "missing -, : or )")?;
                if matches!(letter, ')' | '-' | ':') {
                    break;
                }
            }
        }
        if letter == ')' {
            self.flags |= on;
            return Ok(None);
        }
        if on & flags::GLOBAL != 0 {
            return Err(self.bad_flags("cannot turn on global flag", 1));
        }
        if letter == '-' {
            letter = self.flag_or(&[], "missing flag")?;
            loop {
                let flag = flag(letter).unwrap_or(0);
                if flag & flags::TYPE != 0 {
                    return Err(self.bad_flags("cannot turn off flags 'a', 'u' and 'L'", 0));
                }
                off |= flag;
                letter = self.flag_or(&[':'], "missing :")?;
                if letter == ':' {
                    break;
                }
            }
        }
        if off & flags::GLOBAL != 0 {
            return Err(self.bad_flags("cannot turn off global flag", 1));
        }
        if on & off != 0 {
            return Err(self.bad_flags("flag turned on and off", 1));
        }
        Ok(Some((on, off)))
    }

    fn bad_flags(&self, what: &str, before: usize) -> Problem {
        self.source.error(format!("bad inline flags: {what}"), before)
    }

    /// The letter of a flag, or one of the signs that may stand in its place.
    fn flag_or(&mut self, signs: &[char], missing: &str) -> Result<char, Problem> {
        let Some(token) = self.source.get()? else { return Err(self.source.error(missing, 0)) };
        let (length, letter) = match token {
            Token::Plain(c) => (1, char::from_u32(c).unwrap_or('\u{fffd}')),
            Token::Escaped(_) => (2, '\\'),
        };
        if signs.contains(&letter) || flag(letter).is_some() {
            return Ok(letter);
        }
        Err(self.source.error(if letter.is_alphabetic() { "unknown flag" } else { missing }, length))
    }

    pub(super) fn check_name(&mut self, name: &str, offset: usize) -> Result<(), Problem> {
        let length = name.chars().count();
        if !(self.alphabet.is_identifier)(name) {
            let quoted = (self.alphabet.quote)(name);
            return Err(self.source.error(format!("bad character in group name {quoted}"), length + offset));
        }
        if !self.source.is_text && !name.is_ascii() {
            let at = self.source.tell() - length - offset;
            let shown: String = name
                .chars()
                .map(|c| if c.is_ascii() { c.to_string() } else { format!("\\x{:02x}", c as u32) })
                .collect();
            self.doubts.push(Doubt::Deprecated(format!("bad character in group name '{shown}' at position {at}")));
        }
        Ok(())
    }

    pub(super) fn known_group(&self, name: &str) -> Result<usize, Problem> {
        match self.names.iter().find(|(known, _)| known == name) {
            Some((_, number)) => Ok(*number),
            None => {
                let quoted = (self.alphabet.quote)(name);
                Err(self.source.error(format!("unknown group name {quoted}"), name.chars().count() + 1))
            }
        }
    }

    /// A lookbehind cannot refer to a group of its own.
    pub(super) fn check_behind(&self, number: usize) -> Result<(), Problem> {
        let Some(outside) = self.behind else { return Ok(()) };
        if self.widths.get(number).is_none_or(|width| width.is_none()) {
            return Err(self.source.error("cannot refer to an open group", 0));
        }
        if number >= outside {
            return Err(self.source.error("cannot refer to group defined in the same lookbehind subpattern", 0));
        }
        Ok(())
    }
}

fn flag(letter: char) -> Option<u32> {
    Some(match letter {
        'i' => flags::IGNORECASE,
        'L' => flags::LOCALE,
        'm' => flags::MULTILINE,
        's' => flags::DOTALL,
        'x' => flags::VERBOSE,
        'a' => flags::ASCII,
        't' => flags::TEMPLATE,
        'u' => flags::UNICODE,
        _ => return None,
    })
}

fn kind(letter: char) -> Kind {
    match letter {
        'd' => Kind::Digit,
        'D' => Kind::NotDigit,
        's' => Kind::Space,
        'S' => Kind::NotSpace,
        'w' => Kind::Word,
        _ => Kind::NotWord,
    }
}

fn is_octal(c: char) -> bool {
    ('0'..='7').contains(&c)
}
