def down(n):
    return down(n + 1)


import sys
sys.setrecursionlimit(80)
down(0)
