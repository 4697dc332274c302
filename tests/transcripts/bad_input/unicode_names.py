naïve = 1
π = 3.14
print(naïve, π)
