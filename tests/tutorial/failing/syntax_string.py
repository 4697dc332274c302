text = 'unfinished
