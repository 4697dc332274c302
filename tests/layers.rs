//! Holds the order of the rooms, which is stated once, on the page of `src/lib.rs`: an import may only name a room
//! further down. Sources are read as text: comments and literals are blanked, then every path that starts at `crate`,
//! at `newaxis` (the binary), or climbs out of its room by `super` is resolved to the room that it names.
//! Besides, every source file opens with a paragraph of its own and stays short enough to hold one concept.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const LONGEST_FILE: usize = 600;
/// Rooms that may read `syntax`, which itself reads no other room.
const READERS_OF_SYNTAX: [&str; 4] = ["front", "session", "eval", "library"];

#[test]
fn imports_run_only_downward() {
    let mut order = Order::from_page(&fs::read_to_string("src/lib.rs").expect("src/lib.rs is there"));
    let sources: Vec<_> =
        sources().into_iter().map(|file| (fs::read_to_string(&file).expect("a source is text"), file)).collect();
    let within = |file: &Path| file.strip_prefix("src").expect("sources lie in src").to_path_buf();
    for (text, file) in &sources {
        order.learn_macros(&within(file), text);
    }
    let broken: Vec<_> = sources.iter().flat_map(|(text, file)| order.violations(&within(file), text)).collect();
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn every_source_opens_with_its_strategy_and_stays_short() {
    let mut broken = Vec::new();
    for file in sources() {
        let text = fs::read_to_string(&file).expect("a source is text");
        if !text.starts_with("//!") {
            broken.push(format!("{}: does not open with `//!`", file.display()));
        }
        let lines = text.lines().count();
        if lines > LONGEST_FILE {
            broken.push(format!("{}: {lines} lines, more than {LONGEST_FILE}", file.display()));
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn an_upward_import_is_detected() {
    let order = Order::from_page("//! main -> front -> eval -> object -> { format, compute } -> array -> error\n");
    let found = |file: &str, text: &str| order.violations(Path::new(file), text).len();
    // what must be refused
    assert_eq!(found("array/dtype.rs", "use crate::eval::Frame;"), 1);
    assert_eq!(found("array/dtype.rs", "fn f() -> crate::object::Value { todo() }"), 1);
    assert_eq!(found("array/dtype.rs", "use crate::{error::Error, object::Value, eval};"), 2);
    assert_eq!(found("array/dtype.rs", "use super::super::object::Value;"), 1);
    assert_eq!(found("array/mod.rs", "use super::{compute, error};"), 1);
    assert_eq!(found("array/mod.rs", "mod tests { use super::super::eval::run; }"), 1);
    assert_eq!(found("format/mod.rs", "use crate::compute::sum;"), 1);
    assert_eq!(found("compute/mod.rs", "use crate::format::sum;"), 1);
    assert_eq!(found("syntax/mod.rs", "use crate::error::Error;"), 1);
    assert_eq!(found("object/mod.rs", "use crate::syntax::Ast;"), 1);
    assert_eq!(found("eval/mod.rs", "use crate::attic::Box;"), 1);
    assert_eq!(found("error.rs", "macro_rules! m { () => { $crate::array::x() } }"), 1);
    // what must pass
    assert_eq!(found("eval/call.rs", "use crate::syntax::ast; use crate::{array, object::Value};"), 0);
    assert_eq!(found("array/dtype.rs", "use super::layout; use crate::array::x; use crate::error::Error;"), 0);
    assert_eq!(found("array/mod.rs", "// use crate::eval\n/* crate::eval */ const S: &str = \"crate::eval::x\";"), 0);
    assert_eq!(found("array/mod.rs", "pub(crate) fn f<'a>(x: &'a u8) {} mod tests { use super::*; }"), 0);
    assert_eq!(found("array/mod.rs", "pub(super) fn f() {} const Q: char = '\"'; use crate::error::E;"), 0);
    assert_eq!(found("main.rs", "use newaxis::front;"), 0);
}

#[test]
fn an_exported_macro_belongs_to_the_room_that_defines_it() {
    let mut order = Order::from_page("//! main -> object -> array -> error\n");
    order.learn_macros(Path::new("object/entry.rs"), "#[macro_export]\nmacro_rules! entries { () => {} }");
    assert_eq!(order.violations(Path::new("array/mod.rs"), "crate::entries!{}").len(), 1);
    assert_eq!(order.violations(Path::new("object/list.rs"), "crate::entries!{}").len(), 0);
}

/// The rooms with their ranks: an import must name a greater rank.
struct Order {
    ranks: BTreeMap<String, usize>,
    /// Macros, which are exported from the root of the crate, with the rooms that define them.
    macros: BTreeMap<String, String>,
}

impl Order {
    /// Reads the line `main -> ... -> { a, b } -> ... -> error` of the page.
    fn from_page(page: &str) -> Self {
        let line = page.lines().find(|line| line.contains("main -> ")).expect("lib.rs states the order of the rooms");
        let names = line.trim_start_matches("//!").split("->").enumerate();
        let ranks = names.flat_map(|(rank, names)| {
            let names = names.trim().trim_start_matches('{').trim_end_matches('}').split(',');
            names.map(|name| (name.trim().to_string(), rank)).collect::<Vec<_>>()
        });
        Self { ranks: ranks.collect(), macros: BTreeMap::new() }
    }

    fn learn_macros(&mut self, file: &Path, text: &str) {
        let Some(room) = module_path(file).first().cloned() else { return };
        let tokens = tokens(&blanked(text));
        for window in tokens.windows(3).filter(|window| window[0].1 == "macro_rules" && window[1].1 == "!") {
            self.macros.insert(window[2].1.clone(), room.clone());
        }
    }

    /// The upward imports of one file; `file` is relative to `src`.
    fn violations(&self, file: &Path, text: &str) -> Vec<String> {
        let module = module_path(file);
        let home = if file == Path::new("main.rs") { "main" } else { module.first().map_or("", String::as_str) };
        if home.is_empty() {
            return Vec::new(); // lib.rs declares every room
        }
        let refused = imports(text, &module).into_iter().filter(|(_, room)| !self.allows(home, room));
        refused.map(|(line, room)| format!("src/{}:{line}: {home} imports {room}", file.display())).collect()
    }

    fn allows(&self, home: &str, name: &str) -> bool {
        let room = self.macros.get(name).filter(|_| !self.ranks.contains_key(name)).map_or(name, String::as_str);
        // What text may hold is known everywhere, in `syntax` too.
        if home == room || room == "surrogate" {
            return true;
        }
        if room == "syntax" {
            return READERS_OF_SYNTAX.contains(&home);
        }
        match (self.ranks.get(home), self.ranks.get(room)) {
            (Some(from), Some(to)) => from < to,
            _ => false, // `syntax` reaching out, or a room that the page does not name
        }
    }
}

/// `array/dtype.rs` is the module `array::dtype`, `array/mod.rs` is `array`, `lib.rs` and `main.rs` are the root.
fn module_path(file: &Path) -> Vec<String> {
    let parts = file.with_extension("");
    let parts = parts.iter().map(|part| part.to_string_lossy().into_owned());
    parts.filter(|part| !["mod", "lib", "main"].contains(&part.as_str())).collect()
}

/// The rooms that a text names, with the lines where it does.
fn imports(text: &str, module: &[String]) -> Vec<(usize, String)> {
    let tokens = tokens(&blanked(text));
    let word = |at: usize| tokens.get(at).map_or("", |(_, token)| token.as_str());
    let mut inline_modules: Vec<usize> = Vec::new(); // the brace depths at which `mod name {` opened
    let mut depth = 0;
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match word(at) {
            "{" => {
                depth += 1;
                if at >= 2 && word(at - 2) == "mod" {
                    inline_modules.push(depth);
                }
            }
            "}" => {
                if inline_modules.last() == Some(&depth) {
                    inline_modules.pop();
                }
                depth -= 1;
            }
            "crate" | "newaxis" if word(at + 1) == "::" => found.extend(named(&tokens, at + 2)),
            "super" if word(at + 1) == "::" => {
                let mut climbed = 1;
                while word(at + 2) == "super" && word(at + 3) == "::" {
                    climbed += 1;
                    at += 2;
                }
                if climbed >= module.len() + inline_modules.len() {
                    found.extend(named(&tokens, at + 2));
                }
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// The first segments named at a position: one name, or the names of a `{...}` group.
fn named(tokens: &[(usize, String)], at: usize) -> Vec<(usize, String)> {
    let Some((line, first)) = tokens.get(at) else { return Vec::new() };
    if first != "{" {
        return vec![(*line, first.clone())];
    }
    let mut names = Vec::new();
    let mut depth = 1;
    let mut expecting = true;
    for (line, token) in &tokens[at + 1..] {
        match token.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," if depth == 1 => expecting = true,
            name if expecting => {
                names.push((*line, name.to_string()));
                expecting = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// Names, `::` and single punctuation marks with their lines.
fn tokens(text: &str) -> Vec<(usize, String)> {
    let mut tokens: Vec<(usize, String)> = Vec::new();
    let mut line = 1;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c == '\n' {
            line += 1;
        } else if c.is_alphanumeric() || c == '_' {
            let mut name = String::from(c);
            while let Some(next) = rest.next_if(|c| c.is_alphanumeric() || *c == '_') {
                name.push(next);
            }
            tokens.push((line, name));
        } else if c == ':' && rest.next_if_eq(&':').is_some() {
            tokens.push((line, "::".into()));
        } else if !c.is_whitespace() {
            tokens.push((line, c.into()));
        }
    }
    tokens
}

/// The text with comments, strings and character literals replaced by blanks; lines stay where they are.
fn blanked(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = literal_end(&chars, at);
        if end == at {
            out.push(chars[at]);
            at += 1;
        } else {
            out.extend(chars[at..end].iter().map(|&c| if c == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    out
}

/// Where the comment or literal that starts at `at` ends; `at` itself when none starts there.
fn literal_end(chars: &[char], at: usize) -> usize {
    let starts = |at: usize, text: &str| text.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c));
    let find = |from: usize, text: &str| (from..chars.len()).find(|&i| starts(i, text)).unwrap_or(chars.len());
    let after_name = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    if starts(at, "//") {
        return find(at, "\n");
    }
    if starts(at, "/*") {
        let mut depth = 1;
        let mut i = at + 2;
        while i < chars.len() && depth > 0 {
            (depth, i) = match () {
                () if starts(i, "/*") => (depth + 1, i + 2),
                () if starts(i, "*/") => (depth - 1, i + 2),
                () => (depth, i + 1),
            };
        }
        return i;
    }
    if !after_name && (starts(at, "r\"") || starts(at, "r#") || starts(at, "br\"") || starts(at, "br#")) {
        let hashes_from = at + if chars[at] == 'b' { 2 } else { 1 };
        let hashes = chars[hashes_from..].iter().take_while(|c| **c == '#').count();
        if chars.get(hashes_from + hashes) == Some(&'"') {
            let close = format!("\"{}", "#".repeat(hashes));
            return (find(hashes_from + hashes + 1, &close) + close.len()).min(chars.len());
        }
        return at; // a raw identifier
    }
    if starts(at, "\"") {
        let mut i = at + 1;
        while i < chars.len() && chars[i] != '"' {
            i += if chars[i] == '\\' { 2 } else { 1 };
        }
        return (i + 1).min(chars.len());
    }
    if starts(at, "'\\") {
        return (find(at + 3, "'") + 1).min(chars.len());
    }
    if starts(at, "'") && chars.get(at + 2) == Some(&'\'') {
        return at + 3;
    }
    at
}

fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("src can be read") {
            let path = entry.expect("src can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
