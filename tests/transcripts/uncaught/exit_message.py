import sys
sys.exit('told to stop')
