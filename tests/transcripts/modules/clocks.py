# The clocks of time are functions of the machine: their names, types, order and errors.
import time

clocks = ["time", "perf_counter", "monotonic", "process_time", "thread_time"]
for name in clocks:
    seconds, whole = getattr(time, name), getattr(time, name + "_ns")
    print(seconds, whole, seconds.__module__, whole.__name__)
    a, b = whole(), seconds()
    print(type(a).__name__, type(b).__name__, 0 <= b - a / 1e9 < 60)
    readings = [seconds() for _ in range(1000)]
    print(readings == sorted(readings) or name == "time")
    for wrong in (lambda: seconds(1), lambda: whole(clock=1)):
        try:
            wrong()
        except TypeError as error:
            print(error)
print(1.6e9 < time.time() < 1e11, time.monotonic() - time.perf_counter() < 1)
