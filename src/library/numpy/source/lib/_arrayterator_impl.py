"""Arrays that are read in blocks of a bounded size."""
from functools import reduce as _reduce
from operator import mul as _mul

__all__ = ['Arrayterator']


class Arrayterator:
    """Walks over an array, or over a part that was sliced out of it, in blocks of at most `buf_size` elements."""

    __module__ = 'numpy.lib'

    def __init__(self, var, buf_size=None):
        self.var = var
        self.buf_size = buf_size
        self.start = [0] * len(var.shape)
        self.stop = list(var.shape)
        self.step = [1] * len(var.shape)

    def __getattr__(self, attr):
        return getattr(self.var, attr)

    def __getitem__(self, index):
        parts = index if isinstance(index, tuple) else (index,)
        whole, ndim = [], self.ndim
        known = len(parts)
        for part in parts:
            if part is Ellipsis:
                whole += [slice(None)] * (ndim - known + 1)
                known = len(whole)
            else:
                whole.append(slice(part, part + 1, 1) if isinstance(part, int) else part)
        whole += [slice(None)] * (ndim - len(whole))
        out = self.__class__(self.var, self.buf_size)
        for axis, (start, stop, step, part) in enumerate(zip(self.start, self.stop, self.step, whole)):
            out.start[axis] = start + (part.start or 0)
            out.step[axis] = step * (part.step or 1)
            out.stop[axis] = min(stop, start + (part.stop or stop - start))
        return out

    def _slices(self, start, stop):
        return tuple([slice(*part) for part in zip(start, stop, self.step)])

    def __array__(self, dtype=None, copy=None):
        return self.var[self._slices(self.start, self.stop)]

    @property
    def flat(self):
        """The elements one by one."""
        for block in self:
            yield from block.flat

    @property
    def shape(self):
        """The shape of what is walked over."""
        return tuple([(stop - start - 1) // step + 1 for start, stop, step in zip(self.start, self.stop, self.step)])

    def __iter__(self):
        shape = self.shape
        if any([length <= 0 for length in shape]):
            return
        start, stop = self.start[:], self.stop[:]
        last_to_first = range(len(shape) - 1, -1, -1)
        while True:
            # As many whole axes as the block has room for, then a part of the next one, and one position of those before.
            room = self.buf_size or _reduce(_mul, shape)
            running = 0
            for axis in last_to_first:
                end = self.stop[axis]
                if room == 0:
                    end = start[axis] + 1
                elif room <= shape[axis]:
                    end = start[axis] + room * self.step[axis]
                    running = axis
                stop[axis] = min(self.stop[axis], end)
                room //= shape[axis]
            yield self.var[self._slices(start, stop)]
            start[running] = stop[running]
            for axis in last_to_first[:-1]:
                if start[axis] >= self.stop[axis]:
                    start[axis] = self.start[axis]
                    start[axis - 1] += self.step[axis - 1]
            if start[0] >= self.stop[0]:
                return
