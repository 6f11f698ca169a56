/// Why a draft could not be read or written, as facts; `Wording.swift` has the sentences.
public enum DraftStoreProblem: Error, Hashable, Sendable {
    /// The folder is a link or no folder at all.
    case notAFolder(String)
    /// The system refused the folder; its error number.
    case folder(String, errno: Int32)
    /// There is no draft of the name, or the name is none.
    case noSuchDraft(String)
    /// The draft's file is a link, a pipe or something else that is no plain file.
    case notAFile(DraftID)
    /// Another program has the draft open.
    case inUse(DraftID)
    /// The file is larger than the store takes; the limit in bytes.
    case tooLarge(DraftID, limit: Int)
    /// The system refused the file; its error number.
    case file(DraftID, errno: Int32)
}

/// Something worth telling that did not stop the work.
public enum DraftNotice: Hashable, Sendable {
    /// Others could read the folder; now only its owner can.
    case narrowedFolder(String)
    /// Others could read the draft's file; now only its owner can.
    case narrowedFile(DraftID)
    /// The last line had been cut short and was left out.
    case tornEnd(DraftID)
    /// Lines, from 1, that are no events were passed over.
    case badLines(DraftID, [Int])
    /// A draft could not be read and is not in the list.
    case leftOut(DraftStoreProblem)
}
