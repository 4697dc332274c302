//! The grammar as text, `grammar/newaxis.ebnf`, against the parser: every rule has samples, every sample is parsed from the
//! entry point it belongs to, and what a rule mentions is itself a rule.

use newaxis::syntax::{SyntaxError, parse_expression, parse_interactive, parse_module};

const GRAMMAR: &str = include_str!("../grammar/newaxis.ebnf");

/// A rule: its name, its right side, and its samples with whether they are accepted.
struct Rule {
    name: String,
    body: String,
    expression: bool,
    samples: Vec<(bool, String)>,
}

fn rules() -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    let (mut expression, mut in_rule, mut in_comment) = (false, false, false);
    for line in GRAMMAR.lines() {
        if line.starts_with("(*") {
            in_comment = true;
        }
        if in_comment {
            // From the chapter of expressions on, samples are expressions.
            expression |= line.contains("---- expressions");
            in_comment = !line.ends_with("*)");
            continue;
        }
        match (line.get(..2).unwrap_or(line), rules.last_mut()) {
            ("+ " | "+", Some(rule)) => rule.samples.push((true, unescape(line.get(2..).unwrap_or("")))),
            ("- " | "-", Some(rule)) => rule.samples.push((false, unescape(line.get(2..).unwrap_or("")))),
            ("", _) => in_rule = false,
            (_, Some(rule)) if in_rule => rule.body.push_str(line),
            _ => {
                let (name, body) = line.split_once(" = ").unwrap_or_else(|| panic!("no rule: {line}"));
                rules.push(Rule { name: name.into(), body: body.into(), expression, samples: Vec::new() });
                in_rule = true;
            }
        }
    }
    rules
}

fn unescape(sample: &str) -> String {
    let mut out = String::new();
    let mut chars = sample.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                other => out.extend(other),
            },
            c => out.push(c),
        }
    }
    out
}

fn parse(rule: &Rule, sample: &str) -> Result<(), SyntaxError> {
    match rule.name.as_str() {
        "interactive" => parse_interactive(sample).map(drop),
        "eval" => parse_expression(sample).map(drop),
        _ if rule.expression => parse_expression(sample).map(drop),
        _ => parse_module(sample).map(drop),
    }
}

#[test]
fn every_sample_is_accepted_or_refused() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for (accepted, sample) in &rule.samples {
            let parsed = parse(&rule, sample);
            if parsed.is_ok() != *accepted {
                let said = parsed.err().map_or("accepted".into(), |error| error.message);
                wrong.push(format!("{}: {sample:?}: {said}", rule.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_samples_of_both_kinds() {
    let rules = rules();
    assert!(rules.len() > 80, "the grammar has {} rules", rules.len());
    for rule in &rules {
        assert!(rule.samples.iter().any(|(accepted, _)| *accepted), "{} has no accepted sample", rule.name);
        // Nothing that begins like a comment is refused.
        let refused = rule.samples.iter().any(|(accepted, _)| !accepted);
        assert!(refused || rule.name == "comment", "{} has no refused sample", rule.name);
    }
}

/// Words of a rule's right side outside quotes and comments.
fn mentioned(body: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' | '\'' => {
                chars.by_ref().find(|&other| other == c);
                plain.push(' ');
            }
            '(' if chars.peek() == Some(&'*') => {
                let mut last = ' ';
                for next in chars.by_ref() {
                    if last == '*' && next == ')' {
                        break;
                    }
                    last = next;
                }
            }
            c => plain.push(c),
        }
    }
    plain.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty()).map(Into::into).collect()
}

#[test]
fn every_rule_mentioned_is_defined() {
    // Characters and layout, which the lexer knows.
    const LEXICAL: [&str; 15] = [
        "END",
        "NEWLINE",
        "INDENT",
        "DEDENT",
        "character",
        "prefix",
        "xid_start",
        "xid_continue",
        "decimal",
        "float",
        "imaginary",
        "hexadecimal",
        "octal",
        "binary",
        "fstring",
    ];
    let rules = rules();
    for rule in &rules {
        for word in mentioned(&rule.body) {
            let known = rules.iter().any(|other| other.name == word) || LEXICAL.contains(&word.as_str());
            assert!(known, "{} mentions {word}, which is no rule", rule.name);
        }
        let root =
            ["module", "interactive", "eval", "fstring", "comment", "continuation"].contains(&rule.name.as_str());
        let used = rules.iter().any(|other| other.name != rule.name && mentioned(&other.body).contains(&rule.name));
        assert!(root || used, "{} is used by no rule", rule.name);
    }
}
