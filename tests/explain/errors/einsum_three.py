import numpy as np

a = np.ones((3, 4))
b = np.ones((3, 5))
c = np.ones((5, 2))
np.einsum('ij,ik,lk->jl', a, b, c)
