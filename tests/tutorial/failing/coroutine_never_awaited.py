async def forgotten(x):
    return x


def call():
    forgotten(1)
    return 'called'


print(call())
forgotten(2)
kept = forgotten(3)
kept.close()
async def waits():
    forgotten(4)
    return await forgotten(5)
try:
    waits().send(None)
except StopIteration as stop:
    print(stop.value)
