# Wrapping and indenting of text.

def dedent(text):
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    margin = None
    for line in lines:
        if line:
            lead = line[:len(line) - len(line.lstrip(' \t'))]
            if margin is None:
                margin = lead
            while not lead.startswith(margin):
                margin = margin[:-1]
    return '\n'.join([line[len(margin or ''):] for line in lines])


def indent(text, prefix, predicate=None):
    wanted = predicate or (lambda line: line.strip())
    return ''.join([prefix + line if wanted(line) else line for line in text.splitlines(True)])


def _chunks(text, break_on_hyphens):
    # Words and the gaps between them; a hyphen inside a word ends a chunk.
    chunks, at = [], 0
    while at < len(text):
        end = at
        if text[at] == ' ':
            while end < len(text) and text[end] == ' ':
                end += 1
        else:
            while end < len(text) and text[end] != ' ':
                end += 1
                inside = break_on_hyphens and end - at >= 3 and end < len(text) - 1 and text[end - 1] == '-'
                if inside and text[end - 2].isalpha() and text[end - 3].isalpha() and text[end].isalpha() \
                        and text[end + 1].isalpha():
                    break
        chunks.append(text[at:end])
        at = end
    return chunks


def _wrapped(text, width, initial_indent, subsequent_indent, break_long_words, drop_whitespace, expand_tabs,
             replace_whitespace, max_lines, placeholder, tabsize, break_on_hyphens, fix_sentence_endings):
    if width <= 0:
        raise ValueError(f'invalid width {width!r} (must be > 0)')
    if expand_tabs:
        text = text.expandtabs(tabsize)
    if replace_whitespace:
        for character in '\t\n\x0b\x0c\r':
            text = text.replace(character, ' ')
    if max_lines is not None:
        lead = subsequent_indent if max_lines > 1 else initial_indent
        if len(lead) + len(placeholder.lstrip()) > width:
            raise ValueError('placeholder too large for max width')
    chunks, lines = _chunks(text, break_on_hyphens), []
    if fix_sentence_endings:
        _widen(chunks)
    chunks.reverse()
    while chunks:
        lead = subsequent_indent if lines else initial_indent
        room = width - len(lead)
        line, length = [], 0
        if drop_whitespace and lines and not chunks[-1].strip():
            chunks.pop()
        while chunks and length + len(chunks[-1]) <= room:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > room:
            free = 1 if room < 1 else room - length
            if break_long_words and free > 0:
                line.append(chunks[-1][:free])
                chunks[-1] = chunks[-1][free:]
            elif not line:
                line.append(chunks.pop())
            length = sum([len(chunk) for chunk in line])
        if drop_whitespace and line and not line[-1].strip():
            length -= len(line.pop())
        if not line:
            continue
        if max_lines is None or len(lines) + 1 < max_lines or \
                (not chunks or drop_whitespace and len(chunks) == 1 and not chunks[0].strip()) and length <= room:
            lines.append(lead + ''.join(line))
            continue
        while line:
            if line[-1].strip() and length + len(placeholder) <= room:
                lines.append(lead + ''.join(line) + placeholder)
                break
            length -= len(line.pop())
        else:
            if lines and len(lines[-1].rstrip()) + len(placeholder) <= width:
                lines[-1] = lines[-1].rstrip() + placeholder
            else:
                lines.append(lead + placeholder.lstrip())
        break
    return lines


def _widen(chunks):
    """Two spaces behind a sentence."""
    for i in range(len(chunks) - 1):
        bare = chunks[i].rstrip('"\'')
        if chunks[i + 1] == ' ' and bare[-1:] in ('.', '!', '?') and bare[-2:-1].islower():
            chunks[i + 1] = '  '


class TextWrapper:
    """The settings of wrapping."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=' [...]'):
        self.width, self.initial_indent, self.subsequent_indent = width, initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace = expand_tabs, replace_whitespace
        self.fix_sentence_endings, self.break_long_words = fix_sentence_endings, break_long_words
        self.drop_whitespace, self.break_on_hyphens, self.tabsize = drop_whitespace, break_on_hyphens, tabsize
        self.max_lines, self.placeholder = max_lines, placeholder

    def wrap(self, text):
        return _wrapped(text, self.width, self.initial_indent, self.subsequent_indent, self.break_long_words,
                        self.drop_whitespace, self.expand_tabs, self.replace_whitespace, self.max_lines, self.placeholder,
                        self.tabsize, self.break_on_hyphens, self.fix_sentence_endings)

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))
