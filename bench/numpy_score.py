"""The arithmetic of scoring in NumPy, on as many cells as the country has: what `score` is compared with."""
import json, time
import numpy as np

CELLS, INDICATORS = 589_137, 88
random = np.random.default_rng(2567)
frame = random.integers(0, 500, CELLS).astype(np.int64) * 1_000_000
provision = (frame * random.random(CELLS)).astype(np.int64)
carried_out = random.random(CELLS) > 0.03
recorded = random.random(CELLS) > 0.03
target = random.integers(50, 100, CELLS).astype(np.int64)

times = []
for _ in range(7):
    started = time.perf_counter()
    # Millionths times 100 overflow 64 bits for the largest figures; float64 is what a NumPy user would take.
    met = provision.astype(np.float64) * 100.0 >= target.astype(np.float64) * frame.astype(np.float64)
    no_service = frame == 0
    verdict = np.where(~recorded, 4, np.where(no_service, 3, np.where(~carried_out, 2, np.where(met, 0, 1))))
    counts = np.bincount(verdict, minlength=5)
    times.append(time.perf_counter() - started)
print(json.dumps({"cells": CELLS, "seconds": min(times), "counts": counts.tolist()}))
