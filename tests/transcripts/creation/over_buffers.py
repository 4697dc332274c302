# Arrays over the memory of others: np.ndarray with a buffer, byte orders, the memory of an array.
import numpy as np


def told(text, setup=""):
    names = {"np": np}
    try:
        exec(setup, names)
        print(text, "->", repr(eval(text, names)))
    except Exception as error:
        print(text, "!!", type(error).__name__, error)


for arguments in (
    "3, 'u1', b'abcd'", "3, 'u1', b'abcd', 1", "4, 'u1', b'abcd', 1", "(2,), '<i2', bytearray(b'abcd')", "(2,), '>i2', b'abcd'", "(2, 2), 'u1', b'abcd', 0, (1, 1)",
    "(2,), 'u1', b'abcd', 0, (5,)", "2, 'u1', 'abcd'", "2, 'u1', memoryview(b'abcd')[1:]", "2, 'S2', b'abcd'", "2, 'u1', np.arange(2)", "(2, 2), 'u1', b'abcd', 0, None, 'F'", "0, 'u1', b''",
):
    told(f"np.ndarray({arguments})")
told("x, x.base, x.flags.owndata", "memory = bytearray(b'abcd'); x = np.ndarray(2, 'u1', memory, 1); x[0] = 65")
told("memory", "memory = bytearray(b'abcd'); x = np.ndarray(2, 'u2', memory); x += 1")
told("np.ndarray(2, 'u1', b'abcd').flags.writeable")

# The same bytes in the other order, and the same numbers.
start = "x = np.ndarray((2,), '>i2', bytearray([0, 1, 3, 2])); "
told("x, x[0], x.dtype.byteorder, x.sum()", start)
told("x.view(x.dtype.newbyteorder())", start)
told("x.view(x.dtype.newbyteorder()).byteswap()", start)
told("x.byteswap().view(x.dtype.newbyteorder()), x.astype('<i2'), x.tobytes(), x.astype('i2').tobytes()", start)
told("x", start + "x.dtype = x.dtype.newbyteorder('<')")

told("x.tolist(), x.nbytes, x[0], x.shape, x.format, x.readonly", "x = np.arange(3).data")
told("np.arange(6).reshape(2, 3).data.shape, bytes(np.arange(3, dtype='u1').data), np.broadcast_to(1, 2).data.readonly")
told("y", "y = np.zeros(3, int); y.data[1] = 7")
told("np.indices(n for n in (2, 2)).shape, np.indices([1, 3]).tolist()")
told("np.indices(3)")
