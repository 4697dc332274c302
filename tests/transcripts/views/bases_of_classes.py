import tempfile

import numpy as np

x = np.arange(6)
matrix = x.view(np.matrix)
print(matrix.base is x, matrix[0].base is matrix, matrix.T.base is matrix, np.asarray(matrix).base is x)


class Sub(np.ndarray):
    pass


sub = x.view(Sub)
print(sub.base is x, sub[1:].base is sub, sub[1:][1:].base is sub, sub[1:].view(np.ndarray).base is sub)
buffer = bytearray(16)
array = np.frombuffer(buffer, 'i4')
print(array[1:].base is array, array[1:][1:].base is array)
lent = np.asarray(memoryview(buffer))
print(lent[1:].base is lent, lent[1:][1:].base is lent)
plain = np.ndarray((2,), buffer=buffer)
print(plain.base is buffer, plain[1:].base is plain)
with tempfile.TemporaryFile() as file:
    mapped = np.memmap(file, dtype='f4', mode='w+', shape=(3, 4))
    print(mapped.base is mapped._mmap, mapped[1:].base is mapped, len(mapped.base), mapped.flags.owndata)
