//! Tables as text: columns as wide as what they hold, cut at the screen's edge.

use unicode_width::UnicodeWidthStr;

use super::palette::{Palette, Role};

/// Rows under headings. A heading that begins with `>` aligns its column to the right.
pub struct Table {
    headings: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

const GAP: usize = 2;

impl Table {
    pub fn new(headings: &[&'static str]) -> Table {
        Table { headings: headings.to_vec(), rows: Vec::new() }
    }

    pub fn row(&mut self, cells: &[String]) {
        self.rows.push(cells.to_vec());
    }

    /// The table's lines. Columns that are empty in every row are left out.
    pub fn text(&self, columns: usize, palette: &Palette) -> String {
        let shown: Vec<usize> =
            (0..self.headings.len()).filter(|&i| self.rows.iter().any(|row| !row[i].is_empty())).collect();
        let heading = |i: usize| self.headings[i].trim_start_matches('>');
        let width = |i: usize| self.rows.iter().map(|row| row[i].width()).max().unwrap_or(0).max(heading(i).width());
        let line = |cell: &dyn Fn(usize) -> String| {
            let mut line = String::new();
            for (place, &i) in shown.iter().enumerate() {
                let text = cell(i);
                let blanks = " ".repeat(width(i).saturating_sub(text.width()));
                let right = self.headings[i].starts_with('>');
                line.push_str(&if right { blanks + &text } else { text + &blanks });
                if place + 1 < shown.len() {
                    line.push_str(&" ".repeat(GAP));
                }
            }
            cut(line.trim_end(), columns)
        };
        let mut text = palette.paint(Role::Heading, &line(&|i| heading(i).to_string())) + "\n";
        for row in &self.rows {
            text.push_str(&line(&|i| row[i].clone()));
            text.push('\n');
        }
        text
    }
}

/// A line cut to a width, with a mark where something is missing.
pub fn cut(line: &str, columns: usize) -> String {
    if line.width() <= columns {
        return line.to_string();
    }
    let mut kept = String::new();
    for c in line.chars() {
        if kept.width() + 2 > columns {
            break;
        }
        kept.push(c);
    }
    kept + "…"
}

/// Words of a text in lines of at most `columns`, each after an indentation.
pub fn wrap(text: &str, columns: usize, indent: &str) -> String {
    let room = columns.saturating_sub(indent.len()).max(10);
    let mut wrapped = String::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.width() + 1 + word.width() > room {
            wrapped.push_str(&format!("{indent}{line}\n"));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        wrapped.push_str(&format!("{indent}{line}\n"));
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_align_and_are_cut() {
        let mut table = Table::new(&["name", ">bytes", "empty"]);
        table.row(&["x".into(), "1,000".into(), "".into()]);
        table.row(&["longer".into(), "8".into(), "".into()]);
        let palette = Palette::new(false);
        assert_eq!(table.text(80, &palette), "name    bytes\nx       1,000\nlonger      8\n");
        assert_eq!(table.text(8, &palette), "name   …\nx      …\nlonger …\n");
    }

    #[test]
    fn words_are_wrapped() {
        assert_eq!(wrap("one two three four", 14, "  "), "  one two\n  three four\n");
    }
}
