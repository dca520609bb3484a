using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Reports;

namespace Arende.Application.Reports;

/// <summary>A reporting period as the subject of a transition: the whole municipality's, and open.</summary>
internal static class PeriodSubject
{
    public static Subject Of(ReportingPeriodId id) => new(SubjectKind.Period, id.Value, null, null, AccessLevel.Open);
}
