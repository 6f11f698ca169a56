internal import FinnishLanguage
public import XMLTree

/// The form that a knowledge folder held, and what is wrong with it.
public struct LoadedPlanForm: Sendable {
    /// The form; nil when the file breaks its schema.
    public let form: PlanForm?
    /// What an author must mend before the form is used; empty for a sound form.
    public let findings: [Finding]
}

/// Reads `planning.xml`.
public enum PlanFormLoader {
    /// The form's file in the knowledge folder.
    public static let file = "planning.xml"

    /// Reads, validates and checks the form of a knowledge folder.
    public static func load(folder: String) -> LoadedPlanForm {
        do {
            let bytes = try FileBytes.read(folder + "/" + file, limit: XMLReader.sizeLimit)
            return try load(bytes, schema: folder + "/schema/planning.rng")
        } catch {
            return LoadedPlanForm(form: nil, findings: [Finding(error)])
        }
    }

    /// Reads, validates and checks a form.
    ///
    /// - Parameters:
    ///   - bytes: The form in UTF-8.
    ///   - path: The schema's file.
    /// - Returns: The form and the findings, by `planning.xml` and line.
    /// - Throws: `XMLProblem` when the form is not well-formed or there is no schema.
    public static func load(
        _ bytes: [UInt8],
        schema path: String
    ) throws(XMLProblem)
        -> LoadedPlanForm
    {
        let schema = try RelaxNGSchema(file: path)
        let document = try XMLReader.read(bytes, name: file, schema: schema)
        let structure = PlanStructureAdvice.findings(in: document)
        guard structure.isEmpty, let form = PlanFormDecoder.form(document.root) else {
            return LoadedPlanForm(form: nil, findings: structure)
        }
        return LoadedPlanForm(form: form, findings: PlanFormCheck(form: form).findings())
    }
}
