# Arrays of numbers of one type.
import struct as _struct

_SIZES = {'b': 1, 'B': 1, 'u': 4, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}
typecodes = 'bBuhHiIlLqQfd'
_RANGES = {'b': ('signed char', -128, 127), 'B': ('unsigned byte integer', 0, 255), 'h': ('signed short integer', -32768, 32767),
           'H': ('unsigned short', 0, 65535)}


class array:
    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            kind = typecode if isinstance(typecode, str) else type(typecode).__name__
            raise TypeError(f'array() argument 1 must be a unicode character, not {type(typecode).__name__}')
        if typecode not in _SIZES:
            raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
        self = object.__new__(cls)
        self._code, self._items = typecode, []
        if isinstance(initializer, str) and typecode != 'u':
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, bytes):
            self.frombytes(initializer)
        else:
            self._items = [self._checked(item) for item in initializer]
        return self

    typecode = property(lambda self: self._code)
    itemsize = property(lambda self: _SIZES[self._code])

    def _checked(self, item):
        code = self._code
        if code == 'u':
            if not isinstance(item, str) or len(item) != 1:
                raise TypeError('array item must be a unicode character, not ' + type(item).__name__)
            return item
        if code in 'fd':
            if not isinstance(item, (int, float)) and not hasattr(type(item), '__float__'):
                raise TypeError(f'must be real number, not {type(item).__name__}')
            value = float(item)
            return _struct.unpack('f', _struct.pack('f', value))[0] if code == 'f' else value
        if isinstance(item, float) or not hasattr(type(item), '__index__'):
            raise TypeError(f"'{type(item).__name__}' object cannot be interpreted as an integer"
                            if code in 'bBhHilqQIL' else 'an integer is required')
        value = item.__index__()
        if code in _RANGES:
            name, low, high = _RANGES[code]
            if value < low:
                raise OverflowError(f'{name} is less than minimum')
            if value > high:
                raise OverflowError(f'{name} is greater than maximum')
        elif code in 'ilq':
            bits = _SIZES[code] * 8 - 1
            if not -1 << 63 <= value < 1 << 63:
                raise OverflowError('int too big to convert' if code == 'q' else 'Python int too large to convert to C long')
            if value >= 1 << bits:
                raise OverflowError('signed integer is greater than maximum')
            if value < -1 << bits:
                raise OverflowError('signed integer is less than minimum')
        else:
            bits = _SIZES[code] * 8
            if value < 0:
                raise OverflowError("can't convert negative value to unsigned int" if code != 'Q'
                                    else "can't convert negative int to unsigned")
            if value >= 1 << bits:
                raise OverflowError('unsigned int is greater than maximum' if code == 'I'
                                    else 'Python int too large to convert to C unsigned long' if code == 'L' else 'int too big to convert')
        return value

    def _made(self, items):
        new = object.__new__(array)
        new._code, new._items = self._code, items
        return new

    def append(self, v, /): self._items.append(self._checked(v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb._code != self._code:
                raise TypeError('can only extend with array of same kind')
            self._items.extend(bb._items)
        else:
            for item in bb:
                self.append(item)

    def fromlist(self, list, /):
        self._items.extend([self._checked(item) for item in list])

    def tolist(self): return list(self._items)
    def tobytes(self): return _struct.pack(f'{len(self._items)}{self._code}', *self._items)

    def frombytes(self, buffer, /):
        count, rest = divmod(len(buffer), self.itemsize)
        if rest:
            raise ValueError('bytes length not a multiple of item size')
        self._items.extend(_struct.unpack(f'{count}{self._code}', buffer))

    def tounicode(self): return ''.join(self._items)
    def fromunicode(self, ustr, /): self._items.extend(ustr)
    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError('pop from empty array')
        if not -len(self._items) <= i < len(self._items):
            raise IndexError('pop index out of range')
        return self._items.pop(i)

    def insert(self, i, v, /): self._items.insert(i, self._checked(v))
    def reverse(self): self._items.reverse()
    def count(self, v, /): return self._items.count(v)

    def index(self, v, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError('array.index(x): x not in array') from None

    def remove(self, v, /):
        try:
            self._items.remove(v)
        except ValueError:
            raise ValueError('array.remove(x): x not in array') from None

    def byteswap(self):
        data = self.tobytes()
        size = self.itemsize
        self._items = []
        self.frombytes(b''.join([data[i:i + size][::-1] for i in range(0, len(data), size)]))

    def buffer_info(self): return id(self._items), len(self._items)
    def __len__(self): return len(self._items)
    def __iter__(self): return iter(self._items)
    def __contains__(self, v): return v in self._items
    def __copy__(self): return self._made(list(self._items))
    def __deepcopy__(self, memo): return self._made(list(self._items))
    def __reduce__(self): return array, (self._code, list(self._items))
    def __array__(self, dtype=None, copy=None):
        import numpy
        kinds = {'b': 'i1', 'B': 'u1', 'h': 'i2', 'H': 'u2', 'i': 'i4', 'I': 'u4', 'l': 'i8', 'L': 'u8', 'q': 'i8', 'Q': 'u8',
                 'f': 'f4', 'd': 'f8', 'u': 'U1'}
        return numpy.array(self._items, dtype or kinds[self._code])

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._made(self._items[i])
        if not hasattr(type(i), '__index__'):
            raise TypeError('array indices must be integers')
        try:
            return self._items[i]
        except IndexError:
            raise IndexError('array index out of range') from None

    def __setitem__(self, i, v):
        if isinstance(i, slice):
            if not isinstance(v, array):
                raise TypeError(f'can only assign array (not "{type(v).__name__}") to array slice')
            self._items[i] = v._items
            return
        try:
            self._items[i] = self._checked(v)
        except IndexError:
            raise IndexError('array assignment index out of range') from None

    def __delitem__(self, i):
        try:
            del self._items[i]
        except IndexError:
            raise IndexError('array assignment index out of range') from None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other._code != self._code:
            raise TypeError('bad argument type for built-in operation')
        return self._made(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, n): return self._made(self._items * n)
    __rmul__ = __mul__

    def __imul__(self, n):
        self._items *= n
        return self

    def __eq__(self, other): return self._items == other._items if isinstance(other, array) else NotImplemented
    def __lt__(self, other): return self._items < other._items if isinstance(other, array) else NotImplemented
    def __le__(self, other): return self._items <= other._items if isinstance(other, array) else NotImplemented
    def __gt__(self, other): return self._items > other._items if isinstance(other, array) else NotImplemented
    def __ge__(self, other): return self._items >= other._items if isinstance(other, array) else NotImplemented
    __hash__ = None

    def __repr__(self):
        if not self._items:
            return f"array('{self._code}')"
        shown = repr(''.join(self._items)) if self._code == 'u' else repr(self._items)
        return f"array('{self._code}', {shown})"


ArrayType = array
