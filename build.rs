//! Packs the parts of the library that are text, Python's most of all, so that they take a quarter of their size in the binary:
//! each file below the source folders becomes a DEFLATE stream of the same path in the build's own folder, where
//! `src/library/packed.rs` finds it. The linker is told to keep the binary small as well.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Folders of texts, and what they are called in the build's folder.
const FOLDERS: [(&str, &str); 3] = [
    ("src/library/python/modules/source", "python"),
    ("src/library/numpy/source", "numpy"),
    ("src/library/documentation", "documentation"),
];
/// Small before fast: it is done once for each build.
const LEVEL: u8 = 10;

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    // Relocations of the tables of functions as a bit map: half a megabyte less. Linkers that do not know it say so and go on.
    if env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux") {
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    for (folder, name) in FOLDERS {
        println!("cargo:rerun-if-changed={folder}");
        pack(Path::new(folder), &out.join(name))?;
    }
    Ok(())
}

fn pack(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            pack(&entry.path(), &target)?;
        } else {
            fs::write(target, miniz_oxide::deflate::compress_to_vec(&fs::read(entry.path())?, LEVEL))?;
        }
    }
    Ok(())
}
