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

    /// <summary>Characters in all that a person wrote. The figures are not counted: they stand in the text that they were found in.</summary>
    public long Length =>
        Office.Length + To.Length + Characters(Voices) + Characters(Clauses.Select(clause => clause.Text))
        + Characters(Sections.Select(section => section.Heading)) + Characters(Sections.Select(section => section.Text))
        + Characters(Signatories.Select(signatory => signatory.Title)) + Characters(Signatories.Select(signatory => signatory.Unit))
        + Characters(Attachments.Select(attachment => attachment.Title))
        + Characters(Recipients.Select(recipient => recipient.Name)) + Characters(Recipients.Select(recipient => recipient.Address ?? ""))
        + Characters(Unplaced.Select(text => text.Text));

    private static long Characters(IEnumerable<string> texts) => texts.Sum(text => (long)text.Length);
}
