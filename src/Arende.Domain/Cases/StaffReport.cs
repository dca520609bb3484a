using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Domain.Cases;

/// <summary>The content of a tjänsteskrivelse. A value: an edit replaces it whole.</summary>
public sealed partial record StaffReport(
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
        Office.Length + To.Length + Characters(Voices) + Characters(Clauses.Select(clause => clause.Text)) + Characters(Clauses.Select(clause => clause.Voice?.Heading ?? ""))
        + Characters(Sections.Select(section => section.Heading)) + Characters(Sections.Select(section => section.Text))
        + Characters(Signatories.Select(signatory => signatory.Title)) + Characters(Signatories.Select(signatory => signatory.Unit))
        + Characters(Attachments.Select(attachment => attachment.Title))
        + Characters(Recipients.Select(recipient => recipient.Name)) + Characters(Recipients.Select(recipient => recipient.Address ?? ""))
        + Characters(Unplaced.Select(text => text.Text));

    /// <summary>Headings and names have no line breaks, wherever they come from.</summary>
    internal StaffReport OnOneLineEach() => this with
    {
        Sections = [.. Sections.Select(section => section with { Heading = OneLine.Of(section.Heading) })],
        Attachments = [.. Attachments.Select(attachment => attachment with { Title = OneLine.Of(attachment.Title) })],
        Recipients = [.. Recipients.Select(recipient => recipient with { Name = OneLine.Of(recipient.Name) })],
    };

    /// <summary>A page and a form show each of them, and a decision is sent to each recipient.</summary>
    /// <exception cref="BrokenRuleException">It is longer, or there is more of it, than anybody reads.</exception>
    public void MustBeBounded()
    {
        TextLimits.Check(Length, Case.LongestText, Rule.TextIsTooLong);
        int[] lists = [Clauses.Count, Sections.Count, Attachments.Count, Signatories.Count];
        TextLimits.Check(lists.Max(), TextLimits.ListItems, Rule.ReportHasTooMuch);
        TextLimits.Check(Recipients.Count, TextLimits.Recipients, Rule.RecipientsAreTooMany);
    }

    /// <summary>The numbers of attachments that the text names ("bilaga 4") and that are not listed.</summary>
    public IReadOnlyList<int> AttachmentsNotListed()
    {
        var listed = Attachments.Select(attachment => attachment.Number).ToHashSet();
        return [.. Sections.SelectMany(section => NamedAttachment().Matches(section.Text)).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            .Where(number => !listed.Contains(number)).Distinct().Order()];
    }

    [GeneratedRegex(@"\bbilaga\s+([0-9]{1,3})\b", RegexOptions.IgnoreCase)]
    private static partial Regex NamedAttachment();

    private static long Characters(IEnumerable<string> texts) => texts.Sum(text => (long)text.Length);
}
