# What NumPy tells to code that is written for any array library.
import numpy as np

info = np.__array_namespace_info__()
print(type(info), info.__module__, [name for name in dir(info) if not name.startswith('_')])
for attempt in '''
info.capabilities()
info.default_device()
info.devices()
info.default_dtypes()
info.default_dtypes(device='cpu')
info.default_dtypes(device='gpu')
info.dtypes()
info.dtypes(kind='bool')
info.dtypes(kind='signed integer')
info.dtypes(kind='unsigned integer')
info.dtypes(kind='integral')
info.dtypes(kind='real floating')
info.dtypes(kind='complex floating')
info.dtypes(kind='numeric')
info.dtypes(kind=('bool', 'complex floating'))
info.dtypes(kind=())
info.dtypes(kind='nothing')
info.dtypes(kind=('bool', 'x'))
info.dtypes(kind=1)
info.dtypes(device='x')
info.dtypes('bool')
info.nothing
np.__array_namespace_info__(1)
'''.strip().split('\n'):
    try:
        print(attempt, eval(attempt))
    except Exception as error:
        print(attempt, type(error).__name__, error)
