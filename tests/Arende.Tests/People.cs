using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Tests;

internal static class DraftsInTests
{
    /// <summary>A draft as the step that hands it in reads it.</summary>
    public static HandedInDraft HandedIn(this Case draft) => new(
        draft.Report, draft.Remarks.Count(remark => !remark.IsAnswered),
        draft.Remarks.Count(remark => remark is { IsAnswered: false, Weight: RemarkWeight.MustBeAnswered }), draft.Conditions.Count, draft.Conditions.Count(condition => !condition.IsMet));
}

/// <summary>Made-up people, named after their roles.</summary>
internal static class People
{
    public static Unit Office { get; } = new("Kommunstyrelsekontoret", "ksk@strandkoping.example");
    public static Person Officer { get; } = new("Hanna Handläggare", "Utredare", "hanna@strandkoping.example", Office.Id, Role.CaseOfficer);
    public static Person Manager { get; } = new("Kim Chef", "Enhetschef", "kim@strandkoping.example", Office.Id, Role.Manager);
}
