class Pause:
    def __await__(self):
        yield


async def inner(value):
    await Pause()
    return 1 / value


async def outer():
    async for value in values():
        results = [await inner(value) for value in (1, value)]
    return results


async def values():
    yield 2
    yield 0


def run(coroutine):
    while True:
        coroutine.send(None)


run(outer())
