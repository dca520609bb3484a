using Arende.Domain.People;

namespace Arende.Domain.Documents;

/// <summary>A file that a document was at some time. A new one is added beside it; none is ever overwritten.</summary>
public sealed class DocumentVersion
{
    public DocumentId DocumentId { get; private init; }

    /// <summary>From 1, in the order in which they were added.</summary>
    public int Number { get; private init; }
    public string FileName { get; private init; } = "";

    /// <summary>SHA-256 of the content, in hexadecimal: the file's name in the store.</summary>
    public string Digest { get; private init; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private init; }

    /// <summary>By the content, not by the name.</summary>
    public string MediaType { get; private init; } = "";
    public PersonId AddedBy { get; private init; }
    public DateTimeOffset AddedAt { get; private init; }

    private DocumentVersion() { }

    internal DocumentVersion(DocumentId document, int number, DocumentFile file, PersonId by, DateTimeOffset at)
    {
        DocumentId = document;
        Number = number;
        FileName = file.Name;
        Digest = file.Digest;
        Size = file.Size;
        MediaType = file.MediaType;
        AddedBy = by;
        AddedAt = at;
    }
}

/// <summary>A file in the store, and what it is called.</summary>
public sealed record DocumentFile(string Name, string Digest, long Size, string MediaType);
