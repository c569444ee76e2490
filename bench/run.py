#!/usr/bin/env python3
"""Speed and memory of rapporteur, on this machine.

usage: bench/run.py [--program FILE] [--stages FILE] [--memory]

Prints the machine, then: start to first record of a short article (median of
31 runs), words and megabytes a second of each stage and of whole runs with one
and two threads, and the peak memory of `read` over a hundred and over ten
thousand documents. The text is UN speeches where ../shared has them, else the
samples over and over; the table says which.
"""
import argparse
import json
import lzma
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SPEECHES = ROOT.parent / "shared" / "corpora" / "ungdc.jsonl.xz"
SAMPLE = ROOT / "docs" / "samples" / "third-committee.txt"


def machine():
    model = "unknown processor"
    for line in open("/proc/cpuinfo", encoding="utf-8"):
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    flags = open("/proc/cpuinfo", encoding="utf-8").read()
    vector = [f for f in ("avx512_vnni", "avx512f", "avx2") if f" {f}" in flags]
    return f"{model}, {os.cpu_count()} cores, {vector[0] if vector else 'no AVX2'}, {platform.system()}"


def speeches(words):
    """JSON Lines of real speeches, `words` words of them; None without ../shared."""
    if not SPEECHES.exists():
        return None
    lines, count = [], 0
    with lzma.open(SPEECHES, "rt", encoding="utf-8") as source:
        for line in source:
            row = json.loads(line)
            lines.append(json.dumps({"id": row["id"], "text": row["text"]}))
            count += len(row["text"].split())
            if count >= words:
                break
    return lines


def samples(count):
    text = SAMPLE.read_text(encoding="utf-8")
    for i in range(count):
        yield json.dumps({"id": f"s{i}", "text": text})


def run(command):
    """(seconds, peak memory in MB) of a command that must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"bench: {' '.join(command)}: exit status {process.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def startup(program):
    times = sorted(1000 * run([program, "read", "--json", str(SAMPLE)])[0] for _ in range(31))
    words = len(SAMPLE.read_text(encoding="utf-8").split())
    print(f"start to first record, {words} words: median {statistics.median(times):.1f} ms, "
          f"fastest {times[0]:.1f} ms")
    version = sorted(1000 * run([program, "--version"])[0] for _ in range(31))
    print(f"start alone (--version): median {statistics.median(version):.1f} ms")


def throughput(program, folder):
    lines = speeches(200_000)
    source = "UN speeches" if lines else "samples"
    lines = lines or list(samples(800))
    path = folder / "text.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    text = [json.loads(line)["text"] for line in lines]
    words, size = sum(len(t.split()) for t in text), sum(len(t.encode()) for t in text)
    print(f"\n{source}: {len(lines)} documents, {words} words, {size / 1e6:.1f} MB")
    for threads in (1, 2):
        seconds, peak = run([program, "read", "--json", "--no-text", "-j", str(threads), str(path)])
        print(f"read -j {threads}: {words / seconds:9.0f} words/s {size / seconds / 1e6:7.2f} MB/s, peak {peak:.0f} MB")
    return path


def memory(program, folder):
    """In a process of its own: the kernel counts what the parent held at its peak to the child."""
    peaks = []
    for count in (100, 10_000):
        path = folder / f"{count}.jsonl"
        with path.open("w", encoding="utf-8") as out:
            for line in samples(count):
                out.write(line + "\n")
        peaks.append(run([program, "read", "--json", "--no-text", "-j", "2", str(path)])[1])
        print(f"peak memory over {count} documents: {peaks[-1]:.1f} MB")
    print(f"ratio {peaks[1] / peaks[0]:.3f} (the limit is 1.05)")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--program", default=str(ROOT / "build/release/rapporteur"))
    ap.add_argument("--stages", default=str(ROOT / "build/release/bench/stages"))
    ap.add_argument("--memory", action="store_true", help="measure the memory alone")
    args = ap.parse_args()
    if args.memory:
        with tempfile.TemporaryDirectory() as folder:
            memory(args.program, pathlib.Path(folder))
        return
    print(machine())
    startup(args.program)
    with tempfile.TemporaryDirectory() as folder:
        path = throughput(args.program, pathlib.Path(folder))
        sys.stdout.flush()
        subprocess.run([args.stages, str(path)], check=True)
    print()
    sys.stdout.flush()
    subprocess.run([sys.executable, __file__, "--memory", "--program", args.program], check=True)


main()
