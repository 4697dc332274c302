//! Modules of NumPy that its own tests import by their private paths; each shows the names of the public module it belongs to.

/// Private paths, and the public modules whose names they show.
static PRIVATE: &[(&str, &str)] = &[
    ("numpy._core", "numpy"),
    ("numpy._core.arrayprint", "numpy"),
    ("numpy._core.einsumfunc", "numpy"),
    ("numpy._core.fromnumeric", "numpy"),
    ("numpy._core.function_base", "numpy"),
    ("numpy._core.getlimits", "numpy"),
    ("numpy._core.multiarray", "numpy"),
    ("numpy._core.numeric", "numpy"),
    ("numpy._core.numerictypes", "numpy"),
    ("numpy._core.shape_base", "numpy"),
    ("numpy._core.umath", "numpy"),
    ("numpy._core._multiarray_umath", "numpy"),
    ("numpy.lib._arraypad_impl", "numpy"),
    ("numpy.lib._arraysetops_impl", "numpy"),
    ("numpy.lib._function_base_impl", "numpy"),
    ("numpy.lib._histograms_impl", "numpy"),
    ("numpy.lib._index_tricks_impl", "numpy"),
    ("numpy.lib._nanfunctions_impl", "numpy"),
    ("numpy.lib._shape_base_impl", "numpy"),
    ("numpy.lib._stride_tricks_impl", "numpy.lib.stride_tricks"),
    ("numpy.lib._twodim_base_impl", "numpy"),
    ("numpy.lib._type_check_impl", "numpy"),
    ("numpy.lib._ufunclike_impl", "numpy"),
    ("numpy.lib._utils_impl", "numpy"),
    ("numpy.linalg._linalg", "numpy.linalg"),
    ("numpy.random.mtrand", "numpy.random"),
    ("numpy.testing._private", "numpy.testing"),
    ("numpy.testing._private.utils", "numpy.testing"),
];

/// The public module whose names a private one shows.
pub fn public(path: &str) -> Option<&'static str> {
    PRIVATE.iter().find(|(private, _)| *private == path).map(|(_, public)| *public)
}
