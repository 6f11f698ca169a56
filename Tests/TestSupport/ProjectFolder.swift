/// Where the project's own files are, for tests that read them.
public enum ProjectFolder {
    /// The folder that holds `Package.swift`.
    public static let path: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(3).joined(separator: "/")
    }()

    /// The knowledge folder.
    public static let knowledge = path + "/knowledge"
}
