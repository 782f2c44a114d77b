import Domain
import Testing

@Suite struct StandardSetDifferenceTests {
    @Test("a set differs in nothing from itself, under whatever id")
    func nothing() {
        var renamed = smallSet()
        renamed.id = "2568"
        #expect(StandardSetDifference.between(smallSet(), renamed).isEmpty)
        #expect(StandardSetDifference.differsOnlyInTargetsWordsEvidenceStatus(smallSet(), renamed))
    }

    @Test("a changed target is told with both values and keeps the trend")
    func target() throws {
        let change = try only { $0.indicators[0].target.value = ExactDecimal(80) }
        #expect(change.kind == .targetChanged)
        #expect(change.indicator == "A1-01")
        #expect(change.wordsEN == "target ≥ 75 → ≥ 80")
        #expect(change.wordsTH == "ค่าเป้าหมาย ≥ 75 → ≥ 80")
        #expect(!change.breaksTrend)
    }

    @Test("a target that changed for some types names them")
    func targetByType() throws {
        let change = try only {
            $0.indicators[0].targetByType = [
                .tao: Target(.atLeast, ExactDecimal(70)), .subdistrictMunicipality: Target(.atLeast, ExactDecimal(70)),
            ]
        }
        #expect(change.wordsEN == "target of SUBDISTRICT_MUN, TAO ≥ 75 → ≥ 70")
        #expect(change.wordsTH == "ค่าเป้าหมายของ ทต. อบต. ≥ 75 → ≥ 70")
    }

    @Test("a target that differs only where nobody is asked is told as it is written")
    func targetOfNobody() throws {
        let change = try only { $0.indicators[1].targetByType = [.bma: Target(.atMost, ExactDecimal(9))] }
        #expect(change.wordsEN == "target as written ≤ 15 → ≤ 15, BMA ≤ 9")
    }

    @Test("a changed unit breaks the trend line and says so")
    func unit() throws {
        let change = try only {
            $0.indicators[0].unitTH = "สาย"
            $0.indicators[0].frameUnitTH = "สาย"
        }
        #expect(change.kind == .unitChanged)
        #expect(change.breaksTrend)
        #expect(change.wordsTH == "หน่วย กม. → สาย: เทียบกับปีก่อนไม่ได้")
        #expect(change.wordsEN == "unit กม. → สาย: not comparable with the year before")
    }

    @Test("types that join and leave are named")
    func appliesTo() throws {
        let change = try only { $0.indicators[1].appliesTo = [.tao, .pao] }
        #expect(change.wordsEN == "applies to: added PAO; removed TOWN_MUN")
        #expect(change.wordsTH == "ใช้กับ: เพิ่ม องค์การบริหารส่วนจังหวัด ตัด เทศบาลเมือง")
    }

    @Test("new indicators stand in their place, dropped ones last")
    func rows() {
        var new = smallSet()
        new.indicators[0].code = "A1-99"
        let changes = StandardSetDifference.between(smallSet(), new)
        #expect(changes.map(\.kind) == [.newIndicator, .dropped])
        #expect(changes.map(\.indicator) == ["A1-99", "A1-01"])
        #expect(changes[0].wordsTH == "ตัวชี้วัดใหม่: ถนน")
        #expect(!StandardSetDifference.differsOnlyInTargetsWordsEvidenceStatus(smallSet(), new))
    }

    @Test(
        "every single change is told, with its kind, and is allowed in an open round or not", arguments: SetMutation.all
    )
    func everyField(mutation: SetMutation) throws {
        let old = smallSet()
        var new = old
        mutation.change(&new)
        #expect(old != new, "the mutation changes nothing")
        let changes = StandardSetDifference.between(old, new)
        #expect(changes.map(\.kind) == [mutation.kind])
        #expect(StandardSetDifference.differsOnlyInTargetsWordsEvidenceStatus(old, new) == mutation.mayAmend)
        for change in changes {
            #expect(!change.wordsEN.isEmpty)
            #expect(!change.wordsTH.isEmpty)
            #expect(!(change.breaksTrend && mutation.mayAmend))
        }
        let isBroken = old.indicators.contains { before in
            new.indicators.contains { $0.code == before.code && StandardSetDifference.breaksTrend(before, $0) }
        }
        #expect(changes.contains { $0.breaksTrend && $0.indicator != nil } == isBroken)
    }

    private func only(_ change: (inout StandardSet) -> Void) throws -> StandardSetDifference.Change {
        var new = smallSet()
        change(&new)
        let changes = StandardSetDifference.between(smallSet(), new)
        #expect(changes.count == 1)
        return try #require(changes.first)
    }
}
