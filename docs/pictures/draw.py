"""Draws a terminal's text with its colours as SVG: draw.py TITLE TEXT SVG"""
import re
import sys

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

title, source, target = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    text = Text.from_ansi(file.read().rstrip())
lines = text.split()
for line in lines:
    line.rstrip()
longest = max(len(line.plain) for line in lines)
console = Console(width=max(longest, 80) + 1, record=True, file=open("/dev/null", "w"))
for line in lines:
    console.print(line)
# Fonts of the reader's own: a picture fetches nothing.
own_fonts = re.sub(r"@font-face {{.*?}}", "", CONSOLE_SVG_FORMAT, flags=re.S)
console.save_svg(target, title=title, unique_id="terminal", code_format=own_fonts)
