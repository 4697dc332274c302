# One test, and what it can assert.
import difflib
import pprint
import re
from unittest import SkipTest, _Logs, _Raising, _Warning, _common_short, _short


class TestCase:
    failureException = AssertionError
    longMessage, maxDiff = True, 640
    _class_cleanups = []

    def __init__(self, methodName='runTest'):
        self._testMethodName, self._cleanups, self._subtest = methodName, [], None
        method = getattr(self, methodName, None)
        if method is None and methodName != 'runTest':
            raise ValueError('no such test method in %s: %s' % (self.__class__, methodName))
        self._testMethodDoc = getattr(method, '__doc__', None)
        self._equalities = {dict: self.assertDictEqual, list: self.assertListEqual, tuple: self.assertTupleEqual,
                            set: self.assertSetEqual, frozenset: self.assertSetEqual, str: self.assertMultiLineEqual}

    def setUp(self): pass
    def tearDown(self): pass
    @classmethod
    def setUpClass(cls): pass
    @classmethod
    def tearDownClass(cls): pass
    def countTestCases(self): return 1
    def defaultTestResult(self): return __import__('unittest').TestResult()
    def addTypeEqualityFunc(self, typeobj, function): self._equalities[typeobj] = function
    def addCleanup(self, function, /, *args, **kwargs): self._cleanups.append((function, args, kwargs))
    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs): cls._class_cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        result = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return result

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return '%s.%s.%s' % (type(self).__module__, type(self).__qualname__, self._testMethodName)

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __hash__(self): return hash((type(self), self._testMethodName))
    def __str__(self): return '%s (%s)' % (self._testMethodName, self.id())
    def __repr__(self): return '<%s.%s testMethod=%s>' % (type(self).__module__, type(self).__qualname__, self._testMethodName)

    def run(self, result=None):
        result = self.defaultTestResult() if result is None else result
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(type(self), '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
                result.addSkip(self, getattr(type(self), '__unittest_skip_why__', '')
                               or getattr(method, '__unittest_skip_why__', ''))
                return result
            expecting = getattr(type(self), '__unittest_expecting_failure__', False) or getattr(
                method, '__unittest_expecting_failure__', False)
            self._result, self._trouble = result, []
            if self._step(self.setUp):
                self._step(method)
                self._step(self.tearDown)
            self.doCleanups()
            failed = False
            for kind, error in self._trouble:
                if kind == 'skip':
                    result.addSkip(self, str(error))
                    failed = True
                elif expecting and kind == 'method':
                    result.addExpectedFailure(self, (type(error), error, error.__traceback__))
                    failed = True
                else:
                    report = result.addFailure if isinstance(error, self.failureException) else result.addError
                    report(self, (type(error), error, error.__traceback__))
                    failed = True
            if not failed and not self._subfailed():
                if expecting:
                    result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
            return result
        finally:
            result.stopTest(self)

    _subfailures = 0

    def _subfailed(self):
        return bool(self._subfailures)

    def _step(self, function):
        try:
            function()
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            self._trouble.append(('skip', error))
        except Exception as error:
            self._trouble.append(('method', error))
        return False

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._step(lambda: function(*args, **kwargs))

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return _SubTest(self, msg, params)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        return standard if msg is None else '%s : %s' % (standard, msg)

    def _unless(self, condition, msg, text):
        if not condition:
            raise self.failureException(self._formatMessage(msg, text))

    def assertTrue(self, expr, msg=None): self._unless(expr, msg, '%s is not true' % _short(expr))
    def assertFalse(self, expr, msg=None): self._unless(not expr, msg, '%s is not false' % _short(expr))

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second) and type(first) in self._equalities:
            self._equalities[type(first)](first, second, msg=msg)
        elif not first == second:
            raise self.failureException(self._formatMessage(msg, '%s != %s' % _common_short(first, second)))

    def assertNotEqual(self, first, second, msg=None):
        self._unless(first != second, msg, '%s == %s' % (_short(first), _short(second)))

    def assertIs(self, expr1, expr2, msg=None):
        self._unless(expr1 is expr2, msg, '%s is not %s' % (_short(expr1), _short(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        self._unless(expr1 is not expr2, msg, 'unexpectedly identical: %s' % _short(expr1))

    def assertIsNone(self, obj, msg=None): self._unless(obj is None, msg, '%s is not None' % _short(obj))
    def assertIsNotNone(self, obj, msg=None): self._unless(obj is not None, msg, 'unexpectedly None')

    def assertIn(self, member, container, msg=None):
        self._unless(member in container, msg, '%s not found in %s' % (_short(member), _short(container)))

    def assertNotIn(self, member, container, msg=None):
        self._unless(member not in container, msg, '%s unexpectedly found in %s' % (_short(member), _short(container)))

    def assertIsInstance(self, obj, cls, msg=None):
        self._unless(isinstance(obj, cls), msg, '%s is not an instance of %r' % (_short(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._unless(not isinstance(obj, cls), msg, '%s is an instance of %r' % (_short(obj), cls))

    def assertLess(self, a, b, msg=None): self._unless(a < b, msg, '%s not less than %s' % (_short(a), _short(b)))
    def assertLessEqual(self, a, b, msg=None): self._unless(a <= b, msg, '%s not less than or equal to %s' % (_short(a), _short(b)))
    def assertGreater(self, a, b, msg=None): self._unless(a > b, msg, '%s not greater than %s' % (_short(a), _short(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        self._unless(a >= b, msg, '%s not greater than or equal to %s' % (_short(a), _short(b)))

    def _near(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, '%s delta (%s difference)' % (_short(delta), _short(difference))
        places = 7 if places is None else places
        return round(difference, places) == 0, '%r places (%s difference)' % (places, _short(difference))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, text = self._near(first, second, places, delta)
        self._unless(near, msg, '%s != %s within %s' % (_short(first), _short(second), text))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, text = self._near(first, second, places, delta)
        text = text if delta is not None else text.partition(' (')[0]
        self._unless(not (first == second or near), msg, '%s == %s within %s' % (_short(first), _short(second), text))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            name = seq_type.__name__
            for place, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException('%s sequence is not a %s: %s' % (place, name, _short(seq)))
        else:
            name = 'sequence'
        if seq1 == seq2:
            return
        text = '%ss differ: %s != %s\n' % ((name.capitalize(),) + _common_short(seq1, seq2))
        n1, n2 = len(seq1), len(seq2)
        for i in range(min(n1, n2)):
            if seq1[i] != seq2[i]:
                text += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + _common_short(seq1[i], seq2[i]))
                break
        if n1 > n2:
            text += '\nFirst %s contains %d additional elements.\n' % (name, n1 - n2)
            text += 'First extra element %d:\n%s\n' % (n2, _short(seq1[n2]))
        elif n2 > n1:
            text += '\nSecond %s contains %d additional elements.\n' % (name, n2 - n1)
            text += 'First extra element %d:\n%s\n' % (n1, _short(seq2[n1]))
        diff = '\n' + '\n'.join(difflib.ndiff(pprint.pformat(seq1).splitlines(), pprint.pformat(seq2).splitlines()))
        self.fail(self._formatMessage(msg, self._truncated(text, diff)))

    def _truncated(self, text, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return text + diff
        return text + '\nDiff is %s characters long. Set self.maxDiff to None to see it.' % len(diff)

    def assertListEqual(self, list1, list2, msg=None): self.assertSequenceEqual(list1, list2, msg, seq_type=list)
    def assertTupleEqual(self, tuple1, tuple2, msg=None): self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for name, extra in (('first', set1.difference(set2)), ('second', set2.difference(set1))):
            if extra:
                lines.append('Items in the %s set but not the %s:' % (name, 'second' if name == 'first' else 'first'))
                lines.extend([repr(item) for item in extra])
        if lines:
            self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            diff = '\n' + '\n'.join(difflib.ndiff(pprint.pformat(d1).splitlines(), pprint.pformat(d2).splitlines()))
            self.fail(self._formatMessage(msg, self._truncated('%s != %s' % _common_short(d1, d2), diff)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first != second:
            lines1, lines2 = first.splitlines(keepends=True), second.splitlines(keepends=True)
            if len(lines1) == 1 and first.strip('\r\n') == first:
                lines1, lines2 = [first + '\n'], [second + '\n']
            text = '%s != %s' % _common_short(first, second)
            self.fail(self._formatMessage(msg, self._truncated(text, '\n' + ''.join(difflib.ndiff(lines1, lines2)))))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        rest, missing = list(second), []
        for item in first:
            if item in rest:
                rest.remove(item)
            else:
                missing.append(item)
        if missing or rest:
            lines, done = [], []
            for item in missing + rest:
                if item not in done:
                    done.append(item)
                    if first.count(item) != second.count(item):
                        lines.append('First has %d, Second has %d:  %r' % (first.count(item), second.count(item), item))
            self.fail(self._formatMessage(msg, 'Element counts were not equal:\n' + '\n'.join(lines)))

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        self._unless(pattern.search(text), msg, "Regex didn't match: %r not found in %r" % (pattern.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
        found = pattern.search(text)
        if found:
            self.fail(self._formatMessage(msg, 'Regex matched: %r matches %r in %r' % (
                text[found.start():found.end()], pattern.pattern, text)))

    def _raising(self, context, args, kwargs):
        if not args:
            context.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError('%r is an invalid keyword argument for this function' % (next(iter(kwargs)),))
            return context
        if args[0] is not None:
            context.call(args[0], args[1:], kwargs)

    def assertRaises(self, expected_exception, *args, **kwargs):
        kinds = expected_exception if isinstance(expected_exception, tuple) else (expected_exception,)
        if not all([isinstance(kind, type) and issubclass(kind, BaseException) for kind in kinds]):
            raise TypeError('assertRaises() arg 1 must be an exception type or tuple of exception types')
        return self._raising(_Raising(self, expected_exception), args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return self._raising(_Raising(self, expected_exception, expected_regex), args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return self._raising(_Warning(self, expected_warning), args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return self._raising(_Warning(self, expected_warning, expected_regex), args, kwargs)

    def assertLogs(self, logger=None, level=None): return _Logs(self, logger, level, False)
    def assertNoLogs(self, logger=None, level=None): return _Logs(self, logger, level, True)


class _SubTest:
    def __init__(self, test, msg, params):
        self.test, self.msg, self.params = test, msg, params
        self.failureException = test.failureException

    def _description(self):
        parts = ['[%s]' % (self.msg,)] if self.msg is not None else []
        if self.params:
            parts.append('(%s)' % ', '.join(['%s=%r' % (key, value) for key, value in self.params.items()]))
        return ' '.join(parts) or '(<subtest>)'

    def id(self): return '%s %s' % (self.test.id(), self._description())
    def shortDescription(self): return self.test.shortDescription()
    def __str__(self): return '%s %s' % (self.test, self._description())
    def __enter__(self): return self

    def __exit__(self, kind, error, trace):
        if kind is None or not issubclass(kind, Exception):
            return False
        result = self.test._result
        if issubclass(kind, SkipTest):
            result.addSkip(self, str(error))
            return True
        self.test._subfailures += 1
        result.addSubTest(self.test, self, (kind, error, trace))
        return True


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setup, self._teardown, self._function, self._description = setUp, tearDown, testFunc, description

    def setUp(self): self._setup and self._setup()
    def tearDown(self): self._teardown and self._teardown()
    def runTest(self): self._function()
    def id(self): return self._function.__name__
    def __str__(self): return '%s (%s)' % (type(self).__qualname__, self._function.__name__)
