import os
import pathlib

import numpy as np
from numpy.testing import IgnoreException, KnownFailureException, SkipTest, TestCase, print_assert_equal, runstring, tempdir, temppath

with temppath(suffix='.npy') as path:
    np.save(path, np.arange(3))
    print(np.load(path), path.endswith('.npy'), os.path.exists(path))
    np.arange(4).tofile(pathlib.Path(path))
    print(np.fromfile(pathlib.Path(path), int), isinstance(pathlib.Path(path), os.PathLike), isinstance(path, os.PathLike))
print(os.path.exists(path))
with tempdir(prefix='some') as folder:
    print(os.path.isdir(folder), os.path.basename(folder).startswith('some'))
print(os.path.exists(folder))
try:
    print_assert_equal('Test XYZ of func xyz', [0, 1], [0, 2])
except AssertionError as error:
    print(error)
print_assert_equal('fine', 1, 1)
names = {'a': 3}
runstring('b = a + 1', names)
print(names['b'], IgnoreException.__mro__[1], KnownFailureException.__module__, SkipTest.__name__, TestCase.__name__, np.testing.verbose)
