internal import Glibc
public import PrivateFiles
public import XMLTree

/// The catalogue that imports write: one XML file in the user's data folder.
public struct CatalogueStore: Sendable {
    /// The file's name in its folder.
    public static let fileName = "catalogue.xml"

    /// The folder; it is made with the first import.
    public let folder: String

    /// Names the folder without touching it.
    public init(folder: String) {
        self.folder = PrivateFolder.withoutSlash(folder)
    }

    /// The file's whole path.
    public var path: String { folder + "/" + Self.fileName }

    /// Why the catalogue could not be changed.
    public enum Problem: Error, Equatable, Sendable {
        /// Another program is changing the catalogue just now.
        case inUse
        /// The new catalogue could not be read again; why.
        case unreadable(XMLProblem)
        /// The catalogue that is there breaks its schema or is no XML.
        case unsound(XMLProblem)
        /// The folder or file cannot be written.
        case refused(SystemError)
    }

    /// Changes the catalogue; what was there stays until the new one is whole on the disk.
    ///
    /// - Parameters:
    ///   - schema: The format's schema.
    ///   - change: Makes the new catalogue of the one that is there; nil to leave that alone.
    /// - Returns: The new catalogue; nil when it was left alone.
    /// - Throws: `Problem`; the catalogue is then as it was. Only when the folder could not be synced
    ///   in the end it is the new one, which a power cut may still undo.
    public func change(
        _ schema: RelaxNGSchema,
        by change: (Catalogue) -> Catalogue?
    ) throws(Problem) -> Catalogue? {
        do {
            let folder = try PrivateFolder.opening(folder, creates: true)
            let lock = try Self.lock(folder.path)
            guard try lock.lock() else { throw Problem.inUse }
            guard let new = change(try read(schema)) else { return nil }
            let bytes = Array(CatalogueXML.text(new).utf8)
            // What is written and then not read would leave no way to take anything out of it.
            try Self.check(bytes, name: path, schema)
            try Self.write(bytes, in: folder)
            return new
        } catch let problem as Problem {
            throw problem
        } catch let error as SystemError {
            throw .refused(error)
        } catch {
            throw .refused(SystemError(EIO))
        }
    }

    /// The catalogue as it stands; an empty one when nothing has been imported.
    ///
    /// - Throws: `Problem.unsound`.
    public func read(_ schema: RelaxNGSchema) throws(Problem) -> Catalogue {
        do {
            let bytes = try FileBytes.read(path, limit: XMLReader.sizeLimit)
            return try CatalogueXML.read(bytes, name: path, schema: schema)
        } catch {
            guard error.kind != .missing else { return Catalogue() }
            throw .unsound(error)
        }
    }

    private static func check(
        _ bytes: [UInt8],
        name: String,
        _ schema: RelaxNGSchema
    ) throws(Problem) {
        do {
            _ = try CatalogueXML.read(bytes, name: name, schema: schema)
        } catch {
            throw .unreadable(error)
        }
    }

    private static func lock(_ folder: String) throws(SystemError) -> Descriptor {
        let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
        return try Descriptor(open(folder + "/.lock", flags, 0o600))
    }

    /// Writes beside the old file and then takes its place in one step.
    private static func write(
        _ bytes: [UInt8],
        in folder: borrowing PrivateFolder
    ) throws(SystemError) {
        let new = folder.path + "/" + fileName + ".new"
        unlink(new)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        let file = try Descriptor(open(new, flags, 0o600))
        do throws(SystemError) {
            try file.writeAll(bytes)
            try file.sync()
            guard rename(new, folder.path + "/" + fileName) == 0 else { throw SystemError() }
            try folder.sync()
        } catch {
            unlink(new)
            throw error
        }
    }
}
