//! Errors with their tables, `%explain`, `%shapes`, `%views` and `%undo` as they look at the prompt.

use super::screen::{Start, Terminal};

fn start() -> Terminal {
    Start { columns: 100, rows: 60, ..Start::default() }.go()
}

#[test]
fn an_error_is_followed_by_its_table() {
    let mut terminal = start();
    terminal.run("x = np.arange(12).reshape(3, 4); b = np.arange(3)");
    let text = terminal.run("x + b");
    let lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().position(|line| line.starts_with("ValueError: operands could not")).expect("the error");
    let expected = [
        "    x + b",
        "    ~~^~~",
        "  axis   0  1",
        "  x      3  4",
        "  b         3     4 and 3 do not match",
        "  try    x + b[:, None]      (3, 4)",
    ];
    assert_eq!(lines[at + 1..], expected);
    // The error of a loop, of a magic and of a file are explained as well.
    terminal.keys("for i in range(2): x[:, i] = b[:2]\r\r");
    terminal.sees("2 values for 3 places");
    terminal.prompt();
    assert!(terminal.run("%time x + b").contains("4 and 3 do not match"));
    terminal.leave();
}

#[test]
fn the_table_is_coloured_and_fits_a_narrow_screen() {
    let mut terminal = Start { columns: 40, rows: 40, colours: true, ..Start::default() }.go();
    terminal.run("x = np.arange(12).reshape(3, 4)");
    terminal.keys("x.reshape(7, 2)\r");
    let screen = terminal.sees("into");
    assert!(screen.lines.iter().all(|line| line.chars().count() <= 40));
    terminal.prompt();
    let red = terminal.with_screen(|screen| {
        let (rows, columns) = screen.size();
        (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))).any(|(row, column)| {
            screen.cell(row, column).is_some_and(|cell| {
                cell.has_contents() && matches!(cell.fgcolor(), vt100::Color::Idx(1 | 9)) && cell.contents() == "1"
            })
        })
    });
    assert!(red, "the element count is red");
    terminal.leave();
}

#[test]
fn explain_shows_what_an_expression_does() {
    let mut terminal = start();
    terminal.run("x = np.arange(12.0).reshape(3, 4); calls = 0");
    let page = terminal.run("%explain x.sum(axis=1)");
    assert!(page.starts_with("    x.sum(axis=1)\n  axis     0  1\n"), "{page}");
    assert!(page.contains("each     result[i] = sum of x[i, j] over j"), "{page}");
    assert!(page.contains("same     np.einsum('ij->i', x)"), "{page}");
    let page = terminal.run("%explain x[1:, [0, 3]]");
    assert!(page.contains("memory   a copy of 32 bytes"), "{page}");
    // What fails is run, and its error explained.
    assert!(terminal.run("%explain x @ x").contains("try    x @ x.T"));
    assert!(terminal.run("%explain y = 3").contains("an expression is explained, not a statement"));
    assert!(terminal.run("%explain").contains("%explain EXPRESSION"));
    terminal.leave();
}

#[test]
fn shapes_shows_every_part() {
    let mut terminal = start();
    terminal.keys("def layer(x, w):\rreturn np.maximum(x @ w, 0)\r\r");
    terminal.prompt();
    terminal.run("x = np.ones((2, 3)); w = np.ones((3, 4))");
    let rows: Vec<String> = terminal
        .run("%shapes layer(x, w) + 1")
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let expected = [
        "x (2, 3) float64",
        "w (3, 4) float64",
        "in layer:",
        "x (2, 3) float64",
        "w (3, 4) float64",
        "x @ w (2, 4) float64",
        "np.maximum(x @ w, 0) (2, 4) float64",
        "layer(x, w) (2, 4) float64",
        "layer(x, w) + 1 (2, 4) float64",
    ];
    assert_eq!(rows, expected);
    assert!(terminal.run("%shapes x +").contains("SyntaxError"));
    terminal.leave();
}

#[test]
fn views_shows_who_shares_memory() {
    let mut terminal = start();
    assert!(terminal.run("%views").contains("there are no arrays"));
    terminal.run("a = np.zeros((3, 4)); row = a[1]; t = a.T; c = np.ones(2)");
    let rows: Vec<String> =
        terminal.run("%views").lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for row in [
        "name shape dtype strides offset",
        "a (3, 4) float64 (32, 8) 0 owns 96 bytes",
        "row (4,) float64 (8,) 32 view of a",
        "t (4, 3) float64 (8, 32) 0 view of a",
        "alone c: memory that no other name looks at",
    ] {
        assert!(rows.contains(&row.to_string()), "{row:?} in {rows:?}");
    }
    terminal.leave();
}

#[test]
fn undo_takes_statements_back() {
    let mut terminal = start();
    assert!(terminal.run("%undo").contains("there is no statement to take back"));
    terminal.run("x = np.zeros(4)");
    terminal.run("tail = x[2:]");
    terminal.run("tail += 5");
    terminal.run("x[0] = 1; y = 3");
    assert_eq!(terminal.run("x"), "array([1., 0., 5., 5.])");
    assert_eq!(terminal.run("%undo"), "taken back: x[0] = 1; y = 3");
    assert!(terminal.run("y").contains("NameError"));
    assert_eq!(terminal.run("%undo"), "taken back: tail += 5");
    assert_eq!(terminal.run("x"), "array([0., 0., 0., 0.])");
    // The view is the same view still.
    terminal.run("tail[0] = 7");
    assert_eq!(terminal.run("x"), "array([0., 0., 7., 0.])");
    terminal.leave();
}
