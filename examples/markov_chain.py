# The weather as a Markov chain: powers of its matrix, where it settles, and a simulation that agrees.
import numpy as np

states = ['sun', 'cloud', 'rain']
P = np.array([[0.7, 0.2, 0.1],
              [0.3, 0.4, 0.3],
              [0.2, 0.4, 0.4]])
assert np.allclose(P.sum(axis=1), 1), 'rows of a transition matrix sum to one'

with np.printoptions(precision=4, floatmode='fixed'):
    for days in (1, 2, 4, 16):
        print(f'after {days} days:')
        print(np.linalg.matrix_power(P, days))

today = np.array([1.0, 0.0, 0.0])
for day in range(60):
    tomorrow = today @ P
    if np.abs(tomorrow - today).max() < 1e-12:
        break
    today = tomorrow
print(f'settled on day {day}:', dict(zip(states, today.round(4).tolist())))
np.testing.assert_allclose(today @ P, today)

rng = np.random.default_rng(2024)
state, visits = 0, np.zeros((3, 3), dtype=int)
for _ in range(2000):
    following = int(np.searchsorted(np.cumsum(P[state]), rng.random()))
    visits[state, following] += 1
    state = following
print('transitions counted:')
print(visits)
frequencies = visits.sum(axis=1) / visits.sum()
print('share of days:', frequencies)
print('estimated matrix within 0.06 of the true one:', bool(np.abs(visits / visits.sum(axis=1, keepdims=True) - P).max() < 0.06))

# How long until rain? Solve by iterating the expectation.
wait = np.zeros(3)
for _ in range(500):
    wait = (1 + P @ wait) * np.array([1, 1, 0])  # nothing to wait for when it rains
print('mean days until rain:', {name: round(float(days), 3) for name, days in zip(states, wait)})
