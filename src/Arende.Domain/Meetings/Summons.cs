using Arende.Domain.Members;
using Arende.Domain.People;

namespace Arende.Domain.Meetings;

/// <summary>
/// A kallelse that was sent: a version of the meeting's agenda, and whom it called. Nothing of it is changed later; what is new or changed on the agenda goes out as
/// the next version.
/// </summary>
public sealed class Summons
{
    /// <summary>Of a place, in characters.</summary>
    public const int LongestPlace = 300;

    public Guid Id { get; private init; } = OrderedGuid.New();
    public MeetingId MeetingId { get; private init; }

    /// <summary>Which of the meeting's, from 1.</summary>
    public int Number { get; private init; }
    public DateTimeOffset SentAt { get; private init; }
    public PersonId SentBy { get; private init; }

    /// <summary>The meeting's day when it was sent: the meeting may be moved afterwards.</summary>
    public DateOnly Date { get; private init; }

    /// <summary>The hour in Stockholm; null where none was said.</summary>
    public TimeOnly? Time { get; private init; }

    /// <summary>Empty where none was said.</summary>
    public string Place { get; private init; } = "";

    /// <summary>The agenda as it was, in its order.</summary>
    public IReadOnlyList<SummonedItem> Items { get; private init; } = [];

    /// <summary>Everybody who was elected to the body on the meeting's day.</summary>
    public IReadOnlyList<CalledMember> Called { get; private init; } = [];

    private Summons() { }

    /// <param name="meeting">With its agenda.</param>
    /// <param name="latest">The one that was sent last; null for the first.</param>
    /// <param name="facts">When and where.</param>
    /// <param name="items">What stands on the agenda.</param>
    /// <param name="called">Who is called.</param>
    /// <param name="by">Who sends it.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BrokenRuleException">It says nothing that the latest one doesn't say.</exception>
    public Summons(Meeting meeting, Summons? latest, MeetingFacts facts, IReadOnlyList<SummonedItem> items, IReadOnlyList<CalledMember> called, PersonId by, DateTimeOffset at)
    {
        var place = OneLine.Of(facts.Place ?? "");
        TextLimits.Check(place, LongestPlace, Rule.PlaceIsTooLong);
        (MeetingId, Number, SentAt, SentBy, Date, Time, Place, Items, Called) = (meeting.Id, (latest?.Number ?? 0) + 1, at, by, meeting.Date, facts.Time, place, items, called);
        BrokenRuleException.When(latest is not null && SaysTheSameAs(latest), Rule.SummonsIsUnchanged);
    }

    /// <summary>What is new or changed since an earlier version, in the agenda's order; what stands as it stood is not in it.</summary>
    public IReadOnlyList<ItemNews> NewsSince(Summons? earlier) => SummonsNews.Of(earlier?.Items, Items);

    /// <summary>What stood in the earlier version and doesn't in this.</summary>
    public IReadOnlyList<SummonedItem> GoneSince(Summons? earlier) => earlier is null ? [] : [.. earlier.Items.Where(item => Items.All(one => one.Item != item.Item))];

    private bool SaysTheSameAs(Summons latest) => (latest.Date, latest.Time, latest.Place) == (Date, Time, Place)
        && latest.Items.Select(item => item.Item).SequenceEqual(Items.Select(item => item.Item)) && NewsSince(latest).Count == 0
        && latest.Called.Select(one => one.Member).ToHashSet().SetEquals(Called.Select(one => one.Member));
}

/// <summary>When and where, as the clerk wrote it.</summary>
public sealed record MeetingFacts(TimeOnly? Time, string? Place);

/// <summary>An item as it was called.</summary>
/// <param name="Item">The agenda item.</param>
/// <param name="Number">Its number then.</param>
/// <param name="Content">What it rested on; null for an item without a case.</param>
public sealed record SummonedItem(Guid Item, int Number, ItemContent? Content);

/// <summary>Somebody who was called, as they were named then.</summary>
/// <param name="Member">Of the body.</param>
/// <param name="Name">As the member list has it.</param>
/// <param name="Party">Empty for somebody without one.</param>
/// <param name="IsSubstitute">Serves only in a member's place.</param>
/// <param name="MailedTo">The address that a mail went to; null for who gets it in another way.</param>
public sealed record CalledMember(MemberId Member, string Name, string Party, bool IsSubstitute, string? MailedTo);

/// <summary>An item that is new, or of which something has changed.</summary>
/// <param name="Item">The agenda item.</param>
/// <param name="Number">Its number.</param>
/// <param name="Changes">What has changed; empty for one that is new.</param>
public sealed record ItemNews(Guid Item, int Number, IReadOnlyList<ContentChange> Changes)
{
    public bool IsNew => Changes.Count == 0;
}

/// <summary>Compares two versions of an agenda.</summary>
public static class SummonsNews
{
    /// <param name="earlier">Null where nothing was sent: then nothing is news.</param>
    /// <param name="now">The agenda as it is.</param>
    public static IReadOnlyList<ItemNews> Of(IReadOnlyList<SummonedItem>? earlier, IReadOnlyList<SummonedItem> now)
    {
        if (earlier is null) return [];
        var before = earlier.ToDictionary(item => item.Item);
        return [.. now.Select(item => News(item)).OfType<ItemNews>()];

        ItemNews? News(SummonedItem item)
        {
            if (!before.TryGetValue(item.Item, out var was)) return new(item.Item, item.Number, []);
            if (was.Content is null || item.Content is null || was.Content.ChangesTo(item.Content) is not { Count: > 0 } changes) return null;
            return new(item.Item, item.Number, changes);
        }
    }
}
