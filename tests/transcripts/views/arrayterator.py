# Arrays that are read in blocks.
import numpy as np
from numpy.lib import Arrayterator

a = np.arange(3 * 4 * 5 * 6).reshape(3, 4, 5, 6)
it = Arrayterator(a, 2)
print(it.shape, it.buf_size, it.ndim, it.dtype, it.start, it.stop, it.step, it.var is a)
print([block.shape for block in it][:4], sum(1 for _ in it), [int(n) for n in it.flat] == list(range(360)))
for size in (None, 1, 5, 6, 7, 30, 35, 130, 1000):
    blocks = list(Arrayterator(a, size))
    print(size, len(blocks), blocks[0].shape, blocks[-1].shape, sum(int(block.sum()) for block in blocks))
part = it[1:, ..., ::2]
print(part.shape, part.__array__().shape, part.start, part.stop, part.step, [block.tolist() for block in part][:2])
print(it[0].shape, it[..., 2].shape, it[1:3][0].shape, it[:, 1:3, 1].shape, type(part), it[...].shape)
print([block.tolist() for block in Arrayterator(np.arange(10), 3)[2:9:2]])
print(list(Arrayterator(np.zeros((2, 0)))), Arrayterator(np.arange(3)).__array__())
for attempt in ('it.nothing', 'Arrayterator()', 'Arrayterator([1, 2])', 'it["a"]', 'list(Arrayterator(np.array(5)))'):
    try:
        print(eval(attempt))
    except Exception as error:
        print(attempt, type(error).__name__, error)
