//! The binary: hands the process's arguments to `front` and exits with its status.

fn main() {
    std::process::exit(newaxis::front::main());
}
