//! The binary: hands the process's arguments to `front` and exits with its status.

use newaxis::front::Blocks;

#[global_allocator]
static BLOCKS: Blocks = Blocks;

fn main() {
    std::process::exit(newaxis::front::main());
}
