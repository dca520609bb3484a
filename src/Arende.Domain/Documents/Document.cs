using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Domain.Documents;

/// <summary>
/// A document that is registered in a case (handling), with its number there: KS 2026-12-3 is the third of KS 2026-12. Its versions are
/// kept, and its number and date are shown to everybody who reads the case (OSL 5:2), also when the rest is secret.
/// </summary>
public sealed class Document
{
    private readonly List<DocumentVersion> versions = [];

    public DocumentId Id { get; private init; }
    public CaseId CaseId { get; private init; }

    /// <summary>Its running number in the case, from 1 without gaps.</summary>
    public int Number { get; private init; }
    public DocumentDirection Direction { get; private set; }

    /// <summary>The day on which it came in, was sent or was drawn up.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Its sender or its recipient; null of what stays here.</summary>
    public string? Counterpart { get; private set; }

    /// <summary>What it concerns.</summary>
    public string Title { get; private set; } = "";
    public PersonId RegisteredBy { get; private init; }
    public DateTimeOffset RegisteredAt { get; private init; }

    /// <summary>The secrecy mark, in columns of its own: queries ask whether there is a provision.</summary>
    public string? SecrecyProvision { get; private set; }
    public DateOnly? SecrecyOn { get; private set; }
    public string? SecrecyAuthority { get; private set; }

    /// <summary>What the register said before it was corrected or its mark was changed, oldest first. Here and not in the case's history: it may be secret.</summary>
    public IReadOnlyList<EarlierEntry> Earlier { get; private set; } = [];

    /// <summary>Guards against two who change it at once.</summary>
    public long Version { get; private set; }
    public IReadOnlyCollection<DocumentVersion> Versions => versions;

    public bool IsSecret => SecrecyProvision is not null;
    public DocumentSecrecy? Secrecy => SecrecyProvision is null ? null : new(SecrecyProvision, SecrecyOn!.Value, SecrecyAuthority!);

    private Document() { }

    /// <param name="caseId">The case.</param>
    /// <param name="number">The next in the case.</param>
    /// <param name="entry">What the register says of it, checked.</param>
    /// <param name="file">Its first version.</param>
    /// <param name="by">Who registers it.</param>
    /// <param name="at">When.</param>
    public Document(CaseId caseId, int number, DocumentEntry entry, DocumentFile file, PersonId by, DateTimeOffset at)
    {
        Id = DocumentId.New();
        CaseId = caseId;
        Number = number;
        RegisteredBy = by;
        RegisteredAt = at;
        Take(entry, StockholmTime.DateAt(at));
        versions.Add(new DocumentVersion(Id, 1, file, by, at));
    }

    /// <summary>Corrects what the register says; the number stays, and so does what it said before.</summary>
    /// <returns>False when it says so already.</returns>
    public bool Correct(DocumentEntry entry, PersonId by, DateTimeOffset at)
    {
        var before = Entry;
        Take(entry, StockholmTime.DateAt(at));
        if (Entry == before) return false;
        Earlier = [.. Earlier, new EarlierEntry(before, by.Value, at)];
        Version++;
        return true;
    }

    /// <summary>What the register says.</summary>
    public DocumentEntry Entry => new(Direction, Date, Counterpart, Title);

    public DocumentVersion Add(DocumentFile file, PersonId by, DateTimeOffset at)
    {
        var added = new DocumentVersion(Id, versions.Max(version => version.Number) + 1, file, by, at);
        versions.Add(added);
        Version++;
        return added;
    }

    /// <summary>Marks it secret, or takes the mark away. A mark that is replaced or taken away stays with what the register said before.</summary>
    public void Mark(DocumentSecrecy? secrecy, PersonId by, DateTimeOffset at)
    {
        var mark = secrecy?.Checked();
        if (Secrecy is { } before) Earlier = [.. Earlier, new EarlierEntry(Entry, by.Value, at) { Secrecy = before }];
        (SecrecyProvision, SecrecyOn, SecrecyAuthority) = (mark?.Provision, mark?.On, mark?.Authority);
        Version++;
    }

    private void Take(DocumentEntry entry, DateOnly today)
    {
        var checkedEntry = entry.Checked(today);
        (Direction, Date, Counterpart, Title) = (checkedEntry.Direction, checkedEntry.Date!.Value, checkedEntry.Counterpart, checkedEntry.Title!);
    }
}
