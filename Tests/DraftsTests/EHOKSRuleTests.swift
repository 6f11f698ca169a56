import Drafts
import Planning
import Testing

/// Each rule of the national service: one answer of a complete plan is made wrong or taken away.
@Suite struct EHOKSRuleTests {
    typealias Change = [String: AnswerValue?]

    static let day = Repository.day

    @Test(
        arguments: [
            ("tutkinnon-osan-koodi", nil, EHOKSFinding.Kind.missing),
            ("tutkinnon-osan-koodi", .code("tutkinnonosat_x"), .unitCodeShape),
            ("tutkinnon-osan-versio", nil, .missing),
            ("alku", nil, .missing),
            ("loppu", nil, .missing),
            ("loppu", .date(day("2027-01-10")), .endBeforeStart(day("2027-01-11"))),
            ("loppu", .date(day("2032-01-12")), .overFiveYears(latest: day("2032-01-11"))),
            ("osa-aikaisuus", nil, .missing),
            ("osa-aikaisuus", .percent(0), .shareRange),
            ("osa-aikaisuus", .percent(101), .shareRange),
            ("sopimusmuoto", nil, .missing),
            ("tyopaikka", nil, .missing),
            ("y-tunnus", nil, .missing),
            ("y-tunnus", .businessID("9000001-2"), .businessID),
            ("y-tunnus", .businessID("9000002-0"), .businessID),
            ("y-tunnus", .businessID("90000011"), .businessID),
            ("ohjaaja", nil, .missing),
            ("ohjaajan-puhelin", .phone("040 1234 (koti)"), .phoneCharacters),
            ("ohjaajan-puhelin", .phone(String(repeating: "1", count: 257)), .phoneLength),
            ("oppilaitoksen-oid", .oid("1.2.246.562.10.1"), .oid(.shape, .organisation)),
            (
                "oppilaitoksen-oid", .oid("1.2.246.562.15.10000000009"),
                .oid(.otherSubject(.studyRight), .organisation)
            ),
            ("nayton-paikka", nil, .missing),
            ("nayton-alku", nil, .missing),
            ("nayton-loppu", nil, .missing),
            ("oppijanumero", nil, .missing),
            ("oppijanumero", .oid("1.2.246.562.24.10000000004"), .oid(.checkDigit, .student)),
            ("opiskeluoikeus", nil, .missing),
            ("opiskeluoikeus", .oid("1.2.246.562.15.10000000008"), .oid(.checkDigit, .studyRight)),
        ] as [(String, AnswerValue?, EHOKSFinding.Kind)]
    )
    func whatEHOKSRefusesIsNamedByField(
        field: String,
        value: AnswerValue?,
        kind: EHOKSFinding.Kind
    ) throws {
        let refused = try check([field: value]).refused
        #expect(refused.map(\.kind) == [kind])
        #expect(refused.map(\.field) == [field])
    }

    @Test(
        arguments: [
            ("tyotehtavat", nil, EHOKSFinding.Kind.noTasks),
            ("opettaja", nil, .halfRepresentative),
            ("oppilaitoksen-oid", nil, .halfRepresentative),
            ("nayton-tehtavat", nil, .noDemonstrationTasks),
            ("arvioija-oppilaitos", nil, .noProviderAssessor),
            ("arvioija-tyoelama", nil, .noWorkplaceAssessor),
            (
                "nayton-loppu", .date(day("2027-03-21")),
                .demonstrationEndBeforeStart(day("2027-03-22"))
            ),
            (
                "nayton-loppu", .date(day("2027-04-01")),
                .demonstrationOutsidePeriod(
                    DateSpan(start: day("2027-01-11"), end: day("2027-03-25"))
                )
            ),
            (
                "keskeytykset",
                .spans([DateSpan(start: day("2027-03-20"), end: nil)]),
                .interruptedAtEnd(day("2027-03-25"))
            ),
        ] as [(String, AnswerValue?, EHOKSFinding.Kind)]
    )
    func whatEHOKSTakesInVainIsNamedByField(
        field: String,
        value: AnswerValue?,
        kind: EHOKSFinding.Kind
    ) throws {
        let found = try check([field: value])
        #expect(found.refused.isEmpty)
        #expect(found.useless.map(\.kind) == [kind])
        #expect(found.useless.map(\.field) == [field])
    }

    @Test func anInstructorNeedsOneWayToBeReached() throws {
        #expect(try check(["ohjaajan-puhelin": nil]).findings.isEmpty)
        let found = try check(["ohjaajan-puhelin": nil, "ohjaajan-sahkoposti": nil])
        #expect(found.findings.map(\.kind) == [.noContact])
    }

    @Test func withoutAnyWorkplaceThePeriodIsTakenInVain() throws {
        let ids = [
            "tyopaikka", "y-tunnus", "ohjaaja", "ohjaajan-sahkoposti", "ohjaajan-puhelin",
            "tyotehtavat", "arvioija-tyoelama",
        ]
        let found = try check(Dictionary(uniqueKeysWithValues: ids.map { ($0, nil) }))
        #expect(found.refused.isEmpty)
        #expect(found.useless.map(\.kind).contains(.noWorkplace))
    }

    @Test func interruptionsMayNotShareADayOrStayOpen() throws {
        let first = DateSpan(start: Self.day("2027-02-01"), end: Self.day("2027-02-05"))
        let touching = DateSpan(start: Self.day("2027-02-05"), end: Self.day("2027-02-06"))
        let next = DateSpan(start: Self.day("2027-02-06"), end: Self.day("2027-02-07"))
        let open = DateSpan(start: Self.day("2027-02-01"), end: nil)
        #expect(try kinds([touching, first]) == [.interruptionsOverlap(first, touching)])
        #expect(try kinds([open, next]).first == .interruptionsOverlap(open, next))
        #expect(try kinds([first, next]).isEmpty)
    }

    @Test func anApprenticeshipNeedsItsBasis() throws {
        let change: Change = ["sopimusmuoto": .choice("oppisopimus")]
        let found = try check(change).refused
        #expect(found.map(\.field) == ["oppisopimuksen-perusta"])
    }

    @Test func oldPeriodsNeedNoShareAndNoBusinessID() throws {
        var change: Change = [
            "alku": .date(Self.day("2021-01-01")), "osa-aikaisuus": nil, "y-tunnus": nil,
            "keskeytykset": nil,
        ]
        change["loppu"] = .date(Self.day("2021-08-25"))
        #expect(try check(change).refused.isEmpty)
        change["loppu"] = .date(Self.day("2021-08-26"))
        #expect(try check(change).refused.map(\.field) == ["y-tunnus"])
        change["loppu"] = .date(Self.day("2023-06-30"))
        #expect(try check(change).refused.map(\.field) == ["y-tunnus"])
        change["loppu"] = .date(Self.day("2023-07-01"))
        #expect(try check(change).refused.map(\.field) == ["y-tunnus", "osa-aikaisuus"])
    }

    @Test func theDataAreDueTheDayBeforeTheEnd() throws {
        let found = try check([:])
        #expect(found.dataDue == Self.day("2027-03-24"))
        #expect(found.dueSentence?.contains("24.3.2027") == true)
    }

    @Test func aFragmentNeedsNoOIDsOfTheStudent() throws {
        let draft = try Example.changed(["oppijanumero": nil, "opiskeluoikeus": nil])
        let progress = draft.progress(in: Repository.form)
        #expect(EHOKSCheck(progress).findings.isEmpty)
        #expect(EHOKSCheck(progress, scope: .whole(approved: nil)).refused.count == 3)
    }

    @Test func everyPlaceOfTheFormIsKnown() {
        let places = Repository.form.fields.compactMap(\.place)
        #expect(places.count > 20)
        #expect(places.filter { !$0.isKnown }.isEmpty)
    }

    private func check(_ change: Change) throws -> EHOKSCheck {
        let draft = try Example.changed(change)
        return EHOKSCheck(
            draft.progress(in: Repository.form),
            scope: .whole(approved: Example.approved)
        )
    }

    private func kinds(_ spans: [DateSpan]) throws -> [EHOKSFinding.Kind] {
        try check(["keskeytykset": .spans(spans)]).findings.map(\.kind)
    }
}
