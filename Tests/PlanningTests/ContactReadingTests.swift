import Planning
import Testing

@Suite struct ContactReadingTests {
    @Test(arguments: [
        ("liisa virtanen", "Liisa Virtanen"), ("Anna-Maija O'Neill", "Anna-Maija O'Neill"),
        ("  Jörg  Österman. ", "Jörg Österman"), ("anna-maija mäki", "Anna-Maija Mäki"),
        ("Jo\u{308}rg", "Jörg"),
    ])
    func namesAreRead(typed: String, name: String) {
        #expect(TestForm.value("ohjaaja", typed) == .person(name))
    }

    @Test(arguments: [
        ("Liisa 2", FieldProblem.nameCharacter("2")), ("liisa@yritys.fi", .nameCharacter("@")),
        ("---", .nameWithoutLetters), ("ei", .notAName("ei")), ("Kyllä", .notAName("Kyllä")),
    ])
    func otherTextIsNoName(typed: String, problem: FieldProblem) {
        #expect(TestForm.problem("ohjaaja", typed) == problem)
    }

    @Test(arguments: ["liisa@yritys.fi", "a.b+c@x-y.co.uk", "<liisa@yritys.fi>", "åke@ömsö.fi"])
    func addressesAreRead(typed: String) {
        let address = String(typed.filter { $0 != "<" && $0 != ">" })
        #expect(TestForm.value("ohjaajan-sahkoposti", typed) == .email(address))
    }

    @Test(arguments: [
        ("liisa", FieldProblem.emailAt(count: 0)), ("a@b@c.fi", .emailAt(count: 2)),
        ("@yritys.fi", .emailWithoutUser), ("liisa@yritys", .emailDomain("yritys")),
        ("liisa@.fi", .emailDomain(".fi")), ("liisa v@yritys.fi", .emailCharacter(" ")),
        ("liisa@yritys.f", .emailDomain("yritys.f")),
    ])
    func otherAddressesAreNot(typed: String, problem: FieldProblem) {
        #expect(TestForm.problem("ohjaajan-sahkoposti", typed) == problem)
    }

    @Test(arguments: ["040 123 4567", "+358 (0)40-1234567", "0401234567"])
    func phoneNumbersAreRead(typed: String) {
        #expect(TestForm.value("ohjaajan-puhelin", typed) == .phone(typed))
    }

    @Test(arguments: [
        ("puh. 040", FieldProblem.phoneCharacter("p")), ("040/123", .phoneCharacter("/")),
        ("123", .phoneTooShort), (String(repeating: "1", count: 257), .tooLong(limit: 256)),
    ])
    func otherNumbersAreNot(typed: String, problem: FieldProblem) {
        #expect(TestForm.problem("ohjaajan-puhelin", typed) == problem)
    }

    @Test(arguments: [
        ("1234567-1", "1234567-1"), ("12345671", "1234567-1"), ("1234567 - 1", "1234567-1"),
        ("FI12345671", "1234567-1"), ("1234567–1", "1234567-1"), ("0000000-0", "0000000-0"),
        ("201256-6", "0201256-6"),
    ])
    func businessIDsAreReadAndMended(typed: String, id: String) {
        #expect(TestForm.value("y-tunnus", typed) == .businessID(id))
        #expect(BusinessID.isValid(id))
    }

    @Test(arguments: [
        ("1234567-2", FieldProblem.businessIDCheckDigit), ("123", .businessIDShape),
        ("1234567-12", .businessIDShape), ("abcdefg-1", .businessIDShape),
        // The remainder is 1 here: no check digit will do.
        ("0000006-0", .businessIDCheckDigit), ("0000006-1", .businessIDCheckDigit),
    ])
    func otherBusinessIDsAreNot(typed: String, problem: FieldProblem) {
        #expect(TestForm.problem("y-tunnus", typed) == problem)
        #expect(!BusinessID.isValid(typed))
    }

    @Test(arguments: [
        ("oppijanumero", "1.2.246.562.24.10000000003"),
        ("oppijanumero", "1.2.246.562.24.12345678907"),
        ("opiskeluoikeus", "1.2.246.562.15.10000000009"),
        ("opiskeluoikeus", "1.2.246.562.15.12345678903"),
        ("oppilaitoksen-oid", "1.2.246.562.10.12345678901"),
        ("oppilaitoksen-oid", "1.2.246.562.10.00000000001"),
        ("oppilaitoksen-oid", "1.2.246.562.10.2013102416241359289612"),
        ("oppilaitoksen-oid", "1.2.246.562.199.123456789010"),
    ])
    func identifiersAreRead(field: String, oid: String) {
        #expect(TestForm.value(field, oid) == .oid(oid))
    }

    @Test(arguments: [
        ("oppijanumero", "1.2.246.562.24.10000000004", FieldProblem.oidCheckDigit(.student)),
        ("opiskeluoikeus", "1.2.246.562.15.10000000001", .oidCheckDigit(.studyRight)),
        (
            "opiskeluoikeus", "1.2.246.562.24.10000000003",
            .oidOtherSubject(named: .student, wanted: .studyRight)
        ),
        ("oppijanumero", "1.2.246.562.24.0000000003", .oidShape(.student)),
        ("oppijanumero", "1.2.246.562.24.", .oidShape(.student)),
        ("oppijanumero", "010100-123D", .oidShape(.student)),
        ("oppilaitoksen-oid", "1.2.246.562.10.0", .oidShape(.organisation)),
        ("oppilaitoksen-oid", "1.2.246.562.77.12345678901", .oidShape(.organisation)),
    ])
    func otherIdentifiersAreNot(field: String, oid: String, problem: FieldProblem) {
        #expect(TestForm.problem(field, oid) == problem)
    }

    @Test(arguments: ["106945", "tutkinnonosat_106945", "Tutkinnonosat 106945"])
    func codesAreRead(typed: String) {
        #expect(TestForm.value("tutkinnon-osan-koodi", typed) == .code("tutkinnonosat_106945"))
    }
}
