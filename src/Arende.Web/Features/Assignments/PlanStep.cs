using Arende.Application.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Plans;
using Arende.Texts;

namespace Arende.Web.Features.Assignments;

/// <summary>An assignment's time in one plan, in words.</summary>
/// <param name="Name">The plan.</param>
/// <param name="Href">Its page.</param>
/// <param name="Words">How it came in, with which deadline, and how it ended there.</param>
public sealed record PlanStep(Text Name, string Href, IReadOnlyList<(Text Text, string? Href)> Words)
{
    public static IReadOnlyList<PlanStep> Of(AssignmentFacts facts, BodyCatalogue bodies) =>
        [.. facts.Assignment.PlanEntries.OrderBy(entry => entry.Place).Select(entry => Of(entry, facts, bodies))];

    private static PlanStep Of(PlanEntry entry, AssignmentFacts facts, BodyCatalogue bodies)
    {
        var words = new List<(Text, string?)>
        {
            (entry.EnteredBy is { } by ? T.Plans.EnteredBy(T.Assignments.Point(by, bodies[by.Body])) : T.Plans.EnteredUnknown, CaseOf(entry.EnteredIn)),
            (T.Plans.OnEntry(entry.Deadline), null),
        };
        if (entry.Outcome is { } outcome)
            words.Add((T.Plans.Ended(outcome, entry.CarriedTo, entry.OutcomeBy is { } point ? T.Assignments.Point(point, bodies[point.Body]) : null), CaseOf(entry.OutcomeIn)));
        return new PlanStep(T.Plans.Named(entry.Year), $"/plans/{bodies[entry.BoardId].Code}/{entry.Year}", words);

        string? CaseOf(CaseId? id) => id is { } known && facts.Decisions.ContainsKey(known) ? $"/cases/{known}" : null;
    }
}
