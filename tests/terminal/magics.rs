//! Every magic, and questions.

use super::screen::{Start, Terminal, file};

fn start() -> Terminal {
    Start { columns: 100, rows: 60, ..Start::default() }.go()
}

/// A magic counts as tested when some test of this folder types it.
#[test]
fn every_magic_is_typed_by_a_test() {
    let tests = [include_str!("magics.rs"), include_str!("explaining.rs")].concat();
    // In one line, so that no name is broken.
    let mut terminal = Start { columns: 400, ..Start::default() }.go();
    let listed = terminal.run("%lsmagic");
    let names: Vec<&str> = listed.split_whitespace().filter(|word| word.starts_with('%')).collect();
    assert!(names.len() >= 24, "{listed}");
    let typed = |name: &&&str| ["\"", "\\r", " "].iter().any(|end| tests.contains(&format!("\"{name}{end}")));
    let missing: Vec<&&str> = names.iter().filter(|name| !typed(name)).collect();
    assert!(missing.is_empty(), "no test types {missing:?}");
    terminal.leave();
}

#[test]
fn magics_are_listed_and_described_and_corrected() {
    let mut terminal = start();
    let listed = terminal.run("%lsmagic");
    for name in ["timeit", "whos", "plot", "history", "cd"] {
        assert!(listed.contains(&format!("%{name}")), "{listed}");
    }
    assert!(terminal.run("%magic who").starts_with("%who [TYPE ...]"));
    assert!(terminal.run("%magic").contains("%precision [N]"));
    assert!(terminal.run("%timeti x").contains("`%timeti` not found. Did you mean `%timeit`?"));
    assert!(terminal.run("%plot?").contains("Draws lines"));
    assert!(terminal.run("%pinfo np.sum").starts_with("np.sum(a, axis=None"));
    terminal.leave();
}

#[test]
fn names_are_listed_with_what_they_hold() {
    let mut terminal = start();
    assert_eq!(terminal.run("%who"), "Interactive namespace is empty.");
    terminal.run("x = np.zeros((3, 4)); y = x.T; n = 12; words = ['a', 'b']; s = x[::2]");
    assert_eq!(terminal.run("%who"), "n  s  words  x  y");
    assert_eq!(terminal.run("%who ndarray"), "s  x  y");
    let table = terminal.run("%whos");
    let rows: Vec<Vec<&str>> =
        table.lines().map(|line| line.split("  ").filter(|cell| !cell.is_empty()).map(str::trim).collect()).collect();
    assert_eq!(rows[0], ["name", "type", "shape", "dtype", "bytes", "value or memory"]);
    assert_eq!(rows[1], ["n", "int", "12"]);
    assert_eq!(rows[2], ["s", "ndarray", "(2, 4)", "float64", "64", "view of x"]);
    assert_eq!(rows[3], ["words", "list", "2 items"]);
    assert_eq!(rows[5], ["y", "ndarray", "(4, 3)", "float64", "96", "view of x"]);
    terminal.keys("%reset\r");
    terminal.sees("Proceed (y/[n])?");
    terminal.keys("n\r");
    terminal.sees("Nothing done.");
    terminal.prompt();
    terminal.run("%reset -f");
    assert_eq!(terminal.run("%who"), "Interactive namespace is empty.");
    terminal.leave();
}

#[test]
fn time_is_measured_in_ipythons_words() {
    let mut terminal = start();
    let text = terminal.run("%timeit -n 10 -r 3 sum(range(10))");
    assert!(text.contains(" per loop (mean ± std. dev. of 3 runs, 10 loops each)"), "{text}");
    let text = terminal.run("%time 6 * 7");
    assert!(text.contains("CPU times: user ") && text.contains("Wall time: ") && text.ends_with("\n42"), "{text}");
    assert!(terminal.run("%timeit 1 +").contains("SyntaxError"));
    assert!(terminal.run("%timeit -x 1").contains("has no option `-x`"));
    terminal.leave();
}

#[test]
fn inputs_are_shown_and_saved_and_edited() {
    let home = start().leave();
    let editor = file(&home, "editor.sh", "#!/bin/sh\necho \"edited = 'by the edi' + 'tor'\" > \"$1\"\n");
    let variables = vec![("EDITOR", format!("sh {}", editor.display()))];
    let mut terminal = Start { columns: 100, rows: 60, home: Some(home), variables, ..Start::default() }.go();
    terminal.run("a = 1");
    terminal.run("b = 2");
    assert_eq!(terminal.run("%history"), "a = 1\nb = 2");
    assert_eq!(terminal.run("%history -n 2"), "   2: b = 2");
    assert_eq!(terminal.run("%history -g a"), "a = 1");
    assert!(terminal.run("%history 9").contains("`9` is not within the inputs"));
    assert!(terminal.run("%save kept 1-2").contains("were written to file `kept.py`"));
    assert_eq!(std::fs::read_to_string(terminal.home.join("kept.py")).expect("the file"), "a = 1\nb = 2\n");
    assert!(terminal.run("%save kept 1").contains("File `kept.py` exists"));
    terminal.run("%reset -f");
    terminal.run("%run kept");
    assert_eq!(terminal.run("a + b"), "3");
    terminal.keys("%edit\r");
    terminal.sees("Executing edited code...");
    terminal.prompt();
    assert_eq!(terminal.run("edited"), "'by the editor'");
    terminal.leave();
}

#[test]
fn scripts_run_with_their_arguments_and_report_their_errors() {
    let mut terminal = start();
    file(&terminal.home, "script.py", "import sys\nprint(sys.argv[1:], __name__)\nvalue = 7\n");
    file(&terminal.home, "broken.py", "before = 1\n1/0\n");
    assert_eq!(terminal.run("%run script.py one 'two words'"), "['one', 'two words'] __main__");
    assert_eq!(terminal.run("value"), "7");
    let text = terminal.run("%run broken.py");
    assert!(text.contains("broken.py\", line 2") && text.contains("ZeroDivisionError"), "{text}");
    assert_eq!(terminal.run("before"), "1");
    assert!(terminal.run("%run nothing").contains("File `nothing.py` not found."));
    terminal.leave();
}

#[test]
fn folders_are_changed_and_listed() {
    let mut terminal = start();
    let inner = terminal.home.join("inner");
    std::fs::create_dir_all(&inner).expect("a folder");
    file(&inner, "one.txt", "");
    file(&inner, "module_here.py", "name = 'found'\n");
    terminal.run("%cd inner");
    assert!(terminal.run("%pwd").ends_with("/inner"));
    assert_eq!(terminal.run("%ls"), "module_here.py  one.txt");
    // Modules are imported from where the session is.
    terminal.run("import module_here");
    assert_eq!(terminal.run("module_here.name"), "'found'");
    terminal.run("%cd -");
    assert!(terminal.run("%ls").contains("inner/"));
    assert!(terminal.run("%cd nowhere").contains("cannot change to `nowhere`"));
    terminal.leave();
}

#[test]
fn precision_and_paste() {
    let mut terminal = start();
    terminal.run("%precision 3");
    assert_eq!(terminal.run("np.array([1/3])"), "array([0.333])");
    terminal.run("%precision");
    assert_eq!(terminal.run("np.array([1/3])"), "array([0.33333333])");
    assert!(terminal.run("%precision many").contains("must be an integer"));
    let said = terminal.run("%paste");
    assert!(said.contains("clipboard") || said.contains("End pasted text"), "{said}");
    terminal.leave();
}

#[test]
fn pictures_are_drawn() {
    let mut terminal = start();
    let text = terminal.run("%plot np.linspace(0, 1, 50)");
    assert!(text.contains("1.0 ┤") && text.contains('⣀') && text.contains('└'), "{text}");
    let text = terminal.run("%plot [1, 2, 4], [1.0, np.nan, np.inf]");
    assert!(text.contains("1 NaN value and 1 infinite value not drawn"), "{text}");
    let text = terminal.run("%hist [1, 1, 2, 5], 4");
    assert!(text.contains("[1, 2)") && text.lines().count() == 4, "{text}");
    let text = terminal.run("%heat np.arange(12).reshape(3, 4)");
    assert!(text.lines().count() == 4 && text.contains('█'), "{text}");
    for (line, message) in [
        ("%plot []", "the array is empty"),
        ("%plot [np.nan]", "no value is finite"),
        ("%plot [1j]", "complex numbers have no order"),
        ("%plot ['a']", "does not hold numbers"),
        ("%plot [1, 2], [1, 2, 3]", "they must be as many"),
        ("%plot np.zeros((2, 2, 2))", "3 axes"),
        ("%plot missing", "NameError: name 'missing' is not defined"),
        ("%hist [1], 0", "a number of bins"),
        ("%heat", "needs something to draw"),
    ] {
        assert!(terminal.run(line).contains(message), "{line}");
    }
    assert!(terminal.run("%plot [True, False, True]").contains("┤"));
    assert!(terminal.run("%plot [2, 2, 2]").contains("2.0 ┤"));
    terminal.leave();
}

#[test]
fn questions_are_answered() {
    let mut terminal = start();
    let page = terminal.run("np.arange?");
    assert!(page.contains(">>> np.arange(2, 10, 3)\n  array([2, 5, 8])"), "{page}");
    assert!(terminal.run("np.sin??").contains("Type loops: e->e f->f d->d"));
    assert!(terminal.run("?cumulative sum").contains("np.cumsum"));
    assert!(terminal.run("np.arnage?").contains("Did you mean `np.arange`?"));
    assert!(terminal.run("linspase?").contains("Did you mean `np.linspace`?"));
    assert!(terminal.run("?zzzz").contains("Nothing is said about `zzzz`."));
    assert!(terminal.run("?").contains("searches the documentation"));
    terminal.keys("def area(width, height=1):\r'''The area of a rectangle.'''\rreturn width * height\r\r");
    terminal.prompt();
    assert_eq!(terminal.run("area?"), "area(width, height=1)\n\n  The area of a rectangle.");
    assert!(terminal.run("area??").ends_with("  return width * height"));
    assert_eq!(terminal.run("help(area)"), "area(width, height=1)\n\n  The area of a rectangle.");
    assert!(terminal.run("help(np.sum)").starts_with("np.sum(a, axis=None"));
    assert!(terminal.run("help('np.cumsum')").starts_with("np.cumsum(a, axis=None"));
    assert!(terminal.run("help(list)").contains("append"));
    terminal.run("x = np.ones((2, 3))");
    assert!(terminal.run("x?").starts_with("x: ndarray, shape (2, 3), dtype float64, 48 bytes, C order"));
    assert!(terminal.run("x.sum?").starts_with("x.sum(axis=None"));
    terminal.leave();
}
