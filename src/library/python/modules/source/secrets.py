# Random values from the system's entropy.
import _os
from base64 import urlsafe_b64encode as _encode

__all__ = ['choice', 'randbelow', 'randbits', 'token_bytes', 'token_hex', 'token_urlsafe', 'compare_digest']
DEFAULT_ENTROPY = 32


def randbits(k, /):
    if k < 0:
        raise ValueError('number of bits must be non-negative')
    return int.from_bytes(_os.random((k + 7) // 8), 'big') >> -k % 8


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError('Upper bound must be positive.')
    bits = exclusive_upper_bound.bit_length()
    while True:
        n = randbits(bits)
        if n < exclusive_upper_bound:
            return n


def choice(seq):
    if not len(seq):
        raise IndexError('Cannot choose from an empty sequence')
    return seq[randbelow(len(seq))]


def token_bytes(nbytes=None): return _os.random(DEFAULT_ENTROPY if nbytes is None else nbytes)
def token_hex(nbytes=None): return token_bytes(nbytes).hex()
def token_urlsafe(nbytes=None): return _encode(token_bytes(nbytes)).split(b'=')[0].decode('ascii')


def compare_digest(a, b, /):
    if type(a) is not type(b):
        raise TypeError("unsupported operand types(s) or combination of types: "
                        f"'{type(a).__name__}' and '{type(b).__name__}'")
    return a == b
