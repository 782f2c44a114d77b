"""Scripted histories of editors (histories.py), as many as a test of every day has time for; `Tests/long/histories` plays them by
the thousand, `Tests/long/tabs` a hundred in real tabs. And that the trial would notice."""

import pytest
from conftest import ROOT
from histories import HERE, Trial, kinds

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


# --- the judge by itself --------------------------------------------------------------------------------------------

FOLDERS = {"js": ROOT / "public/js", "histories": HERE}


@pytest.fixture(scope="module")
def judge(browser):
    """Plays a piece of script with two editors whose pages show version 5 of a row; gives the kinds of the faults that were found."""
    context = browser.new_context(base_url="http://judge.test")

    def answer(route):
        folder, _, name = route.request.url.removeprefix("http://judge.test/").partition("/")
        if not name:
            return route.fulfill(body="<!doctype html><title>judge</title>", content_type="text/html")
        return route.fulfill(body=(FOLDERS[folder] / name).read_text(), content_type="text/javascript")

    context.route("**/*", answer)
    page = context.new_page()
    page.goto("/")

    def run(body: str):
        return page.evaluate(
            "async () => { const { Bench } = await import('/histories/bench.js'); const bench = new Bench();"
            "const me = bench.editor('me'), mine = bench.open(me), hers = bench.open(bench.editor('she'));" + body + "; return bench.faults; }")

    yield run
    context.close()


# His figures were saved, his window died before it was said, and she recorded over them.
UNHEARD = """
    bench.type(mine, "2");
    await bench.save(bench.send(mine, { provision: "2" }));
    mine.life.isOver = true;
    hers.row.version = 6;
    await bench.record(hers, "3");"""
# He has two windows, of which the later shows what she recorded; the earlier dies while figures are being kept there.
UNKEPT = """
    await bench.record(hers, "3");
    const newer = bench.open(me);
    bench.type(mine, "8", {kept});
    mine.life.isOver = true;
    bench.type(newer, "9");
    const copy = bench.send(newer, { provision: "9" });"""
# He was told of a conflict with hers; later she records what he had typed, and a copy of his request comes to it.
LATE_COPY = """
    await bench.record(hers, "3");
    const copy = await bench.clash(mine, "2");
    await bench.record(hers, "2");
    await bench.same(copy);"""
CHOICE = """
    await bench.record(hers, "3");
    await bench.clash(mine, "2");
    const decided = bench.oracle.chosen(mine, mine.row, false);"""


def test_a_page_that_shows_what_came_after_figures_shows_that_they_are_saved(judge):
    assert judge(UNHEARD + """await bench.record(bench.open(me), "4");""") == []


def test_figures_over_what_no_page_has_shown_are_found_out(judge):
    assert judge(UNHEARD + """await bench.record(mine, "4");""") == ["conflict not shown"]


def test_a_page_that_lays_ones_own_figures_over_newer_ones_does_not_show_those(judge):
    assert judge(UNHEARD + """await bench.record(bench.open(me, { figures: "2" }), "4");""") == ["conflict not shown"]


@pytest.mark.parametrize("outcome", ["save", "refuse"])
def test_figures_whose_window_died_may_be_kept_or_not(judge, outcome):
    assert judge(UNKEPT.replace("{kept}", "false") + f"await bench.{outcome}(copy)") == []


def test_figures_that_are_kept_stand_where_they_stood(judge):
    assert judge(UNKEPT.replace("{kept}", "true") + "await bench.save(copy)") == ["conflict not shown"]
    assert judge(UNKEPT.replace("{kept}", "true") + "await bench.refuse(copy)") == []


def test_a_copy_that_finds_the_same_figures_of_another_does_not_end_a_conflict(judge):
    assert judge(LATE_COPY + """await bench.clash(mine, "4");""") == []


def test_a_copy_that_finds_ones_own_figures_is_no_ground_for_a_conflict(judge):
    assert judge("""
        await bench.record(mine, "2");
        await bench.clash(mine, "4");""") == ["false conflict"]


def test_the_same_figures_of_another_are_saved_for_him_who_hears_so(judge):
    assert judge(LATE_COPY + """
        bench.type(mine, "2");
        await bench.same(bench.send(mine, { provision: "2" }));
        bench.hear(mine, { provision: "2" });
        await bench.clash(mine, "4");""") == ["false conflict"]


def test_a_choice_that_was_not_kept_leaves_the_conflict(judge):
    assert judge(CHOICE + """await bench.clash(mine, "4");""") == []


def test_a_choice_that_was_kept_ends_the_conflict(judge):
    assert judge(CHOICE + """decided(); await bench.clash(mine, "4");""") == ["false conflict"]


def test_figures_that_were_given_up_may_be_typed_once_more(judge):
    assert judge(CHOICE + """
        decided();
        await bench.record(hers, "5");
        const again = await bench.clash(mine, "2");
        bench.hear(mine, { discard: "1" });
        await bench.clash(mine, "4");""") == []


def test_who_chooses_his_own_decides_on_what_that_window_shows(judge):
    assert judge("""
        const other = bench.open(me);
        await bench.record(hers, "3");
        await bench.clash(mine, "8");
        bench.type(other, "9");
        bench.oracle.chosen(mine, mine.row, true)();
        await bench.save(bench.send(mine, { provision: "8" }));""") == []


def test_who_takes_theirs_gives_up_all_that_he_has_typed_there(judge):
    assert judge("""
        await bench.record(hers, "3");
        await bench.clash(mine, "2");
        bench.type(mine, "4", false);
        bench.oracle.chosen(mine, mine.row, false)();
        bench.open(me);""") == []


def test_figures_typed_after_a_choice_are_not_given_up(judge):
    assert judge(CHOICE + """
        decided();
        bench.type(mine, "5");
        bench.open(me);""") == ["lost"]
