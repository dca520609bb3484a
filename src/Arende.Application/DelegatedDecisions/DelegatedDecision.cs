using Arende.Domain.Cases;

namespace Arende.Application.DelegatedDecisions;

/// <summary>A decision made by delegation, as it stands in the list of what is, or is to be, reported to the board (KL 6:40, 7:8).</summary>
/// <param name="CaseId">Its case.</param>
/// <param name="ItemId">Its agenda item: a committee's, or the one in which it is reported; null for a delegate's that stands in no list.</param>
/// <param name="Number">Never secret (OSL 5:2).</param>
/// <param name="Title">Null for who may not read the case.</param>
/// <param name="DecidedBy">Who had the delegation: a person, or a committee.</param>
/// <param name="DecidedOn">Null where the history doesn't say.</param>
/// <param name="Paragraph">In the committee's minutes; null for what a person decided.</param>
public sealed record DelegatedDecision(CaseId CaseId, Guid? ItemId, CaseNumber Number, string? Title, string DecidedBy, DateOnly? DecidedOn, int? Paragraph)
{
    /// <summary>Anybody may read its title: it stands in the minutes.</summary>
    public bool IsOpen { get; init; }

    public bool IsOfCommittee => Paragraph is not null;
}
