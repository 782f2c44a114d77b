"""The pages that there are, and who sees them: one list for every test that goes to all of them."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from conftest import ROOT

ROUND = "/rounds/2567"
# Addresses that are no pages, and pages that only lead on.
NOT_PAGES = {"/api/v1/openapi.json", "/api/v1/rounds", "/api/v1/standard-sets/:set", "local-governments/:code/results", "provinces/:province/summary",
             "provinces/:province/results/:indicator", "*/summary", "*/what-if", "report.*", "report.pdf", "/healthz", "/readyz", "/metrics", "/sw.js", "/offline/key", "report.csv", "report.xlsx", "agenda.pdf", "workbook.xlsx",
             "next-unfinished", "{type}.json", "form.pdf", "memo.pdf", "answers", "base-data/:item", "answers/:indicator",
             "report.pdf", "order.pdf", "letter.pdf", "second.pdf", "reply.pdf", "poster.pdf", "paper-form.pdf", "feed.xml", ":version/:file", "excel/:file", "{day}.csv", "qr.pdf", "calendar.ics", "certificate.pdf", "ticket.pdf", "sign-in-sheet.pdf", "people.csv", "/w", "record.csv", "/account/data.json"}


@dataclass(frozen=True)
class Stop:
    """A page as one person sees it."""

    who: str | None
    path: str
    status: int = 200


def stops(announced: dict) -> list[Stop]:
    """Every page for those who work on it, local governments in each state of their assessment."""
    states = announced["states"]
    list_of = [Stop(None, path) for path in (
        "/", "/sign-in", "/sign-in/code", "/sign-in/new-password", "/about-data", "/handbook/2567", "/handbook/2567/indicators/A2-03", "/handbook/2567/types/TAO",
        "/styleguide", "/offline", "/offline/signed-out", f"/s/{states['TAO']['recording'][0]}",
        f"/s/{states['PAO']['recording'][0]}/thanks")]
    list_of += [Stop(None, "/nowhere", 404), Stop(None, "/collection", 403), Stop(None, "/collection/unknown", 404),
                Stop(None, "/invitation"), Stop(None, "/invitation/unknown", 404)]
    today = datetime.now(timezone(timedelta(hours=7))).date()
    list_of += [Stop(None, path) for path in ("/audit/heads", "/audit/heads?receipt=6760201:1", f"/audit/heads/{today}?code=central")]
    # The demonstration has published nothing.
    list_of += [Stop(None, "/publications"), Stop(None, "/publications/2567/1", 404)]
    # Off in a demonstration; test_thaid.py looks at these pages where it is on.
    list_of += [Stop(None, "/sign-in/thaid/return", 404)]
    for state in ("notStarted", "recording", "submitted", "certified"):
        code = states["TAO"][state][-1]
        place = f"{ROUND}/local-governments/{code}"
        recorder, certifier = f"recorder-{code}", f"certifier-{code}"
        list_of += [Stop(recorder, path) for path in (
            place, f"{place}/areas/A1", f"{place}/areas/A2/grid", f"{place}/indicators/A1-01", f"{place}/base-data", f"{place}/workbook")]
        list_of += [Stop(certifier, f"{place}/certification"), Stop(certifier, f"{place}/review"), Stop("odloc", f"{place}/check")]
        if state == "recording":
            list_of += [Stop(recorder, path) for path in (
                "/home", f"{place}/submission", f"{place}/submission/confirmation", f"{place}/answers/A1-01/history",
                f"{place}/base-data/population/history", f"{place}/answers/A1-01/explanation", f"{place}/report", f"{place}/report/indicators/A1-01",
                f"{place}/divisions", f"{place}/divisions/collection?division=กองช่าง", f"{place}/satisfaction/paper",
                f"{place}/satisfaction/paper/1", f"{place}/journal")]
            list_of += [Stop(recorder, f"{place}/observations"), Stop(recorder, f"{place}/observations/A1-01"), Stop(certifier, f"{place}/observations/A1-02")]
            list_of += [Stop("dla", f"{place}/observations/A1-02"), Stop(recorder, "/collection/observations/A1-01", 403)]
            list_of += [Stop(recorder, f"{place}/divisions/links/0/revocation", 404)]
            list_of += [Stop(recorder, "/account"), Stop(recorder, "/account/password"), Stop(recorder, "/account/second-factor"), Stop(recorder, "/account/thaid", 404)]
            list_of += [Stop(recorder, "/account/email")]
            list_of += [Stop(recorder, "/account"), Stop(recorder, "/account/password"), Stop(recorder, "/account/second-factor")]
        if state == "certified":
            list_of += [Stop(certifier, "/account/one-time-code")]
        list_of += [Stop(recorder, f"{place}/satisfaction"), Stop(certifier, f"{place}/satisfaction/remarks")]
        if state == "certified":
            list_of += [Stop(certifier, f"{place}/report"), Stop(certifier, place)]
            list_of += [Stop(certifier, f"{place}/report/indicators/{code}") for code in ("A1-03", "A2-03")]
            list_of += [Stop("committee", f"{place}/report/indicators/A1-19")]
            list_of += [Stop(certifier, f"{place}/plan"), Stop(recorder, f"{place}/plan/A1-11")]
    other = states["TOWN_MUN"]["certified"][0]
    list_of += [Stop(f"recorder-{states['TAO']['recording'][-1]}", f"{ROUND}/local-governments/{other}", 403)]
    list_of += [Stop("odloc", path) for path in (
        "/home", f"{ROUND}/results", f"{ROUND}/results?basis=live", f"{ROUND}/results/indicators", f"{ROUND}/results/provinces/50",
        f"{ROUND}/results/provinces/10", f"{ROUND}/results/types/TAO?basis=live", f"{ROUND}/local-governments?q=หนองบัว",
        f"{ROUND}/local-governments?q=ไม่มีแน่นอน")]
    list_of += [Stop("province-50", "/home"), Stop("province-50", f"{ROUND}/results/provinces/50"), Stop("district-5001", "/home"),
                Stop("odloc", ROUND), Stop("auditor", ROUND), Stop("province-50", ROUND, 403), Stop("province-50", f"{ROUND}/checks/50"),
                Stop("province-50", f"{ROUND}/checks/50?show=all"), Stop("province-50", f"{ROUND}/checks/51", 403),
                Stop("dla", f"{ROUND}/results"), Stop("committee", f"{ROUND}/results"), Stop("auditor", f"{ROUND}/results"),
                Stop("auditor", f"{ROUND}/local-governments/{other}"), Stop("admin", "/home")]
    list_of += [Stop("auditor", path) for path in (
        "/audit", "/audit?q=หนองบัว", "/audit/chains/central", f"/audit/chains/{states['TAO']['certified'][-1]}?day=31/2/2567")]
    list_of += [Stop("committee", "/audit", 403)]
    list_of += [Stop(None, path) for path in ("/privacy", "/privacy/record")]
    list_of += [Stop("auditor", path) for path in (
        "/account/data", "/audit/viewings", "/audit/viewings?username=nobody", f"/audit/chains/{states['TAO']['certified'][-1]}/viewings")]
    circulars = f"{ROUND}/circulars"
    list_of += [Stop(who, circulars) for who in ("dla", "province-50", f"recorder-{other}")]
    list_of += [Stop("dla", path) for path in (
        f"{circulars}/1", f"{circulars}/1?province=50&state=arrived", f"{circulars}/1/letters/department", f"{circulars}/1/letters/department/call-sheet")]
    list_of += [Stop("province-50", f"{circulars}/1/letters/50/second"), Stop("province-39", f"{circulars}/1/letters/39"),
                Stop("province-39", f"{circulars}/1/receivers/39"), Stop(f"certifier-{other}", f"{circulars}/1/receivers/{other}"),
                Stop(f"certifier-{other}", f"{circulars}/1/receivers/{other}/reply"), Stop("district-5001", f"{circulars}/1"),
                Stop(None, "/verify/letters/unknown", 404)]
    list_of += [Stop(None, path) for path in ("/w/2567", "/w/2567?q=หนองบัว", f"/w/2567/{other}")]
    list_of += [Stop(None, f"/w/2567/{other}/1/unknown", 404), Stop(f"certifier-{other}", f"/w/2567/{other}")]
    workshop = f"{ROUND}/workshop"
    list_of += [Stop("dla", path) for path in (
        workshop, f"{workshop}/settings", f"{workshop}/sessions/new", f"{workshop}/sessions/1", f"{workshop}/materials", f"{workshop}/people")]
    list_of += [Stop(None, "/practice"), Stop(None, "/practice/sign-in?done=left"), Stop(None, "/practice/nowhere", 404)]
    list_of += [Stop("dla", f"{workshop}/test"), Stop("dla", f"{workshop}/evaluations"), Stop("province-50", f"{workshop}/evaluations", 403)]
    list_of += [Stop(None, f"/w/2567/{other}/1/unknown/{page}", 404) for page in ("test", "evaluation")]
    list_of += [Stop("dla", f"{workshop}/sessions/1/attendance"), Stop("dla", f"{workshop}/sessions/1/attendance?standing=absent"),
                Stop("province-50", f"{workshop}/sessions/1/attendance"), Stop("dla", f"{workshop}/sessions/6/check-in"),
                Stop("province-50", f"{workshop}/sessions/6/check-in?q=หนอง"), Stop("dla", f"{workshop}/sessions/1/check-in", 404), Stop(None, "/verify/certificates/unknown", 404)]
    list_of += [Stop("province-50", f"{workshop}/people?standing=seated"), Stop("province-39", f"{workshop}/people"), Stop("auditor", workshop)]
    funnel = f"{ROUND}/funnel"
    list_of += [Stop("dla", path) for path in (
        funnel, f"{funnel}?sort=received&order=asc", f"{funnel}/provinces/50", f"{funnel}/districts/5001", f"{funnel}/red-list/received",
        f"{funnel}/red-list/told/messages", f"{funnel}/red-list/certified?province=50&lost=1")]
    list_of += [Stop("province-50", path) for path in (
        f"{funnel}/provinces/50/red-list/all-figures", f"{funnel}/provinces/50/red-list/received/call-sheet",
        f"{funnel}/provinces/50/red-list/received/messages", f"{funnel}/provinces/50/red-list/first-figure/mail")]
    list_of += [Stop("district-5001", path) for path in (
        f"{funnel}/districts/5001/red-list/received", f"{funnel}/districts/5001/red-list/received/call-sheet",
        f"{funnel}/districts/5001/red-list/received/messages", f"{funnel}/districts/5001/red-list/first-figure/mail")]
    list_of += [Stop("dla", f"{funnel}/red-list/received/call-sheet?province=50"), Stop("dla", f"{funnel}/red-list/first-figure/mail?type=PAO"), Stop("dla", f"{ROUND}/local-governments/{other}/calls"),
                Stop("province-50", funnel, 403)]
    list_of += [Stop("odloc", f"{ROUND}/results/indicators/A1-01?basis=live"), Stop("committee", f"{ROUND}/results/provinces/50/indicators/A1-01"),
                Stop("province-50", f"{ROUND}/results/provinces/50/indicators/A1-03?basis=live"), Stop("province-50", f"{ROUND}/results/provinces/51/indicators/A1-01", 403)]
    list_of += [Stop(None, "/api/reference")]
    list_of += [Stop("odloc", f"{ROUND}/what-if"), Stop("odloc", f"{ROUND}/what-if?basis=live&moves=A1-01%3D85&indicator=A1-02&value=๙๐"),
                Stop("committee", f"{ROUND}/what-if?moves=A1-01%3D85&indicator=A1-02&value=x", 422), Stop("province-50", f"{ROUND}/what-if", 403),
                Stop("odloc", f"{ROUND}/scenarios/1", 404)]
    asker = f"recorder-{states['TAO']['recording'][-1]}"
    list_of += [Stop(None, path) for path in ("/faq", "/faq?q=ถนน", "/faq?q=ไม่มีแน่นอน", "/guides", "/guides/recorder", "/guides/auditor")]
    list_of += [Stop(asker, path) for path in ("/questions", "/questions/2", "/questions/new?indicator=A1-01")]
    list_of += [Stop("odloc", path) for path in ("/questions", "/questions/1", "/questions/2", "/faq", "/faq/new?question=1", "/faq/1/edit")]
    list_of += [Stop(asker, "/guides"), Stop(None, "/guides/nobody", 404)]
    list_of += [Stop(asker, "/questions/1", 403), Stop("dla", "/home"), Stop("dla", "/faq/new", 403)]
    # The Office is the first account of a demonstration.
    list_of += [Stop("admin", path) for path in (
        "/mail", "/people", "/people?list=invitations", "/people?list=past", "/people/invitation", "/people/file",
        "/people/1/handover?role=odloc&place=", "/people/1/disabling", "/people/1/enabling")]
    list_of += [Stop("admin", "/people/invitations/0/revocation", 404), Stop("province-50", "/people?q=certifier"),
                Stop(f"recorder-{states['TAO']['recording'][-1]}", "/people", 403)]
    return list_of


def routes() -> set[str]:
    """Every GET route of a page, as the sources declare it; text in a hole stands as `*`."""
    found = set()
    for file in (ROOT / "Sources/Web").rglob("*.swift"):
        for path in re.findall(r'router\.get\(\s*"([^"]+)"', file.read_text()):
            found.add(re.sub(r"\\\([^)]*\)", "*", path))
    return found


def is_walked(route: str, paths: list[str]) -> bool:
    """Whether some path belongs to a route."""
    if any(route == name or route.endswith("/" + name) or name == route for name in NOT_PAGES):
        return True
    pattern = "".join(
        ".*" if part in ("*", "**") else r"[^/]+" if part.startswith((":", "{")) else re.escape(part)
        for part in re.split(r"(\*+|:\w+|\{\w+\}[.\w]*)", route))
    return any(re.fullmatch(pattern, path.split("?")[0]) for path in paths)
