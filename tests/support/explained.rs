//! Reads the page below an error, and puts fixes where the failing expression stands; the twin of `explained` in
//! `scripts/expectations`.

/// What stands on standard error of a script that failed and was explained.
pub struct Page {
    /// `ValueError: message`, all of its lines.
    pub error: String,
    /// The lines below it.
    pub lines: Vec<String>,
    /// Fixes and what they promise to give.
    pub fixes: Vec<(String, String)>,
    /// The line of the script that failed, from 1.
    pub line: usize,
}

/// Tells what a fix gave, in the words of a page, and ends the script.
const LEAVE: &str = r#"
def _leave(value):
    if isinstance(value, np.ndarray):
        text = str(value.shape)
    elif isinstance(value, (list, tuple)) and value and all(isinstance(part, np.ndarray) for part in value):
        groups = []
        for part in value:
            if groups and groups[-1][0] == part.shape:
                groups[-1][1] += 1
            else:
                groups.append([part.shape, 1])
        text = ', '.join(f'{count} \u00d7 {shape}' if count > 1 else str(shape) for shape, count in groups)
    else:
        text = ' '.join(repr(value).split())
    print('RESULT', text)
    raise SystemExit


def _tried(failing, fix):
    try:
        return failing()
    except Exception:
        _leave(fix())


"#;

impl Page {
    pub fn of(stderr: &str) -> Page {
        const FRAME: &str = "  File \"";
        let lines: Vec<&str> = stderr.lines().collect();
        let last = lines.iter().rposition(|line| line.starts_with(FRAME)).expect("a frame");
        let line = lines[last].split(", line ").nth(1).and_then(|rest| rest.split(',').next()?.parse().ok());
        let start = (last..lines.len()).skip(1).find(|&i| !lines[i].starts_with(' ')).expect("an error");
        let end = (start..lines.len()).find(|&i| lines[i].starts_with(' ')).unwrap_or(lines.len());
        let page: Vec<String> = lines[end..].iter().map(|line| line.to_string()).collect();
        let mut fixes = Vec::new();
        for (i, line) in page.iter().enumerate() {
            let Some(fix) = line.trim_start().strip_prefix("try ") else { continue };
            let fix = fix.trim();
            match fix.split_once("      ") {
                Some((fix, result)) => fixes.push((fix.trim().to_string(), result.trim().to_string())),
                None => fixes.push((fix.to_string(), page[i + 1].trim().to_string())),
            }
        }
        Page { error: lines[start..end].join("\n"), lines: page, fixes, line: line.expect("a line number") }
    }
}

/// The parts of `object[key]`.
fn subscript(target: &str) -> Option<(&str, &str)> {
    let inner = target.strip_suffix(']')?;
    let mut depth = 1;
    let open = inner.char_indices().rev().find(|(_, c)| {
        depth += matches!(c, ']' | ')') as i32 - matches!(c, '[' | '(') as i32;
        depth == 0
    });
    let (open, _) = open?;
    Some((&inner[..open], &inner[open + 1..]))
}

/// The script with a fix in place of what failed.
pub fn fixed(source: &str, page: &Page, fix: &str) -> String {
    let lines: Vec<&str> = source.lines().collect();
    let failing = lines[page.line - 1];
    let indent = &failing[..failing.len() - failing.trim_start().len()];
    let assigned =
        fix.find(" = ").filter(|at| fix[..*at].matches(['(', '[']).count() == fix[..*at].matches([')', ']']).count());
    let augmented = [" += ", " -= ", " *= ", " /= ", " //= "].iter().find_map(|op| fix.find(op));
    let new = match augmented.or(assigned) {
        // The subscript is evaluated once: a mask may be another one after the assignment.
        Some(at) => match subscript(&fix[..at]) {
            Some((object, key)) => {
                format!("{indent}_key = np.s_[{key}]; {object}[_key]{}; _leave({object}[_key])", &fix[at..])
            }
            None => format!("{indent}{fix}; _leave(({}))", &fix[..at]),
        },
        None => {
            let carets: Vec<char> = page.lines[1].chars().collect();
            let marked = |c: &char| matches!(c, '^' | '~');
            let from = carets.iter().position(&marked).expect("an underline") - 4;
            let to = carets.iter().rposition(marked).expect("an underline") + 1 - 4;
            let text: Vec<char> = failing.trim_start().chars().collect();
            let part = |range: std::ops::Range<usize>| text[range].iter().collect::<String>();
            // What is deleted or assigned to gives way to the value alone.
            let before = part(0..from);
            let after = part(to..text.len());
            let after = if after.trim_start().starts_with("= ") { String::new() } else { after };
            // In a loop it may not be the first round that fails.
            let call = match source.contains("for ") {
                true => format!("_tried(lambda: {}, lambda: {fix})", part(from..to)),
                false => format!("_leave({fix})"),
            };
            format!("{indent}{before}{call}{after}")
        }
    };
    let mut text = String::new();
    for (i, line) in lines.iter().enumerate() {
        text.push_str(if i + 1 == page.line { &new } else { line });
        text.push('\n');
        if *line == "import numpy as np" {
            text.push_str(LEAVE);
        }
    }
    text
}
