# np.nditer: orders, portions, indices, casts, operands that are made, sums, nested iterators.
import numpy as np

a = np.arange(6).reshape(2, 3)
f = a / 2


def told(text, setup=""):
    names = {"np": np, "a": a.copy(), "f": f.copy()}
    try:
        exec(setup, names)
        print(text, "->", eval(text, names))
    except Exception as error:
        print(text, "!!", type(error).__name__, error)


# Order: as elements lie in memory, unless one is asked for.
for view in (a, a.T, a[::-1], a[:, ::-1], a[::-1, ::2].T):
    for order in "KCFA":
        print(order, [x.item() for x in np.nditer(view, order=order)], end=" ")
    print()
print([(int(x), float(y)) for x, y in np.nditer([a, np.asfortranarray(f)])])
print([(int(x), int(y)) for x, y in np.nditer([np.arange(2)[:, None], np.arange(3)])])

# Portions.
for options in ({}, {"order": "F"}, {"flags": ["buffered"]}, {"flags": ["buffered"], "order": "F"}, {"flags": ["buffered"], "buffersize": 4}, {"flags": ["buffered", "grow_inner"], "buffersize": 4}):
    options = {**options, "flags": ["external_loop", *options.get("flags", [])]}
    print(options, [x.tolist() for x in np.nditer(a, **options)], [x.tolist() for x in np.nditer(a[:, :2], **options)])
print([(x.tolist(), y.tolist()) for x, y in np.nditer([a, np.arange(2)[:, None]], ["external_loop"])])
print([(x.tolist(), y.strides) for x, y in np.nditer([a, np.arange(2)[:, None]], ["external_loop", "buffered"])])

# Indices, and places that are gone to.
for flags in (["c_index"], ["f_index"], ["multi_index"], ["multi_index", "c_index"]):
    it = np.nditer(a[::-1], flags)
    print([(x.item(), it.index if it.has_index else None, it.multi_index if it.has_multi_index else None) for x in it])
told("it[0], it.iterindex", "it = np.nditer(a, ['multi_index']); it.multi_index = (1, 1)")
told("it[0]", "it = np.nditer(a, ['multi_index']); it.multi_index = (2, 1)")
told("it[0]", "it = np.nditer(a, ['multi_index']); it.multi_index = (2,)")
told("it[0], it.index", "it = np.nditer(a, ['f_index']); it.index = 3")
told("it[0]", "it = np.nditer(a); it.index = 3")
told("it[0]", "it = np.nditer(a); it.iterindex = 5")
told("it[0]", "it = np.nditer(a); it.iterindex = 6")
told("[int(x) for x in it], it.iterrange", "it = np.nditer(a, ['ranged']); it.iterrange = (2, 4)")
told("it.shape, it.ndim, it.itersize", "it = np.nditer(a, ['multi_index']); it.remove_axis(0)")
told("it.shape, it[0]", "it = np.nditer(a, ['multi_index']); it.remove_multi_index(); it.enable_external_loop()")

# The protocol by hand.
it = np.nditer([a, f], ["c_index"], [["readwrite"], ["readonly"]])
while not it.finished:
    it[0] = it[1] * 10 + it.index
    more = it.iternext()
print(a.tolist(), more, it.finished, len(it), it.nop, it.dtypes)
it.reset()
print(it.value, it[0:2], it[-1], next(it), next(it), [int(x) for x, y in it.copy()])
a = np.arange(6).reshape(2, 3)
told("it.value", "it = np.nditer(a); list(it)")
told("it[1]", "it = np.nditer(a)")
told("it['x']", "it = np.nditer(a)")
told("it", "it = np.nditer(a); it[0] = 3")
told("it.operands", "it = np.nditer(a); it.close()")
told("next(it)", "it = np.nditer(a); it.close()")
told("it.nothing", "it = np.nditer(a)")
told("it", "it = np.nditer(a); it.operands = 1")
told("isinstance(it, np.nditer), type(it)", "it = np.nditer(a)")
told("it.itviews, it.shape", "it = np.nditer([a[::-1], np.arange(3)])")
told("list(np.nditer(np.zeros((0, 3)), ['zerosize_ok'])), np.nditer(np.zeros(0), ['zerosize_ok']).finished")

# Casts: refused, by copies, by buffers that come back.
for options in ({}, {"flags": ["buffered"]}, {"op_flags": [["readonly", "copy"]]}):
    told("[x.item() for x in np.nditer(a, op_dtypes=['c16'], **o)]", f"o = {options}")
    told("[x.item() for x in np.nditer(f, op_dtypes=['f4'], **o)]", f"o = {options}")
    told("[x.item() for x in np.nditer(f, op_dtypes=['f4'], casting='same_kind', **o)]", f"o = {options}")
told("f", "with np.nditer(f, ['buffered'], ['readwrite'], ['f4'], casting='same_kind') as it:\n for x in it: x[...] = x * 2")
told("f", "it = np.nditer(f, ['buffered'], ['readwrite'], ['f4'], casting='same_kind')\nnext(it)[...] = 9\ndel it")
told("f", "with np.nditer(f, [], [['readwrite', 'updateifcopy']], ['f4'], casting='same_kind') as it:\n for x in it: x[...] = 7")
told("np.nditer(a, ['buffered'], ['readwrite'], ['f8'], casting='same_kind')")
told("np.nditer([a, f], ['common_dtype', 'buffered']).dtypes, np.nditer([a, f], ['buffered'], op_dtypes=['f8', None]).dtypes")
told("np.nditer([a, f], ['common_dtype'])")

# Operands that are made.
for operands, options in (([a, None], {}), ([a.T, None], {}), ([a.T, None], {"order": "C"}), ([a, f, None], {"op_dtypes": [None, None, "f4"]}), ([a, f, None], {}), ([a[::-1], None], {})):
    with np.nditer(operands, **options) as it:
        for parts in it:
            parts[-1][...] = parts[0]
        made = it.operands[-1]
    print(made.tolist(), made.dtype, made.strides)
with np.nditer([np.arange(3), np.arange(4), None], ["external_loop"], op_axes=[[0, -1], [-1, 0], None]) as it:
    for x, y, z in it:
        z[...] = x * y
    print(it.operands[2])
told("np.nditer([a, None], op_axes=[None, [1, 0]]).operands[1].shape")
told("np.nditer([np.arange(3), None], ['multi_index'], itershape=(2, 3), op_axes=[[-1, 0], [0, 1]]).operands[1].shape")
told("np.nditer([None])")
told("np.nditer([a, None], ['buffered'], [['readonly'], ['readwrite', 'allocate']])")

# Sums.
for flags in (["reduce_ok"], ["reduce_ok", "external_loop"], ["reduce_ok", "external_loop", "buffered", "delay_bufalloc"], ["reduce_ok", "buffered", "delay_bufalloc"]):
    with np.nditer([np.arange(24).reshape(2, 3, 4), None], flags, [["readonly"], ["readwrite", "allocate"]], op_axes=[None, [0, 1, -1]]) as it:
        it.operands[1][...] = 0
        it.reset()
        for x, y in it:
            y[...] += x if x.ndim == 0 else x.sum()
            if x.ndim:
                y[1:] = y[:1]
        print(it.operands[1].tolist() if "external_loop" not in flags else it.operands[1].shape)
for flags in ("[['readonly'], ['readwrite']]", "[['readonly'], ['writeonly']]", "[['readonly'], ['readwrite', 'no_broadcast']]"):
    for shape in ("()", "(1, 3)", "(2, 1)"):
        told(f"np.nditer([a, np.zeros({shape}, int)], [], {flags})")
        told(f"np.nditer([a, np.zeros({shape}, int)], ['reduce_ok'], {flags}).nop")

# Refusals.
for text in (
    "np.nditer([])", "np.nditer(a, ['bad'])", "np.nditer(a, [], ['bad'])", "np.nditer(a, 5)", "np.nditer(a, order='X')", "np.nditer(a, casting='x')",
    "np.nditer(a, ['c_index', 'f_index'])", "np.nditer(a, ['multi_index', 'external_loop'])", "np.nditer([a, np.zeros(4)])",
    "np.nditer([a, a], [], [['readonly']])", "np.nditer(a, op_flags=[])", "np.nditer(a, op_flags=['readonly', 'readwrite'])", "np.nditer([a, None], [], [['readonly'], ['readonly']])",
    "np.nditer([a, a], op_axes=[[0, 1]])", "np.nditer([a, a], op_axes=[[0, 1], [0]])", "np.nditer([a, a], op_axes=[[0, 3], [0, 1]])", "np.nditer([a, a], op_axes=[[0, 0], [0, 1]])",
    "np.nditer([a, a], op_axes=[[0, 1, -1], [-1, 0, 1]])", "np.nditer([a, a], itershape=(2, 4))", "np.nditer(np.zeros((0, 3)))", "np.nditer(np.array([None]))",
    "np.nditer(np.broadcast_to(a, (2, 2, 3)), [], ['readwrite'])", "np.nditer()", "np.nditer(a, ['delay_bufalloc', 'buffered'])[0]",
):
    told(text)

# Nested ones.
cube = np.arange(12).reshape(2, 3, 2)
i, j = np.nested_iters(cube, [[1], [0, 2]], flags=["multi_index"])
print([(i.multi_index, j.multi_index, int(y)) for x in i for y in j])
i, j, k = np.nested_iters(cube, [[2], [0], [1]])
print([[[int(z) for z in k] for y in j] for x in i])
i, j = np.nested_iters(cube.copy(), [[1], [0, 2]], ["external_loop"], ["readwrite"])
print([[y.tolist() for y in j] for x in i])
for text in ("np.nested_iters(a, [[0]])", "np.nested_iters(a, [0, 1])", "np.nested_iters(a, [[0], [0]])", "np.nested_iters(a, [[0], [2]])"):
    told(text)

# More places than can be counted.
many = np.lib.stride_tricks.as_strided(np.zeros(1), (2**53,), (0,))
print(np.nditer(many).itersize, np.nditer([many, many], flags=['external_loop']).itersize)
for arrays in (many, many[:, None]), (many[:, None, None], many[:, None], many):
    try:
        print(np.nditer(arrays).itersize)
    except ValueError as error:
        print(error)
print(np.nditer((many[:0, None, None], many[:, None], many), flags=['zerosize_ok']).itersize)
