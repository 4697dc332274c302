//! The screenshots of `docs/`, drawn by `scripts/screenshots`: a session's screen as an SVG file, colours included.
//!
//! Text stays text. Braille and blocks are drawn as shapes, since fonts disagree about them.

use std::fmt::Write;

use super::screen::{Start, Terminal};

const WIDTH: f64 = 8.4;
const HEIGHT: f64 = 18.0;
const MARGIN: f64 = 14.0;

/// The sixteen colours of a terminal, dark ones first.
const COLOURS: [&str; 16] = [
    "#1d2026", "#f2777a", "#99cc99", "#ffcc66", "#6cb6ff", "#d39ce6", "#66cccc", "#d6deeb", "#7f8c98", "#ff8b92",
    "#b5e8b0", "#ffe08a", "#8ecbff", "#e3b8f2", "#8ee3e3", "#ffffff",
];
const PAPER: &str = "#1d2026";
const INK: &str = "#d6deeb";

#[test]
#[ignore = "writes the screenshots; scripts/screenshots runs it"]
fn screenshots() {
    let mut terminal = Start { columns: 84, rows: 44, colours: true, ..Start::default() }.go();
    for line in [
        "x = np.arange(12).reshape(3, 4); b = np.array([10, 20, 30])",
        "x + b",
        "x + b[:, None]",
        "t = np.linspace(0, 4 * np.pi, 300)",
        "%plot t, np.sin(t), np.cos(t) / 2",
    ] {
        terminal.run(line);
    }
    terminal.types("np.cumsum(x, ");
    draw(&terminal, "session");
    let variables = vec![("COLORTERM", "truecolor".to_string())];
    let mut terminal = Start { columns: 84, rows: 60, colours: true, variables, ..Start::default() }.go();
    for line in [
        "a = np.add.outer(np.sin(np.linspace(0, 6, 8)), np.cos(np.linspace(0, 9, 40)))",
        "%heat a",
        "%hist np.random.default_rng(0).normal(size=10_000), 8",
        "v = a.T; n = 3",
        "%whos",
        "np.where?",
    ] {
        terminal.run(line);
    }
    draw(&terminal, "pictures");
}

/// Writes what is on the screen to `docs/NAME.svg`.
fn draw(terminal: &Terminal, name: &str) {
    let (svg, text) = terminal.with_screen(|screen| (svg(screen), screen.contents()));
    std::fs::create_dir_all("docs").expect("the folder of the screenshots");
    std::fs::write(format!("docs/{name}.svg"), svg).expect("a screenshot to write");
    println!("{text}");
}

fn svg(screen: &vt100::Screen) -> String {
    let (_, columns) = screen.size();
    let rows = screen.contents().lines().count() as u16;
    let (width, height) = (f64::from(columns) * WIDTH + 2.0 * MARGIN, f64::from(rows) * HEIGHT + 2.0 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" height=\"{height:.0}\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{PAPER}\"/>\n\
         <g font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"14\" xml:space=\"preserve\">\n"
    );
    for row in 0..rows {
        let mut run = Run::default();
        for column in 0..columns {
            let Some(cell) = screen.cell(row, column) else { continue };
            let (x, y) = (MARGIN + f64::from(column) * WIDTH, MARGIN + f64::from(row) * HEIGHT);
            if let vt100::Color::Rgb(r, g, b) = cell.bgcolor() {
                let _ = writeln!(
                    svg,
                    "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{HEIGHT}\" fill=\"#{r:02x}{g:02x}{b:02x}\"/>",
                    WIDTH + 0.4
                );
            }
            let ink = colour(cell.fgcolor());
            let c = cell.contents().chars().next().unwrap_or(' ');
            let style = (ink, cell.bold(), cell.underline());
            if let Some(shapes) = shapes(c, x, y) {
                run.end(&mut svg);
                let _ = writeln!(svg, "<g fill=\"{}\">{shapes}</g>", style.0);
            } else if c == ' ' && run.text.is_empty() {
                continue;
            } else {
                run.add(&mut svg, c, style, x, y);
            }
        }
        run.end(&mut svg);
    }
    svg + "</g>\n</svg>\n"
}

/// Characters side by side that look alike.
#[derive(Default)]
struct Run {
    text: String,
    style: (String, bool, bool),
    at: (f64, f64),
}

impl Run {
    fn add(&mut self, svg: &mut String, c: char, style: (String, bool, bool), x: f64, y: f64) {
        if self.style != style && !(c == ' ' && !style.2 && !self.style.2) {
            self.end(svg);
        }
        if self.text.is_empty() {
            (self.style, self.at) = (style, (x, y));
        }
        self.text.push(c);
    }

    fn end(&mut self, svg: &mut String) {
        let text = self.text.trim_end().replace('&', "&amp;").replace('<', "&lt;");
        if !text.is_empty() {
            let (ink, bold, underline) = &self.style;
            let bold = if *bold { " font-weight=\"bold\"" } else { "" };
            let line = if *underline { " text-decoration=\"underline\"" } else { "" };
            let length = text.replace("&amp;", "&").replace("&lt;", "<").chars().count() as f64 * WIDTH;
            let (x, y) = (self.at.0, self.at.1 + HEIGHT * 0.75);
            let _ = writeln!(
                svg,
                "<text x=\"{x:.1}\" y=\"{y:.1}\" textLength=\"{length:.1}\" fill=\"{ink}\"{bold}{line}>{text}</text>"
            );
        }
        self.text.clear();
    }
}

fn colour(colour: vt100::Color) -> String {
    match colour {
        vt100::Color::Default => INK.into(),
        vt100::Color::Idx(index) => COLOURS.get(usize::from(index)).copied().unwrap_or(INK).into(),
        vt100::Color::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
    }
}

/// Braille dots, blocks and lines as shapes; `None` for text.
fn shapes(c: char, x: f64, y: f64) -> Option<String> {
    let rect = |x: f64, y: f64, w: f64, h: f64| {
        format!("<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\"/>")
    };
    let (middle, centre) = (x + WIDTH / 2.0, y + HEIGHT / 2.0);
    Some(match c {
        '\u{2801}'..='\u{28ff}' => {
            let bits = c as u32 - 0x2800;
            let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)];
            let dots = places.iter().enumerate().filter(|(bit, _)| bits & (1 << bit) != 0).map(|(_, (column, row))| {
                let (cx, cy) =
                    (x + WIDTH * (0.25 + 0.5 * f64::from(*column)), y + HEIGHT * (0.125 + 0.25 * f64::from(*row)));
                format!("<circle cx=\"{cx:.1}\" cy=\"{cy:.1}\" r=\"1.3\"/>")
            });
            dots.collect()
        }
        '█' => rect(x, y + 2.0, WIDTH + 0.4, HEIGHT - 4.0),
        // Seven eighths down to one.
        '\u{2589}'..='\u{258f}' => rect(x, y + 2.0, WIDTH * f64::from(0x2590 - c as u32) / 8.0, HEIGHT - 4.0),
        '│' => rect(middle - 0.5, y, 1.0, HEIGHT),
        '─' => rect(x, centre - 0.5, WIDTH + 0.4, 1.0),
        '┤' => rect(middle - 0.5, y, 1.0, HEIGHT) + &rect(x, centre - 0.5, WIDTH / 2.0, 1.0),
        '└' => rect(middle - 0.5, y, 1.0, HEIGHT / 2.0) + &rect(middle - 0.5, centre - 0.5, WIDTH / 2.0 + 1.0, 1.0),
        '┬' => rect(x, centre - 0.5, WIDTH + 0.4, 1.0) + &rect(middle - 0.5, centre, 1.0, HEIGHT / 4.0),
        _ => return None,
    })
}
