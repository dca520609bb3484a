namespace Arende.Domain.Cases;

/// <summary>The content of a tjänsteskrivelse. A value: an edit replaces it whole.</summary>
public sealed record StaffReport(
    string Office,
    string To,
    IReadOnlyList<string> Voices,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Signatory> Signatories,
    IReadOnlyList<Attachment> Attachments,
    IReadOnlyList<Recipient> Recipients,
    IReadOnlyList<FigureInText> Figures,
    IReadOnlyList<UnplacedText> Unplaced)
{
    public static StaffReport Empty { get; } = new("", "", [], [], [], [], [], [], [], []);

    public bool IsEmpty => Sections.All(section => string.IsNullOrWhiteSpace(section.Text));

    /// <summary>Characters in all that a person wrote.</summary>
    public int Length => Sections.Sum(section => section.Heading.Length + section.Text.Length) + Clauses.Sum(clause => clause.Text.Length);
}
