//! Magics about files and folders: `%run`, `%edit`, `%paste`, `%cd`, `%pwd`, `%ls`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{Magic, Refusal, shown};
use crate::front::desk::Desk;
use crate::front::editor::block;
use crate::session::Outcome;

pub static MAGICS: &[Magic] = &[
    Magic {
        name: "run",
        usage: "%run FILE [ARGUMENTS]",
        doc: "Runs a script, with the session's names before it and its names after it.\n\nARGUMENTS are its sys.argv. `.py` may be left out.",
        run,
    },
    Magic {
        name: "edit",
        usage: "%edit [FILE | NUMBER]",
        doc: "Opens $EDITOR with a file, with an input of this session, or with an empty page, and runs what was written.",
        run: edit,
    },
    Magic {
        name: "paste",
        usage: "%paste",
        doc: "Runs the text on the clipboard.\n\nIt is read by wl-paste, xclip, xsel or pbpaste, whichever there is. Prompts of copied sessions are taken away.",
        run: paste,
    },
    Magic {
        name: "cd",
        usage: "%cd [FOLDER]",
        doc: "Changes the working folder; without one, to the home folder, with `-` to the one before.",
        run: cd,
    },
    Magic { name: "pwd", usage: "%pwd", doc: "Shows the working folder.", run: pwd },
    Magic { name: "ls", usage: "%ls [FOLDER]", doc: "Lists the files of a folder.", run: ls },
];

fn run(desk: &mut Desk, arguments: &str) -> Result<Outcome, Refusal> {
    let words = words(arguments);
    let Some(file) = words.first() else { return Err(Refusal::Usage("%run needs a file name.".into())) };
    let path = match expand(file) {
        path if !path.exists() && path.extension().is_none() => path.with_extension("py"),
        path => path,
    };
    let source = std::fs::read(&path).map_err(|_| Refusal::Usage(format!("File `{}` not found.", path.display())))?;
    let source =
        String::from_utf8(source).map_err(|_| Refusal::Usage(format!("`{}` is not UTF-8.", path.display())))?;
    let mut arguments = words;
    arguments[0] = path.display().to_string();
    let former = std::mem::replace(&mut desk.session.state().arguments, arguments);
    let name = std::path::absolute(&path).unwrap_or(path);
    let outcome = desk.session.run_file(&name.display().to_string(), &source);
    desk.session.state().arguments = former;
    desk.session.names().names.borrow_mut().remove("__file__");
    desk.session.set_folder(Path::new("."));
    // A script that leaves does not end the session that ran it.
    Ok(match outcome {
        Outcome::Exit(0) => Outcome::Done,
        Outcome::Exit(_) => Outcome::Failed,
        other => other,
    })
}

/// Words of a command line; quotes keep blanks together.
fn words(text: &str) -> Vec<String> {
    let (mut words, mut word, mut quote, mut begun) = (Vec::new(), String::new(), None, false);
    for c in text.chars() {
        match (quote, c) {
            (Some(mark), c) if c == mark => quote = None,
            (None, '\'' | '"') => (quote, begun) = (Some(c), true),
            (None, c) if c.is_whitespace() => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            (_, c) => {
                word.push(c);
                begun = true;
            }
        }
    }
    if begun {
        words.push(word);
    }
    words
}

fn edit(desk: &mut Desk, argument: &str) -> Result<Outcome, Refusal> {
    let editor = std::env::var("VISUAL").or_else(|_| std::env::var("EDITOR"));
    let editor = editor.unwrap_or_else(|_| "vi".into());
    let temporary = std::env::temp_dir().join(format!("newaxis_edit_{}.py", std::process::id()));
    let (path, is_temporary) = match argument.parse::<usize>() {
        _ if argument.is_empty() => (temporary, true),
        Ok(number) => {
            let known = desk.inputs.len().saturating_sub(1);
            if number == 0 || number > known {
                return Err(Refusal::Usage(format!("There is no input {number}; there are 1-{known}.")));
            }
            std::fs::write(&temporary, format!("{}\n", desk.inputs[number - 1]))
                .map_err(|error| cannot("write", &temporary, &error))?;
            (temporary, true)
        }
        Err(_) => (expand(argument), false),
    };
    desk.print("Editing... ")?;
    flush(desk)?;
    if let Some(spinner) = &desk.spinner {
        // The screen is the editor's while it runs.
        spinner.make_room(true);
    }
    // The variable may hold arguments besides the program's name, so a shell reads it.
    let status = Command::new("sh").arg("-c").arg(format!("{editor} \"$1\"")).arg("sh").arg(&path).status();
    let text = std::fs::read_to_string(&path);
    if is_temporary {
        let _ = std::fs::remove_file(&path);
    }
    match status {
        Ok(status) if status.success() => {}
        Ok(status) => return Err(Refusal::Usage(format!("`{editor}` failed ({status}); nothing was run."))),
        Err(error) => return Err(Refusal::Usage(format!("cannot start `{editor}`: {error}"))),
    }
    let text = match text {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(cannot("read", &path, &error)),
    };
    if text.trim().is_empty() {
        return shown(desk.print("done. Nothing to run.\n"));
    }
    desk.print("done. Executing edited code...\n")?;
    desk.inputs.push(text.trim_end().into());
    Ok(desk.run(&text))
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Refusal {
    Refusal::Usage(format!("cannot {what} `{}`: {error}", path.display()))
}

/// What was printed so far reaches the terminal before another program writes to it.
fn flush(desk: &mut Desk) -> Result<(), Refusal> {
    match desk.session.finish(Ok(())) {
        Outcome::Done => Ok(()),
        _ => Err(Refusal::Usage("standard output is closed.".into())),
    }
}

fn paste(desk: &mut Desk, _: &str) -> Result<Outcome, Refusal> {
    const TOOLS: [(&str, &[&str]); 4] = [
        ("wl-paste", &["--no-newline"]),
        ("xclip", &["-selection", "clipboard", "-o"]),
        ("xsel", &["--clipboard", "--output"]),
        ("pbpaste", &[]),
    ];
    let read = |(tool, arguments): &(&str, &[&str])| {
        let output = Command::new(tool).args(*arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let Some(text) = TOOLS.iter().find_map(read) else {
        return Err(Refusal::Usage(
            "no clipboard could be read. Paste with the terminal's own key: a pasted block runs whole.".into(),
        ));
    };
    let source = block::clean_paste(&text);
    if source.trim().is_empty() {
        return Err(Refusal::Usage("the clipboard holds no text.".into()));
    }
    desk.print(&format!("{}\n## -- End pasted text --\n", source.trim_end()))?;
    desk.inputs.push(source.trim_end().into());
    Ok(desk.run(&source))
}

fn cd(desk: &mut Desk, folder: &str) -> Result<Outcome, Refusal> {
    let folder = words(folder).join(" ");
    let target = match folder.as_str() {
        "" => expand("~"),
        "-" => {
            desk.former_folder.clone().ok_or_else(|| Refusal::Usage("there is no folder before this one.".into()))?
        }
        folder => expand(folder),
    };
    let former = std::env::current_dir().ok();
    std::env::set_current_dir(&target)
        .map_err(|error| Refusal::Usage(format!("cannot change to `{}`: {}", target.display(), reason(&error))))?;
    desk.former_folder = former;
    pwd(desk, "")
}

fn pwd(desk: &mut Desk, _: &str) -> Result<Outcome, Refusal> {
    let folder = std::env::current_dir().map_err(|error| Refusal::Usage(reason(&error)))?;
    shown(desk.print(&format!("{}\n", folder.display())))
}

fn ls(desk: &mut Desk, folder: &str) -> Result<Outcome, Refusal> {
    let folder = match words(folder).join(" ") {
        empty if empty.is_empty() => PathBuf::from("."),
        folder => expand(&folder),
    };
    let entries = std::fs::read_dir(&folder)
        .map_err(|error| Refusal::Usage(format!("cannot list `{}`: {}", folder.display(), reason(&error))))?;
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned() + if entry.path().is_dir() { "/" } else { "" })
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    let text = super::columns(&names, desk.columns);
    shown(desk.print(&text))
}

/// A path with the home folder put in for `~`.
fn expand(path: &str) -> PathBuf {
    let home = || std::env::var_os("HOME").map(PathBuf::from);
    match (path, path.strip_prefix("~/")) {
        ("~", _) => home().unwrap_or_else(|| "~".into()),
        (_, Some(rest)) => home().map_or_else(|| path.into(), |home| home.join(rest)),
        _ => path.into(),
    }
}

/// An operating system's reason, without the number that Rust adds.
fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or("").to_string()
}

#[cfg(test)]
mod tests {
    #[test]
    fn quotes_keep_words_together() {
        assert_eq!(super::words("a 'b c' \"\" d"), ["a", "b c", "", "d"]);
    }
}
