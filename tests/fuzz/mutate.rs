//! Scripts are put together from the top-level statements of several seeds, then changed: by token (replaced, removed, doubled,
//! swapped, set to an extreme), by line (removed, doubled, moved, indented), by byte, and by deep nesting. Most of them guard every
//! statement with `try`, many run it as a text of its own, so that one error does not end what follows.

/// Pseudo-random numbers (SplitMix64), the same on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// What takes the place of a token.
const EXTREMES: &[&str] = &[
    "0",
    "1",
    "-1",
    "2",
    "3",
    "255",
    "256",
    "65536",
    "-5",
    "1000",
    "2**31",
    "2**63",
    "-2**63",
    "2**64",
    "10**30",
    "-10**30",
    "1e308",
    "-1e308",
    "1e-320",
    "0.5",
    "-0.0",
    "1j",
    "float('nan')",
    "float('inf')",
    "complex('nan+infj')",
    "None",
    "True",
    "False",
    "...",
    "NotImplemented",
    "''",
    "'a'",
    "'\\ud800'",
    "'\\x00'",
    "'é😀'",
    "b''",
    "b'\\xff'",
    "bytearray(b'ab')",
    "[]",
    "()",
    "{}",
    "set()",
    "[[]]",
    "[1, 2, 3]",
    "(1,)",
    "{1: 2}",
    "{1, 2}",
    "range(3)",
    "range(2**62)",
    "slice(None)",
    "slice(None, None, -1)",
    "slice(2**63, -2**63, 2**62)",
    "object()",
    "object",
    "int",
    "str",
    "type",
    "float",
    "list",
    "dict",
    "print",
    "len",
    "lambda: 0",
    "lambda *a, **k: a",
    "(x for x in [1])",
    "iter([])",
    "ValueError",
    "ValueError()",
    "np.array([])",
    "np.array(1)",
    "np.array([1, 2, 3])",
    "np.arange(6).reshape(2, 3)",
    "np.zeros((0, 3))",
    "np.zeros((3, 0, 2))",
    "np.zeros(3, 'S0')",
    "np.array('x')",
    "np.array([None])",
    "np.array([1j])",
    "np.array([True])",
    "np.array(['a', 'bc'])",
    "np.arange(12.)[::-2]",
    "np.broadcast_to(1, (3, 4))",
    "np.array([1], 'M8[s]')",
    "np.array([1], 'm8')",
    "np.array([(1, 2.)], 'i4,f8')",
    "np.float16(1)",
    "np.int8(-128)",
    "np.uint64(2**64-1)",
    "np.nan",
    "np.inf",
    "np.newaxis",
    "np.dtype('f8')",
    "np.dtype('V0')",
    "np.float64",
    "np.add",
    "np",
    "np.s_[::2]",
    "(2**31, 2**31)",
    "(-1,)",
    "(0,) * 64",
    "(1,) * 70",
    "'f4'",
    "'O'",
    "'>i2'",
    "'U3'",
    "'ij,jk->ik'",
    "'K'",
    "'raise'",
];

/// Words and marks that mean something to the parser.
const MARKS: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    ";",
    ".",
    "...",
    "=",
    "==",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "+",
    "-",
    "*",
    "**",
    "/",
    "//",
    "%",
    "@",
    "&",
    "|",
    "^",
    "~",
    "<<",
    ">>",
    ":=",
    "->",
    "+=",
    "-=",
    "*=",
    "**=",
    "//=",
    "@=",
    "if",
    "else",
    "elif",
    "for",
    "while",
    "in",
    "not",
    "is",
    "and",
    "or",
    "lambda",
    "yield",
    "yield from",
    "await",
    "async",
    "return",
    "break",
    "continue",
    "pass",
    "raise",
    "try",
    "except",
    "finally",
    "with",
    "as",
    "def",
    "class",
    "import",
    "from",
    "global",
    "nonlocal",
    "del",
    "assert",
    "match",
    "case",
    "_",
    "*args",
    "**kwargs",
    "self",
    "super()",
    "__class__",
    "f'{x!r:>{w}}'",
    "f'{",
    "'''",
    "\"\"\"",
    "\\",
    "\n",
    "\n    ",
    "\n\t",
    "#",
    "$",
    "?",
    "!",
    "`",
    "0x",
    "0b2",
    "1_000",
    "1__0",
    "1e",
    "1.e5",
    "09",
    "0777",
    "é",
    "\u{feff}",
    "\0",
    "\r",
    "\u{c}",
];

/// Pairs put around an expression, many times over.
const NESTS: &[(&str, &str)] = &[
    ("(", ")"),
    ("[", "]"),
    ("{", "}"),
    ("[[", "]]"),
    ("{0: ", "}"),
    ("f(", ")"),
    ("-", ""),
    ("not ", ""),
    ("~", ""),
    ("lambda: ", ""),
    ("1 + ", ""),
    ("", " + 1"),
    ("2 ** ", ""),
    ("", ".a"),
    ("", "[0]"),
    ("", "()"),
    ("1 < ", ""),
    ("0 if ", " else 1"),
    ("", " if 1 else 0"),
    ("(yield ", ")"),
    ("[x for x in ", "]"),
    ("*", ""),
    ("a = ", ""),
    ("(a := ", ")"),
    ("1, ", ""),
    ("np.array([", "])"),
    ("f'{", "}'"),
    ("not (", ")"),
    ("x and ", ""),
    ("await ", ""),
    ("(lambda x: x)(", ")"),
    ("str(", ")"),
    ("(*", ",)"),
    ("'%s' % ", ""),
    ("'", "'"),
];

const BLOCKS: &[&str] = &[
    "if 1:",
    "for i in [1]:",
    "while 1:",
    "def f():",
    "class C:",
    "with x:",
    "try:",
    "match x:",
    "if 0:\n pass\nelse:",
    "async def f():",
    "for x in f():",
    "def f(a=[",
    "case [",
];

pub struct Mutator {
    random: Random,
    /// The seeds as top-level statements.
    seeds: Vec<Vec<String>>,
    /// Tokens of all seeds.
    tokens: Vec<String>,
}

impl Mutator {
    pub fn new(seed: u64, scripts: Vec<String>) -> Mutator {
        let mut tokens: Vec<String> = scripts.iter().flat_map(|script| tokens(script)).collect();
        tokens.sort();
        tokens.dedup();
        let seeds = scripts.iter().map(|script| statements(script)).filter(|seed| !seed.is_empty()).collect();
        Mutator { random: Random(seed), seeds, tokens }
    }

    /// The next script.
    ///
    /// Statements that `allowed` refuses are left out.
    pub fn script(&mut self, allowed: impl Fn(&str) -> bool) -> Vec<u8> {
        let mut chosen = self.statements();
        for _ in 0..1 + self.random.below(6) {
            let at = self.random.below(chosen.len());
            chosen[at] = self.changed(&chosen[at].clone());
        }
        chosen.retain(|statement| allowed(statement));
        let guard = self.random.below(10);
        let mut text = String::from("import numpy as np\n");
        for statement in &chosen {
            match guard {
                0..3 => text = text + statement + "\n",
                3..6 => {
                    text += "try:\n";
                    statement.lines().for_each(|line| text = std::mem::take(&mut text) + "    " + line + "\n");
                    text += "except Exception: pass\n";
                }
                _ => text += &format!("try: exec({})\nexcept Exception: pass\n", literal(statement)),
            }
        }
        let mut bytes = text.into_bytes();
        if self.random.chance(8) {
            self.change_bytes(&mut bytes);
        }
        bytes
    }

    /// Statements of one to three seeds: the imports and definitions of each, then a window of what follows.
    fn statements(&mut self) -> Vec<String> {
        let mut chosen = Vec::new();
        for _ in 0..1 + self.random.below(3) {
            let seed = &self.seeds[self.random.below(self.seeds.len())];
            let start = self.random.below(seed.len());
            let length = 1 + self.random.below(25);
            let defines =
                |s: &&String| ["import ", "from ", "def ", "class ", "@"].iter().any(|word| s.starts_with(word));
            chosen.extend(seed[..start].iter().filter(defines).cloned());
            // Names that a later statement needs are mostly set near the beginning.
            chosen.extend(seed[..start.min(6)].iter().filter(|s| !defines(s)).cloned());
            chosen.extend(seed[start..].iter().take(length).cloned());
        }
        chosen
    }

    fn changed(&mut self, statement: &str) -> String {
        match self.random.below(12) {
            0 => self.change_lines(statement),
            1 => self.nested(statement),
            2 => {
                let seed = &self.seeds[self.random.below(self.seeds.len())];
                let other = self.random.pick(seed).clone();
                self.spliced(statement, &other)
            }
            _ => self.change_tokens(statement),
        }
    }

    fn change_tokens(&mut self, statement: &str) -> String {
        let mut tokens = tokens(statement);
        for _ in 0..1 + self.random.below(4) {
            if tokens.is_empty() {
                break;
            }
            let at = self.random.below(tokens.len());
            let other = self.random.below(tokens.len());
            match self.random.below(9) {
                0 => drop(tokens.remove(at)),
                1 => tokens.insert(at, tokens[at].clone()),
                2 => tokens.swap(at, other),
                3 => tokens[at] = self.random.pick(MARKS).to_string(),
                4 => tokens[at] = self.random.pick(&self.tokens).clone(),
                5 => tokens.insert(at, self.random.pick(MARKS).to_string()),
                _ => {
                    // Only what is a value makes room for a value.
                    let is_value =
                        |token: &&String| token.starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '"');
                    let values: Vec<usize> = (0..tokens.len()).filter(|i| is_value(&&tokens[*i])).collect();
                    if !values.is_empty() {
                        let at = *self.random.pick(&values);
                        tokens[at] = self.random.pick(EXTREMES).to_string();
                    }
                }
            }
        }
        tokens.concat()
    }

    fn change_lines(&mut self, statement: &str) -> String {
        let mut lines: Vec<String> = statement.lines().map(String::from).collect();
        if lines.is_empty() {
            return statement.to_string();
        }
        let (at, other) = (self.random.below(lines.len()), self.random.below(lines.len()));
        match self.random.below(6) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(other, lines[at].clone()),
            2 => lines.swap(at, other),
            3 => lines[at] = format!("    {}", lines[at]),
            4 => lines[at] = lines[at].trim_start().to_string(),
            _ => lines[at] = lines[at].replace("    ", "\t"),
        }
        lines.join("\n")
    }

    /// A value of the statement within many brackets, or the whole within many blocks.
    fn nested(&mut self, statement: &str) -> String {
        let depth = *self.random.pick(&[3, 20, 90, 110, 210, 1000, 5000, 100_000]);
        if self.random.chance(25) {
            let block = *self.random.pick(BLOCKS);
            let depth = depth.min(300);
            let mut text = String::new();
            for level in 0..depth {
                for line in block.lines() {
                    text += &format!("{}{line}\n", " ".repeat(level));
                }
            }
            return text + &" ".repeat(depth) + statement.lines().next().unwrap_or("pass");
        }
        let mut tokens = tokens(statement);
        let (open, close) = *self.random.pick(NESTS);
        if tokens.is_empty() {
            tokens.push("x".into());
        }
        let at = self.random.below(tokens.len());
        let fewer = if self.random.chance(10) { 1 } else { 0 };
        tokens[at] = open.repeat(depth) + &tokens[at] + &close.repeat(depth - fewer);
        tokens.concat()
    }

    /// The beginning of one statement and the end of another.
    fn spliced(&mut self, first: &str, second: &str) -> String {
        let (first, second) = (tokens(first), tokens(second));
        let (end, start) = (self.random.below(first.len()), self.random.below(second.len()));
        first[..end].concat() + &second[start..].concat()
    }

    fn change_bytes(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..1 + self.random.below(4) {
            let at = self.random.below(bytes.len());
            match self.random.below(4) {
                0 => drop(bytes.remove(at)),
                1 => bytes.insert(at, self.random.next() as u8),
                2 => bytes[at] ^= 1 << self.random.below(8),
                _ => bytes.truncate(at),
            }
            if bytes.is_empty() {
                bytes.push(b'\n');
            }
        }
    }
}

/// The text as a literal of Python.
fn literal(text: &str) -> String {
    let mut literal = String::from("'");
    for c in text.chars() {
        match c {
            '\n' => literal += "\\n",
            '\r' => literal += "\\r",
            '\0' => literal += "\\0",
            '\'' | '\\' => literal.extend(['\\', c]),
            c => literal.push(c),
        }
    }
    literal + "'"
}

/// The script's top-level statements: a line that is neither indented nor goes on with the statement before begins one.
fn statements(script: &str) -> Vec<String> {
    const GOING_ON: [&str; 9] = [" ", "\t", ")", "]", "}", "else", "elif", "except", "finally"];
    let mut statements: Vec<String> = Vec::new();
    let (mut quoted, mut decorated) = (false, false);
    for line in script.lines() {
        let blank = line.trim().is_empty() || (line.starts_with('#') && !quoted);
        let goes_on = quoted || decorated || GOING_ON.iter().any(|start| line.starts_with(start));
        match statements.last_mut() {
            Some(last) if goes_on && !blank => *last = format!("{last}\n{line}"),
            _ if blank => {}
            _ => statements.push(line.to_string()),
        }
        quoted ^= (line.matches("'''").count() + line.matches("\"\"\"").count()) % 2 == 1;
        decorated = line.starts_with('@');
    }
    statements
}

/// Words, numbers, strings, spaces and single marks; together they are the text.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let length = match first {
            c if word(c) => rest.find(|c| !word(c)).unwrap_or(rest.len()),
            ' ' => rest.find(|c| c != ' ').unwrap_or(rest.len()),
            '\'' | '"' => rest[1..].find([first, '\n']).map_or(rest.len(), |end| end + 2),
            c => c.len_utf8(),
        };
        tokens.push(rest[..length].to_string());
        rest = &rest[length..];
    }
    tokens
}
