"""One folder a language: English, and Chinese in both of its scripts.

A module that both have does the same for each: by such names the extractors of names, numbers, sums
and times ask for a language, and so does `extract.statements.languages`. The other modules are as
the language needs them: English is read verb by verb, Chinese comma by comma. The docstring of each
folder tells what is where.

    en/  English
    zh/  Chinese, traditional characters read as simplified ones
"""
