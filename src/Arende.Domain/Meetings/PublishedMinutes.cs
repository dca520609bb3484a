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

    // A word is a line: none begins with a break.
    private const string PlaceMark = "\n";

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

    public Guid Id { get; private init; } = OrderedGuid.New();
    public MeetingId MeetingId { get; private init; }
    public IReadOnlyList<int> Paragraphs { get; private init; } = [];

    /// <summary>The words; once they were erased by law, the places of the agenda whose titles had one of them.</summary>
    public IReadOnlyList<string> Masked { get; private set; } = [];

    public IReadOnlyList<string> Words => [.. Masked.Where(one => !one.StartsWith(PlaceMark, StringComparison.Ordinal))];

    /// <summary>Places of the agenda whose title isn't shown to anybody any more: what was masked of it is forgotten.</summary>
    public IReadOnlyList<Guid> MaskedPlaces => [.. Masked.Where(one => one.StartsWith(PlaceMark, StringComparison.Ordinal)).Select(one => Guid.Parse(one.AsSpan(PlaceMark.Length)))];

    /// <summary>The last day on which it is shown.</summary>
    public DateOnly Until { get; private init; }
    public PersonId By { get; private init; }
    public DateTimeOffset At { get; private init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public PersonId? WithdrawnBy { get; private set; }
    public long Version { get; private set; }

    /// <summary>By law: the words that were taken out are forgotten. What they were taken out of doesn't become public by that.</summary>
    /// <param name="places">Those of the agenda whose titles had one of them.</param>
    public void ForgetWords(IEnumerable<Guid> places)
    {
        Masked = [.. MaskedPlaces.Union(places).Select(place => $"{PlaceMark}{place}")];
        Version++;
    }

    public void Withdraw(PersonId by, DateTimeOffset at)
    {
        if (WithdrawnAt is not null) return;
        (WithdrawnAt, WithdrawnBy) = (at, by);
        Version++;
    }
}
