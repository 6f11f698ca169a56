import CLease
import Glibc
import TestSupport
import Testing

@testable import CompactBytes

/// A mapped file stays what it was when it was opened, whatever happens to the file.
@Suite
struct LeasedMappingTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/bytes" }
    private let bytes = (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    init() throws {
        folder = try TemporaryFolder()
        fill()
    }

    private func fill() {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        write(file, bytes, bytes.count)
        close(file)
    }

    /// Whether the kernel gives leases on files where the tests write; some containers' do not.
    private static let givesLeases: Bool = {
        guard let test = try? Self() else { return false }
        let file = open(test.path, O_RDONLY)
        defer { close(file) }
        return kumppaniTakeLease(file) == 0
    }()

    private var isMapped: Bool {
        let maps = fopen("/proc/self/maps", "r")
        defer { fclose(maps) }
        var line = [CChar](repeating: 0, count: 4_096)
        while fgets(&line, Int32(line.count), maps) != nil {
            if strstr(line, path) != nil { return true }
        }
        return false
    }

    /// What others may do to a file.
    enum Harm: CaseIterable {
        case cutting
        case emptying
        case writing
        case deleting
        case replacing

        func happen(to path: String) {
            switch self {
            case .cutting: truncate(path, 100)
            case .emptying: close(open(path, O_WRONLY | O_TRUNC))
            case .writing:
                let file = open(path, O_WRONLY)
                write(file, [UInt8](repeating: 7, count: 50_000), 50_000)
                close(file)
            case .deleting: unlink(path)
            case .replacing:
                close(open(path + ".new", O_WRONLY | O_CREAT, 0o600))
                rename(path + ".new", path)
            }
        }
    }

    @Test(arguments: Harm.allCases)
    func bytesStayAsTheyWere(harm: Harm) throws {
        let block = try #require(ByteBlock(mapping: path))
        harm.happen(to: path)
        #expect(block.withBytes { $0.elementsEqual(bytes) })
    }

    @Test(arguments: Harm.allCases)
    func soTheyDoWhenThereIsNoLease(harm: Harm) throws {
        let writer = open(path, O_WRONLY)
        defer { close(writer) }
        let block = try #require(ByteBlock(mapping: path))
        #expect(!isMapped)
        harm.happen(to: path)
        #expect(block.withBytes { $0.elementsEqual(bytes) })
    }

    @Test
    func moreFilesThanThereAreLeasesFor() throws {
        let blocks = try (0..<20).map { _ in try #require(ByteBlock(mapping: path)) }
        Harm.cutting.happen(to: path)
        for block in blocks { #expect(block.withBytes { $0.elementsEqual(bytes) }) }
    }

    @Test(.enabled(if: givesLeases))
    func aFileIsMappedUntilSomebodyWantsToWrite() throws {
        var block = ByteBlock(mapping: path)
        #expect(block != nil && isMapped)
        block = nil
        #expect(!isMapped)
        block = ByteBlock(mapping: path)
        Harm.writing.happen(to: path)
        #expect(!isMapped)
        #expect(block?.withBytes { $0.elementsEqual(bytes) } == true)
    }

    @Test(arguments: 1...20)
    func blocksComeAndGoWhileOthersWrite(round: Int) throws {
        for _ in 0..<20 {
            let block = try #require(ByteBlock(mapping: path))
            let before = block.withBytes { Array($0) }
            Harm.allCases[round % 3].happen(to: path)
            #expect(block.withBytes { $0.elementsEqual(before) })
            fill()
            #expect(block.withBytes { $0.elementsEqual(before) })
        }
    }
}
