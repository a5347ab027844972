"""Build the wheel, install it away from the checkout and use it there, as a stranger would.

Its dependencies are borrowed from .venv, for what is tried here is our own part: does the wheel
carry all that the tracker needs, and does it find it?
"""

import fnmatch
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
FOLDER = CHECKOUT / ".cache" / "wheel"
PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
CARRIED = (
    "tracker/config.py",
    "tracker/migrations/env.py",
    "tracker/seeds/*.toml",
    "tracker/templates/*.html",
    "tracker/*.css",
)
TRIED = (("--version",), ("init",), ("status",))


def main() -> None:
    """Do it all and say what was done; any failure ends it."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    wheel = build()
    check_contents(wheel)
    tracker = install(wheel)
    for arguments in TRIED:
        try_out(tracker, *arguments)
    print(f"{wheel.name} works away from the checkout.")


def build() -> Path:
    """Build the wheel with the tools that are installed already."""
    options = ("--no-deps", "--no-build-isolation", "--wheel-dir", str(FOLDER))
    subprocess.run([*PIP, "wheel", *options, str(CHECKOUT)], check=True)
    (wheel,) = FOLDER.glob("*.whl")
    return wheel


def check_contents(wheel: Path) -> None:
    """See that everything is inside the package, and that nothing that should be is missing."""
    names = zipfile.ZipFile(wheel).namelist()
    roots = {name.split("/")[0] for name in names if ".dist-info/" not in name}
    missing = [pattern for pattern in CARRIED if not fnmatch.filter(names, pattern)]
    if roots != {"tracker"} or missing:
        sys.exit(f"{wheel.name} has at its root {sorted(roots)} and misses {missing}.")


def install(wheel: Path) -> Path:
    """Install the wheel into an environment that sees the dependencies but not the checkout."""
    environment = FOLDER / "venv"
    venv.create(environment, symlinks=True)
    python = environment / "bin" / "python"
    subprocess.run([*PIP, "--python", python, "install", "--no-deps", wheel], check=True)
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return environment / "bin" / "tracker"


def try_out(tracker: Path, *arguments: str) -> None:
    """Run one command in an empty folder with an empty home; show what it says if it fails."""
    elsewhere = FOLDER / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    surroundings = {"HOME": str(elsewhere), "PATH": os.defpath, "LANG": "C.UTF-8"}
    done = subprocess.run(
        [tracker, *arguments],
        cwd=elsewhere,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        sys.exit(f"{done.stdout}\n`tracker {' '.join(arguments)}` ended with {done.returncode}.")
    print(f"tracker {' '.join(arguments)}: {done.stdout.strip().splitlines()[-1]}")


if __name__ == "__main__":
    main()
