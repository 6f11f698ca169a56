/// The fields that rules, the period and the exports know by name.
///
/// A form may leave any of them out; what hangs on it is then left out too.
public enum PlanFieldID {
    /// The student's name.
    public static let student = "opiskelija"
    /// The student's OID.
    public static let studentOID = "oppijanumero"
    /// The OID of the right to study.
    public static let studyRightOID = "opiskeluoikeus"
    /// Whether the student is under 18.
    public static let isMinor = "alaikainen"
    /// The name of the qualification unit.
    public static let unit = "tutkinnon-osa"
    /// The unit's code URI.
    public static let unitCode = "tutkinnon-osan-koodi"
    /// The version of the unit's code.
    public static let unitVersion = "tutkinnon-osan-versio"
    /// How large the unit is; comes from the catalogue of units.
    public static let unitExtent = "laajuus"
    /// The qualification's name; comes from the catalogue of units.
    public static let qualification = "tutkinto"
    /// The diary number of the qualification requirements.
    public static let diaryNumber = "diaarinumero"
    /// The learning goals.
    public static let goals = "tavoitteet"
    /// The workplace's name.
    public static let workplace = "tyopaikka"
    /// The workplace's business id.
    public static let businessID = "y-tunnus"
    /// The workplace's address.
    public static let address = "osoite"
    /// The workplace instructor's name.
    public static let instructor = "ohjaaja"
    /// The instructor's e-mail address.
    public static let instructorEmail = "ohjaajan-sahkoposti"
    /// The instructor's telephone number.
    public static let instructorPhone = "ohjaajan-puhelin"
    /// The teacher's name.
    public static let teacher = "opettaja"
    /// The OID of the teacher's institution.
    public static let institutionOID = "oppilaitoksen-oid"
    /// The form of contract: the choices are `koulutussopimus` and `oppisopimus`.
    public static let contract = "sopimusmuoto"
    /// The basis of an apprenticeship.
    public static let basis = "oppisopimuksen-perusta"
    /// The first day of the period.
    public static let start = "alku"
    /// The last day of the period.
    public static let end = "loppu"
    /// The interruptions.
    public static let interruptions = "keskeytykset"
    /// The part-time share in per cent.
    public static let share = "osa-aikaisuus"
    /// The hours of work a week.
    public static let weeklyHours = "viikkotunnit"
    /// The main work tasks.
    public static let tasks = "tyotehtavat"
    /// Whether a demonstration is planned.
    public static let demonstration = "naytto"
    /// The place of the demonstration.
    public static let demonstrationPlace = "nayton-paikka"
    /// The first day of the demonstration.
    public static let demonstrationStart = "nayton-alku"
    /// The last day of the demonstration.
    public static let demonstrationEnd = "nayton-loppu"
    /// The tasks of the demonstration.
    public static let demonstrationTasks = "nayton-tehtavat"
    /// The provider's assessor.
    public static let providerAssessor = "arvioija-oppilaitos"
    /// The assessor from working life.
    public static let workplaceAssessor = "arvioija-tyoelama"
}
