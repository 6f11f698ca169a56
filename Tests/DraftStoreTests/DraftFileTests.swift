import DraftStore
import Glibc
import Planning
import Testing

@Suite struct DraftFileTests {
    let scratch = Scratch()
    let answer = PlanEvent.answered(field: "tyopaikka", .value(.text("Kahvila Kulma\nOy")))
    let other = PlanEvent.answered(field: "alku", .later)

    @Test func whatIsAppendedIsReadBack() throws {
        let id = try appended([answer, other])
        #expect(try scratch.store.read(id).events == [answer, other])
        #expect(try scratch.store.open(id).events == [answer, other])
    }

    @Test func aTurnThatChangedAnAnswerIsStamped() throws {
        let file = try scratch.store.createForTest()
        try file.append([answer, other], at: "2026-11-22T18:30:00+02:00")
        try file.append([.passed(field: "osoite")], at: "2026-11-22T18:31:00+02:00")
        try file.append([], at: "2026-11-22T18:32:00+02:00")
        let stamp = PlanEvent.stamped(.changed, "2026-11-22T18:30:00+02:00")
        let events = try scratch.store.read(file.id).events
        #expect(events == [answer, other, stamp, .passed(field: "osoite")])
    }

    @Test func aTornLastLineIsLeftOutAndCutOffOnOpening() throws {
        let id = try appended([answer])
        scratch.append("<answered field=\"al", to: scratch.file(id))
        #expect(try scratch.store.read(id).notices == [.tornEnd(id)])
        let file = try scratch.store.open(id)
        #expect(file.events == [answer])
        #expect(file.notices == [.tornEnd(id)])
        try file.append(other)
        #expect(try scratch.store.read(id).events == [answer, other])
    }

    @Test func nothingIsAddedThatCouldNotBeReadAfterwards() throws {
        let id = try appended([answer])
        truncate(scratch.file(id), 16 * 1_048_576 - 40)
        scratch.append("\n", to: scratch.file(id))
        let file = try scratch.store.open(id)
        #expect(throws: DraftStoreProblem.tooLarge(id, limit: 16 * 1_048_576)) {
            try file.append(answer)
        }
        #expect(try scratch.store.read(id).events == [answer])
    }

    @Test func everyPrefixOfAFileOpensAndGoesOn() throws {
        let whole = answer.line + other.line
        let id = try appended([])
        for count in 0...whole.utf8.count {
            truncate(scratch.file(id), 0)
            scratch.append(
                String(decoding: whole.utf8.prefix(count), as: UTF8.self),
                to: scratch.file(id)
            )
            let file = try scratch.store.open(id)
            let before = file.events
            try file.append(other)
            #expect(try scratch.store.read(id).events == before + [other])
        }
    }

    @Test func linesThatAreNoEventsAreNamedAndPassedOver() throws {
        let id = try appended([answer])
        scratch.append("hei\n" + other.line, to: scratch.file(id))
        let (events, notices) = try scratch.store.read(id)
        #expect(events == [answer, other])
        #expect(notices == [.badLines(id, [2])])
    }

    @Test func aSecondOpeningIsToldThatTheDraftIsInUse() throws {
        let file = try scratch.store.createForTest()
        #expect(throws: DraftStoreProblem.inUse(file.id)) { try scratch.store.open(file.id) }
        #expect(throws: DraftStoreProblem.inUse(file.id)) { try scratch.store.delete(file.id) }
        #expect(try scratch.store.read(file.id).events.isEmpty)
        withExtendedLifetime(file) {}
    }

    @Test func anotherProcessKeepsUsOutUntilItEnds() throws {
        let id = try appended([answer])
        let holder = start(["flock", "--no-fork", scratch.file(id), "sleep", "60"])
        let pid = try #require(holder, "Tarvitaan komento flock (paketti util-linux).")
        #expect(waitUntil { self.openFails(id, .inUse(id)) })
        kill(pid, SIGKILL)
        waitpid(pid, nil, 0)
        #expect(waitUntil { !self.openFails(id, .inUse(id)) })
    }

    @Test func weKeepAnotherProcessOut() throws {
        let file = try scratch.store.createForTest()
        let path = scratch.file(file.id)
        #expect(run(["flock", "--nonblock", path, "true"]) == 1)
        withExtendedLifetime(file) {}
    }

    private func appended(_ events: [PlanEvent]) throws -> DraftID {
        let file = try scratch.store.createForTest()
        try file.append(events)
        return file.id
    }

    private func openFails(_ id: DraftID, _ problem: DraftStoreProblem) -> Bool {
        do {
            _ = try scratch.store.open(id)
            return false
        } catch {
            return error == problem
        }
    }

    private func waitUntil(_ isTrue: () -> Bool) -> Bool {
        for _ in 0..<200 {
            if isTrue() { return true }
            usleep(20_000)
        }
        return false
    }
}
