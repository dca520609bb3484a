using Arende.Application.Access;
using Arende.Texts;

namespace Arende.Web.Features.Administration;

/// <summary>A row of the table of rights in words, for the page and docs/rights.md. A condition that nobody has is null.</summary>
public sealed record RightLine(Text What, Text? Own, Text? OwnUnit, Text? Board, Text? All, Text? Limits)
{
    public static IReadOnlyList<RightLine> Table { get; } = [.. Rights.Table.Select(Of)];

    private static RightLine Of(RightRow row) =>
        new(T.Rights.Of(row.Right), Who(row, Over.Own), Who(row, Over.OwnUnit), Who(row, Over.Board), Who(row, Over.All), LimitsOf(row));

    private static Text? Who(RightRow row, Over over) =>
        row.Grants.Where(grant => grant.Over == over).Select(grant => grant.Role).ToList() is { Count: > 0 } roles ? T.Rights.Who(roles) : null;

    private static Text? LimitsOf(RightRow row)
    {
        Text?[] limits = [row.OfWhatTheyRead ? T.Rights.IfRead : null, row.EndsWithCase ? T.Rights.EndsWithCase : null, row.Law is { } law ? new(law, law) : null];
        var said = limits.OfType<Text>().ToList();
        return said.Count == 0 ? null : new(string.Join("; ", said.Select(text => text.Sv)), string.Join("; ", said.Select(text => text.En)));
    }
}
