# A report on a table of measurements: missing values, summaries, groups, correlations, outliers.
import numpy as np

np.random.seed(12)
columns = ['height', 'weight', 'age']
people = 200
height = np.random.normal(172, 9, people)
table = np.column_stack([height, 0.9 * height - 85 + np.random.normal(0, 8, people), np.random.randint(18, 80, people)])
group = np.random.choice(3, people, p=[0.5, 0.3, 0.2])
table[np.random.choice(people, 6, replace=False), 1] = np.nan

print(f'{people} rows, {np.isnan(table).sum()} values missing')
print(f'{"":>8}' + ''.join(f'{name:>10}' for name in columns))
for label, function in [('mean', np.nanmean), ('std', np.nanstd), ('min', np.nanmin), ('median', np.nanmedian), ('max', np.nanmax)]:
    print(f'{label:>8}' + ''.join(f'{value:>10.2f}' for value in function(table, axis=0)))

whole = table[~np.isnan(table).any(axis=1)]
print('complete rows:', len(whole))
z = (whole - whole.mean(axis=0)) / whole.std(axis=0)
correlation = z.T @ z / len(z)
print('correlations:')
print(correlation.round(3))
np.testing.assert_allclose(correlation, np.corrcoef(whole, rowvar=False))

for g in np.unique(group):
    members = table[group == g]
    print(f'group {g}: {len(members):>3} people, mean height {members[:, 0].mean():.2f}, oldest {members[:, 2].max():.0f}')

outliers = np.argwhere(np.abs(z) > 2.5)
print('beyond 2.5 deviations:', [(int(i), columns[j], round(float(z[i, j]), 2)) for i, j in outliers])

counts, edges = np.histogram(table[:, 2], bins=6)
for count, low in zip(counts, edges):
    print(f'from {low:5.1f} years {"#" * int(count // 2)} {count}')
ranks = np.argsort(np.argsort(whole[:, 0], kind='stable'), kind='stable')
print('tallest three:', whole[np.argsort(-whole[:, 0], kind='stable')[:3], 0].round(1), 'median rank', np.median(ranks))
running = np.cumsum(whole[:, 0]) / np.arange(1, len(whole) + 1)
print('running mean of height:', running[[0, 1, 9, 49, -1]].round(3))
samples = np.random.choice(whole[:, 0], size=(500, len(whole)))
low, high = np.percentile(samples.mean(axis=1), [2.5, 97.5])
print(f'mean height between {low:.2f} and {high:.2f} with 95 % confidence')
