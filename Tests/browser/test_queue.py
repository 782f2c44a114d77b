"""The queue of saves by itself (public/js/queue.js): each rule that it promises, with a line and a store of the test's own."""

import pytest
from conftest import ROOT

TRIAL = ROOT / "Tests/browser/queue_trial.js"


@pytest.fixture(scope="module")
def queue(browser):
    """Runs a piece of script with a fresh bench; what it returns is the test's to judge."""
    context = browser.new_context(base_url="http://queue.test")

    def answer(route):
        path = route.request.url.removeprefix("http://queue.test")
        if path == "/":
            return route.fulfill(body="<!doctype html><title>queue</title>", content_type="text/html")
        file = TRIAL if path == "/trial.js" else ROOT / "public" / path.lstrip("/")
        return route.fulfill(body=file.read_text(), content_type="text/javascript")

    context.route("**/*", answer)
    page = context.new_page()
    page.goto("/")

    def run(body: str):
        return page.evaluate(
            "async () => { const { Bench, ok } = await import('/trial.js'); const bench = new Bench(); const { queue } = bench;"
            + body + "}")

    yield run
    context.close()


def test_what_is_saved_is_in_the_store_before_it_is_said_and_sent_once(queue):
    result = queue("""
        bench.answers = [ok(1)];
        await queue.save("/a", { frame: "1" }, 0);
        const kept = bench.entries();
        await bench.idle();
        return { kept, left: bench.entries(), sent: bench.sent };""")
    assert [entry["values"] for entry in result["kept"]] == [{"frame": "1"}]
    assert result["left"] == []
    assert result["sent"] == [{"key": "key-1", "subject": "/a", "values": {"frame": "1"}, "seen": 0}]


def test_what_waits_is_sent_in_the_order_in_which_it_was_typed(queue):
    result = queue("""
        await queue.save("/a", { v: "1" }, 0); await bench.idle();
        await queue.save("/b", { v: "2" }, 4); await queue.save("/c", { v: "3" }, 9); await bench.idle();
        bench.sent = []; bench.answers = [ok(1), ok(5), ok(10)];
        await bench.tick();
        return bench.sent.map(({ subject }) => subject);""")
    assert result == ["/a", "/b", "/c"]


def test_a_later_edit_joins_what_has_not_left_yet(queue):
    result = queue("""
        await queue.save("/a", { v: "1" }, 0); await bench.idle();
        await queue.save("/b", { v: "1" }, 3);
        await queue.save("/b", { v: "2" }, 3);
        return bench.entries().filter(({ subject }) => subject === "/b").map(({ values, seen }) => [values.v, seen]);""")
    assert result == [["2", 3]]


def test_an_answer_that_was_lost_is_asked_for_again_as_it_was_and_the_later_edit_follows_over_its_version(queue):
    result = queue("""
        await queue.save("/a", { v: "1" }, 0); await bench.idle();      // sent, no answer
        await queue.save("/a", { v: "2" }, 0); await bench.idle();
        bench.answers = [ok(7), ok(8)];
        await bench.tick();
        return { sent: bench.sent.map(({ key, values, seen }) => [key, values.v, seen]), left: bench.entries().length };""")
    first = result["sent"][0]
    assert first == ["key-1", "1", 0]
    assert result["sent"][-2] == ["key-1", "1", 0]
    assert result["sent"][-1] == ["key-2", "2", "7"]
    assert result["left"] == 0


def test_a_closed_window_loses_nothing_and_repeats_under_the_same_key(queue):
    result = queue("""
        await queue.save("/a", { v: "1" }, 2); await bench.idle();
        bench.restart();
        bench.answers = [ok(3)];
        await bench.queue.flush(); await bench.idle();
        return { sent: bench.sent.map(({ key, seen }) => [key, seen]), left: bench.entries().length };""")
    assert result == {"sent": [["key-1", 2], ["key-1", 2]], "left": 0}


def test_a_conflict_keeps_both_until_the_person_takes_his_own(queue):
    result = queue("""
        bench.answers = [{ status: 409, body: { version: "5", savedBy: "x" } }, ok(6)];
        await queue.save("/a", { v: "1" }, 2); await bench.idle();
        const [entry] = bench.entries();
        await queue.choose("/a", true); await bench.idle();
        return { entry, sent: bench.sent.map(({ key, values, seen }) => [key, values.v, seen]), left: bench.entries().length };""")
    assert (result["entry"]["state"], result["entry"]["values"], result["entry"]["reply"]["savedBy"]) == ("conflict", {"v": "1"}, "x")
    assert result["sent"] == [["key-1", "1", 2], ["key-2", "1", "5"]]
    assert result["left"] == 0


def test_a_conflict_is_given_up_by_telling_the_server(queue):
    result = queue("""
        bench.answers = [{ status: 409, body: { version: "5" } }, ok(5)];
        await queue.save("/a", { v: "1" }, 2); await bench.idle();
        await queue.choose("/a", false); await bench.idle();
        return { last: bench.sent.at(-1).values, left: bench.entries().length };""")
    assert result == {"last": {"discard": "1"}, "left": 0}


def test_typing_on_does_not_settle_a_conflict(queue):
    result = queue("""
        bench.answers = [{ status: 409, body: { version: "5" } }, { status: 409, body: { version: "5" } }];
        await queue.save("/a", { v: "1" }, 2); await bench.idle();
        await queue.save("/a", { v: "9" }, 2); await bench.idle();
        return bench.entries().map(({ state, values, seen }) => [state, values.v, seen]);""")
    assert result == [["conflict", "9", 2]]


def test_what_a_rule_refuses_is_kept_and_mended_over_the_version_that_was_seen(queue):
    result = queue("""
        bench.answers = [{ status: 422, body: { problems: [] } }, ok(3)];
        await queue.save("/a", { v: "x" }, 2); await bench.idle();
        const state = bench.entries()[0].state;
        await queue.save("/a", { v: "1" }, 2); await bench.idle();
        return { state, last: bench.sent.at(-1), left: bench.entries().length };""")
    assert result["state"] == "invalid"
    assert (result["last"]["key"], result["last"]["seen"]) == ("key-2", 2)
    assert result["left"] == 0


def test_a_refusal_does_not_hold_up_what_was_typed_meanwhile(queue):
    result = queue("""
        let release; const gate = new Promise((resolve) => (release = resolve));
        bench.answers = [async () => { await gate; return { status: 422, body: {} }; }, ok(3)];
        await queue.save("/a", { v: "x" }, 2); await bench.idle();
        await queue.save("/a", { v: "1" }, 2); release(); await bench.idle();
        return { sent: bench.sent.map(({ values, seen }) => [values.v, seen]), left: bench.entries().length };""")
    assert result == {"sent": [["x", 2], ["1", 2]], "left": 0}


def test_without_a_session_everything_waits_for_the_person(queue):
    result = queue("""
        bench.answers = [{ status: 401 }];
        await queue.save("/a", { v: "1" }, 0); await bench.idle();
        await queue.save("/b", { v: "1" }, 0); await bench.idle();
        const before = bench.sent.length;
        bench.answers = [ok(1), ok(1)];
        await queue.flush({ signedIn: true }); await bench.idle();
        return { before, after: bench.sent.length, left: bench.entries().length, lines: bench.shown.filter(({ line }) => line).map(({ line }) => line) };""")
    assert result["before"] == 1
    assert result["after"] == 3
    assert result["left"] == 0
    assert "signed-out" in result["lines"]


def test_a_busy_server_is_asked_again_later_and_later(queue):
    result = queue("""
        bench.answers = [{ status: 503 }, { status: 429 }, ok(1)];
        await queue.save("/a", { v: "1" }, 0); await bench.idle();
        const first = bench.entries().length;
        await bench.tick(); await bench.tick();
        return { first, sent: bench.sent.map(({ key }) => key), left: bench.entries().length };""")
    assert result == {"first": 1, "sent": ["key-1"] * 3, "left": 0}


def test_what_is_being_typed_is_kept_and_not_sent(queue):
    result = queue("""
        await queue.keep("/a", { v: "12" }, 3); await bench.idle();
        bench.restart(); await bench.queue.flush(); await bench.idle();
        const [entry] = bench.entries();
        bench.answers = [ok(4)];
        await bench.queue.save("/a", { v: "125" }, 3); await bench.idle();
        return { entry, sent: bench.sent, left: bench.entries().length };""")
    assert (result["entry"]["state"], result["entry"]["values"]) == ("typing", {"v": "12"})
    assert [one["values"] for one in result["sent"]] == [{"v": "125"}]
    assert result["left"] == 0


def test_recording_that_was_closed_keeps_what_was_typed(queue):
    result = queue("""
        bench.answers = [{ status: 423, body: { words: "closed" } }, ok(1)];
        await queue.save("/a", { v: "1" }, 0); await queue.save("/b", { v: "2" }, 0); await bench.idle();
        return bench.entries().map(({ subject, state, values }) => [subject, state, values.v]);""")
    assert result == [["/a", "closed", "1"]]


def test_what_was_saved_is_remembered_for_pages_that_were_kept_before_it(queue):
    result = queue("""
        bench.answers = [ok(3), ok(4)];
        await queue.save("/a", { v: "1" }, 2); await bench.idle();
        await queue.save("/a", { v: "2" }, 3); await bench.idle();
        return bench.all().map(({ state, values, seen }) => [state, values.v, seen]);""")
    assert result == [["saved", "2", "4"]]


def test_what_came_too_late_is_sent_once_recording_is_open_again(queue):
    result = queue("""
        bench.answers = [{ status: 423, body: {} }, ok(1)];
        await queue.save("/a", { v: "1" }, 0); await bench.idle();
        await queue.retry("/a"); await bench.idle();
        return { sent: bench.sent.map(({ key, seen }) => [key, seen]), left: bench.entries().length };""")
    assert result == {"sent": [["key-1", 0], ["key-2", 0]], "left": 0}


def test_what_came_too_late_goes_when_its_author_gives_it_up(queue):
    result = queue("""
        bench.answers = [{ status: 423, body: {} }];
        await queue.save("/a", { v: "1" }, 0); await bench.idle();
        await queue.giveUp("/a");
        return { left: bench.all().length, said: bench.shown.at(-1).dropped.values };""")
    assert result == {"left": 0, "said": {"v": "1"}}


@pytest.mark.parametrize("refused_at, made_at, is_left", [(1_000_000, 1_005_000, False), (1_000_000, 1_000_500, True), (1_000_000, 990_000, True)])
def test_a_fresh_page_drops_a_refused_entry_only_where_the_refusal_is_older_than_the_page(queue, refused_at, made_at, is_left):
    result = queue(f"""
        bench.answers = [{{ status: 409, body: {{ version: "3", at: {refused_at} }} }}];
        await queue.save("/a", {{ v: "1" }}, 0); await bench.idle();
        const left = await queue.settledElsewhere("/a", {made_at});
        return {{ entries: bench.entries().length, told: left?.values.v ?? null }};""")
    assert result == ({"entries": 1, "told": "1"} if is_left else {"entries": 0, "told": None})


def test_what_the_server_cannot_take_holds_up_its_own_part_and_no_other(queue):
    result = queue("""
        const busy = { status: 507, body: { saved: false } };
        await queue.save("/a", { v: "1" }, 0); await bench.idle();
        await queue.save("/b", { v: "2" }, 0); await queue.save("/a", { v: "3" }, 0); await bench.idle();
        bench.sent = []; bench.shown = []; bench.answers = [busy, ok(1)];
        await bench.tick();
        const first = { sent: bench.sent.map(({ subject }) => subject), line: bench.shown.findLast(({ line }) => line).line, timers: bench.timers.length };
        bench.answers = [ok(1), ok(2)];
        await bench.tick();
        return { ...first, left: bench.entries().length, all: bench.sent.map(({ subject, values }) => subject + values.v) };""")
    assert result == {"sent": ["/a", "/b"], "line": "busy", "timers": 1, "left": 0, "all": ["/a1", "/b2", "/a1", "/a3"]}


def test_a_power_cut_leaves_an_entry_or_what_takes_its_place_and_never_both(queue):
    result = queue("""
        bench.answers = [{ status: 409, body: { version: "3" } }];
        await queue.save("/a", { v: "1" }, 0); await bench.idle();
        const before = bench.all().map(({ key }) => key);
        await queue.keep("/a", { v: "2" }, 0);
        return { before, after: bench.all().map(({ key, values }) => [key, values.v]) };""")
    assert result == {"before": ["key-1"], "after": [["key-2", "2"]]}


def test_the_same_figures_typed_once_more_while_they_are_sent_leave_nothing_behind(queue):
    result = queue("""
        let answer;
        bench.answers = [() => new Promise((resolve) => { answer = resolve; })];
        await queue.save("/a", { v: "1" }, 0); await bench.idle();
        await queue.keep("/a", { v: "1" }, 0);
        const meanwhile = bench.entries().length;
        answer(ok(1)); await bench.idle();
        return { meanwhile, left: bench.entries().length, all: bench.all().map(({ state, seen }) => [state, seen]) };""")
    assert result == {"meanwhile": 2, "left": 0, "all": [["saved", "1"]]}


def test_what_is_left_while_the_answer_comes_stands_on_the_version_that_it_tells(queue):
    result = queue("""
        bench.answers = [ok(1), ok(2)];
        await queue.save("/a", { v: "1" }, 0); await bench.idle();
        await queue.save("/a", { v: "2" }, 0); await bench.idle();
        return bench.sent.map(({ values, seen }) => [values.v, String(seen)]);""")
    assert result == [["1", "0"], ["2", "1"]]
