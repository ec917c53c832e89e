"""Worker processes for the partitions of a Spark job: lines in, lines out, each line answered or told as a problem."""

import json
import os
import subprocess
import sys
import threading

# A line that kills its worker this many times is left out; a worker that something else has killed gets its line again.
TRIES = 3
# Exit code of a worker that cannot work at all: bad tables, wrong usage.
UNUSABLE = 2


class WorkerError(RuntimeError):
    """The worker cannot be used: every line would fail alike, so the task does."""


class Worker:
    """One process that answers a line by a line. Restarted where it dies; it has no state."""

    def __init__(self, command, limit):
        self.command = command
        self.limit = limit
        self.process = None
        self.asked = 0
        self.answered = 0

    def ask(self, line):
        """The answer to a line; None where the worker died or was ended for taking too long, with the reason beside it."""
        if self.process is None:
            # A child of its own environment: what it needs of ours it has to be given.
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=dict(os.environ)
            )
        process = self.process
        late = threading.Event()

        def end():
            late.set()
            process.kill()

        timer = threading.Timer(self.limit, end)
        timer.daemon = True
        timer.start()
        try:
            self.asked += 1
            process.stdin.write(line)
            process.stdin.flush()
            answer = process.stdout.readline()
        except OSError:
            answer = b""
        finally:
            timer.cancel()
        if answer.endswith(b"\n"):
            self.answered += 1
            return answer, None
        self.asked -= 1
        code = self.stop()
        if late.is_set():
            return None, ("timed-out", f"took over {self.limit} s")
        if code == UNUSABLE:
            raise WorkerError(f"{' '.join(self.command)} ended with {code} before it answered; its reason stands in the log")
        return None, ("worker-died", f"the worker ended with {code} each time")

    def close(self):
        """Ends the process as its input ends, and checks that nothing was lost."""
        if self.process is None:
            return
        self.process.stdin.close()
        rest = self.process.stdout.read()
        code = self.process.wait()
        self.process = None
        if code != 0 or rest or self.asked != self.answered:
            raise WorkerError(f"asked {self.asked}, answered {self.answered}, {len(rest)} bytes left, exit code {code}")

    def stop(self):
        """Ends the process now. Gives its exit code."""
        process, self.process = self.process, None
        if process is None:
            return 0
        try:
            # It may be ending by itself: then its own exit code says why.
            process.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            process.kill()
        for pipe in (process.stdin, process.stdout):
            try:
                pipe.close()
            except OSError:
                pass
        return process.wait()


def answers(requests, command, limit, tries=TRIES):
    """
    Asks a worker process for each request of a partition, one at a time.

    requests: pairs of id and line (bytes, without its end). Gives triples (id, answer as a dict, None) or
    (id, None, (code, message)); as many as there were requests, in their order.
    """
    worker = Worker(command, limit)
    try:
        for name, line in requests:
            for attempt in range(tries):
                answer, reason = worker.ask(line + b"\n")
                if answer is not None:
                    break
                print(f"zhengtu: {name}: {reason[0]}, try {attempt + 1} of {tries}", file=sys.stderr)
            if answer is None:
                yield name, None, reason
                continue
            parsed = json.loads(answer)
            problem = parsed.get("problem")
            yield name, parsed, (problem["code"], problem["message"]) if problem else None
        worker.close()
    finally:
        worker.stop()
