namespace Arende.Domain.Documents;

/// <summary>What the register says of a document, as somebody wrote it. OSL 5:2: date, sender or recipient, and briefly what it concerns; the number is given.</summary>
/// <param name="Direction">Whether it came in, was sent or was drawn up here.</param>
/// <param name="Date">The day on which it came in, was sent or was drawn up.</param>
/// <param name="Counterpart">Its sender or its recipient; none of what stays here.</param>
/// <param name="Title">What it concerns.</param>
public sealed record DocumentEntry(DocumentDirection Direction, DateOnly? Date, string? Counterpart, string? Title)
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>Each text on one line, and checked.</summary>
    /// <param name="today">In Stockholm.</param>
    /// <exception cref="BrokenRuleException">Something is missing, or can't be right.</exception>
    public DocumentEntry Checked(DateOnly today)
    {
        var (title, counterpart) = (OneLine.Of(Title ?? ""), OneLine.Of(Counterpart ?? ""));
        BrokenRuleException.When(!Enum.IsDefined(Direction), Rule.DirectionIsMissing);
        BrokenRuleException.When(Date is null, Rule.DateIsMissing);
        BrokenRuleException.When(Date < Earliest, Rule.DateIsUnreasonable);
        BrokenRuleException.When(Date > today, Rule.DocumentDateIsFuture);
        BrokenRuleException.When(title.Length == 0, Rule.DocumentTitleIsMissing);
        TextLimits.Check(title, TextLimits.Title, Rule.TitleIsTooLong);
        // OSL 5:2 asks for a sender or recipient where there is one: what is drawn up here and stays has none.
        BrokenRuleException.When(counterpart.Length == 0 && Direction != DocumentDirection.Internal, Rule.CounterpartIsMissing);
        TextLimits.Check(counterpart, TextLimits.Name, Rule.NameIsTooLong);
        return this with { Title = title, Counterpart = counterpart.Length == 0 ? null : counterpart };
    }
}

/// <summary>What the register said of a document until somebody corrected it, or changed its secrecy mark.</summary>
/// <param name="Entry">What it said.</param>
/// <param name="CorrectedBy">The person's id.</param>
/// <param name="CorrectedAt">When.</param>
public sealed record EarlierEntry(DocumentEntry Entry, Guid CorrectedBy, DateTimeOffset CorrectedAt)
{
    /// <summary>The mark that was replaced or taken away; null where the registration was corrected.</summary>
    public DocumentSecrecy? Secrecy { get; init; }
}
