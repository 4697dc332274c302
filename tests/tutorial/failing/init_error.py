class Temperature:
    def __init__(self, degrees):
        if degrees < -273.15:
            raise ValueError('too cold')
        self.degrees = degrees


readings = [Temperature(d) for d in (20, -300)]
