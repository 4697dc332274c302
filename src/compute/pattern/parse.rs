//! The parser of patterns: alternatives, sets, repetitions, groups. Positions in messages count characters.

use super::tree::{Anchor, ENDLESS, Item, Manner, Node};
use super::width::width;
use super::{Alphabet, Doubt, Problem, flags};

/// A parsed pattern.
pub struct Parsed {
    pub nodes: Vec<Node>,
    pub flags: u32,
    /// Least and greatest width of every group that was closed; the first entry stands for the whole.
    pub widths: Vec<Option<(u64, u64)>>,
    pub names: Vec<(String, usize)>,
}

/// The most levels of groups within groups.
const DEEPEST: usize = 250;
/// As many groups as CPython can number.
const MOST_GROUPS: usize = (1 << 30) - 1;

/// Parses a pattern; `is_text` tells a `str` from `bytes`. Doubtful spellings are told even when the pattern is refused.
///
/// # Errors
/// What is wrong with it, and where.
pub fn parse(
    pattern: &[u32],
    is_text: bool,
    flags: u32,
    alphabet: Alphabet,
    doubts: &mut Vec<Doubt>,
) -> Result<Parsed, Problem> {
    let mut parser = Parser {
        source: Source::new(pattern, is_text)?,
        alphabet,
        flags,
        widths: vec![None],
        names: Vec::new(),
        behind: None,
        references: Vec::new(),
        doubts,
    };
    let nodes = parser.alternatives(flags & flags::VERBOSE != 0, 0)?;
    let flags = check_flags(parser.flags, is_text)?;
    if parser.source.next.is_some() {
        return Err(parser.source.error("unbalanced parenthesis", 0));
    }
    if let Some((group, at)) = parser.references.iter().find(|(group, _)| *group >= parser.widths.len()) {
        return Err(Problem::Syntax(format!("invalid group reference {group}"), Some(*at)));
    }
    Ok(Parsed { nodes, flags, widths: parser.widths, names: parser.names })
}

fn check_flags(flags: u32, is_text: bool) -> Result<u32, Problem> {
    let has = |flag: u32| flags & flag != 0;
    match is_text {
        true if has(flags::LOCALE) => Err(Problem::Flags("cannot use LOCALE flag with a str pattern")),
        true if has(flags::ASCII) && has(flags::UNICODE) => {
            Err(Problem::Flags("ASCII and UNICODE flags are incompatible"))
        }
        true if has(flags::ASCII) => Ok(flags),
        true => Ok(flags | flags::UNICODE),
        false if has(flags::UNICODE) => Err(Problem::Flags("cannot use UNICODE flag with a bytes pattern")),
        false if has(flags::LOCALE) && has(flags::ASCII) => {
            Err(Problem::Flags("ASCII and LOCALE flags are incompatible"))
        }
        false => Ok(flags),
    }
}

/// A character, or a backslash with the character behind it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token {
    Plain(u32),
    Escaped(u32),
}

/// The pattern with the next token.
pub(super) struct Source<'a> {
    characters: &'a [u32],
    index: usize,
    pub next: Option<Token>,
    pub is_text: bool,
}

impl<'a> Source<'a> {
    pub fn new(characters: &'a [u32], is_text: bool) -> Result<Source<'a>, Problem> {
        let mut source = Source { characters, index: 0, next: None, is_text };
        source.advance()?;
        Ok(source)
    }

    fn advance(&mut self) -> Result<(), Problem> {
        const BACKSLASH: u32 = 92;
        self.next = match self.characters.get(self.index) {
            None => None,
            Some(&BACKSLASH) => match self.characters.get(self.index + 1) {
                Some(&c) => {
                    self.index += 2;
                    Some(Token::Escaped(c))
                }
                None => {
                    let last = self.characters.len() - 1;
                    return Err(Problem::Syntax("bad escape (end of pattern)".into(), Some(last)));
                }
            },
            Some(&c) => {
                self.index += 1;
                Some(Token::Plain(c))
            }
        };
        Ok(())
    }

    pub fn get(&mut self) -> Result<Option<Token>, Problem> {
        let token = self.next;
        self.advance()?;
        Ok(token)
    }

    /// Takes a plain character if it comes next.
    pub fn take(&mut self, c: char) -> Result<bool, Problem> {
        let found = self.next_is(c);
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    pub fn next_is(&self, c: char) -> bool {
        self.next == Some(Token::Plain(c as u32))
    }

    /// Takes up to `most` plain characters that satisfy a test.
    pub fn take_while(&mut self, most: usize, test: fn(char) -> bool) -> Result<String, Problem> {
        let mut taken = String::new();
        while taken.len() < most
            && let Some(Token::Plain(c)) = self.next
            && let Some(c) = char::from_u32(c).filter(|c| test(*c))
        {
            taken.push(c);
            self.advance()?;
        }
        Ok(taken)
    }

    /// What stands before a closing character.
    pub fn until(&mut self, end: char, what: &str) -> Result<String, Problem> {
        let mut name = String::new();
        loop {
            match self.get()? {
                None if name.is_empty() => return Err(self.error(format!("missing {what}"), 0)),
                None => {
                    let length = name.chars().count();
                    return Err(self.error(format!("missing {end}, unterminated name"), length));
                }
                Some(Token::Plain(c)) if c == end as u32 => {
                    return match name.is_empty() {
                        true => Err(self.error(format!("missing {what}"), 1)),
                        false => Ok(name),
                    };
                }
                Some(token) => name.push_str(&spelled(token)),
            }
        }
    }

    /// Where the next token begins.
    pub fn tell(&self) -> usize {
        self.index
            - match self.next {
                None => 0,
                Some(Token::Plain(_)) => 1,
                Some(Token::Escaped(_)) => 2,
            }
    }

    fn seek(&mut self, index: usize) -> Result<(), Problem> {
        self.index = index;
        self.advance()
    }

    /// A problem found some characters before the next token.
    pub fn error(&self, message: impl Into<String>, before: usize) -> Problem {
        let mut message = message.into();
        if !self.is_text && !message.is_ascii() {
            message = message
                .chars()
                .map(|c| if c.is_ascii() { c.to_string() } else { format!("\\x{:02x}", c as u32) })
                .collect();
        }
        Problem::Syntax(message, Some(self.tell().saturating_sub(before)))
    }
}

/// A token as it is spelled.
pub(super) fn spelled(token: Token) -> String {
    let character = |c| char::from_u32(c).unwrap_or('\u{fffd}');
    match token {
        Token::Plain(c) => character(c).to_string(),
        Token::Escaped(c) => format!("\\{}", character(c)),
    }
}

pub(super) struct Parser<'a> {
    pub source: Source<'a>,
    pub alphabet: Alphabet,
    pub flags: u32,
    pub widths: Vec<Option<(u64, u64)>>,
    pub names: Vec<(String, usize)>,
    /// Within a lookbehind: the number of groups before it.
    pub behind: Option<usize>,
    /// Groups that conditions ask for, with their positions.
    references: Vec<(usize, usize)>,
    pub doubts: &'a mut Vec<Doubt>,
}

impl Parser<'_> {
    /// `a|b|c`
    pub(super) fn alternatives(&mut self, verbose: bool, depth: usize) -> Result<Vec<Node>, Problem> {
        if depth > DEEPEST {
            return Err(Problem::TooDeep);
        }
        let mut verbose = verbose;
        let mut branches = Vec::new();
        loop {
            let first = depth == 0 && branches.is_empty();
            branches.push(self.sequence(verbose, depth + 1, first)?);
            if !self.source.take('|')? {
                break;
            }
            if depth == 0 {
                verbose = self.flags & flags::VERBOSE != 0;
            }
        }
        match branches.len() {
            1 => Ok(branches.pop().unwrap_or_default()),
            _ => Ok(vec![Node::Branch(branches)]),
        }
    }

    /// One alternative; `first` says that it begins the pattern.
    fn sequence(&mut self, verbose: bool, depth: usize, first: bool) -> Result<Vec<Node>, Problem> {
        let mut verbose = verbose;
        let mut nodes: Vec<Node> = Vec::new();
        while let Some(token) = self.source.next {
            if self.source.next_is('|') || self.source.next_is(')') {
                break;
            }
            self.source.get()?;
            let c = match token {
                Token::Escaped(_) => {
                    nodes.push(self.escape(token)?);
                    continue;
                }
                Token::Plain(c) => c,
            };
            let character = char::from_u32(c).unwrap_or('\u{fffd}');
            if verbose && matches!(character, ' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c') {
                continue;
            }
            match character {
                '#' if verbose => while !matches!(self.source.get()?, None | Some(Token::Plain(10))) {},
                '[' => nodes.push(self.set()?),
                '*' | '+' | '?' | '{' => self.repetition(character, &mut nodes)?,
                '.' => nodes.push(Node::Any),
                '^' => nodes.push(Node::At(Anchor::Beginning)),
                '$' => nodes.push(Node::At(Anchor::End)),
                '(' => match self.group(verbose, depth, first && nodes.is_empty())? {
                    Some(node) => nodes.push(node),
                    // A comment, or flags for the whole pattern.
                    None => verbose |= depth == 1 && self.flags & flags::VERBOSE != 0 && first && nodes.is_empty(),
                },
                _ => nodes.push(Node::Char(c)),
            }
        }
        // Groups that only group are no more than their contents.
        let mut flat = Vec::with_capacity(nodes.len());
        for node in nodes {
            match node {
                Node::Group { number: None, on: 0, off: 0, body } => flat.extend(body),
                node => flat.push(node),
            }
        }
        Ok(flat)
    }

    /// `[...]`, behind its opening bracket.
    fn set(&mut self) -> Result<Node, Problem> {
        let here = self.source.tell() - 1;
        if self.source.next_is('[') {
            self.doubts.push(Doubt::Future(format!("Possible nested set at position {}", self.source.tell())));
        }
        let negate = self.source.take('^')?;
        let mut items: Vec<Item> = Vec::new();
        loop {
            let Some(token) = self.source.get()? else { return Err(self.unterminated(here)) };
            if token == Token::Plain(']' as u32) && !items.is_empty() {
                break;
            }
            let item = match token {
                Token::Escaped(_) => self.set_escape(token)?,
                Token::Plain(c) => {
                    if !items.is_empty() && self.source.next == Some(token) {
                        self.doubt_operator(c);
                    }
                    Item::Char(c)
                }
            };
            if !self.source.take('-')? {
                push_new(&mut items, item);
                continue;
            }
            let Some(that) = self.source.get()? else { return Err(self.unterminated(here)) };
            if that == Token::Plain(']' as u32) {
                push_new(&mut items, item);
                push_new(&mut items, Item::Char('-' as u32));
                break;
            }
            let other = match that {
                Token::Escaped(_) => self.set_escape(that)?,
                Token::Plain(c) => {
                    if c == '-' as u32 {
                        let at = self.source.tell() - 2;
                        self.doubts.push(Doubt::Future(format!("Possible set difference at position {at}")));
                    }
                    Item::Char(c)
                }
            };
            match (item, other) {
                (Item::Char(low), Item::Char(high)) if low <= high => push_new(&mut items, Item::Range(low, high)),
                _ => {
                    let (this, that) = (spelled(token), spelled(that));
                    let length = this.chars().count() + 1 + that.chars().count();
                    return Err(self.source.error(format!("bad character range {this}-{that}"), length));
                }
            }
        }
        Ok(match items[..] {
            [Item::Char(c)] if negate => Node::NotChar(c),
            [Item::Char(c)] => Node::Char(c),
            _ => Node::Set { negate, items },
        })
    }

    fn unterminated(&self, here: usize) -> Problem {
        self.source.error("unterminated character set", self.source.tell() - here)
    }

    /// A doubled operator in a set may mean something else some day.
    fn doubt_operator(&mut self, c: u32) {
        let what = match char::from_u32(c) {
            Some('-') => "difference",
            Some('&') => "intersection",
            Some('~') => "symmetric difference",
            Some('|') => "union",
            _ => return,
        };
        let at = self.source.tell() - 1;
        self.doubts.push(Doubt::Future(format!("Possible set {what} at position {at}")));
    }

    /// `*`, `+`, `?`, `{m,n}` and their lazy and possessive forms.
    fn repetition(&mut self, sign: char, nodes: &mut Vec<Node>) -> Result<(), Problem> {
        let here = self.source.tell();
        let (least, most) = match sign {
            '?' => (0, 1),
            '*' => (0, ENDLESS),
            '+' => (1, ENDLESS),
            _ => match self.bounds(here)? {
                Some(bounds) => bounds,
                None => {
                    nodes.push(Node::Char('{' as u32));
                    return Ok(());
                }
            },
        };
        let length = self.source.tell() - here + 1;
        let body = match nodes.last() {
            None | Some(Node::At(_)) => return Err(self.source.error("nothing to repeat", length)),
            Some(Node::Repeat { .. }) => return Err(self.source.error("multiple repeat", length)),
            Some(_) => nodes.pop(),
        };
        let body = match body {
            Some(Node::Group { number: None, on: 0, off: 0, body }) => body,
            body => body.into_iter().collect(),
        };
        let manner = match () {
            () if self.source.take('?')? => Manner::Lazy,
            () if self.source.take('+')? => Manner::Possessive,
            () => Manner::Greedy,
        };
        nodes.push(Node::Repeat { least, most, manner, body });
        Ok(())
    }

    /// The bounds behind `{`; `None` when the brace is only a brace.
    fn bounds(&mut self, here: usize) -> Result<Option<(u32, u32)>, Problem> {
        if self.source.next_is('}') {
            return Ok(None);
        }
        let digits = |source: &mut Source| source.take_while(usize::MAX, |c| c.is_ascii_digit());
        let low = digits(&mut self.source)?;
        let high = if self.source.take(',')? { digits(&mut self.source)? } else { low.clone() };
        if !self.source.take('}')? {
            self.source.seek(here)?;
            return Ok(None);
        }
        let read = |digits: &str, default: u32| match digits {
            "" => Ok(default),
            digits => digits.parse::<u32>().ok().filter(|n| *n != ENDLESS).ok_or(Problem::TooLarge),
        };
        let (least, most) = (read(&low, 0)?, read(&high, ENDLESS)?);
        if most < least {
            return Err(self.source.error("min repeat greater than max repeat", self.source.tell() - here));
        }
        Ok(Some((least, most)))
    }

    /// A group's contents up to its closing parenthesis.
    pub(super) fn contents(&mut self, verbose: bool, depth: usize, start: usize) -> Result<Vec<Node>, Problem> {
        let body = self.alternatives(verbose, depth + 1)?;
        self.close(start)?;
        Ok(body)
    }

    pub(super) fn close(&mut self, start: usize) -> Result<(), Problem> {
        match self.source.take(')')? {
            true => Ok(()),
            false => Err(self.source.error("missing ), unterminated subpattern", self.source.tell() - start)),
        }
    }

    /// `(?(group)yes|no)`, behind its second parenthesis.
    pub(super) fn condition(&mut self, verbose: bool, depth: usize, start: usize) -> Result<Node, Problem> {
        let name = self.source.until(')', "group name")?;
        let length = name.chars().count() + 1;
        let number = if (self.alphabet.is_identifier)(&name) {
            self.check_name(&name, 1)?;
            self.known_group(&name)?
        } else {
            let number = self.read_number(&name, length)?;
            if number == 0 {
                return Err(self.source.error("bad group number", length));
            }
            if number >= MOST_GROUPS {
                return Err(self.source.error(format!("invalid group reference {number}"), length));
            }
            if !self.references.iter().any(|(known, _)| *known == number) {
                self.references.push((number, self.source.tell() - length));
            }
            number
        };
        self.check_behind(number)?;
        if depth > DEEPEST {
            return Err(Problem::TooDeep);
        }
        let yes = self.sequence(verbose, depth + 1, false)?;
        let mut no = None;
        if self.source.take('|')? {
            no = Some(self.sequence(verbose, depth + 1, false)?);
            if self.source.next_is('|') {
                return Err(self.source.error("conditional backref with more than two branches", 0));
            }
        }
        self.close(start)?;
        Ok(Node::IfGroup { number, yes, no })
    }

    /// A number as Python's `int` reads it, with a warning for unusual spellings.
    fn read_number(&mut self, text: &str, length: usize) -> Result<usize, Problem> {
        let bare = text.trim().strip_prefix('+').unwrap_or(text.trim());
        let whole = !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit());
        let quoted = (self.alphabet.quote)(text);
        if !whole {
            return Err(self.source.error(format!("bad character in group name {quoted}"), length));
        }
        if bare.len() != text.len() {
            let at = self.source.tell() - length;
            self.doubts.push(Doubt::Deprecated(format!("bad character in group name {quoted} at position {at}")));
        }
        Ok(bare.parse().unwrap_or(usize::MAX))
    }

    /// Records the width of a group that was closed.
    pub(super) fn close_group(&mut self, number: usize, body: &[Node]) {
        self.widths[number] = Some(width(body, &self.widths));
    }
}

fn push_new(items: &mut Vec<Item>, item: Item) {
    if !items.contains(&item) {
        items.push(item);
    }
}
