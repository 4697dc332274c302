from itertools import pairs
