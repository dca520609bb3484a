using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Search;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Web.Features.Shared;

namespace Arende.Web.Features.Assignments;

/// <summary>What the list is asked for. The address says it in words, so that it can be shared.</summary>
public sealed record AssignmentFilter(AssignmentScope Scope, AssignmentStage Stage, bool WithoutOwner, SearchQuery? Search, AssignmentCursor? After, PersonId? Owner = null)
{
    public static AssignmentFilter Read(
        Viewer viewer, string? whose, string? status, string? owner, string? search, string? after, string numberFormat = CaseNumber.DefaultFormat)
    {
        var query = SearchQuery.Of(search, numberFormat);
        return new AssignmentFilter(
            AddressWord.Read<AssignmentScope>(whose) ?? DefaultFor(viewer),
            AddressWord.Read<AssignmentStage>(status) ?? AssignmentStage.Open,
            owner == "none",
            query.Text.Length == 0 ? null : query,
            AssignmentCursor.Read(after),
            PersonId.TryParse(owner, null, out var person) ? person : null);
    }

    /// <summary>Who reads those of every unit sees all, who follows up a unit's the unit's, everyone else their own.</summary>
    public static AssignmentScope DefaultFor(Viewer viewer) =>
        viewer.May(Right.ReadUnitCase) ? AssignmentScope.All
        : viewer.Has(Right.FollowAssignments, Over.OwnUnit) ? AssignmentScope.Unit
        : AssignmentScope.Mine;
}

/// <summary>The last row of a page: the next one begins after it.</summary>
public sealed record AssignmentCursor(bool Closed, DateOnly DueOn, AssignmentId Id)
{
    /// <summary>What has no deadline comes last.</summary>
    public static readonly DateOnly NoDeadline = new(9999, 1, 1);

    public static AssignmentCursor Of(AssignmentStatus status, DateOnly? dueOn, AssignmentId id) =>
        new(status is AssignmentStatus.Done or AssignmentStatus.Struck, dueOn ?? NoDeadline, id);

    public static AssignmentCursor? Read(string? text) =>
        text?.Split('_') is [("open" or "closed") and var stage, var day, var id]
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dueOn)
        && AssignmentId.TryParse(id, null, out var last)
            ? new AssignmentCursor(stage == "closed", dueOn, last)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Closed ? "closed" : "open")}_{DueOn:yyyyMMdd}_{Id}");
}
