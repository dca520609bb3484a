namespace Arende.Domain.Meetings;

/// <summary>What an item rests on: what its report says, and which documents its case has. Kept as it was when somebody looked at it, so that what has changed since is known.</summary>
/// <param name="Report">Of all that the report says but its recipients, SHA-256 in hexadecimal.</param>
/// <param name="Documents">By their number in the case.</param>
public sealed record ItemContent(string Report, IReadOnlyList<ItemDocument> Documents)
{
    /// <summary>What is new or other than it was, the report first.</summary>
    public IReadOnlyList<ContentChange> ChangesTo(ItemContent now)
    {
        var known = Documents.ToDictionary(document => document.Number, document => document.Version);
        return
        [
            .. Report == now.Report ? Array.Empty<ContentChange>() : [new ContentChange(ContentChangeKind.Report, null)],
            .. now.Documents.Where(document => !known.ContainsKey(document.Number)).Select(document => new ContentChange(ContentChangeKind.NewDocument, document.Number)),
            .. now.Documents.Where(document => known.TryGetValue(document.Number, out var version) && version != document.Version)
                .Select(document => new ContentChange(ContentChangeKind.NewVersion, document.Number)),
        ];
    }

    /// <summary>The same content has the same words: what a form was shown with.</summary>
    public string Seen => $"{Report}:{string.Join(',', Documents.Select(document => $"{document.Number}.{document.Version}"))}";
}

/// <summary>A document of the case, and its latest version.</summary>
public sealed record ItemDocument(int Number, int Version);

/// <summary>How an item's content differs from what it was.</summary>
public enum ContentChangeKind { Report, NewDocument, NewVersion }

/// <param name="Kind">What has happened.</param>
/// <param name="Document">The document's number in the case; null of the report.</param>
public sealed record ContentChange(ContentChangeKind Kind, int? Document);
