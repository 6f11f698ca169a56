public import XMLTree

/// Why transcripts could not be read or written, as facts; `Wording.swift` has the sentences.
public enum TranscriptProblem: Error, Equatable, Sendable {
    /// The system refused the folder; its error number.
    case folder(String, errno: Int32)
    /// There is no transcript of the name.
    case noSuchTranscript(String)
    /// The session is still going on in another program.
    case inUse(TranscriptID)
    /// The system refused the file; its error number.
    case file(TranscriptID, errno: Int32)
    /// The file is larger than is taken; the limit in bytes.
    case tooLarge(TranscriptID, limit: Int)
    /// The file is no transcript of ours.
    case content(TranscriptID, XMLProblem.Kind)
}

/// Something worth telling that did not stop the work.
public enum TranscriptNotice: Equatable, Sendable {
    /// Others could read the folder; now only its owner can.
    case narrowedFolder(String)
    /// Others could read the file; now only its owner can.
    case narrowedFile(TranscriptID)
    /// The session cannot be written down any more.
    case notWritten(TranscriptProblem)
}
