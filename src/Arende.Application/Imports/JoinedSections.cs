using Arende.Domain.Cases;
using Arende.Import;

namespace Arende.Application.Imports;

internal static class JoinedSections
{
    /// <summary>Its sections with the keys of those that they are among the known ones: by heading, or by kind for one that a draft has once.</summary>
    public static StaffReport KeyedAs(this StaffReport read, IReadOnlyList<Section> known)
    {
        var free = known.ToList();
        return read with
        {
            Sections = [.. read.Sections.Select(section =>
            {
                var at = free.FindIndex(one => one.Kind == section.Kind && Same(one.Heading, section.Heading));
                if (at < 0 && section.Kind != SectionKind.Other) at = free.FindIndex(one => one.Kind == section.Kind);
                if (at < 0) return section.Kind == SectionKind.Other ? section with { Key = SectionKeys.New() } : section;
                var key = free[at].Key;
                free.RemoveAt(at);
                return section with { Key = key };
            })],
        };
    }

    /// <summary>The draft's sections, and after them what the earlier version had besides.</summary>
    public static IReadOnlyList<Section> KeyedWith(this IReadOnlyList<Section> draft, IReadOnlyList<Section> began)
    {
        var known = draft.Keyed();
        return [.. known, .. began.Keyed().ExceptBy(known.Select(section => section.Key), section => section.Key)];
    }

    /// <summary>With what is to be said of the assignments that are here already.</summary>
    public static StaffReportDocument Matched(this StaffReportDocument document, IReadOnlyList<AssignmentMatch> matches)
    {
        var remarks = new List<ReportRemark>();
        if (matches.Where(match => match.State == MatchState.Joins).Select(match => match.Row).ToList() is { Count: > 0 } joined) remarks.Add(ReportRemark.AssignmentsJoined(joined));
        if (matches.Where(match => match.State == MatchState.Waits).Select(match => match.Row).ToList() is { Count: > 0 } waiting) remarks.Add(ReportRemark.AssignmentsWait(waiting));
        if (matches.Where(match => match.State == MatchState.Ended).Select(match => match.Row).ToList() is { Count: > 0 } ended) remarks.Add(ReportRemark.AssignmentsEnded(ended));
        return remarks.Count == 0 ? document : document with { Remarks = [.. remarks, .. document.Remarks] };
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
