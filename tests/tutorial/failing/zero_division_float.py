speed = 10.0
time = 0.0
print('speed', speed / time)
