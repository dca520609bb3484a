using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Application.Drafts;

/// <summary>A section as somebody read it.</summary>
public sealed record ReadSection(string Key, long Version, string Heading, string Mark);

/// <summary>Somebody said that they had read a report: what was changed since then is shown to them.</summary>
public sealed class ReadReport
{
    /// <summary>Clauses, attachments and recipients with more characters are not kept as they were read.</summary>
    private const int LongestRest = 200_000;

    public CaseId CaseId { get; init; }
    public PersonId PersonId { get; init; }
    public DateTimeOffset ReadAt { get; private set; }
    public IReadOnlyList<ReadSection> Sections { get; private set; } = [];

    /// <summary>The case's title as it was read; null for what was read before more than sections was noted.</summary>
    public string? Title { get; private set; }

    /// <summary>The clauses, the attachments and the recipients as they were read, without the sections; null as the title, and where they were too long.</summary>
    public StaffReport? Rest { get; private set; }

    public void Read(Case read, DateTimeOffset at)
    {
        (ReadAt, Title) = (at, read.Title);
        Sections = [.. read.Report.Sections.Keyed().Select(section => new ReadSection(section.Key!, section.Version, section.Heading, DraftMarks.Of(section)))];
        var rest = StaffReport.Empty with { Clauses = read.Report.Clauses, Attachments = read.Report.Attachments, Recipients = read.Report.Recipients };
        Rest = rest.Length <= LongestRest ? rest : null;
    }

    /// <summary>What besides the sections reads otherwise now.</summary>
    public IEnumerable<DraftPart> ChangedParts(Case now)
    {
        if (Title is not null && DraftMarks.Of(Title) != DraftMarks.Of(now.Title)) yield return DraftPart.Title;
        if (Rest is not { } then) yield break;
        if (DraftMarks.Of(then.Clauses) != DraftMarks.Of(now.Report.Clauses)) yield return DraftPart.Clauses;
        // Also when an attachment is another file, or another version of it.
        if (!then.Attachments.SequenceEqual(now.Report.Attachments)) yield return DraftPart.Attachments;
        if (DraftMarks.Of(then.Recipients) != DraftMarks.Of(now.Report.Recipients)) yield return DraftPart.Recipients;
    }
}
