"""How fast documents are read, how long the start takes, and whether memory grows.

The yardstick is spaCy's blank tokenizer, on the same texts in the same run: it cuts a text into
words and does nothing else.
"""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language

from extract.pipeline import Extractor
from extract.reading import read_document
from kg.codelists import load_gazetteer

ROOT: Final = Path(__file__).parent.parent
CORPUS: Final = ROOT / "tests" / "corpus"
LANGUAGES: Final = {"en": "English", "zh": "Chinese"}
RUNS: Final = 3
_ENOUGH: Final = 20  # seconds of measuring after which no further run is begun
_SLICES: Final = 5  # of the documents, after each of which memory is looked at
_SPACY: Final = "import spacy"
_FIRST: Final = """
import sys
from pathlib import Path
import spacy
from kg.extraction import DocumentReader
DocumentReader().read(Path(sys.argv[1]))
"""


def speed(megabytes: float) -> Iterator[str]:
    """Yield the lines that tell of speed, start and memory.

    Args:
        megabytes: of UTF-8, to which the texts of each language are repeated.
    """
    extractor = Extractor(load_gazetteer())
    yield f"Reading, {megabytes:g} MB a language (the documents of tests/corpus, again and again)"
    for lang, language in LANGUAGES.items():
        texts = _texts(lang, megabytes)
        size = sum(map(len, texts))
        _read_all(extractor, _texts(lang, 0))  # what is loaded at first use is loaded now
        ours = seconds(partial(_read_all, extractor, texts))
        whole = "\n\n".join(texts)
        joined = seconds(partial(_read, extractor, whole))
        nlp = spacy.blank(lang)
        nlp.max_length = 10**9
        theirs = seconds(partial(_tokenize, nlp, texts))
        yield f"  {language}, {size:,} characters, one core"
        yield f"    statements, document by document   {size / ours:12,.0f} characters/s"
        yield f"    statements, as one document        {size / joined:12,.0f} characters/s"
        yield f"    spaCy's blank tokenizer            {size / theirs:12,.0f} characters/s"
    yield from _start()
    yield from _memory(megabytes)


def _start() -> Iterator[str]:
    """From nothing to the statements of a first short document, and how much of it is spaCy."""
    yield f"Start, seconds of a processor's time, best of {RUNS}"
    alone = min(_run(_SPACY) for _ in range(RUNS))
    yield f"    import spacy                       {alone:12.2f} s"
    yield f"    code lists, read once              {seconds(load_gazetteer):12.2f} s"
    for lang, language in LANGUAGES.items():
        path = str(_corpus(lang)[0])
        first = min(_run(_FIRST, path) for _ in range(RUNS))
        told = f"first {language} document"
        yield f"    {told:33}  {first:12.2f} s, {first - alone:.2f} s above spaCy"


def _memory(megabytes: float) -> Iterator[str]:
    """The peak after each fifth of the documents, in a process of its own."""
    yield f"Memory, {megabytes:g} MB a language, document by document"
    program = f"from benchmarks.speed import tell_memory; tell_memory({megabytes})"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True
    )
    yield done.stdout.rstrip()


def tell_memory(megabytes: float) -> None:
    """Read the documents of both languages, and print the peak as it goes."""
    extractor = Extractor(load_gazetteer())
    texts = [text for lang in LANGUAGES for text in _texts(lang, megabytes)]
    first = [text for lang in LANGUAGES for text in _texts(lang, 0)]
    _read_all(extractor, first)
    peaks = [_peak()]
    for part in range(_SLICES):
        _read_all(extractor, texts[part::_SLICES])
        gc.collect()
        peaks.append(_peak())
    told = ", ".join(f"{peak:.0f}" for peak in peaks[1:])
    grown = peaks[-1] - peaks[0]
    sys.stdout.write(
        f"    peak with each document read once  {peaks[0]:12.0f} MB\n"
        f"    peak after each fifth of them all  {told} MB: {grown:.0f} MB more\n"
    )


def _texts(lang: str, megabytes: float) -> list[str]:
    """The corpus texts of a language, each at least once, till they make up so many megabytes."""
    texts = [path.read_text(encoding="utf-8") for path in _corpus(lang)]
    out: list[str] = []
    size = 0
    for number, text in enumerate(cycle(texts)):
        if number >= len(texts) and size >= megabytes * 1_000_000:
            return out
        out.append(text)
        size += len(text.encode())
    return out


def _corpus(lang: str) -> list[Path]:
    folders = (CORPUS / "docs", CORPUS / "second" / "docs")
    return sorted(path for folder in folders for path in folder.glob(f"{lang}-*"))


def compiled() -> dict[str, str]:
    """The environment in which the first run leaves the project compiled, as installing it does.

    Where Python is told to write no bytecode, every run would compile the project anew, and spaCy,
    which was compiled when it was installed, would not be measured alike.
    """
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _read(extractor: Extractor, text: str) -> None:
    extractor.statements(read_document(text.encode(), name="text.txt"))


def _read_all(extractor: Extractor, texts: Sequence[str]) -> None:
    for text in texts:
        _read(extractor, text)


def _tokenize(nlp: Language, texts: Sequence[str]) -> None:
    for text in texts:
        nlp(text)


def seconds(run: Callable[[], object], *, runs: int = RUNS) -> float:
    """The least time on the processor of some runs: other programs only ever make a run longer."""
    times: list[float] = []
    while len(times) < runs and sum(times) < _ENOUGH:
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def _run(program: str, *args: str) -> float:
    """Seconds of a processor's time that a program takes in a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", program, *args], cwd=ROOT, env=compiled(), check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _peak() -> float:
    """The most memory that this process has held so far, in MB.

    Linux tells it of the program itself in a file; the figure of `getrusage` may be that of the
    process which started it.
    """
    status = Path("/proc/self/status")
    if status.exists():
        told = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(told.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
