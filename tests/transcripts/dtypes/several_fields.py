# Several fields at once, shapes of one, titles, read-only tables of fields, and the plain layout of a promoted record type.
import numpy as np


def told(text, setup=""):
    names = {"np": np}
    try:
        exec(setup, names)
        print(text, "->", repr(eval(text, names)))
    except Exception as error:
        print(text, "!!", type(error).__name__, error)


start = "x = np.zeros(3, 'i4,i4,f4'); "
for value in ("(2, 3)", "5", "[(1, 2), (3, 4), (5, 6)]", "x[['f2', 'f0']]", "np.ones(3, 'i8,f8')", "[1, 2, 3]"):
    told("x", start + f"x[['f0', 'f2']] = {value}")
told("x", start + "x[['f0', 'nope']] = 5")
told("x", start + "x[['f0', 'f0']] = 5")
for key in ("['f0', 'nope']", "['f1', 'f1']", "['f2', 'f0']"):
    told(f"x[{key}]", start)
    told(f"x[0][{key}]", start)
told("x", start + "r = x[0]; r[['f0', 'f2']] = (5, 6)")
told("x['nope']", start)

for text in ("(float, 1)", "(float, (1,))", "(float, ())", "[('x', float, 1)]", "'1f8'", "'f8,1i4'", "(str, 4)", "{'a': ('i4', 0, 'a title'), 'b': ('f4', 4)}"):
    told(f"np.dtype({text})")
told("np.zeros(2, (float, 1)).shape, np.zeros(2, [('x', float, 1)])")
told("np.dtype('i4,f4').fields")
told("type(np.dtype('i4,f4').fields), np.dtype('i4,f4').fields['f1'], list(np.dtype('i4,f4').fields), np.dtype('i4').fields")
told("np.dtype('i4,f4').fields.update({})")

told("np.result_type(np.dtype('i,>i'))")
told("np.result_type(np.dtype({'names': ['a', 'b'], 'formats': ['i1', 'i4'], 'offsets': [0, 4], 'itemsize': 9}))")
told("np.result_type(np.dtype('i1,V3,i4', align=True)[['f0', 'f2']])")

# Raw bytes have the order of their bytes.
raw = "x = np.array([b'ab', b'aa', b'ab', b'b']).view('V2')"
for text in ("np.sort(x)", "np.argsort(x)", "np.unique(x)", "np.unique(x, return_index=True, return_inverse=True, return_counts=True)"):
    told(text, raw)
told("np.sort(x)", "x = np.array([(1, [2, 3]), (0, [5, 5]), (1, [1, 9])], dtype=[('a', int), ('p', 'u1', 2)])")
told("np.argsort(x, order='p')", "x = np.array([(1, [2, 3]), (0, [5, 5]), (1, [1, 9])], dtype=[('a', int), ('p', 'u1', 2)])")
rows = np.array([[0, 1], [1, 1], [0, 1]], dtype="u1")
print(np.unique(rows.view("V2"), return_index=True)[1], np.unique(rows, axis=0).tolist())

# Texts that are no numbers are quoted as scalars of NumPy.
for text in ("np.array(['a']).astype(int)", "np.array(['a']).astype(float)", "int(np.str_('a'))", "float(np.str_('1.x'))", "np.array([b'a']).astype(int)", "np.array(['a'], dtype=object).astype(int)", "np.array(['x']).astype(complex)"):
    told(text)
