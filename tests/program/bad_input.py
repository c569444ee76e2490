#!/usr/bin/env python3
"""Bad input is normal: each kind of it gets one line that says what, where and
what to do, the right exit status, no half-written record, and the other
documents are unharmed.

usage: bad_input.py PROGRAM [--large]     prints TAP; --large: the real sizes
"""
import contextlib
import json
import os
import pathlib
import pty
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
LARGE = "--large" in sys.argv
GOOD = "Cuba opposed unilateral sanctions on Thursday, its envoy said.\n"
checks = []


def check(claim):
    def keep(function):
        checks.append((claim, function))
        return function
    return keep


def run(*args, text=None, **more):
    return subprocess.run([PROGRAM, *args], input=text, capture_output=True, timeout=600, **more)


def read(*args, **more):
    return run("read", "--json", *args, **more)


def records(output):
    """The records of the output, each whole."""
    assert output == b"" or output.endswith(b"\n"), "the last line is not whole"
    return [json.loads(line) for line in output.splitlines()]


def says(done, status, *words, documents=None):
    """One line on standard error with these words, this status and documents."""
    lines = done.stderr.decode().splitlines()
    assert done.returncode == status, f"status {done.returncode}, not {status}: {lines}"
    assert len(lines) == 1, f"{len(lines)} lines on standard error: {lines}"
    assert lines[0].startswith("rapporteur: "), lines[0]
    for word in words:
        assert word in lines[0], f"{word!r} is not in {lines[0]!r}"
    if documents is not None:
        found = [record["doc"] for record in records(done.stdout)]
        assert found == documents, f"documents {found}, not {documents}"


def write(name, data):
    data = data.encode() if isinstance(data, str) else data
    pathlib.Path(name).write_bytes(data)
    return name


@check("an empty file is named, the others are read")
def empty():
    write("empty.txt", "")
    write("blank.txt", " \n\n\t\n")
    says(read("a.txt", "empty.txt", "b.txt"), 1, "empty.txt: ", "empty", documents=["a", "b"])
    says(read("blank.txt"), 1, "blank.txt: ", "no words", documents=[])


@check("a folder without documents says so and which endings count")
def folder():
    os.makedirs("nothing/inside")
    write("nothing/inside/picture.png", b"\x89PNG\r\n")
    says(read("nothing"), 1, "nothing: ", ".txt", documents=[])
    done = read("nothing", "a.txt")
    assert done.returncode == 1 and len(records(done.stdout)) == 1
    assert b"1 file in folders is of no format that is read" in done.stderr, done.stderr


@check("a missing file is named, the others are read")
def missing():
    says(read("a.txt", "no such.txt"), 1, "no such.txt: ", "No such file", "check the name", documents=["a"])


@check("a file that may not be read is named")
def unreadable():
    write("secret.txt", GOOD)
    os.chmod("secret.txt", 0)
    command = []
    if os.getuid() == 0:
        if not shutil.which("setpriv"):
            return "setpriv is missing"
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    probe = subprocess.run([*command, PROGRAM, "read", "a.txt"], capture_output=True)
    if probe.returncode != 0:
        return "another user may not read the program's own files here"
    done = subprocess.run([*command, PROGRAM, "read", "--json", "secret.txt", "a.txt"],
                          capture_output=True, timeout=600)
    says(done, 1, "secret.txt: ", "Permission denied", documents=["a"])


@check("binary garbage is refused with its place")
def garbage():
    write("garbage.txt", bytes(range(256)) * 200)
    says(read("garbage.txt", "a.txt"), 1, "garbage.txt: ", "UTF-8", "byte", documents=["a"])
    write("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200))
    says(read("picture.txt"), 1, "picture.txt: ", "picture", documents=[])


@check("a page nested 100,000 deep is read as far as it goes")
def deep():
    write("deep.html", "<html><body><p>" + GOOD + "</p>" + "<div>" * 100_000 + "deep" + "</div>" * 100_000)
    says(read("deep.html", "a.txt"), 0, "deep.html: ", "too deep", documents=["deep", "a"])


@check("a text over the limit is refused, and what to do")
def large_text():
    size, options = (200_000_000, []) if LARGE else (3_000_000, ["--max-size", "2"])
    line = GOOD * 10 + "\n"
    with open("large.txt", "w", encoding="utf-8") as out:
        for _ in range(size // len(line)):
            out.write(line)
    says(read(*options, "large.txt", "a.txt"), 1, "large.txt: ", "MB", "split it", documents=["a"])
    os.remove("large.txt")


@check("so is a document that is one long line, also in JSON Lines")
def long_line():
    size, options = (50_000_000, []) if LARGE else (3_000_000, ["--max-size", "2"])
    words = "Cuba opposed sanctions and " * (size // 27)
    write("line.txt", words)
    says(read(*options, "line.txt", "a.txt"), 1, "line.txt: ", "MB", documents=["a"])
    write("line.jsonl", json.dumps({"id": "x", "text": words}) + "\n" + json.dumps({"id": "y", "text": GOOD}) + "\n")
    says(read(*options, "line.jsonl"), 1, "line.jsonl:1: ", "MB", documents=["y"])


@check("bytes that are no UTF-8 are replaced, with a warning that names the first")
def utf8():
    write("mixed.txt", b"Cuba \xff\xfe opposed \xc3 sanctions, its envoy said on Thursday.\n")
    done = read("mixed.txt", "a.txt")
    says(done, 0, "mixed.txt: ", "byte 5", "UTF-8", documents=["mixed", "a"])
    assert "byte 5" in records(done.stdout)[0]["warning"]
    assert "\ufffd" in records(done.stdout)[0]["text"]


@check("so is NUL")
def nul():
    write("nul.txt", b"Cuba opposed\0 sanctions, its envoy said.\n")
    says(read("nul.txt"), 0, "nul.txt: ", "byte 12", "NUL", documents=["nul"])


@check("a broken line of JSON Lines is named, the lines around it are read")
def broken_line():
    lines = [json.dumps({"id": i, "text": GOOD}) for i in ("a", "b", "c")]
    lines[1] = lines[1][:-9]
    write("x.jsonl", "\n".join(lines) + "\n")
    says(read("x.jsonl"), 1, "x.jsonl:2: ", "JSON", documents=["a", "c"])
    says(read("--jsonl-in", text="\n".join(lines).encode()), 1, "(standard input):2: ", documents=["a", "c"])
    says(read("--fail-fast", "x.jsonl"), 1, "x.jsonl:2: ", documents=["a"])


@check("a line without a text is named")
def no_text():
    write("y.jsonl", '{"id": "a"}\n' + json.dumps({"id": "b", "text": GOOD}) + "\n")
    says(read("y.jsonl"), 1, "y.jsonl:1: ", '"text"', documents=["b"])


@check("a full disk is an error of the system")
def full_disk():
    if not os.path.exists("/dev/full"):
        return "no /dev/full here"
    with open("/dev/full", "wb") as full:
        for args in (["read", "--json", "a.txt"], ["parse", "a.txt"], ["--version"], ["table", "states"]):
            done = subprocess.run([PROGRAM, *args], stdout=full, stderr=subprocess.PIPE, timeout=600)
            says(subprocess.CompletedProcess(args, done.returncode, b"", done.stderr), 3,
                 "standard output: cannot write: No space left")
    says(read("-o", "/dev/full", "a.txt"), 3, "/dev/full: cannot write: No space left", documents=[])


@check("a record that does not fit on the disk is taken back whole")
def quota():
    code = "import resource, os, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));" \
           "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); os.execv(sys.argv[1], sys.argv[1:])"
    with open("part.jsonl", "wb") as out:
        done = subprocess.run([sys.executable, "-c", code, PROGRAM, "read", "--json", *["a.txt"] * 20],
                              stdout=out, stderr=subprocess.PIPE, timeout=600)
    written = pathlib.Path("part.jsonl").read_bytes()
    says(subprocess.CompletedProcess([], done.returncode, b"", done.stderr), 3, "cannot write")
    assert 0 < len(records(written)) < 20


@check("an output file appears only when all is written")
def output_file():
    write("old.jsonl", "old\n")
    says(read("-o", "missing/x.jsonl", "a.txt"), 3, "missing/x.jsonl: cannot write", documents=[])
    done = read("-o", "old.jsonl", "a.txt", "b.txt")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert len(records(pathlib.Path("old.jsonl").read_bytes())) == 2
    assert not list(pathlib.Path(".").glob("old.jsonl.*"))


def many(count):
    with open("many.jsonl", "w", encoding="utf-8") as out:
        for i in range(count):
            out.write(json.dumps({"id": f"m{i}", "text": GOOD * 40}) + "\n")
    return "many.jsonl"


def interrupt(number, *args):
    """Interrupt a run that has begun to write; (status, standard error)."""
    process = subprocess.Popen([PROGRAM, "read", "--json", "-j", "2", *args], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, bufsize=0)
    first = process.stdout.read(1) if "-o" not in args else time.sleep(1) or b""
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    return process.returncode, first + out, err


@check("an interrupt leaves whole records and no unfinished file")
def interrupted():
    many(20_000)
    for number in (signal.SIGINT, signal.SIGTERM):
        status, out, err = interrupt(number, "many.jsonl")
        assert status == 128 + number and err == b"", (status, err)
        assert 0 < len(records(out)) < 20_000
    status, _, err = interrupt(signal.SIGINT, "-o", "cut.jsonl", "many.jsonl")
    assert status == 130 and err == b"", (status, err)
    assert not list(pathlib.Path(".").glob("cut.jsonl*"))


@check("an interrupt waits for the record that is being written")
def interrupted_inside():
    text = GOOD * (100_000 // len(GOOD))  # more than a pipe holds
    write("big.jsonl", "".join(json.dumps({"id": i, "text": text}) + "\n" for i in range(3)))
    process = subprocess.Popen([PROGRAM, "read", "--json", "big.jsonl"], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, bufsize=0)
    first = process.stdout.read(1)  # the rest of the record fills the pipe
    process.send_signal(signal.SIGINT)
    time.sleep(0.3)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130 and err == b"", (process.returncode, err)
    assert len(records(first + out)) >= 1


@check("a closed pipe ends the run without a word")
def closed_pipe():
    process = subprocess.Popen([PROGRAM, "read", "--json", many(20_000)], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    first = process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    assert process.wait(timeout=60) == 141 and err == b"", (process.returncode, err)
    assert json.loads(first)["doc"] == "m0"
    # also while the input is still open and nothing comes
    feeder = subprocess.Popen([PROGRAM, "read", "--jsonl-in", "--json"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    line = json.dumps({"id": "f", "text": GOOD}).encode() + b"\n"
    feeder.stdin.write(line)
    feeder.stdin.flush()
    assert json.loads(feeder.stdout.readline())["doc"] == "f"
    feeder.stdout.close()
    feeder.stdin.write(line)
    feeder.stdin.flush()
    assert feeder.wait(timeout=60) == 141, feeder.returncode
    assert feeder.stderr.read() == b""
    with contextlib.suppress(BrokenPipeError):
        feeder.stdin.close()


@check("records come as soon as they are read, before the input ends")
def prompt():
    process = subprocess.Popen([PROGRAM, "read", "--jsonl-in", "--json", "-j", "4"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE)
    for i in range(3):
        process.stdin.write(json.dumps({"id": f"p{i}", "text": GOOD}).encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["doc"] == f"p{i}"
    process.stdin.close()
    assert process.wait(timeout=60) == 0


@check("every number of threads gives the same bytes and the same messages")
def threads():
    lines = []
    for i in range(60):
        lines.append('{"broken' if i % 9 == 4 else json.dumps({"id": i, "text": GOOD * (1 + i * 7 % 5)}))
    write("t.jsonl", "\n".join(lines) + "\n")
    runs = [read("-j", jobs, "t.jsonl", "none.txt", "a.txt") for jobs in ("1", "2", "5")]
    assert runs[0].returncode == 1 and len(records(runs[0].stdout)) == 54
    for other in runs[1:]:
        assert other.stdout == runs[0].stdout and other.stderr == runs[0].stderr


@check("wrong options and commands are refused, with what was meant")
def usage():
    for args, words in ((["raed"], ["raed", "'read'"]), (["read", "--jsn", "a.txt"], ["--jsn", "--json"]),
                        (["read", "--published", "22.10.2021", "a.txt"], ["22.10.2021", "2021-10-22"]),
                        (["read", "--json", "--html", "a.txt"], ["--json", "--html"]),
                        (["read", "-j", "x", "a.txt"], ["--jobs x"]), (["read", "-o"], ["--output", "FILE"]),
                        (["read", "--color", "red", "a.txt"], ["auto|always|never"]),
                        (["read", "--min-confidence", "2", "a.txt"], ["--min-confidence 2"]),
                        (["table", "statess"], ["statess", "'states'"]), (["help", "pares"], ["'parse'"]),
                        (["completion", "sh"], ["bash"])):
        done = run(*args)
        says(done, 2, *words)
        assert done.stdout == b""
    assert run().returncode == 2


@check("a model that is missing or damaged is an error of the system")
def model():
    write("bad.model", b"rapport\n" + bytes(4000))
    for path in ("none.model", "bad.model"):
        says(read("--model", path, "a.txt"), 3, path, documents=[])
    says(read("a.txt", env={**os.environ, "RAPPORTEUR_MODEL": "gone.model"}), 3, "gone.model", documents=[])


@check("a bad row of a user's table is named by file, line and column")
def table():
    os.mkdir("my")
    write("my/states.tsv", "code\tname\nXX\n")
    says(run("table", "--check", "my"), 2, "my/states.tsv:")
    says(read("--data", "my", "a.txt"), 2, "my/states.tsv:", documents=[])


@check("without a file, a terminal gets told what to do")
def terminal():
    try:
        master, slave = pty.openpty()
    except OSError:
        return "no terminal can be opened here"
    done = subprocess.run([PROGRAM, "read"], stdin=slave, capture_output=True, timeout=60)
    os.close(master)
    os.close(slave)
    says(done, 2, "name a file", "help read")


@check("hostile names reach neither terminal nor the next line")
def names():
    name = "evil\n\033[31m.txt"
    done = read(name)
    says(done, 1, "No such file")
    assert b"\033" not in done.stderr


def main():
    print(f"1..{len(checks)}")
    failed = 0
    for number, (claim, function) in enumerate(checks, 1):
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            os.chmod(folder, 0o755)
            write("a.txt", GOOD)
            write("b.txt", GOOD)
            try:
                skipped = function()
                print(f"ok {number} - {claim}" + (f" # SKIP {skipped}" if skipped else ""))
            except Exception as reason:  # a test must end, whatever happens
                failed = 1
                print(f"not ok {number} - {claim}")
                print("#   " + f"{type(reason).__name__}: {reason}".replace("\n", "\n#   "))
            os.chdir("/")
        sys.stdout.flush()
    return failed


sys.exit(main())
