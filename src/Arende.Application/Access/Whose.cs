using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;

namespace Arende.Application.Access;

/// <summary>Whose something is, as far as a right over it depends on that.</summary>
/// <param name="People">Whose own it is; nobody's, where there are none.</param>
/// <param name="Unit">Null for what has no unit: it is no manager's.</param>
/// <param name="IsClosed">The case is closed.</param>
public sealed record Whose(IReadOnlyList<PersonId> People, UnitId? Unit, bool IsClosed = false)
{
    public static Whose Of(Case c) => new([c.CaseOfficerId], c.UnitId, c.State == CaseState.Closed);

    /// <summary>The draft's text is also theirs with whom its officer writes it. Handing it in, and all else, is the officer's.</summary>
    public static Whose OfDraft(Case c) => Of(c) with { People = [c.CaseOfficerId, .. c.Writers] };

    /// <summary>Its owner's, and its deputy's.</summary>
    public static Whose Of(Assignment a) => new([.. new[] { a.OwnerId, a.DeputyId }.OfType<PersonId>()], a.UnitId);

    /// <summary>A report is whose it was asked of, and whose the assignment is now.</summary>
    public static Whose Of(StatusReport report, Assignment about) => new([report.AskedId, .. Of(about).People], report.UnitId);

    public static Whose Of(UnitId? unit) => new([], unit);

    public static Whose Of(PersonId? person) => new(person is { } one ? [one] : [], null);
}
