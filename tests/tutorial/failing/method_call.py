class Stack:
    def __init__(self):
        self.items = []

    def pop(self):
        return self.items.pop()

    def pop_two(self):
        return self.pop(), self.pop()


s = Stack()
s.items.append(1)
s.pop_two()
