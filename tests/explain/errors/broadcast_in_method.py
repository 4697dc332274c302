import numpy as np

class Layer:
    def __init__(self, n, m):
        self.weights = np.ones((n, m))
        self.bias = np.zeros(n)

    def forward(self, x):
        return x @ self.weights + self.bias


Layer(4, 3).forward(np.ones((5, 4)))
