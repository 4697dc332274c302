double = lambda x: (
    x * 2
    + undefined
)
double(4)
