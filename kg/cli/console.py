"""What the commands share of the terminal: output, messages, errors as one line.

Output is UTF-8 whatever the terminal's own encoding is: names are Chinese as often as English,
and a pipe should carry the same bytes everywhere.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from extract.errors import ExtractError
from kg.errors import AidKGError, DataFileError

DONE, NOT_CONFORMING, WRONG = 0, 1, 2
STREAM = Path("-")  # standard input as a document, standard output as a file
_READ = "aidkg.read"  # where a context keeps the paths that its command reads
_STOPPED = 130  # what a shell reports of a program that Ctrl-C ended
_PIPE_CLOSED = 141  # … and of one that wrote to a pipe that nobody reads any more


class Commands(click.Group):
    """A group of commands that tells every error as one line and ends with its exit code."""

    def main(self, args: Sequence[str] | None = None, *more: Any, **extra: Any) -> NoReturn:
        """Run a command as click does, but for how errors are told."""
        extra["standalone_mode"] = False
        for arg in sys.argv[1:] if args is None else args:
            if any("\ud800" <= char <= "\udfff" for char in arg):
                _fail(f"{arg}: this name or value is not UTF-8; rename the file, or write it anew")
        try:
            status = super().main(args, *more, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            sys.exit(WRONG)
        except click.UsageError as error:
            _fail(_usage(error))
        except click.ClickException as error:
            _fail(error.format_message())
        except click.Abort:
            _tell("stopped; nothing was left half written")
            sys.exit(_STOPPED)
        sys.exit(status if isinstance(status, int) else DONE)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command of this context; errors of ours become click's."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            # Of an option that lacks its value, click does not say whose option it is.
            name = ctx.invoked_subcommand
            if error.ctx is None and name is not None and name in self.commands:
                error.ctx = click.Context(self.commands[name], info_name=name, parent=ctx)
            raise
        except (AidKGError, ExtractError) as error:
            raise click.ClickException(str(error)) from error
        except BrokenPipeError:
            # Nothing is owed to a reader that has gone, as `head` does; what Python would flush at
            # its end must not fail again.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(_PIPE_CLOSED)
        except OSError as error:
            place = error.filename or "standard output"
            raise click.ClickException(f"{place}: {error.strerror or error}") from error


def emit(data: str | bytes, path: Path | None = None) -> None:
    """Write output to the file, whole or not at all; to standard output for none and for "-".

    Raises:
        DataFileError: the file cannot be written.
    """
    content = data.encode() if isinstance(data, str) else data
    if path is None or path == STREAM:
        click.echo(content, nl=False)
        return
    from kg.store import write_atomic

    if path.is_dir():
        raise DataFileError(f"{path}: this is a folder; name a file in it")
    if _is_read(path):
        raise DataFileError(f"{path}: this command reads it; write to another file")
    write_atomic({path: content})


def note_read(path: Path) -> None:
    """Keep a file, or a folder with a graph, from being written over by the command reading it."""
    context = click.get_current_context(silent=True)
    if context is not None:
        context.meta.setdefault(_READ, []).append(path)


def _is_read(path: Path) -> bool:
    context = click.get_current_context(silent=True)
    if context is None or not path.exists():
        return False
    from kg.manifest import MANIFEST, OUTPUTS

    read = [
        file
        for noted in context.meta.get(_READ, ())
        for file in ([noted / name for name in (*OUTPUTS, MANIFEST)] if noted.is_dir() else [noted])
    ]
    return any(file.exists() and file.samefile(path) for file in read)


def say(message: str) -> None:
    """Write a line of progress or a notice to standard error."""
    click.echo(_printable(message), err=True)


def _fail(message: str) -> NoReturn:
    _tell(message)
    sys.exit(WRONG)


def _tell(message: str) -> None:
    click.echo(f"aidkg: {_printable(' '.join(message.split()))}", err=True)


def _usage(error: click.UsageError) -> str:
    message = error.format_message().rstrip(".")
    path = error.ctx.command_path if error.ctx is not None else "aidkg"
    return f"{message}; {path} --help shows how it is used"


def _printable(text: str) -> str:
    """The text with control characters and direction marks made visible: file names hold any."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in text
    )
