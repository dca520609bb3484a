using Arende.Domain.People;

namespace Arende.Domain.Cases;

/// <summary>What somebody who reviews a draft says about a place in its text. It waits until it is resolved, and holds nothing back.</summary>
public sealed class SectionComment
{
    public const int LongestQuote = 500;
    public const int Longest = 5_000;

    /// <summary>So many stand in one case; nobody reads more.</summary>
    public const int Most = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public CaseId CaseId { get; private init; }

    /// <summary>That of the section.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The words that it is about; empty for the section as a whole.</summary>
    public string Quote { get; private init; } = "";
    public string Text { get; private init; } = "";
    public PersonId WrittenBy { get; private init; }
    public DateTimeOffset WrittenAt { get; private init; }
    public PersonId? ResolvedBy { get; private set; }
    public DateTimeOffset? ResolvedAt { get; private set; }
    public bool IsResolved => ResolvedAt is not null;

    private SectionComment() { }

    public SectionComment(Case about, string key, string? quote, string? text, PersonId by, DateTimeOffset at)
    {
        BrokenRuleException.When(about.Report.Sections.Keyed().All(section => section.Key != key), Rule.SectionIsUnknown);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(text), Rule.CommentIsMissing);
        TextLimits.Check(text!.Length, Longest, Rule.TextIsTooLong);
        var place = string.Join(' ', (quote ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        TextLimits.Check(place.Length, LongestQuote, Rule.QuoteIsTooLong);
        (CaseId, Key, Quote, Text, WrittenBy, WrittenAt) = (about.Id, key, place, text.Trim(), by, at);
    }

    /// <summary>Twice is once: the first one stands.</summary>
    public void Resolve(PersonId by, DateTimeOffset at)
    {
        if (!IsResolved) (ResolvedBy, ResolvedAt) = (by, at);
    }
}
