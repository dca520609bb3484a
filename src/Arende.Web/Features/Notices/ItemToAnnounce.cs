using Arende.Domain.Cases;
using Arende.Domain.Notices;
using Arende.Web.Features.Meetings;

namespace Arende.Web.Features.Notices;

/// <summary>How the decision of an item can be appealed, as it is chosen on the page.</summary>
public sealed class ChosenAppeal
{
    public CaseId CaseId { get; set; }
    public AppealKind Kind { get; set; }
}

/// <summary>A decision in the minutes that can be appealed.</summary>
public sealed record ItemToAnnounce(AgendaLine Line, AppealKind Usual);
