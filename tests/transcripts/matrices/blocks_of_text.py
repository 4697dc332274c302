# Matrices made of blocks that a text names.
import warnings
import numpy as np

warnings.simplefilter('ignore')
A, B, C, D = np.asmatrix('1 1; 1 1'), np.asmatrix('2 2; 2 2'), np.asmatrix('3 4; 5 6'), np.asmatrix('7 8; 9 0')
print(np.bmat('A,B; C,D'), np.bmat('A B; C D'), np.bmat([[A, B], [C, D]]), np.bmat('A'), sep='\n')


def local():
    A = np.asmatrix('0 0')
    return np.bmat('A, A')


print(local())
print(np.bmat('X, Y', ldict={'X': A}, gdict={'Y': B, 'X': C}), np.bmat('A, B', {}, {'A': C, 'B': D}))
for attempt in ("np.bmat('A, nothing')", "np.bmat('X', {}, {})", "np.bmat('X', None, {'X': A})", "np.bmat('A; B, C')", "np.bmat(1)",
                "np.bmat('A', {'A': B})"):
    try:
        print(eval(attempt))
    except Exception as error:
        print(attempt, type(error).__name__, error)
