using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Search;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Web.Features.Shared;

namespace Arende.Web.Features.Assignments;

/// <summary>What the list is asked for. The address says it in words, so that it can be shared.</summary>
public sealed record AssignmentFilter(AssignmentScope Scope, AssignmentStage Stage, bool WithoutOwner, SearchQuery? Search, AssignmentCursor? After, PersonId? Owner = null)
{
    public UnitId? Unit { get; init; }
    public bool WithoutUnit { get; init; }

    /// <summary>That of a board in which they are counted.</summary>
    public string? Series { get; init; }
    public string? Goal { get; init; }

    /// <summary>Only those of which nobody has said what they are.</summary>
    public bool WithoutKind { get; init; }

    public AssignmentSort Sort { get; init; }

    /// <summary>In another order than by deadline the pages are counted, and this many rows come before the page.</summary>
    public int Skip { get; init; }

    /// <summary>The first page of whose they are and in which stage, narrowed by nothing else.</summary>
    public bool IsPlain => !WithoutOwner && Search is null && After is null && Owner is null && Unit is null && !WithoutUnit && Series is null && Goal is null && !WithoutKind && Skip == 0;

    /// <summary>An assignment's number that was written, and nothing else.</summary>
    public (string? Series, int Year, int Serial)? Number => Search is null ? null : AssignmentNumber.Read(Search.Text);

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

    /// <summary>The same, narrowed and ordered as the rest of the address says.</summary>
    public AssignmentFilter Narrowed(string? unit, string? goal, string? kind, string? sort, string? after, string? series = null) => this with
    {
        Unit = UnitId.TryParse(unit, null, out var one) ? one : null,
        WithoutUnit = unit == OverviewRow.None,
        Series = string.IsNullOrWhiteSpace(series) ? null : Excerpt.Of(series.Trim(), TextLimits.Name),
        Goal = string.IsNullOrWhiteSpace(goal) ? null : Excerpt.Of(goal.Trim(), TextLimits.Name),
        WithoutKind = kind == "unknown",
        Sort = AddressWord.Read<AssignmentSort>(sort) ?? AssignmentSort.Deadline,
        Skip = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? Math.Min(skip, 100_000) : 0,
    };

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
        new(!status.IsOpen(), dueOn ?? NoDeadline, id);

    public static AssignmentCursor? Read(string? text) =>
        text?.Split('_') is [("open" or "closed") and var stage, var day, var id]
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dueOn)
        && AssignmentId.TryParse(id, null, out var last)
            ? new AssignmentCursor(stage == "closed", dueOn, last)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Closed ? "closed" : "open")}_{DueOn:yyyyMMdd}_{Id}");
}
