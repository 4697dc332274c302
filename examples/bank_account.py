# Savings under changing interest, for one saver and for many at once.
import numpy as np


def save(months, deposit=100.0, *, start=0.0, yearly=0.03, fees=None):
    """The balance at the end of every month."""
    balances = []
    balance = start
    for month in range(months):
        balance = balance * (1 + yearly / 12) + deposit
        if fees is not None and month in fees:
            balance -= fees[month]
        balances.append(balance)
    return np.array(balances)


plain = save(12)
print(f'after a year: {plain[-1]:,.2f}')
print(plain.round(2))
charged = save(12, start=500, fees={3: 25.0, 9: 12.5})
print(f'with fees: {charged[-1]:,.2f}, lost {save(12, start=500)[-1] - charged[-1]:.2f}')

rates = np.array([0.0, 0.01, 0.03, 0.05])
years = np.arange(5, 45, 10)
growth = (1 + rates / 12) ** (12 * years[:, None])
with np.errstate(divide='ignore', invalid='ignore'):
    totals = np.where(rates > 0, 100 * (growth - 1) / (rates / 12), 1200 * years[:, None])
print('years  ' + ''.join(f'{rate:>14.1%}' for rate in rates))
for year, line in zip(years, totals):
    print(f'{year:>5}  ' + ''.join(f'{total:>14,.2f}' for total in line))

rng = np.random.default_rng(99)
monthly = rng.normal(0.004, 0.02, size=(1000, 120))
paths = np.cumprod(1 + monthly, axis=1) * 1000
ends = paths[:, -1]
print(f'1000 savers, ten years: mean {ends.mean():.2f}, median {np.median(ends):.2f}, spread {ends.std(ddof=1):.2f}')
print('percentiles 5, 50, 95:', np.percentile(ends, [5, 50, 95]).round(2))
fallen = (paths / np.maximum.accumulate(paths, axis=1)).min(axis=1)
print(f'deepest fall of all: {1 - fallen.min():.1%}; savers who never lost a fifth: {np.mean(fallen > 0.8):.1%}')


class_of = {'lost': ends < 1000, 'kept': (ends >= 1000) & (ends < 2000), 'doubled': ends >= 2000}
for name, members in class_of.items():
    print(f'{name:>8}: {members.sum():>4} savers, mean {ends[members].mean():.2f}' if members.any() else f'{name:>8}: none')


def withdraw(balance, amount):
    if amount > balance:
        raise ValueError(f'only {balance:.2f} left, {amount:.2f} asked for')
    return balance - amount


balance = 100.0
for amount in (30, 50, 40):
    try:
        balance = withdraw(balance, amount)
    except ValueError as refusal:
        print('refused:', refusal)
    else:
        print('balance:', balance)
    finally:
        print('asked for', amount)
