import sys
print('leaving')
sys.exit('goodbye')
