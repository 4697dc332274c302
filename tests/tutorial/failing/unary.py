x = 'text'
print(-x)
