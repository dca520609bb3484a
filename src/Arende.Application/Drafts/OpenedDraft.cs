using System.Text.Json;
using System.Text.Json.Serialization;
using Arende.Domain.Cases;

namespace Arende.Application.Drafts;

/// <summary>A section as it was when a form was opened. <c>Mark</c> names its words.</summary>
public sealed record OpenedSection(string Key, long Version, string Mark)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsNotApplicable { get; init; }
}

/// <summary>
/// What a form was opened with, part by part: so much of it comes back with the form that each part can be known as touched or untouched, by its writer
/// and by others. Whoever sends something else than they got only merges their own text worse.
/// </summary>
public sealed record OpenedDraft(string Title, string Clauses, string Attachments, string Recipients, IReadOnlyList<OpenedSection> Sections)
{
    private const int LongestWritten = 200_000;

    /// <param name="title">As the untouched form would send it; so also the report.</param>
    /// <param name="report">With the keys and the versions of the stored one.</param>
    public static OpenedDraft Of(string title, StaffReport report) => new(
        DraftMarks.Of(title), DraftMarks.Of(report.Clauses), DraftMarks.Of(report.Attachments), DraftMarks.Of(report.Recipients),
        [.. report.Sections.Keyed().Select(section => new OpenedSection(section.Key!, section.Version, DraftMarks.Of(section)) { IsNotApplicable = section.IsNotApplicable })]);

    /// <summary>The same, with one section begun in another way.</summary>
    /// <param name="key">The section's.</param>
    /// <param name="section">What it began with; null for one that wasn't there.</param>
    public OpenedDraft With(string key, OpenedSection? section)
    {
        var sections = Sections.ToList();
        var at = sections.FindIndex(one => one.Key == key);
        if (at >= 0) sections.RemoveAt(at);
        if (section is not null) sections.Insert(at < 0 ? sections.Count : at, section);
        return this with { Sections = sections };
    }

    /// <summary>The same, with another part begun in another way.</summary>
    public OpenedDraft With(DraftPart part, string mark) => part switch
    {
        DraftPart.Title => this with { Title = mark },
        DraftPart.Clauses => this with { Clauses = mark },
        DraftPart.Attachments => this with { Attachments = mark },
        DraftPart.Recipients => this with { Recipients = mark },
        DraftPart.Section => this,
    };

    /// <summary>What that part began with; null for a section, which has its own.</summary>
    public string? MarkOf(DraftPart part) => part switch
    {
        DraftPart.Title => Title,
        DraftPart.Clauses => Clauses,
        DraftPart.Attachments => Attachments,
        DraftPart.Recipients => Recipients,
        DraftPart.Section => null,
    };

    /// <summary>For a field of the form.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <returns>Null for what isn't one.</returns>
    public static OpenedDraft? Read(string? written)
    {
        if (string.IsNullOrEmpty(written) || written.Length > LongestWritten) return null;
        try
        {
            return JsonSerializer.Deserialize<OpenedDraft>(written) is { Title: not null, Clauses: not null, Attachments: not null, Recipients: not null, Sections: not null } opened
                && opened.Sections.All(section => section is { Key: not null, Mark: not null }) ? opened : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
