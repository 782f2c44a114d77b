"""Scripted histories of editors (histories.py), as many as a test of every day has time for; `Tests/long/histories` plays them by
the thousand, `Tests/long/tabs` a hundred in real tabs. And that the trial would notice."""

import pytest
from histories import Trial, kinds

COUNT = 120
# A queue that is wrong in one place, and what the trial must say of it.
WRONG = [
    # It saves over what somebody else has saved meanwhile.
    ("seen: entry.seen }, [entry.key]));", "seen: body?.version ?? entry.seen }, [entry.key]));", "conflict not shown"),
    # It calls typed what only the page has.
    ("    await this.#store.put(entry, gone);", "    if (entry.state !== 'typing') await this.#store.put(entry, gone);", "lost"),
]


def test_nothing_is_lost_every_true_conflict_is_shown_and_no_false_one(tmp_path, browser):
    with Trial(tmp_path, browser=browser) as trial:
        trial.play(range(1, COUNT + 1))
        assert not trial.faults, "\n".join(trial.faults[:20])
        assert trial.tally["histories"] == COUNT and trial.tally["conflictsShown"] > COUNT and trial.server.kills > 0


@pytest.mark.parametrize("right, wrong, kind", WRONG)
def test_a_wrong_queue_is_found_out(tmp_path, browser, right, wrong, kind):
    with Trial(tmp_path, sabotage=(right, wrong), browser=browser) as trial:
        trial.play(range(1, 19))
        assert kinds(trial.faults)[kind] > 0, kinds(trial.faults)
