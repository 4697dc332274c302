# Suites of tests, and their reports.
import sys
import time
import traceback
from _unittest_case import TestCase
from unittest import SkipTest


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.shouldStop = False
        self.failures, self.errors, self.skipped, self.expectedFailures, self.unexpectedSuccesses = [], [], [], [], []
        self.testsRun = 0

    def startTest(self, test): self.testsRun += 1
    def stopTest(self, test): pass
    def startTestRun(self): pass
    def stopTestRun(self): pass
    def addSuccess(self, test): pass
    def addSkip(self, test, reason): self.skipped.append((test, reason))
    def addUnexpectedSuccess(self, test): self.unexpectedSuccesses.append(test)
    def stop(self): self.shouldStop = True

    def addError(self, test, err):
        self.errors.append((test, self._text(err)))
        self.shouldStop = self.shouldStop or self.failfast

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err)))
        self.shouldStop = self.shouldStop or self.failfast

    def addExpectedFailure(self, test, err): self.expectedFailures.append((test, self._text(err)))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            kept = self.failures if issubclass(err[0], test.failureException) else self.errors
            kept.append((subtest, self._text(err)))

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def _text(self, err):
        return ''.join(traceback.format_exception(err[0], err[1], err[2]))

    def __repr__(self):
        return '<%s.%s run=%i errors=%i failures=%i>' % (type(self).__module__, type(self).__qualname__, self.testsRun,
                                                         len(self.errors), len(self.failures))


TestResult.__module__ = 'unittest.result'


class TextTestResult(TestResult):
    separator1, separator2 = '=' * 70, '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions = stream, descriptions
        self.showAll, self.dots = verbosity > 1, verbosity == 1

    def getDescription(self, test):
        first = test.shortDescription()
        return '\n'.join([str(test), first]) if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + ' ... ')

    def _mark(self, word, letter):
        if self.showAll:
            self.stream.write(word + '\n')
        elif self.dots:
            self.stream.write(letter)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            if self.showAll:
                self.stream.write('\n  %s ... ' % self.getDescription(subtest))
            self._mark('FAIL' if failed else 'ERROR', 'F' if failed else 'E')
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._mark('ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._mark('ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._mark('FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._mark('skipped {0!r}'.format(reason), 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._mark('expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._mark('unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write('\n')
        for kind, found in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, text in found:
                self.stream.write('%s\n%s: %s\n%s\n%s\n' % (self.separator1, kind, self.getDescription(test), self.separator2, text))
        if self.unexpectedSuccesses:
            self.stream.write(self.separator1 + '\n')
            for test in self.unexpectedSuccesses:
                self.stream.write('UNEXPECTED SUCCESS: %s\n' % self.getDescription(test))


class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def addTest(self, test):
        if not callable(test):
            raise TypeError('{} is not callable'.format(repr(test)))
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def countTestCases(self): return sum([test.countTestCases() for test in self._tests])
    def __iter__(self): return iter(self._tests)
    def __repr__(self): return '<%s tests=%s>' % ('unittest.suite.TestSuite', list(self))
    def __call__(self, *args, **kwds): return self.run(*args, **kwds)

    def run(self, result, debug=False):
        current, failed = None, False
        for test in self._tests:
            if result.shouldStop:
                break
            cls = type(test)
            if isinstance(test, TestCase) and cls is not current:
                if current is not None:
                    self._finish(current, result, failed)
                current, failed = cls, False
                if not getattr(cls, '__unittest_skip__', False):
                    try:
                        cls.setUpClass()
                    except SkipTest as error:
                        failed = True
                        result.addSkip(_ClassHolder('setUpClass', cls), str(error))
                    except Exception as error:
                        failed = True
                        result.addError(_ClassHolder('setUpClass', cls), (type(error), error, error.__traceback__))
            if not failed:
                test(result)
        if current is not None:
            self._finish(current, result, failed)
        return result

    def _finish(self, cls, result, failed):
        if failed or getattr(cls, '__unittest_skip__', False):
            return
        try:
            cls.tearDownClass()
        except Exception as error:
            result.addError(_ClassHolder('tearDownClass', cls), (type(error), error, error.__traceback__))


class _ClassHolder:
    failureException = None

    def __init__(self, method, cls):
        self.description = f'{method} ({cls.__module__}.{cls.__qualname__})'

    def id(self): return self.description
    def shortDescription(self): return None
    def __str__(self): return self.description


class TestLoader:
    testMethodPrefix = 'test'
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        return sorted([name for name in dir(testCaseClass) if name.startswith(self.testMethodPrefix)
                       and callable(getattr(testCaseClass, name))])

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        suites = []
        for name in dir(module):
            found = getattr(module, name)
            if isinstance(found, type) and issubclass(found, TestCase) and found.__name__ not in ('TestCase', 'FunctionTestCase'):
                suites.append(self.loadTestsFromTestCase(found))
        return self.suiteClass(suites)

    def loadTestsFromName(self, name, module=None):
        found = module
        parts = name.split('.')
        if found is None:
            found = __import__(parts.pop(0))
        parent = None
        for part in parts:
            parent, found = found, getattr(found, part)
        if isinstance(found, type) and issubclass(found, TestCase):
            return self.loadTestsFromTestCase(found)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(found, TestSuite):
            return found
        return self.loadTestsFromModule(found)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


defaultTestLoader = TestLoader()


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None,
                 *, tb_locals=False):
        self.stream = sys.stderr if stream is None else stream
        self.descriptions, self.verbosity, self.failfast = descriptions, verbosity, failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        start = time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = time.perf_counter() - start
        result.printErrors()
        write = self.stream.write
        write(result.separator2 + '\n')
        run = result.testsRun
        write('Ran %d test%s in %.3fs\n\n' % (run, '' if run == 1 else 's', taken))
        parts = []
        if not result.wasSuccessful():
            write('FAILED')
            for name, found in (('failures', result.failures), ('errors', result.errors)):
                if found:
                    parts.append('%s=%d' % (name, len(found)))
        else:
            write('OK')
        for name, found in (('skipped', result.skipped), ('expected failures', result.expectedFailures),
                            ('unexpected successes', result.unexpectedSuccesses)):
            if found:
                parts.append('%s=%d' % (name, len(found)))
        write(' (%s)\n' % ', '.join(parts) if parts else '\n')
        return result


class TestProgram:
    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True,
                 verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        module = __import__(module) if isinstance(module, str) else module
        argv = sys.argv if argv is None else argv
        names = [arg for arg in argv[1:] if not arg.startswith('-')]
        for arg in argv[1:]:
            if arg in ('-v', '--verbose'):
                verbosity = 2
            elif arg in ('-q', '--quiet'):
                verbosity = 0
            elif arg in ('-f', '--failfast'):
                failfast = True
            elif arg.startswith('-'):
                raise NotImplementedError(f"unittest.main: the option '{arg}' is not available in newaxis")
        if defaultTest is not None and not names:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        if names:
            test = testLoader.loadTestsFromNames(names, module)
        else:
            test = testLoader.loadTestsFromModule(module)
        if testRunner is None:
            testRunner = TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast))
        self.result = testRunner.run(test)
        if exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
