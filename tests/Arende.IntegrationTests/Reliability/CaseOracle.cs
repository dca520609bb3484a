using Arende.IntegrationTests.Reliability.Worker;

namespace Arende.IntegrationTests.Reliability;

/// <summary>Every case that was acknowledged is there, once; the register has no gap; an import's assignments are all there.</summary>
internal static class CaseOracle
{
    private const int AssignmentsInDocument = 14;

    public static IEnumerable<string> Compare(Findings found, IReadOnlyList<Attempt> attempts)
    {
        var there = found.Cases.Select(c => c.Id.Value).ToHashSet();
        var made = attempts.Where(a => a.Operation.Verb is Verb.Register or Verb.Import && a.Reply.Kind == ReplyKind.Done).ToList();
        foreach (var lost in made.Where(a => !there.Contains(a.Reply.Made!.Value))) yield return $"The case {lost.Reply.Made} ({lost.Operation.Text}) is lost.";

        var registered = attempts.Where(a => a.Operation.Verb == Verb.Register).Select(a => a.Operation.Text!).ToHashSet();
        foreach (var doubled in found.Cases.Where(c => registered.Contains(c.Title)).GroupBy(c => c.Title).Where(g => g.Count() > 1))
            yield return $"{doubled.Key} was registered {doubled.Count()} times.";
        var asked = attempts.Where(a => a.Operation.Verb is Verb.Register or Verb.Import).Select(a => a.Operation.Text).Distinct().Count();
        if (found.Cases.Count != asked) yield return $"There are {found.Cases.Count} cases, but {asked} were asked for.";

        foreach (var register in found.Cases.GroupBy(c => (c.Register, c.Year)))
        {
            var serials = register.Select(c => c.Serial).Order().ToList();
            var last = found.Series.Single(s => (s.Register, s.Year) == register.Key).Last;
            if (!serials.SequenceEqual(Enumerable.Range(1, last))) yield return $"The register {register.Key} has counted to {last}, but holds {serials.Count} cases.";
        }

        foreach (var imported in found.Cases.Where(c => c.ImportedFrom is not null))
        {
            var count = found.Assignments.Count(a => a.CaseId == imported.Id);
            if (count != AssignmentsInDocument) yield return $"The imported case {imported.Number} has {count} assignments.";
        }
    }
}
