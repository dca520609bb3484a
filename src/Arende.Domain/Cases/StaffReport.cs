using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Arende.Domain.Figures;

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
    /// <summary>What its figures said when those who write it last looked; null where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SeenFigure>? Seen { get; init; }

    /// <summary>Its figures as they were signed; null while they follow the register.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FrozenFigures? Frozen { get; init; }

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

    [JsonIgnore]
    public bool HasFigures => Tokens.Any();

    /// <summary>The tokens of its clauses and of its sections with their headings, in the order of the text.</summary>
    [JsonIgnore]
    public IEnumerable<FigureToken> Tokens => Clauses.SelectMany(clause => FigureTokens.InLine(clause.Text))
        .Concat(Sections.SelectMany(section => FigureTokens.InLine(section.Heading).Concat(FigureTokens.In(section.Text)))).Select(one => one.Token);

    /// <summary>The same report with words instead of its figures' names, for whoever reads it.</summary>
    /// <param name="shown">What stands for a token in a section's text; null leaves it as it was typed.</param>
    /// <param name="inLine">What stands for it in a clause or a heading, which are no Markdown; null for the same.</param>
    public StaffReport WithFigures(Func<FigureToken, string?> shown, Func<FigureToken, string?>? inLine = null) => this with
    {
        Clauses = [.. Clauses.Select(clause => clause with { Text = FigureTokens.ReplaceInLine(clause.Text, inLine ?? shown) })],
        Sections = [.. Sections.Select(section => section with { Heading = FigureTokens.ReplaceInLine(section.Heading, inLine ?? shown), Text = FigureTokens.Replace(section.Text, shown) })],
    };

    /// <summary>The same, where what stands for a token depends on its place among <see cref="Tokens"/>.</summary>
    public StaffReport WithPlacedFigures(Func<FigureToken, int, string?> shown)
    {
        var before = 0;
        Func<FigureToken, int, string?> After(int count)
        {
            var first = before;
            before += count;
            return (token, place) => shown(token, first + place);
        }
        string InLine(string text) => FigureTokens.ReplaceInLine(text, After(FigureTokens.InLine(text).Count()));
        return this with
        {
            Clauses = [.. Clauses.Select(clause => clause with { Text = InLine(clause.Text) })],
            Sections = [.. Sections.Select(section => section with { Heading = InLine(section.Heading), Text = FigureTokens.Replace(section.Text, After(FigureTokens.In(section.Text).Count)) })],
        };
    }

    /// <summary>The text as it is from now on, whatever the register says later; what was typed is kept beside it.</summary>
    internal StaffReport Freeze(FrozenFigures figures)
    {
        var texts = figures.Figures.ToDictionary(figure => figure.Token, figure => figure.Text);
        var read = WithFigures(token => texts.GetValueOrDefault(token.Text));
        return read with
        {
            Frozen = figures,
            Clauses = [.. read.Clauses.Zip(Clauses, (now, typed) => now.Text == typed.Text ? typed : now with { Typed = typed.Text })],
            Sections = [.. read.Sections.Zip(Sections, (now, typed) => now with
            {
                Typed = FigureTokens.MayHaveAny(typed.Text) ? typed.Text : null, TypedHeading = now.Heading == typed.Heading ? null : typed.Heading,
            })],
        };
    }

    /// <summary>What was typed, with its figures' names: they follow the register again.</summary>
    internal StaffReport Thaw() => this with
    {
        Frozen = null,
        Clauses = [.. Clauses.Select(clause => clause.Typed is { } typed ? clause with { Text = typed, Typed = null } : clause)],
        Sections = [.. Sections.Select(section => section with { Text = section.Typed ?? section.Text, Typed = null, Heading = section.TypedHeading ?? section.Heading, TypedHeading = null })],
    };

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
