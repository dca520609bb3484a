using Arende.Application.Access;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Application.Meetings;

/// <summary>
/// Plans a body's meetings on several days. A day on which it meets already is left as it is: sent again, or after a stop on the way, it plans what is left.
/// </summary>
public sealed class PlanMeetings(PlanMeeting plan)
{
    /// <returns>How many were planned now.</returns>
    public async Task<int> Run(Viewer viewer, BodyId body, IReadOnlyCollection<DateOnly> days, CancellationToken ct)
    {
        viewer.MustHave(Right.PlanMeeting);
        BrokenRuleException.When(days.Count == 0, Rule.DatesAreMissing);
        TextLimits.Check(days.Count, MeetingSeries.MostDays, Rule.DatesAreTooMany);
        var planned = 0;
        foreach (var day in days.Distinct().Order())
        {
            try
            {
                await plan.Run(viewer, body, day, ct);
                planned++;
            }
            catch (BrokenRuleException taken) when (taken.Rule == Rule.MeetingDateIsTaken)
            {
                // It is planned already.
            }
        }
        return planned;
    }
}
