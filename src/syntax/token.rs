//! Tokens: twelve bytes each, their text read from the source when it is needed.

use super::span::Span;

/// One token of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Which token it is.
    pub kind: Tok,
    /// How many brackets are open just after it.
    pub level: u8,
    /// Where it stands. `Newline`, `Indent`, `Dedent` and `End` are empty.
    pub span: Span,
}

/// The kinds of tokens. Soft keywords (`match`, `case`, `_`) are names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[rustfmt::skip]
#[allow(missing_docs)] // every variant is the token it is named after
pub enum Tok {
    End, Newline, Indent, Dedent, Name, Number, String,
    /// A character that is a token by itself and begins no rule: `$`, `?`, `!`.
    Stray,
    /// Where the lexer gave up; what it has to say is said only if the parser gets here.
    Fault,
    // brackets and punctuation
    LParen, RParen, LBracket, RBracket, LBrace, RBrace, Comma, Colon, ColonEqual, Semicolon, Dot, Ellipsis, Arrow, At,
    // operators
    Plus, Minus, Star, DoubleStar, Slash, DoubleSlash, Percent, LeftShift, RightShift, Ampersand, Bar, Caret, Tilde,
    Less, LessEqual, Greater, GreaterEqual, EqualEqual, NotEqual, Equal,
    PlusEqual, MinusEqual, StarEqual, DoubleStarEqual, SlashEqual, DoubleSlashEqual, PercentEqual, AtEqual,
    LeftShiftEqual, RightShiftEqual, AmpersandEqual, BarEqual, CaretEqual,
    // keywords
    And, As, Assert, Async, Await, Break, Class, Continue, Def, Del, Elif, Else, Except, False, Finally, For, From,
    Global, If, Import, In, Is, Lambda, None, Nonlocal, Not, Or, Pass, Raise, Return, True, Try, While, With, Yield,
}

impl Tok {
    /// The keyword an identifier is, if it is one.
    pub fn keyword(text: &str) -> Option<Tok> {
        if text.len() < 2 || text.len() > 8 {
            return None;
        }
        Some(match text {
            "and" => Tok::And,
            "as" => Tok::As,
            "assert" => Tok::Assert,
            "async" => Tok::Async,
            "await" => Tok::Await,
            "break" => Tok::Break,
            "class" => Tok::Class,
            "continue" => Tok::Continue,
            "def" => Tok::Def,
            "del" => Tok::Del,
            "elif" => Tok::Elif,
            "else" => Tok::Else,
            "except" => Tok::Except,
            "False" => Tok::False,
            "finally" => Tok::Finally,
            "for" => Tok::For,
            "from" => Tok::From,
            "global" => Tok::Global,
            "if" => Tok::If,
            "import" => Tok::Import,
            "in" => Tok::In,
            "is" => Tok::Is,
            "lambda" => Tok::Lambda,
            "None" => Tok::None,
            "nonlocal" => Tok::Nonlocal,
            "not" => Tok::Not,
            "or" => Tok::Or,
            "pass" => Tok::Pass,
            "raise" => Tok::Raise,
            "return" => Tok::Return,
            "True" => Tok::True,
            "try" => Tok::Try,
            "while" => Tok::While,
            "with" => Tok::With,
            "yield" => Tok::Yield,
            _ => return None,
        })
    }

    /// Whether this is a reserved word.
    pub fn is_keyword(self) -> bool {
        self as u8 >= Tok::And as u8
    }
}
