namespace Arende.Domain.Notices;

/// <summary>
/// A time during which the notice board could be read by the product, minute after minute. KL 13:5: the appeal period runs out only if the notice was up throughout, so that it
/// has to be known when it was. A run is one row, however long.
/// </summary>
public sealed class BoardRun
{
    /// <summary>The board is read once a minute; another node takes over within two when one is gone. What is longer is told.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(5);

    private BoardRun() { }

    private BoardRun(int number, DateTimeOffset at) => (Number, Since, Until) = (number, at, at);

    /// <summary>From 1, without holes: of two that begin the same run one finds its number taken.</summary>
    public int Number { get; private init; }

    /// <summary>When it was read first.</summary>
    public DateTimeOffset Since { get; private init; }

    /// <summary>When it was read last.</summary>
    public DateTimeOffset Until { get; private set; }

    public static BoardRun First(DateTimeOffset at) => new(1, at);

    /// <summary>The board could be read.</summary>
    /// <returns>The run that begins, when it had been silent for too long; null when this one goes on.</returns>
    public BoardRun? Answered(DateTimeOffset at)
    {
        if (at - Until > LongestSilence) return new BoardRun(Number + 1, at);
        if (at > Until) Until = at;
        return null;
    }
}

/// <summary>A time between two runs: nobody knows that the board could be read. Whether a notice was down by it, a person says (<see cref="NoticeGap"/>).</summary>
public sealed record BoardSilence(DateTimeOffset Since, DateTimeOffset Until);
