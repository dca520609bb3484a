using Arende.Domain.Bodies;

namespace Arende.Domain.Cases;

/// <summary>In whose voice a clause is written: who decides it, and who lays it before them.</summary>
/// <param name="Decides">Who has the last word.</param>
/// <param name="Proposes">The body below, which proposes it to them; null where a body decides for its own part.</param>
public sealed record ClauseVoice(BodyFunction Decides, BodyFunction? Proposes = null)
{
    /// <summary>The heading as the document writes it, a line for each body that speaks; null where the voice was chosen.</summary>
    public string? Heading { get; init; }

    public static ClauseVoice OfCommittee { get; } = new(BodyFunction.Committee);
    public static ClauseVoice ToBoard { get; } = new(BodyFunction.Board, BodyFunction.Committee);
    public static ClauseVoice OfBoard { get; } = new(BodyFunction.Board);
    public static ClauseVoice ToCouncil { get; } = new(BodyFunction.Council, BodyFunction.Board);

    /// <summary>Those that a writer can choose.</summary>
    public static IReadOnlyList<ClauseVoice> All { get; } = [ToBoard, OfBoard, ToCouncil, OfCommittee];

    /// <summary>That of most clauses: a committee, where the board has one, proposes what the board decides.</summary>
    public static ClauseVoice Usual(bool hasCommittee) => hasCommittee ? ToBoard : OfBoard;
}
