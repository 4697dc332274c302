# Dates of NumPy beside Python's own: scalars become what item() gives, arrays become objects where a ufunc has a loop for them.
import datetime
import numpy as np

day = np.datetime64('2020-01-01')
days = np.array(['2020-01-01', 'NaT'], 'M8[D]')
hours = np.timedelta64(3, 'h')
spans = np.array([3, 4], 'm8[h]')
delta = datetime.timedelta(1)
date = datetime.date(2020, 1, 3)
moment = datetime.datetime(2020, 1, 3, 4)

for text in [
    'day + delta', 'delta + day', 'day - date', 'date - day', 'day - moment', 'hours + delta', 'hours * delta',
    'hours / delta', 'delta / hours', 'divmod(hours, delta)', 'hours < delta', 'day == date', 'date < day',
    'days + delta', 'delta - days', 'days - date', 'spans - delta', 'spans * delta', 'spans % delta',
    'spans / delta', 'delta / spans', 'spans // delta', 'spans < delta', 'delta < spans', 'days == date',
    'days[:1] < date', 'days < date', 'np.add(day, delta)', 'np.maximum(spans, delta)', 'np.logical_and(spans, delta)',
    'np.hypot(spans, delta)', 'np.power(delta, spans)', 'days.tolist()', 'spans.tolist()', 'days[0].item()',
    'days.item(0)', 'days.item(1)', 'spans.item(1)', "np.array(['2020-01', 'NaT'], 'M8[M]').tolist()",
    "np.array([5], 'M8[ns]').tolist()", "np.array([5], 'm8[Y]').tolist()", "np.array([5], 'm8').tolist()",
    'day in [date]', 'date in days', 'day == None', 'day < None', 'np.isin(days, [date])',
]:
    try:
        result = eval(text)
        print(text, '->', type(result).__name__, repr(result))
    except Exception as error:
        print(text, '!!', type(error).__name__, error)
