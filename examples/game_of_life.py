# Conway's game of life on a torus: a generation is eight shifted sums and one comparison.
import numpy as np

GLIDER = np.array([[0, 1, 0], [0, 0, 1], [1, 1, 1]], dtype=bool)


def neighbours(world):
    return sum(np.roll(world.astype(np.int8), (dy, dx), axis=(0, 1))
               for dy in (-1, 0, 1) for dx in (-1, 0, 1) if (dy, dx) != (0, 0))


def generation(world):
    around = neighbours(world)
    return (around == 3) | (world & (around == 2))


def show(world):
    for row in world:
        print(''.join('#' if cell else '.' for cell in row))


world = np.zeros((8, 10), dtype=bool)
world[1:4, 1:4] = GLIDER
for step in range(5):
    print(f'generation {step}, {world.sum()} alive')
    show(world)
    world = generation(world)

# after 32 further generations a glider has crossed the torus vertically
start = np.zeros((8, 8), dtype=bool)
start[:3, :3] = GLIDER
later = start
for _ in range(32):
    later = generation(later)
print('back where it was:', np.array_equal(start, later))

rng = np.random.default_rng(11)
soup = rng.random((24, 24)) < 0.4
history = []
for _ in range(60):
    history.append(int(soup.sum()))
    soup = generation(soup)
print('population:', history[:8], '...', history[-4:])
print('most and fewest:', max(history), min(history), 'at', int(np.argmax(history)), int(np.argmin(history)))
