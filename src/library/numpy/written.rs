//! What NumPy itself writes in Python is written in Python here too: whole modules, and single names of modules.
//!
//! The texts are embedded from `source/`, under the paths that NumPy gives such modules; each is compiled when one of its names is
//! first asked for, so that a session pays for what it uses. Two tables below are all that needs to know a new text.

use crate::library::Written;
use crate::library::packed::{Packed, packed};
use crate::object::Holder;

/// A module's text: its path, the module to which its functions and classes say that they belong, its file, and what stands there.
struct Text {
    path: &'static str,
    shown: &'static str,
    file: &'static str,
    text: Packed,
}

macro_rules! texts {
    ($($path:literal as $shown:literal: $file:literal),* $(,)?) => {
        static TEXTS: &[Text] = &[$(Text {
            path: $path,
            shown: $shown,
            file: $file,
            text: packed!("numpy", $file),
        }),*];
    };
}

texts! {
    "numpy.char" as "numpy.char": "_core/defchararray.py",
    "numpy.strings" as "numpy.strings": "_core/strings.py",
    "numpy._core._business_days" as "numpy": "_core/_business_days.py",
    "numpy._core._datetime_text" as "numpy": "_core/_datetime_text.py",
    "numpy._core.memmap" as "numpy": "_core/memmap.py",
    "numpy._array_api_info" as "numpy": "_array_api_info.py",
    "numpy.lib._arrayterator_impl" as "numpy.lib": "lib/_arrayterator_impl.py",
    "numpy._core._methods" as "numpy": "_core/_methods.py",
    "numpy._core._of_classes" as "numpy": "_core/_of_classes.py",
    "numpy._core._results" as "numpy": "_core/_results.py",
    "numpy.lib._binary_io" as "numpy": "lib/_binary_io.py",
    "numpy.lib._genfromtxt" as "numpy": "lib/_genfromtxt.py",
    "numpy.lib._iotools" as "numpy.lib._iotools": "lib/_iotools.py",
    "numpy.lib._npyio_impl" as "numpy": "lib/_npyio_impl.py",
    "numpy.lib._zip" as "numpy": "lib/_zip.py",
    "numpy.lib.format" as "numpy.lib.format": "lib/_format_impl.py",
    "numpy.lib.npyio" as "numpy.lib.npyio": "lib/npyio.py",
    "numpy.lib._polynomial_impl" as "numpy": "lib/_polynomial_impl.py",
    "numpy.ma" as "numpy.ma": "ma/__init__.py",
    "numpy.ma.masks" as "numpy.ma.core": "ma/masks.py",
    "numpy.ma.fill_values" as "numpy.ma.core": "ma/fill_values.py",
    "numpy.ma.domains" as "numpy.ma.core": "ma/domains.py",
    "numpy.ma.printing" as "numpy.ma.core": "ma/printing.py",
    "numpy.ma.array" as "numpy.ma.core": "ma/array.py",
    "numpy.ma.attributes" as "numpy.ma.core": "ma/attributes.py",
    "numpy.ma.ufuncs" as "numpy.ma.core": "ma/ufuncs.py",
    "numpy.ma.operators" as "numpy.ma.core": "ma/operators.py",
    "numpy.ma.reductions" as "numpy.ma.core": "ma/reductions.py",
    "numpy.ma.arrangement" as "numpy.ma.core": "ma/arrangement.py",
    "numpy.ma.creation" as "numpy.ma.core": "ma/creation.py",
    "numpy.ma.conditions" as "numpy.ma.core": "ma/conditions.py",
    "numpy.ma.functions" as "numpy.ma.core": "ma/functions.py",
    "numpy.ma.core" as "numpy.ma.core": "ma/core.py",
    "numpy.ma.mrecords" as "numpy.ma.mrecords": "ma/mrecords.py",
    "numpy.testing._private.helpers" as "numpy.testing._private.utils": "testing/_private/utils.py",
    "numpy.rec" as "numpy.rec": "rec.py",
    "numpy.lib.recfunctions" as "numpy.lib.recfunctions": "lib/recfunctions.py",
    "numpy.ma.joining" as "numpy.ma.extras": "ma/joining.py",
    "numpy.ma.compression" as "numpy.ma.extras": "ma/compression.py",
    "numpy.ma.sets" as "numpy.ma.extras": "ma/sets.py",
    "numpy.ma.statistics" as "numpy.ma.extras": "ma/statistics.py",
    "numpy.ma.extras" as "numpy.ma.extras": "ma/extras.py",
    "numpy.lib._text_reader" as "numpy": "lib/_text_reader.py",
    "numpy.lib.mixins" as "numpy.lib.mixins": "lib/mixins.py",
    "numpy.lib._vectorize" as "numpy": "lib/_vectorize.py",
    "numpy.lib._version" as "numpy.lib": "lib/_version.py",
    "numpy.lib.scimath" as "numpy.lib.scimath": "lib/scimath.py",
    "numpy.core" as "numpy.core": "core.py",
    "numpy.typing" as "numpy.typing": "typing.py",
    "numpy.version" as "numpy.version": "version.py",
    "numpy.matlib" as "numpy.matlib": "matlib.py",
    "numpy.matrixlib.defmatrix" as "numpy": "matrixlib/defmatrix.py",
    "numpy.polynomial._polybase" as "numpy.polynomial._polybase": "polynomial/_polybase.py",
    "numpy.polynomial.chebyshev" as "numpy.polynomial.chebyshev": "polynomial/chebyshev.py",
    "numpy.polynomial.hermite" as "numpy.polynomial.hermite": "polynomial/hermite.py",
    "numpy.polynomial.hermite_e" as "numpy.polynomial.hermite_e": "polynomial/hermite_e.py",
    "numpy.polynomial.laguerre" as "numpy.polynomial.laguerre": "polynomial/laguerre.py",
    "numpy.polynomial.legendre" as "numpy.polynomial.legendre": "polynomial/legendre.py",
    "numpy.polynomial.polynomial" as "numpy.polynomial.polynomial": "polynomial/polynomial.py",
    "numpy.polynomial.polyutils" as "numpy.polynomial.polyutils": "polynomial/polyutils.py",
}

/// Names of a built-in module that a text defines: the module, the text's path, the names.
static NAMES: &[(&str, &str, &[&str])] = &[
    (
        "numpy",
        "numpy.lib._polynomial_impl",
        &[
            "poly", "roots", "polyfit", "polyval", "polyadd", "polysub", "polymul", "polydiv", "polyder", "polyint",
            "poly1d",
        ],
    ),
    ("numpy", "numpy.matrixlib.defmatrix", &["matrix", "asmatrix", "bmat"]),
    ("numpy.matrixlib", "numpy.matrixlib.defmatrix", &["matrix", "asmatrix", "bmat"]),
    ("numpy", "numpy.rec", &["recarray"]),
    (
        "numpy.testing",
        "numpy.testing._private.helpers",
        &[
            "IgnoreException",
            "KnownFailureException",
            "SkipTest",
            "TestCase",
            "print_assert_equal",
            "runstring",
            "tempdir",
            "temppath",
            "verbose",
        ],
    ),
    ("numpy", "numpy._core._business_days", &["busday_count", "busday_offset", "busdaycalendar", "is_busday"]),
    ("numpy", "numpy._core._datetime_text", &["datetime_as_string"]),
    (
        "numpy.linalg._linalg",
        "numpy._core._results",
        &["EigResult", "EighResult", "QRResult", "SVDResult", "SlogdetResult"],
    ),
    (
        "numpy.lib._arraysetops_impl",
        "numpy._core._results",
        &["UniqueAllResult", "UniqueCountsResult", "UniqueInverseResult"],
    ),
    ("numpy", "numpy.lib._genfromtxt", &["genfromtxt"]),
    ("numpy", "numpy.lib._npyio_impl", &["fromregex", "loadtxt", "savetxt"]),
    ("numpy", "numpy.lib._binary_io", &["fromfile", "fromstring", "load", "save", "savez", "savez_compressed"]),
    ("numpy", "numpy._core.memmap", &["memmap"]),
    ("numpy", "numpy.lib._vectorize", &["vectorize"]),
    ("numpy", "numpy._array_api_info", &["__array_namespace_info__"]),
    ("numpy.lib", "numpy.lib._arrayterator_impl", &["Arrayterator"]),
    ("numpy.lib", "numpy.lib._version", &["NumpyVersion"]),
    ("numpy.polynomial", "numpy.polynomial._polybase", &["set_default_printstyle"]),
    ("numpy.polynomial", "numpy.polynomial.chebyshev", &["Chebyshev"]),
    ("numpy.polynomial", "numpy.polynomial.hermite", &["Hermite"]),
    ("numpy.polynomial", "numpy.polynomial.hermite_e", &["HermiteE"]),
    ("numpy.polynomial", "numpy.polynomial.laguerre", &["Laguerre"]),
    ("numpy.polynomial", "numpy.polynomial.legendre", &["Legendre"]),
    ("numpy.polynomial", "numpy.polynomial.polynomial", &["Polynomial"]),
];

/// Written modules that a built-in module shows under another name.
static ALIASES: &[(&str, &str, &str)] =
    &[("numpy", "emath", "numpy.lib.scimath"), ("numpy._core", "records", "numpy.rec")];

/// The module of that path, if it is written in Python.
///
/// Builds with debug assertions read the text from the folder that `NEWAXIS_LIBRARY` names, if it does: a text can be worked on without
/// a build for each change.
pub fn written(path: &str) -> Option<Written> {
    let known = TEXTS.iter().find(|text| text.path == path)?;
    let edited = || {
        let folder = std::env::var_os("NEWAXIS_LIBRARY").filter(|_| cfg!(debug_assertions))?;
        std::fs::read_to_string(std::path::Path::new(&folder).join(known.file)).ok()
    };
    Some(Written { shown: known.shown, text: edited().unwrap_or_else(|| known.text.text()) })
}

pub fn is_written(path: &str) -> bool {
    TEXTS.iter().any(|text| text.path == path)
}

/// The written module that a name of a built-in module means, or that defines the name.
pub fn holder(module: &str, name: &str) -> Option<Holder> {
    let inside = |path: &str| path.strip_prefix(module).is_some_and(|rest| rest.strip_prefix('.') == Some(name));
    if let Some(text) = TEXTS.iter().find(|text| inside(text.path)) {
        return Some(Holder::Is(text.path));
    }
    if let Some((_, _, path)) = ALIASES.iter().find(|(of, alias, _)| *of == module && *alias == name) {
        return Some(Holder::Is(path));
    }
    let defining = NAMES.iter().find(|(of, _, names)| *of == module && names.contains(&name));
    defining.map(|(_, path, _)| Holder::Defines(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_text_that_defines_it() {
        for (module, path, names) in NAMES {
            let text = &TEXTS.iter().find(|text| text.path == *path).expect("a text").text.text();
            for name in *names {
                let defined = [
                    format!("def {name}("),
                    format!("class {name}("),
                    format!("class {name}:"),
                    format!("{name} = "),
                    // A class that is made from a table.
                    format!("    '{name}': ("),
                ];
                let found = text.lines().any(|line| defined.iter().any(|start| line.starts_with(start.as_str())));
                assert!(found, "{path} does not define {module}.{name}");
            }
        }
    }

    #[test]
    fn a_written_module_is_found_under_its_parent() {
        assert!(matches!(holder("numpy.lib", "_polynomial_impl"), Some(Holder::Is("numpy.lib._polynomial_impl"))));
        assert!(matches!(holder("numpy", "polyval"), Some(Holder::Defines("numpy.lib._polynomial_impl"))));
        assert!(holder("numpy", "polyval1").is_none());
    }
}
