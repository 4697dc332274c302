import numpy as np

L = np.linalg

# Named results are tuples.
for result in (L.svd(np.eye(2)), L.qr(np.eye(2)), L.eig(np.eye(2)), L.eigh(np.eye(2)), L.slogdet(np.eye(2))):
    print(type(result).__name__, len(result), result._fields, isinstance(result, tuple))
print(np.linalg.eig(np.eye(2))._asdict())
print(np.linalg.qr(np.eye(2))._replace(Q=1))
print(np.linalg.slogdet(np.eye(2)), np.linalg.slogdet(np.eye(2)) == (1.0, 0.0), np.linalg.slogdet(np.eye(2)) + (5,))
print(type(np.linalg.svd(np.eye(2))), type(np.linalg.svd(np.eye(2))).__mro__, L._linalg.EighResult._field_defaults)
values, vectors = np.linalg.eigh(np.diag([1.0, 2.0]))
print(values, vectors)
for result in (np.unique_all([1, 2, 1]), np.unique_counts([1, 2, 1]), np.unique_inverse([1, 2, 1])):
    print(result, type(result), type(result).__doc__, result.values)
match np.linalg.slogdet(np.eye(2)):
    case (sign, logabsdet):
        print(sign, logabsdet)
print(isinstance(np.linalg.slogdet(np.eye(2)), L._linalg.SlogdetResult))
try:
    np.linalg.slogdet(np.eye(2)).sign = 3
except AttributeError as error:
    print(error)
