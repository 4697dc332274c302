//! The command line.

use std::io::IsTerminal;

use lexopt::prelude::*;

use super::script::{Script, run};
use crate::session::{Echo, Options};

const HELP: &str = "\
NumPy without Python: runs NumPy-style scripts, or reads them at a prompt.

Usage: newaxis [OPTIONS] [FILE | -c CODE | -] [ARGUMENTS]

  FILE             run a script; ARGUMENTS are its sys.argv
  -c CODE          run code given on the command line
  -                read the script from standard input
  -i               with piped input, show the value of every expression
  --explain        explain an uncaught error below its message, as at a terminal
  --seed N         start unseeded random generators from N
  --threads N      use N threads
  --fuse-from N    compute expressions over N elements or more in one go
  --no-fuse        compute array expressions one operation at a time
  -h, --help       show this help
  -V, --version    show the version
";

/// A script's Python frames may nest deeply through native code; pages of the stack are only used when touched.
const STACK_BYTES: usize = 512 << 20;

/// Runs the process's command line and gives its exit status.
pub fn main() -> i32 {
    super::memory::reuse_blocks();
    let request = match parse() {
        Ok(request) => request,
        Err(error) => {
            eprintln!("newaxis: {error}\nTry 'newaxis --help'.");
            return 2;
        }
    };
    let runner = std::thread::Builder::new().name("script".into()).stack_size(STACK_BYTES);
    let worker = match runner.spawn(move || answer(request)) {
        Ok(worker) => worker,
        Err(error) => {
            eprintln!("newaxis: cannot start: {error}");
            return 1;
        }
    };
    worker.join().unwrap_or(70)
}

enum Request {
    Run(Script, Options),
    Prompt(Options),
    Print(String),
}

fn answer(request: Request) -> i32 {
    match request {
        Request::Run(script, options) => run(script, options),
        Request::Prompt(options) => super::repl::run(options),
        Request::Print(text) => {
            print!("{text}");
            0
        }
    }
}

fn parse() -> Result<Request, lexopt::Error> {
    let mut options = Options::default();
    let mut echo = Echo::Silent;
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('c') => {
                let code = parser.value()?.string()?;
                options.arguments = rest("-c".into(), &mut parser)?;
                return Ok(Request::Run(Script::Text(code), options));
            }
            Short('i') => echo = Echo::Values,
            Short('h') | Long("help") => return Ok(Request::Print(HELP.into())),
            Short('V') | Long("version") => {
                return Ok(Request::Print(format!("newaxis {}\n", env!("CARGO_PKG_VERSION"))));
            }
            Long("explain") => options.explain = true,
            Long("seed") => options.seed = Some(parser.value()?.parse()?),
            Long("no-fuse") => options.fuse_from = Some(usize::MAX),
            Long("fuse-from") => options.fuse_from = Some(parser.value()?.parse()?),
            Long("threads") => options.threads = Some(parser.value()?.parse()?),
            Value(file) => {
                let file = file.string()?;
                options.arguments = rest(file.clone(), &mut parser)?;
                return Ok(match file.as_str() {
                    "-" => Request::Run(Script::Piped(echo), options),
                    _ => Request::Run(Script::File(file), options),
                });
            }
            other => return Err(other.unexpected()),
        }
    }
    options.arguments = vec![String::new()];
    Ok(match std::io::stdin().is_terminal() {
        true => Request::Prompt(options),
        false => Request::Run(Script::Piped(echo), options),
    })
}

/// The script's own arguments, as they stand.
fn rest(first: String, parser: &mut lexopt::Parser) -> Result<Vec<String>, lexopt::Error> {
    let mut arguments = vec![first];
    for argument in parser.raw_args()? {
        arguments.push(argument.string()?);
    }
    Ok(arguments)
}
