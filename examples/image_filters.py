# Filters on a small grey image: blur, sharpen, edges, threshold, and what views are good for.
import numpy as np

size = 16
row, column = np.indices((size, size))
image = (60 * (np.hypot(row - 7.5, column - 7.5) < 5) + 40 * (column > 10) + row * 3).astype(np.uint8)


def windows(image, k):
    """All k x k neighbourhoods of the interior as one stack of shifted views."""
    height, width = image.shape[0] - k + 1, image.shape[1] - k + 1
    return np.stack([image[i:i + height, j:j + width] for i in range(k) for j in range(k)], axis=-1)


def convolve(image, kernel):
    k = len(kernel)
    return (windows(np.pad(image.astype(float), k // 2, mode='edge'), k) * kernel.ravel()).sum(axis=-1)


def draw(image):
    shades = ' .:-=+*#%@'
    low, high = image.min(), image.max()
    levels = ((image - low) / (high - low) * (len(shades) - 1)).astype(int)
    for line in levels:
        print(''.join(shades[level] for level in line))


blur = np.full((3, 3), 1 / 9)
sharpen = np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]])
sobel = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])

print(f'{image.dtype}, from {image.min()} to {image.max()}')
draw(image.astype(int))
soft = convolve(image, blur)
print('blurred: range', soft.min().round(2), soft.max().round(2))
crisp = np.clip(convolve(image, sharpen), 0, 255).astype(np.uint8)
print('sharpened:', crisp[7])
edges = np.hypot(convolve(image, sobel), convolve(image, sobel.T))
print('edges:')
draw(edges)

darker = image - np.uint8(50)  # unsigned arithmetic wraps around
print('wrapped:', darker[0, :6], 'saturated:', np.maximum(image.astype(int) - 50, 0)[0, :6])
image[:4, :4] = image[-4:, -4:]  # copies a corner
image[::2] //= 2                 # darkens every other line
print(image[:4])
counts, borders = np.histogram(image, bins=5, range=(0, 200))
for count, left, right in zip(counts, borders[:-1], borders[1:]):
    print(f'{left:5.0f} to {right:5.0f}: {count:3d} ' + '*' * int(count // 4))
median = np.median(windows(image, 3), axis=-1)
print('median filter:', median.shape, median[6].astype(int))
