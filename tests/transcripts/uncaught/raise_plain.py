raise ValueError('told you so')
