# Clocks.
import _session

_start = _session.now()
timezone, altzone, daylight, tzname = 0, 0, 0, ('UTC', 'UTC')


def time():
    return _session.now() / 1000000000


def time_ns():
    return _session.now()


def perf_counter():
    return (_session.now() - _start) / 1000000000


def perf_counter_ns():
    return _session.now() - _start


monotonic, monotonic_ns = perf_counter, perf_counter_ns


def process_time():
    return _session.cpu_time() / 1000000000


def process_time_ns():
    return _session.cpu_time()


thread_time, thread_time_ns = process_time, process_time_ns


def sleep(seconds, /):
    _session.sleep(seconds)
