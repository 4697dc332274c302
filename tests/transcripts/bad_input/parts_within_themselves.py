import numpy as np


def show(label, make):
    try:
        result = make()
    except Exception as error:
        print(label, type(error).__name__, error)
    else:
        print(label, repr(result))


inside = np.array([None])
inside[0] = inside
alone = np.array(0, dtype=object)
alone[()] = alone
for convert in bool, int, float, complex:
    show(convert.__name__, lambda: convert(alone))
show('bool', lambda: bool(inside))
for text in repr, str:
    print(text(inside), text(alone))

fields = []
fields.append(('f', fields))
show('list', lambda: np.dtype(fields))
description = {'names': ['self'], 'formats': [None], 'offsets': [0]}
description['formats'][0] = description
show('dict', lambda: np.dtype(description))


class Sized:
    def __init__(self, error):
        self.error = error

    def __len__(self):
        raise self.error

    def __getitem__(self, index):
        return 1


class Keyed:
    def __len__(self):
        return 2

    def __getitem__(self, key):
        raise KeyError(key)


for error in RecursionError('deep'), MemoryError('full'), ValueError('odd'):
    show(error, lambda: np.array(Sized(error)).dtype)
show('keys', lambda: np.array(Keyed()).dtype)
show('nothing', lambda: np.nditer([]))

# Units of times are looked for in what contains itself, or goes too deep.
outer, inner = [], []
outer += [inner, 4]
inner += [outer, 5]
deep = []
for _ in range(3000):
    deep = [deep]
box = np.empty(1, object)
box[0] = box
for dtype in 'M8', 'm8', 'M8[s]':
    for make in (lambda: np.array(outer, dtype), lambda: np.array([outer], dtype=object).astype(dtype), lambda: np.array(deep, dtype), lambda: box.astype(dtype)):
        try:
            print(dtype, make())
        except (ValueError, RecursionError) as error:
            print(dtype, type(error).__name__, str(error)[:100])
