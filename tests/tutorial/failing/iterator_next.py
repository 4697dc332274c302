class Ticker:
    def __iter__(self):
        return self

    def __next__(self):
        raise RuntimeError('broken ticker')


for tick in Ticker():
    print(tick)
