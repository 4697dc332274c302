import concurrent.futures
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor, as_completed, wait


def double(x):
    return x * 2


def fail(x):
    raise ValueError(f'no {x}')


with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(double, range(5))), list(pool.map(pow, [2, 3], [4, 5])))
    futures = [pool.submit(double, x) for x in range(3)]
    print(sorted(future.result() for future in as_completed(futures)))
    done, pending = wait(futures)
    print(len(done), len(pending), all(future.done() for future in futures))
    failed = pool.submit(fail, 3)
    print(repr(failed.exception()))
    try:
        failed.result()
    except ValueError as error:
        print('raised', error)
    try:
        for value in pool.map(fail, [1, 2]):
            print(value)
    except ValueError as error:
        print('raised', error)
    pool.submit(double, 4).add_done_callback(lambda future: print('done', future.result()))
try:
    pool.submit(double, 1)
except RuntimeError as error:
    print(error)
try:
    ThreadPoolExecutor(0)
except ValueError as error:
    print(error)
future = Future()
print(future.done(), future.running(), future.cancel(), future.cancelled(), future.done())
try:
    future.result()
except concurrent.futures.CancelledError as error:
    print(type(error))
own = Future()
own.set_result(5)
print(own.result(), own.exception(), own.cancel())
try:
    own.set_result(6)
except concurrent.futures.InvalidStateError as error:
    print(str(error).partition(':')[0])
print(issubclass(ProcessPoolExecutor, concurrent.futures.Executor), ThreadPoolExecutor.__module__)
