//! The parser against CPython 3.11: trees and syntax errors of `tests/corpora/syntax.txt`, which
//! `scripts/make_syntax_corpus.py` wrote.

use newaxis::syntax::{self, Completeness, TokenClass, completeness, dump, token_classes};

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('u') => {
                let code: String = chars.by_ref().take(6).collect();
                out.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
            }
            other => out.extend(other),
        }
    }
    out
}

fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\x1f' | '\x7f'..='\u{a0}' => out.push_str(&format!("\\u{:06x}", c as u32)),
            c => out.push(c),
        }
    }
    out
}

/// What our parser makes of a source, in the corpus's notation.
fn outcome(mark: &str, source: &str) -> String {
    if mark == "<c" {
        return match completeness(source) {
            Completeness::Complete => "= complete".into(),
            Completeness::Incomplete => "= incomplete".into(),
            Completeness::Invalid(_) => "= invalid".into(),
        };
    }
    if mark == "<r" {
        return match syntax::parse_module(source) {
            Ok(_) => "parsed".into(),
            Err(error) => format!("= {}", escape(&error.report("<s>"))),
        };
    }
    let parsed = match mark {
        "<e" => syntax::parse_expression(source)
            .map(|expr| format!("Expression(body={})", dump::dump_expression(&expr, source, false))),
        _ => syntax::parse_module(source).map(|module| dump::dump_module(&module, source, mark == "<p")),
    };
    match parsed {
        Ok(tree) => format!("> {tree}"),
        Err(e) => format!(
            "! {}|{}|{}|{}|{}|{}|{}",
            e.kind.name(),
            e.line,
            e.column,
            e.end_line,
            e.end_column,
            e.message,
            escape(&e.text)
        ),
    }
}

#[test]
fn trees_and_errors_are_those_of_cpython() {
    let corpus = include_str!("corpora/syntax.txt");
    let (mut cases, mut wrong) = (0, Vec::new());
    let mut lines = corpus.lines();
    while let (Some(case), Some(expected)) = (lines.next(), lines.next()) {
        let (mark, source) = case.split_once(' ').unwrap_or((case, ""));
        let got = outcome(mark, &unescape(source));
        cases += 1;
        if got != expected {
            wrong.push(format!("{case}\n  want {expected}\n  got  {got}"));
        }
    }
    assert!(cases > 1050, "the corpus holds {cases} cases");
    assert!(wrong.is_empty(), "{} of {cases} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// Sources whose trees would be deeper than any stack: every one must come back, as a tree or as an error.
#[test]
fn depth_is_bounded() {
    let n = 100_000;
    let sources = [
        "-".repeat(n) + "1",
        "not ".repeat(n) + "x",
        vec!["x"; n].join("+"),
        vec!["x"; n].join("**"),
        "f".to_owned() + &"()".repeat(n),
        "a".to_owned() + &".b".repeat(n),
        "a".to_owned() + &"[0]".repeat(n),
        "lambda:".repeat(n) + "1",
        "1 if 1 else ".repeat(n) + "1",
        "if 1:\n pass\n".to_owned() + &"elif 1:\n pass\n".repeat(n),
        "(".repeat(199) + "1" + &")".repeat(199),
        "f(".repeat(199) + "a b" + &")".repeat(199),
        "{1:".repeat(199) + "a b" + &"}".repeat(199),
        "[x for x in ".repeat(150) + "y" + &"]".repeat(150) + " z",
        "(lambda x=(1,".repeat(90),
        (0..99).map(|i| " ".repeat(i) + "if x:\n").collect::<String>() + &" ".repeat(99) + &"[".repeat(199),
        "match x:\n case ".to_owned() + &"[".repeat(150) + &"]".repeat(150) + ": pass",
    ];
    // What the deepest of them needs, optimised or not; both fit the eight megabytes of a main thread.
    let stack = if cfg!(debug_assertions) { 4 << 20 } else { 3 << 19 };
    let parse = move || sources.iter().filter(|source| syntax::parse_module(source).is_err()).count();
    let refused = std::thread::Builder::new().stack_size(stack).spawn(parse).map(|thread| thread.join());
    assert_eq!(refused.ok().and_then(Result::ok), Some(15));
}

#[test]
fn token_classes_never_fail() {
    let classes = |source: &str| -> Vec<(String, TokenClass)> {
        token_classes(source).into_iter().map(|(span, class)| (span.text(source).to_owned(), class)).collect()
    };
    let found = classes("def f(x): # c\n    return 'a' + 1x $ é \"open");
    let expected = [
        ("def", TokenClass::Keyword),
        ("f", TokenClass::Definition),
        ("(", TokenClass::Punctuation),
        ("x", TokenClass::Name),
        (")", TokenClass::Punctuation),
        (":", TokenClass::Punctuation),
        ("# c", TokenClass::Comment),
        ("return", TokenClass::Keyword),
        ("'a'", TokenClass::String),
        ("+", TokenClass::Operator),
        ("1x", TokenClass::Number),
        ("$", TokenClass::Invalid),
        ("é", TokenClass::Name),
        ("\"open", TokenClass::String),
    ];
    assert_eq!(found, expected.map(|(text, class)| (text.to_owned(), class)));
    // Every prefix of every source of the corpus is classified, in order and on character boundaries.
    for line in include_str!("corpora/syntax.txt").lines().filter(|line| line.starts_with('<')).step_by(7) {
        let source = unescape(line);
        for end in (0..source.len()).step_by(3).filter(|&end| source.is_char_boundary(end)) {
            let mut last = 0;
            for (span, _) in token_classes(&source[..end]) {
                assert!(span.start >= last && source[..end].get(span.range()).is_some_and(|text| !text.is_empty()));
                last = span.end;
            }
        }
    }
}
