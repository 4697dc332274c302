# A network with one hidden layer learns the exclusive or; its gradients are written by hand and checked by differences.
import numpy as np

np.random.seed(1)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
y = np.array([[0], [1], [1], [0]], dtype=float)

parameters = {
    'W1': np.random.randn(2, 8) * 0.8,
    'b1': np.zeros((1, 8)),
    'W2': np.random.randn(8, 1) * 0.8,
    'b2': np.zeros((1, 1)),
}


def forward(p, X):
    hidden = np.tanh(X @ p['W1'] + p['b1'])
    return hidden, 1 / (1 + np.exp(-(hidden @ p['W2'] + p['b2'])))


def loss(p):
    _, out = forward(p, X)
    return -np.mean(y * np.log(out) + (1 - y) * np.log(1 - out))


def gradients(p):
    hidden, out = forward(p, X)
    d_out = (out - y) / len(X)
    d_hidden = (d_out @ p['W2'].T) * (1 - hidden ** 2)
    return {'W1': X.T @ d_hidden, 'b1': d_hidden.sum(axis=0, keepdims=True),
            'W2': hidden.T @ d_out, 'b2': d_out.sum(axis=0, keepdims=True)}


def numeric_gradient(p, name, step=1e-6):
    result = np.zeros_like(p[name])
    for index in np.ndindex(result.shape):
        kept = p[name][index]
        p[name][index] = kept + step
        above = loss(p)
        p[name][index] = kept - step
        below = loss(p)
        p[name][index] = kept
        result[index] = (above - below) / (2 * step)
    return result


exact = gradients(parameters)
for name in parameters:
    np.testing.assert_allclose(exact[name], numeric_gradient(parameters, name), atol=1e-7)
print('gradients agree with differences')

for epoch in range(401):
    if epoch % 100 == 0:
        print(f'epoch {epoch:>3}: loss {loss(parameters):.4f}')
    for name, gradient in gradients(parameters).items():
        parameters[name] -= 1.0 * gradient

_, out = forward(parameters, X)
for inputs, target, answer in zip(X, y, out):
    print(f'{inputs.astype(int)} -> {answer[0]:.2f}, wanted {target[0]:.0f}')
print('learned:', bool(np.all((out > 0.5) == (y > 0.5))))
