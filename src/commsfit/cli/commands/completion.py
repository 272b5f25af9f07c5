"""`commsfit completion`: the lines that teach a shell to complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print what SHELL needs; for bash: commsfit completion bash >> ~/.bashrc."""
    completion = get_completion_class(shell)
    assert completion is not None, "click knows these three"
    click.echo(completion(context.find_root().command, {}, "commsfit", "_COMMSFIT_COMPLETE").source())
