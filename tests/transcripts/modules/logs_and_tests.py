# logging and unittest.
import io
import logging
import sys
import unittest

out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO, format='%(levelname)s|%(name)s|%(message)s')
logging.debug('no')
logging.info('hello %s', 'world')
logging.warning('%d %d', 1, 2)
log = logging.getLogger('a.b')
log.error('bad %(x)s', {'x': 3})
log.setLevel('DEBUG')
log.debug('deep')
log.log(35, 'between')
try:
    1 / 0
except ZeroDivisionError:
    log.exception('oops')
log.critical('end', exc_info=False)
text = out.getvalue()
print([line for line in text.splitlines() if not line.startswith('  ')])
print(log, logging.getLogger('a.b') is log, logging.getLogger(), log.parent, logging.getLogger('a').getChild('b') is log, log.level, log.getEffectiveLevel(), log.isEnabledFor(10), logging.getLevelName(20), logging.getLevelName('ERROR'), logging.getLevelName(13))
child = logging.getLogger('a')
print(log.parent is child, child.parent.name)
stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter('{levelname:>8} {message}', style='{'))
handler.setLevel(logging.ERROR)
log.addHandler(handler)
log.propagate = False
log.warning('not here')
log.error('here')
handler.addFilter(lambda record: 'no' not in record.msg)
log.error('no way')
print(repr(stream.getvalue()), handler, log.handlers == [handler], log.hasHandlers())
for f in [lambda: log.setLevel('NOPE'), lambda: log.setLevel(1.5), lambda: log.log('x', 'y'), lambda: logging.Formatter(style='?'), lambda: logging.Formatter('x', style='{'), lambda: logging.getLogger(3)]:
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
adapter = logging.LoggerAdapter(logging.getLogger('z'), {'k': 1})
adapter.info('adapted')
logging.disable(logging.CRITICAL)
logging.error('silent')
logging.disable(logging.NOTSET)
print(out.getvalue().splitlines()[-1], logging.makeLogRecord({'msg': 'm %s', 'args': (1,)}).getMessage())


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('class up')

    @classmethod
    def tearDownClass(cls):
        print('class down')

    def setUp(self):
        self.items = [1, 2]

    def tearDown(self):
        self.items = None

    def test_pass(self):
        self.assertEqual(sum(self.items), 3)
        self.assertTrue(self.items)
        self.assertIn(1, self.items)
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        with self.assertRaises(ZeroDivisionError) as caught:
            1 / 0
        self.assertEqual(str(caught.exception), 'division by zero')
        with self.assertRaisesRegex(ValueError, 'inv.*x'):
            int('x', 10) if False else (_ for _ in ()).throw(ValueError('invalid x'))
        self.assertRaises(KeyError, lambda: {}['a'])

    def test_fail(self):
        self.assertEqual(1, 2)

    def test_error(self):
        raise KeyError('k')

    @unittest.skip('not now')
    def test_skip(self):
        self.fail()

    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)

    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)

    def test_doc(self):
        """A described test."""


stream = io.StringIO()
suite = unittest.TestLoader().loadTestsFromTestCase(Case)
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
for line in stream.getvalue().splitlines():
    if not line.startswith(('  ', 'Ran ')):
        print(line)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful(), suite.countTestCases())
t = unittest.TestCase()
t.maxDiff = None
for name, args in [('assertEqual', ([1, 2, 3], [1, 2, 4])), ('assertEqual', ({'a': 1}, {'a': 2})), ('assertEqual', ('abc\ndef', 'abc\ndxf')), ('assertEqual', ((1,), (1, 2))), ('assertEqual', ({1, 2}, {2, 3})), ('assertEqual', ('x' * 100, 'x' * 99 + 'y')), ('assertEqual', (1, 'a')),
                   ('assertTrue', (0,)), ('assertFalse', ([1],)), ('assertIs', (1, 2)), ('assertIsNone', (3,)), ('assertIsNotNone', (None,)), ('assertIn', (3, [1])), ('assertNotIn', (1, [1])), ('assertIsInstance', (1, str)), ('assertNotIsInstance', (1, int)), ('assertLess', (2, 1)), ('assertGreaterEqual', (1, 2)),
                   ('assertAlmostEqual', (1, 1.1)), ('assertAlmostEqual', (1, 2, 3)), ('assertNotAlmostEqual', (1, 1.0)), ('assertRegex', ('abc', 'x+')), ('assertNotRegex', ('abc', 'b')), ('assertCountEqual', ([1, 1, 2], [1, 2, 2])), ('assertRaises', (ValueError, int, '3')), ('assertNotEqual', (1, 1)), ('fail', ('why',)), ('assertListEqual', ([1], (1,))), ('assertRaises', (3,)), ('assertWarns', (UserWarning, int))]:
    try:
        getattr(t, name)(*args)
        print(name, 'passed')
    except Exception as error:
        print(name, type(error).__name__, error)
try:
    t.assertEqual(1, 2, 'message')
except AssertionError as error:
    print(error)
import warnings
with t.assertWarns(UserWarning) as w:
    warnings.warn('careful')
print(w.warning)
with t.assertLogs('a.q', level='INFO') as logs:
    logging.getLogger('a.q').info('seen')
print(logs.output)
