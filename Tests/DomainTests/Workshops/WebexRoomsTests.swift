import Domain
import Testing

/// What Webex and Facebook name: read strictly, since it stands in addresses and frames.
@Suite struct WebexRoomsTests {
    @Test("A meeting is named by its number or by its name for programs")
    func meetings() {
        #expect(WebexMeeting("2513 123 4567") == .number("25131234567"))
        #expect(WebexMeeting(" ๒๕๑๓-๑๒๓-๔๕๖๗ ") == .number("25131234567"))
        #expect(WebexMeeting("870f51ff287b41be8648412901e0402d") == .id("870f51ff287b41be8648412901e0402d"))
        #expect(
            WebexMeeting("870f51ff287b41be8648412901e0402d_20240423T020000Z")
                == .id("870f51ff287b41be8648412901e0402d_20240423T020000Z"))
        for text in [
            "", "1234567", "1234567890123", "room", "https://x.webex.com/meet/pr123456789", "../../people/me/aaaa",
        ] {
            #expect(WebexMeeting(text) == nil, "\(text)")
        }
    }

    @Test("Moments of Webex, in every form that it uses; what is not known yet is none")
    func moments() {
        let nine: Int64 = 1_713_837_600_000
        #expect(WebexMoment.read("2024-04-23T02:00:00Z") == nine)
        #expect(WebexMoment.read("2024-04-23T02:00:00.123Z") == nine + 123)
        #expect(WebexMoment.read("2024-04-23T02:00:00.5Z") == nine + 500)
        #expect(WebexMoment.read("2024-04-23T02:00:00.123456Z") == nine + 123)
        #expect(WebexMoment.read("2024-04-23T09:00:00+07:00") == nine)
        #expect(WebexMoment.read("2024-04-22T21:30:00-0430") == nine)
        for text in [
            "", "1970-01-01T00:00:00.000Z", "2024-04-23T02:00:00", "2024-13-23T02:00:00Z", "2024-04-23T24:00:00Z",
            "2024-04-23T02:00:00.Z", "2024-04-23T02:00:00+7", "2024-04-23T02:00:00*07:00", "23/04/2024 02:00:00 AM",
            "2024-04-23T02:00:00Zx",
        ] {
            #expect(WebexMoment.read(text) == nil, "\(text)")
        }
    }

    @Test(
        "What Webex tells is what its file says: one person, whatever his stays; another name of one address is another"
    )
    func visits() {
        let start: Int64 = 1_713_837_600_000
        let session = WorkshopSession(round: "2567", number: 1, startsAt: start, endsAt: start + 10_800_000)
        func spans(_ minutes: Range<Int64>) -> TimeSpans {
            TimeSpans([(start + minutes.lowerBound * 60_000)..<(start + minutes.upperBound * 60_000)])
        }
        let told = WebexParticipants(
            [
                RoomVisit(name: " สมศรี  บันทึกดี ", email: "S@example.org", spans: spans(-20..<60)),
                RoomVisit(name: "Somsri", email: "s@example.org", spans: spans(50..<200)),
                RoomVisit(name: "นายสมชาย ใจดี", email: "no address", spans: spans(0..<10)),
                RoomVisit(name: "สมชาย ใจดี", spans: spans(20..<30)),
                RoomVisit(name: "ก่อนเริ่ม", spans: spans(-30..<(-1))), RoomVisit(name: "ยังอยู่", spans: TimeSpans()),
                RoomVisit(name: " ", spans: spans(0..<10)),
            ], session: session)
        let file = WebexParticipants(
            Array(
                """
                Name,Attendee Email,Join Time,Leave Time
                สมศรี บันทึกดี,s@example.org,2024-04-23 08:40:00,2024-04-23 10:00:00
                Somsri,s@example.org,2024-04-23 09:50:00,2024-04-23 12:20:00
                นายสมชาย ใจดี,,2024-04-23 09:00:00,2024-04-23 09:10:00
                สมชาย ใจดี,,2024-04-23 09:20:00,2024-04-23 09:30:00
                ก่อนเริ่ม,,2024-04-23 08:30:00,2024-04-23 08:59:00
                """.utf8), file: "room.csv", session: session)
        #expect(told.participants == file.participants && told.rows == file.rows)
        #expect(told.participants.map(\.spans.minutes) == [60, 130, 20])
        #expect(told.problems.map(\.code) == ["still_there", "name_missing"])
        #expect(told.problems[0].column == "ยังอยู่")
    }

    @Test("A video of Facebook is read to its number; everything else is a link and no more")
    func facebook() {
        func player(_ link: String) -> String? { FacebookVideo(link)?.player }
        let named =
            "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fdla.th%2Fvideos%2F1234567890%2F&show_text=false"
        let alone =
            "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fvideo.php%3Fv%3D1234567890&show_text=false"
        for link in [
            "https://www.facebook.com/dla.th/videos/1234567890/",
            "https://m.facebook.com/dla.th/videos/1234567890?ref=x",
            "https://facebook.com/dla.th/videos/some-words/1234567890/#t",
        ] {
            #expect(player(link) == named, "\(link)")
        }
        for link in [
            "https://www.facebook.com/watch/?v=1234567890", "https://www.facebook.com/watch/live/?ref=a&v=1234567890",
            "https://www.facebook.com/video.php?v=1234567890",
        ] {
            #expect(player(link) == alone, "\(link)")
        }
        for link in [
            "", "https://facebook.example/dla/videos/1", "https://www.facebook.com.example/dla/videos/1",
            "https://evil@www.facebook.com/dla/videos/1", "https://www.facebook.com:444/dla/videos/1",
            "http://www.facebook.com/dla/videos/1", "https://www.facebook.com/dla/videos/1x",
            "https://www.facebook.com/d\"l<a/videos/1", "https://www.facebook.com/dla/videos/", "https://fb.watch/abc/",
            "https://www.facebook.com/dla/live", "https://www.facebook.com/watch/?v=1&v=2",
            "https://www.facebook.com/watch/?v=", "https://www.facebook.com/a/b/videos/1",
            "https://www.facebook.com/dla/videos/1/2/3/4",
        ] {
            #expect(player(link) == nil, "\(link)")
        }
    }
}
