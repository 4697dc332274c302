# Lloyd's algorithm on three clouds of points.
import numpy as np

rng = np.random.default_rng(3)
true_centres = np.array([[0.0, 0.0], [6.0, 1.0], [2.0, 7.0]])
points = np.concatenate([rng.normal(centre, 0.8, size=(40, 2)) for centre in true_centres])


def nearest(points, centres):
    """The index of the nearest centre of every point, and the squared distances to it."""
    squared = ((points[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2)
    labels = squared.argmin(axis=1)
    return labels, squared[np.arange(len(points)), labels]


def k_means(points, k, rounds=50):
    centres = points[rng.choice(len(points), k, replace=False)]
    for count in range(1, rounds + 1):
        labels, squared = nearest(points, centres)
        moved = np.stack([points[labels == j].mean(axis=0) if np.any(labels == j) else centres[j] for j in range(k)])
        print(f'round {count}: cost {squared.sum():.4f}, sizes {np.bincount(labels, minlength=k)}')
        if np.allclose(moved, centres):
            break
        centres = moved
    return centres, labels


centres, labels = k_means(points, 3)
order = np.lexsort((centres[:, 1], centres[:, 0]))
print('centres found:')
print(np.array2string(centres[order], precision=3, suppress_small=True))
for j in order:
    spread = points[labels == j].std(axis=0)
    print(f'cluster at {np.round(centres[j], 2)}: {np.sum(labels == j)} points, spread {spread.round(3)}')
np.testing.assert_allclose(centres[order], true_centres[[0, 2, 1]], atol=0.5)
print('all centres within 0.5 of the true ones')
