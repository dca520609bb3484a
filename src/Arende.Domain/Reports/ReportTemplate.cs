using Arende.Domain.People;

namespace Arende.Domain.Reports;

/// <summary>
/// What a controller has written instead of the product's own template of a report. Its words in braces are filled in when a report is made (<see cref="TemplateWords"/>). One that was
/// taken back has no text, and the product's own counts again.
/// </summary>
public sealed class ReportTemplate
{
    public PeriodKind Kind { get; private init; }
    public ReportScope Scope { get; private init; }

    /// <summary>Null where the product's own counts.</summary>
    public string? Title { get; private set; }
    public string? Text { get; private set; }
    public PersonId ChangedBy { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public long Version { get; private set; }

    public bool IsOwn => Text is not null;

    private ReportTemplate() { }

    public ReportTemplate(PeriodKind kind, ReportScope scope) => (Kind, Scope) = (kind, scope);

    /// <summary>All that is wrong with it at once, so that a form can say so.</summary>
    public static IReadOnlyList<BrokenRuleException> Broken(string title, string text)
    {
        var (line, plain) = (OneLine.Of(title), text.ReplaceLineEndings("\n").Trim());
        return new[]
        {
            line.Length == 0 ? new BrokenRuleException(Rule.TitleIsMissing) : TextLimits.WhyNot(line, TextLimits.Title, Rule.TitleIsTooLong),
            plain.Length == 0 ? new BrokenRuleException(Rule.TextIsMissing) : TextLimits.WhyNot(plain, MadeReport.LongestText, Rule.TextIsTooLong),
        }.OfType<BrokenRuleException>().ToList();
    }

    public void Write(string title, string text, PersonId by, DateTimeOffset at)
    {
        var (line, plain) = (OneLine.Of(title), text.ReplaceLineEndings("\n").Trim());
        if (Broken(line, plain) is [var broken, ..]) throw broken;
        (Title, Text, ChangedBy, ChangedAt) = (line, plain, by, at);
        Version++;
    }

    /// <summary>The product's own counts again.</summary>
    public void TakeBack(PersonId by, DateTimeOffset at)
    {
        (Title, Text, ChangedBy, ChangedAt) = (null, null, by, at);
        Version++;
    }
}
