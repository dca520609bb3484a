using Arende.Domain.People;

namespace Arende.Domain.Cases;

/// <summary>What somebody who reviews a draft says about a place in its text. It waits until it is resolved, and holds nothing back.</summary>
public sealed class SectionComment
{
    public const int LongestQuote = 500;
    public const int Longest = 5_000;

    /// <summary>So many stand in one case; nobody reads more.</summary>
    public const int Most = 500;

    public const int MostAnswers = 50;

    /// <summary>The key of the clauses, all of them together. No section has it: a section's key begins with a letter.</summary>
    public const string OfClauses = "_clauses";

    private readonly List<CommentAnswer> answers = [];

    public Guid Id { get; private init; } = OrderedGuid.New();
    public CaseId CaseId { get; private init; }

    /// <summary>That of the section, or <see cref="OfClauses"/>.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The words that it is about; empty for the section as a whole.</summary>
    public string Quote { get; private init; } = "";

    /// <summary>Of <see cref="TextPlace"/>; null for one about the whole section, and for what was said before places were kept.</summary>
    public int? Position { get; private init; }
    public string Before { get; private init; } = "";
    public string Text { get; private init; } = "";
    public PersonId WrittenBy { get; private init; }
    public DateTimeOffset WrittenAt { get; private init; }

    /// <summary>When those who write the draft were told of it; null while its writer may still have more to say.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }
    public PersonId? ResolvedBy { get; private set; }
    public DateTimeOffset? ResolvedAt { get; private set; }
    public IReadOnlyList<CommentAnswer> Answers => answers;
    public bool IsResolved => ResolvedAt is not null;

    /// <summary>Where in the section it is about; null for the whole of it.</summary>
    public TextPlace? Place => Quote.Length == 0 ? null : new TextPlace(Quote, Position, Before);

    private SectionComment() { }

    /// <param name="about">The case.</param>
    /// <param name="key">The section's, or that of the clauses.</param>
    /// <param name="place">Null for the whole of it.</param>
    /// <param name="text">What is said.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="at">When.</param>
    public SectionComment(Case about, string key, TextPlace? place, string? text, PersonId by, DateTimeOffset at)
    {
        BrokenRuleException.When(!IsThere(about.Report, key), Rule.SectionIsUnknown);
        (CaseId, Key, Text, WrittenBy, WrittenAt) = (about.Id, key, Said(text), by, at);
        if (place is null) return;
        TextLimits.Check(place.Quote.Length, LongestQuote, Rule.QuoteIsTooLong);
        (Quote, Position, Before) = (place.Quote, place.Position, place.Before);
    }

    /// <summary>Whether the report has such a section, or clauses.</summary>
    public static bool IsThere(StaffReport report, string key) => key == OfClauses ? report.Clauses.Count > 0 : report.Sections.Keyed().Any(section => section.Key == key);

    /// <summary>Somebody answers. What was resolved is open again: there was more to say.</summary>
    public CommentAnswer Answer(string? text, PersonId by, DateTimeOffset at)
    {
        TextLimits.Check(answers.Count + 1, MostAnswers, Rule.CommentsAreTooMany);
        var answer = new CommentAnswer(Id, Said(text), by, at);
        answers.Add(answer);
        (ResolvedBy, ResolvedAt) = (null, null);
        return answer;
    }

    public void HandOver(DateTimeOffset at) => HandedOverAt ??= at;

    /// <summary>Twice is once: the first one stands.</summary>
    public void Resolve(PersonId by, DateTimeOffset at)
    {
        if (!IsResolved) (ResolvedBy, ResolvedAt) = (by, at);
    }

    private static string Said(string? text)
    {
        BrokenRuleException.When(string.IsNullOrWhiteSpace(text), Rule.CommentIsMissing);
        TextLimits.Check(text!.Length, Longest, Rule.TextIsTooLong);
        return text.Trim();
    }
}

/// <summary>What somebody who writes or reviews the draft says to a comment.</summary>
public sealed class CommentAnswer
{
    public Guid Id { get; private init; } = OrderedGuid.New();
    public Guid CommentId { get; private init; }
    public string Text { get; private init; } = "";
    public PersonId WrittenBy { get; private init; }
    public DateTimeOffset WrittenAt { get; private init; }

    private CommentAnswer() { }

    internal CommentAnswer(Guid comment, string text, PersonId by, DateTimeOffset at) => (CommentId, Text, WrittenBy, WrittenAt) = (comment, text, by, at);
}
