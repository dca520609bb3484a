using Arende.Domain.People;

namespace Arende.Domain.Meetings;

/// <summary>
/// What a clerk has shown anybody of verified minutes (KL 8:10 p. 4): which §§, and which words were taken out of them. The masked document is kept beside; the
/// verified one isn't touched. Rows stay: they tell who published what, until when, and who withdrew it.
/// </summary>
public sealed class PublishedMinutes
{
    /// <summary>Words that are masked; each is looked for in all of the text.</summary>
    public const int MostWords = 200;

    private PublishedMinutes() { }

    public PublishedMinutes(Meeting meeting, IReadOnlyList<int> paragraphs, IReadOnlyList<string> masked, DateOnly until, DateOnly today, PersonId by, DateTimeOffset at)
    {
        BrokenRuleException.When(!meeting.IsVerified, Rule.NotVerifiedYet);
        BrokenRuleException.When(paragraphs.Count == 0, Rule.NothingToPublish);
        BrokenRuleException.When(until < today, Rule.PublishedUntilIsPast);
        BrokenRuleException.When(until.Year > 2199, Rule.DateIsUnreasonable);
        TextLimits.Check(masked.Count, MostWords, Rule.ReportHasTooMuch);
        (MeetingId, Paragraphs, Masked, Until, By, At) = (meeting.Id, paragraphs, masked, until, by, at);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public MeetingId MeetingId { get; private init; }
    public IReadOnlyList<int> Paragraphs { get; private init; } = [];
    public IReadOnlyList<string> Masked { get; private set; } = [];

    /// <summary>The last day on which it is shown.</summary>
    public DateOnly Until { get; private init; }
    public PersonId By { get; private init; }
    public DateTimeOffset At { get; private init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public PersonId? WithdrawnBy { get; private set; }
    public long Version { get; private set; }

    /// <summary>By law: the words that were taken out are forgotten.</summary>
    public void ForgetWords()
    {
        Masked = [];
        Version++;
    }

    public void Withdraw(PersonId by, DateTimeOffset at)
    {
        if (WithdrawnAt is not null) return;
        (WithdrawnAt, WithdrawnBy) = (at, by);
        Version++;
    }
}
