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
    /// A file whose name no session has; the name.
    case stranger(String)
    /// The file that should be made is there already; the name.
    case exists(String)
    /// The judgements beside a session are none of ours.
    case judgements(TranscriptID)
}

/// Something worth telling that did not stop the work.
public enum TranscriptNotice: Equatable, Sendable {
    /// Others could read the folder; now only its owner can.
    case narrowedFolder(String)
    /// Others could read the file of this name; now only its owner can.
    case narrowedFile(String)
    /// The session cannot be written down any more.
    case notWritten(TranscriptProblem)
}
