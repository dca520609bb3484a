using Arende.Application.History;
using Arende.Domain.History;

namespace Arende.Tests.History;

public class HistoryChainTests
{
    private static readonly Guid Subject = Guid.CreateVersion7();
    private static readonly DateTimeOffset At = new DateTimeOffset(2025, 3, 5, 13, 2, 0, TimeSpan.Zero).AddTicks(1234567);

    [Fact]
    public void Every_row_follows_from_the_one_before()
    {
        var (first, second) = TwoRows();

        Assert.True(HistoryChain.Follows([], first));
        Assert.True(HistoryChain.Follows(first.Hash, second));
        Assert.Equal((1, 2), (first.Sequence, second.Sequence));
    }

    [Fact]
    public void A_changed_byte_breaks_the_chain()
    {
        var (first, second) = TwoRows();
        second.Canonical[20] ^= 1;

        Assert.False(HistoryChain.Follows(first.Hash, second));
    }

    [Fact]
    public void Arguments_can_be_erased_without_breaking_the_chain()
    {
        var (first, second) = TwoRows();
        var erased = new HistoryEntry
        {
            SubjectId = second.SubjectId, Sequence = second.Sequence, Kind = second.Kind, Arguments = "{}", ActorId = second.ActorId,
            At = second.At, Canonical = second.Canonical, Hash = second.Hash,
        };

        Assert.True(HistoryChain.Follows(first.Hash, erased));
    }

    [Fact]
    public void Times_are_kept_in_whole_microseconds() => Assert.Equal(0, TwoRows().First.At.Ticks % TimeSpan.TicksPerMicrosecond);

    private static (HistoryEntry First, HistoryEntry Second) TwoRows()
    {
        var fact = new HistoryFact(HistoryKind.DraftSaved, """{"text":"å"}""", null, At);
        var first = HistoryChain.Link(Subject, HistoryHead.None, fact);
        return (first, HistoryChain.Link(Subject, new HistoryHead(first.Sequence, first.Hash), fact));
    }
}
