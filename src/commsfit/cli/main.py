"""The command `commsfit`: finds the command's module, and turns every error into one paragraph and an exit code."""

from __future__ import annotations

import importlib
import os
import sys
from typing import Final

import click

from commsfit import __version__
from commsfit.cli.options.output import tell_aside
from commsfit.domain.refusals import Refusal, did_you_mean
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say

_MODULES: Final = {
    "ask": "commsfit.cli.commands.ask",
    "assess": "commsfit.cli.commands.assess",
    "batch": "commsfit.cli.commands.batch",
    "completion": "commsfit.cli.commands.completion",
    "example": "commsfit.cli.commands.example",
    "protect": "commsfit.cli.commands.protect",
    "export": "commsfit.cli.commands.export",
    "open": "commsfit.cli.commands.open",
    "questionnaire": "commsfit.cli.commands.questionnaire",
    "report": "commsfit.cli.commands.report",
    "verify": "commsfit.cli.commands.verify",
    "rulebook": "commsfit.cli.commands.rulebook",
    "schema": "commsfit.cli.commands.schema",
    "scrub": "commsfit.cli.commands.scrub",
}
"""Command to the module that holds it as `command`; fetched only when it is called."""
_OUR_FAULT, _BAD_INPUT, _INTERRUPTED = 1, 2, 130


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return sorted(_MODULES)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _MODULES and not args[0].startswith("-"):
            hint = did_you_mean(args[0], _MODULES)
            raise click.UsageError(
                say("There is no command {named!r}. {hint}", named=args[0][:40], hint=hint).rstrip(), ctx
            )
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in _MODULES:
            return None
        command = importlib.import_module(_MODULES[cmd_name]).command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="commsfit")
@click.pass_context
def commands(context: click.Context) -> int:
    """Find out whether to buy UCaaS, build on CPaaS, or run both; without a command, in the window."""
    if context.invoked_subcommand is None:
        opening = commands.get_command(context, "open")
        assert opening is not None
        return int(context.invoke(opening))
    return 0


def run_and_exit() -> None:
    """Entry point of the command."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:  # noqa: PLR0911 - one arm for each way to end
    """Run one command and give its exit code."""
    try:
        code = commands.main(arguments, prog_name="commsfit", standalone_mode=False)
    except click.UsageError as problem:
        context = problem.ctx.command_path if problem.ctx else "commsfit"
        tell_aside(say("commsfit: {paragraph} Help: {context} --help", paragraph=_paragraph(problem), context=context))
        return _BAD_INPUT
    except click.ClickException as problem:
        tell_aside(f"commsfit: {_paragraph(problem)}")
        return _BAD_INPUT
    except Refusal as problem:
        tell_aside(f"commsfit: {problem}")
        return _BAD_INPUT
    except (click.Abort, KeyboardInterrupt):
        tell_aside("commsfit: stopped.")
        return _INTERRUPTED
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - the reader went away
        return 0
    except OSError as problem:
        # Files are read and written with words of their own; what is left is where the output goes.
        tell_aside(
            say("commsfit: standard output: {value}. Send it somewhere else.", value=problem.strerror or problem)
        )
        return _BAD_INPUT
    except Exception as fault:
        tell_aside(say("commsfit: this is our own fault: {name}: {fault}", name=type(fault).__name__, fault=fault))
        if os.environ.get("COMMSFIT_DEBUG"):
            raise
        return _OUR_FAULT
    return code if isinstance(code, int) else 0


def _paragraph(problem: click.ClickException) -> str:
    """Its message on one line, ending as a sentence does."""
    if isinstance(problem, click.exceptions.NoArgsIsHelpError):
        assert isinstance(problem.ctx.command, click.Group)
        return say("A command is missing: {join}.", join=in_commas(problem.ctx.command.list_commands(problem.ctx)))
    text = " ".join(problem.format_message().split()).rstrip(",")
    return text if text.endswith((".", "?", "!")) else f"{text}."
