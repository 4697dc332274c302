import numpy as np

L = np.linalg

# Named results are tuples.
for result in (L.svd(np.eye(2)), L.qr(np.eye(2)), L.eig(np.eye(2)), L.eigh(np.eye(2)), L.slogdet(np.eye(2))):
    print(type(result).__name__, len(result), result._fields, isinstance(result, tuple))
