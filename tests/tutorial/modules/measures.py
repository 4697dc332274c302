"""Measures of rectangles."""
print('measures is imported as', __name__)
UNIT = 'cm'
_private = 'hidden'
__all__ = ['area', 'perimeter', 'UNIT']


def area(width, height):
    """Width times height."""
    return width * height


def perimeter(width, height):
    return 2 * (width + height)


def not_in_all():
    return 'still reachable'


if __name__ == '__main__':
    print('never printed here')
