//! What an explanation looks like: a column of labels, and beside it tables, sentences and fixes, in a given width.
//!
//! Everything is laid out as characters with an ink first, and turned into text last, so that colours never count as width. A table
//! with more axes than fit continues below; sentences wrap under themselves.

use colored::Colorize;

/// How a stretch of text is shown where there are colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ink {
    Plain,
    /// Labels and headings.
    Faint,
    /// What does not fit.
    Wrong,
    /// What works.
    Right,
}

/// One line of inked stretches.
type Line = Vec<(Ink, String)>;

/// A number of an axis, or another word in a table.
#[derive(Clone, Debug)]
pub struct Cell {
    pub text: String,
    pub ink: Ink,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    pub label: String,
    pub cells: Vec<Cell>,
    /// What stands beside the row.
    pub note: Option<(Ink, String)>,
}

/// What a page is made of.
#[derive(Clone, Debug)]
pub enum Block {
    /// Source text, and what underlines it.
    Excerpt(String, String),
    Table(Vec<Row>),
    /// A sentence with its label.
    Note(String, Ink, String),
    /// Expressions that were tried, with what they give.
    Fixes(Vec<(String, String)>),
}

/// A page under construction.
#[derive(Clone, Debug, Default)]
pub struct Page {
    pub blocks: Vec<Block>,
}

const GAP: usize = 2;
/// Before a note beside a table, and before what a fix gives.
const NOTE_GAP: usize = 5;
const NARROWEST: usize = 24;

impl Cell {
    pub fn new(text: impl ToString) -> Cell {
        Cell { text: text.to_string(), ink: Ink::Plain }
    }

    pub fn inked(text: impl ToString, ink: Ink) -> Cell {
        Cell { text: text.to_string(), ink }
    }

    pub fn blank() -> Cell {
        Cell::new("")
    }
}

impl Row {
    pub fn new(label: impl Into<String>, cells: Vec<Cell>) -> Row {
        Row { label: label.into(), cells, note: None }
    }

    pub fn noted(mut self, ink: Ink, note: impl Into<String>) -> Row {
        self.note = Some((ink, note.into()));
        self
    }
}

impl Page {
    pub fn note(&mut self, label: &str, text: impl Into<String>) {
        self.blocks.push(Block::Note(label.into(), Ink::Plain, text.into()));
    }

    /// The page as text of lines that are at most `width` wide where that is possible.
    pub fn render(&self, width: usize, colours: bool) -> String {
        let width = width.max(NARROWEST);
        let longest = (width / 3).clamp(8, 24);
        let labels = self.blocks.iter().flat_map(|block| match block {
            Block::Excerpt(..) => Vec::new(),
            Block::Table(rows) => rows.iter().map(|row| count(&row.label)).collect(),
            Block::Note(label, ..) => vec![count(label)],
            Block::Fixes(_) => vec![3],
        });
        let label = labels.max().unwrap_or(0).clamp(4, longest);
        let layout = Layout { width, label, indent: GAP + label + 3 };
        let mut lines: Vec<Line> = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Excerpt(source, carets) => {
                    lines.push(vec![(Ink::Plain, format!("    {source}"))]);
                    if !carets.is_empty() {
                        lines.push(vec![(Ink::Wrong, format!("    {carets}"))]);
                    }
                }
                Block::Table(rows) => layout.table(rows, &mut lines),
                Block::Note(label, ink, text) => layout.note(label, *ink, text, &mut lines),
                Block::Fixes(fixes) => layout.fixes(fixes, &mut lines),
            }
        }
        lines.iter().map(|line| text(line, colours)).collect()
    }
}

struct Layout {
    width: usize,
    label: usize,
    /// Where everything beside the labels begins.
    indent: usize,
}

impl Layout {
    fn label(&self, label: &str) -> (Ink, String) {
        let shown = shortened(label, self.label);
        let blanks = self.indent - GAP - count(&shown);
        (Ink::Faint, format!("{}{shown}{}", " ".repeat(GAP), " ".repeat(blanks)))
    }

    fn table(&self, rows: &[Row], lines: &mut Vec<Line>) {
        let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|i| rows.iter().filter_map(|row| row.cells.get(i)).map(|cell| count(&cell.text)).max().unwrap_or(0))
            .collect();
        let mut first = 0;
        while first < columns.max(1) {
            let mut used = self.indent;
            let mut end = first;
            while end < columns && (end == first || used + widths[end] + GAP <= self.width) {
                used += widths[end] + GAP;
                end += 1;
            }
            for row in rows {
                self.row(row, first, end, &widths, lines);
            }
            first = end.max(first + 1);
        }
    }

    fn row(&self, row: &Row, first: usize, end: usize, widths: &[usize], lines: &mut Vec<Line>) {
        let mut line = vec![self.label(&row.label)];
        let mut used = self.indent;
        for (i, width) in widths.iter().enumerate().take(end).skip(first) {
            let cell = row.cells.get(i).cloned().unwrap_or_else(Cell::blank);
            let gap = if i == first { 0 } else { GAP };
            let blanks = gap + width - count(&cell.text);
            line.push((Ink::Plain, " ".repeat(blanks)));
            used += gap + width;
            line.push((cell.ink, cell.text));
        }
        let last = end >= widths.len();
        match &row.note {
            Some((ink, note)) if last && used + NOTE_GAP + count(note) <= self.width => {
                line.push((Ink::Plain, " ".repeat(NOTE_GAP)));
                line.push((*ink, note.clone()));
                lines.push(line);
            }
            Some((ink, note)) if last => {
                lines.push(line);
                self.note("", *ink, note, lines);
            }
            _ => lines.push(line),
        }
    }

    fn note(&self, label: &str, ink: Ink, note: &str, lines: &mut Vec<Line>) {
        for (i, part) in wrapped(note, self.width.saturating_sub(self.indent).max(12)).into_iter().enumerate() {
            let label = if i == 0 { label } else { "" };
            lines.push(vec![self.label(label), (ink, part)]);
        }
    }

    fn fixes(&self, fixes: &[(String, String)], lines: &mut Vec<Line>) {
        let longest = fixes.iter().map(|(fix, _)| count(fix)).max().unwrap_or(0);
        let results = fixes.iter().map(|(_, result)| count(result)).max().unwrap_or(0);
        let beside = self.indent + longest + NOTE_GAP + 1 + results <= self.width;
        for (fix, result) in fixes {
            let mut line = vec![self.label("try"), (Ink::Right, fix.clone())];
            if beside {
                line.push((Ink::Plain, format!("{}{result}", " ".repeat(longest - count(fix) + NOTE_GAP + 1))));
                lines.push(line);
            } else {
                lines.push(line);
                lines.push(vec![self.label(""), (Ink::Plain, format!("  {result}"))]);
            }
        }
    }
}

fn text(line: &Line, colours: bool) -> String {
    let mut shown = String::new();
    let last = line.iter().rposition(|(_, text)| !text.trim_end().is_empty()).map_or(0, |i| i + 1);
    for (i, (ink, text)) in line[..last].iter().enumerate() {
        let text = if i + 1 == last { text.trim_end() } else { text };
        match (colours, ink) {
            (false, _) | (_, Ink::Plain) => shown.push_str(text),
            (true, Ink::Faint) => shown.push_str(&text.bright_black().to_string()),
            (true, Ink::Wrong) => shown.push_str(&text.red().to_string()),
            (true, Ink::Right) => shown.push_str(&text.green().to_string()),
        }
    }
    shown.push('\n');
    shown
}

/// The text in lines of at most `width`, broken at blanks.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            if !line.is_empty() && count(&line) + 1 + count(word) > width {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

/// The text, or its beginning and an ellipsis.
fn shortened(text: &str, width: usize) -> String {
    match count(text) <= width {
        true => text.to_string(),
        false => text.chars().take(width - 1).chain(['…']).collect(),
    }
}

fn count(text: &str) -> usize {
    text.chars().count()
}
