import numpy as np


def show(label, make):
    try:
        result = make()
    except Exception as error:
        print(label, type(error).__name__, error)
    else:
        print(label, repr(result))


import datetime

for text in ['2020-01-01', '0001-01-01', '9999-12-31', '1969-07-20T20:17', '2020-01-01T12:34:56.789012']:
    moment = np.datetime64(text, 'us')
    print(text, hash(moment) == hash(moment.item()), hash(moment) == hash(np.datetime64(text, 'ms').astype('M8[us]')))
day = np.datetime64('2024-02-29')
print({hash(day.astype(f'M8[{unit}]')) == hash(day) for unit in ['h', 'm', 's', 'ms', 'us', 'ns']})
print(hash(np.datetime64('2024', 'Y')) == hash(np.datetime64('2024-01-01')), hash(np.datetime64('2024-03', 'M')) == hash(np.datetime64('2024-03-01')))
for value, unit in [(20000, 'Y'), (-4000, 'Y'), (1, 'ps'), (12345678901, 'as'), (-1, 'fs'), (3, 'W'), (10**15, 's')]:
    print(value, unit, hash(np.datetime64(value, unit)), hash(np.timedelta64(value, unit)))
span = datetime.timedelta(days=3, seconds=17, microseconds=5)
print(hash(np.timedelta64(span)) == hash(span), hash(np.timedelta64(2, 'D')) == hash(np.timedelta64(48, 'h')))
print(hash(np.timedelta64(2, 'Y')) == hash(np.timedelta64(24, 'M')), len({np.timedelta64(1, 'h'), np.timedelta64(60, 'm'), datetime.timedelta(hours=1)}))
show('no unit', lambda: hash(np.timedelta64(5)))
prices = {np.datetime64('2024-01-02'): 3.5}
print(prices[np.datetime64('2024-01-02T00', 'h')])
print(np.array(['2020-10-10'], object).astype('M8'), np.array(['2020-10-10', '2020-10-10T03']).astype('M'))
print(np.array(datetime.timedelta(seconds=20), dtype=object).astype('m8'), np.datetime64(np.array(np.datetime64('2000-01-01T03', 'h'))))
