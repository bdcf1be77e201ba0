"""Links out of docs/ lead to the files where the source is."""
import re

SOURCE = "https://github.com/winsock-jna/winsock-jna/blob/main/"


def on_page_markdown(markdown, page, config, files):
    return re.sub(r"\]\(\.\./(?!\.)", "](" + SOURCE, markdown)
