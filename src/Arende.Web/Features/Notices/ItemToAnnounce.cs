using Arende.Domain.Cases;
using Arende.Domain.Notices;
using Arende.Texts;
using Arende.Web.Features.Meetings;

namespace Arende.Web.Features.Notices;

/// <summary>How the decision of an item can be appealed, as it is chosen on the page.</summary>
public sealed class ChosenAppeal
{
    public CaseId CaseId { get; set; }
    public AppealKind Kind { get; set; }
}

/// <summary>A decision in the minutes of which the clerk says how it can be appealed.</summary>
/// <param name="Line">The decision.</param>
/// <param name="Usual">What is proposed, or, of a notice that is up, what it says.</param>
public sealed record ItemToAnnounce(AgendaLine Line, AppealKind Usual)
{
    /// <summary>Why it is proposed as one that can't be appealed; null where it isn't.</summary>
    public Text? WhyNot => Usual != AppealKind.None ? null
        : AppealKinds.Usual(Line.Outcome!.Value, Line.Clauses) == AppealKind.None ? T.Notices.OnlyNoted : T.Notices.NoLegalForce;
}
