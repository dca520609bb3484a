using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Texts;

namespace Arende.Web.Features.Meetings;

/// <summary>The outcomes that a form offers of a whole item, each with what it brings about.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Body">Whose outcome it is.</param>
/// <param name="All">Those that can be chosen.</param>
/// <param name="Chosen">The one that is.</param>
/// <param name="Reach">What they reach.</param>
public sealed record OutcomeChoices(Text Question, Body Body, IReadOnlyList<Outcome> All, Outcome? Chosen, OutcomeReach Reach)
{
    /// <summary>Folded away. Of most items it is one of the others.</summary>
    public IReadOnlyList<Outcome> Rare => Body.Function == BodyFunction.Committee ? []
        : [.. All.Where(outcome => outcome is Outcome.ProposeReject or Outcome.Answer or Outcome.File or Outcome.Note or Outcome.Dismiss)];

    public IReadOnlyList<Outcome> Common => [.. All.Except(Rare)];
}
