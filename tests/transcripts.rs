//! Runs the scripts of `tests/transcripts/<chapter>/*.py` and `examples/*.py`, and compares what the binary prints with
//! what CPython and NumPy print. The snapshots are written by `scripts/expectations` from the oracle and never accepted
//! from our own output: insta only compares here (`INSTA_UPDATE` is fixed in `.cargo/config.toml`).
//!
//! A chapter is one test. `known.txt` names scripts that differ for a stated reason; one that no longer differs fails
//! its chapter, so that the list stays honest.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use support::Way;

/// The values of a layout script's parameter; see `tests/transcripts/layouts`.
const LAYOUTS: [&str; 5] = ["C", "F", "strided", "reversed", "view"];
const PARAMETER: &str = "LAYOUT = 'C'\n";

macro_rules! chapters {
    ($($chapter:ident)*) => {
        $(#[test] fn $chapter() { check(stringify!($chapter), Way::default()); })*

        #[test]
        fn every_chapter_is_listed() {
            let listed: BTreeSet<_> = [$(stringify!($chapter)),*].into_iter().map(String::from).collect();
            let mut present = folders(&support::root().join("tests/transcripts"));
            present.insert("examples".into());
            present.remove("snapshots");
            assert_eq!(present, listed);
        }
    };
}

chapters! {
    aliasing
    assignment
    bad_input
    broadcast
    builtin_types
    casting
    comparisons
    creation
    cumulative
    dtypes
    examples
    fft
    indexing_basic
    indexing_boolean
    indexing_integer
    indexing_mixed
    joining_splitting
    language
    layouts
    linalg
    linalg_norm
    masked
    matrices
    modules
    polynomials
    printing
    products
    promotion
    random_generator
    random_legacy
    reductions
    scalars
    sets
    shape_manipulation
    sorting_searching
    statistics
    strings
    testing_helpers
    ufunc_keywords
    ufunc_methods
    ufuncs_arithmetic
    ufuncs_bitwise
    ufuncs_trig_exp
    uncaught
    views
    warnings
}

#[test]
fn known_differences_name_scripts_and_reasons() {
    for (script, reason) in known() {
        assert!(support::root().join(script_path(&script)).is_file(), "known.txt names {script}, which is not there");
        assert!(reason.len() > 10, "known.txt gives no reason for {script}");
    }
}

/// The chapters that compute with arrays, again in ways whose difference must not show.
const COMPUTING: [&str; 20] = [
    "aliasing",
    "broadcast",
    "casting",
    "comparisons",
    "cumulative",
    "examples",
    "indexing_boolean",
    "layouts",
    "linalg_norm",
    "products",
    "promotion",
    "reductions",
    "scalars",
    "statistics",
    "ufunc_keywords",
    "ufunc_methods",
    "ufuncs_arithmetic",
    "ufuncs_bitwise",
    "ufuncs_trig_exp",
    "warnings",
];

macro_rules! ways {
    ($($name:ident $options:expr, $kernels:expr;)*) => {
        $(#[test] fn $name() {
            for chapter in COMPUTING {
                check(chapter, Way { options: $options, kernels: $kernels });
            }
        })*
    };
}

ways! {
    everything_fused_on_two_threads &["--fuse-from", "1", "--threads", "2"], "";
    nothing_fused_on_one_thread &["--no-fuse", "--threads", "1"], "";
    kernels_for_avx2 &["--fuse-from", "1"], "avx2";
    portable_kernels &["--fuse-from", "1"], "portable";
}

fn check(chapter: &str, way: Way) {
    let known = known();
    let scripts = scripts(chapter);
    assert!(!scripts.is_empty(), "chapter {chapter} holds no script");
    let mut failures = Vec::new();
    for script in scripts {
        let name = format!("{chapter}/{}", script.file_stem().expect("a script has a name").to_string_lossy());
        let differs = !agrees(chapter, &script, way);
        match (differs, known.get(&name)) {
            (true, None) => failures.push(format!("{name}: differs from the oracle")),
            (false, Some(_)) => failures.push(format!("{name}: agrees with the oracle; take it out of known.txt")),
            (true, Some(_)) | (false, None) => {}
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// Whether every variant of a script prints what the oracle printed; differences are shown as they are found.
fn agrees(chapter: &str, script: &Path, way: Way) -> bool {
    let name = script.file_stem().expect("a script has a name").to_string_lossy();
    if chapter != "layouts" {
        return matches(&format!("{chapter}__{name}"), script, way);
    }
    let source = fs::read_to_string(script).expect("a script is text");
    assert!(source.contains(PARAMETER), "{name}: no line {PARAMETER}");
    let variant_agrees = |layout: &&str| {
        // Ways run at the same time, and one must not write what another reads.
        let own = way.options.concat() + way.kernels;
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("layouts{own}")).join(layout);
        let variant = folder.join(format!("{name}.py"));
        fs::create_dir_all(variant.parent().expect("a variant lies in a folder")).expect("target can be written");
        fs::write(&variant, source.replace(PARAMETER, &format!("LAYOUT = '{layout}'\n")))
            .expect("target can be written");
        matches(&format!("{chapter}__{name}@{layout}"), &variant, way)
    };
    LAYOUTS.iter().filter(|layout| variant_agrees(layout)).count() == LAYOUTS.len()
}

fn matches(snapshot: &str, script: &Path, way: Way) -> bool {
    let outcome = support::run_in(way, script).rendered(script.parent().expect("a script lies in a folder"));
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path(support::root().join("tests/transcripts/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    catch_unwind(AssertUnwindSafe(|| settings.bind(|| insta::assert_snapshot!(snapshot, outcome)))).is_ok()
}

fn scripts(chapter: &str) -> Vec<PathBuf> {
    let folder = support::root().join(script_path(chapter)).with_extension("");
    let mut scripts: Vec<_> = fs::read_dir(folder)
        .expect("a chapter is a folder")
        .map(|entry| entry.expect("a folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    scripts.sort();
    scripts
}

/// Where the script `chapter/name` lies: examples have a folder of their own.
fn script_path(name: &str) -> String {
    if name.starts_with("examples") { format!("{name}.py") } else { format!("tests/transcripts/{name}.py") }
}

/// The lines `chapter/name: reason` of `known.txt`.
fn known() -> BTreeMap<String, String> {
    let path = support::root().join("tests/transcripts/known.txt");
    let text = fs::read_to_string(path).expect("known.txt is there");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (name, reason) = line.split_once(": ").unwrap_or_else(|| panic!("known.txt: no reason in {line:?}"));
            (name.to_string(), reason.to_string())
        })
        .collect()
}

fn folders(parent: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(parent).expect("the folder is there").map(|entry| entry.expect("a folder can be read"));
    entries.filter(|e| e.path().is_dir()).map(|e| e.file_name().to_string_lossy().into_owned()).collect()
}
