# Classes with brackets, numpy.typing, and names that tell of NumPy itself.
import typing
import warnings
import numpy as np
import numpy.typing as npt


def told(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "!!", type(error).__name__, error)


def f(x: npt.NDArray[np.float64], y: npt.ArrayLike = 1, z: npt.DTypeLike = None) -> npt.NDArray[np.int_]:
    return x


print(f.__annotations__["x"], f.__annotations__["return"])
for text in (
    "npt.NDArray", "npt.NDArray[np.float64]", "npt.NDArray[np.int_].__origin__", "npt.NDArray[np.int_].__args__", "npt.NDArray[typing.Any]", "npt.ArrayLike", "npt.DTypeLike", "npt.NBitBase",
    "npt.__all__", "np.ndarray[typing.Any, np.dtype[np.float64]]", "np.ndarray[int]", "np.dtype[np.int32]", "np.dtype['i4']", "np.number[typing.Any]", "np.floating[typing.Any]",
    "np.integer[typing.Any]", "np.float64[int]", "np.ndarray[int, int, int]", "np.ndarray[()]", "np.dtype[int, int]", "np.ndarray[tuple[int, int], np.dtype[np.int8]]",
    "typing.Optional[npt.NDArray[np.int8]]", "npt.NDArray[np.int8] == npt.NDArray[np.int8]",
    "np.version.version", "np.version.release", "np.lib.NumpyVersion('1.8.0rc1')", "np.lib.NumpyVersion(np.__version__) >= '2.0.0'", "np.lib.NumpyVersion('1.8.0b2') < '1.8.0'", "np.lib.NumpyVersion('1.x')",
):
    told(text)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(np.core.multiarray.array([1]), np.core.records.fromarrays([[1, 2], ["a", "b"]], names="n,t"))
    print([(w.category.__name__, str(w.message)[:60], str(w.message)[-40:]) for w in caught])
